"""Whether words take the request back, wherever it is by then. Pure."""

from __future__ import annotations

import re

from bot.contract import Draft, Understood
from bot.intake.reading import read
from bot.intake.reading.people.called import called
from bot.intake.reading.text.message import fold
from bot.intake.request import draft as drafts

# Any of them may mean to take the request back.
_ENDS = {"stop", "cancel_request", "out_of_scope"}
# Who says how or when to be reached still wants to be.
_STILL = {"phone", "email", "contact_by", "best_time", "voicemail"}
# The whole message takes something back: "quiero cancelar", "please withdraw my request".
_WITHDRAWS = re.compile(
    r"\W*(?:(?:please|pls|ok|okay|actually|sorry|hi|wait|hold on|no(?=,| wait)|oh|well|so|then|but|and|never ?mind|(?:(?:i|we)(?:'?ve| have)? )?(?:changed (?:my|our) minds?|thought about it|decided)|cambie de (?:opinion|idea)|lo (?:pense|he pensado)(?: bien)?|espere|perdon"
    r"|i|i'?d|we|we'd|want|wanna|need|would|like|to|me|just|can|could|you|go ahead|por favor|quiero|quisiera|queremos|necesito|deseo|puede[ns]?|mejor|ya|entonces|pues|y)\W+)*"
    # What was cancelled already is no order.
    r"(?:cancel(?!l?ed\b|l?ation|ado|ada|acion)\w*|withdraw|hold off on|take back|retir\w+|anul\w+)"
    r"(?:\W+(?:it|that|this|my|our|the|(?:whole|entire) (?:thing|request)|everything|mi|la|lo|esto|eso|request|call|callback|solicitud|llamada|please|then|entonces|toda?"
    r"|por favor|now|ya|for|on|de|para|el|tomorrow|hoy|manana|\w+day|lunes|martes|miercoles|jueves"
    r"|viernes))*\W*"
)
# "Ya no quiero la cita", "I don't want the appointment anymore".
_VISIT = r"(?:cita|consulta|solicitud|appointment|appt|visit|request)"
_CALLED = rf"(?:llamada|call|call ?back|{_VISIT})"
_LEADS = r"\W*(?:(?:please|ok|actually|sorry|wait|oh|aw|ah|nah|well|but|no(?=,)|never ?mind|forget (?:it|that|this|the whole thing)|i changed my mind|olvide(?:lo|se)|cambie de (?:opinion|idea)|espere|perdon|mejor|pues|oiga|disculpe|gracias|thanks)\W+)*"
_ENDING = r"(?:\W+(?:any ?more|after all|now|ya|mas|gracias|thanks|thank you|please|por favor|sorry|disculpe|ok))*\W*"
_NO_MORE = re.compile(
    rf"{_LEADS}"
    rf"(?:ya no (?:quiero|necesito|queremos|voy a querer) (?:la|esa|esta|mi|una|ninguna) {_CALLED}"
    rf"|no (?:quiero|necesito|queremos)(?: ya)? (?:la|esa|esta|mi|ninguna) {_VISIT}"
    rf"|(?:i|we) no longer (?:want|need) (?:the|this|that|my|an?|any) {_CALLED}"
    rf"|(?:i|we) (?:don'?t|do not) (?:want|need) (?:the|this|that|my|an?|any) {_CALLED}(?: (?:any ?more|any longer|after all|now))+"
    rf"|(?:i|we) (?:don'?t|do not) (?:want|need) (?:the|this|that|my) {_VISIT})"
    rf"{_ENDING}"
)
# "Aw forget it, I ain't sending nothing": of what is sent already it takes nothing back.
_NOT_SENDING = re.compile(
    rf"{_LEADS}(?:(?:i'?m|i am|i|we'?re|we are|we)? ?(?:not|ain'?t|am not|won'?t|will not|don'?t want to|do not want to) (?:be )?(?:going to send|gonna send|sending|send) (?:it|this|that|nothing|anything|none of (?:it|this|that))"
    rf"|(?:yo )?(?:ya )?no (?:l[oa] |les )?(?:voy a|quiero|pienso) (?:mandar|enviar)(?:l[oa]|les)?(?: nada)?|(?:yo )?(?:ya )?no (?:mando|envio) nada){_ENDING}"
)
# "Wait no take it back!!", whatever stands around it.
_TAKES_BACK = re.compile(
    r"\btake (?:it|that|this|(?:my|the|that) request) back\b|\btake back (?:my|the|that) request\b|\b(?:undo|unsend|un-send) (?:it|that|this)\b"
    r"|\b(?:cancel|retir|anul)[ae]n?l[oa]\b|\bya no l[oa] (?:manden?|quiero|envien?)\b"
)
# "Do not call me", with nothing behind it that says when or how instead.
_NO_CALL = re.compile(
    r"\b(?:do not|don'?t|never|stop|quit|no one|nobody|no quiero que)(?: (?:ever|please|you|they|them|should|need to|have to))*"
    r" (?:call|calling|phone|phoning|contact|contacting)(?: (?:me|us))"
    r"(?: (?:any ?more|ever|again|at all|please|ok|thanks?|thank you|back))*(?=\W*(?:$|[.!\n]))"
    r"|\b(?:ya )?no (?:quiero que )?me (?:llamen?|hablen?|marquen?|contacten?)(?: (?:mas|nunca|por favor|porfa|ya|gracias))*(?=\W*(?:$|[.!\n]))"
)
_ASKS = re.compile(
    r"\b(?:how|what if|if i|can i|could i|when can|puedo|como|si quiero)\b|^\W*(?:did|will|why|do|por que)\b"
)


