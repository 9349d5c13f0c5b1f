"""All that is stored of one person: found, given out, erased.

Found by a reference, a phone number or an address: the requests with the same contact,
drafts that nobody filed, and lines of the do-not-contact list. Every function works in the caller's transaction.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Table, or_, select
from sqlalchemy.engine import Connection

from bot.contract import DECLINED
from bot.handoff import do_not_contact, erasure, replaced, search
from bot.handoff.flat import flat
from bot.store import audit, owned
from bot.store.crypto import encrypted
from bot.store.purge import conversations_of
from bot.store.tables import audit as lines
from bot.store.tables import conversations, outbox, safety_events, tickets, turns
from bot.store.tables import do_not_contact as dnc

KINDS = ("phone", "email")


@dataclass(frozen=True)
class Person:
    """Whose ids these are; of the content nothing.

    ``listed``: indexes of the lines of the do-not-contact list that name them.
    """

    ticket_ids: tuple[str, ...]
    conversation_ids: tuple[str, ...]
    listed: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.ticket_ids or self.conversation_ids or self.listed)


def find(conn: Connection, *, reference: str = "", phone: str = "", email: str = "") -> Person:
    """Whoever this is, all of their requests and conversations.

    A reference leads to the contacts of that request, and they to its person's others.
    """
    known = {kind: {value} for kind, value in (("phone", phone), ("email", email)) if value}
    rows: dict[str, Any] = {}
    if reference:
        found = select(tickets).where(tickets.c.reference == reference.strip().upper())
        for row in conn.execute(found):
            rows[row.id] = row
            _learn(known, row.details)
    asked = [
        condition
        for kind, values in known.items()
        for value in values
        for condition in search.same({kind: value})
    ]
    if asked:
        rows |= {row.id: row for row in conn.execute(select(tickets).where(or_(*asked)))}
    talks = {row.conversation_id for row in rows.values() if row.conversation_id}
    talks |= conversations_of(conn, list(rows)) | _drafts(conn, known)
    contacts = [{kind: value} for kind, values in known.items() for value in values]
    contacts += [row.details for row in rows.values()]
    listed = {line.contact_index for line in do_not_contact.named(conn, contacts)}
    return Person(tuple(sorted(rows)), tuple(sorted(talks)), tuple(sorted(listed)))


def erase(conn: Connection, who: Person, at: str, actor: str) -> dict[str, int]:
    """Erase them everywhere; gives the proof: how many rows, by table.

    The caller notes it in the ledger once this is committed (``erasure.note``).
    """
    proof = erasure.erase(conn, who.ticket_ids, who.conversation_ids, who.listed)
    for ticket_id in _subjects(who):
        audit.append(conn, at, actor, "erased", ticket_id, proof)
    return proof


def left(conn: Connection, who: Person) -> int:
    """How many of their requests still say something, and conversations still exist, and
    lines of the do-not-contact list still name them.
    """
    filled = [row for row in _in(conn, tickets, "id", who.ticket_ids) if row.details]
    named = [row for row in _in(conn, dnc, "contact_index", who.listed) if row.contact]
    talks = _in(conn, conversations, "id", who.conversation_ids)
    return len(filled) + len(talks) + len(named)


def export(conn: Connection, who: Person, at: str, actor: str) -> dict[str, Any]:
    """All that is stored of them, readable: what they may ask for. It is audited."""
    found = {
        "exported_at": at,
        "requests": [_request(conn, row) for row in _in(conn, tickets, "id", who.ticket_ids)],
        "conversations": [_conversation(conn, name) for name in who.conversation_ids],
        "do_not_contact": [
            {"way": row.way, "contact": row.contact, "at": row.at}
            for row in _in(conn, dnc, "contact_index", who.listed)
        ],
    }
    for ticket_id in _subjects(who):
        audit.append(conn, at, actor, "access export", ticket_id)
    return found


def _subjects(who: Person) -> tuple[str, ...]:
    """What the audit calls them: the requests, or where there is none what else there was."""
    return who.ticket_ids or ("draft" if who.conversation_ids else "do-not-contact",)


def _request(conn: Connection, row: Any) -> dict[str, Any]:
    sent = conn.execute(
        select(outbox.c.destination, outbox.c.event, outbox.c.state, outbox.c.sent_at)
        .where(outbox.c.ticket_id == row.id)
        .order_by(outbox.c.created_at)
    )
    seen = conn.execute(
        select(lines.c.at, lines.c.what).where(lines.c.subject == row.id).order_by(lines.c.seq)
    )
    return {
        **flat(row),
        **({"replaced": was} if (was := replaced.read(row.details)) else {}),
        "created_at": row.created_at,
        "updated_at": row.updated_at,
        **_hanging(conn, owned.TICKET, row.id),
        "do_not_contact": sorted(do_not_contact.of(conn, row.details)),
        "sent_to": [dict(each._mapping) for each in sent],  # noqa: SLF001
        "history": [dict(each._mapping) for each in seen],  # noqa: SLF001
    }


def _conversation(conn: Connection, name: str) -> dict[str, Any]:
    [row] = _in(conn, conversations, "id", (name,)) or [None]
    said = [
        {
            "at": turn.at,
            "words": turn.words,
            "choice": (turn.choice or {}).get("title"),
            "replies": [reply.get("text") for reply in turn.replies or []],
        }
        for turn in _in(conn, turns, owned.CONVERSATION, (name,))
    ]
    signs = [each.event for each in _in(conn, safety_events, owned.CONVERSATION, (name,))]
    draft = {} if row is None else row.draft.get("details", {})
    return {
        "draft": draft,
        "said": said,
        "safety": signs,
        **_hanging(conn, owned.CONVERSATION, name, but=(turns, safety_events)),
    }


def _hanging(
    conn: Connection, column: str, of: str, but: Collection[Table] = ()
) -> dict[str, list[Any]]:
    """What else stands in tables of their own, by table; ``but`` are given out already."""
    found = {
        table.name: [_readable(each) for each in _in(conn, table, column, (of,))]
        for table in owned.by(column)
        # The others hold nothing that can be read.
        if column in table.c and encrypted(table) and table not in but
    }
    return {name: rows for name, rows in found.items() if rows}


def _in(conn: Connection, table: Table, column: str, ids: tuple[str, ...]) -> list[Any]:
    found = select(table).where(table.c[column].in_(ids)).order_by(*table.primary_key)
    return list(conn.execute(found))


def _readable(row: Any) -> dict[str, Any]:
    """Without our own ids and hashes."""
    ours = ("id", "_index")
    return {key: value for key, value in row._mapping.items() if not key.endswith(ours)}  # noqa: SLF001


def _learn(known: dict[str, set[str]], details: Mapping[str, Any]) -> None:
    for kind in KINDS:
        value = details.get(kind)
        if isinstance(value, str) and value != DECLINED:
            known.setdefault(kind, set()).add(value)


def _drafts(conn: Connection, known: Mapping[str, set[str]]) -> set[str]:
    """Conversations that never became a request: read one by one, they are few and young."""
    if not known:
        return set()
    unfiled = select(conversations.c.id, conversations.c.draft).where(
        conversations.c.ticket_id.is_(None)
    )
    return {
        row.id
        for row in conn.execute(unfiled)
        if any(
            str(row.draft.get("details", {}).get(kind, "")).casefold()
            in {value.casefold() for value in values}
            for kind, values in known.items()
        )
    }
