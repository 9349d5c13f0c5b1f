"""A request as conversations file it, and what a database then holds."""

from __future__ import annotations

from typing import Any

from sqlalchemy import func, select
from sqlalchemy.engine import Connection, Engine

from bot.handoff import submission
from bot.handoff.submission import Request
from bot.store.tables import audit, outbox
from tests.databases import AT

NAME = "Zephyrine Quillfeather"
PHONE = "+17025550188"
WORDS = "burns like a hot wire"
SIGN = {"sign": "saddle_numbness", "action": "911", "words": WORDS, "at": AT, "told": True}


def request(**changes: Any) -> Request:
    """A complete request; ``changes`` replace fields of it."""
    fields: dict[str, Any] = {
        "conversation_id": "conversation-1",
        "idempotency_key": "conversation-1:first",
        "channel": "web",
        "language": "en",
        "details": {"name": NAME, "phone": PHONE, "pain_words": WORDS, "pain_score": 7},
        "consent": {"text": "Call me about this.", "at": AT},
        "safety": [],
        "urgency": "routine",
        "content_version": "0123456789ab",
        "at": AT,
    }
    return Request(**{**fields, **changes})


def events(conn: Connection) -> list[str]:
    """The notices that were written."""
    return sorted(conn.execute(select(outbox.c.event)).scalars())


def audited(conn: Connection) -> list[str]:
    """The audit lines, in order."""
    return list(conn.execute(select(audit.c.what).order_by(audit.c.seq)).scalars())


def count(conn: Connection, table: Any) -> int:
    """How many rows there are."""
    return int(conn.execute(select(func.count()).select_from(table)).scalar_one())


def file(engine: Engine, key: str = "k") -> submission.Filed:
    """File a request."""
    with engine.begin() as conn:
        return submission.submit(conn, request(idempotency_key=key))


def states(engine: Engine) -> list[str]:
    """What became of the notices so far."""
    with engine.connect() as conn:
        return list(conn.execute(select(outbox.c.state).order_by(outbox.c.state)).scalars())
