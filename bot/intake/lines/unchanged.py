"""Words that leave the request as it stands: "leave it as it is", "déjelo así", "keep it". Pure.

By their letters they look like a stop, and throw nothing away.
"""

from __future__ import annotations

import re

from bot.contract import Draft, Understood
from bot.intake.cues.forbidden import holds_back
from bot.intake.reading.text.addressed import agrees
from bot.intake.reading.text.message import fold
from bot.intake.reading.text.openings import OPENINGS
from bot.intake.request import display
from bot.intake.request import draft as drafts
from bot.intake.request.next import MAY_SKIP

_IT = (
    r"(?:it|this|that|them|everything|every thing|it all|all of it|things|(?:the|my) (?:\w+ ){0,2}\w+"
    r"|eso|esto|todo|(?:el|la|los|las|mi|mis) (?:\w+ ){0,2}\w+)"
)
_SO = (
    r"(?:(?:just |exactly )?(?:as|like|how|the way) (?:it|that|they|this|things)(?:'?s| is| are| was| were| stands?| says?)(?: now| already| above| written)?"
    r"|as (?:is|written|before)|like (?:that|this|so)|the same|the way it is|unchanged|alone"
    r"|(?:tal )?(?:como|cual) (?:esta|estaba|es|dice)(?: ahora| arriba)?|asi(?: como (?:esta|estaba|dice))?|igual|tal cual|sin cambios?|quiet[oa]|como antes)"
)
_KEEP = (
    r"(?:leave|keep|let|dej[ae]n?(?: ?l[oa]s?)?|deje?mosl[oa]s?|dej(?:ar)l[oa]s?|mant(?:en|enga|engan)(?:l[oa]s?)?"
    r"|qued[ae]se con|conserv[ae]n?(?:l[oa]s?)?)"
)
# What says by itself that nothing is to be another; also inside a longer message.
_UNCHANGED = re.compile(
    rf"\b(?<!don't )(?<!not )(?<!no ){_KEEP}(?: {_IT})?(?: (?:be|stay))? {_SO}(?=\W|$)"
    rf"|\b(?:(?:it|that|this|everything|all)(?:'?s| is) (?:fine|good|ok|okay|right|correct) (?:as|like|the way) (?:it is|is|that|it stands))\b"
    r"|\b(?:esta|estaba|todo) (?:bien|correcto) (?:asi|como esta)\b|\bque (?:se )?quede (?:asi|igual|como esta)\b"
    r"|\b(?:don'?t|do not) (?:change|touch|alter) (?:it|that|this|anything|a thing)\b"
    r"|\bno (?:l[oa] )?(?:cambie|cambies|cambien|toque|toquen|mueva)(?: nada)?(?=\W*(?:$|[,.;!]))"
)
_LEADS = (
    rf"(?:(?:{OPENINGS}|nah|you can|i'?d|i'?ll|i|want to|said|fine|let'?s|ya|solo|dije|quiero)\W+)*"
)
_ENDS = r"(?:\W+(?:then|please|pls|now|thanks?|thank you|entonces|por favor|gracias|pues|mejor|ya|ok|okay|so|sorry))*\W*"
# The same in a word or two: only where the summary stands, or a change was spoken of.
_KEPT = re.compile(
    rf"\W*{_LEADS}(?:{_KEEP}(?: {_IT})?|no changes?|nothing to change|(?:the )?same as (?:before|it (?:is|was))"
    rf"|sin cambios?|ningun cambio|nada que cambiar){_ENDS}"
)
# Takes back the wish to change something; elsewhere it stops.
_NO_CHANGE = re.compile(
    rf"\W*{_LEADS}(?:nothing|never ?mind(?: the change| that)?|nvm|forget (?:it|that|the change)|(?:the )?same"
    r"|(?:it'?s|that'?s|thats) (?:already )?(?:fine|right|correct|good|ok|okay)"
    rf"|nada|olvid[ae]l[oa]|no importa|l[oa] mism[oa]|igual|asi|(?:asi )?esta bien(?: asi)?){_ENDS}"
)
# Where another number is noted beside the first, this keeps both.
_BOTH = re.compile(
    rf"\W*{_LEADS}(?:(?:keep|use|put|call|try|leave|i(?:'d| would)? (?:want|like|meant?|gave you)|they can (?:use|call|try)|ponga?n?|dej[ae]n?|us[ae]n?|llamen? a|quiero) )?"
    r"(?:both|either|the two(?: of them)?|both of them|ambos|los dos|cualquiera(?: de los dos)?)(?: (?:of )?(?:the |my |those |mis )?(?:numbers?|phones?|ones?|numeros?|telefonos?))?"
    rf"(?: (?:are|is|work|works|estan|esta|sirven|funcionan)(?: (?:fine|good|ok|okay|right|mine|bien|correctos|mios))?)?{_ENDS}"
)
_NUMBER = re.compile(r"(?:\d\D{0,2}){9}\d")


def unchanged(text: str, *, shown: bool, changing: bool) -> bool:
    """Whether the words want nothing of the request to be another.

    ``shown``: the summary stands above, so "keep it" is enough. ``changing``: a change was
    spoken of just before, so "never mind" is.
    """
    plain = " ".join(re.sub(r"[’`]", "'", fold(text)).split())
    if "?" in plain:
        return False
    brief = (shown or changing) and _KEPT.fullmatch(plain)
    return bool(_UNCHANGED.search(plain) or brief or (changing and _NO_CHANGE.fullmatch(plain)))


def stays(draft: Draft, reading: Understood, asked: str | None, text: str) -> bool:
    """Whether the words leave a request, begun or sent, as it is."""
    begun = draft.open or draft.reference
    noted = _NUMBER.search(str(draft.details.get("notes", "")))
    if (
        begun
        and noted
        and _BOTH.fullmatch(fold(text))
        and asked not in ("contact_by", "side", "location")
    ):
        return True
    if not begun or reading.fields:
        return False
    if asked == "confirm" and reading.intent == "affirm" and (agrees(text) or holds_back(text)):
        # "It's fine as it is", said to "send this?", is the yes; "no, it's fine as it is" is none.
        return False
    line = asked in display.ORDER and asked not in (*drafts.CONTACT, *MAY_SKIP)
    changing = draft.changing or line or asked in draft.details
    changing = changing or (asked in drafts.CONTACT and drafts.reachable(draft))
    return unchanged(text, shown=asked in ("confirm", None), changing=changing)
