"""The contact form in a browser, without scripts."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from sqlalchemy import select

from bot.channels.form.fields import HONEYPOT
from bot.handoff import tickets
from bot.store.engine import connect
from bot.store.tables import tickets as table

pytestmark = [pytest.mark.browser, pytest.mark.slow]
ENGINES = ("chromium", "firefox")


def filed(site) -> list[dict]:
    engine = connect(site.settings.database)
    with engine.begin() as conn:
        ids = conn.execute(select(table.c.id)).scalars().all()
        found = [tickets.as_json(conn, each) for each in ids]
    engine.dispose()
    return found


def fill(page: Page) -> None:
    page.get_by_label("Your name").fill("Maria Lopez")
    page.get_by_label("Phone number").fill("702 555 0188")
    page.get_by_label("What would you like the office to know?").fill("Low back, four years.")


@pytest.mark.parametrize("scripts", [True, False])
def test_it_files_a_request(visit, site, scripts):
    page = visit("/contact", java_script_enabled=scripts)
    fill(page)
    page.get_by_role("button", name="Send the request").click()
    reference = filed(site)[0]["reference"]
    expect(page.get_by_role("heading", level=1)).to_contain_text(reference)
    assert filed(site)[0]["notes"] == "Low back, four years."


def test_pressing_twice_is_one_request(visit, site):
    page = visit("/contact", java_script_enabled=False)
    fill(page)
    page.get_by_role("button", name="Send the request").dblclick(no_wait_after=True)
    expect(page.get_by_role("heading", level=1)).to_contain_text("Reference")
    assert len(filed(site)) == 1


def test_an_error_keeps_what_was_typed(visit, site):
    page = visit("/contact", java_script_enabled=False)
    page.get_by_label("Phone number").fill("555")
    page.get_by_role("button", name="Send the request").click()
    expect(page.get_by_label("Phone number")).to_have_value("555")
    expect(page.locator("#phone-wrong")).to_be_visible()
    page.locator(".problem a", has_text="Your name").click()
    expect(page.get_by_label("Your name")).to_be_focused()
    assert filed(site) == []


def test_people_do_not_meet_the_honeypot_and_programs_do(visit, site):
    page = visit("/contact", java_script_enabled=False)
    trap = page.locator(f"#{HONEYPOT}")
    expect(trap).not_to_be_in_viewport()
    fill(page)
    trap.fill("https://spam.example", force=True)
    page.get_by_role("button", name="Send the request").click()
    expect(page.locator(f"#{HONEYPOT}-wrong")).to_be_visible()
    assert filed(site) == []


def test_the_language_can_be_changed(visit):
    page = visit("/contact", java_script_enabled=False)
    page.get_by_role("link", name="Español").click()
    expect(page.get_by_role("button", name="Enviar la solicitud")).to_be_visible()


@pytest.mark.parametrize("scripts", [True, False])
def test_who_goes_back_after_sending_does_not_find_what_was_typed(visit, scripts):
    page = visit("/contact", java_script_enabled=scripts)
    fill(page)
    page.get_by_role("button", name="Send the request").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Reference")
    page.go_back()
    expect(page.get_by_label("What would you like the office to know?")).to_have_value("")
    expect(page.get_by_label("Your name")).to_have_value("")
    expect(page.get_by_label("Phone number")).to_have_value("")
