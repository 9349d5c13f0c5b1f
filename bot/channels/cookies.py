"""A cookie of ours that carries a right: scripts cannot read it, other sites' pages not send it."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from bot.settings import Settings

# Browsers take a cookie of such a name from this very host only: no neighbour under the clinic's
# domain can plant one that its holder goes on with. They ask for https and for every path.
_HOST_ONLY = "__Host-"


class Cookie:
    """One cookie of an installation. Over https it is this host's alone, else its path's."""

    def __init__(self, name: str, path: str, settings: Settings) -> None:
        self._secure = settings.public_url.startswith("https:")
        self.name = f"{_HOST_ONLY}{name}" if self._secure else name
        self._path = "/" if self._secure else path

    def of(self, request: Request) -> str:
        """Its value in this request, or nothing."""
        return request.cookies.get(self.name, "")

    def put(self, response: Response, value: str) -> None:
        """Put it into the browser until that is closed; an empty value takes it away."""
        response.set_cookie(
            self.name,
            value,
            max_age=None if value else 0,
            path=self._path,
            secure=self._secure,
            httponly=True,
            samesite="strict",
        )
