"""The lock of a desk that was left alone: the password alone opens it again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from sqlalchemy import select
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from bot.deps import Deps
from bot.inbox import passwords, posted, sessions, throttle
from bot.inbox.desk import LOGIN, ours, unlock_page
from bot.inbox.door import Door
from bot.inbox.paper import Data, Go, Page, Paper
from bot.inbox.posted import Posted
from bot.inbox.sessions import Member
from bot.store import audit
from bot.store.engine import iso
from bot.store.staff_tables import staff

Outcome = Literal["open", "wrong", "often", "over"]
STATUS: Mapping[Outcome, int] = {"open": 200, "wrong": 401, "often": 429, "over": 410}
# Fields of a form that was sent while the desk was locked, kept in the page.
KEPT = "kept-"


def routes(deps: Deps, paper: Paper) -> list[BaseRoute]:
    """The page, and the password."""
    lock = Lock(deps, paper)
    return [
        Route("/unlock", lock.show, methods=["GET"]),
        Route("/unlock", lock.open, methods=["POST"]),
    ]


class Lock(Door):
    """The page that asks for the password alone, for whoever has a session that is locked."""

    def __init__(self, deps: Deps, paper: Paper) -> None:
        super().__init__(deps, paper, sessions.locked, unlock_page)

    async def open(self, request: Request) -> Response:
        """Password in, the desk open. Our script gets the outcome as a status."""
        asks = "application/json" in request.headers.get("accept", "")
        over = Data({}, STATUS["over"]) if asks else Go(LOGIN)
        sent = await posted.receive(
            request,
            self._deps.settings,
            lambda request: self._member(request) or over,
            lambda member: member.csrf,
        )
        if not isinstance(sent, Posted):
            return self._paper.render(sent)
        member, form = sent.who, sent.form
        password = form.get("password", "")
        outcome = await run_in_threadpool(self._try, member, password, sent.address)
        if asks:
            return self._paper.render(Data({"outcome": outcome}, STATUS[outcome]))
        after = ours(form.get("next", ""))
        kept = {key[len(KEPT) :]: each for key, each in form.items() if key.startswith(KEPT)}
        if outcome != "open":
            return self._paper.render(unlock_page(member, after, kept, outcome))
        if kept:
            return self._paper.render(Page("resend.html", {"then": after, "kept": kept}), member)
        return self._paper.render(Go(after))

    def _try(self, member: Member, password: str, address: str) -> Outcome:
        now = self._deps.clock.now()
        with self._deps.engine.begin() as conn:
            if throttle.too_often(conn, throttle.seat(member.login), address, now):
                return "often"
            mine = select(staff.c.password_hash).where(staff.c.id == member.id)
            stored = conn.execute(mine).scalar_one()
        # Between transactions: on SQLite one would keep all others from writing.
        with passwords.hashing:
            right = passwords.matches(stored, password)
        with self._deps.engine.begin() as conn:
            if not right:
                audit.append(conn, iso(now), member.id, "unlock failed", member.id)
                return "wrong"
            throttle.forgive(conn, throttle.seat(member.login), address, now)
            sessions.reopen(conn, member.session, now)
            audit.append(conn, iso(now), member.id, "unlocked", member.id)
        return "open"
