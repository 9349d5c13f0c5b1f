"""Pages before the desk, for a session that gave something and still owes the rest."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from sqlalchemy.engine import Connection
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from bot.deps import Deps
from bot.inbox import sessions
from bot.inbox.desk import LOGIN, ours
from bot.inbox.paper import Go, Page, Paper
from bot.inbox.sessions import Member


class Door:
    """A form that only such a session sees; anybody else is sent to the log-in.

    ``owner`` says whose session a token is, or None; ``form`` draws the page for them, with the
    path that they wanted.
    """

    def __init__(
        self,
        deps: Deps,
        paper: Paper,
        owner: Callable[[Connection, str, datetime], Member | None],
        form: Callable[[Member, str], Page],
    ) -> None:
        self._deps = deps
        self._paper = paper
        self._cookie = sessions.cookie(deps.settings)
        self._owner = owner
        self._form = form

    async def show(self, request: Request) -> Response:
        """The form, or the way to the log-in."""
        member = await run_in_threadpool(self._member, request)
        if member is None:
            return self._paper.render(Go(LOGIN))
        return self._paper.render(self._form(member, ours(request.query_params.get("next", ""))))

    def _member(self, request: Request) -> Member | None:
        token = self._cookie.of(request)
        with self._deps.engine.begin() as conn:
            return self._owner(conn, token, self._deps.clock.now())
