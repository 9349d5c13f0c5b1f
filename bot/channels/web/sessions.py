"""A browser's right to one conversation: a token of 256 bits, of which we keep a hash.

The conversation's own id never leaves the server. All functions belong to the
caller's transaction.
"""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import bindparam, delete, insert, select, update
from sqlalchemy.engine import Connection

from bot.contract import Language
from bot.store.engine import iso
from bot.store.tables import conversations, sessions

BYTES = 32
# How much a session's end must have come closer before it is put off again.
GRACE = timedelta(hours=1)
# Built once: it runs with every message.
_FIND = (
    select(
        sessions.c.token_hash,
        sessions.c.expires_at,
        conversations.c.id,
        conversations.c.language,
    )
    .join(conversations, conversations.c.id == sessions.c.conversation_id)
    .where(sessions.c.token_hash == bindparam("hash"), sessions.c.expires_at > bindparam("now"))
)


class NoSession(Exception):
    """The token is unknown, over, or its conversation was erased."""


@dataclass(frozen=True)
class Session:
    """Whose turn it is. ``key`` is the token's hash: a name for counters."""

    key: str
    conversation: str
    language: Language
    expires_at: str


def make() -> str:
    """A new token in 43 characters."""
    return secrets.token_urlsafe(BYTES)


def begin(conn: Connection, token: str, conversation: str, at: datetime, hours: int) -> None:
    """Give the token the right to a conversation for some hours after the last message."""
    conn.execute(
        insert(sessions).values(
            token_hash=hashed(token),
            conversation_id=conversation,
            created_at=iso(at),
            expires_at=iso(at + timedelta(hours=hours)),
        )
    )


def find(conn: Connection, token: str, at: datetime) -> Session:
    """Whose token it is. Raises ``NoSession``."""
    row = conn.execute(_FIND, {"hash": hashed(token), "now": iso(at)}).one_or_none()
    if row is None:
        raise NoSession
    return Session(row.token_hash, row.id, row.language, row.expires_at)


def keep(conn: Connection, session: Session, at: datetime, hours: int) -> None:
    """Put the session's end off, because its visitor is here."""
    end = at + timedelta(hours=hours)
    if session.expires_at < iso(end - GRACE):
        conn.execute(
            update(sessions).where(sessions.c.token_hash == session.key).values(expires_at=iso(end))
        )


def end(conn: Connection, token: str) -> None:
    """Take the right back."""
    conn.execute(delete(sessions).where(sessions.c.token_hash == hashed(token)))


def hashed(token: str) -> str:
    """How a token is kept."""
    # No salt and no slow hash are needed: nobody can guess 256 random bits.
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()
