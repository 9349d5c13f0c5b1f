"""What a message puts right in the request beside something else that it says. Pure.

Beside a sign of an emergency nothing known is replaced; what was to be changed waits for the
sign to be settled.
"""

from __future__ import annotations

import re

from bot.intake.reading.text.abbreviations import with_stops, without_stops

# "Take that off", "my number is wrong, it's …", "change it to", "quítelo", "cambie el nombre".
_CORRECTS = re.compile(
    r"\b(?:take|leave|cross|strike) (?:(?:it|that|this|them|the|my|his|her) ?)*(?:\w+ ){0,2}?(?:off|out)\b|\b(?:remove|delete|erase|change|correct|update|replace|edit) (?:it|that|this|them|the|my|his|her)\b"
    r"|\b(?:name|number|phone|cell|e-?mail|time|address|spelling|side) (?:is|was|are) (?:all )?(?:wrong|incorrect|misspelled)\b|\bwrong (?:name|number|phone|e-?mail|side|time)\b"
    r"|\b(?:name|number|phone|cell|e-?mail|time)(?: is|'s|s| should be) [^.?!\n]{2,40}[, ]+not\b|\b(?:not|instead of) [^.?!,\n]{2,30}, (?:it'?s|but) "
    r"|\b(?:quit|borr|elimin|cambi|corrij|corrig|actualic)(?:e|a|en|o|ar)?(?:me)?(?:lo|la|los|las)?\b (?:eso|esto|el|la|los|las|mi|su|lo)\b|\b(?:quite|borre|elimine|cambie|corrija)(?:lo|la|los|las)\b"
    r"|\b(?:nombre|numero|n\u00famero|telefono|tel\u00e9fono|correo|lado|hora) (?:esta|est\u00e1) (?:mal|equivocado)\b",
    re.IGNORECASE,
)
# "The doctors want to take the leg off."
_OF_OTHERS = re.compile(
    r"\b(?:doctors?|surgeons?|docs?|they|doctor[ae]s?|m[e\u00e9]dicos?|ciruj\w+) (?:\w+ ){0,3}(?:want|going|gonna|had|need|might|may|could|said|quier\w+|van|dicen|dijeron)\b",
    re.IGNORECASE,
)
_NUMBER = r"(?:\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez)"
_UNIT = r"(?: ?(?:years?|yrs?|months?|weeks?|out of (?:10|ten)|/ ?10|a[n\u00f1]os?|mes(?:es)?|semanas?|de (?:10|diez)))?"
# "It's 5 years not 3", "change the pain to 8": how long, how bad or when is put right.
_FIGURES = re.compile(
    rf"\b{_NUMBER}{_UNIT},? (?:and |y )?(?:not|no|instead of|en vez de|en lugar de) (?:an? |un |in )?{_NUMBER}\b"
    rf"|\b(?:not|no) (?:an? |un )?{_NUMBER}{_UNIT},? (?:(?:but|it'?s|sino|es|son) )+(?:an? |un )?{_NUMBER}\b"
    rf"|\b(?:change|correct|put|make|set|fix|cambi[ae]n?|ponga|corrija)(?: (?:the|my|el|la|mi))? (?:pain(?: (?:score|level))?|score|rating|level|duration|how long|dolor|puntuaci[o\u00f3]n|nivel(?: de dolor)?|duraci[o\u00f3]n|tiempo)(?: (?:to|at|as|a|en|por))? (?:an? |un )?{_NUMBER}\b",
    re.IGNORECASE,
)
_MIXED = r"(?:mixed (?:it|that|them|those)? ?up|mixed up|wrong|mistake|my bad|messed up|not (?:the |my |his |her )?(?:left|right)|backwards|equivo\w+|confund\w+|no (?:el|la|del?)? ?(?:lado )?(?:derech[oa]|izquierd[oa]))"
_OF_SIDE = r"(?:left|right|both|derech[oa]|izquierd[oa]|ambos)(?: (?:side|one|leg|lado|pierna))?"
# "It's his LEFT side, I mixed it up", "fix the side to left".
SIDE = re.compile(
    rf"\b{_OF_SIDE}\b[^.?!\n]{{0,30}}\b{_MIXED}\b|\b{_MIXED}\b[^.?!\n]{{0,20}}\b{_OF_SIDE}\b"
    rf"|\b(?:change|correct|fix|put|make|cambi[ae]|ponga|corrija)\b[^.?!\n]{{0,15}}\b(?:side|lado)\b[^.?!\n]{{0,10}}\b{_OF_SIDE}\b",
    re.IGNORECASE,
)
_CLAUSES = re.compile(
    r"[,;] (?!(?:not|no|instead of|en vez de) (?:an? |un )?\d)|(?:,? )(?:and|but|also|plus|y|pero|tambi[e\u00e9]n) "
)
_SENTENCES = re.compile(r"(?<=[.!?])\s+|\n+")


def corrected_in(text: str) -> tuple[str, ...]:
    """The sentences of a message that put something right in the request."""
    found: list[str] = []
    for sentence in map(with_stops, _SENTENCES.split(without_stops(text))):
        found += [sentence.strip()] if corrects(sentence) else figures(sentence)
    return tuple(found)


def figures(sentence: str) -> tuple[str, ...]:
    """The clauses that put right how long, how bad or when it was, by its numbers."""
    clauses = (each.strip() for each in _CLAUSES.split(sentence))
    return tuple(each for each in clauses if "?" not in each and _FIGURES.search(each))


def corrects(sentence: str) -> bool:
    """Whether a sentence that asks nothing wants something changed or taken out."""
    tells = "?" in sentence or _OF_OTHERS.search(sentence)
    return not tells and bool(_CORRECTS.search(sentence) or SIDE.search(sentence))
