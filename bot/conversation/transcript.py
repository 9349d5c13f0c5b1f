"""The turn log as channels show it: one turn, or all after a place.

All functions take a connection and belong to the caller's transaction.
"""

from __future__ import annotations

from typing import Any

import msgspec
from sqlalchemy import bindparam, select
from sqlalchemy.engine import Connection, Row

from bot.contract import Understood
from bot.conversation import turnlog
from bot.conversation.records import Result, UnknownConversation
from bot.conversation.views import ShownReply, Turn
from bot.store.tables import conversations, turns

# Built once: building a statement costs more than running it.
_ROW = (
    select(turns, turnlog.PLACE, conversations.c.language)
    .join(conversations, conversations.c.id == turns.c.conversation_id)
    .where(turns.c.id == bindparam("row"))
)


def view(row: Row[Any], place: int) -> Turn:
    """A row of the log as a channel shows it. ``place`` counts within its conversation."""
    return Turn(
        seq=place,
        turn_id=row.turn_id,
        at=row.at,
        kind=row.kind,
        state=row.state,
        words=row.words or "",
        replies=msgspec.convert(row.replies or (), tuple[ShownReply, ...]),
        understood=msgspec.convert(row.understood, Understood) if row.understood else None,
        asked=row.asked,
    )


def answered(row: Row[Any], result: Result) -> Turn:
    """The turn of a row (with its ``place``) with the answer that was just stored."""
    return Turn(
        seq=row.place,
        turn_id=row.turn_id,
        at=row.at,
        kind=row.kind,
        state=result.state,
        words="" if result.forgotten else row.words or "",
        replies=result.replies,
        understood=result.understood,
        asked=result.asked,
        language=result.language,
    )


def one(conn: Connection, seq: int) -> Turn:
    """The turn of that row. Raises ``UnknownConversation`` if it was erased meanwhile."""
    row = conn.execute(_ROW, {"row": seq}).one_or_none()
    if row is None:
        raise UnknownConversation(str(seq))
    return msgspec.structs.replace(view(row, row.place), language=row.language)


def since(conn: Connection, conversation: str, after: int, most: int = 200) -> list[Turn]:
    """The conversation's turns after the first ``after`` ones, oldest first."""
    rows = conn.execute(
        select(turns)
        .where(turns.c.conversation_id == conversation)
        .order_by(turns.c.id)
        .offset(after)
        .limit(most)
    )
    return [view(row, after + number) for number, row in enumerate(rows, 1)]
