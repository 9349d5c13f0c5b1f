"""A brain that repeats what it is told, for runs that are about everything around it."""

from __future__ import annotations

import sys

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.contract import BrainReply, BrainRequest, Reply, Understood, decode, encode


async def turn(request: Request) -> Response:
    asked = decode(await request.body(), BrainRequest)
    reply = BrainReply(
        replies=(Reply(f"You said: {asked.text}", name="utter_test"),),
        language=asked.language,
        draft=asked.draft,
        understood=Understood("inform", 0.9, asked.language),
    )
    return Response(encode(reply), media_type="application/json")


async def ready(_: Request) -> Response:
    return Response(b"{}", media_type="application/json")


if __name__ == "__main__":
    routes = [Route("/turn", turn, methods=["POST"]), Route("/ready", ready)]
    uvicorn.run(
        Starlette(routes=routes), uds=sys.argv[1], ws="none", log_level="warning", access_log=False
    )
