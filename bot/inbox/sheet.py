"""Everything about one request, for one screen during a phone call."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import func, or_, select
from sqlalchemy.engine import Connection, Row
from sqlalchemy.sql import ColumnElement

from bot.channels.messenger import takeover
from bot.handoff import do_not_contact, replaced
from bot.handoff import tickets as handoff
from bot.handoff.errors import NoSuchTicket
from bot.inbox import again, calls, dial, doubts, linking, order, people, targets, undoing, verbs
from bot.inbox.desk import Visit
from bot.inbox.wanted import surely, wanted
from bot.intake.request import display
from bot.store.engine import parse
from bot.store.tables import audit, conversations, notes, tickets, turns
from bot.widget import body

# More turns than any conversation has that people hold.
MOST_TURNS = 400
MOST_LINES = 300
# The facts of the story, in the order in which a caller tells it.
STORY = ("duration", "pain_score", "prior_surgery", "treatments")
VIEWS = frozenset({"viewed"})
# Somebody spoke with them, by the word in the audit.
SPOKEN = frozenset(
    {"contacted", "scheduled", "they called", "sent to help", "asked, new", "asked, not new"}
)
# For auditors; at the desk it is noise.
HIDDEN = frozenset({"refused"})


@dataclass(frozen=True)
class Call:
    """One line of the conversation. ``who``: "visitor" or "bot"; ``kind``: text, choice,
    event (``text`` is its name) or open; ``after`` is true once the request had been sent.
    """

    who: str
    kind: str
    text: str
    at: str
    after: bool
    fallback: bool = False


@dataclass(frozen=True)
class Step:
    """A line of the timeline. ``who`` is a log-in, "visitor", "system" or "work"."""

    who: str
    what: str
    at: str
    fields: tuple[str, ...] = ()
    again: str = ""
    # The destination of a notice.
    to: str = ""
    # The values that it replaced, by their fields.
    was: Mapping[str, str] = field(default_factory=dict)


def ticket_row(conn: Connection, key: str, *, lock: bool = False) -> Row[Any]:
    """The ticket by reference or id. Raises ``NoSuchTicket``.

    With ``lock`` nobody else can change it until the transaction ends.
    """
    mine = select(tickets).where(or_(tickets.c.reference == key.upper(), tickets.c.id == key))
    row = conn.execute(mine.with_for_update() if lock else mine).one_or_none()
    if row is None:
        raise NoSuchTicket(key)
    return row


def sheet(visit: Visit, row: Row[Any]) -> dict[str, Any]:
    """The values of ticket.html."""
    conn, me = visit.conn, visit.member
    names = people.logins(conn)
    ticket = handoff.as_json(conn, row.id)
    steps = _steps(conn, row, names)
    here = visit.now.astimezone(ZoneInfo(visit.clinic.timezone))
    office = visit.clinic.office(visit.now)
    choices = again.choices(visit.clinic, visit.now, row.details.get("best_time"))
    asked = bool(doubts.unanswered(conn, [row]))
    offered = verbs.offered(
        row.status,
        row.claimed_by,
        me.id,
        lead=me.may_lead(),
        urgent=asked or row.urgency != "routine",
    )
    spoken, reached = order.spoken(row), reach(row)
    return {
        "id": row.id,
        "ticket": ticket,
        "created_at": row.created_at,
        "erasure_asked_at": row.erasure_asked_at,
        "asked": asked,
        # The signs of which the desk is to ask; their question has words of its own.
        "open_signs": [str(sign["sign"]) for sign in row.safety if doubts.open_here(sign)],
        "spoken": row.spoken_at if spoken else None,
        "sent": row.sent_to_help_at if spoken else None,
        # The desk is done with it: what was to be done first is no order any more.
        "over": row.status in ("closed", "spam", "erased"),
        "spoken_by": next((step.who for step in steps if step.what in SPOKEN), ""),
        "undo": undoing.step(row, me.id, visit.now),
        "signs": [dict(sign) for sign in row.safety],
        "body": body.small(row.details, "Where it hurts: back and front of the body"),
        "related": linking.related(conn, row),
        "elsewhere": _elsewhere(conn, row),
        "person": _person(conn, row.conversation_id, visit.at),
        "stopped": sorted(do_not_contact.of(conn, row.details)),
        **reached,
        "story": [(key, ticket[key]) for key in STORY if key in ticket],
        "overdue": order.overdue(row, targets.cutoffs(visit.clinic, visit.now)),
        "holder": names.get(row.claimed_by) if row.status in verbs.HELD else None,
        "mine": row.claimed_by == me.id,
        "verbs": [each for each in offered if asked or each not in ("asked_old", "asked_new")],
        "good_now": surely(row.details.get("best_time"), here, open_now=office.open_now),
        "tries": row.tries,
        "called": row.first_called_at is not None,
        "outcome": row.outcome,
        "waits": row.wait_until if (row.wait_until or "") > visit.at else None,
        "off_time": _off_time(row, visit),
        "again": choices,
        "suggested": again.suggested(
            choices, "no_answer" if reached["dial"] else "wrote", row.urgency, row.tries
        ),
        "conversation": _conversation(conn, row),
        "notes": _notes(conn, row.id, names),
        "steps": [step for step in steps if step.what not in VIEWS | HIDDEN],
        "views": [step for step in steps if step.what in VIEWS],
        "unanswered": [step for step in steps if step.what in calls.UNREACHED.values()],
        "version": version(conn, row),
    }


def reach(row: Row[Any]) -> dict[str, dial.Dial | None]:
    """How the request's person can be reached: ``dial`` and ``mail``."""
    known = row.details
    return {"dial": dial.dial(known.get("phone")), "mail": dial.mail(known.get("email"))}


