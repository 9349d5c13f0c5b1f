"""What nobody could read at a step is asked again, and never kept as another thing."""

import pytest

from bot.contract import Draft, Understood
from bot.intake.deciding import decide
from bot.intake.reading import read

KNOWN = {"name": "Ana Reyes", "phone": "+17025550101"}


def said(text, asked, intent="inform", confidence=0.45, details=KNOWN, **state):
    draft = Draft(details=details, open=True, **state)
    fields = read(text, asked, "en", details)
    return decide(draft, Understood(intent, confidence, "en", fields), asked, text)


@pytest.mark.parametrize(
    "text",
    [
        "no call is fine. keep both",
        "text me dont call",
        "only by email",
        "both are ok",
        "call my cell",
        "her name is Donna Kowalski, im ana the patient",
    ],
)
def test_how_and_whom_to_call_is_no_time_for_it(text):
    assert "best_time" not in said(text, "best_time").draft.details


@pytest.mark.parametrize(
    "text", ["after my nap", "when the kids are at school", "whenever", "my lunch break"]
)
def test_a_time_in_ones_own_words_is_one(text):
    assert "best_time" in said(text, "best_time").draft.details


def test_a_family_name_that_follows_is_no_time_to_call():
    rick = {"name": "Rick", "phone": "+17025550101"}
    assert said("Rick Slade", "best_time", "restart", 0.46, rick).draft.details == {
        **rick,
        "name": "Rick Slade",
    }


def test_a_name_and_number_where_the_pain_was_asked_for_are_no_pain():
    text = "this is Ana Reyes again, I would rather you call me at 702 555 0152"
    assert "pain_words" not in said(text, "pain_story").draft.details


@pytest.mark.parametrize("asked", ["contact", "phone", "best_time", "pain_story"])
def test_words_that_only_sound_like_a_change_are_asked_again(asked):
    assert said("i said tuesday at ten", asked, "correct_detail", 0.74).intent == "inform"


@pytest.mark.parametrize("text", ["oh that number is wrong", "I made a mistake", "está mal"])
def test_words_that_speak_of_a_change_are_one(text):
    assert said(text, "best_time", "correct_detail", 0.8).intent == "correct_detail"


def test_a_guessed_topic_answers_nothing_where_the_pain_was_asked_for():
    assert said("everywhere", "pain_story", "ask_location_hours", 0.21).intent == "inform"
    asked = said("where are you", "pain_story", "ask_location_hours", 0.45)
    assert asked.intent == "ask_location_hours"


@pytest.mark.parametrize(
    "text",
    [
        "fine. what do I have to do",
        "how do I start?",
        "what do we do next",
        "¿qué tengo que hacer?",
    ],
)
def test_who_asks_what_to_do_begins_and_hears_later_what_comes_next(text):
    fresh = decide(Draft(), Understood("ask_why_needed", 0.6, "en"), None, text)
    assert fresh.intent == "request_appointment"
    assert said(text, "best_time").intent == "ask_request_status"


@pytest.mark.parametrize(
    ("text", "intent"),
    [("ok", "resume"), ("i see", "resume"), ("yes", "affirm"), ("ok yes", "affirm")],
)
def test_ok_below_an_answer_only_hears_it(text, intent):
    draft = Draft(question="can he help me")
    assert decide(draft, Understood("affirm", 0.8, "en"), None, text).intent == intent


def test_who_complains_and_wants_an_appointment_too_has_it_noted():
    text = "I want an appointment too, not just complain"
    details = {**KNOWN, "reason": "complaint", "notes": "nobody called"}
    decision = said(text, "confirm", "request_appointment", 0.7, details)
    assert decision.intent == "inform"
    assert decision.changed == {"notes": f"nobody called / {text}"}


@pytest.mark.parametrize(
    ("known", "text", "told"),
    [
        ({"location": "neck, arm"}, "no its my back im just tired", {"location": "back"}),
        ({"location": "leg"}, "left", {"side": "left"}),
        ({"location": "leg"}, "the right side", {"side": "right"}),
        ({"location": "pierna"}, "izquierda", {"side": "left"}),
    ],
)
def test_a_place_that_is_put_right_and_a_side_told_later_are_taken(known, text, told):
    draft = Draft(details=known)
    reading = Understood("inform", 0.9, "en", read(text, None, "en", known))
    assert decide(draft, reading, None, text).changed == told


@pytest.mark.parametrize(
    "text", ["I am going back to work", "no, back to the question", "left work early"]
)
def test_other_ways_back_and_left_are_no_place(text):
    known = {"location": "neck"}
    reading = Understood("inform", 0.9, "en", read(text, None, "en", known))
    assert decide(Draft(details=known), reading, None, text).draft.details["location"] == "neck"
