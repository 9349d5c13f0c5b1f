"""The list of requests: what to do next, from top to bottom."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.engine import Connection, Row
from starlette.routing import BaseRoute, Route

from bot.handoff import lifecycle
from bot.inbox import order, people
from bot.inbox.desk import Desk, Visit
from bot.inbox.paper import Answer, Data, Go, Page
from bot.intake.reading.phone import plausible
from bot.store.crypto import blind_index
from bot.store.engine import parse
from bot.store.tables import tickets

# More than a desk can have open; the rest is said to be there.
MOST_OPEN = 200
ON_A_PAGE = 50
LAST_PAGE = 10_000


@dataclass(frozen=True)
class Line:
    """One request in the list. Times are as ``iso`` writes them.

    ``details`` are contract.Details, ``signs`` the ids of safety signs.
    """

    reference: str
    group: order.Group
    urgency: str
    status: str
    channel: str
    language: str
    reason: str
    created_at: str
    details: dict[str, Any]
    signs: list[str]
    holder: str | None
    mine: bool
    overdue: bool
    erasure: bool


def routes(desk: Desk) -> list[BaseRoute]:
    """The list, its parts for the script, and the search."""
    return [
        Route("/", desk.serves(show), methods=["GET"]),
        Route("/list", desk.serves(fragment, quiet=True), methods=["GET"]),
        Route("/pulse", desk.serves(pulse, quiet=True), methods=["GET"]),
        Route("/find", desk.serves(find), methods=["POST"]),
    ]


def show(visit: Visit) -> Answer:
    """The whole page: ``?view=open`` (the order of work) or ``?view=all`` (newest first)."""
    return Page("list.html", _values(visit))


def fragment(visit: Visit) -> Answer:
    """The rows alone, for a page that is open already."""
    return Page("_list.html", _values(visit))


def pulse(visit: Visit) -> Answer:
    """Whether the list changed: no content, so no audit line."""
    return Data({"version": version(visit.conn), "left": seconds_left(visit)})


def find(visit: Visit) -> Answer:
    """By reference or phone number. A form that is sent: a number must not stand in a URL."""
    words = visit.form.get("words", "").strip()[:80]
    reference = "".join(sign for sign in words.upper() if sign.isalnum())
    foreign = words.startswith("+")
    number = plausible("".join(sign for sign in words if sign in "0123456789"), foreign)
    indexes = [blind_index("phone", number)] if number else []
    rows = visit.conn.execute(
        select(tickets)
        .where((tickets.c.reference == reference) | tickets.c.phone_index.in_(indexes))
        .order_by(tickets.c.created_at.desc())
        .limit(ON_A_PAGE)
    ).all()
    lines = _lines(visit, rows)
    visit.audit("searched", "list", {"shown": [line.reference for line in lines]})
    if len(lines) == 1:
        return Go(f"/staff/tickets/{lines[0].reference}")
    return Page("found.html", {"lines": lines, "words": words})


def seconds_left(visit: Visit) -> int:
    """Until the session runs out."""
    return max(0, int((visit.member.until - visit.now).total_seconds()))


def version(conn: Connection) -> str:
    """Changes whenever a ticket is filed or changed."""
    count, last = conn.execute(
        select(func.count(), func.max(tickets.c.updated_at)).select_from(tickets)
    ).one()
    return hashlib.sha256(f"{count} {last}".encode()).hexdigest()[:16]


def _values(visit: Visit) -> dict[str, Any]:
    everything = visit.query.get("view") == "all"
    page = _page_number(visit.query.get("page", ""))
    # Read before the rows: a change in between is then noticed by the next pulse.
    now_version = version(visit.conn)
    if everything:
        rows, more = _all(visit.conn, page)
        lines = _lines(visit, rows)
    else:
        rows, more = _open(visit.conn)
        lines = sorted(_lines(visit, rows), key=_place)
    view = "all" if everything else "open"
    shown = [line.reference for line in lines]
    visit.audit("viewed list", "list", {"view": view, "shown": shown})
    return {
        "view": view,
        "lines": lines,
        "groups": [
            (group, [line for line in lines if line.group == group]) for group in order.GROUPS
        ],
        "more": more,
        "page": page,
        "version": now_version,
        "most": MOST_OPEN,
    }


def _place(line: Line) -> tuple[int, int, str]:
    return order.place(line.urgency, line.status, line.created_at)


def _page_number(text: str) -> int:
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 1
    return min(max(number, 1), LAST_PAGE)


def _open(conn: Connection) -> tuple[Sequence[Row[Any]], int]:
    """What somebody has to work on, and how many more there are than can be shown."""
    is_open = tickets.c.status.in_(lifecycle.OPEN)
    count = conn.execute(select(func.count()).select_from(tickets).where(is_open)).scalar_one()
    # If there are too many, none that is urgent may be left out.
    urgent = tickets.c.urgency != "routine"
    rows = conn.execute(
        select(tickets)
        .where(is_open)
        .order_by(urgent.desc(), (tickets.c.status != "new").asc(), tickets.c.created_at)
        .limit(MOST_OPEN)
    ).all()
    return rows, max(0, count - len(rows))


def _all(conn: Connection, page: int) -> tuple[Sequence[Row[Any]], int]:
    """One page of everything, newest first, and whether there is another."""
    rows = conn.execute(
        select(tickets)
        .order_by(tickets.c.created_at.desc(), tickets.c.id)
        .offset((page - 1) * ON_A_PAGE)
        .limit(ON_A_PAGE + 1)
    ).all()
    return rows[:ON_A_PAGE], int(len(rows) > ON_A_PAGE)


def _lines(visit: Visit, rows: Sequence[Row[Any]]) -> list[Line]:
    names = people.logins(visit.conn)
    return [_line(row, names, visit.member.id, visit.now) for row in rows]


def _line(row: Row[Any], names: dict[str, str], me: str, now: datetime) -> Line:
    since = row.created_at if row.status == "new" else row.updated_at
    return Line(
        reference=row.reference,
        group=order.group(row.urgency, row.status),
        urgency=row.urgency,
        status=row.status,
        channel=row.channel,
        language=row.language,
        reason=row.reason,
        created_at=row.created_at,
        details=row.details,
        signs=list(dict.fromkeys(str(sign["sign"]) for sign in row.safety)),
        holder=names.get(row.claimed_by),
        mine=row.claimed_by == me,
        overdue=order.overdue(row.urgency, row.status, parse(since), now),
        erasure=row.erasure_asked_at is not None,
    )
