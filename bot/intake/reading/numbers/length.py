"""Lengths of time in words, in one normal form: "3 years", "6-12 months", "a few weeks"."""

from __future__ import annotations

import re

from bot.intake.reading.numbers.words import NUMBER, number_of

_UNITS = {
    "year": "years? yrs? yr y anos? anitos? anios? eyars",
    "month": "months? mos? mths? mnths? mes meses mesecitos mesesitos moths",
    "week": "weeks? wks? semanas? semanitas? weaks",
    "day": "days? dias? diitas? diitos? dys dyas dasy",
    "decade": "decades? decadas?",
    "hour": "hours? hrs? horas?",
}
_UNIT_OF = [
    (re.compile(rf"(?:{words.replace(' ', '|')})$"), unit) for unit, words in _UNITS.items()
]
# A bare "y" is a unit only after a digit; elsewhere it is the Spanish "and".
UNIT = "(?:" + "|".join(words.replace(" ", "|") for words in _UNITS.values())
UNIT = UNIT.replace("|y|", r"|(?<=\d)y|(?<=\d )y(?! \w)|") + ")"
_HALF = r"(?:(?:and|an|n|&|plus) a half|and half|and 1/2|1/2|y medi[oa]|\u00bd)"
_MORE = r"(?: ?\+|ish|-ish| plus| some(?= (?!(?:days|nights|mornings)\b))|-some|-plus| or (?:more|so)| o mas| y pico| something| odd)?"
_FILLED = (
    r"(?:(?:long|whole|full|solid|straight|good|damn|painful|miserable|horrible|agonizing|consecutive|largos|buenos"
    r"|malditos) ){0,2}"
)

