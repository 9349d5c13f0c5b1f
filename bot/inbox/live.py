"""Changes of the list, sent to open pages as they happen (server-sent events).

One look at the database a second serves all who listen in this process, and it
tells only that something changed: the page asks for the rows itself, on record.
"""

from __future__ import annotations

import asyncio
import json
import logging
import threading
import time
from collections.abc import AsyncIterator, Mapping
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.engine import Connection
from sqlalchemy.exc import SQLAlchemyError
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import BaseRoute, Route

from bot.deps import Deps
from bot.inbox import sessions
from bot.inbox.worklist import version
from bot.store.engine import reading
from bot.store.tables import tickets

log = logging.getLogger("nerveline.inbox")

# Seconds.
LOOK = 1.0
# How often a stream says that it lives, and asks whether its session still does.
PULSE = 15.0
# A server that is told to stop waits for open streams: they end when this is set.
closing = threading.Event()


def routes(deps: Deps) -> list[BaseRoute]:
    """The stream."""
    return [Route("/events", Live(deps).stream, methods=["GET"])]


class Live:
    """The streams of one process."""

    def __init__(self, deps: Deps) -> None:
        self._deps = deps
        self._cookie = sessions.cookie(deps.settings)
        self._news: Mapping[str, Any] = {}
        self._looked = 0.0
        self._looking = asyncio.Lock()

    async def stream(self, request: Request) -> Response:
        """The stream of one page; 401 for whoever is not signed in."""
        token = self._cookie.of(request)
        if not await run_in_threadpool(self._known, token):
            return Response(status_code=401)
        return StreamingResponse(self._lines(token), media_type="text/event-stream")

    async def _lines(self, token: str) -> AsyncIterator[str]:
        yield "retry: 3000\n\n"
        try:
            async for line in self._changes(token):
                yield line
        except SQLAlchemyError as error:
            # The stream ends, and the browser comes back by itself.
            log.error("live: %s", type(error).__name__)

    async def _changes(self, token: str) -> AsyncIterator[str]:
        told: Mapping[str, Any] | None = None
        asked = time.monotonic()
        while not closing.is_set():
            news = await self._latest()
            if news != told:
                told = news
                yield f"event: news\ndata: {json.dumps(dict(news))}\n\n"
            if time.monotonic() - asked >= PULSE:
                asked = time.monotonic()
                if not await run_in_threadpool(self._known, token):
                    yield "event: locked\ndata: {}\n\n"
                    return
                yield ": still here\n\n"
            await asyncio.sleep(LOOK)

    async def _latest(self) -> Mapping[str, Any]:
        async with self._looking:
            if time.monotonic() - self._looked >= LOOK:
                self._news = await run_in_threadpool(self._look)
                self._looked = time.monotonic()
            return self._news

    def _look(self) -> Mapping[str, Any]:
        with reading(self._deps.engine).connect() as conn:
            unclaimed = select(func.count()).where(
                tickets.c.status == "new", tickets.c.urgency != "routine"
            )
            return {
                "version": version(conn),
                "unclaimed": conn.execute(unclaimed).scalar_one(),
                "newest": _newest(conn),
            }

    def _known(self, token: str) -> bool:
        with reading(self._deps.engine).connect() as conn:
            return sessions.find(conn, token, self._deps.clock.now(), touch=False) is not None


def _newest(conn: Connection) -> Mapping[str, Any] | None:
    """The last request that became urgent, and whether it waits for somebody.

    What the desk does with one changes nothing here: only a new one is news.
    """
    last = (
        select(tickets.c.reference, tickets.c.urgent_at, tickets.c.status)
        .where(tickets.c.urgent_at.is_not(None))
        .order_by(tickets.c.urgent_at.desc())
        .limit(1)
    )
    row = conn.execute(last).one_or_none()
    if row is None:
        return None
    return {"reference": row.reference, "at": row.urgent_at, "waits": row.status == "new"}
