"""Who is signed in: a session cookie names a device, and the device's row decides."""

from collections.abc import Callable
from datetime import timedelta
from functools import wraps
from typing import Any, TypeVar

from flask import (
    Flask,
    Response,
    after_this_request,
    current_app,
    g,
    redirect,
    render_template,
    request,
    session,
    url_for,
)
from flask.typing import ResponseReturnValue
from flask_limiter import RouteLimit
from flask_login import LoginManager, UserMixin, current_user, login_user, logout_user
from sqlalchemy.exc import OperationalError

from reunite import clock
from reunite.accounts import actions, policy, queries
from reunite.accounts.forms import AskForWayIn
from reunite.accounts.models import Device, Person
from reunite.help.models import Concern
from reunite.help.queries import list_lines_about
from reunite.tokens import hashed, new_token
from reunite.web.access import open_to, want_page
from reunite.web.limits import at_most, limiter, network

_BROWSER = "browser"
_IN_VAIN = "asked_in_vain"
_LEFT = "left"  # the mark that whoever left quickly has, until they sign in again

View = TypeVar("View", bound=Callable[..., Any])


def _address_typed() -> str:
    """The address in the posted form, cleaned as the form cleans it, so that no spelling of it
    is counted apart."""
    return str(AskForWayIn().email.data or "")


def _counted(times: int, scope: str, key: Callable[[], str]) -> RouteLimit:
    return limiter.shared_limit(
        lambda: at_most(times, timedelta(hours=1)),
        scope=scope,
        key_func=lambda: hashed(key()),
        methods=["POST"],
        exempt_when=lambda: not _address_typed(),
    )


_from_one_place = _counted(
    5, "mail to a typed address, from one place", lambda: f"{_address_typed()} {network()}"
)
_from_anywhere = _counted(20, "mail to a typed address", _address_typed)


def mails_typed_address(view: Callable[..., Any]) -> Callable[..., Any]:
    """Whatever mails an address that a visitor typed is counted together, for known and unknown
    alike; and for each place apart, so that nobody far away can use up all of somebody's tries."""
    return _from_anywhere(_from_one_place(view))


class SignedIn(UserMixin):
    """What `current_user` is: a person on a device. Its id is the session token, never the
    person's, so that ending the device ends the session."""

    def __init__(self, device: Device, token: str) -> None:
        self.device = device
        self.person = device.person
        self.locale = device.person.locale
        self._token = token

    def get_id(self) -> str:
        return self._token


def me() -> Person:
    """The person who is signed in; for views that need one."""
    person: Person = current_user.person
    return person


def my_device() -> Device:
    """The device they are signed in on."""
    device: Device = current_user.device
    return device


def is_fresh() -> bool:
    """Did the person sign in on this device just now?"""
    return policy.is_fresh(my_device(), clock.now())


def ask_for_proof() -> ResponseReturnValue | None:
    """For who didn't sign in just now, the way to prove once more that it's them, and from there
    back to this page."""
    if is_fresh():
        return None
    _want_this_page()
    return redirect(url_for("accounts.prove"), 303)


def fresh(view: View) -> View:
    """This page is for someone who signed in just now; others prove once more that it's them."""

    @wraps(view)
    def wrapper(*args: Any, **kwargs: Any) -> ResponseReturnValue:
        answer: ResponseReturnValue = ask_for_proof() or view(*args, **kwargs)
        return answer

    wrapper.needs_fresh_sign_in = True  # type: ignore[attr-defined]
    return wrapper  # type: ignore[return-value]


def _want_this_page() -> None:
    """By its address, since a group's door has taken its part out of the view's arguments."""
    if adapter := current_app.create_url_adapter(request):
        endpoint, values = adapter.match()
        want_page(endpoint, **values)


def only_adults() -> None:
    """Raises `TooYoung` for a viewer known to be under 18; for a blueprint's `before_request`."""
    policy.check_adult(me())


def _close_kindly(_error: policy.TooYoung) -> ResponseReturnValue:
    """What is said to someone under 18 wherever something is closed to them."""
    lines = list_lines_about(Concern.YOUNG, me().country, clock.today("UTC"))
    return render_template("help/over_18.html", lines=lines), 403


def browser_secret() -> str:
    """What tells this browser apart while somebody is getting in."""
    if _BROWSER not in session:
        session[_BROWSER] = new_token()
    return str(session[_BROWSER])


def begin_session(device: Device, token: str) -> None:
    """Sign this browser in, under a session of its own."""
    session.clear()
    session.permanent = device.is_own
    login_user(SignedIn(device, token))
    after_this_request(_without_mark)


def mark_as_left() -> None:
    """Let the next request from this browser end its session, since a GET ends nothing: without a
    script, too, Back shows nothing."""
    if current_user.is_authenticated:
        after_this_request(_with_mark)


def _with_mark(response: Response) -> Response:
    response.set_cookie(
        _LEFT, "1", timedelta(days=1), secure=request.is_secure, httponly=True, samesite="Lax"
    )
    return response


def _without_mark(response: Response) -> Response:
    response.delete_cookie(_LEFT)
    return response


def end_session() -> None:
    """Forget in this browser that anyone was signed in."""
    logout_user()
    session.clear()


def _load(token: str) -> SignedIn | None:
    try:
        device = queries.find_device(token)
        if device and _LEFT in request.cookies:
            actions.sign_out(device)
            return None
        if device and policy.needs_noting(device, clock.now()):
            actions.note_use(device)
    except OperationalError:
        # what is for anyone opens all the same, Help now above all, and so does the error page
        if _IN_VAIN in g or open_to(current_app, request.endpoint or "static") != "person":
            return None
        setattr(g, _IN_VAIN, True)
        raise
    return SignedIn(device, token) if device else None


def init_door(app: Flask) -> None:
    """Tell Flask-Login whom a session belongs to, and templates who `me` is."""
    manager = LoginManager(app)
    manager.session_protection = None  # phones change networks; the device's row is what counts
    manager.user_loader(_load)
    app.register_error_handler(policy.TooYoung, _close_kindly)

    @app.context_processor
    def add_me() -> dict[str, Person | None]:
        signed_in = current_user and current_user.is_authenticated
        return {"me": current_user.person if signed_in else None}
