"""Times that do not suit, or suit too, beside one that is known: "tuesdays no", "weekdays I'm
driving", "saturdays work too".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product
from typing import Literal, NamedTuple

from bot.intake.reading.text.message import Message, asks
from bot.intake.reading.vocabulary.times import ANY, KINDS, STORY

Kind = Literal["out", "busy", "bad", "too", "fit"]

_ONE = rf"(?:{'|'.join(each.pattern for each in KINDS.values())})"
# Few: where any number may stand, "a" typed a thousand times is looked through a million times.
_SMALL = r"(?:(?:on|in|at|the|any|for|during|all|every|my|los?|las?|el|por|en|a|de|del|todos|todas|mis?)\b ?){0,6}"
_RUN = re.compile(rf"\b{_SMALL}{_ONE}(?:(?: (?:and|or|nor|y|o|ni|&) | ){_SMALL}{_ONE})*")
# What stands in the place of a time, so that the shapes around it stay short.
_MARK = "_"
_TIME = rf"(?P<time>{_MARK}+)"
_LEAD = (
    r"(?:(?:no+(?=[ ,.!]+(?:not|no|nope)\b)|and|but|also|oh|wait|sorry|actually|ok|okay|please|well|so|because|cause|cuz|i forgot|except|just|um+|uh+|hey|hi|yes|yeah|no wait"
    r"|on second thoughts?|thinking about it|no(?= i mean)|i mean|(?:add|put|note|say)(?: (?:to|on|in) (?:my|the) (?:request|notes?))? that|y|pero|tambien|perdon|ay|oiga|bueno|pues|es que|porque|disculpe|por favor|digo|ademas)\b[ ,.!]*)*"
)
_END = (
    r"(?:[ ,]*\b(?:too|also|either|as well|now|anymore|any more|after all|actually|sorry|please|pls|thanks?|for me|for us|at all|though|tho|ok|okay|then|neither"
    r"|tampoco|tambien|ya|por favor|gracias|perdon|para mi|para nada|mejor|entonces)\b)*\W*"
)
_HOW = (
    r"(?:(?:really|usually|always|just|all|gonna|going to|kind of|kinda|sorta|pretty|very|so|too|completely|totally|already|mostly"
    r"|definitely|normally|siempre|casi|muy|todo el tiempo|nunca|ya) )*"
)
_NOT_DO = r"(?:can'?t|cannot|can not|won'?t|couldn'?t|am not able to|'m not able to|not able to|won'?t be able to)"
_TALK = (
    r"(?:(?:do|make(?: it)?|talk|answer|take (?:a |any )?calls?|be reached|pick up|be available|be free|speak)"
    r"(?: (?:calls?|the phone|phone|it|on the phone|to anyone|to you))*)"
)
_SUITS = r"(?:work\w*|do|suit|good|great|ok|okay|fine|possible|(?:going to|gonna) (?:work|happen)|happen\w*|be good|fit|an option|available|free|convenient)"
# What somebody does who cannot come to the telephone.
_BUSY = (
    r"(?:(?:have |got |have got |go to )?(?:at |in |on |off to )?(?:the |my |a |an )?(?:work(?:in['g]?|s)?|sleep(?:in['g]?)?|asleep|driv(?:e|in['g]?)|roll(?:in['g]?)|truck(?:in['g]?)|haul(?:in['g]?)?|deliver(?:in['g]?)?|teach(?:in['g]?)?"
    r"|study(?:in['g]?)?|travel(?:l?in['g]?)?|fly(?:in['g]?)?|babysit(?:tin['g]?)?|watch(?:in['g]?)? (?:the|my) (?:\w+ ?)?(?:kids?|grand\w+|baby|boys?|girls?)|cook(?:in['g]?)?"
    r"|busy|tied up|slammed|swamped|booked(?: up| solid)?|packed|taken|unavailable|away|gone|out of (?:town|the house|the office|state)|(?:on|in) (?:the )?(?:road|clock|shift|duty|field)"
    r"|shifts?|job|office|class(?:es)?|school|college|court|church|dialysis|therapy|physical therapy|pt|chemo|meetings?|practice|the gym|gym"
    r"|with (?:the|my) (?:\w+ ?)?(?:kids?|grand\w+|baby|mom|dad|patients?|clients?)"
    r"|not (?:home|free|available|around|reachable|in|here|by the phone)|never (?:home|free|available|around))\b(?: (?:the|a|my|in|at|on|all|day|route|truck|late|nights?|and|or|home|bus))*)"
)
_BUSY_ES = (
    r"(?:trabaj[oa]\w*|duermo|manejo|estudio|no (?:estoy|puedo|contesto)|(?:estoy|ando|voy|tengo|salgo a) (?:en |a |de |la |el |mis? |muy |bien )*"
    r"(?:trabaj\w*|manejando|durmiendo|ocupad[oa]|dormid[oa]|clases?|escuela|terapia|dialisis|misa|iglesia|turno|junta|juntas|corte|viaje|viajando|ruta|jale|fuera|carretera|con los ninos))"
)
# Who does not hear the telephone then, or does not get to it.
_UNHEARD = (
    r"(?:(?:do not|don'?t|can'?t|cannot|can not|won'?t|never|hardly|barely|rarely) (?:(?:always|usually|really|even|ever|be able to) )*"
    r"(?:hear|pick up|answer|look at|check|carry|have|get to|reach)(?: (?:the|my|any|a))? ?(?:(?:tele)?phone|cell|mobile|ring\w*|calls?)(?: (?:so|very|too|that|real|really|all that))*(?: (?:well|good|much|often))?(?: on me)?)"
)
_UNHEARD_ES = r"(?:(?:casi )?(?:no|nunca|apenas) (?:(?:siempre|puedo|alcanzo a) )*(?:oigo|oir|escucho|escuchar|contesto|contestar|atiendo|atender|agarro|cargo|traigo)(?: (?:bien|muy bien|mucho))?(?: (?:el|mi|las))? ?(?:telefono|celular|llamadas?)(?: (?:tan|muy))?(?: (?:bien|mucho))?)"
UNHEARD = re.compile(rf"\b(?:{_UNHEARD}|{_UNHEARD_ES})\b")
_BUSY_END = r"(?: (?:en|la|el|todo|dia|de|del|a|al|mis?|los|ninos|casa|trabajo|carretera|ruta|hasta tarde))*"
_BE = r"(?:'?s|'?re| is| are| r| be| will be| would be|n)?"
_I = r"(?:i|i'm|im|i am|i'll be|ill be|i'm usually|we|we're|we are|my (?:husband|wife|son|daughter|mom) (?:is|has))"


def _said(*shapes: str) -> tuple[re.Pattern[str], ...]:
    """What may be said of a time; small words may follow."""
    return tuple(re.compile(each + _END) for each in shapes)


_OUT = _said(
    rf"(?:no|not|never|nothing|except(?: for)?|but not|just not|don'?t (?:call|ring|phone|try)(?: me)?|no calls?|any ?(?:thing|time|day)? (?:but|except)) {_TIME}",
    rf"(?:menos|excepto|salvo|nunca|ni|tampoco|que no sea|pero no|no(?: me)?(?: (?:llam|marqu|habl)\w+)?|no puedo(?: (?:hablar|contestar|atender))?|no me (?:sirven?|quedan?|convienen?)) {_TIME}",
    rf"no {_TIME},? no",
    rf"{_TIME},? (?:no|nope|not|never|tampoco|neither|nunca)(?: (?:puedo|me (?:sirven?|quedan?|convienen?|acomodan?|funcionan?)|se puede|funcionan?|sirven?|es posible|son posibles?|por favor|bien))*",
    rf"{_TIME}{_BE} {_HOW}(?:no|out|no good|not good|no go|a no go|not ok|not okay|not possible|impossible|taken|booked|packed|off the table|off limits|ruled out|imposibles?|ocupad[oa]s?|descartad[oa]s?)",
    rf"{_TIME} (?:don'?t|doesn'?t|won'?t|do not|does not|will not|no longer|never|wouldn'?t|aren'?t|isn'?t|are not|is not|didn'?t|'?s not) (?:\w+ )?{_SUITS}",
    rf"(?:i )?{_NOT_DO}(?: {_TALK})? {_TIME}",
    rf"{_TIME} (?:i |we )?{_NOT_DO}(?: {_TALK})?",
    rf"(?:cross|leave|take|scratch|rule|skip|forget|drop) (?:out |off )?(?:the )?{_TIME}(?: (?:out|off))?",
    # "Fridays out he bowls"
    rf"{_TIME}{_BE} {_HOW}(?:out|no good|no go|a no go|off limits|ruled out),? (?:(?:because|cuz|cause|since) )?(?:i|he|she|we|they)(?:'?s|'?m| am| is| are)? [a-z]+(?: [a-z]+){{0,3}}",
    rf"(?:quit[ae]n?|saqu?[ae]n?|borr[ae]n?) {_TIME}",
)
_BUSY_THEN = _said(
    rf"{_TIME},? {_I} {_HOW}{_BUSY}",
    rf"{_TIME},? (?:yo )?{_BUSY_ES}{_BUSY_END}",
    rf"{_TIME},? (?:(?:i|we) )?{_HOW}{_UNHEARD}",
    rf"(?:i|we) {_HOW}{_UNHEARD} {_TIME}",
    rf"{_TIME},? (?:yo )?{_UNHEARD_ES}",
    rf"(?:yo )?{_UNHEARD_ES} {_TIME}",
)
# Said of a time that is known, these take it back: they may be said of pain elsewhere.
_BAD_THEN = _said(
    rf"{_TIME}{_BE} {_HOW}(?:bad|hard|rough|tough|terrible|not great|busy|crazy|hectic|mal[oa]s?|dificil(?:es)?|complicad[oa]s?)",
    rf"{_I} {_HOW}{_BUSY} {_TIME}",
    rf"(?:yo )?{_BUSY_ES} {_TIME}",
)
_TOO = _said(
    rf"(?P<either>or|o)(?: (?:also|even|maybe|tambien))? {_TIME}",
    rf"(?:and|also|plus|add|y|tambien|ademas|agregu?[ae]n?)(?: (?:also|even|maybe|tambien))? {_TIME}(?: (?:are|is|work\w*|would be|son|es|me quedan?|puedo))?(?: (?:ok|okay|fine|good|bien|buen[oa]s?))?",
    rf"{_TIME} (?:too|also|as well|tambien|ademas)",
    rf"{_TIME}{_BE} (?:also )?(?:ok|okay|fine|good|great|possible|free|open|works?|work|do|bien|me quedan?(?: bien)?|me sirven?|puedo|esta bien|estan bien|son buen[oa]s)(?: (?:for|with|para) (?:me|mi))? (?:too|also|as well|tambien)",
    rf"{_TIME}{_BE} also (?:ok|okay|fine|good|great|possible|free|open|works?|do)",
    rf"tambien (?:puedo|me quedan?(?: bien)?|me sirven?|estoy libre|esta bien|estan bien) {_TIME}",
    rf"i(?:'m| am|m) (?:also|free|also free) {_TIME} (?:too|also|as well)",
    rf"(?:i|we) (?:can|could) also {_TALK} {_TIME}",
    rf"(?:i|we) (?:can|could) {_TALK} {_TIME} (?:too|also|as well)",
)
_FIT = _said(
    rf"{_TIME}{_BE} (?:really |actually |now )*(?:ok|okay|fine|good|great|possible|free|open|works?|work|do|bien|me quedan?(?: bien)?"
    rf"|me sirven?|puedo|si(?: puedo)?|esta bien|estan bien)"
)
_SHAPES: tuple[tuple[Kind, tuple[re.Pattern[str], ...]], ...] = (
    ("out", _OUT),
    ("busy", _BUSY_THEN),
    ("bad", _BAD_THEN),
    ("too", _TOO),
    ("fit", _FIT),
)
_LEADS = re.compile(rf"[ .!-]*{_LEAD}")
_OPENS = re.compile(r"[ .!-]*")
# Where one of two clauses begins without a comma.
_AND = re.compile(
    r" (?:and|but|y|pero|so(?! (?:well|good|great|much|often|clearly)\b)) (?=\w)| (?=(?:call|ring|phone|try|make it) )"
)


class Ruled(NamedTuple):
    """One time of a message, and what is said of it.

    ``out``: it does not suit; ``busy``: nor does it, for what the visitor does then; ``bad``:
    nor does it, if it is a known one; ``too``: it suits as well (``either``: or it does); ``fit``: it suits, whatever was
    said of it before.
    ``time`` and ``clause``: their places in the message.
    """

    kind: Kind
    time: tuple[int, int]
    clause: tuple[int, int]
    either: bool = False


def ruled(message: Message) -> list[Ruled]:
    """The times of the message that are said not to suit, or to suit too."""
    marked = _RUN.sub(lambda run: _MARK * len(run[0]), message.plain.replace(_MARK, " "))
    if _MARK not in marked:
        return []
    found = (_ruled(marked, *span) for span in _clauses(message, marked))
    return [each for each in found if each]


def ruled_out_alone(message: Message) -> Ruled | None:
    """The only time of a message that says nothing but that it does not suit: "tuesdays no"."""
    said = ruled(message)
    if len(said) != 1 or said[0].clause != (0, len(message.plain)):
        return None
    return said[0] if said[0].kind in ("out", "busy") else None


def _clauses(message: Message, marked: str) -> Iterator[tuple[int, int]]:
    """The parts that are no questions; cut at an "and" that is followed by another of them."""
    for clause in message.clauses:
        words = message.plain[clause.start : clause.end]
        if clause.question or asks(words) or STORY.search(words) or ANY.search(words):
            continue
        start = clause.start
        for cut in _AND.finditer(marked, clause.start, clause.end):
            if _ruled(marked, start, cut.start()):
                yield start, cut.start()
                start = cut.start()
        yield start, clause.end


def _ruled(marked: str, start: int, end: int) -> Ruled | None:
    """What a part says of its time, with or without what leads in: "and saturdays"."""
    opening = _OPENS.match(marked, start, end)
    lead = _LEADS.match(marked, start, end)
    begins = sorted({each.end() for each in (opening, lead) if each})
    for kind, shapes in _SHAPES:
        for shape, begin in product(shapes, begins):
            found = shape.fullmatch(marked, begin, end)
            if found:
                either = bool(found.groupdict().get("either"))
                return Ruled(kind, found.span("time"), (start, end), either)
    return None
