"""Notes of the staff: alone, or with a step that is pressed while one is half written."""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.engine import Row

from bot.inbox.desk import Visit
from bot.store.tables import notes

# Characters.
LONGEST = 4000


def written(visit: Visit) -> str:
    """What stands in the field for a note."""
    return visit.form.get("words", "").strip()


def add(visit: Visit, row: Row[Any], words: str) -> None:
    """Keep a note at the request."""
    values = {"ticket_id": row.id, "staff_id": visit.member.id, "at": visit.at, "words": words}
    visit.conn.execute(insert(notes).values(id=str(uuid.uuid4()), **values))
    visit.audit("noted", row.id)


def along(visit: Visit, row: Row[Any], words: str) -> bool:
    """Keep what was written when a step was pressed; whether there is such a note.

    A browser that goes back fills the field again: the same words once more are one note.
    """
    if not words or row.status == "erased":
        return False
    mine = notes.c.ticket_id == row.id
    latest = select(notes).where(mine).order_by(notes.c.at.desc(), notes.c.id).limit(1)
    last = visit.conn.execute(latest).one_or_none()
    if last is None or (last.staff_id, last.words) != (visit.member.id, words):
        add(visit, row, words)
    return True
