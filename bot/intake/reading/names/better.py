"""The better form of a name, said right after it: "Danny Kowal, no wait, put Daniel"."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from bot.intake.reading.names.words import GIVEN, acceptable, name_at
from bot.intake.reading.text.message import Message, fold
from bot.intake.reading.text.spelling import spelled_name, untitled

# "Manny, real name Manfred Adler", "Ofelia Banks, but put Ophelia".
_BETTER = re.compile(
    r"\b(?:short for|nickname for|(?:real|full|legal) name(?:'s| is|:)?|bueno|digo|o sea|mejor dicho|actually|i mean"
    r"|(?:but )?(?:put|write|use|make (?:it|that)|spell it|it's spelled)|(?:mejor )?(?:pon(?:ga|gan|le|gale)?|anot[ae]n?|escrib[ae]n?))[, ]+(?=[^\W\d])"
)
_AGAIN = re.compile(r",? \(?(?=[^\W\d])")
_ALIKE = 60
# So many letters at the beginning make one name of two: "Danny", "Daniel".
_BEGINNING = 3


def better_name(
    message: Message, name: str, at: int, *, own: bool = False
) -> tuple[str, tuple[int, int]] | None:
    """The whole name, or the right spelling of a part, where it is said after the name.

    ``own``: the writer's; then another whole name may be somebody else's.
    """
    again = _AGAIN.match(message.plain, at)
    whole = name_at(message, again.end(), strict=True) if again else None
    if whole:
        said = spelled_name(untitled(message.text[slice(*whole)], GIVEN))
        if fold(said).startswith(f"{fold(name)} "):
            # Said once more, with the surname: "my wife Karen (Karen Oduya)".
            return said, whole
    for lead in _BETTER.finditer(message.plain, at):
        span = name_at(message, lead.end(), strict=True)
        if not span or not acceptable(message, *span, led=False):
            continue
        said = spelled_name(untitled(message.text[slice(*span)], GIVEN))
        alike = [_alike(fold(part), fold(said)) for part in name.split()]
        if " " in said and (not own or any(map(_alike, fold(name).split(), fold(said).split()))):
            return said, span
        if " " not in said and sum(alike) == 1:
            parts = [said if one else part for one, part in zip(alike, name.split(), strict=True)]
            return " ".join(parts), span
    return None


def _alike(one: str, other: str) -> bool:
    """Whether two words may be the same name."""
    return fuzz.ratio(one, other) >= _ALIKE or one[:_BEGINNING] == other[:_BEGINNING]
