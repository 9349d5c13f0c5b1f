"""Who gets in, for how long, and how often somebody may try."""

from __future__ import annotations

import itertools
import threading
import time
from concurrent.futures import ThreadPoolExecutor, as_completed
from datetime import datetime, timedelta, timezone

import pytest
from sqlalchemy import select
from starlette.testclient import TestClient

from bot.inbox import desk, passwords, people, throttle
from bot.inbox.sessions import IDLE, LONGEST
from bot.store.engine import iso
from bot.store.staff_tables import staff
from bot.store.tables import audit, limits
from tests.inbox.conftest import PASSWORD, URL, Browser


def lines(house, what: str) -> list:
    with house.engine.begin() as conn:
        return conn.execute(select(audit).where(audit.c.what == what)).all()


def test_the_right_password_opens_the_list(house):
    browser = house.browser("ana")
    page = browser.get("/staff/")
    assert page.status_code == 200
    assert "Maria Lopez" in page.text
    assert [line.subject for line in lines(house, "signed in")] == [house.ids["ana"]]


@pytest.mark.parametrize("login", ["ana", "nobody", "", "' or 1=1 --"])
def test_a_wrong_password_or_login_gets_the_same_answer(house, login):
    browser = house.browser()
    page = browser.sign_in(login, "not the password")
    assert page.status_code == 401
    assert "That did not match" in page.text
    assert "nerveline_staff" not in browser.cookies
    subject = house.ids.get(login, "unknown")
    assert [line.subject for line in lines(house, "sign-in failed")] == [subject]


def test_an_unknown_login_costs_a_hash_like_a_known_one(house, monkeypatch):
    compared = []
    real = passwords.matches
    monkeypatch.setattr(
        passwords, "matches", lambda stored, given: compared.append(stored) or real(stored, given)
    )
    verified = []
    verify, nobody = passwords._hasher.verify, passwords._nobody()
    hasher = type("Hasher", (), {"verify": lambda self, *a: verified.append(a[0]) or verify(*a)})
    monkeypatch.setattr(passwords, "_hasher", hasher())
    assert house.browser().sign_in("nobody").status_code == 401
    assert compared == [None]
    assert verified == [nobody]


def test_a_shut_out_person_stays_out_and_loses_the_session(house, ana):
    assert ana.get("/staff/").status_code == 200
    with house.engine.begin() as conn:
        people.deactivate(conn, "ana", iso(house.clock.now()))
    assert ana.get("/staff/").status_code == 303
    assert house.browser().sign_in("ana").status_code == 401


def test_tries_for_one_login_run_out_even_with_the_right_password_in_the_end(house):
    browser = house.browser()
    for _ in range(throttle.TRIES):
        assert browser.sign_in("ana", "wrong password").status_code == 401
    page = browser.sign_in("ana")
    assert page.status_code == 429
    assert page.headers["retry-after"] == "900"
    assert browser.sign_in("ben").status_code == 303
    house.clock.forward(timedelta(seconds=throttle.WINDOW))
    assert house.browser().sign_in("ana").status_code == 303


def from_address(house, address: str) -> Browser:
    return Browser(house.app, client=(address, 1))


def test_a_stranger_elsewhere_does_not_lock_somebody_out(house):
    stranger = from_address(house, "203.0.113.9")
    for _ in range(throttle.TRIES):
        assert stranger.sign_in("ana", "wrong password").status_code == 401
    assert stranger.sign_in("ana").status_code == 429
    assert house.browser().sign_in("ana").status_code == 303


def test_a_stranger_who_never_stops_does_not_lock_somebody_out(house, ana):
    stranger = from_address(house, "203.0.113.9")
    tries = [stranger.sign_in("ana", "wrong password") for _ in range(throttle.TRIES_BY_LOGIN + 5)]
    assert [page.status_code for page in tries].count(429) == len(tries) - throttle.TRIES
    assert house.browser().sign_in("ana").status_code == 303


