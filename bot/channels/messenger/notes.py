"""What a request that was filed must say of things that happened on Messenger later.

All functions belong to the caller's transaction.
"""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.engine import Connection

from bot import safety
from bot.channels.messenger import inbound
from bot.contract import Reply
from bot.conversation import turnlog
from bot.deps import Deps
from bot.handoff import tickets
from bot.handoff.errors import HandoffError
from bot.handoff.flat import flat
from bot.store.tables import tickets as table


def takes_edits(conn: Connection, conversation: str, words: str) -> bool:
    """Whether a message that was edited into these words is a note on the filed request.

    Not where the words are a sign of an emergency: they are answered like any others.
    """
    talk = turnlog.talk(conn, conversation)
    filed = talk.ticket_id is not None and bool(talk.draft.reference) and not talk.closed
    return filed and safety.read(words) is None


def edited(
    conn: Connection, conversation: str, words: str, deps: Deps, at: str
) -> tuple[Reply, ...]:
    """Note the new words of an edited message on the request. Gives what to say of it:
    nothing where they stood there before, or where the request is over by now.
    """
    talk = turnlog.talk(conn, conversation)
    new = talk.ticket_id is not None and _note(
        conn, talk.ticket_id, f"{_label(deps, 'note_edited')}: {words}", at
    )
    return deps.wording.say("utter_amended", talk.language) if new else ()


def answered_by(conn: Connection, conversation: str, message: str) -> str | None:
    """The question that a message of the conversation, by Meta's id, answered.

    Empty where it answered none, None where we never got it. The summary counts as none:
    an edit corrects what was said, and is no yes to what is shown by now.
    """
    for turn in inbound.turns_of(conn, message):
        asked = turnlog.asked_before(conn, conversation, turn)
        if asked is not None:
            return "" if asked == "confirm" else asked
    return None


def booking(conn: Connection, conversation: str, deps: Deps, at: str) -> None:
    """Note that an appointment of Messenger's own was sent, which we cannot read."""
    talk = turnlog.talk(conn, conversation)
    if talk.ticket_id is not None:
        _note(conn, talk.ticket_id, _label(deps, "note_booking"), at)


def _note(conn: Connection, ticket: str, words: str, at: str) -> bool:
    """Put words into the request's notes; False if they were there, or it is over."""
    row = conn.execute(select(table).where(table.c.id == ticket)).one_or_none()
    if row is None:
        return False
    before = flat(row).get("notes")
    if before and words in before:
        return False
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
