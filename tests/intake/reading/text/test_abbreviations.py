"""The full stop of a title or an hour ends no sentence."""

import pytest

from bot.brain.asking import questions
from bot.intake.cues.asking import question_in
from bot.intake.reading import read
from bot.intake.reading.people.called import apart
from bot.intake.reading.text.abbreviations import with_stops, without_stops

WHOLE = [
    "does Dr. Sample know my friend Mr. Jones from church?",
    "can I bring my dog Mr. Biscuit at 9 a.m. to the visit?",
    "Does Mrs. Bell vs. Ms. Hill still work at St. Rose?",
    "does the office know dr. bell?",
    "¿La Sra. Gómez todavía trabaja ahí con el Sr. Ruiz?",
    "¿La Srta. Peña y la Dra. Ruiz atienden a las 9 a.m. o después?",
]


@pytest.mark.parametrize("words", WHOLE)
def test_a_question_is_quoted_whole(words):
    assert questions(f"My name is Bo. {words} thanks.") == (words,)
    assert question_in(f"My name is Bo. {words}") == words


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("I saw Dr. Bell at 9 a.m. Is it true?", "Is it true?"),
        ("I live on Main St. Do you see people there?", "Do you see people there?"),
        ("no. does it hurt much?", "does it hurt much?"),
        ("It was my doctor. What does it cost?", "What does it cost?"),
        ("It is a mess. What does it cost?", "What does it cost?"),
        ("I am called Bob Jr. What does it cost?", "What does it cost?"),
    ],
)
def test_a_sentence_that_ends_there_ends(words, asked):
    assert questions(words) == (asked,)


@pytest.mark.parametrize("words", [*WHOLE, "", "…", "Dr.", "a.m.", "1.5 mg. Dr. x"])
def test_the_length_stays_and_the_words_come_back(words):
    assert len(without_stops(words)) == len(words)
    assert with_stops(without_stops(words)) == words


@pytest.mark.parametrize(
    ("text", "note"),
    [
        (
            "I have a pacemaker from Dr. Ruiz vs. the old one",
            "I have a pacemaker from Dr. Ruiz vs. the old one",
        ),
        ("I have a pacemaker. Dr. Ruiz", "I have a pacemaker"),
    ],
)
def test_a_note_is_not_cut_there(text, note):
    assert read(text, "pain_story")["notes"] == note


def test_who_is_called_is_not_cut_from_her_name():
    said, rest = apart("call my wife Mrs. Ann Sample at 702 555 0188. I have had it for years")
    assert said == "call my wife Mrs. Ann Sample at 702 555 0188."
    assert rest == "I have had it for years"
