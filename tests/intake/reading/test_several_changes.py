"""Every change of one message is made, and nothing else changes."""

import itertools

import pytest

from bot.intake.reading import read

KNOWN = {
    "name": "Ann Le", "phone": "+17025550148", "best_time": "afternoons", "location": "low back, hip",
    "prior_surgery": "fusion L4-L5 2020", "duration": "4 years",
}  # fmt: skip
NEW = {
    "name": "Ann Lee", "phone": "+17025550184", "best_time": "mornings", "location": "low back",
    "prior_surgery": "fusion L4-L5 2021",
}  # fmt: skip
CHANGES = {
    "en": {
        "name": "my name is Ann Lee not Ann Le", "phone": "0184 not 0148", "best_time": "call me mornings",
        "location": "take hip off", "prior_surgery": "fusion 2021 not 2020",
    },
    "es": {
        "name": "me llamo Ann Lee no Ann Le", "phone": "0184 no 0148", "best_time": "call me mornings",
        "location": "quite la cadera", "prior_surgery": "la fusion fue en 2021 no en 2020",
    },
}  # fmt: skip
PAIRS = list(itertools.permutations(NEW, 2))


@pytest.mark.parametrize(("one", "other"), PAIRS)
@pytest.mark.parametrize("between", [" and ", ", ", ". "])
@pytest.mark.parametrize("shout", [False, True])
@pytest.mark.parametrize("language", ["en", "es"])
def test_both_are_made(one, other, between, shout, language):
    words = CHANGES[language][one] + between + CHANGES[language][other]
    read_now = read(words.upper() if shout else words, "confirm", language, KNOWN)
    found = {key: str(value).lower() for key, value in read_now.items()}
    assert found == {one: NEW[one].lower(), other: NEW[other].lower()}


@pytest.mark.parametrize("order", [list(NEW), list(reversed(NEW))])
def test_five_at_once(order):
    words = ", ".join(CHANGES["en"][key] for key in order)
    assert read(words, "confirm", "en", KNOWN) == NEW


@pytest.mark.parametrize(
    ("words", "changes"),
    [
        ("phone is 0184 and its a 7 not a 6", {"phone": "+17025550184", "pain_score": 7}),
        ("change time to mornings and score to 8", {"best_time": "mornings", "pain_score": 8}),
        ("5 years not 4 and fusion was 2019", {"duration": "5 years", "prior_surgery": "fusion L4-L5 2019"}),
        ("last name is Lee and email ann@example.com", {"name": "Ann Lee", "email": "ann@example.com"}),
        ("wrong number its 702 555 0199, also no hip", {"phone": "+17025550199", "location": "low back"}),
        ("nombre Ana Lee, teléfono 702 555 0199", {"name": "Ana Lee", "phone": "+17025550199"}),
    ],
)  # fmt: skip
def test_other_pairs(words, changes):
    assert read(words, "confirm", "en", {**KNOWN, "pain_score": 6}) == changes


@pytest.mark.parametrize(
    ("words", "phone"),
    [
        ("it ends in 84 and the area code is 725", "+17255550184"),
        ("it's 0184, the fusion was 2021", "+17025550184"),
        ("termina en 84 y llámenme en la tarde", "+17025550184"),
        # A year is no number's end.
        ("it's 2021", None),
        ("fusion 2021 not 2020", None),
    ],
)
def test_digits_are_put_right_beside_other_things(words, phone):
    assert read(words, "confirm", "en", KNOWN).get("phone") == phone


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("it's Ann Lee, not Ann Le", "Ann Lee"),
        ("MY NAME IS ANN LEE NOT ANN LE", "Ann Lee"),
        ("my names Anna Lee Smith not Ann Le", "Anna Lee Smith"),
        ("Lee not Le", "Ann Lee"),
    ],
)
def test_a_whole_name_for_another(words, name):
    assert read(words, "confirm", "en", KNOWN)["name"] == name
