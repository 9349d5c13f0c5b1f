"""What Messenger shows around a conversation: greeting, Get Started, menu, ice breakers."""

from __future__ import annotations

from typing import Any

from bot.channels.messenger import menu
from bot.channels.messenger.events import GET_STARTED
from bot.channels.messenger.graph import Graph
from bot.contract import Language
from bot.wording import Wording

PATH = "me/messenger_profile"
FIELDS = ("get_started", "greeting", "persistent_menu", "ice_breakers")
GREETING = "utter_label_messenger_greeting"
# Meta's locales, and the language that people there get.
LOCALES: dict[str, Language] = {"default": "en", "es_LA": "es", "es_ES": "es"}


def wanted(wording: Wording) -> dict[str, Any]:
    """The profile as the Graph API takes it. Raises ``WordingError``."""
    return {
        "get_started": {"payload": GET_STARTED},
        "greeting": [
            {"locale": locale, "text": wording.text(GREETING, language)}
            for locale, language in LOCALES.items()
        ],
        "persistent_menu": [
            {
                "locale": locale,
                "composer_input_disabled": False,
                "call_to_actions": [
                    {"type": "postback", "title": each.title, "payload": menu.payload(each)}
                    for each in wording.line(menu.MENU, language).choices
                ],
            }
            for locale, language in LOCALES.items()
        ],
        "ice_breakers": [
            {
                "locale": locale,
                "call_to_actions": [
                    {"question": each.title, "payload": menu.payload(each)}
                    for each in wording.line(menu.ICE_BREAKERS, language).choices
                ],
            }
            for locale, language in LOCALES.items()
        ],
    }


def read(graph: Graph) -> dict[str, Any]:
    """The profile as it is. Raises ``GraphError``."""
    found = graph.get(PATH, fields=",".join(FIELDS)).get("data")
    return found[0] if isinstance(found, list) and found and isinstance(found[0], dict) else {}


def write(graph: Graph, profile: dict[str, Any]) -> None:
    """Set it. Raises ``GraphError``."""
    graph.post(PATH, profile)
