"""What Meta told us, kept until it is handled: written once, taken in order.

All functions belong to the caller's transaction.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Any

import msgspec
from sqlalchemy import and_, delete, exists, func, or_, select, update
from sqlalchemy.engine import Connection, Row

from bot.channels.messenger import outgoing, problems, takeover, threads
from bot.channels.messenger.events import Event
from bot.store.crypto import blind_index, blind_indexes
from bot.store.engine import database_now, iso, parse
from bot.store.inserting import insert_new
from bot.store.messenger_tables import messenger_events as events
from bot.store.messenger_tables import messenger_threads

# Meta's clock may be ahead of ours by as much and still be believed.
_AHEAD = timedelta(minutes=5)
# What changes who answers, and takes effect at once, even before what still waits.
_AT_ONCE = frozenset({"person", "taken", "passed"})
# What a person at the other end did, so that we may answer for a day.
_SAID = frozenset(
    {"text", "press", "opened", "like", "sticker", "image", "audio", "file", "booking", "standby"}
)


@dataclass(frozen=True)
class Waiting:
    """An event to handle now. ``turn`` is the id of the turn that it makes, ``came_at`` when
    it came, by our clock and as ``iso`` writes it.
    """

    id: int
    turn: str
    attempts: int
    event: Event
    came_at: str


def key(text: str) -> str:
    """The keyed hash of an id, to write."""
    return blind_index(*_hashed(text))


def keys(text: str) -> tuple[str, ...]:
    """The keyed hashes under which an id may stand."""
    return blind_indexes(*_hashed(text))


def _hashed(text: str) -> tuple[str, str]:
    # Meta's ids differ by case, the index does not.
    return "messenger-event", hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()


def add(conn: Connection, found: Iterable[Event], at: datetime) -> int:
    """Write down the events that are new, and give their number.

    Our own words coming back are only noted with the message that they are.
    """
    number, now = 0, database_now(conn)
    for event in found:
        if event.kind == "ours":
            outgoing.seen(conn, event.note, iso(at))
        elif event.kind == "blocked":
            problems.note(conn, None, "page_restricted", iso(at))
        else:
            number += _add(conn, event, at, now)
    return number


def _add(conn: Connection, event: Event, at: datetime, now: str) -> int:
    said_at = _believed(event.sent_ms, at)
    thread = threads.of_person(conn, event.person, iso(at))
    known, void = _before(conn, event, thread)
    if known:
        return 0
    # Nothing of it is left to be handled.
    at_once = void or event.kind in _AT_ONCE
    row = {
        "key": key(event.unique),
        "message_key": key(event.message) if event.message else None,
        "thread_id": thread,
        "kind": event.kind,
        "sent_ms": int(said_at.timestamp() * 1000),
        "at": iso(at),
        "state": "done" if at_once else "waiting",
        "attempts": 0,
        "next_at": now,
        # The id of the person stands with the thread.
        "content": None
        if at_once
        else msgspec.to_builtins(msgspec.structs.replace(event, person="")),
    }
    if insert_new(conn, events, row, events.c.key) is None:
        return 0
    if event.kind in _SAID:
        threads.heard(conn, thread, iso(min(said_at, at)))
    if event.kind == "unsend":
        _drop_unread(conn, keys(event.message or ""), iso(at))
    if event.kind == "passed":
        takeover.hand_back(conn, thread, iso(at), "messenger")
    elif event.kind in _AT_ONCE:
        takeover.silence(conn, thread, "person" if event.kind == "person" else "other_app", at)
    return 1


def _before(conn: Connection, event: Event, thread: str) -> tuple[bool, bool]:
    """Whether the event is known, and whether what came before it makes it void.

    Events overtake each other: what is unsent already is not read, and what is edited
    already is read as edited.
    """
    mine = keys(event.unique)
    # One index each: an event of a message stands with all others of that message.
    same = (
        events.c.message_key.in_(keys(event.message)) if event.message else events.c.key.in_(mine)
    )
    rows = conn.execute(
        select(events.c.key, events.c.kind).where(same, events.c.thread_id == thread)
    ).all()
    kinds = {row.kind for row in rows}
    void = event.kind != "unsend" and (
        "unsend" in kinds or (event.kind != "edit" and "edit" in kinds)
    )
    return any(row.key in mine for row in rows), void


def _believed(sent_ms: int, at: datetime) -> datetime:
    """When it was said: Meta's time, unless that cannot be."""
    if not sent_ms:
        return at
    try:
        said = datetime.fromtimestamp(sent_ms / 1000, timezone.utc)
    except (OverflowError, ValueError, OSError):
        return at
    return said if said < at + _AHEAD else at


