"""Somebody new gets a link, and makes their own password behind it."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, insert, select
from sqlalchemy.engine import Connection, Row
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from bot.deps import Deps
from bot.inbox import passwords, people, posted, throttle
from bot.inbox.desk import LOGIN, Desk, Visit
from bot.inbox.paper import Answer, Go, Page, Paper
from bot.inbox.people import Role
from bot.inbox.posted import Posted
from bot.inbox.sessions import hashed
from bot.store import audit
from bot.store.engine import iso
from bot.store.staff_tables import invitations, staff

LASTS = timedelta(days=3)
_ADMIN: tuple[Role, ...] = ("admin",)


def routes(deps: Deps, desk: Desk, paper: Paper) -> list[BaseRoute]:
    """The link's page; taking a link back."""
    join = Join(deps, paper)
    return [
        Route("/join/{token}", join.show, methods=["GET"]),
        Route("/join/{token}", join.enter, methods=["POST"]),
        Route("/invitations/{login}", desk.serves(take_back, roles=_ADMIN), methods=["POST"]),
    ]


def check(conn: Connection, login: str) -> str:
    """The log-in as it is stored, if somebody new may have it.

    Raises ``LoginRefused`` or ``LoginTaken``.
    """
    name = people.tidy(login)
    if not people.LOGIN.fullmatch(name):
        raise people.LoginRefused(name)
    if conn.execute(select(staff.c.id).where(staff.c.login == name)).one_or_none():
        raise people.LoginTaken(name)
    return name


def invite(conn: Connection, login: str, role: Role, now: datetime, by: str) -> str:
    """The token of a new link; an older one for the same log-in no longer works.

    Raises ``LoginRefused`` or ``LoginTaken``.
    """
    name = check(conn, login)
    conn.execute(delete(invitations).where(invitations.c.login == name))
    token = secrets.token_urlsafe(32)
    conn.execute(
        insert(invitations).values(
            token_hash=hashed(token),
            login=name,
            role=role,
            created_at=iso(now),
            expires_at=iso(now + LASTS),
        )
    )
    audit.append(conn, iso(now), by, "invited", name, {"role": role})
    return token


def waiting(conn: Connection, at: str) -> list[Row[Any]]:
    """Links that nobody used yet: log-in, role, expires_at."""
    return list(
        conn.execute(
            select(invitations).where(invitations.c.expires_at > at).order_by(invitations.c.login)
        )
    )


def take_back(visit: Visit) -> Answer:
    """The link no longer works."""
    login = visit.path["login"]
    gone = visit.conn.execute(delete(invitations).where(invitations.c.login == login)).rowcount
    if gone:
        visit.audit("invitation taken back", login)
    return Go("/staff/people?done=back")


class Join:
    """Behind the link."""

    def __init__(self, deps: Deps, paper: Paper) -> None:
        self._deps = deps
        self._paper = paper

    async def show(self, request: Request) -> Response:
        """Choose a password."""
        return await run_in_threadpool(self._show, request.path_params["token"])

    async def enter(self, request: Request) -> Response:
        """The password in, a log-in made. The link's token guards the form."""
        token = request.path_params["token"]
        sent = await posted.receive(request, self._deps.settings, lambda _: token, csrf=None)
        if not isinstance(sent, Posted):
            return self._paper.render(sent)
        return await run_in_threadpool(self._enter, token, sent.form.get("new", ""), sent.address)

    def _show(self, token: str) -> Response:
        with self._deps.engine.begin() as conn:
            row = self._row(conn, token)
        return self._paper.render(_gone() if row is None else _form(row))

    def _enter(self, token: str, password: str, address: str) -> Response:
        now = self._deps.clock.now()
        with self._deps.engine.begin() as conn:
            # By the link: tries with made-up ones must not shut this one's owner out.
            if throttle.too_often(conn, f"join {hashed(token)}", address, now):
                return self._paper.render(Page("message.html", {"what": "429"}, 429))
            row = self._row(conn, token)
        if row is None:
            return self._paper.render(_gone())
        try:
            passwords.check(password, row.login)
        except passwords.PasswordRefused as refused:
            return self._paper.render(_form(row, refused.why))
        # Between transactions: on SQLite one would keep all others from writing.
        with passwords.hashing:
            made = passwords.hashed(password)
        with self._deps.engine.begin() as conn:
            mine = invitations.c.token_hash == row.token_hash
            if not conn.execute(delete(invitations).where(mine)).rowcount:
                return self._paper.render(_gone())
            people.create(conn, row.login, password, row.role, iso(now), password_hash=made)
        return self._paper.render(Go(LOGIN))

    def _row(self, conn: Connection, token: str) -> Row[Any] | None:
        at = iso(self._deps.clock.now())
        mine = (invitations.c.token_hash == hashed(token)) & (invitations.c.expires_at > at)
        return conn.execute(select(invitations).where(mine)).one_or_none()


def _gone() -> Page:
    return Page("message.html", {"what": "invitation"}, 404)


def _form(row: Row[Any], wrong: str = "") -> Page:
    values = {"login": row.login, "wrong": wrong, "shortest": passwords.SHORTEST}
    return Page("join.html", values, 400 if wrong else 200)
