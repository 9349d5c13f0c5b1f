"""What is long over, told beside the pain of now, is asked about at most; what is of now alarms."""

from __future__ import annotations

import pytest

from bot import safety

OVER = [
    "stroke in 2018, neck pain now", "stroke 2018. neck pain now", "STROKE IN 2018, NECK PAIN NOW", "had a stroke in 2018 and now my foot burns",
    "my husband had a stroke in 2012, now his foot burns", "derrame en 2015, dolor de cuello ahora", "tuve un derrame en 2018, me arde la planta del pie ahora",
    "heart attack in 2018, neck pain now", "heart attack 5 yrs ago. heel pain now", "tuve un infarto hace 6 años, ahora me duele el talón",
    "stroke ten years ago, elbow pain now", "mi esposo tuvo un infarto en 2012, ahora le arde el pie",
]  # fmt: skip
OF_NOW = [
    "stroke in 2018, and now again", "stroke in 2018, face droops now", "stroke in 2018, my hand is numb now", "stroke in 2018, now my right arm is weak",
    "heart attack in 2018, chest pain now", "heart attack in 2018, jaw pain now", "heart attack in 2018, left arm pain now", "stroke 2018, worst headache now",
    "derrame en 2015, ahora se le va la boca", "infarto en 2012, ahora le duele el pecho", "I think I'm having a stroke, neck pain now", "stroke yesterday, neck pain now",
]  # fmt: skip
SINCE_AN_OLD_ONE = [
    "foot tingling since the surgery in 2016", "fusion was 2016, foot tingling since the surgery", "NO THE BACK IS SINCE 98. FOOT TINGLES SINCE THE FUSION, FUSION WAS 2016",
    "my foot has been numb since the surgery, that was in 2015", "hormigueo en el pie desde la operación, fue en 2016",
]  # fmt: skip
SINCE_A_FRESH_ONE = [
    "foot tingling after my surgery last week", "foot tingling since the surgery", "surgery in 2015 and again last week, foot numb since the surgery",
    "surgery in 2016. leg weakness since surgery, worse this week", "leg weak since my fusion in 2019",
]  # fmt: skip


@pytest.mark.parametrize("words", OVER)
def test_an_illness_with_its_year_is_asked_about_at_most(words):
    found = safety.read(words)
    assert found is None or found.action == "ask"


@pytest.mark.parametrize("words", OF_NOW)
def test_a_sign_of_now_beside_an_old_illness_alarms(words):
    assert safety.read(words).action == "911"


@pytest.mark.parametrize("words", SINCE_AN_OLD_ONE)
def test_a_tingling_since_an_operation_of_years_ago_is_as_old_as_that(words):
    assert safety.read(words) is None


@pytest.mark.parametrize("words", SINCE_A_FRESH_ONE)
def test_what_came_of_late_or_is_weak_is_still_heard(words):
    assert safety.read(words) is not None


def test_the_classifier_is_told_that_the_operation_is_long_past():
    old = "I had chest surgery in 1999 and now my forearm goes numb at night"
    assert safety.denies(old, "postop_critical") == {"postop_critical"}
    assert safety.denies(old, "heart") == frozenset()
    assert (
        safety.denies("surgery in 1999 and last week, now it bleeds", "postop_critical")
        == frozenset()
    )


@pytest.mark.parametrize(
    "words", ["post op day 5, fever", "day 5 post op and I have a fever", "POD 5 and a fever", "postop day 3, the incision is leaking pus", "día 5 de operada, con fiebre"]
)  # fmt: skip
def test_a_day_after_an_operation_is_of_a_fresh_one_whatever_was_done_before(words):
    found = safety.read(words, ["I had a fusion in 2015"])
    assert found.action in ("same_day", "emergency_department")


@pytest.mark.parametrize(
    "words", ["had a fusion in 2015. On post op day 5 I got a fever", "surgery in 2018, fever on post op day 3, they opened me up again"]
)  # fmt: skip
def test_a_day_after_an_operation_of_years_ago_is_asked_about_at_most(words):
    assert safety.read(words).action == "ask"
