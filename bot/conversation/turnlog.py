"""The turn log in the database: accept, order, store the answer.

All functions take a connection and belong to the caller's transaction.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import msgspec
from sqlalchemy import bindparam, func, insert, select, update
from sqlalchemy.engine import Connection, Row

from bot import safety
from bot.contract import Choice, Draft, Language
from bot.conversation.records import ChoiceNotOffered, Incoming, Result, Talk, UnknownConversation
from bot.handoff.lifecycle import OPEN
from bot.store import leases, switches
from bot.store.engine import iso, parse
from bot.store.tables import conversations, tickets, turns

# Longer than the brain's deadline, so that a lease only runs out under a dead process.
LEASE = timedelta(seconds=15)
# How many of the visitor's earlier messages safety reads along with a new one.
HISTORY = safety.MESSAGES

# The statements of a turn are built once: building one costs more than running it.
_MINE = turns.c.conversation_id == bindparam("mine")
_KNOWN = select(turns.c.id).where(_MINE, turns.c.turn_id == bindparam("sent"))
_ENTERED = (
    select(
        conversations.c.last_at,
        conversations.c.ticket_id,
        _KNOWN.scalar_subquery().label("known"),
    )
    .where(conversations.c.id == bindparam("mine"))
    # One message after the other: else a later one could be seen before an earlier one.
    .with_for_update()
)
_OFFERED = select(conversations.c.choices).where(conversations.c.id == bindparam("mine"))
_ACCEPT = insert(turns)
_TALK = (
    select(
        conversations.c.id,
        conversations.c.channel,
        conversations.c.language,
        conversations.c.draft,
        conversations.c.asked,
        conversations.c.choices,
        conversations.c.ticket_id,
        conversations.c.last_at,
        tickets.c.status,
        switches.BOT_IS_OFF.label("off"),
    )
    .outerjoin(tickets, tickets.c.id == conversations.c.ticket_id)
    .where(conversations.c.id == bindparam("mine"))
)
_before = turns.alias()
# Which turn of its conversation a row is, from 1: its own number would tell how much others say.
PLACE = (
    select(func.count())
    .where(_before.c.conversation_id == turns.c.conversation_id, _before.c.id <= turns.c.id)
    .scalar_subquery()
    .label("place")
)
_OLDEST = (
    select(turns, PLACE).where(_MINE, turns.c.state == "accepted").order_by(turns.c.id).limit(1)
)
_NEWEST = (
    select(PLACE)
    .where(_MINE, turns.c.answered_at.is_not(None))
    .order_by(turns.c.id.desc())
    .limit(1)
)
_EARLIER = (
    select(turns.c.words)
    .where(
        _MINE,
        turns.c.id < bindparam("before"),
        turns.c.kind == "text",
        turns.c.words.is_not(None),
    )
    .order_by(turns.c.id.desc())
    .limit(HISTORY)
)
# What they set is named by the columns of the values.
_KEEP = update(conversations).where(
    conversations.c.id == bindparam("mine"), conversations.c.lease_owner == bindparam("who")
)
_ANSWER = update(turns).where(turns.c.id == bindparam("row"))


def start(conn: Connection, conversation: str, channel: str, language: str, at: str) -> None:
    """Begin a conversation."""
    row = {"id": conversation, "channel": channel, "language": language, "created_at": at}
    row |= {"last_at": at}
    conn.execute(
        conversations.insert().values(draft=msgspec.to_builtins(Draft()), choices={}, **row)
    )


def speak(conn: Connection, conversation: str, language: Language) -> None:
    """Go on in that language."""
    conn.execute(
        update(conversations).where(conversations.c.id == conversation).values(language=language)
    )


def talk(conn: Connection, conversation: str) -> Talk:
    """The conversation's state. Raises ``UnknownConversation``."""
    row = conn.execute(_TALK, {"mine": conversation}).one_or_none()
    if row is None:
        raise UnknownConversation(conversation)
    return Talk(
        id=row.id,
        channel=row.channel,
        language=row.language,
        draft=msgspec.convert(row.draft, Draft),
        asked=row.asked,
        ticket_id=row.ticket_id,
        last_at=row.last_at,
        offered=tuple(msgspec.convert(list(row.choices.values()), list[Choice])),
        closed=row.status is not None and row.status not in OPEN,
        off=bool(row.off),
    )


