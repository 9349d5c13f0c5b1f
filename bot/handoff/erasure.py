"""Deleting for good what a ticket says about somebody. What stays: that there was one."""

from __future__ import annotations

from sqlalchemy import delete, update
from sqlalchemy.engine import Connection

from bot.store.tables import (
    conversations,
    notes,
    safety_events,
    sessions,
    ticket_links,
    ticket_words,
    tickets,
    turns,
)


def erase(conn: Connection, ticket_id: str, conversation_id: str | None) -> None:
    """Empty the ticket; delete its notes, and the conversation that it came from."""
    conn.execute(
        update(tickets)
        .where(tickets.c.id == ticket_id)
        .values(
            details={},
            consent=None,
            safety=[],
            phone_index=None,
            email_index=None,
            conversation_id=None,
        )
    )
    conn.execute(delete(notes).where(notes.c.ticket_id == ticket_id))
    conn.execute(delete(ticket_words).where(ticket_words.c.ticket_id == ticket_id))
    either = (ticket_links.c.low_id == ticket_id) | (ticket_links.c.high_id == ticket_id)
    conn.execute(delete(ticket_links).where(either))
    if conversation_id is None:
        return
    for table in (turns, sessions, safety_events):
        conn.execute(delete(table).where(table.c.conversation_id == conversation_id))
    conn.execute(delete(conversations).where(conversations.c.id == conversation_id))
