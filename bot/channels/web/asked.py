"""What a browser may send, as types: anything else is refused as unreadable."""

from __future__ import annotations

import re
import uuid
from typing import TypeVar

import msgspec
from starlette.requests import Request

from bot.channels import bodies
from bot.cleaning import clean
from bot.contract import Language
from bot.intake.request import body, display

# Bytes of a request. 1,000 characters take 4,000 at the most, and 6,000 where a
# client writes them as \uXXXX.
MOST_BYTES = 8 * 1024
JSON = "application/json"
# What the chat's own controls ask for.
PERSON = "person"
WISHES = frozenset({PERSON, *display.ORDER})

# An escape in JSON, or the two that one character is made of; alone they are half a character.
_ESCAPE = re.compile(
    rb"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(u[dD][89a-fA-F][0-9a-fA-F]{2})|.)",
    re.DOTALL,
)
T = TypeVar("T")


class WrongType(Exception):
    """The body is not said to be JSON."""


class Unreadable(Exception):
    """The body is no JSON of the shape that was asked for."""


class Opening(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``POST /api/sessions``."""

    language: Language = "en"
    # The page is our own: the token goes into a cookie that no script can read.
    cookie: bool = False
    # The chat was cleared here: the right that the cookie holds ends, whoever comes next.
    anew: bool = False
    # The secret of a one-time link from another channel.
    link: str | None = None


class Nothing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A body that says nothing; it has to be JSON all the same."""


class Said(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``POST /api/turns``: words, a button, places or a wish: one of them. The client makes up ``turn``."""

    turn: uuid.UUID
    text: str | None = None
    choice: str | None = None
    # Ids of bot/intake/request/body.py: places that were marked on the body map.
    regions: tuple[str, ...] | None = None
    # "person", or the key of a detail that is to be changed.
    wish: str | None = None
    # The message before this one, where the client does not know whether we have it.
    after: uuid.UUID | None = None
    # The place of the newest answer on the screen when it was said.
    seen: int | None = None

    def __post_init__(self) -> None:
        """Raises ``ValueError``, which msgspec makes a ``ValidationError``."""
        if [self.text, self.choice, self.regions, self.wish].count(None) != 3:
            raise ValueError("one of text, choice, regions and wish")
        if self.wish is not None and self.wish not in WISHES:
            raise ValueError("wish")
        if self.regions is not None and not (
            self.regions and body.REGIONS.keys() >= {*self.regions}
        ):
            raise ValueError("regions")

    def is_another(self, kind: str, kept: str) -> bool:
        """Whether the message that was ``kept`` by the same id is another one.

        Words that were forgotten meanwhile are nothing to compare with.
        """
        if self.text is None:
            return kind != "choice"
        return kind != "text" or kept not in ("", clean(self.text))


async def read(request: Request, kind: type[T]) -> T:
    """The body as that type. Raises ``WrongType``, ``Unreadable``, ``bodies.TooLarge``
    or ``bodies.TooSlow``.
    """
    if bodies.media_type(request) != JSON:
        raise WrongType
    body = await bodies.read(request, MOST_BYTES)
    # Half an emoji, which some keyboards leave behind, must not cost the words around it.
    body = _ESCAPE.sub(lambda found: rb"\ufffd" if found[1] else found[0], body)
    try:
        return msgspec.json.decode(body, type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        # Not chained: the text of the cause may hold what the visitor wrote.
        raise Unreadable from None


def language(request: Request) -> Language:
    """The language that the browser asks for, for lines before a conversation is known."""
    wanted = request.headers.get("accept-language", "").strip().lower()
    return "es" if wanted.startswith("es") else "en"
