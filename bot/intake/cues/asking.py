"""Whether a message asks, and what it asks besides what else it says. Pure. English and Spanish."""

from __future__ import annotations

import re

from bot.intake.cues.wish import wants_call
from bot.intake.reading.text.abbreviations import with_stops, without_stops

# "Que sea en la tarde", "que me llamen" wish.
QUE = r"qu[eé](?! (?:sean?|quede|(?:(?:me|nos|l[aeo]s?) )?(?:llamen|hablen|marquen))\b)"
# Words that ask: by their sign, or by how they begin.
QUESTION = re.compile(
    r"\?|^\W*(why|(?:what|how|where|who|when)s?|which|can|could|does|do|is|are|will|would|should"
    rf"|por\s?qu[eé]|{QUE}|c[oó]mo|d[oó]nde|cu[aá]n\w*|qui[eé]n|puedo?|se puede)\b"
    r"|^\W*(?:(?:wait|hold on|hey|um+|hm+|oiga|oye|espere)\W+)+(?:why|what|how|where|who|when|which|por\s?qu[eé]|qu[eé]|c[oó]mo|d[oó]nde|qui[eé]n)\b",
    re.IGNORECASE,
)
# A sentence that asks, and where in it the question begins after what it tells.
ASKING = re.compile(r"[^.?!;\n]*\?")
BEGINS = re.compile(
    r"(?:^|[,:]\s*)(?=\W*(?:and |but |y |pero )?(?:why|what|how|where|when|who|which|can|could|does|do|is|are"
    r"|will|would|should|por\s?qu[eé]|qu[eé]|c[oó]mo|d[oó]nde|cu[aá]\w+|qui[eé]n|puedo?)\b)",
    re.IGNORECASE,
)
# A question at the end that nobody marked as one: ", do i have to pay in advance", or that stands
# right behind a number: "775 555 0148 DO YOU TAKE MEDICARE".
UNMARKED = re.compile(
    r"(?:[,.;:\n]\s*|(?<=\d)\s+)(?:(?:and|but|so|also|y|pero|tambi[eé]n)\s+)*"
    r"(?P<asks>(?:(?:do|does|did|can|could|will|would|should|is|are) (?:i|you|they|he|she|we|it|that|this|there|the)"
    r"|how (?:much|long|many|soon|far|often|do|does|can|could|will|would|is|are|come)|what (?:is|are|do|does|can|could|will|would|kind|about|makes|if)"
    r"|where (?:is|are|do|can|would)|who (?:is|does|do|would)|why (?:do|does|did|is|are|would|should|can'?t)|whats|hows|wheres"
    r"|cu[aá]nt[oa]s?|d[oó]nde|por qu[eé]|c[oó]mo (?:se|es|hago|puedo|ser[ií]a)|(?:en )?qu[eé] (?:es|son|pasa|seguros?|har[ií]an?|(?:tiene|hace) (?:de )?(?:diferente|distinto))"
    r"|(?:puedo|pueden(?! (?:llamar|marcar|hablar|contactar|dejar|mandar|enviar|buscar)(?:me|nos|l[aeo]s?)\b)|aceptan|atienden|hablan|tengo que|hay que))\b[^.?!;\n]*)$",
    re.IGNORECASE,
)
# A question that is told: "quiero saber si ven eso y cuánto cuesta".
_TOLD = re.compile(
    r"(?<!\bno )\b(?:i (?:want|need|wanted|would like|just want)|i'?d like) to (?:know|ask) (?:if|whether|how|what|when|where|who|why)\b[^?!;\n]*"
    r"|(?<!\bno )\b(?:quiero|quisiera|quer[ií]a|necesito|me gustar[ií]a|me interesa) (?:saber|preguntar(?:les?)?) (?:si|cu[aá]\w+|c[oó]mo|d[oó]nde|qu[eé]|qui[eé]n|por qu[eé])\b[^?!;\n]*",
    re.IGNORECASE,
)
_SENTENCES = re.compile(r"(?<=[.!?])\s+|\n+")
# Only exclaims: "what in the hell".
_EXCLAIMS = re.compile(
    r"\bwhat (?:in |on )?(?:the |god'?s )?(?:hell|heck|fuck|f|earth|world|tarnation|name of \w+|green earth)\b|\bwtf\b"
    r"|\bqu[e\u00e9] (?:diablos|demonios|carajos?|chingados?)\b",
    re.IGNORECASE,
)
# Echoes a place that was read, or whom the bot asked about: "my head?", "what patient?"
_ECHO = re.compile(
    r"\W*(?:(?:what|wait|huh|no|my|your|the|in|on|and|mi|su|el|la|en|qu[e\u00e9]|y)\W+)*"
    r"(?:patients?|pacientes?|head|face|neck|back|low(?:er)? back|shoulders?|arms?|elbows?|hands?|wrists?|chest|belly|stomach|hips?|butt|buttocks?|groin|legs?|thighs?"
    r"|knees?|calf|calves|ankles?|foot|feet|heels?|toes?|tailbone|cabeza|cara|cuello|espalda|hombros?|brazos?|codos?|manos?|pecho|barriga"
    r"|caderas?|nalgas?|ingle|piernas?|muslos?|rodillas?|tobillos?|pies?|talon(?:es)?)\W*",
    re.IGNORECASE,
)
_MINE = r"(?:all )?(?:(?:of )?my|the|those|that|these) (?:\w+ )?questions?"
# Asks where the question is that was asked before: "wheres my medicare question".
_OF_THE_QUESTION = re.compile(
    r"\W*(?:(?:hey|so|and|but|wait|ok|y|pero|oiga)\W+)*(?:where(?:'?s)?|what (?:about|happened)|did (?:you|u|it|they)|have (?:you|they)|(?:you|u) forgot"
    r"|d[o\u00f3]nde|qu[e\u00e9] (?:pas[o\u00f3]|hay)|(?:ya )?(?:puso|agreg[o\u00f3]|a[n\u00f1]adi[o\u00f3]))\b[^?.!\n]{0,30}"
    r"\b(?:my|that|the|mi|la|esa) (?:\w+ ){0,2}(?:question|pregunta)s?\b[^.!\n]{0,25}\W*"
    # Whether the office has them: "did my questions about the block go with it?".
    r"|\W*(?:(?:hey|so|and|but|wait|ok|y|pero|oiga)\W+)*(?:"
    rf"(?:did|do|does|will|have|has) {_MINE} [^.!?\n]{{0,60}}?(?:go|gone|went|get|got|sent|included|show|stand|appear|there|make it|reach(?:ed)?|passed|added|noted|along|with it)\b"
    rf"|(?:is|are|was|were) {_MINE} [^.!?\n]{{0,60}}?(?:on|in|with|included|there|added|sent|noted|passed)\b"
    rf"|(?:did|will|do|does|have|has) (?:you|u|they|he|she|it|the (?:office|doctor|clinic|staff)|dr\.? \w+)(?: (?:also|ever|already|really|all))* (?:get|got|see|seen|receive|received|have|add|added|put|include|included|send|sent|pass|passed|note|noted|keep|kept|read) (?:on |along |down )?{_MINE}\b"
    r"|(?:ya )?(?:les? )?(?:lleg(?:[o\u00f3]|aron)|se (?:fue|fueron|mand\w+|envi\w+)|van?|est[a\u00e1]n?|aparecen?|vieron|recibieron|tienen|pusieron|mandaron|anotaron|van a ver) (?:todas )?(?:mis?|las?|esas?) preguntas?\b"
    r"|(?:mis?|las|esas?) preguntas? [^.!?\n]{0,50}?(?:lleg\w+|se (?:fue|fueron|mand\w+|envi\w+)|van|est[a\u00e1]n?|aparecen?)\b"
    r")[^.!\n]{0,60}\W*",
    re.IGNORECASE,
)
# Asks the chat itself to go on, or whether it is there: "can we go on?", "anyone there this late?"
_OF_THE_CHAT = re.compile(
    r"\W*(?:(?:hi|hello|hey|ok|okay|so|and|now|please|um|hola|oiga|y|entonces|bueno|pues)\W+)*"
    r"(?:(?:can|could|should|shall|may) (?:we|i|you)(?: please| just| now)* (?:go on|continue|keep going|move on|proceed|carry on|get on with (?:it|this)|go ahead)"
    r"|(?:is|are) (?:any ?one|any ?body|some ?one|some ?body|you|u)(?: still| really)? (?:there|here)(?: (?:this late|so late|at this hour|right now|now))?"
    r"|(?:podemos|puedo|se puede) (?:ya )?(?:seguir|continuar|avanzar)(?:le)?|h?ay alguien(?: (?:ah[ií]|aqu[ií]))?(?: (?:tan tarde|a esta hora|a estas horas|ahora))?|(?:sigue|est[aá]) (?:usted )?ah[ií])"
    r"(?: (?:now|please|then|ya|por favor))*\W*",
    re.IGNORECASE,
)
# Asks nothing of anybody: "are you even reading this".
TAUNT = (
    r"(?:(?:are|do|did|can) (?:you|u|ya|they)(?: (?:guys|people|all|not))* (?:even|ever|actually) (?:(?:be|bother|to|not) )*(?:read|listen|hear|pay\w* attention|look)\w*[^.?!\n]{0,20}"
    r"|(?:acaso|es que) (?:ni |no )?(?:l[oa] )?(?:est[a\u00e1]n? )?(?:leen?|leyendo|escuchan?|escuchando)\b[^.?!\n]{0,20})"
)
_TAUNTS = re.compile(rf"\W*{TAUNT}\W*", re.IGNORECASE)
# Only says no to what was asked, whatever the mark: "? I have no bowel trouble at all?"
_DENIES = re.compile(
    r"\W*(?:no+\W+)?(?:i|we|he|she)(?:'ve|'s| have| has| had|'ve got| have got)? (?:have |has )?no (?:\w+\W+){0,5}\w+\W*"
    r"|\W*(?:yo )?no (?:tengo|tiene|he tenido) (?:\w+\W+){0,5}\w+\W*",
    re.IGNORECASE,
)
# Fewer words make no question of their own.
FEWEST_WORDS = 2


