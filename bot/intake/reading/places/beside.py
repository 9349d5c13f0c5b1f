"""Places that are only named to tell where another one lies: "under the arm", "on the left hand"."""

from __future__ import annotations

import re

from bot.intake.reading.text.load import phrases
from bot.intake.reading.text.message import any_of

PLACES = phrases("places")
_WHOSE = r"(?: (?:my|the|his|her|your|both|la|el|los|las|mi|su|cada))*"
_BESIDE = re.compile(
    r"\b(?:next to|beside|close to|near|alongside|junto a|al lado de|cerca de|pegad[oa] a)l?"
    rf"{_WHOSE} $"
)
_UNDER = re.compile(
    rf"\b(?:under|underneath|beneath|debajo de|abajo de)l?{_WHOSE}(?: (?:left|right))? $"
)
# Up to where it does not go: "never goes past the knee", "stops above the ankle".
_BOUND = re.compile(
    r"(?:\b(?:not|never|no|nunca|doesn'?t|does not|don'?t|hasn'?t|isn'?t|won'?t)\b(?: (?:really|usually|ever|even|me|se))*"
    r"(?: (?:goes?|going|gone|travels?|gets?|pass(?:es)?|shoots?|radiates?|runs?|spreads?|extends?|llega|baja|pasa|va|corre))?"
    r"(?: (?:down|further|farther|lower|all the way|mas|mucho))*(?: (?:past|below|beyond|than|alla de|abajo de|debajo de)l?|(?<= pasa) del?)"
    rf"|\b(?:stops?|ends?|se (?:para|queda)|termina)(?: (?:right|just|short))* (?:above|before|short of|of|arriba de|antes de)l?){_WHOSE}(?: (?:left|right))? $"
)
_UNDERNEATH = frozenset({"arm", "rib"})
# "On either side of the spine."
_SIDES_OF = re.compile(
    r"\b(?:(?:either|both|each|left|right|one|other) sides? of|(?:a |los |ambos )*lados? de)l?"
    rf"{_WHOSE} $"
)
# "My head hurts in the back"
_BACK_OF_IT = re.compile(
    r"\b(?:head|headaches?|skull)\b(?: \w+){0,3} (?:in|at|on|to|towards?) the $"
)
# The larger one, behind its part: "the ring finger on my left hand".
_WHOLE = {
    "finger": "hand",
    "toe": "foot",
    "heel": "foot",
    "wrist": "arm",
    "elbow": "arm",
    "knee": "leg",
}
_OF_WHOLE = re.compile(
    rf"(?: (?:izquierd[oa]s?|derech[oa]s?))?(?: (?:pain|dolor))? (?:of|on|in|from|de|del){_WHOSE}(?: (?:left|right|same))? "
)
_SIDE_OF_WHOLE = re.compile(r"(?:,| on| of)? ?(?:(?:my|the|his|her) )?(?:left|right) ")
# "The outside of my left thigh": the side stands within the name of the place.
_NAMED = [phrase for phrase in PLACES if re.search(r" of (?:my|the) ", phrase)]
_WITHIN = "|".join(
    re.sub(
        r" of (?:my|the) ",
        r" of (?:my|the|his|her) (?:left|right) ",
        re.escape(phrase).replace(r"\ ", " "),
    )
    for phrase in sorted(_NAMED, key=len, reverse=True)
)
_SIDE_WITHIN = re.compile(rf"\b(?:{_WITHIN})\b")
_SIDE = re.compile(r" (?:my|the|his|her) (?P<side>left|right) ")


def sides_within(plain: str) -> list[tuple[tuple[int, int], str]]:
    """Names of places with a side in them: where they stand, and the same with the side behind."""
    found = []
    for match in _SIDE_WITHIN.finditer(plain):
        side = _SIDE.search(match[0])
        if side:
            words = f"{match[0][: side.start()]} my {match[0][side.end() :]} {side['side']}"
            found.append((match.span(), words))
    return found


# "Lower right side", of the back that is known; "lower right leg" is the leg's.
_OTHERS = any_of(phrase for phrase, place in PLACES.items() if "back" not in place)
_PART_OF_BACK = re.compile(
    r"(?:^|[.,;!?\n])\W*(?:(?:it'?s|is|in|on|the|my|more|mostly|like|yeah|no|es|en|la|el|mi|mas|como|parte|lado) )*"
    r"(?:(?P<low>low(?:er)?|bottom|baja|abajo)|(?P<upper>upper|top|alta|arriba)|(?P<mid>mid|middle|media|en medio))"
    r"(?: (?:on|to|towards|a|al|en|de|del|the|la|el|my|mi|hacia))*"
    r" (?:right|left|part|side|half|derech[oa]|izquierd[oa]|parte|lado)\b"
    rf"(?! (?:\w+ )?(?:{_OTHERS}|corner|hand|button|of)\b)"
)
# Where the pain goes to.
_GOES_TO = re.compile(
    r"\b(?:go(?:es|ing)?|runs?|shoots?|shooting|travels?|radiat\w+|spreads?|moves?|baja|corre|va|llega|irradia|se (?:me )?(?:va|corre|pasa))"
    r"(?: (?:all the way|right|straight|me|hasta|also|tambien))* (?:down|up|in|into|to|through|towards|a|al|por|hasta|hacia)\b|\binto (?:my|the)\b"
)
_TOO = re.compile(r"\b(?:also|too|as well|tambien|ademas)\b")


def is_bound(before: str) -> bool:
    """Whether the folded words before a place say that the pain does not get beyond it."""
    return bool(_BOUND.search(before))


def is_beside(plain: str, match: re.Match[str], others: list[re.Match[str]]) -> bool:
    """Whether a place only tells where one of the ``others`` is."""
    before = plain[max(0, match.start() - 40) : match.start()]
    place = PLACES[match[0]]
    of_back = (_BESIDE, _SIDES_OF, _BACK_OF_IT)
    if place == "back" and any(each.search(before) for each in of_back):
        return True
    if place in _UNDERNEATH and _UNDER.search(before):
        return True
    return any(
        _WHOLE.get(PLACES[part[0]]) == place
        and bool(
            _OF_WHOLE.fullmatch(plain, part.end(), match.start())
            or (place != "arm" and _SIDE_OF_WHOLE.fullmatch(plain, part.end(), match.start()))
        )
        for part in others
        if part.end() < match.start()
    )


def of_back(plain: str, places: list[str]) -> list[str]:
    """The places of folded words where only the back is known, which they tell more of: "lower right
    side, goes in my butt" is the low back, and where it goes.
    """
    part = _PART_OF_BACK.search(plain)
    back = next((f"{each} back" for each in ("low", "upper", "mid") if part and part[each]), "")
    if any("back" in each for each in places):
        return places
    goes = places and (_GOES_TO.search(plain) or _TOO.search(plain))
    return [back or "back", *places] if back or goes else places
