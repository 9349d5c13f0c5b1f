"""What the brain's classifier suspects in words that are no turn of a conversation."""

from __future__ import annotations

import asyncio
import logging
import uuid
from collections.abc import Sequence

from bot.contract import BrainRequest, Language, Suspicion
from bot.conversation.brain_client import BrainAway, BrainClient

log = logging.getLogger("nerveline.conversation")

# Forms that are asked about at the same time, so that chats go before them.
AT_ONCE = 2
# Seconds that somebody who sent a form waits for the classifier at most.
PATIENCE = 3.0


class Suspecting:
    """Asks ``brain`` about single texts, a few forms at a time."""

    def __init__(self, brain: BrainClient) -> None:
        self._brain = brain
        self._few = asyncio.Semaphore(AT_ONCE)

    async def about(
        self, texts: Sequence[str], language: Language, at: str
    ) -> list[Suspicion | None]:
        """The suspicion about each text; None where the brain is away or slow. Never raises.

        Each is asked about as the first message of a conversation, whose answer nobody sees.
        """
        found: list[Suspicion | None] = [None] * len(texts)

        async def ask() -> None:
            async with self._few:
                for place, text in enumerate(texts):
                    found[place] = await _one(self._brain, text, language, at)

        try:
            await asyncio.wait_for(ask(), PATIENCE)
        except asyncio.TimeoutError:
            pass
        except Exception as error:  # a form is filed whatever happens here
            log.error("suspicion: %s", type(error).__name__)
        return found


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
