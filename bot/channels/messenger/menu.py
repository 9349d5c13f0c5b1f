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


class Menu:
    """All that may be pressed at any time. Raises ``WordingError`` where a line is missing."""

    def __init__(self, wording: Wording) -> None:
        languages: tuple[Language, ...] = ("es", "en")
        self._by_title: dict[tuple[str, str], Language] = {}
        self._choices: dict[tuple[str, Language], Choice] = {}
        for language in languages:
            for line in (MENU, ICE_BREAKERS):
                for choice in wording.line(line, language).choices:
                    self._by_title[payload(choice), choice.title] = language
                    self._choices[payload(choice), language] = choice

    def language(self, given: str, title: str) -> Language | None:
        """In which language the button stood; None for a button that is none of these.

        Meta shows the menu in the language of a person's own app, whatever is spoken.
        """
        return self._by_title.get((given, title))

    def choice(self, given: str, title: str) -> Choice | None:
        """What was pressed; None if it is none of these, or opens the private chat."""
        if is_private(given):
            return None
        return self._choices.get((given, self.language(given, title) or "en"))


def private(wording: Wording, language: Language) -> tuple[str, str]:
    """The button (title, payload) that asks for a link to the private chat."""
    choice = next(each for each in wording.line(MENU, language).choices if each.payload == _PRIVATE)
    return choice.title, payload(choice)


def is_private(given: str) -> bool:
    """Whether that button was pressed."""
    return given == f"{_PREFIX}{_PRIVATE}"
