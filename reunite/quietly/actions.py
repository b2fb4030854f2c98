"""Saying something in private, and answering it. Nothing here acts by itself on what is said."""

from reunite import clock
from reunite.accounts.models import Person
from reunite.db import atomic, db, lock
from reunite.groups.models import Membership
from reunite.groups.policy import check_host
from reunite.quietly import emails, policy, queries, things
from reunite.quietly.models import Aside, Concerned, QuietWord
from reunite.safety.queries import people_apart
from reunite.web.urls import settings


@atomic
def say_quietly(
    author: Membership, kind: str, public_id: str, words: str, *, shows: bool
) -> QuietWord:
    """Tell the hosts whom it does not concern that something isn't right, or failing those whoever
    looks after the server; with `shows`, also what it says.

    Raises `NotFound` for what the author can't see, and `DomainError` for what is their own or
    would reach nobody.
    """
    thing = things.load(kind, author, public_id)
    policy.check_is_others(author, thing.concerns)
    concerned = [member for member in thing.concerns if member.id != author.id]
    hosts = queries.list_hosts_for(author, concerned)
    policy.check_someone_is_there(hosts, settings().contact_email)
    word = QuietWord(
        group_id=author.group_id,
        author=author,
        kind=kind,
        thing=public_id,
        concerned=[Concerned(membership=one, group_id=author.group_id) for one in concerned],
        words=words,
        shown=thing.words if shows else "",
        said_at=clock.now(),
    )
    db.session.add(word)
    db.session.flush()
    for host in hosts:
        emails.tell_host(word, host)
    if not hosts:
        emails.tell_contact(word)
    return word


@atomic
def answer_word(host: Membership, word: QuietWord, answer: str, to_concerned: str = "") -> None:
    """Say to whoever told the hosts what was done, and, where something was done that touches
    those it is about, say so to them. Raises `NotAllowed`, and `DomainError` for an answered one.
    """
    check_host(host)
    _close(word, answer)
    for one in word.concerned if to_concerned else []:
        write_as_host(host, one.membership, to_concerned)


@atomic
def answer_as_contact(word: QuietWord, answer: str) -> None:
    """The same, by whoever looks after the server. Raises `DomainError`."""
    _close(word, answer)


def _close(word: QuietWord, answer: str) -> None:
    lock(word)
    policy.check_open(word)
    word.answer, word.closed_at = answer, clock.now()
    emails.tell_author(word)


@atomic
def write_as_host(host: Membership, member: Membership, words: str) -> Aside:
    """Tell a member what a host has done that touches them, and why; they can answer. Raises
    `NotAllowed`."""
    check_host(host)
    return _say_aside(host, member, words, from_hosts=True)


@atomic
def write_note(author: Membership, reader: Membership, words: str) -> Aside:
    """A note to one member alone, which nothing shows as read. Raises `NotAllowed` and
    `DomainError`."""
    lock(author)
    check_can_write(author, reader)
    return _say_aside(author, reader, words, from_hosts=False)


def check_can_write(author: Membership, reader: Membership) -> None:
    """Raises `NotAllowed` and `DomainError` where no note can go from one to the other now."""
    policy.check_can_write(
        author,
        reader,
        apart=reader.person_id in people_apart(author),
        last_at=queries.last_note_at(author, reader),
        now=clock.now(),
    )


def _say_aside(author: Membership, reader: Membership, words: str, *, from_hosts: bool) -> Aside:
    aside = _keep_aside(author, reader, words, from_hosts=from_hosts)
    emails.tell_reader(aside)
    return aside


def _keep_aside(author: Membership, reader: Membership, words: str, *, from_hosts: bool) -> Aside:
    aside = Aside(
        group_id=author.group_id,
        author=author,
        reader=reader,
        from_hosts=from_hosts,
        words=words,
        said_at=clock.now(),
    )
    db.session.add(aside)
    db.session.flush()
    return aside


@atomic
def answer_aside(reader: Membership, aside: Aside, answer: str) -> None:
    """Answer what hosts said to one. Raises `DomainError`."""
    lock(aside)
    policy.check_can_answer(reader, aside)
    aside.answer = answer
    emails.tell_of_answer(aside)


@atomic
def answer_host(reader: Membership, host: Membership, words: str, answer: str) -> Aside:
    """Answer what a host said to one on another page, in these `words`. From now on both stand in
    private between the two, and the host alone is told: its reader has read it there."""
    aside = _keep_aside(host, reader, words, from_hosts=True)
    answer_aside(reader, aside, answer)
    return aside


@atomic
def put_away(reader: Membership, aside: Aside) -> None:
    """Put away what one has read; whoever said it sees no difference. Raises `DomainError`."""
    policy.check_is_reader(reader, aside)
    aside.put_away_at = aside.put_away_at or clock.now()


@atomic
def set_age(host: Membership, member: Membership, *, is_under_18: bool, words: str) -> None:
    """Note that a member is under 18, or isn't, and tell them so in these words. Raises
    `NotAllowed`."""
    check_host(host)
    person: Person = member.person
    if person.is_under_18 != is_under_18:
        person.is_under_18 = is_under_18
        write_as_host(host, member, words)


@atomic
def forget_old() -> None:
    """Forget quiet words that were answered, and asides that were put away, long enough ago."""
    for row in (*queries.list_words_over(), *queries.list_asides_over()):
        db.session.delete(row)
