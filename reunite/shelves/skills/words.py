"""Skills that go by a name, in plain words, and what to take care of with each."""

from typing import NamedTuple

from flask_babel import lazy_gettext as _


class Skill(NamedTuple):
    """What it is called, what it is, and what to take care of; and its place on the page, where
    another page leads to it."""

    name: object
    words: object
    care: object = ""
    place: str = ""


SKILLS = (
    Skill(
        _("Asking well (DEAR MAN)"),
        _("Say what happened, how it feels, what you’d like and why it helps. Stay with that one "
          "thing, stand steady, and know where you could bend."),
    ),
    Skill(
        _("Being gentle while asking (GIVE)"),
        _("Be kind, be curious, let the other know that you see their side, and keep it light "
          "where it can be light."),
    ),
    Skill(
        _("Keeping your own respect (FAST)"),
        _("Be fair to both of you, don’t apologise for being there, hold on to what matters to "
          "you, and say what’s true."),
    ),
    Skill(
        _("Cope ahead"),
        _("Before something hard, think through what might happen and what you’ll do then, who "
          "knows, and how you’d leave. Each meetup has a private note for it."),
        place="cope-ahead",
    ),
    Skill(
        _("Stop, then choose (STOP)"),
        _("Stop for a moment. Step back, even one breath. Notice what’s going on, in you and "
          "around you. Then do the next thing on purpose."),
    ),
    Skill(
        _("Five senses (grounding)"),
        _("Name things you can see, touch, hear, smell and taste, slowly, until the room feels "
          "like the room again."),
    ),
    Skill(
        _("Being good to the senses (self-soothe)"),
        _("Something soft, a warm drink, a smell you like, a song, a view: one at a time, with "
          "your whole attention."),
    ),
    Skill(
        _("Wise mind"),
        _("Feelings know something and so does reasoning. Wait for the answer that both can live "
          "with; it’s often a quiet one."),
    ),
    Skill(
        _("Check the facts"),
        _("What did I see or hear, and what did I add? Is there another way it could have been "
          "meant?"),
    ),
    Skill(
        _("Opposite action"),
        _("When a feeling doesn’t fit what’s there, or wouldn’t help, do what it wouldn’t: stay a "
          "little, go out a little, speak a little softer."),
        _("Fear that fits a real danger is to be listened to."),
    ),
    Skill(
        _("Accepting what is (radical acceptance)"),
        _("This is how it is just now. It doesn’t have to be liked, or right, to stop fighting "
          "that it’s so."),
        _("It never means putting up with being hurt by someone."),
    ),
    Skill(
        _("Cooling down fast (TIPP)"),
        _("Cold water on the face, a short burst of movement, slow breathing out, and letting "
          "muscles go: four ways to bring a storm in the body down."),
        _("Cold water and hard exercise aren’t for everyone: leave out with heart trouble, beta "
          "blockers, pregnancy, an eating disorder, or if unsure."),
    ),
)  # fmt: skip
