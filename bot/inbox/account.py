"""One's own log-in: password, codes, open sessions."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.engine import Connection
from starlette.routing import BaseRoute, Route

from bot.inbox import confirming, passwords, people, second, sessions
from bot.inbox.desk import Desk, Early, Ready, Visit
from bot.inbox.paper import Answer, Go, Page
from bot.inbox.sessions import Member
from bot.store.engine import iso
from bot.store.staff_tables import staff

PATH = "/staff/account"
DONE = frozenset({"password", "sessions", "session", "codes_off"})


@dataclass(frozen=True)
class Fresh:
    """A new password and its hash; ``old`` is the hash of the one it replaces, if asked."""

    password: str
    hashed: str
    old: str = ""


def routes(desk: Desk) -> list[BaseRoute]:
    """The page and its forms."""
    own = desk.serves(own_password, ahead=compare)
    return [
        Route("/account", desk.serves(show), methods=["GET"]),
        Route("/account/password", own, methods=["POST"]),
        Route("/account/sessions", desk.serves(own_sessions), methods=["POST"]),
        Route("/account/sessions/{id}", desk.serves(own_session), methods=["POST"]),
    ]


def show(visit: Visit) -> Answer:
    """One's own log-in."""
    return _page(visit.conn, visit.member, visit.at, done=visit.query.get("done", ""))


def with_password(early: Early) -> Answer | Ready:
    """The password is asked; ready with its hash."""
    known = confirming.password(early)
    if isinstance(known, confirming.Confirmed):
        return Ready(known.stored)
    with early.deps.engine.begin() as conn:
        return _page(conn, early.member, iso(early.now), wrong=known.wrong, status=known.status)


def compare(early: Early) -> Answer | Ready:
    """The old password, then a new one that may be used."""
    known = with_password(early)
    if not isinstance(known, Ready):
        return known
    new = early.form.get("new", "")
    try:
        passwords.check(new, early.member.login)
    except passwords.PasswordRefused as refused:
        with early.deps.engine.begin() as conn:
            return _page(conn, early.member, iso(early.now), wrong=refused.why, status=400)
    with passwords.hashing:
        return Ready(Fresh(new, passwords.hashed(new), known.value))


def own_password(visit: Visit) -> Answer:
    """A new password for oneself."""
    me, fresh = visit.member, visit.ready
    mine = select(staff.c.password_hash).where(staff.c.id == me.id)
    # Changed by somebody else while we compared: what was typed is no longer the old one.
    if fresh is None or visit.conn.execute(mine).scalar_one() != fresh.old:
        return _page(visit.conn, me, visit.at, wrong="old", status=400)
    people.set_password(
        visit.conn,
        me.login,
        fresh.password,
        visit.at,
        me.id,
        me.session,
        password_hash=fresh.hashed,
    )
    return Go(f"{PATH}?done=password")


def own_sessions(visit: Visit) -> Answer:
    """End all other sessions of one's own."""
    me = visit.member
    people.sign_out_everywhere(visit.conn, me.login, visit.at, me.id, me.session)
    return Go(f"{PATH}?done=sessions")


def own_session(visit: Visit) -> Answer:
    """End one of one's own sessions."""
    if sessions.end_one(visit.conn, visit.member.id, visit.path["id"]):
        visit.audit("session revoked", visit.member.id)
    return Go(f"{PATH}?done=session")


def _page(
    conn: Connection, me: Member, at: str, *, done: str = "", wrong: str = "", status: int = 200
) -> Page:
    values = {
        "done": done if done in DONE else "",
        "wrong": wrong,
        "shortest": passwords.SHORTEST,
        "devices": sessions.devices(conn, me, at),
        "codes": second.on(conn, me.id),
        "codes_left": second.left(conn, me.id),
    }
    return Page("account.html", values, status)