# "Cancel that, I want to talk to my husband first": what stands behind it is the reason.
_PAUSE = re.compile(
    r"[,.;!?\n]+\s*|\s+(?=(?:because|cause|cuz|since|as|i|we|my|he|she|porque|que|quiero|primero|tengo|necesito|debo)\b)"
)
_BECAUSE = re.compile(
    r"(?:(?:because|cause|cuz|since|as|but|and|so|porque|pues|pero|y|es que)\W+)*"
    r"(?:(?:i|we|he|she|my \w+)(?:'?m|'?d|'?ve)? (?:\w+ ){0,2}?(?:want|wants|need|needs|have|has|going|gonna|changed|found|got|decided|should|like|think|feel|better|spoke|called)\b"
    # Whoever does it another way: "I will phone on Tuesday".
    r"|(?:i|we)(?:'ll| will|'m going to|'m gonna| am going to) (?:just |rather )?(?:phone|call|ring|try|go|see|wait)\b"
    r"|(?:primero |antes )?(?:quiero|quisiera|necesito|tengo que|voy a|debo|prefiero|ya (?:encontre|consegui|me (?:llamaron|siento))|cambie de))"
    r"[^?]*"
)


def withdraws(text: str) -> bool:
    """Whether the words do nothing but take a request back."""
    plain = fold(text)
    return bool(_WITHDRAWS.fullmatch(plain) or _NO_MORE.fullmatch(plain))


def ends_request(draft: Draft, reading: Understood, text: str) -> bool:
    """Whether the message takes back the request that was sent, or the one that has begun."""
    if draft.reference and _ends_filed(reading, fold(text)):
        return not called(text, drafts.named(draft))
    if draft.open and not draft.reference and _NOT_SENDING.fullmatch(fold(text)):
        return True
    begun = bool(draft.reference) or draft.open
    return begun and reading.intent in _ENDS and withdraws(text)


def _ends_filed(reading: Understood, plain: str) -> bool:
    """Whether folded words want back what the office has, or no call at all."""
    if _ASKS.search(plain):
        return False
    forbids = bool(_NO_CALL.search(plain)) and not _STILL & _beside_refusal(reading, plain)
    return (
        forbids
        or bool(_TAKES_BACK.search(plain) or _NO_MORE.fullmatch(plain))
        or (not reading.fields and _gives_reason(plain))
    )


def _gives_reason(plain: str) -> bool:
    """Whether folded words take the request back, and say why."""
    return any(
        withdraws(plain[: pause.start()]) and _BECAUSE.fullmatch(plain, pause.end())
        for pause in _PAUSE.finditer(plain)
    )


def _beside_refusal(reading: Understood, plain: str) -> set[str]:
    """The details that are told besides the refusal of a call, which leaves the other ways open."""
    told = set(reading.fields)
    return told if "contact_by" in read(_NO_CALL.sub(" ", plain)) else told - {"contact_by"}
