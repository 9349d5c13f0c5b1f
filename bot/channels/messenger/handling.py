"""The events of a thread, handled one after the other: leased, tried again, written down.

Everything can be done twice: the messages that go out have the event's id. A process that
dies in the middle leaves the event to the next one.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.engine import Connection

from bot.channels.messenger import inbound, outgoing, problems, shape, threads
from bot.channels.messenger.meaning import Ending, Meaning, NotNow, Taken, leaves
from bot.deps import Deps
from bot.store import offloop
from bot.store.engine import iso
from bot.store.tables import conversations

log = logging.getLogger("nerveline.messenger")
T = TypeVar("T")

# Seconds until the next attempt, by the number of those before.
PAUSES = (0.5, 1.0, 2.0, 4.0, 8.0, 15.0, 30.0)
# After so many attempts a message is given up, and staff are told.
MOST_ATTEMPTS = 30


class Handler:
    """Handles the events of one process."""

    def __init__(self, deps: Deps) -> None:
        self._deps = deps
        self._meaning = Meaning(deps)
        page = deps.settings.messenger
        self._pause = page.pause if page is not None else 0.0

    async def thread(self, thread: str, owner: str, stopping: Callable[[], bool]) -> None:
        """Handle what waits in the thread, one after the other, until nothing does or
        ``stopping``. ``owner`` is a name of its own for this call: it has the lease.
        """
        taken = await self._store(lambda conn: self._take(conn, thread, owner))
        try:
            while taken is not None and not stopping():
                taken = await self._one(taken, owner)
        finally:
            if taken is not None:
                await self._store(lambda conn: threads.release(conn, thread, owner))

    def _take(self, conn: Connection, thread: str, owner: str) -> Taken | None:
        """The next event with the right to handle it; None, and no right, if there is none."""
        if not threads.lease(conn, thread, owner):
            return None
        waiting, row = inbound.next_of(conn, thread), threads.get(conn, thread)
        if waiting is None or row is None:
            threads.release(conn, thread, owner)
            return None
        known = select(conversations.c.id).where(conversations.c.id == row.conversation_id)
        return Taken(row, waiting, conn.execute(known).one_or_none() is not None)

    async def _one(self, taken: Taken, owner: str) -> Taken | None:
        """Handle one event, and take the next; None if there is none, or it must wait."""
        waiting = taken.waiting
        try:
            ending = await self._meaning.of(taken)
            return await self._store(lambda conn: self._finish(conn, taken, owner, ending))
        except NotNow:
            await self._put_off(taken, owner)
            return None
        except Exception as error:
            log.error("event %s: %s", waiting.id, type(error).__name__)
            if waiting.attempts + 1 < MOST_ATTEMPTS:
                await self._put_off(taken, owner)
                return None
        lines = self._deps.wording.say("utter_fallback", "en")
        ending = leaves(shape.say([each.text for each in lines]), problem="not_handled")
        return await self._store(lambda conn: self._finish(conn, taken, owner, ending))

    async def _put_off(self, taken: Taken, owner: str) -> None:
        seconds = PAUSES[min(taken.waiting.attempts, len(PAUSES) - 1)]

        def put_off(conn: Connection) -> None:
            inbound.later(conn, taken.waiting, seconds)
            threads.release(conn, taken.row.id, owner)

        await self._store(put_off)

    def _finish(self, conn: Connection, taken: Taken, owner: str, ending: Ending) -> Taken | None:
        """Messages, what is known of the thread, and that it is done: all or nothing."""
        thread, waiting = taken.row.id, taken.waiting
        if not threads.owns(conn, thread, owner):
            # Somebody else handles it by now, and comes to the same.
            return None
        outcome = ending(conn)
        at = self._now()
        row = threads.get(conn, thread)
        if outcome.bodies and row is not None:
            outgoing.drop_typing(conn, thread)
            if outcome.overtakes:
                outgoing.drop_overtaken(conn, thread)
            # Without a pause nothing waits to be overtaken, but for what *work* has not sent.
            passing = outcome.passing if self._pause else frozenset()
            silent = threads.silent(row, at) and outcome.problem != "urgent_words"
            for number, body in enumerate(() if silent else outcome.bodies):
                kind: outgoing.Kind = "passing" if number in passing else "reply"
                pause = self._pause if kind == "passing" else 0.0
                outgoing.add(conn, thread, f"{waiting.id}:{number}", body, at, kind, pause)
        if outcome.thread:
            threads.change(conn, thread, **outcome.thread)
        if outcome.problem:
            problems.note(conn, thread, outcome.problem, at)
        inbound.done(conn, waiting.id, at)
        return self._take(conn, thread, owner)

    async def _store(self, work: Callable[[Connection], T]) -> T:
        return await offloop.transaction(self._deps.engine, work)

    def _now(self) -> str:
        return iso(self._deps.clock.now())
