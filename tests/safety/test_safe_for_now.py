"""Whoever was given the crisis line and says that they are safe tonight, or not alone, hears in a few words
that it is there at any hour; nothing is settled by it."""

from __future__ import annotations

import pytest

from bot.contract import Alarm, Draft, Safety
from bot.conversation.safety_first import first
from bot.safety.aftermath import plans
from bot.safety.read import read
from bot.safety.safe_for_now import is_safe_for_now

from .tables import split

SAFE = split("""
no im not gonna do anything tonight, my roommate is here | I'm safe tonight, my wife is with me | I'm safe for tonight | I'm safe for now | I wont do it tonight | I'm not doing it tonight
im ok now, I called my sister and she's coming over | not tonight, my roommate is staying with me | I will be ok tonight, my mom is on her way | my roommate is here | I'm with my mom | I'm not alone
I won't be alone tonight | im talking to my sister right now | I called 988 and talked to someone | already called them | No, I promise. My husband's here with me. | my mom is staying over tonight
no voy a hacer nada, estoy con mi hermana | esta noche estoy a salvo, mi esposo está aquí | me siento a salvo hoy, mi hermana se queda conmigo | esta noche no voy a hacer nada | hoy no, mi hermana está aquí
estoy bien por ahora, mi mamá viene para acá | ya llamé al 988 | no estoy solo | mi esposa está conmigo | ya hablé con mi hermana
""")
NOT_SAFE = split("""
I'm not doing it tonight. maybe tomorrow | tonight's the night | I will do it tonight when my wife is asleep | I'll be with my mom tonight | im going to be with my mom | not tonight, but soon
I wont do it but I think about it every night | my wife is asleep | I'm alone | my husband is here with the gun | I'm not safe tonight | I am not ok tonight | im gonna do it tonight | not going to be here tomorrow
my roommate is here but I dont care | nobody is here | my roommate is gone | I wont do it tonight if the pain stops | I'm fine for now but it's coming back | my kids are here, I'll wait until they sleep
hoy sí | estoy solo esta noche | mi hermana no está aquí
""")
# What is settled, or refused, in words that have rules of their own.
ELSE = [
    "I'm safe",
    "I'm safe. I called them",
    "I won't hurt myself, I have kids",
    "no",
    "ok",
    "thanks",
    "I have no plan",
]
TOLD = ("i want to kill myself",)
CRISIS = Alarm("self_harm", "crisis_line", told=True)


def behind(alarm, words):
    """What is answered, with what patterns make of the words and of those before them."""
    return first(Draft(alarm=alarm, harm=True), None, words, None, read(words, TOLD))


@pytest.mark.parametrize("words", SAFE)
def test_who_is_safe_for_now_hears_that_988_is_there_and_stays_in_mind(words):
    assert is_safe_for_now(words)
    found = behind(CRISIS, words)
    assert (found.lines, found.ends, found.raised) == (
        ("utter_safety_still_self_harm",),
        True,
        None,
    )
    assert (found.draft.alarm.sign, found.draft.alarm.told) == ("self_harm", True)
    # The second time in other words.
    assert behind(found.draft.alarm, words).lines[-2] == "utter_safety_short_crisis_line"


@pytest.mark.parametrize("words", NOT_SAFE + ELSE)
def test_what_leaves_it_open_is_no_such_word(words):
    assert not is_safe_for_now(words)


@pytest.mark.parametrize(
    "words", ["im gonna do it tonight", "I will do it tonight when my wife is asleep"]
)
def test_a_plan_for_tonight_is_911(words):
    found = behind(CRISIS, words)
    assert (found.lines[0], found.raised.action) == ("utter_safety_self_harm_911", "911")


@pytest.mark.parametrize(
    "alarm",
    [
        Alarm("self_harm", "911", told=True),
        Alarm("self_harm", "crisis_line", told=True, means=True),
    ],
)
def test_behind_a_plan_or_a_means_the_action_stands(alarm):
    found = behind(alarm, "I'm safe tonight, my wife is with me")
    assert found.lines[1] == f"utter_safety_short_{alarm.action}"
    assert found.draft.alarm.sign == "self_harm"


def test_who_says_it_after_the_line_was_passed_over_is_not_ordered_to_call_911():
    read_again = Safety("911", "self_harm", "x")
    draft = Draft(harm=True, passed=CRISIS)
    found = first(draft, None, "I'm safe tonight, my wife is with me", None, read_again)
    assert (found.lines, found.draft.passed) == (("utter_safety_still_self_harm",), CRISIS)
    # "I'm home tonight" says when to call.
    assert first(draft, "best_time", "I'm with my mom tonight", None, None).lines == ()


def test_not_doing_it_tonight_is_no_plan():
    assert not plans("im not gonna do it tonight")
    assert plans("im gonna do it tonight")
    assert plans("im not sure, gonna do it tonight")