def test_strangers_in_many_places_do_not_keep_whoever_is_in_from_the_password(house, ana):
    with house.engine.begin() as conn:
        for number in range(throttle.TRIES_BY_LOGIN + 1):
            throttle.too_often(conn, "ana", f"203.0.113.{number}", house.clock.now())
    assert house.browser().sign_in("ana").status_code == 429
    path = "/staff/account/password"
    assert ana.press(path, old="wrong", new="kobuta-rimeso-navilo").status_code == 400


def test_tries_for_one_login_run_out_over_many_addresses(house, monkeypatch):
    monkeypatch.setattr(throttle, "TRIES_BY_LOGIN", 3)
    for number in range(3):
        page = from_address(house, f"203.0.113.{number}").sign_in("ana", "wrong password")
        assert page.status_code == 401
    assert from_address(house, "203.0.113.9").sign_in("ana").status_code == 429


def test_a_log_in_does_not_forget_the_tries_from_elsewhere(house):
    with house.engine.begin() as conn:
        now = house.clock.now()
        for number in range(3):
            throttle.too_often(conn, "ana", f"203.0.113.{number}", now)
    house.browser("ana")
    with house.engine.begin() as conn:
        counts = conn.execute(select(limits.c.count).order_by(limits.c.count)).scalars().all()
    # Of the log-in itself nothing is left but the counter of its address, at nothing.
    assert counts == [0, 1, 1, 1, 1, 1, 1, 3]


@pytest.mark.no_cover
@pytest.mark.parametrize("path", ["/staff/" + "a" * 5000 + "!", "/staff/" + "a/" * 2500 + "!"])
def test_a_long_path_is_read_at_once(house, path):
    began = time.process_time()
    assert desk.ours(path) == desk.HOME
    assert desk._OURS.fullmatch(path) is None
    assert time.process_time() - began < 0.5
    began = time.process_time()
    assert house.browser().get("/staff/login", params={"next": path}).status_code == 200
    assert house.browser().get(f"/staff/tickets/{'a' * 5000}!").status_code == 303
    assert time.process_time() - began < 5


@pytest.mark.parametrize(
    ("path", "ours"),
    [
        ("/staff/", True),
        ("/staff/account", True),
        ("/staff/tickets/K7-M2/", True),
        ("/staff//evil.example", False),
        ("/staff/a//b", False),
        ("/staff/" + "a" * 300, False),
    ],
)
def test_which_pages_are_ours(path, ours):
    assert desk.ours(path) == (path if ours else desk.HOME)


def test_tries_from_one_address_run_out_over_many_logins(house, monkeypatch):
    monkeypatch.setattr(throttle, "TRIES_BY_ADDRESS", 3)
    for number in range(3):
        assert house.browser().sign_in(f"guess{number}").status_code == 401
    assert house.browser().sign_in("ana").status_code == 429
    elsewhere = TestClient(house.app, base_url=URL, client=("203.0.113.9", 1))
    assert elsewhere.get("/staff/login").status_code == 200


def test_neither_login_nor_address_is_stored_in_clear(house):
    house.browser().sign_in("nobody-we-know")
    with house.engine.begin() as conn:
        keys = conn.execute(select(limits.c.key)).scalars().all()
    assert len(keys) == 3
    assert not any("nobody" in key or "testclient" in key for key in keys)


def test_a_session_ends_after_15_idle_minutes(house, ana):
    house.clock.forward(IDLE - timedelta(seconds=30))
    assert ana.get("/staff/").status_code == 200
    house.clock.forward(IDLE + timedelta(seconds=1))
    page = ana.get("/staff/")
    assert page.status_code == 303
    assert page.headers["location"] == "/staff/unlock"
    assert "Maria" not in page.text


