"""What must not be lost where something cannot be done: a sign, a message without an answer."""

import asyncio

from sqlalchemy import select, update

from bot.conversation import turnlog
from bot.conversation.records import Incoming
from bot.store.tables import safety_events, tickets
from tests.conversation.filing import WHO, filed

AT = "2026-11-20T10:00:00.000000+00:00"


def test_a_sign_stays_open_where_the_request_is_closed_and_takes_no_detail(talk, brain, engine):
    async def told():
        conversation, _ = await filed(talk, brain, WHO)
        with engine.begin() as conn:
            conn.execute(update(tickets).values(status="closed"))
        sign = "since today I can't hold my urine, my email is maria@example.org"
        first = await talk.say(conversation, Incoming("t1", "text", sign))
        then = await talk.say(conversation, Incoming("t2", "text", "no"))
        return first, then

    first, then = asyncio.run(told())
    assert "emergency department" in first.replies[0].text
    # A no to "go now" is no goodbye: the way to help stands once more.
    assert "emergency department" in then.replies[0].text


def test_what_a_dead_process_left_is_answered_behind_a_red_flag_that_arrives_twice(talk, engine):
    """The first answer got lost on the way; a message behind it has none, its process died."""
    sign = Incoming("t1", "text", "I can't pee since this morning")

    async def again():
        conversation, _ = await talk.open("web")
        await talk.say(conversation, sign)
        with engine.begin() as conn:
            turnlog.accept(conn, conversation, Incoming("t2", "text", "what are your hours"), AT)
        await talk.say(conversation, sign)
        await asyncio.gather(*talk._later.values())
        return await talk.history(conversation)

    assert asyncio.run(again())[-1].state == "answered"


SIGN = "since today I can't hold my urine"
LONG = "please tell the doctor that I cannot move my legs since this morning" + " at all" * 300


def test_words_that_are_too_long_lose_neither_their_sign_nor_the_way_to_help(talk, brain, engine):
    async def written():
        conversation, _ = await talk.open("messenger")
        for number, words in enumerate((SIGN, "I am in the hospital now")):
            await talk.say(conversation, Incoming(f"t{number}", "text", words))
        return await talk.say(conversation, Incoming("long", "text", LONG))

    names = [reply.name for reply in asyncio.run(written()).replies]
    assert names == ["utter_safety_there_plain", "utter_too_long_messenger"]
    with engine.begin() as conn:
        events = conn.execute(select(safety_events.c.event)).scalars().all()
    assert [(event["action"], bool(event["told"])) for event in events][-1] == ("911", True)


def test_a_long_text_of_something_else_stands_below_the_way_to_help(talk, brain):
    async def written():
        conversation, _ = await talk.open("messenger")
        for number, words in enumerate((SIGN, "what does it cost?")):
            await talk.say(conversation, Incoming(f"t{number}", "text", words))
        return await talk.say(conversation, Incoming("long", "text", "what does it cost? " * 120))

    names = [reply.name for reply in asyncio.run(written()).replies]
    assert names == ["utter_safety_still", "utter_too_long_messenger"]
