"""How long it has hurt, in one normal form: "3 years", "since 2019", "since fusion"."""

from __future__ import annotations

import re

from bot.intake.reading.beginning import EVENTS, YEAR, since
from bot.intake.reading.load import phrases
from bot.intake.reading.message import (
    Clause,
    Context,
    Found,
    Message,
    any_of,
    is_generic_question,
)
from bot.intake.reading.numbers import NUMBER, number_of

_ASKED = frozenset({"duration", "pain_story"})

_UNITS = {
    "year": "years? yrs? yr y anos? anitos? yeras yaers eyars",
    "month": "months? mos? mths? mnths? mes meses moths monthes",
    "week": "weeks? wks? semanas? weaks",
    "day": "days? dias? dys",
    "decade": "decades? decadas?",
    "hour": "hours? hrs? horas?",
}
_UNIT_OF = [
    (re.compile(rf"(?:{words.replace(' ', '|')})$"), unit) for unit, words in _UNITS.items()
]
# A bare "y" is a unit only after a digit; elsewhere it is the Spanish "and".
_UNIT = "(?:" + "|".join(words.replace(" ", "|") for words in _UNITS.values())
_UNIT = _UNIT.replace("|y|", r"|(?<=\d)y|(?<=\d )y(?! \w)|") + ")"
_HALF = r"(?:(?:and|n|&|plus) a half|and half|and 1/2|1/2|y medi[oa]|\u00bd)"
_MORE = r"(?: ?\+|ish|-ish| plus|-plus| or (?:more|so)| o mas| y pico| something| odd)?"
_FILLED = r"(?: (?:long|whole|full|solid|straight|good|largos))?"

