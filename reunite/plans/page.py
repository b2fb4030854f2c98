"""What plans and tender days put on other pages: Help now's, and home."""

from flask import url_for
from flask_babel import gettext as _
from flask_login import current_user

from reunite.accounts.policy import is_adult
from reunite.groups.door import all_my_places
from reunite.groups.lines import Line
from reunite.groups.models import Membership
from reunite.plans import queries
from reunite.plans.days.queries import list_near
from reunite.plans.days.wording import tender_line
from reunite.plans.queries import YourPeople


def your_people() -> YourPeople | None:
    """The plan of whoever is signed in, if they have one."""
    if not current_user.is_authenticated or not is_adult(current_user.person):
        return None
    return queries.find_your_people(current_user.person, all_my_places())


def lines_on_home(viewers: list[Membership]) -> list[Line]:
    """Who would like the viewer to be on their plan, friends' tender days that are near, and that
    it is time to look at one's own plan again. In a quiet season, none of it."""
    if any(viewer.person.is_quiet for viewer in viewers):
        return []
    said = queries.get_home_lines(viewers)
    ask = _("%(name)s would like to ask you something.")
    lines = [
        Line(ask % {"name": name}, url_for("plans.answer", asking=ally))
        for name, ally in said.asked_by
    ]
    lines += [Line(tender_line(near)) for near in list_near(viewers)]
    if said.look_again:
        words = _("Something you wrote for yourself is a year old. Is it still right?")
        lines.append(Line(words, url_for("plans.show")))
    return lines
