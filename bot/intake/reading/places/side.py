"""Which side it hurts: left, right, both or the middle."""

from __future__ import annotations

import re

from bot.intake.reading.places.side_changed import hurts_on, moved, side_alone
from bot.intake.reading.text.instead import SURE
from bot.intake.reading.text.message import Context, Message, any_of, is_generic_question

ASKED = frozenset({"location", "side", "pain_story"})

_WORDS = {
    "lef": "left", "lft": "left", "letf": "left", "rigth": "right", "rihgt": "right",
    "rite": "right", "isquierda": "left", "isquierdo": "left", "izquerda": "left",
    "derehca": "right", "left": "left", "lt": "left",
    "izquierda": "left", "izquierdo": "left", "izq": "left",
    "izquierdas": "left", "izquierdos": "left", "left-sided": "left", "leftside": "left",
    "right": "right", "rt": "right", "derecha": "right", "derecho": "right", "der": "right",
    "derechas": "right", "derechos": "right", "right-sided": "right",
    "both": "both", "bilateral": "both", "bilaterally": "both", "ambos": "both", "ambas": "both",
    "los dos": "both", "las dos": "both", "either side": "both", "each side": "both",
    "two sides": "both", "cada lado": "both",
    "middle": "middle", "center": "middle", "centre": "middle", "midline": "middle",
    "central": "middle", "centro": "middle", "medio": "middle", "en medio": "middle",
    "zurda": "left", "zurdo": "left", "both sides": "both", "mitad": "middle", "centered": "middle", "mid line": "middle",
}  # fmt: skip
# The letters only before what has a side: "L hip", "R side".
_LETTER = (
    r"\b[lr](?:(?=(?: |/)(?:side|hip|leg|low|lower|buttock|butt|knee|foot|shoulder|arm|glute|thigh|calf|si\b"
    r"|flank|groin|ankle|hand|only\b))|(?=,? (?:not|no) [lr]\b))|(?<=\()[lr](?=\))|(?<=[a-z] )[lr](?=\W*(?:$|[,.;]))"
)
SIDE = re.compile(rf"\b(?:{any_of(_WORDS)})\b|{_LETTER}")

# Words before a place or a side that take it back.
NOT_BEFORE = re.compile(
    r"(?:\b(?:not|no|isn'?t|ain'?t|without|never|neither|nor|don't have|doesn'?t hurt|nothing(?= (?:in|on|at|with|wrong))(?: wrong with)?|sin|ni|nunca"
    r"|instead of|rather than|en vez de|en lugar de|remove|delete|take (?:out|off)|quit(?:a|e|en|ar)"
    r"|borr(?:a|e|en|ar))(?: (?:in|on|at|my|the|any|el|la|los|las|en"
    r"|mi|mis|es|un|una|pain|dolor|de|del|al|lado|lower|left|right)){0,4} $)|\b(?:anymore|is fine"
    r"|no me duele) (?:el|la|mi) $"
)
# "Left hip, after a replacement on the right": the other side's operation.
_OPERATED = re.compile(
    r"(?:\b(?:replacements?|surger\w+|operations?|fusion|reemplazo|cirugia|operacion)|\|{5})"
    r"(?: (?:on|in|of|to|at|en|de)(?: (?:the|my|her|his|el|la|mi))?)? $"
)
# "Right hand. Left is fine."
_FINE = re.compile(
    r"(?: (?:one|side|part|hand|foot|leg|arm|hip|knee|half|lado|parte))?(?: (?:is|are|feels?|seems|esta|estan) (?:fine|ok|okay|good|great|normal|perfect|alright|bien|sano)\b| (?:doesn'?t|does not|don'?t|never|isn'?t) (?:hurt|bother)\w*| no (?:me |le )?(?:duele|molesta))"
)
# "We both have back pain."
_BOTH_OF_US = re.compile(
    r" (?:have|had|need|want|got|suffer|hurt|deal|are|were|of us|my|tenemos|necesitamos|sufrimos|queremos)\b"
)
_NEAR = re.compile(r"\b(?:side|sides|sided|lado|lados|hand side|costado)\b")
FIX_SIDE = re.compile(r"\b(?:not|no|actually|it's|its|meant|side|es|lado|wrong|instead|sino)\b")
# Between a side and the one that is meant.
_CORRECTS = re.compile(
    rf"\b(?:{any_of(_WORDS)}|[lr])(?: [a-z]+){{0,2}}[ ,.;\u2026-]+(?:(?P<sure>(?:(?:no|oh|oops|but|ay|bueno)[ ,]+)?{SURE}[ ,.]+(?:(?:no|sorry|wait|i mean|perdon|it's|its|the|my|es|el"
    r"|la|mi|del|de la)[ ,]+)*)|no[ ,]+(?:(?:the|my|it's|its)[ ,]+)?)$"
)
_ENDS = re.compile(r"(?: (?!pain|dolor|hurt|duele)[a-z]+){0,2}\W*(?:$|[.;\n])")


