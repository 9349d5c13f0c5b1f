"""Values taken out of a line: "remove massage", "it burns, not numb", "not on the left"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.contract import DECLINED, Details
from bot.intake.reading.durations.duration import is_denied
from bot.intake.reading.needs import removed as access_removed
from bot.intake.reading.pain import words as pain_words
from bot.intake.reading.places.removed import is_taken_out
from bot.intake.reading.text.message import fold, message_of
from bot.intake.reading.text.openings import OPENINGS
from bot.intake.reading.treatments import tried as treatments
from bot.intake.reading.vocabulary.surgery import TERM

# "I never had a massage", "nunca dije adormecido".
_NEVER = re.compile(
    r"\b(?:never|nunca|jamas|didn'?t|did not|haven'?t|have not|don'?t|do not|no)(?: ever| he| me)*"
    r" (?:had|have|tried|try|did|do|done|said|say|mentioned?|wrote|write|got|get|took|take|been to|tuve|tenido|dije|dicho"
    r"|hice|hecho|hicieron|dieron|probe|probado|puse|recibi)"
    r"(?: (?:an?|any|the|it'?s|it|that|un|una|ningun|ninguna|el|la|los|las|was|is|nothing about|for|que|es))* $"
    r"|\b(?:not|isn'?t|wasn'?t|ain'?t|no (?:es|esta|estoy|siento))(?: (?:an?|the|any|really|un|una))* $"
)
# "It doesn't burn", "no me quema": only where nothing follows, as in "when I sit".
_FEELS_NOT = re.compile(r"\b(?:doesn'?t|does not|don'?t|never|no|nunca)(?: (?:really|me|se|le))* $")
_FELT_ENDS = re.compile(
    r"\w*(?: (?:at all|anymore|any more|really|now|ya|nada|para nada))? ?(?:$|[,.;:!|\n]|(?:but|it|pero|es)\b)"
)
# "I said massage but I never had one", "injections? forget those".
_NOT_THAT = re.compile(
    r"^s?[^.!\n]{0,20}?\b(?:(?:i|we|she|he)(?:'ve)? )?(?:never|didn'?t|did not|haven'?t|have not|hasn'?t|nunca|jamas|no)(?: ever| actually| really)*"
    r" (?:had|have|got|get|did|do|done|tried|try|tuve|he tenido|hice|probe|me (?:lo|la|los|las) (?:hicieron|dieron|pusieron))"
    r"(?: (?:one|it|any|that|them|those|ninguna?|eso))?\W*(?:$|[,.;!\n])"
)
# "The cushion isn't a treatment"
_NO_TREATMENT = re.compile(
    r"s? (?:isn'?t|is not|aren'?t|are not|wasn'?t|was not|no (?:es|son|era|cuenta como))(?: (?:really|actually|even|an?|my|un|de verdad))*"
    r" (?:treatments?|therap(?:y|ies)|tratamientos?|terapias?)(?=\W*(?:$|[.,;!\n]))"
)
# "Ni masajes ni inyecciones": none of them was done, unless none of them helped.
_NEITHER = re.compile(r"\b(?:ni|neither|nor)(?: (?:an?|the|any|el|la|los|las))* $")
_RESULT = re.compile(
    r"\b(?:help\w*|work\w*|did|ayud\w*|funcion\w*|sirvi\w*|hizo|hicieron|quit\w*)\b"
)
_FORGETS = re.compile(
    r"(?<!n't )(?<!not )(?<!to )(?<!no )\b(?:forget|ignore|disregard|never mind|ignoren?|olvidese de|olvide lo de)"
    r"(?: (?:about|what i said about|the|my|any|that|lo de|el|la|los|las))* $"
)
# The words of a side; the ones that deny it or put no side in its place.
_SIDES = {
    "left": r"left|lef|izq(?:uierd[oa]s?)?",
    "right": r"right|rt|derech[oa]s?",
    "both": r"both|bilateral\w*|ambos|ambas|(?:los|las) dos",
    "middle": r"middle|cent(?:er|re)|medio|centro",
}
_NOT_SIDE = re.compile(
    r"(?:\b(?:not|isn'?t|wasn'?t|ain'?t|never said|didn'?t say|nor|no (?:es|esta|era|me duele|dije|fue|sale)|nunca dije|ni|no)"
    r"|\b(?:remove|delete|take (?:out|off|away)|take|drop|erase|scratch|quit[ae]n?|borr[ae]n?|saqu?[ae]n?|elimin[ae]n?))"
    r"(?: (?:really|it'?s|that'?s|is|on|in|at|to|the|my|of|a|del?|en|el|la|lado|al|que|es|esta))* $"
)
_SIDE_ENDS = re.compile(
    r"^(?:-| )?(?:hand )?(?:sided?|one|lado|part|thing)?(?: (?:out|off|away|at all|anymore|either|tampoco|please|por favor|though))* ?"
    r"(?:$|[,.;:!|\n]|(?:but|pero|and|y|it|es|sino)\b)"
)
_NO_SIDE = re.compile(
    r"(?:^|[,.;:!|\n] ?|\b(?:there'?s|there is|it'?s|has|say|put|actually|really|on|to|hay|es|pong[ae]n?|tiene|de) )"
    r"(?:no|not (?:any|one|a|either)|neither|ningun|sin|(?:doesn'?t|does not) have(?: an?)?|no tiene(?: un| ningun)?)(?: (?:particular|specific|one|special|real|certain))?"
    r" (?:side|lado)(?: (?:in particular|especially|really|at all|please|en particular|en especial))*\W*(?:$|[,.;!\n]|it\b)"
)
# Another operation, which somebody wants to do: "I said no fusion" refuses that one.
_OFFERED = re.compile(
    r"\b(?:wants?|offer\w*|another|again|more|recommend\w*|suggest\w*|planned|scheduled|quieren?|otra|ofrec\w*|recomend\w*)\b"
)
_WAS_WRONG = re.compile(r" (?:was|is|fue) (?:a mistake|wrong|un error|mal)\b")
# Names too many operations to be one of them.
_ANY_SURGERY = re.compile(r"(?:surg\w+|sugery|operat\w+|cirugias?|sirugia|opera\w+)(?: on)?")
# "I don't want you to send the burning part", "que no pongan lo de la quemazón".
_NOT_SENT = re.compile(
    r"\b(?:don'?t|do not|stop|never|no)(?: (?:want|need|you|them|to|quiero|que|le|les|lo))*"
    r" (?:send|include|mention|put|write|list|tell|say|mand[ae]n?|envien?|incluyan?|mencionen?|pongan?|digan?|cuenten?)"
    r"(?: (?:them|him|her|anything|down|about|the|my|that|it|i|have|had|lo|de|la|el|los|las|mi|mis|sobre|nada))* $"
)
_AND = re.compile(r",? (?:and|or|nor|y|o|ni|and no|y no) (?:an? |the |any |un |una |la |el )?")
# "Take the gabapentin off, it was the Lyrica": one of a kind instead of another.
_IT_WAS = re.compile(
    r"\b(?:it'?s|it is|(?:it|that) was|was|i (?:took|had|did|meant|mean)|meant|mean|keep|leave|only|just|put|instead|but|rather|fue|era|es|eran|sino|quise decir|queria decir|tome|deje|solo|ponga|pon|pero)"
    r"(?: (?:it|was|is|just|only|really|actually|rather|for|on|the|my|an?|el|la|los|las|un|una))* $"
)
_LINES = ("treatments", "pain_words")
_ALL = re.compile(
    rf"\W*(?:(?:{OPENINGS}|solo)\b[ ,]*)*(?:(?:take|remove|delete|drop|erase|clear)"
    r" (?:both|all|them|it|these|those|everything|that|this)(?: of (?:them|it|these|those))?(?: (?:out|off|away))?"
    r"|take out (?:both|all|them|it|everything)(?: of (?:them|it))?"
    r"|(?:quit[ae]|borr[ae]|saqu[ae]|elimin[ae])n?(?:l[oa]s?)?(?: (?:ambos|ambas|los dos|las dos|todos?|todas?|eso|esos|esas))?)"
    r"(?:[ ,]*(?:please|por favor))?\W*"
)
_PARTS = re.compile(r", | and | y ")
# So many characters around a value tell whether it is meant.
_BEFORE, _AFTER = 60, 40


def left(text: str, known: Details, asked: str | None = None) -> Details:
    """What is left of the lines out of which the words take values; without any, empty.

    Only the lines that change: ``treatments`` (a list), ``pain_words``, ``duration``, ``side``,
    ``prior_surgery`` and ``access_needs`` (text).
    ``asked``: the line whose new value is waited for, of which "take both out" takes all.
    """
    plain = message_of(text).plain
    if asked in _LINES and asked in known and _ALL.fullmatch(plain):
        return {asked: [] if isinstance(known[asked], list) else ""}
    found: Details = {}
    tried, felt = known.get("treatments"), known.get("pain_words")
    if isinstance(tried, list):
        gone = _gone(plain, _treatments_in(plain, tried))
        if gone:
            found["treatments"] = [each for each in tried if each not in gone]
    if isinstance(felt, str) and felt not in {"", DECLINED}:
        gone = _gone(plain, _stems_in(plain, felt))
        if gone:
            kept = [each for each in _PARTS.split(felt) if not pain_words.stems(fold(each)) & gone]
            found["pain_words"] = ", ".join(kept)
    found |= {key: "" for key in ("side", "prior_surgery") if _is_denied(key, plain, known)}
    lasts = known.get("duration")
    if isinstance(lasts, str) and is_denied(plain, lasts):
        found["duration"] = ""
    needs = access_removed.left(plain, known)
    return found if needs is None else {**found, "access_needs": needs}


def of_one_kind(text: str, known: Details) -> bool:
    """Whether the words take out one treatment and put in its place one that has the same name on
    the request: two medicines, two shots.
    """
    plain = message_of(text).plain
    tried = known.get("treatments")
    if not isinstance(tried, list):
        return False
    gone: dict[str, str] = {}
    for value, (start, end) in _treatments_in(plain, tried):
        before, after = plain[max(0, start - _BEFORE) : start], plain[end : end + _AFTER]
        if _takes(before, after):
            gone[value] = plain[start:end]
        elif gone.get(value, plain[start:end]) != plain[start:end] and _IT_WAS.search(before):
            return True
    return False


def _is_denied(key: str, plain: str, known: Details) -> bool:
    """Whether the words take out the only value of a line: its side, or its operation."""
    value = known.get(key)
    if not isinstance(value, str) or value in {"", "none", DECLINED}:
        return False
    if key == "side":
        named = re.finditer(rf"\b(?:{_SIDES.get(value, re.escape(value))})\b", plain)
        denied = (
            _NOT_SIDE.search(plain[: each.start()]) and _SIDE_ENDS.match(plain[each.end() :])
            for each in named
        )
        return any(denied) or bool(_NO_SIDE.search(plain))
    return _is_no_operation(plain, fold(value))


def _is_no_operation(plain: str, known: str) -> bool:
    """Whether the words deny the only operation that is known; that it was a mistake does not.

    One of several is put right by the visitor's own words, and "no surgery" is read as an answer.
    """
    terms = {each[0] for each in TERM.finditer(known) if not _ANY_SURGERY.fullmatch(each[0])}
    if len(terms) > 1 or _OFFERED.search(plain):
        return False
    for each in TERM.finditer(plain):
        before, after = plain[max(0, each.start() - _BEFORE) : each.start()], plain[each.end() :]
        mistaken = _WAS_WRONG.match(after)
        if each[0] in terms and not mistaken and _takes(before, after[:_AFTER]):
            return True
        if _ANY_SURGERY.fullmatch(each[0]) and _NOT_THAT.search(after[:_AFTER]):
            return True
    return False


def _treatments_in(plain: str, tried: list[str]) -> Iterator[tuple[str, tuple[int, int]]]:
    """The known treatments that the words name, and those that were kept as they were said."""
    names = [each for each in treatments.named(plain) if each[0] in tried]
    for value in tried:
        words = re.finditer(rf"\b{re.escape(fold(value))}\b", plain)
        names += [(value, match.span()) for match in words]
    yield from sorted(names, key=lambda each: each[1])


def _stems_in(plain: str, felt: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """The known describing words, by what they begin with."""
    known = pain_words.stems(fold(felt))
    if not known:
        return
    for match in re.finditer(rf"\b({'|'.join(map(re.escape, sorted(known)))})\w*", plain):
        yield match[1], match.span()


def _gone(plain: str, named: Iterator[tuple[str, tuple[int, int]]]) -> set[str]:
    """Those of the named values that the words take out or deny."""
    gone: set[str] = set()
    last = -1
    for value, (start, end) in named:
        before, after = plain[max(0, start - _BEFORE) : start], plain[end : end + _AFTER]
        listed = last >= 0 and _AND.fullmatch(plain, last, start)
        if _takes(before, after) or listed:
            gone.add(value)
            last = end
        else:
            last = -1
    return gone


def _takes(before: str, after: str) -> bool:
    """Whether folded words around a value take it out, or deny it."""
    if is_taken_out(before, after) or _NEVER.search(before) or _NO_TREATMENT.match(after):
        return True
    if _NOT_THAT.search(after):
        return True
    neither = _NEITHER.search(before) and not _RESULT.search(after)
    feels_not = _FEELS_NOT.search(before) and _FELT_ENDS.match(after)
    return bool(neither or feels_not or _FORGETS.search(before) or _NOT_SENT.search(before))
