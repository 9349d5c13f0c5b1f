"""Words that are added to a line: each once, and none lost for looking like another."""

import pytest

from bot.contract import Draft
from bot.intake.request.draft import absorb, may_be_called
from bot.intake.request.merging import joined


@pytest.mark.parametrize(
    ("before", "words", "after"),
    [
        (None, "diabetic", "diabetic"),
        ("declined", "diabetic", "diabetic"),
        ("diabetic", "diabetic", "diabetic"),
        ("fell", "fell at work in 2019", "fell at work in 2019"),
        ("diabetic / on blood thinners", "on blood thinners", "diabetic / on blood thinners"),
        ("call my son's office", "call my son", "call my son's office / call my son"),
        ("don't call my son", "call my son", "don't call my son / call my son"),
        ("no", "know the gate code", "no / know the gate code"),
        ("call my son", "call my son's office", "call my son / call my son's office"),
    ],
)
def test_words_join_what_stands_there(before, words, after):
    assert joined(before, words) == after


@pytest.mark.parametrize(
    ("known", "told", "kept"),
    [
        ("fusion in 2016", "surgery", "fusion in 2016"),
        ("fusion in 2016", "the 1st surgery", "fusion in 2016"),
        ("fusión", "la operación", "fusión"),
        ("fusion in 2016", "two surgeries", "two surgeries"),
        ("surgery", "fusion", "fusion"),
        ("none", "surgery", "surgery"),
    ],
)
def test_an_operation_that_is_known_is_not_made_vaguer(known, told, kept):
    draft, _ = absorb(Draft(details={"prior_surgery": known}), {"prior_surgery": told})
    assert draft.details["prior_surgery"] == kept


def test_somebody_else_is_no_news_of_a_patient_whose_relation_is_known():
    draft, _ = absorb(Draft(), {"relation": "husband"})
    draft, changed = absorb(draft, {"relation": "patient"})
    assert (draft.details["relation"], changed) == ("husband", {})
    draft, _ = absorb(Draft(), {"relation": "patient"})
    draft, changed = absorb(draft, {"relation": "husband"})
    assert changed == {"relation": "husband"}


@pytest.mark.parametrize(
    ("details", "called"),
    [
        ({"phone": "+17025550143"}, True),
        ({"phone": "+17025550143", "contact_by": ["phone"]}, True),
        ({"phone": "+17025550143", "contact_by": ["phone", "email"]}, True),
        ({"phone": "+17025550143", "contact_by": ["email"]}, False),
        ({"email": "robin@example.com"}, False),
        ({"phone": "declined"}, False),
    ],
)
def test_no_voicemail_is_left_for_who_wants_no_call(details, called):
    assert may_be_called(Draft(details=details)) is called
