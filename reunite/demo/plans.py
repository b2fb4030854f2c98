"""Ben's plan with Priya on it, and a tender day that Ana may know of."""

from collections.abc import Callable
from datetime import date, timedelta

from reunite.groups.models import Membership
from reunite.plans.actions import answer, keep_plan
from reunite.plans.days.actions import keep_day
from reunite.plans.days.models import Ahead, Tender, Wish
from reunite.plans.models import Plan
from reunite.plans.queries import list_companions
from reunite.when import DayOfYear


def fill_plans(friends: dict[str, Membership], today: date, plant: Callable[[str], str]) -> None:
    """What Ben wrote for a harder day, and a day of his that is near."""
    ben = friends["Ben"]
    plan = Plan(
        helps=plant("The canal towpath. Soup. The radio with the sound low."),
        hinders=plant("Being asked what brought it on."),
        words=plant("Could you ring me? You don’t have to say anything wise."),
        place=plant("The library, upstairs by the maps."),
        professional=plant("Mx Adeyemi, at the practice on Station Road."),
    )
    keep_plan(ben.person, plan, [friends["Priya"].person, friends["Jo"].person])
    for companion in list_companions([ben]):
        if companion.ally.friend_id == friends["Priya"].person_id:
            answer(companion.ally, is_willing=True)
    day = today + timedelta(days=2)
    keep_day(
        ben.person,
        Tender(DayOfYear(day.month, day.day), plant("Dad’s day"), Wish.COMPANY, Ahead.WEEK),
        [friends["Ana"].person],
    )
