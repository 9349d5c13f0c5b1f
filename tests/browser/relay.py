"""Stands between Playwright and Debian's Firefox: ``python -m tests.browser.relay FIREFOX …``.

Playwright speaks WebDriver BiDi with an unpatched Firefox. For each new context it sends
the command that sets colours and motion, even where nothing is to be set. A Firefox that
does not know the command refuses it, and Playwright then gives up. Only the empty one is
answered here. All else goes through as it is: a real wish for colours fails loudly.
"""

from __future__ import annotations

import asyncio
import json
import re
import signal
import sys
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from typing import Any

from aiohttp import ClientSession, ClientWebSocketResponse, WSMsgType, web

READY = re.compile(r"(WebDriver BiDi listening on ws://127\.0\.0\.1:)(\d+)")
MEDIA = "emulation.setMediaFeaturesOverride"
ANY_SIZE = 0


async def main(command: list[str]) -> int:
    """Run Firefox until it ends; gives its exit code."""
    firefox = await asyncio.create_subprocess_exec(*command, stderr=asyncio.subprocess.PIPE)
    for each in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(each, firefox.terminate)
    assert firefox.stderr is not None
    async with AsyncExitStack() as until_the_end:
        async for raw in firefox.stderr:
            line = raw.decode(errors="replace")
            if found := READY.match(line):
                port = await _listen(int(found[2]), until_the_end)
                line = f"{found[1]}{port}\n"
            print(line, end="", file=sys.stderr, flush=True)
        return await firefox.wait()


async def _listen(firefox: int, until_the_end: AsyncExitStack) -> int:
    """Take connections for Firefox's port; gives the port of ours."""
    app = web.Application()
    app.router.add_get("/{path:.*}", _joined(firefox))
    runner = web.AppRunner(app)
    await runner.setup()
    until_the_end.push_async_callback(runner.cleanup)
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    return int(runner.addresses[0][1])


def _joined(firefox: int) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    async def join(request: web.Request) -> web.StreamResponse:
        here = web.WebSocketResponse(max_msg_size=ANY_SIZE)
        await here.prepare(request)
        url = f"ws://127.0.0.1:{firefox}{request.path}"
        async with (
            ClientSession() as session,
            session.ws_connect(url, max_msg_size=ANY_SIZE) as there,
        ):
            ways = [asyncio.ensure_future(each) for each in (_up(here, there), _down(there, here))]
            await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
            for each in ways:
                each.cancel()
        await here.close()
        return here

    return join


async def _up(here: web.WebSocketResponse, there: ClientWebSocketResponse) -> None:
    async for message in here:
        if message.type is not WSMsgType.TEXT:
            return
        said = json.loads(message.data)
        if _asks_nothing(said):
            await here.send_json({"type": "success", "id": said["id"], "result": {}})
        else:
            await there.send_str(message.data)


async def _down(there: ClientWebSocketResponse, here: web.WebSocketResponse) -> None:
    async for message in there:
        if message.type is not WSMsgType.TEXT:
            return
        await here.send_str(message.data)


def _asks_nothing(said: dict[str, Any]) -> bool:
    return said["method"] == MEDIA and said["params"]["features"] == {}


if __name__ == "__main__":
    sys.exit(asyncio.run(main(sys.argv[1:])))
