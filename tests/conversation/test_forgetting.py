"""What is left of a conversation that is deleted while its request stays with the office."""

import asyncio

import msgspec
from sqlalchemy import select, update

from bot import clinic, settings, wording
from bot.clock import Clock
from bot.contract import Alarm, Draft
from bot.conversation import forgetting
from bot.conversation.service import Conversations
from bot.store.tables import conversations
from tests.conversation.fake_brain import FakeBrain


def test_no_detail_is_left_but_the_reference(engine):
    facts = clinic.load(settings.load().clinic_file)
    talk = Conversations(engine, FakeBrain(), wording.load(facts.facts(), facts.titles()), Clock())
    conversation, _ = asyncio.run(talk.open("messenger"))
    known = Draft(
        details={"name": "Maria Lopez", "location": "hip"},
        question="is it my hip?",
        alarm=Alarm("saddle_numbness", "emergency_department"),
        reference="R39RY",
    )
    with engine.begin() as conn:
        conn.execute(update(conversations).values(draft=msgspec.to_builtins(known), asked="name"))
        forgetting.empty(conn, conversation)
        left = conn.execute(select(conversations)).one()
    assert msgspec.convert(left.draft, Draft) == Draft(reference="R39RY")
    assert (left.asked, left.choices) == (None, {})
