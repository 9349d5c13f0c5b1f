"""The brain's door: one route on a Unix socket, for the conversation only."""

from __future__ import annotations

import asyncio
import hmac
import logging
from pathlib import Path

import msgspec
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot import starting
from bot.brain.door import door
from bot.brain.function import Brain, NoAnswer
from bot.contract import BrainRequest, decode, encode
from bot.settings import Settings

log = logging.getLogger("nerveline.brain")
JSON = "application/json"
# Far more than a draft and a few messages.
MOST_BYTES = 256 * 1024


def app(brain: Brain, secret: str = "") -> Starlette:
    """The application: POST /turn answers a request, GET /ready says that it can.

    Who asks for a turn has to show ``secret``, if there is one.
    """

    async def turn(request: Request) -> Response:
        shown = request.headers.get("authorization", "")
        if secret and not hmac.compare_digest(shown.encode(), f"Bearer {secret}".encode()):
            return Response(status_code=401)
        if int(request.headers.get("content-length", MOST_BYTES + 1)) > MOST_BYTES:
            return Response(status_code=413)
        try:
            asked = decode(await request.body(), BrainRequest)
        except (msgspec.ValidationError, msgspec.DecodeError):
            return Response(status_code=400)
        try:
            reply = await brain.answer(asked)
        except NoAnswer:
            log.error("no rule answered turn %s", asked.turn_id)
            return Response(status_code=500)
        except Exception as error:  # the class only: its text may hold the visitor's words
            log.error("turn %s failed: %s", asked.turn_id, type(error).__name__)
            return Response(status_code=500)
        return Response(encode(reply), media_type=JSON)

    async def ready(_: Request) -> Response:
        return Response(b'{"ready":true}', media_type=JSON)

    return Starlette(routes=[Route("/turn", turn, methods=["POST"]), Route("/ready", ready)])


def serve(settings: Settings, model: Path) -> None:
    """Load the model and answer until the process is stopped."""
    brain = Brain(settings, model)
    asyncio.run(brain.warm_up())
    starting.over()
    built = app(brain, settings.brain_secret)
    config = uvicorn.Config(
        built, log_level="warning", access_log=False, ws="none", server_header=False
    )
    with door(settings) as listener:
        uvicorn.Server(config).run(sockets=[listener])
