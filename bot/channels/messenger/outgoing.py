"""What is to be sent to people: written with the event that it answers, taken by *work*.

All functions belong to the caller's transaction. Claims are leases on the database's
clock. A thread's messages go one after the other.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Literal

from sqlalchemy import and_, delete, exists, or_, select, update
from sqlalchemy.engine import Connection

from bot.store.engine import database_now, iso, parse
from bot.store.inserting import insert_new
from bot.store.messenger_tables import messenger_messages as messages
from bot.store.messenger_tables import messenger_page as page
from bot.store.messenger_tables import messenger_threads as threads

# "passing" is a reply that goes where it is overtaken.
Kind = Literal["reply", "passing", "person", "typing"]
# Longer than one request to Meta may take.
LEASE = timedelta(seconds=30)
# What stands in the metadata of our messages before their number.
_MARK = "nerveline:"
_PAGE = 1


@dataclass(frozen=True)
class Claimed:
    """A message to send now. ``attempts`` counts this one; ``last_in_at`` is when the
    person last wrote.
    """

    id: int
    thread: str
    person: str
    kind: Kind
    content: dict[str, Any]
    attempts: int
    last_in_at: str

    @property
    def mark(self) -> str:
        """What goes along, so that Meta's copy of it can be told to be this one."""
        return f"{_MARK}{self.id}"


def add(
    conn: Connection,
    thread: str,
    key: str,
    content: dict[str, Any],
    at: str,
    kind: Kind = "reply",
    pause: float = 0.0,
) -> bool:
    """Write a message down to be sent, after so many seconds; False if the one of this key
    was before.
    """
    due = parse(database_now(conn)) + timedelta(seconds=pause)
    row = {
        "key": key,
        "thread_id": thread,
        "kind": kind,
        "state": "waiting",
        "attempts": 0,
        "next_at": iso(due),
        "created_at": at,
        "content": content,
    }
    return insert_new(conn, messages, row, messages.c.key) is not None


def unread(conn: Connection, thread: str, at: str) -> bool:
    """Whether something that we say was not sent yet at that time: nobody can have read it."""
    late = or_(messages.c.state.in_(("waiting", "sending")), messages.c.sent_at > at)
    ours = messages.c.kind.in_(("reply", "passing"))
    found = select(messages.c.id).where(messages.c.thread_id == thread, ours, late)
    return conn.execute(found.limit(1)).first() is not None


def any_due(conn: Connection) -> bool:
    """Whether something waits: a look that holds up nobody."""
    now = database_now(conn)
    return conn.execute(select(messages.c.id).where(_due(now)).limit(1)).first() is not None


def claim(conn: Connection, owner: str, token: str, rate: int, limit: int) -> list[Claimed]:
    """Take up to ``limit`` messages that are due, the oldest first, one of each thread.

    ``token`` is the keyed hash of the page's token: one that Meta refused is not tried
    again; empty: it is tried all the same. Of all processes together at most ``rate`` are taken in a second.
    """
    now = database_now(conn)
    state = conn.execute(select(page).where(page.c.id == _PAGE).with_for_update()).one()
    if state.refused_token == token or (state.paused_until or "") > now:
        return []
    second = now[:19]
    taken = state.taken if state.second == second else 0
    rows = conn.execute(
        select(messages, threads.c.person, threads.c.last_in_at)
        .join(threads, threads.c.id == messages.c.thread_id)
        .where(_due(now), ~_behind())
        .order_by(messages.c.id)
        .limit(min(limit, max(0, rate - taken)))
        .with_for_update(skip_locked=True, of=messages)
    ).all()
    if not rows:
        return []
    conn.execute(
        update(messages)
        .where(messages.c.id.in_([row.id for row in rows]))
        .values(
            state="sending",
            attempts=messages.c.attempts + 1,
            lease_owner=owner,
            lease_until=iso(parse(now) + LEASE),
        )
    )
    conn.execute(
        update(page).where(page.c.id == _PAGE).values(second=second, taken=taken + len(rows))
    )
    return [
        Claimed(
            row.id,
            row.thread_id,
            row.person,
            row.kind,
            row.content,
            row.attempts + 1,
            row.last_in_at,
        )
        for row in rows
    ]


