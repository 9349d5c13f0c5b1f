"""A denial of self-harm in words of their own: heard where it plainly is one, and once."""

from __future__ import annotations

import pytest

from bot import safety
from bot.contract import Alarm, Draft
from bot.conversation.safety_first import first
from bot.conversation.safety_outcome import SCREEN
from bot.safety.followup import answer_of
from bot.safety.harm_denied import denies_in_own_words

SETTLED = "utter_safety_settled_self_harm"
DENIED = [
    "relax I'd never do that to my dog", "no seriously it's an expression",
    "I would not do that to Doris", "I'd never do that to my kids", "no way, I have grandkids", "no way I have grandkids", "it was a figure of speech",
    "it's only a figure of speech", "I didn't mean it literally", "I was just being dramatic", "I was exaggerating, sorry",
    "I would never hurt myself", "I have no intention of hurting myself", "I could never do that to my mother", "I couldn't do that to my family",
    "God no. My kids need me.", "heavens no, I love my life", "I wouldn't even think of doing that to my wife and kids",
    "No. I would never do anything like that. I've got too much to live for.", "I'd never do that to my kids because I love them",
    "nunca le haría eso a mis hijos", "jamás haría algo así", "fue una forma de hablar", "no lo dije en serio", "lo dije por decir",
    "nunca me haría daño", "ni loca, tengo nietos", "no, no haría eso a mi familia", "Dios me libre, tengo cinco nietos", "no soy capaz de hacerme daño",
    "I'd never do that to my kids. How much is the appointment?",
]  # fmt: skip
# Enough for the question; to the crisis line it may be a refusal to call.
FLAT = [
    "I would not do that",
    "I'd never",
    "no way",
    "ni loca",
    "cómo cree",
    "I would never do that",
]
LEFT_OPEN = [
    "I'd never do that to my kids, but I think about it", "I would not do that... not today", "I would never do that to my kids while they're small",
    "I'd never do that to my kids again", "I'd do that to Doris", "I would never do that to Doris. She is gone now", "I would never call 988",
    "no way, I have kids and a plan", "my kids would be better off", "nunca le haría eso a mis hijos pero lo pienso", "I could not do that, I tried",
    "no le haría eso a mis hijos hoy", "I wouldn't do that if she was here", "I want to but I'd never do that to my kids", "I have kids",
    "I'd never do that to my kids. I have the pills here", "I'd never do that to my kids, they'd find me", "I have nothing to live for",
    "I have no reason to live", "would I do that to Doris?", "I'd never do that to my kids, I'd make it look like an accident", "I never said I would",
    "ni loca llamo", "quiero morirme", "it was not a figure of speech", "not an expression", "I wasn't exaggerating", "no fue una forma de hablar",
    "no es un decir", "no estoy exagerando", "maybe I was being dramatic", "I have no desire to live", "I have no wish to go on", "",
    "I would never do that to my late wife", "I'll never do it with pills", "nunca haría nada bien", "tengo hijos",
]  # fmt: skip


def after(alarm: Alarm, words: str, **known):
    return first(Draft(alarm=alarm, **known), None, words, None, safety.read(words))


def told(**known) -> Alarm:
    return Alarm("self_harm", "crisis_line", told=True, **known)


@pytest.mark.parametrize("words", DENIED)
def test_a_plain_denial_is_heard_behind_the_crisis_line_and_behind_the_question(words):
    assert after(told(), words).lines[0] == SETTLED
    assert after(told(again=True), words).lines[0] == SETTLED
    assert after(Alarm("self_harm", "crisis_line"), words).lines[0] == SETTLED


@pytest.mark.parametrize("words", FLAT)
def test_a_flat_never_answers_the_question_alone(words):
    assert denies_in_own_words(words, told=False)
    assert not denies_in_own_words(words, told=True)
    found = after(told(), words)
    assert found.lines[0] == "utter_safety_short_self_harm_crisis_line"
    assert found.draft.alarm.told


@pytest.mark.parametrize("words", LEFT_OPEN)
def test_words_of_wanting_a_plan_or_a_doubt_undo_it(words):
    assert not denies_in_own_words(words, told=True)
    assert not denies_in_own_words(words, told=False)
    assert answer_of(words) != "mistake"
    if words:
        assert after(told(), words).lines[0] != SETTLED


def test_whoever_told_of_a_means_is_asked_directly():
    found = after(told(means=True), "I'd never do that to my kids")
    assert found.lines == ("utter_safety_question_self_harm",)


def test_a_second_time_only_being_safe_ends_it():
    found = after(told(), "I'd never do that to my kids", harm=True)
    back = first(
        found.draft, None, "I want to kill myself", None, safety.read("I want to kill myself")
    )
    again = first(back.draft, None, "I'd never do that to my kids", None, None)
    assert again.lines[0] != SETTLED
    assert first(back.draft, None, "I'm safe", None, None).lines[0] == SETTLED


@pytest.mark.parametrize("sign", ["self_harm", "abuse"])
@pytest.mark.parametrize("words", ["no", "no im ok", "I'm safe", "no, estoy bien"])
def test_a_question_of_the_mind_leaves_the_list_of_the_body_to_be_asked(sign, words):
    asked = Draft(alarm=Alarm(sign, "crisis_line", weak=True))
    assert SCREEN not in first(asked, SCREEN, words, None, None).draft.done


def test_who_calls_one_sign_old_is_still_asked_about_the_others_on_the_list():
    asked = Draft(alarm=Alarm("bladder", "emergency_department"))
    for words in ("no, it's old, years", "it was a mistake, I'm fine"):
        found = first(asked, SCREEN, words, None, None).draft
        assert found.settled == ("bladder",)
        assert SCREEN not in found.done
    # Who answered the list is not asked it again, nor who gets help first.
    carried = Draft(alarm=Alarm("bladder", "emergency_department"), done=(SCREEN,))
    assert SCREEN in first(carried, SCREEN, "no, it's old, years", None, None).draft.done
    listed = Draft(alarm=Alarm("screen", "emergency_department", told=True))
    assert SCREEN in first(listed, SCREEN, "it's old, since 2015", None, None).draft.done
    told = Draft(alarm=Alarm("bladder", "emergency_department", told=True))
    assert SCREEN in first(told, SCREEN, "call me afterwards", None, None).draft.done
    assert SCREEN in first(Draft(), SCREEN, "none of these", None, None).draft.done
