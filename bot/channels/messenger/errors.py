"""What Meta's refusals mean, decided in one place. Pure.

GraphError
├── Transient      it may work later
│   └── TooMuch    the page sent too much: nobody sends for a while
└── Refused        it will not work; ``reason`` is what staff read
    └── TokenBad   no message of the page will, until there is another token
"""

from __future__ import annotations

from typing import Any

from bot.channels.messenger.problems import Reason

# Codes of Meta's Graph API (Error Codes of the Messenger Platform, v25.0).
_TOO_MUCH = frozenset({4, 17, 32, 341, 613})
_TRANSIENT = frozenset({1, 2, 1200})
_TOKEN = frozenset({190})
_GONE = frozenset({551})
_NOT_ALLOWED = frozenset({10, 200, 230})
# Subcodes that say more than their code.
_OUTSIDE_WINDOW = 2018278
_OTHER_APP = 2018300
_NO_SUCH_PERSON = 2018001
_LONGEST_WAIT = 3600.0


class GraphError(Exception):
    """Meta did not do what we asked. The text names a code, never what was sent."""


class Transient(GraphError):
    """It may work later. ``after``: not before so many seconds, if Meta said so."""

    def __init__(self, text: str, after: float = 0.0) -> None:
        super().__init__(text)
        self.after = after


class TooMuch(Transient):
    """The page, or the app, sends too much."""


class Refused(GraphError):
    """It will not work. ``reason`` is what staff read."""

    def __init__(self, text: str, reason: Reason) -> None:
        super().__init__(text)
        self.reason: Reason = reason


class TokenBad(Refused):
    """The page's token is not taken any more."""


def of(status: int, content: Any, retry_after: str | None = None) -> GraphError:
    """The error that an answer of Meta's is: its status, its JSON and its Retry-After."""
    found = content.get("error") if isinstance(content, dict) else None
    error = found if isinstance(found, dict) else {}
    code, subcode = error.get("code"), error.get("error_subcode")
    text = f"status {status}, code {code if isinstance(code, int) else '?'}"
    after = _seconds(retry_after)
    if code in _TOKEN:
        return TokenBad(text, "token_refused")
    if status == 429 or code in _TOO_MUCH:
        return TooMuch(text, after)
    if code in _TRANSIENT or error.get("is_transient") is True or status >= 500:
        return Transient(text, after)
    if subcode == _OTHER_APP:
        return Refused(text, "other_app")
    if subcode == _OUTSIDE_WINDOW:
        return Refused(text, "window_closed")
    if code in _GONE or subcode == _NO_SUCH_PERSON:
        return Refused(text, "person_gone")
    return Refused(text, "not_allowed" if code in _NOT_ALLOWED else "refused")


def _seconds(header: str | None) -> float:
    text = (header or "").strip()
    return min(float(text), _LONGEST_WAIT) if text.isascii() and text.isdigit() else 0.0
