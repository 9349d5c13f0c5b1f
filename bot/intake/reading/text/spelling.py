"""How a name is spelled: the visitor's own way, or title case where it had none."""

from __future__ import annotations

from bot.intake.reading.text.load import word_set
from bot.intake.reading.text.message import fold

# Small words within a name. "la", "las", "los" and "el" count only after one of them.
PARTICLES = word_set("de del da das dos di du van von der den ter ten y e bin ibn al st san")
_LOWER = word_set("viuda de del da das dos di du van von der den ter y e bin ibn la las los")
_ARTICLES = word_set("la las los el")
_ROMAN = frozenset({"ii", "iii", "iv"})
_SHORT = frozenset({"jr", "sr", "dr", "mr", "ms", "st"})
_VOWELS = frozenset("aeiouy")


def particle(word: str, before: str | None) -> bool:
    """Whether a folded word, after the word ``before``, is a small word of a name."""
    if word in _ARTICLES:
        return before in {"de", "y"}
    return word in PARTICLES and before is not None


# What stands before a name and says nothing that the name does not; "Dr." stays.
_COURTESY = word_set("don dona senor senora senorita sr sra srta")
_TITLES = _COURTESY | word_set("mr mrs ms miss mx sgt capt")


def untitled(text: str, given: frozenset[str]) -> str:
    """The name without "Mrs." before a whole name, or "do\u00f1a" before a given one.

    ``given`` are folded given names; "Mrs. Robinson" stays, she has no other name yet.
    """
    title, _, name = text.partition(" ")
    if fold(title) in {"la", "el"} and fold(name).split(" ")[0].rstrip(".") in _COURTESY:
        return untitled(name, given)
    kind = fold(title).rstrip(".")
    if kind not in _TITLES or not name:
        return text
    courteous = kind in _COURTESY and fold(name).rstrip(".") in given
    # "Don Smith" is a name, "don Beto" is none.
    courteous = courteous or kind == "dona" or (title == "don" and name[:1].isupper())
    return name if " " in name or courteous else text


def spelled_name(text: str) -> str:
    """The name with each word that was typed without care in title case.

    "DE LA CRUZ" becomes "de la Cruz", "mcdonald" "McDonald"; a word of mixed case stays.
    """
    parts = text.split()
    shouted = not any(c.islower() for c in text)
    done: list[str] = []
    for index, part in enumerate(parts):
        word = fold(part)
        before = fold(parts[index - 1]) if index else None
        last = index == len(parts) - 1
        careless = part.islower() or (part.isupper() and (shouted or len(part) > 3))
        if not careless:
            done.append(part)
        elif "." in part.rstrip(".") or (word.rstrip(".") in _ROMAN and index):
            # Initials and ordinals: "J.R.", "III".
            done.append(part.upper())
        elif part.isupper() and len(part) == 2 and not _VOWELS & set(word) and word not in _SHORT:
            # Initials without blanks: "TJ SMITH".
            done.append(part)
        elif word in _LOWER and not last and _small(word, before, len(parts)):
            done.append(part.lower())
        else:
            done.append("-".join(_title(p) for p in part.split("-")))
    return " ".join(done)


def _small(word: str, before: str | None, count: int) -> bool:
    if word in _ARTICLES:
        return before in {"de", "y"}
    # A name that begins with the particle is a surname on its own, unless it is "Van".
    return before is not None or (word in {"de", "del"} and count > 1)


def _title(part: str) -> str:
    low = part.lower()
    for mark in ("'", "\u2019"):
        head, apostrophe, tail = low.partition(mark)
        if apostrophe and len(head) <= 2 and len(tail) > 1:
            return head.capitalize() + apostrophe + tail.capitalize()
    if low.startswith("mc") and len(low) > 4:
        return "Mc" + low[2:].capitalize()
    return low.capitalize()
