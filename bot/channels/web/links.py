"""One-time links: a request that began on another channel goes on in the website's chat.

The secret stands behind the # of the address, which no server and no log ever sees. It
counts once, for an hour. What was said stays where it was said; the details come along.
One request is sent once: what is not sent yet leaves the other conversation, and what is
goes on here as the same request.
"""

from __future__ import annotations

import secrets
import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta

import msgspec
from sqlalchemy import delete, insert, select, update
from sqlalchemy.engine import Connection

from bot.channels.web import sessions
from bot.contract import Draft, Language
from bot.conversation import turnlog
from bot.conversation.records import Talk
from bot.intake.request import draft as drafts
from bot.store.engine import iso
from bot.store.tables import conversations
from bot.store.tables import sessions as table

LIFETIME = timedelta(hours=1)
# Seconds that a link waits for a message that is being answered: longer than one can be.
PATIENCE, POLL = turnlog.LEASE.total_seconds() + 5.0, 0.1
PATHS: dict[Language, str] = {"en": "/chat", "es": "/es/chat"}


class Busy(Exception):
    """A message of the other conversation is being answered; the link is not used up."""


@dataclass(frozen=True)
class Handed:
    """What comes along. ``ticket_id`` is the request that was filed, if one was."""

    language: Language
    draft: Draft
    ticket_id: str | None

    @property
    def line(self) -> str:
        """The name of the line that the chat begins with."""
        if self.draft.reference:
            return "utter_linked_filed"
        return "utter_linked" if self.draft.details or self.draft.open else "utter_greet"


def make(conn: Connection, conversation: str, language: Language, at: datetime) -> str:
    """The path of a new link for the conversation, to be put behind the public address."""
    secret = secrets.token_urlsafe(sessions.BYTES)
    conn.execute(
        insert(table).values(
            token_hash=_key(secret),
            conversation_id=conversation,
            created_at=iso(at),
            expires_at=iso(at + LIFETIME),
        )
    )
    return f"{PATHS[language]}#chat={secret}"


def redeem(conn: Connection, secret: str, at: datetime) -> Handed | None:
    """Use the link up. None if it is unknown, used or over. Raises ``Busy``.

    Belongs to the transaction in which the new conversation begins.
    """
    mine = (table.c.token_hash == _key(secret)) & (table.c.expires_at > iso(at))
    conversation = conn.execute(select(table.c.conversation_id).where(mine)).scalar_one_or_none()
    if conversation is None:
        return None
    owner = str(uuid.uuid4())
    # An answer that is on its way would write its draft over ours, or file what we take along.
    if not turnlog.lease(conn, conversation, owner):
        raise Busy
    # Who deletes it has it: of two at once only one does.
    used = conn.execute(delete(table).where(mine)).rowcount == 1
    handed = _taken_along(conn, turnlog.talk(conn, conversation)) if used else None
    turnlog.release(conn, conversation, owner)
    return handed


def _taken_along(conn: Connection, talk: Talk) -> Handed:
    if talk.draft.reference and not talk.closed:
        return Handed(talk.language, talk.draft, talk.ticket_id)
    # Nobody works on an older request any more: only who they are comes along.
    draft = drafts.anew(talk.draft) if talk.draft.reference else talk.draft
    left = msgspec.to_builtins(drafts.restarted(talk.draft))
    conn.execute(
        update(conversations)
        .where(conversations.c.id == talk.id)
        .values(draft=left, asked=None, choices={})
    )
    return Handed(talk.language, draft, talk.ticket_id)


def _key(secret: str) -> str:
    # Another hash than a session's: a link is no right to read the other conversation.
    return sessions.hashed(f"link {secret}")
