"""How a request carries the right to a conversation: in its header, or in our own pages' cookie."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from bot.channels.cookies import Cookie
from bot.settings import Settings

COOKIE = "nerveline_chat"
# What a header cannot hold: nobody passes a cookie's token off as one of a header, or back.
_KIND = "cookie\n"


class Right:
    """The rights of one installation's visitors."""

    def __init__(self, settings: Settings) -> None:
        self._cookie = Cookie(COOKIE, "/api", settings)
        self.name = self._cookie.name

    def of(self, request: Request) -> str:
        """The token that the request carries, as sessions know it, or nothing."""
        bearer = _bearer(request)
        return self.in_cookie(request) if bearer is None else bearer

    def in_cookie(self, request: Request) -> str:
        """The token in the browser's cookie, as sessions know it, or nothing."""
        value = self._cookie.of(request)
        return _KIND + value if value else ""

    def by_cookie(self, request: Request) -> bool:
        """Whether the right stands in a cookie, which the browser adds by itself."""
        return self.name in request.cookies and _bearer(request) is None

    def put(self, response: Response, token: str) -> None:
        """Put the token (as sessions know it) into the browser's cookie; none takes it away."""
        self._cookie.put(response, token.removeprefix(_KIND))


def for_cookie(token: str) -> str:
    """A new token as sessions know it where it stands in a cookie."""
    return _KIND + token


def _bearer(request: Request) -> str | None:
    scheme, _, value = request.headers.get("authorization", "").partition(" ")
    return value.strip() if scheme.lower() == "bearer" else None
