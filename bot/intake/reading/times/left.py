"""A known time less one that does not suit, or with one that suits too."""

from __future__ import annotations

import re

from bot.intake.reading.text.message import fold
from bot.intake.reading.times.exchanged import days_spelled
from bot.intake.reading.vocabulary.times import ANY, KINDS

_LONGEST = 200
_NO = r"(?:not|no|nor|never|except|but|excepto|menos|salvo|nunca|pero|ni)"
_REFUSES = re.compile(rf"{_NO}\b")
# Where the times that do not suit begin: "mornings, not Tuesday", "any day but friday".
_DENIED = re.compile(rf"(?:(?:^|,? ){_NO}\b)(?! only)")
_EACH = re.compile(rf"(?:^|,? )(?={_NO}\b)")
_JOINTS = r"(?:and|or|y|o|on|at|in|the|los?|las?|el|por|en|a|from|de|del)"
_ENDS = re.compile(rf"^(?:(?:and|or|y|o)\b|[ ,])+|(?:[ ,]|\b{_JOINTS})+$")
_TWICE = re.compile(r"\b(?:and|or|y|o)\b(?=[ ,]+(?:and|or|y|o)\b)|,(?= *,)")
# "Mondays" are the "Mon" of a row.
_WEEKDAY = re.compile(r"(?:mon|tue|wed|thu|fri|sat|sun)(?![tu]p|down|set|rise)")
_SMALL = re.compile(r"(?:\b(?:on|at|in|the|los?|las?|el|por|en|a|of|de)\b ?)+$")
_SPANISH = re.compile(
    r"\b(?:los?|las?|el|por|en|lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|mananas?|tardes?|noches?|entre|fines?)\b"
)
_BOTH = re.compile(r" (and|y) ", re.IGNORECASE)
_HOUR = re.compile(r"(?<![\d:])(?:1[0-2]|[1-9])(?::[0-5]\d)?(?![\d:])")
_HALF = re.compile(r" ?[ap]\.?m\b\.?")
_ONE_HOUR = r"(?:1[0-2]|[1-9])(?::?[0-5]\d)?"
# "430": more digits than an hour has.
_DIGITS = 2
_NO_COLON = re.compile(r"^(\d{1,2})(\d\d)$")
_SAYS = r"(?:i|she|he|we|they|(?:my|his|her) (?:wife|husband|mom|mother|dad|father|son|daughter|sister|brother|boss)) (?:(?:already|just) )?(?:says?|said|wants?|wanted|told you|asked for|means?|meant)"
# "Make it 6", "6 instead", "6 and not 5": an hour without a word that makes it one.
_HOUR_SAID = re.compile(
    rf"\W*(?:(?:actually|no|oh|wait|sorry|please|ok|and|but|y|perdon|por favor|mejor|hon|honey)\b[ ,.]*|\b{_SAYS}\b[ ,]*)*"
    r"(?P<makes>(?:the |my |la |el )?(?:(?:good|best|better|right|call|mejor|buena) )?(?:time|hora|horario)(?: to call| for me| para llamar)?(?:[ .,:]|(?:is|was|should be|es|era)\b)*|(?:make|change|put|set|move) (?:it|that|the time|my time|the hour)(?: to| for)?|let'?s (?:say|do|make it)|i mean(?:t)?"
    r"|mejor|que sean?|pong\w+|cambi\w+(?: la hora)?(?: a)?|digo|quise decir)?"
    rf" ?(?:(?:at|around|about|a las?|las?) )?(?P<hour>{_ONE_HOUR})(?P<half> ?[ap]\.?m\b\.?)?"
    rf"(?:,? {_SAYS}(?=,? not?\b))?(?:,? (?:and |y )?(?:not|no|instead of|rather than|en vez de)(?: at| a)?(?: las?)? (?P<old>{_ONE_HOUR}))?"
    r"(?P<instead> (?:instead|mejor))?(?:[ ,]+(?:please|por favor|thanks|gracias|then))*\W*"
)
# Which days of a week these are.
_WIDE = {
    "weekday": ("mon", "tue", "wed", "thu", "fri"),
    "weekend": ("sat", "sun"),
    "entre semana": ("lun", "mar", "mie", "jue", "vie"),
    "fin de semana": ("sab", "dom"),
}
_DAY_LETTERS = 3


def without(known: str, words: str) -> str:
    """The known times, less those in ``words``, which are said once more with a no."""
    neither = _BOTH.sub(lambda both: " or " if both[1] == "and" else " ni ", words)
    no = words if _REFUSES.match(fold(words)) else f"{_no(words)} {neither}"
    affirmed, denied = _halves(days_spelled(known))
    if any(_tokens(words) <= _tokens(each) for each in denied):
        return known
    denied = [each for each in denied if not _tokens(each) <= _tokens(words)]
    return ", ".join(each for each in (less(affirmed, words), *denied, no) if each)[:_LONGEST]


