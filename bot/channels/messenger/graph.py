"""Meta's Graph API, with blocking calls: for *work* and for commands, never in *web*.

Every call ends by its deadline, whatever the other side does. The token stands in the
Authorization header, so that no log of addresses shows it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import requests
from requests.auth import AuthBase

from bot.channels.messenger import errors, signature, watched
from bot.channels.messenger.errors import Transient
from bot.handoff.destinations.deadline import Line, within
from bot.handoff.errors import Unavailable
from bot.settings import Messenger

# Seconds: for a connection, between two pieces of an answer, and for all of a call. An ill
# Graph API takes a message after up to 20 s: who hung up before would send it twice.
CONNECT = 3.0
READ = 22.0
DEADLINE = 25.0
# Bytes of an answer: ours are a few hundred.
MOST_BYTES = 512 * 1024
POOL = 8


class _Bearer(AuthBase):
    """The token. As an ``auth`` it goes before what a ~/.netrc says."""

    def __init__(self, token: str) -> None:
        self._token = token

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        request.headers["Authorization"] = f"Bearer {self._token}"
        return request


class Graph:
    """The API for one page. Threads may share it, and share its connections."""

    def __init__(self, page: Messenger, deadline: float = DEADLINE) -> None:
        self._page = page
        self._deadline = deadline
        self._proof = signature.proof(page.token, page.app_secret)
        self._session = watched.session(POOL)

    def send(self, body: Mapping[str, Any]) -> None:
        """Send one message of the page. Raises ``GraphError``."""
        self.post(f"{self._page.page}/messages", body)

    def post(self, path: str, body: Mapping[str, Any]) -> dict[str, Any]:
        """``POST`` JSON. Raises ``GraphError``."""
        return self._call("POST", path, body={**body, "appsecret_proof": self._proof})

    def get(self, path: str, **query: str) -> dict[str, Any]:
        """``GET``. Raises ``GraphError``."""
        return self._call("GET", path, query={**query, "appsecret_proof": self._proof})

    def as_app(self, path: str, **query: str) -> tuple[dict[str, Any], Mapping[str, str]]:
        """``GET`` in the app's name, with the answer's headers. Raises ``GraphError``."""
        token = f"{self._page.app}|{self._page.app_secret}"
        return self._answer("GET", path, query=query, token=token)

    def _call(self, method: str, path: str, **parts: Any) -> dict[str, Any]:
        return self._answer(method, path, **parts)[0]

    def _answer(
        self,
        method: str,
        path: str,
        *,
        body: Mapping[str, Any] | None = None,
        query: Mapping[str, str] | None = None,
        token: str | None = None,
    ) -> tuple[dict[str, Any], Mapping[str, str]]:
        found: list[tuple[dict[str, Any], Mapping[str, str]]] = []

        def talk(line: Line) -> None:
            watched.on(line)
            with self._session.request(
                method,
                f"{self._page.graph}/{self._page.version}/{path}",
                json=body,
                params=query,
                auth=_Bearer(token or self._page.token),
                timeout=(CONNECT, READ),
                # A token must not follow to wherever an answer leads.
                allow_redirects=False,
                stream=True,
            ) as response:
                content = _json(_read(response))
                if response.status_code != 200:
                    raise errors.of(
                        response.status_code, content, response.headers.get("Retry-After")
                    )
                found.append((content if isinstance(content, dict) else {}, response.headers))
                line.taken = True

        try:
            within(self._deadline, "graph", talk)
        except (requests.RequestException, Unavailable) as error:
            # Its text may hold the address, and what was sent.
            raise Transient(type(error).__name__) from None
        return found[0]


def _read(response: requests.Response) -> bytes:
    """The whole answer. Raises ``Transient`` where it is too long."""
    read = bytearray()
    for piece in response.iter_content(4096):
        read += piece
        if len(read) > MOST_BYTES:
            raise Transient("endless answer")
    return bytes(read)


def _json(raw: bytes) -> Any:
    try:
        return json.loads(raw)
    except (ValueError, RecursionError):
        return None
