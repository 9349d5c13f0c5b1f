"""A second request of one conversation, somebody else's: two tickets, and each has its own."""

import asyncio

import msgspec
from sqlalchemy import select, update

from bot.contract import Draft, Effect, Sent
from bot.conversation.records import Incoming
from bot.store.tables import conversations, tickets
from tests.conversation.filing import WHO, filed

HERS = {"name": "Maria Lopez", "phone": "+17025550188", "patient_name": "Ana Ruiz"}
SIGN = "since today I can't hold my urine"
FILE = (Effect(name="file", data={"consent": "You agree."}),)


async def _two(talk, brain, engine):
    """A request with a sign of an emergency, and a second one behind it: the conversation."""
    conversation, reference = await filed(talk, brain, WHO)
    await talk.say(conversation, Incoming("t1", "text", SIGN))
    first = Sent(reference=reference, details=WHO, at="2099-01-01T00:00:00.000000+00:00")
    second = Draft(details=HERS, open=True, before=first)
    with engine.begin() as conn:
        conn.execute(update(conversations).values(draft=msgspec.to_builtins(second), asked=None))
    brain.draft, brain.effects = second, FILE
    await talk.say(conversation, Incoming("t2", "text", "yes"))
    brain.draft, brain.effects = None, ()
    return conversation


def test_the_second_one_is_a_ticket_of_its_own_without_the_first_one_s_signs(talk, brain, engine):
    asyncio.run(_two(talk, brain, engine))
    with engine.begin() as conn:
        rows = conn.execute(select(tickets).order_by(tickets.c.created_at)).all()
    first, second = sorted(rows, key=lambda row: "patient_name" in row.details)
    assert (first.details["name"], second.details["patient_name"]) == ("Maria Lopez", "Ana Ruiz")
    assert first.reference != second.reference
    assert (bool(first.safety), second.safety, second.urgency) == (True, [], "routine")


def test_who_deletes_the_chat_has_both_deleted_by_staff(talk, brain, engine):
    async def deleted():
        conversation = await _two(talk, brain, engine)
        brain.draft, brain.effects = Draft(), (Effect(name="erase"),)
        await talk.say(conversation, Incoming("t3", "text", "delete everything"))

    asyncio.run(deleted())
    with engine.begin() as conn:
        asked = conn.execute(select(tickets.c.erasure_asked_at)).scalars().all()
    assert len(asked) == 2 and all(asked)
