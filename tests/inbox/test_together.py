"""Several people at the same moment, on SQLite and on PostgreSQL."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from sqlalchemy import func, select

from bot.inbox import throttle
from bot.store import audit as chain
from bot.store.tables import audit, limits, tickets
from tests.databases import database_url  # noqa: F401 - instead of this folder's own
from tests.inbox.conftest import House

WHO = ("ana", "ben", "lea", "root")


def together(count: int, work) -> list:
    barrier = Barrier(count)

    def run(number: int):
        barrier.wait()
        return work(number)

    with ThreadPoolExecutor(count) as pool:
        return list(pool.map(run, range(count)))


@pytest.fixture
def house(engine, stored_password):
    return House(engine, stored_password)


def test_of_all_who_claim_at_once_one_wins(house):
    browsers = [house.browser(login) for login in WHO]
    tokens = [browser.csrf() for browser in browsers]
    path = house.ticket("maria") + "/claim"

    def claim(number: int):
        return browsers[number].post(path, data={"csrf": tokens[number]})

    answers = together(len(WHO), claim)
    assert sorted(answer.status_code for answer in answers) == [303, 409, 409, 409]
    winner = next(WHO[n] for n, answer in enumerate(answers) if answer.status_code == 303)
    for answer in answers:
        if answer.status_code == 409:
            assert f"{winner} has it" in answer.text
    with house.engine.begin() as conn:
        mine = select(tickets.c.claimed_by).where(tickets.c.id == house.samples["maria"].id)
        assert conn.execute(mine).scalar_one() == house.ids[winner]
        claimed = select(func.count()).select_from(audit).where(audit.c.what == "claimed")
        assert conn.execute(claimed).scalar_one() == 1
        assert chain.verify(conn) is None


def test_tries_at_once_are_all_counted(house, monkeypatch):
    monkeypatch.setattr(throttle, "TRIES_BY_LOGIN", 8)

    def attempt(number: int) -> bool:
        with house.engine.begin() as conn:
            return throttle.too_often(conn, "ana", f"address {number % 2}", house.clock.now())

    # One after the other on the same window, and all of it counted.
    refused = together(12, attempt)
    assert refused.count(False) == 8
    with house.engine.begin() as conn:
        assert sorted(conn.execute(select(limits.c.count)).scalars()) == [6, 6, 6, 6, 12]


def test_a_sign_that_no_database_holds_is_no_fault_of_ours(house):
    assert house.browser().sign_in("a\0na", "wrong password").status_code == 401
    page = house.browser("root").press(house.ticket("maria") + "/notes", words="a\0b")
    assert page.status_code == 303


def test_the_pages_work_on_this_database(house):
    root = house.browser("root")
    for path in ("/staff/", "/staff/?view=all", house.ticket("saddle"), "/staff/people"):
        assert root.get(path).status_code == 200
    assert root.press("/staff/find", words="7025550188").status_code == 303
    assert root.press(house.ticket("saddle") + "/notes", words="ok").status_code == 303
