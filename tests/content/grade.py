"""The reading grade of a text, without the network."""

from __future__ import annotations

import re
from typing import ClassVar

import textstat

from tests.content.lines import sentences


class Syllables:
    """Stands in for the CMU dictionary, which textstat would fetch over the network.

    Counts groups of vowels. Measured against the dictionary, the grade of each
    of our explanations differs by less than half a grade.
    """

    ODD: ClassVar[dict[str, int]] = {
        "mri": 3,
        "area": 3,
        "idea": 3,
        "anyone": 3,
        "something": 2,
        "everyone": 3,
        "everybody": 4,
        "elsewhere": 2,
        "usually": 4,
    }
    ENDING = re.compile(r"(?<![scgzxh])es$|(?<![td])ed$|(?<![^aeiou]l)e$")
    BREAK = re.compile(r"i[ao](?!n|us)|(?<=[ds])n't|eei")

    def __getitem__(self, word: str) -> list[list[str]]:
        return [["V0"] * self.count(word)]

    def count(self, word: str) -> int:
        word = word.lower().replace("’", "'")
        if word in self.ODD:
            return self.ODD[word]
        extra = len(self.BREAK.findall(word))
        plain = re.sub(r"[^a-z]", "", word)
        if len(plain) <= 3:
            return 1 + extra
        return max(1, len(re.findall(r"[aeiouy]+", self.ENDING.sub("", plain)))) + extra


def grade(text: str) -> float:
    """Flesch-Kincaid grade of a text, without the network."""
    plain = " ".join(sentences(text)).replace("911", "nine one one")
    return float(textstat.flesch_kincaid_grade(plain))
