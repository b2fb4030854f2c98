"""The worker: mail, tidying and backups, for as long as it runs."""

import signal
import threading
from contextlib import suppress
from datetime import UTC
from functools import partial
from pathlib import Path

from apscheduler.triggers.interval import IntervalTrigger
from flask import Flask

from reunite import jobs
from reunite.accounts.actions import forget_old_ways_in
from reunite.archives.jobs import ARCHIVES
from reunite.backups.daily import make_daily
from reunite.checkins.actions import close_spaces, put_away_old
from reunite.checkins.space.actions import forget_old_consents
from reunite.closing.ending import end_those_due
from reunite.erasing.actions import erase_those_due
from reunite.groups.hosting.actions import end_offers
from reunite.groups.removing.actions import end_pauses
from reunite.groups.removing.actions import forget_over as forget_old_partings
from reunite.jobs import Job, heartbeat
from reunite.leaving.actions import finish_departures
from reunite.letters.actions import write_letters
from reunite.mail.inbound.imap import poll
from reunite.mail.inbound.receive import forget_old_contents as forget_old_received
from reunite.mail.jobs import carrier_for, deliver, forget_old_contents
from reunite.meetups.actions import tell_of_changes
from reunite.meetups.asked_about.actions import forget_over as forget_old_enquiries
from reunite.meetups.jobs import open_places, say_good_morning
from reunite.meetups.polls.jobs import remind, tell_of_new_options
from reunite.meetups.series.actions import tell_of_changes as tell_of_changes_to_series
from reunite.meetups.waiting import end_old_offers
from reunite.memories.search.index import tidy as tidy_search
from reunite.memories.yearbook.jobs import YEARBOOKS
from reunite.merging.jobs import merge_those_due
from reunite.photos.jobs import make_ready, sweep
from reunite.quietly.actions import forget_old as forget_old_quiet_words
from reunite.remembering.jobs import end_those_over
from reunite.safety.actions import forget_open_doors
from reunite.seasons.actions import write_to_silent
from reunite.settings import Settings
from reunite.shelves.making.actions import draw_those_due, forget_addresses
from reunite.shelves.making.jobs import PRINTS
from reunite.ties.actions import make_ties
from reunite.vouching.actions import settle as settle_vouching
from reunite.web.drafts import forget_old_drafts
from reunite.web.limits import forget_old_counts
from reunite.web.once import forget_sent_forms


def _every(**interval: int) -> IntervalTrigger:
    return IntervalTrigger(timezone=UTC, **interval)


def list_jobs(app: Flask, stopping: threading.Event) -> list[Job]:
    """All there is to do, and how often."""
    settings: Settings = app.extensions["reunite.settings"]
    instance = Path(app.instance_path)
    carrier = carrier_for(settings, instance)
    mailbox_read = partial(heartbeat.beat, instance, heartbeat.MAILBOX)
    return [
        Job("heartbeat", partial(heartbeat.beat, instance), _every(seconds=20)),
        Job("mail", partial(deliver, carrier, stopping), _every(seconds=2)),
        Job("photos", partial(make_ready, stopping), _every(seconds=2)),
        Job("photos of nothing", sweep, _every(hours=1)),
        Job("mailbox", partial(poll, stopping, mailbox_read), _every(minutes=1)),
        Job("letters", partial(write_letters, stopping), _every(minutes=10)),
        Job("what was somebody’s own", end_those_over, _every(hours=1)),
        Job("letters to the silent", partial(write_to_silent, stopping), _every(hours=6)),
        Job("changes", tell_of_changes, _every(minutes=1)),
        Job("changes to series", tell_of_changes_to_series, _every(minutes=1)),
        Job("more to choose from", tell_of_new_options, _every(minutes=1)),
        Job("reminders", remind, _every(minutes=5)),
        Job("places", end_old_offers, _every(minutes=1)),
        Job("where it is", open_places, _every(minutes=1)),
        Job("good morning", say_good_morning, _every(minutes=5)),
        Job("offers to host", end_offers, _every(minutes=5)),
        Job("pauses", end_pauses, _every(minutes=1)),
        Job("old partings", forget_old_partings, _every(hours=1)),
        Job("old ways in", forget_old_ways_in, _every(minutes=10)),
        Job("departures", finish_departures, _every(minutes=1)),
        Job("ties", make_ties, _every(minutes=10)),
        Job("erasing", erase_those_due, _every(minutes=1)),
        Job("places given back", settle_vouching, _every(minutes=5)),
        Job("old quiet words", forget_old_quiet_words, _every(hours=6)),
        Job("old enquiries", forget_old_enquiries, _every(hours=6)),
        Job("old counts", forget_old_counts, _every(hours=1)),
        Job("sent forms", forget_sent_forms, _every(hours=1)),
        Job("open doors", forget_open_doors, _every(hours=1)),
        Job("old drafts", forget_old_drafts, _every(hours=1)),
        Job("postcards", draw_those_due, _every(minutes=10)),
        Job("old addresses", forget_addresses, _every(hours=1)),
        Job("old mail", forget_old_contents, _every(hours=1)),
        Job("old received mail", forget_old_received, _every(hours=1)),
        Job("what ran out", put_away_old, _every(minutes=1)),
        Job("spaces that close", close_spaces, _every(minutes=5)),
        Job("old consents", forget_old_consents, _every(hours=1)),
        Job("yearbooks", partial(YEARBOOKS.make_waiting, stopping), _every(seconds=10)),
        Job("old yearbooks", YEARBOOKS.forget_old, _every(hours=1)),
        Job("patchworks", partial(PRINTS.make_waiting, stopping), _every(seconds=10)),
        Job("old patchworks", PRINTS.forget_old, _every(hours=1)),
        Job("archives", partial(ARCHIVES.make_waiting, stopping), _every(seconds=10)),
        Job("old archives", ARCHIVES.forget_old, _every(hours=1)),
        Job("words that were taken away", tidy_search, _every(hours=24)),
        Job("groups that become one", merge_those_due, _every(minutes=5)),
        Job("groups that close", end_those_due, _every(minutes=5)),
        Job("backup", make_daily, _every(hours=1)),
    ]


def drain(app: Flask) -> None:
    """Do all that is due, once."""
    for job in list_jobs(app, threading.Event()):
        jobs.run(app, job)


def _interrupt_once(_number: int, _frame: object) -> None:
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, signal.SIG_DFL)
    raise KeyboardInterrupt


def work(app: Flask) -> None:
    """Do what is due until SIGTERM or SIGINT, then finish the letter in hand; a second signal
    ends it at once."""
    for number in (signal.SIGTERM, signal.SIGINT):
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, _interrupt_once)
    stopping = threading.Event()
    with suppress(KeyboardInterrupt):
        jobs.run_until_interrupted(app, list_jobs(app, stopping), stopping)
