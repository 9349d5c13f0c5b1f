"""Who called in vain and doubts that a request leads to anything complains, and hears no lecture."""

import pytest

from bot.brain.asking import questions
from bot.intake.cues.unheard import called_already, gives_up
from bot.intake.whole.steering import steer
from tests.intake.deciding import said

GIVES_UP = (
    "I called that number. It rang and rang. Why should I believe this goes anywhere? Where is my referral?",
    "this is useless, why should I trust any of it? nobody answers there",
    "Nobody picks up at that number. Why should I believe you?",
    "llamé a ese número y nadie contestó. ¿por qué voy a creer que esto llega a alguien?",
)


@pytest.mark.parametrize("text", GIVES_UP)
@pytest.mark.parametrize("intent", ["ask_evidence", "ask_privacy", "out_of_scope"])
@pytest.mark.parametrize(("asked", "reference"), [("confirm", ""), (None, "NL-1")])
def test_it_is_a_complaint_for_the_office(text, intent, asked, reference):
    assert said(text, asked, intent, reference=reference).intent == "complaint"


@pytest.mark.parametrize(
    "text",
    [
        "Why should I believe this surgery works?",
        "I called the number and nobody answers. Why should I believe this surgery works?",
        "nobody answers my questions about the block, why should I trust the procedure?",
        "¿por qué voy a creer que la cirugía funciona?",
        "why should I bother?",
        "the phone rang in my pocket",
    ],
)
def test_a_doubt_about_the_surgery_is_a_question(text):
    assert not gives_up(text)
    assert said(text, None, "ask_evidence", reference="NL-1").intent == "ask_evidence"


def test_whoever_called_and_says_no_more_is_known_to_have_called():
    assert called_already("I called that number")
    assert not gives_up("I called that number")


@pytest.mark.parametrize(
    "text",
    [
        "Who is going to see this and when",
        "who will read my request and when?",
        "¿quién va a ver esto y cuándo?",
    ],
)
def test_who_sees_it_and_when_is_one_question_about_the_request(text):
    assert steer(text, late=True).kind == "when_called"
    assert questions(text) == ()


@pytest.mark.parametrize(
    "text", ["who is going to see this?", "who reads this", "who does the surgery and when?"]
)
def test_who_reads_it_is_another_question(text):
    meant = steer(text, late=True)
    assert meant is None or meant.kind != "when_called"
