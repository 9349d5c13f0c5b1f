"""Logging in and out."""

from __future__ import annotations

import secrets
from typing import Any
from urllib.parse import urlencode

from sqlalchemy import select, update
from sqlalchemy.engine import Row
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from bot.channels.cookies import Cookie
from bot.deps import Deps
from bot.inbox import forms, known, passwords, people, posted, sessions, throttle
from bot.inbox.desk import LOGIN, Desk, Visit, ours
from bot.inbox.paper import Answer, Go, Page, Paper, refusal
from bot.inbox.posted import Posted
from bot.store import audit
from bot.store.engine import iso
from bot.store.staff_tables import staff

# Before there is a session the CSRF token stands in a cookie and in the form.
COOKIE = "nerveline_login"
CODE = "/staff/code"


def routes(deps: Deps, desk: Desk, paper: Paper) -> list[BaseRoute]:
    """Log-in and log-out."""
    entrance = Entrance(deps, paper)
    return [
        Route("/login", entrance.show, methods=["GET"]),
        Route("/login", entrance.enter, methods=["POST"]),
        Route("/logout", entrance.with_cookie_removed(desk.serves(leave)), methods=["POST"]),
    ]


class Entrance:
    """The log-in page."""

    def __init__(self, deps: Deps, paper: Paper) -> None:
        self._deps = deps
        self._paper = paper
        self._secure = forms.is_https(deps.settings)
        self._session = sessions.cookie(deps.settings)
        self._asked = Cookie(COOKIE, LOGIN, deps.settings)

    async def show(self, request: Request) -> Response:
        """The empty form."""
        return self._form(request, ours(request.query_params.get("next", "")))

    async def enter(self, request: Request) -> Response:
        """Log-in and password in, a session out."""
        sent = await posted.receive(
            request,
            self._deps.settings,
            lambda request: self._asked.of(request) or refusal("login"),
            lambda token: token,
            wrong="login",
        )
        if not isinstance(sent, Posted):
            return self._paper.render(sent)
        return await run_in_threadpool(self._enter, request, sent.form, sent.address)

    def with_cookie_removed(self, endpoint: Any) -> Any:
        """The endpoint; where it sends the browser on, the session's cookie goes."""

        async def leaving(request: Request) -> Response:
            response: Response = await endpoint(request)
            if response.status_code == 303:
                self._session.put(response, "")
            return response

        return leaving

    def _enter(self, request: Request, form: dict[str, str], address: str) -> Response:
        login = people.tidy(form.get("login", ""))[:80]
        after = ours(form.get("next", ""))
        browser = known.browser(request.cookies, login)
        with self._deps.engine.begin() as conn:
            if throttle.too_often(conn, login, address, self._deps.clock.now(), browser):
                row, limited = None, True
            else:
                mine = select(staff).where(staff.c.login == login)
                row, limited = conn.execute(mine).one_or_none(), False
        if limited:
            response = self._form(request, after, wrong="often", status=429)
            response.headers["retry-after"] = str(throttle.WINDOW)
            return response
        password = form.get("password", "")
        # Between transactions: on SQLite one would keep all others from writing.
        with passwords.hashing:
            right = passwords.matches(row.password_hash if row else None, password)
        device = sessions.device(request.headers.get("user-agent", "")[:300])
        token, coded = None, False
        if right and row is not None:
            coded = row.totp_step is not None
            token = self._admit(row, password, (login, address, browser), device)
        if token is None:
            self._note_failure(row)
            return self._form(request, after, wrong="wrong", login=login, status=401)
        onward = f"{CODE}?{urlencode({'next': after})}" if coded else after
        response = self._paper.render(Go(onward))
        self._session.put(response, token)
        self._asked.put(response, "")
        response.set_cookie(
            known.cookie(login),
            known.make(login),
            max_age=known.LIFETIME,
            path=LOGIN,
            httponly=True,
            samesite="strict",
            secure=self._secure,
        )
        return response

    def _admit(
        self, row: Row[Any], password: str, counted: tuple[str, str, str], device: str
    ) -> str | None:
        """A session's token, or None if they were shut out, or the password changed.

        For whoever uses codes it opens nothing yet. ``counted``: login, address and browser
        under which the try was counted.
        """
        login, address, browser = counted
        now = self._deps.clock.now()
        fresh = passwords.hashed(password) if passwords.outdated(row.password_hash) else None
        with self._deps.engine.begin() as conn:
            # A password that was changed while we compared is no longer right.
            still = conn.execute(
                select(staff.c.id).where(
                    staff.c.id == row.id,
                    staff.c.active.is_(True),
                    staff.c.password_hash == row.password_hash,
                )
            ).one_or_none()
            if still is None:
                return None
            if fresh is not None:
                conn.execute(update(staff).where(staff.c.id == row.id).values(password_hash=fresh))
            throttle.forgive(conn, login, address, now, browser)
            coded = row.totp_step is not None
            token = sessions.begin(conn, row.id, now, device, code=coded)
            if not coded:
                audit.append(conn, iso(now), row.id, "signed in", row.id)
        return token

    def _note_failure(self, row: Row[Any] | None) -> None:
        at = iso(self._deps.clock.now())
        with self._deps.engine.begin() as conn:
            # What was typed may be a password in the wrong field: it is not kept.
            audit.append(conn, at, "system", "sign-in failed", row.id if row else "unknown")

    def _form(
        self, request: Request, after: str, wrong: str = "", login: str = "", status: int = 200
    ) -> Response:
        token = self._asked.of(request) or secrets.token_urlsafe(32)
        values = {"csrf": token, "next": after, "wrong": wrong, "login": login}
        response = self._paper.render(Page("login.html", values, status))
        self._asked.put(response, token)
        return response


def leave(visit: Visit) -> Answer:
    """Log out."""
    sessions.end(visit.conn, visit.member.session)
    visit.audit("signed out", visit.member.id)
    return Go(LOGIN)
