"""What a call did to a ticket: one transaction, one line of the audit."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from sqlalchemy import func, select, update
from sqlalchemy.engine import Connection, Row

from bot.handoff import lifecycle, outbox
from bot.handoff import tickets as handoff
from bot.handoff.lifecycle import Status
from bot.inbox import doubts
from bot.safety.urgency import urgency
from bot.store import audit
from bot.store.engine import iso
from bot.store.tables import tickets

# How a call can end without the caller: the word in the audit by the outcome's code.
UNREACHED = {
    "no_answer": "no answer",
    "voicemail": "voicemail",
    "wrong_number": "wrong number",
    "wrote": "wrote to them",
}

Answer = Literal["old", "new"]


def unreached(
    conn: Connection, row: Row[Any], outcome: str, again: datetime, staff_id: str, at: str
) -> None:
    """Nobody was reached: count the try; it is everybody's again, from ``again`` on.

    ``row`` is locked, ``outcome`` a key of ``UNREACHED``.
    """
    _write(
        conn,
        row.id,
        status="new",
        claimed_by=None,
        held_since=None,
        tries=row.tries + 1,
        outcome=outcome,
        wait_until=iso(again),
        first_claimed_at=row.first_claimed_at or at,
        first_called_at=row.first_called_at or at,
        updated_at=at,
    )
    detail = {"try": row.tries + 1, "again": iso(again)}
    audit.append(conn, at, staff_id, UNREACHED[outcome], row.id, detail)


def step(conn: Connection, row: Row[Any], status: Status, staff_id: str, at: str) -> None:
    """A step of the life cycle, with the times that the desk lives by.

    Raises ``NotAllowed`` with the status that the ticket has.
    """
    if row.status == "new" and status in ("contacted", "scheduled"):
        # Called without pressing Call first: both steps in one, nobody comes in between.
        handoff.set_status(conn, row.id, "claimed", staff_id, at)
    handoff.set_status(conn, row.id, status, staff_id, at)
    values: dict[str, Any] = {"held_since": None}
    if status in ("claimed", "contacted", "scheduled"):
        values = {"held_since": at, "wait_until": None}
        values["first_claimed_at"] = row.first_claimed_at or at
    if status in ("contacted", "scheduled"):
        values["spoken_at"] = at
        values |= {"outcome": "reached", "first_called_at": row.first_called_at or at}
    if status in ("closed", "spam", "erased", "new"):
        values["wait_until"] = None
    _write(conn, row.id, **values)


def they_called(conn: Connection, row: Row[Any], staff_id: str, at: str) -> None:
    """The caller rang by themselves: nobody need try any more. It is on record in any status."""
    _spoke(conn, row, staff_id, at, "they called")


def sent_to_help(conn: Connection, row: Row[Any], staff_id: str, at: str) -> None:
    """They were told on the phone to call 911 or go to an emergency department.

    The request stays open and as urgent as it is until somebody closes it.
    """
    _spoke(conn, row, staff_id, at, "sent to help")
    _write(conn, row.id, sent_to_help_at=at)


def answered(conn: Connection, row: Row[Any], answer: Answer, staff_id: str, at: str) -> None:
    """They said on the phone whether what they wrote of is new.

    If it is, they were told to go for help at once, as the page says, and the request is
    as urgent as if the visitor had said so in the conversation.
    """
    said = {"answer": answer, "answered_at": at}
    signs = [{**sign, **said} if doubts.open_here(sign) else sign for sign in row.safety]
    values: dict[str, Any] = {"safety": signs, "asks": False}
    if answer == "new":
        actions = {doubts.action(sign["sign"]) for sign in row.safety if doubts.open_here(sign)}
        values |= {"urgency": urgency([*actions, *(sign["action"] for sign in row.safety)])}
        values |= {"urgent_at": at, "sent_to_help_at": at}
    _spoke(conn, row, staff_id, at, "asked, new" if answer == "new" else "asked, not new")
    _write(conn, row.id, **values)
    if answer == "new":
        outbox.notify(conn, row.id, "urgent")


def take_over(conn: Connection, row: Row[Any], staff_id: str, at: str) -> None:
    """From whoever has it to this person; what was done with it stays as it is."""
    _write(conn, row.id, claimed_by=staff_id, held_since=at, updated_at=at)
    audit.append(conn, at, staff_id, "took over", row.id, {"from": row.claimed_by})


def _spoke(conn: Connection, row: Row[Any], staff_id: str, at: str, event: str) -> None:
    """They were spoken with, as ``event`` says in the history."""
    audit.append(conn, at, staff_id, event, row.id)
    if row.status in ("new", "claimed"):
        step(conn, row, "contacted", staff_id, at)
    else:
        _write(conn, row.id, spoken_at=at, wait_until=None, updated_at=at)


def unscheduled(conn: Connection, row: Row[Any], staff_id: str, at: str) -> None:
    """The visit did not come about: open again, and nobody is said to have been spoken with.

    Raises ``NotAllowed`` with the status that the ticket has.
    """
    lifecycle.check(row.status, "contacted")
    _write(conn, row.id, status="contacted", held_since=at, wait_until=None, updated_at=at)
    audit.append(conn, at, staff_id, "not scheduled", row.id, {"from": row.status})


def snooze(conn: Connection, row: Row[Any], until: datetime, staff_id: str, at: str) -> None:
    """Out of the way until then; whoever has it keeps it."""
    _write(conn, row.id, wait_until=iso(until), updated_at=at)
    audit.append(conn, at, staff_id, "snoozed", row.id, {"until": iso(until)})


def wake(conn: Connection, row: Row[Any], staff_id: str, at: str) -> None:
    """Back to the list now."""
    _write(conn, row.id, wait_until=None, updated_at=at)
    audit.append(conn, at, staff_id, "woken", row.id)


def contact(conn: Connection, row: Row[Any], staff_id: str, at: str, *, stopped: bool) -> None:
    """On record at the request that its person went on the do-not-contact list, or off it."""
    _write(conn, row.id, updated_at=at)
    audit.append(conn, at, staff_id, "do not contact" if stopped else "may contact again", row.id)


def return_unanswered(conn: Connection, before: str, at: str) -> int:
    """Give back to everybody what was claimed before and then forgotten; how many.

    What somebody put off on purpose stays theirs.
    """
    forgotten = (
        (tickets.c.status == "claimed")
        & (func.coalesce(tickets.c.held_since, tickets.c.updated_at) < before)
        & (tickets.c.wait_until.is_(None) | (tickets.c.wait_until < before))
    )
    # Looked for first without a lock: nearly always there is none.
    found = list(conn.execute(select(tickets.c.id).where(forgotten).limit(100)).scalars())
    returned = 0
    for ticket_id in found:
        mine = update(tickets).where(tickets.c.id == ticket_id, forgotten)
        values = {"status": "new", "claimed_by": None, "held_since": None, "updated_at": at}
        if conn.execute(mine.values(values)).rowcount:
            audit.append(conn, at, "system", "returned", ticket_id)
            returned += 1
    return returned


def _write(conn: Connection, ticket_id: str, **values: Any) -> None:
    conn.execute(update(tickets).where(tickets.c.id == ticket_id).values(**values))
