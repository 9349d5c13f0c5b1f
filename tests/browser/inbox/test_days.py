"""Whole days at the desk, done with a finger at 320 px, and with keys alone at 200 %."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.inbox.hands import HANDS, Finger
from tests.inbox.conftest import PASSWORD
from tests.inbox.hands import code
from tests.inbox.on_messenger import answered_by_a_person
from tests.inbox.samples import bury

pytestmark = [pytest.mark.browser, pytest.mark.slow]
NEW = "velimo tarsu konipe"


# The keyboard in every test run, the finger by `make full`.
KINDS = [
    pytest.param(hand, id=name, marks=pytest.mark.full if name.startswith("a finger") else ())
    for name, hand in HANDS.items()
]


@pytest.fixture(params=KINDS)
def kind(request) -> type[Finger]:
    return request.param


@pytest.fixture
def hand(kind, another) -> Finger:
    return kind(another(**kind.options))


def sign_in(hand: Finger, login: str, password: str = PASSWORD) -> None:
    hand.write("Log-in", login)
    hand.write("Password", password)
    hand.button("Sign in")


def test_a_day_of_calls(hand, served) -> None:
    page = hand.page
    page.goto("/staff/")
    sign_in(hand, "ana")
    hand.link("Maria Lopez")
    hand.button("Call 702-555-0188")
    hand.sees("You have it now")
    hand.button("Spoke, no visit yet")
    hand.sees("Noted: you spoke with them.")
    hand.write("New note", "Comes on Tuesday at 9.")
    hand.button("Add note")
    hand.sees("Comes on Tuesday at 9.")
    hand.button("Give it back")
    hand.sees("It is back in the list for everybody.")
    hand.choose("Call again", "tomorrow")
    hand.button("Left a voicemail")
    hand.sees("It comes back tomorrow 9:00 AM")
    hand.button("Back on the list now")
    hand.sees("It is back on the list.")
    hand.button("Wrong number")
    hand.sees("Noted: wrong number.")
    hand.button("Put off")
    hand.sees("Put off.")
    hand.button("They called us back")
    hand.sees("Noted: they called us.")
    hand.button("Scheduled")
    hand.sees("Marked as scheduled.")
    hand.button("Close")
    hand.sees("Closed.")
    hand.button("Reopen")
    hand.sees("It is open again.")


def test_what_else_a_front_desk_does(hand, served) -> None:
    page, son = hand.page, served.samples["son"].reference
    answered_by_a_person(served)
    served.enter(page, path=served.ticket("maria"))
    hand.write("Reference of another request of theirs", son)
    hand.button("Link")
    hand.sees("Linked.")
    hand.button(f"Somebody else ({son})")
    hand.sees("No longer linked.")
    hand.link("Do not contact them any more…")
    hand.button("Do not contact them")
    hand.sees("They are on the do-not-contact list.")
    hand.link("Print")
    hand.sees("printed Mon Nov 23 2026")
    hand.link("Back to the request")
    hand.button("Spam")
    hand.sees("Marked as spam.")
    hand.write("Find by name, phone, e-mail or reference", "0142")
    hand.button("Find")
    hand.sees("Robert Haynes")
    hand.link("New request")
    hand.write("Name", "Nina Ortiz")
    hand.write("Phone", "702 555 0133")
    hand.choose("Language", "es")
    hand.tick(re.compile("I asked whether"))
    hand.button("Save the request")
    hand.sees("Saved, and you have it.")
    page.goto(served.ticket("son"))
    hand.button("Hand back to the bot")
    hand.sees("The bot answers them again.")
    hand.more("Figures")
    hand.link("last 30 days")
    hand.press(page.locator("summary", has_text="As a table").first)
    expect(page.locator("table").first).to_be_visible()
    hand.button("Sign out")
    hand.sees("Staff sign-in")


def test_what_a_lead_does(hand, served) -> None:
    page = hand.page
    bury(served)
    ben = served.browser("ben")
    ben.press(served.ticket("complaint") + "/claim")
    served.enter(page, "lea", served.ticket("complaint"))
    hand.button("Take over")
    hand.sees("You have it now.")
    hand.button("Close")
    hand.write(re.compile("^What was done about it"), "the manager rang him")
    hand.button("Close it")
    hand.link("Erase the content for good…")
    hand.button("Erase for good")
    hand.sees("The content is erased.")
    hand.more("Do not contact")
    hand.write("Phone or e-mail", "702 555 0188")
    hand.button("Put on the list")
    hand.sees("702-555-0188")
    hand.button(re.compile("^May be contacted again"))
    hand.sees("Nobody")
    hand.more("Notices")
    hand.button(re.compile("^Send again"))
    hand.sees("It is being sent again.")
    hand.more("Export")
    with page.expect_download() as download:
        hand.button("Download the file")
    assert download.value.suggested_filename.endswith(".csv")


def test_somebody_new_comes_in_by_a_link_and_uses_codes(kind, another, served) -> None:
    hand, theirs = kind(another(**kind.options)), kind(another(**kind.options))
    served.enter(hand.page, "root", "/staff/people")
    hand.write("Log-in", "dora")
    hand.choose("Role", "lead")
    hand.button("Make a link")
    hand.write("Your password", PASSWORD)
    hand.button("Make the link")
    hand.sees("Link for dora")
    theirs.page.goto(hand.page.locator(".secret").inner_text())
    theirs.write(re.compile("^New password"), PASSWORD)
    theirs.button("Make my log-in")
    theirs.sees("Staff sign-in")
    sign_in(theirs, "dora")
    theirs.link("Your account: dora")
    theirs.write("Your password", PASSWORD)
    theirs.button("Switch codes on")
    theirs.sees("Scan this with your app")
    secret = theirs.page.locator(".secret").inner_text()
    theirs.write("The code that the app shows now", code(served, secret))
    theirs.button("Switch codes on")
    theirs.sees("Codes are on. Keep these")
    recovery = theirs.page.locator(".recovery li").first.inner_text()
    theirs.link("I have them")
    theirs.write("Present password", PASSWORD)
    theirs.write(re.compile("^New password"), NEW)
    theirs.button("Change password")
    theirs.sees("Your password is changed.")
    theirs.button("Sign out")
    sign_in(theirs, "dora", NEW)
    theirs.write("Six digits from the app, or a recovery code", recovery)
    theirs.button("Go on")
    expect(theirs.page.locator("tr.line").first).to_be_visible()


def test_what_an_admin_does(hand, served) -> None:
    page = hand.page
    served.enter(page, "root", "/staff/bot")
    hand.button("Switch the bot off")
    hand.sees("The bot is off")
    hand.button("Switch the bot on")
    hand.sees("The bot is on")
    hand.more("People")
    hand.choose("Role of ben", "lead")
    hand.button("Change the role of ben")
    hand.write("Your password", PASSWORD)
    hand.button("Change the role")
    hand.sees("The role is changed.")
    hand.button("Sign them out ben")
    hand.sees("They are signed out everywhere.")
    hand.button("Block ben")
    hand.sees("Their log-in is blocked, and they are signed out.")
    hand.button("Let in again ben")
    hand.write("Your password", PASSWORD)
    hand.button("Let them in")
    hand.sees("They may sign in again")
    hand.button("New password ben")
    hand.write("Your password", PASSWORD)
    hand.button("Make the password")
    hand.sees("Password for ben")
    expect(page.locator(".secret")).to_be_visible()
