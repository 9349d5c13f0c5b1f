"""The chat on the clinic's own website: another origin, a strict policy, old browsers."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import expect

from bot.widget import files
from tests.browser.chat import clear
from tests.browser.conftest import WATCH, Site

pytestmark = [pytest.mark.browser, pytest.mark.slow]
ENGINES = ("chromium", "firefox")


@pytest.fixture
def host():
    """The clinic's website: one page, whose body and policy a test gives."""

    class Page(BaseHTTPRequestHandler):
        def do_GET(self):
            body = f"<!doctype html><html lang=en><title>Clinic</title>{server.body}".encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Security-Policy", server.policy)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Page)
    server.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def site(tmp_path, monkeypatch, host):
    monkeypatch.setenv("NERVELINE_ORIGINS", host.url)
    made = Site(tmp_path, monkeypatch)
    made.start()
    strict = "script-src 'self' {0}; style-src 'self'; require-trusted-types-for 'script'"
    host.policy = strict.format(made.url)
    yield made
    made.stop()


@pytest.fixture
def page(browser, host):
    context = browser.new_context()
    context.set_default_timeout(10_000)
    made = context.new_page()
    made.add_init_script(WATCH)
    yield made
    assert made.evaluate("window.violations") == []
    context.close()


def snippet(site, more: str = "") -> str:
    return (
        f'<a data-nerveline {more} href="{site.url}/contact">Ask a question</a>'
        f'<script type="module" src="{site.url}/widget/nerveline.js" crossorigin'
        f' integrity="{files.integrity()}"></script>'
    )


def test_it_works_under_a_strict_policy(page, host, site):
    host.body = snippet(site)
    page.goto(host.url)
    page.locator(".launcher").click()
    expect(page.locator(".choice").first).to_be_visible()
    page.locator("#words").fill("hello")
    page.keyboard.press("Enter")
    expect(page.locator(".message:not(.own) .text").last).to_have_text("You said: hello")
    page.reload()
    page.locator(".launcher").click()
    expect(page.locator(".own .text")).to_have_text("hello")


def test_a_version_behind_the_address_does_no_harm(page, host, site):
    # WordPress puts one there; the chat's own modules know the launcher without it.
    host.body = snippet(site).replace("nerveline.js", "nerveline.js?ver=6.8.1")
    page.goto(host.url)
    page.locator(".launcher").click()
    expect(page.locator(".choice").first).to_be_visible()
    expect(page.locator("nerveline-chat")).to_have_count(1)


def test_one_line_is_enough(page, host, site):
    host.body = f'<script type="module" src="{site.url}/widget/nerveline.js"></script>'
    page.goto(host.url)
    expect(page.get_by_role("button", name="Ask a question")).to_be_visible()


def test_language_colour_and_position_are_said_by_attributes(page, host, site):
    host.body = snippet(site, 'data-language="es" data-colour="#5b2a86" data-position="left"')
    page.goto(host.url)
    launcher = page.locator(".launcher")
    expect(launcher).to_have_css("background-color", "rgb(91, 42, 134)")
    assert launcher.bounding_box()["x"] < 40
    launcher.click()
    expect(page.get_by_role("button", name="Cerrar el chat")).to_be_visible()


def test_a_colour_on_which_white_cannot_be_read_is_left_out(page, host, site):
    host.body = snippet(site, 'data-colour="#ffe08a"')
    page.goto(host.url)
    expect(page.locator(".launcher")).to_have_css("background-color", "rgb(11, 85, 99)")


def test_an_old_browser_keeps_the_link(page, host, site):
    page.add_init_script("delete Document.prototype.adoptedStyleSheets")
    host.body = snippet(site)
    page.goto(host.url)
    page.wait_for_load_state("networkidle")
    assert page.locator(".launcher").count() == 0
    page.get_by_role("link", name="Ask a question").click()
    page.wait_for_url("**/contact")


def test_a_changed_script_is_not_run_and_the_link_stays(page, host, site):
    host.body = snippet(site).replace("sha384-", "sha384-A")[:-1] + ">"
    page.goto(host.url)
    page.wait_for_load_state("networkidle")
    assert page.locator(".launcher").count() == 0
    expect(page.get_by_role("link", name="Ask a question")).to_be_visible()


def test_two_tabs_hold_one_conversation(browser, site):
    context = browser.new_context()
    first, second = context.new_page(), context.new_page()
    for each in (first, second):
        each.goto(f"{site.url}/chat")
        expect(each.locator(".choice").first).to_be_visible()
    first.locator("#words").fill("said here")
    first.keyboard.press("Enter")
    expect(second.locator(".own .text")).to_have_text("said here")
    clear(first)
    expect(second.locator(".own")).to_have_count(0)
    context.close()
