"""What is wrong with Messenger, and what else staff must know: pages and a line on the list."""

from __future__ import annotations

from typing import Any

from sqlalchemy.engine import Connection
from starlette.routing import BaseRoute, Route

from bot.channels.messenger import outgoing, problems, takeover
from bot.handoff import alarms
from bot.inbox.desk import Desk, Visit
from bot.inbox.paper import Answer, Go, Page
from bot.settings import Settings
from bot.store import switches

PAGE = "/staff/messenger"
MOST = 200


def routes(desk: Desk) -> list[BaseRoute]:
    """The page, and the buttons of its lines."""
    return [
        Route("/messenger", desk.serves(show), methods=["GET"]),
        Route("/messenger/threads/{id}/back", desk.serves(hand_back), methods=["POST"]),
        Route("/messenger/{id}/done", desk.serves(done), methods=["POST"]),
    ]


def show(visit: Visit) -> Answer:
    """Everything on Messenger that needs a person, the newest first; where the bot is silent."""
    visit.audit("viewed messenger", "messenger")
    return Page(
        "messenger.html",
        {
            # Those that cannot wait come first, then what stops everybody; else the newest.
            "rows": sorted(
                problems.unsolved(visit.conn),
                key=lambda row: (row.reason != "urgent_words", row.thread_id is not None),
            )[:MOST],
            "stopped": outgoing.refused_token(visit.conn) is not None,
            "silenced": takeover.silenced(visit.conn, visit.at, MOST),
            "done": visit.query.get("done", ""),
        },
    )


def done(visit: Visit) -> Answer:
    """Somebody took care of it; pressed twice, nothing more happens."""
    problems.solve(visit.conn, visit.path["id"], visit.at, visit.member.id)
    return Go(f"{PAGE}?done=1")


def hand_back(visit: Visit) -> Answer:
    """The bot answers again in a thread; pressed twice, nothing more happens."""
    takeover.hand_back(visit.conn, visit.path["id"], visit.at, visit.member.id)
    return Go(f"{PAGE}?done=back")


def known(conn: Connection, settings: Settings) -> dict[str, Any]:
    """What stands above the list: the bot's switch, alarms, what Messenger needs a person for."""
    return {
        "off": switches.bot_off(conn),
        "alarms": alarms.current(conn, alarms.expected(settings)),
        "troubles": problems.open_count(conn),
        "troubles_urgent": problems.open_count(conn, "urgent_words"),
    }
