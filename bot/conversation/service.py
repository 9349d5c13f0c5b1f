"""Conversations: what every channel talks to.

A message is written down first, then read for red flags, then answered by the
brain, and everything that follows from it is committed together. Where the brain
is away the visitor still gets an answer, and the details are kept.
"""

from __future__ import annotations

import asyncio
import dataclasses
import logging
import uuid
from collections.abc import Callable
from typing import Any, TypeVar

import anyio.to_thread
import msgspec
from sqlalchemy.engine import Connection, Engine, Row
from sqlalchemy.exc import IntegrityError, SQLAlchemyError

from bot.cleaning import clean
from bot.clock import Clock
from bot.contract import Choice, Language
from bot.conversation import effects, turnlog
from bot.conversation.answering import Answer, Answering
from bot.conversation.brain_client import BrainClient
from bot.conversation.turnlog import Incoming, Result, Talk
from bot.conversation.views import Turn, shown
from bot.store.engine import iso
from bot.wording import Wording

log = logging.getLogger("nerveline.conversation")
T = TypeVar("T")

# How long a turn waits for another process that works on the same conversation.
PATIENCE = 20.0
POLL = 0.03


class Conversations:
    """All conversations of one installation."""

    def __init__(
        self,
        engine: Engine,
        brain: BrainClient,
        wording: Wording,
        clock: Clock,
    ) -> None:
        self._engine = engine
        self._wording = wording
        self._clock = clock
        self._answering = Answering(brain, wording)

    async def open(self, channel: str, language: Language = "en") -> tuple[str, Turn]:
        """Begin a conversation with the opening line. Gives its id and the first turn."""
        conversation, owner = str(uuid.uuid4()), str(uuid.uuid4())
        greeting = self._wording.say("utter_greet", language)
        ids: dict[str, Choice] = {}
        replies = shown(greeting, ids)

        def begin(conn: Connection) -> Turn:
            at = self._now()
            turnlog.start(conn, conversation, channel, language, at)
            seq = turnlog.accept(conn, conversation, Incoming(str(uuid.uuid4()), "open"), at)
            turnlog.lease(conn, conversation, owner)
            talk = turnlog.talk(conn, conversation)
            result = Result(
                "answered", replies, ids, language, talk.draft, None, None, talk.ticket_id
            )
            turnlog.store(conn, conversation, seq, owner, result, at)
            turnlog.release(conn, conversation, owner)
            return turnlog.one(conn, seq)

        return conversation, await self._transaction(begin)

    async def say(self, conversation: str, incoming: Incoming) -> Turn:
        """Take one message and give its answer.

        The same turn id again gives the stored answer. Raises ``UnknownConversation``
        and ``ChoiceNotOffered``; a database that is away gives an ``unsaved`` turn.
        """
        if incoming.kind == "text":
            words = clean(incoming.words or "")
            incoming = dataclasses.replace(incoming, words=words)
        try:
            seq = await self._accept(conversation, incoming)
            await self._work_until_answered(conversation, seq)
            turn = await self._transaction(lambda conn: turnlog.one(conn, seq))
            return self._never_silent(turn) if turn.state == "accepted" else turn
        except SQLAlchemyError as error:
            log.error("turn not saved: %s", type(error).__name__)
            return self._unsaved(incoming)

    async def history(self, conversation: str, after: int = 0) -> list[Turn]:
        """The turns after a place in the log, oldest first."""
        return await self._transaction(lambda conn: turnlog.since(conn, conversation, after))

    async def ticket(self, conversation: str) -> dict[str, Any] | None:
        """The request that was filed in this conversation, in the ticket's shape."""
        return await self._transaction(lambda conn: effects.ticket_of(conn, conversation))

    async def _accept(self, conversation: str, incoming: Incoming) -> int:
        def accept(conn: Connection) -> int:
            return turnlog.accept(conn, conversation, incoming, self._now())

        try:
            return await self._transaction(accept)
        except IntegrityError:
            # The same turn id arrived twice at once: now it is there.
            return await self._transaction(accept)

    async def _work_until_answered(self, conversation: str, seq: int) -> None:
        """Answer what waits in this conversation, in order, until this turn is answered."""
        # Of its own for each message: two in one process exclude each other too.
        owner = str(uuid.uuid4())
        waited = 0.0
        while waited < PATIENCE:
            taken, row = await self._transaction(lambda conn: self._next(conn, conversation, owner))
            if row is None:
                if taken:
                    await self._transaction(lambda conn: turnlog.release(conn, conversation, owner))
                return
            if not taken:
                await asyncio.sleep(POLL)
                waited += POLL
                continue
            try:
                await self._answer(conversation, row, owner)
            finally:
                await self._transaction(lambda conn: turnlog.release(conn, conversation, owner))
            if row.id >= seq:
                return

    @staticmethod
    def _next(conn: Connection, conversation: str, owner: str) -> tuple[bool, Row[Any] | None]:
        if turnlog.oldest_waiting(conn, conversation) is None:
            return False, None
        taken = turnlog.lease(conn, conversation, owner)
        # Read again under the lease: whoever had it may have answered meanwhile.
        return taken, turnlog.oldest_waiting(conn, conversation)

    async def _answer(self, conversation: str, row: Row[Any], owner: str) -> None:
        """Answer one turn that we have the right to work on."""

        def state(conn: Connection) -> tuple[Talk, tuple[str, ...]]:
            return (
                turnlog.talk(conn, conversation),
                turnlog.earlier_words(conn, conversation, row.id),
            )

        talk, history = await self._transaction(state)
        try:
            answer = await self._answering.answer(talk, row, history, self._clock.now())
            await self._commit(conversation, row, owner, talk, answer)
        except SQLAlchemyError:
            raise
        except Exception as error:
            # One message must not block all that follow: it gets the net, and is done.
            log.error("turn %s failed: %s", row.id, type(error).__name__)
            answer = self._answering.failed(talk, row)
            await self._commit(conversation, row, owner, talk, answer)

    async def _commit(
        self, conversation: str, row: Row[Any], owner: str, talk: Talk, answer: Answer
    ) -> None:
        """Store the answer and everything that follows from it, in one transaction."""

        def commit(conn: Connection) -> None:
            at = self._now()
            result = effects.carry_out(conn, talk, answer, self._wording, at)
            if not turnlog.store(conn, conversation, row.id, owner, result, at):
                raise LeaseLost

        try:
            await self._transaction(commit)
        except LeaseLost:
            log.warning("turn %s was answered elsewhere", row.id)

    async def _transaction(self, work: Callable[[Connection], T]) -> T:
        def run() -> T:
            with self._engine.begin() as conn:
                return work(conn)

        return await anyio.to_thread.run_sync(run)

    def _never_silent(self, turn: Turn) -> Turn:
        """A turn that still waits for another one: what can be said meanwhile."""
        replies = self._answering.without_brain(turn.words, "en")
        return msgspec.structs.replace(turn, replies=shown(replies, {}))

    def _unsaved(self, incoming: Incoming) -> Turn:
        replies = self._wording.say("utter_fallback_unsaved", "en")
        return Turn(
            seq=0,
            turn_id=incoming.turn_id,
            at=self._now(),
            kind=incoming.kind,
            state="unsaved",
            replies=shown(replies, {}),
        )

    def _now(self) -> str:
        return iso(self._clock.now())


class LeaseLost(Exception):
    """Another process took the conversation over while we worked."""
