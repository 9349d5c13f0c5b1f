"""They called us: a request that somebody at the desk takes down."""

from __future__ import annotations

import re
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from starlette.routing import BaseRoute, Route

from bot import safety
from bot.cleaning import clean
from bot.contract import Detail, Language
from bot.handoff import do_not_contact, submission
from bot.inbox import calls, linking, reached
from bot.inbox.desk import Desk, Visit
from bot.inbox.linking import Other
from bot.inbox.paper import Answer, Go, Page
from bot.safety.urgency import urgency
from bot.store.tables import tickets
from bot.wording import Wording

# Longest text of each field, in characters; its name in the ticket is the same.
STORY = {"pain_words": 1000, "question": 500}
LONGEST = {**reached.LONGEST, **STORY}
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
        Route("/calls/begin", desk.serves(begin), methods=["POST"]),
        Route("/calls/signs", desk.serves(look, quiet=True), methods=["POST"]),
    ]


def show(visit: Visit) -> Answer:
    """An empty sheet."""
    return _page(_blank())


def begin(visit: Visit) -> Answer:
    """A sheet with what was searched for in vain: a name must not stand in a URL."""
    typed = reached.guess(clean(visit.form.get("words", "")))
    return _page({**_blank(), **{key: words[: LONGEST[key]] for key, words in typed.items()}})


def look(visit: Visit) -> Answer:
    """What to say first, while it is being written down. Nothing is kept."""
    sheet = read(visit.form)
    values = {"signs": _signs(sheet, visit.at), "language": _language(sheet)}
    return Page("_said_first.html", values)


def take(visit: Visit, wording: Wording) -> Answer:
    """File it, once, and open it: it belongs to whoever took the call."""
    sheet = read(visit.form)
    signs = _signs(sheet, visit.at)
    if sheet.wrong:
        return _page(sheet.typed, wrong=sheet.wrong, signs=signs, status=400)
    # Saved twice, the sheet is not its own forerunner.
    known = linking.open_with(visit.conn, sheet.details, but=_key(sheet))
    if visit.form.get("new") not in ("1", "same", "other"):
        stopped = do_not_contact.of(visit.conn, sheet.details)
        # Whoever needs help at once is not held up by a question that can wait.
        unasked = not signs and visit.form.get("agreed") != "1"
        if known:
            references = [row.reference for row in known]
            visit.audit("searched", "list", {"shown": references})
        if known or stopped or unasked:
            return _page(
                sheet.typed, known=known, stopped=stopped, unasked=unasked, signs=signs, status=409
            )
    language = _language(sheet)
    filed = submission.submit(
        visit.conn,
        submission.Request(
            conversation_id=None,
            idempotency_key=_key(sheet),
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
        # What nobody said of them is left open.
        answer = visit.form.get("new")
        for other in known if answer in ("same", "other") else ():
            say = linking.link if answer == "same" else linking.unlink
            say(visit.conn, row.id, other.id, visit.member.id, visit.at)
    return Go(f"/staff/tickets/{filed.reference}?done=took")


def read(form: Any) -> Sheet:
    """The sheet's details. Pure."""
    typed = {key: clean(form.get(key, ""))[:most].strip() for key, most in LONGEST.items()}
    typed |= {key: form.get(key, "") for key in ("sheet", "language", "reason", "agreed")}
    details, wrong = reached.read(typed)
    details |= {key: typed[key] for key in STORY if typed[key]}
    details["reason"] = typed["reason"] if typed["reason"] in REASONS else REASONS[0]
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


def _blank() -> dict[str, str]:
    return {"sheet": secrets.token_urlsafe(24)}


def _key(sheet: Sheet) -> str:
    return f"phone:{sheet.typed['sheet']}"


def _language(sheet: Sheet) -> Language:
    return "es" if sheet.typed.get("language") == "es" else "en"


def _page(
    typed: dict[str, str],
    *,
    wrong: str = "",
    known: Sequence[Other] = (),
    stopped: frozenset[do_not_contact.Way] = frozenset(),
    unasked: bool = False,
    signs: Sequence[Mapping[str, str]] = (),
    status: int = 200,
) -> Page:
    values: dict[str, Any] = {"typed": typed, "wrong": wrong, "known": known, "stopped": stopped}
    language = "es" if typed.get("language") == "es" else "en"
    values |= {"unasked": unasked, "signs": signs, "language": language}
    return Page("phone.html", {**values, "longest": LONGEST, "reasons": REASONS}, status)
