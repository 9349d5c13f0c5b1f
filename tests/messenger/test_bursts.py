"""Short messages in a row: one answer to them all, and nothing that tells something is lost."""

from __future__ import annotations

import dataclasses
from datetime import timedelta

import msgspec
import pytest
from starlette.testclient import TestClient

from bot import app
from bot.channels.messenger import inbound, outgoing
from bot.contract import BrainReply, BrainRequest, Choice, Reply
from bot.store.engine import database_now, iso
from bot.store.messenger_tables import messenger_messages as messages

from .conftest import Person, asks, page, text_of

pytestmark = pytest.mark.slow

QUESTION = Reply("What is your name?", (Choice("Not now", "deny"),), name="utter_again_contact")
NOTED = Reply("I have noted that.", name="utter_noted")
TOLD = Reply("It can be a nerve.", name="utter_ask_candidacy")
EMERGENCY = "since today I can't hold my urine"


@pytest.fixture
def answering(brain):
    """The brain explains what ends in a question mark, and always asks for the name."""
    real = brain.answer

    async def answer(request: BrainRequest) -> BrainReply:
        first = TOLD if (request.text or "").endswith("?") else NOTED
        return msgspec.structs.replace(
            await real(request), replies=(first, QUESTION), asked="contact"
        )

    brain.answer = answer
    return brain


def waiting(desk) -> list:
    desk.settle()
    return desk.rows(messages, messages.c.state == "waiting", messages.c.kind != "typing")


def due(desk) -> list[str]:
    """What is sent now, in order: what waits behind a message that pauses is not."""
    found, rows = [], waiting(desk)
    with desk.engine.begin() as conn:
        now = database_now(conn)
    for row in rows:
        if row.next_at > now:
            break
        found.append(text_of(row.content))
    return found


def test_one_question_stands_below_many_short_messages(alice, desk, answering):
    alice.say("hello")
    desk.said()
    for text in ("my back", "hurts", "since 3 years", "had a fusion"):
        alice.say(text)
    assert [text_of(row.content) for row in waiting(desk)] == [NOTED.text, QUESTION.text]
    assert [turn.words for turn in desk.turns()][1:] == [
        "my back",
        "hurts",
        "since 3 years",
        "had a fusion",
    ]


def test_what_tells_something_is_sent_at_once_and_to_each(alice, desk, answering):
    alice.say("hello")
    desk.said()
    alice.say("can you help?")
    assert due(desk) == [TOLD.text]
    alice.say("and why?")
    assert due(desk) == [TOLD.text, TOLD.text]
    assert [text_of(row.content) for row in waiting(desk)][2:] == [QUESTION.text]


def test_a_question_waits_for_whoever_goes_on_and_then_goes_out(
    alice, desk, answering, monkeypatch
):
    alice.say("hello")
    desk.said()
    alice.say("my back")
    assert due(desk) == []
    later = "2999-01-01T00:00:00.000000+00:00"
    monkeypatch.setattr(outgoing, "database_now", lambda conn: later)
    with desk.engine.begin() as conn:
        (taken,) = outgoing.claim(conn, "work", "", 10, 10)
    assert taken.content["text"] == NOTED.text


def test_an_emergency_waits_for_nothing(alice, desk, answering):
    alice.say("hello")
    desk.said()
    alice.say("my back")
    alice.say(EMERGENCY)
    said = due(desk)
    assert "911" in said[0]
    assert QUESTION.text not in said
    assert len(said) == len(waiting(desk))


def test_what_is_on_its_way_is_not_taken_back(alice, desk, answering):
    alice.say("hello")
    desk.settle()
    with desk.engine.begin() as conn:
        conn.execute(
            messages.update()
            .where(messages.c.kind == "passing")
            .values(state="sending", attempts=1, lease_owner="work")
        )
    before = desk.count(messages, messages.c.kind == "passing")
    alice.say("my back")
    desk.settle()
    assert desk.count(messages, messages.c.state == "sending") == before > 0


def test_the_same_message_again_changes_nothing(alice, desk, answering):
    told = alice.message("m_once", text="my back")
    alice.tell(told)
    first = [row.id for row in waiting(desk)]
    alice.tell(told)
    assert [row.id for row in waiting(desk)] == first


def test_a_process_that_dies_before_it_noted_the_answer_loses_and_doubles_nothing(
    alice, desk, answering, monkeypatch
):
    alice.say("hello")
    desk.said()
    real, died = inbound.done, []

    def dies_once(*given):
        if not died:
            died.append(given)
            raise RuntimeError("killed")
        real(*given)

    monkeypatch.setattr(inbound, "done", dies_once)
    alice.say("my back")
    alice.say("hurts")
    assert [text_of(row.content) for row in waiting(desk)] == [NOTED.text, QUESTION.text]
    assert [turn.words for turn in desk.turns()] == ["hello", "my back", "hurts"]
    assert died


def test_a_pressed_button_is_answered_without_a_pause(alice, desk, answering):
    alice.say("hello")
    desk.settle()
    last = desk.rows(messages)[-1].content["quick_replies"]
    (payload,) = [each["payload"] for each in last if each["title"] == "Not now"]
    desk.said()
    alice.tell(alice.message(text="Not now", quick_reply={"payload": payload}))
    assert due(desk) == [NOTED.text, QUESTION.text]


def test_a_clinic_may_want_no_pause(installed, brain, clock, desk, answering):
    settings = dataclasses.replace(installed, messenger=page(pause=0.0))
    with TestClient(app.build(settings, brain=brain, clock=clock)) as client:
        Person(client, clock).say("hello")
        assert due(desk)[-1] == QUESTION.text


def hasty(brain, clock, asked: str):
    """Each answer takes a second of the clock's, and waits for that."""
    asks(brain, asked, None)
    real = brain.answer

    async def answer(request: BrainRequest) -> BrainReply:
        reply = await real(request)
        clock.forward(timedelta(seconds=1))
        return reply

    brain.answer = answer


@pytest.mark.parametrize("asked", ["confirm", "safety_screen"])
def test_what_came_before_a_question_could_be_read_answers_it_not(alice, desk, brain, clock, asked):
    hasty(brain, clock, asked)
    # In one post: the second one waits until the first is answered.
    alice.tell(alice.message(text="any time"), alice.message(text="yes please"))
    desk.settle()
    assert [request.text for request in brain.asked] == ["any time", "yes please"]
    assert brain.asked[-1].asked is None


def test_what_comes_after_the_summary_answers_it(alice, desk, brain, clock):
    hasty(brain, clock, "confirm")
    alice.say("any time")
    desk.said()
    alice.say("yes please")
    desk.settle()
    assert brain.asked[-1].asked == "confirm"


def test_a_yes_before_the_summary_was_sent_is_no_yes_to_it(alice, desk, brain, clock):
    hasty(brain, clock, "confirm")
    alice.say("any time")
    desk.settle()
    # Meta has not got it yet.
    alice.say("yes please")
    desk.settle()
    assert brain.asked[-1].asked is None


@pytest.mark.parametrize(("later", "asked"), [(0, "confirm"), (1, None)])
def test_a_yes_counts_by_when_the_summary_was_sent(alice, desk, brain, clock, later, asked):
    hasty(brain, clock, "confirm")
    alice.say("any time")
    desk.said()
    with desk.engine.begin() as conn:
        at = iso(clock.now() + timedelta(seconds=later))
        conn.execute(messages.update().values(sent_at=at))
    alice.say("yes please")
    desk.settle()
    assert brain.asked[-1].asked == asked
