"""The website's chat: four addresses below /api.

``POST /api/sessions`` {language?, link?} → {token, turn, language}; with {cookie: true} the
token goes into a cookie, and who has one already gets {language}, unless {anew: true} ends that one
``POST /api/turns`` {turn, text | choice | regions | wish, after?, seen?} with ``Authorization:
Bearer`` or the cookie → {turn, language}; 425 where the message ``after`` names is not here yet;
``seen`` is the ``seq`` of the newest answer on the screen: words from before another one came are
no answer to it
``POST /api/sessions/end`` {} ends the right to the conversation
``GET /api/history?after=N`` with the same header → {turns, language, more}

An error is {error, message, phone}, and ``urgent``, a list of lines, where the words
that were refused hold a red flag.
"""

from __future__ import annotations

from collections.abc import Sequence

from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.routing import BaseRoute, Mount, Route, Router

from bot.channels import origins
from bot.channels.limits import Limits
from bot.channels.web.api import Api
from bot.deps import Deps

# Seconds for which a browser need not ask again whether it may.
PREFLIGHT = 600


def mount(deps: Deps, limits: Limits) -> list[BaseRoute]:
    """The routes. CORS headers come from here and from nowhere else."""
    allowed = origins.allowed(deps.settings)
    api = Api(deps, limits, allowed)
    routes = [
        Route("/sessions", api.open, methods=["POST"]),
        Route("/sessions/end", api.end, methods=["POST"]),
        Route("/turns", api.say, methods=["POST"]),
        Route("/history", api.history, methods=["GET"]),
    ]
    return [below("/api", routes, allowed)]


def below(path: str, routes: Sequence[BaseRoute], allowed: frozenset[str]) -> Mount:
    """The routes below a path, for pages of those origins."""
    # No redirect to the same address without its last slash: it would lead to whatever host
    # the request named, with the visitor's words.
    served = Router(routes, redirect_slashes=False)
    return Mount(path, app=served, middleware=[cross_origin(allowed)])


def cross_origin(allowed: frozenset[str]) -> Middleware:
    """Lets pages of the allowed origins read what we answer. No cookies are involved."""
    return Middleware(
        CORSMiddleware,
        allow_origins=sorted(allowed),
        allow_methods=["GET", "POST"],
        allow_headers=["Authorization", "Content-Type"],
        expose_headers=["Retry-After"],
        max_age=PREFLIGHT,
    )
