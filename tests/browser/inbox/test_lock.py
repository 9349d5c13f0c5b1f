"""A desk that was left alone: locked, and nothing that was typed is lost."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from bot.inbox.sessions import IDLE
from tests.inbox.conftest import PASSWORD

pytestmark = pytest.mark.browser


def test_a_desk_that_was_left_alone_locks_and_keeps_what_was_typed(page: Page, served) -> None:
    page.clock.install()
    served.enter(page, path=served.ticket("maria"))
    page.get_by_label("New note").fill("half a sent")
    page.clock.run_for(16_000)
    served.clock.forward(IDLE)
    page.clock.run_for(16_000)
    lock = page.get_by_role("dialog", name="Locked")
    expect(lock).to_be_visible()
    expect(page.locator("h1")).to_be_hidden()
    page.keyboard.press("Escape")
    expect(lock).to_be_visible()
    lock.get_by_label("Password of ana").fill("wrong")
    lock.get_by_role("button", name="Unlock").click()
    expect(lock.get_by_role("alert")).to_contain_text("did not match")
    lock.get_by_label("Password of ana").fill(PASSWORD)
    lock.get_by_role("button", name="Unlock").click()
    expect(lock).to_be_hidden()
    expect(page.get_by_label("New note")).to_have_value("half a sent")
    page.get_by_role("button", name="Add note").click()
    expect(page.locator(".notes")).to_contain_text("half a sent")


def test_a_step_on_a_locked_desk_loses_nothing_without_scripts(another, served) -> None:
    page = another(java_script_enabled=False)
    served.enter(page, path=served.ticket("maria"))
    page.get_by_label("New note").fill("half a sent")
    served.clock.forward(IDLE)
    page.get_by_role("button", name="Add note").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Locked")
    page.get_by_label("Password of ana").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Send it now").click()
    expect(page.locator(".notes")).to_contain_text("half a sent")


def test_somebody_is_warned_before_and_can_stay(page: Page, served) -> None:
    page.clock.install()
    served.enter(page)
    page.clock.run_for(16_000)
    served.clock.forward(IDLE * 0.95)
    page.clock.run_for(16_000)
    stay = page.get_by_role("button", name="Keep it open")
    stay.click()
    expect(stay).to_be_hidden()
    served.clock.forward(IDLE * 0.95)
    assert page.goto("/staff/").ok
    expect(page.get_by_role("heading", level=1)).to_have_text("Requests")
