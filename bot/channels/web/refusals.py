"""What the chat does not serve, and the line that the visitor reads then."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import anyio.to_thread
import msgspec
from sqlalchemy.exc import SQLAlchemyError
from starlette.requests import Request
from starlette.responses import Response

from bot.channels import alerts, bodies
from bot.channels.limits import TooOften
from bot.channels.web import asked
from bot.channels.web.asked import Unreadable, WrongType
from bot.channels.web.sessions import NoSession
from bot.contract import Language
from bot.conversation.records import NotTaken, UnknownConversation
from bot.deps import Deps


class Refused(NotTaken):
    """The answer to a request that we do not serve. ``line`` stands in data/answers."""

    def __init__(
        self,
        status: int,
        error: str,
        line: str,
        *,
        language: Language | None = None,
        words: str = "",
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(error)
        self.status = status
        self.error = error
        self.line = line
        self.language = language
        self.words = words
        self.headers = dict(headers or {})


# What is raised on the way, and the status, error and line that it leads to.
_KNOWN: Mapping[type[Exception], tuple[int, str, str]] = {
    NoSession: (401, "session", "utter_error_session"),
    UnknownConversation: (401, "session", "utter_error_session"),
    WrongType: (415, "type", "utter_error_unreadable"),
    Unreadable: (400, "unreadable", "utter_error_unreadable"),
    bodies.TooLarge: (413, "too_large", "utter_error_too_large"),
    bodies.TooSlow: (408, "too_slow", "utter_error_slow"),
    SQLAlchemyError: (503, "unsaved", "utter_error_server"),
}
REFUSED: tuple[type[Exception], ...] = (Refused, TooOften, *_KNOWN)


def too_often(
    over: TooOften,
    language: Language | None = None,
    words: str = "",
    line: str = "utter_too_fast",
) -> Refused:
    """The refusal of one message too many."""
    return Refused(
        429,
        "too_fast",
        line,
        language=language,
        words=words,
        headers={"Retry-After": str(over.wait)},
    )


async def answer(error: Exception, request: Request, deps: Deps) -> Response:
    """What the browser gets for one of ``REFUSED``; red flags in the words come with their lines."""
    refused = _refusal(error)
    language = refused.language or asked.language(request)
    content: dict[str, Any] = {
        "error": refused.error,
        "message": deps.wording.text(refused.line, language),
        "phone": deps.clinic.phone,
    }
    alert = None
    if refused.words:
        alert = await anyio.to_thread.run_sync(alerts.read, refused.words, deps.wording, language)
    if alert is not None:
        content["urgent"] = alert.lines
    return as_json(content, refused.status, refused.headers)


def as_json(content: Any, status: int, headers: Mapping[str, str] | None = None) -> Response:
    """An answer of the chat."""
    body = msgspec.json.encode(content)
    return Response(body, status, dict(headers or {}), media_type=asked.JSON)


def _refusal(error: Exception) -> Refused:
    if isinstance(error, Refused):
        return error
    if isinstance(error, TooOften):
        return too_often(error)
    return Refused(*next(known for kind, known in _KNOWN.items() if isinstance(error, kind)))
