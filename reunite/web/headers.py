"""Headers on every answer, whatever its status."""

from flask import Flask, Response, request

CONTENT_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "object-src 'none'",
    )
)
_ALWAYS = {
    "Content-Security-Policy": CONTENT_POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    # not no-referrer: over https the check against forged forms needs to see our own address
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), interest-cohort=()",
    "X-Robots-Tag": "noindex",
}
A_YEAR = 31_536_000


def standing_headers(*, secure: bool) -> dict[str, str]:
    """What every answer carries; with `secure`, browsers are told to come by https only."""
    return _ALWAYS | ({"Strict-Transport-Security": f"max-age={A_YEAR}"} if secure else {})


def init_headers(app: Flask, *, secure: bool) -> None:
    """Send them (see `standing_headers`)."""
    standing = standing_headers(secure=secure)

    @app.after_request
    def add_headers(response: Response) -> Response:
        for name, value in standing.items():
            response.headers.setdefault(name, value)
        if request.endpoint == "static" and "v" in request.args and response.status_code < 400:
            response.headers["Cache-Control"] = f"public, max-age={A_YEAR}, immutable"
        elif request.endpoint != "static":
            response.headers.setdefault("Cache-Control", "no-store")
        return response
