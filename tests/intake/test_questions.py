"""Questions for the office: each is added to those that are there, and none is made of other words."""

import pytest

from bot.contract import Draft, Understood
from bot.intake.cues.asking import may_be_passed_on, question_in
from bot.intake.deciding import decide
from bot.intake.reading import read

DETAILS = {"name": "Ana Ruiz", "phone": "+17025550145"}


def said(text, asked="confirm", intent="inform", done=(), reference=None, **details):
    draft = Draft(
        details={**DETAILS, **details}, open=not reference, done=done, reference=reference
    )
    fields = read(text, asked, "en", draft.details)
    return decide(draft, Understood(intent, 0.9, "en", fields), asked, text)


@pytest.mark.parametrize("reference", [None, "K7M4"])
@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("I want to ask the office if you take Medicare", "if you take Medicare"),
        ("also ask them how long the wait is", "how long the wait is"),
        ("can you ask the doctor whether I need an MRI", "whether I need an MRI"),
        ("ask the office about parking", "about parking"),
        ("do you do telehealth, ask them that", "do you do telehealth"),
        ("one more question for the doctor: is it safe?", "is it safe?"),
        ("pregúnteles si aceptan Medicare", "si aceptan Medicare"),
        ("quiero preguntar cuánto cuesta", "cuánto cuesta"),
        ("otra pregunta para el doctor: ¿duele?", "¿duele?"),
        ("question: is there a fee?", "is there a fee?"),
    ],
)
@pytest.mark.parametrize("intent", ["inform", "ask_cost_insurance", "out_of_scope"])
def test_a_question_for_the_office_is_added_to_the_first(text, question, intent, reference):
    asked = None if reference else "confirm"
    alone = said(text, asked, intent, reference=reference)
    assert alone.draft.details["question"] == question
    both = said(text, asked, intent, reference=reference, question="is it near?")
    assert both.draft.details["question"] == f"is it near? / {question}"


@pytest.mark.parametrize(
    "text",
    [
        "I asked the doctor and he said no", "they asked me about my back", "ask me later", "my doctor asked for an MRI",
        "le pregunté al doctor", "i have no questions",
    ],
)  # fmt: skip
def test_no_question_for_the_office(text):
    assert "question" not in said(text).draft.details


@pytest.mark.parametrize(
    "text",
    [
        "mi numero es 702-555-0146 y mi correo ana@example.com", "my number is 702-555-0146", "call me after 5",
        "no voicemail please",
    ],
)  # fmt: skip
def test_contact_details_are_no_question(text):
    decision = said(text, "question", done=("question",), question="is it near?")
    assert decision.draft.details["question"] == "is it near?"
    assert decision.changed


@pytest.mark.parametrize("intent", ["inform", "ask_location_hours"])
def test_another_question_that_was_asked_for_is_added(intent):
    decision = said("is there parking?", "question", intent, ("question",), question="is it near?")
    assert decision.draft.details["question"] == "is it near? / is there parking?"
    assert decision.intent == "inform"


def test_the_line_that_is_to_be_another_is_replaced():
    decision = said("is there parking?", "question", question="is it near?")
    assert decision.draft.details["question"] == "is there parking?"


@pytest.mark.parametrize(
    "text",
    ["change my question to: is there parking?", "change the question to is there parking?",
     "change question: is there parking?"],
)  # fmt: skip
def test_only_who_says_so_replaces_the_question(text):
    assert said(text, question="is it near?").draft.details["question"] == "is there parking?"


def test_a_note_told_by_its_name_is_added_to_the_first():
    decision = said("nota: no oigo bien", notes="uso andador")
    assert decision.draft.details["notes"] == "uso andador / no oigo bien"


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("775 555 0148 DO YOU TAKE MEDICARE", "DO YOU TAKE MEDICARE"),
        ("EARL SAMPLE 775 555 0148 HOW MUCH IS A VISIT", "HOW MUCH IS A VISIT"),
        ("775 555 0148 do not call before 9", ""),
        ("775 555 0148 does it matter", "does it matter"),
        ("775 555 0148 mornings", ""),
        ("my back hurts since 2019 when I sit", ""),
    ],
)
def test_a_question_right_behind_a_number_needs_no_mark(text, question):
    assert question_in(text) == question


@pytest.mark.parametrize(
    ("words", "passed_on"),
    [("que paciente?", False), ("what patient?", False), ("do you take new patients?", True)],
)
def test_whom_the_bot_asked_about_said_again_is_no_question_for_the_office(words, passed_on):
    assert may_be_passed_on(words) is passed_on
