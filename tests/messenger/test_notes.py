"""What happens on Messenger after the request was sent stands on the request."""

from __future__ import annotations

import msgspec
import pytest
from sqlalchemy import select, update

from bot.contract import Draft, Effect
from bot.handoff import tickets
from bot.store.engine import iso
from bot.store.tables import conversations
from bot.store.tables import tickets as requests

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
TOLD = {"name": "Maria Lopez", "phone": "+17025550188"}


@pytest.fixture
def filed(alice, desk, brain):
    """A request that was sent with the message ``m_said``."""
    alice.say("hello")
    desk.settle()
    with desk.engine.begin() as conn:
        draft = msgspec.to_builtins(Draft(details=TOLD, open=True))
        conn.execute(update(conversations).values(draft=draft, asked="confirm"))
    real = brain.answer

    async def files(request):
        reply = await real(request)
        return msgspec.structs.replace(reply, effects=(Effect("file", {"consent": "yes"}),))

    brain.answer = files
    alice.say("yes, mornings are good", mid="m_said")
    desk.said()
    brain.answer = real


def request_of(desk):
    with desk.engine.begin() as conn:
        return conn.execute(select(requests)).one()


def edit(alice, words, number=1):
    alice.tell(alice.event(message_edit={"mid": "m_said", "text": words, "num_edit": number}))


def test_an_edit_is_a_note_for_the_office_once(filed, alice, desk):
    said = []
    for number in (1, 1, 2):
        edit(alice, "yes, afternoons are good", number)
        said += desk.said()
    assert said == ["Your request is updated, and the office will see the change."]
    notes = request_of(desk).details["notes"]
    assert notes == "Message edited in Messenger afterwards: yes, afternoons are good"


def test_an_edit_that_is_a_sign_of_an_emergency_is_answered(filed, alice, desk):
    edit(alice, "since this morning I can't pee and I'm numb down there")
    assert "emergency department" in desk.said()[0]
    assert "notes" not in request_of(desk).details
    assert request_of(desk).urgency == "emergency"


def test_an_edit_of_a_request_that_is_over_is_answered_like_any_message(filed, alice, desk, clock):
    row = request_of(desk)
    with desk.engine.begin() as conn:
        tickets.cancel(conn, row.id, iso(clock.now()), "visitor")
    edit(alice, "please call after all")
    assert desk.said()[-1] == "You said: please call after all"
    assert "notes" not in request_of(desk).details


def test_an_appointment_sent_through_messenger_is_noted_and_answered(filed, alice, desk):
    alice.send("appointment_booking", url="https://www.facebook.com/x")
    assert desk.said()
    assert "Sent an appointment through Messenger" in request_of(desk).details["notes"]


def test_what_is_unsent_is_forgotten_and_the_request_stays(filed, alice, desk):
    alice.tell(alice.message("m_said", is_deleted=True))
    desk.settle()
    assert "yes, mornings are good" not in [turn.words for turn in desk.turns()]
    assert request_of(desk).details["name"] == "Maria Lopez"
