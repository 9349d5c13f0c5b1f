"""Where Meta's events come in: checked, read, written down; only then is it told 200."""

from __future__ import annotations

import json
import logging
from collections import Counter
from collections.abc import Callable

import anyio.to_thread
from sqlalchemy.engine import Engine
from sqlalchemy.exc import SQLAlchemyError
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from bot.channels import bodies
from bot.channels.messenger import events, inbound, signature
from bot.clock import Clock
from bot.settings import Messenger

log = logging.getLogger("nerveline.messenger")

# Bytes. A batch holds up to a thousand events.
MOST_BYTES = 2 * 1024 * 1024
# Of large bodies that are held at once: whether one is Meta's is known only when it is here.
HELD_BYTES = 8 * MOST_BYTES
# A transaction that met another one is tried once more before Meta is told to come back.
TRIES = 2


class Webhook:
    """The webhook of one page. ``wake`` is called when something new was written down."""

    def __init__(
        self, page: Messenger, engine: Engine, clock: Clock, wake: Callable[[], None]
    ) -> None:
        self._page = page
        self._engine = engine
        self._clock = clock
        self._wake = wake
        self._room = bodies.Room(HELD_BYTES)

    async def verify(self, request: Request) -> Response:
        """``GET``: Meta asks whether the address is ours."""
        asked = request.query_params
        token = asked.get("hub.verify_token", "")
        right = signature.same(token, self._page.verify_token)
        if asked.get("hub.mode") != "subscribe" or not right:
            return Response(status_code=403)
        return PlainTextResponse(asked.get("hub.challenge", ""))

    async def receive(self, request: Request) -> Response:
        """``POST``: 200 when the events are safe, 503 when Meta must send them again."""
        header = request.headers.get(signature.HEADER, "")
        if not signature.shaped(header):
            return Response(status_code=403)
        try:
            body = await bodies.read(request, MOST_BYTES, self._room)
        except bodies.NoRoom:
            return Response(status_code=503)
        except bodies.TooLarge:
            return Response(status_code=413)
        except bodies.TooSlow:
            return Response(status_code=408)
        if not signature.valid(self._page.app_secret, body, header):
            log.warning("webhook: a wrong signature")
            return Response(status_code=403)
        try:
            content = json.loads(body)
        except (ValueError, RecursionError):
            return Response(status_code=400)
        found = events.parse(content, self._page.page, self._page.app)
        if not found:
            return Response(status_code=200)
        try:
            new = await anyio.to_thread.run_sync(self._keep, found)
        except SQLAlchemyError as error:
            log.error("webhook: not kept: %s", type(error).__name__)
            return Response(status_code=503)
        log.info("webhook: %s, %d new", dict(Counter(each.kind for each in found)), new)
        if new:
            self._wake()
        return Response(status_code=200)

    def _keep(self, found: list[events.Event]) -> int:
        for left in reversed(range(TRIES)):
            try:
                with self._engine.begin() as conn:
                    return inbound.add(conn, found, self._clock.now())
            except SQLAlchemyError:
                if not left:
                    raise
        raise AssertionError("unreachable")
