"""The answer to "shall I really delete, cancel, start over?". Pure.

A yes may be said with more words ("yes, delete it all, I mean it"); one that leaves a part of it
standing is no whole yes, and is asked once more.
"""

from __future__ import annotations

import re

import msgspec

from bot.contract import Draft, Understood
from bot.intake.cues.forbidden import THROWS, forbids
from bot.intake.cues.wish import wants_call
from bot.intake.lines.named import line_of
from bot.intake.reading.text.addressed import agrees, wants_it_sent
from bot.intake.reading.text.message import fold
from bot.intake.request.decision import Decision
from bot.intake.whole.steering import speaks_of_change

ERASES, RESTARTS, CANCELS = "delete_my_data", "restart", "cancel_request"
# What a decision is about that cancels in words which also put a line right.
OR_CHANGED = "or_changed"
# What a decision to delete is about that takes the request back besides.
AND_CANCELS = "and_cancels"
# Each order in words that give it; what only tells of one ("they deleted my file") is none.
_ORDERS = {
    ERASES: re.compile(
        r"\b(?:delet(?:e|ing)|eras(?:e|ing)|wip(?:e|ing)|remove|get rid of|borr(?:ar?|e|en|el[oa]|al[oa]|enl[oa]|arl[oa])|elimin(?:ar?|e|en|el[oa]|al[oa]|enl[oa]|arl[oa]))\b"
    ),
    RESTARTS: re.compile(
        r"\b(?:(?:start|begin|starting|beginning)(?: (?:it|this|all|everything|me))* (?:over|again|anew|afresh|from)|restart|reset|(?:empez|empiec|comenz|comienc|reinici)\w+|desde cero)\b"
    ),
    CANCELS: re.compile(
        r"\b(?:cancel(?:l?ing)?|withdraw|take (?:it|that|this|my request) back|scrap|(?:cancel|retir|anul)(?:ar?|e|en|el[oa]|al[oa]|enl[oa]|arl[oa]))\b"
    ),
}
_YES = re.compile(r"\W*(?:y[aeiu]+[hps]*|ok(?:ay)?|sure|correct|si+|sip|claro|dale|andale)\b")
# Behind a yes nothing but that it is meant, and what it is a yes to.
_INSISTS = re.compile(
    _YES.pattern
    + r"(?:\W+(?:yes|yep|sure|please|pls|now|already|just|so|and|that|this|it|i|am|i'?m|i'?ve|do|go|ahead|mean|meant|serious\w*|certain|really|all|of|everything|every|bit|word|said|told|you|want|to|from|scratch|again|over|anew|the|whole|damn|hell|god|for|sakes?"
    r"|si|segur[oa]|estoy|en|serio|de|veras|verdad|nuevo|cero|todo|toda|haga(?:l[oa])|adelante|l[oe]|dije|digo|ya|que|por|favor|se|quiero|y))+\W*"
)
# The order as a whole: all of it, or nothing named. "Remove my phone number" names one line.
_ALL = (
    r"(?: (?:it|of|the|my|this|that|those|please|just|me|damn|la|el|mi|mis|los|las|est[eao]s?|es[eao]s?))*"
    r" (?:everything|all|data|info\w*|stuff|whole|entire|chat|conversation|messages|history|records?|tod[oa]s?|datos|informacion|conversacion|mensajes|request|thing|appointment|appt|form|solicitud|peticion|cita)\b"
)
_BARE = r"(?: (?:it|this|that|them|those|please|now|already|then|ya|por favor|eso|esto|lo|la))*\W*(?:$|[.,;!\n])"
# Wishes for what was never asked.
_SENDS = re.compile(r"\b(?:send\w*|submit\w*|file it|envi\w+|mand[ae]\w*)\b")
# Nothing is to be kept: the order once more, in other words.
_NOTHING_KEPT = re.compile(
    r"\b(?:don'?t|do not|never) (?:keep|leave|save|hold on to)\b|\bno (?:me )?(?:dejen?|guarden?|conserven?)\b"
)
_KEEPS = re.compile(
    r"\b(?:keep|leave|save|hold on to|don'?t|do not|never ?mind|changed my mind|not yet|wait|hold on|mejor no|dej[ae]\w*|conserv\w+|guard\w+"
    r"|olvid[ae]l[oa]|espere?n?|todavia no|aun no)\b"
)
# Leaves a part of it standing, or asks about it.
_HALF = re.compile(
    r"\b(?:but|except|only|unless|not|apart from|instead|after|pero|menos|excepto|solo|salvo|despues)\b|\?"
    r"|^\W*(?:(?:and|so|y) )*(?:did|is|are|was|has|have|what|when|how|why|who|will|would|does|do (?:you|they)|que|como|cuando|por que|quien)\b"
)
_WHOLE = re.compile(
    r"\b(?:cancel|withdraw|scrap|take back|undo|(?:cancel|retir|anul)(?:ar?|en?|o))"
    r"(?: (?:out|the|that|this|my|our|all|of|whole|entire|complete|damn|just|please|tod[ao]|la|el|mi|es[ae]|est[ae]|por favor))*"
    r" (?:request|thing|it|that|appointment|appt|call|form|everything|solicitud|peticion|cita|llamada|todo)\b"
    r"|\b(?:cancel|retir|anul)[ae]n?l[oa]\b"
)
_ASKS = re.compile(
    r"\?|\b(?:how|what if|if i|can i|could i|when|did|puedo|como|si quiero|cuando)\b"
)


