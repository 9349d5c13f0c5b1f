"""What the rules read and what the classifier suspects, as one finding; and how urgent it is."""

from __future__ import annotations

import pytest

from bot.contract import Safety, Suspicion
from bot.handoff import tickets
from bot.safety.combine import combine
from bot.safety.read import explains
from bot.safety.urgency import URGENCIES, URGENCY_OF, urgency

OUTRIGHT = Safety(action="911", sign="heart", words="chest pressure")
# Asked because it is old, denied in part or supposed; and because the words are weak.
DOUBTED = Safety(action="ask", sign="bladder", words="weak stream", meant="emergency_department")
WEAK = Safety("ask", "leg_weakness", "my leg gave out", "emergency_department", weak=True)
WEAK_DESPAIR = Safety("ask", "self_harm", "can't go on", "crisis_line", weak=True)
DESPAIR = Safety("ask", "self_harm", meant="crisis_line", weak=True, guessed=True)
DANGER = Safety("ask", "unclear", meant="emergency_department", weak=True, guessed=True)
ASKED_HEART = Safety("ask", "heart", meant="911", weak=True, guessed=True)


def suspicion(danger=0.0, despair=0.0, sign="bowel", *, share=0.0, sure=False):
    return Suspicion(danger=danger, despair=despair, sign=sign, share=share, sure=sure)


HEART = suspicion(0.9, sign="heart", share=1.0)
SURE_HEART = suspicion(0.99, sign="heart", share=1.0, sure=True)
SURE_UNNAMED = suspicion(0.99, sure=True)
SURE_DESPAIR = suspicion(0.1, 0.99, "self_harm", share=1.0, sure=True)


@pytest.mark.parametrize(
    ("reading", "suspected", "settled", "expected"),
    [
        (None, suspicion(), (), None),
        (None, suspicion(0.74, 0.45), (), None),
        (None, suspicion(0.76), (), DANGER),
        (None, suspicion(1.0), (), DANGER),
        (None, suspicion(0.0, 0.5, "self_harm"), (), DESPAIR),
        # One question at a time, and the one about self-harm goes first.
        (None, suspicion(1.0, 0.5), (), DESPAIR),
        # A sign that stands out is asked about by its name.
        (None, HEART, (), ASKED_HEART),
        # What was answered as old is not asked again; other signs are.
        (None, HEART, ("heart",), None),
        (None, HEART, ("bladder",), ASKED_HEART),
        # A sure classifier does not ask.
        (None, SURE_HEART, (), Safety(action="911", sign="heart")),
        (None, SURE_HEART, ("heart",), None),
        (None, SURE_UNNAMED, (), Safety(action="emergency_department", sign="unclear")),
        (None, SURE_DESPAIR, (), Safety(action="crisis_line", sign="self_harm")),
        # The rules know the sign better, the classifier that it is one.
        (WEAK, SURE_HEART, (), Safety(action="emergency_department", sign="leg_weakness")),
        (WEAK_DESPAIR, SURE_HEART, (), Safety(action="crisis_line", sign="self_harm")),
        (WEAK, SURE_DESPAIR, (), Safety(action="crisis_line", sign="self_harm")),
        (WEAK, HEART, (), WEAK),
        (WEAK, suspicion(), (), WEAK),
        # The classifier knows neither old from new nor no from yes.
        (DOUBTED, SURE_HEART, (), DOUBTED),
        (DOUBTED, SURE_DESPAIR, (), DOUBTED),
        (OUTRIGHT, suspicion(), (), OUTRIGHT),
        (OUTRIGHT, SURE_DESPAIR, ("heart",), OUTRIGHT),
    ],
)
def test_a_reading_stays_and_suspicion_adds_to_it(reading, suspected, settled, expected):
    assert combine(reading, suspected, settled=settled) == expected


def test_weak_words_of_this_message_alone_may_be_harmless():
    assert combine(WEAK, suspicion(), alone=True) is None
    assert combine(WEAK, suspicion(0.1), alone=True) == WEAK
    # Beside a question of something else they only sound so.
    assert combine(WEAK, Suspicion(part=0.1), alone=True) == WEAK
    assert combine(DOUBTED, suspicion(), alone=True) == DOUBTED
    assert combine(OUTRIGHT, suspicion(), alone=True) == OUTRIGHT


@pytest.mark.parametrize(
    ("actions", "expected"),
    [
        ((), "routine"),
        (("ask",), "routine"),
        (("same_day",), "same_day"),
        (("emergency_department",), "emergency"),
        (("911",), "emergency"),
        (("crisis_line",), "crisis"),
        (("same_day", "911", "ask"), "emergency"),
        (("crisis_line", "911", "same_day"), "crisis"),
        (("ask", "same_day"), "same_day"),
        (("something else",), "routine"),
    ],
)
def test_the_highest_urgency_counts(actions, expected):
    assert urgency(actions) == expected
    assert urgency(reversed(actions)) == expected


def test_the_tickets_go_by_the_same_table():
    assert tickets.URGENCY_OF is URGENCY_OF
    assert set(URGENCY_OF.values()) == set(URGENCIES)


@pytest.mark.parametrize(
    ("sign", "share", "expected"),
    [
        ("heart", 0.2, ("heart", "911")),
        ("heart", 0.19, ("unclear", "emergency_department")),
        ("bowel", 0.5, ("bowel", "emergency_department")),
        ("bowel", 0.49, ("unclear", "emergency_department")),
        ("withdrawal", 0.4, ("withdrawal", "same_day")),
        ("withdrawal", 0.39, ("unclear", "emergency_department")),
        ("no_such_sign", 1.0, ("unclear", "emergency_department")),
    ],
)
def test_a_sign_is_named_from_the_share_of_its_action_on(sign, share, expected):
    found = combine(None, suspicion(0.99, sign=sign, share=share, sure=True))
    assert (found.sign, found.action) == expected


def test_what_is_explained_is_asked_about_where_the_classifier_alone_is_sure():
    found = combine(None, suspicion(0.99, sign="heart", share=0.9, sure=True), explained=True)
    assert (found.action, found.meant) == ("ask", "911")


def test_despair_and_what_the_words_say_are_not_explained_away():
    despair = suspicion(0.1, 0.99, sign="self_harm", share=0.9, sure=True)
    assert combine(None, despair, explained=True).action == "crisis_line"
    sure = suspicion(0.99, sign="heart", share=0.9, sure=True)
    assert combine(OUTRIGHT, sure, explained=True) == OUTRIGHT


@pytest.mark.parametrize(
    ("words", "explained"),
    [
        ("sweats from menopause, nothing to do with my back", True),
        ("pulled a muscle at the gym in March, it's gone now", True),
        ("fue muscular, ya se me quitó", True),
        ("the feeling in my legs is gone", False),
        ("my strength went away", False),
        ("se me quitó la fuerza", False),
        ("no sé, ya no siento nada", False),
    ],
)
def test_what_explains_a_sign_is_told_from_what_was_lost(words, explained):
    assert explains(words) is explained


def test_a_denied_sign_is_asked_about_where_another_one_is_suspected_or_despair():
    heart = suspicion(0.9, sign="heart", share=1.0)
    assert combine(None, heart, denied=frozenset({"heart"})) is None
    assert combine(None, heart, denied=frozenset({"bowel"})) == ASKED_HEART
    despair = suspicion(0.1, 0.6, "self_harm", share=1.0)
    assert combine(None, despair, denied=frozenset({"self_harm"})) == DESPAIR
