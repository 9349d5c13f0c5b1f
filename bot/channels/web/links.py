"""One-time links: a request that began on another channel goes on in the website's chat.

The secret stands behind the # of the address, which no server and no log ever sees. It
counts once, for an hour. What was said stays where it was said; the details come along,
and leave the other conversation, so that one request cannot be sent twice.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

import msgspec
from sqlalchemy import delete, insert, select, update
from sqlalchemy.engine import Connection

from bot.channels.web import sessions
from bot.contract import Draft, Language
from bot.intake import draft as drafts
from bot.store.engine import iso
from bot.store.tables import conversations
from bot.store.tables import sessions as table

LIFETIME = timedelta(hours=1)
PATHS: dict[Language, str] = {"en": "/chat", "es": "/es/chat"}


@dataclass(frozen=True)
class Handed:
    """What comes along."""

    language: Language
    draft: Draft


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
    """Use the link up. None if it is unknown, used or over."""
    mine = (table.c.token_hash == _key(secret)) & (table.c.expires_at > iso(at))
    row = conn.execute(
        select(conversations.c.id, conversations.c.language, conversations.c.draft)
        .join(table, table.c.conversation_id == conversations.c.id)
        .where(mine)
    ).one_or_none()
    # Who deletes it has it: of two at once only one does.
    if row is None or conn.execute(delete(table).where(mine)).rowcount != 1:
        return None
    draft = msgspec.convert(row.draft, Draft)
    left = msgspec.to_builtins(drafts.restarted(draft))
    conn.execute(
        update(conversations)
        .where(conversations.c.id == row.id)
        .values(draft=left, asked=None, choices={})
    )
    return Handed(row.language, msgspec.structs.replace(draft, reference=None))


def _key(secret: str) -> str:
    # Another hash than a session's: a link is no right to read the other conversation.
    return sessions.hashed(f"link {secret}")