_COUNTED = re.compile(
    rf"(?P<low>\b(?:{NUMBER}|(?:an?|un) (?:couple|par)(?: of| de)?|couple(?: of)?|an?|un|una|half an?"
    rf"|(?:a )?half|medi[oa]))(?P<more>{_MORE})(?: (?P<half>{_HALF}))?"
    rf"(?:(?: ?(?:-|to|or|a|o|and) ?)(?P<high>{NUMBER}|an?|un)\b{_MORE})?"
    rf"(?:(?<=[\d+])|[ -]){_FILLED}[ ]?(?P<unit>{_UNIT})\b(?!/)"
    rf"(?P<after> (?:and |y )?{_HALF})?"
    rf"(?:,? (?:and |y )?(?P<low2>{NUMBER}) (?P<unit2>{_UNIT})\b)?"
    rf"(?:,? (?:or )?(?:maybe|perhaps|possibly|tal vez|quizas?|o) (?P<later>{NUMBER})(?! (?:{_UNIT})\b)"
    r"\b)?"
)
_MIXED = re.compile(
    rf"\b(?P<low>{NUMBER}) (?P<unit>{_UNIT}) (?:to|or|a|o|-) (?P<high>{NUMBER}|an?|un|una) "
    rf"(?P<unit2>{_UNIT})\b"
)
# Lengths with a name of their own.
_NAMED = (
    (re.compile(r"\b(?:(?:a )?half (?:of )?a century|medio siglo)\b"), "50 years"),
    (re.compile(r"\b(?:a )?quarter (?:of a )?century|\bun cuarto de siglo\b"), "25 years"),
    (re.compile(r"\ba dozen years|\buna docena de anos"), "12 years"),
    (re.compile(r"\ba dozen months|\ba full year\b"), "12 months"),
    (re.compile(r"\b(?:a )?score of years\b|\btwo decades\b|\bdos decadas\b"), "20 years"),
)
_OR_TWO = re.compile(rf"\b(?:an?|un|una) (?P<unit>{_UNIT}) (?:or|o) (?:two|2|dos)\b")
_AND_HALF = re.compile(rf"(?<!\w )(?<!\w-)\b(?P<unit>{_UNIT}) (?P<after>and a half|y medi[oa])\b")
_AGED = re.compile(r"\b(?:tengo|tiene|cumpli|i am|i'm|im|she is|he is|she's|he's) $")
_CHILDS_AGE = re.compile(
    r"(?:\|{3}|\b(?:son|daughter|kid|child|boy|girl|grandson|granddaughter|mother|mom|father|dad|wife|husband"
    r"|hij[oa]|niet[oa]|nin[oa]|madre|mama|padre|papa|espos[oa]|sobrin[oa]|herman[oa]|paciente|patient))"
    r"(?: [a-z]+)? (?:is|turned|que tiene|tiene|cumplio|de)(?: only| just| solo)? $"
)
# What belongs to the back counts before what belongs to another part.
_BACK = re.compile(
    r"\b(?:(?:my|the|his|her|low|lower|mid|upper) back|back (?:is|pain|has|hurt\w*|for)|spine|lumbar"
    r"|espalda|columna|cintura)\b"
)
_LASTING = re.compile(
    r" (?:con\b|de (?:dolor|sufrir|tener|molestia)|sufriendo|padeciendo|asi\b|que\b|en esto"
    r"|teniendo|sintiendo|into|in pain|aguantando|lidiando)"
)
_VAGUE = re.compile(
    r"\b(?:(?:for )?(?P<some>(?:a )?few|several|many|some|varios|varias|muchos|muchas|unos|unas"
    r"|algunos|algunas) (?P<unit>" + _UNIT + r")\b|(?P<life>(?:all|whole|entire) (?:of )?(?:my |his"
    r" |her )?(?:adult )?life|my (?:whole|entire) life|toda (?:la|mi|su) vida)"
    r"|(?P<long>years and years|(?:way |far )?too long|demasiado tiempo|anos y anos|(?:desde )?hace mucho(?: tiempo)?|(?:a (?:very "
    r"|really )?)?long(?: long)? time|mucho tiempo|quite (?:a"
    r"|some) (?:while|time)|a while|bastante tiempo|forever|ages)|for (?P<bare>years|months|weeks"
    r"|decades)\b|(?P<bare_es>(?:hace|por) (?:anos|meses|semanas)\b))"
)
_SOME = {
    "few": "a few", "a few": "a few", "several": "several", "many": "many", "some": "a few",
    "varios": "several", "varias": "several", "muchos": "many", "muchas": "many", "unos": "a few",
    "unas": "a few", "algunos": "a few", "algunas": "a few",
}  # fmt: skip
_OPERATED = re.compile(
    r"\b(?:surger\w+|operat\w+|operar\w+|operacion\w*|cirugia\w*|fusion\w*|fused|\w*ectomy"
    r"|\w*ectomia|replacement|injections?|shots?|block|diagnosed|mri|x-?ray|married|moved|met"
    r"|retired|born|called)\b"
)
# A time that is no length of the pain.
_NOT_BEFORE = re.compile(
    r"(?:\b(?:every|each|cada|in(?: the next)?|within|next|proxim[oa]s?|en|lasted?|lasts|for only"
    r"|another|per|took|wait(?:ed|ing)?|dentro de|once|twice) |\$"
    r"|\b(?:married|together|lived|living|liv\w+|worked|working|open|opened|practic\w+|retired|smok\w+"
    r"|driv\w+|known|casad[oa]s?|juntos|vivo|vivi\w*|trabaj\w+|business|patient of yours"
    r"|experience)(?: [a-z]+){0,3} (?:for |about |hace |por |over |almost )*)$"
)
# A moment after something else, unless it is said how long that has lasted.
_THEN = re.compile(r" (?:after|before|despues|antes)\b")
_LASTED = re.compile(r"\b(?:for|hace|past|last|started|began|empezo)(?: about| como)? $")
_NOT_AFTER = re.compile(
    r"[ -](?:olds?\b|of age|de edad|later|from now|per|a (?:day|week|month)"
    r"|in advance|apart|at a time|relief|de alivio)"
)
_NEAR = 60
_HURTING = re.compile(r"\b(?:pain|hurt\w*|ach\w+|suffer\w*|symptoms|dolor\w*|duel\w*|sufr\w*)\b")
_TREATED = any_of(n for n, kind in phrases("treatments").items() if kind not in {"surgery", "rest"})
# "PT for a year", "a year of PT": the length of what was tried.
_TREATED_FOR = re.compile(
    rf"\b(?:{_TREATED})(?: (?:there|twice a week|every day))? (?:for|over|during|por|durante)"
    r"(?: (?:about|almost|over|like|the last|the past|casi|como|mas de))? $"
)
_OF_TREATED = re.compile(rf" (?:of|de) (?:{_TREATED})(?!\w)")
_CUE = re.compile(
    r"\b(?:duration|how long|duracion|pain|hurt\w*|ach\w+|suffer\w*|had (?:it|this)"
    r"|have (?:it|this)|been|dealing|sore"
    r"|numb\w*|symptoms|dolor\w*|duel\w*|sufr\w*|llevo|padec\w*|problems?|started|began|empezo"
    r"|comenzo|issues|burning|tingling|sciatica|ciatica|molest\w*|going on|asi)\b"
)


