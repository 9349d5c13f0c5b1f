"""Places on the body map, and what they say as details of a request. Pure.

A region's id is its place and its side: ``hip_rim.left``, ``tailbone.middle``. What a
visitor marked stands in the detail ``regions``; ``location`` and ``side`` say the same
in the words that everything else reads.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from urllib.parse import parse_qs, urlencode

from bot.contract import Choice, Detail, Details
from bot.intake.request import per_place

# The detail that keeps exactly what was marked.
KEY = "regions"
MIDDLE = "middle"
SIDES = ("left", "right")
# Intent of a message that was given on the map.
INTENT = "inform"
# Intent of the button that opens the map.
OPENS = "show_body"
# Places that lie on both sides, in the order in which they are listed: the name that
# the place reader uses. The first place of a name is the one that the name marks.
PAIRED: Mapping[str, str] = {
    "low_back_side": "low back",
    "hip_rim": "rim of the hip bone",
    "buttock": "buttock",
    "hip": "hip",
    "mid_back": "mid back",
    "upper_back": "upper back",
    "groin": "groin",
    "hip_front": "hip",
    "belly": "abdomen",
    "flank": "flank",
    "ribs": "rib",
    "chest": "chest",
    "outer_thigh": "outer thigh",
    "thigh_back": "thigh",
    "thigh_front": "thigh",
    "knee": "knee",
    "knee_back": "knee",
    "calf": "calf",
    "shin": "shin",
    "ankle": "ankle",
    "heel": "heel",
    "foot": "foot",
    "shoulder": "shoulder",
    "upper_arm": "arm",
    "elbow": "elbow",
    "forearm": "arm",
    "hand": "hand",
}
# Places in the middle of the body.
SINGLE: Mapping[str, str] = {
    "low_back": "low back",
    "tailbone": "tailbone",
    "neck": "neck",
    "head": "head",
    "pelvis": "pelvis",
    "neck_front": "neck",
    "face": "face",
}
# Without a side in the words, they mean the whole of it.
_NO_SIDE = frozenset({"tailbone", "neck", "head", "pelvis", "neck_front", "face"})
REGIONS: Mapping[str, str] = {
    **{f"{place}.{side}": name for place, name in PAIRED.items() for side in SIDES},
    **{f"{place}.{MIDDLE}": name for place, name in SINGLE.items()},
}


def details(regions: Iterable[str]) -> Details:
    """``location``, ``side`` and ``regions`` of marked regions, in the list's order.

    Raises ``KeyError`` for what is no region.
    """
    wanted = set(regions)
    unknown = wanted - REGIONS.keys()
    if unknown:
        raise KeyError(min(unknown))
    marked = [each for each in REGIONS if each in wanted]
    found: Details = {"location": ", ".join(dict.fromkeys(REGIONS[each] for each in marked))}
    side = _side(marked)
    if side:
        found["side"] = side
    return {**found, KEY: marked}


def marked(known: Mapping[str, Detail]) -> tuple[str, ...]:
    """The regions that a request's details mark.

    What was pointed at counts only as long as the words still say the same; after a
    correction in words, the words count.
    """
    pointed = known.get(KEY)
    if isinstance(pointed, list) and pointed and set(pointed) <= REGIONS.keys():
        said = details(pointed)
        if all(said.get(key) == known.get(key) for key in ("location", "side")):
            return tuple(pointed)
    return _from_words(str(known.get("location", "")), str(known.get("side", "")))


def payload(regions: Iterable[str]) -> str:
    """A message of the map as a choice's payload."""
    return f"{INTENT}?{urlencode([(KEY, each) for each in regions])}"


def told(choice: Choice | None) -> Details:
    """The details that a message of the map gives; none of any other message."""
    intent, _, query = choice.payload.partition("?") if choice else ("", "", "")
    regions = parse_qs(query).get(KEY, []) if intent == INTENT else []
    return details(regions) if regions else {}


def _side(regions: Iterable[str]) -> str:
    sides = {each.rpartition(".")[2] for each in regions if each.partition(".")[0] not in _NO_SIDE}
    if sides.issuperset(SIDES):
        return "both"
    return next((side for side in (*SIDES, MIDDLE) if side in sides), "")


def _from_words(location: str, sides: str) -> tuple[str, ...]:
    found: list[str] = []
    apart = per_place.values_of(sides)
    for name in filter(None, location.split(", ")):
        side = apart.get(name, "" if apart else sides)
        single = next((place for place, known in SINGLE.items() if known == name), None)
        paired = next((place for place, known in PAIRED.items() if known == name), None)
        if single and (paired is None or side not in (*SIDES, "both")):
            found.append(f"{single}.{MIDDLE}")
        elif paired:
            found += [f"{paired}.{each}" for each in SIDES if side in (each, "both", "", MIDDLE)]
    return tuple(found)
