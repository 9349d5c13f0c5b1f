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

from sqlalchemy import bindparam, select, tuple_
from sqlalchemy.engine import Connection

from bot.store.crypto import blind_index
from bot.store.inserting import insert_or_count
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
    # Histories apart: whoever only reads must not use up what others want to say.
    reads: Limit = Limit("read", 600, 60)
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
    here = [(limit, _key(limit, subject), _start(limit, now)) for limit, subject in who]
    rows = [(key, start - back) for limit, key, start in here for back in (0, limit.span)]
    found = conn.execute(_COUNTED, {"rows": rows})
    counted: dict[tuple[str, int], int] = {(key, window): times for key, window, times in found}
    for limit, key, start in here:
        before, already = counted.get((key, start - limit.span), 0), counted.get((key, start), 0)
        elapsed = now - start
        if before * (1 - elapsed / limit.span) + already + 1 > limit.most:
            raise TooOften(_wait(limit, before, already, elapsed))
    add(conn, *((key, start) for _, key, start in here))


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


def _key(limit: Limit, subject: str) -> str:
    return f"{limit.name}:{subject}"


def add(conn: Connection, *windows: tuple[str, int]) -> None:
    """Count one more of each key in its window, which begins at that second."""
    rows = [{"key": key, "window": start, "count": 1} for key, start in windows]
    insert_or_count(conn, limits, rows, ("key", "window"), "count")


# Built once: it runs with every message.
_COUNTED = select(limits.c.key, limits.c.window, limits.c.count).where(
    tuple_(limits.c.key, limits.c.window).in_(bindparam("rows", expanding=True))
)
