"""Who says that this is all goes on to what comes next; only a yes sends the request."""

import pytest

from bot.contract import Draft, Understood
from bot.intake.cues.all_said import says_all
from bot.intake.deciding import decide
from bot.intake.reading import read

KNOWN = {"name": "Robin Sample", "phone": "+17025550143"}


def said(text, asked, intent, confidence=0.9, **more):
    draft = Draft(details=KNOWN, open=True, **more)
    known = Understood(intent, confidence, "en", read(text, asked, "en", KNOWN))
    return decide(draft, known, asked, text)


@pytest.mark.parametrize(
    "text",
    [
        "no thats all",
        "No, that's it, thanks",
        "nothing else",
        "I think that's everything for now",
        "no, es todo gracias",
        "nada más",
        "eso sería todo por ahora",
    ],
)
def test_to_the_summary_it_is_neither_a_yes_nor_a_no(text):
    assert says_all(text)
    assert said(text, "confirm", "deny").intent == "resume"


@pytest.mark.parametrize("asked", ["best_time", "pain_story", "location"])
@pytest.mark.parametrize("text", ["no thats all", "no, es todo gracias"])
def test_what_may_be_skipped_is_skipped_and_the_words_are_no_detail(asked, text):
    found = said(text, asked, "deny")
    assert (found.intent, found.draft.details) == ("skip", KNOWN)


@pytest.mark.parametrize("text", ["yes thats all", "yes, that's it, send it"])
def test_with_a_yes_it_sends(text):
    assert said(text, "confirm", "affirm").intent == "affirm"


@pytest.mark.parametrize(
    "text",
    [
        "that's all wrong",
        "nothing else helped",
        "no more pain pills",
        "that is it, the left one",
        "es todo el lado izquierdo",
        "that's all I want to say about my ex",
    ],
)
def test_what_tells_more_is_not_all(text):
    assert not says_all(text)


@pytest.mark.parametrize("text", ["yes send it", "sí, mándela", "ok just send it"])
def test_an_order_to_send_shows_the_summary_and_adds_no_question(text):
    found = said(text, None, "affirm", question="does he play golf?")
    assert found.intent == "resume"
    assert "question" not in found.draft.details


@pytest.mark.parametrize("text", ["yes", "yes please", "sure, add it"])
def test_a_yes_to_the_question_that_was_offered_still_adds_it(text):
    found = said(text, None, "affirm", question="does he play golf?")
    assert (found.intent, found.draft.question) == ("affirm", "does he play golf?")