_CHANGE = re.compile(
    r"\b(?:make (?:it|that)|change|should be|actually|not|i meant|instead|mejor|son|es|cambi\w+|sino)\b"
)
_BARE = re.compile(rf"\W*(?:in |en |around |about |el )?(?:({YEAR})|({_UNIT}))\W*")
# What may stand beside a length of time that is a whole message, unasked.
_NOTHING_ELSE = re.compile(
    r"(?:[\W|]|\b(?:for|about|now|over|like|almost|the|last|past|hace|por|como)\b)*"
)


def read(message: Message, context: Context) -> Found:
    """``duration``: a length or a beginning; English words for the known kinds."""
    asked = context.asked in _ASKED
    alone = context.asked == "duration"
    known = "duration" in context.known and (
        context.asked == "confirm" or bool(_CHANGE.search(message.plain))
    )
    clear = asked or known or bool(_CUE.search(message.plain))
    if not clear and context.asked:
        return Found({}, message)
    found = (
        _half_alone(message)
        or _counted(message, asked, alone)
        or since(message, asked)
        or _vague(message, asked)
    )
    if not found and alone:
        bare = _BARE.fullmatch(message.plain)
        if bare:
            year = bare[1]
            found = (f"since {year}" if year else f"{_unit(bare[2])}s"), *bare.span()
    if found and not clear:
        rest = message.plain[: found[1]] + message.plain[found[2] :]
        if not _NOTHING_ELSE.fullmatch(rest):
            return Found({}, message)
    if not found:
        return Found({}, message)
    value, start, end = found
    # "Since my fusion in 2019" tells of an operation too: its words stay for others.
    left = message if value.removeprefix("since ") in EVENTS else message.without((start, end))
    return Found({"duration": value}, left)


def _counted(message: Message, asked: bool, alone: bool) -> tuple[str, int, int] | None:
    plain = message.plain
    found: list[tuple[str, int, int]] = []
    questions = [] if asked else _generic(message)
    for pattern in (_MIXED, _COUNTED):
        for match in pattern.finditer(plain):
            if any(c.start <= match.start() < c.end for c in questions):
                continue
            before = plain[max(0, match.start() - 30) : match.start()]
            after = plain[match.end() : match.end() + 20]
            if _NOT_BEFORE.search(before) or _NOT_AFTER.match(after) or before.endswith("not "):
                continue
            if _THEN.match(after) and not _LASTED.search(before):
                continue
            if _about_operation(plain, match) or (not alone and _of_treatment(plain, match)):
                continue
            aged = _CHILDS_AGE.search(before) or (not alone and _AGED.search(before))
            if aged and not _LASTING.match(after):
                continue
            value = _length(match)
            if value and (asked or _unit(match["unit"]) not in {"hour", "day"} or "for" in before):
                found.append((value, *match.span()))
        if found:
            break
    backs = [f for f in found if _of_back(message, f[1])] if len(found) > 1 else []
    return next(iter(backs or found), None)


def _generic(message: Message) -> list[Clause]:
    """The clauses that ask the office something: "have you been open for 10 years?"."""
    return [c for c in message.clauses if is_generic_question(message, c)]


def _of_back(message: Message, at: int) -> bool:
    """Whether the clause around a place in the message speaks of the back."""
    return any(
        c.start <= at < c.end and _BACK.search(message.plain, c.start, c.end)
        for c in message.clauses
    )


