"""Who may log in: the staff table. Every change is an audit line.

Every function works in the caller's transaction. Times are texts as
``store.engine.iso`` writes them; ``by`` is the staff id of who does it, or "system".
"""

from __future__ import annotations

import re
import uuid
from dataclasses import dataclass
from typing import Any, Literal, get_args

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.engine import Connection, Engine, Row
from sqlalchemy.exc import IntegrityError

from bot.inbox import passwords
from bot.store import audit
from bot.store.engine import reading
from bot.store.staff_tables import invitations, staff, staff_sessions
from bot.store.tables import audit as lines

Role = Literal["front_desk", "lead", "admin"]
ROLES: tuple[Role, ...] = get_args(Role)
LOGIN = re.compile(r"[a-z0-9][a-z0-9._@+-]{1,79}")
FIRST = "admin"


class PeopleError(Exception):
    """Base of what goes wrong here."""


class NoSuchPerson(PeopleError):
    """There is no such log-in."""


class LoginTaken(PeopleError):
    """Somebody has this log-in already."""


class LoginRefused(PeopleError):
    """A log-in name is 2 to 80 of a-z, 0-9 and ``. _ @ + -``."""


class LastAdmin(PeopleError):
    """Nobody would be left who may manage log-ins."""


@dataclass(frozen=True)
class Person:
    """Somebody who works here. ``created_at`` is a time as ``iso`` writes it."""

    id: str
    login: str
    role: Role
    active: bool
    created_at: str


def tidy(login: str) -> str:
    """The log-in as it is stored: without outer spaces, in small letters."""
    return login.strip().lower()


def create(
    conn: Connection,
    login: str,
    password: str,
    role: Role,
    at: str,
    by: str = "system",
    *,
    password_hash: str | None = None,
) -> Person:
    """Let somebody in. ``password_hash``: of the password, if it was made already.

    Raises ``LoginRefused``, ``LoginTaken``, ``passwords.PasswordRefused``, or
    ``ValueError`` for an unknown role.
    """
    name = tidy(login)
    if not LOGIN.fullmatch(name):
        raise LoginRefused(name)
    if role not in ROLES:
        raise ValueError(role)
    passwords.check(password, name)
    person = Person(str(uuid.uuid4()), name, role, active=True, created_at=at)
    values = {
        "id": person.id,
        "login": name,
        "password_hash": password_hash or passwords.hashed(password),
        "role": role,
        "active": True,
        "created_at": at,
    }
    try:
        # A savepoint: on PostgreSQL a failed insert would else end the transaction.
        with conn.begin_nested():
            conn.execute(insert(staff).values(values))
    except IntegrityError:
        raise LoginTaken(name) from None
    audit.append(conn, at, by, "person added", person.id, {"role": role})
    return person


def ensure_first(engine: Engine, at: str) -> tuple[str, str] | None:
    """Make the first admin if there is no staff at all: (log-in, password), else None.

    The password is random and stands nowhere else. In transactions of its own: hashing is
    slow on purpose, and must not hold up whoever wants to write.
    """
    with reading(engine).connect() as conn:
        if conn.execute(select(func.count()).select_from(staff)).scalar_one():
            return None
    password = passwords.make()
    password_hash = passwords.hashed(password)
    try:
        with engine.begin() as conn:
            create(conn, FIRST, password, "admin", at, password_hash=password_hash)
    except LoginTaken:  # another process was first
        return None
    return FIRST, password


def set_password(
    conn: Connection,
    login: str,
    password: str,
    at: str,
    by: str = "system",
    keep: str | None = None,
    *,
    password_hash: str | None = None,
) -> None:
    """Give a new password and end all sessions, but for the one whose hash is ``keep``.

    ``password_hash``: of the new password, if it was made already.

    Raises ``NoSuchPerson`` or ``passwords.PasswordRefused``.
    """
    person = find(conn, login)
    passwords.check(password, person.login)
    conn.execute(
        update(staff)
        .where(staff.c.id == person.id)
        .values(password_hash=password_hash or passwords.hashed(password))
    )
    _end_sessions(conn, person.id, keep)
    audit.append(conn, at, by, "password set", person.id)


