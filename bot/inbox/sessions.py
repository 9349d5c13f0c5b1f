"""Sessions of staff, kept by the server. The browser has a token, we have its hash.

A session is open; locked, after 15 idle minutes, until its owner gives the password
again; or waits for the code of the second step. After a working day it is over.
"""

from __future__ import annotations

import hashlib
import re
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal

from sqlalchemy import delete, insert, select, update
from sqlalchemy.engine import Connection, Row

from bot.channels.cookies import Cookie
from bot.inbox.people import Role
from bot.settings import Settings
from bot.store.engine import iso, parse
from bot.store.staff_tables import staff, staff_sessions

COOKIE = "nerveline_staff"
IDLE = timedelta(minutes=15)
# However busy somebody is: a working day, then the whole log-in again.
LONGEST = timedelta(hours=12)
# For the code after the password.
SECOND_STEP = timedelta(minutes=5)
State = Literal["open", "code", "locked", "over"]
_BROWSERS = ("Edg", "OPR", "Firefox", "Chrome", "Safari")
_NAMES = {"Edg": "Edge", "OPR": "Opera"}
_SYSTEMS = ("Windows", "Android", "iPhone", "iPad", "Mac OS X", "CrOS", "Linux")
_SHOWN = {"Mac OS X": "Mac", "CrOS": "ChromeOS"}
ID_LENGTH = 16


def cookie(settings: Settings) -> Cookie:
    """Where a browser of this installation keeps its session's token."""
    return Cookie(COOKIE, "/staff", settings)


@dataclass(frozen=True)
class Member:
    """Whoever is logged in, by a session. ``until`` is when it locks."""

    id: str
    login: str
    role: Role
    csrf: str
    session: str
    until: datetime

    def may_lead(self) -> bool:
        """Whether they may act on what others have taken."""
        return self.role in ("lead", "admin")


@dataclass(frozen=True)
class Device:
    """One session as its owner sees it. ``id`` begins its hash."""

    id: str
    device: str
    created_at: str
    last_seen_at: str
    here: bool


def begin(
    conn: Connection, staff_id: str, now: datetime, device: str = "", *, code: bool = False
) -> str:
    """A new session's token. It stands nowhere but in the answer.

    ``code``: the second step is still to come.
    """
    token = secrets.token_urlsafe(32)
    conn.execute(
        insert(staff_sessions).values(
            token_hash=hashed(token),
            staff_id=staff_id,
            csrf=secrets.token_urlsafe(32),
            created_at=iso(now),
            last_seen_at=iso(now),
            state="code" if code else "open",
            device=device,
        )
    )
    return token


def find(conn: Connection, token: str, now: datetime, *, touch: bool = True) -> Member | None:
    """Whose open session it is, or None.

    ``touch`` begins the idle time anew: what a page asks by itself must not. Without
    it nothing is written.
    """
    row = _row(conn, token)
    if row is None or _state(row, now) != "open":
        return None
    if touch:
        _set(conn, row.token_hash, last_seen_at=iso(now))
    return _member(row, now if touch else parse(row.last_seen_at))


def locked(conn: Connection, token: str, now: datetime) -> Member | None:
    """Whose session it is that the password alone opens again, or None."""
    row = _row(conn, token)
    if row is None or _state(row, now) not in ("locked", "open"):
        return None
    return _member(row, parse(row.last_seen_at))


def second_step(conn: Connection, token: str, now: datetime) -> Member | None:
    """Who gave the right password and still owes the code, or None."""
    row = _row(conn, token)
    if row is None or _state(row, now) != "code":
        return None
    return _member(row, now)


def reopen(conn: Connection, session: str, now: datetime) -> None:
    """Open a session, by its hash, after the password or the code."""
    _set(conn, session, last_seen_at=iso(now), state="open")


def end(conn: Connection, session: str) -> None:
    """End a session by its hash."""
    conn.execute(delete(staff_sessions).where(staff_sessions.c.token_hash == session))


def devices(conn: Connection, member: Member, at: str) -> list[Device]:
    """All sessions of somebody that are not over, the last used first."""
    rows = conn.execute(
        select(staff_sessions)
        .where(
            staff_sessions.c.staff_id == member.id,
            staff_sessions.c.created_at > iso(parse(at) - LONGEST),
            staff_sessions.c.state == "open",
        )
        .order_by(staff_sessions.c.last_seen_at.desc())
    )
    return [
        Device(
            row.token_hash[:ID_LENGTH],
            row.device or "",
            row.created_at,
            row.last_seen_at,
            row.token_hash == member.session,
        )
        for row in rows
    ]


def end_one(conn: Connection, staff_id: str, session_id: str) -> bool:
    """End one of somebody's own sessions; False if they have no such."""
    mine = select(staff_sessions.c.token_hash).where(staff_sessions.c.staff_id == staff_id)
    for token_hash in conn.execute(mine).scalars():
        if str(token_hash)[:ID_LENGTH] == session_id:
            end(conn, str(token_hash))
            return True
    return False


def device(agent: str) -> str:
    """A browser's own description in three words, such as "Firefox on Windows"."""
    browser = next((each for each in _BROWSERS if re.search(rf"\b{each}", agent)), "")
    system = next((each for each in _SYSTEMS if each in agent), "")
    if not browser or not system:
        return ""
    return f"{_NAMES.get(browser, browser)} on {_SHOWN.get(system, system)}"


def hashed(token: str) -> str:
    """What we keep of a token. It is random, so a plain hash cannot be guessed back."""
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()


def _row(conn: Connection, token: str) -> Row[Any] | None:
    return conn.execute(
        select(staff_sessions, staff.c.login, staff.c.role, staff.c.active)
        .join(staff, staff.c.id == staff_sessions.c.staff_id)
        .where(staff_sessions.c.token_hash == hashed(token))
    ).one_or_none()


def _state(row: Row[Any], now: datetime) -> State:
    began = parse(row.created_at)
    if not row.active or now >= began + LONGEST:
        return "over"
    if row.state == "code":
        return "code" if now < began + SECOND_STEP else "over"
    return "open" if now < parse(row.last_seen_at) + IDLE else "locked"


def _member(row: Row[Any], seen: datetime) -> Member:
    return Member(
        id=row.staff_id,
        login=row.login,
        role=row.role,
        csrf=row.csrf,
        session=row.token_hash,
        until=min(seen + IDLE, parse(row.created_at) + LONGEST),
    )


def _set(conn: Connection, session: str, **values: str) -> None:
    mine = staff_sessions.c.token_hash == session
    conn.execute(update(staff_sessions).where(mine).values(**values))