def _half_alone(message: Message) -> tuple[str, int, int] | None:
    """The length in a year-and-a-half that lacks its first word."""
    for pattern, length in _NAMED:
        named = pattern.search(message.plain)
        if named:
            return length, *named.span()
    match = _OR_TWO.search(message.plain)
    if match:
        return f"1-2 {_unit(match['unit'])}s", *match.span()
    match = _AND_HALF.search(message.plain)
    if match:
        return _half_more(1.5, _unit(match["unit"]) or "year"), *match.span()
    return None


def _about_operation(plain: str, match: re.Match[str]) -> bool:
    """Whether the time belongs to an operation: "a fusion 3 years ago"."""
    after = plain[match.end() : match.end() + 30]
    before = plain[max(0, match.start() - 45) : match.start()]
    cut = max(before.rfind(c) for c in ".;,!?|\n")
    before = before[cut + 1 :]
    ago = re.match(r" ago\b", after) or before.endswith("hace ")
    if not ago:
        return False
    follows = re.split(r"[.;,!?|\n]", after)[0]
    if re.match(r"(?: ago)?,? (?:after|since|despues|desde|tras)\b", follows):
        return False
    operated = _OPERATED.search(before) or _OPERATED.search(follows)
    return bool(operated) and not re.search(r"\b(?:started|began|empezo|comenzo)\b", before)


def _of_treatment(plain: str, match: re.Match[str]) -> bool:
    """Whether the time is that of something tried: "I did PT for a year"."""
    before = plain[: match.start()][-_NEAR:]
    cut = max(before.rfind(c) for c in ";.,!?|\n")
    before, after = before[cut + 1 :], plain[match.end() : match.end() + _NEAR]
    if _HURTING.search(before):
        return False
    return bool(
        _TREATED_FOR.search(before) or (_OF_TREATED.match(after) and not _CUE.search(before))
    )


def _length(match: re.Match[str]) -> str | None:
    groups = match.groupdict()
    unit = _unit(match["unit"])
    low = _value(match["low"])
    if unit is None or low is None:
        return None
    if match.re is _MIXED:
        unit2, high = _unit(match["unit2"]), _value(match["high"])
        if unit2 == "year" and unit == "month" and high:
            return f"{low:g}-{high * 12:g} months"
        return None
    if groups["half"] or groups["after"]:
        return _half_more(low + 0.5, unit)
    if groups["low2"]:
        unit2, rest = _unit(groups["unit2"]), _value(groups["low2"])
        if (unit, unit2) == ("year", "month") and rest is not None:
            return _said(low * 12 + rest, "month")
    if groups["high"] or groups["later"]:
        high = _value(groups["high"] or groups["later"])
        if high is not None and high > low and unit:
            low, unit = (low, unit) if unit != "decade" else (low * 10, "year")
            return f"{low:g}-{high:g} {unit}s"
    return _half_more(low, unit)


def _half_more(count: float, unit: str) -> str:
    """A count with a half in it, in the next smaller unit."""
    if unit == "decade":
        count, unit = count * 10, "year"
    smaller = {"year": (12, "month"), "month": (4, "week"), "week": (7, "day")}.get(unit)
    if count % 1 and smaller:
        return _said(round(count * smaller[0]), smaller[1])
    return _said(count, unit)


def _said(count: float, unit: str) -> str:
    return f"{count:g} {unit}" + ("" if count == 1 else "s")


def _unit(words: str | None) -> str | None:
    return next((unit for form, unit in _UNIT_OF if words and form.match(words)), None)


def _value(words: str) -> float | None:
    if "couple" in words or " par" in words:
        return 2
    if "half" in words or words.startswith("medi"):
        return 0.5
    return 1 if words in {"a", "an"} else number_of(words)


def _vague(message: Message, asked: bool) -> tuple[str, int, int] | None:
    match = _VAGUE.search(message.plain)
    if not match:
        return None
    if match["some"]:
        unit = _unit(match["unit"])
        return (f"{_SOME[match['some']]} {unit}s", *match.span()) if unit else None
    if match["life"]:
        return "whole life", *match.span()
    if match["bare"]:
        return match["bare"], *match.span()
    if match["bare_es"]:
        return {"an": "years", "me": "months", "se": "weeks"}[
            match[0].split()[-1][:2]
        ], *match.span()
    return ("a long time", *match.span()) if asked else None
