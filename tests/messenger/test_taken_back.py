"""What was edited or unsent, in whatever order Meta tells of it."""

from __future__ import annotations

import msgspec
import pytest

from bot.contract import Draft, Understood
from bot.store.messenger_tables import messenger_events as events
from bot.store.tables import conversations

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
    desk.said()
    alice.say("wait a moment", mid="m_then")
    desk.said()
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


def told(brain, fields, draft, asked):
    """The brain reads these details in the next message, and leaves this draft."""
    real = brain.answer

    async def answer(request):
        understood = Understood("inform", 0.9, "en", fields=fields)
        reply = await real(request)
        return msgspec.structs.replace(reply, understood=understood, draft=draft, asked=asked)

    brain.answer = answer
    return real


def test_what_an_unsent_message_told_leaves_the_request_and_its_summary_is_no_more(
    alice, desk, brain
):
    alice.say("I'm Maria Lopez, 702 555 0188")
    desk.settle()
    both = {"name": "Maria Lopez", "phone": "+17025550188"}
    health = {"location": "hip", "notes": "my hip burns at night"}
    draft = Draft(details={**both, **health}, open=True)
    real = told(brain, health, draft, "confirm")
    alice.say("my hip burns at night", mid="m_health")
    desk.settle()
    brain.answer = real
    alice.tell(alice.message("m_health", is_deleted=True))
    desk.settle()
    with desk.engine.begin() as conn:
        row = conn.execute(conversations.select()).one()
    assert (row.draft["details"], row.asked, row.choices) == (both, None, {})
    alice.tell(alice.message(sticker_id=369239263222822))
    assert "office has your request" not in " ".join(desk.said())
