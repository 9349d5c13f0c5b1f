"""What a browser may send, as types: anything else is refused as unreadable."""

from __future__ import annotations

import uuid
from typing import TypeVar

import msgspec
from starlette.requests import Request

from bot.channels import bodies
from bot.contract import Language
from bot.intake import body

# Bytes of a request. 1,000 characters take 4,000 at the most, and 6,000 where a
# client writes them as \uXXXX.
MOST_BYTES = 8 * 1024
JSON = "application/json"

T = TypeVar("T")


class WrongType(Exception):
    """The body is not said to be JSON."""


class Unreadable(Exception):
    """The body is no JSON of the shape that was asked for."""


class Opening(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``POST /api/sessions``."""

    language: Language = "en"


class Said(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``POST /api/turns``: words, a button or places: one of them. The client makes up ``turn``."""

    turn: uuid.UUID
    text: str | None = None
    choice: str | None = None
    # Ids of bot/intake/body.py: places that were marked on the body map.
    regions: tuple[str, ...] | None = None

    def __post_init__(self) -> None:
        """Raises ``ValueError``, which msgspec makes a ``ValidationError``."""
        if [self.text, self.choice, self.regions].count(None) != 2:
            raise ValueError("one of text, choice and regions")
        if self.regions is not None and not (
            self.regions and body.REGIONS.keys() >= {*self.regions}
        ):
            raise ValueError("regions")


async def read(request: Request, kind: type[T]) -> T:
    """The body as that type. Raises ``WrongType``, ``Unreadable``, ``bodies.TooLarge``
    or ``bodies.TooSlow``.
    """
    if bodies.media_type(request) != JSON:
        raise WrongType
    body = await bodies.read(request, MOST_BYTES)
    try:
        return msgspec.json.decode(body, type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        # Not chained: the text of the cause may hold what the visitor wrote.
        raise Unreadable from None


def token(request: Request) -> str:
    """The token that the request carries, or nothing."""
    scheme, _, value = request.headers.get("authorization", "").partition(" ")
    return value.strip() if scheme.lower() == "bearer" else ""


def language(request: Request) -> Language:
    """The language that the browser asks for, for lines before a conversation is known."""
    wanted = request.headers.get("accept-language", "").strip().lower()
    return "es" if wanted.startswith("es") else "en"
