"""Deleting for good what is stored of somebody, with proof in numbers.

What stays of a request: its reference, times and that it was erased. The ids of what
was erased are also noted in a file, so that a backup that is put back is cleaned again.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from sqlalchemy import select, update
from sqlalchemy.engine import Connection

from bot.handoff import do_not_contact, outbox
from bot.store import audit, owned
from bot.store.purge import conversations_of, forget_conversations
from bot.store.tables import tickets

LEDGER = "erased.jsonl"


def erase(
    conn: Connection, ticket_ids: Sequence[str], conversation_ids: Sequence[str] = ()
) -> dict[str, int]:
    """Empty the tickets; delete what hangs on them, and conversations; rows by table.

    The conversations that the tickets came from, or went on in, go too. Whoever carries whole requests is
    told to delete them as well.
    """
    rows = conn.execute(
        select(tickets.c.id, tickets.c.conversation_id, tickets.c.details)
        .where(tickets.c.id.in_(ticket_ids))
        .with_for_update()
    ).all()
    talks = {row.conversation_id for row in rows if row.conversation_id} | set(conversation_ids)
    talks |= conversations_of(conn, [row.id for row in rows])
    gone = owned.delete_by(conn, owned.TICKET, [row.id for row in rows])
    for name, number in forget_conversations(conn, sorted(talks)).items():
        gone[name] = gone.get(name, 0) + number
    conn.execute(
        update(tickets)
        .where(tickets.c.id.in_([row.id for row in rows]))
        .values(
            status="erased",
            details={},
            consent=None,
            safety=[],
            phone_index=None,
            email_index=None,
            conversation_id=None,
        )
    )
    gone["tickets"] = len(rows)
    gone["do_not_contact"] = do_not_contact.forget(conn, [row.details for row in rows])
    for row in rows:
        outbox.notify(conn, row.id, "erased")
    return {name: number for name, number in gone.items() if number}


def note(var: Path, ticket_ids: Iterable[str], conversation_ids: Iterable[str] = ()) -> None:
    """Write the ids into the ledger. Raises ``OSError``."""
    var.mkdir(mode=0o700, parents=True, exist_ok=True)
    line = json.dumps({"tickets": list(ticket_ids), "conversations": list(conversation_ids)})
    with (var / LEDGER).open("a", encoding="ascii") as file:
        file.write(line + "\n")


def note_all(conn: Connection, var: Path) -> None:
    """Write into the ledger what is erased and not in it yet. Raises ``OSError``."""
    erased = conn.execute(select(tickets.c.id).where(tickets.c.status == "erased")).scalars()
    missing = set(erased) - _noted(var)[0]
    if missing:
        note(var, sorted(missing))


def again(conn: Connection, var: Path, at: str) -> dict[str, int]:
    """Erase in a restored database what was erased since its backup; rows by table."""
    named, talks = _noted(var)
    alive = select(tickets.c.id).where(tickets.c.id.in_(named), tickets.c.status != "erased")
    gone = erase(conn, list(conn.execute(alive).scalars()), sorted(talks))
    if gone:
        audit.append(conn, at, "system", "erased again", "store", gone)
    return gone


def _noted(var: Path) -> tuple[set[str], set[str]]:
    """Ids of tickets, and of conversations."""
    path = var / LEDGER
    lines = path.read_text(encoding="ascii").splitlines() if path.exists() else []
    each = [json.loads(line) for line in lines if line.strip()]
    return (
        {name for line in each for name in line["tickets"]},
        {name for line in each for name in line["conversations"]},
    )
