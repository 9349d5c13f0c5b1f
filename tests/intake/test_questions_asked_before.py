"""Whoever asks what became of their questions hears it, and can still pass them on."""

import pytest

from bot.contract import Draft, Understood
from bot.intake.cues.asking import seeks_own_question
from bot.intake.deciding import decide
from bot.intake.request.unpassed import sent, waiting, with_answered
from bot.intake.whole.steering import steer

ASKS = (
    "Did my questions about the block and the neuroma go with it?",
    "did the office get the questions I typed to you earlier",
    "are my questions on there?",
    "Will he see my questions?",
    "where's my question?",
    "¿llegaron mis preguntas?",
    "¿van mis preguntas en la solicitud?",
    "mis preguntas ya se mandaron?",
)
NAMED = {"name": "Jon Smith"}
SENT = Draft(reference="ABCDE", details=NAMED, answered=("what is a nerve block?",))
OPEN = Draft(open=True, details=NAMED, answered=("what is a nerve block?",))


def said(draft, text, asked, intent="ask_diagnosis_method"):
    return decide(draft, Understood(intent, 0.9, "en", {}), asked, text)


@pytest.mark.parametrize("text", ASKS)
def test_behind_a_request_that_was_sent_they_are_offered(text):
    decision = said(SENT, text, None)
    assert (decision.intent, decision.what) == ("ask_request_status", "asked_before")
    assert decision.draft.question == "what is a nerve block?"


@pytest.mark.parametrize("text", ASKS)
def test_at_the_summary_they_stand_above_it(text):
    decision = said(OPEN, text, "confirm")
    assert (decision.intent, decision.draft.unpassed) == ("resume", ("what is a nerve block?",))


def test_what_stands_on_the_request_is_not_offered_again():
    draft = Draft(
        reference="A", details=NAMED | {"question": "parking?"}, answered=("parking?", "cost?")
    )
    assert said(draft, ASKS[0], None).draft.question == "cost?"


def test_when_they_call_is_no_question_to_pass_on():
    draft = Draft(
        reference="A", details=NAMED, answered=("when will they call me?", "do you take Medicare?")
    )
    assert said(draft, ASKS[0], None).draft.question == "do you take Medicare?"


@pytest.mark.parametrize(
    "text",
    [
        "can you answer my question",
        "did the doctor answer the questions in the video",
        "do you have any questions for me",
        "I have two questions",
        "does the block hurt?",
        "is that a question",
        "will he see my MRI?",
    ],
)
def test_another_question_does_not_ask_for_those_of_before(text):
    assert not seeks_own_question(text)


@pytest.mark.parametrize(
    "text",
    [
        "you can leave my questions in, I want him to see them",
        "put those questions on there",
        "deje mis preguntas, quiero que las vea",
    ],
)
@pytest.mark.parametrize(("draft", "asked"), [(SENT, None), (OPEN, "confirm")])
def test_who_wants_them_in_has_them_added(text, draft, asked):
    decision = said(draft, text, asked, "request_appointment")
    assert decision.intent == "add_question"
    assert decision.draft.question == "what is a nerve block?"


@pytest.mark.parametrize("text", ["leave it as it is", "keep my number", "leave me alone"])
def test_what_else_is_left_is_no_question(text):
    meant = steer(text)
    assert meant is None or meant.kind != "questions"


def test_a_question_that_nobody_passed_on_is_known_after_the_request_was_sent():
    draft = sent(Draft(open=True, unpassed=("cost?",), question="parking?"))
    assert (draft.question, draft.unpassed) == (None, ())
    assert waiting(draft) == ("cost?", "parking?")


def test_one_that_is_offered_behind_a_sent_request_is_known_later():
    draft = Draft(reference="ABCDE", question="do you take Medicare?")
    after = said(draft, "thanks", None, "thanks").draft
    assert (after.question, waiting(after)) == (None, ("do you take Medicare?",))


def test_only_the_last_are_kept_each_once():
    draft = Draft()
    for words in ("a b?", "c d?", "e f?", "a b?", "g h?", "i j?", "x" * 300):
        draft = with_answered(draft, (words,))
    assert draft.answered == ("e f?", "a b?", "g h?", "i j?")


def test_behind_the_crisis_line_no_question_is_kept():
    draft = Draft(reference="ABCDE", details=NAMED, harm=True, question="do people want to die?")
    after = said(draft, "thanks", None, "thanks").draft
    assert waiting(after) == ()
    assert with_answered(draft, ("do people want to die?",)).answered == ()


def test_behind_the_crisis_line_no_question_is_quoted():
    draft = Draft(reference="ABCDE", details=NAMED, harm=True, question="do people want to die?")
    decision = said(draft, ASKS[0], None)
    assert decision.intent == "ask_request_status"
    assert not decision.draft.question
