"""Those of whom it is only said that they must not hear of it, or have heard: no patients."""

from __future__ import annotations

import re

from bot.intake.reading.people.age import KIND, OWN
from bot.intake.reading.people.words import REL
from bot.intake.reading.text.message import Message

_WHO = re.compile(rf"\b{OWN}{KIND} {REL}(?:e?s)?\b")
_TO_KNOW = (
    r"(?:find(?:s|ing)? (?:this |it |that |me )?out|found out|know(?:s|ing)?(?! (?:how|what|where|english|she|he|who|why)\b)|knew|hear(?:s|ing)? (?:of|about|it|this|that)\b"
    r"|get(?:s|ting)? wind|catch(?:es)? wind|learn(?:s|ing)? (?:of|about)|be (?:told|informed|called|contacted|involved)|read (?:this|it|my)|see(?:s)? (?:this|it|my (?:messages?|mail|phone))"
    r"|se enter\w+|enterarse|(?:saber(?:lo)?|sab[ea]n?|sepan?)(?! (?:leer|escribir|hablar|usar|como|ingles|espanol|que (?:tiene|hacer))\b))"
)
# "My boss can't find out", "mi jefe no se entere", "my wife doesn't know yet".
_KNOWS = re.compile(
    r"(?: (?:is|are|was|and my \w+|y mi \w+|or my \w+|ni mi \w+))?"
    r" (?:(?:can(?:'?t|not)?|could(?:n'?t)?|must(?:n'?t)?|should(?:n'?t)?|may|might|do(?:es)?n'?t|do(?:es)? not|did(?:n'?t| not)|wo(?:n'?t)|will"
    r"|would(?:n'?t)?|better|not|never|ever|already|also|even|to|have|has|had|need(?:s)?|supposed|allowed|going|gonna|no|nunca|ya|lo|la|puede|debe|deben|pueden|va|vaya|tiene|que|quiero|a) )*"
    rf"{_TO_KNOW}\b"
    # Who has no idea, or what is feared of them.
    r"| (?:has no idea(?! (?:how|what|where)\b)|(?:will|would|'ll|'d|is going to|gonna|might|could) (?:fire|kill|sack|dump|can|lose it|flip|be (?:mad|angry|pissed|furious))|(?:gets?|be|would be|is) (?:mad|pissed|angry|furious)"
    r"|me (?:corre|va a correr|despide|va a despedir|mata|regana))\b"
)
# "Don't tell my boss", "behind my wife's back", "sin que mi jefe", "I told my neighbor".
_TOLD = re.compile(
    r"(?:\b(?:tell|told|telling|inform|informed|notify|(?:don'?t|do not|never|not|without)(?: \w+){0,2} (?:call|contact|let|email|text|phone)|hid(?:e|ing) (?:it|this|that) from|keep(?:ing)? (?:it|this|that)(?: a secret)? from|secret from|behind"
    r"|(?:afraid|scared) of|(?:les? )?(?:digan?|diga|dije|cuenten?|conte|avisen?|avise)(?:le)?(?: (?:nada|esto|eso))? a|sin que|a espaldas de|escondid[oa]s? de)"
    r"(?: (?:anyone|anybody|nobody|it|this|like|ni|nor|or|anything|nothing))* )$"
)
# Then they are spoken of for more than that.
_FOR_THEM = re.compile(
    r"\b(?:for|help|treat|see) (?:him|her|them)\b|\b(?:his|her|their) (?:\w+ )?(?:pain|back|neck|hips?|legs?|knees?|nerves?|surgery|appointment|call)\b"
    r"|\b(?:s?he|they)(?:'s| is| are)? (?:has|have|needs?|hurts?|suffers?|in pain|the patient|can'?t (?:walk|sit|stand|sleep))\b"
    r"|\b(?:para|por) (?:el|ella)\b|\ble duelen?\b|\b(?:ella|el) (?:tiene|necesita|sufre)\b"
)


def informed(message: Message) -> list[tuple[int, int]]:
    """Where people are named who are only told, or must not be."""
    plain = message.plain
    if _FOR_THEM.search(plain):
        return []
    found: list[tuple[int, int]] = []
    for match in _WHO.finditer(plain):
        knows = _KNOWS.match(plain, match.end())
        if knows or _TOLD.search(plain[max(0, match.start() - 50) : match.start()]):
            found.append((match.start(), knows.end() if knows else match.end()))
    return found
