"""Stands between Playwright and Debian's Firefox: ``python -m tests.browser.relay FIREFOX …``.

Playwright speaks WebDriver BiDi with an unpatched Firefox. For each new context it sends
the command that sets colours and motion, even where nothing is to be set. A Firefox that
does not know the command refuses it, and Playwright then gives up. Only the empty one is
answered here. All else goes through as it is: a real wish for colours fails loudly.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import re
import signal
import sys
from typing import Any

import websockets

READY = re.compile(r"(WebDriver BiDi listening on ws://127\.0\.0\.1:)(\d+)")
MEDIA = "emulation.setMediaFeaturesOverride"


async def main(command: list[str]) -> int:
    """Run Firefox until it ends; gives its exit code."""
    firefox = await asyncio.create_subprocess_exec(*command, stderr=asyncio.subprocess.PIPE)
    for each in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(each, firefox.terminate)
    assert firefox.stderr is not None
    async with contextlib.AsyncExitStack() as open_until_the_end:
        async for raw in firefox.stderr:
            line = raw.decode(errors="replace")
            if found := READY.match(line):
                server = websockets.serve(_joined(int(found[2])), "127.0.0.1", 0, max_size=None)
                (socket, *_) = (await open_until_the_end.enter_async_context(server)).sockets
                line = f"{found[1]}{socket.getsockname()[1]}\n"
            print(line, end="", file=sys.stderr, flush=True)
        return await firefox.wait()


def _joined(port: int) -> Any:
    """Joins a connection of Playwright's with one to Firefox."""

    async def join(here: Any) -> None:
        # Firefox refuses a connection that looks as if a web page had made it: no Origin.
        url = f"ws://127.0.0.1:{port}{here.path}"
        async with websockets.connect(url, max_size=None, compression=None) as there:
            ways = [_commands(here, there), _all(there, here)]
            done, left = await asyncio.wait(
                [asyncio.ensure_future(each) for each in ways],
                return_when=asyncio.FIRST_COMPLETED,
            )
            for each in left:
                each.cancel()

    return join


async def _commands(here: Any, there: Any) -> None:
    with contextlib.suppress(websockets.ConnectionClosed):
        async for message in here:
            said = json.loads(message)
            if _asks_nothing(said):
                await here.send(json.dumps({"type": "success", "id": said["id"], "result": {}}))
            else:
                await there.send(message)


async def _all(source: Any, target: Any) -> None:
    with contextlib.suppress(websockets.ConnectionClosed):
        async for message in source:
            await target.send(message)


def _asks_nothing(said: dict[str, Any]) -> bool:
    return said["method"] == MEDIA and said["params"]["features"] == {}


if __name__ == "__main__":
    sys.exit(asyncio.run(main(sys.argv[1:])))
