"""Who writes, who is ill and who is to be called are kept apart."""

import pytest

from bot.intake.reading import read

PHONE = "702-555-0142"


@pytest.mark.parametrize(
    ("text", "writer", "patient", "relation", "note"),
    [
        (f"please call my mom Rosa Diaz at {PHONE}, she has the pain, I'm Eric", "Eric", "Rosa Diaz", "mother", ""),
        (f"llame a mi mamá Rosa Diaz al {PHONE}, ella tiene el dolor, soy Eric", "Eric", "Rosa Diaz", "mother", ""),
        (f"I'm Eric. it's my mom who hurts, call her at {PHONE}", "Eric", None, "mother", f"call her at {PHONE}"),
        (f"my dad needs to be called, not me, his number is {PHONE}, he's Joe Reed, I'm his son Al", "Al", "Joe Reed", "father", "my dad needs to be called, not me"),
        (f"Eric Diaz. My mother has terrible back pain, please call her at {PHONE}, her name is Rosa Diaz", "Eric Diaz", "Rosa Diaz", "mother", f"call her at {PHONE}"),
        (f"es para mi esposo Juan Paz, llámenlo a él {PHONE}. yo soy Laura", "Laura", "Juan Paz", "husband", f"llámenlo a él {PHONE}"),
        (f"It's for my dad. He is Joe Reed. call me at {PHONE}", None, "Joe Reed", "father", None),
        (f"calling for my grandpa, name Bill Stone, hip pain. my name's Tess, {PHONE}", "Tess", "Bill Stone", "grandfather", None),
        (f"I am the caregiver of Mr. Lou Hart. I'm Nina, {PHONE}", "Nina", "Lou Hart", "patient", None),
        (f"my wife Sue has hip pain, I'm Bob {PHONE}, call me, don't call her", "Bob", "Sue", "wife", None),
        (f"my mom has back pain, call her if I don't answer. I'm Ann Reed {PHONE}", "Ann Reed", None, "mother", None),
        (f"my mom has back pain, I will call her doctor. I'm Ann Reed {PHONE}", "Ann Reed", None, "mother", None),
    ],
)  # fmt: skip
def test_the_writer_the_patient_and_who_is_called(text, writer, patient, relation, note):
    details = read(text, None, "en", None)
    assert details.get("name") == writer
    assert details.get("patient_name") == patient
    assert details["relation"] == relation
    assert note == "" or details.get("notes") == note


@pytest.mark.parametrize(
    "text",
    [
        f"my mom drives me, she is Catholic, I'm Eric Diaz {PHONE}",
        f"my mom says hi, she is Rosa, I'm Eric Diaz {PHONE}",
        f"I'm Eric Diaz {PHONE}, call my wife Ana, she handles my calls",
        f"Eric Diaz {PHONE}. my doctor is great, he is Tom Hill",
    ],
)
def test_whoever_hurts_himself_is_the_patient(text):
    details = read(text, None, "en", None)
    assert details["name"] == "Eric Diaz"
    assert "patient_name" not in details
