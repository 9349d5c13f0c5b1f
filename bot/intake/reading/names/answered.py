"""A name that is itself the answer, or a clause of it."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from bot.intake.reading.names.beside import BECKON, FILLER
from bot.intake.reading.names.leads import TAIL
from bot.intake.reading.names.words import GIVEN, acceptable, capitalized, name_at
from bot.intake.reading.text.generalities import is_general
from bot.intake.reading.text.message import Clause, Message, asks
from bot.intake.reading.vocabulary.times import TIME

Span = tuple[int, int]

# Between two names: the first one was wrong, or not the whole one.
_CORRECTS = re.compile(
    r"\b(?:wait|sorry|oops|actually|i mean|rather|correction|make (?:it|that)|use|bueno|digo|perdon"
    r"|mejor(?: dicho)?|me equivoque|no no)\b"
)
# A sentence of its own: "Dolores. 775 555 0188".
_ENDED = re.compile(r"[.!\n,]|\W*$")
# "Jon not John."
_NOT_ANOTHER = re.compile(r",? (?:not|no) (?=[A-Z])[^\W\d_]+\W*$")
_STOPPED = re.compile(r"[.!?\n]\s*$")
_SAYS = re.compile(r"[^\W\d_]{2}")
# Two spellings of a given name are as like as this, of 100.
_ALIKE = 60


def answered(message: Message, alone: bool) -> Span | None:
    """Where the name stands that answers the question. ``alone``: nothing else was asked."""
    passed: list[Span] = []
    for clause in message.clauses:
        words_of = message.plain[clause.start : clause.end]
        if clause.question or asks(words_of) or is_general(words_of):
            continue
        start = clause.start + len(words_of) - len(words_of.lstrip(" .'-*"))
        filler = FILLER.match(message.plain, start, clause.end)
        if filler and filler.end() < clause.end:
            start = filler.end()
        beckon = BECKON.match(message.plain, start, clause.end)
        start = beckon.end() if beckon else start
        found = name_at(message, start, strict=bool(beckon))
        if not found or found[1] > clause.end or not acceptable(message, *found, led=False):
            word = message.plain[start : clause.end].strip()
            # "Dolores" is a name here, and pain elsewhere.
            first = word.partition(" ")[0]
            by_itself = first == word and bool(_ENDED.match(message.plain, clause.end))
            by_itself &= message.text[start].isupper() or not message.plain[:start].strip()
            if first not in GIVEN or not (alone or by_itself) or TIME.search(word):
                continue
            rest = name_at(message, start + len(first) + 1, strict=False) if first != word else None
            if first != word and not rest:
                continue
            found = (start, rest[1] if rest else start + len(word))
        if (
            _opens_question(message, clause)
            and message.plain[slice(*found)].split()[0] not in GIVEN
        ):
            continue
        ends = TAIL.match(message.plain[found[1] : clause.end])
        ends = ends or _NOT_ANOTHER.match(message.text, found[1])
        if not _is_remark(message, found) and ends:
            passed.append(found)
    if len(passed) == 2 and _surname_first(message, *passed):
        return passed[0][0], passed[1][1]
    return _meant(message, passed) if passed else None


def _is_remark(message: Message, found: Span) -> bool:
    """Whether an unknown word in small letters is a sentence of its own behind others: "how much.
    ballpark."
    """
    word = message.plain[slice(*found)]
    if " " in word or word in GIVEN or message.text[found[0]].isupper():
        return False
    before = message.plain[: found[0]]
    said = FILLER.sub(" ", before, count=1) if FILLER.match(before) else before
    return bool(_STOPPED.search(before) and _SAYS.search(said))


def _opens_question(message: Message, clause: Clause) -> bool:
    """Whether the clause only begins a question: "based on that, what is it?"."""
    end = clause.end
    for later in message.clauses:
        if later.start < end:
            continue
        if any(mark in message.plain[end : later.start] for mark in ".!?\n"):
            return False
        if later.question:
            return True
        end = later.end
    return False


def _meant(message: Message, passed: list[Span]) -> Span:
    """Of the names in an answer the first, unless a later one puts it right."""
    meant = passed[0]
    for later in passed[1:]:
        if _instead(message, meant, later):
            meant = later
    return meant


def _instead(message: Message, first: Span, later: Span) -> bool:
    """Whether the later name takes the place of the first: "Al. Albert Ruiz"."""
    one, two = (message.plain[slice(*span)].split() for span in (first, later))
    whole = len(two) > 1 and len(two) >= len(one)
    sure = capitalized(message, later[0]) or two[0] in GIVEN
    if whole and sure and _CORRECTS.search(message.plain[first[1] : later[1]]):
        return True
    return whole and len(one) == 1 and fuzz.ratio(one[0], two[0]) >= _ALIKE


def _surname_first(message: Message, one: Span, two: Span) -> bool:
    """Whether two clauses are "Lopez, Maria"."""
    between = message.text[one[1] : two[0]]
    surname, given = message.plain[slice(*one)], message.plain[slice(*two)]
    # A message that is nothing else: "O'Shaughnessy, Deirdre".
    whole = not message.plain[: one[0]].strip() and not message.plain[two[1] :].strip(" .")
    both = capitalized(message, one[0]) and capitalized(message, two[0])
    listed = whole and both and " " not in surname and " " not in given
    return between.strip() == "," and surname not in GIVEN and (given.split()[0] in GIVEN or listed)