def accept(
    conn: Connection, conversation: str, incoming: Incoming, at: str, *, not_before: str = ""
) -> int:
    """Write the message down before anything else. Gives its place in the log.

    The same turn id again gives the same place. A conversation without a request whose
    last answer is older than ``not_before`` is over, deleted or not yet. Raises
    ``UnknownConversation`` or ``ChoiceNotOffered``.
    """
    sent = {"mine": conversation, "sent": incoming.turn_id}
    entered = conn.execute(_ENTERED, sent).one_or_none()
    if entered is not None and entered.known is not None:
        return int(entered.known)
    if entered is None or (entered.ticket_id is None and entered.last_at < not_before):
        raise UnknownConversation(conversation)
    choice = msgspec.to_builtins(incoming.given) if incoming.given else None
    if incoming.choice_id is not None:
        offered = conn.execute(_OFFERED, {"mine": conversation}).scalar_one()
        choice = offered.get(incoming.choice_id)
        # While a turn is at work its answer may offer other buttons: the old ones are void.
        if choice is None or oldest_waiting(conn, conversation) is not None:
            raise ChoiceNotOffered(incoming.turn_id)
    row = {
        "conversation_id": conversation,
        "turn_id": incoming.turn_id,
        "at": _said_at(incoming, at, entered.last_at),
        "kind": incoming.kind,
        "state": "accepted",
        "words": choice["title"] if choice else incoming.words,
        "choice": choice,
        # Until it is answered; from then on it is what the answer asks.
        "asked": incoming.answers,
    }
    done = conn.execute(_ACCEPT, row)
    return int(done.inserted_primary_key[0])  # type: ignore[index]  # an insert has one


def has(conn: Connection, conversation: str, turn_id: str) -> bool:
    """Whether that message was written down in this conversation."""
    sent = {"mine": conversation, "sent": turn_id}
    return conn.execute(_KNOWN, sent).one_or_none() is not None


def newest_answered(conn: Connection, conversation: str) -> int:
    """The place of the newest turn that has its answer; 0 where none has."""
    place = conn.execute(_NEWEST, {"mine": conversation}).scalar_one_or_none()
    return int(place or 0)


def _said_at(incoming: Incoming, at: str, answered_at: str) -> str:
    """When it counts as said: what came before an answer could be read is no answer to it."""
    came_at = min(at, incoming.came_at or at)
    if not incoming.unread:
        return came_at
    return min(came_at, iso(parse(answered_at) - timedelta(milliseconds=1)))


def note(conn: Connection, conversation: str, incoming: Incoming, at: str) -> None:
    """Write words down that nobody here is to answer: a person has the thread.

    Safety and the brain read them along with what follows. The same turn id again
    changes nothing.
    """
    if not has(conn, conversation, incoming.turn_id):
        conn.execute(
            turns.insert().values(
                conversation_id=conversation,
                turn_id=incoming.turn_id,
                at=at,
                kind=incoming.kind,
                state="unanswered",
                words=incoming.words,
            )
        )


def asked_before(conn: Connection, conversation: str, turn_id: str) -> str | None:
    """What was asked when that message came; empty where nothing was, None if it is unknown."""
    sent = {"mine": conversation, "sent": turn_id}
    known = conn.execute(_KNOWN, sent).scalar_one_or_none()
    if known is None:
        return None
    before = (
        select(turns.c.asked)
        .where(_MINE, turns.c.id < bindparam("before"), turns.c.state != "unanswered")
        .order_by(turns.c.id.desc())
        .limit(1)
    )
    found = conn.execute(before, {"mine": conversation, "before": known}).scalar_one_or_none()
    return found or ""


def lease(conn: Connection, conversation: str, owner: str) -> bool:
    """Take the right to work on the conversation; False if another process has it."""
    return leases.take(conn, conversations, conversation, owner, LEASE)


def release(conn: Connection, conversation: str, owner: str) -> None:
    """Give the right back."""
    leases.release(conn, conversations, conversation, owner)


def oldest_waiting(conn: Connection, conversation: str) -> Row[Any] | None:
    """The next turn that has no answer yet."""
    return conn.execute(_OLDEST, {"mine": conversation}).one_or_none()


def earlier_words(conn: Connection, conversation: str, before: int) -> tuple[str, ...]:
    """The visitor's typed words before this turn, oldest first."""
    rows = conn.execute(_EARLIER, {"mine": conversation, "before": before}).scalars()
    return tuple(reversed(list(rows)))


def store(
    conn: Connection, conversation: str, seq: int, owner: str, result: Result, at: str
) -> bool:
    """Write the answer and the new state, and give the right back.

    False, and nothing is written, if the right was lost meanwhile.
    """
    state = {
        "mine": conversation,
        "who": owner,
        "language": result.language,
        "last_at": at,
        "draft": msgspec.to_builtins(result.draft),
        "asked": result.asked,
        "choices": msgspec.to_builtins(result.choices),
        "ticket_id": result.ticket_id,
        "lease_owner": None,
        "lease_until": None,
    }
    if not conn.execute(_KEEP, state).rowcount:
        return False
    answer = {
        "row": seq,
        "state": result.state,
        "replies": msgspec.to_builtins(result.replies),
        "understood": msgspec.to_builtins(result.understood) if result.understood else None,
        "asked": result.asked,
        "answered_at": at,
    }
    conn.execute(_ANSWER, answer)
    return True
