"""Of several questions for the office one can be chosen, all of them, or none."""

import pytest

from bot.contract import Draft, Understood
from bot.intake.deciding import decide

PARKING, HUMANA = "is there parking?", "do you take Humana?"
BOTH = f"{PARKING} and {HUMANA}"
DETAILS = {"name": "Robin Sample", "phone": "+17025550143", "location": "low back"}


def chosen(
    text,
    asked="confirm",
    question: str | None = BOTH,
    unpassed=(),
    intent="out_of_scope",
    **details,
):
    draft = Draft(details={**DETAILS, **details}, open=True, question=question, unpassed=unpassed)
    return decide(draft, Understood(intent, 0.5, "en", {}), asked, text)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("just the first one", PARKING),
        ("the first", PARKING),
        ("only the second question please", HUMANA),
        ("the last one", HUMANA),
        ("only the one about parking", PARKING),
        ("just the Humana one", HUMANA),
        ("solo la primera", PARKING),
        ("la segunda por favor", HUMANA),
        ("nomás la de Humana", HUMANA),
    ],
)
@pytest.mark.parametrize("waits", [{}, {"question": HUMANA, "unpassed": (PARKING,)}])
def test_one_of_two_that_wait_is_added_and_the_other_is_not(text, question, waits):
    decision = chosen(text, **waits)
    assert (decision.intent, decision.draft.question) == ("add_question", question)
    assert decision.draft.unpassed == ()


@pytest.mark.parametrize(
    "text", ["ninguna", "neither", "none of them", "no, don't add them", "no las agregue"]
)
def test_none_of_them_leaves_the_summary_waiting(text):
    decision = chosen(text, intent="deny")
    assert decision.intent == "resume"
    assert (decision.draft.question, decision.draft.unpassed) == (None, ())


@pytest.mark.parametrize(
    "text", ["add both", "both questions please", "las dos preguntas", "yes, add them both"]
)
def test_all_of_them_are_added(text):
    decision = chosen(text, question=HUMANA, unpassed=(PARKING,))
    assert decision.intent == "add_question"
    assert decision.draft.question == f"{PARKING} / {HUMANA}"


def test_of_two_that_stand_on_the_request_one_stays():
    decision = chosen("just the first one", question=None)
    assert decision.intent != "add_question"
    kept = decide(
        Draft(details={**DETAILS, "question": BOTH}, open=True),
        Understood("ask_cost_insurance", 0.4, "en", {}),
        "confirm",
        "just the first one",
    )
    assert kept.changed == {"question": PARKING}


@pytest.mark.parametrize(
    ("text", "asked", "question"),
    [
        ("just the first one", "safety_screen", BOTH),
        ("just the first one", "confirm", PARKING),
        ("the one about my knee", "confirm", BOTH),
        ("both", "confirm", BOTH),
        ("no", "confirm", BOTH),
        ("don't send it", "confirm", BOTH),
        ("none", "safety_screen", BOTH),
    ],
)
def test_words_that_may_mean_anything_else_choose_none(text, asked, question):
    decision = chosen(text, asked=asked, question=question, intent="inform")
    assert decision.intent != "add_question"
    assert decision.draft.question != PARKING or question == PARKING
