"""A second request of one conversation, somebody else's: two tickets, and each has its own."""

import asyncio

import msgspec
import pytest
from sqlalchemy import select, update

from bot.contract import Draft, Effect, Sent
from bot.conversation.records import Incoming
from bot.intake.whole.someone_else import begun
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


WISH = "one for my mother too, she can't pee since this morning"


def test_a_sign_told_with_the_wish_is_on_both_and_writes_nothing_over(talk, brain, engine):
    async def two():
        conversation, _ = await filed(talk, brain, WHO)
        await talk.say(conversation, Incoming("t1", "text", WISH))
        with engine.begin() as conn:
            waiting = msgspec.convert(
                conn.execute(select(conversations.c.draft)).scalar_one(), Draft
            )
            second = begun(waiting, "2099-01-01T00:00:00.000000+00:00", "en")
            second = msgspec.structs.replace(second, details=HERS)
            conn.execute(
                update(conversations).values(draft=msgspec.to_builtins(second), asked=None)
            )
        brain.draft, brain.effects = second, FILE
        await talk.say(conversation, Incoming("t2", "text", "thanks"))

    asyncio.run(two())
    with engine.begin() as conn:
        rows = conn.execute(select(tickets).order_by(tickets.c.created_at)).all()
    first, second = sorted(rows, key=lambda row: "patient_name" in row.details)
    assert "relation" not in first.details and "notes" not in first.details
    assert [each["words"] for each in (*first.safety, *second.safety)] == [WISH, WISH]
    assert (first.urgency, second.urgency) == ("emergency", "emergency")


@pytest.mark.parametrize(("left", "said"), [("", True), ("my wife too", False)])
def test_who_leaves_the_offer_unanswered_reads_that_it_is_a_note(talk, brain, engine, left, said):
    async def answered():
        conversation, reference = await filed(talk, brain, WHO)
        waiting = Draft(details=WHO, reference=reference, other="my wife too")
        with engine.begin() as conn:
            conn.execute(update(conversations).values(draft=msgspec.to_builtins(waiting)))
        noted = WHO if left else WHO | {"notes": "my wife too"}
        brain.draft = Draft(details=noted, reference=reference, other=left)
        return await talk.say(conversation, Incoming("t1", "text", "thanks"))

    told = asyncio.run(answered())
    assert any(each.name == "utter_second_noted" for each in told.replies) is said


def test_who_deletes_the_chat_has_both_deleted_by_staff(talk, brain, engine):
    async def deleted():
        conversation = await _two(talk, brain, engine)
        brain.draft, brain.effects = Draft(), (Effect(name="erase"),)
        await talk.say(conversation, Incoming("t3", "text", "delete everything"))

    asyncio.run(deleted())
    with engine.begin() as conn:
        asked = conn.execute(select(tickets.c.erasure_asked_at)).scalars().all()
    assert len(asked) == 2 and all(asked)
