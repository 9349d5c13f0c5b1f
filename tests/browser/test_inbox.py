"""The staff inbox in a real browser: sign in, find the request, claim it, call."""

from __future__ import annotations

import re
import threading
import time
from datetime import timedelta
from pathlib import Path

import pytest
import uvicorn
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from bot.inbox import closing, passwords
from bot.inbox.sessions import IDLE
from tests.browser.stack import free_port
from tests.inbox import samples
from tests.inbox.conftest import PASSWORD, House

pytestmark = pytest.mark.browser

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
DIALLED = """
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href^='tel:']");
    if (!link) return;
    event.preventDefault();
    window.dialled = [...(window.dialled || []), link.href];
  }, true);
"""
PATIENCE = 20.0
# A busy machine is slow; what is asked for must come, not come fast.
expect.set_options(timeout=15_000)


class Served(House):
    """The inbox on a port of its own."""

    def __init__(self, engine, port: int) -> None:
        self.url = f"http://127.0.0.1:{port}"
        super().__init__(engine, passwords.hashed(PASSWORD), public_url=self.url)
        closing.clear()
        config = uvicorn.Config(self.app, port=port, log_level="error", ws="none")
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._server.run)
        self._thread.start()
        until = time.monotonic() + PATIENCE
        while not self._server.started:
            assert time.monotonic() < until, "the server did not start"
            time.sleep(0.02)

    def stop(self) -> None:
        closing.set()
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
        # No telephone here: what would be dialled is noted instead.
        page.add_init_script(DIALLED)
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


def call(page: Page) -> None:
    page.get_by_role("button", name=re.compile("Call ")).first.click()


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
    # The page's script dials, so a moment after the page is read.
    page.wait_for_function("window.dialled")
    assert page.evaluate("window.dialled") == ["tel:+17025550188"]
    # A reload does not dial again.
    expect(page).to_have_url(f"{served.url}{served.ticket('maria')}")
    dial = page.get_by_role("link", name="Call 702-555-0188")
    expect(dial).to_have_attribute("href", "tel:+17025550188")
    page.get_by_role("button", name="Spoke, no visit yet").click()
    expect(page.get_by_text("Noted: you spoke with them.")).to_be_visible()
    page.get_by_label("New note").fill("Comes on Tuesday at 9.")
    page.get_by_role("button", name="Add note").click()
    expect(page.locator(".notes")).to_contain_text("Comes on Tuesday at 9.")
    expect(page.locator(".steps").first).to_contain_text("ana spoke with them")


def test_the_most_urgent_is_called_with_the_keyboard_alone(page: Page, served) -> None:
    sign_in(page)
    # The keys are the page's script.
    page.wait_for_load_state("load")
    # The live list takes its place once after it is shown.
    page.wait_for_timeout(2_000)
    page.keyboard.press("j")
    expect(page.locator(":focus")).to_be_visible()
    page.keyboard.press("c")
    expect(page.get_by_role("heading", level=1)).to_have_text("Robert Haynes")
    expect(page.get_by_text("You have it", exact=True)).to_be_visible()
    page.keyboard.press("v")
    expect(page.get_by_text("Noted: voicemail.")).to_be_visible()


