"""The order of work, and which requests are late. Pure, and the same for the database."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from sqlalchemy import and_, case, func, or_
from sqlalchemy.engine import Row
from sqlalchemy.sql import ColumnElement

from bot.inbox.targets import Cutoffs
from bot.inbox.wanted import Wanted
from bot.store.engine import iso, parse
from bot.store.tables import tickets

Group = Literal["now", "today", "asked", "next", "doing"]
GROUPS: tuple[Group, ...] = ("now", "today", "asked", "next", "doing")
# Statuses in which the desk has still something to do.
WORKED = ("new", "claimed", "contacted")
# Nobody spoke with the caller yet, so the clock of the targets runs.
UNANSWERED = ("new", "claimed")
_URGENT: dict[str, Group] = {"crisis": "now", "emergency": "now", "same_day": "today"}
_WANTED: tuple[Wanted, ...] = ("now", "any", "later")


def group(urgency: str, status: str, *, asked: bool = False) -> Group:
    """Where an open ticket stands in the list.

    Urgent ones stay on top until the visitor has an appointment. Right behind them come
    those of which a safety question stands open (``asked``), until somebody spoke with them.
    """
    if status != "scheduled" and urgency in _URGENT:
        return _URGENT[urgency]
    if asked and status in UNANSWERED:
        return "asked"
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


def rank() -> tuple[ColumnElement[Any], ...]:
    """What the database can tell of ``place``, without reading what is encrypted."""
    first = case((tickets.c.urgency.in_(("crisis", "emergency")), 0), else_=2)
    first = case((tickets.c.urgency == "same_day", 1), else_=first)
    return first, tickets.c.status != "new", tickets.c.created_at


def since(row: Row[Any]) -> datetime:
    """Since when a ticket waits for its next step."""
    if row.status == "claimed":
        return parse(row.held_since or row.created_at)
    return parse(row.wait_until or row.created_at)


def overdue(row: Row[Any], cut: Cutoffs) -> bool:
    """Whether nobody has taken the next step for too long."""
    if row.status not in UNANSWERED:
        return False
    return since(row) < {"now": cut.urgent, "today": cut.same_day}.get(
        _URGENT.get(row.urgency, "next"), cut.routine
    )


def is_overdue(cut: Cutoffs) -> ColumnElement[bool]:
    """``overdue`` for the database."""
    waits = case(
        (tickets.c.status == "claimed", func.coalesce(tickets.c.held_since, tickets.c.created_at)),
        else_=func.coalesce(tickets.c.wait_until, tickets.c.created_at),
    )
    urgent = tickets.c.urgency.in_(("crisis", "emergency"))
    same_day = tickets.c.urgency == "same_day"
    return and_(
        tickets.c.status.in_(UNANSWERED),
        or_(
            and_(urgent, waits < iso(cut.urgent)),
            and_(same_day, waits < iso(cut.same_day)),
            and_(tickets.c.urgency == "routine", waits < iso(cut.routine)),
        ),
    )
