"""The saved views of the list, as conditions for the database."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, Literal

from sqlalchemy import and_, case, func, or_, select, true
from sqlalchemy.engine import Connection, Row
from sqlalchemy.sql import ColumnElement

from bot.handoff.submission import DAILY_TEST
from bot.inbox import order
from bot.inbox.targets import Cutoffs
from bot.store.tables import tickets

View = Literal["todo", "new", "mine", "urgent", "overdue", "waiting", "all"]
# In the order of the tabs.
VIEWS: tuple[View, ...] = ("todo", "new", "mine", "urgent", "overdue", "waiting", "all")
# Rows that are decrypted for one page of the list.
MOST = 100
ON_A_PAGE = 50


def conditions(
    me: str, at: str, cut: Cutoffs, asked: Collection[str]
) -> dict[View, ColumnElement[bool]]:
    """Which tickets a view shows. ``at`` is now, as ``iso`` writes it.

    ``asked``: the ids of those of which a safety question stands open.
    """
    worked = tickets.c.status.in_(order.WORKED)
    due = or_(tickets.c.wait_until.is_(None), tickets.c.wait_until <= at)
    open_question = tickets.c.id.in_(asked)
    # Nobody can put an emergency out of sight, nor what else is urgent before somebody
    # spoke with them.
    always = or_(
        tickets.c.urgency.in_(("crisis", "emergency")),
        and_(tickets.c.urgency == "same_day", ~order.is_spoken()),
        open_question,
    )
    return {
        "todo": and_(worked, or_(due, always)),
        "new": and_(
            tickets.c.status == "new", tickets.c.first_called_at.is_(None), or_(due, always)
        ),
        "mine": and_(tickets.c.status.in_(("claimed", "contacted")), tickets.c.claimed_by == me),
        "urgent": and_(worked, or_(tickets.c.urgency != "routine", open_question)),
        "overdue": order.is_overdue(cut),
        "waiting": and_(worked, tickets.c.wait_until > at),
        "all": true(),
    }


def counts(conn: Connection, shown: dict[View, ColumnElement[bool]]) -> dict[View, int]:
    """How many each view holds, but for ``all``."""
    names = [name for name in shown if name != "all"]
    row = conn.execute(
        select(*[func.sum(case((shown[name], 1), else_=0)) for name in names]).where(
            tickets.c.status.in_(order.WORKED)
        )
    ).one()
    return {name: int(found or 0) for name, found in zip(names, row, strict=True)}


def worked(
    conn: Connection, condition: ColumnElement[bool], asked: Collection[str]
) -> Sequence[Row[Any]]:
    """The first tickets of a view, those that must stand on top among them."""
    # The ids from an index first: sorting must not drag the encrypted columns along.
    first = select(tickets.c.id).where(condition).order_by(*order.rank(asked)).limit(MOST)
    return rows(conn, list(conn.execute(first).scalars()))


def newest(conn: Connection, page: int, size: int) -> tuple[Sequence[Row[Any]], bool]:
    """One page of everything, newest first, and whether there is another."""
    ids = list(
        conn.execute(
            select(tickets.c.id)
            .where(tickets.c.reason != DAILY_TEST)
            .order_by(tickets.c.created_at.desc(), tickets.c.id)
            .offset((page - 1) * size)
            .limit(size + 1)
        ).scalars()
    )
    return rows(conn, ids[:size]), len(ids) > size


def rows(conn: Connection, ids: list[str]) -> list[Row[Any]]:
    """The tickets in the order of their ids, without what the list does not show."""
    wanted = [each for each in tickets.c if each.name not in ("consent", "undo")]
    found = {row.id: row for row in conn.execute(select(*wanted).where(tickets.c.id.in_(ids)))}
    return [found[each] for each in ids]
