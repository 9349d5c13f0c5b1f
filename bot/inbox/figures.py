"""How the bot and the desk do: counted from what is stored, for the last days."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from sqlalchemy.engine import Connection
from starlette.routing import BaseRoute, Route

from bot.handoff.submission import DAILY_TEST
from bot.inbox import charts, times
from bot.inbox.charts import Bar
from bot.inbox.desk import Desk, Visit
from bot.inbox.paper import Answer, Page
from bot.store import tallies
from bot.store.engine import iso, parse
from bot.store.tables import conversations, outbox, safety_events, tickets

PERIODS = (7, 30, 90)
# Conversations and tickets that are read for one page; beyond, the newest count.
MOST_CONVERSATIONS = 2000
MOST_TICKETS = 20_000
TOP = 8
# Where there is a conversation that can be finished.
TALKED = ("web", "messenger")
# What steers a conversation says nothing of what people want to know.
QUESTION = ("ask_",)


@dataclass(frozen=True)
class Chart:
    """A heading, its drawing, and the same numbers as rows."""

    name: str
    drawing: Any
    rows: Sequence[tuple[str, ...]]
    columns: Sequence[str]


def routes(desk: Desk) -> list[BaseRoute]:
    """The page."""
    return [Route("/figures", desk.serves(show), methods=["GET"])]


def show(visit: Visit) -> Answer:
    """``?days=`` 7, 30 or 90."""
    asked = visit.query.get("days", "")
    days = int(asked) if asked in map(str, PERIODS) else PERIODS[0]
    zone = ZoneInfo(visit.clinic.timezone)
    today = visit.now.astimezone(zone).date()
    first = today - timedelta(days=days - 1)
    begins = iso(datetime.combine(first, time(), zone))
    talked = _talked(visit.conn, first, begins, zone)
    filed = _tickets(visit.conn, begins)
    visit.audit("viewed figures", "figures", {"days": days})
    return Page(
        "figures.html",
        {
            "days": days,
            "periods": PERIODS,
            "tiles": _tiles(talked, filed, _delivery(visit.conn, begins)),
            "charts": [
                _by_day(talked, filed, first, today, zone),
                _bars("stopped", _labels(talked, "stopped")),
                _bars("topics", _questions(talked)),
                _bars("channels", Counter(row.channel for row in filed)),
                _bars("languages", Counter(row.language for row in filed)),
                _bars("safety", _safety(visit.conn, begins)),
                _bars("outcomes", Counter(row.outcome for row in filed if row.outcome)),
                _bars("notices", _delivery(visit.conn, begins)),
            ],
        },
    )


def _talked(
    conn: Connection, first: date, begins: str, zone: ZoneInfo
) -> Counter[tuple[str, str, str]]:
    """Conversations of the period: what is still there, and what was counted before."""
    newest = (
        select(conversations.c.id)
        .where(conversations.c.created_at >= begins)
        .order_by(conversations.c.created_at.desc())
        .limit(MOST_CONVERSATIONS)
    )
    there = tallies.of_conversations(conn, conn.execute(newest).scalars(), zone)
    return tallies.since(conn, first.isoformat()) + Counter(there)


def _tickets(conn: Connection, begins: str) -> Sequence[Any]:
    shown = tickets.c
    return conn.execute(
        select(
            *(shown.channel, shown.language, shown.outcome, shown.created_at, shown.urgency),
            *(shown.first_claimed_at, shown.first_called_at),
        )
        .where(shown.created_at >= begins, shown.reason != DAILY_TEST)
        .order_by(shown.created_at.desc())
        .limit(MOST_TICKETS)
    ).all()


def _tiles(
    talked: Counter[tuple[str, str, str]], filed: Sequence[Any], sent: Counter[str]
) -> dict[str, str]:
    visitors = sum(_labels(talked, "visitor").values())
    finished = sum(1 for row in filed if row.channel in TALKED)
    stopped = sum(_labels(talked, "stopped").values())
    return {
        "visitors": str(visitors),
        "started": str(finished + stopped),
        "finished": str(finished),
        "requests": str(len(filed)),
        "claim": _median(_waited(filed, "first_claimed_at")),
        "call": _median(_waited(filed, "first_called_at")),
        "urgent": _median(
            _waited([row for row in filed if row.urgency != "routine"], "first_called_at")
        ),
        "undelivered": str(sent["dead"]),
    }


def _waited(filed: Iterable[Any], until: str) -> list[timedelta]:
    ends = [(parse(row.created_at), getattr(row, until)) for row in filed]
    return sorted(parse(end) - begun for begun, end in ends if end is not None)


def _median(waited: Sequence[timedelta]) -> str:
    if not waited:
        return "–"
    return times.lasting(waited[len(waited) // 2])


def _by_day(
    talked: Counter[tuple[str, str, str]],
    filed: Sequence[Any],
    first: date,
    last: date,
    zone: ZoneInfo,
) -> Chart:
    visitors: Counter[str] = Counter()
    for (day, what, _), number in talked.items():
        if what == "visitor":
            visitors[day] += number
    finished = Counter(
        parse(row.created_at).astimezone(zone).date().isoformat()
        for row in filed
        if row.channel in TALKED
    )
    days = [first + timedelta(days=each) for each in range((last - first).days + 1)]
    bars = [
        Bar(
            f"{day:%b} {day.day}",
            max(visitors[day.isoformat()], finished[day.isoformat()]),
            finished[day.isoformat()],
        )
        for day in days
    ]
    rows = [(bar.label, str(bar.count), str(bar.part)) for bar in bars]
    return Chart("days", charts.upright(bars, "days"), rows, ("day", "visitors", "finished"))


def _bars(name: str, counted: Counter[str]) -> Chart:
    # Labels are codes here; the page gives them words.
    return Chart(name, None, [(code, str(count)) for code, count in counted.most_common(TOP)], ())


def _labels(talked: Counter[tuple[str, str, str]], wanted: str) -> Counter[str]:
    found: Counter[str] = Counter()
    for (_, what, label), number in talked.items():
        if what == wanted:
            found[label] += number
    return found


def _questions(talked: Counter[tuple[str, str, str]]) -> Counter[str]:
    topics = _labels(talked, "topic")
    return Counter({each: count for each, count in topics.items() if each.startswith(QUESTION)})


def _safety(conn: Connection, begins: str) -> Counter[str]:
    rows = conn.execute(select(safety_events.c.event).where(safety_events.c.at >= begins))
    return Counter(str(event["action"]) for event in rows.scalars())


def _delivery(conn: Connection, begins: str) -> Counter[str]:
    rows = conn.execute(
        select(outbox.c.state, func.count())
        .where(outbox.c.created_at >= begins)
        .group_by(outbox.c.state)
    )
    return Counter({str(state): int(count) for state, count in rows})