# "Are you on the left side of the road?"
_OFFICE = re.compile(
    r"\b(?:you|located|office|building|street|road|avenue|clinic|door|park\w*|entrance|ustedes|estan|queda|ubicad\w+"
    r"|consultorio|clinica|calle|entrada|edificio)\b"
)
_ON_THE = re.compile(r"\b(?:on (?:the|my)|del lado|en el lado|al lado) $")
_STANDS_ALONE = re.compile(r" ?(?:$|[,.;!|\n]|(?:and|but|about|though)\b)")
# "Not just the left, it's both", where a side is known.
_IT_IS = re.compile(r"\b(?:it'?s|is|on|in|but|actually|make it|son|es|de|en) (?:on |in |en )?$")
# "She's usually right": no side.
_WHO_IS_RIGHT = re.compile(
    r"\b(?:she|he|they|you|i|we|wife|husband|doctor|surgeon|mom|mother|son|daughter)(?:'?s|'?re|'?m| is| are| am| was| were| may be| might be)?"
    r"(?: (?:usually|always|often|probably|mostly|never|not|all|so|totally|absolutely|been|maybe))* $"
)
_OF_THEM = re.compile(r"both of them\b")
# So few letters lie between a place and what is said of it: ", ".
_NEXT = 3


_ACROSS = {"left": "right", "right": "left"}
# A message that is nothing else: "it's the other knee", "del otro lado", "no, the right one".
_LEAD_IN = (
    r"no|sorry|actually|oops|wait|it'?s|that'?s|is|change|put|and|also|on|in"
    r"|the|my|her|his|perdon|digo|es|era|y|tambien|en|de|del|al|la|el|mi|su|cambi\w+"
)
# A word after "not that" that is none of them: what can be read in two ways takes forever.
_THING = rf" (?!(?:{_LEAD_IN}|it is)[ ,]|not )\w+"
_LEADS_IN = (
    rf"(?:(?:{_LEAD_IN}|not that(?:{_THING})?|not the \w+|no ese \w+|no esa(?:{_THING})?|no (?:la|el){_THING}|i mean(?:t)?|it is|should be|make it"
    r"|change (?:(?:it |the side )?to|it|the side)|no es ese|cambi\w+ a)[ ,]+)*"
)
_TOO = r"(?P<too>[ ,]+(?:too|also|as well|tambien))?"
# "The left hip and actually the right one too": both.
_ALSO = re.compile(r" (?:\w+ )??(?:too|also|as well|tambien)\b")
_OTHER = re.compile(
    rf"\W*{_LEADS_IN}(?:other|opposite|wrong|otr[oa]|(?:(?:side|lado) )(?:contrario|opuesto|equivocado))(?P<what>(?: \w+){{0,3}}?){_TOO}\W*"
)
_NO_THE = re.compile(
    rf"\W*no[ ,]+{_LEADS_IN}(?P<side>left|right|izquierd[oa]|derech[oa])(?: (?:one|side|lado))?\W*"
)


def _corrects(plain: str, match: re.Match[str], side: str) -> bool:
    """Whether a side takes back the one before: "left hip, no, sorry, right hip"."""
    if moved(plain, match.span()):
        return True
    if side not in _ACROSS or _ALSO.match(plain, match.end()):
        return False
    between = _CORRECTS.search(plain[: match.start()])
    if between is None:
        return False
    # "left hip, no right hip pain" takes nothing back, and "derecho, no izquierdo" says not.
    last = match[0] in ("left", "right") and _ENDS.match(plain, match.end())
    return between["sure"] is not None or bool(last)


