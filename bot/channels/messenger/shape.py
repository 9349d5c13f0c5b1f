"""Our replies in the shape of Meta's Send API, within its limits. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

# Meta's limits, in characters and numbers.
LONGEST_TEXT = 2000
MOST_QUICK_REPLIES = 13
LONGEST_TITLE = 20
LONGEST_PAYLOAD = 1000
LONGEST_TEMPLATE = 640
_SENTENCE = re.compile(r"(?<=[.?!…])\s+")
_PREFIX = "choice:"


def payload(choice: str) -> str:
    """What a button of ours carries: the id that the person's client knows it by."""
    return f"{_PREFIX}{choice}"


def choice(payload: str) -> str | None:
    """The id of a button that was pressed; None if it is none of ours."""
    return payload.removeprefix(_PREFIX) if payload.startswith(_PREFIX) else None


def texts(text: str) -> list[str]:
    """The text in parts that Meta takes, cut between sentences where that can be."""
    parts: list[str] = []
    for sentence in _SENTENCE.split(text.strip()):
        rest = sentence
        if parts and len(parts[-1]) + 1 + len(rest) <= LONGEST_TEXT:
            parts[-1] += f" {rest}"
            continue
        while len(rest) > LONGEST_TEXT:
            at = rest.rfind(" ", 1, LONGEST_TEXT)
            at = at if at > 0 else LONGEST_TEXT
            parts.append(rest[:at].rstrip())
            rest = rest[at:].lstrip()
        parts.append(rest)
    return [part for part in parts if part]


def quick_replies(buttons: Iterable[tuple[str, str]]) -> list[dict[str, str]]:
    """Buttons (title, payload) under a message."""
    return [
        {"content_type": "text", "title": _short(title), "payload": carried[:LONGEST_PAYLOAD]}
        for title, carried in buttons
    ][:MOST_QUICK_REPLIES]


def say(replies: Sequence[str], buttons: Iterable[tuple[str, str]] = ()) -> list[dict[str, Any]]:
    """Messages for the replies; the buttons stand under the last one."""
    bodies: list[dict[str, Any]] = [{"text": part} for reply in replies for part in texts(reply)]
    under = quick_replies(buttons)
    if bodies and under:
        bodies[-1]["quick_replies"] = under
    return bodies


def link(text: str, title: str, url: str) -> dict[str, Any]:
    """A text with one button that opens a page. Raises ``ValueError`` if it is too long."""
    if len(text) > LONGEST_TEMPLATE:
        raise ValueError("too long for a button template")
    button = {"type": "web_url", "url": url, "title": _short(title)}
    template = {"template_type": "button", "text": text, "buttons": [button]}
    return {"attachment": {"type": "template", "payload": template}}


def _short(title: str) -> str:
    return title if len(title) <= LONGEST_TITLE else f"{title[: LONGEST_TITLE - 1].rstrip()}…"
