"""The staff inbox: everything under /staff.

``people``, ``passwords``, ``sessions``, ``throttle``  who may enter
``shell``, ``desk``, ``posted``, ``forms``, ``paper``  from a request to a page
``entrance``, ``worklist``, ``work``, ``correcting``, ``phone``, ``export``, ``deliveries``, ``troubles``,
``team``, ``static``                                   the routes
``views``, ``order``, ``targets``, ``wanted``, ``again``, ``verbs``, ``times``  how work is ordered
``sheet``, ``stepping``, ``calls``, ``undoing``, ``reached``, ``jotting``, ``linking``, ``finding``, ``dial``, ``doubts``  what the pages show and do
"""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route, Router
from starlette.types import Receive, Scope, Send

from bot.deps import Deps
from bot.inbox import (
    account,
    codes,
    correcting,
    deliveries,
    entrance,
    export,
    figures,
    invitations,
    live,
    lock,
    phone,
    static,
    switchboard,
    team,
    troubles,
    work,
    worklist,
)
from bot.inbox.desk import HOME, Desk
from bot.inbox.live import closing
from bot.inbox.paper import Paper
from bot.inbox.shell import HEADERS, Shell


def mount(deps: Deps) -> list[BaseRoute]:
    """The routes of the inbox. Encryption keys must be in use (``store.crypto.use``)."""
    paper = Paper(deps.clinic, deps.clock)
    desk = Desk(deps, paper)
    routes = [
        *entrance.routes(deps, desk, paper),
        *lock.routes(deps, paper),
        *codes.routes(deps, desk, paper),
        *invitations.routes(deps, desk, paper),
        *live.routes(deps),
        *worklist.routes(desk),
        *correcting.routes(desk, deps.wording),
        *work.routes(desk),
        *phone.routes(desk, deps.wording),
        *export.routes(desk),
        *deliveries.routes(desk),
        *troubles.routes(desk),
        *switchboard.routes(desk),
        *figures.routes(desk),
        *account.routes(desk),
        *team.routes(deps, desk),
        *static.routes(),
    ]
    # Not routes= of the Mount: an unknown page under /staff is answered here, too.
    pages = Router(routes, redirect_slashes=False, default=_nothing_here)
    return [
        Route("/staff", _home, methods=["GET"]),
        Mount("/staff", app=pages, middleware=[Middleware(Shell, paper=paper)]),
    ]


async def _home(request: Request) -> Response:
    return RedirectResponse(HOME, status_code=303, headers=HEADERS)


async def _nothing_here(scope: Scope, receive: Receive, send: Send) -> None:
    raise HTTPException(404)


__all__ = ["closing", "mount"]
