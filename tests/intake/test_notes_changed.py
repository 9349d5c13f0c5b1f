"""A note is changed or taken out like every other line, by its subject or its place."""

import pytest

from tests.intake.deciding import said

MRI, FLIGHT = "my MRI is at Desert Radiology", "I fly out on Friday"
BOTH = f"{FLIGHT} / {MRI}"


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        ("change the note to I drive out on Friday", f"{FLIGHT} / I drive out on Friday"),
        ("replace what I said about the MRI, instead say it's at Summit", f"{FLIGHT} / it's at Summit"),
        ("change the note about the MRI to my MRI is at Summit", f"{FLIGHT} / my MRI is at Summit"),
        ("change the first note to I drive", f"I drive / {MRI}"),
        ("instead of the MRI note, say I have a CT", f"{FLIGHT} / I have a CT"),
        ("edit the second note, it should say I have two dogs", f"{FLIGHT} / I have two dogs"),
        ("the note about Friday should say I take the train", f"I take the train / {MRI}"),
        ('replace the last note with "I use a ramp" please', f"{FLIGHT} / I use a ramp"),
        ("take out what I said about the MRI", FLIGHT),
        ("drop the part about Friday please", MRI),
        ("take out the note about the MRI", FLIGHT),
        ("remove the MRI note please", FLIGHT),
        ("delete the second note", FLIGHT),
        ("cambie la nota por vengo en bus", f"{FLIGHT} / vengo en bus"),
    ],
)  # fmt: skip
def test_one_note_is_changed_and_the_other_stays(text, notes):
    assert said(text, notes=BOTH).draft.details["notes"] == notes


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        ("cambie lo que dije de la resonancia, mejor ponga que está en Summit", "viajo el viernes / está en Summit"),
        ("cambie la nota del viaje a viajo el sábado", "viajo el sábado / resonancia en Desert"),
        ("quite lo del viaje", "resonancia en Desert"),
        ("la nota debe decir que tengo dos perros", "viajo el viernes / tengo dos perros"),
        ("en vez de lo del viaje ponga que vengo en bus", "vengo en bus / resonancia en Desert"),
    ],
)  # fmt: skip
def test_one_note_is_changed_in_spanish(text, notes):
    known = "viajo el viernes / resonancia en Desert"
    assert said(text, notes=known).draft.details["notes"] == notes


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        ("fix the notes so it just says two dogs, Aetna", "two dogs, Aetna"),
        ("Take out the notes and write only: uses a cane", "uses a cane"),
        ("take the notes out and just put: Aetna", "Aetna"),
        ("quite las notas y ponga solo: uso bastón", "uso bastón"),
    ],
)
def test_the_notes_are_all_of_them(text, notes):
    assert said(text, notes=BOTH).draft.details["notes"] == notes


@pytest.mark.parametrize("text", ["take out the MRI thing", "take the note out", "forget what I said about the MRI", "quite lo del MRI"])  # fmt: skip
def test_the_only_note_goes(text):
    decision = said(text, notes=MRI)
    assert "notes" not in decision.draft.details
    assert decision.removed == ("notes",)


def test_a_new_note_about_a_day_changes_no_time_to_call():
    decision = said("change the note to I drive out on Friday", notes=FLIGHT, best_time="mornings")
    assert decision.draft.details["best_time"] == "mornings"


@pytest.mark.parametrize(
    "text",
    [
        "what did I say about the MRI?",
        "don't change the note",
        "make a note that I called",
        "add a note that I have a dog",
        "change what I said about my number, it's 702 555 0101",
        "take out the moron thing",
        "forget the surgery thing",
        "forget what I said about my name",
        "the note of the surgeon is with my doctor",
        "I changed my mind about the surgery",
    ],
)
def test_what_changes_no_note(text):
    assert MRI in said(text, notes=MRI).draft.details["notes"]


def test_a_new_note_in_place_of_none_is_added():
    assert said("replace the note with I have a dog").draft.details["notes"] == "I have a dog"


def test_without_a_note_there_is_none_to_change():
    assert "notes" not in said("drop the part about parking").draft.details


def test_a_dictated_note_begins_with_what_they_say():
    assert said("en la nota ponga que tengo un perro").draft.details["notes"] == "tengo un perro"
