"""Values taken out of a line that holds several: "remove massage", "it burns, not numb"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.contract import DECLINED, Details
from bot.intake.reading import pain_words, treatments
from bot.intake.reading.duration import is_denied
from bot.intake.reading.message import fold, message_of
from bot.intake.reading.place_removed import is_taken_out

# "I never had a massage", "nunca dije adormecido".
_NEVER = re.compile(
    r"\b(?:never|nunca|jamas|didn'?t|did not|haven'?t|have not|don'?t|do not|no)(?: ever| he| me)*"
    r" (?:had|have|tried|try|did|do|done|said|say|mentioned?|wrote|write|got|get|took|take|been to|tuve|tenido|dije|dicho"
    r"|hice|hecho|hicieron|dieron|probe|probado|puse|recibi)"
    r"(?: (?:an?|any|the|it'?s|it|that|un|una|ningun|ninguna|el|la|los|las|was|is|nothing about|for|que|es))* $"
    r"|\b(?:not|isn'?t|wasn'?t|ain'?t|no (?:es|esta|estoy|siento))(?: (?:an?|the|any|really|un|una))* $"
)
_AND = re.compile(r",? (?:and|or|nor|y|o|ni|and no|y no) (?:an? |the |any |un |una |la |el )?")
_LINES = ("treatments", "pain_words")
_ALL = re.compile(
    r"\W*(?:(?:please|just|no|ok|por favor|solo)\b[ ,]*)*(?:(?:take|remove|delete|drop|erase|clear)"
    r" (?:both|all|them|it|these|those|everything|that|this)(?: of (?:them|it|these|those))?(?: (?:out|off|away))?"
    r"|take out (?:both|all|them|it|everything)(?: of (?:them|it))?"
    r"|(?:quit[ae]|borr[ae]|saqu[ae]|elimin[ae])n?(?:l[oa]s?)?(?: (?:ambos|ambas|los dos|las dos|todos?|todas?|eso|esos|esas))?)"
    r"(?:[ ,]*(?:please|por favor))?\W*"
)
_PARTS = re.compile(r", | and | y ")
# So many characters around a value tell whether it is meant.
_BEFORE, _AFTER = 60, 40


def left(text: str, known: Details, asked: str | None = None) -> Details:
    """What is left of the lines out of which the words take values; without any, empty.

    Only the lines that change: ``treatments`` (a list), ``pain_words`` and ``duration`` (text).
    ``asked``: the line whose new value is waited for, of which "take both out" takes all.
    """
    plain = message_of(text).plain
    if asked in _LINES and asked in known and _ALL.fullmatch(plain):
        return {asked: [] if isinstance(known[asked], list) else ""}
    found: Details = {}
    tried, felt = known.get("treatments"), known.get("pain_words")
    if isinstance(tried, list):
        gone = _gone(plain, _treatments_in(plain, tried))
        if gone:
            found["treatments"] = [each for each in tried if each not in gone]
    if isinstance(felt, str) and felt not in {"", DECLINED}:
        gone = _gone(plain, _stems_in(plain, felt))
        if gone:
            kept = [each for each in _PARTS.split(felt) if not pain_words.stems(fold(each)) & gone]
            found["pain_words"] = ", ".join(kept)
    lasts = known.get("duration")
    if isinstance(lasts, str) and is_denied(plain, lasts):
        found["duration"] = ""
    return found


def _treatments_in(plain: str, tried: list[str]) -> Iterator[tuple[str, tuple[int, int]]]:
    """The known treatments that the words name, and those that were kept as they were said."""
    names = [each for each in treatments.named(plain) if each[0] in tried]
    for value in tried:
        words = re.finditer(rf"\b{re.escape(fold(value))}\b", plain)
        names += [(value, match.span()) for match in words]
    yield from sorted(names, key=lambda each: each[1])


def _stems_in(plain: str, felt: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """The known describing words, by what they begin with."""
    known = pain_words.stems(fold(felt))
    if not known:
        return
    for match in re.finditer(rf"\b({'|'.join(map(re.escape, sorted(known)))})\w*", plain):
        yield match[1], match.span()


def _gone(plain: str, named: Iterator[tuple[str, tuple[int, int]]]) -> set[str]:
    """Those of the named values that the words take out or deny."""
    gone: set[str] = set()
    last = -1
    for value, (start, end) in named:
        before, after = plain[max(0, start - _BEFORE) : start], plain[end : end + _AFTER]
        listed = last >= 0 and _AND.fullmatch(plain, last, start)
        if is_taken_out(before, after) or _NEVER.search(before) or listed:
            gone.add(value)
            last = end
        else:
            last = -1
    return gone
