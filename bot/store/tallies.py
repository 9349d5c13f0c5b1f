"""Counts by day of conversations that are deleted: how many, in what, and where they stopped.

No ids and no words: an intent is counted away from whoever had it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import tzinfo

from sqlalchemy import insert, select, update
from sqlalchemy.engine import Connection
from sqlalchemy.exc import IntegrityError

from bot.store import crypto
from bot.store.engine import parse
from bot.store.tables import conversations, tallies, turns

# (day, what, label) -> how many.
Counts = Mapping[tuple[str, str, str], int]
NOWHERE = "before the first question"


def of_conversations(conn: Connection, ids: Iterable[str], zone: tzinfo) -> Counts:
    """What there is to count of these conversations, by the days of ``zone``.

    ``visitor`` by channel and language: somebody wrote; ``stopped`` by what was asked
    last, of those that began a request; ``topic`` by intent.
    """
    wanted = list(ids)
    found: Counter[tuple[str, str, str]] = Counter()
    wrote: set[str] = set()
    rows = conn.execute(
        select(turns.c.conversation_id, turns.c.at, turns.c.kind, turns.c.understood).where(
            turns.c.conversation_id.in_(wanted), turns.c.kind != "open"
        )
    )
    for row in rows:
        wrote.add(row.conversation_id)
        intent = (row.understood or {}).get("intent")
        if intent:
            found[_day(row.at, zone), "topic", str(intent)[:64]] += 1
    for row in conn.execute(select(conversations).where(conversations.c.id.in_(wanted))):
        if row.id not in wrote:
            continue
        day = _day(row.created_at, zone)
        found[day, "visitor", f"{row.channel}.{row.language}"] += 1
        if row.ticket_id is None and (row.asked or row.draft.get("open")):
            found[day, "stopped", row.asked or NOWHERE] += 1
    return found


def add(conn: Connection, counts: Counts) -> None:
    """Keep them, on top of what was counted before."""
    for (day, what, label), number in sorted(counts.items()):
        mine = (tallies.c.day == day) & (tallies.c.what == what) & (tallies.c.label == label)
        more = update(tallies).where(mine).values(count=tallies.c.count + number)
        if conn.execute(more).rowcount:
            continue
        values = {"day": day, "what": what, "label": label, "count": number}
        try:
            with conn.begin_nested():
                conn.execute(insert(tallies).values(values))
        except IntegrityError:  # another process was first
            conn.execute(more)


def keep(conn: Connection, ids: Iterable[str], zone: tzinfo) -> None:
    """Count conversations that are about to be deleted; unreadable ones count as nothing."""
    try:
        counts = of_conversations(conn, ids, zone)
    except crypto.CryptoError:
        # A lost key must not stop what has to be deleted.
        return
    add(conn, counts)


def _day(at: str, zone: tzinfo) -> str:
    return parse(at).astimezone(zone).date().isoformat()


def since(conn: Connection, day: str) -> Counter[tuple[str, str, str]]:
    """What was kept of the days from ``day`` on."""
    rows = conn.execute(select(tallies).where(tallies.c.day >= day))
    return Counter({(row.day, row.what, row.label): row.count for row in rows})
