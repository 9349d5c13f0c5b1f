"""The staff inbox in a real browser: sign in, find the request, claim it, call."""

from __future__ import annotations

import re
import threading
import time
from pathlib import Path

import pytest
import uvicorn
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from bot.inbox import passwords
from bot.inbox.sessions import IDLE
from tests.browser.stack import free_port
from tests.inbox import samples
from tests.inbox.conftest import PASSWORD, House

pytestmark = pytest.mark.browser

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PATIENCE = 10.0


class Served(House):
    """The inbox on a port of its own."""

    def __init__(self, engine, port: int) -> None:
        self.url = f"http://127.0.0.1:{port}"
        super().__init__(engine, passwords.hashed(PASSWORD), public_url=self.url)
        config = uvicorn.Config(self.app, port=port, log_level="error", ws="none")
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._server.run)
        self._thread.start()
        until = time.monotonic() + PATIENCE
        while not self._server.started:
            assert time.monotonic() < until, "the server did not start"
            time.sleep(0.02)

    def stop(self) -> None:
        self._server.should_exit = True
        self._thread.join(PATIENCE)


@pytest.fixture
def database_url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'test.db'}"


@pytest.fixture
def served(engine):
    served = Served(engine, free_port())
    yield served
    served.stop()


@pytest.fixture
def page(browser, served):
    with browser.new_context(base_url=served.url) as context:
        page = context.new_page()
        wrong: list[str] = []
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda line: wrong.append(line.text) if "Content" in line.text else None)
        yield page
        assert not wrong


def sign_in(page: Page, login: str = "ana") -> None:
    page.goto("/staff/")
    page.get_by_label("Log-in").fill(login)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", name="Requests")).to_be_visible()


def test_sign_in_open_claim_and_call(page: Page, served) -> None:
    sign_in(page)
    first = page.locator("tr.line").first
    expect(first).to_contain_text("Robert Haynes")
    expect(first).to_contain_text("Emergency")
    page.get_by_role("link", name="Maria Lopez").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Maria Lopez")
    assert page.url == f"{served.url}{served.ticket('maria')}"
    dial = page.get_by_role("link", name="Call 702-555-0188")
    expect(dial).to_have_attribute("href", "tel:+17025550188")
    page.get_by_role("button", name="Claim").click()
    expect(page.get_by_role("status").first).to_contain_text("You have it now")
    expect(page.get_by_text("You have it", exact=True)).to_be_visible()
    page.get_by_role("button", name="Called", exact=True).click()
    page.get_by_label("New note").fill("Comes on Tuesday at 9.")
    page.get_by_role("button", name="Add note").click()
    expect(page.locator(".notes")).to_contain_text("Comes on Tuesday at 9.")
    expect(page.locator(".steps").first).to_contain_text("ana called")


def test_claiming_from_the_list_with_the_keyboard_alone(page: Page, served) -> None:
    sign_in(page)
    reference = served.samples["maria"].reference
    page.get_by_role("button", name=f"Claim {reference}").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Maria Lopez")


def test_who_comes_second_reads_who_has_it(page: Page, served) -> None:
    sign_in(page, "ben")
    page.get_by_role("link", name="Maria Lopez").click()
    expect(page.get_by_role("button", name="Claim")).to_be_visible()
    served.browser("ana").press(served.ticket("maria") + "/claim")
    page.get_by_role("button", name="Claim").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("ana has it")


def test_a_new_request_appears_by_itself(page: Page, served) -> None:
    page.clock.install()
    sign_in(page)
    expect(page.locator("tr.line")).to_have_count(7)
    with served.engine.begin() as conn:
        samples.maria(conn, served.clock.now())
    page.clock.run_for(16_000)
    expect(page.locator("tr.line")).to_have_count(8)
    expect(page.locator("[data-floating]")).to_have_text("1 new")


