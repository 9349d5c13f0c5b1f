"""The second step, the lock of a desk, and where somebody is signed in."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from sqlalchemy import Text, select, type_coerce

from bot.inbox import sessions, throttle
from bot.inbox.sessions import IDLE, LONGEST
from bot.store.staff_tables import staff
from bot.store.tables import notes
from tests.inbox.conftest import CSRF, PASSWORD, Browser
from tests.inbox.hands import code, switched_on


def give(browser, given: str, path: str = "/staff/code"):
    token = CSRF.search(browser.get(path).text)[1]
    return browser.post(path, data={"csrf": token, "code": given})


def test_with_codes_the_password_alone_opens_nothing(house, ana):
    secret, recovery = switched_on(house, ana)
    assert len(set(recovery)) == 10
    house.clock.forward(timedelta(seconds=60))
    browser = house.browser()
    assert browser.sign_in("ana").headers["location"].startswith("/staff/code")
    assert browser.get("/staff/").headers["location"] == "/staff/login"
    assert browser.get("/staff/events").status_code == 401
    assert give(browser, "000000").status_code == 401
    assert give(browser, code(house, secret)).headers["location"] == "/staff/"
    assert "Maria Lopez" in browser.get("/staff/").text


def test_a_code_and_a_recovery_code_count_once(house, ana):
    secret, recovery = switched_on(house, ana)
    house.clock.forward(timedelta(seconds=60))
    now = code(house, secret)
    for given, status in ((now, 303), (now, 401), (recovery[0], 303), (recovery[0], 401)):
        browser = house.browser()
        browser.sign_in("ana")
        assert give(browser, given).status_code == status, given
    assert "9 of your recovery codes are left" in ana.get("/staff/account").text


def test_codes_that_are_on_are_not_begun_anew(house, ana):
    secret, _ = switched_on(house, ana)
    answer = ana.press("/staff/account/code/begin", old=PASSWORD)
    assert answer.headers["location"] == "/staff/account"
    house.clock.forward(timedelta(seconds=60))
    browser = house.browser()
    browser.sign_in("ana")
    assert give(browser, code(house, secret)).status_code == 303


def test_codes_are_not_guessed(house, ana, monkeypatch):
    secret, _ = switched_on(house, ana)
    monkeypatch.setattr(throttle, "TRIES", 3)
    browser = house.browser()
    browser.sign_in("ana")
    for _ in range(3):
        assert give(browser, "123456").status_code == 401
    house.clock.forward(timedelta(seconds=30))
    assert give(browser, code(house, secret)).status_code == 429


def test_the_second_step_waits_five_minutes(house, ana):
    secret, _ = switched_on(house, ana)
    browser = house.browser()
    browser.sign_in("ana")
    house.clock.forward(timedelta(minutes=6))
    assert browser.get("/staff/code").headers["location"] == "/staff/login"
    answer = browser.post("/staff/code", data={"csrf": "x", "code": code(house, secret)})
    assert answer.headers["location"] == "/staff/login"


def test_switching_codes_on_or_off_asks_for_the_password(house, ana):
    assert "did not match" in ana.press("/staff/account/code/begin", old="wrong").text
    switched_on(house, ana)
    assert ana.press("/staff/account/code/off", old="wrong").status_code == 400
    assert ana.press("/staff/account/code/off", old=PASSWORD).status_code == 303
    assert house.browser().sign_in("ana").headers["location"] == "/staff/"


def test_a_wrong_first_code_switches_nothing_on(house, ana):
    ana.press("/staff/account/code/begin", old=PASSWORD)
    assert ana.press("/staff/account/code/confirm", code="1").status_code == 400
    assert house.browser().sign_in("ana").headers["location"] == "/staff/"


def test_an_admin_helps_somebody_whose_phone_is_gone(house, ana):
    switched_on(house, ana)
    root = house.browser("root")
    assert "uses codes" in root.get("/staff/people").text
    root.press(f"/staff/people/{house.ids['ana']}/codes", old=PASSWORD)
    assert house.browser().sign_in("ana").headers["location"] == "/staff/"


def test_the_secret_stands_encrypted(house, ana):
    secret, recovery = switched_on(house, ana)
    with house.engine.begin() as conn:
        mine = select(type_coerce(staff.c.totp, Text)).where(staff.c.login == "ana")
        stored = conn.execute(mine).scalar_one()
    assert secret not in stored
    assert recovery[0] not in ana.get("/staff/account").text


def unlock(browser, password: str, **more):
    token = CSRF.search(browser.get("/staff/unlock").text)[1]
    return browser.post("/staff/unlock", data={"csrf": token, "password": password, **more})


def test_a_locked_desk_opens_with_the_password_alone(house, ana):
    house.clock.forward(IDLE)
    path = house.ticket("maria")
    assert ana.get(path).headers["location"].startswith("/staff/unlock?next=%2Fstaff%2Ftickets")
    assert "Password of ana" in ana.get("/staff/unlock").text
    assert unlock(ana, "wrong").status_code == 401
    assert unlock(ana, PASSWORD, next=path).headers["location"] == path
    assert "Maria Lopez" in ana.get(path).text


def test_what_was_sent_to_a_locked_desk_is_kept(house, ana):
    path = house.ticket("maria") + "/notes"
    token = ana.csrf()
    house.clock.forward(IDLE)
    locked = ana.post(path, data={"csrf": token, "words": "comes on <Tuesday>"})
    assert locked.status_code == 401
    fields = dict(re.findall(r'name="([\w-]+)" value="([^"]*)"', locked.text))
    assert fields["kept-words"] == "comes on &lt;Tuesday&gt;"
    sent = {"csrf": token, "password": PASSWORD, "next": path, "kept-words": "comes on <Tuesday>"}
    page = ana.post("/staff/unlock", data=sent).text
    assert f'action="{path}"' in page
    assert "comes on &lt;Tuesday&gt;" in page
    again = dict(re.findall(r'name="([\w-]+)" value="([^"]*)"', page))
    ana.post(path, data={"csrf": again["csrf"], "words": "comes on <Tuesday>"})
    with house.engine.begin() as conn:
        assert conn.execute(select(notes.c.words)).scalar_one() == "comes on <Tuesday>"


def test_our_script_learns_how_unlocking_went(house, ana):
    token = ana.csrf()
    house.clock.forward(IDLE)
    asks = {"accept": "application/json"}

    def answer(password: str) -> int:
        form = {"csrf": token, "password": password}
        return ana.post("/staff/unlock", data=form, headers=asks).status_code

    assert ana.get("/staff/pulse").json() == {"signed_in": False, "locked": True}
    assert answer("wrong") == 401
    assert answer(PASSWORD) == 200
    house.clock.forward(LONGEST)
    assert answer(PASSWORD) == 410


def test_guessing_at_a_locked_desk_runs_out(house, ana, monkeypatch):
    monkeypatch.setattr(throttle, "TRIES", 2)
    house.clock.forward(IDLE)
    codes = [unlock(ana, given).status_code for given in ("wrong", "wrong", PASSWORD)]
    assert codes == [401, 401, 429]


def test_a_lock_cannot_be_opened_for_whoever_was_shut_out(house, ana):
    house.browser("root").press(f"/staff/people/{house.ids['ana']}/deactivate")
    assert ana.get("/staff/unlock").headers["location"] == "/staff/login"


def test_sessions_are_listed_and_ended_one_by_one(house, ana):
    other = Browser(house.app, headers={"user-agent": "Mozilla/5.0 (Windows NT 10.0) Firefox/140"})
    other.headers["origin"] = ana.headers["origin"]
    other.sign_in("ana")
    page = ana.get("/staff/account").text
    assert "Firefox on Windows" in page
    path = re.search(r'action="(/staff/account/sessions/\w+)"', page)[1]
    house.browser("ben").press(path)
    assert other.get("/staff/").status_code == 200
    ana.press(path)
    assert other.get("/staff/").status_code == 303
    assert ana.get("/staff/").status_code == 200


@pytest.mark.parametrize(
    ("agent", "device"),
    [
        ("Mozilla/5.0 (Windows NT 10.0) Chrome/1 Safari/5 Edg/1", "Edge on Windows"),
        ("Mozilla/5.0 (iPhone; CPU like Mac OS X) Version/1 Safari/6", "Safari on iPhone"),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:1) Gecko Firefox/1", "Firefox on Linux"),
        ("curl/8", ""),
    ],
)
def test_a_device_in_words(agent, device):
    assert sessions.device(agent) == device


def test_ipv6_neighbours_are_one_address(house, monkeypatch):
    monkeypatch.setattr(throttle, "TRIES_BY_ADDRESS", 3)
    for number in range(3):
        near = Browser(house.app, client=(f"2001:db8:1:2::{number}", 1))
        assert near.sign_in(f"guess{number}", "wrong password").status_code == 401
    assert Browser(house.app, client=("2001:db8:1:2:ffff::9", 1)).sign_in("ana").status_code == 429
    assert Browser(house.app, client=("2001:db8:1:3::1", 1)).sign_in("ana").status_code == 303
