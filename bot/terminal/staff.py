"""``staff``: log-ins from a terminal, for the first one and for when nobody gets in."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from datetime import datetime
from urllib.parse import urljoin

from sqlalchemy.engine import Connection

from bot.clock import Clock
from bot.inbox import invitations, passwords, people, second
from bot.store.engine import iso
from bot.terminal.opened import opened

# What is said when it is done.
_DONE: Mapping[str, str] = {
    "role": "{login} is now {role}.",
    "codes-off": "{login} is no longer asked for a code.",
    "sign-out": "{login} is signed out everywhere.",
    "deactivate": "{login} can no longer log in.",
    "reactivate": "{login} can log in again, with the old password.",
}
Step = Callable[[Connection, str, people.Role, str], object]
_STEPS: Mapping[str, Step] = {
    "role": people.set_role,
    "codes-off": lambda conn, login, _, at: second.off(
        conn, people.find(conn, login).id, "system", at
    ),
    "sign-out": lambda conn, login, _, at: people.sign_out_everywhere(conn, login, at),
    "deactivate": lambda conn, login, _, at: people.deactivate(conn, login, at),
    "reactivate": lambda conn, login, _, at: people.set_active(conn, login, at, active=True),
}


def staff(action: str, login: str | None, role: people.Role) -> int:
    """One of ``commands.office.STAFF``. Exit status 0, 1 or 2."""
    if action != "list" and not login:
        print(f"staff {action} needs a log-in name", file=sys.stderr)
        return 2
    now = Clock().now()
    # Outside the transaction: it is slow on purpose, and would hold up everybody else.
    password = passwords.make()
    password_hash = passwords.hashed(password) if action in {"add", "password"} else ""
    try:
        with opened() as (known, engine), engine.begin() as conn:
            if action == "list":
                return _list(conn)
            said = _do(conn, action, str(login), role, now, password, password_hash)
            link = urljoin(known.public_url, said) if action == "invite" else said
    except people.PeopleError as error:
        print(f"staff: {type(error).__name__}: {error}", file=sys.stderr)
        return 1
    # Printed once it is committed.
    print(link)
    return 0


def _list(conn: Connection) -> int:
    for person in people.everyone(conn):
        state = "" if person.active else "  (deactivated)"
        coded = "  (codes)" if second.on(conn, person.id) else ""
        print(f"{person.login:20} {person.role}{state}{coded}")
    return 0


def _do(
    conn: Connection,
    action: str,
    login: str,
    role: people.Role,
    now: datetime,
    password: str,
    password_hash: str,
) -> str:
    at = iso(now)
    if action == "invite":
        return f"/staff/join/{invitations.invite(conn, login, role, now, 'system')}"
    if action == "add":
        people.create(conn, login, password, role, at, password_hash=password_hash)
    elif action == "password":
        people.set_password(conn, login, password, at, password_hash=password_hash)
    else:
        _STEPS[action](conn, login, role, at)
        return _DONE[action].format(login=login, role=role)
    return f"{login}   password {password}   (shown once)"
