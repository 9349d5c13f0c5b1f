"""What reaches the desk by itself: a notice that failed, and the stream of changes."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace

import pytest
from sqlalchemy import select

from bot.handoff import tickets as handoff
from bot.inbox import live
from bot.inbox.live import Live
from bot.store.engine import iso
from bot.store.tables import outbox
from tests.inbox.conftest import House
from tests.inbox.samples import bury

pytestmark = pytest.mark.slow


def test_a_notice_that_did_not_arrive_is_sent_again(house, ana):
    lea, notice = house.browser("lea"), bury(house)
    assert ana.get("/staff/deliveries").status_code == 403
    page = lea.get("/staff/deliveries").text
    assert house.samples["maria"].reference in page
    assert "Rejected 550" in page
    again = f"/staff/deliveries/{notice}/again"
    assert lea.press(again).headers["location"].endswith("done=again")
    assert lea.press(again).headers["location"].endswith("done=gone")
    with house.engine.begin() as conn:
        state = select(outbox.c.state, outbox.c.attempts).where(outbox.c.id == notice)
        assert tuple(conn.execute(state).one()) == ("waiting", 0)
    bury_again = outbox.update().values(state="dead")
    with house.engine.begin() as conn:
        conn.execute(bury_again.where(outbox.c.id == notice))
    lea.press("/staff/deliveries/again")
    assert "No notices are sent" in lea.get("/staff/deliveries").text


def test_notices_arrive_only_where_a_destination_is_switched_on(engine, stored_password):
    house = House(engine, stored_password, destinations=("email",))
    assert "Every notice arrived" in house.browser("lea").get("/staff/deliveries").text


def test_a_change_is_news_and_a_look_is_not(house, ana, monkeypatch):
    monkeypatch.setattr(live, "LOOK", 0.01)
    request = SimpleNamespace(cookies={"nerveline_staff": ana.cookies["nerveline_staff"]})

    async def hear() -> list[str]:
        stream = (await Live(house.deps).stream(request)).body_iterator
        heard = [await anext(stream), await anext(stream)]
        ana.get("/staff/")
        with house.engine.begin() as conn:
            mine = house.samples["saddle"].id
            handoff.set_status(conn, mine, "claimed", house.ids["ben"], iso(house.clock.now()))
        heard.append(await anext(stream))
        return heard

    retry, first, second = asyncio.run(hear())
    assert retry.startswith("retry")
    assert '"unclaimed": 3' in first
    assert '"unclaimed": 2' in second
    assert "Robert" not in first + second


def test_a_stream_ends_with_its_session(house, ana, monkeypatch):
    monkeypatch.setattr(live, "LOOK", 0.01)
    monkeypatch.setattr(live, "PULSE", 0.0)
    request = SimpleNamespace(cookies={"nerveline_staff": ana.cookies["nerveline_staff"]})

    async def hear() -> list[str]:
        stream = (await Live(house.deps).stream(request)).body_iterator
        heard = [await anext(stream), await anext(stream)]
        ana.press("/staff/logout")
        return [*heard, *[line async for line in stream]]

    assert asyncio.run(hear())[-1].startswith("event: locked")


def test_a_stream_ends_when_the_server_stops(house, ana):
    request = SimpleNamespace(cookies={"nerveline_staff": ana.cookies["nerveline_staff"]})

    async def hear() -> list[str]:
        return [line async for line in (await Live(house.deps).stream(request)).body_iterator]

    live.closing.set()
    try:
        assert asyncio.run(hear()) == ["retry: 3000\n\n"]
    finally:
        live.closing.clear()
