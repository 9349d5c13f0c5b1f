"""A story in shorthand: a message that is nothing but where, how long, how bad and what was done.

"Tailbone since January", "four years, no operations", "grinding low back, discectomy, yoga, 6":
no word says that it hurts, and nothing else can be meant.
"""

from __future__ import annotations

import re

from bot.intake.reading.durations import duration
from bot.intake.reading.durations.beginning import since
from bot.intake.reading.numbers.length import COUNTED
from bot.intake.reading.places.key_words import PHRASE
from bot.intake.reading.places.side import SIDE
from bot.intake.reading.scores import score
from bot.intake.reading.text.load import word_set
from bot.intake.reading.text.message import USED, Context, Message
from bot.intake.reading.treatments.listed import TREATMENT
from bot.intake.reading.vocabulary.pain import SURE, WORD
from bot.intake.reading.vocabulary.surgery import TERM

# Beside the details nothing stands in shorthand but these.
_SMALL = word_set(
    "a an the my of in on at for with and or but then plus also now still about over almost like just only it it's its"
    " i've had have did tried got no none not never any ever so say since been all useless nothing helped helps worked works"
    " si sacroiliac side sides both pain pains hurts hurting hurt years year months out score level today usually under around old"
    " un una el la los las mi mis de del en con y o pero ya como casi mas desde hace por sin ni nada ningun ninguna"
    " tratamiento tratamientos treatment treatments cirugia cirugias surgery surgeries operation operations operacion operaciones"
    " ayudo ayuda sirvio sirve lado lados dolor duele tuve he hecho solo tambien"
)
_WORD = re.compile(r"[^\W_][\w'\u2019.-]*")
_DIGITS = re.compile(r"\d+(?:[.,/]\d+)?%?|[lcts]\d(?:-?[lcts]?\d)*")
_MOST_WORDS, _LONGEST = 24, 240
# One detail by itself may be an answer to anything: "two weeks", "physical therapy".
_FEWEST = 2
# "Injections or surgery", "a plate in the neck": without one of these it need not be theirs.
_TELLS = {"length", "feeling", "score"}
_PART_ENDS = re.compile(r"[,.;\n]")
_LATER = re.compile(r"\b(?:in|en|dentro de) $")


def in_shorthand(message: Message) -> bool:
    """Whether a message, asked for no part of it, tells the story in shorthand. Never raises."""
    plain = message.plain
    if "?" in plain or len(plain) > _LONGEST or len(plain.split()) > _MOST_WORDS:
        return False
    story = Context("pain_story")
    spans = {
        "place": [match.span() for match in PHRASE.finditer(plain)],
        "treatment": [match.span() for match in TREATMENT.finditer(plain)],
        "operation": [match.span() for match in TERM.finditer(plain)],
        "length": _lengths(message, story),
        "side": [match.span() for match in SIDE.finditer(plain)],
        "feeling": [match.span() for match in SURE.finditer(plain)],
    }
    if any(_dates(plain, done, long) for done in spans["operation"] for long in spans["length"]):
        return False
    rest = _blanked(plain, [span for each in spans.values() for span in each])
    scored = score.read(Message(rest, rest), story)
    kinds = {kind for kind, found in spans.items() if found}
    kinds |= {"score"} if scored.details else set()
    if len(kinds) < _FEWEST or not kinds & _TELLS:
        return False
    rest = WORD.sub(" ", scored.left.plain.replace(USED, " "))
    words = (word.rstrip(".'-") for word in _WORD.findall(rest))
    return all(word in _SMALL or _DIGITS.fullmatch(word) for word in words)


def _lengths(message: Message, story: Context) -> list[tuple[int, int]]:
    """Where a length or a beginning of the pain stands, if one is read at all."""
    if not duration.read(message, story).details:
        return []
    begun = since(message, asked=False)
    counted = [
        match.span()
        for match in COUNTED.finditer(message.plain)
        if not _LATER.search(message.plain[: match.start()])
    ]
    return [*counted, *([begun[1:]] if begun else [])]


def _dates(plain: str, done: tuple[int, int], long: tuple[int, int]) -> bool:
    """Whether a length behind an operation says when that was: "a plate ten years ago"."""
    return done[1] <= long[0] and not _PART_ENDS.search(plain[done[1] : long[0]])


def _blanked(plain: str, spans: list[tuple[int, int]]) -> str:
    for start, end in spans:
        plain = plain[:start] + USED * (end - start) + plain[end:]
    return plain
