"""How often somebody may try to log in: counted in the ``limits`` table, for all processes."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, select, update
from sqlalchemy.engine import Connection

from bot.channels import limits as counters
from bot.store.crypto import blind_index
from bot.store.tables import limits

# Seconds. Counters start anew at its multiples.
WINDOW = 900
# For one log-in from one address: who mistypes gets along, a guesser gets 768 guesses a day.
TRIES = 8
# For one log-in from everywhere. Looser, so that a stranger cannot easily lock somebody out.
TRIES_BY_LOGIN = 60
# A whole front desk may sit behind one address.
TRIES_BY_ADDRESS = 40


def too_often(conn: Connection, login: str, address: str, now: datetime, known: str = "") -> bool:
    """Count a try, and say whether it is one too many.

    Neither login nor address is stored, only a keyed hash of each; of IPv6 it is the
    household's network. ``known``: the browser, where somebody logged in as this one with it
    before (``known.py``): its tries are counted by themselves, whatever strangers do.
    """
    window, address = _window(now), counters.address(address)
    if known:
        return _count(conn, _known(login, known), window) > TRIES
    counted = (
        (_key("pair", _pair(login, address)), TRIES),
        (_key("address", address), TRIES_BY_ADDRESS),
        (_key("login", login), TRIES_BY_LOGIN),
    )
    # No further than the first that is over: whoever is refused here already, and goes on,
    # must not use up the tries of the login's owner elsewhere.
    return any(_count(conn, key, window) > most for key, most in counted)


def seat(login: str) -> str:
    """The name under which tries of somebody with a session count: a stranger's tries to log
    in do not reach it. No login holds a space.
    """
    return f"seat {login}"


def forgive(conn: Connection, login: str, address: str, now: datetime, known: str = "") -> None:
    """After the right password: forget the tries from here for the login, and this one of others."""
    window, address = limits.c.window == _window(now), counters.address(address)
    if known:
        conn.execute(delete(limits).where(window, limits.c.key == _known(login, known)))
        return
    conn.execute(delete(limits).where(window, limits.c.key == _key("pair", _pair(login, address))))
    # Not all tries for the login: a guesser elsewhere must not start anew with each log-in.
    others = (_key("login", login), _key("address", address))
    conn.execute(
        update(limits)
        .where(window, limits.c.key.in_(others), limits.c.count > 0)
        .values(count=limits.c.count - 1)
    )


def _window(now: datetime) -> int:
    at = int(now.timestamp())
    return at - at % WINDOW


def _known(login: str, browser: str) -> str:
    return _key("known", f"{browser}\n{login}")


def _pair(login: str, address: str) -> str:
    return f"{address}\n{login}"


def _key(kind: str, value: str) -> str:
    return f"staff-{kind}:{blind_index(f'staff-{kind}', value)[:48]}"


def _count(conn: Connection, key: str, window: int) -> int:
    counters.add(conn, (key, window))
    mine = (limits.c.key == key) & (limits.c.window == window)
    return int(conn.execute(select(limits.c.count).where(mine)).scalar_one())
