"""Ways to be reached in clauses that say nothing else: "text or call, I don't care which", "no calls
please"; and the clauses that only tell how somebody was reached.
"""

from __future__ import annotations

import re

from bot.intake.reading.preferences.contact_words import BUT, NEGATED, SOMETIMES, WAY, WAY_OF, WAYS
from bot.intake.reading.text.message import fold

_SENTENCE = re.compile(r"[^.!?;\n|]+\??")
_CLAUSE = re.compile(r"[^.,!?;\n|()]+\??")
_ANY = (
    r"(?:i )?(?:don'?t|do not) (?:really )?(?:care|mind|matter)(?: which(?: one)?| how)?|(?:it )?(?:doesn'?t|does not) (?:really )?matter(?: which| how)?"
    r"|no preference|(?:which|what|who)ever(?: (?:'s|you (?:want|like|prefer)|one))*|up to you|your choice|idc|idm|makes no difference|lo que (?:sea|gusten?|quieran?|prefieran?)"
    r"|como (?:gusten?|quieran?|puedan?|sea|prefieran?)|da (?:igual|lo mismo)|no importa|cualquiera|(?:los|las) dos|ambos|ambas"
)
# What says that a way is wished, where nothing else is said.
_WISHES = (
    rf"(?:{_ANY}|please|pls|plz|best|better|easiest|easier|simplest|ideal|preferred|preference|preferably|only|just|first|instead|though|tho|works|fine|ok|okay|good|great|nice|perfect|by|via|thru|through"
    r"|por favor|porfa(?:vor)?|por|puro|pura|solo|solamente|nomas|nada mas|mejor|de preferencia|mas facil|bien|primero|sirven?|funciona|either|both|all three|si)"
)
_SMALL = (
    r"(?:is|are|es|son|esta|estan|the|an?|for|me|her|him|us|para|and|or|y|o|u|then|thanks|thank you|gracias|would|be|will|do|usually|always|prob|probably|maybe|way|ways|to|reach|contact|get|method|mode|means|form|forma|manera|medio|of"
    r"|contacto|contactar(?:me|le|la|lo|nos)?|i'?d say|i guess|i think|but|pero|also|too|as well|tambien|on|over|un|una|el|la|los|las|lo|de|que|send|mand[ea]n?|hon|honey|dear|sir|ma'?am|guys|jk|lol|actually|well|pues|bueno|yes|yeah|so|hi|hello|hola|it'?s|that'?s|with|con)"
)
_WISH = re.compile(rf"\b{_WISHES}\b")
_NOTHING_ELSE = re.compile(rf"(?:[\s,:/&+'>-]|\b(?:{_WISHES}|{_SMALL})\b|\.)*")
_WAYS = re.compile(rf"\b{WAY}\b")
_RATHER_THAN = re.compile(rf"\b(?P<w>{WAY}) (?:>+|over|beats|before) {WAY}\b")
# How to be reached, beside the time of it: "after 3 by text", "text only, weekdays".
WAY_BESIDE = re.compile(
    rf"(?:,? (?:and|but|y|pero|or|o|just|only|solo))* (?:by|via|por|through|thru|over) (?:the |el )?{WAY}(?: (?:and|or|y|o) (?:by |por )?{WAY})*(?: (?:only|please|pls|nomas|nada mas|mejor|por favor|solamente|is (?:best|better|fine|ok|good)))*(?![\w'])"
    r"|(?<!\w)(?:yo |just |please |pls )*(?:hmu|hit me up|shoot me|drop me|send me) (?:w |with |by |via )?(?:an? )?(?:texts?|txt|e-?mail|line|message)\b"
    rf"|(?<!\w)(?:text|txt|texts|texting|e-?mail|mensajes?(?: de texto)?|textos?|correo)(?: (?:me|only|please|pls|nomas|solo|solamente|though|tho|first))*(?= ?[,.;!]| (?:any ?time|after|before|on|in the|mornings?|afternoons?|evenings?|weekdays?|weekends?|i'm|im|en|por|despues|antes|because|cuz|since|then|a cualquier|cuando|porque)\b|$)"
    r"|,? (?:and|but|or|y|o|pero) (?:(?:(?:you|u|they) (?:can|may|could)|just|please|pls|(?:it'?s )?better(?: to)?|mejor|me|pueden?) )*(?:(?:send|shoot|drop)(?: me)? an? (?:texts?|txt|e-?mail|message)"
    r"|(?:text|txt|e-?mail|write|message)(?: (?:to )?me)?|(?:mand|envi)\w+(?: un)? (?:mensaje|texto|correo)|escrib\w+)(?: (?:any ?time|whenever|better|instead|cuando (?:sea|gusten|quieran)|a cualquier hora))*(?= ?(?:[,.;!]|$))"
)
# Who was reached, or told something, and how: no wish.
_TOLD = re.compile(
    r"\b(?:i|he|she|they|we|you|it|nobody|no ?one|somebody|someone|who|(?:the|my|your|our|his|her|their) (?:[\w']+ )?[\w']+)"
    r"(?:'ve|'d)?(?: (?:had|have|has|just|already|only|even|finally|also))* (?:sent|e-?mailed|texted|got|gotten|received|said|told|heard|wrote|contacted|answered|spoke|talked|asked|mentioned|explained|reached|found|saw|was|were|am|'m)\b"
    r"|\b(?:me|le|nos|les|ya) (?:mando|envio|mandaron|enviaron|mande|envie|dijo|dijeron|llego|llegaron|contestaron|contesto|llamaron|llamo|escribi|escribieron|avisaron|aviso)\b"
    r"|\b(?:estoy|estaba|ando) hablando\b|\bhable (?:con|por)\b"
)
# "They email me a link", "my surgeon texts me": what others do; "better if they text me" is a wish.
_OTHERS_DO = re.compile(
    r"(?<!if )(?<!prefer )(?<!that )(?<!rather )(?<!when )"
    r"\b(?:they (?:(?:only|always|just|usually|sometimes|never|keep) )*(?:e-?mail|text|call|emailing|texting|calling)"
    r"|(?:he|she|nobody|(?:my|the|our|his|her) (?!best\b)(?:[\w']+ )?[\w']+) (?:(?:only|always|just|usually|sometimes|never|keeps) )*(?:e-?mails|texts|calls|emailing|texting|calling)) (?:me|us)\b"
)
_WANTS = re.compile(
    r"\b(?:prefer\w*|prefier\w+|please|pls|rather|best|better|easier|easiest|only|just|mejor|por favor|instead|text me|call me|email me|so|porfa|can you|you can|if you|could|would like|wants?|quiere|said to|told me to|asked if)\b"
)
# "Please call me" only asks for the call.
_ORDERED = re.compile(
    r"(?<!phone )(?<!voice )(?<!a )\bcall\b(?! (?:is|would|works))|\bll?am(?:e|en|eme|enme|ar|arme)\b"
)
# "No calls please", "I'd rather not be texted": the other ways are left.
_REFUSED = re.compile(
    r"\W*(?:(?:please|and|but|also|pero|y|por favor|thanks)\W+)*(?:no(?: more)?|not by|no por|no quiero|no quiere|(?:i|she|he|we)(?:'d| would)? ?(?:don'?t|do not|doesn'?t)? ?(?:want|like|need)(?: any| to get| to receive)?|(?:please )?(?:don'?t|do not|no)"
    r"|(?:i|she|he|we)(?:'d| would) (?:rather|prefer) (?:not|no)|rather not|prefer not|prefiero que no|nunca)"
    r"(?: (?:to )?(?:be|get|have|send|me|manden?|any|receive|recibir))*"
    r" (?P<way>(?:phone )?calls|called|llamadas|llamaditas|texts?(?: messages?)?|texted|texting|txts?|mensajes(?: de texto)?|textos|e-?mails?|e-?mailed|correos)(?: me)?"
    r"(?:\W+(?:please|pls|plz|thanks|thank you|por favor|porfa|gracias|at all|ever))*\W*"
)
# "Please don't call", "can't talk on the phone, my voice is gone"; a reason may follow, no time.
_NOT_CALLED = re.compile(
    r"\W*(?:(?:please|pls|and|but|also|so|just|pero|y|por favor|mejor)\W+)*"
    r"(?:(?:don'?t|do not|never|no) (?:call|phone|ring)(?: (?:me|us|her|him))?"
    r"|(?:i|she|he|we)(?:'d| would) (?:rather|prefer)(?: that| it if)? (?:(?:you|they|u) (?:didn'?t|did not|not|don'?t)|nobody|no ?one) (?:call|phone|ring)(?:ed)?(?: (?:me|us|her|him))?"
    r"|(?:(?:i|she|he|we) ?)?(?:(?:can'?t|cannot|can not|don'?t|do not) (?:really )?(?:talk|speak|do)|(?:can'?t|cannot|can not|(?:am |'m |is )?(?:not able|unable) to) (?:use|take|make|answer|get))(?: (?:on|over|by|via))?(?: (?:the|a|my|any))? (?:(?:tele)?phone(?: calls?)?|calls)"
    r"|(?:no|nunca) (?:me|nos|le|la|lo) (?:llamen?|marquen?|hablen? por telefono)|(?:yo )?no (?:puedo|puede) (?:hablar|contestar)(?: por)?(?: el)? (?:telefono|llamadas))"
    r"(?:\W+(?:please|pls|plz|thanks|thank you|por favor|porfa|gracias|at all|ever|nunca))*"
    # "Don't call my job" names a number that is not to be called, and no reason.
    r"(?: (?:because|bc|cuz|since|i|i'm|im|my(?! (?:work(?:place)?|job|office|boss|employer|home|house)\b(?! (?:is|has|was|does|doesn'?t|won'?t)\b))|it'?s|que|porque|ya que|yo|mi)\b.*)?\W*"
)
_STEM = (("phone", "call"), ("phone", "llam"), ("text", "t"), ("text", "mens"), ("email", "e"), ("email", "corr"))  # fmt: skip
_NO_WISH = re.compile(r"\b(?:i|she|he|we) (?:want|like|need)\b")


