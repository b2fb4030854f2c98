"""A host leaves, and the group goes on: by the forms as they are rendered."""

from flask import Flask

from tests.cast import Cast
from tests.support.page import Browser
from tests.support.post import link_in, mail_to


def test_a_host_leaves_and_the_group_goes_on(
    app: Flask, ana: Browser, ben: Browser, anyone: Browser, cast: Cast
) -> None:
    group = f"/g/{cast.group.public_id}"
    ana.get(f"{group}/leave")
    ana.send(next_host=cast.ben.public_id)
    assert ana.get(f"{group}/members").status == 404

    ben.visit(link_in(mail_to("ben@example.org")[-1], group))
    assert "Nobody at the moment" in ben.page.main  # type: ignore[union-attr]
    ben.send("/host")
    assert "Thank you" in ben.page.main  # type: ignore[union-attr]

    ben.get(f"{group}/invitations")
    page = ben.send("/link", name="Ana")
    address = next(str(found.get("value")) for found in page.find("input[readonly]"))
    ana.visit(address.partition("5000")[2])
    ana.send("/join")
    assert "Ana" in ben.get(f"{group}/members").main
