"""What stands on the shelves, as a quiet word can be about it."""

from flask_babel import lazy_gettext as _

from reunite.errors import NotFound
from reunite.groups.models import Membership
from reunite.photos.queries import find_album_of
from reunite.photos.reported import photo_as_thing
from reunite.posts.models import Post
from reunite.quietly.things import Thing, register_reportable
from reunite.shelves.helps import queries as helps
from reunite.shelves.making import queries as making
from reunite.shelves.making.pictures import open_pictures
from reunite.shelves.sounding import queries as sounding
from reunite.web.urls import absolute_url
from reunite.words.queries import conversation_of, get_word


def let_be_reported() -> None:
    """Let quiet words be about what is on the shelves: each concerns whoever wrote or made it."""
    register_reportable("find", _("what someone found"), _load_find)
    register_reportable("question", _("a question"), _load_question)
    register_reportable("answer", _("an answer"), _load_answer)
    register_reportable("making", _("something made together"), _load_making)
    register_reportable("piece", _("what someone made"), _load_piece)
    register_reportable("piece_photo", _("a photo"), _load_photo)


def _thing(viewer: Membership, post: Post, words: list[str], page: str, **parts: str) -> Thing:
    url = absolute_url(page, group=viewer.group.public_id, **parts)
    return Thing((post.author,), "\n\n".join(filter(None, words)), url)


def _load_find(viewer: Membership, public_id: str) -> Thing:
    found = helps.READS.get(viewer, public_id)
    link = found.link if found.link_is_approved else ""
    words = [found.what, found.because, link]
    return _thing(viewer, found, words, "helps.show", experience=public_id)


def _load_question(viewer: Membership, public_id: str) -> Thing:
    question = sounding.get_question(viewer, public_id)
    return _thing(viewer, question, [question.words], "sounding.show", question=public_id)


def _load_answer(viewer: Membership, public_id: str) -> Thing:
    conversation_id = conversation_of(viewer, public_id)
    question = sounding.get_talked_of(viewer, conversation_id)
    word = get_word(viewer, conversation_id, public_id)
    anchor = {"question": question.public_id, "_anchor": f"word-{public_id}"}
    return _thing(viewer, word, [word.body], "sounding.show", **anchor)


def _load_making(viewer: Membership, public_id: str) -> Thing:
    whole = making.READS.get(viewer, public_id)
    return _thing(viewer, whole, [whole.prompt], "making.show", making=public_id)


def _load_piece(viewer: Membership, public_id: str) -> Thing:
    """One with a name on it: a word about what has none would say whose it is."""
    piece = making.get_piece(viewer, public_id)
    if not piece.shows_name:
        raise NotFound
    whole = piece.making.public_id
    return _thing(viewer, piece, [piece.words, piece.answers], "making.show", making=whole)


def _load_photo(viewer: Membership, public_id: str) -> Thing:
    piece = making.get_pictured(viewer, find_album_of(public_id))
    if not piece.shows_name:
        raise NotFound
    parts = {"making": piece.making.public_id, "piece": piece.public_id, "photo": public_id}
    opened = open_pictures(viewer, piece)
    return photo_as_thing(viewer, opened, public_id, "piece_pictures.show", **parts)
