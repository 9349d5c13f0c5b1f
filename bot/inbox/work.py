"""One request: its page, and what is done with it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.engine import Row
from starlette.routing import BaseRoute, Route

from bot.channels.messenger import takeover
from bot.handoff import do_not_contact, tickets
from bot.inbox import calls, jotting, linking, people, sheet, stepping, undoing, verbs
from bot.inbox.desk import Desk, Visit
from bot.inbox.paper import Answer, Data, Go, Page, refusal
from bot.inbox.worklist import seconds_left
from bot.store.tables import tickets as tables

# What the page may say after a step, by its code in the URL.
DONE = frozenset(
    {*verbs.VERBS, "note", "took", "link", "unlink", "stop", "allow", "back", "undo"}
) | {"edit", "consent"}


def routes(desk: Desk) -> list[BaseRoute]:
    """The page of a request and its buttons. URLs hold the reference or the id alone."""
    return [
        Route("/tickets/{key}", desk.serves(show), methods=["GET"]),
        Route("/tickets/{key}/pulse", desk.serves(pulse, quiet=True), methods=["GET"]),
        Route(
            "/tickets/{key}/erase",
            desk.serves(ask_to_erase, roles=("lead", "admin")),
            methods=["GET"],
        ),
        Route("/tickets/{key}/print", desk.serves(on_paper), methods=["GET"]),
        Route("/tickets/{key}/links/{how}", desk.serves(link), methods=["POST"]),
        Route("/tickets/{key}/contact/stop", desk.serves(ask_to_stop), methods=["GET"]),
        Route("/tickets/{key}/contact/{how}", desk.serves(contact), methods=["POST"]),
        Route("/tickets/{key}/back", desk.serves(hand_back), methods=["POST"]),
        Route("/tickets/{key}/notes", desk.serves(note), methods=["POST"]),
        Route("/tickets/{key}/undo", desk.serves(undo), methods=["POST"]),
        Route("/tickets/{key}/{verb}", desk.serves(ask_first), methods=["GET"]),
        Route("/tickets/{key}/{verb}", desk.serves(act), methods=["POST"]),
    ]


def show(visit: Visit) -> Answer:
    """The request on one screen. Raises ``NoSuchTicket``."""
    row = sheet.ticket_row(visit.conn, visit.path["key"])
    return _sheet(visit, row, done=visit.query.get("done", ""))


def on_paper(visit: Visit) -> Answer:
    """The request to print. Raises ``NoSuchTicket``."""
    row = sheet.ticket_row(visit.conn, visit.path["key"])
    visit.audit("printed", row.id)
    return Page("print.html", {**sheet.sheet(visit, row), "done": ""})


def link(visit: Visit) -> Answer:
    """Say that another request is of the same person, or that it is not.

    Raises ``NoSuchTicket`` for this one; the other one is said to be unknown.
    """
    row = sheet.ticket_row(visit.conn, visit.path["key"], lock=True)
    how = visit.path["how"]
    if how not in ("link", "unlink"):
        return Page("message.html", {"what": "404"}, 404)
    typed = "".join(sign for sign in visit.form.get("other", "").upper() if sign.isalnum())
    known = select(tables.c.id).where(tables.c.reference == typed, tables.c.id != row.id)
    other = visit.conn.execute(known).scalar_one_or_none()
    if other is None:
        return _sheet(visit, row, wrong="other", status=404)
    done = linking.link if how == "link" else linking.unlink
    done(visit.conn, row.id, other, visit.member.id, visit.at)
    return _back(row, how)


def contact(visit: Visit) -> Answer:
    """No more calls or mails to this person, or again. Raises ``NoSuchTicket``."""
    row = sheet.ticket_row(visit.conn, visit.path["key"], lock=True)
    how, me = visit.path["how"], visit.member
    if how not in ("stop", "allow"):
        return Page("message.html", {"what": "404"}, 404)
    if how == "allow" and not me.may_lead():
        # The caller's own wish: a lead decides that it no longer holds.
        return refusal("role")
    if how == "stop" and visit.form.get("sure") != row.reference:
        return Go(f"/staff/tickets/{row.reference}/contact/stop")
    if how == "stop":
        changed = do_not_contact.add_ticket(visit.conn, row.id, ("phone", "email"), visit.at, me.id)
    else:
        # Texts may stand on the list alone, by a word of the visitor's.
        changed = do_not_contact.lift_ticket(
            visit.conn, row.id, ("phone", "text", "email"), visit.at, me.id
        )
    if changed:
        calls.contact(visit.conn, row, me.id, visit.at, stopped=how == "stop")
    return _back(row, how)


def ask_to_stop(visit: Visit) -> Answer:
    """The question before a person is contacted no more. Raises ``NoSuchTicket``."""
    row = sheet.ticket_row(visit.conn, visit.path["key"])
    visit.audit("viewed", row.id)
    return Page("stop.html", {"ticket": {"reference": row.reference}, **sheet.reach(row)})


def hand_back(visit: Visit) -> Answer:
    """Let the bot answer again in Messenger. Raises ``NoSuchTicket``."""
    row = sheet.ticket_row(visit.conn, visit.path["key"], lock=True)
    state = row.conversation_id and takeover.state(visit.conn, row.conversation_id, visit.at)
    if state:
        takeover.hand_back(visit.conn, state.thread, visit.at, visit.member.id)
        visit.audit("bot answers again", row.id)
    return _back(row, "back")


def pulse(visit: Visit) -> Answer:
    """Whether the request changed: no content, so no audit line. Raises ``NoSuchTicket``."""
    row = sheet.ticket_row(visit.conn, visit.path["key"])
    return Data({"version": sheet.version(visit.conn, row), "left": seconds_left(visit)})


def ask_to_erase(visit: Visit) -> Answer:
    """The question before the content is deleted for good. Raises ``NoSuchTicket``."""
    row = sheet.ticket_row(visit.conn, visit.path["key"])
    verb = verbs.VERBS["erase"]
    try:
        verbs.check(verb, row.status, row.claimed_by, visit.member.id, lead=True)
    except verbs.Refused as refused:
        return _refusal(visit, row, refused, verb.name)
    visit.audit("viewed", row.id)
    return Page("erase.html", {"ticket": tickets.as_json(visit.conn, row.id)})


def note(visit: Visit) -> Answer:
    """Add a note; everybody may, whoever has the request. Raises ``NoSuchTicket``."""
    row = sheet.ticket_row(visit.conn, visit.path["key"], lock=True)
    words = jotting.written(visit)
    if not words or len(words) > jotting.LONGEST or row.status == "erased":
        wrong = "erased" if row.status == "erased" else "long" if words else "empty"
        return _sheet(visit, row, wrong=wrong, words=words, status=400)
    jotting.add(visit, row, words)
    return _back(row, "note")


def undo(visit: Visit) -> Answer:
    """Take the last step back, if it was theirs and a moment ago. Raises ``NoSuchTicket``."""
    row = sheet.ticket_row(visit.conn, visit.path["key"], lock=True)
    words = jotting.written(visit)[: jotting.LONGEST]
    kept = jotting.along(visit, row, words)
    if not undoing.step(row, visit.member.id, visit.now):
        return _refusal(visit, row, verbs.Refused("late"), "undo", kept=kept)
    undoing.back(visit.conn, row, visit.member.id, visit.at)
    return _back(row, "undo")


def ask_first(visit: Visit) -> Answer:
    """The question before an urgent request goes out of sight. Raises ``NoSuchTicket``."""
    verb = verbs.VERBS.get(visit.path["verb"])
    row = sheet.ticket_row(visit.conn, visit.path["key"])
    if verb is None or verb.name not in verbs.FINAL | verbs.LATER:
        return Page("message.html", {"what": "404"}, 404)
    standing = stepping.standing(visit, row)
    try:
        stepping.check(visit, row, verb, standing)
    except verbs.Refused as refused:
        return _refusal(visit, row, refused, verb.name)
    return stepping.question(visit, row, verb, standing, visit.query.get("again", ""))


def act(visit: Visit) -> Answer:
    """Do what the button says, if the ticket still lets it. Raises ``NoSuchTicket``."""
    verb = verbs.VERBS.get(visit.path["verb"])
    row = sheet.ticket_row(visit.conn, visit.path["key"], lock=True)
    if verb is None:
        return Page("message.html", {"what": "404"}, 404)
    words = jotting.written(visit)
    if len(words) > jotting.LONGEST:
        return _sheet(visit, row, wrong="long", words=words, status=400)
    if verb.name == "claim" and row.status == "claimed" and row.claimed_by == visit.member.id:
        jotting.along(visit, row, words)
        return _back(row, verb.name)  # pressed twice
    kept = jotting.along(visit, row, words)
    standing = stepping.standing(visit, row)
    try:
        stepping.check(visit, row, verb, standing)
    except verbs.Refused as refused:
        return _refusal(visit, row, refused, verb.name, kept=kept)
    wordless = stepping.owes_a_word(row, verb) and not words
    sure = visit.form.get("sure") == row.reference
    if (wordless or stepping.asks(visit, row, verb, standing)) and not sure:
        # A code of ours: nothing that was typed goes into a URL.
        code = stepping.chosen(visit) if verb.name in verbs.LATER else ""
        carried = f"?again={code}" if code else ""
        return Go(f"/staff/tickets/{row.reference}/{verb.name}{carried}")
    if wordless:
        return stepping.question(visit, row, verb, standing, "", wrong="empty")
    stepping.do(visit, row, verb)
    undoing.keep(visit.conn, row, verb.name, visit.member.id, visit.at)
    return _back(row, verb.name)


def _back(row: Row[Any], done: str) -> Go:
    return Go(f"/staff/tickets/{row.reference}?done={done}")


def _sheet(
    visit: Visit,
    row: Row[Any],
    *,
    done: str = "",
    wrong: str = "",
    words: str = "",
    status: int = 200,
) -> Page:
    values = sheet.sheet(visit, row)
    also = [each.reference for each in values["related"]]
    visit.audit("viewed", row.id, {"also": also} if also else None)
    values |= {
        "done": done if done in DONE else "",
        "wrong": wrong,
        "words": words,
        "longest": jotting.LONGEST,
    }
    return Page("ticket.html", values, status)


def _refusal(
    visit: Visit, row: Row[Any], refused: verbs.Refused, step: str, *, kept: bool = False
) -> Page:
    """Why not: 403 if it is not for them, 409 if the ticket moved on meanwhile.

    ``kept``: a note that came along was kept all the same.
    """
    visit.audit("refused", row.id, {"step": step, "why": refused.why})
    holder = people.logins(visit.conn).get(row.claimed_by)
    values = {
        "why": refused.why,
        "verb": step,
        "holder": holder,
        "mine": row.claimed_by == visit.member.id,
        "reference": row.reference,
        "status": row.status,
        "updated_at": row.updated_at,
        "kept": kept,
    }
    return Page("refused.html", values, 403 if refused.why == "lead" else 409)
