"""A yes to the summary is a yes, also where something is asked behind it."""

from __future__ import annotations

import pytest

from bot.contract import Draft, Understood
from bot.intake.deciding import decide
from bot.intake.whole.sent_asking import asked_beside, sends_and_asks
from tests.pace import references

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
    "yes send it. when will they call",
    "yes send it when will they call",
    "yes. when will they call",
    "sí, mándela. cuándo me llaman",
    "yes send it! what happens next?",
]
ASKED = {
    "yes send it, do you take medicare": "do you take medicare",
    "YES SEND IT DO YOU TAKE MEDICARE": "DO YOU TAKE MEDICARE",
    "yes send it and how much does a visit cost": "how much does a visit cost",
    "send it please. where are you located": "where are you located",
    "yes, send it, do you take my insurance?": "do you take my insurance?",
    "yes send it thanks. who does the surgery?": "who does the surgery?",
    "sí mándela, ¿aceptan Medicare?": "¿aceptan Medicare?",
    "si mandela, cuanto cuesta la consulta": "cuanto cuesta la consulta",
    "sí, envíela. ¿hablan español?": "¿hablan español?",
}
NOT_YET = [
    "yes, delete. when will you call?",
    "yes, edit. when will you call?",
    "yes, fix it. when will you call?",
    "yes, bad idea. when will you call?",
    "yes, still thinking. when would you call?",
    "yes, I will decide later. when will you call?",
    "go ahead and explain. when will you call?",
    "si, otra vez. cuando me llaman?",
    "Yes, send it tomorrow. When will you call?",
    "Yes, send it. Could you hold off until tomorrow?",
    "Yes, send it. can you give me a minute?",
    "Yes, send it. Can you let me check with husband?",
    "si mandela, puedo pensarlo?",
    "Yes, send it. could you show me again?",
    "Yes, send it. Can you add fusion in 2019?",
    "Yes, send it. is there any point to living?",
    "Yes, send it. who wants to be alive anyway?",
    "yes send it. do you take medicare. no wait",
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
    "yes?",
    "yes send it?",
    "yes but will it cost me",
    "yes, do you take medicare",
    "yes send it but do you take medicare",
    "yes send it if you take medicare",
    "yes send it, right?",
    "yes send it, is everything correct?",
    "yes send it, is my number right?",
    "yes send it, did you put my wife on there",
    "yes send it, does it cost anything to send?",
    "yes send it, are you sure?",
    "yes send it, what about the knee",
    "yes send it, can I cancel later?",
    "yes send it, can you tell them I am diabetic",
    "yes send it, what did you put",
    "send it when they call",
    "yes send it, when they call ask for Bob",
    "don't send it, do you take medicare?",
    "sí, mándela, ¿está bien?",
    "si mandela cuando me llamen pregunten por Bob",
]
DRAFT = Draft(details={"name": "Ana Ruiz", "phone": "+17025550144"}, open=True)


@pytest.mark.parametrize("text", SENT)
@pytest.mark.parametrize("intent", ["affirm", "ask_location_hours", "ask_request_status"])
@pytest.mark.parametrize("confidence", [0.3, 0.9])
def test_a_yes_is_sent_where_it_is_asked_besides_when_they_call(text, intent, confidence):
    assert decide(DRAFT, Understood(intent, confidence, "es"), "confirm", text).intent == "affirm"


@pytest.mark.parametrize(("text", "question"), ASKED.items())
@pytest.mark.parametrize("intent", ["affirm", "ask_cost_insurance", "out_of_scope"])
def test_a_question_behind_the_word_to_send_is_kept_to_be_answered(text, question, intent):
    assert decide(DRAFT, Understood(intent, 0.9, "en"), "confirm", text).intent == "affirm"
    assert asked_beside(text) == question


@pytest.mark.parametrize("text", SENT)
def test_what_the_line_of_a_sent_request_answers_is_not_answered_twice(text):
    assert asked_beside(text) == ""


@pytest.mark.parametrize("text", NOT_YET)
def test_a_doubt_or_a_change_beside_the_question_sends_nothing(text):
    assert not sends_and_asks(text)


@pytest.mark.parametrize("part", ["a.", "yes, ", "send it ", "yes send it. when ", "si, "])
def test_a_long_answer_to_the_summary_holds_nobody_up(part):
    words = (part * 2_000)[:2_000]
    assert references(lambda: sends_and_asks(words)) < 20
