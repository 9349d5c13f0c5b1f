"""What a message says of a line changes that part of it, and every line that it names."""

import pytest

from bot.contract import Draft, Understood
from bot.intake.deciding import decide
from bot.intake.reading import read
from bot.intake.taking import read_as

KNOWN = {
    "name": "Denise Kline", "phone": "+17025550134", "best_time": "mornings", "location": "knee",
    "side": "left", "duration": "since 2021", "pain_score": 5, "prior_surgery": "surgery in March 2019",
    "pain_words": "numb", "treatments": ["injections"],
}  # fmt: skip
CHANGED = [
    ("pain to a 7 and change last name to Kowalski", {"name": "Denise Kowalski", "pain_score": 7}),
    ("change my last name to Kline-Ray and my pain to 4", {"name": "Denise Kline-Ray", "pain_score": 4}),
    ("score to 8 and time to evenings", {"pain_score": 8, "best_time": "evenings"}),
    ("make the pain 8 and call me evenings", {"pain_score": 8, "best_time": "evenings"}),
    ("ponga dolor 8 y mejor por la tarde", {"pain_score": 8, "best_time": "por la tarde"}),
    ("cambie el apellido a Kowalski y el dolor a 7", {"name": "Denise Kowalski", "pain_score": 7}),
    ("last name K", {"name": "Denise K"}),
    ("change first name to Dee", {"name": "Dee Kline"}),
    ("surgery was April", {"prior_surgery": "surgery in April 2019"}),
    ("surgery in april not march", {"prior_surgery": "surgery in april 2019"}),
    ("it was 2018", {"prior_surgery": "surgery in March 2018"}),
    ("surgery 2018 not 2019", {"prior_surgery": "surgery in March 2018"}),
    ("surgery was April 2018", {"prior_surgery": "surgery in April 2018"}),
    ("la cirugía fue en abril", {"prior_surgery": "surgery in abril 2019"}),
    ("it also burns", {"pain_words": "numb, burns"}),
    ("add burning", {"pain_words": "numb, burning"}),
    ("also my foot tingles", {"location": "knee, foot", "pain_words": "numb, tingles"}),
    ("more like burning", {"pain_words": "burning"}),
    ("the other knee", {"side": "right"}),
    ("not that knee, the other one", {"side": "right"}),
    ("no, the right one", {"side": "right"}),
    ("wrong side", {"side": "right"}),
    ("la otra rodilla", {"side": "right"}),
    ("el lado contrario", {"side": "right"}),
    ("the other knee too", {"side": "both"}),
]  # fmt: skip
KEPT = [
    "my other knee is fine", "the other number is better", "the other one", "my other doctor", "any other side effects?",
    "is there another one", "it feels numb", "pain for 3 years",
]  # fmt: skip


@pytest.mark.parametrize(("words", "changed"), CHANGED)
def test_only_what_was_said_changes(words, changed):
    assert read(words, "confirm", "en", KNOWN) == changed


@pytest.mark.parametrize("words", KEPT)
def test_other_words_leave_side_and_feeling_alone(words):
    assert not {"side", "pain_words", "name"} & read(words, "confirm", "en", KNOWN).keys()


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("add physical therapy and call my cell 702-555-0166 instead", "confirm"),
        ("ponga que tambien me duele el pie", "confirm"),
        ("thanks so much", None),
        ("how long does it take", None),
    ],
)
def test_what_is_put_on_a_sent_request_is_read_as_at_its_summary(words, asked):
    assert read_as(Draft(details=KNOWN, reference="K7M4"), None, words) == asked
    assert read_as(Draft(details=KNOWN), None, words) is None


@pytest.mark.parametrize(
    ("known", "words", "changed"),
    [
        ({"location": "neck, arm"}, "change neck to shoulder", {"location": "arm, shoulder"}),
        ({"location": "neck, arm"}, "cambie cuello por hombro", {"location": "arm, shoulder"}),
        ({"best_time": "after 6"}, "10/10 today, usually 6", {"pain_score": 10}),
        ({"best_time": "before 9 or after 6"}, "no just after 6", {"best_time": "after 6"}),
        ({}, "last name Gomes with an s", {"name": "Denise Gomes"}),
    ],
)
def test_one_of_several_values_is_put_right(known, words, changed):
    assert read(words, "confirm", "en", {**KNOWN, **known}) == changed


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("my name is Denisse", "Denisse Kline"),
        ("me llamo Denisa", "Denisa Kline"),
        ("my name is Robert", "Robert"),
        ("my name is Denise", "Denise Kline"),
    ],
)
def test_another_form_of_the_first_name_keeps_the_rest(words, name):
    fields = read(words, "confirm", "en", KNOWN)
    draft = Draft(details=KNOWN, open=True)
    after = decide(draft, Understood("inform", 0.9, "en", fields), "confirm", words).draft
    assert after.details["name"] == name
    assert "notes" not in after.details


def test_my_back_is_left_where_the_hip_goes():
    words, known = "not the hip anymore", {**KNOWN, "location": "hip, back"}
    fields = read(words, "confirm", "en", known)
    draft = Draft(details=known, open=True)
    after = decide(draft, Understood("inform", 0.9, "en", fields), "confirm", words).draft
    assert (after.details["location"], after.details["side"]) == ("back", "left")
