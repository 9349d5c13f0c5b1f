"""To take a word or a year out of a line takes that alone, and the line stays."""

import pytest

from tests.intake.deciding import said

SURGERIES = "exactly L4-5 lami 2019, TLIF 2020"
TIME = "Mon/Wed/Thurs after 3:30p"


@pytest.mark.parametrize("reference", ["", "K7M4"])
@pytest.mark.parametrize("intent", ["inform", "correct_detail", "delete_my_data"])
@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("take out the word exactly in the surgeries", "L4-5 lami 2019, TLIF 2020"),
        ("remove the word exactly", "L4-5 lami 2019, TLIF 2020"),
        ("take the word exactly out of the surgeries please", "L4-5 lami 2019, TLIF 2020"),
        ("quite la palabra exactly", "L4-5 lami 2019, TLIF 2020"),
        ("take out the TLIF year", "exactly L4-5 lami 2019, TLIF"),
    ],
)
def test_the_rest_of_the_line_stays(text, left, intent, reference):
    asked = None if reference else "confirm"
    decision = said(text, asked, intent, reference=reference, prior_surgery=SURGERIES)
    assert decision.draft.details["prior_surgery"] == left
    assert decision.removed == ()


def test_what_else_is_changed_is_changed():
    text = "cell is actually 702-555-0184 not 0148, Tues not Mon, and take out the word exactly in the surgeries"
    details = said(text, prior_surgery=SURGERIES, best_time=TIME).draft.details
    assert details["phone"] == "+17025550184"
    assert details["best_time"] == "Tues/Wed/Thurs after 3:30p"
    assert details["prior_surgery"] == "L4-5 lami 2019, TLIF 2020"


def test_four_changes_said_in_one_breath():
    text = (
        "change the phone back to oh one eight four and add gabapentin nine hundred three times a day"
        " and the pain is six not nine and take out the fusion year"
    )
    details = said(text, prior_surgery="fusion in 2019", pain_score=9).draft.details
    assert details["phone"] == "+17025550184"
    assert details["pain_score"] == 6
    assert details["prior_surgery"] == "fusion"
    assert "medication" in details["treatments"]


@pytest.mark.parametrize("text", ["take out the word purple in the surgeries", "take out the year"])
def test_a_word_that_is_not_there_takes_nothing_out(text):
    assert said(text, prior_surgery=SURGERIES).draft.details["prior_surgery"] == SURGERIES


@pytest.mark.parametrize("text", ["take out the surgeries", "remove the earlier surgery"])
def test_the_line_itself_goes_where_it_is_named(text):
    assert "prior_surgery" not in said(text, prior_surgery=SURGERIES).draft.details


def test_one_operation_goes_with_its_year():
    assert (
        "prior_surgery"
        not in said("take out the fusion", prior_surgery="fusion 2019").draft.details
    )
