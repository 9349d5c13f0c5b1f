"""A reply cut at its marks, in the spelling that the patterns know. English and Spanish."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.safety import followup_phrases as phrases
from bot.safety import followup_words as vocabulary

# Where a sentence begins in dictated words, which have no marks: "its old i just want a call".
_BEGINS = re.compile(
    r"(?<!\bno)(?<!\bnot)(?<!\bdont) (?=(?:i (?:just|only|really|never) (?:want|need|said|told|asked)|i (?:want|need)|(?:can|could|do|does|is|will|how|what|when) (?:you|i|he|she|it|they|the|somebody|someone|much|soon|long)"
    r"|please (?:call|have|send|tell)|yo (?:solo|nomas)|solo quiero|nomas quiero|quiero que|por favor)\b)|(?<= that) (?=it'?s old\b)",
    re.IGNORECASE,
)
_MARKS = re.compile(r"[.,;!?\n]")


class Clause(NamedTuple):
    """Words up to a break. ``question``: it asks something."""

    text: str
    question: bool


def clauses_of(text: str, most: int = vocabulary.MOST_WORDS) -> list[Clause]:
    """The message in lower case, without accents and typing errors, cut at its marks.

    Empty if there are no words, or more than ``most``: too many for an answer.
    """
    plain = unicodedata.normalize("NFKD", text[: vocabulary.MOST_CHARACTERS].lower())
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    pieces = vocabulary.PIECE.findall(vocabulary.APOSTROPHES.sub("", plain))
    if len(pieces) > most:
        return []
    clauses: list[Clause] = []
    words: list[str] = []
    for piece in [*pieces, "."]:
        if piece[0].isalnum():
            words.append(_spelled(piece))
            continue
        if words:
            joined = " ".join(words)
            clauses.append(Clause(joined, question=piece == "?" or _asks(joined)))
        words = []
    return clauses


def dictated(text: str) -> str:
    """Words without any marks with a full stop where a sentence begins; others as they are."""
    return text if _MARKS.search(text) else _BEGINS.sub(". ", text)


def _spelled(word: str) -> str:
    """The word as the patterns know it."""
    short = vocabulary.DRAWN_OUT.sub(r"\1", word)
    # "nooo" is "no", but "nnnn" is no word.
    word = short if len(short) > 1 else word
    word = vocabulary.SPELLINGS.get(word, word)
    known = (
        word in vocabulary.FILLERS
        or word in vocabulary.OF_THE_SIGN
        or phrases.GRAVE.fullmatch(word)
    )
    if (
        known
        or len(word) < vocabulary.SHORTEST_REPAIRED
        or not word.isascii()
        or not word.isalpha()
    ):
        return word
    near = process.extractOne(word, vocabulary.REPAIRED_TO, scorer=OSA.distance, score_cutoff=1)
    # "tears" is not "years": people seldom miss the first letter.
    return str(near[0]) if near and near[0][0] == word[0] else word


def _asks(clause: str) -> bool:
    """Whether a clause is a question by how it, or a part of it, begins."""
    return any(phrases.ASKS.match(part.strip()) for part in phrases.JOINED.split(clause))
