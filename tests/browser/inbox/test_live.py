"""What others do shows by itself, and disturbs nobody who is at work."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.inbox import samples

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def test_a_new_request_appears_by_itself_in_two_browsers(another, served) -> None:
    page, other = another(), another()
    for each, login in ((page, "ana"), (other, "ben")):
        served.enter(each, login)
        expect(each.locator("tr.line")).to_have_count(7)
        expect(each).to_have_title("(3) Requests · Nerveline staff")
    page.evaluate("window.same = true")
    with served.engine.begin() as conn:
        samples.maria(conn, served.clock.now(), urgency="emergency")
    for each in (page, other):
        expect(each.locator("tr.line")).to_have_count(8)
        expect(each).to_have_title("(4) Requests · Nerveline staff")
    # The list was changed, not the page.
    assert page.evaluate("window.same")


def test_the_focus_stays_on_its_line_when_the_list_changes(page: Page, served) -> None:
    served.enter(page)
    page.get_by_role("link", name="Maria Lopez").focus()
    with served.engine.begin() as conn:
        samples.maria(conn, served.clock.now() - timedelta(hours=9))
    expect(page.locator("tr.line")).to_have_count(8)
    expect(page.locator(f"#{line(served, 'maria')}")).to_be_focused()


def test_who_goes_on_while_the_list_is_fetched_is_not_thrown_back(page: Page, served) -> None:
    served.enter(page)
    held = []
    page.route("**/staff/list*", lambda route: held.append(route))  # noqa: PLW0108
    page.get_by_role("link", name="Maria Lopez").focus()
    with page.expect_request("**/staff/list*"), served.engine.begin() as conn:
        samples.maria(conn, served.clock.now() - timedelta(hours=9))
    page.keyboard.press("k")
    reached = page.evaluate("document.activeElement.id")
    assert reached not in ("", line(served, "maria"))
    held[0].continue_()
    expect(page.locator("tr.line")).to_have_count(8)
    expect(page.locator("[data-floating]")).to_contain_text("1 new")
    expect(page.locator(f"#{reached}")).to_be_focused()


def line(served, name: str) -> str:
    return f"line-{served.samples[name].reference}"


def test_a_change_by_somebody_else_is_said_and_a_note_is_not_lost(page: Page, served) -> None:
    served.enter(page, path=served.ticket("maria"))
    page.get_by_label("New note").fill("half a sent")
    served.browser("ben").press(served.ticket("maria") + "/claim")
    expect(page.locator("[data-floating]")).to_contain_text("This request changed.")
    page.get_by_role("button", name="Show the change").click()
    expect(page.locator("h1 + .meta")).to_contain_text("ben has it")
    expect(page.get_by_label("New note")).to_have_value("half a sent")


def test_an_urgent_request_is_said_by_name_with_a_way_to_it(another, served) -> None:
    page, other = another(), another()
    served.enter(page)
    served.enter(other, "ben", served.ticket("maria"))
    for each in (page, other):
        expect(each).to_have_title(re.compile(r"^\(3\)"))
    with served.engine.begin() as conn:
        came = samples.maria(conn, served.clock.now(), urgency="emergency")
    said = "An urgent request came in: "
    expect(page.locator("[data-floating]")).to_contain_text(f"{said}Maria Lopez.")
    # Where no list shows the name, it is not fetched without a line in the audit.
    expect(other.locator("[data-floating]")).to_contain_text(f"{said}{came.reference}.")
    page.get_by_role("button", name="Open it").click()
    expect(page).to_have_url(re.compile(came.reference))


def test_what_the_desk_itself_puts_back_is_no_news(another, served) -> None:
    page, other = another(), another()
    served.enter(page)
    expect(page).to_have_title(re.compile(r"^\(3\)"))
    served.enter(other, "ben", served.ticket("crisis"))
    other.locator("button.dial").click()
    expect(page).to_have_title(re.compile(r"^\(2\)"))
    other.get_by_role("button", name="Give it back", exact=True).click()
    expect(page).to_have_title(re.compile(r"^\(3\)"))
    expect(page.locator("tr.line")).to_have_count(7)
    for each in (page, other):
        expect(each.locator("[data-floating]")).not_to_contain_text("urgent request")
