"""A request that was sent is taken back by who wants it no more, and by nobody else."""

import pytest

from bot.intake.whole.withdrawing import withdraws
from tests.intake.deciding import said


@pytest.mark.parametrize("intent", ["cancel_request", "out_of_scope", "deny", "inform"])
@pytest.mark.parametrize(
    "text",
    [
        "ya no quiero la cita",
        "ya no necesito la llamada, gracias",
        "no quiero la cita",
        "I don't want the appointment anymore",
        "sorry, I no longer need the call",
        "actually I don't want the appointment",
        "we don't need a call anymore thanks",
    ],
)
def test_who_wants_it_no_more_takes_it_back(text, intent):
    assert said(text, None, intent=intent, reference="NL-1").intent == "cancel_request"


@pytest.mark.parametrize(
    "text",
    ["no wait cancel that", "no, cancel it", "oh wait, cancel my request", "espere, cancele"],
)
def test_whatever_leads_into_it(text):
    assert withdraws(text)


@pytest.mark.parametrize(
    "text",
    [
        "no cancele mi cita",
        "no cancelen",
        "don't cancel it",
        "I don't want a call in the morning",
        "no quiero una llamada en la mañana",
        "I don't want the call before noon",
        "do I need an appointment",
        "I don't need a visit to the ER",
        "ya no quiero más pastillas",
        "I don't want to wait for the appointment",
    ],
)
def test_what_keeps_it_does_not(text):
    assert not withdraws(text)
    assert said(text, None, intent="inform", reference="NL-1").intent != "cancel_request"


@pytest.mark.parametrize("intent", ["stop", "out_of_scope", "correct_detail"])
@pytest.mark.parametrize(
    "text",
    [
        "can you cancel that, I want to talk to my husband first",
        "cancel it please. We found somebody closer",
        "actually cancel my request because I need to think about it",
        "hold off on that, I should ask my doctor first",
        "cancélela por favor, primero quiero hablar con mi esposo",
        "quiero cancelar, ya encontré otro doctor",
    ],
)
def test_a_reason_beside_it_changes_nothing(text, intent):
    assert said(text, None, intent=intent, reference="NL-1").intent == "cancel_request"


@pytest.mark.parametrize(
    "text",
    [
        "cancel the morning, I want the afternoon",
        "cancel that, I meant the left side",
        "cancel that last note, I want it out",
        "cancel my insurance note, I have another one",
        "if I cancel, I want to know what happens",
        "don't cancel it, I want to talk to my husband first",
        "can I cancel later, I want to be sure?",
    ],
)
def test_what_is_put_right_is_not_taken_back(text):
    assert said(text, None, intent="inform", reference="NL-1").intent != "cancel_request"
