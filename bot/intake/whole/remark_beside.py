"""A yes to the summary beside a remark that is nothing to the request. Pure.

"sorry I type slow. Yes, send it": only remarks about the writing itself, thanks, praise and
grumbling, and what is nothing but a yes. Any other word may hold back, or be news for the office,
and the summary is shown again.
"""

from __future__ import annotations

import re

from bot.intake.reading.people.age import KIND, OWN
from bot.intake.reading.people.words import REL
from bot.intake.reading.text.addressed import agrees, wants_it_sent
from bot.intake.reading.text.message import fold

# Longer words tell more than that.
_LONGEST = 240
_PIECE = re.compile(r"[^.!;,\n]+[.!;,\n]*")
_SO = r"(?:(?:very|so|really|kind of|kinda|too|a bit|a little|that|muy|tan|bastante) )*"
_POOR = r"(?:slow(?:ly)?|bad(?:ly)?|poor(?:ly)?|terrible|awful|small|tiny|old|not (?:so |very |too )?good|lent[oa]|despacio|mal[oa]?|pequen[oa]|chic[oa])"
_HELPS = (
    r"(?:set (?:this|it) (?:all )?up|(?:is )?help(?:s|ed|ing)?(?: me| us)?|(?:is )?typ(?:es|ed|ing)(?: (?:this|it))?|(?:filled|filling) (?:this|it) (?:in|out)|(?:did|wrote|started|opened) (?:this|it)|showed me(?: how)?|read (?:this|it) to me"
    r"|me (?:ayud[oa]|esta ayudando|puso|abrio|lo (?:puso|lleno|escribio))|(?:esta escribiendo|escribe|escribio|lleno|hizo)(?: (?:esto|por mi))?)"
)
_WITH = r"(?: (?:for me|with (?:this|it|that|the (?:phone|computer|form|chat|typing))|(?:to )?(?:do|write|type|fill)|in|out|this|it|now|today|con (?:esto|el (?:telefono|formulario|chat))|a (?:escribir|llenar)(?:lo)?|por mi|esto|ahora|hoy))*"
# Who takes it down is thanked, praised, or grumbled at: none of these words says that it is wrong.
_MACHINE = r"(?:machine|robot|bot|computer|thing|chat(?:bot)?|assistant|angel|doll|saint|sweetheart|lifesaver|maquina|computadora|aparato|asistente|amor)"
_MANNER = (
    r"(?:stubborn|stupid|dumb|silly|annoying|nosy|slow|pushy|bossy|damn|darn|great|nice|kind|sweet|patient|helpful|wonderful|awesome|amazing|smart|clever|funny|polite|lovely"
    r"|terc[oa]|neci[oa]|tont[oa]|lent[oa]|amable|lind[oa]|gentil|paciente|inteligente)"
)
_DEAR = r"(?:,? (?:dear|hon(?:ey)?|sweetie|sir|ma'?am|miss|buddy|friend|man|robot|bot|machine|senor(?:a|ita)?|joven|amig[oa]|maquina))?"
_REMARK = re.compile(
    r"\W*(?:(?:oh|ok|okay|well|so|and|but|yeah|hi|hello|thanks|thank you|bueno|pues|ay|y|gracias)\W+)*(?:"
    r"(?:(?:i'?m |so |very |lo )*(?:sorry|siento)|(?:my )?apologies|excuse me|pardon(?: me)?|perdon(?:e|en|eme)?|disculp[ae]n?(?:me)?)"
    r"(?:,? (?:for|about|por) (?:(?:the|all|my|that|this|being|taking|la|el|mi|tanta?|los?|las) )*(?:delay|wait(?:ing)?|typos?|spelling|typing|caps|mess|trouble|bother|english|slow(?:ness)?|long|time|that|demora|tardanza|espera|molestia|ortografia|ingles|errores|mayusculas)(?: (?:so|too) long| so slow| mistakes)?)?"
    rf"|(?:(?:sorry|perdon|disculpe) )?(?:(?:i|i'?m|i am|es que|yo|soy)(?: (?:just|only|solo|am|a))* )?(?:typ(?:e|ing)|writ(?:e|ing)|read(?:ing)?|escribo|leo|soy|am|'m) {_SO}{_POOR}(?: (?:typist|typer|reader|with (?:this|these things|computers|phones)|on (?:this|my) (?:phone|tablet)|con (?:esto|el telefono)|para (?:esto|escribir)))?"
    rf"|(?:sorry )?(?:my|the|mis?|el|la) (?:eyes|eyesight|spelling|typing|english|phone|keyboard|keys|screen|ojos|vista|ortografia|ingles|telefono|teclado|pantalla|letras?) (?:is|are|isn'?t|aren'?t|es|esta|son|estan) {_SO}(?:{_POOR}|good|great|buen[oa])"
    r"|(?:sorry )?(?:i|yo) (?:don'?t|do not|can'?t|cannot|no) (?:see|type|spell|read|veo|escribo) (?:(?:very|so|too|that|muy) )*(?:well|good|fast|much|bien|rapido)"
    r"|(?:i )?(?:had to (?:find|get)|got|found|was looking for) my (?:reading )?glasses(?: on)?|ya (?:encontre|tengo) mis lentes"
    r"|(?:i'?m |i am )?(?:new|not (?:very |so |too )?good|not used) (?:to|at|with) (?:this|these things|computers|phones|technology)|no se (?:mucho|usar bien) (?:de )?(?:est[oa]|computadoras)"
    rf"|(?:{OWN}|the|el|la){KIND} (?:{REL}|nurse|aide|helper|neighbor|enfermera)(?: [^\W\d_]+)? {_HELPS}{_WITH}"
    rf"|(?:(?:many |muchas |muchisimas |mil )?(?:thanks|thanx|thx|ty|thank (?:you|u|ya|y'?all)|gracias)|(?:i |lo )?(?:really )?(?:appreciate it|agradezco)|god bless(?: you)?|(?:que )?dios (?:l[aeo]s? |te |me l[ao]s? )?(?:bendiga|pague))(?: (?:so much|very much|a lot|a bunch|again|mucho|de nuevo))?(?:,? (?:for|por) (?:(?:your|the|all|being|so|tu|su|la|tanta|toda|ser|tan) )*(?:patience|patient|help|time|waiting|bearing with me|kind(?:ness)?|nice|paciencia|ayuda|espera|tiempo|amable))?{_DEAR}"
    # Whoever sits beside them is as polite.
    rf"|(?:he|she|they|{OWN}{KIND} {REL}|ella?|ellos) (?:also |tambien )?(?:says?|said|sends?|dice|dijo|da|manda)(?: (?:his|her|their|las?|su|sus))? (?:thanks|thank (?:you|u)|hi|hello|gracias|saludos)(?: (?:too|also|as well|tambien))?"
    rf"|(?:you(?:'re| are| r|'ve been| have been| were)|u r|ur|what|que|(?:usted )?(?:es|ha sido|fue)(?: usted)?|eres) {_SO}(?:(?:an?|one|such|the|quite|just|una?) )*(?:{_MANNER} ){{0,2}}(?:{_MANNER}|{_MACHINE})(?: (?:with|to|con) (?:me|us|him|her|my \w+|nosotros|migo))?{_DEAR}"
    rf"|(?:have|enjoy|que (?:tenga|pase|tengas)) (?:(?:an?|the|your|un|buen|muy|very) )*(?:(?:good|great|nice|blessed|lovely|bonito|lindo) )?(?:day|one|night|evening|weekend|afternoon|dia|tarde|noche|fin de semana){_DEAR}"
    r"|(?:this|it|that) took (?:me )?(?:a while|forever|(?:so )?long)|(?:i'?m )?back(?: now)?|ya (?:volvi|regrese)"
    r")\W*"
)
# "Good", beside a remark, may be said of anything.
_OUTRIGHT = re.compile(
    r"\b(?:yes+|yeah|yep|yup|si|sip|claro|adelante|go ahead|send|submit|mand[ae]\w*|envi[ae]\w*)\b"
)


def yes_beside_remark(text: str) -> str:
    """The yes, or the order to send, beside such remarks; empty where the words are anything else."""
    if len(text) > _LONGEST or "?" in text:
        return ""
    pieces = _PIECE.findall(text)
    left = [each for each in pieces if not _REMARK.fullmatch(fold(each))]
    rest = "".join(left).strip()
    if len(left) == len(pieces) or not _OUTRIGHT.search(fold(rest)):
        return ""
    return rest if agrees(rest) or wants_it_sent(rest) else ""
