"""Deleting for good what is stored of somebody, with proof in numbers.

What stays of a request: its reference, times and that it was erased. The ids of what
was erased are also noted in a file, so that a backup that is put back is cleaned again.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import delete, func, select, update
from sqlalchemy.engine import Connection

from bot.handoff import do_not_contact, outbox
from bot.store import audit, owned
from bot.store.messenger_tables import messenger_threads as threads
from bot.store.purge import conversations_of, forget_conversations
from bot.store.tables import audit as lines
from bot.store.tables import tickets

LEDGER = "erased.jsonl"
# What the audit says of a conversation whose words the visitor had deleted, of a thread that
# was deleted at Meta, of a request that was erased, and of a message that was taken back.
EMPTIED, AT_META, ERASED = "erased conversation", "erased at Meta", "erased"
UNSAID = "message taken back"
_TOLD = (EMPTIED, AT_META, ERASED, UNSAID)
_KINDS = ("tickets", "conversations", "listed", "threads", "emptied", "unsaid")


def erase(
    conn: Connection,
    ticket_ids: Sequence[str],
    conversation_ids: Sequence[str] = (),
    listed: Sequence[str] = (),
) -> dict[str, int]:
    """Empty the tickets; delete what hangs on them, and conversations; rows by table.

    The conversations that the tickets came from, or went on in, go too. Whoever carries whole requests is
    told to delete them as well. ``listed``: indexes of lines of the do-not-contact list
    that stop to name anybody, besides those of the tickets.
    """
    rows = conn.execute(
        select(tickets.c.id, tickets.c.conversation_id, tickets.c.details)
        .where(tickets.c.id.in_(ticket_ids))
        .with_for_update()
    ).all()
    talks = {row.conversation_id for row in rows if row.conversation_id} | set(conversation_ids)
    talks |= conversations_of(conn, [row.id for row in rows])
    lines = do_not_contact.named(conn, [row.details for row in rows])
    theirs = [line.contact_index for line in lines]
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
            undo=None,
            phone_index=None,
            email_index=None,
            conversation_id=None,
        )
    )
    gone["tickets"] = len(rows)
    gone["do_not_contact"] = do_not_contact.forget(conn, {*theirs, *listed})
    for row in rows:
        outbox.notify(conn, row.id, "erased")
    return {name: number for name, number in gone.items() if number}


def note(
    var: Path,
    ticket_ids: Iterable[str],
    conversation_ids: Iterable[str] = (),
    listed: Iterable[str] = (),
) -> None:
    """Write ids, and indexes of the do-not-contact list, into the ledger. Raises ``OSError``."""
    _write(var, {"tickets": ticket_ids, "conversations": conversation_ids, "listed": listed})


def note_all(conn: Connection, var: Path, since: int = 0) -> int:
    """Write into the ledger what is erased and not in it yet, by whomever. Raises ``OSError``.

    ``since``: the line of the audit up to which that was done; gives the one up to which it
    is now.
    """
    erased = conn.execute(select(tickets.c.id).where(tickets.c.status == "erased")).scalars()
    found: dict[str, set[Any]] = {name: set() for name in _KINDS}
    found["tickets"] |= set(erased)
    told = select(lines).where(lines.c.seq > since, lines.c.what.in_(_TOLD))
    for line in conn.execute(told):
        if line.what == EMPTIED:
            found["emptied"].add((line.subject, line.at))
        if line.what == AT_META:
            found["threads"].add(line.subject)
        found["conversations"] |= set(line.detail.get("talks", ()))
        if line.what == UNSAID:
            found["unsaid"] |= set(line.detail["turns"])
    noted = _noted(var)
    missing = {name: sorted(values - noted[name]) for name, values in found.items()}
    if any(missing.values()):
        _write(var, missing)
    return conn.execute(select(func.max(lines.c.seq))).scalar_one() or 0


def again(conn: Connection, var: Path, at: str) -> dict[str, int]:
    """Erase in a restored database what was erased since its backup; rows by table."""
    noted = _noted(var)
    known = tickets.c.id.in_(noted["tickets"])
    alive = conn.execute(select(tickets.c.id).where(known, tickets.c.status != "erased"))
    talks, listed = sorted(noted["conversations"]), sorted(noted["listed"])
    gone = erase(conn, list(alive.scalars()), talks, listed)
    # A thread has its id for good: one that comes back with a backup is the one from before.
    rows = conn.execute(delete(threads).where(threads.c.id.in_(noted["threads"]))).rowcount
    if rows:
        gone[threads.name] = gone.get(threads.name, 0) + int(rows)
    if gone:
        audit.append(conn, at, "system", "erased again", "store", gone)
    return gone


def emptied_since(conn: Connection, var: Path) -> list[tuple[str, str]]:
    """Conversations that visitors had emptied after a restored database's time, and when.

    One that the database's own audit tells of was emptied before: what stands there was said
    afterwards.
    """
    known = conn.execute(select(lines.c.subject, lines.c.at).where(lines.c.what == EMPTIED)).all()
    return sorted(_noted(var)["emptied"] - {(row.subject, row.at) for row in known})


def unsaid(var: Path) -> list[str]:
    """The turns of messages that were taken back."""
    return sorted(_noted(var)["unsaid"])


def _write(var: Path, each: Mapping[str, Iterable[Any]]) -> None:
    var.mkdir(mode=0o700, parents=True, exist_ok=True)
    line = json.dumps({name: list(values) for name, values in each.items()})
    with (var / LEDGER).open("a", encoding="ascii") as file:
        file.write(line + "\n")


def _noted(var: Path) -> dict[str, set[Any]]:
    """Ids of tickets, conversations, threads and turns that were taken back, indexes of the
    do-not-contact list, and conversations that were emptied, with the time.
    """
    path = var / LEDGER
    written = path.read_text(encoding="ascii").splitlines() if path.exists() else []
    each = [json.loads(line) for line in written if line.strip()]
    return {
        # Older lines have fewer.
        name: {
            tuple(value) if isinstance(value, list) else value
            for line in each
            for value in line.get(name, ())
        }
        for name in _KINDS
    }