COUNTED = re.compile(
    rf"(?P<low>\b(?:{NUMBER}|(?:an?|un) (?:couple|par)(?: of| de)?|couple(?: of)?|an?|un|una|half an?"
    rf"|(?:a )?half|medi[oa]))(?P<more>{_MORE})(?: (?P<half>{_HALF}))?"
    rf"(?:(?: ?(?:-|to|or|a|o|and) ?)(?P<high>{NUMBER}|an?|un)\b{_MORE})?"
    rf"(?:(?<=[\d+])[ ]?|[ -]){_FILLED}(?P<unit>{UNIT})\b(?!/)"
    rf"(?P<after> (?:and |y )?{_HALF})?"
    rf"(?:,? (?:and |y )?(?P<low2>{NUMBER}) (?P<unit2>{UNIT})\b)?"
    rf"(?:[,.;]? (?:or )?(?:maybe|perhaps|possibly|tal vez|quizas?|o) (?P<later>{NUMBER})(?! (?:{UNIT})\b)"
    r"\b)?"
)
MIXED = re.compile(
    rf"\b(?P<low>{NUMBER}) (?P<unit>{UNIT}) (?:to|or|a|o|-) (?P<high>{NUMBER}|an?|un|una) "
    rf"(?P<unit2>{UNIT})\b"
)
# "Between five and six years"
BETWEEN = re.compile(
    rf"\b(?:between|entre) (?P<low>{NUMBER}) (?:and|y) (?P<high>{NUMBER}) (?P<unit>{UNIT})\b"
)
# Lengths with a name of their own.
_NAMED = (
    (re.compile(r"\b(?:(?:a )?half (?:of )?a century|medio siglo)\b"), "50 years"),
    (re.compile(r"\b(?:a )?quarter (?:of a )?century|\bun cuarto de siglo\b"), "25 years"),
    (re.compile(r"\ba dozen years|\buna docena de anos"), "12 years"),
    (re.compile(r"\b(?:an? |one |una )?(?:fortnight|quincena)\b"), "2 weeks"),
    (re.compile(r"\ba dozen months|\ba full year\b"), "12 months"),
    (re.compile(r"\b(?:a )?score of years\b|\btwo decades\b|\bdos decadas\b"), "20 years"),
)
_OR_TWO = re.compile(rf"\b(?:an?|un|una) (?P<unit>{UNIT}) (?:or|o) (?:two|2|dos)\b")
_AND_HALF = re.compile(
    rf"(?:\b(?P<count>[\w.]{{1,12}})[ -])?\b(?P<unit>{UNIT}) (?P<after>and a half|y medi[oa])\b"
)
# Counts the units behind it: "3 years and a half".
_COUNTS = re.compile(rf"{NUMBER}|an?|una?|of|de|few|couple|half|\d[\d./]*")
_VAGUE = re.compile(
    # "Some days 9" says how bad it gets.
    r"(?<!\d )\b(?!(?:some|many|unos|algunos|muchos) (?:days|dias)(?: (?:it'?s|it is|like|up to|an?|un|es|como|hasta))* (?:\d|ten\b|diez\b))(?:(?:for )?(?P<some>(?:a )?few|several|many|some|varios|varias|muchos|muchas|unos|unas"
    r"|algunos|algunas|(?:un (?:chorro|monton|titipuchal)|hart[oa]s|bastantes|muchisim[oa]s)(?: de)?) (?P<unit>"
    + UNIT
    + r")\b|(?P<life>(?:all|whole|entire) (?:of )?(?:my |his"
    r" |her )?(?:adult )?life|my (?:whole|entire) life|(?:as )?(?:long|far back) as (?:i|he|she) can remember|most of (?:my|his|her) (?:adult )?life|desde que (?:me acuerdo|tengo (?:uso de razon|memoria))|casi toda (?:la|mi|su) vida|toda (?:la|mi|su) vida)"
    r"|(?P<long>years and years|(?:way |far )?too long|demasiado tiempo|anos y anos|(?:desde )?hace (?:mucho(?: tiempo)?|(?:un )?(?:buen )?(?:tiempo|rato))|ya (?:tiene|lleva|va para|hace)n? (?:un )?(?:buen )?(?:rato|tiempo)|(?:a (?:very "
    r"|really )?)?long(?: long)? time|mucho tiempo|quite (?:a"
    r"|some) (?:while|time)|a while|bastante tiempo|forever|ages)|for (?P<bare>years|months|weeks"
    r"|decades)\b|(?P<bare_es>(?:hace|por|llev[oa]|llevamos|tengo|tiene) (?:anos|meses|semanas)\b))"
)
# "Some days I can't": on which days, and not for how many.
_SOME_DAYS = re.compile(
    r"(?<!\bfor )(?<!\bafter )(?<!\bpor )(?<!\bhace )(?<!\bllevo )(?<!\btengo )\b(?:some|algunos) (?:days|dias)\b(?! (?:ago|now|back|already|atras|ya)\b)"
)
_NEVER = re.compile(r"(?!)")
_FEW = 3
# "Hip. Years."
_BARE_CLAUSE = re.compile(r"[.,;!\n] ?(years|months|weeks|anos|meses|semanas)(?=\W*$|[.,;!\n])")
_SOME = {
    "few": "a few", "a few": "a few", "several": "several", "many": "many", "some": "a few",
    "varios": "several", "varias": "several", "muchos": "many", "muchas": "many", "unos": "a few",
    "unas": "a few", "algunos": "a few", "algunas": "a few",
}  # fmt: skip


def named(plain: str) -> tuple[str, int, int] | None:
    """A length with a name of its own, or "year and a half" without its first word, and its place."""
    for pattern, length in _NAMED:
        named = pattern.search(plain)
        if named:
            return length, *named.span()
    match = _OR_TWO.search(plain)
    if match:
        return f"1-2 {unit_of(match['unit'])}s", *match.span()
    match = _AND_HALF.search(plain)
    if match and not (match["count"] and _COUNTS.fullmatch(match["count"])):
        return _half_more(1.5, unit_of(match["unit"]) or "year"), *match.span()
    return None


