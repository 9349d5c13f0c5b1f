"""A request that was sent is taken back by who wants it no more, and by nobody else."""

import pytest

from bot.contract import Draft, Understood
from bot.intake.deciding import decide
from bot.intake.reading import read
from bot.intake.request import draft as drafts
from bot.intake.whole.steering import steer
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
        "Then please withdraw it, I will phone on Tuesday",
        "you can cancel the whole thing, my wife found somebody closer to round rock. sorry",
        "I've thought about it and I'd like to cancel my request. I found a clinic nearer to home that can see me.",
        "entonces retírela por favor, voy a llamar yo",
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
        "you cancelled it, I found out",
        "cancel the morning, I will call in the afternoon",
        "I thought about it and I would like the morning",
        "I'd like to change my request. I found a clinic nearer",
        "don't withdraw it, I will phone on Tuesday",
    ],
)
def test_what_is_put_right_is_not_taken_back(text):
    assert said(text, None, intent="inform", reference="NL-1").intent != "cancel_request"


GONE = Draft(done=(drafts.WITHDRAWN,))


@pytest.mark.parametrize(
    "text",
    [
        "thanks. so nobody will call me now right",
        "so they won't call me anymore, right?",
        "Is it withdrawn now? What is the status of RHY93",
        "did you cancel it?",
        "entonces nadie me va a llamar, ¿verdad?",
        "¿ya quedó cancelada?",
    ],
)
@pytest.mark.parametrize("intent", ["thanks", "ask_request_status", "stop"])
def test_who_asks_whether_it_is_withdrawn_hears_so_and_no_time_is_read(text, intent):
    reading = Understood(intent, 0.9, "en", read(text, None, "en", {}))
    decision = decide(GONE, reading, None, text)
    assert decision.intent in {"ask_request_status", "ask_location_hours"}
    assert decision.changed == {}


@pytest.mark.parametrize(
    "text",
    [
        "nobody called me back",
        "nobody will call me a liar",
        "they won't call me before noon",
        "my appointment with the other doctor was cancelled",
        "my surgery was cancelled in May",
    ],
)
def test_what_is_told_of_calls_and_of_other_dates_is_no_such_question(text):
    meant = steer(text, late=True)
    assert meant is None or meant.kind not in {"when_called", "kept"}


def test_another_reference_is_a_matter_for_a_person_as_long_as_none_was_withdrawn_here():
    reading = Understood("ask_request_status", 0.9, "en", {})
    text = "What is the status of RHY93"
    assert decide(Draft(), reading, None, text).intent == "ask_for_person"
    assert decide(GONE, reading, None, text).intent == "ask_request_status"
