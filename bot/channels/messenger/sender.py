"""Sends what waits: a thread of *work*, which hands each message to one of a few others."""

from __future__ import annotations

import logging
import random
import threading
import uuid
from concurrent.futures import Future, ThreadPoolExecutor, wait
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.engine import Connection, Engine

from bot.channels.messenger import outgoing, problems, takeover
from bot.channels.messenger.errors import GraphError, Refused, TokenBad, TooMuch, Transient
from bot.channels.messenger.graph import Graph
from bot.channels.messenger.outgoing import Claimed
from bot.clock import Clock
from bot.settings import Messenger
from bot.store.crypto import blind_index
from bot.store.engine import iso, parse, reading

log = logging.getLogger("nerveline.messenger")

# Messages that are on their way at the same time.
MOST_AT_ONCE = 6
# Seconds.
POLL = 0.2
DATABASE_PAUSE = 2.0
FIRST_PAUSE = 1.0
LONGEST_PAUSE = 600.0
# How long the whole page waits where Meta said "too much" and not how long.
PAGE_PAUSE = 30.0
# Meta lets a machine answer for a day, and a person for a week.
WINDOW = timedelta(hours=24)
PERSON_WINDOW = timedelta(days=7)


class Sender:
    """Sends until ``stop`` is set; what is on its way then is finished first."""

    def __init__(
        self, page: Messenger, engine: Engine, stop: threading.Event, clock: Clock | None = None
    ) -> None:
        self._page = page
        self._engine = engine
        self._stop = stop
        self._clock = clock or Clock()
        self._graph = Graph(page)
        self._owner = f"send-{uuid.uuid4()}"
        self._token = blind_index("messenger-token", page.token)
        self._free = threading.Semaphore(MOST_AT_ONCE)
        # A token that was refused before we started may be taken again: one message tells.
        self._untried = True

    def start(self) -> threading.Thread:
        """Begin in a thread of its own. Join it after ``stop``."""
        thread = threading.Thread(target=self.run, name="messenger")
        thread.start()
        return thread

    def run(self) -> None:
        """Look for what waits, again and again. Never raises."""
        with ThreadPoolExecutor(MOST_AT_ONCE, "messenger-send") as pool:
            while not self._stop.is_set():
                try:
                    claimed = self._claim()
                except Exception as error:
                    log.error("sending: %s", type(error).__name__)
                    self._stop.wait(DATABASE_PAUSE)
                    continue
                for each in claimed:
                    self._free.acquire()
                    sent = pool.submit(self._one, each)
                    sent.add_done_callback(self._over)
                    if self._untried:
                        wait((sent,))
                        self._untried = sent.exception() is not None or not sent.result()
                self._stop.wait(0.0 if claimed else POLL)

    def _over(self, future: Future[bool]) -> None:
        self._free.release()
        error = future.exception()
        if error is not None:
            # The lease runs out, then it is tried again.
            log.error("sending: %s", type(error).__name__)

    def _claim(self) -> list[Claimed]:
        # Whoever only looks holds up no writer.
        with reading(self._engine).connect() as conn:
            if not outgoing.any_due(conn):
                return []
        token, limit = ("", 1) if self._untried else (self._token, MOST_AT_ONCE)
        with self._engine.begin() as conn:
            return outgoing.claim(conn, self._owner, token, self._page.rate, limit)

    def _one(self, message: Claimed) -> bool:
        """Send one message, and note what became of it. Whether Meta said if it takes the token."""
        now = self._clock.now()
        over = _refusal(message, now)
        if over is not None:
            self._failed(message, over)
            return False
        try:
            self._graph.send(body(message, now))
        except GraphError as error:
            self._failed(message, error)
            if isinstance(error, Refused) and not isinstance(error, TokenBad):
                # Another refusal than of the token.
                with self._engine.begin() as conn:
                    self._token_is_good(conn)
            return isinstance(error, Refused)
        with self._engine.begin() as conn:
            outgoing.sent(conn, message.id, self._owner, iso(self._clock.now()))
            self._token_is_good(conn)
        log.info("message %s sent", message.id)
        return True

    def _token_is_good(self, conn: Connection) -> None:
        if outgoing.refused_token(conn):
            outgoing.refuse_token(conn, None)
            problems.solve_all(conn, "token_refused", iso(self._clock.now()))

    def _failed(self, message: Claimed, error: GraphError) -> None:
        at = self._clock.now()
        log.warning("message %s: %s %s", message.id, type(error).__name__, error)
        with self._engine.begin() as conn:
            if message.kind == "typing":
                outgoing.bury(conn, message.id, self._owner, "typing")
            elif isinstance(error, TokenBad):
                # It stays; with another token it is sent, if the day is not over by then.
                outgoing.later(conn, message.id, self._owner, 0.0, error.reason)
            elif isinstance(error, Transient):
                seconds = pause(message.attempts, error.after, random.random())  # noqa: S311 - spreads load, guards nothing
                outgoing.later(conn, message.id, self._owner, seconds, "transient")
            elif isinstance(error, Refused):
                outgoing.bury(conn, message.id, self._owner, error.reason)
                problems.note(conn, message.thread, error.reason, iso(at))
                if error.reason == "other_app":
                    takeover.silence(conn, message.thread, "other_app", at)
            if isinstance(error, TooMuch):
                outgoing.pause(conn, error.after or PAGE_PAUSE)
            if isinstance(error, TokenBad):
                outgoing.refuse_token(conn, self._token)
                problems.note(conn, None, "token_refused", iso(at))


def body(message: Claimed, now: datetime) -> dict[str, Any]:
    """The message as Meta takes it."""
    recipient = {"recipient": {"id": message.person}}
    if message.kind == "typing":
        return {**recipient, "sender_action": "typing_on"}
    content = {**recipient, "message": {**message.content, "metadata": message.mark}}
    if message.kind == "person" and now - parse(message.last_in_at) > WINDOW:
        return {**content, "messaging_type": "MESSAGE_TAG", "tag": "HUMAN_AGENT"}
    return {**content, "messaging_type": "RESPONSE"}


def _refusal(message: Claimed, now: datetime) -> Refused | None:
    """What Meta would say of a message that comes too late; it is not asked."""
    age = now - parse(message.last_in_at)
    if age > (PERSON_WINDOW if message.kind == "person" else WINDOW):
        return Refused("too late", "window_closed")
    return None


def pause(attempts: int, asked: float, chance: float) -> float:
    """Seconds until the next attempt, after so many.

    Half of a span that doubles, and a random part of the other half, so that what
    failed together does not come back together; at least what Meta asked for. Pure.
    """
    span = min(LONGEST_PAUSE, FIRST_PAUSE * 2.0 ** min(attempts - 1, 16))
    return max(span / 2 + chance * span / 2, asked)
