"""``staff``, ``destinations`` and ``audit``: what an admin does from a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.engine import Connection

from bot import settings
from bot.clock import Clock
from bot.handoff import destinations
from bot.handoff.errors import DeliveryError
from bot.inbox import passwords, people
from bot.settings import Settings
from bot.store import audit, crypto, keys
from bot.store.engine import connect, iso, reading


@contextmanager
def _store(*, reading_only: bool = False) -> Iterator[Connection]:
    """A transaction on this installation's database, with its keys."""
    known = settings.load()
    crypto.use(keys.load_or_make(known))
    engine = connect(known.database)
    try:
        with (reading(engine) if reading_only else engine).begin() as conn:
            yield conn
    finally:
        engine.dispose()


def staff(action: str, login: str | None, role: people.Role) -> int:
    """List, add or deactivate people, or give a new password. Exit status 0, 1 or 2."""
    at = iso(Clock().now())
    with _store() as conn:
        if action == "list":
            for person in people.everyone(conn):
                state = "" if person.active else "  (deactivated)"
                print(f"{person.login:20} {person.role}{state}")
            return 0
        if not login:
            print(f"staff {action} needs a log-in name", file=sys.stderr)
            return 2
        try:
            _change(conn, action, login, role, at)
        except people.PeopleError as error:
            print(f"staff: {type(error).__name__}: {error}", file=sys.stderr)
            return 1
    return 0


def _change(conn: Connection, action: str, login: str, role: people.Role, at: str) -> None:
    if action == "deactivate":
        people.deactivate(conn, login, at)
        print(f"{login} can no longer log in.")
        return
    password = passwords.make()
    if action == "add":
        people.create(conn, login, password, role, at)
    else:
        people.set_password(conn, login, password, at)
    print(f"{login}   password {password}   (shown once)")


def try_destination(action: str, name: str | None) -> int:
    """List the destinations, or send a sample to one. Exit status 0, 1 or 2."""
    known = settings.load()
    if action == "list":
        for kind in sorted(destinations.KINDS):
            print(f"{kind:12} {'on' if kind in known.destinations else 'off'}")
        return 0
    if not name:
        print("destinations test needs a name, such as email", file=sys.stderr)
        return 2
    return _sample(known, name)


def _sample(known: Settings, name: str) -> int:
    try:
        destinations.sample(known, name)
    except DeliveryError as error:
        kind = "permanent" if error.permanent else "may pass"
        print(f"{name}: the sample did not arrive ({error.cause}; {kind})", file=sys.stderr)
        return 1
    print(f"{name}: the sample was taken by the other side.")
    return 0


def verify_audit() -> int:
    """Check the chain of the audit. Exit status 0, or 1 where a line was changed or is missing."""
    # Only reading: a long chain must not hold up a visitor's turn on SQLite.
    with _store(reading_only=True) as conn:
        problem = audit.verify(conn)
    if problem is None:
        print("The audit is whole.")
        return 0
    print(f"The audit is broken at line {problem.seq}: {problem.kind}", file=sys.stderr)
    return 1