def _elsewhere(conn: Connection, row: Row[Any]) -> linking.Other | None:
    """A request of the same person or number about which they were called, if not this one."""
    if row.status != "new" or row.first_called_at is not None:
        return None
    others = linking.open_too(conn, [row]).get(row.id, ())
    return next((other for other in others if other.called), None)


def _off_time(row: Row[Any], visit: Visit) -> bool:
    """Whether it is to be called again at a time that the caller did not ask for."""
    if (row.wait_until or "") <= visit.at or row.urgency != "routine":
        return False
    again_at = parse(row.wait_until).astimezone(ZoneInfo(visit.clinic.timezone))
    return wanted(row.details.get("best_time"), again_at) == "later"


def version(conn: Connection, row: Row[Any]) -> str:
    """Changes whenever somebody changes the request, adds a note, or the visitor writes."""
    noted = conn.execute(
        select(func.count()).select_from(notes).where(notes.c.ticket_id == row.id)
    ).scalar_one()
    said = conn.execute(select(func.max(turns.c.id)).where(_said_about(row))).scalar_one()
    return f"{row.updated_at}.{noted}.{said or 0}"


def _person(conn: Connection, conversation: str | None, at: str) -> takeover.State | None:
    """Until when a person answers in Messenger in place of the bot, or None."""
    state = None if conversation is None else takeover.state(conn, conversation, at)
    return state if state is not None and state.until is not None else None


def _said_about(row: Row[Any]) -> ColumnElement[bool]:
    """Turns of the conversation that filed the request, and of one that goes on with it."""
    mine = or_(conversations.c.id == row.conversation_id, conversations.c.ticket_id == row.id)
    return turns.c.conversation_id.in_(select(conversations.c.id).where(mine))


def _conversation(conn: Connection, row: Row[Any]) -> list[Call]:
    """What was said, oldest first; of a very long one the latest part."""
    latest = conn.execute(
        select(turns).where(_said_about(row)).order_by(turns.c.id.desc()).limit(MOST_TURNS)
    ).all()
    calls = []
    for turn in reversed(latest):
        after = turn.at > row.created_at
        if turn.kind != "open" and turn.words:
            calls.append(Call("visitor", turn.kind, turn.words, turn.at, after))
        elif turn.kind == "text" and turn.replies:
            # Unsent on Messenger, or deleted: our answer stands there without it.
            calls.append(Call("visitor", "event", "unsent", turn.at, after))
        calls += [
            Call(
                "bot",
                turn.kind,
                str(reply.get("text", "")),
                turn.answered_at or turn.at,
                (turn.answered_at or turn.at) > row.created_at,
                fallback=turn.state == "fallback",
            )
            for reply in turn.replies or ()
        ]
    return calls


def _notes(conn: Connection, ticket_id: str, names: dict[str, str]) -> list[dict[str, str]]:
    rows = conn.execute(
        select(notes).where(notes.c.ticket_id == ticket_id).order_by(notes.c.at, notes.c.id)
    )
    return [{"who": names.get(row.staff_id, ""), "at": row.at, "words": row.words} for row in rows]


def _steps(conn: Connection, ticket: Row[Any], names: dict[str, str]) -> list[Step]:
    """The audit's lines about the ticket, newest first."""
    was = replaced.read(ticket.details)
    rows = conn.execute(
        select(audit)
        .where(audit.c.subject == ticket.id)
        .order_by(audit.c.seq.desc())
        .limit(MOST_LINES)
    ).all()
    return [
        Step(
            names.get(row.actor, row.actor),
            row.what,
            row.at,
            tuple(str(each) for each in row.detail.get("fields", ())),
            str(row.detail.get("again") or row.detail.get("until") or ""),
            str(row.detail.get("destination") or ""),
            {key: _plain(key, value) for key, value in was.get(row.at, {}).items()},
        )
        for row in rows
        # No visitor sent what a colleague took down.
        if not (row.what == "filed" and row.detail.get("channel") == "phone")
    ]


def _plain(key: str, value: Any) -> str:
    words = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    return display.phone(words) if key == "phone" else words
