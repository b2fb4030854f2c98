"""Who may open which address: every rule of the URL map, for everyone of the cast.

A route that is missing here fails, so that no new page is open by accident.
"""

import pytest
from flask import Flask
from werkzeug.routing import Rule

from reunite.web.access import open_to
from tests.support.page import Browser, Page

MATRIX = {
    "anyone": """
        static styleguide.index help.index help.not_safe help.sheet help.someone health.alive
        health.ready accounts.sign_in accounts.ask_for_way_in accounts.sign_in_by_code
        joining.declined accounts.leave_quickly accounts.left_quickly mail.index
        answers.ask_again answers.send_again vouching.how
    """,
    "link": """
        accounts.sign_in_by_link accounts.confirm_address accounts.undo_address joining.setup
        joining.invitation joining.join joining.decline answers.answer answers.give_answer
        answers.vote answers.not_me answers.event_file standing.answer standing.give_answer
        standing.not_me answers.stop answers.stop_now home.stop_mail home.stop_mail_now
        guest_album.index guest_album.add guest_album.describe guest_album.download
        guest_album.show guest_album.file guest_album.put_first guest_album.take_down
        guest_album.put_back guest_album.delete held.show held.settle quietly.by_contact
        vouching.keep_address removing.away removing.leave erasing.call_off_by_mail
        remembering.undo
    """,
    "shown": """
        merging.answer
    """,
    "named": """
        calendars.feed mail.show mail.html
    """,
    "person": """
        home.index home.timeline home.meetups home.leaving joining.new_group search.everywhere
        lookback.index lookback.choices lookback.leave_out accounts.profile accounts.devices
        accounts.end_other_devices accounts.sign_out accounts.prove accounts.email
        accounts.write_again accounts.safety accounts.lock_everything skills.asking
        skills.put_together skills.forget skills.glossary safety.blocked safety.doors
        safety.new_doors needs.card needs.town needs.choose_town needs.clear calendars.settings
        calendars.open_feed birthdays.edit ties.index plans.show plans.edit
        plans.still_right plans.delete days.new vouching.keep_own_address accounts.record
        erasing.ask erasing.call_off
        archives.index archives.ask
        seasons.quiet seasons.come_back seasons.back seasons.put_away remembering.wishes
    """,
    "own": """
        calendars.show calendars.show_address calendars.preview calendars.replace_address
        archives.download archives.remove
        calendars.remove accounts.end_device lookback.let_in plans.answer plans.message
        days.edit days.renew days.delete safety.unblock ties.take_back
        safety.edit_door safety.remove_door
    """,
    "member": """
        home.group home.group_meetups groups.members groups.agreement groups.agree groups.mail
        groups.earlier_agreement groups.put_off_agreement closing.index
        merging.index merging.stay_out merging.come_along
        search.group lookback.set_aside lookback.put_back yearbook.index yearbook.pages
        yearbook.ask groups.pause_mail groups.resume_mail groups.member hosting.make_host
        hosting.decline_to_host quietly.index quietly.say quietly.show quietly.write_note
        quietly.aside quietly.put_away leaving.leave safety.block ties.member milestones.new
        milestones.let_draft_be milestones.create milestones.show milestones.say
        milestones.keep_name milestones.take_over polls.new polls.create polls.vote meetups.new
        meetups.create meetups.show meetups.rsvp calendars.event_file series.show series.usually
        travel.index group_archives.of_group group_archives.ask_of_group
        afterwards.again afterwards.log afterwards.contacts notes.write notes.show space.about
        space.join space.leave_it_be shelves.index helps.index helps.new helps.create helps.kept
        helps.show helps.keep helps.let_go helps.approve_link sounding.index sounding.closed
        sounding.new sounding.create sounding.show sounding_answers.create_answer making.index
        making.new making.create making.show making.be_there making.not_be_there
        making.give_address making.take_address_back pieces.new pieces.create making.as_pdf
        piece_pictures.index piece_pictures.describe piece_pictures.download piece_pictures.show
        piece_pictures.file piece_pictures.put_back pictures.index pictures.describe
        pictures.download pictures.show pictures.file pictures.put_back album.index album.add
        album.describe album.download album.show album.file album.take_down album.put_back
        notes.take_away asked_about.ask asked_about.take_back practical.add_item practical.bring
        practical.say_lift vouching.say hosting.index hosting.agree hosting.refuse hosting.offer
        hosting.object_to hosting.withdraw_offer removing.asked removing.agree removing.refuse
        remembering.drop remembering.confirm remembering.show remembering.say
        remembering.set_aside remembering_photos.index remembering_photos.add
        remembering_photos.describe remembering_photos.download remembering_photos.show
        remembering_photos.file remembering_photos.take_down remembering_photos.put_back
    """,
    "joined": """
        asked_about.answer checkins.index checkins.create checkins.let_draft_be checkins.own_words
        checkins.let_own_go checkins.show checkins.edit checkins.undo checkins.take_down
        checkins.fold_own checkins.close checkins.reopen checkins.not_today checkins.say
        checkins.reword checkins.answer_fold checkins.take_reply_down checkins.leave place.rest
        place.stop_resting place.have_room place.have_no_room place.pause place.come_back
        place.ask_first place.ask_no_more
        yearbook.download yearbook.remove making.download
    """,
    "other_host": """
        checkins.fold checkins.fold_reply
    """,
    "author": """
        milestones.edit milestones.tell_everyone milestones.leave_to milestones.take_replies
        milestones.undo milestones.take_down milestones.put_back milestones.reword
        milestones.take_word_down milestones.put_word_back meetups.edit meetups.call_off
        meetups.asked meetups.choose_people meetups.ask_guest
        meetups.ask_friends meetups.take_off meetups.let_organise
        pictures.add pictures.put_first pictures.take_down pictures.delete album.put_first
        album.delete polls.dates polls.drop polls.fix polls.settle_place helps.edit helps.undo
        helps.open_up
        helps.take_down helps.put_back sounding.edit sounding.undo sounding.take_down
        sounding.put_back sounding.close sounding_answers.edit sounding_answers.undo
        sounding_answers.take_down sounding_answers.put_back making.edit making.undo
        making.take_down making.put_back making.draw pieces.edit pieces.undo pieces.take_down
        pieces.put_back piece_pictures.add piece_pictures.put_first piece_pictures.take_down
        piece_pictures.delete afterwards.remove_contact practical.remove_item
        practical.take_lift_away
        remembering.decide stories.edit stories.undo stories.take_down stories.put_back
        remembering_photos.put_first remembering_photos.delete
    """,
    "host": """
        quietly.answer quietly.set_age groups.pack groups.pack_sheet hosting.ask_to_host
        hosting.step_back hosting.name_next hosting.hand_over hosting.take_offer hosting.record
        removing.index removing.member removing.pause removing.let_back removing.remove
        removing.take_back
        groups.edit_agreement groups.settings groups.invitations groups.invite
        groups.make_link groups.send_again groups.withdraw afterwards.silence_rhythm
        space.open_space space.close space.keep closing.close closing.call_off
        merging.ask merging.call_off
        remembering.begin remembering.make_page remembering.take_words group_archives.ask_back
    """,
}
POLICY = {endpoint: who for who, endpoints in MATRIX.items() for endpoint in endpoints.split()}

