"""A yes to the summary with a remark about the writing itself beside it is a yes."""

import pytest

from tests.intake.deciding import said


@pytest.mark.parametrize(
    "text",
    [
        "my daughter set this up for me. yes go ahead",
        "sorry I type slow. Yes, send it.",
        "sorry i type slow, yes send it",
        "Yes, send it. Sorry I type slow",
        "my eyes are bad, yes",
        "I'm not good with computers. yes please send it",
        "my son is helping me with this. go ahead and send",
        "sorry for the wait, had to find my glasses. yes it's all right",
        "perdón, escribo lento. Sí, mándelo.",
        "mi hija me ayudó con esto. sí, adelante",
        "gracias por la paciencia. sí",
        "Yes, send it. And thank you, you're a stubborn machine.",
        "yes send it, thanks hon",
        "yes. God bless you",
        "send it. you've been very helpful",
        "yes send it, have a nice day",
        "sí mándela, muchas gracias señorita",
        "sí, envíela. que Dios la bendiga",
        "sí mándela, es usted muy amable",
        "That's fine, yes send it. Thank you, you've been patient with me.",
        "si, enviela. gracias, que Dios los bendiga",
        "ok send it please, thank you. He said thank you too",
        "yes send it, my wife says thanks",
        "sí mándela, mi esposo también manda saludos",
    ],
)
@pytest.mark.parametrize("intent", ["affirm", "inform", "for_someone_else", "out_of_scope"])
def test_it_sends_the_request_as_it_stands(text, intent):
    decision = said(text, intent=intent, location="low back")
    assert (decision.intent, decision.changed) == ("affirm", {})


@pytest.mark.parametrize(
    "text",
    [
        "sorry, the number is wrong. yes",
        "my pain moved to my hip. yes send it",
        "don't call my work. yes send it",
        "my daughter is not to know. yes send it",
        "my wife typed the wrong number. yes",
        "sorry I type slow. yes but only a woman may call",
        "sorry I type slow. no",
        "sorry I type slow. good",
        "sorry, I changed my mind. yes, cancel it",
        "my hands are numb. yes send it",
        "my daughter set this up for me",
        "sorry. yes?",
        "mi hija no debe saber. sí, mándelo",
        "yes. you're wrong",
        "yes send it. you're slow and the number is old",
        "yes send it, thanks for calling my son",
        "thank you. yes, not before noon",
        "thanks for nothing. no",
        "yes send it, my wife says it is the other leg",
        "yes send it, he said thank you but not before noon",
        "ok send it please. He said no",
        "yes send it. you have been patient with me but the number is wrong",
        "what a stupid machine",
    ],
)
def test_anything_else_beside_the_yes_sends_nothing_yet(text):
    assert said(text, intent="affirm", location="low back").intent != "affirm"


def test_where_no_summary_waits_it_is_no_yes():
    asked = said("my daughter set this up for me. yes go ahead", asked="best_time")
    assert asked.intent != "affirm"
