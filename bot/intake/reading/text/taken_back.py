"""What a visitor takes back within one message: "call me, no wait, text me instead"."""

from __future__ import annotations

import re

# After these words begins what is meant. "Sorry" and a bare "wait" are said of other things too.
_BACK = re.compile(
    r"\b(?:(?:no|oh|oops|um|uh|hmm),? (?:wait|hold on)|wait,? (?:no|actually)|actually,? wait|hold on,? no|(?:scratch|strike|forget|disregard) that"
    r"|(?:no|well),? actually|actually,? no|(?:or |no,? )?i meant?(?! (?:it|that i))|(?:on|upon|in) second thoughts?|thinking about it"
    r"|come to think of it|let me (?:correct|rephrase) (?:that|myself)|my mistake|correction|changed my mind"
    r"|(?:ay|no|o),? (?:digo|perdon|disculpe|espere?|espera)|digo(?:,? no)?|perdon,? no|espere?,? no|mejor dicho|quise decir"
    r"|pensandolo bien|me equivoque|corrijo|ay no|cambie de (?:idea|opinion))\b"
    r"|(?:(?<=[.,;!\n] )|(?<=\.\.\.)|(?<=\.\.\. )|(?<=\u2026)|(?<=\u2026 ))actually\b"
)
# "I told you mornings before but make it evenings": what stands behind the "but" is meant.
_SAID = r"(?:i|les?|yo) (?:had |already |ya |les? )*(?:said|put|wrote|told (?:you|u|y'?all|them)|asked for|dije|puse|pedi)"
_BEFORE = r"(?:earlier|before|at first|yesterday|last time|antes|ayer)"
_SAID_BEFORE = re.compile(
    rf"\b(?:{_BEFORE},? {_SAID}\b[^.;!?\n|]{{1,40}}?|{_SAID}\b[^.;!?\n|]{{1,40}}?\b{_BEFORE}),? (?:but|pero)\b"
    rf"|\b{_SAID}\b[^.;!?\n|]{{1,40}}?,? pero (?=mejor\b)"
    r"|,? pero mejor\b(?! (?:no|que) )"
    r"|\b(?:before|earlier),? (?:but|pero) (?=(?:make it|change|let'?s|put|now)\b)"
)
_MARKS = " ,.;:!-\n\u2026"


def afresh(plain: str) -> tuple[int, ...]:
    """The places in folded words where a message begins again, the last one first.

    A beginning without a word after it, or none before it, takes nothing back.
    """
    places = []
    for match in _BACK.finditer(plain):
        after = plain[match.end() :]
        start = match.end() + len(after) - len(after.lstrip(_MARKS))
        if plain[: match.start()].strip(_MARKS) and start < len(plain):
            places.append(start)
    places += [match.end() for match in _SAID_BEFORE.finditer(plain)]
    return tuple(sorted(places, reverse=True))


def takes_back(plain: str) -> bool:
    """Whether folded words take back what stands before them."""
    return bool(_BACK.search(plain))
