"""What every answer to a browser carries, and what happens when a handler fails."""

from __future__ import annotations

import logging
from collections.abc import Iterable

from starlette.datastructures import MutableHeaders
from starlette.requests import ClientDisconnect
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

log = logging.getLogger("nerveline.web")

# Headers that a response may set itself; these are for those that do not.
DEFAULTS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
_A_YEAR = "max-age=31536000"


def page_policy(ancestors: Iterable[str] = ()) -> str:
    """The Content-Security-Policy of a page of ours.

    No inline code or style, nothing from elsewhere, and no string becomes markup.
    ``ancestors`` are the origins that may show the page in a frame; none by default.
    """
    frames = " ".join(ancestors) or "'none'"
    return (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        "connect-src 'self'; form-action 'self'; base-uri 'none'; "
        f"frame-ancestors {frames}; require-trusted-types-for 'script'; trusted-types 'none'"
    )


class Headers:
    """Puts the defaults on every response, and answers for a handler that failed.

    A failure is logged with its class and place only: the text of an exception may
    hold what a visitor wrote. ``secure`` says that visitors come by https.
    """

    def __init__(self, app: ASGIApp, failed: str, secure: bool) -> None:
        self._app = app
        self._failed = failed
        self._secure = secure

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        if _has_two_lengths(scope):
            # Whoever stands in front of us may believe the other one: nothing of it counts.
            refusal = JSONResponse({"error": "length"}, 400, {"Connection": "close"})
            await refusal(scope, receive, send)
            return
        begun = False

        async def dressed(message: Message) -> None:
            nonlocal begun
            if message["type"] == "http.response.start":
                begun = True
                self._dress(MutableHeaders(scope=message))
            await send(message)

        if "\0" in scope["path"]:
            # No address of ours, and nothing that PostgreSQL could look for.
            await JSONResponse({"error": "not_found"}, 404)(scope, receive, dressed)
            return
        try:
            await self._app(scope, receive, dressed)
        except ClientDisconnect:
            # The visitor left in the middle of sending: nobody is there to answer.
            return
        except Exception as error:
            log.error("failed: %s at %s", type(error).__name__, _place(error))
            if begun:
                # Too late to say anything; the server cuts the connection.
                raise Cut from None
            answer = JSONResponse({"error": "server", "message": self._failed}, status_code=500)
            await answer(scope, receive, dressed)

    def _dress(self, headers: MutableHeaders) -> None:
        for name, value in DEFAULTS.items():
            headers.setdefault(name, value)
        if self._secure:
            headers.setdefault("Strict-Transport-Security", _A_YEAR)


class Cut(Exception):
    """A response broke off in the middle; the cause was logged."""


def _has_two_lengths(scope: Scope) -> bool:
    """Whether a request says twice how long it is, in two ways (RFC 9112, 6.1)."""
    names = {name for name, _ in scope["headers"]}
    return {b"content-length", b"transfer-encoding"} <= names


def _place(error: BaseException) -> str:
    """File and line where the exception was raised."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return "?"
    return f"{trace.tb_frame.f_globals.get('__name__', '?')}:{trace.tb_lineno}"
