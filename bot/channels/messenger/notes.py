"""What a request that was filed must say of things that happened on Messenger later.

All functions belong to the caller's transaction.
"""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.engine import Connection

from bot import safety
from bot.conversation import turnlog
from bot.deps import Deps
from bot.handoff import tickets
from bot.handoff.errors import HandoffError
from bot.handoff.flat import flat
from bot.store.tables import tickets as table


def edited(conn: Connection, conversation: str, words: str, deps: Deps, at: str) -> bool:
    """Note a message that was edited after the request was filed.

    False where nothing is filed, or where the new words are a sign of an emergency:
    then they are to be answered like any others.
    """
    talk = turnlog.talk(conn, conversation)
    found = safety.read(words)
    if talk.ticket_id is None or not talk.draft.reference or found is not None:
        return False
    return _note(conn, talk.ticket_id, f"{_label(deps, 'note_edited')}: {words}", at)


def booking(conn: Connection, conversation: str, deps: Deps, at: str) -> bool:
    """Note that an appointment of Messenger's own was sent, which we cannot read."""
    talk = turnlog.talk(conn, conversation)
    if talk.ticket_id is None:
        return False
    return _note(conn, talk.ticket_id, _label(deps, "note_booking"), at)


def _note(conn: Connection, ticket: str, words: str, at: str) -> bool:
    row = conn.execute(select(table).where(table.c.id == ticket)).one_or_none()
    if row is None:
        return False
    before = flat(row).get("notes")
    if before and words in before:
        return True
    try:
        tickets.amend(
            conn, ticket, {"notes": f"{before}\n{words}" if before else words}, at, "visitor"
        )
    except HandoffError:
        # Nobody works on it any more.
        return False
    return True


def _label(deps: Deps, name: str) -> str:
    return deps.wording.text(f"utter_label_{name}", "en")
