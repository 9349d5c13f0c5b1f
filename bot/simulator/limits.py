"""What the Send API refuses, and how it says so."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

_ERRORS: dict[str, dict[str, Any]] = yaml.load(
    Path(__file__).with_name("errors.yml").read_bytes(), Loader=yaml.CSafeLoader
)
# Limits of the Send API, in characters and numbers.
LONGEST_TEXT = 2000
MOST_QUICK_REPLIES = 13
LONGEST_TITLE = 20
LONGEST_PAYLOAD = 1000
LONGEST_TEMPLATE = 640
MOST_BUTTONS = 3


class Refusal(Exception):
    """An error of the Graph API; ``name`` stands in errors.yml."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name
        self.status: int = _ERRORS[name]["status"]
        found = _ERRORS[name]
        self.body = {
            "error": {
                "message": found["message"],
                "type": "OAuthException",
                "code": found["code"],
                **({"error_subcode": found["subcode"]} if "subcode" in found else {}),
                **({"is_transient": True} if found.get("transient") else {}),
                "fbtrace_id": "stand-in",
            }
        }


def quick_replies(given: Any) -> list[dict[str, str]]:
    """The buttons under a message. Raises ``Refusal``."""
    if given is None:
        return []
    if not isinstance(given, list) or not 0 < len(given) <= MOST_QUICK_REPLIES:
        raise Refusal("parameter")
    for each in given:
        title, payload = each.get("title", ""), each.get("payload", "")
        if each.get("content_type") != "text" or not 0 < len(title) <= LONGEST_TITLE:
            raise Refusal("parameter")
        if not 0 < len(payload) <= LONGEST_PAYLOAD:
            raise Refusal("parameter")
    return [{"title": each["title"], "payload": each["payload"]} for each in given]


def template(attachment: Any) -> tuple[str, dict[str, str]]:
    """Text and button of a button template. Raises ``Refusal``."""
    payload = attachment.get("payload", {}) if isinstance(attachment, dict) else {}
    text, buttons = payload.get("text", ""), payload.get("buttons", [])
    if payload.get("template_type") != "button" or not 0 < len(text) <= LONGEST_TEMPLATE:
        raise Refusal("parameter")
    if not 0 < len(buttons) <= MOST_BUTTONS:
        raise Refusal("parameter")
    button = buttons[0]
    if button.get("type") != "web_url" or not 0 < len(button.get("title", "")) <= LONGEST_TITLE:
        raise Refusal("parameter")
    return text, {"title": button["title"], "url": button["url"]}
