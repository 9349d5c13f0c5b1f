"""What is ordered into the notes stands there in its own words, and changes no other line."""

import pytest

from tests.intake.deciding import CONTACT, said


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("in the notes: the dog is deaf, call 702-555-0111 for the vet", "the dog is deaf, call 702-555-0111 for the vet"),
        ("In the notes, my wife Ana Diaz is at work", "my wife Ana Diaz is at work"),
        ("in the notes put that my work phone is 702-555-0122", "my work phone is 702-555-0122"),
        ("notes: my phone at work is 702-555-0122", "my phone at work is 702-555-0122"),
        ("add that my phone at work is 702-555-0122", "my phone at work is 702-555-0122"),
        ("please write that my son Joe Sample has the key", "my son Joe Sample has the key"),
        ("please write that {reference} is not {mine}", "{reference} is not {mine}"),
        ("en las notas: mi perro es sordo", "mi perro es sordo"),
        ("para las notas: el veterinario es 702-555-0111", "el veterinario es 702-555-0111"),
        ("add that my dog Rex is deaf", "my dog Rex is deaf"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("reference", ["", "K7M4Q"])
def test_the_words_land_in_the_notes_and_nowhere_else(text, note, reference):
    details = said(text, reference=reference, asked=None if reference else "confirm").draft.details
    assert details == {**CONTACT, "notes": note}


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ("add that my number is 702-555-0122", "phone", "+17025550122"),
        ("add that I walk with a cane", "access_needs", "cane"),
        ("in the notes: I am deaf", "access_needs", "deaf"),
        ("add that it is for my son Joe Sample", "patient_name", "Joe Sample"),
    ],
)
def test_what_is_told_of_the_request_itself_changes_it(text, key, value):
    assert said(text).draft.details[key] == value


@pytest.mark.parametrize(
    "text",
    [
        "in the notes of the surgeon it says scar tissue",
        "is there room in the notes for more?",
        "I read in his notes that he cut a nerve",
    ],
)
def test_what_only_speaks_of_notes_is_no_order(text):
    assert said(text).draft.details.get("notes", "") != text.partition("notes")[2].strip()


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Ok please note it. My question is: do you work on a lien, and can my lawyer get the records?", "do you work on a lien, and can my lawyer get the records?"),
        ("add that. my question is whether you take liens", "whether you take liens"),
        ("anótelo. Mi pregunta es: ¿trabajan con abogados?", "¿trabajan con abogados?"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("reference", ["", "K7M4Q"])
def test_a_question_that_is_told_behind_note_it_is_the_question(text, question, reference):
    asked = None if reference else "confirm"
    details = said(text, asked, "ask_privacy", 0.7, reference=reference).draft.details
    assert (details.get("question"), "notes" in details) == (question, False)


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("please note the stairs are hard for me", "the stairs are hard for me"),
        ("please note it is hard for me to walk that far", "it is hard for me to walk that far"),
        ("note the stairs are hard for me", "the stairs are hard for me"),
    ],
)
def test_please_note_is_no_part_of_the_note(text, note):
    assert note in said(text, intent="add_question", confidence=1.0).draft.details["notes"]


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ("please note the new phone is 702 555 0177", "phone", "+17025550177"),
        ("please note my name is Walt Brown", "name", "Walt Brown"),
    ],
)
def test_a_line_that_is_to_be_noted_is_that_line(text, key, value):
    assert said(text).draft.details[key] == value
