"""A line whose new value is dictated: "for good time put mornings", "the name should say Bo". Pure."""

from __future__ import annotations

import re
from typing import NamedTuple

from bot.intake.lines.named import LINES, OWN_WORDS
from bot.intake.reading.text.message import fold
from bot.intake.reading.text.openings import OPENINGS

_ANY_LINE = "|".join(f"(?P<{key}>{words})" for key, words in LINES)
_LINE = (
    r"(?:(?:the|my|his|her|their|our|that|el|la|los|las|mi|mis|su|sus) )?"
    rf"(?:{_ANY_LINE})(?: (?:line|field|part|box|section|linea|campo|parte|casilla))?"
)
_POLITE = rf"\W*(?:(?:{OPENINGS}|i want|also|now|(?:can|could|would) you|tambien|ahora|(?:me )?puede|podria)\b[ ,]*)*"
_JUST = r"(?:(?:just|only|simply|really|actually|please|now|exactly:?|verbatim:?|like this:?|exactamente:?|solo|solamente|nomas|nada mas|por favor) )*"
_PUT = (
    r"(?:put(?: down)?|write(?: down)?|enter|type|use|say|have it say|make (?:it|that)(?: say)?|(?:set|change) it to|it should (?:just |only )?(?:say|be|read)"
    r"|pon(?:ga|gan|le|gale)?|escrib[ae]n?|anot[ae]n?|apunt[ae]n?|us[ae]n?|(?:que )?dig[ae]n?|debe(?:ria)? decir)"
)
_SAYS = (
    r"(?:(?:should|must|needs to|has to|ought to|was supposed to|is supposed to) (?:just |only |really |actually )*(?:say|read|show)"
    r"|(?:debe|deberia|tiene que|tendria que|ha de) (?:solo |solamente |nomas )?(?:de )?(?:decir|poner|leer))"
)
_BE = (
    r"(?:(?:should|must|needs to|has to|ought to) (?:just |only |really |actually )*be"
    r"|(?:debe|deberia|tiene que|tendria que|ha de) (?:solo |solamente |nomas )?(?:de )?(?:ser|quedar))"
)
_VALUE = r"[\"'“«]?(?P<value>(?!(?:me|it|him|her|them|us|this|that|eso|esto)\b)[^\W_][^\n?]*|[(+][^\n?]+)"
# What the words are put down as they are for, and what only a value that is read is taken for.
_DICTATED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_POLITE}(?:for|in|under|on|where it (?:says|asks)(?: for)?|en|para|(?:en )?donde (?:dice|pone|pregunta)|a) {_LINE}[ ,:]+{_JUST}{_PUT} {_JUST}{_VALUE}",
        rf"{_POLITE}{_LINE} {_SAYS}:? {_JUST}{_VALUE}",
        rf"{_POLITE}(?:have|make|let|que|quiero que) {_LINE} {_JUST}(?:say|read|diga) {_JUST}{_VALUE}",
    )
)
_SET = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_POLITE}{_LINE} {_BE} {_JUST}{_VALUE}",
        rf"{_POLITE}que {_LINE} {_JUST}(?:sea|quede) {_JUST}{_VALUE}",
        rf"{_POLITE}(?:put|set|make|pon(?:ga|gan)?|dej[ae]n?) {_LINE}(?: (?:to|as|at|for|be|a|como|en|para))? {_JUST}{_VALUE}",
        (
            rf"{_POLITE}(?:put(?: down)?|write(?: down)?|enter|use|set|pon(?:ga|gan)?|escrib[ae]n?|anot[ae]n?|us[ae]n?) {_JUST}(?P<value>[^\n?]+?)"
            rf" (?:for|as|under|como|en|para) {_LINE}(?:[ ,]+(?:please|instead|too|por favor|tambien))*\W*"
        ),
    )
)
# These take any words, and the name of a line is a common word in them: "the operation should be safe".
_ANY_WORDS = {*OWN_WORDS, "prior_surgery"}
# No name of a line where it stands behind what is put somewhere: "put my back in place".
_VAGUE = {"where", "place", "area", "donde", "lugar", "zona", "side", "lado", "spelling", "digits"}
_ENDS = re.compile(
    r"(?:[ ,.;]+(?:please|pls|instead|thanks?(?: you)?|ok(?:ay)?|por favor|gracias|mejor))+\W*$"
)
_THAT = re.compile(r"^(?:that|que)\s+(?=\w)", re.IGNORECASE)
# Where a further line may begin: "… and for good time put mornings".
_JOINT = re.compile(r"[.;,\n]+ ?(?:(?:and|y|then|also) )?|\s(?:and|y) ")


class Put(NamedTuple):
    """A line, its value, and whether the words are to stand there as they are."""

    key: str
    words: str
    dictated: bool


def lines_put(text: str) -> tuple[Put, ...]:
    """The lines that the words give a new value to, in their order; none where they ask."""
    if "?" in text:
        return ()
    plain = fold(text)
    cuts = [0, *(joint.end() for joint in _JOINT.finditer(plain))]
    starts = [cut for cut in cuts if _one(text[cut:], plain[cut:])]
    if not starts or starts[0]:
        # What stands before it is more than the line.
        return ()
    ends = [*starts[1:], len(text)]
    parts = [text[start:end].rstrip() for start, end in zip(starts, ends, strict=True)]
    found = [_one(_unjoined(part), fold(_unjoined(part))) for part in parts]
    return tuple(put for put in found if put)


def _unjoined(part: str) -> str:
    return re.sub(r"(?:[\s,;.]|\b(?:and|y|then|also)\b)+$", "", part, flags=re.IGNORECASE)


def _one(text: str, plain: str) -> Put | None:
    for pattern in (*_DICTATED, *_SET):
        found = pattern.fullmatch(plain)
        if not found:
            continue
        key = next(key for key, _ in LINES if found[key])
        dictated = pattern in _DICTATED
        if not dictated and (key in _ANY_WORDS or (key == "name" and _is_no_name(pattern))):
            continue
        if not dictated and found[key] in _VAGUE:
            continue
        start, end = found.span("value")
        words = _ENDS.sub("", text[start:end]).strip(" \"'“”«»,.;")
        # "In the notes put that I use a ramp": the note is what they would say.
        words = _THAT.sub("", words) if key == "notes" else words
        if words:
            return Put(key, words, dictated)
    return None


def _is_no_name(pattern: re.Pattern[str]) -> bool:
    """Whether any word would do where a name is told so: "the name should be private"."""
    return pattern is _SET[0]
