"""When a person answers, the bot is silent; but never about an emergency."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.channels.messenger import outgoing, problems, takeover
from bot.handoff import destinations
from bot.store.engine import iso
from bot.store.messenger_tables import messenger_messages as messages
from bot.store.tables import outbox, turns
from tests.waiting import until

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
DANGER = "since this morning I can't pee and I'm numb down there"


def hand_back(desk, clock):
    thread = desk.thread().id
    with desk.engine.begin() as conn:
        return takeover.hand_back(conn, thread, iso(clock.now()), "ann")


def test_after_a_person_answered_the_bot_is_silent_for_twelve_hours(alice, desk, clock, brain):
    alice.say("hello")
    desk.said()
    alice.answered_by_a_person()
    alice.say("thanks, Ann")
    assert not desk.said()
    assert [turn.state for turn in desk.turns()] == ["answered", "unanswered"]
    clock.forward(timedelta(hours=11))
    alice.say("one more thing")
    assert not desk.said()
    clock.forward(timedelta(hours=2))
    alice.say("and now?")
    assert desk.said()[-1] == "You said: and now?"
    assert [request.text for request in brain.asked] == ["hello", "and now?"]


def test_after_the_silence_it_says_once_that_it_is_a_machine(alice, desk, clock):
    alice.say("hello")
    desk.said()
    alice.answered_by_a_person()
    clock.forward(timedelta(hours=13))
    alice.say("are you still there, Ann?")
    said = desk.said()
    assert "automated assistant" in said[0]
    assert said[-1] == "You said: are you still there, Ann?"
    alice.say("and now?")
    assert desk.said() == ["You said: and now?"]


def test_what_was_not_sent_yet_is_not_sent_any_more(alice, desk):
    alice.say("hello")
    desk.settle()
    alice.answered_by_a_person()
    found = desk.rows(messages)
    assert {(row.state, row.reason, row.content) for row in found} == {
        ("dead", "person_answered", None)
    }


def test_what_meta_did_not_take_is_not_sent_after_a_person_answered(alice, desk):
    alice.say("hello")
    desk.settle()
    with desk.engine.begin() as conn:
        on_its_way = outgoing.claim(conn, "a sender", "t", 300, 6)
    alice.answered_by_a_person()
    with desk.engine.begin() as conn:
        assert not outgoing.later(conn, on_its_way[0].id, "a sender", 0.0, "transient")
        assert not outgoing.claim(conn, "a sender", "t", 300, 6)
    assert {(row.state, row.reason, row.content) for row in desk.rows(messages)} == {
        ("dead", "person_answered", None)
    }


def test_an_answer_that_comes_too_late_is_not_sent(alice, desk, brain):
    brain.free.clear()
    alice.say("hello")
    until(lambda: bool(brain.asked))
    alice.answered_by_a_person()
    brain.free.set()
    assert not desk.said()
    assert desk.turns()[0].state == "answered"


def test_a_person_s_message_that_meta_sends_again_silences_once(alice, desk, clock):
    alice.say("hello")
    alice.answered_by_a_person("m_ann")
    desk.settle()
    before = desk.thread().silent_until
    clock.forward(timedelta(hours=5))
    alice.answered_by_a_person("m_ann")
    assert desk.thread().silent_until == before


def test_handed_back_it_says_that_it_is_a_machine(alice, desk, clock):
    alice.say("hello")
    desk.said()
    alice.answered_by_a_person()
    assert hand_back(desk, clock)
    assert not hand_back(desk, clock)
    alice.say("hi again")
    said = desk.said()
    assert "automated assistant" in said[0]
    assert said[-1] == "You said: hi again"


def test_staff_see_who_answers(alice, desk, clock):
    alice.say("hello")
    desk.settle()
    conversation, at = desk.thread().conversation_id, iso(clock.now())
    with desk.engine.begin() as conn:
        assert takeover.state(conn, conversation, at).until is None
        assert takeover.state(conn, "other", at) is None
    alice.answered_by_a_person()
    with desk.engine.begin() as conn:
        found = takeover.state(conn, conversation, at)
    assert (found.why, found.until > at) == ("person", True)


def test_danger_gets_its_line_even_then_and_staff_are_told(alice, desk):
    destinations.use(["email"])
    alice.say("hello")
    desk.said()
    alice.answered_by_a_person()
    alice.say(DANGER)
    assert "emergency department" in desk.said()[0]
    with desk.engine.begin() as conn:
        assert [row.reason for row in problems.unsolved(conn)] == ["urgent_words"]
        assert [row.event for row in conn.execute(outbox.select())] == ["messenger_urgent"]


def test_on_standby_words_are_kept_and_never_answered(alice, desk, brain):
    alice.tell(alice.message("m_1", text="to the other app"), door="standby")
    edit = {"mid": "m_1", "text": DANGER, "num_edit": 1}
    alice.tell(alice.event(message_edit=edit), door="standby")
    assert not desk.said()
    assert not brain.asked
    assert [turn.words for turn in desk.rows(turns, turns.c.state == "unanswered")] == [
        "to the other app",
        DANGER,
    ]
    with desk.engine.begin() as conn:
        assert [row.reason for row in problems.unsolved(conn)] == ["urgent_words"]


def test_a_thumb_or_a_picture_in_silence_is_nothing(alice, desk):
    alice.say("hello")
    desk.said()
    alice.answered_by_a_person()
    alice.tell(alice.message(sticker_id=369239263222822))
    alice.send("image", url="https://cdn.example.com/x.jpg")
    assert not desk.said()
    assert len(desk.turns()) == 1


def test_a_problem_is_counted_until_it_is_solved(desk, clock):
    at = iso(clock.now())
    with desk.engine.begin() as conn:
        for _ in range(3):
            problems.note(conn, None, "page_restricted", at)
        (found,) = problems.unsolved(conn)
        assert found.count == 3
        assert problems.solve(conn, found.id, at, "ann")
        assert not problems.solve(conn, found.id, at, "ann")
        assert not problems.unsolved(conn)
