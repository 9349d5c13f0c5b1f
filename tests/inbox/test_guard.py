"""No page without a session, no change without a token, and the headers of everything."""

from __future__ import annotations

import logging

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import OperationalError

from bot.channels import bodies
from bot.inbox import sheet
from bot.inbox.desk import HOME
from bot.store.tables import audit, tickets
from tests.inbox import samples
from tests.inbox.conftest import URL, House
from tests.inbox.routes import filled, routes

# The log-in page, its files, and what leads on to it.
OPEN_TO_ALL = {"/staff/login", "/staff/static/{name}", "/staff/join/{token}"}


def test_nobody_sees_anything_on_any_route(house):
    tried = 0
    for method, path in routes(house):
        if path in OPEN_TO_ALL:
            continue
        answer = house.browser().request(method, filled(house, path), data={"csrf": "x"})
        assert answer.status_code in (303, 401, 403), (method, path)
        if answer.status_code == 303:
            assert answer.headers["location"].startswith(("/staff/login", HOME)), path
        for secret in ("Maria", "Lopez", "555", "ben"):
            assert secret not in answer.text, (method, path)
        tried += 1
    assert tried >= 15
    with house.engine.begin() as conn:
        assert set(conn.execute(select(tickets.c.status)).scalars()) == {"new"}


def test_a_made_up_token_is_nobody(house):
    browser = house.browser()
    for token in ("", "x", "a" * 5000, "é"):
        cookie = [(b"cookie", f"nerveline_staff={token}".encode())]
        assert browser.get("/staff/", headers=cookie).status_code == 303


def test_every_change_needs_the_token(house, ana):
    root = house.browser("root")
    tried = 0
    for method, path in routes(house):
        # Whoever is signed in has no business there; the link's token guards the other one.
        if method != "POST" or path in ("/staff/code", "/staff/join/{token}"):
            continue
        for form in ({}, {"csrf": ""}, {"csrf": "x" * 43}, {"csrf": ana.csrf()}):
            answer = root.post(filled(house, path), data=form)
            assert answer.status_code == 403, (path, form)
        tried += 1
    assert tried >= 7
    with house.engine.begin() as conn:
        assert set(conn.execute(select(tickets.c.status)).scalars()) == {"new"}


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "http://127.0.0.1.evil.example:8080"},
        {"origin": URL, "sec-fetch-site": "cross-site"},
        {"origin": "null", "sec-fetch-site": "cross-site"},
        {"origin": URL, "sec-fetch-site": "same-site"},
    ],
)
def test_a_form_from_another_site_is_refused(house, ana, headers):
    token = ana.csrf()
    answer = ana.post(house.ticket("maria") + "/claim", data={"csrf": token}, headers=headers)
    assert answer.status_code == 403
    assert house.browser().post("/staff/login", headers=headers).status_code == 403


def test_what_a_browser_sends_without_a_referrer_is_ours(house, ana):
    headers = {"origin": "null", "sec-fetch-site": "same-origin"}
    token = ana.csrf()
    answer = ana.post(house.ticket("maria") + "/claim", data={"csrf": token}, headers=headers)
    assert answer.status_code == 303


def test_over_https_a_form_without_an_origin_is_refused(engine, stored_password):
    house = House(engine, stored_password, public_url="https://bot.example")
    browser = house.browser()
    browser.headers["origin"] = "null"
    assert browser.post("/staff/login", data={}).status_code == 403


def test_every_answer_carries_the_headers(house, ana):
    paths = ["/staff", "/staff/", "/staff/login", "/staff/nothing", "/staff/tickets/ZZZZZ"]
    paths += ["/staff/people", "/staff/pulse", house.ticket("maria"), "/staff/static/inbox.css"]
    for path in paths:
        headers = ana.get(path).headers
        policy = headers["content-security-policy"]
        assert "script-src 'self'" in policy, path
        assert "style-src 'self'" in policy
        assert "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy
        assert headers["x-frame-options"] == "DENY"
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"
        kept = "no-cache" if "static" in path else "no-store"
        assert headers["cache-control"] == kept, path


def test_pages_carry_no_inline_script_or_style(house):
    root = house.browser("root")
    for path in ("/staff/", "/staff/?view=all", house.ticket("saddle"), "/staff/people"):
        text = root.get(path).text
        assert " style=" not in text
        assert "<style" not in text
        assert text.count("<script") == text.count('<script src="/staff/static/')
        assert " onclick" not in text


