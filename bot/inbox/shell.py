"""Around every page under /staff: headers, and errors that say what happened.

Errors are caught here and not by the application, so that their pages carry the
same headers and no text of an exception ever reaches a browser or a log.
"""

from __future__ import annotations

import logging
import traceback

from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.inbox import passwords
from bot.inbox.paper import Page, Paper

log = logging.getLogger("nerveline.inbox")

HEADERS = {
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
        " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    ),
    "cache-control": "no-store",
    "x-frame-options": "DENY",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "x-robots-tag": "noindex, nofollow",
}
# Nothing was saved and it is worth trying again.
_AWAY = (OperationalError, InterfaceError, PoolTimeout)


class Shell:
    """The middleware."""

    def __init__(self, app: ASGIApp, paper: Paper) -> None:
        self._app = app
        self._paper = paper

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begun = False

        async def send_with_headers(message: Message) -> None:
            nonlocal begun
            if message["type"] == "http.response.start":
                begun = True
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        try:
            await self._app(scope, receive, send_with_headers)
        except Exception as error:
            page = _page(error)
            if begun:
                raise
            response = await run_in_threadpool(self._paper.render, page)
            await response(scope, receive, send_with_headers)


def _page(error: Exception) -> Page:
    if isinstance(error, HTTPException):
        return Page("message.html", {"what": str(error.status_code)}, error.status_code)
    if isinstance(error, passwords.Busy):
        return Page("message.html", {"what": "busy"}, 503)
    # The class and the place only: texts of exceptions may hold a visitor's words.
    last = traceback.extract_tb(error.__traceback__)[-1]
    log.error("%s in %s line %s", type(error).__name__, last.name, last.lineno)
    status = 503 if isinstance(error, _AWAY) else 500
    return Page("message.html", {"what": str(status)}, status)
