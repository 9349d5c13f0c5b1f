"""Where one of several notes is to go, only that one goes; where it cannot be told, they are asked."""

import pytest

from bot.contract import Draft, Understood
from bot.intake.deciding import decide
from bot.intake.lines.notes import WHICH
from tests.intake.deciding import said

DOG, SON, SHIFT = "the dog barks", "my son has the key", "I work late"
ALL = f"{DOG} / {SON} / {SHIFT}"


def chosen(text, notes=ALL, reference=None):
    state = Draft(details={"name": "Ann Mills", "notes": notes}, open=True, reference=reference)
    return decide(state, Understood("out_of_scope", 0.9, "en", {}), WHICH, text)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("take out the note about my dogs", f"{SON} / {SHIFT}"),
        ("take the dog note out", f"{SON} / {SHIFT}"),
        ("drop the note about my son please", f"{DOG} / {SHIFT}"),
        ("delete the third note", f"{DOG} / {SON}"),
    ],
)
def test_the_note_that_is_told_goes_alone(text, left):
    assert said(text, notes=ALL).draft.details["notes"] == left


@pytest.mark.parametrize(
    "text",
    [
        "drop the weird note",
        "remove the note",
        "take the note out",
        "take out the note about my cat",
        "take out the note about the phone",
        "the note must go",
        "quite la nota",
        "quite la nota rara",
    ],
)
def test_no_note_goes_that_was_not_told_from_the_others(text):
    decision = said(text, notes=ALL)
    assert decision.draft.details["notes"] == ALL
    assert decision.what == WHICH


def test_a_note_of_something_else_is_not_taken_for_the_one_that_is_meant():
    decision = said("take out the note about my cat", notes=DOG)
    assert (decision.draft.details["notes"], decision.what) == (DOG, WHICH)


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        ("remove the notes", ALL),
        ("delete all the notes", ALL),
        ("quite todas las notas", ALL),
        ("remove the note", DOG),
    ],
)
def test_all_notes_go_where_all_are_meant(text, notes):
    assert "notes" not in said(text, notes=notes).draft.details


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("the dog one", f"{SON} / {SHIFT}"),
        ("the one about my son", f"{DOG} / {SHIFT}"),
        ("the second one", f"{DOG} / {SHIFT}"),
        ("la primera", f"{SON} / {SHIFT}"),
        ("the last", f"{DOG} / {SON}"),
        ("la del dog", f"{SON} / {SHIFT}"),
    ],
)
@pytest.mark.parametrize("reference", [None, "K7M4Q"])
def test_the_answer_takes_out_the_note_that_it_names(text, left, reference):
    assert chosen(text, reference=reference).draft.details["notes"] == left


def test_all_of_them_go_on_a_word_that_says_so():
    assert "notes" not in chosen("all of them").draft.details
    assert "notes" not in chosen("todas").draft.details


@pytest.mark.parametrize("text", ["leave it", "none", "never mind", "dejelas asi", "the cat one"])
def test_every_other_answer_takes_out_none(text):
    assert DOG in chosen(text).draft.details["notes"]
    assert SON in chosen(text).draft.details["notes"]
