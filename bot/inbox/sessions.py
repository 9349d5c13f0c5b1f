"""Sessions of staff, kept by the server. The browser has a token, we have its hash."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, insert, select, update
from sqlalchemy.engine import Connection

from bot.inbox.people import Role
from bot.store.engine import iso, parse
from bot.store.tables import staff, staff_sessions

COOKIE = "nerveline_staff"
IDLE = timedelta(minutes=15)
# However busy somebody is: a working day, then the password again.
LONGEST = timedelta(hours=12)


@dataclass(frozen=True)
class Member:
    """Whoever is logged in, by a session that holds. ``until`` is when it runs out."""

    id: str
    login: str
    role: Role
    csrf: str
    session: str
    until: datetime

    def may_lead(self) -> bool:
        """Whether they may act on what others have taken."""
        return self.role in ("lead", "admin")


def begin(conn: Connection, staff_id: str, now: datetime) -> str:
    """A new session's token. It stands nowhere but in the answer."""
    token = secrets.token_urlsafe(32)
    conn.execute(
        insert(staff_sessions).values(
            token_hash=hashed(token),
            staff_id=staff_id,
            csrf=secrets.token_urlsafe(32),
            created_at=iso(now),
            last_seen_at=iso(now),
        )
    )
    return token


def find(conn: Connection, token: str, now: datetime, *, touch: bool = True) -> Member | None:
    """Whose session it is, or None if it is unknown, idle too long or its owner shut out.

    ``touch`` begins the idle time anew: what a page asks by itself must not.
    """
    row = conn.execute(
        select(staff_sessions, staff.c.login, staff.c.role, staff.c.active)
        .join(staff, staff.c.id == staff_sessions.c.staff_id)
        .where(staff_sessions.c.token_hash == hashed(token))
    ).one_or_none()
    if row is None:
        return None
    seen = now if touch else parse(row.last_seen_at)
    ends = parse(row.created_at) + LONGEST
    if not row.active or now >= min(parse(row.last_seen_at) + IDLE, ends):
        end(conn, row.token_hash)
        return None
    if touch:
        conn.execute(
            update(staff_sessions)
            .where(staff_sessions.c.token_hash == row.token_hash)
            .values(last_seen_at=iso(now))
        )
    return Member(
        id=row.staff_id,
        login=row.login,
        role=row.role,
        csrf=row.csrf,
        session=row.token_hash,
        until=min(seen + IDLE, ends),
    )


def end(conn: Connection, session: str) -> None:
    """End a session by its hash."""
    conn.execute(delete(staff_sessions).where(staff_sessions.c.token_hash == session))


def hashed(token: str) -> str:
    """What we keep of a token. It is random, so a plain hash cannot be guessed back."""
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()
