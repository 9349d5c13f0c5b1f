"""Notices that did not arrive, and sending them again."""

from __future__ import annotations

from starlette.routing import BaseRoute, Route

from bot.handoff import outbox
from bot.inbox.desk import Desk, Visit
from bot.inbox.paper import Answer, Go, Page
from bot.inbox.people import Role

ROLES: tuple[Role, ...] = ("lead", "admin")
PAGE = "/staff/deliveries"
MOST = 200


def routes(desk: Desk) -> list[BaseRoute]:
    """The list, and its two buttons."""
    return [
        Route("/deliveries", desk.serves(show, roles=ROLES), methods=["GET"]),
        Route("/deliveries/again", desk.serves(all_again, roles=ROLES), methods=["POST"]),
        Route("/deliveries/{id}/again", desk.serves(again, roles=ROLES), methods=["POST"]),
    ]


def show(visit: Visit) -> Answer:
    """Everything that stopped trying, the newest first."""
    dead = outbox.dead(visit.conn)[:MOST]
    visit.audit("viewed deliveries", "outbox")
    values = {
        "dead": dead,
        "done": visit.query.get("done", ""),
        "sends": bool(visit.settings.destinations),
    }
    return Page("deliveries.html", values)


def again(visit: Visit) -> Answer:
    """One of them; pressed twice, it is sent once."""
    sent = outbox.send_again(visit.conn, visit.path["id"], visit.at, visit.member.id)
    return Go(f"{PAGE}?done={'again' if sent else 'gone'}")


def all_again(visit: Visit) -> Answer:
    """All of them."""
    for row in outbox.dead(visit.conn):
        outbox.send_again(visit.conn, row.id, visit.at, visit.member.id)
    return Go(f"{PAGE}?done=again")
