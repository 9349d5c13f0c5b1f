"""From a request to a handler: who is it, may they, and one transaction around it all.

A handler gets a ``Visit`` and gives an answer. It is rendered after the
transaction was committed, so nobody sees a page whose audit line was not kept.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Coroutine, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Any
from urllib.parse import urlencode

from sqlalchemy.engine import Connection
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from bot.clinic import Clinic
from bot.deps import Deps
from bot.handoff.errors import NoSuchTicket
from bot.inbox import posted, sessions
from bot.inbox.paper import Answer, Data, Go, Page, Paper, refusal
from bot.inbox.people import ROLES, Role
from bot.inbox.posted import Posted
from bot.inbox.sessions import Member
from bot.settings import Settings
from bot.store import audit
from bot.store.engine import iso

HOME = "/staff/"
LOGIN = "/staff/login"
UNLOCK = "/staff/unlock"
# What is never carried over into another page.
_SECRET = frozenset({"csrf", "password", "old", "new", "code"})
# Where a log-in may lead to: our own pages, without a query. Every part but the first
# begins with a slash, so there is only one way to read a path, however long it is.
_OURS = re.compile(r"/staff/(?:[A-Za-z0-9-]+(?:/[A-Za-z0-9-]+)*/?)?")
_LONGEST_PATH = 200


@dataclass(frozen=True)
class Visit:
    """One request of somebody who is logged in, within its transaction."""

    conn: Connection
    member: Member
    now: datetime
    clinic: Clinic
    settings: Settings
    query: Mapping[str, str]
    # Parts of the path, by the names in the route.
    path: Mapping[str, str]
    form: Mapping[str, str] = field(default_factory=dict)
    # What was worked out before the transaction, see ``Desk.serves``.
    ready: Any = None

    @property
    def at(self) -> str:
        """The time as the store writes it."""
        return iso(self.now)

    def audit(self, what: str, subject: str, detail: Mapping[str, Any] | None = None) -> None:
        """Write down what they do. Call it late: others wait for it."""
        audit.append(self.conn, self.at, self.member.id, what, subject, detail)


Handler = Callable[[Visit], Answer]


@dataclass(frozen=True)
class Early:
    """A form that may be sent, before the transaction in which it is handled."""

    deps: Deps
    member: Member
    now: datetime
    address: str
    path: Mapping[str, str]
    form: Mapping[str, str]


@dataclass(frozen=True)
class Ready:
    """What a handler finds in ``Visit.ready``."""

    value: Any


@dataclass(frozen=True)
class _Seat:
    """Whoever sends a form, at a desk that is open or locked."""

    member: Member
    locked: bool


Ahead = Callable[[Early], Answer | Ready]
Endpoint = Callable[[Request], Coroutine[Any, Any, Response]]


class Desk:
    """Makes endpoints of handlers."""

    def __init__(self, deps: Deps, paper: Paper) -> None:
        self._deps = deps
        self._cookie = sessions.cookie(deps.settings)
        self._paper = paper

    def serves(
        self,
        handler: Handler,
        *,
        roles: Collection[Role] = ROLES,
        quiet: bool = False,
        ahead: Ahead | None = None,
    ) -> Endpoint:
        """An endpoint for people with these roles.

        ``quiet``: asked by our script and not by a person; it does not keep a
        session alive, and gets 401 in place of the log-in page.

        ``ahead``: slow work on a form, such as hashing, done before the transaction
        because on SQLite that keeps all others from writing. An answer of it is final.
        """

        async def endpoint(request: Request) -> Response:
            sent: Posted[_Seat] | None = None
            if request.method == "POST":
                seat = partial(self._seat, quiet=quiet)
                got = await posted.receive(request, self._deps.settings, seat, _token)
                if not isinstance(got, Posted):
                    return self._paper.render(got)
                sent = got
                if sent.who.locked:
                    # What was typed is kept in the page that asks for the password.
                    kept = {key: each for key, each in sent.form.items() if key not in _SECRET}
                    page = unlock_page(sent.who.member, ours(request.url.path), kept)
                    return self._paper.render(page)
            return await run_in_threadpool(self._serve, request, sent, handler, roles, quiet, ahead)

        return endpoint

    def _seat(self, request: Request, *, quiet: bool) -> _Seat | Answer:
        token, now = self._cookie.of(request), self._deps.clock.now()
        with self._deps.engine.begin() as conn:
            member = sessions.find(conn, token, now, touch=False)
            if member is not None:
                return _Seat(member, locked=False)
            member = None if quiet else sessions.locked(conn, token, now)
        return _who_are_you(request, quiet=quiet) if member is None else _Seat(member, locked=True)

    def _ahead(
        self, request: Request, sent: Posted[_Seat], roles: Collection[Role], ahead: Ahead
    ) -> Response | Ready:
        # Asked anew: while the body came in, the session may have ended.
        seat = self._seat(request, quiet=True)
        if not isinstance(seat, _Seat) or seat.member.role not in roles:
            # Refused below, within the transaction.
            return Ready(None)
        now = self._deps.clock.now()
        early = Early(self._deps, seat.member, now, sent.address, request.path_params, sent.form)
        answer = ahead(early)
        return answer if isinstance(answer, Ready) else self._paper.render(answer, seat.member)

    def _serve(
        self,
        request: Request,
        sent: Posted[_Seat] | None,
        handler: Handler,
        roles: Collection[Role],
        quiet: bool,
        ahead: Ahead | None,
    ) -> Response:
        ready = Ready(None)
        if ahead is not None and sent is not None:
            early = self._ahead(request, sent, roles, ahead)
            if not isinstance(early, Ready):
                return early
            ready = early
        now = self._deps.clock.now()
        token = self._cookie.of(request)
        touch = not quiet or request.query_params.get("active") == "1"
        member: Member | None = None
        try:
            with self._deps.engine.begin() as conn:
                member = sessions.find(conn, token, now, touch=touch)
                if member is None:
                    holds = sessions.locked(conn, token, now) is not None
                    answer = _who_are_you(request, quiet=quiet, locked=holds)
                else:
                    visit = Visit(
                        conn,
                        member,
                        now,
                        self._deps.clinic,
                        self._deps.settings,
                        request.query_params,
                        request.path_params,
                        sent.form if sent else {},
                        ready.value,
                    )
                    if member.role in roles:
                        answer = handler(visit)
                    else:
                        visit.audit("refused", "page", {"role": member.role})
                        answer = refusal("role" if "lead" in roles else "admin")
        except NoSuchTicket:
            answer = Page("message.html", {"what": "ticket"}, 404)
        return self._paper.render(answer, member)


def unlock_page(
    member: Member, after: str, kept: Mapping[str, str] | None = None, wrong: str = ""
) -> Page:
    """The page that asks for the password alone; ``kept`` is the form that was sent meanwhile, for ``after``."""
    values = {"login": member.login, "csrf": member.csrf, "next": after, "wrong": wrong}
    status = 429 if wrong == "often" else 401 if wrong or kept else 200
    return Page("unlock.html", {**values, "kept": dict(kept or {})}, status)


def ours(path: str) -> str:
    """The path if it is one of our pages, else the list."""
    return path if len(path) <= _LONGEST_PATH and _OURS.fullmatch(path) else HOME


def _token(seat: _Seat) -> str:
    return seat.member.csrf


def _who_are_you(request: Request, *, quiet: bool, locked: bool = False) -> Answer:
    if quiet:
        return Data({"signed_in": False, "locked": locked}, 401)
    if request.method == "POST":
        return Page("message.html", {"what": "401"}, 401)
    path = request.url.path
    page = UNLOCK if locked else LOGIN
    return Go(page if path == HOME else f"{page}?{urlencode({'next': ours(path)})}")