def answered_back(draft: Draft, reading: Understood, text: str) -> Decision | None:
    """What the answer to what was asked back does; None for anything else."""
    order = ERASES if draft.erasing else draft.throws
    if not order or not text.strip():
        return None
    plain = fold(text)
    if draft.erasing and (wants_it_sent(text) or _SENDS.search(plain)):
        return Decision("resume", draft, {})
    rest = _NOTHING_KEPT.sub(" ", plain)
    given = _gives(order, text, rest, reading)
    yes = reading.intent == "affirm" or bool(_YES.match(plain))
    if (given or yes or reading.intent in THROWS) and (_KEEPS.search(rest) or forbids(rest)):
        return Decision("deny", draft, {})
    if given or (reading.intent == "affirm" and agrees(text) and not _SENDS.search(plain)):
        return Decision(order, draft, {})
    if yes and not reading.intent.startswith("ask_") and (draft.erasing or _HALF.search(plain)):
        # "Yes, but not the request": asked once more, and nothing else is thrown away.
        again = msgspec.structs.replace(draft, erasing=False, throws="")
        return Decision(order, again, {}, what=OR_CHANGED if order == CANCELS else "")
    line = line_of(plain) if order == CANCELS and not reading.fields else ""
    # "No, just the side."
    return Decision("correct_detail", draft, {}, what=line) if line else None


def _gives(order: str, text: str, rest: str, reading: Understood) -> bool:
    """Whether words give the order again, or insist on their yes to it. ``rest``: the folded words
    without those that keep nothing.
    """
    plain = fold(text)
    if _HALF.search(plain) or _SENDS.search(plain) or (order != CANCELS and wants_call(text)):
        return False
    named = _ORDERS[order].search(plain)
    if named:
        whole = re.compile(f"{_ALL}|{_BARE}").match(plain, named.end())
        # "Start over" names nothing that could be one line.
        return bool(whole) or order == RESTARTS
    if reading.fields:
        return False
    return bool(_YES.match(plain)) and (rest != plain or bool(_INSISTS.fullmatch(plain)))


def cancels_and_erases(draft: Draft, text: str) -> Decision | None:
    """Words that take the request back that was sent, and want everything deleted besides: the one
    is done, and of the other it is asked. None about others.
    """
    plain = fold(text)
    if not draft.reference or draft.erasing or forbids(text) or _ASKS.search(plain):
        return None
    named = _ORDERS[ERASES].search(plain)
    all_of_it = named and re.compile(f"{_ALL}|{_BARE}").match(plain, named.end())
    if not (_WHOLE.search(plain) and all_of_it):
        return None
    return Decision(ERASES, draft, {}, what=AND_CANCELS)


def cancels_or_changes(draft: Draft, text: str) -> Decision | None:
    """Words that cancel the request and call one line of it wrong: it is asked which is meant."""
    plain = fold(text)
    if not (draft.open or draft.reference) or forbids(text) or _ASKS.search(plain):
        return None
    if not (_WHOLE.search(plain) and speaks_of_change(text) and line_of(plain)):
        return None
    return Decision(CANCELS, draft, {}, what=OR_CHANGED)
