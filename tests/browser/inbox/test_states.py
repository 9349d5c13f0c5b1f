"""Every state that a page can be in, on a desk in the light and on a phone in the dark."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from bot.handoff import tickets
from bot.inbox.sessions import IDLE
from bot.store.engine import iso
from tests.browser.inbox.axe import in_two_looks
from tests.inbox.conftest import PASSWORD
from tests.inbox.hands import switched_on
from tests.inbox.on_messenger import answered_by_a_person, trouble
from tests.inbox.samples import bury

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def opened(page: Page, path: str) -> None:
    page.goto(path)
    in_two_looks(page, path)


def pressed(page: Page, button: str) -> None:
    """A form is sent, and the page that answers is looked at."""
    with page.expect_navigation():
        page.get_by_role("button", name=button, exact=True).first.click()
    in_two_looks(page, f"after {button}")


def test_states_of_a_request(page: Page, served) -> None:
    ben, lea = served.browser("ben"), served.browser("lea")
    answered_by_a_person(served)
    lea.press(served.ticket("complaint") + "/claim")
    lea.press(served.ticket("complaint") + "/close", words="called")
    reference = served.samples["complaint"].reference
    lea.press(served.ticket("complaint") + "/erase", sure=reference)
    ben.press(served.ticket("saddle") + "/contact/stop", sure=served.samples["saddle"].reference)
    ben.press(served.ticket("maria") + "/links/link", other=served.samples["son"].reference)
    with served.engine.begin() as conn:
        now = iso(served.clock.now())
        tickets.cancel(conn, served.samples["nasty"].id, now, "visitor")
        tickets.flag_for_erasure(conn, served.samples["maria"].id, now)
    served.enter(page, path=served.ticket("maria"))
    for name in ("son", "complaint", "saddle", "nasty"):
        opened(page, served.ticket(name))
    opened(page, served.ticket("maria"))
    page.get_by_label("Reference of another request of theirs").fill("ZZZZZ")
    pressed(page, "Link")
    page.goto(served.ticket("maria"))
    ben.press(served.ticket("maria") + "/claim")
    # The page still shows the button.
    pressed(page, "Call 702-555-0188")
    expect(page.get_by_role("heading", level=1)).to_have_text("ben has it")
    page.goto(served.ticket("maria"))
    page.evaluate("desk.say('changed', 'This request changed.', 'Show the change', () => {})")
    in_two_looks(page, "a change is said")


def test_endless_words_of_a_visitor_push_no_button_out_of_sight(page: Page, served) -> None:
    endless = {"name": "W" * 100, "patient_name": "M" * 100, "best_time": "W" * 200}
    with served.engine.begin() as conn:
        now = iso(served.clock.now())
        tickets.amend(conn, served.samples["maria"].id, endless, now, "visitor")
    served.enter(page, path="/staff/")
    in_two_looks(page, "the list")
    for name in ("maria", "son"):
        opened(page, served.ticket(name))


def test_states_of_other_pages(page: Page, served) -> None:
    bury(served)
    trouble(served, "urgent_words")
    lea = served.browser("lea")
    lea.press("/staff/do-not-contact", contact="702 555 0188")
    served.enter(page, "root")
    in_two_looks(page, "the list with alarms")
    page.locator("details.more > summary").click()
    in_two_looks(page, "what is behind More")
    opened(page, "/staff/deliveries")
    opened(page, "/staff/messenger")
    opened(page, "/staff/do-not-contact")
    page.get_by_label("Phone or e-mail").fill("55")
    pressed(page, "Put on the list")
    page.goto("/staff/calls")
    page.get_by_label("Name", exact=True).fill("Maria Lopez")
    page.get_by_label("Phone", exact=True).fill("702 555 0188")
    pressed(page, "Save the request")
    warned = ["Do not call.", "an open request already", "Nobody said yes to a call yet"]
    expect(page.get_by_role("alert")).to_contain_text(warned)
    pressed(page, "The same person: save as another request")
    page.get_by_role("link", name="Correct name, number or time").click()
    page.get_by_label("Phone", exact=True).fill("55")
    pressed(page, "Save the correction")
    page.goto("/staff/calls")
    page.get_by_label("In their words").fill("since today she can't feel it when she wipes")
    expect(page.locator("#signs")).to_contain_text("say this first")
    in_two_looks(page, "a sign while it is written down")
    page.get_by_label("Find by name").fill("lopez")
    pressed(page, "Find")
    expect(page.get_by_role("heading", level=1)).to_have_text("2 requests found")
    page.goto("/staff/bot")
    pressed(page, "Switch the bot off")
    page.goto("/staff/people")
    page.get_by_label("Log-in").fill("!")
    pressed(page, "Make a link")
    served.enter(page, "ana", "/staff/people")
    in_two_looks(page, "not for this role")


def test_states_of_entering(page: Page, served) -> None:
    switched_on(served, served.browser("lea"))
    served.enter(page, "root", "/staff/people")
    page.get_by_label("Log-in").fill("dora")
    pressed(page, "Make a link")
    page.get_by_label("Your password").fill("wrong")
    pressed(page, "Make the link")
    page.get_by_label("Your password").fill(PASSWORD)
    pressed(page, "Make the link")
    link = page.locator(".secret").inner_text()
    opened(page, "/staff/people")
    opened(page, link)
    page.get_by_label("New password").fill("password1234")
    pressed(page, "Make my log-in")
    opened(page, link[:-3] + "xyz")
    # The page does not hear of its lock, or it would hide the button before it is pressed.
    for way in ("**/staff/events", "**/pulse*"):
        page.route(way, lambda route: route.abort())
    served.enter(page, path=served.ticket("maria"))
    page.get_by_label("New note").fill("half a sent")
    served.clock.forward(IDLE)
    pressed(page, "Add note")
    page.unroute_all()
    page.get_by_label("Password of ana").fill("wrong")
    pressed(page, "Unlock")
    page.get_by_label("Password of ana").fill(PASSWORD)
    pressed(page, "Unlock")
    expect(page.get_by_role("button", name="Send it now")).to_be_visible()
    page.goto("/staff/login")
    page.get_by_label("Log-in").fill("lea")
    page.get_by_label("Password").fill(PASSWORD)
    pressed(page, "Sign in")
    expect(page.get_by_role("heading", level=1)).to_have_text("Code from your phone")
    page.get_by_label("Six digits").fill("000000")
    pressed(page, "Go on")
