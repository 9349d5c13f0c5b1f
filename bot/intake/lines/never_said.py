"""What somebody says never to have said: "I never said low back", "nunca dije 3 años". It is no
detail, and what the request says of it goes. Pure.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from bot.contract import DECLINED, Detail, Details, Draft
from bot.intake.reading import read
from bot.intake.reading.text.message import fold
from bot.intake.reading.times import left as times_left
from bot.intake.request import draft as drafts
from bot.intake.request import merging, per_place

# What may also have been forgotten ("I didn't put my hip") counts only of what is known. "I never
# told you that I am diabetic" tells it.
_LESS = r"(?:i (?:didn'?t|did not|haven'?t) (?:say|said|write|put|typed?)|i never put|(?:yo )?no (?:lo )?(?:dije|puse|escribi)|(?:yo )?nunca puse)"
_NEVER = r"(?:(?:i(?:'ve)? )?never (?:even |ever )?(?:said|say|wrote|typed|told (?:you|u|y'?all)(?! (?:that |about )?(?:i|i'?m|i'?ve|my|the|it|he|she|her|his|we)\b))|(?:yo )?(?:nunca|jamas) (?:le |les |se |lo )?(?:dije|he dicho|escribi))"
_THAT = r"(?: (?:nothing|anything|a word|nada))?(?: (?:about|of|that|it'?s|it was|it is|i had|i have|i'?m|my|the|any|que|de|era[ns]?|fue(?:ron)?|es|son|tengo|tenia|me dolia|me duele|lo de|la|el))*"
_ENDS = (
    r"(?=[.,;:!\n]|$| (?:but|pero|sino|i (?:said|meant|put)|dije|it'?s|it is|es|son|what i said)\b)"
)
_DENIED = re.compile(
    rf"(?P<lead>(?:^|[.,;:!\n])\W*(?:(?:no|nope|hey|wait|but|and|well|actually|sorry|excuse me|pero|y|oiga|oye|espere|perdon)\b[ ,.!]*)*)"
    rf"(?:(?P<never>{_NEVER})|{_LESS}){_THAT} (?P<rest>[^.,;:!?\n]+?){_ENDS}"
)
# "I didn't say I also have a bad hip", "… before": it was left out until now.
# A sentence of its own, or "never said no to mornings", takes nothing out either.
_LEFT_OUT = re.compile(
    r"\b(?:is|are|am|was|were|hurts?|can|can'?t|no to|esta|estan|duelen?|puedo|no a|also|too|yet|before|earlier|either|tambien|tampoco|todavia|antes|how|what|why|when|where|who|which|como|cuando|donde|quien|cual)\b"
)
_UNIT = re.compile(r"(?<=\d )[a-zñ]+\Z", re.IGNORECASE)
_NUMBER_ALONE = re.compile(r"\b(?:said|meant|dije|digo) \d+(?=\W*\Z)", re.IGNORECASE)
# "And my name is not Ballpark": of use only where that is the name on the request.
_NOT_CALLED = re.compile(
    r"(?<!is )(?<!was )(?<!why's )\b(?:my name(?:'?s| is)? ?(?:not|isn'?t|ain'?t|wasn'?t)|mi nombre no es|(?:yo )?no me llamo)(?: even| really| actually)? "
)
# These are read by themselves; anything else where its line is known.
_BY_ITSELF = ("pain_story", None)


_MAY = re.compile(r"\b(?:nunca|jamas|didn'?t|did not|haven'?t|no (?:lo )?(?:dije|puse|escribi))\b")


class Denied(NamedTuple):
    """``left``: what is left of the lines that the words were on, "" or [] where nothing is;
    ``rest``: what the message says besides.
    """

    left: Details
    rest: str


def denied(draft: Draft, text: str) -> Denied | None:
    """What is said never to have been said; None where nothing of the kind is."""
    plain = fold(text)
    if other := _not_called(draft, text, plain):
        return other
    if "never" not in plain and not _MAY.search(plain):
        return None
    found = _DENIED.search(plain) if "?" not in text else None
    if found is None or _LEFT_OUT.search(found["rest"]):
        return None
    words = text[slice(*found.span("rest"))]
    left = _left(draft, words)
    told = bool(left) or (found["never"] and any(read(words, each) for each in _BY_ITSELF))
    rest = f"{text[: found.end('lead')]} {text[found.end() :]}"
    unit = _UNIT.search(words)
    # "I never said 3 years, I said 5"
    rest = _NUMBER_ALONE.sub(rf"\g<0> {unit[0]}", rest) if unit else rest
    return Denied(left, re.sub(r"^\W+|(?<=\s)\s+", "", rest).strip()) if told else None


def _not_called(draft: Draft, text: str, plain: str) -> Denied | None:
    """The request without a name that is not theirs, where they tell no other."""
    found = _NOT_CALLED.search(plain)
    name = fold(str(draft.details["name"])) if drafts.has(draft, "name") else ""
    if not (found and name) or draft.reference or read(text, "name").get("name"):
        return None
    said = plain[found.end() :].lstrip("\"'")
    told = any(re.match(rf"{re.escape(each)}\b", said) for each in (name, name.split()[0]))
    return Denied({"name": ""}, "") if told else None


def _left(draft: Draft, words: str) -> Details:
    """What is left of the lines that say what the words do."""
    for asked in (*_BY_ITSELF, *draft.details):
        told = read(words, asked)
        keys = told.keys() if asked in _BY_ITSELF else {asked} & told.keys()
        left = {
            key: _less(key, draft.details[key], told[key]) for key in keys if key in draft.details
        }
        changed = {key: each for key, each in left.items() if each != draft.details[key]}
        if changed:
            return changed
    notes = draft.details.get("notes")
    parts = str(notes).split(merging.PARTS) if drafts.has(draft, "notes") else []
    kept = [each for each in parts if not (fold(words) in fold(each) or fold(each) in fold(words))]
    return {"notes": merging.PARTS.join(kept)} if kept != parts else {}


def _less(key: str, known: Detail, told: Detail) -> Detail:
    """A line without what was told."""
    if DECLINED in (known, told) or isinstance(known, bool):
        return known
    if isinstance(known, list):
        gone = told if isinstance(told, list) else [told]
        return [each for each in known if each not in gone]
    apart = per_place.values_of(known) if key in per_place.KEYS else {}
    if apart:
        left = {place: value for place, value in apart.items() if value != told}
        return per_place.written(left, apart) if left else ""
    if key == "location":
        named = str(told).split(", ")
        parts = str(known).split(", ")
        return ", ".join(each for each in parts if not any(one in each for one in named))
    if key == "best_time":
        return times_left.less(str(known), str(told))
    return "" if fold(str(known)) == fold(str(told)) else known
