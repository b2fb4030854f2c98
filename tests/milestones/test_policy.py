"""What has begun, and what is still to come."""

from datetime import date

import pytest

from reunite.errors import DomainError
from reunite.milestones.policy import check_has_begun
from reunite.when import PartialDate

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    "when", [(2026, 11, 22), (2026, 11), (2026,), (2026, 11, 21), (1900,), (2025, 12, 31)]
)
def test_what_has_begun_can_be_shared(when: tuple[int, ...]) -> None:
    check_has_begun(PartialDate(*when), TODAY)


@pytest.mark.parametrize("when", [(2026, 11, 23), (2026, 12), (2027,), (2027, 1, 1)])
def test_what_is_to_come_can_not(when: tuple[int, ...]) -> None:
    with pytest.raises(DomainError, match="still to come"):
        check_has_begun(PartialDate(*when), TODAY)
