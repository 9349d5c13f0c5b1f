"""What a reader sees: no invisible characters, and for look-alikes the letters they look like."""

from __future__ import annotations

import html
import json
import re
import unicodedata
from functools import lru_cache
from importlib import resources

# What Unicode calls default ignorable and Python does not call a format character: nobody sees it.
_UNSEEN = re.compile(
    "[\u034f\u17b4\u17b5\u180b-\u180f\u2065\ufe00-\ufe0f\ufff0-\ufff8\U000e0000-\U000e0fff]"
)
# Blanks that no space is: braille without a dot, fillers of Hangul.
_BLANK = re.compile("[\u2800\u115f\u1160\u3164\uffa0]+")
# Small letters that look like our capitals, which Unicode's list of confusables leaves alone.
_PAIRS = (
    "\u043ak\u043cm\u0442t\u043dh\u0432b\u0491r\u0454e\u03b5e\u03c7x\u03bak\u03c4t\u03b7n"
    "\u03c9w\u03aen\u03afi\u03ade\u0138k\u00f0d"
)
_OURS = dict(zip(_PAIRS[::2], _PAIRS[1::2], strict=True))
# An i as well as an l: read like the bar on a keyboard, which stands for both.
_BARS = frozenset("\u04cf\u04c0\u01c0\u2223\u23fd\uffe8")
# Letters that the name of a character tells: boxed, in small capitals, with a stroke.
_BOXED = re.compile(r"(?:SQUARED|CIRCLED) LATIN CAPITAL LETTER ([A-Z])$")
_LATIN = re.compile(
    r"^LATIN (?:SMALL LETTER|LETTER SMALL CAPITAL|SMALL CAPITAL LETTER)"
    r"(?: SCRIPT| DOTLESS)? ([A-Z])(?: WITH [A-Z -]+)?$"
)
# Letters of flags: a country has two of them.
_FLAGS = {chr(0x1F1E6 + place): chr(97 + place) for place in range(26)}
_A_FLAG = re.compile(f"[{''.join(_FLAGS)}]")
# Neither ours nor of a script that has no look-alikes; no emoji but boxed letters.
_ODD = re.compile(
    "[^\x00-\u00d7\u00d9-\u00ef\u00f1-\u00f7\u00f9-\u00ff\u0300-\u036f\u2000-\u203f"
    "\u3040-\u9fff\uac00-\ud7af\U0001f18a-\U0001faff\U00020000-\U0010ffff]"
)
# Letters upside down that are no letters of ours either way, and those that become each other.
_TURNED = dict(
    zip(
        "\u0250\u0254\u01dd\u025f\u0183\u0265\u1d09\u027e\u029e\u026f\u0279\u0287\u028c\u028d\u028e",
        "acefghijkmrtvwy",
        strict=True,
    )
)
_SWAPPED = str.maketrans(_TURNED | dict(zip("unpdbq\u0131", "nudpqbi", strict=True)))
_A_TURN = re.compile(f"[{''.join(_TURNED)}]")
_FEWEST_TURNS = 2


def visible(text: str) -> str:
    """The text without characters that nobody sees, look-alikes as what they look like.

    Never raises.
    """
    if "&" in text:
        # Some programs send "can&#39;t" for "can't".
        text = html.unescape(text)
    if "%20" in text and " " not in text:
        text = text.replace("%20", " ")
    if text.isascii():
        return text
    # A blank in a word hides it; between words it parts them, where nothing else does.
    seen = _BLANK.sub("" if " " in text.strip() else " ", _UNSEEN.sub("", text))
    seen = "".join(c for c in seen if unicodedata.category(c) not in ("Cf", "Me") and not _mark(c))
    seen = unicodedata.normalize("NFKC", _A_FLAG.sub(lambda flag: _FLAGS[flag[0]], seen))
    seen = _upright(seen)
    folded = _ODD.sub(lambda letter: _looks_like(letter[0]), seen)
    return folded.lower() if folded != seen else seen


def _mark(character: str) -> bool:
    """Whether it is a mark that no accent is."""
    return unicodedata.category(character) == "Mn" and not 0x300 <= ord(character) < 0x370


def _upright(text: str) -> str:
    """The words that stand on their heads, turned round with all that is between them."""
    turns = list(_A_TURN.finditer(text))
    if len(turns) < _FEWEST_TURNS:
        return text
    # Whole words: what is no letter of a turned word may still belong to it.
    start = text.rfind(" ", 0, turns[0].start()) + 1
    end = text.find(" ", turns[-1].end())
    end = len(text) if end < 0 else end
    while start > 1 and text.rfind(" ", 0, start - 1) + 1 == start - 2:
        start -= 2
    while end + 2 <= len(text) and text[end + 2 : end + 3] in ("", " "):
        end += 2
    return text[:start] + text[start:end].translate(_SWAPPED)[::-1] + text[end:]


@lru_cache(maxsize=10_000)
def _looks_like(character: str) -> str:
    """The letter of ours that a character looks like; itself where it looks like none."""
    if character in _BARS:
        return "|"
    small = character.lower()
    for case in (character, small):
        found = _OURS.get(case) or _TURNED.get(case) or _confusables().get(case)
        if found is not None:
            return found
    # An accent is taken off by the reader of words.
    plain = unicodedata.decomposition(character) or len(small) > 1
    name = "" if plain else unicodedata.name(small, "")
    named = _BOXED.search(name) or _LATIN.search(name)
    return named[1].lower() if named else character


@lru_cache(maxsize=1)
def _confusables() -> dict[str, str]:
    """Unicode's own table: what is no letter of ours, and the one letter that it looks like."""
    source = resources.files("confusable_homoglyphs").joinpath("confusables.json")
    found: dict[str, str] = {}
    for character, alike in json.loads(source.read_text("utf-8")).items():
        letters = [each["c"] for each in alike if each["c"].isascii() and each["c"].isalpha()]
        one = len(letters) == 1 and len(letters[0]) == len(character) == 1
        if one and not character.isascii():
            found[character] = letters[0].lower()
    return found
