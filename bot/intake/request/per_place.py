"""A line of which each place has a value of its own: "back: left, thigh: right". Pure."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from bot.contract import Draft
from bot.intake.request import draft as drafts

# The lines that may say another thing of each place.
KEYS = ("side", "duration")
_NEXT = re.compile(r", (?=[a-z][a-z ]*: )")
_ONE = re.compile(r"(?P<place>[a-z][a-z ]*): (?P<value>.+)")


def written(values: Mapping[str, str], places: Collection[str] = ()) -> str:
    """The line; one value alone where it is the same of each of the places."""
    if len(set(values.values())) == 1 and set(places) <= values.keys():
        return next(iter(values.values()))
    return ", ".join(f"{place}: {value}" for place, value in values.items())


def values_of(line: object) -> dict[str, str]:
    """The values by their places; empty where the line says one thing of all of them."""
    found = [_ONE.fullmatch(each) for each in _NEXT.split(str(line))]
    return {each["place"]: each["value"] for each in found if each} if all(found) else {}


def fitted(draft: Draft) -> Draft:
    """The draft of which no line speaks of a place that was taken out."""
    places = str(draft.details.get("location", "")).split(", ")
    for key in KEYS:
        values = values_of(draft.details.get(key, ""))
        left = {within(place, places): value for place, value in values.items()}
        left.pop("", None)
        if values and not left:
            draft = drafts.without(draft, (key,))
        elif values and (line := written(left, places)) != draft.details[key]:
            draft = drafts.with_details(draft, **{key: line})
    return draft


def within(place: str, places: list[str]) -> str:
    """The one of the places that a place is, or has become: "back", "low back"; empty if none."""
    words = set(place.split())
    exact = (each for each in places if words <= set(each.split()))
    return place if place in places else next(exact, "")
