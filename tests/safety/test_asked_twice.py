"""The question whether it is new is never put twice in the same words, free words that are clear end it,
and the summary names only the signs that somebody named.
"""

from __future__ import annotations

import pytest

from bot import safety
from bot.contract import Alarm, Draft
from bot.conversation import net
from bot.conversation.once_more import asks_when
from bot.conversation.safety_first import first
from bot.intake.request.draft import restarted
from bot.wording import load

WORDING = load({"phone": "702-555-0100", "doctor": "Dr. Tollestrup"}, {})
WEAK = Alarm("leg_weakness", "emergency_department", asked=1)


def said(words, draft=None):
    draft = draft or Draft(alarm=WEAK)
    return first(draft, "safety_screen", words, None, safety.read(words, (), "safety_screen"), year=2026)  # fmt: skip


@pytest.mark.parametrize(
    "words",
    [
        "it is what it is, old injury", "old injury from the army", "ancient history", "for ages", "born with it", "born that way", "neither one", "ninguna de las dos", "nació así", "desde chiquito",
        "desde muy niña", "ya tiene tiempo", "es vieja la lesión", "no, hace mucho tiempo", "no, a long time",
    ],
)  # fmt: skip
def test_clear_words_of_their_own_end_the_question(words):
    assert said(words).lines[-1] == "utter_safety_settled"


@pytest.mark.parametrize(
    "words",
    [
        "it is", "las dos", "old injury from the army but now it's worse", "I was born with it and it gave out yesterday", "old injury from work this morning", "desde chiquito pero hoy peor",
        "no tiene mucho tiempo", "no hace mucho", "not long ago", "it hasn't been that long",
    ],
)  # fmt: skip
def test_what_is_not_old_gets_the_line(words):
    assert said(words).lines[0] == "utter_safety_leg_weakness_emergency_department"


def test_the_question_changes_its_words_each_time():
    draft, seen = Draft(alarm=Alarm("bladder", "emergency_department", told=True)), []
    for _ in range(3):
        found = asks_when(draft, draft.alarm)
        seen.append((found.lines[0], found.names))
        draft = found.draft
    assert seen == [
        ("utter_safety_question", ""),
        ("utter_safety_question_named", "bladder"),
        ("utter_safety_question_again", ""),
    ]


def test_behind_the_named_question_comes_the_short_one():
    named = said("it's my left hip")
    assert named.lines[-1] == "utter_safety_question_named"
    assert asks_when(named.draft, named.draft.alarm).lines == ("utter_safety_question_again",)


@pytest.mark.parametrize(
    ("sign", "language", "words", "named"),
    [
        ("leg_weakness", "en", "Is it new or getting worse?", ()),
        ("leg_weakness", "en", "If this (weak legs) is new or getting worse", ("leg_weakness",)),
        ("bladder", "en", "Bladder trouble with back pain can need treatment", ("bladder",)),
        ("bladder", "es", "Un problema de la vejiga con dolor", ("bladder",)),
        ("screen", "en", "Is any of it new or worse?", ("screen",)),
    ],
)
def test_only_what_was_named_is_known_by_its_name(sign, language, words, named):
    draft = Draft(alarm=Alarm(sign, "emergency_department"))
    after = net.called(WORDING, draft, words, language)
    assert after.named == named
    assert restarted(after).named == named
    assert net.called(WORDING, Draft(), words, language).named == ()