_TEXTS = re.compile(WAYS["text"])
_MOST = 200


def without_told(plain: str) -> str:
    """The folded words with dots in the place of clauses that tell how somebody was reached."""
    plain = _OTHERS_DO.sub(lambda match: "." * len(match[0]), plain)

    def dots(clause: re.Match[str]) -> str:
        told = _TOLD.search(clause[0]) and not _WANTS.search(clause[0])
        return "." * len(clause[0]) if told else clause[0]

    return _CLAUSE.sub(dots, plain)


def bare(plain: str) -> set[str]:
    """The ways of a sentence or a clause that names ways and nothing else: two, or a wished one."""
    better = _RATHER_THAN.search(plain)
    if better:
        return _named(better["w"])
    for pattern in (_SENTENCE, _CLAUSE):
        for part in pattern.finditer(plain):
            ways = _bare_in(part[0])
            if ways:
                return ways
    return set()


def _bare_in(words: str) -> set[str]:
    if words.endswith("?") or not _WAYS.search(words):
        return set()
    kept = NEGATED.sub(lambda match: " " * len(match[0]), words)
    rest = _WAYS.sub(" ", kept)
    ways = _named(kept)
    if not ways or not _NOTHING_ELSE.fullmatch(rest):
        return set()
    wished = _WISH.search(rest) and not _ORDERED.search(kept)
    return ways if len(ways) > 1 or wished else set()


def refused(plain: str, asked: str | None) -> set[str]:
    """The ways that a clause refuses that says nothing else: "no calls please"."""
    but = BUT.search(plain)
    if but:
        return _named(but[0])
    gone = set()
    for clause in _CLAUSE.finditer(plain):
        sometimes = SOMETIMES.match(plain, clause.end())
        if _NOT_CALLED.fullmatch(clause[0]) and not sometimes:
            gone.add("phone")
        match = _REFUSED.fullmatch(clause[0])
        if match and not _NO_WISH.search(clause[0]) and not sometimes:
            way = next(
                name for name, stem in _STEM if match["way"].removeprefix("phone ").startswith(stem)
            )
            gone.add(way)
    return gone if asked not in gone else set()


def _named(words: str) -> set[str]:
    return {way for way, pattern in WAY_OF if pattern.search(words)}


def texts_wished(text: str) -> str:
    """The clauses that wish for text messages, in the visitor's words."""
    plain = NEGATED.sub(lambda match: "." * len(match[0]), fold(text))
    said = [part.span() for part in _CLAUSE.finditer(plain) if _TEXTS.search(part[0])]
    return " / ".join(text[start:end].strip(" .,") for start, end in said)[:_MOST]