def set_active(conn: Connection, login: str, at: str, by: str = "system", *, active: bool) -> None:
    """Let somebody in again, or shut them out and end their sessions.

    Nothing happens if it is so already. Raises ``NoSuchPerson`` or ``LastAdmin``.
    """
    person = find(conn, login)
    if person.active == active:
        return
    if not active and person.role == "admin" and _admins(conn) == 1:
        raise LastAdmin(person.login)
    conn.execute(update(staff).where(staff.c.id == person.id).values(active=active))
    if not active:
        _end_sessions(conn, person.id)
        _take_links_back(conn, person.id)
    audit.append(conn, at, by, "person reactivated" if active else "person deactivated", person.id)


def set_role(conn: Connection, login: str, role: Role, at: str, by: str = "system") -> None:
    """Give somebody another role. Raises ``NoSuchPerson`` or ``LastAdmin``."""
    person = find(conn, login)
    if person.role == role:
        return
    if person.role == "admin" and person.active and _admins(conn) == 1:
        raise LastAdmin(person.login)
    conn.execute(update(staff).where(staff.c.id == person.id).values(role=role))
    if role != "admin":
        _take_links_back(conn, person.id)
    audit.append(conn, at, by, "role changed", person.id, {"from": person.role, "to": role})


def deactivate(conn: Connection, login: str, at: str, by: str = "system") -> None:
    """Shut somebody out now. Raises ``NoSuchPerson`` or ``LastAdmin``."""
    set_active(conn, login, at, by, active=False)


def sign_out_everywhere(
    conn: Connection, login: str, at: str, by: str = "system", keep: str | None = None
) -> int:
    """End somebody's sessions, but for the one whose hash is ``keep``; gives their number.

    Raises ``NoSuchPerson``.
    """
    person = find(conn, login)
    ended = _end_sessions(conn, person.id, keep)
    audit.append(conn, at, by, "sessions revoked", person.id, {"sessions": ended})
    return ended


def everyone(conn: Connection) -> list[Person]:
    """All log-ins, those that may enter first, by name."""
    rows = conn.execute(select(staff).order_by(staff.c.active.desc(), staff.c.login))
    return [_person(row) for row in rows]


def find(conn: Connection, login: str) -> Person:
    """Somebody by log-in, or by id. Raises ``NoSuchPerson``."""
    name = tidy(login)
    row = conn.execute(
        select(staff).where((staff.c.login == name) | (staff.c.id == name))
    ).one_or_none()
    if row is None:
        raise NoSuchPerson(name)
    return _person(row)


def logins(conn: Connection) -> dict[str, str]:
    """The log-in names by staff id."""
    return {row.id: row.login for row in conn.execute(select(staff.c.id, staff.c.login))}


def _admins(conn: Connection) -> int:
    # Locked, so that two admins cannot shut each other out at the same moment.
    rows = conn.execute(
        select(staff.c.id)
        .where(staff.c.role == "admin", staff.c.active.is_(True))
        .with_for_update()
    )
    return len(rows.all())


def _end_sessions(conn: Connection, staff_id: str, keep: str | None = None) -> int:
    ended = delete(staff_sessions).where(staff_sessions.c.staff_id == staff_id)
    if keep is not None:
        ended = ended.where(staff_sessions.c.token_hash != keep)
    return int(conn.execute(ended).rowcount)


def _take_links_back(conn: Connection, staff_id: str) -> None:
    """Links that somebody gave out who may no longer: they would lead in by another name."""
    theirs = select(lines.c.subject).where(lines.c.actor == staff_id, lines.c.what == "invited")
    conn.execute(delete(invitations).where(invitations.c.login.in_(theirs)))


def _person(row: Row[Any]) -> Person:
    return Person(row.id, row.login, row.role, bool(row.active), row.created_at)
