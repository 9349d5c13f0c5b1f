"""Who called the office and got nobody, or is tired of its number. Pure. English and Spanish."""

from __future__ import annotations

import re

from bot.intake.reading.text.message import fold

# Who called the number already, or is tired of being given it, complains.
_NUMBER = r"(?:the|that|your|this|same|ese|el|su|mismo|damn|stupid|phone|office'?s?)(?: (?:same|phone|damn|stupid|office|mismo))*"
_CALLED = re.compile(
    rf"\b(?:do not|don'?t|stop|quit)(?: (?:just|keep|ever))* (?:giv\w+|send\w*|show\w*|tell\w*|repeat\w*)(?: me)? {_NUMBER} (?:number|phone)\b"
    rf"|\b(?:i|we)(?:'ve|ve| have)?(?: (?:just|already|did|literally|even))* (?:called|call|tried|dialed|rang|phoned)(?: (?:you|them|there))? {_NUMBER} (?:number|phone|office)\b"
    r"|\b(?:i|we)(?:'ve|ve| have)?(?: (?:just|already|literally))+ called(?: (?:you|them|there|it|and|\w+ times))*\b.{0,30}\b(?:no ?(?:one|body)|answer\w*|number|again|voicemail|hung up|on hold)\b"
    rf"|\bno (?:me )?(?:den?|mand\w+|repit\w+)(?: otra vez)? {_NUMBER} (?:numero|telefono)\b"
    rf"|\bya (?:llame|marque|he llamado)(?: (?:a|al))? ?(?:{_NUMBER} )?(?:numero|telefono|ahi|consultorio)\b"
)
# Whether this leads to anything, asked by who got no answer: no question about the surgery.
_DISBELIEVES = re.compile(
    r"\bwhy (?:should|would|do|must) (?:i|we|anyone|anybody)(?: (?:even|ever|still))* (?:believe|trust|bother)\b"
    r"(?![^.?!]*\b(?:surg|operat|nerve|block|proced|treat|diagnos|stud|cure|fix|help|work)\w*)"
    r"|\bpor ?que (?:voy a|deberia|tengo que|he de)(?: yo)? (?:creer|confiar)\w*(?![^.?!]*\b(?:cirug|opera|nervi|bloqueo|tratam|estudi|cura|funcion)\w*)"
)
_UNHEARD = re.compile(
    r"\b(?:nobody|no ?one|none of you|they|it) (?:(?:ever|never|even|just) )*(?:answer\w*|pick\w* up|call\w* (?:me )?back|rang(?! in)|rings)\b(?! (?:my|his|her) (?:phone|bell)\b)"
    r"|\bnadie (?:me )?(?:contest\w+|respond\w+|llam\w+|atend\w+)"
)


def called_already(text: str) -> bool:
    """Whether the words say that the office's number was called, or given often enough."""
    return bool(_CALLED.search(fold(text)))


def gives_up(text: str) -> bool:
    """Whether who got no answer asks whether a request leads to anything."""
    plain = fold(text)
    unheard = called_already(text) or _UNHEARD.search(plain)
    return bool(unheard and _DISBELIEVES.search(plain))
