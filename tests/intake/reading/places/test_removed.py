"""Places that are taken out of several, and nothing else with them."""

import pytest

from bot.contract import Draft, Understood
from bot.intake.deciding import decide
from bot.intake.reading import read

KNOWN = {"location": "low back, hip", "side": "left"}


@pytest.mark.parametrize("asked", ["confirm", None])
@pytest.mark.parametrize(
    "words",
    [
        "take hip off", "Take the hip off please", "tkae hip off", "TAKE OFF HIP", "remove hip", "not hip",
        "no hip, only back", "NO HIP ONLY BACK", "the hip is wrong", "the hip isn't right", "la cadera no es correcta", "I never said hip", "only the low back",
        "quite la cadera", "quita la cadera porfa", "sin la cadera", "no la cadera", "solo la espalda",
        "the hip doesn't hurt", "my hip doesn't hurt at all", "la cadera no le duele", "La cadera no.", "the low back hurts, the hip doesn't hurt", "my hip doesn't hurt but my back does",
        "yes but not hip", "hip dont hurt take that off its just stiff", "my hip doesn't hurt, remove it", "la cadera no me duele, quítela",
    ],
)  # fmt: skip
def test_it_is_taken_out(words, asked):
    assert read(words, asked, "en", KNOWN)["location"] == "low back"


@pytest.mark.parametrize(
    ("words", "location"),
    [
        ("take hip off and add leg", "low back, leg"),
        ("no es la cadera, es la rodilla", "low back, knee"),
        ("not low back", "hip"),
        ("La cadera no, es más la pierna", "low back, leg"),
    ],
)
def test_the_others_stay(words, location):
    assert read(words, "confirm", "en", KNOWN)["location"] == location


@pytest.mark.parametrize(
    "words",
    [
        "the pills I take for my hip",
        "I can't take the hip pain",
        "no hip surgery",
        "no hip replacement",
        "my hip is not the problem you think",
        "only my hip hurts at night",
        "the hip doesn't hurt when I sit",
        "the hip doesn't hurt today",
        "my hip doesn't hurt as much",
        "la cadera no me duele cuando camino",
        "la cadera no duele tanto",
        "doesn't the hip hurt? it does",
        "the shot in the hip doesn't hurt",
        "I quit my job because of my hip",
        "mornings",
        "the low back is left, the hip is right",
        "the hip is right, and the low back too",
    ],
)
def test_what_takes_nothing_out(words):
    assert "location" not in read(words, "confirm", "en", KNOWN)


@pytest.mark.parametrize("words", ["the hip doesn't hurt much", "hip, no"])
def test_a_place_that_stands_alone_is_not_emptied_by_few_words(words):
    assert read(words, "pain_story", "en", {"location": "hip"}).get("location") != ""


@pytest.mark.parametrize(
    "words", ["surgery: back yes, hip no", "operada de la espalda en 2019, la cadera no"]
)
def test_a_place_that_was_not_operated_on_still_hurts(words):
    assert read(words, "confirm", "en", KNOWN).get("location") in (None, "back")


def test_the_only_place_is_taken_out_by_the_decision():
    draft = Draft(open=True, details={"name": "Ann", "location": "hip", "side": "left"})
    reading = Understood(intent="inform", confidence=0.9, language="en")
    decision = decide(draft, reading, "confirm", "take hip off")
    assert decision.intent == "correct_detail"
    assert decision.removed == ("location",)
    assert "location" not in decision.draft.details


def test_a_detail_beside_it_is_kept():
    draft = Draft(open=True, details={"name": "Ann", "location": "hip"})
    words = "take hip off and call me mornings"
    fields = read(words, "confirm", "en", draft.details)
    decision = decide(
        draft,
        Understood(intent="inform", confidence=0.9, language="en", fields=fields),
        "confirm",
        words,
    )
    assert decision.draft.details == {"name": "Ann", "best_time": "mornings"}
