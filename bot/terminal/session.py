"""One run's visitors: what an input line of ``talk`` does, and the line that answers it."""

from __future__ import annotations

import asyncio
import re
import uuid
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import msgspec

from bot.clock import Clock
from bot.conversation.records import ChoiceNotOffered, Incoming, UnknownConversation
from bot.conversation.service import Conversations
from bot.conversation.views import ShownReply, Turn, with_opening
from bot.intake.cues.language import asked_for, language_of
from bot.terminal.shape import shape

EVENTS = {"get_started", "sticker_like", "image", "audio", "file"}
CLOCK = re.compile(r"^\+(\d+)([hmd])$")
UNITS = {"m": "minutes", "h": "hours", "d": "days"}
FIRST = "a"


class Session:
    """The visitors of one run: conversations by the names that the input gives them."""

    def __init__(
        self,
        conversations: Conversations,
        clock: Clock,
        channel: str,
        due: Callable[[], None] = lambda: None,
    ) -> None:
        """``due`` runs the jobs that are due after the clock was moved."""
        self._conversations = conversations
        self._due = due
        self._clock = clock
        self._channel = channel
        self._ids: dict[str, str] = {}
        self._offered: dict[str, dict[str, str]] = {}
        self._greeting: dict[str, Turn] = {}
        self.name = FIRST

    async def line(self, message: dict[str, Any]) -> dict[str, Any]:
        """Do what one input line says, and give the output line."""
        if isinstance(message.get("conversation"), str):
            self.name = message["conversation"]
            return await self._output(None)
        if isinstance(message.get("clock"), str):
            return await self._move(message["clock"])
        if isinstance(message.get("text"), str):
            return await self._say(kind="text", words=message["text"])
        if message.get("event") in EVENTS:
            return await self._say(kind="event", words=message["event"])
        if isinstance(message.get("choice"), str):
            return await self._press(message["choice"])
        return {"error": "unknown_input", "conversation": self.name}

    async def _move(self, by: str) -> dict[str, Any]:
        found = CLOCK.match(by)
        if not found:
            return {"error": "unknown_input", "conversation": self.name}
        self._clock.forward(timedelta(**{UNITS[found[2]]: int(found[1])}))
        await asyncio.to_thread(self._due)
        return await self._output(None)

    async def _press(self, title: str) -> dict[str, Any]:
        await self._begin("")
        choice = self._offered[self.name].get(title)
        if choice is None:
            return {"error": "choice_not_offered", "conversation": self.name}
        try:
            return await self._say(kind="choice", choice_id=choice)
        except ChoiceNotOffered:
            return {"error": "choice_not_offered", "conversation": self.name}

    async def _say(
        self, *, kind: str, words: str | None = None, choice_id: str | None = None
    ) -> dict[str, Any]:
        turn_id = str(uuid.uuid4())
        identity = await self._begin(words or "")
        try:
            turn = await self._conversations.say(
                identity, Incoming(turn_id, kind, words, choice_id)
            )
        except UnknownConversation:
            # Its time was over: the same visitor begins anew, and finds nothing of it.
            self._forget()
            identity = await self._begin(words or "")
            turn = await self._conversations.say(
                identity, Incoming(turn_id, kind, words, choice_id)
            )
        greeting = self._greeting.pop(self.name, None)
        replies = turn.replies
        if greeting is not None and words != "get_started":
            # The opening stands with the first answer, as a page shows it.
            replies = with_opening(greeting.replies, replies)
        self._offer(turn if replies is turn.replies else _with(turn, replies))
        return await self._output(turn, replies)

    def _forget(self) -> None:
        for known in (self._ids, self._offered, self._greeting):
            known.pop(self.name, None)

    async def _begin(self, words: str) -> str:
        """The conversation's id. A new one opens in the language of the first words."""
        if self.name not in self._ids:
            language = asked_for(words) or language_of(words) or "en"
            identity, greeting = await self._conversations.open(self._channel, language)
            self._ids[self.name] = identity
            self._greeting[self.name] = greeting
            self._offer(greeting)
        return self._ids[self.name]

    def _offer(self, turn: Turn) -> None:
        self._offered[self.name] = {
            choice.title: choice.id for reply in turn.replies for choice in reply.choices
        }

    async def _output(
        self, turn: Turn | None, replies: tuple[ShownReply, ...] = ()
    ) -> dict[str, Any]:
        identity = self._ids.get(self.name)
        ticket = await self._conversations.ticket(identity) if identity else None
        understood = turn.understood if turn and turn.kind == "text" else None
        return {
            "conversation": self.name,
            "replies": [_reply(reply) for reply in replies],
            "understood": shape(understood) if understood else None,
            "asked": turn.asked if turn else None,
            "ticket": ticket,
        }


def _with(turn: Turn, replies: tuple[ShownReply, ...]) -> Turn:
    return msgspec.structs.replace(turn, replies=replies)


def _reply(reply: ShownReply) -> dict[str, Any]:
    shown: dict[str, Any] = {"text": reply.text, "choices": [c.title for c in reply.choices]}
    if reply.source is not None:
        shown["source"] = {"article": reply.source.article, "claims": list(reply.source.claims)}
    return shown
