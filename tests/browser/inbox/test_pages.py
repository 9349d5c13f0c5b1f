"""Every page and state: no finding of axe, nothing to scroll sideways, in all looks."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.inbox.axe import in_all_sizes
from tests.browser.inbox.hands import sign_in
from tests.inbox.conftest import PASSWORD

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def test_every_page_is_accessible(page: Page, served) -> None:
    page.goto("/staff/login")
    in_all_sizes(page, "sign-in")
    page.get_by_label("Log-in").fill("root")
    page.get_by_label("Password").fill("wrong")
    page.get_by_role("button", name="Sign in").click()
    in_all_sizes(page, "sign-in refused")
    sign_in(page, "root")
    ana = served.browser("ana")
    for verb in ("claim", "no_answer"):
        ana.press(f"{served.ticket('complaint')}/{verb}")
    ana.press(served.ticket("complaint") + "/notes", words="left a message")
    for verb in ("claim", "close"):
        ana.press(f"{served.ticket('son')}/{verb}")
    paths = ["/staff/", "/staff/?view=all", "/staff/?view=all&page=9", "/staff/account"]
    paths += ["/staff/people", "/staff/tickets/ZZZZZ", served.ticket("wound") + "/erase"]
    paths += [served.ticket(name) for name in served.samples]
    paths += [served.ticket("maria") + "?done=claim", "/staff/people?done=sessions"]
    paths += ["/staff/?view=waiting", "/staff/?view=mine", "/staff/calls", "/staff/figures"]
    paths += ["/staff/export", "/staff/deliveries", "/staff/do-not-contact", "/staff/bot"]
    paths += [served.ticket("maria") + "/print"]
    for path in paths:
        page.goto(path)
        in_all_sizes(page, path)
    page.goto("/staff/calls")
    page.get_by_label("Name", exact=True).fill("Nina")
    page.get_by_role("button", name="Save the request").click()
    expect(page.get_by_role("alert")).to_be_visible()
    in_all_sizes(page, "sheet with a mistake")
    page.goto("/staff/account")
    page.get_by_label("Your password").fill(PASSWORD)
    page.get_by_role("button", name="Switch codes on").click()
    expect(page.get_by_role("heading", name="Scan this")).to_be_visible()
    in_all_sizes(page, "codes")
    page.goto("/staff/")
    page.keyboard.press("?")
    in_all_sizes(page, "help")
    page.keyboard.press("Escape")
    page.evaluate("desk.close()")
    in_all_sizes(page, "lock")
    page.goto("/staff/")
    page.get_by_label("Find by name").fill("nothing like it")
    page.get_by_role("button", name="Find").click()
    in_all_sizes(page, "found")
    page.goto("/staff/people")
    page.get_by_role("button", name="New password ben").click()
    in_all_sizes(page, "password again")
    page.get_by_label("Your password").fill(PASSWORD)
    page.get_by_role("button", name="Make the password").click()
    in_all_sizes(page, "new password")


def test_figures_are_read_on_a_phone_and_without_colours(page: Page, served) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    served.enter(page, path="/staff/figures")
    letters = page.locator(".chart text, .bars .label, .bars .value")
    assert letters.count() > 5
    sizes = letters.evaluate_all("all => all.map(each => getComputedStyle(each).fontSize)")
    heights = letters.evaluate_all(
        "all => all.map(each => each.getBoundingClientRect().height).filter(Boolean)"
    )
    assert min(float(each.removesuffix("px")) for each in sizes) >= 12
    assert min(heights) >= 12, "a drawing that shrinks takes its letters along"
    page.emulate_media(forced_colors="active")
    look = "each => (look => [look.backgroundColor, look.borderTopColor])"
    open_, full = (
        page.locator(f".legend span{which}").evaluate(f"{look}(getComputedStyle(each, '::before'))")
        for which in (":not(.full)", ".full")
    )
    assert open_[0] != open_[1]
    assert full[0] == full[1], "the solid square looks like the open one"
