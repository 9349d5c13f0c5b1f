"""The patient who is to be called becomes the contact."""

import pytest

from bot.contract import Draft, Understood
from bot.intake.deciding import decide
from bot.intake.reading import read

MOTHER = {"patient_name": "Ana Ruiz", "relation": "mother"}
PHONE = {"phone": "+17025550142"}


def said(text, asked="name", **details):
    draft = Draft(details=details, open=True)
    fields = read(text, asked, "en", draft.details)
    return decide(draft, Understood("inform", 0.9, "en", fields), asked, text)


@pytest.mark.parametrize(
    "text",
    [
        "CALL HER NOT ME",
        "call her, not me.",
        "please call her and not me",
        "llámenla a ella no a mí",
    ],
)
def test_her_name_is_the_one_to_be_asked_for(text):
    details = said(text, **MOTHER, **PHONE).draft.details
    # The number may be the writer's: staff read what was said.
    assert details.pop("notes")
    assert details == {**MOTHER, **PHONE, "name": "Ana Ruiz"}


def test_her_name_and_number_may_come_later():
    first = said("call her not me", "patient_name", relation="mother")
    assert first.draft.details["notes"] == "call her not me"
    after = said("Ana Ruiz 702 555 0142", "patient_name", **first.draft.details).draft.details
    assert after == {**MOTHER, **PHONE, "name": "Ana Ruiz", "notes": "call her not me"}


def test_without_a_number_the_note_stays():
    details = said("call her not me", **MOTHER).draft.details
    assert (details["name"], details["notes"]) == ("Ana Ruiz", "call her not me")


@pytest.mark.parametrize(
    ("text", "known"),
    [
        # Another one is on the request already, with a number of their own.
        ("call her not me", {**MOTHER, **PHONE, "name": "Bo Ruiz"}),
        # No order to call her in place of the writer.
        ("call her after 5 about the MRI", {**MOTHER, **PHONE}),
        # Nobody under 18 is called.
        ("call him not me", {"patient_name": "Al", "relation": "son", "minor": True, **PHONE}),
        # The other number would be lost.
        ("call her not me at 702 555 0188 ext 4 or 725 555 0101", {**MOTHER, **PHONE}),
    ],
)
def test_what_was_not_taken_stays_a_note(text, known):
    details = said(text, "confirm", **known).draft.details
    assert details.get("notes")
    assert details.get("name") in (known.get("name"), "Ana Ruiz")


@pytest.mark.parametrize(
    "text",
    [
        "can you call her? she's Ana Ruiz 702 555 0142",
        "her number is 702 555 0142, her name is Ana Ruiz",
        "su número es 702 555 0142, se llama Ana Ruiz",
        "can you call my mom? her name is Ana Ruiz 702 555 0142",
        "please call my mom Ana Ruiz, 702 555 0142",
    ],
)
def test_a_patient_with_a_number_of_her_own_is_asked_for_where_nobody_else_is_named(text):
    details = said(text, None, relation="mother").draft.details
    assert (details.get("name"), details.get("phone")) == ("Ana Ruiz", PHONE["phone"])


@pytest.mark.parametrize("text", ["call me. her name is Ana Ruiz", "her doctor's number is old"])
def test_whose_number_is_the_writers_is_still_asked_for_a_name(text):
    details = said(text, None, relation="mother", **PHONE).draft.details
    assert "name" not in details


def test_whoever_is_to_be_called_is_asked_for_until_the_writer_is_named():
    first = said("call my wife Donna 702 555 0142", None).draft
    assert (first.details["name"], first.details["phone"]) == ("Donna", PHONE["phone"])
    after = said("I'm Ray Kowal by the way", "best_time", **first.details).draft.details
    assert (after["name"], after["patient_name"]) == ("Donna", "Ray Kowal")


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("mándela así pero que le hablen a él no, a mí", "que le hablen a él no, a mí"),
        ("que NO le hablen a él, que me hablen a mí", "que NO le hablen a él, que me hablen a mí"),
        ("don't call him, call me", "don't call him, call me"),
        ("que le hablen a él, no a mí", "que le hablen a él, no a mí"),
        # When not to call is no word of whom.
        ("don't call him at night", None),
    ],
)
def test_a_note_of_whom_to_call_keeps_its_no(text, note):
    details = said(text, "pain_story", **MOTHER, **PHONE, name="Bo Ruiz").draft.details
    assert details.get("notes") == note
    assert details["name"] == "Bo Ruiz"


@pytest.mark.parametrize(
    ("before", "text", "name"),
    [
        ("que le hablen a ella, no a mí", "¡no! al revés, que NO le hablen a ella, que me hablen a mí", None),
        ("call her not me", "no, don't call her, call me", None),
        ("don't call her, call me", "sorry, call her not me", "Ana Ruiz"),
    ],
)  # fmt: skip
def test_whom_to_call_turned_round_takes_the_old_note_out(before, text, name):
    first = said(before, **MOTHER, **PHONE).draft.details
    after = said(text, **first).draft.details
    assert before not in after["notes"]
    assert after.get("name") == name


def test_a_note_of_something_else_stays_when_whom_to_call_is_turned_round():
    first = said("que le hablen a ella, no a mí", **MOTHER, **PHONE, notes="use a cane").draft
    after = said("que NO le hablen a ella, que me hablen a mí", **first.details).draft.details
    assert after["notes"] == "use a cane / que NO le hablen a ella, que me hablen a mí"
