"""The list of requests: what to do next, from top to bottom."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from sqlalchemy.engine import Connection, Row
from starlette.routing import BaseRoute, Route

from bot.channels.messenger import problems
from bot.handoff import do_not_contact
from bot.inbox import calls, doubts, finding, linking, order, people, targets, troubles, views
from bot.inbox.desk import Desk, Visit
from bot.inbox.dial import Dial, dial, mail
from bot.inbox.paper import Answer, Data, Go, Page
from bot.inbox.views import View
from bot.inbox.wanted import Wanted, surely, wanted
from bot.store.engine import iso
from bot.store.tables import tickets

LAST_PAGE = 10_000


@dataclass(frozen=True)
class Told:
    """What the visitor was told to do about a sign, as a code of ``words.SCRIPT``, and when."""

    sign: str
    action: str
    at: str


@dataclass(frozen=True)
class Line:
    """One request in the list. Times are as ``iso`` writes them.

    ``details`` are contract.Details, ``signs`` the ids of safety signs; ``waits`` is
    when it is to be called again, if that lies ahead; ``also`` names other open
    requests of the same person; ``stopped`` how they must not be contacted;
    ``asked``: a safety question stands open; ``called``: somebody tried to call, or spoke;
    ``spoken`` and ``sent``: when they were spoken with, and sent to help, since it is urgent.
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
    asked: bool
    called: bool
    spoken: str | None
    sent: str | None
    told: Told | None
    dial: Dial | None
    mail: Dial | None
    holder: str | None
    mine: bool
    overdue: bool
    wanted: Wanted
    # Known to be a good moment for a call, and not only not a bad one.
    good_now: bool
    tries: int
    outcome: str | None
    waits: str | None
    erasure: bool
    also: list[linking.Other]
    stopped: frozenset[do_not_contact.Way]


def routes(desk: Desk) -> list[BaseRoute]:
    """The list, its parts for the script, and the search."""
    return [
        Route("/", desk.serves(show), methods=["GET"]),
        Route("/list", desk.serves(fragment, quiet=True), methods=["GET"]),
        Route("/pulse", desk.serves(pulse, quiet=True), methods=["GET"]),
        Route("/find", desk.serves(find), methods=["POST"]),
    ]


def show(visit: Visit) -> Answer:
    """The whole page; ``?view=`` is one of ``views.VIEWS``."""
    return Page("list.html", _values(visit))


def fragment(visit: Visit) -> Answer:
    """The rows alone, for a page that is open already."""
    return Page("_list.html", _values(visit))


def pulse(visit: Visit) -> Answer:
    """Whether the list changed: no content, so no audit line."""
    return Data({"version": version(visit.conn), "left": seconds_left(visit)})


def find(visit: Visit) -> Answer:
    """By name, number or reference. A form that is sent: a name must not stand in a URL."""
    words = visit.form.get("words", "").strip()[: finding.LONGEST_QUERY]
    found = finding.find(visit.conn, words, views.ON_A_PAGE + 1)
    lines = _lines(visit, views.rows(visit.conn, found[: views.ON_A_PAGE]))
    visit.audit("searched", "list", {"shown": _named(lines)})
    if len(lines) == 1:
        return Go(f"/staff/tickets/{lines[0].reference}")
    more = len(found) > len(lines)
    return Page("found.html", {"lines": lines, "sought": words, "more": more})


def seconds_left(visit: Visit) -> int:
    """Until the session runs out."""
    return max(0, int((visit.member.until - visit.now).total_seconds()))


def version(conn: Connection) -> str:
    """Changes whenever a ticket is filed or changed, or Messenger needs a person."""
    last = conn.execute(select(func.max(tickets.c.updated_at))).scalar_one()
    new = select(func.count()).select_from(tickets).where(tickets.c.status == "new")
    count = conn.execute(new).scalar_one()
    needed = problems.open_count(conn)
    return hashlib.sha256(f"{count} {last} {needed}".encode()).hexdigest()[:16]


