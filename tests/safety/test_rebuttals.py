"""A long answer behind a line that argues: it is old, it is not so, it only hurts, why?"""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest

from bot import safety
from bot.contract import Alarm, Draft
from bot.conversation.held import released
from bot.conversation.safety_first import first
from bot.safety import rebuttal, rebuttal_phrases
from bot.safety.load import signs

from .tables import rows

TABLE = [(*heading.split(), line) for _, heading, line in rows("rebuttals.yml")]
SETTLED = [(sign, line) for outcome, sign, line in TABLE if outcome == "settled"]
OF_THE_MIND = ("self_harm", "abuse", "overdose")
# The case that this is for: a daughter, her father's walking, and the emergency line.
DAUGHTER = (
    "Oh god, the ER? Why, did I say something that sounds dangerous? He can move his legs fine, he "
    "isn't numb and he goes to the bathroom normally, it just hurts him to walk. It's been like "
    "this for months, ever since the surgery really, it didn't just come on today. Should I be "
    "scared? And if it isn't an emergency, can you help somebody whose fusion didn't work?"
)


def behind(sign, words, *, before="my back hurts", **alarm):
    """What follows ``words`` behind the line of a sign."""
    told = Alarm(sign, signs().base[sign], told=True, **alarm)
    return first(Draft(alarm=told), None, words, None, safety.read(words, [before]))


def outcome(found):
    if found.draft.alarm is None:
        return "settled" if found.lines[-1] == "utter_safety_settled" else "passed"
    if found.lines[0] == "utter_safety_question":
        return "asked"
    return "why" if found.lines[0].startswith("utter_safety_why") else "stands"


@pytest.mark.parametrize(("expected", "sign", "words"), TABLE)
def test_a_long_answer_is_weighed_by_all_that_it_says(expected, sign, words):
    assert outcome(behind(sign, words)) == expected


def test_a_frightened_daughter_is_believed_and_her_question_answered():
    found = behind("leg_weakness", DAUGHTER, recent=True)
    assert found.draft.settled == ("leg_weakness",)
    # Nobody asks them later why they asked for the reason.
    assert released(found, DAUGHTER).draft.held == "can you help somebody whose fusion didn't work?"


@pytest.mark.parametrize(("sign", "words"), SETTLED)
@pytest.mark.parametrize(
    "more",
    ["It got a lot worse since Sunday.", "He can't feel his feet.", "Desde ayer no puedo orinar.", "My chest is being crushed."],
)  # fmt: skip
def test_a_sign_anywhere_in_the_answer_wins(sign, words, more):
    for said in (f"{words} {more}", f"{more} {words}"):
        assert outcome(behind(sign, said)) not in ("settled", "passed"), said


@pytest.mark.parametrize("sign", OF_THE_MIND)
@pytest.mark.parametrize(
    "words", ["I've felt like that for ten years, it never got worse. Why 988?"]
)
def test_despair_violence_and_too_many_pills_are_not_argued_away(sign, words):
    found = behind(sign, words)
    assert found.draft.alarm is not None
    assert found.lines[0].startswith("utter_safety_")
    assert "settled" not in found.lines[0]


@pytest.mark.parametrize(
    "words",
    ["Why the ER?", "why??", "did I say something wrong?", "I don't understand why", "how come", "what could it be?", "which part of it worries you?",
     "¿Por qué a emergencias?", "¿por qué?", "¿dije algo malo?", "no entiendo por qué", "¿qué dije?"],
)  # fmt: skip
def test_whoever_asks_why_is_told_the_reason_and_then_asked_whether_it_is_new(words):
    found = behind("bladder", words)
    assert (found.lines[0], found.ends) == ("utter_safety_why_bladder", True)
    assert found.draft.alarm.told
    again = first(found.draft, None, words, None, None)
    assert again.lines == ("utter_safety_question",)
    assert behind("heart", words).lines[1:3] == (
        "utter_safety_really_heart",
        "utter_safety_really_911",
    )


@pytest.mark.parametrize(
    "words",
    ["why does insurance not pay", "why can't I just pay cash", "what is the reason for the fee", "por qué cobran tanto", "why is your office closed"],
)  # fmt: skip
def test_other_whys_are_none(words):
    assert not rebuttal.wants_reason(words)


def test_what_began_on_sunday_is_asked_about_unless_a_long_time_is_named():
    said = "No no, I misspoke. He isn't weak at all, his legs are fine. Can somebody call me?"
    assert outcome(behind("leg_weakness", said)) == "settled"
    assert outcome(behind("leg_weakness", said, recent=True)) == "asked"
    dated = "No no, he's been like this for two years. Can somebody call me?"
    assert outcome(behind("leg_weakness", dated, recent=True)) == "settled"


def test_an_operation_told_of_before_does_not_undo_it():
    before = [
        "My dad was fused last year and since then his legs are weak, they give out and he falls"
    ]
    reading = safety.read(DAUGHTER, before)
    assert reading.sign == "postop_wound"
    told = Alarm("leg_weakness", "emergency_department", told=True)
    found = first(Draft(alarm=told), None, DAUGHTER, None, reading)
    assert found.draft.settled == ("leg_weakness",)
    more = f"{DAUGHTER} There is pus on the scar."
    assert first(Draft(alarm=told), None, more, None, safety.read(more, before)).draft.alarm


def test_details_of_an_answer_that_settles_are_kept_but_no_name_is_made_of_it():
    found = behind(
        "stroke", "It's Bell's palsy from 2011. My number is 702 555 0117. Can you help?"
    )
    assert "name" not in found.draft.details
    assert found.draft.details["phone"] == "+17025550117"


def test_hostile_words_are_weighed_quickly():
    words = set(re.findall("[a-z]{2,12}", Path(rebuttal_phrases.__file__).read_text("utf-8")))
    begun = time.process_time()
    for word in words:
        rebuttal.rebuttal_of(f"{word} " * 80, "leg_weakness", told=True)
    assert (time.process_time() - begun) / len(words) < 0.05


@pytest.mark.parametrize(
    "words",
    [
        "this is old, reflux since 1998, my doctor knows",
        "it's old, I've had reflux since 1998",
        "es viejo, reflujo desde 1998, mi doctor sabe",
    ],
)
def test_what_is_called_old_behind_911_and_explained_is_asked_about_once(words):
    told = Draft(alarm=Alarm("heart", "911", told=True))
    found = first(told, None, words, None, safety.read(words))
    assert (found.lines, found.ends) == (("utter_safety_question",), True)
    # What they told as new a moment ago, and what is only explained, stays 911.
    new = Draft(alarm=Alarm("heart", "911", told=True, recent=True))
    assert "utter_safety_question" not in first(new, None, words, None, safety.read(words)).lines
    for other in ("it's just reflux", "my doctor says it's reflux", "it's old but worse today"):
        found = first(told, None, other, None, safety.read(other))
        assert "utter_safety_question" not in found.lines
        assert found.draft.alarm is not None
