"""Whoever says to be the one who hurts is the patient, whatever relative is named besides."""

import pytest

from bot.intake.reading import read


@pytest.mark.parametrize(
    "text",
    [
        "IM HER DAD EARL HUCKABY I AM THE ONE HURTING",
        "I'm her dad Earl Huckaby, I'm the one who hurts",
        "I am his mother Ana Ruiz. I'm the one in pain",
        "soy su papá Luis Mora, soy yo el que sufre",
    ],
)
def test_the_writer_is_the_patient(text):
    assert not {"relation", "patient_name"} & set(read(text, None))


@pytest.mark.parametrize(
    "text",
    [
        "I'm her daughter Ann, she is the one hurting",
        "I'm his wife, I'm not the one hurting",
        "my brother Wendell is the one hurting, I'm his sister",
    ],
)
def test_another_is_the_patient(text):
    assert "relation" in read(text, None)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("MY NAME IS EARL HUCKABY DO YOU TAKE MEDICARE", "Earl Huckaby"),
        ("my name is Earl can you call me", "Earl"),
        ("my name is Maria Do", "Maria Do"),
        ("my name is Will Smith", "Will Smith"),
    ],
)
def test_a_question_behind_a_name_is_no_part_of_it(text, name):
    assert read(text, None)["name"] == name


@pytest.mark.parametrize(
    ("text", "treatments"),
    [
        ("blood presure pills", None),
        ("the pills are for blood pressure not my back", None),
        ("pain pills and heart pills", ["medication"]),
        ("pills for my back", ["medication"]),
    ],
)
def test_pills_for_another_illness_were_not_tried_for_the_pain(text, treatments):
    assert read(text, "treatments").get("treatments") == treatments


@pytest.mark.parametrize("text", ["left thy", "left thiy", "left thight"])
def test_a_misspelt_thigh(text):
    assert read(text, "location")["location"] == "thigh"
