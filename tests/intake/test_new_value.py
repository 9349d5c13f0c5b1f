"""The answer to "X: what should it say?" is the new value, whole and alone."""

import pytest

from bot.contract import Draft, Understood
from bot.intake.deciding import decide
from bot.intake.reading import read

KNOWN = {
    "name": "Robin Sample", "phone": "+17025550143", "patient_name": "Rosa Sample", "relation": "mother",
    "location": "low back", "side": "left", "duration": "3 years", "prior_surgery": "fusion 2019",
    "notes": "I have a dog", "access_needs": "Korean interpreter", "voicemail": "none",
}  # fmt: skip


def answered(text, asked, intent="out_of_scope", confidence=0.9, language="en", known=None):
    details = KNOWN if known is None else known
    draft = Draft(details=details, open=True)
    fields = read(text, asked, language, details)
    return decide(draft, Understood(intent, confidence, language, fields), asked, text)


@pytest.mark.parametrize(
    ("text", "asked", "language", "value"),
    [
        ("it should say Roberta Sample", "name", "en", "Roberta Sample"),
        ("debe decir Roberta Sample", "name", "es", "Roberta Sample"),
        ("it should say Rose Sample", "patient_name", "en", "Rose Sample"),
        ("debe decir Rosa Maria Diaz", "patient_name", "es", "Rosa Maria Diaz"),
        ("it should say aunt", "relation", "en", "aunt"),
        ("forever", "duration", "en", "a long time"),
        ("it should be 5 years", "duration", "en", "5 years"),
        ("back", "location", "en", "back"),
        ("laminectomy 2015", "prior_surgery", "en", "laminectomy 2015"),
        ("two surgeries", "prior_surgery", "en", "two surgeries"),
        ("it was 2018 not 2019", "prior_surgery", "en", "fusion 2018"),
        ("also a laminectomy 2015", "prior_surgery", "en", "fusion 2019; laminectomy 2015"),
        ("I drive out of town on Fridays", "notes", "en", "I drive out of town on Fridays"),
    ],
)
def test_the_new_value_stands_there(text, asked, language, value):
    assert answered(text, asked, language=language).draft.details[asked] == value


def test_a_number_and_a_name_in_a_note_change_no_other_line():
    for known in (KNOWN, {key: KNOWN[key] for key in ("name", "phone")}):
        text = "my son Joe Stone has the key, 702-555-0199"
        assert answered(text, "notes", known=known).draft.details == {**known, "notes": text}


@pytest.mark.parametrize("text", ["none", "nothing", "no notes", "ninguna"])
def test_a_line_goes_where_the_answer_is_none(text):
    for asked in ("notes", "access_needs"):
        assert asked not in answered(text, asked, "deny").draft.details
    assert answered("neither", "side", "deny").removed == ("side",)
    assert answered("none", "prior_surgery", "deny").draft.details["prior_surgery"] == "none"
    assert answered("none", "name", "deny").draft.details["name"] == "Robin Sample"


def test_dont_leave_messages_answers_the_voicemail_and_stops_nothing():
    decision = answered("don't leave messages", "voicemail", "stop")
    assert (decision.intent, decision.draft.details["voicemail"]) == ("inform", "none")
    assert answered("stop", "voicemail", "stop").intent == "stop"


def test_all_over_is_a_place_and_start_over_begins_anew():
    assert answered("all over", "location", "restart").intent == "inform"
    assert answered("start over", "location", "restart").intent == "restart"


def test_a_topic_that_the_words_sound_like_hides_no_new_value():
    decision = answered(
        "when I get home from work",
        "best_time",
        "ask_risks_recovery",
        0.9,
        known={**KNOWN, "best_time": "mornings"},
    )
    assert (decision.intent, decision.changed.keys()) == ("inform", {"best_time"})
    asks = answered("is parking free?", "notes", "ask_location_hours")
    assert asks.intent == "ask_location_hours"


def test_a_guess_that_it_is_to_be_skipped_skips_nothing():
    assert answered("it moves around", "side", "skip", 0.24).intent == "inform"
    assert answered("skip it", "side", "skip", 0.95).intent != "inform"


@pytest.mark.parametrize(
    "text",
    [
        "She is 74. Please call her, not me. Medicines: Eliquis 5 mg twice a day, gabapentin 300 at night, lisinopril, tramadol when bad.",
        "I'm diabetic and I never had a fusion",
        "tell them the gate is locked",
        "call my son, he has my calendar, 702-555-0188",
    ],
)
def test_dictated_notes_are_kept_whole_and_take_the_place_of_the_old_ones(text):
    details = answered(text, "notes", intent="inform").draft.details
    assert details == {**KNOWN, "notes": text}


def test_the_notes_can_still_be_emptied_and_the_request_stopped():
    assert "notes" not in answered("take it out", "notes").draft.details
    assert answered("stop", "notes", intent="stop").intent == "stop"