def sent(conn: Connection, message: int, owner: str, at: str) -> bool:
    """Meta took it; False if the claim was lost meanwhile."""
    return _end(conn, message, owner, state="sent", sent_at=at, content=None, reason=None)


def seen(conn: Connection, mark: str, at: str) -> None:
    """Meta's copy of a message came: it was taken, whatever became of who sent it."""
    number = mark.removeprefix(_MARK)
    if not mark.startswith(_MARK) or not (number.isascii() and number.isdigit()):
        return
    if len(number) > 15:
        return
    conn.execute(
        update(messages)
        .where(messages.c.id == int(number), messages.c.state.in_(("waiting", "sending")))
        .values(
            state="sent",
            sent_at=at,
            content=None,
            reason=None,
            lease_owner=None,
            lease_until=None,
        )
    )


def later(conn: Connection, message: int, owner: str, seconds: float, reason: str) -> bool:
    """It was not taken; try again after so many seconds."""
    at = iso(parse(database_now(conn)) + timedelta(seconds=seconds))
    return _end(conn, message, owner, state="waiting", next_at=at, reason=reason)


def bury(conn: Connection, message: int, owner: str, reason: str) -> bool:
    """It will never be sent."""
    return _end(conn, message, owner, state="dead", content=None, reason=reason)


def drop(conn: Connection, thread: str, reason: str) -> None:
    """Nothing of what the bot has not sent yet is to be sent.

    Nor is what is on its way tried again, should Meta not take it: ``sent`` and ``later``
    find it gone.
    """
    conn.execute(
        update(messages)
        .where(
            messages.c.thread_id == thread,
            messages.c.state.in_(("waiting", "sending")),
            messages.c.kind != "person",
        )
        .values(state="dead", content=None, reason=reason, lease_owner=None, lease_until=None)
    )


def drop_typing(conn: Connection, thread: str) -> None:
    """The answer is there: nobody needs to see that it is being typed."""
    _drop_kind(conn, thread, "typing")


def drop_overtaken(conn: Connection, thread: str) -> None:
    """Another answer is there: what only kept the conversation going, and was not sent yet,
    is not sent.
    """
    _drop_kind(conn, thread, "passing")


def _drop_kind(conn: Connection, thread: str, kind: Kind) -> None:
    conn.execute(
        delete(messages).where(
            messages.c.thread_id == thread,
            messages.c.kind == kind,
            messages.c.state == "waiting",
            # What was tried may have reached them.
            messages.c.attempts == 0,
        )
    )


def pause(conn: Connection, seconds: float) -> None:
    """Meta said that it was too much: nobody sends for so long."""
    until = iso(parse(database_now(conn)) + timedelta(seconds=seconds))
    conn.execute(
        update(page)
        .where(page.c.id == _PAGE, or_(page.c.paused_until.is_(None), page.c.paused_until < until))
        .values(paused_until=until)
    )


def refuse_token(conn: Connection, token: str | None) -> None:
    """Meta takes this token (its keyed hash) no more; None: it is taken."""
    conn.execute(update(page).where(page.c.id == _PAGE).values(refused_token=token))


def refused_token(conn: Connection) -> str | None:
    """The keyed hash of the token that Meta refused, if it did."""
    found = select(page.c.refused_token).where(page.c.id == _PAGE)
    token: str | None = conn.execute(found).scalar_one()
    return token


def forget(conn: Connection, thread: str) -> None:
    """Delete the thread's messages."""
    conn.execute(delete(messages).where(messages.c.thread_id == thread))


def _due(now: str) -> Any:
    return or_(
        and_(messages.c.state == "waiting", messages.c.next_at <= now),
        and_(messages.c.state == "sending", messages.c.lease_until < now),
    )


def _behind() -> Any:
    """Whether an older message of the thread is still to be sent."""
    older = messages.alias("older")
    return exists().where(
        older.c.thread_id == messages.c.thread_id,
        older.c.id < messages.c.id,
        older.c.state.in_(("waiting", "sending")),
    )


def _end(conn: Connection, message: int, owner: str, **values: str | None) -> bool:
    done = conn.execute(
        update(messages)
        .where(
            messages.c.id == message,
            messages.c.state == "sending",
            messages.c.lease_owner == owner,
        )
        .values(lease_owner=None, lease_until=None, **values)
    )
    return bool(done.rowcount)
