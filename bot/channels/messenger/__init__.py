"""Facebook Messenger: Meta's events in, our replies out, a link to the private chat.

``POST /messenger/webhook`` takes events and writes them down; a task of *web* makes
turns of conversations of them; *work* sends what is to be said (``sender``).
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.routing import BaseRoute, Route

from bot.channels.messenger.deletion import PATH, Deletion
from bot.channels.messenger.dispatch import Dispatcher
from bot.channels.messenger.webhook import Webhook
from bot.channels.pages import Pages
from bot.deps import Deps

WEBHOOK = "/messenger/webhook"


class Messenger:
    """The channel in *web*; nothing at all where no page is set."""

    def __init__(self, deps: Deps, pages: Pages) -> None:
        self.routes: list[BaseRoute] = []
        self._dispatcher: Dispatcher | None = None
        if deps.settings.messenger is None:
            return
        self._dispatcher = Dispatcher(deps)
        hook = Webhook(deps.settings.messenger, deps.engine, deps.clock, self._dispatcher.wake)
        deletion = Deletion(deps.settings.messenger, deps, pages)
        self.routes = [
            Route(WEBHOOK, hook.verify, methods=["GET"]),
            Route(WEBHOOK, hook.receive, methods=["POST"]),
            Route(PATH, deletion.ask, methods=["POST"]),
            Route(f"{PATH}/{{code}}", deletion.show, methods=["GET"]),
        ]

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Handle events as long as the process lives."""
        if self._dispatcher is None:
            yield
            return
        task = asyncio.create_task(self._dispatcher.run())
        try:
            yield
        finally:
            self._dispatcher.stop()
            await task
