"""How often somebody may ask: counters in the database, so that they hold across processes.

A window slides: what was counted in the one before weighs as much as of it still
lies within the span. Nobody is named: an address is kept as a keyed hash.
"""

from __future__ import annotations

import ipaddress
import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert, select, update
from sqlalchemy.engine import Connection
from sqlalchemy.exc import IntegrityError

from bot.store.crypto import blind_index
from bot.store.tables import limits

# A provider gives a household a network of IPv6, not one address.
_HOUSEHOLD = 64


@dataclass(frozen=True)
class Limit:
    """``most`` in ``span`` seconds. ``name`` keeps the counters apart (15 characters)."""

    name: str
    most: int
    span: int


@dataclass(frozen=True)
class Limits:
    """All limits of the web process. Many visitors may share one address: a clinic's
    waiting room, a phone company.
    """

    turns: Limit = Limit("turn", 20, 30)
    address: Limit = Limit("address", 300, 60)
    sessions: Limit = Limit("open", 60, 600)
    forms: Limit = Limit("form", 20, 600)
    # Forms that are read at all: people make mistakes in some before one is filed.
    readings: Limit = Limit("formread", 60, 600)


class TooOften(Exception):
    """Over a limit; ``wait`` is in whole seconds."""

    def __init__(self, wait: int) -> None:
        super().__init__(f"wait {wait} s")
        self.wait = wait


def count(conn: Connection, who: Sequence[tuple[Limit, str]], at: datetime) -> None:
    """Count one more for each, or for none of them if one is over its limit.

    Raises ``TooOften``. A refused attempt is not counted: who waits gets through.
    """
    now = at.timestamp()
    for limit, subject in who:
        start = _start(limit, now)
        key = f"{limit.name}:{subject}"
        before, here = _counted(conn, key, start - limit.span), _counted(conn, key, start)
        elapsed = now - start
        if before * (1 - elapsed / limit.span) + here + 1 > limit.most:
            raise TooOften(_wait(limit, before, here, elapsed))
    for limit, subject in who:
        add(conn, f"{limit.name}:{subject}", _start(limit, now))


def address(host: str | None) -> str:
    """The client's address as a keyed hash. Raises ``KeysMissing``."""
    text = host or ""
    try:
        ip = ipaddress.ip_address(text)
    except ValueError:
        return blind_index("address", text)
    if isinstance(ip, ipaddress.IPv6Address) and ip.ipv4_mapped is None:
        text = str(ipaddress.ip_network((ip, _HOUSEHOLD), strict=False))
    return blind_index("address", text)


def _wait(limit: Limit, before: int, here: int, elapsed: float) -> int:
    """Seconds until one more is allowed, if nobody asks in the meantime."""
    if here < limit.most:
        # In this window, once enough of the one before has slid out.
        free = 1 - (limit.most - here - 1) / before
        return max(1, math.ceil(limit.span * free - elapsed))
    free = 1 - (limit.most - 1) / here
    return max(1, math.ceil(limit.span * (1 + free) - elapsed))


def _start(limit: Limit, now: float) -> int:
    return int(now // limit.span) * limit.span


def _counted(conn: Connection, key: str, start: int) -> int:
    found = select(limits.c.count).where(limits.c.key == key, limits.c.window == start)
    return int(conn.execute(found).scalar_one_or_none() or 0)


def add(conn: Connection, key: str, start: int) -> None:
    """Count one more in the window that begins at ``start``, in seconds."""
    more = (
        update(limits)
        .where(limits.c.key == key, limits.c.window == start)
        .values(count=limits.c.count + 1)
    )
    if conn.execute(more).rowcount:
        return
    try:
        # A savepoint: on PostgreSQL a failed insert would else end the transaction.
        with conn.begin_nested():
            conn.execute(insert(limits).values(key=key, window=start, count=1))
    except IntegrityError:
        conn.execute(more)
