"""Days on which something happened: "since Monday", "I called Tuesday and nobody answered".

They are no times to call.
"""

from __future__ import annotations

import re

from bot.intake.reading.text.message import Message

_DAY = (
    r"(?:mon|tues|wednes|wens|thurs|fri|satur|sun)days?|mon|tues?|weds?|thurs?|fri|sat|sun|lunes|martes|miercoles|jueves|viernes"
    r"|sabados?|domingos?"
)
_SOME_DAY = (
    rf"(?:{_DAY}|yesterday|ayer|anteayer|antier|anoche|last (?:night|week|month|{_DAY})|this (?:morning|week|{_DAY})|today|hoy"
    rf"|esta (?:manana|semana)|la semana pasada|{_DAY} pasado|the (?:other day|weekend)|weekend|el fin de semana"
    r"|mornings?|afternoons?|evenings?|noon|mananas?|tardes?|\d{1,2}(?::\d\d)? ?(?:am|pm))"
)
_ANY_DAY = re.compile(rf"\b{_SOME_DAY}\b")
# A day with its hour: "monday morning at 9".
# Bounded, so that a row of days costs no more than its length.
_SOME_TIME = rf"{_SOME_DAY}(?: (?:(?:at|around|in the|a|por la|en la|de la|like|about) ){{0,3}}(?:{_SOME_DAY}|(?:las )?\d{{1,2}}\b(?! ?(?:years?|anos?)))){{0,3}}"
_LINK = r"(?: (?:on|in|at|the|this|last|all|back|late|early|every|el|la|los|por|en|de|del|around|about)){0,4}"
# "Since Monday" is never a time to call; "desde el lunes" is one where a call is spoken of.
_SINCE = re.compile(rf"\b(?:ever since|since){_LINK} {_SOME_DAY}\b")
_DESDE = re.compile(rf"\bdesde{_LINK} {_SOME_DAY}\b")
_ONLY_DESDE = re.compile(rf"\W*desde{_LINK} {_SOME_DAY}\W*")
_FROM_THEN = re.compile(
    r"\b(?:llam\w+|marqu\w+|marcar\w*|h[ae]bl\w+|contest\w+|disponible|libre|en adelante|puedo|pueden?|estoy)\b"
)
# Only a day in the past is called so.
_GONE = re.compile(
    rf"\b(?:yesterday|ayer|anteayer|antier|anoche|last (?:night|week|month|year|{_DAY})|(?:el )?(?:{_DAY}) pasado|la semana pasada"
    r"|the other day|el otro dia|(?:a|one|two|three|few|couple|\d+) (?:days|weeks|hours) ago|hace (?:unos|dos|tres|\d+) dias)\b"
)
_DID = (
    r"(?:called|phoned|rang|left|tried|spoke|talked|texted|e-?mailed|wrote|messaged|asked|waited|heard|came|went|saw|met|visited"
    r"|fell|slipped|tripped|tore|twisted|hurt|lifted|injured|crashed|broke|woke|had|got|took|started|began|stopped|was|were|did"
    r"|said|told|promised|booked|cancel+ed|missed|happened|sent|filled|filed|signed|hung up|answered|picked up|got back|returned)"
)
# What somebody said about the call they want: "I said mornings", "I was hoping for Tuesday".
_OWN_WISH = (
    r"(?!(?:i|we)(?:'d| had| have|'ve)?(?: (?:already|just|even|only))* (?:said|told|asked|wrote|sent|was (?:thinking|hoping|gonna|going)"
    r"|were (?:thinking|hoping)|meant|put)\b)"
)
_WHO = r"(?:i|we|he|she|they|you(?: guys| all)?|y'?all|u|it|that|this|nobody|no ?one|somebody|someone|(?:my|the|your|our) \w+)"
# "I called Tuesday", "you said Monday", "they were going to call Friday".
_HAPPENED = re.compile(
    rf"\b{_OWN_WISH}{_WHO}(?:'d| had| have|'ve)?(?: (?:already|just|even|only|actually|also|first|really|both))* {_DID}\b(?! like\b)"
    rf"[^,.;!?\n|]{{0,60}}?\b{_SOME_TIME}\b(?! off\b)"
    rf"|(?:^|[,.;!\n|] ?|\band |\bbut )(?:already |just )?(?:called|phoned|tried|left (?:an? |my )?(?:message|voicemail)|fell|spoke|was told)\b"
    rf"[^,.;!?\n|]{{0,40}}?\b{_SOME_TIME}\b"
    rf"|\b{_SOME_TIME}\b[^,.;!?\n|]{{0,15}}? (?:nobody|no ?one|not once|nadie)\b"
    rf"|\b{_SOME_TIME} {_WHO} {_DID}\b"
    r"|\b(?:supposed to|was going to|were going to|would|should have|promised to|never)(?: \w+){0,2} (?:call|called|ring|phone|get back)"
    rf"[^,.;!?\n|]{{0,20}}?\b{_SOME_TIME}\b(?=[^!?\n|]{{0,60}}\b(?:didn'?t|did not|never|nobody|no ?one|nothing|still|but|and)\b)"
)
# Folded "llame" is "llamé" only where the words around it say so.
_HAPPENED_ES = re.compile(
    r"\b(?:ya (?:les? |los )?ll?ame|les? ll?ame|yo (?:les? )?ll?ame|he ll?amado|ll?amamos|habia ll?amado|deje (?:un )?(?:mensaje|recado)"
    r"|hable con|me (?:cai|lastime|golpee|resbale|torci|dijeron|dijo|prometi\w+|ll?amaron|iban a|tenian que|quedaron)"
    r"|quedaron (?:de|en)|fui|estuve|empez[oa]|comenzo|vine|esper[eo]|intente|trate|nadie|nunca)\b"
    rf"[^.;!?\n|]{{0,50}}?\b{_SOME_TIME}\b"
    rf"|\b{_SOME_TIME}\b[^,.;!?\n|]{{0,15}}?(?:\by | )(?:nadie|no me|no) (?:me )?(?:contest|respond|ll?am|regres)(?:o|aron|ieron|aban?)\b"
    rf"|\b{_SOME_TIME} (?:me (?:cai|lastime|dijeron|dijo|empezo)|(?:les )?deje|fui|nadie)\b"
)
# The visitor's own accent says it: "llamé el martes".
_ACCENT = re.compile(
    r"\b(?:llam|marqu|habl|intent|trat|dej|esper|lastim|golpe)\u00e9\b|\b(?:ca\u00ed|torc\u00ed)\b|\bempez\u00f3\b",
    re.IGNORECASE,
)
# Said of the call that is wished: "you said mornings, but evenings are better".
_RATHER = re.compile(r"\b(?:better|instead|make it|actually|rather|mejor|en vez)\b")


def without_past(message: Message) -> Message:
    """The message with the days blanked on which something happened."""
    if not _ANY_DAY.search(message.plain):
        return message
    spans = [match.span() for match in _SINCE.finditer(message.plain)]
    spans += [match.span() for match in _GONE.finditer(message.plain)]
    for clause in message.clauses:
        words = message.plain[clause.start : clause.end]
        told = _DESDE.search(words) and not _FROM_THEN.search(words)
        accent = _ACCENT.search(message.text, clause.start, clause.end)
        if (told and not _ONLY_DESDE.fullmatch(words)) or (accent and _ANY_DAY.search(words)):
            spans.append((clause.start, clause.end))
    for pattern in (_HAPPENED, _HAPPENED_ES):
        spans += [
            match.span()
            for match in pattern.finditer(message.plain)
            if not _RATHER.search(match[0])
        ]
    return message.without(*spans)


def happened(message: Message) -> bool:
    """Whether the message tells of a day on which something happened."""
    return without_past(message) != message
