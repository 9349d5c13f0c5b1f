"""What the chat's own controls say: a person, and another value for a detail."""

from __future__ import annotations

import uuid

import pytest

from bot.contract import BrainReply, Reply
from tests.web.conftest import Visitor

SUMMARY = "Name: Maria Lopez\nPhone: 702-555-0188\nHow it feels: burning\nlike fire\nSide: left"


def wish(visitor: Visitor, what: object):
    return visitor.post({"turn": str(uuid.uuid4()), "wish": what})


def test_a_person_is_asked_for(visitor, brain):
    assert wish(visitor, "person").json()["turn"]["words"] == "Talk to a person"
    assert brain.asked[-1].choice.payload == "ask_for_person"


@pytest.mark.parametrize("key", ["name", "phone", "location", "best_time"])
def test_a_detail_is_to_be_changed(visitor, brain, key):
    wish(visitor, key)
    assert brain.asked[-1].choice.payload == f"correct_detail?what={key}"


@pytest.mark.parametrize("what", ["", "erase", "consent", "name&what=x", 1, ["name"]])
def test_nothing_else_can_be_wished(visitor, what, count_turns):
    assert wish(visitor, what).status_code == 400
    assert count_turns() == 0


def test_a_summary_comes_line_by_line(visitor, brain, monkeypatch):
    async def answer(request):
        shown = (Reply(SUMMARY, name="utter_ask_confirm"), Reply("Send?", name="utter_ask_confirm"))
        return BrainReply(shown, "en", request.draft)

    monkeypatch.setattr(brain, "answer", answer)
    first, second = visitor.say("done").json()["turn"]["replies"]
    assert [(row["key"], row["value"]) for row in first["rows"]] == [
        ("name", "Maria Lopez"),
        ("phone", "702-555-0188"),
        ("pain_words", "burning\nlike fire"),
        ("side", "left"),
    ]
    assert "rows" not in second
