"""From a request to a handler: who is it, may they, and one transaction around it all.

A handler gets a ``Visit`` and gives an answer. It is rendered after the
transaction was committed, so nobody sees a page whose audit line was not kept.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Coroutine, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from sqlalchemy.engine import Connection
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from bot.deps import Deps
from bot.handoff.errors import NoSuchTicket
from bot.inbox import forms, sessions
from bot.inbox.paper import Answer, Data, Go, Page, Paper
from bot.inbox.people import ROLES, Role
from bot.inbox.sessions import Member
from bot.store import audit
from bot.store.engine import iso

HOME = "/staff/"
LOGIN = "/staff/login"
# Where a log-in may lead to: our own pages, without a query.
_OURS = re.compile(r"/staff/(?:[A-Za-z0-9-]+/?)*")


@dataclass(frozen=True)
class Visit:
    """One request of somebody who is logged in, within its transaction."""

    conn: Connection
    member: Member
    now: datetime
    query: Mapping[str, str]
    # Parts of the path, by the names in the route.
    path: Mapping[str, str]
    form: Mapping[str, str] = field(default_factory=dict)

    @property
    def at(self) -> str:
        """The time as the store writes it."""
        return iso(self.now)

    def audit(self, what: str, subject: str, detail: Mapping[str, Any] | None = None) -> None:
        """Write down what they do. Call it late: others wait for it."""
        audit.append(self.conn, self.at, self.member.id, what, subject, detail)


Handler = Callable[[Visit], Answer]
Endpoint = Callable[[Request], Coroutine[Any, Any, Response]]


class Desk:
    """Makes endpoints of handlers."""

    def __init__(self, deps: Deps, paper: Paper) -> None:
        self._deps = deps
        self._paper = paper

    def serves(
        self, handler: Handler, *, roles: Collection[Role] = ROLES, quiet: bool = False
    ) -> Endpoint:
        """An endpoint for people with these roles.

        ``quiet``: asked by our script and not by a person; it does not keep a
        session alive, and gets 401 in place of the log-in page.
        """

        async def endpoint(request: Request) -> Response:
            form: dict[str, str] | None = None
            if request.method == "POST":
                if not forms.from_us(request.headers, self._deps.settings):
                    return self._paper.render(refusal("403"))
                try:
                    form = await forms.read(request)
                except forms.BadForm as error:
                    return self._paper.render(Page("message.html", {"what": "form"}, error.status))
            return await run_in_threadpool(self._serve, request, form, handler, roles, quiet)

        return endpoint

    def _serve(
        self,
        request: Request,
        form: dict[str, str] | None,
        handler: Handler,
        roles: Collection[Role],
        quiet: bool,
    ) -> Response:
        now = self._deps.clock.now()
        token = request.cookies.get(sessions.COOKIE, "")
        touch = not quiet or request.query_params.get("active") == "1"
        member: Member | None = None
        try:
            with self._deps.engine.begin() as conn:
                member = sessions.find(conn, token, now, touch=touch)
                if member is None:
                    answer = _who_are_you(request, quiet=quiet)
                elif form is not None and not forms.same(form.get("csrf", ""), member.csrf):
                    answer = refusal("403")
                else:
                    query, path = request.query_params, request.path_params
                    visit = Visit(conn, member, now, query, path, form or {})
                    if member.role in roles:
                        answer = handler(visit)
                    else:
                        visit.audit("refused", "page", {"role": member.role})
                        answer = refusal("role")
        except NoSuchTicket:
            answer = Page("message.html", {"what": "ticket"}, 404)
        return self._paper.render(answer, member)


def refusal(what: str) -> Page:
    """The page that says no (403); ``what`` names its text in message.html."""
    return Page("message.html", {"what": what}, 403)


def ours(path: str) -> str:
    """The path if it is one of our pages, else the list."""
    return path if _OURS.fullmatch(path) else HOME


def _who_are_you(request: Request, *, quiet: bool) -> Answer:
    if quiet:
        return Data({"signed_in": False}, 401)
    if request.method == "POST":
        return Page("message.html", {"what": "401"}, 401)
    path = request.url.path
    return Go(LOGIN if path == HOME else f"{LOGIN}?{urlencode({'next': ours(path)})}")
