"""Several places with a side, or a length of time, of their own: "back left since 2017, thigh right
since 2022". Each keeps its own, as ``bot.intake.request.per_place`` writes it. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise

from bot.contract import DECLINED, Details
from bot.intake.reading import read
from bot.intake.reading.places.beside import PLACES
from bot.intake.reading.places.key_words import PHRASE
from bot.intake.reading.places.misspelt import spelled
from bot.intake.reading.places.side import ASKED, SIDE
from bot.intake.reading.text.message import Message, fold, message_of
from bot.intake.request import per_place

_FEWEST = 2
# Where what is said of one place ends, and that of the next one begins.
_JOINT = re.compile(r"(?:[.,;:!\n|&+]|\b(?:and|but|plus|while|y|e|pero|mientras)\b)[ ]*")
# "Left and right hip": a side alone belongs to the place behind it.
_SIDE_AND = re.compile(rf"\W*(?:(?:the|my|both|el|la|mi)\W+)?(?:{SIDE.pattern}) (?:and|y|&) *")

_ALSO = re.compile(
    r"^\W*(?:oh |and |y )*(?:also|plus|and|tambien|ademas|y)\b|\b(?:also|too|as well|tambien)\b"
)
# "It's all on the right", of whatever place it is.
_ALL_ON = re.compile(
    r"\b(?:all|everything|todo)(?: of (?:it|them))?(?:'?s| is| are| should be| esta| es)?"
    r"(?: (?:on|to|in|en|de|del|a))?(?: (?:the|my|el|la))?(?: lado)? (?P<left>left|izquierd[oa])?(?P<right>right|derech[oa])?"
    r"(?: (?:side|hand side))?(?=\W*(?:$|[.,;:!?\n]))"
)
_IS_RIGHT = re.compile(r" (?:is|'s) right\W*$")


def of_each_place(
    fields: Details, known: Mapping[str, object], text: str, asked: str | None = None
) -> Details:
    """The details read of a message, with what it says of each of several places told apart.

    ``known``: the details of the request, of whose places the message may put one right.
    """
    told = [key for key in per_place.KEYS if isinstance(fields.get(key), str)]
    named, before = _places(fields), _places(known)
    plain = fold(text)
    if (
        asked in ASKED
        and named
        and before
        and (_ALSO.search(plain) or _goes_on(named, before, plain))
    ):
        return _beside(fields, known, told)
    if "side" in told and (side := _of_all(plain)):
        return {**fields, "side": side}
    if not told or max(len(named), len(before)) < _FEWEST:
        return fields
    message = spelled(message_of(text)).message
    said = _said(message, {*named, *before})
    new = dict(fields)
    for key in told:
        values = {place: str(one[key]) for place, one in said.items() if key in one}
        if _differ(values, str(fields[key])):
            new[key] = per_place.written(values)
        elif values and values.keys() < set(before) and set(named) <= set(before):
            each = {**_known(key, before, known, values), **values}
            new[key] = per_place.written(each, before if len(each) > 1 else ())
    return new


def _of_all(plain: str) -> str:
    """The side that folded words tell of all places; empty without it."""
    found = _ALL_ON.search(plain)
    if not found or bool(found["left"]) == bool(found["right"]):
        return ""
    return "left" if found["left"] else "right"


def _goes_on(named: list[str], before: list[str], plain: str) -> bool:
    """Whether words add a place to the known ones, and say nothing of those."""
    again = {PLACES[each[0]] for each in PHRASE.finditer(plain)} & set(before)
    return set(before) < set(named) and not again


def _beside(fields: Details, known: Mapping[str, object], told: list[str]) -> Details:
    """The details of a place that comes beside the known ones, which keep what was told of them."""
    before = _places(known)
    named = [each for each in _places(fields) if each not in before]
    more = [each for each in named if not any(_same(each, one) for one in before)]
    if not more or len(more) < len(named):
        return fields
    places = [*before, *more]
    new: Details = {**fields, "location": ", ".join(places)}
    return new | {key: beside(str(fields[key]), known.get(key), before, more) for key in told}


def beside(value: str, known: object, before: list[str], more: list[str]) -> str:
    """The line with what is known of the places of before, and a value of more of them beside it."""
    values = per_place.values_of(value) or dict.fromkeys(more, value)
    told = known not in (None, "", DECLINED)
    first = per_place.values_of(known) or (dict.fromkeys(before, str(known)) if told else {})
    return per_place.written({**first, **values}, [*before, *more])


def _same(place: str, known: str) -> bool:
    """Whether one place is the other, or says more of it: "back", "low back"."""
    return bool(per_place.within(place, [known]) or per_place.within(known, [place]))


def _differ(values: Mapping[str, str], whole: str) -> bool:
    """Whether places have values of their own; none does where the last one takes the others back.

    ``whole``: the one value that was read in all of the words.
    """
    if len(set(values.values())) < _FEWEST:
        return False
    first = next(iter(values.values()))
    backs = {value for place, value in values.items() if "back" in place}
    return whole in {"both", first, *backs}


def _known(
    key: str, places: list[str], known: Mapping[str, object], values: Mapping[str, str]
) -> dict[str, str]:
    """What is known of each place where a line already tells them apart, or a side is another."""
    apart = per_place.values_of(known.get(key, ""))
    whole = known.get(key)
    if apart or key != "side" or whole not in ("left", "right"):
        return apart
    return dict.fromkeys(places, str(whole)) if values else {}


def _places(details: Mapping[str, object]) -> list[str]:
    return [each for each in str(details.get("location", "")).split(", ") if each]


def _said(message: Message, places: set[str]) -> dict[str, Details]:
    """What the message says of each of the places, in their order."""
    found: dict[str, str] = {}
    for place, words in _parts(message, places):
        found[place] = f"{found[place]}, {words}" if place in found else words
    if len(found) == 1:
        return {place: read(message.text, "pain_story") for place in found}
    return {place: _of_one(words) for place, words in found.items()}


def _of_one(words: str) -> Details:
    """What words about one place say of it; beside other places "is right" is no praise."""
    side = _IS_RIGHT.search(fold(words))
    return {**({"side": "right"} if side else {}), **read(words, "pain_story")}


def _parts(message: Message, places: set[str]) -> list[tuple[str, str]]:
    """The places with the words that belong to them."""
    plain = message.plain
    meant = {each: per_place.within(each, sorted(places)) for each in set(PLACES.values())}
    named = [each for each in PHRASE.finditer(plain) if meant[PLACES[each[0]]]]
    if not named:
        return []
    cuts = [0, *(_cut(plain, *both) for both in pairwise(named))]
    ends = [*cuts[1:], len(plain)]
    return [
        (meant[PLACES[each[0]]], message.text[start:end])
        for each, start, end in zip(named, cuts, ends, strict=True)
    ]


def _cut(plain: str, one: re.Match[str], after: re.Match[str]) -> int:
    """Where the words about one place end, and those about the next one begin."""
    joints = list(_JOINT.finditer(plain, one.end(), after.start()))
    for joint in reversed(joints):
        begin = max((each.end() for each in joints if each.end() < joint.end()), default=one.end())
        if not _SIDE_AND.fullmatch(plain, begin, joint.end()) or begin == one.end():
            return joint.end()
    sides = list(SIDE.finditer(plain, one.end(), after.start()))
    leads = SIDE.search(plain, max(0, plain.rfind(".", 0, one.start())), one.start())
    return sides[-1].start() if sides and leads else after.start()
