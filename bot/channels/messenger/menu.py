"""The buttons that are always there: menu, ice breakers, and the way to the private chat."""

from __future__ import annotations

from bot.contract import Choice, Language
from bot.wording import Wording

MENU = "utter_menu_messenger"
ICE_BREAKERS = "utter_ice_breakers"
LINK = "utter_private_link"
_PREFIX = "menu:"
_PRIVATE = "private_chat"


def payload(choice: Choice) -> str:
    """What such a button carries on Messenger."""
    return f"{_PREFIX}{choice.payload}"


def standing(wording: Wording) -> dict[str, Choice]:
    """All that may be pressed at any time, by what it carries. Raises ``WordingError``."""
    lines = (MENU, ICE_BREAKERS)
    languages: tuple[Language, ...] = ("es", "en")
    return {
        payload(choice): choice
        for language in languages
        for line in lines
        for choice in wording.line(line, language).choices
        if choice.payload != _PRIVATE
    }


def private(wording: Wording, language: Language) -> tuple[str, str]:
    """The button (title, payload) that asks for a link to the private chat."""
    choice = next(each for each in wording.line(MENU, language).choices if each.payload == _PRIVATE)
    return choice.title, payload(choice)


def is_private(given: str) -> bool:
    """Whether that button was pressed."""
    return given == f"{_PREFIX}{_PRIVATE}"
