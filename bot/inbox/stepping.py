"""A step of a request: whether it may be done, what is asked before it, and what it does."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.engine import Row

from bot.handoff import tickets
from bot.inbox import again, calls, doubts, jotting, order, verbs
from bot.inbox.desk import Visit
from bot.inbox.paper import Page


@dataclass(frozen=True)
class Standing:
    """What the steps of a request depend on besides its status."""

    urgent: bool
    spoken: bool
    asked: bool


def standing(visit: Visit, row: Row[Any]) -> Standing:
    """How it stands now."""
    asked = bool(doubts.unanswered(visit.conn, [row]))
    return Standing(row.urgency != "routine", order.spoken(row), asked)


def check(visit: Visit, row: Row[Any], verb: verbs.Verb, now: Standing) -> None:
    """Raises ``verbs.Refused`` unless this person may do it."""
    me = visit.member
    urgent = now.urgent or now.asked
    verbs.check(verb, row.status, row.claimed_by, me.id, lead=me.may_lead(), urgent=urgent)
    if verb.name in ("asked_old", "asked_new") and not now.asked:
        raise verbs.Refused("status")


def asks(visit: Visit, row: Row[Any], verb: verbs.Verb, now: Standing) -> bool:
    """Whether a yes is needed first: it deletes, or hides or delays what is urgent."""
    late = verb.name in verbs.LATER and again.late(
        visit.clinic, visit.now, moment(visit, row, verb, chosen(visit)), row.urgency
    )
    return verb.name == "erase" or verbs.asks_first(
        verb, urgent=now.urgent, spoken=now.spoken, asked=now.asked, late=late
    )


def owes_a_word(row: Row[Any], verb: verbs.Verb) -> bool:
    """Whether a note has to come along: what was done about a complaint."""
    return row.reason == "complaint" and verb.name in verbs.ANSWERED


def question(
    visit: Visit, row: Row[Any], verb: verbs.Verb, now: Standing, code: str, *, wrong: str = ""
) -> Page:
    """The page that asks. ``code`` is the time to call again; ``wrong``: "empty" if a word
    is missing.
    """
    visit.audit("viewed", row.id)
    values = {
        "ticket": tickets.as_json(visit.conn, row.id),
        "verb": verb.name,
        "signs": [dict(sign) for sign in row.safety],
        "called": row.first_called_at,
        "spoken": now.spoken,
        "asked": now.asked,
        "longest": jotting.LONGEST,
        "wrong": wrong,
        "explain": owes_a_word(row, verb),
    }
    if verb.name in verbs.LATER:
        values |= {"again": code, "until": moment(visit, row, verb, code)}
    return Page("sure.html", values, 400 if wrong else 200)


def chosen(visit: Visit) -> str:
    """The code of the time to call again; "" if none of ours was sent."""
    code = visit.form.get("again", "")
    return code if code in again.CODES else ""


def moment(visit: Visit, row: Row[Any], verb: verbs.Verb, code: str) -> datetime:
    """The time of a code; without one what usually fits."""
    words = row.details.get("best_time")
    offered = again.choices(visit.clinic, visit.now, words)
    usual = again.suggested(offered, verb.name, row.urgency, row.tries)
    fallback = "tomorrow" if verb.name == "snooze" else usual
    return again.chosen(visit.clinic, visit.now, code, fallback, words)


def do(visit: Visit, row: Row[Any], verb: verbs.Verb) -> None:
    """Do it."""
    conn, me, at = visit.conn, visit.member.id, visit.at
    if verb.name in calls.UNREACHED:
        calls.unreached(conn, row, verb.name, moment(visit, row, verb, chosen(visit)), me, at)
    elif verb.name == "they_called":
        calls.they_called(conn, row, me, at)
    elif verb.name == "sent_to_help":
        calls.sent_to_help(conn, row, me, at)
    elif verb.name in ("asked_old", "asked_new"):
        calls.answered(conn, row, "new" if verb.name == "asked_new" else "old", me, at)
    elif verb.name == "take_over":
        calls.take_over(conn, row, me, at)
    elif verb.name == "unscheduled":
        calls.unscheduled(conn, row, me, at)
    elif verb.name == "snooze":
        calls.snooze(conn, row, moment(visit, row, verb, chosen(visit)), me, at)
    elif verb.name == "wake":
        calls.wake(conn, row, me, at)
    elif verb.to is not None:
        calls.step(conn, row, verb.to, me, at)
