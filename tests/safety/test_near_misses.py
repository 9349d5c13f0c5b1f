"""What looks like a sign and is none: jokes, negations, old and stable, relatives, everyday use."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from bot import safety

from .tables import rows

NEAR = rows("near_*.yml")
MESSAGES = Path(__file__).parents[2] / "data" / "nlu"
# Real: somebody whose opioids were stopped is to be seen the same day.
REAL = {"my doctor cut off my pain pills what do i do"}


@pytest.mark.parametrize(("table", "language", "sentence"), NEAR)
def test_a_near_miss_is_asked_about_at_most(table, language, sentence):
    found = safety.read(sentence)
    assert found is None or found.action == "ask"
    if found is not None:
        assert found.meant not in {None, "ask"}


def test_enough_near_misses_and_few_questions():
    asked = [t for _, _, t in NEAR if safety.read(t) is not None]
    assert len(NEAR) >= 120
    assert len(asked) / len(NEAR) < 0.25


def _messages(topic):
    for entry in yaml.safe_load((MESSAGES / f"{topic}.yml").read_text("utf-8"))["nlu"]:
        for line in (entry.get("examples") or "").splitlines():
            text = line.strip().removeprefix("- ")
            if text:
                yield re.sub(r"\[([^\]]*)\](\([^)]*\)|\{[^}]*\})", r"\1", text)


@pytest.mark.parametrize("topic", ["articles", "office", "small_talk", "steering"])
def test_everyday_messages_raise_nothing(topic):
    texts = list(_messages(topic))
    found = {t: safety.read(t) for t in texts}
    outright = [t for t, f in found.items() if f and f.action != "ask" and t not in REAL]
    asked = [t for t, f in found.items() if f and f.action == "ask"]
    assert len(outright) <= len(texts) * 0.01, outright
    assert len(asked) <= len(texts) * 0.04, asked


@pytest.mark.parametrize(
    "sentence",
    [
        "I can pee just fine",
        "no numbness in my groin",
        "no fever no chills no weight loss",
        "my grandmother died of a stroke",
        "no tengo fiebre",
        "no me duele el pecho",
    ],
)
def test_clearly_negated_is_no_question_either(sentence):
    assert safety.read(sentence) is None


@pytest.mark.parametrize(
    ("sentence", "sign"),
    [
        ("I had a stroke in 2010, fully recovered", "stroke"),
        ("foot drop since 2014, unchanged", "leg_weakness"),
        ("numb between my legs for 12 years", "saddle_numbness"),
        ("I have leaked urine since my son was born", "bladder"),
        ("tengo el pie caído desde la cirugía del 2011", "leg_weakness"),
    ],
)
def test_old_is_one_question(sentence, sign):
    found = safety.read(sentence)
    assert (found.action, found.sign) == ("ask", sign)
    assert found.meant


@pytest.mark.parametrize(
    "sentence",
    [
        "my groin hurts too",
        "pain in the butt and the groin since 2019",
        "me duele la espalda baja y la ingle",
        "se me baja el dolor pa la pierna y la ingle",
        "put me down for a phone call",
        "right on the edge of the bone",
        "a bar stool is worse for my tailbone",
        "la cama me lastima",
        "se me cortó el internet",
    ],
)
def test_pain_in_the_groin_and_furniture_raise_nothing(sentence):
    assert safety.read(sentence) is None


def test_a_groin_that_is_numb_is_still_a_sign():
    assert safety.read("my groin hurts and went numb this morning").action != "ask"


@pytest.mark.parametrize(
    "sentence", ["drop the shots, i never had those", "drop those questions", "drop my voicemail"]
)
def test_a_line_that_is_dropped_from_the_request_is_no_weak_hand(sentence):
    assert safety.read(sentence) is None
    assert safety.read("i drop the phone all the time") is not None


@pytest.mark.parametrize(
    "sentence",
    [
        "my son typed this because I can't see well",
        "my daughter is typing, I can't see these letters",
        "escribe mi nieto, yo no veo bien estas letras",
    ],
)
def test_old_eyes_for_which_somebody_types_are_no_stroke(sentence):
    assert safety.read(sentence) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "my wife is typing, I suddenly can't see",
        "my wife is typing because suddenly I can't see right",
        "I can't see out of my left eye since this morning, my wife types this",
        "mi hija escribe, de repente no veo de un ojo",
    ],
)
def test_eyes_that_fail_suddenly_are_one_whoever_types(sentence):
    assert safety.read(sentence).action == "911"


def test_who_does_not_want_to_give_up_is_not_asked_about_it():
    assert safety.read("I just don't want to give up hope") is None
    assert safety.read("I want to give up") is not None