def seeks_own_question(text: str) -> bool:
    """Whether the words ask what became of a question: that one is still meant."""
    return bool(_OF_THE_QUESTION.fullmatch(text))


def may_be_passed_on(words: str) -> bool:
    """Whether the office could answer the words: no exclamation, no echo of what was read, and nothing
    that is asked of the chat itself.
    """
    if any(
        each.fullmatch(words) for each in (_ECHO, _OF_THE_CHAT, _DENIES, _TAUNTS)
    ) or seeks_own_question(words):
        return False
    rest = _EXCLAIMS.sub(" ", words)
    return rest == words or any(map(QUESTION.search, re.split(r"(?<=[.!?\n])", rest)))


def marked(text: str) -> int:
    """How many questions of a message are marked as such; "what??" is one."""
    return len(re.findall(r"\?[?!]*", text))


def question_in(text: str) -> str:
    """The question that a message asks besides what else it says; empty if it is all one.

    A wish to be called is no question.
    """
    return with_stops(_question_in(without_stops(text)))


def _question_in(text: str) -> str:
    for found in ASKING.finditer(text):
        start = BEGINS.search(found[0])
        words = found[0][start.end() if start else 0 :].strip()
        rest = text.replace(words, "", 1).strip(" .,;!\n")
        if rest and len(words.split()) >= FEWEST_WORDS and not wants_call(words):
            return words
    last = UNMARKED.search(text.rstrip(" .!\n"))
    if BEGINS.match(text) and not wants_call(text):
        # "How long is the surgery, how long is recovery" asks from its first word on.
        return ""
    if last and len(last["asks"].split()) > FEWEST_WORDS and not wants_call(last["asks"]):
        return last["asks"].strip()
    return ""


def asked_in(text: str) -> tuple[str, ...]:
    """What a message asks or wishes for, sentence by sentence, without those that only tell."""
    sentences = [each.strip() for each in _SENTENCES.split(without_stops(text)) if each.strip()]
    return tuple(each for each in (_asking(with_stops(one)) for one in sentences) if each)


def _asking(sentence: str) -> str:
    """The part of a sentence that asks, all of it where it wishes for a call; else nothing."""
    if wants_call(sentence):
        return sentence
    if "?" in sentence:
        return question_in(sentence) or sentence
    told = _TOLD.search(sentence)
    if told:
        return told[0].strip(" .!")
    asks = UNMARKED.search(f", {sentence}".rstrip(" .!"))
    return asks["asks"].strip() if asks and len(asks["asks"].split()) >= FEWEST_WORDS else ""
