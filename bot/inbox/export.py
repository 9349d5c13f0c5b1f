"""Requests as a spreadsheet, for leads and admins; who took which is in the audit."""

from __future__ import annotations

import csv
import io
import unicodedata
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select
from starlette.routing import BaseRoute, Route

from bot.handoff.flat import BEFORE_REASON, flat
from bot.inbox.desk import Desk, Visit
from bot.inbox.paper import Answer, Download, Page
from bot.inbox.people import Role
from bot.store.engine import iso
from bot.store.tables import tickets

ROLES: tuple[Role, ...] = ("lead", "admin")
MOST = 5000
LONGEST = timedelta(days=366)
COLUMNS = ("reference", "created_at", "status", "urgency", "channel", "language", "reason")
# A spreadsheet takes a cell that begins so for a formula; East Asian ones the wide signs too.
FORMULA = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20", "\t", "\r", "\n")
# What may stand before it and is skipped or not seen.
BLANK, WIDTHLESS = "\u2800", ("Zs", "Zl", "Zp", "Cf", "Cc", "Mn")


def routes(desk: Desk) -> list[BaseRoute]:
    """The question for which days, and the file."""
    return [
        Route("/export", desk.serves(ask, roles=ROLES), methods=["GET"]),
        Route("/export", desk.serves(take, roles=ROLES), methods=["POST"]),
    ]


def ask(visit: Visit) -> Answer:
    """Which days."""
    today = visit.now.astimezone(ZoneInfo(visit.clinic.timezone)).date()
    first, last = today - timedelta(days=30), today
    return Page("export.html", {"first": first.isoformat(), "last": last.isoformat(), "wrong": ""})


def take(visit: Visit) -> Answer:
    """The file. The days are the clinic's."""
    first, last = visit.form.get("first", ""), visit.form.get("last", "")
    values = {"first": first, "last": last}
    try:
        days = date.fromisoformat(first), date.fromisoformat(last)
    except ValueError:
        return Page("export.html", {**values, "wrong": "days"}, 400)
    if not timedelta() <= days[1] - days[0] <= LONGEST or days[1] == date.max:
        return Page("export.html", {**values, "wrong": "days"}, 400)
    zone = ZoneInfo(visit.clinic.timezone)
    begins = iso(datetime.combine(days[0], time(), zone))
    ends = iso(datetime.combine(days[1] + timedelta(days=1), time(), zone))
    rows = visit.conn.execute(
        select(tickets)
        .where(tickets.c.created_at >= begins, tickets.c.created_at < ends)
        .order_by(tickets.c.created_at)
        .limit(MOST + 1)
    ).all()
    if len(rows) > MOST:
        return Page("export.html", {**values, "wrong": "many"}, 400)
    written = io.StringIO()
    # Quoted throughout: other programs split at semicolons or bars.
    out = csv.writer(written, quoting=csv.QUOTE_ALL)
    keys = [*COLUMNS, *BEFORE_REASON, "signs"]
    out.writerow(keys)
    for row in rows:
        ticket = {**flat(row), "created_at": row.created_at}
        ticket["signs"] = [str(sign["sign"]) for sign in row.safety]
        out.writerow([cell(ticket.get(key, "")) for key in keys])
    visit.audit("exported", "list", {"first": first, "last": last, "requests": len(rows)})
    # A mark at the front, so that Excel reads it as UTF-8.
    return Download("requests.csv", "text/csv", "\ufeff" + written.getvalue())


def cell(value: object) -> str:
    """A value as a cell that no spreadsheet runs."""
    text = ", ".join(str(each) for each in value) if isinstance(value, list) else str(value)
    begins = next((at for at, sign in enumerate(text) if not _hides(sign)), len(text))
    return f"'{text}" if text[begins:].startswith(FORMULA) else text


def _hides(sign: str) -> bool:
    """Whether it hides a beginning from us only: a blank of any kind, a sign without width."""
    return sign not in FORMULA and (sign in BLANK or unicodedata.category(sign) in WIDTHLESS)