SIGN_IN, STRANGE, REFUSED, GONE = "sign in", 404, 403, 410
EVERYONE = ["anyone", "cleo", "dev", "ben", "ana"]
REFUSALS = {
    "anyone": {},
    "link": dict.fromkeys(EVERYONE, GONE),
    "shown": {**dict.fromkeys(EVERYONE, GONE), "anyone": SIGN_IN},
    "named": dict.fromkeys(EVERYONE, STRANGE),
    "person": {"anyone": SIGN_IN},
    "own": {"anyone": SIGN_IN, "cleo": STRANGE, "dev": STRANGE, "ben": STRANGE},
    "member": {"anyone": SIGN_IN, "cleo": STRANGE, "dev": STRANGE},
    "joined": {"anyone": SIGN_IN, "cleo": STRANGE, "dev": STRANGE, "ben": STRANGE},
    "other_host": {
        "anyone": SIGN_IN,
        "cleo": STRANGE,
        "dev": STRANGE,
        "ben": STRANGE,
        "ana": REFUSED,
    },
    "author": {"anyone": SIGN_IN, "cleo": STRANGE, "dev": STRANGE, "ben": REFUSED},
    "host": {"anyone": SIGN_IN, "cleo": STRANGE, "dev": STRANGE, "ben": REFUSED},
}
# what would end the session, the membership or the example that the walk stands on; tried by their
# own tests
ENDS_THE_WALK = {
    ("accounts.sign_out", "POST"),
    ("accounts.left_quickly", "POST"),
    ("accounts.lock_everything", "POST"),
    ("leaving.leave", "POST"),
    ("hosting.step_back", "POST"),
    ("removing.agree", "POST"),
    ("removing.refuse", "POST"),
    ("removing.take_back", "POST"),
    ("plans.edit", "POST"),
    ("plans.delete", "POST"),
    ("notes.take_away", "POST"),
    ("safety.block", "POST"),
    ("checkins.undo", "POST"),
    ("checkins.take_down", "POST"),
    ("checkins.take_reply_down", "POST"),
    ("checkins.leave", "POST"),
    ("remembering.take_words", "POST"),
}