def test_what_the_script_asks_does_not_keep_a_session_alive(house, ana):
    for _ in range(4):
        house.clock.forward(IDLE / 4)
        last = ana.get("/staff/pulse")
    assert last.status_code == 401


def test_somebody_who_types_stays_signed_in(house, ana):
    for _ in range(6):
        house.clock.forward(IDLE / 2)
        answer = ana.get("/staff/pulse?active=1")
        assert answer.json()["left"] == IDLE.total_seconds()


def test_no_session_lives_longer_than_a_working_day(house, ana):
    steps = int(LONGEST / (IDLE / 2))
    for _ in range(steps):
        house.clock.forward(IDLE / 2)
        last = ana.get("/staff/account")
    assert last.status_code == 303


def test_signing_out_ends_the_session_on_the_server(house, ana):
    token = ana.cookies["nerveline_staff"]
    assert ana.press("/staff/logout").status_code == 303
    again = house.browser()
    again.cookies.set("nerveline_staff", token)
    assert again.get("/staff/").status_code == 303
    assert len(lines(house, "signed out")) == 1


def test_signing_in_leads_back_to_the_page_that_was_asked_for(house):
    browser = house.browser()
    asked = browser.get(house.ticket("maria"))
    assert asked.headers["location"].startswith("/staff/login?next=%2Fstaff%2Ftickets%2F")
    done = browser.sign_in("ana", next=house.ticket("maria"))
    assert done.headers["location"] == house.ticket("maria")


@pytest.mark.parametrize(
    "away", ["https://evil.example/", "//evil.example", "/staff/../x", "/staffx", "/staff/\\evil"]
)
def test_signing_in_never_leads_elsewhere(house, away):
    assert house.browser().sign_in("ana", next=away).headers["location"] == "/staff/"


def test_a_weaker_old_hash_is_replaced_at_sign_in(house):
    from argon2 import PasswordHasher

    weak = PasswordHasher(time_cost=1, memory_cost=8192).hash(PASSWORD)
    with house.engine.begin() as conn:
        conn.execute(staff.update().where(staff.c.login == "ana").values(password_hash=weak))
    house.browser("ana")
    with house.engine.begin() as conn:
        mine = select(staff.c.password_hash).where(staff.c.login == "ana")
        assert not passwords.outdated(conn.execute(mine).scalar_one())
    house.browser("ana")


def test_tries_of_one_household_count_together_by_ipv6(engine):
    at = datetime(2026, 11, 21, tzinfo=timezone.utc)
    with engine.begin() as conn:
        for number in range(throttle.TRIES):
            assert not throttle.too_often(conn, "ana", f"2001:db8:1:2::{number:x}", at)
        assert throttle.too_often(conn, "ana", "2001:db8:1:2:aaaa::1", at)
        assert not throttle.too_often(conn, "ana", "2001:db8:1:3::1", at)


def test_many_who_sign_in_at_once_leave_threads_to_everybody_else(house, monkeypatch):
    """Whoever comes on top is told to come back, in place of a thread that visitors need."""
    go_on, inside = threading.Event(), []

    def slow(*_given) -> bool:
        inside.append(1)
        return go_on.wait(20) and False

    monkeypatch.setattr(passwords, "matches", slow)
    room = passwords.AT_ONCE + passwords.MOST_WAITING
    browsers = [house.browser() for _ in range(room + 4)]
    with ThreadPoolExecutor(len(browsers)) as pool:
        sent = [pool.submit(each.sign_in, f"nobody{n}", "guess") for n, each in enumerate(browsers)]
        refused = [each.result() for each in itertools.islice(as_completed(sent), 4)]
        assert len(inside) <= passwords.AT_ONCE
        assert house.browser().get("/staff/login").status_code == 200
        go_on.set()
        codes = [each.result().status_code for each in sent]
    assert [page.status_code for page in refused] == [503] * 4
    assert all("Nothing was changed" in page.text for page in refused)
    assert sorted(codes) == [401] * room + [503] * 4
