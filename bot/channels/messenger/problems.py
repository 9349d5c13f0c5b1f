"""What staff must know of Messenger, one line for each thread and reason until it is solved.

All functions belong to the caller's transaction.
"""

from __future__ import annotations

import uuid
from typing import Any, Literal

from sqlalchemy import func, select, update
from sqlalchemy.engine import Connection, Row

from bot.handoff import outbox
from bot.store import audit
from bot.store.messenger_tables import messenger_problems as problems
from bot.store.messenger_tables import messenger_threads as threads
from bot.store.tables import conversations, tickets

Reason = Literal[
    "token_refused",  # Meta no longer takes the page's token
    "page_restricted",  # Meta restricts the page
    "window_closed",  # the day in which we may answer was over
    "person_gone",  # the person blocked the page, or is not there any more
    "not_allowed",  # Meta does not let us write there
    "other_app",  # another app has the thread
    "refused",  # Meta found the message wrong
    "not_handled",  # a message of a visitor could not be answered
    "urgent_words",  # a sign of an emergency, while a person has the thread
    "deletion",  # a deletion that was asked for at Meta, of somebody unknown to us
]

# What cannot wait until somebody opens the inbox.
_ALERTS: dict[Reason, outbox.Event] = {
    "token_refused": "messenger_stopped",
    "page_restricted": "messenger_stopped",
    "urgent_words": "messenger_urgent",
}


def note(conn: Connection, thread: str | None, reason: Reason, at: str) -> None:
    """Put the problem on the list, or count it once more.

    Staff are alerted to what cannot wait: to each sign of an emergency, and once to a page
    that cannot send. Raises ``DestinationsUnset``.
    """
    same_thread = (
        problems.c.thread_id.is_(None) if thread is None else problems.c.thread_id == thread
    )
    more = conn.execute(
        update(problems)
        .where(same_thread, problems.c.reason == reason, problems.c.solved_at.is_(None))
        .values(count=problems.c.count + 1, last_at=at)
    )
    if reason in _ALERTS and (not more.rowcount or reason == "urgent_words"):
        outbox.notify(conn, None, _ALERTS[reason])
    if more.rowcount:
        return
    conn.execute(
        problems.insert().values(
            id=str(uuid.uuid4()), thread_id=thread, at=at, last_at=at, reason=reason, count=1
        )
    )


def unsolved(conn: Connection, thread: str | None = None) -> list[Row[Any]]:
    """The open problems, the newest first: id, thread_id, at, last_at, reason, count;
    reference of the request that the thread filed, and last_in_at, when the
    person last wrote.
    """
    found = (
        select(problems, tickets.c.reference, threads.c.last_in_at)
        .outerjoin(threads, threads.c.id == problems.c.thread_id)
        .outerjoin(conversations, conversations.c.id == threads.c.conversation_id)
        .outerjoin(tickets, tickets.c.id == conversations.c.ticket_id)
        .where(problems.c.solved_at.is_(None))
    )
    if thread is not None:
        found = found.where(problems.c.thread_id == thread)
    return list(conn.execute(found.order_by(problems.c.last_at.desc(), problems.c.id)))


def open_count(conn: Connection, reason: Reason | None = None) -> int:
    """How many problems are open, of one reason or of all."""
    counted = select(func.count()).select_from(problems).where(problems.c.solved_at.is_(None))
    if reason is not None:
        counted = counted.where(problems.c.reason == reason)
    return int(conn.execute(counted).scalar_one())


def solve(conn: Connection, problem: str, at: str, actor: str) -> bool:
    """Take it off the list; False if it was."""
    done = conn.execute(
        update(problems)
        .where(problems.c.id == problem, problems.c.solved_at.is_(None))
        .values(solved_at=at, solved_by=actor)
    )
    if not done.rowcount:
        return False
    audit.append(conn, at, actor, "messenger problem solved", problem)
    return True


def solve_all(conn: Connection, reason: Reason, at: str) -> None:
    """Take all of one kind off the list: what they told of is over."""
    conn.execute(
        update(problems)
        .where(problems.c.reason == reason, problems.c.solved_at.is_(None))
        .values(solved_at=at, solved_by="work")
    )
