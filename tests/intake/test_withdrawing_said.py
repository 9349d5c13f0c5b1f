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