def _is_correct(plain: str, match: re.Match[str]) -> bool:
    """Whether somebody is right, and nothing is on the right."""
    alone = match[0] == "right" and _STANDS_ALONE.match(plain, match.end())
    return bool(alone and _WHO_IS_RIGHT.search(plain[: match.start()]))


def _ends_sentence(plain: str, match: re.Match[str], places: list[tuple[int, int]]) -> bool:
    """Whether a place stands in the sentence that a side ends: "my toes are numb on the right"."""
    ends = _ON_THE.search(plain[: match.start()]) and _STANDS_ALONE.match(plain, match.end())
    between = [plain[end : match.start()] for _, end in places if end <= match.start()]
    return bool(ends) and any(not re.search(r"[.;,!?|\n]", words) for words in between)


def _on_that(plain: str, match: re.Match[str], side: str, places: list[tuple[int, int]]) -> bool:
    """Whether it is on a side, left or right, that a place or a pain before it is said to be."""
    hurts = hurts_on(plain, match.start()) and _STANDS_ALONE.match(plain, match.end())
    return side in _ACROSS and bool(hurts or _ends_sentence(plain, match, places))


def bare_side(plain: str, context: Context) -> str | None:
    """The side that is the whole message, said to the summary of a place ("left"), or the one
    that is said in the place of another.
    """
    alone = side_alone(plain, context.asked)
    if alone:
        return alone
    if context.asked != "confirm" or "location" not in context.known:
        return None
    return _WORDS.get(plain.strip(" .!,"))


def other_side(plain: str, places: set[str], context: Context) -> str | None:
    """The side across from the known one: "the other knee", "wrong side"; both with a "too".

    ``places``: the words of the message that name a place.
    """
    known = str(context.known.get("side"))
    if known not in _ACROSS or context.asked in ASKED:
        return None
    said = _NO_THE.fullmatch(plain)
    if said:
        return _WORDS[said["side"]]
    said = _OTHER.fullmatch(plain)
    what = said["what"].strip() if said else ""
    if not said or what not in {
        *places,
        "side",
        "lado",
        *({"", "one"} if places or "lado" in plain else ()),
    }:
        return None
    return "both" if said["too"] else _ACROSS[known]


def side_of(message: Message, places: list[tuple[int, int]], context: Context) -> str | None:
    """The side that the words tell, the last one of those taken back; None if they tell none.

    ``places``: where in the text the places stand.
    """
    asked = context.asked in ASKED
    sides: list[str] = []
    questions = [
        c
        for c in (() if asked else message.clauses)
        if is_generic_question(message, c) and _OFFICE.search(message.plain, c.start, c.end)
    ]
    for match in SIDE.finditer(message.plain):
        side = _WORDS.get(match[0]) or ("left" if match[0] == "l" else "right")
        before = message.plain[max(0, match.start() - 30) : match.start()]
        if any(c.start <= match.start() < c.end for c in questions):
            continue
        of_them = _OF_THEM.match(message.plain, match.start())
        # "Zurdo" is who writes with the left hand, and "both of them" may be operations.
        follows = any(0 <= match.start() - end <= _NEXT for _, end in places)
        other = of_them or match[0] in {"zurda", "zurdo"} or _is_correct(message.plain, match)
        if other and not follows and context.asked != "side":
            continue
        if sides and _corrects(message.plain, match, side):
            sides = [side]
            continue
        fine = _FINE.match(message.plain, match.end()) or (
            side == "both" and _BOTH_OF_US.match(message.plain, match.end())
        )
        if fine or NOT_BEFORE.search(before) or (sides and _OPERATED.search(before)):
            continue
        near = any(match.start() - end <= 25 and start - match.end() <= 25 for start, end in places)
        near = near or _on_that(message.plain, match, side, places)
        around = message.plain[max(0, match.start() - 12) : match.end() + 12]
        sided = bool(_NEAR.search(around))
        if side == "middle" and any(s < match.end() and match.start() < e for s, e in places):
            continue
        known = "side" in context.known and bool(FIX_SIDE.search(message.plain))
        fixes = known and _IT_IS.search(before)
        if side == "both" and not (asked or sided or near or fixes):
            continue
        if asked or near or sided or known:
            sides.append(side)
    if "both" in sides or {"left", "right"} <= set(sides):
        return "both"
    return sides[0] if sides else None
