"""A word, or the year of an operation, taken out of a line: "take out the word exactly in the
surgeries", "take out the fusion year". The rest of the line stays. Pure.
"""

from __future__ import annotations

import re

from bot.contract import DECLINED, Details, Draft
from bot.intake.lines.named import line_of
from bot.intake.lines.never_said import Denied
from bot.intake.reading.text.message import fold
from bot.intake.reading.vocabulary.surgery import TERM

_OUT = (
    r"(?:take (?:out|off|away)|remove|delete|drop|erase|scratch|leave out|get rid of|cross out"
    r"|(?:quit|borr|saqu|elimin)[ae]n?)"
)
_ENDS = r"(?=\s*(?:$|[.,;!?\n]| (?:and|y|also|too|please|por favor)\b))"
_IN = r"(?: (?:in|from|out of|off|of|de|en)(?: (?:the|my|that|la|las|el|los|mi|mis))? (?P<line>[\w ]{2,30}?))?"
_QUOTED = r"[\"'“”«]?(?P<word>[^\"“”«».,;!?\n]{1,40}?)[\"'“”»]?"
_WORDS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_OUT} (?:(?:the|that|la|las) )?(?:words?|palabras?) {_QUOTED}{_IN}{_ENDS}",
        rf"\b(?:take|leave|cross) (?:the|that) words? {_QUOTED} (?:out|off|away){_IN}{_ENDS}",
    )
)
_YEAR = re.compile(
    rf"\b{_OUT} (?:(?:the|that|el|la) )?(?:(?P<one>[a-z]+)(?:'s)? )?(?:year|date|ano|fecha)"
    r"(?: (?:of|from|for|in|off|on|de|del)(?: (?:the|my|la|el|mi))? (?P<other>[a-z]+))?" + _ENDS
)
_A_YEAR = re.compile(r",? ?\(?(?:\b(?:back )?(?:in|en)(?: el)? )?\b(?:19|20)\d\d\b\)?")
_EACH = re.compile(r"(?<=[,;]) ")
_ANY_SURGERY = re.compile(r"(?:surger|operat|cirug|operac)")
# Lines that hold the visitor's own words.
_OWN = ("prior_surgery", "pain_words", "best_time", "duration", "access_needs", "notes", "question")


def word_out(draft: Draft, text: str) -> Denied | None:
    """What is left of the lines without the word, or the year, and what the message says besides;
    None where nothing of the kind is said, or no line has it.
    """
    plain = fold(text)
    if "?" in plain:
        return None
    for pattern in _WORDS:
        found = pattern.search(plain)
        left = _without(draft.details, found["word"], found["line"] or "") if found else {}
        if found and left:
            return Denied(left, _besides(text, found))
    found = _YEAR.search(plain)
    known = draft.details.get("prior_surgery")
    if not found or not isinstance(known, str) or known in ("none", DECLINED):
        return None
    undated = _undated(known, found["one"] or found["other"] or "")
    return Denied({"prior_surgery": undated}, _besides(text, found)) if undated else None


def without_words(plain: str) -> str:
    """Folded words without those that take out one word, whatever line they name with it."""
    for pattern in _WORDS:
        plain = pattern.sub(" ", plain)
    return plain


def _besides(text: str, found: re.Match[str]) -> str:
    before = re.sub(r"(?:[\s,;.]|\b(?:and|y|also)\b)+$", "", text[: found.start()])
    after = re.sub(r"^(?:[\s,;.]|\b(?:and|y|also)\b)+", "", text[found.end() :])
    return ", ".join(each for each in (before, after) if re.search(r"\w", each))


def _without(details: Details, word: str, line: str) -> Details:
    """The lines that hold the word, without it; only the one that is named, where one is."""
    key = line_of(line)
    own = [each for each in _OWN if isinstance(details.get(each), str) and key in ("", each)]
    there = re.compile(rf"(?<![\w-]){re.escape(word.strip())}(?![\w-]):?")
    found: Details = {}
    for each in own:
        known = str(details[each])
        spans = [match.span() for match in there.finditer(fold(known))]
        for start, end in reversed(spans):
            known = f"{known[:start]} {known[end:]}"
        if spans:
            found[each] = re.sub(r" (?=[,;.])|^[\s,;]+|[\s,;]+$", "", " ".join(known.split()))
    return found


def _undated(known: str, operation: str) -> str:
    """The operations with the one that is meant without its year; empty where that is unclear."""
    parts = _EACH.split(known)
    plain = [fold(part) for part in parts]
    dated = [at for at, part in enumerate(plain) if _A_YEAR.search(part)]
    if operation and not _ANY_SURGERY.match(operation):
        if not TERM.fullmatch(operation):
            return ""
        dated = [at for at in dated if operation in plain[at]]
    if len(dated) != 1 or len(_A_YEAR.findall(plain[dated[0]])) != 1:
        return ""
    parts[dated[0]] = _A_YEAR.sub("", parts[dated[0]])
    return re.sub(r" (?=[,;])", "", " ".join(parts)).strip(" ,;")
