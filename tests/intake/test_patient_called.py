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
