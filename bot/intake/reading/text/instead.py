"""What stands between a value and the one that is meant: "2 years, no, sorry, 3 years"."""

from __future__ import annotations

import re

# Each of these takes back what was said right before.
SURE = (
    r"(?:wait|sorry|i mean(?:t)?|actually|rather|scratch that|strike that|make (?:that|it)|correction|my bad|hold on"
    r"|excuse me|i lied|i misspoke|oops|whoops|more like|closer to|perdon|disculpe|digo|quise decir|mejor dicho|esper[ae]"
    r"|miento|me equivoque|corrijo|mas bien|que diga|mas como)"
)
_FILLS = (
    r"(?:no|oh|ok|okay|well|er+|um+|uh+|but|and|i think|so|pero|ay|bueno|este|y|creo que|o sea|it'?s|it is|it was|that's|was"
    r"|the|my|an?|in|on|at|of|about|like|almost|around|es|era|fue|son|eran|el|la|los|las|mi|del|de|en|unos?|unas?|como"
    r"|casi|hace)"
)
# From behind the old value up to the new one, at least one word of which takes it back.
TAKES_BACK = rf"[ ,.;:!\u2026-]+(?:{_FILLS}[ ,.!]+){{0,4}}{SURE}\b[ ,.:!]+(?:(?:{_FILLS}|{SURE})\b[ ,.]+){{0,5}}"
# Alternatives, each of which says anywhere in a message that something known is to be another.
CORRECTING = (
    r"not|isn'?t|wasn'?t|actually|instead|rather|wrong|meant?|mistake|chang\w+|correct\w*|fix|updat\w+|should|sorry|put"
    r"|cambi\w+|corri[jg]\w+|equivo[cq]\w+|perdon|mejor dicho|quise|ponga\w*"
)
# A command that fills in or changes a line of the summary.
WRITES = re.compile(
    r"(?:^|[,.;!\n|] ?)(?:(?:please|pls|no|yes|but|and|y|por favor)\b[ ,]{0,3})*(?:put|write|add|make (?:it|that)|change|correct|set"
    r"|pon(?:ga|er)?|anot[ae]|agreg[au]e?|cambi[ae]|corrij[ae]|corrige)\b"
    r"(?! (?:\w+ )?(?:appointment|visit|cita|consulta|call|llamada)\b)"
)
