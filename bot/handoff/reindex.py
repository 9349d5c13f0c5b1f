"""Computing the blind indexes anew, after their key was changed, while everything runs.

Rows are taken a few at a time, each in the state that it is in then: a run that was killed
is begun again and goes on with what is left. What a value is still known of is computed
from it; where only the index is left, it is put under the newest key as it is.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, Table, exists, false, or_, select, update
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.sql.elements import ColumnElement

from bot.handoff import do_not_contact, search
from bot.store import audit, crypto
from bot.store.engine import reading
from bot.store.messenger_tables import PERSON, messenger_threads
from bot.store.rotation import BATCH, GAP
from bot.store.staff_tables import recovery_codes
from bot.store.tables import do_not_contact as listed
from bot.store.tables import ticket_words, tickets

ROUNDS = 5
Key = tuple[Any, ...]


@dataclass(frozen=True)
class Indexed:
    """A table with indexes, which of its rows are old, and what makes one new."""

    table: Table
    old: Callable[[], ColumnElement[bool]]
    renew: Callable[[Connection, Key], None]

    def names(self, conn: Connection) -> list[Key]:
        """The primary keys of the old rows."""
        return [
            tuple(row) for row in conn.execute(select(*self.table.primary_key).where(self.old()))
        ]


def renew(engine: Engine) -> dict[str, int]:
    """Put every index under the newest key; gives how many rows were changed, by table.

    Others may read and write meanwhile. Raises ``crypto.Unreadable`` for a value that fits
    no key: what was done so far stands.
    """
    done = {each.table.name: _renew(engine, each) for each in INDEXED}
    with engine.begin() as conn:
        audit.reseal(conn)
    return done


def _renew(engine: Engine, each: Indexed) -> int:
    total = 0
    # A transaction that began under the old key may end while we work.
    for _ in range(ROUNDS):
        with reading(engine).connect() as conn:
            old = each.names(conn)
        if not old:
            break
        total += len(old)
        for start in range(0, len(old), BATCH):
            with engine.begin() as conn:
                for name in old[start : start + BATCH]:
                    each.renew(conn, name)
            time.sleep(GAP)
    return total


def renew_within(conn: Connection) -> None:
    """The same in the caller's transaction, where nobody else is to be let in."""
    for each in INDEXED:
        for name in each.names(conn):
            each.renew(conn, name)
    audit.reseal(conn)


def complete(engine: Engine) -> int:
    """Let tickets from before there was a search be found by it; gives how many.

    Tables of an older version hold them: a migration has no keys.
    """
    with reading(engine).connect() as conn:
        unfound = _unfound(conn)
    for start in range(0, len(unfound), BATCH):
        with engine.begin() as conn:
            for name in unfound[start : start + BATCH]:
                _ticket(conn, name)
        time.sleep(GAP)
    return len(unfound)


def complete_within(conn: Connection) -> None:
    """The same in the caller's transaction."""
    for name in _unfound(conn):
        _ticket(conn, name)


def _unfound(conn: Connection) -> list[Key]:
    words = exists().where(ticket_words.c.ticket_id == tickets.c.id)
    without = select(tickets.c.id, tickets.c.details).where(tickets.c.status != "erased", ~words)
    return [(row.id,) for row in conn.execute(without) if search.tokens(row.details)]


def left(engine: Engine) -> int:
    """How many rows hold an index under an older key."""
    with reading(engine).connect() as conn:
        return sum(len(each.names(conn)) for each in INDEXED) + audit.sealed_before(conn)


def _old(column: Column[Any]) -> ColumnElement[bool]:
    begins = crypto.index_prefix()
    return column.not_like(f"{begins}%") if begins else false()


def _old_ticket() -> ColumnElement[bool]:
    words = select(ticket_words.c.ticket_id).where(_old(ticket_words.c.token))
    return or_(_old(tickets.c.phone_index), _old(tickets.c.email_index), tickets.c.id.in_(words))


def _ticket(conn: Connection, name: Key) -> None:
    mine = tickets.c.id == name[0]
    row = conn.execute(select(tickets.c.details).where(mine).with_for_update()).one_or_none()
    if row is not None:
        conn.execute(update(tickets).where(mine).values(search.columns(row.details)))
        search.index(conn, name[0], row.details)


def _line(conn: Connection, name: Key) -> None:
    way, index = name
    mine = (listed.c.way == way) & (listed.c.contact_index == index)
    row = conn.execute(select(listed.c.contact).where(mine).with_for_update()).one_or_none()
    if row is None:
        return
    known = row.contact is not None
    kind = do_not_contact.KIND_OF[way]
    new = crypto.blind_index(kind, row.contact) if known else crypto.rewrapped(index)
    there = (listed.c.way == way) & (listed.c.contact_index == new)
    if conn.execute(select(listed.c.way).where(there)).first():
        # Two processes put it on the list while one of them did not know the new key yet.
        conn.execute(listed.delete().where(mine))
    else:
        conn.execute(update(listed).where(mine).values(contact_index=new))


def _thread(conn: Connection, name: Key) -> None:
    mine = messenger_threads.c.id == name[0]
    row = conn.execute(
        select(messenger_threads.c.person, messenger_threads.c.person_index)
        .where(mine)
        .with_for_update()
    ).one_or_none()
    if row is None:
        return
    new = crypto.blind_index(PERSON, row.person)
    there = select(messenger_threads.c.id).where(messenger_threads.c.person_index == new)
    if conn.execute(there).first():
        # As above. The other thread is the one that goes on; this one is still found.
        new = crypto.rewrapped(row.person_index)
    conn.execute(update(messenger_threads).where(mine).values(person_index=new))


def _code(conn: Connection, name: Key) -> None:
    [code] = name
    mine = recovery_codes.c.code_hash == code
    conn.execute(update(recovery_codes).where(mine).values(code_hash=crypto.rewrapped(code)))


# Not Messenger's events: the ids of messages that they are hashed from cannot be guessed,
# and turns are named after them. Not the counters of limits: they last minutes.
INDEXED = (
    Indexed(tickets, _old_ticket, _ticket),
    Indexed(listed, lambda: _old(listed.c.contact_index), _line),
    Indexed(messenger_threads, lambda: _old(messenger_threads.c.person_index), _thread),
    Indexed(recovery_codes, lambda: _old(recovery_codes.c.code_hash), _code),
)
