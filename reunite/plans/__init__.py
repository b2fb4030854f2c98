"""What someone sets down for a harder day, and for days that are hard every year."""

from flask import Flask

from reunite.help.people import register_people
from reunite.mail.outbox import register_kind
from reunite.plans import emails, wording
from reunite.plans.days import wording as days_wording
from reunite.plans.days.views import blueprint as days
from reunite.plans.page import your_people
from reunite.plans.views import blueprint


def init_app(app: Flask) -> None:
    """Open the pages, and stand on the one for someone who isn't safe."""
    register_kind(emails.ASKED, emails.still_asked)
    register_kind(emails.MESSAGE, emails.still_willing)
    register_people(your_people)
    app.register_blueprint(blueprint)
    app.register_blueprint(days)
    wording.init_wording(app)
    days_wording.init_wording(app)
