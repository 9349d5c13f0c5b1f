"""How a request carries the right to a conversation: in its header, or in our own pages' cookie."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from bot.settings import Settings

# Scripts cannot read it, other sites' pages cannot send it.
COOKIE = "nerveline_chat"
# Browsers take a cookie of such a name from this very host only: no neighbour under the clinic's
# domain can plant one that its holder reads on with. They ask for https and for every path.
HOST_ONLY = f"__Host-{COOKIE}"
# What a header cannot hold: nobody passes a cookie's token off as one of a header, or back.
_KIND = "cookie\n"


class Right:
    """The rights of one installation's visitors."""

    def __init__(self, settings: Settings) -> None:
        self._secure = settings.public_url.startswith("https:")
        self.name = HOST_ONLY if self._secure else COOKIE

    def of(self, request: Request) -> str:
        """The token that the request carries, as sessions know it, or nothing."""
        bearer = _bearer(request)
        return self.in_cookie(request) if bearer is None else bearer

    def in_cookie(self, request: Request) -> str:
        """The token in the browser's cookie, as sessions know it, or nothing."""
        value = request.cookies.get(self.name, "")
        return _KIND + value if value else ""

    def by_cookie(self, request: Request) -> bool:
        """Whether the right stands in a cookie, which the browser adds by itself."""
        return self.name in request.cookies and _bearer(request) is None

    def put(self, response: Response, token: str) -> None:
        """Put the token (as sessions know it) into the browser's cookie; none takes it away."""
        response.set_cookie(
            self.name,
            token.removeprefix(_KIND),
            max_age=None if token else 0,
            path="/" if self._secure else "/api",
            secure=self._secure,
            httponly=True,
            samesite="strict",
        )


def for_cookie(token: str) -> str:
    """A new token as sessions know it where it stands in a cookie."""
    return _KIND + token


def _bearer(request: Request) -> str | None:
    scheme, _, value = request.headers.get("authorization", "").partition(" ")
    return value.strip() if scheme.lower() == "bearer" else None
