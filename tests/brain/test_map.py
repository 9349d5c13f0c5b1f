"""Places from the body map, as the brain takes them in."""

import pytest

from bot.contract import BrainRequest, Choice, Draft
from bot.intake.request import body

pytestmark = [pytest.mark.brain, pytest.mark.usefixtures("rasa_is_imported")]


def read(draft: Draft, *regions: str):
    request = BrainRequest(
        conversation="c",
        turn_id="t",
        at="2026-11-21T10:00:00+00:00",
        channel="web",
        language="en",
        draft=draft,
        asked="pain_story",
    )
    # Rasa warns while it loads: the fixture loads it first.
    from bot.brain.function import Brain

    choice = Choice("Somewhere", body.payload(regions))
    return Brain._read_choice(object.__new__(Brain), request, choice)


def test_they_answer_the_question_for_the_story():
    _, state, decision = read(Draft(open=True), "hip_rim.left", "buttock.left")
    assert decision.draft.details == body.details(["hip_rim.left", "buttock.left"])
    assert "pain_story" in decision.draft.done
    assert decision.intent == "inform"
    assert state.carried == {}


def test_other_places_than_before_are_a_correction():
    known = Draft(open=True, details=body.details(["buttock.left"]))
    _, state, decision = read(known, "groin.right")
    assert decision.draft.details == body.details(["groin.right"])
    assert set(state.corrected) == {"location", "side"}
