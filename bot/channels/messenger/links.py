"""One-time links from a thread to the private chat on our own page.

The conversation itself moves: what was told, and a request that was filed, go along,
so nothing is asked or filed twice. On Messenger the next message begins a new one.
All functions belong to the caller's transaction.
"""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import insert, select, update
from sqlalchemy.engine import Connection

from bot.channels.messenger import menu, shape
from bot.channels.web import sessions
from bot.contract import Language
from bot.deps import Deps
from bot.store import audit
from bot.store.engine import iso
from bot.store.messenger_tables import messenger_links as links
from bot.store.messenger_tables import messenger_threads as threads
from bot.store.tables import conversations

LIFE = timedelta(minutes=30)
PATH = "/private"
BYTES = 32


class Over(Exception):
    """The link was used, is too old, or never was."""


def body(
    conn: Connection, deps: Deps, thread: str, conversation: str, language: Language
) -> dict[str, Any]:
    """The message with a fresh link. What was not used before ends with it."""
    token, at = secrets.token_urlsafe(BYTES), deps.clock.now()
    conn.execute(
        update(links)
        .where(links.c.thread_id == thread, links.c.used_at.is_(None))
        .values(used_at=iso(at))
    )
    conn.execute(
        insert(links).values(
            token_hash=_hash(token),
            thread_id=thread,
            conversation_id=conversation,
            created_at=iso(at),
            expires_at=iso(at + LIFE),
        )
    )
    text = deps.wording.text(menu.LINK, language)
    title = deps.wording.line(menu.LINK, language).choices[0].title
    return shape.link(text, title, f"{deps.settings.public_url}{PATH}/{token}")


def language_of(conn: Connection, token: str, at: datetime) -> Language:
    """The language of a link's conversation, without using it. Raises ``Over``."""
    found = conn.execute(
        select(conversations.c.language)
        .join(links, links.c.conversation_id == conversations.c.id)
        .where(
            links.c.token_hash == _hash(token),
            links.c.used_at.is_(None),
            links.c.expires_at > iso(at),
        )
    ).scalar_one_or_none()
    if found is None:
        raise Over
    return "es" if found == "es" else "en"


def use(conn: Connection, token: str, at: datetime, hours: int) -> str:
    """Take the conversation along. Gives the token of a session of the chat for so many
    hours. Raises ``Over``; of two who use it at once, one does.
    """
    mine = conn.execute(
        update(links)
        .where(
            links.c.token_hash == _hash(token),
            links.c.used_at.is_(None),
            links.c.expires_at > iso(at),
        )
        .values(used_at=iso(at))
    )
    if not mine.rowcount:
        raise Over
    conversation = conn.execute(
        select(links.c.conversation_id).where(links.c.token_hash == _hash(token))
    ).scalar_one()
    moved = conn.execute(
        update(conversations).where(conversations.c.id == conversation).values(channel="web")
    )
    if not moved.rowcount:
        raise Over
    conn.execute(
        update(threads)
        .where(threads.c.conversation_id == conversation)
        .values(conversation_id=None, told_at=None, offered_at=None)
    )
    session = sessions.make()
    sessions.begin(conn, session, conversation, at, hours)
    audit.append(conn, iso(at), "visitor", "moved to private chat", conversation)
    return session


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()
