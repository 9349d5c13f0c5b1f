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
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Any, TypeVar

import msgspec
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.exc import IntegrityError, SQLAlchemyError

from bot import metrics, safety
from bot.cleaning import clean
from bot.clock import Clock
from bot.contract import Choice, Draft, Language, Office, Reply, Suspicion
from bot.conversation import accepting, effects, net, transcript, turnlog
from bot.conversation.accepting import Accepted, Taken, Who
from bot.conversation.answering import Answering
from bot.conversation.brain_client import BrainClient
from bot.conversation.in_order import InOrder
from bot.conversation.records import Incoming, NotTaken, Result
from bot.conversation.safety_outcome import is_outright
from bot.conversation.suspecting import Suspecting
from bot.conversation.views import Turn, shown
from bot.conversation.wordless import opening
from bot.store import offloop
from bot.store.engine import iso
from bot.wording import Wording

log = logging.getLogger("nerveline.conversation")
T = TypeVar("T")

# Above every place in the log.
LAST = 2**31 - 1


class Conversations:
    """All conversations of one installation.

    ``office`` gives the opening state at a moment; ``keep_hours`` is how long an
    unfinished conversation lives after its last answer.
    """

    def __init__(
        self,
        engine: Engine,
        brain: BrainClient,
        wording: Wording,
        clock: Clock,
        *,
        office: Callable[[datetime], Office] = lambda _: Office(),
        keep_hours: int | None = None,
    ) -> None:
        self._engine = engine
        self._wording = wording
        self._clock = clock
        self._suspecting = Suspecting(brain)
        self._answering = Answering(brain, wording, office)
        self._in_order = InOrder(engine, self._answering, wording, clock)
        # Turns that are answered after their visitor was told what to do at once, by their places
        # and by who has the right to answer what stands before them, if it is one of us: who asks
        # for the answer again and again is told again, and waited for once.
        self._later: dict[tuple[int, str], asyncio.Task[None]] = {}
        self._keep = None if keep_hours is None else timedelta(hours=keep_hours)

    async def open(
        self,
        channel: str,
        language: Language = "en",
        line: str | None = None,
    ) -> tuple[str, Turn]:
        """Begin a conversation with a line, or the channel's. Gives its id and the first turn."""
        return await offloop.transaction(
            self._engine, lambda conn: self.begin(conn, channel, language, line)
        )

    def begin(
        self,
        conn: Connection,
        channel: str,
        language: Language,
        line: str | None = None,
        known: Draft | None = None,
        ticket: str | None = None,
    ) -> tuple[str, Turn]:
        """``open`` in the caller's transaction. ``known`` and ``ticket`` are the details and
        the filed request that came along from a conversation on another channel.
        """
        conversation, owner = str(uuid.uuid4()), str(uuid.uuid4())
        draft, at = known or Draft(), self._now()
        line = line or opening(self._wording, channel)
        ids: dict[str, Choice] = {}
        told = self._wording.say(line, language, reference=draft.reference or "")
        replies = shown(told, ids)
        turnlog.start(conn, conversation, channel, language, at)
        seq = turnlog.accept(conn, conversation, Incoming(str(uuid.uuid4()), "open"), at)
        turnlog.lease(conn, conversation, owner)
        result = Result("answered", replies, ids, language, draft, None, None, ticket)
        turnlog.store(conn, conversation, seq, owner, result, at)
        return conversation, transcript.one(conn, seq)

    async def suspected(self, texts: Sequence[str], language: Language) -> list[Suspicion | None]:
        """What the classifier suspects in words that are no turn; None where it is away."""
        return await self._suspecting.about(texts, language, self._now())

    async def say(self, conversation: str, incoming: Incoming) -> Turn:
        """Take one message and give its answer.

        The same turn id again gives the stored answer. Raises ``UnknownConversation``
        and ``ChoiceNotOffered``; a database that is away gives an ``unsaved`` turn.
        """
        try:
            return await self.enter(lambda _: (conversation, incoming))
        except SQLAlchemyError as error:
            log.error("turn not saved: %s", type(error).__name__)
            return self._unsaved(incoming)

    async def enter(self, who: Who) -> Turn:
        """The same for a channel that finds out only in the transaction who says what.

        What ``who`` raises is raised, and what it did is undone; it stays for ``NotTaken``
        and its kinds. Raises ``SQLAlchemyError`` if the database is away.
        """
        # Of its own for each message: two in one process exclude each other too.
        owner = str(uuid.uuid4())
        with metrics.stage("turn"):
            accepted = await self._accept(who, owner)
            if isinstance(accepted, NotTaken):
                raise accepted
            return await self._in_turn(accepted, owner)

    async def _in_turn(self, accepted: Accepted, owner: str) -> Turn:
        """The accepted message's answer, or the line of a red flag that need not wait."""
        taken, conversation = accepted.taken, accepted.conversation
        waits = taken is None or taken.row.id != accepted.seq
        if waits and (line := net.urgent(self._wording, accepted.typed)):
            return await self._told_at_once(conversation, accepted.seq, taken, owner, line)
        turn = await self._in_order.until_answered(conversation, accepted.seq, taken, owner)
        return self._never_silent(turn) if turn.state == "accepted" else turn

    async def urgent(self, conversation: str, words: str) -> bool:
        """Whether words are an outright sign of an emergency, read with those before.

        Raises ``UnknownConversation`` and what the database raises.
        """

        def read(conn: Connection) -> bool:
            talk = turnlog.talk(conn, conversation)
            before = turnlog.earlier_words(conn, conversation, LAST)
            found = safety.read(clean(words), before, talk.asked, talk.draft.settled)
            return is_outright(found)

        return await offloop.transaction(self._engine, read)

    async def note(self, conversation: str, incoming: Incoming) -> None:
        """Write down words that a person is to answer, not we.

        Raises what the database raises.
        """
        kept = dataclasses.replace(incoming, words=clean(incoming.words or ""))
        await offloop.transaction(
            self._engine, lambda conn: turnlog.note(conn, conversation, kept, self._now())
        )

    async def history(self, conversation: str, after: int = 0) -> list[Turn]:
        """The turns after a place in the log, oldest first."""
        return await offloop.read(
            self._engine, lambda conn: transcript.since(conn, conversation, after)
        )

    async def ticket(self, conversation: str) -> dict[str, Any] | None:
        """The request that was filed in this conversation, in the ticket's shape."""
        return await offloop.read(self._engine, lambda conn: effects.ticket_of(conn, conversation))

    async def _accept(self, who: Who, owner: str) -> Accepted | NotTaken:
        def accept(conn: Connection) -> Accepted | NotTaken:
            now = self._clock.now()
            oldest = iso(now - self._keep) if self._keep else ""
            return accepting.accept(conn, who, owner, iso(now), oldest)

        try:
            return await offloop.transaction(self._engine, accept)
        except IntegrityError:
            # The same turn id arrived twice at once: now it is there.
            return await offloop.transaction(self._engine, accept)

    async def _told_at_once(
        self,
        conversation: str,
        seq: int,
        taken: Taken | None,
        owner: str,
        line: tuple[Reply, ...],
    ) -> Turn:
        """The line of a red flag that stands behind other messages, without waiting for them.

        The turn itself is answered in its order, with the same line.
        """

        async def in_order() -> None:
            try:
                await self._in_order.until_answered(conversation, seq, taken, owner)
            except SQLAlchemyError as error:
                log.error("turn %s waits: %s", seq, type(error).__name__)

        # Whatever becomes of the line: what we have the right to answer is answered, and what
        # others have the right to is waited for once.
        key = (seq, "" if taken is None else owner)
        if key not in self._later:
            self._later[key] = asyncio.create_task(in_order())
            self._later[key].add_done_callback(lambda _: self._later.pop(key))
        turn = await offloop.read(self._engine, lambda conn: transcript.one(conn, seq))
        if turn.state != "accepted":
            return turn
        return msgspec.structs.replace(turn, replies=shown(line, {}))

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
