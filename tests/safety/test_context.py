"""Whose a sign is and when, where a word beside it used to mislead the patterns."""

from __future__ import annotations

import pytest

from bot import safety


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
