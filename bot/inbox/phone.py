"""They called us: a request that somebody at the desk takes down."""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass
from typing import Any

from email_validator import EmailNotValidError, validate_email
from sqlalchemy import select
from sqlalchemy.engine import Row
from starlette.routing import BaseRoute, Route

from bot import safety
from bot.cleaning import clean
from bot.contract import Detail, Language
from bot.handoff import do_not_contact, search
from bot.handoff import tickets as handoff
from bot.inbox import calls, order
from bot.inbox.desk import Desk, Visit
from bot.inbox.paper import Answer, Go, Page
from bot.intake.reading.phone import plausible
from bot.safety.urgency import urgency
from bot.store.tables import tickets
from bot.wording import Wording

# Longest text of each field, in characters; its name in the ticket is the same.
FIELDS = {"name": 100, "best_time": 100, "pain_words": 1000, "question": 500}
LONGEST = {**FIELDS, "phone": 40, "email": 254}
REASONS = ("appointment", "existing_patient", "question", "complaint")
_SHEET = re.compile(r"[\w-]{20,64}")


@dataclass(frozen=True)
class Sheet:
    """What was typed, and the first thing that is wrong with it ("" if nothing)."""

    typed: dict[str, str]
    details: dict[str, Detail]
    wrong: str


def routes(desk: Desk, wording: Wording) -> list[BaseRoute]:
    """The empty sheet, and taking it."""
    taking = desk.serves(lambda visit: take(visit, wording))
    return [
        Route("/calls", desk.serves(show), methods=["GET"]),
        Route("/calls", taking, methods=["POST"]),
    ]


def show(visit: Visit) -> Answer:
    """An empty sheet."""
    return _page({"sheet": secrets.token_urlsafe(24)})


def take(visit: Visit, wording: Wording) -> Answer:
    """File it, once, and open it: it belongs to whoever took the call."""
    sheet = read(visit.form)
    if sheet.wrong:
        return _page(sheet.typed, wrong=sheet.wrong, status=400)
    if visit.form.get("new") != "1":
        known = _open_already(visit, sheet.details)
        stopped = do_not_contact.of(visit.conn, sheet.details)
        if known:
            references = [row.reference for row in known]
            visit.audit("searched", "list", {"shown": references})
        if known or stopped:
            return _page(sheet.typed, known=known, stopped=stopped, status=409)
    language: Language = "es" if sheet.typed.get("language") == "es" else "en"
    signs = _signs(sheet, visit.at)
    filed = handoff.submit(
        visit.conn,
        handoff.Request(
            conversation_id=None,
            idempotency_key=f"phone:{sheet.typed['sheet']}",
            channel="phone",
            language=language,
            details=sheet.details,
            consent=_consent(visit, wording),
            safety=signs,
            urgency=urgency(sign["action"] for sign in signs),
            content_version=wording.version,
            at=visit.at,
        ),
    )
    if filed.new:
        visit.audit("took the call", filed.ticket_id)
        row = visit.conn.execute(select(tickets).where(tickets.c.id == filed.ticket_id)).one()
        calls.step(visit.conn, row, "claimed", visit.member.id, visit.at)
    return Go(f"/staff/tickets/{filed.reference}?done=took")


def read(form: Any) -> Sheet:
    """The sheet's details. Pure."""
    typed = {key: clean(form.get(key, ""))[:most].strip() for key, most in LONGEST.items()}
    typed |= {key: form.get(key, "") for key in ("sheet", "language", "reason", "agreed")}
    details: dict[str, Detail] = {key: typed[key] for key in FIELDS if typed[key]}
    details["reason"] = typed["reason"] if typed["reason"] in REASONS else REASONS[0]
    wrong = "" if typed["name"] else "name"
    digits = "".join(sign for sign in typed["phone"] if sign.isascii() and sign.isdigit())
    number = plausible(digits, typed["phone"].startswith("+")) if digits else None
    if number:
        details["phone"] = number
    elif typed["phone"]:
        wrong = wrong or "phone"
    if typed["email"]:
        try:
            checked = validate_email(typed["email"], check_deliverability=False)
            details["email"] = checked.normalized
        except EmailNotValidError:
            wrong = wrong or "email"
    if not number and not typed["email"]:
        wrong = wrong or "reach"
    if not _SHEET.fullmatch(typed["sheet"]):
        wrong = wrong or "sheet"
        typed["sheet"] = secrets.token_urlsafe(24)
    return Sheet(typed, details, wrong)


def _consent(visit: Visit, wording: Wording) -> dict[str, str] | None:
    """What the caller agreed to aloud, if whoever took the call says so."""
    if visit.form.get("agreed") != "1":
        return None
    return {"text": wording.text("utter_label_consent_spoken", "en"), "at": visit.at}


def _signs(sheet: Sheet, at: str) -> list[dict[str, str]]:
    """A sign in what was written down. Nothing was told: the page then says so."""
    words = " ".join(sheet.typed[key] for key in ("pain_words", "question")).strip()
    found = safety.read(words) if words else None
    if found is None:
        return []
    return [{"sign": found.sign, "action": found.action, "words": words, "told": "", "at": at}]


def _open_already(visit: Visit, details: dict[str, Detail]) -> list[Row[Any]]:
    """Requests of this number or address that somebody still has to call about."""
    found: list[Row[Any]] = []
    for condition in search.same(details):
        mine = select(tickets.c.id, tickets.c.reference, tickets.c.status, tickets.c.created_at)
        rows = visit.conn.execute(
            mine.where(condition, tickets.c.status.in_(order.WORKED)).limit(5)
        )
        found += [row for row in rows if row not in found]
    return found


def _page(
    typed: dict[str, str],
    *,
    wrong: str = "",
    known: list[Row[Any]] | None = None,
    stopped: frozenset[do_not_contact.Way] = frozenset(),
    status: int = 200,
) -> Page:
    values = {"typed": typed, "wrong": wrong, "known": known or [], "stopped": stopped}
    return Page("phone.html", {**values, "longest": LONGEST, "reasons": REASONS}, status)
