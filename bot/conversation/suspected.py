"""Words behind a sign of the body, heard by the brain as well where the patterns read no other sign."""

from __future__ import annotations

import asyncio
import logging

import msgspec

from bot.contract import Safety
from bot.conversation.brain_client import BrainAway, BrainClient
from bot.conversation.doubt import doubted
from bot.conversation.harm_behind import asked_before, of_body
from bot.conversation.hearing import Heard
from bot.conversation.kept_in_mind import REALLY
from bot.conversation.safety_outcome import HARM, First
from bot.conversation.spoken_on import UNKNOWN
from bot.safety.ways import CALLED, GOING

# Seconds that the line about an open sign waits for it at most.
PATIENCE = 1.0
# Lines for words that are of what was told.
_OF_WHAT_WAS_TOLD = (REALLY, GOING, CALLED)
log = logging.getLogger("nerveline.conversation")


async def suspected_behind(brain: BrainClient, heard: Heard, opening: First) -> Safety | None:
    """Self-harm that the brain's classifier suspects in typed words which say nothing of the open
    sign of the body; None if it does not, or is away. Nothing else that it makes of them counts.

    ``opening`` is what would be said without it. Where that says again what to do, only what is sure
    takes its place, or weak words that the patterns read too, once and where they say nothing of what
    was told: whoever puts off going to an emergency department sounds weary.
    """
    typed = heard.words and heard.choice is None and opening.instead is None
    plain = heard.reading is None or heard.reading.weak
    if not typed or not plain or not of_body(opening.draft) or opening.below == UNKNOWN:
        # "Is my wife going to die?" is afraid of the sign that they were told of.
        return None
    bare = msgspec.structs.replace(opening.draft, alarm=None)
    asked = msgspec.structs.replace(heard.request(opening), draft=bare, asked=None)
    try:
        reply = await asyncio.wait_for(brain.answer(asked), PATIENCE)
    except (BrainAway, asyncio.TimeoutError) as error:
        log.warning("no second hearing behind a sign: %s", type(error).__name__)
        return None
    # A guess must be as sure as after a denial: the question about the body gives way to it.
    doubt = doubted(heard.words, None, heard.reading, reply, surer=True)
    told = opening.draft.alarm is not None and opening.draft.alarm.told
    if doubt is None or doubt.sign != HARM:
        return None
    if told and doubt.action == "ask" and not _asks(opening, doubt):
        return None
    return msgspec.structs.replace(doubt, words=heard.words)


def _asks(opening: First, doubt: Safety) -> bool:
    """Whether the question about self-harm takes the place of what a sign of the body says again."""
    of_it = any(each.startswith(_OF_WHAT_WAS_TOLD) for each in opening.lines)
    return not (doubt.guessed or of_it or asked_before(opening.draft))
