"""What a reply says to a question about a sign, to the emergency line or to the screen."""

from __future__ import annotations

import re
import time
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.safety import followup
from bot.safety.followup import Answer, answer_of, insists

from .tables import rows

TABLE = [(line, answer) for _, answer, line in rows("answers*.yml")]
CLEAR = ("no", "old", "mistake")
PATTERN_WORDS = sorted(
    set(re.findall("[a-z]{1,12}", Path(followup.__file__).read_text(encoding="utf-8")))
)


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_it_is_read_so(text, expected):
    assert answer_of(text) == expected


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_case_and_space_do_not_matter(text, expected):
    for way in (text.upper(), text.lower(), f"  {text}\n"):
        assert answer_of(way) == expected, way


def test_the_table_is_large_and_has_every_answer():
    assert len(TABLE) >= 60
    assert {answer for _, answer in TABLE} == set(get_args(Answer))


@pytest.mark.parametrize(
    "text", ["", " ", "\n\t", "?!", "\U0001f44d", "\ud800", "no" * 5000, "no " * 500]
)
def test_what_holds_no_answer_is_unclear(text):
    assert answer_of(text) == "unclear"


@pytest.mark.parametrize(
    "clear", ["no", "none of these", "its old", "im safe", "ninguna", "es viejo"]
)
@pytest.mark.parametrize(
    "symptom",
    [
        "but my leg went numb today",
        "but I can't pee",
        "but my chest hurts",
        "and I have a fever now",
        "except the weakness",
        "pero no puedo orinar",
        "pero me duele el pecho",
        "y desde ayer se me duerme la pierna",
        "i fell last night",
        "it is getting worse",
        "pero empeora",
    ],
)
def test_a_symptom_after_it_is_not_waved_through(clear, symptom):
    for text in (f"{clear} {symptom}", f"{clear}, {symptom}", f"{clear}. {symptom.capitalize()}."):
        assert answer_of(text) not in CLEAR, text


@given(st.text(max_size=300))
def test_it_never_raises(text):
    assert answer_of(text) in get_args(Answer)


@given(st.lists(st.sampled_from([*PATTERN_WORDS, ",", ".", "?", "2015", "10"]), max_size=45))
def test_it_never_raises_on_its_own_words(words):
    assert answer_of(" ".join(words)) in get_args(Answer)


@pytest.mark.parametrize("end", ["", "zzz"])
def test_no_word_that_is_repeated_keeps_it_busy(end):
    began = time.process_time()
    for word in PATTERN_WORDS:
        answer_of(f"{word} " * 38 + end)
    # About a millisecond each; a pattern that runs away takes hours.
    assert time.process_time() - began < 60


@pytest.mark.parametrize(
    "text",
    [
        "no i said 4 years ago. its old",
        "I SAID NO. NOTHING NEW. SAME SINCE 2013.",
        "no. i already told you no. it's old",
        "no. ya le dije que no",
    ],
)
def test_a_no_counts_however_often_it_is_said(text):
    assert insists(text)


@pytest.mark.parametrize(
    "text",
    [
        "no, but my leg just gave out",
        "no my bladder is not working",
        "no it started this morning",
        "no. well yes",
        "no idea",
        "no. my legs went dead an hour ago",
        "none of these, I only feel like there is no point waking up",
        "no. i just woke up and cannot lift my feet",
        "no, i was just shot in the back",
        "No I only got hit by a truck, spitting red",
        "no, puedo orinar pero me cuesta",
        "it hurts. no",
        "",
    ],
)
def test_whatever_else_is_said_with_a_no_makes_it_none(text):
    assert not insists(text)