def test_keys_are_shown_and_do_nothing_while_somebody_types(page: Page, served) -> None:
    sign_in(page)
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
    page.keyboard.press("Escape")
    page.goto(served.ticket("maria"))
    page.keyboard.press("m")
    page.keyboard.type("saw vascular")
    expect(page.get_by_label("New note")).to_have_value("saw vascular")
    expect(page.get_by_text("Nobody has it yet")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    expect(page.get_by_label("Find by name")).to_be_focused()


def test_a_voicemail_and_a_retry_tomorrow(page: Page, served) -> None:
    sign_in(page)
    page.goto(served.ticket("maria"))
    page.get_by_label("Call again").select_option("tomorrow")
    page.get_by_role("button", name="Left a voicemail").click()
    expect(page.get_by_text("It comes back Tue Nov 24, 9:00 AM")).to_be_visible()
    page.get_by_role("link", name="Requests", exact=True).first.click()
    page.get_by_role("link", name=re.compile("^Waiting")).click()
    expect(page).to_have_url(re.compile("view=waiting"))
    expect(page.locator("tr.line")).to_contain_text("2nd try")


def test_a_caller_is_found_by_the_last_four_digits(page: Page, served) -> None:
    sign_in(page)
    page.get_by_label("Find by name").fill("0188")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Maria Lopez")


def test_a_request_by_phone(page: Page, served) -> None:
    sign_in(page)
    page.get_by_role("link", name="They called us").click()
    page.get_by_label("Name", exact=True).fill("Nina Ortiz")
    page.get_by_label("Phone", exact=True).fill("702 555 0133")
    page.get_by_label("I asked whether").check()
    page.get_by_role("button", name="Save the request").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Nina Ortiz")
    expect(page.get_by_text("Saved, and you have it.")).to_be_visible()


def test_of_two_browsers_one_gets_it_and_the_other_reads_who(browser, page: Page, served) -> None:
    sign_in(page)
    page.goto(served.ticket("maria"))
    with browser.new_context(base_url=served.url) as context:
        other = context.new_page()
        sign_in(other, "ben")
        other.goto(served.ticket("maria"))
        button = re.compile("Call 702")
        page.get_by_role("button", name=button).click()
        expect(page.get_by_text("You have it", exact=True)).to_be_visible()
        other.get_by_role("button", name=button).click()
        expect(other.get_by_role("heading", level=1)).to_have_text("ana has it")
        # Nothing was dialled, and the request is one press away.
        other.get_by_role("link", name="See request").click()
        expect(other.get_by_text("ana has it").first).to_be_visible()


def test_a_new_request_appears_by_itself_in_two_browsers(browser, page: Page, served) -> None:
    sign_in(page)
    with browser.new_context(base_url=served.url) as context:
        other = context.new_page()
        sign_in(other, "ben")
        for each in (page, other):
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
    sign_in(page)
    page.get_by_role("link", name="Maria Lopez").focus()
    with served.engine.begin() as conn:
        samples.maria(conn, served.clock.now() - timedelta(hours=9))
    expect(page.locator("tr.line")).to_have_count(8)
    mine = f"line-{served.samples['maria'].reference}"
    assert page.evaluate("document.activeElement.id") == mine


def test_a_change_by_somebody_else_is_said_and_a_note_is_not_lost(page: Page, served) -> None:
    sign_in(page)
    page.goto(served.ticket("maria"))
    page.get_by_label("New note").fill("half a sent")
    served.browser("ben").press(served.ticket("maria") + "/claim")
    expect(page.locator("[data-floating]")).to_contain_text("This request changed.")
    page.get_by_role("button", name="Show the change").click()
    expect(page.locator("h1 + .meta")).to_contain_text("ben has it")
    expect(page.get_by_label("New note")).to_have_value("half a sent")


def test_a_desk_that_was_left_alone_locks_and_keeps_what_was_typed(page: Page, served) -> None:
    page.clock.install()
    sign_in(page)
    page.goto(served.ticket("maria"))
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


def test_a_step_on_a_locked_desk_loses_nothing_without_scripts(browser, served) -> None:
    with browser.new_context(base_url=served.url, java_script_enabled=False) as context:
        page = context.new_page()
        sign_in(page)
        page.goto(served.ticket("maria"))
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
    sign_in(page)
    page.clock.run_for(16_000)
    served.clock.forward(IDLE * 0.95)
    page.clock.run_for(16_000)
    stay = page.get_by_role("button", name="Keep it open")
    stay.click()
    expect(stay).to_be_hidden()
    served.clock.forward(IDLE * 0.95)
    assert page.goto("/staff/").ok
    expect(page.get_by_role("heading", level=1)).to_have_text("Requests")


def test_nothing_of_a_visitor_is_kept_by_the_browser(page: Page, served) -> None:
    sign_in(page)
    page.get_by_role("link", name="Maria Lopez").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Maria Lopez")
    page.go_back()
    expect(page.get_by_role("link", name="Maria Lopez")).to_be_visible()
    kept = page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])")
    assert "Maria" not in kept


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
        call(page)
        expect(page.locator("h1 + .meta")).to_contain_text("You have it")
        page.get_by_role("button", name="Sign out").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Staff sign-in")


def check(page: Page, where: str, **without) -> None:
    """No finding of axe, and nothing to scroll sideways."""
    rules = {name.replace("_", "-"): {"enabled": False} for name in without}
    found = Axe().run(page, options={"runOnly": TAGS, "rules": rules}).response["violations"]
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
    page.emulate_media(forced_colors="active")
    # The colours are the system's then, and axe does not know them.
    check(page, f"{where} in forced colours", color_contrast=False)
    page.emulate_media(forced_colors="none")
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
