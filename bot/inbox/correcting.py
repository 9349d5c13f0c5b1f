"""Corrections of a request at the desk: how they are reached, and a yes that came later."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy.engine import Row
from starlette.routing import BaseRoute, Route

from bot.cleaning import clean
from bot.contract import DECLINED, Detail
from bot.handoff import lifecycle, tickets
from bot.inbox import reached, sheet
from bot.inbox.desk import Desk, Visit
from bot.inbox.paper import Answer, Go, Page
from bot.intake.request import display
from bot.wording import Wording


def routes(desk: Desk, wording: Wording) -> list[BaseRoute]:
    """The form and its button; a yes on the phone."""
    agreeing = desk.serves(lambda visit: agreed(visit, wording))
    return [
        Route("/tickets/{key}/edit", desk.serves(show), methods=["GET"]),
        Route("/tickets/{key}/edit", desk.serves(save), methods=["POST"]),
        Route("/tickets/{key}/consent", agreeing, methods=["POST"]),
    ]


def show(visit: Visit) -> Answer:
    """The form with what stands there. Raises ``NoSuchTicket``."""
    row = sheet.ticket_row(visit.conn, visit.path["key"])
    if row.status not in lifecycle.OPEN:
        return _over(row)
    visit.audit("viewed", row.id)
    return _page(row, _typed(row))


def save(visit: Visit) -> Answer:
    """Keep what was changed; the search finds the new values. Raises ``NoSuchTicket``."""
    row = sheet.ticket_row(visit.conn, visit.path["key"], lock=True)
    if row.status not in lifecycle.OPEN:
        return _over(row)
    before = _typed(row)
    typed = {
        key: clean(visit.form.get(key, ""))[:most].strip() for key, most in reached.LONGEST.items()
    }
    seen = _seen(visit, before)
    changed = [key for key in typed if typed[key] != seen[key][: reached.LONGEST[key]]]
    # The caller, or a colleague, corrected the same meanwhile: nobody's word goes unread.
    moved = [key for key in changed if before[key] not in (seen[key], typed[key])]
    typed = {**before, **{key: typed[key] for key in changed}}
    if moved:
        visit.audit("viewed", row.id)
        return _page(row, typed, moved=moved)
    details, wrong = reached.read(typed)
    if wrong == "name" and not before["name"]:
        # Who never said it has none to be taken away.
        wrong = ""
    if wrong:
        visit.audit("viewed", row.id)
        return _page(row, typed, wrong=wrong)
    given: dict[str, Detail | None] = {key: details.get(key) for key in changed}
    if given:
        tickets.amend(visit.conn, row.id, given, visit.at, visit.member.id)
    return Go(f"/staff/tickets/{row.reference}?done=edit")


def agreed(visit: Visit, wording: Wording) -> Answer:
    """They said on the phone that the office may call. Raises ``NoSuchTicket``."""
    row = sheet.ticket_row(visit.conn, visit.path["key"], lock=True)
    if row.status not in lifecycle.OPEN:
        return _over(row)
    text = wording.text("utter_label_consent_spoken", "en")
    tickets.add_consent(visit.conn, row.id, text, visit.at, visit.member.id)
    return Go(f"/staff/tickets/{row.reference}?done=consent")


def _typed(row: Row[Any]) -> dict[str, str]:
    """What stands in the fields before anything is typed."""
    known = {key: row.details.get(key) for key in reached.LONGEST}
    typed = {
        key: value if isinstance(value, str) and value != DECLINED else ""
        for key, value in known.items()
    }
    return {**typed, "phone": display.phone(typed["phone"])}


def _seen(visit: Visit, now: dict[str, str]) -> dict[str, str]:
    """What stood in the fields when the page was opened: only what was typed over is changed."""
    return {key: clean(visit.form.get(f"seen-{key}", now[key])).strip() for key in now}


def _page(
    row: Row[Any], typed: dict[str, str], *, wrong: str = "", moved: Sequence[str] = ()
) -> Page:
    now = _typed(row)
    values = {"reference": row.reference, "typed": typed, "wrong": wrong, "seen": now}
    values |= {"longest": reached.LONGEST, "moved": [now[key] for key in moved]}
    return Page("edit.html", values, 409 if moved else 400 if wrong else 200)


def _over(row: Row[Any]) -> Page:
    values = {"why": "status", "holder": None, "mine": False, "kept": False}
    shown = {"reference": row.reference, "status": row.status, "updated_at": row.updated_at}
    return Page("refused.html", {**values, **shown}, 409)
