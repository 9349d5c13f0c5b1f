"""Messages through the same reading as everywhere else, with the CPU time that they took."""

from __future__ import annotations

import asyncio
import time

from rasa.core.agent import Agent
from rasa.core.channels.channel import UserMessage

from bot.brain.classifier import SCOPE
from bot.brain.understanding import plain
from bot.terminal.evaluate.heard import Heard
from bot.terminal.understand import read_one


class Ear:
    """Reads messages with a loaded agent."""

    def __init__(self, agent: Agent) -> None:
        self._agent = agent
        self._loop = asyncio.new_event_loop()
        self.hear("hello")

    def close(self) -> None:
        """Ends its event loop."""
        self._loop.close()

    def hear(self, text: str, asked: str | None = None, *, scored: bool = False) -> Heard:
        """Read one message; reading and safety are timed, nothing else.

        ``best`` and ``scope`` cost a second look and are found only if ``scored``.
        """
        start = time.process_time()
        reading = self._loop.run_until_complete(read_one(self._agent, text, asked))
        cpu = (time.process_time() - start) * 1000
        best, scope = self._score(text) if scored else ("", None)
        safety = reading["safety"]
        return Heard(
            intent=reading["intent"],
            best=best,
            scope=scope,
            action=safety["action"] if safety else None,
            fields=reading["fields"],
            cpu=cpu,
        )

    def _score(self, text: str) -> tuple[str, float]:
        words = plain(text)
        if not words or self._agent.processor is None:
            return "gibberish", 0.0
        parsed = self._loop.run_until_complete(
            self._agent.processor.parse_message(UserMessage(words))
        )
        scope = parsed.get(SCOPE) or {"best": "gibberish", "score": 0.0}
        return str(scope["best"]), float(scope["score"])
