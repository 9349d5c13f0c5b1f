"""Whose a sign is and when, where a word beside it used to mislead the patterns."""

from __future__ import annotations

import pytest

from bot import safety
from bot.safety.figures import without_figures


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        # "Late" is no dead father.
        ("might be late, my dad is vomiting blood in the kitchen", "bleeding_gut"),
        # The risk that somebody fears and the sign share their first words.
        ("I just do not want to be here no more", "self_harm"),
        # A steroid shot is nobody shot, and yet an injection.
        ("steroid shot in my back last week and now 102 fever", "spinal_infection"),
        ("me orine en el carro y no lo senti", "bladder"),
        ("took them all. sorry", "overdose"),
        ("my neighbor can't breathe", "heart"),
    ],
)
def test_a_word_beside_it_hides_no_sign(text, sign):
    found = safety.read(text)
    assert found is not None
    assert found.action != "ask"
    assert found.sign == sign


@pytest.mark.parametrize(
    "text",
    [
        "I got shot in the army in 71, shrapnel still in there",
        "marked for life by that accident in 2008, now I look for another opinion",
        "both legs ache after twelve hours standing",
        "I can't stand. I mean I can stand, just not for more than 20 minutes",
        "my neighbor's incision opened up after his surgery",
        "my dog can't walk since yesterday",
        "we lost our son to an overdose",
        "my ex shot me down",
        "I have an EpiPen, never had to use it",
        "I have picked a day, tuesday works",
    ],
)
def test_what_is_past_or_another_s_is_a_question_at_most(text):
    found = safety.read(text)
    assert found is None or found.action == "ask"


@pytest.mark.parametrize("text", ["I got shot", "my legs gave out after standing, since yesterday"])
def test_without_the_excuse_it_is_a_sign(text):
    assert safety.read(text) is not None


@pytest.mark.parametrize(
    ("words", "action", "sign"),
    [
        ("they did a nerve block this morning and now my leg is weak", "emergency_department", "leg_weakness"),
        ("they did a nerve block this morning and I can't lift my foot", "emergency_department", "leg_weakness"),
        ("my leg is numb from the block they did this morning", "ask", "stroke"),
        ("they did a block an hour ago, my leg is weak and my face is drooping", "911", "stroke"),
        ("my arm and leg went weak all of a sudden this morning", "911", "stroke"),
    ],
)  # fmt: skip
def test_weakness_from_a_block_is_no_stroke_by_itself(words, action, sign):
    found = safety.read(words)
    assert found is not None
    assert (found.action, found.sign) == (action, sign)


@pytest.mark.parametrize(
    "words",
    [
        ("I was in a car accident 20 minutes ago", "neck hurts a bit", "my hands are tingling"),
        ("tuve un choque hoy", "me duele el cuello", "tengo las manos dormidas"),
    ],
)
def test_tingling_hands_behind_a_crash_are_a_sign_of_their_own(words):
    found = safety.read(words[-1], words[:-1])
    assert found is not None
    assert (found.action, found.sign) == ("911", "trauma")


@pytest.mark.parametrize("before", ["I had a car accident in 2015", "my neck hurts a bit"])
def test_tingling_hands_behind_an_old_accident_are_no_new_one(before):
    assert safety.read("my hands are tingling", [before]) is None


def test_an_article_is_nobody_who_is_there():
    """ "El pie" behind a threat is a foot, not him."""
    assert safety.read("se me duerme el pie en el sofá", ["mi suegra me va a matar"]) is None
    found = safety.read("él está en la casa", ["me va a matar"])
    assert found is not None
    assert (found.action, found.sign) == ("911", "abuse")


OLD_WOUNDS = [
    "me dispararon en la guerra", "got shot in Iraq, nerve pain since", "took a bullet in the war", "old gunshot wound", "an old stab wound in my back",
    "balazo hace treinta años", "me dieron un balazo en el ejército", "I was shot in Vietnam and my back never healed", "bullet in the army, 1991", "former bullet wound, L side",
]  # fmt: skip
SHOT_NOW = [
    "I just got shot", "got shot in the leg just now", "he shot me in the arm", "my husband got shot in the chest", "someone shot at us and hit him",
    "shot me in the stomach", "me acaban de disparar", "le dieron un balazo a mi hermano", "me dispararon en la pierna", "me dispararon ahorita en la calle",
    "gunshot wound to the leg", "stab wound and its bleeding", "old gunshot wound but I was stabbed again today", "there's a bullet in my shoulder", "I've been shot",
    "mi hijo esta baleado", "balazo en el pecho", "I was just shot", "he was just stabbed", "me apuñalaron en la calle ahorita", "I got shot in the arm", "lo acaban de apuñalar",
]  # fmt: skip


@pytest.mark.parametrize("words", OLD_WOUNDS)
def test_a_wound_of_a_war_or_of_long_ago_alarms_nobody(words):
    assert safety.read(words) is None


@pytest.mark.parametrize("words", SHOT_NOW)
def test_a_wound_of_now_is_one_for_911(words):
    found = safety.read(words)
    assert found is not None
    assert (found.action, found.sign) == ("911", "trauma")


@pytest.mark.parametrize("asked", [None, "safety_screen"])
@pytest.mark.parametrize(
    "text",
    [
        "sorry my number is 702-555-0199 and it was 8 of 10", "my number is wrong", "wrong number", "my phone number is 702 555 0114",
        "the numbers are off", "number is 702-555-0101", "which number do you have", "wait the fusion was 2019 and it's the RIGHT cheek",
    ],
)  # fmt: skip
def test_a_telephone_number_is_nothing_numb(text, asked):
    assert safety.read(text, ("left butt cheek burns",), asked) is None


@pytest.mark.parametrize(
    "text", ["getting number", "my groin feels number", "numb", "the bottom is number now"]
)
def test_what_is_more_numb_is_a_sign(text):
    assert safety.read(text, ("left butt cheek burns",), "safety_screen") is not None


def test_a_cheek_that_one_sits_on_is_no_face():
    assert safety.read("numb", ("left butt cheek burns",)).sign == "saddle_numbness"
    assert safety.read("my left cheek went numb").sign == "stroke"


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Chest pain last year. back pain now", "heart"), ("I had chest pain last year. My back hurts now", "heart"),
        ("had chest pain two years ago, it went away. now my back hurts", "heart"), ("could not pee last year. back hurts now", "bladder"),
        ("dolor de pecho el año pasado. ahora dolor de espalda", "heart"), ("could not feel my legs last year. back pain now", "leg_weakness"),
    ],
)  # fmt: skip
def test_what_is_dated_far_back_is_asked_about_where_the_back_hurts_now(text, sign):
    found = safety.read(text)
    assert (found.action, found.sign) == ("ask", sign)


@pytest.mark.parametrize(
    "text",
    [
        "chest pain last year. chest pain now", "chest pain last year and it is back now", "chest pain last year. it came back now",
        "chest pain last year. the pain is back now", "chest pain last year. arm pain now", "chest pain. back pain now",
        "chest pain last year. back pain now, arm pain now", "chest pain last year. back pain now and sweating", "chest pain for an hour. back pain now",
        "me duele el pecho. ahora me duele la espalda", "chest pain last year. back pain now, worse since today",
    ],
)  # fmt: skip
def test_a_sign_of_now_stays_one_beside_an_old_date(text):
    assert safety.read(text).action == "911"


def test_a_living_soul_is_no_despair():
    assert without_figures("let me talk to a living soul") == "let me talk to a"
