"""One step back: whoever pressed the wrong button takes it back within minutes."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import update
from sqlalchemy.engine import Connection, Row

from bot.handoff import outbox
from bot.store import audit
from bot.store.engine import parse
from bot.store.tables import tickets

SOON = timedelta(minutes=2)
# What is gone for good, and what another button takes back.
NEVER = frozenset({"erase", "claim"})
# What the steps at the desk write.
COLUMNS = (
    *("status", "urgency", "claimed_by", "safety", "tries", "outcome", "wait_until", "held_since"),
    *("first_claimed_at", "first_called_at", "urgent_at", "spoken_at", "sent_to_help_at", "asks"),
)


def keep(conn: Connection, before: Row[Any], step: str, staff_id: str, at: str) -> None:
    """Remember what stood there before the step that was just done."""
    undo = None
    if step not in NEVER:
        values = {name: getattr(before, name) for name in COLUMNS}
        undo = {"by": staff_id, "step": step, "at": at, "values": values}
    conn.execute(update(tickets).where(tickets.c.id == before.id).values(undo=undo))


def step(row: Row[Any], staff_id: str, now: datetime) -> str:
    """The name of the step that this person may take back now; "" if there is none.

    Nobody may if something else happened with the request meanwhile.
    """
    undo = row.undo
    if not undo or undo["by"] != staff_id or row.updated_at != undo["at"]:
        return ""
    return str(undo["step"]) if now - parse(undo["at"]) <= SOON else ""


def back(conn: Connection, row: Row[Any], staff_id: str, at: str) -> None:
    """Put the request as it was before the step. Both stay in the history."""
    values = {**row.undo["values"], "undo": None, "updated_at": at}
    conn.execute(update(tickets).where(tickets.c.id == row.id).values(values))
    audit.append(conn, at, staff_id, "undone", row.id, {"step": row.undo["step"]})
    if values["urgency"] != row.urgency:
        outbox.notify(conn, row.id, "amended")
