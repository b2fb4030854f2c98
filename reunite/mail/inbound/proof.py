"""Is a mail from whom it says? Only our own mail server can tell (RFC 8601, RFC 7489)."""

import re

from reunite.mail.inbound.post import Post

_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')
_MARKS = re.compile(r"[;=()\\]")
_COMMENT = re.compile(r"\([^()]*\)")
_PASS = re.compile(r"dmarc\s*=\s*pass\b", re.IGNORECASE)
_ABOUT = re.compile(r"header\.from\s*=\s*\"?(?:[^@\s;\"]*@)?([^\s;\"]+)", re.IGNORECASE)


def _plain(value: str) -> str:
    """Without comments, and with nothing in quotes that looks like a result: what is quoted there,
    such as the sender in the envelope, is as anyone wrote it."""
    value = _QUOTED.sub(lambda quoted: _MARKS.sub("", quoted[0]), value)
    while (shorter := _COMMENT.sub(" ", value)) != value:
        value = shorter
    return value


def proven_sender(post: Post, authserv_id: str) -> str:
    """The address it is from, if the server of this name says that its domain vouches for it.

    Only the topmost header with that name counts: a server that checks puts its own on top and
    takes away others in its name. Empty if it isn't proven.
    """
    sender = post.sender
    for value in map(_plain, post.headers("Authentication-Results")):
        server, *results = value.split(";")
        named = server.strip().strip('"').split()
        if authserv_id and named and named[0].lower() == authserv_id.lower():
            domain = sender.rpartition("@")[2]
            return sender if any(_vouches(result, domain) for result in results) else ""
    return ""


def _vouches(result: str, domain: str) -> bool:
    if not _PASS.match(result.strip()):
        return False
    about = _ABOUT.search(result)
    return about is None or about[1].lower() == domain
