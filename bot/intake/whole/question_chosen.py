"""Which of several questions the office is to see: "just the first one", "only the one about parking",
"ninguna". Pure.
"""

from __future__ import annotations

import re

import msgspec

from bot.contract import Draft
from bot.intake.lines.notes import alike
from bot.intake.reading.text.message import fold
from bot.intake.request import draft as drafts
from bot.intake.request import merging
from bot.intake.request.decision import Decision

_ORDINALS = {
    "first": 0, "1st": 0, "number one": 0, "number 1": 0, "primera": 0, "second": 1, "2nd": 1, "number two": 1, "number 2": 1, "segunda": 1,
    "third": 2, "3rd": 2, "tercera": 2, "last": -1, "ultima": -1,
}  # fmt: skip
_LEAD = r"\W*(?:(?:ok|okay|yes|no|si|and|please|just|only|add|ask|put|keep|pass on|them|i want|it'?s|solo|solamente|nomas|nada mas|agregu?[ae]n?|pong[ae]n?|pregunten?|por favor|quiero)\W+)*"
_THE = r"(?:(?:the|my|that|la|mi|esa)\W+)?"
_ENDS = r"(?:\W+(?:please|only|thanks|thank you|is fine|is enough|por favor|nomas|gracias|nada mas))*\W*"
_BY_PLACE = re.compile(
    rf"{_LEAD}{_THE}(?P<which>{'|'.join(_ORDINALS)})(?: (?:one|question|pregunta))?{_ENDS}"
)
_BY_WORDS = re.compile(
    rf"{_LEAD}(?:{_THE}(?:one|question|pregunta) (?:about|on|regarding|sobre|del?|acerca del?)|(?:la|lo) (?:del?|sobre))(?: (?:the|my|la|el|los|las|mi))? (?P<about>[^.,;:!?\n]{{3,40}}?){_ENDS}"
    rf"|{_LEAD}{_THE}(?P<kind>[^\W\d_]{{3,20}}(?: [^\W\d_]{{3,20}})?) (?:one|question){_ENDS}"
)
_NONE = re.compile(
    rf"\W*(?:no\W+)?(?:none|neither|ningun[oa]?)(?: (?:of (?:them|those|these|my questions|the questions)|one|questions?|pregunta|de (?:ellas|esas|las (?:dos|preguntas))))?{_ENDS}"
    r"|\W*(?:no\W+)?(?:don'?t|do not|no(?: l[oa]s?)?) (?:add|ask|pass on|agregu?en?|pregunten?|pong[ae]n?)(?: (?:it|them|those|that|any|(?:my|the|las?|mis?) (?:questions?|preguntas?)))?\W*"
)
# "Both" alone may be said of the sides.
_ALL = re.compile(
    rf"\W*(?:(?:ok|okay|yes|si|please|por favor)\W+)*(?:(?:add|ask|put|pass on|agregu?[ae]n?|pong[ae]n?|pregunten?) (?:them )?)?(?:both|all|las dos|ambas|todas(?: las)?)(?: of)?(?: (?:the|my|mis))? (?:questions|preguntas){_ENDS}"
    rf"|\W*(?:(?:ok|okay|yes|si|please|por favor)\W+)*(?:add|ask|pass on|agregu?[ae]n?|pregunten?) (?:them (?:both|all)|both|all|las dos|ambas|todas)(?: of (?:them|those))?{_ENDS}"
)
# Where the next of several questions begins.
_NEXT = re.compile(r"(?<=\?)\s+(?:(?:and|also|y|tambien)\s+)?", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]{3,}")


def question_chosen(draft: Draft, asked: str | None, text: str) -> Decision | None:
    """The request with the question that the words choose, or without any; None where they choose
    none of several, or the safety question waits, whose signs are a list too.
    """
    if asked not in ("confirm", None) or not draft.open:
        return None
    waits = list(dict.fromkeys(filter(None, [*draft.unpassed, draft.question])))
    plain = fold(text)
    if waits and _NONE.fullmatch(plain):
        return Decision("resume", msgspec.structs.replace(draft, question=None, unpassed=()), {})
    if waits and _ALL.fullmatch(plain):
        whole = merging.PARTS.join(waits)
        return Decision("add_question", msgspec.structs.replace(draft, question=whole), {})
    added = drafts.has(draft, "question") and not waits
    words = waits or ([str(draft.details["question"])] if added else [])
    chosen = _chosen(_parts(words), plain)
    if not chosen:
        return None
    if added:
        return Decision("inform", drafts.with_details(draft, question=chosen), {"question": chosen})
    return Decision(
        "add_question", msgspec.structs.replace(draft, question=chosen, unpassed=()), {}
    )


def _parts(questions: list[str]) -> list[str]:
    each = [part for question in questions for part in question.split(merging.PARTS)]
    return [words.strip() for part in each for words in _NEXT.split(part) if words.strip()]


def _chosen(questions: list[str], plain: str) -> str:
    """The question of that place or of that subject; empty where there are not several."""
    if len(questions) < 2:
        return ""
    if place := _BY_PLACE.fullmatch(plain):
        at = _ORDINALS[place["which"]]
        return questions[at] if at < len(questions) else ""
    named = _BY_WORDS.fullmatch(plain)
    about = _WORD.findall(named["about"] or named["kind"]) if named else []
    meant = [
        each
        for each in questions
        if any(alike(one, other) for one in about for other in _WORD.findall(fold(each)))
    ]
    return meant[0] if len(meant) == 1 else ""
