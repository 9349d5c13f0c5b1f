"""Words that complain that something is missing from the request: "no aparece lo de español", "you
left out the MRIs". They take nothing out of it. Pure.

What names a line, and no more, is asked for; anything else is for the office in the visitor's words,
without the reproach.
"""

from __future__ import annotations

import re

from bot.intake.cues.asking import TAUNT
from bot.intake.lines.named import bare_line
from bot.intake.reading.text.message import fold
from bot.intake.reading.text.openings import OPENINGS

_LEADS = rf"\W*(?:(?:{OPENINGS}|excuse me|i think|creo que|oiga)\b[ ,.!]*)*"
# Nothing of these stands on a request, and whoever was forgotten complains of that.
_NO_LINE = r"(?!(?:about )?(?:me|us|him|her|them|it|that(?! (?:i|i'm|i've|my|he|she|we|the)\b)|to)\b|(?:my|our|the) (?:appointment|appt|calls?|visit)\b)"
_THERE = r"(?: (?:on|in|from|up on|up in) (?:there|here|it|that|this|(?:the|my|your) (?:list|request|summary|sheet|form|notes?)))"
_END = r"(?: (?:though|tho|either|yet|at all|anywhere|please|pls|still))*\W*$"
_HEARD = rf"(?:[.!?,;]+ *{TAUNT}\W*)?$"
_SHOWN = r"(?:shown|showing(?: up)?|listed|included|noted|mentioned|written(?: down)?)"
_AHI = r"(?:(?:ah?i|aqui|alli|en (?:la|mi) (?:solicitud|lista|hoja)) ?)"
_WHAT_ES = r"(?:lo (?:del?|que)|que|nada del?|el|la|los|las|mis?|su)\b"
_LACKS = (
    re.compile(
        rf"{_LEADS}(?:you|u|y'?all)(?:'ve| have| guys| also| just| still)* (?:left (?:out|off)|omitted|skipped|(?:forgot|forgotten)(?: to (?:put|add|include|write|mention|list|say)(?: down| in)?)?"
        rf"|(?:didn'?t|did not|never|haven'?t|have not) (?:put|add|added|included?|write|wrote|written|list|listed|note|noted)(?: down| in)?) {_NO_LINE}(?P<what>\w[^?]*)$"
    ),
    re.compile(
        rf"{_LEADS}(?:you|u|y'?all)(?:'ve| have| guys)* left {_NO_LINE}(?P<what>\w[^?]{{1,40}}?) (?:out|off){_END}"
    ),
    re.compile(
        rf"{_LEADS}(?P<what>\w[^.?!\n]{{1,60}}?) (?:(?:is|are|was|were)(?:n'?t| not| still not)(?: even)? (?:{_SHOWN}{_THERE}?|(?:on|in) (?:there|it|here|(?:the|my) (?:list|request|summary|sheet|form)))"
        rf"|(?:doesn'?t|don'?t|does not|do not|didn'?t)(?: even)? (?:show(?: up)?|appear){_THERE}?|(?:is|are) missing{_THERE}){_END}"
    ),
    re.compile(
        rf"{_LEADS}i (?:don'?t|do not|can'?t) see (?P<what>(?:the|my|any|anything about|where it says)\b[^.?!\n]{{1,60}}?){_THERE}{_END}"
    ),
    # "It says nothing about Dr Hamid. Are you even reading this?"
    re.compile(
        rf"{_LEADS}(?:(?:it|that|this|there|(?:the|my) (?:list|request|summary|sheet|form)|you)(?:'s| is| was| just| still| also)* (?:(?:says?|said|shows?|has|have|mentions?|wrote|put|got)? ?nothing(?: (?:in|on) (?:there|here|it))? (?:about|of|on)|(?:doesn'?t|does not|don'?t|didn'?t|do not|never)(?: even)? (?:(?:say|said|have|show)(?: anything)? (?:about|of|on)|(?:mention(?:ed)?|include|list)(?: anything(?: (?:about|of|on))?)?)) |no mention of |nothing(?: (?:in|on) (?:there|here|it))? (?:about|on) )"
        rf"{_NO_LINE}(?P<what>\w[^?!\n]*?){_HEARD}"
    ),
    re.compile(
        rf"{_LEADS}(?:ah?i )?(?:no|tampoco) (?:(?:aparecen?|salen?|esta|dicen?) {_AHI}?(?=lo (?:del?|que)\b|nada del?\b)|(?:aparecen?|estan?|salen?) {_AHI}(?={_WHAT_ES})|aparecen? (?={_WHAT_ES})"
        rf"|(?:pus|anot|apunt|incluy|agreg)(?:o|ieron|iste|aron|aste|eron) {_AHI}?(?={_WHAT_ES}))(?P<what>\w[^?]*)$"
    ),
    re.compile(
        rf"{_LEADS}(?:(?:les?|te|se les?|se te) )?(?:falt(?:a|an|o|aron)|olvid(?:o|aron)) (?!(?:el |la )?(?:aire|respiracion|fuerzas?|sensibilidad|sensacion)\b)(?:(?:poner|anotar|apuntar|incluir|agregar|decir|mencionar) )?(?={_WHAT_ES})(?P<what>\w[^?]*)$"
    ),
)
# "Anything about my dog", "nada del seguro".
_ABOUT = re.compile(r"(?:any|no)thing (?:about|of|on) |where it says (?:that )?|nada (?=del?\b)")
# "Falta que tengo diabetes": only what follows tells it.
_TELLS = re.compile(r"(?:que|that) (?=\w)")
# Who gives what is missing complains no longer: "falta mi teléfono, 702 555 0188".
_GIVEN = re.compile(r"(?:\d[ ().-]{0,3}){7}|\S@\S")
# "Lo de mi seguro", "the part about my phone".
_NAMED = re.compile(r"(?:lo del? |the (?:part|bit|thing) (?:about|with) )")


def misses(text: str) -> bool:
    """Whether the words complain that something is missing from the request."""
    return _what(text) is not None


def missing_line(text: str) -> str:
    """The line whose name is all that such words say is missing; empty without."""
    what = _what(text)
    return bare_line(_NAMED.sub("", fold(what), count=1)) if what else ""


def missing_words(text: str) -> str:
    """What such words say is missing, without the reproach; empty without."""
    what = _what(text) or ""
    lead = _ABOUT.match(fold(what)) or _TELLS.match(fold(what))
    return what[lead.end() :] if lead else what


def _what(text: str) -> str | None:
    found = _found(text)
    return text[slice(*found.span("what"))].strip() if found else None


def _found(text: str) -> re.Match[str] | None:
    """What such words say is missing; folding keeps every character's place."""
    plain = fold(text)
    found = next((match for each in _LACKS if (match := each.match(plain))), None)
    return None if found is None or _GIVEN.search(found["what"]) else found
