"""The work of a front desk: find the request, claim it, call, say how it went."""

from __future__ import annotations

import re
import time

import pytest
from playwright.sync_api import Page, expect

from tests.browser.inbox.hands import dialled, sign_in

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def test_sign_in_open_claim_and_call(page: Page, served) -> None:
    sign_in(page)
    first = page.locator("tr.line").first
    expect(first).to_contain_text("Robert Haynes")
    expect(first).to_contain_text("Emergency")
    page.get_by_role("link", name="Maria Lopez").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Maria Lopez")
    expect(page).to_have_url(f"{served.url}{served.ticket('maria')}")
    page.get_by_role("button", name="Call 702-555-0188").click()
    expect(page.locator("#main [role=status]").first).to_contain_text("You have it now")
    expect(page.get_by_text("You have it", exact=True)).to_be_visible()
    # The page's script dials, and then takes the order to dial out of the address.
    expect(page).to_have_url(f"{served.url}{served.ticket('maria')}")
    page.wait_for_load_state("load")
    dialled(page, ["tel:+17025550188"])
    # A reload does not dial again.
    page.reload()
    dial = page.get_by_role("link", name="Call 702-555-0188")
    expect(dial).to_have_attribute("href", "tel:+17025550188")
    assert page.evaluate("window.dialled") == []
    page.get_by_role("button", name="Spoke, no visit yet").click()
    expect(page.get_by_text("Noted: you spoke with them.")).to_be_visible()
    page.get_by_label("New note").fill("Comes on Tuesday at 9.")
    page.get_by_role("button", name="Add note").click()
    expect(page.locator(".notes")).to_contain_text("Comes on Tuesday at 9.")
    expect(page.locator(".steps").first).to_contain_text("ana spoke with them")


def test_to_dial_breaks_nothing_off_that_still_loads(browser, served) -> None:
    """Here the browser follows the number: to it that is a way to another page."""
    failed: list[str] = []
    context = browser.new_context(base_url=served.url)
    page = context.new_page()
    page.on("requestfailed", lambda request: failed.append(request.url))
    served.enter(page, path=served.ticket("maria"))
    # Every script after the one that dials comes late.
    page.route("**/static/keys.js", lambda route: (time.sleep(0.5), route.continue_()))
    page.get_by_role("button", name="Call 702-555-0188").click()
    expect(page.locator("#main [role=status]").first).to_contain_text("You have it now")
    for each in ("[data-help]", "[data-sound]"):
        expect(page.locator(each).first).not_to_have_attribute("hidden", "")
    page.wait_for_function("document.readyState === 'complete'")
    page.wait_for_timeout(500)
    assert [url for url in failed if "/static/" in url] == []
    assert "tel:+17025550188" in failed
    context.close()


def test_a_voicemail_and_a_retry_tomorrow(page: Page, served) -> None:
    served.enter(page, path=served.ticket("maria"))
    hint = page.get_by_text("They asked for: mornings before 11")
    page.get_by_label("Call again").select_option("tomorrow_afternoon")
    expect(hint).to_be_visible()
    page.get_by_label("Call again").select_option("tomorrow")
    expect(hint).to_be_hidden()
    page.get_by_role("button", name="Left a voicemail").click()
    expect(page.get_by_text("It comes back tomorrow 9:00 AM")).to_be_visible()
    page.get_by_role("link", name="Requests", exact=True).first.click()
    page.get_by_role("link", name=re.compile("^Call later")).click()
    expect(page).to_have_url(re.compile("view=waiting"))
    expect(page.locator("tr.line")).to_contain_text("2nd try")


def test_a_caller_is_found_by_the_last_four_digits(page: Page, served) -> None:
    served.enter(page)
    page.get_by_label("Find by name").fill("0188")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Maria Lopez")


def test_a_request_by_phone(page: Page, served) -> None:
    served.enter(page)
    page.get_by_role("link", name="New request").click()
    page.get_by_label("Name", exact=True).fill("Nina Ortiz")
    page.get_by_label("Phone", exact=True).fill("702 555 0133")
    page.get_by_label("I asked whether").check()
    page.get_by_role("button", name="Save the request").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Nina Ortiz")
    expect(page.get_by_text("Saved, and you have it.")).to_be_visible()


def test_of_two_browsers_one_gets_it_and_the_other_reads_who(another, served) -> None:
    page, other = another(), another()
    served.enter(page, path=served.ticket("maria"))
    served.enter(other, "ben", served.ticket("maria"))
    button = re.compile("Call 702")
    page.get_by_role("button", name=button).click()
    expect(page.get_by_text("You have it", exact=True)).to_be_visible()
    other.get_by_role("button", name=button).click()
    expect(other.get_by_role("heading", level=1)).to_have_text("ana has it")
    assert other.evaluate("window.dialled") == []
    # The request is one press away.
    other.get_by_role("link", name="See request").click()
    expect(other.get_by_text("ana has it").first).to_be_visible()


def test_nothing_of_a_visitor_is_kept_by_the_browser(page: Page, served) -> None:
    served.enter(page)
    page.get_by_role("link", name="Maria Lopez").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Maria Lopez")
    page.go_back()
    expect(page.get_by_role("link", name="Maria Lopez")).to_be_visible()
    kept = page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])")
    assert "Maria" not in kept


def test_a_link_from_a_mail_opens_for_somebody_who_is_signed_in(page: Page, served) -> None:
    served.enter(page)
    # As from another site: without our cookie, the sign-in page comes first.
    page.goto(f"/staff/login?next={served.ticket('maria')}")
    expect(page.get_by_role("heading", level=1)).to_have_text("Maria Lopez")


def test_without_scripts_everything_works(another, served) -> None:
    page = another(java_script_enabled=False)
    sign_in(page)
    page.get_by_role("link", name="Maria Lopez").click()
    page.get_by_role("button", name=re.compile("Call ")).first.click()
    expect(page.locator("h1 + .meta")).to_contain_text("You have it")
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Staff sign-in")


@pytest.mark.parametrize("width", [320, 820, 1280])
def test_the_note_stands_above_the_steps_and_the_history_below_the_conversation(
    another, served, width
) -> None:
    page = another(viewport={"width": width, "height": 900})
    served.enter(page, path=served.ticket("maria"))
    places = {
        name: page.locator(name).first.bounding_box()
        for name in ("#words", ".outcome .main", ".talk", ".past")
    }
    assert places["#words"]["y"] < places[".outcome .main"]["y"]
    beside = places[".past"]["x"] > places[".talk"]["x"]
    # One column on a phone; whatever is wider keeps the steps beside the words.
    assert beside == (width > 320)
    assert beside or places[".talk"]["y"] < places[".past"]["y"]
