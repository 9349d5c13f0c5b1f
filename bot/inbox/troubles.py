"""What is wrong with Messenger, and what else staff must know: pages and a line on the list."""

from __future__ import annotations

from typing import Any

from sqlalchemy.engine import Connection
from starlette.routing import BaseRoute, Route

from bot.channels.messenger import outgoing, problems
from bot.handoff import alarms
from bot.inbox.desk import Desk, Visit
from bot.inbox.paper import Answer, Go, Page

PAGE = "/staff/messenger"
MOST = 200


def routes(desk: Desk) -> list[BaseRoute]:
    """The page, and the button of each line."""
    return [
        Route("/messenger", desk.serves(show), methods=["GET"]),
        Route("/messenger/{id}/done", desk.serves(done), methods=["POST"]),
    ]


def show(visit: Visit) -> Answer:
    """Everything on Messenger that needs a person, the newest first."""
    visit.audit("viewed messenger", "messenger")
    return Page(
        "messenger.html",
        {
            # Those that cannot wait come first; else the newest.
            "rows": sorted(
                problems.unsolved(visit.conn)[:MOST], key=lambda row: row.reason != "urgent_words"
            ),
            "stopped": outgoing.refused_token(visit.conn) is not None,
            "done": visit.query.get("done", ""),
        },
    )


def done(visit: Visit) -> Answer:
    """Somebody took care of it; pressed twice, nothing more happens."""
    problems.solve(visit.conn, visit.path["id"], visit.at, visit.member.id)
    return Go(f"{PAGE}?done=1")


def known(conn: Connection) -> dict[str, Any]:
    """What stands above the list: alarms, and how much of Messenger needs a person."""
    return {
        "alarms": alarms.current(conn),
        "troubles": problems.open_count(conn),
        "troubles_urgent": problems.open_count(conn, "urgent_words"),
    }
