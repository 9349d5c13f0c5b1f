"""What a message does with the request itself, in words that are unmistakable. Pure.

"Also tell them …", "take out the note", "my number is wrong", "will they call today?":
the classifier names a topic, this reads which line of the request is meant.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from bot.intake.cues.aspects import asks_desk, aspect_of
from bot.intake.cues.forbidden import forbids
from bot.intake.lines.missing import misses, missing_line, missing_words
from bot.intake.lines.named import bare_line, line_of
from bot.intake.lines.removed import removed_lines
from bot.intake.reading.people.called import called, hands_over, in_case
from bot.intake.reading.text.message import fold
from bot.intake.whole.noting import POLITE, noted
from bot.intake.whole.steering_asked import asked_first, asked_of

Kind = Literal[
    "note",
    "called",
    "shown",
    "questions",
    "question",
    "that",
    "remove",
    "change",
    "when_called",
    "whom",
    "what_next",
    "tongue",
    "kept",
    "asked_before",
    "patient",
]
# What is asked of the request, and changes nothing of it.
ASKED_OF_IT = frozenset(
    {"when_called", "whom", "shown", "what_next", "tongue", "kept", "asked_before"}
)
# The most characters of one note; the conversation holds the rest.
MOST_NOTE = 600

# Which of several telephones is not to be called: the office needs it, and still calls.
_NOT_THERE = re.compile(
    rf"\W*{POLITE}(?:(?:i )?(?:do not|don'?t|never|no)(?: (?:ever|les?|lo|want (?:you|them|anyone|anybody|the office) to|(?:quiero|quisiera|queremos) que))* (?:me )?(?:call(?: me)?|phone(?: me)?|ring(?: me)?|use|llam[ae]n?|marqu?en?|habl[ae]n|usen)"
    r" (?:me )?(?:on|at|to|al|en|a)? ?(?:the|my|that|el|la|mi|ese|esa)? ?"
    r"(?:other|old|first|second|work|office|home|house|land ?line|previous|job|otro|otra|viejo|primer[oa]?|anterior|trabajo|jale|chamba|oficina|casa|fijo)"
    r"(?: (?:one|number|phone|cell|line|numero|telefono|celular|de mi \w+))*"
    rf"|\W*{POLITE}(?:call|use|ring|llamen? a) (?:me (?:on|at) )?my (?:cell|mobile|cell ?phone),? (?:and |please )?not (?:the|my|at) (?:house|home|work|office|job|land ?line)(?: (?:number|phone|line))?)\W*(?:please|por favor|gracias|thanks)?\W*"
)
# "Put Blue Cross as my insurance": no line of the request, but the office wants to know.
_INSURED = re.compile(
    rf"\W*{POLITE}(?:change|update|switch|cambi(?:e|a|en|ar)|actuali[cz](?:e|a|en|ar)) (?:lo de(?:l| la| mi)? |my |the |our |mi |el |la )?(?:health |medical )?(?:insurance|health plan|seguro|aseguranza) (?:to|from|por|a|al) (?!mail\b|correo\b)[^?\n]{{2,60}}$"
    rf"|\W*{POLITE}(?:put(?: down)?|add|list|use|write(?: down)?|pon(?:ga|gan)?|anot[ae]n?|agregu?[ae]n?|apunt[ae]n?)"
    r" [^?\n]{2,60}? (?:as|for|como|de) (?:my |the |our |mi |el |la |nuestro )?(?:health |medical )?"
    r"(?:insurance|insurer|health plan|seguro|aseguranza|aseguradora)\b[^?]*$"
    r"|\W*(?:my|mi) (?:health )?(?:insurance|seguro|aseguranza) (?:is|es) (?!not\b|no\b)[^?]{2,60}$"
)
_OFFICE = r"(?:them|the (?:office|staff|doctor|clinic|surgeon|nurse)|him|her|dr\.? \w+)"
# "Ask them if they take Medicare": a question of the visitor's own, for the office.
_ASKS = re.compile(
    rf"\W*{POLITE}(?:(?:i(?:'d| would)?(?: also| just)? (?:want|wanted|like|need|have) to|please|also|then|and)\s+)*ask {_OFFICE}(?: (?:also|too|for me|please))*[ ,:]+"
    r"(?=(?:if|whether|about|how|what|when|where|why|who|which|is|are|do|does|can|could|will|would|should|did)\b)"
    rf"|\W*{POLITE}(?:add|put|include|write|send|agregu?[ae]n?|anadan?|pon(?:gan?)?|incluyan?)(?: in| on| down)? (?:my|a|this|the|mi|una|esta|la)"
    r" (?:question|pregunta)(?: (?:for|to) (?:them|the (?:office|doctor)))?[ ,:]+"
    r"(?=(?:if|whether|about|how|what|when|where|why|who|which|is|are|do|does|can|could|will|would|should|did|si|sobre|de si|que|cuando|como|cuanto|donde)\b)"
    rf"|\W*{POLITE}(?:(?:i have |here'?s |and |also )*(?:a|another|one more|my|second|2nd|an? other) )?(?:second )?question for {_OFFICE}[ ,:.]+(?=\S)"
    r"|\W*(?:(?:y|tambien|ademas|por favor|otra cosa|me) )*(?:(?:quiero|quisiera|necesito|queria) preguntar(?:les?)?|preg[u\u00fa]nt[ae](?:les?|n|nles?)?)(?: (?:a ellos|al (?:doctor|consultorio|medico)|a la clinica))?(?: tambien)?[ ,:]+"
    r"(?=(?:si|que|cuando|como|cuanto|cuanta|donde|por que|cual|quien|sobre|de|acerca)\b)"
    r"|\W*(?:(?:y|tambien|tengo|ademas) )*(?:una|otra|mi) pregunta para (?:ellos|el (?:doctor|consultorio|medico)|la clinica)[ ,:.]+(?=\S)"
)
# "… and send it", behind the question, is said to the bot.
_AND_SENDS = re.compile(
    r"[ ,.;]+(?:(?:and|then|y|luego)\s+)+(?:just |please )?(?:send|submit|mand[ae]\w*|env[i\u00ed][ae]\w*)(?: it| this| that)?(?: off| now| in| please| ya)*\W*$",
    re.IGNORECASE,
)
_ASKED_THEM = re.compile(
    rf"[,.;?! ]+(?:(?:and|so|please|can you|could you|just)\s+)*(?:ask|pass (?:that|this|it) (?:on )?to) {_OFFICE}(?: (?:that|this|it|for me|please|too))*\W*$"
    r"|[,.;?! ]+(?:(?:y|por favor)\s+)*preg[u\u00fa]nt[ae](?:les?|nles?)(?: (?:eso|esto|por favor|por mi))*\W*$"
)
# "Put those questions on there": what was asked, and no words of its own.
_QUESTIONS = re.compile(
    rf"\W*{POLITE}(?:(?:you|u) (?:can|may|could) )?(?:put|add|write|include|send|pass|leave|keep|pon(?:gan?)?|agregu?[ae]n?|anot[ae]n?|incluyan?|mand[ae]n?|dej[ae]n?)"
    r" (?:those|these|that|this|my|the|all|both|es[ao]s?|est[ao]s?|mis?|las?) (?:\w+ )?(?:questions?|preguntas?)"
    r"(?: (?:on|in|to|with|down|along|there|too|also|please|it|my|the|request|form|office|them|ah?i|en|a|mi|la|tambien"
    r"|solicitud))*"
    r"(?:[ ,.;]+(?:so )?(?:(?:i (?:do )?want|i'd like) (?:him|her|them|the (?:doctor|office|surgeon)|dr\.? \w+) to (?:see|read|answer|have|get) (?:them|it|those|that)|(?:quiero|para) que (?:el (?:doctor|consultorio) )?(?:las?|los?) (?:vean?|lean?|conteste|contesten)))?\W*"
)
# "Write that down": what was just said or asked, and no words of its own.
_THAT = re.compile(
    rf"\W*{POLITE}(?:(?:put|write|note|add|jot|pass|include|mention)(?: down| in| on)? (?:all (?:of )?)?(?:that|this|it)(?: one| part)?"
    r"|make (?:a )?note of (?:that|this|it)"
    r"|(?:anot[ae]n?|apunt[ae]n?|agregu?[ae]n?|escrib[ae]n?|pon(?:ga|gan)?|incluy[ae]n?|anad[ae]n?)(?:(?:me)?l[oa]|(?:me|les?)? (?:todo )?(?:eso|esto)))"
    r"(?:,? (?:in|on|down|there|here|too|also|as well|please|pls|then|now|for me|(?:for|to) (?:them|the (?:doctor|office|staff))"
    r"|(?:in|on|to) (?:the|my) (?:request|notes?|form|file|record|message|summary)|ah?i|aqui|tambien|por favor|en (?:la|mi) solicitud))*\W*"
)
# "Ponga tramadol y gabapentina en la hoja".
_ON_SHEET = re.compile(
    rf"\W*{POLITE}(?:put|add|write|include|list|pon(?:ga|gan)?|agregu?[ae]n?|anot[ae]n?|apunt[ae]n?)(?:les?)?(?: down)?"
    r" (?P<words>(?!(?:that|this|it|those|these|es[oae]s?|est[oae]s?|my|mi|mis|an?|una|otra)\b)[^.?!\n]{4,}?)"
    r" (?:in|on|to|en|a) (?:the|my|la|mi|las|mis) (?:notes?|sheet|hoja|notas?)(?: (?:please|pls|por favor|too|tambien))*\W*"
)
# "They may not call my work, add that": the words before it are meant.
_THAT_BEHIND = re.compile(rf"(?P<words>[^\n]{{8,}}?)[,.;:!?\n-]+ ?{_THAT.pattern}")
_FEWEST_BEFORE = 3
_ONLY_POLITE = re.compile(
    rf"\W*{POLITE}(?:(?:a lot|so much|very much|to me|mucho|sounds good|that'?s (?:it|good|fine|right))\W*)*"
)
# "I don't understand, my question is whether …": that question, and none before it.
_QUESTION_IS = re.compile(
    r"\b(?:(?:my|the) (?:\w+ )?question(?:'s| is| was)|(?:mi|la) (?:\w+ )?pregunta (?:es|era|fue))[ ,:]+(?=\W?\w+ \w+ \w)"
)
_CHANGE = re.compile(
    r"\b(?:chang\w+|correct\w*|fix|updat\w+|edit|wrong|not right|isn'?t right|incorrect|mistakes?"
    r"|typo|misspell\w*|mistyped?|cambi\w+|corr[ei]g\w+|actualiz\w+|equivocad\w+|esta mal|mal escrito"
    r"|incorrect\w+|error)\b"
)
# Says that a line is wrong, and not what it should be.
_WRONG = re.compile(
    r"\b(?:is|are|was|were|got|looks?|esta|estan|es|quedo)(?: (?:all|still|not|muy))? (?:wrong"
    r"|incorrect|misspelled|mistyped|right|correct|mal(?: escrit[oa])?|equivocad[oa]|incorrect[oa])\W*$"
)
# "Did you get my change of number?" changes nothing.
_ARRIVED = re.compile(
    r"\b(?:did|have|has) (?:you|they|he|the office|staff|anyone|anybody|someone|somebody)\b.{0,20}"
    r"\b(?:get|got|receive\w*|see|seen)\b|\b(?:recibieron|recibio|les llego|le llego)\b"
)
# Sides of the front desk (bot/intake/cues/aspects.py) whose words look like a change: "can I change it
# later?", "did my surgeon make a mistake?", "is this the correct place?" change nothing.
_CHANGES_NOTHING = {"change_later", "blame", "right_place"}
_THING = r"(?:it|all|everything|my|data|info|information|number|name|request|chat|messages?|stuff|the|this|that|of|too|and|also|now|please|right|you|have|everthing|todo|toda|mis|datos|mi|numero|nombre|la|el|lo|los|solicitud|ya|ahora|por|favor|tambien|y|que|tienen)"
_DELETES = re.compile(
    r"(?=.*\b(?:it|all|everything|everthing|data|info|information|stuff|chat|messages?|todo|datos|borrelo|borralo|borrenlo)\b)"
    rf"(?:please |just |forget it |ok |yes |si |then )*(?:delete|erase|wipe|borre|borren|borra|borrelo|borralo|borrenlo|elimine"
    rf"|eliminen|elimina)(?: {_THING})*"
)
_ALL_OF_IT = re.compile(
    rf"(?:yes |si |ok )*(?:all|everything|todo|toda)(?: {_THING})*|(?:yes |si )?(?:delete|erase|borre|borra)"
)
_PATIENT = re.compile(
    r"\bi(?:'m| am)(?: already| also| currently)? (?:a |an |your |one of your )?"
    r"(?:existing |current |established |former |returning )?patient\b(?! (?:man|woman|person))"
    r"|\bpatient of yours\b|\balready (?:your|a|see) patient\b"
    r"|\bmy (?:post-?op\w*|follow-?up)(?: visit| appointment| appt| care)?\b"
    r"|\b(?:reschedule|move|change|confirm|cancel|postpone) my (?:next )?"
    r"(?:appointment|appt|visit|consult\w*)\b"
    r"|\b(?:my|our) (?:next |upcoming )?(?:appointment|appt)(?: with (?:you|him|dr\.? \w+|the doctor))? (?:is|was|got|has|on|at|tomorrow|today)\b(?! (?:an?|not|about)\b)|\bmi (?:proxima )?cita (?:es|era|esta|de|con ustedes)\b"
    r"|\b(?:letter|bill|invoice|statement|balance) (?:from|with) (?:you|your office|the office|your clinic|dr\.? tolles\w+)\b|\b(?:you|your office|you guys|somebody there|someone there) (?:just |already )?called me\b|\b(?:had|missed|forgot|forgot about) (?:an|my|our) (?:appointment|appt)(?: with you)? (?:today|yesterday|this \w+|last \w+)\b|\bmissed (?:a|your|the) call from (?:you|your office)\b"
    r"|\b(?:carta|cuenta|factura|cobro) de (?:ustedes|su (?:oficina|consultorio|clinica))\b|\b(?:ustedes )?me (?:llamaron|marcaron) (?:ustedes|de (?:ahi|su|ese|el consultorio))"
    r"|\b(?:my|get|need|have|got|the) (?:\w+ )?(?:test |lab |biopsy |block )results\b"
    r"|\bneed my (?:\w+ )?results\b"
    r"|\b(?:surgery|operation|operated(?: on)?|procedure) (?:with|by|from|at) (?:you\b|dr\.? tolles\w+"
    r"|your (?:office|clinic)|the doctor there)"
    r"|\b(?:dr\.? tolles\w+|tolles\w+|you guys|you) (?:operated|did my|performed|took out)\b"
    r"|\bsoy (?:ya )?(?:un |una )?paciente\b|\bya soy (?:su )?paciente\b|\bpaciente de ustedes\b"
    r"|\b(?:cambiar|mover|reprogramar|cancelar|confirmar|posponer) mi (?:cita|consulta)\b"
    r"|\bmis resultados\b|\bmi (?:cita|consulta) de (?:control|seguimiento)\b"
    r"|\bme oper(?:o|aron) (?:el (?:dr|doctor)\.? tolles\w+|ustedes|ahi|con ustedes)\b"
)


class Steer(NamedTuple):
    """What was read. ``key``: the line that is meant; ``words``: those of a note.

    ``wrong``: the line is only called wrong, and no new value is given. ``also``: further
    lines of a list. ``alone``: the words are a note and change no other line.
    """

    kind: Kind
    key: str = ""
    words: str = ""
    wrong: bool = False
    also: tuple[str, ...] = ()
    alone: bool = False


def steer(
    text: str, *, changing: bool = False, late: bool = False, known: str = "", own: bool = False
) -> Steer | None:
    """What the words do with the request, or None.

    ``changing``: "What should be changed?" was asked, so the bare name of a line counts.
    ``late``: the request stands, or was sent, so what was forgotten is a note. ``known``: the
    name on it. ``own``: who writes is the patient, so that "call him" is about somebody else.
    """
    plain = fold(text)
    first = asked_first(plain)
    if first:
        return Steer(first)
    told = (_missing(text) if late else None) or _told(text, plain, known, late=late)
    if not told and known and own and hands_over(text):
        return Steer("called", words=text.strip()[:MOST_NOTE])
    if told:
        return told
    removed = () if forbids(text) else removed_lines(plain)
    if removed:
        return Steer("remove", key=removed[0], words=plain, also=removed[1:])
    asked = asked_of(plain, late=late)
    if asked:
        return Steer(asked, words=plain)
    if _PATIENT.search(plain):
        return Steer("patient")
    if _ARRIVED.search(plain):
        return None
    key = bare_line(plain) if changing else ""
    if not key and _CHANGE.search(plain):
        key = line_of(plain)
    if key and aspect_of(text) in _CHANGES_NOTHING and asks_desk(text):
        return None
    return Steer("change", key=key, wrong=bool(_WRONG.search(plain))) if key else None


def _missing(text: str) -> Steer | None:
    """What words do that complain that something is missing: a line is asked for, or a note added."""
    if not misses(text):
        return None
    key = missing_line(text)
    return Steer("change", key=key) if key else Steer("note", words=missing_words(text)[:MOST_NOTE])


def _told(text: str, plain: str, known: str, *, late: bool) -> Steer | None:
    """What the words put on the request: a note of their own, or what was asked before."""
    if called(text, known) or (known and in_case(text)):
        return Steer("called", words=text.strip()[:MOST_NOTE])
    if _QUESTIONS.fullmatch(plain):
        return Steer("questions", words=plain)
    if pointed := _that(text, plain) or _said_before(text, plain):
        return pointed
    if (note := noted(text, plain, late=late)) is not None:
        return Steer("note", words=note.words[:MOST_NOTE], alone=note.alone)
    listed = _ON_SHEET.fullmatch(plain)
    if listed and not line_of(listed["words"]):
        words = text[slice(*listed.span("words"))].strip()[:MOST_NOTE]
        return Steer("note", words=words, alone=True)
    question = _of_office(text, plain) if late else ""
    if question:
        return Steer("question", words=question[:MOST_NOTE])
    if _INSURED.match(plain):
        return Steer("note", words=text.strip()[:MOST_NOTE])
    if late and _NOT_THERE.fullmatch(plain):
        return Steer("note", key="phone", words=text.strip()[:MOST_NOTE])
    return None


def _that(text: str, plain: str) -> Steer | None:
    """An order to add what was asked before, or a question that is told right behind it."""
    if _THAT.fullmatch(plain):
        return Steer("that")
    own = _QUESTION_IS.search(plain)
    if own and _THAT.fullmatch(plain, 0, own.start()):
        # "Note it. My question is: …": no other one is meant.
        return Steer("question", words=own_question(text))
    return None


def _said_before(text: str, plain: str) -> Steer | None:
    """The note, or the question, that stands before an order to add it."""
    found = _THAT_BEHIND.fullmatch(plain)
    if not found or len(found["words"].split()) < _FEWEST_BEFORE:
        return None
    if _ONLY_POLITE.fullmatch(found["words"]):
        return None
    asks = plain[found.end("words")] == "?"
    words = text[: found.end("words") + asks].strip()
    return Steer("question" if asks else "note", words=words[:MOST_NOTE])


def own_question(text: str) -> str:
    """The question that the words themselves call the visitor's, empty without: "my question is …"."""
    found = _QUESTION_IS.search(fold(text))
    return text[found.end() :].strip()[:MOST_NOTE] if found else ""


def _of_office(text: str, plain: str) -> str:
    """The question that the words want passed on to the office; empty if there is none."""
    asks = _ASKS.match(plain)
    if asks:
        return _AND_SENDS.sub("", text[asks.end() :]).strip(" \n,;")
    told = _ASKED_THEM.search(plain)
    words = text[: told.start()].strip(" ,.;") if told else ""
    return words if len(words.split()) > 1 else ""


def wants_deleted(text: str, asked: bool) -> bool:
    """Whether the words do nothing but ask for deletion: "delete it. all. now".

    ``asked``: "Delete everything?" was asked back, to which "all of it" is a yes.
    """
    plain = " ".join(re.findall(r"[^\W_]+", fold(text)))
    return bool(_DELETES.fullmatch(plain) or (asked and _ALL_OF_IT.fullmatch(plain)))


def speaks_of_change(text: str) -> bool:
    """Whether the words say that something is wrong, or to be another."""
    return bool(_CHANGE.search(fold(text)))
