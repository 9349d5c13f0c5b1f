"""One message as every reader sees it: folded, cut into clauses, used parts blanked."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from bot.contract import DECLINED, Details, Language

# Longer texts are cut: nobody gives an appointment's details after this many characters.
LIMIT = 2_000
# What stands in place of a part that another reader used. It ends every clause.
USED = "|"

_ODD = {
    "\u2018": "'", "\u2019": "'", "\u02bc": "'", "\u00b4": "'", "`": "'",
    "\u201c": '"', "\u201d": '"',
    "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2212": "-",
    USED: "/",
}  # fmt: skip
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufe0e\ufe0f\u20e3\ufeff]")
_BLANKS = re.compile(r"[^\S\n]+")
_LINES = re.compile(r" ?\n[ \n]*")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|\r\n?")

# A full stop after an initial or a title ends nothing.
_SENTENCE = re.compile(
    r"[!?\n]|(?<![ .][a-z])(?<!^[a-z])(?<!\bdr)(?<!\bmr)(?<!\bsr)(?<!\bjr)(?<!\bst)(?<!\bmrs)"
    r"(?<!\bdra)(?<!\bvs)(?<!\bsrta)(?<!\bsra)(?<!\bext)(?<!\bma)(?<!\btel)(?<!\bsgt)(?<!\bms)(?<!\bcapt)(?<!\bvda)(?<!\blt)(?<!\bcol)(?<!\brev)(?<!\bprof)(?<!\bcmdr)\.(?=\s|$|\|)"
)
_CLAUSE = re.compile(r"[,;|()\"\u2026]|:(?= |$)| - | / |\u00bf|\u00a1")
# Of somebody named before: "my dad, who has had three surgeries", "que le duele la rodilla".
_WHO_SUFFERS = (
    r"(?!que (?:ya |siempre |tambien )?(?:tiene (?:\d|mucho|un|una|dolor|dos|tres|problemas)|sufre|padece|necesita|lleva \d|anda|no (?:puede|aguanta|soporta|camina|duerme)|fue operad|la operaron|lo operaron"
    r"|(?:se )?le (?:duele|arde|quema|molesta|punza|duerme|pusieron|operaron|hicieron|dio|da)n?\b)"
    r"|who (?:has (?:had|been|an?|back|neck|hip|leg|knee|bad|severe|terrible|chronic|nerve|\d|two|three)|had|suffers|needs|can'?t|cannot|is (?:in|having|suffering|\d)|was|lives|hurts)\b)"
)
_ASKS = re.compile(
    rf"{_WHO_SUFFERS}"
    r"(?:so |and |but |ok |y |pero )?(?:"
    r"(?:do|does|did|can|could|would|will|is|are|should|has|have) "
    r"(?:you|y'?all|they|it|i|we|there|the|this|that|your|he|she|anyone|someone|dr|insurance)\b"
    r"|(?:do|does|did|can|could|would|will|is|are|should) (?:my|our)\b"
    r"|(?:do|does|did) (?:an?|any|these|those)\b|(?:what(?! (?:happened|(?:i|they|he|she|we) (?:had|did|got|have|want|need)) (?:was|is)\b)|when|where|why|how|who|which|what's|whats|how's)\b"
    r"|may i\b|(?:aceptan|atienden|tienen|puedo|pueden|puede|podrian?|hacen|cobran|trabajan)\b"
    r"|a que (?:se|te) refier\w+\b|(?:que|cual|cuales|como|donde|por que|cuant[oa]s?|quien) )"
)
# Behind what was told these ask too; alone "me pueden mandar un mensaje" tells how to be reached.
_ASKS_FOR = re.compile(
    r"(?:y |pero )?(?:todavia |aun |aun asi )?(?:(?:ustedes|uds|usted) (?:si )?(?:ven|tratan|atienden|hacen|tienen|aceptan|ponen|pueden|dan|manejan|trabajan|saben|creen|operan|curan)"
    r"|(?:me|nos|le|lo|la) (?:puede|podria|atiende|recibe|recomienda|ayuda)n?)\b"
)
_OWN = re.compile(r"\b(?:my|mine|i|i'm|im|i've|ive|me|mi|mis|tengo|llevo|mother's|her|his)\b")


class Clause(NamedTuple):
    """A part between commas or full stops: from ``start`` up to ``end`` of the message."""

    start: int
    end: int
    question: bool


class Found(NamedTuple):
    """What a reader found, and the message without the parts that it used up."""

    details: Details
    left: Message


@dataclass(frozen=True)
class Context:
    """What is known besides the message: what was asked, the language, earlier details, and what
    a trained model makes of the words (``learned``, as of ``bot.intake.reading.read``).
    """

    asked: str | None = None
    language: Language = "en"
    known: Details = field(default_factory=dict)
    learned: Mapping[str, str] = field(default_factory=dict)

    def given(self, key: str) -> bool:
        """Whether the visitor told this detail before, and did not decline it."""
        return self.known.get(key) not in (None, DECLINED)


@dataclass(frozen=True)
class Message:
    """``text`` in the visitor's own spelling; ``plain`` in lower case without accents.

    Both have the same length, so that a place in one is the same place in the other.
    """

    text: str
    plain: str

    def without(self, *spans: tuple[int, int]) -> Message:
        """The message with these parts blanked."""
        text, plain = self.text, self.plain
        for start, end in spans:
            fill = USED * (end - start)
            text = text[:start] + fill + text[end:]
            plain = plain[:start] + fill + plain[end:]
        return Message(text, plain)

    def with_again(self, whole: Message, spans: Iterable[tuple[int, int]]) -> Message:
        """The message with these parts as they are in the whole one."""
        text, plain = self.text, self.plain
        for start, end in spans:
            text = text[:start] + whole.text[start:end] + text[end:]
            plain = plain[:start] + whole.plain[start:end] + plain[end:]
        return Message(text, plain)

    def own(self, start: int, end: int) -> str:
        """The visitor's own words between two places, trimmed."""
        return self.text[start:end].replace(USED, " ").strip(" \n,;:.!?-\"'\u00bf\u00a1")

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """All clauses in order; empty ones are left out."""
        return _clauses(self.plain)