def rules(app: Flask) -> list[tuple[Rule, str]]:
    """Every rule with each method it answers to; last the one after which nobody is signed in."""
    return [
        (rule, method)
        for rule in sorted(
            app.url_map.iter_rules(), key=lambda rule: rule.endpoint == "accounts.leave_quickly"
        )
        for method in sorted((rule.methods or set()) & {"GET", "POST"})
    ]


def refusal(page: Page) -> object:
    """How a page refused: to sign in first, as a stranger, for want of a right; or not at all."""
    if page.status == 303 and page.answer.headers["Location"].endswith("/sign-in"):
        return SIGN_IN
    return page.status if page.status in {STRANGE, REFUSED, GONE} else None


def address(app: Flask, rule: Rule, method: str, examples: dict[str, object]) -> str:
    """The rule's address with the examples filled in."""
    named = "device" if rule.endpoint.startswith("accounts.") else "invitation"
    values = {**examples, "public_id": examples[named]}
    filled = {name: values[name] for name in rule.arguments}
    return app.url_map.bind("localhost").build(rule.endpoint, filled, method=method)


@pytest.mark.parametrize("who", EVERYONE)
def test_the_matrix_holds(
    app: Flask, who: str, examples: dict[str, object], request: pytest.FixtureRequest
) -> None:
    browser: Browser = request.getfixturevalue(who)
    token = browser.get("/sign-in" if who == "anyone" else "/").csrf_token
    wrong = []
    for rule, method in rules(app):
        if (rule.endpoint, method) in ENDS_THE_WALK:
            continue
        path = address(app, rule, method, examples)
        page = browser.get(path) if method == "GET" else browser.post(path, {"csrf_token": token})
        expected = REFUSALS[POLICY[rule.endpoint]].get(who)
        if (seen := refusal(page)) != expected:
            wrong.append(f"{method} {rule.rule}: {seen} rather than {expected}")
    assert not wrong, "\n".join(wrong)


def test_every_route_is_in_the_matrix(app: Flask) -> None:
    assert {rule.endpoint for rule in app.url_map.iter_rules()} == set(POLICY)


def test_what_the_code_opens_is_what_the_matrix_says(app: Flask) -> None:
    opened = {endpoint for endpoint in POLICY if open_to(app, endpoint) != "person"}
    assert opened == {e for e, who in POLICY.items() if who in {"anyone", "link", "named"}}


def test_every_group_page_passes_the_door(app: Flask) -> None:
    inside = {rule.endpoint for rule in app.url_map.iter_rules() if "group" in rule.arguments}
    assert inside == {
        endpoint
        for endpoint, who in POLICY.items()
        if who in {"member", "joined", "other_host", "author", "host"}
    }
