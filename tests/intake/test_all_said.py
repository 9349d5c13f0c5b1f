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


@pytest.mark.parametrize(
    "text", ["por favor no dejen mensaje de voz", "please don't leave a voicemail"]
)
@pytest.mark.parametrize("asked", ["confirm", None])
def test_a_wish_about_the_voicemail_ends_no_request(text, asked):
    found = said(text, asked, "stop", 0.99)
    assert (found.intent, found.draft.details["voicemail"]) == ("inform", "none")


def test_what_is_told_beside_the_safety_answer_takes_nothing_from_the_pain():
    pain = {"location": "low back, leg", "prior_surgery": "surgeries in 2015 and 2021"}
    text = "No fever. His left foot is a bit weak since the 2021 surgery, that is not new"
    draft = Draft(details={**KNOWN, **pain}, open=True)
    fields = read(text, "safety_screen", "en", draft.details)
    assert fields["location"] == "foot"
    found = decide(draft, Understood("inform", 0.9, "en", fields), "safety_screen", text)
    assert {key: found.draft.details[key] for key in pain} == pain


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        ("i dont want to be called. my email is emily@example.com", ["email"]),
        ("no calls. text or email: 702-555-0143, robin@example.com", ["text", "email"]),
    ],
)
def test_who_refuses_calls_and_gives_an_address_wishes_for_no_texts(text, ways):
    fields = read(text, None, "en", {})
    found = decide(Draft(), Understood("inform", 0.9, "en", fields), None, text)
    assert found.draft.details["contact_by"] == ways


@pytest.mark.parametrize("text", ["its 1am", "it's 1am and I can't sleep", "es la 1 de la mañana"])
def test_what_the_clock_shows_is_no_time_to_call(text):
    assert "best_time" not in said(text, "best_time", "inform").draft.details


def test_an_hour_that_suits_is_one():
    assert said("after 1pm", "best_time", "inform").draft.details["best_time"] == "after 1pm"
