"""How often the chat may be asked: by session and by address."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.channels.limits import Limit, Limits
from bot.store.tables import limits

from .conftest import ORIGIN, Visitor

PHONE = "702-666-0463"


def test_20_turns_in_30_seconds_and_no_more(visitor, clock, brain):
    for number in range(20):
        assert visitor.say(f"message {number}").status_code == 200
    refused = visitor.say("one more")
    assert refused.status_code == 429
    assert refused.json()["message"].startswith("Messages are coming too fast")
    wait = int(refused.headers["retry-after"])
    assert 1 <= wait <= 60
    clock.forward(timedelta(seconds=wait))
    assert visitor.say("later").status_code == 200
    assert len(brain.asked) == 21


def test_who_waits_as_told_gets_through(visitor, clock):
    clock.forward(timedelta(seconds=20))
    for number in range(15):
        visitor.say(f"message {number}")
    clock.forward(timedelta(seconds=15))
    answer = visitor.say("one")
    while answer.status_code == 200:
        answer = visitor.say("more")
    clock.forward(timedelta(seconds=int(answer.headers["retry-after"])))
    assert visitor.say("after the wait").status_code == 200


def test_the_window_slides(visitor, clock):
    clock.forward(timedelta(seconds=29))
    for number in range(20):
        assert visitor.say(f"message {number}").status_code == 200
    clock.forward(timedelta(seconds=2))
    assert visitor.say("a new window").status_code == 429


def test_one_session_does_not_use_up_anothers_turns(client):
    busy, calm = Visitor(client), Visitor(client)
    for number in range(21):
        busy.say(f"message {number}")
    assert calm.say("hello").status_code == 200


class TestTheAddress:
    @pytest.fixture
    def limits(self) -> Limits:
        return Limits(
            address=Limit("address", 5, 60),
            reads=Limit("read", 6, 60),
            sessions=Limit("open", 3, 600),
        )

    def test_is_told_when_to_come_back(self, client):
        visitor = Visitor(client)
        for _ in range(4):
            assert visitor.say("hello").status_code == 200
        refused = visitor.say("hello")
        assert refused.status_code == 429
        assert "retry-after" in refused.headers

    def test_has_a_limit_for_histories_that_leaves_others_their_turns(self, client):
        visitor = Visitor(client)
        for _ in range(6):
            assert visitor.history().status_code == 200
        refused = visitor.history()
        assert refused.status_code == 429
        assert "retry-after" in refused.headers
        assert visitor.say("hello").status_code == 200

    def test_has_a_limit_for_new_conversations(self, client):
        for _ in range(3):
            Visitor(client)
        again = client.post("/api/sessions", json={}, headers={"Origin": ORIGIN})
        assert again.status_code == 429

    def test_is_stored_as_a_hash(self, client, engine):
        Visitor(client)
        with engine.begin() as conn:
            kept = conn.execute(select(limits.c.key)).scalars().all()
        assert kept
        assert not any("testclient" in key for key in kept)


def test_what_is_refused_counts_too(visitor):
    for _ in range(20):
        assert visitor.say("").status_code == 400
    assert visitor.say("one more").status_code == 429
