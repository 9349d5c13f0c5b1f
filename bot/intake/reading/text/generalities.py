"""Questions about anybody, with or without a question mark: nothing in them is a detail.

"Is it normal at 2 years after fusion" asks; "it is 2 years since my fusion" tells.
"""

from __future__ import annotations

import re

from bot.intake.reading.text.message import Message

_LEAD = (
    r"\W*(?:(?:and|but|so|ok|okay|well|also|hi|hello|hola|like|just|wondering|curious|i wonder(?: if)?|do you know(?: if)?"
    r"|(?:after|before|during|following|despues de|antes de) (?:(?:the|a|an|la|una|el) )?(?:surgery|operation|procedure|visit|injections?|blocks?|cirugia|operacion|cita)"
    r"|y|pero|entonces|oiga|disculpe|quisiera saber si|quiero saber si|me pregunto si|i want to know(?: if)?)\b[ ,]*)*"
)
# Who leaves out "I" or "it" tells: "can barely walk", "does hurt at night".
_TELLS = (
    r"(?:be|been|talk|hurts?|walk|sit|stand|sleep|bend|barely|only|not|hardly|still|also|just|feel|call|reach|take"
    r"|get|go|have|need|want|happen|move|lift|come|use|do|make|no|i|my)\b"
)
_VERB = (
    r"(?:do|cause|causes|make|come|go|help|get|be|feel|hurt|spread|last|happen|heal|fail|become|turn|give|lead|mean"
    r"|need|have|show|return|stay|work|explain|start|radiate|trigger|fix|cure)"
)
_JUDGED = (
    r"(?:nor[a-z]{2,3}|n[a-z]{2,4}al|common|possible|usual|typical|true|weird|dangerous|safe|permanent|curable|treatable"
    r"|too (?:late|early|long|soon|old))"
)
_GENERAL = re.compile(
    _LEAD + r"(?:"
    rf"(?:is|are) (?:(?!i\b|my\b)[\w'-]+ ){{1,6}}?{_JUDGED}\b"
    rf"|(?:can|could|does|will|would|might|may) (?!{_TELLS})(?:[\w'-]+ ){{1,6}}?{_VERB}\b"
    rf"|do (?:people|patients|most|some|all|many|they|these|those|\w+s) (?:[\w'-]+ ){{0,4}}?{_VERB}\b"
    r"|(?:why|how come) (?:do|does|did|is|are|would|can|will|some|people)\b"
    r"|how (?:long|often|soon|many|common|much) (?:do|does|is|are|will|would|can|should|until|after|before)\b"
    r"|(?:do|does|can) (?:you|u|he|they|the (?:doctor|office)|dr\.? \w+)(?: guys| also| even| ever)* (?:treat|see|do|fix|handle|operate on|help with|work on)\b"
    r"|(?:tambien )?(?:ven?|tratan?|atienden?|operan?|curan?)(?: tambien)?(?: (?:problemas?|dolor(?:es)?) (?:de|en))?(?: (?:el|la|los|las))? (?:rodillas?|hombros?|cuello|manos?|munecas?|pies?|tobillos?|codos?|cadera|ciatica|nervios)\b"
    r"|what (?:if|causes?|happens|does|do|helps|is|are)\b"
    r"|(?:es|son) (?:(?:muy|tan) )?(?:normal|comun|posible|cierto|verdad|peligros[oa]|usual)(?:es)?\b"
    r"|pueden? (?!caminar|dormir|sentarse|moverse)(?:\w+ ){0,6}?(?:causar|dar|doler|hacer|ser (?:normal|por|de)|pasar|provocar|producir"
    r"|quitar\w*|curar\w*|regresar|volver|durar|tener)\b"
    r"|por que (?:duele|da|dan|hay|se|la gente)\b|cuanto (?:tiempo )?(?:dura|tarda|despues)\b"
    r"|que (?:causa|pasa|significa|provoca)\b"
    r")"
)
# "You numb a nerve and of course it feels better": what anybody may do to anybody.
_DONE_TO_ANY = re.compile(
    r"\b(?:you|u|they|we|people|doctors|someone|somebody) (?:just |only |can |could |would |will )*"
    r"(?:numb|block|burn|freeze|deaden|kill|inject|zap|cut) (?:an?|one|any|the|something|anything|some|nerves?)\b"
    r"|\b(?:usted(?:es)?|uno|los (?:doctores|medicos)|si (?:se|le|les)|si) (?:le |les )?"
    r"(?:duermen?|adormecen?|anestesian?|bloquean?|queman?) (?:un|una|el nervio|los nervios|algo|cualquier)\b"
)
# "To me" makes a question no statement about oneself, "me duele" does.
_OWN = re.compile(
    r"\b(?:my|mine|i|i'm|im|i've|ive|her|his|mi|mis|tengo|llevo|me (?:duele|duelen|dolia|dio|da|arde|quema|oper\w+"
    r"|hicieron|pusieron))\b"
)


def without_generalities(message: Message) -> Message:
    """The message without the clauses that ask about anybody, and their question marks."""
    spans = [
        (c.start, c.end + message.plain.startswith("?", c.end))
        for c in message.clauses
        if is_general(message.plain[c.start : c.end])
    ]
    return message.without(*spans)


def is_general(words: str) -> bool:
    """Whether folded words ask about anybody and say nothing of the visitor's own."""
    asked = _GENERAL.match(words) or _DONE_TO_ANY.search(words)
    told = re.sub(rf"^{_LEAD}", "", words)
    return bool(asked) and not _OWN.search(told)
