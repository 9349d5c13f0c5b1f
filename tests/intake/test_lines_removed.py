"""Lines that are to go, by whatever words; a line that is to be empty; one question of several."""

import pytest

from bot.contract import Draft, Understood
from bot.intake.deciding import decide
from bot.intake.lines.removed import empties, removed_lines
from bot.intake.reading import read
from bot.intake.reading.text.message import fold

DETAILS = {
    "name": "Maria Lopez",
    "phone": "+17025550142",
    "email": "maria@example.com",
    "best_time": "mornings",
    "contact_by": ["email"],
}


def said(text, asked="confirm", intent="correct_detail", confidence=0.5, **details):
    draft = Draft(details=DETAILS | details, open=True)
    fields = read(text, asked, "en", draft.details)
    return decide(draft, Understood(intent, confidence, "en", fields), asked, text)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("the e-mail is what must go", "email"),
        ("the email has to go", "email"),
        ("my email should come off, please", "email"),
        ("what has to go is the email", "email"),
        ("the thing that must go is my e-mail", "email"),
        ("I don't want my email on there", "email"),
        ("the notes shouldn't be there. the notes must go", "notes"),
        ("leave the time blank", "best_time"),
        ("I want the time empty", "best_time"),
        ("drop the parking question", "question"),
        ("remove the question about my surgery", "question"),
        ("take out the note about the phone", "notes"),
        ("quiten mi correo", "email"),
        ("el correo es lo que hay que quitar", "email"),
        ("lo que sobra es el correo", "email"),
        ("mi correo tiene que salir", "email"),
        ("no quiero que aparezca mi correo", "email"),
        ("deje la hora en blanco", "best_time"),
        ("quite la pregunta del estacionamiento", "question"),
    ],
)
def test_a_line_that_must_go(text, key):
    assert removed_lines(fold(text)) == (key,)


@pytest.mark.parametrize(
    "text",
    [
        "the pain has to go away",
        "my phone has to be off at work",
        "my number has to go on the form",
        "what should I do about my email",
        "the time should go to Friday",
        "don't call before the morning is over",
        "tengo que salir a las 5",
        "my leg must come off the ground",
        "¿y usted cree que con el doctor se me quite lo dormido?",
    ],
)
def test_what_takes_no_line_out(text):
    assert removed_lines(fold(text)) == ()


def test_no_email_is_promised_once_the_address_is_gone():
    decision = said("remove my email, phone only")
    assert "email" not in decision.draft.details
    assert decision.draft.details["contact_by"] == ["phone"]
    decision = said("the e-mail is what must go")
    assert decision.removed == ("email",)
    assert "contact_by" not in decision.draft.details
    decision = said("take the email out", contact_by=["phone", "email"])
    assert decision.draft.details["contact_by"] == ["phone"]


def test_an_address_that_is_named_goes_too():
    assert said("take my email maria@example.com off").removed == ("email",)


@pytest.mark.parametrize(
    "text",
    [
        "leave it empty",
        "leave it blank",
        "leave that blank please",
        "just leave it out",
        "make it empty",
        "blank",
        "empty",
        "nothing there",
        "delete it",
        "take it out",
        "don't put anything there",
        "it should be blank",
        "déjelo vacío",
        "déjela en blanco",
        "déjelo sin nada",
        "en blanco por favor",
        "vacío",
        "quítelo",
        "bórrela",
        "no ponga nada",
        "que quede vacío",
    ],
)
def test_a_line_is_to_be_empty(text):
    assert empties(text)
    decision = said(text, asked="best_time", intent="stop", confidence=0.9)
    assert decision.removed == ("best_time",)
    assert "best_time" not in decision.draft.details


@pytest.mark.parametrize(
    "text",
    [
        "leave it",
        "leave it as it is",
        "nothing",
        "nada",
        "any time",
        "déjelo así",
        "no",
        "afternoons",
        "none",
    ],
)
def test_what_leaves_a_line_or_answers_it(text):
    assert not empties(text)
    assert "best_time" in said(text, asked="best_time", intent="inform").draft.details


def test_a_line_that_is_not_there_takes_no_blank_for_a_value():
    decision = said("leave it blank", asked="pain_words", intent="out_of_scope")
    assert "pain_words" not in decision.draft.details
    assert decision.intent == "resume"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("drop the parking question", "do you take Medicare?"),
        ("drop the last question", "is there parking?"),
        ("take out the question about Medicare", "is there parking?"),
        ("quite la primera pregunta", "do you take Medicare?"),
    ],
)
def test_one_of_two_questions_goes(text, left):
    decision = said(text, question="is there parking? / do you take Medicare?")
    assert decision.draft.details["question"] == left


def test_all_questions_go_where_none_is_named():
    decision = said("remove the questions", question="is there parking? / do you take Medicare?")
    assert "question" not in decision.draft.details
