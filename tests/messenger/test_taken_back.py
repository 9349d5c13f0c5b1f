"""What was edited or unsent, in whatever order Meta tells of it."""

from __future__ import annotations

import pytest

from bot.store.messenger_tables import messenger_events as events

from .conftest import asks

pytestmark = pytest.mark.slow


def test_unsent_before_it_was_read_is_never_read(alice, desk, brain):
    alice.tell(
        alice.message("m_secret", text="my secret"),
        alice.message("m_secret", is_deleted=True),
    )
    desk.settle()
    assert not brain.asked
    assert "secret" not in repr(desk.turns())


def test_unsent_before_it_came_is_never_read(alice, desk, brain):
    said = alice.message("m_late", text="my secret")
    alice.tell(alice.message("m_late", is_deleted=True))
    desk.settle()
    alice.tell(said)
    desk.settle()
    assert not brain.asked
    assert not desk.turns()
    assert "secret" not in repr(desk.rows(events))


def test_edited_before_it_came_is_read_once_as_edited(alice, desk, brain):
    said = alice.message("m_late", text="what it said first")
    alice.tell(alice.event(message_edit={"mid": "m_late", "text": "as edited", "num_edit": 1}))
    desk.settle()
    alice.tell(said)
    desk.settle()
    assert [request.text for request in brain.asked] == ["as edited"]


def test_an_edit_after_it_was_unsent_is_not_read(alice, desk, brain):
    alice.tell(alice.message("m_gone", is_deleted=True))
    alice.tell(alice.event(message_edit={"mid": "m_gone", "text": "my secret", "num_edit": 1}))
    desk.settle()
    assert not brain.asked


def test_an_edit_answers_the_question_that_the_message_answered(alice, desk, brain):
    asks(brain, "name", "best_time", "best_time", "best_time")
    alice.say("call me")
    alice.say("Maria Lopes", mid="m_name")
    for number, words in enumerate(("Maria Lopez", "María López")):
        edit = {"mid": "m_name", "text": words, "num_edit": number}
        alice.tell(alice.event(message_edit=edit))
    desk.settle()
    assert [(request.text, request.asked) for request in brain.asked] == [
        ("call me", None),
        ("Maria Lopes", "name"),
        ("Maria Lopez", "name"),
        ("María López", "name"),
    ]
    assert desk.turns()[-1].asked == "best_time"


def test_an_edit_is_no_yes_to_the_summary(alice, desk, brain):
    asks(brain, "confirm", "confirm", "confirm", "confirm")
    alice.say("hello", mid="m_first")
    alice.say("wait a moment", mid="m_then")
    for mid in ("m_first", "m_then"):
        alice.tell(alice.event(message_edit={"mid": mid, "text": "yes", "num_edit": 1}))
    desk.settle()
    assert [request.asked for request in brain.asked] == [None, "confirm", None, None]


def test_an_edit_while_nothing_is_filed_is_a_message(alice, desk):
    alice.say("my number is 702 555 0188", mid="m_e")
    edit = {"mid": "m_e", "text": "my number is 702 555 0199", "num_edit": 1}
    alice.tell(alice.event(message_edit=edit))
    alice.tell(alice.event(message_edit=edit))
    desk.settle()
    assert [turn.words for turn in desk.turns()] == [
        "my number is 702 555 0188",
        "my number is 702 555 0199",
    ]
    alice.tell(alice.message("m_e", is_deleted=True))
    desk.settle()
    assert [turn.words for turn in desk.turns()] == [None, None]
