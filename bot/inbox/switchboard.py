"""Bot off and on, a person's turn in Messenger, and who must not be contacted."""

from __future__ import annotations

from starlette.routing import BaseRoute, Route

from bot.handoff import do_not_contact
from bot.inbox import linking, people
from bot.inbox.desk import Desk, Visit
from bot.inbox.paper import Answer, Go, Page
from bot.inbox.people import Role
from bot.intake.reading.contact.phone import plausible
from bot.store import switches

BOT = "/staff/bot"
LIST = "/staff/do-not-contact"
_ADMIN: tuple[Role, ...] = ("admin",)
_LEADS: tuple[Role, ...] = ("lead", "admin")


def routes(desk: Desk) -> list[BaseRoute]:
    """The pages and their buttons."""
    return [
        Route("/bot", desk.serves(bot, roles=_ADMIN), methods=["GET"]),
        Route("/bot/{to}", desk.serves(turn, roles=_ADMIN), methods=["POST"]),
        Route("/do-not-contact", desk.serves(listed, roles=_LEADS), methods=["GET"]),
        Route("/do-not-contact", desk.serves(change, roles=_LEADS), methods=["POST"]),
    ]


def bot(visit: Visit) -> Answer:
    """Whether the bot answers."""
    off = switches.bot_off(visit.conn)
    by = people.logins(visit.conn).get(off.actor, off.actor) if off else ""
    return Page("bot.html", {"off": off, "by": by})


def turn(visit: Visit) -> Answer:
    """Switch it; pressed twice, nothing more happens."""
    to = visit.path["to"]
    if to not in ("on", "off"):
        return Page("message.html", {"what": "404"}, 404)
    switches.turn_bot(visit.conn, visit.at, visit.member.id, on=to == "on")
    return Go(BOT)


def listed(visit: Visit) -> Answer:
    """The do-not-contact list."""
    return _list(visit)


def change(visit: Visit) -> Answer:
    """Put a number or an address on the list, or take one off."""
    typed, me = visit.form.get("contact", "").strip()[:254], visit.member.id
    way, contact = _contact(typed)
    if contact is None:
        return _list(visit, wrong=True, typed=typed)
    if visit.form.get("how") == "lift":
        do_not_contact.lift(visit.conn, way, contact, visit.at, me)
        if way == "phone":
            do_not_contact.lift(visit.conn, "text", contact, visit.at, me)
        return Go(LIST)
    do_not_contact.add(visit.conn, way, contact, visit.at, me)
    return Go(LIST)


def _contact(typed: str) -> tuple[do_not_contact.Way, str | None]:
    if "@" in typed:
        return "email", typed
    digits = "".join(sign for sign in typed if sign.isascii() and sign.isdigit())
    return "phone", plausible(digits, typed.startswith("+")) if digits else None


def _list(visit: Visit, *, wrong: bool = False, typed: str = "") -> Page:
    entries = do_not_contact.entries(visit.conn)
    known = linking.of_contacts(visit.conn, [each.contact for each in entries if each.contact])
    shown = sorted({person.reference for each in known.values() for person in each})
    visit.audit("viewed do-not-contact", "do-not-contact", {"shown": shown} if shown else None)
    values = {"entries": entries, "names": people.logins(visit.conn), "wrong": wrong}
    shown_again = {"known": known, "typed": typed}
    return Page("do_not_contact.html", {**values, **shown_again}, 400 if wrong else 200)
