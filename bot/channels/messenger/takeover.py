"""Who answers in a thread: the bot, or a person.

All functions belong to the caller's transaction. ``hand_back`` is what a button of
the inbox calls; ``state`` what it shows.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.engine import Connection, Row

from bot.channels.messenger import outgoing, threads
from bot.store import audit
from bot.store.engine import iso
from bot.store.messenger_tables import messenger_threads
from bot.store.tables import conversations, tickets


@dataclass(frozen=True)
class State:
    """Who answers in a thread. ``until`` is an ISO time; None where the bot answers."""

    thread: str
    until: str | None
    why: str | None


def silence(conn: Connection, thread: str, why: threads.Why, at: datetime) -> None:
    """Keep the bot silent for a while from that time; what it had not sent yet is dropped."""
    row = threads.get(conn, thread)
    if row is None:
        return
    if not threads.silent(row, iso(at)):
        audit.append(conn, iso(at), "system", "bot silent", thread, {"why": why})
    threads.change(conn, thread, silent_until=iso(at + threads.SILENCE), silent_why=why)
    outgoing.drop(conn, thread, "person_answered")


def hand_back(conn: Connection, thread: str, at: str, actor: str) -> bool:
    """Let the bot answer again; False if it did. Its next words say that it is a machine."""
    row = threads.get(conn, thread)
    if row is None or not threads.silent(row, at):
        return False
    threads.change(conn, thread, silent_until=None, silent_why=None, told_at=None)
    audit.append(conn, at, actor, "bot answers again", thread)
    return True


def silenced(conn: Connection, at: str, most: int) -> list[Row[Any]]:
    """Threads in which the bot is silent, the one that is given back first in front:
    id, last_in_at, silent_until, silent_why, and the reference of the request that was filed.
    """
    found = (
        select(
            messenger_threads.c.id,
            messenger_threads.c.last_in_at,
            messenger_threads.c.silent_until,
            messenger_threads.c.silent_why,
            tickets.c.reference,
        )
        .outerjoin(conversations, conversations.c.id == messenger_threads.c.conversation_id)
        .outerjoin(tickets, tickets.c.id == conversations.c.ticket_id)
        .where(messenger_threads.c.silent_until > at)
        .order_by(messenger_threads.c.silent_until, messenger_threads.c.id)
        .limit(most)
    )
    return list(conn.execute(found))


def state(conn: Connection, conversation: str, at: str) -> State | None:
    """Who answers in the thread of a conversation; None if it has none."""
    row = conn.execute(
        select(messenger_threads).where(messenger_threads.c.conversation_id == conversation)
    ).one_or_none()
    if row is None:
        return None
    if not threads.silent(row, at):
        return State(row.id, None, None)
    return State(row.id, row.silent_until, row.silent_why)
