"""Every part on one page, for whoever builds the next one: /styleguide, on a local server only."""

from flask import Blueprint, Flask, render_template
from flask.typing import ResponseReturnValue
from wtforms import (
    BooleanField,
    DateField,
    FormField,
    MultipleFileField,
    RadioField,
    SelectField,
    SelectMultipleField,
    TimeField,
)
from wtforms.fields import SelectChoice
from wtforms.widgets import CheckboxInput

from reunite.web.access import public
from reunite.web.forms import Form, FormOnce, PartialDateField, email, line, prose

blueprint = Blueprint("styleguide", __name__)


class _Part(Form):
    class Meta:
        csrf = False


class _Moment(_Part):
    on = DateField("Date")
    at = TimeField("Time")


class Sample(FormOnce):
    """One field of each kind."""

    title = line("What happened?", required="Give it a title, even a short one")
    email = email("Your email")
    happened = PartialDateField("When?", required="Add a year, so we know where it goes")
    starts = FormField(_Moment, "When does it start?")
    story = prose("Tell us about it")
    often = SelectField(
        "Meetups and dates", choices=[SelectChoice("Straight away"), SelectChoice("Not at all")]
    )
    touches = SelectMultipleField(
        "What it touches on",
        choices=[SelectChoice(word) for word in ("Babies", "Weddings", "Loss", "Hospital", "Work")],
        option_widget=CheckboxInput(),
        default=["Work"],
    )
    audience = RadioField(
        "Who can see it?",
        choices=[
            SelectChoice("all", "Everyone in The Thursday Lot"),
            SelectChoice("me", "Just me, for now"),
        ],
        default="all",
    )
    coming = RadioField(
        "Will you come?",
        choices=[
            SelectChoice("yes", "I’ll be there"),
            SelectChoice("depends", "Depends on the day"),
            SelectChoice("no", "Not this time"),
            SelectChoice("undecided", "Haven’t decided"),
        ],
        default="depends",
    )
    photos = MultipleFileField("Photos")
    alt = line("Describe it for friends who can’t see it")
    own_device = BooleanField("This is my own device")
    shown = BooleanField("A chip by itself")


@blueprint.get("/styleguide")
@public
def index() -> ResponseReturnValue:
    """The parts, in every state a page needs."""
    wrong = Sample(prefix="wrong")
    wrong.title.errors = ["Give it a title, even a short one"]
    wrong.happened.errors = ["Add a year, so we know where it goes"]
    wrong.touches.errors = ["Choose at most four"]
    return render_template("styleguide/index.html", form=Sample(), wrong=wrong)


def init_styleguide(app: Flask) -> None:
    """Serve it."""
    app.register_blueprint(blueprint)
