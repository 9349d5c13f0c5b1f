"""Words about a request that was not sent in this conversation: its reference, and that nobody
called. Nothing here knows whether there is one; a person has to look. Pure.
"""

from __future__ import annotations

import re

import msgspec

from bot.contract import (
    REFERENCE_DIGITS,
    REFERENCE_LENGTH,
    REFERENCE_LETTERS,
    Draft,
    Understood,
)
from bot.intake.reading.text.message import fold
from bot.intake.request.draft import WITHDRAWN, gives_contact, withdrawn
from bot.intake.request.merging import MOST_WORDS

_LETTERS, _MORE = REFERENCE_LETTERS, REFERENCE_LENGTH - 1
# The short name of a request in capitals, or any like it that is called a reference.
_CAPITALS = re.compile(
    rf"(?<![\w@.-])(?!\w*(\w)\1)(?P<name>[{_LETTERS}][{_LETTERS}{REFERENCE_DIGITS}]{{{_MORE}}})(?![\w@-])"
)
_CALLED_SO = re.compile(
    r"\b(?:ref|reference|request|ticket|case|confirmation|referencia|folio|solicitud|caso)"
    r"(?: ?(?:number|no|num|code|id|#|numero|is|was|es|era|de|:|\.))* ?:?#? ?"
    rf"(?P<name>(?=[b-df-hj-np-tv-z\d]+\b)[a-z]\w{{{_MORE}}})(?![\w@-])"
)
# "Nobody telephoned", "no one has called me back", "nadie me llamo".
_NOBODY = re.compile(
    r"\b(?:nobody|no[ -]?one|not one (?:person|of you)|not a soul)(?: (?:there|ever|has|have|had|even|bothered to|from \w+(?: \w+)?))*"
    r" (?:called|telephoned|phoned|rang|rung|contacted|reached out|got back|gotten back|answered me|replied|responded|e-?mailed)\b"
    r"(?! (?:an?|the|it|911|988|my|his|her|them|him|for an?)\b)"
    r"|\b(?:never|not|didn'?t|haven'?t|have not|did not)(?: (?:ever|yet|even))* (?:heard|hear|got(?:ten)?|get|received?) (?:back|a call|any call|a reply|an answer|anything)(?: back)? from (?:you|your)\b"
    r"|\bnadie (?:me |nos |se )*(?:ha )?(?:llam|marc|contest|habl|comunic|contact|respond)(?:o|ado|io|ido)\b"
)
_SENT = re.compile(
    r"\b(?:i|we)(?:'ve| have|'d)?(?: (?:already|just))? (?:sent|submitted|filed|made|put in|filled out|left)(?: you)? (?:an?|my|the|this|that|your|two|three|another)(?: \w+)? ?(?:request|form|message|application|inquiry)s?\b"
    r"|\b(?:mande|envie|llene|hice|deje) (?:una?|la|el|mi)(?: \w+)? ?(?:solicitud|formulario|mensaje)\b"
)
_NOTHING = re.compile(
    r"\b(?:nothing|no (?:calls?|answers?|reply|replies|response|word|news)|crickets|silence|still waiting|nada|sin respuesta|ninguna (?:llamada|respuesta)|sigo esperando)\b"
)
# "Cancel my request"; "cancel it" of one that they sent.
_CANCELS = re.compile(r"\b(?:cancel|withdraw|retir|anul|take (?:it|that|my request) back)\w*")
_CANCELS_MINE = re.compile(
    r"\b(?:cancel|withdraw|take back|retir\w+|anul\w+|cancel\w+) (?:my|our|mi|nuestra)(?: \w+){0,2} ?(?:request|form|inquiry|solicitud|formulario)\b"
)
_SENT_ONE = re.compile(f"{_SENT.pattern}|{_CANCELS.pattern}")
# "How can I cancel my request?", "don't cancel my request".
_ASKS = re.compile(
    r"\b(?:how|what if|if i|can i|could i|when can|do not|don'?t|not to|never|puedo|como|si quiero|no (?:\w+ )?(?:cancel|retir|anul)\w*)\b"
)
# Another office's silence is no complaint about this one.
_ELSEWHERE = re.compile(
    r"\b(?:my|another|other|their|last|old|previous|mi|otro|otra) (?:\w+ )?(?:doctor|surgeon|clinic|office|hospital|pain (?:doctor|clinic)|neurologist|pcp|insurance|medico|cirujano|clinica|consultorio|seguro)\b"
)


def sent_before(draft: Draft, reading: Understood, text: str) -> Understood | None:
    """The reading of words about a request of another time: a complaint, or a wish for a person,
    with the words on it. None where they speak of none.
    """
    # Whose request was withdrawn here asks about that one, whose name is no longer known.
    of_withdrawn = withdrawn(draft) and reading.intent == "ask_request_status"
    named = not of_withdrawn and names_another(draft.reference, text)
    cancels = not named and cancels_unseen(draft, text)
    complains = not draft.reference and complains_of_silence(text)
    if not named and not complains and not cancels:
        return None
    fields = {
        key: value for key, value in reading.fields.items() if key != "name" or " " in str(value)
    }
    if (named or cancels) and gives_contact(fields):
        # Name and number as well: the request goes on, and says which one came before.
        fields["notes"] = _part_of(text)[:MOST_WORDS]
        return msgspec.structs.replace(reading, intent="inform", confidence=1.0, fields=fields)
    if complains:
        return msgspec.structs.replace(reading, intent="complaint", confidence=1.0, fields={})
    if cancels:
        return msgspec.structs.replace(reading, intent="cancel_request", confidence=1.0, fields={})
    noted = {"notes": text.strip()[:MOST_WORDS]}
    return msgspec.structs.replace(reading, intent="ask_for_person", confidence=1.0, fields=noted)


def names_another(known: str | None, text: str) -> bool:
    """Whether the words name a reference that is not the ``known`` one."""
    named = [found["name"] for found in _CALLED_SO.finditer(fold(text))]
    named += [found["name"] for found in _CAPITALS.finditer(text)]
    return any(each.upper() != (known or "").upper() for each in named)


def _part_of(text: str) -> str:
    """The part of a message that names the reference, without the name and number beside it."""
    parts = [each.strip() for each in re.split(r"[,;\n]|\.\s", text)]
    said = [each for each in parts if names_another(None, each) or _SENT_ONE.search(fold(each))]
    return ", ".join(said) or text.strip()


def cancels_unseen(draft: Draft, text: str) -> bool:
    """Whether the words cancel a request where none was begun here: it was sent another way."""
    if draft.reference or draft.open or WITHDRAWN in draft.done:
        return False
    plain = fold(text)
    if _ASKS.search(plain):
        return False
    mine = _CANCELS_MINE.search(plain)
    return bool(mine or (_SENT.search(plain) and _CANCELS.search(plain)))


def complains_of_silence(text: str) -> bool:
    """Whether the words say that this office never called back."""
    plain = fold(text)
    if _ELSEWHERE.search(plain):
        return False
    return bool(_NOBODY.search(plain) or (_SENT.search(plain) and _NOTHING.search(plain)))
