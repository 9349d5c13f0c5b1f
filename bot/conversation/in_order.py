"""Turns are answered in the order of their arrival, whoever of several processes does it."""

from __future__ import annotations

import asyncio
import logging

from sqlalchemy.engine import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

from bot import metrics
from bot.clock import Clock
from bot.conversation import accepting, effects, transcript, turnlog
from bot.conversation.accepting import Taken
from bot.conversation.answer import Answer
from bot.conversation.answering import Answering
from bot.conversation.views import Turn
from bot.store import offloop
from bot.store.engine import iso
from bot.wording import Wording

log = logging.getLogger("nerveline.conversation")

# How long a turn waits for another process that works on the same conversation.
PATIENCE = 20.0
POLL = 0.03


class LeaseLost(Exception):
    """Another process took the conversation over while we worked."""


class InOrder:
    """Works off what waits in a conversation, turn after turn."""

    def __init__(
        self, engine: Engine, answering: Answering, wording: Wording, clock: Clock
    ) -> None:
        self._engine = engine
        self._answering = answering
        self._wording = wording
        self._clock = clock

    async def until_answered(
        self, conversation: str, seq: int, taken: Taken | None, owner: str
    ) -> Turn:
        """Answer what waits in this conversation, in order, until this turn is answered.

        Raises what the database raises; the right to answer is then given back.
        """
        waited = 0.0
        while waited < PATIENCE:
            if taken is not None:
                turn = await self._answer(conversation, taken, owner)
                if turn is not None and taken.row.id == seq:
                    return turn
            else:
                turn = await offloop.read(self._engine, lambda conn: transcript.one(conn, seq))
                if turn.state != "accepted":
                    return turn
                await asyncio.sleep(POLL)
                waited += POLL
            taken = await offloop.transaction(
                self._engine, lambda conn: accepting.take(conn, conversation, owner)
            )
        return await offloop.read(self._engine, lambda conn: transcript.one(conn, seq))

    async def _answer(self, conversation: str, taken: Taken, owner: str) -> Turn | None:
        """Answer one turn that we have the right to work on, and give the right back."""
        try:
            try:
                answer = await self._answering.answer(
                    taken.talk, taken.row, taken.history, self._clock.now()
                )
                return await self._commit(conversation, taken, owner, answer)
            except SQLAlchemyError:
                raise
            except Exception as error:
                # One message must not block all that follow: it gets the net, and is done.
                log.error("turn %s failed: %s", taken.row.id, type(error).__name__)
                answer = self._answering.failed(taken.talk, taken.row)
                return await self._commit(conversation, taken, owner, answer)
        except BaseException:
            await offloop.transaction(
                self._engine, lambda conn: turnlog.release(conn, conversation, owner)
            )
            raise

    async def _commit(
        self, conversation: str, taken: Taken, owner: str, answer: Answer
    ) -> Turn | None:
        """Store the answer and everything that follows from it, in one transaction.

        None if another process answered meanwhile.
        """

        def commit(conn: Connection) -> Turn:
            at, seq = iso(self._clock.now()), taken.row.id
            result = effects.carry_out(conn, taken.talk, answer, self._wording, at)
            if not turnlog.store(conn, conversation, seq, owner, result, at):
                raise LeaseLost
            return transcript.answered(taken.row, result)

        try:
            turn = await offloop.transaction(self._engine, commit)
        except LeaseLost:
            log.warning("turn %s was answered elsewhere", taken.row.id)
            return None
        _count(answer)
        return turn


def _count(answer: Answer) -> None:
    """Show watchers that a turn was answered, and whether a sign was found."""
    metrics.TURNS.labels("fallback" if answer.fallback else "answer").inc()
    if answer.raised is not None:
        metrics.SAFETY.labels(answer.raised.action).inc()