def test_an_unknown_request_is_a_404_page(house, ana):
    for key in ("ZZZZZ", "00000000-0000-0000-0000-000000000000", "%3Cscript%3E"):
        answer = ana.get(f"/staff/tickets/{key}")
        assert answer.status_code == 404
        assert "No such request" in answer.text
    assert ana.press("/staff/tickets/ZZZZZ/claim").status_code == 404
    assert ana.press(house.ticket("maria") + "/explode").status_code == 404
    assert ana.get("/staff/tickets/ZZZZZ/pulse").status_code == 404


def test_pages_that_are_not_there(ana):
    assert ana.get("/staff/nothing").status_code == 404
    assert ana.get("/staff/static/people.py").status_code == 404
    assert ana.get("/staff/static/..%2Fpeople.py").status_code == 404
    assert ana.get("/staff/logout").status_code == 405
    assert "Nothing here" in ana.get("/staff/logout").text


@pytest.mark.parametrize("path", ["/staff/people"])
def test_admin_pages_are_for_admins(house, path):
    for login in ("ana", "lea"):
        browser = house.browser(login)
        assert browser.get(path).status_code == 403
        assert browser.press(path, login="new", role="admin").status_code == 403
        change = f"/staff/people/{house.ids['ben']}/deactivate"
        assert browser.press(change).status_code == 403
    assert house.browser("root").get(path).status_code == 200


def test_only_leads_may_erase(house, ana):
    path = house.ticket("maria") + "/erase"
    assert ana.get(path).status_code == 403
    assert ana.press(path, sure=house.samples["maria"].reference).status_code == 403


def test_a_huge_or_strange_form_is_refused(house, ana):
    path = house.ticket("maria") + "/notes"
    assert ana.press(path, words="x" * 40_000).status_code == 413
    assert ana.post(path, json={"csrf": "x"}).status_code == 415
    assert ana.post(path, data={f"f{n}": "x" for n in range(40)}).status_code == 400
    kind = {"content-type": "application/x-www-form-urlencoded"}
    assert ana.post(path, content=b"\xff\xfe", headers=kind).status_code == 400


def test_nobodys_body_is_read(house, monkeypatch):
    async def never(*_args):
        raise AssertionError("read")

    monkeypatch.setattr("bot.inbox.forms.read", never)
    form = {"csrf": "x", "words": "x" * 40_000}
    browser = house.browser()
    assert browser.post(house.ticket("maria") + "/notes", data=form).status_code == 401
    # No cookie of the log-in page.
    assert browser.post("/staff/login", data=form).status_code == 403


def test_a_slow_form_is_refused(house, ana, monkeypatch):
    async def slow(*_args):
        raise bodies.TooSlow

    token = ana.csrf()
    monkeypatch.setattr(bodies, "read", slow)
    path = house.ticket("maria") + "/notes"
    assert ana.post(path, data={"csrf": token, "words": "x"}).status_code == 408


def test_words_of_visitors_are_escaped(house, ana):
    path = house.ticket("nasty")
    for page in (path, "/staff/", "/staff/?view=all"):
        text = ana.get(page).text
        assert "<script>alert" not in text
        assert "&lt;script&gt;alert" in text
    ana.press(path + "/claim")
    assert "mailto:a%3Fbcc%3Dx@example.org" in ana.get(path).text
    ana.press(path + "/notes", words=samples.NASTY)
    assert "<script>alert" not in ana.get(path).text
    found = ana.press("/staff/find", words=samples.NASTY)
    assert "<script>alert" not in found.text


def test_no_page_without_its_audit_line(house, ana):
    def count() -> int:
        with house.engine.begin() as conn:
            return conn.execute(select(func.count()).select_from(audit)).scalar_one()

    for path in ("/staff/", "/staff/?view=all", "/staff/list", house.ticket("maria")):
        before = count()
        assert ana.get(path).status_code == 200
        assert count() == before + 1, path


def test_if_the_audit_line_cannot_be_kept_nothing_is_shown(house, ana, monkeypatch, caplog):
    def broken(*_args, **_more):
        raise OperationalError("insert Maria Lopez", {}, Exception("Maria Lopez"))

    monkeypatch.setattr("bot.inbox.desk.audit.append", broken)
    with caplog.at_level(logging.DEBUG):
        answer = ana.get(house.ticket("maria"))
    assert answer.status_code == 503
    assert "Maria" not in answer.text
    assert answer.headers["cache-control"] == "no-store"
    assert "Maria" not in caplog.text.replace("GET /staff", "")


def test_a_fault_shows_and_logs_nothing_of_a_visitor(house, ana, monkeypatch, caplog):
    def broken(*_args):
        raise KeyError("Maria Lopez")

    monkeypatch.setattr(sheet, "sheet", broken)
    with caplog.at_level(logging.DEBUG):
        answer = ana.get(house.ticket("maria"))
    assert answer.status_code == 500
    assert "Maria" not in answer.text + caplog.text
    assert "KeyError" in caplog.text
