"""The stand-in of Meta on its own: how it delivers, what a person can do in it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from bot.simulator import delivery as delivering
from bot.simulator.delivery import Delivery, Habits
from bot.simulator.limits import Refusal
from bot.simulator.meta import Credentials, Meta

from .conftest import ALICE, APP, PAGE, SECRET


class Noted(Delivery):
    """Posts to nobody; ``bodies`` are what it would have posted, ``refuse`` how many in vain."""

    def __init__(self, meta: Meta, habits: Habits) -> None:
        super().__init__(meta, "", habits)
        self.bodies: list[list[dict]] = []
        self.refuse = 0

    async def post(self, body):
        (entry,) = body["entry"]
        self.bodies.append(entry.get("messaging") or entry["standby"])
        self.refuse -= 1
        return self.refuse < 0


@pytest.fixture
def meta() -> Meta:
    return Meta(Credentials(PAGE, APP, "token", SECRET, "verify"))


@asynccontextmanager
async def delivered(meta: Meta, **habits: float) -> AsyncIterator[Noted]:
    """What is delivered within the block is posted at its end."""
    posting = Noted(meta, Habits(speed=0.01, **habits))
    yield posting
    while posting._tasks:
        await asyncio.gather(*posting._tasks)


def texts(posting):
    return [[each["message"]["text"] for each in body] for body in posting.bodies]


def run(meta, *said, refuse=0, **habits):
    async def all_of_it():
        async with delivered(meta, **habits) as posting:
            posting.refuse = refuse
            for words in said:
                posting.soon(meta.says(meta.person(ALICE), words))
        return posting

    return asyncio.run(all_of_it())


def test_what_is_held_for_the_next_one_comes_all_the_same(meta):
    posting = run(meta, "a", "b", batch=1.0)
    assert texts(posting) == [["a", "b"]]


def test_what_is_refused_is_sent_again_until_it_is_taken(meta):
    assert texts(run(meta, "a", refuse=3)) == [["a"]] * 4


def test_it_sends_twice_what_was_taken(meta):
    assert texts(run(meta, "a", twice=1.0)) == [["a"], ["a"]]


def test_late_ones_overtake_each_other(meta, monkeypatch):
    # Neither waits for the next one; late, and how late, for each; neither comes twice.
    drawn = iter((1.0, 1.0, 0.0, 0.9, 0.0, 0.1, 1.0, 1.0))
    monkeypatch.setattr(delivering.random, "random", lambda: next(drawn))
    posting = run(meta, "a", "b", late=0.5)
    assert texts(posting) == [["b"], ["a"]]


def test_a_message_is_edited_and_unsent_under_its_own_id(meta):
    person = meta.person(ALICE)
    said = meta.says(person, "a")["message"]["mid"]
    assert meta.edits(person, "b")["message_edit"] == {"mid": said, "text": "b", "num_edit": 1}
    assert meta.edits(person, "c")["message_edit"]["num_edit"] == 2
    assert meta.does(person, "unsend")["message"] == {"mid": said, "is_deleted": True}
    with pytest.raises(KeyError):
        meta.does(person, "unsend")
    photo = meta.does(person, "image")["message"]["mid"]
    assert meta.does(person, "unsend")["message"]["mid"] == photo


def test_a_new_start_gives_no_id_again(meta):
    again = Meta(meta.credentials)
    assert meta.mid() != again.mid()


def test_menu_and_questions_come_back_as_postbacks(meta):
    pressed = meta.presses(meta.person(ALICE), "Ask for a call", "menu:x")
    assert pressed["postback"]["payload"] == "menu:x"
    # Whoever presses may be answered for a day.
    assert meta.person(ALICE).said_at


def test_a_page_that_does_not_know_somebody_may_not_write(meta):
    body = {"recipient": {"id": ALICE}, "messaging_type": "RESPONSE", "message": {"text": "a"}}
    with pytest.raises(Refusal, match="nobody"):
        meta.send(body)
    meta.person(ALICE)
    with pytest.raises(Refusal, match="outside_window"):
        meta.send(body)
    meta.says(meta.person(ALICE), "hello")
    assert meta.send(body)[0]["recipient_id"] == ALICE


@pytest.mark.parametrize(
    "message",
    [
        {},
        {"text": ""},
        {"text": "x" * 2001},
        {"text": "a", "attachment": {}},
        {"text": "a", "quick_replies": []},
        {"text": "a", "quick_replies": [{"content_type": "text", "title": "t", "payload": ""}]},
        {
            "text": "a",
            "quick_replies": [{"content_type": "text", "title": "t", "payload": "p"}] * 14,
        },
        {
            "text": "a",
            "quick_replies": [{"content_type": "text", "title": "t" * 21, "payload": "p"}],
        },
        {"attachment": {"type": "template", "payload": {"template_type": "button", "text": "a"}}},
    ],
)
def test_the_limits_of_the_send_api(meta, message):
    meta.says(meta.person(ALICE), "hello")
    with pytest.raises(Refusal, match="parameter"):
        meta.send({"recipient": {"id": ALICE}, "messaging_type": "RESPONSE", "message": message})


def test_more_calls_in_a_second_than_a_page_may_make(meta):
    for _ in range(300):
        meta.count()
    with pytest.raises(Refusal, match="send_limit"):
        meta.count()
