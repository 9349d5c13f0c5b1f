"""Words for the office that are ordered onto the request: "also tell them …", "in the notes: …". Pure."""

from __future__ import annotations

import re
from typing import NamedTuple

from bot.intake.reading.notes.kept import MEDICINE

# What may stand before an order.
POLITE = (
    r"(?:(?:and|also|but|just|please|pls|oh|ok|okay|fine|alright|right|good|bien|bueno|yes|hi|hey|thanks?|thank you|great|gracias|muchas gracias|wait|hold on|no(?= (?:wait|i mean))|i mean(?:t)?|actually|one more thing|sorry|y|tambien|espere|espera"
    r"|ademas|por favor|ah|oye|otra cosa|q|que|(?:can|could|would|will) (?:you|u|ya|y'?all)|puedes?|podrias?|me)\b[, :.!]*)*"
)
_IN_NOTES = (
    r"\b(?:(?:in|on|to|under|for|into)(?: (?:my|the|her|his|our))? (?:notes?|comments?)"
    r"|(?:en|a|para) (?:las?|los|mis?|el) (?:notas?|comentarios?))\b"
)
_NOTE = re.compile(
    rf"\W*{POLITE}(?:"
    r"(?:tell|inform|let|remind)(?: (?:'?em|them|the (?:people|guys|folks)(?: there)?|the office|the staff|staff|the doctor|the clinic|him|her"
    r"|dr\.? \w+))(?: know)?(?: also| too)?(?: (?:that|about))?"
    r"|(?:add|note|mention|include|write(?: down)?|put(?: down)?)"
    r"(?: (?:this|it))?(?: (?:to|for) (?:'?em|them|the (?:office|staff|doctor|clinic|surgeon|nurses?|front desk)|him|her|dr\.? \w+))?(?: (?:in|on|to|under)(?: (?:my|the|her|his|our))? (?:request|notes?|comments?|ticket|file|message|form))?"
    r"(?: a (?:note|comment))?(?: (?:that|saying)\b|:)"
    # "Put the thing about the fall, and that he has Medicaid"
    r"|(?:add|mention|put|write)(?: down| in| also)?(?= (?:(?:the|that) (?:thing|part|bit) )?about (?:the|how|my|his|her|our)\b)"
    # "Put down gabapentin 300 too"
    rf"|(?:add|note|mention|include|list|write(?: down)?|put(?: down| in)?|agregue?n?|anadan?|anade|anot[ae]n?|apunt[ae]n?|pon(?:gan?)?|incluyan?|mencionen?)(?: (?:also|tambien|el|la|los|las|my|the))*(?= {MEDICINE.pattern}(?![^\n]* (?:(?:on|in|to|en|a) (?:the|my|la|mi|las|mis) (?:notes?|sheet|hoja|notas?))\b)[^.;!?\n]{{0,40}}\W*$)"
    # "Put in the notes she's scared"
    r"|(?:add|write|put)(?: down)?(?: it| this)? (?:in|to|under) (?:my |the |her |his |our )?notes?(?= (?!so\b|that\b|from\b|of\b|for\b|please\b|pls\b|too\b|also\b|line\b|field\b|section\b|instead\b))"
    r"|(?:make|add|leave|send|write|put)(?: them| down)? (?:a|this) (?:note|comment)(?: (?:that|saying))?:?"
    # Behind a yes the "please" is gone: "note the stairs are hard for me".
    r"|note(?= (?:the|it(?:'s| is| was| has)|i|i'm|i've|she|he|his|her|we|there(?:'s| is| are))\b(?! (?:\w+ )?(?:phone|number|name|time|e-?mail|address|changes?|correct\w*|question)\b))"
    r"|note:|(?:please|pls)(?: also)? (?:take )?note(?! down\b)(?! (?:it|this|that)\W*(?:$|[.;!,\n]))(?: that\b|:)?"
    # The notes are named first, as in "in the notes I live far".
    rf"|{_IN_NOTES}(?: ?[:,-]| (?:that|que)\b| (?:please )?(?:put|write|say|add|ponga|escriba|diga|anote|agregue)(?: (?:that|que)\b|:)?)"
    r"|(?:diga|digan|dile|diles|avise|avisen|informe|informen|comente|recuerde)(?:les?)?(?: tambien)?"
    r"(?: (?:al consultorio|a la clinica|al doctor|al medico|al personal))?(?: q(?:ue)?\b|:)"
    r"|(?:agregue?n?|anadan?|anade|anot[ae]n?|apunt[ae]n?|pon(?:gan?)?|incluyan?"
    r"|mencionen?)(?:les?)?(?: (?:una|la) nota)?"
    r"(?: (?:a|en)(?: (?:mi|la|las|los|el))? (?:solicitud|notas?|comentarios?))?(?: ah?i)?(?: tambien)?(?: q(?:ue)?\b|:| tambien\b(?= lo del?\b)|(?= lo del?\b))"
    r")\s+(?=[\w{[(\"'“«¿#$+])"
)
# Who names the notes means no other line of the request.
_NAMES_NOTES = re.compile(rf"{_IN_NOTES}|^\W*note:")
# "I forgot to say I can't hear": a note once the request stands.
_LATE = re.compile(
    rf"\W*{POLITE}(?:(?:i |we )?(?:almost |also )?(?:forgot|meant|wanted|want) to (?:say|tell (?:you|them|him|the office)|mention|add)(?: that)?,?"
    r"|(?:(?:i|we)(?:'d)? )?(?:also |just )?(?:want(?:ed)?|need(?:ed)?|(?:would )?like) (?:them|you(?: guys| all)?|him|her|the (?:office|doctor|staff|clinic)|dr\.? \w+)(?: also)? to (?:also )?know(?: that)?,?"
    r"|(?:tambien )?(?:quiero|queria|quisiera|necesito) que (?:ellos |ustedes |el doctor |el consultorio )?(?:tambien )?sepan?(?: que)?"
    r"|(?:se me )?(?:olvid[oe]|falto|paso) (?:decir|mencionar|poner)(?:le|les)?(?: q(?:ue)?)?)\s+(?=\w)"
)


class Noted(NamedTuple):
    """The words; ``alone``: the notes are named, so that nothing else of the request is meant."""

    words: str
    alone: bool


def noted(text: str, plain: str, *, late: bool) -> Noted | None:
    """The words that an order puts down for the office, or None. ``late``: what was forgotten too."""
    order = _NOTE.match(plain) or (_LATE.match(plain) if late else None)
    if order is None:
        return None
    # Folding keeps every character's place.
    return Noted(text[order.end() :].strip(), bool(_NAMES_NOTES.search(order[0])))
