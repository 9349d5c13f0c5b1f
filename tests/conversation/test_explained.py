"""An explanation counts as given only where it was read."""

import asyncio

import pytest

from bot.contract import Draft
from bot.conversation.records import Incoming

EXPLAINED = ("utter_ask_doctor es",)


@pytest.mark.parametrize(("danger", "kept"), [(0.0, EXPLAINED), (0.9, ())])
def test_what_a_question_about_a_sign_stands_in_place_of_was_not_explained(
    talk, brain, danger, kept
):
    async def asked():
        conversation, _ = await talk.open("web")
        brain.danger, brain.draft = danger, Draft(explained=EXPLAINED)
        await talk.say(conversation, Incoming("t1", "text", "¿quién es el doctor?"))
        brain.danger = 0.0
        await talk.say(conversation, Incoming("t2", "text", "no"))
        explained = brain.asked[-1].draft.explained
        return tuple(each for each in explained if not each.startswith("disclosed "))

    assert asyncio.run(asked()) == kept
