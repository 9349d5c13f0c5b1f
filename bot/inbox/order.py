"""The order of work, and which requests are late. Pure, and the same for the database."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Literal

from sqlalchemy import and_, case, func, or_
from sqlalchemy.engine import Row
from sqlalchemy.sql import ColumnElement

from bot.inbox.targets import Cutoffs
from bot.inbox.wanted import Wanted
from bot.store.engine import iso, parse
from bot.store.tables import tickets

Group = Literal["now", "today", "asked", "spoken", "next", "doing", "waits"]
GROUPS: tuple[Group, ...] = ("now", "today", "asked", "spoken", "next", "doing", "waits")
# Statuses in which the desk has still something to do.
WORKED = ("new", "claimed", "contacted")
# Nobody spoke with the caller yet, so the clock of the targets runs.
UNANSWERED = ("new", "claimed")
_URGENT: dict[str, Group] = {"crisis": "now", "emergency": "now", "same_day": "today"}
_WANTED: tuple[Wanted, ...] = ("now", "any", "later")


def group(
    urgency: str, status: str, *, asked: bool = False, spoken: bool = False, waits: bool = False
) -> Group:
    """Where an open ticket stands in the list.

    Urgent ones stay on top until somebody spoke with the caller (``spoken``), so that two
    colleagues don't ring one after the other, and before the rest until there is an
    appointment. Those of which a safety question stands open (``asked``) stay until it is
    answered, whoever spoke of something else. What ``waits`` for its time is not next.
    """
    if status != "scheduled" and urgency in _URGENT:
        return "spoken" if spoken else _URGENT[urgency]
    if asked and status in WORKED:
        return "asked"
    if waits:
        return "waits"
    return "next" if status == "new" else "doing"


def place(
    group: Group, status: str, wanted: Wanted, created_at: str, *, overdue: bool
) -> tuple[int, bool, bool, int, str]:
    """What open tickets are sorted by.

    The group; then what nobody has; then the late ones, those who want the call
    now, and the oldest.
    """
    return (
        GROUPS.index(group),
        status != "new",
        not overdue,
        _WANTED.index(wanted),
        created_at,
    )


def rank(asked: Collection[str]) -> tuple[ColumnElement[Any], ...]:
    """What the database can tell of ``place``, without reading what is encrypted.

    ``asked``: the ids of those of which a safety question stands open.
    """
    urgency = tickets.c.urgency
    first = case(
        (and_(urgency != "routine", is_spoken()), GROUPS.index("spoken")),
        (urgency.in_(("crisis", "emergency")), GROUPS.index("now")),
        (urgency == "same_day", GROUPS.index("today")),
        (tickets.c.id.in_(asked), GROUPS.index("asked")),
        else_=len(GROUPS),
    )
    return first, tickets.c.status != "new", tickets.c.created_at


def spoken(row: Row[Any]) -> bool:
    """Whether somebody spoke with them since it became urgent."""
    return row.spoken_at is not None and row.spoken_at >= (row.urgent_at or row.created_at)


def is_spoken() -> ColumnElement[bool]:
    """``spoken`` for the database; never NULL, so that it can be denied."""
    became = func.coalesce(tickets.c.urgent_at, tickets.c.created_at)
    return func.coalesce(tickets.c.spoken_at, "") >= became


def overdue(row: Row[Any], cut: Cutoffs) -> bool:
    """Whether nobody has taken the next step for too long.

    Who claims an urgent one has not spoken with anybody yet: its clock goes on.
    """
    if row.status not in UNANSWERED:
        return False
    if row.urgency in _URGENT:
        since = row.wait_until or row.urgent_at or row.created_at
        late = cut.urgent if _URGENT[row.urgency] == "now" else cut.same_day
        return not spoken(row) and parse(since) < late
    held = row.held_since if row.status == "claimed" else row.wait_until
    return parse(held or row.created_at) < cut.routine


def is_overdue(cut: Cutoffs) -> ColumnElement[bool]:
    """``overdue`` for the database."""
    shown = tickets.c
    urgent = func.coalesce(shown.wait_until, shown.urgent_at, shown.created_at)
    routine = case(
        (shown.status == "claimed", func.coalesce(shown.held_since, shown.created_at)),
        else_=func.coalesce(shown.wait_until, shown.created_at),
    )
    unspoken = ~is_spoken()
    return and_(
        shown.status.in_(UNANSWERED),
        or_(
            and_(shown.urgency.in_(("crisis", "emergency")), unspoken, urgent < iso(cut.urgent)),
            and_(shown.urgency == "same_day", unspoken, urgent < iso(cut.same_day)),
            and_(shown.urgency == "routine", routine < iso(cut.routine)),
        ),
    )
