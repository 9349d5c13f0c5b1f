"""What other people went through is no detail of the patient."""

import pytest

from bot.intake.reading import read

OTHERS = (
    "My sister had a fusion and swears by it",
    "My sister got a stimulator and it ruined her life",
    "my friend got injections and he is cured",
    "my neighbor told me PT helped him",
    "my coworker had the nerve surgery with you guys",
    "I heard about you from my cousin who had a fusion",
    "my uncle had back surgery and never walked right again",
    "my mom had this same surgery with you, now I need it too",
    "a mi hermana la operaron y quedó peor",
    "mi vecino se hizo una fusión y le funcionó",
    "una señora que conozco se hizo acupuntura y quedó feliz",
)


@pytest.mark.parametrize("words", OTHERS)
@pytest.mark.parametrize("asked", [None, "contact", "confirm"])
def test_what_others_went_through_is_not_read(words, asked):
    assert not {"prior_surgery", "treatments"} & read(words, asked).keys()


@pytest.mark.parametrize(
    ("words", "asked", "key", "value"),
    [
        ("My mom had a fusion in 2018 and she is still in pain", None, "prior_surgery", "fusion in 2018"),
        ("My mom had a fusion in 2018. She's in terrible pain", None, "prior_surgery", "fusion in 2018"),
        ("my son had a laminectomy", None, "prior_surgery", "laminectomy"),
        ("my doctor did a fusion on me", None, "prior_surgery", "fusion"),
        ("my wife got me a TENS unit and it helped", None, "treatments", ["TENS"]),
        ("my patient had a fusion and she still hurts", None, "prior_surgery", "fusion"),
        ("my husband had a fusion, he needs an appointment", None, "prior_surgery", "fusion"),
        ("a mi mamá le quemaron los nervios y le ayudó tres meses", "treatments", "treatments", ["ablation"]),
        # Only the other's part is left out.
        ("my friend had a fusion but I had a laminectomy", None, "prior_surgery", "laminectomy"),
        ("my neighbor tried acupuncture and I tried PT", None, "treatments", ["physical therapy"]),
        ("my friend got a TENS and it worked for him, I only did PT", "treatments", "treatments", ["physical therapy"]),
        ("mi prima se hizo una fusión y quedó bien, pero yo probé terapia", None, "treatments", ["physical therapy"]),
    ],
)  # fmt: skip
def test_what_the_patient_went_through_is(words, asked, key, value):
    assert read(words, asked)[key] == value


@pytest.mark.parametrize("known", [{"relation": "sister"}, {"patient_name": "Rosa"}])
def test_the_request_for_somebody_else_is_about_them(known):
    words = "My sister had a fusion and it ruined her life"
    assert read(words, None, "en", known)["prior_surgery"] == "fusion"


def test_how_others_call_the_pain_stays():
    assert read("My mother says nine", "pain_score")["pain_score"] == 9
