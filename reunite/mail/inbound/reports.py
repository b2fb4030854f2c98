"""Reports about our own mail (RFC 3464, RFC 5965), read for what they say of one address."""

import re
from collections.abc import Iterator
from email.message import Message as Mime

from flufl.bounce import all_failures

from reunite.mail.bounces import address_hash
from reunite.mail.inbound.post import Post, inside

_STATUS = re.compile(r"\b([245]\.\d{1,3}\.\d{1,3})\b")
_GENERAL = ".0.0"


def failures(post: Post) -> Iterator[tuple[str, str]]:
    """The address (hashed) and status of each delivery that it says has failed for good.

    Fields that are made for machines come first; words are read only where there are none.
    """
    blocks = list(_status_blocks(post))
    for block in blocks:
        if _field(block, "Action").lower() == "failed":
            status = _status(block)
            for name in ("Original-Recipient", "Final-Recipient"):
                yield address_hash(_address(_field(block, name))), status
    if not blocks:
        for found in all_failures(post.mime)[1]:
            words = found.decode("ascii", "replace") if isinstance(found, bytes) else str(found)
            yield address_hash(words), ""


def is_complaint(post: Post) -> bool:
    """Does someone report one of our mails as spam?"""
    reports = (part for part in _report_parts(post, "message/feedback-report"))
    kinds = {_field(inner, "Feedback-Type").lower() for part in reports for inner in inside(part)}
    return "abuse" in kinds


def _report_parts(post: Post, kind: str) -> Iterator[Mime]:
    for part in inside(post.mime):
        if part.get_content_type() == kind:
            yield part


def _status_blocks(post: Post) -> Iterator[Mime]:
    for part in _report_parts(post, "message/delivery-status"):
        yield from inside(part)


def _field(block: Mime, name: str) -> str:
    return str(block.get(name, "")).strip()


def _address(field: str) -> str:
    """The address of `rfc822; ben@example.org`."""
    return field.rpartition(";")[2].strip().strip("<>")


def _status(block: Mime) -> str:
    """Its status; by the other server's own words where the field tells only yes or no."""
    said = [_STATUS.search(_field(block, name)) for name in ("Status", "Diagnostic-Code")]
    codes = [found[1] for found in said if found]
    exact = [code for code in codes if not code.endswith(_GENERAL)]
    return next(iter(exact or codes), "")