def test_a_change_by_somebody_else_is_said_and_a_note_is_not_lost(page: Page, served) -> None:
    page.clock.install()
    sign_in(page)
    page.goto(served.ticket("maria"))
    page.get_by_label("New note").fill("half a sent")
    served.browser("ben").press(served.ticket("maria") + "/claim")
    page.clock.run_for(16_000)
    expect(page.locator("[data-floating]")).to_contain_text("This request changed.")
    expect(page.get_by_label("New note")).to_have_value("half a sent")


def test_a_desk_that_was_left_alone_shows_the_sign_in(page: Page, served) -> None:
    page.clock.install()
    sign_in(page)
    page.goto(served.ticket("maria"))
    served.clock.forward(IDLE)
    page.clock.run_for(16_000)
    expect(page.get_by_role("heading", level=1)).to_have_text("Staff sign-in")


def test_somebody_is_warned_before_and_can_stay(page: Page, served) -> None:
    page.clock.install()
    sign_in(page)
    page.clock.run_for(16_000)
    served.clock.forward(IDLE * 0.95)
    page.clock.run_for(16_000)
    stay = page.get_by_role("button", name="Stay signed in")
    stay.click()
    expect(stay).to_be_hidden()
    served.clock.forward(IDLE * 0.95)
    assert page.goto("/staff/").ok
    expect(page.get_by_role("heading", level=1)).to_have_text("Requests")


def test_a_link_from_a_mail_opens_for_somebody_who_is_signed_in(page: Page, served) -> None:
    sign_in(page)
    # As from another site: without our cookie, the sign-in page comes first.
    target = served.ticket("maria")
    page.goto(f"/staff/login?next={target}")
    expect(page.get_by_role("heading", level=1)).to_have_text("Maria Lopez")


def test_without_scripts_everything_works(browser, served) -> None:
    with browser.new_context(base_url=served.url, java_script_enabled=False) as context:
        page = context.new_page()
        sign_in(page)
        page.get_by_role("link", name="Maria Lopez").click()
        page.get_by_role("button", name="Claim").click()
        expect(page.locator("h1 + .meta")).to_contain_text("You have it")
        page.get_by_role("button", name="Sign out").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Staff sign-in")


def check(page: Page, where: str) -> None:
    """No finding of axe, and nothing to scroll sideways."""
    found = Axe().run(page, options={"runOnly": TAGS}).response["violations"]
    shown = [(each["id"], [node["target"] for node in each["nodes"]]) for each in found]
    assert not shown, (where, shown)
    fits(page, where)


def fits(page: Page, where: str) -> None:
    wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    assert wide <= 0, (where, wide)


def in_all_sizes(page: Page, where: str) -> None:
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 800})
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            check(page, f"{where} at {width} px, {scheme}")
    for width in (480, 768, 1024):
        page.set_viewport_size({"width": width, "height": 800})
        fits(page, f"{where} at {width} px")


@pytest.mark.slow
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
    for path in paths:
        page.goto(path)
        in_all_sizes(page, path)
    page.get_by_label("Reference or phone").fill("nothing like it")
    page.get_by_role("button", name="Find").click()
    in_all_sizes(page, "found")
    page.goto("/staff/people")
    page.get_by_role("button", name="New password ben").click()
    in_all_sizes(page, "new password")


def test_the_focus_is_seen_on_everything(page: Page, served) -> None:
    sign_in(page)
    page.goto(served.ticket("maria"))
    seen = set()
    for _ in range(30):
        page.keyboard.press("Tab")
        style = page.evaluate(
            "(() => { const e = document.activeElement, s = getComputedStyle(e);"
            " return [e.tagName, s.boxShadow + s.outlineStyle] })()"
        )
        if style[0] == "BODY":
            break
        seen.add(style[0])
        assert re.search(r"rgb|solid|auto", style[1]), style
    assert {"A", "BUTTON", "INPUT", "TEXTAREA"} <= seen
