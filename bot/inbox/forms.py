"""What a browser sends: small forms, and where they came from."""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from urllib.parse import parse_qsl

from starlette.requests import Request

from bot.channels import bodies, origins
from bot.settings import Settings

# Bytes. The longest thing that is sent here is a note.
MOST_BYTES = 32_768
MOST_FIELDS = 20


class BadForm(Exception):
    """A form that no page of ours sends; ``status`` is the HTTP status to answer with."""

    def __init__(self, status: int) -> None:
        super().__init__(f"form refused: {status}")
        self.status = status


async def read(request: Request) -> dict[str, str]:
    """The fields of a form; of two with one name the last. Raises ``BadForm``.

    Read by hand and not by ``request.form()``: no files, and hard limits of size
    and time while reading.
    """
    try:
        body = await bodies.read(request, MOST_BYTES)
    except bodies.TooLarge:
        raise BadForm(413) from None
    except bodies.TooSlow:
        raise BadForm(408) from None
    if body and bodies.media_type(request) != "application/x-www-form-urlencoded":
        raise BadForm(415)
    try:
        pairs = parse_qsl(
            body.decode("ascii"),
            keep_blank_values=True,
            max_num_fields=MOST_FIELDS,
            errors="replace",
        )
    except ValueError:
        raise BadForm(400) from None
    # PostgreSQL holds no NUL, and fails where one is only looked for.
    return {key: value.replace("\0", "") for key, value in pairs}


def from_us(headers: Mapping[str, str], settings: Settings) -> bool:
    """Whether a form was sent by one of our own pages, as the browser tells it."""
    ours = origins.own(settings)
    if not settings.production:
        # localhost and 127.0.0.1 are the same to whoever tries us out.
        ours |= {f"{scheme}://{headers.get('host', '')}" for scheme in ("http", "https")}
    # Without https a browser leaves out Sec-Fetch-Site; the CSRF token still guards.
    return origins.from_us(headers, frozenset(ours), unsaid=not is_https(settings))


def same(one: str, other: str) -> bool:
    """Compare secrets: the time taken tells nothing."""
    return hmac.compare_digest(one.encode("utf-8", "replace"), other.encode("utf-8", "replace"))


def is_https(settings: Settings) -> bool:
    """Whether people reach us over https."""
    return settings.public_url.startswith("https://")