def with_too(known: str, words: str, *, either: bool) -> str:
    """The known times and those in ``words``; one that did not suit is no more ruled out."""
    affirmed, denied = _halves(known)
    kept = [each for each in denied if not _tokens(each) & _tokens(words)]
    if len(kept) == len(denied):
        if ANY.search(fold(affirmed)) or _tokens(words) <= _tokens(affirmed):
            return known
        joint = f" {'o' if _SPANISH.search(fold(words)) else 'or'} " if either else ", "
        affirmed = f"{affirmed}{joint if affirmed else ''}{words}"
    return ", ".join(each for each in (affirmed, *kept) if each)[:_LONGEST]


def names(known: str, words: str) -> bool:
    """Whether a known time has one of those in ``words`` in it: weekdays have a Tuesday."""
    affirmed = _tokens(_halves(days_spelled(known))[0])
    wide = {day for name in affirmed for day in _WIDE.get(name, ())}
    return any(each in affirmed or each[:_DAY_LETTERS] in wide for each in _tokens(words))


def refuses(known: str) -> bool:
    """Whether a known time only says what does not suit: "not the morning"."""
    affirmed, denied = _halves(known)
    return bool(denied) and not affirmed


def rules_out(known: str, words: str) -> bool:
    """Whether a known time says that those in ``words`` do not suit."""
    return any(_tokens(each) & _tokens(words) for each in _halves(known)[1])


def hours(known: str) -> str:
    """The known times without their days: "Tuesday afternoons" are afternoons."""
    affirmed = _halves(known)[0]
    days = " ".join(match[0] for match in KINDS["day"].finditer(fold(affirmed)))
    return less(affirmed, days) if days else affirmed


def with_hour(known: str, plain: str) -> str:
    """The known times with another hour in the place of theirs: "make it 6", "6, not 5".

    Empty where the folded words say nothing of the kind, or nobody can tell which hour it is.
    """
    said = _HOUR_SAID.fullmatch(plain)
    found = list(_HOUR.finditer(fold(known))) if said else []
    if said and said["old"]:
        found = [each for each in found if each[0] == said["old"]]
    if not said or len(found) != 1 or not (said["makes"] or said["instead"] or said["old"]):
        return ""
    start, end = found[0].span()
    if said["half"]:
        half = _HALF.match(fold(known), end)
        end = half.end() if half else end
    hour = _NO_COLON.sub(r"\1:\2", said["hour"]) if len(said["hour"]) > _DIGITS else said["hour"]
    return f"{known[:start]}{hour}{said['half'] or ''}{known[end:]}"


def _no(words: str) -> str:
    return "no" if _SPANISH.search(fold(words)) else "not"


def _halves(known: str) -> tuple[str, list[str]]:
    """What suits, and each that does not, in the visitor's words."""
    found = _DENIED.search(fold(known))
    if not found:
        return known, []
    start = found.start()
    cuts = [start + each.end() for each in _EACH.finditer(fold(known)[start:])]
    ends = [*(cut for cut in cuts[1:]), len(known)]
    return known[:start].strip(" ,"), [
        known[cut:end].strip(" ,") for cut, end in zip(cuts, ends, strict=True)
    ]


def _tokens(words: str) -> set[str]:
    """The days, parts of a day and hours that the words name, in their singular."""
    plain = fold(words)
    return {_stem(match[0]) for each in KINDS.values() for match in each.finditer(plain)}


def _stem(word: str) -> str:
    if word.endswith("semana"):
        return "entre semana" if word.startswith("entre") else "fin de semana"
    if _WEEKDAY.match(word):
        return word[:_DAY_LETTERS]
    return (
        word if word in ("lunes", "martes", "miercoles", "jueves", "viernes") else word.rstrip("s")
    )


def less(affirmed: str, words: str) -> str:
    """The times without those in ``words``; empty where no time is left."""
    gone = _tokens(words)
    plain = fold(affirmed)
    spans = [
        match.span()
        for each in KINDS.values()
        for match in each.finditer(plain)
        if _stem(match[0]) in gone
    ]
    for start, end in sorted(spans, reverse=True):
        small = _SMALL.search(fold(affirmed[:start]))
        before, after = affirmed[: small.start() if small else start], affirmed[end:]
        if before.endswith("/") or after.startswith("/"):
            # One of a row: "Mon/Wed/Thurs" without the Wednesday.
            row = before.endswith("/") and after.startswith("/")
            before, after = before.removesuffix("/"), after.removeprefix("/")
            affirmed = f"{before}{'/' if row else ' '}{after}"
        else:
            affirmed = f"{before} {after}"
    left = " ".join(affirmed.split()).replace(" ,", ",")
    if spans:
        left = _ENDS.sub("", _TWICE.sub("", left))
    return left if _tokens(left) or ANY.search(fold(left)) else ""
