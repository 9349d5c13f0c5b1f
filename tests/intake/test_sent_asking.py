"""A yes to the summary is a yes, also where it is asked besides when they call."""

from __future__ import annotations

import pytest

from bot.contract import Draft, Understood
from bot.intake.deciding import decide
from bot.intake.whole.sent_asking import sends_and_asks

SENT = [
    "si esta bien mandalo gracias, oiga y cuando me hablan hoy?",
    "sí, mándelo. ¿Cuándo me llaman?",
    "Sí, ¿cuándo me van a llamar?",
    "si, cuando me marcan?",
    "mándalo por favor, ¿me llaman hoy?",
    "yes, send it. When will they call?",
    "yes send it thanks, when will you call me?",
    "yep, how soon will they call?",
    "send it, when do I hear back?",
]
NOT_YET = [
    "ok, when will they call?",
    "when will they call?",
    "yes but when will they call?",
    "send it, but only if they call today?",
    "yes, when will they call my wife?",
    "yes, is it going to be painful?",
    "no, when will they call?",
    "don't send it, when will they call?",
    "yes, change the time. when will they call?",
    "yes, my number is 702 555 0144. when will they call?",
    "yes send it, will they call before my surgery on Friday?",
    "si mándalo, ¿pero cuándo me llaman?",
    "sí, ¿a qué hora llaman a mi esposo?",
]
DRAFT = Draft(details={"name": "Ana Ruiz", "phone": "+17025550144"}, open=True)


@pytest.mark.parametrize("text", SENT)
@pytest.mark.parametrize("intent", ["affirm", "ask_location_hours", "ask_request_status"])
@pytest.mark.parametrize("confidence", [0.3, 0.9])
def test_a_yes_is_sent_where_it_is_asked_besides_when_they_call(text, intent, confidence):
    assert decide(DRAFT, Understood(intent, confidence, "es"), "confirm", text).intent == "affirm"


@pytest.mark.parametrize("text", NOT_YET)
def test_a_doubt_or_a_change_beside_the_question_sends_nothing(text):
    assert not sends_and_asks(text)
