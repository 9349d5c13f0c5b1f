"""Somebody else who is to be asked for: "Wendell Pruitt, 775 555 0199. Ask for Opal"."""

from __future__ import annotations

import re

from bot.intake.reading.names.beside import beside
from bot.intake.reading.names.opening import opening
from bot.intake.reading.names.words import GIVEN, capitalized, name_at
from bot.intake.reading.text.message import Message, fold

_ASKS_FOR = re.compile(r"\b(?:ask(?:ing)? for|(?:pregunt|busqu)en? (?:por|a)) (?=[^\W\d])")

_NUMBER = r"\+?(?:1[ .-]?)?\(?\d{3}\)?[ .-]{0,2}\d{3}[ .-]?\d{4}\b"
# "Opals number 775 555 0186", "el celular de Ana es 702 555 0186".
_WHOSE = re.compile(
    rf"\b(?P<who>[^\W\d_]{{2,20}}?)'?s (?:(?:cell|home|work|phone|new) )*(?:number|phone|cell|mobile)(?: is)?[ :,-]*{_NUMBER}"
    rf"|\b(?:numero|telefono|cel|celular) de (?P<de>[^\W\d_]{{2,20}})(?: es)?[ :,-]*{_NUMBER}"
)


def beside_asked_for(message: Message, found: tuple[int, int]) -> tuple[int, int] | None:
    """The writer's own whole name, where the one that was found is only to be asked for."""
    lead = next(
        (each for each in _ASKS_FOR.finditer(message.plain) if each.end() == found[0]), None
    )
    if lead is None:
        return None
    rest = message.without((lead.start(), found[1]))
    own = beside(rest) or opening(rest)
    return own if own and " " in message.plain[slice(*own)] else None


def asked_for(message: Message, name: str) -> str:
    """The words by which another than ``name``, a whole name, is to be asked for; empty without."""
    for lead in _ASKS_FOR.finditer(message.plain) if " " in name else ():
        found = name_at(message, lead.end(), strict=False)
        first = message.plain[slice(*found)].split()[0] if found else ""
        known = first in GIVEN or bool(found and capitalized(message, found[0]))
        # In a message all in capitals no capital tells: what is said there is all a name.
        known = known or message.text.isupper()
        if found and known and first not in fold(name).split():
            return message.own(lead.start(), found[1])
    return ""


def whose_number(message: Message, name: str) -> str:
    """The words that say a number is somebody else's than ``name``; empty without."""
    for said in _WHOSE.finditer(message.plain):
        who = said["who"] or said["de"]
        if who in GIVEN and who not in fold(name).split():
            return message.own(*said.span())
    return ""