def _drop_unread(conn: Connection, message: Sequence[str], at: str) -> None:
    """What was unsent before it was read is never read."""
    conn.execute(
        update(events)
        .where(
            events.c.message_key.in_(message),
            events.c.state == "waiting",
            events.c.kind != "unsend",
        )
        .values(state="done", content=None, done_at=at)
    )


def ready(conn: Connection, limit: int) -> list[str]:
    """Threads in which something waits that may be handled now, the longest waiting first."""
    now = database_now(conn)
    free = or_(messenger_threads.c.lease_until.is_(None), messenger_threads.c.lease_until < now)
    # An event that must be tried again holds up those behind it: their order is kept.
    held = exists().where(
        and_(
            held_up.c.thread_id == events.c.thread_id,
            held_up.c.state == "waiting",
            held_up.c.next_at > now,
        )
    )
    found = (
        select(events.c.thread_id, func.min(events.c.id).label("first"))
        .join(messenger_threads, messenger_threads.c.id == events.c.thread_id)
        .where(events.c.state == "waiting", free, ~held)
        .group_by(events.c.thread_id)
        .order_by("first")
        .limit(limit)
    )
    return [str(row.thread_id) for row in conn.execute(found)]


held_up = events.alias("held_up")


def next_of(conn: Connection, thread: str) -> Waiting | None:
    """The event of the thread that is to be handled next; None if none is, or not yet."""
    row = conn.execute(
        select(events)
        .where(events.c.thread_id == thread, events.c.state == "waiting")
        .order_by(events.c.sent_ms, events.c.id)
        .limit(1)
    ).one_or_none()
    if row is None or row.next_at > database_now(conn):
        return None
    event = msgspec.convert(row.content, Event)
    return Waiting(row.id, row.key, row.attempts, event, row.at)


def done(conn: Connection, event: int, at: str) -> None:
    """It is handled: what it said stands in the turn log now, if anywhere."""
    conn.execute(
        update(events).where(events.c.id == event).values(state="done", content=None, done_at=at)
    )


def later(conn: Connection, event: Waiting, seconds: float) -> None:
    """It could not be handled; try again after so many seconds."""
    at = iso(parse(database_now(conn)) + timedelta(seconds=seconds))
    conn.execute(
        update(events)
        .where(events.c.id == event.id)
        .values(attempts=event.attempts + 1, next_at=at)
    )


def turns_of(conn: Connection, message: str) -> list[str]:
    """The ids of the turns that a message, by Meta's id, and its edits made, oldest first."""
    found = (
        select(events.c.key)
        .where(events.c.message_key.in_(keys(message)))
        .order_by(events.c.sent_ms, events.c.id)
    )
    return [str(each) for each in conn.execute(found).scalars()]


def forget(conn: Connection, thread: str) -> None:
    """Delete the thread's events."""
    conn.execute(delete(events).where(events.c.thread_id == thread))


def waiting(conn: Connection) -> list[Row[Any]]:
    """How much waits, by state: for checks and figures."""
    return list(conn.execute(select(events.c.state, func.count()).group_by(events.c.state)))
