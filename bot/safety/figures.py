"""What sounds grave and is not, for a reader that does not know it: figures of speech, everyday
doses, what is said to be well, what people grumble of an old pain, whom a message is left with,
when somebody cannot be reached, who would never harm themselves.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.safety.load import signs
from bot.safety.text import Token, tokens

_IDIOMS = "_figure"
_GROUPS = (_IDIOMS, "_dose", "_well", "_grumble", "_message", "_reach", "_trusted")
# "She never wanted to hurt herself until today."
_UNTIL = frozenset("before until till unless except hasta antes menos".split())
# "Not breathing well" is not well, "ya no le tengo amor a la vida" no love of it.
_NOT = frozenset("not no never hardly barely without nor ni nunca apenas cannot".split())


def without_figures(text: str, *, idioms: bool = True) -> str:
    """The message without its figures of speech ("these bills will be the death of me"),
    everyday doses ("took an aspirin"), what is said to be well ("breathing fine"), what they grumble
    ("my back is killing me"), whom a message is left with ("leave it with my wife if she picks
    up"), when they cannot be reached ("can't pick up while driving") and whom they trust not to harm
    themselves ("she would never hurt herself").

    The same text where it has none. Without ``idioms`` the figures of speech stay. Never raises.
    """
    known = signs()
    words = tokens(text, known.speller)
    hits = known.vocabulary.find(words)
    inside = {
        place
        for group in _GROUPS
        for start, end in hits.get(group, ())
        if (idioms or group != _IDIOMS) and _holds(group, words, start, end)
        for place in range(start, end)
    }
    out = list(text)
    for place in inside:
        out[words[place].start : words[place].end] = " " * (words[place].end - words[place].start)
    return " ".join("".join(out).split()) if inside else text


def _holds(group: str, words: Sequence[Token], start: int, end: int) -> bool:
    """Whether nothing beside the words takes them back."""
    if group == "_well":
        return not _NOT.intersection(each.word for each in words[max(0, start - 5) : end])
    return group != "_trusted" or not _UNTIL.intersection(
        each.word for each in words[end : end + 3]
    )