def message_of(text: str) -> Message:
    """The message that all readers share. Never fails, whatever the text."""
    text = unicodedata.normalize("NFC", text[:LIMIT])
    text = _INVISIBLE.sub("", text)
    text = _CONTROL.sub(lambda m: "\n" if m[0][0] == "\r" else " ", text)
    text = _LINES.sub("\n", _BLANKS.sub(" ", text)).strip()
    return Message(text.replace(USED, "/"), fold(text))


def fold(text: str) -> str:
    """Lower case, without accents, with plain quotes and dashes; the length stays."""
    if text.isascii():
        return text.lower().replace(USED, "/").replace("`", "'")
    return "".join(map(_fold_one, text))


def is_generic_question(message: Message, clause: Clause) -> bool:
    """Whether the clause asks the office something and says nothing of the visitor's own."""
    words = message.plain[clause.start : clause.end].strip()
    return (clause.question or bool(_ASKS.match(words))) and not _OWN.search(words)


def asks(words: str) -> bool:
    """Whether folded words begin like a question."""
    return bool(_ASKS.match(words.strip()))


def any_of(words: Iterable[str]) -> str:
    """The words as a regular expression's alternatives, longest first."""
    return "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))


@lru_cache(maxsize=4096)
def _fold_one(char: str) -> str:
    if char in _ODD:
        return _ODD[char]
    if char.isspace():
        return char if char == "\n" else " "
    if char.isdecimal():
        return str(unicodedata.decimal(char))
    base = unicodedata.normalize("NFKD", char)[0].lower()
    return base if len(base) == 1 and base.isprintable() and not base.isspace() else char


@lru_cache(maxsize=64)
def _clauses(plain: str) -> tuple[Clause, ...]:
    found = []
    start = 0
    ends = [(m.start(), m.end(), m[0] == "?") for m in _SENTENCE.finditer(plain)]
    for end, after, question in [*ends, (len(plain), len(plain), False)]:
        at = start
        sentence = []
        for cut in _CLAUSE.finditer(plain, start, end):
            sentence.append(Clause(at, cut.start(), question))
            at = cut.end()
        sentence.append(Clause(at, end, question))
        found.extend(_until_asked(plain, sentence) if question else sentence)
        start = after
    return tuple(c for c in found if plain[c.start : c.end].strip(" -'.")) or ()


def _until_asked(plain: str, sentence: list[Clause]) -> list[Clause]:
    """The clauses of a question: "low back pain for 5 years, can you help?" tells before it asks.

    Where no clause begins like a question, all of them are one.
    """
    words = [plain[c.start : c.end].strip() for c in sentence]
    first = next((i for i, w in enumerate(words) if asks(w) or _ASKS_FOR.match(w)), 0)
    told = [Clause(c.start, c.end, question=False) for c in sentence[:first]]
    return [*told, *sentence[first:]]