_DOING = re.compile(
    r"\b(?:stand|sit|walk|driv|lay|lie|lying|kneel|de pie|parad[oa]|sentad[oa]|camin)\w*(?: for| the| por)? ?$"
)


def vague(plain: str, *, asked: bool) -> tuple[str, int, int] | None:
    """A length without a count ("a few years"), and its place; "a long time" only where ``asked``."""
    # By itself it may answer how long.
    days = _SOME_DAYS if len(plain.split()) > _FEW else _NEVER
    match = _VAGUE.search(days.sub(lambda some: "." * len(some[0]), plain))
    bare = _BARE_CLAUSE.search(plain) if asked and not match else None
    if bare:
        return f"{unit_of(bare[1])}s", *bare.span(1)
    if not match:
        return None
    if match["some"]:
        unit = unit_of(match["unit"])
        return (f"{_SOME.get(match['some'], 'many')} {unit}s", *match.span()) if unit else None
    if match["life"]:
        return "whole life", *match.span()
    if match["bare"]:
        return match["bare"], *match.span()
    if match["bare_es"]:
        return {"an": "years", "me": "months", "se": "weeks"}[
            match[0].split()[-1][:2]
        ], *match.span()
    # "When I am standing a long time" says when it hurts.
    doing = _DOING.search(plain[: match.start()])
    return ("a long time", *match.span()) if asked and not doing else None


def length(match: re.Match[str]) -> str | None:
    """What ``COUNTED`` or ``MIXED`` matched in its normal form; None if that is no length."""
    groups = match.groupdict()
    unit = unit_of(match["unit"])
    low = _value(match["low"])
    if unit is None or low is None:
        return None
    if match.re is BETWEEN:
        return f"{low:g}-{_value(match['high']):g} {unit}s"
    if match.re is MIXED:
        unit2, high = unit_of(match["unit2"]), _value(match["high"])
        if unit2 == "year" and unit == "month" and high:
            return f"{low:g}-{high * 12:g} months"
        return None
    if groups["half"] or groups["after"]:
        return _half_more(low + 0.5, unit)
    if groups["low2"]:
        unit2, rest = unit_of(groups["unit2"]), _value(groups["low2"])
        if (unit, unit2) == ("year", "month") and rest is not None:
            return _said(low * 12 + rest, "month")
    if groups["high"] or groups["later"]:
        high = _value(groups["high"] or groups["later"])
        if high is not None and high > low and unit:
            low, unit = (low, unit) if unit != "decade" else (low * 10, "year")
            return f"{low:g}-{high:g} {unit}s"
    return _half_more(low, unit)


# From so many on a half month is said as one.
_FEW_MONTHS = 2


def _half_more(count: float, unit: str) -> str:
    """A count with a half in it, in the next smaller unit; "3.5 months" are no round weeks."""
    if unit == "decade":
        count, unit = count * 10, "year"
    smaller = {"year": (12, "month"), "month": (4, "week"), "week": (7, "day")}.get(unit)
    if count % 1 and smaller and (unit != "month" or count < _FEW_MONTHS):
        return _said(round(count * smaller[0]), smaller[1])
    return _said(count, unit)


def _said(count: float, unit: str) -> str:
    return f"{count:g} {unit}" + ("" if count == 1 else "s")


def recounted(match: re.Match[str], count: str) -> str | None:
    """A length that ``COUNTED`` or ``MIXED`` matched, with another count and the same unit."""
    unit, value = unit_of(match["unit"]), _value(count)
    return None if unit is None or value is None else _half_more(value, unit)


def unit_of(words: str | None) -> str | None:
    """The English unit, singular, that folded words name."""
    return next((unit for form, unit in _UNIT_OF if words and form.match(words)), None)


def _value(words: str) -> float | None:
    if "couple" in words or " par" in words:
        return 2
    if "half" in words or words.startswith("medi"):
        return 0.5
    return 1 if words in {"a", "an"} else number_of(words)