def _values(visit: Visit) -> dict[str, Any]:
    view = _view(visit.query.get("view", ""))
    page = _page_number(visit.query.get("page", ""))
    cut = targets.cutoffs(visit.clinic, visit.now)
    calls.return_unanswered(visit.conn, iso(cut.claim), visit.at)
    # Read before the rows: a change in between is then noticed by the next look.
    now_version = version(visit.conn)
    asked = doubts.open_ones(visit.conn)
    shown = views.conditions(visit.member.id, visit.at, cut, asked)
    counts = views.counts(visit.conn, shown)
    if view == "all":
        rows, further = views.newest(visit.conn, page, views.ON_A_PAGE)
        lines, more = _lines(visit, rows, cut), int(further)
    else:
        found = views.worked(visit.conn, shown[view], asked)
        lines = sorted(_lines(visit, found, cut), key=_place)
        more = counts[view] - len(lines)
    visit.audit("viewed list", "list", {"view": view, "shown": _named(lines)})
    return {
        "view": view,
        "views": views.VIEWS,
        "counts": counts,
        "lines": lines,
        "groups": [
            (group, [line for line in lines if line.group == group]) for group in order.GROUPS
        ],
        "more": more,
        "page": page,
        "version": now_version,
        **troubles.known(visit.conn, visit.settings),
    }


def _named(lines: Sequence[Line]) -> list[str]:
    """The references of everybody whose name the lines show."""
    shown = [line.reference for line in lines]
    shown += [other.reference for line in lines for other in line.also]
    return list(dict.fromkeys(shown))


def _view(name: str) -> View:
    return next((view for view in views.VIEWS if view == name), "todo")


def _waits(visit: Visit, row: Row[Any]) -> str | None:
    """Until when it is put off, if that lies ahead."""
    return row.wait_until if (row.wait_until or "") > visit.at else None


def _place(line: Line) -> tuple[Any, ...]:
    if line.group == "waits":
        # Whose time comes first stands first.
        return order.GROUPS.index("waits"), line.waits
    return order.place(line.group, line.status, line.wanted, line.created_at, overdue=line.overdue)


def _page_number(text: str) -> int:
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 1
    return min(max(number, 1), LAST_PAGE)


def _lines(
    visit: Visit, rows: Iterable[Row[Any]], cut: targets.Cutoffs | None = None
) -> list[Line]:
    names = people.logins(visit.conn)
    cut = cut or targets.cutoffs(visit.clinic, visit.now)
    here = visit.now.astimezone(ZoneInfo(visit.clinic.timezone))
    office = visit.clinic.office(visit.now)
    shown = list(rows)
    also = linking.open_too(visit.conn, [row for row in shown if row.status in order.WORKED])
    asked = doubts.unanswered(visit.conn, shown)
    stopped = do_not_contact.of_each(visit.conn, [row.details for row in shown])
    return [
        Line(
            reference=row.reference,
            group=order.group(
                row.urgency,
                row.status,
                asked=row.id in asked,
                spoken=order.spoken(row),
                waits=_waits(visit, row) is not None,
            ),
            urgency=row.urgency,
            status=row.status,
            channel=row.channel,
            language=row.language,
            reason=row.reason,
            created_at=row.created_at,
            details=row.details,
            signs=list(dict.fromkeys(str(sign["sign"]) for sign in row.safety)),
            asked=row.id in asked,
            called=row.first_called_at is not None,
            spoken=row.spoken_at if order.spoken(row) else None,
            sent=row.sent_to_help_at if order.spoken(row) else None,
            told=_told(row.safety),
            dial=dial(row.details.get("phone")),
            mail=mail(row.details.get("email")),
            holder=names.get(row.claimed_by),
            mine=row.claimed_by == visit.member.id,
            overdue=order.overdue(row, cut),
            wanted=wanted(row.details.get("best_time"), here),
            good_now=surely(row.details.get("best_time"), here, open_now=office.open_now),
            tries=row.tries,
            outcome=row.outcome,
            waits=_waits(visit, row),
            erasure=row.erasure_asked_at is not None,
            also=also.get(row.id, []),
            stopped=ways,
        )
        for row, ways in zip(shown, stopped, strict=True)
    ]


def _told(signs: Sequence[Mapping[str, Any]]) -> Told | None:
    """The last thing that they were told."""
    told = (sign for sign in reversed(signs) if sign.get("told") and sign.get("at"))
    last = next(told, None)
    return None if last is None else Told(str(last["sign"]), str(last["action"]), str(last["at"]))
