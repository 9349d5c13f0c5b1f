"""What the brain's classifier suspects in words that are no turn of a conversation."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Sequence

from bot.contract import BrainRequest, Language, Suspicion
from bot.conversation.brain_client import BrainAway, BrainClient

# Seconds that somebody who sent a form waits for the classifier at most.
PATIENCE = 3.0


async def suspicions(
    brain: BrainClient, texts: Sequence[str], language: Language, at: str
) -> list[Suspicion | None]:
    """The suspicion about each text; None where the brain is away or slow. Never raises.

    Each is asked about as the first message of a conversation, whose answer nobody sees.
    """
    asked = [asyncio.ensure_future(_one(brain, text, language, at)) for text in texts]
    if not asked:
        return []
    done, late = await asyncio.wait(asked, timeout=PATIENCE)
    for each in late:
        each.cancel()
    return [each.result() if each in done else None for each in asked]


async def _one(brain: BrainClient, text: str, language: Language, at: str) -> Suspicion | None:
    request = BrainRequest(
        conversation=str(uuid.uuid4()),
        turn_id=str(uuid.uuid4()),
        at=at,
        channel="form",
        language=language,
        text=text,
    )
    try:
        reply = await brain.answer(request)
    except BrainAway:
        return None
    return reply.understood.suspicion if reply.understood else None
