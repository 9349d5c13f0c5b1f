"""How often somebody may try to log in: counted in the ``limits`` table, for all processes."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, insert, select, update
from sqlalchemy.engine import Connection
from sqlalchemy.exc import IntegrityError

from bot.store.crypto import blind_index
from bot.store.tables import limits

# Seconds. Counters start anew at its multiples.
WINDOW = 900
# A person who mistypes gets along; a guesser gets 768 guesses a day.
TRIES_BY_LOGIN = 8
# A whole front desk may sit behind one address.
TRIES_BY_ADDRESS = 40


def too_often(conn: Connection, login: str, address: str, now: datetime) -> bool:
    """Count a try, and say whether it is one too many.

    Neither login nor address is stored, only a keyed hash of each.
    """
    window = _window(now)
    by_login = _count(conn, _key("login", login), window)
    by_address = _count(conn, _key("address", address), window)
    return by_login > TRIES_BY_LOGIN or by_address > TRIES_BY_ADDRESS


def forgive(conn: Connection, login: str, address: str, now: datetime) -> None:
    """After the right password: forget the tries for the login, and this one of the address."""
    window = limits.c.window == _window(now)
    conn.execute(delete(limits).where(window, limits.c.key == _key("login", login)))
    conn.execute(
        update(limits)
        .where(window, limits.c.key == _key("address", address), limits.c.count > 0)
        .values(count=limits.c.count - 1)
    )


def _window(now: datetime) -> int:
    at = int(now.timestamp())
    return at - at % WINDOW


def _key(kind: str, value: str) -> str:
    return f"staff-{kind}:{blind_index(f'staff-{kind}', value)[:48]}"


def _count(conn: Connection, key: str, window: int) -> int:
    mine = (limits.c.key == key) & (limits.c.window == window)
    counted = update(limits).where(mine).values(count=limits.c.count + 1)
    if not conn.execute(counted).rowcount:
        try:
            with conn.begin_nested():
                conn.execute(insert(limits).values(key=key, window=window, count=1))
        except IntegrityError:  # somebody else was first
            conn.execute(counted)
    return int(conn.execute(select(limits.c.count).where(mine)).scalar_one())
