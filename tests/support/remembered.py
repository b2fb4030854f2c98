"""Someone of Ana's group who has died, with a page that friends have written on."""

from reunite.groups.models import Membership
from reunite.remembering.actions import begin, confirm, keep_wish, make_page
from reunite.remembering.models import Remembering, Shared
from tests.cast import join


def remembered_by(ana: Membership, ben: Membership) -> Remembering:
    """Hal's page. Hal wished for Ana to decide what becomes of what Hal shared."""
    hal = join(ana, "Hal", "hal@example.org")
    keep_wish(hal.person, shared=Shared.SOMEONE_DECIDES, decides=ana.person, wants_no_page=False)
    confirm(ben, begin(ana, hal, ben))
    return make_page(ana, hal)
