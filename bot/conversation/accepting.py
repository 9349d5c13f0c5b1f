"""A message is written down, and the right to answer what waits is taken.

Both belong to the caller's transaction.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy.engine import Connection, Row

from bot.cleaning import clean
from bot.conversation import turnlog
from bot.conversation.records import Incoming, NotTaken, Talk

# Finds out who says what.
Who = Callable[[Connection], tuple[str, Incoming]]


@dataclass(frozen=True)
class Taken:
    """A turn that we have the right to answer, and the conversation as it stands."""

    row: Row[Any]
    talk: Talk
    history: tuple[str, ...]


@dataclass(frozen=True)
class Accepted:
    """A message that is written down at ``seq``. ``typed`` are its words, if it has any.

    ``taken`` is the turn to be answered first; None if another process works on it.
    """

    conversation: str
    seq: int
    typed: str | None
    taken: Taken | None


def accept(conn: Connection, who: Who, owner: str, at: str, not_before: str) -> Accepted | NotTaken:
    """Write a message down, and take the right to answer if nobody has it.

    A refusal is given and not raised, so that the transaction stands. ``at`` and
    ``not_before`` as ``turnlog.accept`` takes them.
    """
    try:
        conversation, incoming = who(conn)
        typed = clean(incoming.words or "") if incoming.kind == "text" else None
        if typed is not None:
            incoming = dataclasses.replace(incoming, words=typed)
        seq = turnlog.accept(conn, conversation, incoming, at, not_before=not_before)
    except NotTaken as refused:
        return refused
    return Accepted(conversation, seq, typed, take(conn, conversation, owner))


def take(conn: Connection, conversation: str, owner: str) -> Taken | None:
    """The oldest turn that waits, with the right to answer it; None if there is none, or
    another process has the right.
    """
    if not turnlog.lease(conn, conversation, owner):
        return None
    # Read under the lease: whoever had it may have answered meanwhile.
    row = turnlog.oldest_waiting(conn, conversation)
    if row is None:
        turnlog.release(conn, conversation, owner)
        return None
    talk = turnlog.talk(conn, conversation)
    return Taken(row, talk, turnlog.earlier_words(conn, conversation, row.id))
