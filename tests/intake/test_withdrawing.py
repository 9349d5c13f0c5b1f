"""When words take a request back, and what reaches one that the visitor had deleted here."""

import pytest

from bot.contract import DECLINED, Draft, Understood
from bot.intake.cues.wish import wants_person
from bot.intake.deciding import decide
from bot.intake.reading import read
from bot.intake.request import draft as drafts
from bot.intake.request.next import next_step

SENT = Draft(details={"name": "Ana Lopez", "phone": "+17025550143"}, reference="H3H3R")
GONE = Draft(reference="H3H3R")


def said(state, text, intent="out_of_scope", confidence=0.9, asked=None):
    fields = read(text, asked, "en", state.details)
    return decide(state, Understood(intent, confidence, "en", fields), asked, text)


@pytest.mark.parametrize("intent", ["delete_my_data", "out_of_scope", "inform", "complaint"])
@pytest.mark.parametrize(
    "text",
    [
        "wait no take it back!! delete it my mom will see the call",
        "take my number OFF. do not call me",
        "don't call me",
        "please do not call me anymore",
        "ya no me llamen",
        "cancélenla por favor",
    ],
)
def test_what_takes_the_sent_request_back(text, intent):
    assert said(SENT, text, intent).intent == "cancel_request"


@pytest.mark.parametrize(
    ("text", "stops"),
    [
        ("AW FORGET IT I AINT SENDING NOTHING", True),
        ("I'm not sending it", True),
        ("olvídelo, no mando nada", True),
        ("im not sending it till you put that in", False),
        ("no mande nada todavía", False),
    ],
)
def test_who_is_not_sending_it_at_the_summary_is_let_go(text, stops):
    state = Draft(details=SENT.details, open=True)
    assert (said(state, text, asked="confirm").intent in {"stop", "cancel_request"}) == stops
    assert said(SENT, text).intent != "cancel_request"


@pytest.mark.parametrize(
    "text",
    [
        "don't call me before noon",
        "don't call me at work",
        "don't call me, text me",
        "don't call me. call my daughter",
        "can I take it back later?",
        "why don't they call me",
        "nobody called me back",
        "no me llamen en la mañana",
        "i'm not sending anything by mail",
        "I ain't sending it again",
    ],
)
def test_what_leaves_the_sent_request_where_it_is(text):
    assert said(SENT, text).intent != "cancel_request"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("are they still gonna call me or what", "ask_location_hours"),
        ("so is my number gone yes or no", "affirm"),
        ("are you gonna call or not. my back is killing me", "ask_privacy"),
        ("show me what you still have on me", "prompt_injection"),
        ("my hip hurts too", "inform"),
        ("change my number", "correct_detail"),
        ("todavía me van a llamar?", "ask_location_hours"),
    ],
)
def test_after_the_deletion_nothing_reaches_the_request(text, intent):
    decision = said(GONE, text, intent)
    assert decision.intent == "ask_request_status"
    assert decision.draft.details == {}
    assert decision.changed == {}


def test_after_the_deletion_a_sign_adds_nothing_to_the_request():
    assert drafts.aside(GONE, {"duration": "since this morning"}) == GONE


@pytest.mark.parametrize(
    ("text", "intent", "answered"),
    [
        ("what are cluneal nerves?", "ask_cluneal_nerves", "ask_cluneal_nerves"),
        ("you people are useless", "complaint", "ask_for_person"),
        ("take my number OFF. do not call me", "delete_my_data", "cancel_request"),
        ("I want an appointment", "request_appointment", "request_appointment"),
        ("thanks", "thanks", "thanks"),
    ],
)
def test_after_the_deletion_other_things_are_answered(text, intent, answered):
    assert said(GONE, text, intent).intent == answered


@pytest.mark.parametrize(
    ("text", "intent", "asked"),
    [
        (
            "I'm not giving my number AGAIN so you can lose it. get me a real person right now",
            "ask_for_person",
            "contact",
        ),
        ("EMAIL?? did I say email you piece of garbage? I said a PERSON", "out_of_scope", "email"),
        ("NO EMAIL. HUMAN. PHONE. how many times", "inform", "email"),
        ("quiero hablar con una persona", "out_of_scope", "phone"),
    ],
)
def test_who_wants_a_person_where_a_number_is_asked_for_is_heard(text, intent, asked):
    state = Draft(details={"phone": DECLINED} if asked == "email" else {}, open=True)
    assert said(state, text, intent, 0.4, asked).intent == "ask_for_person"


@pytest.mark.parametrize(
    "text", ["are you a person?", "I'm a private person", "my daughter is a nice person", "Ana"]
)
def test_who_only_speaks_of_a_person_wants_none(text):
    assert not wants_person(text)


def test_the_phone_instead_of_an_e_mail_takes_the_refusal_of_the_number_back():
    state = Draft(details={"name": "Ana", "phone": DECLINED}, open=True)
    decision = said(state, "no email, phone", "inform", asked="email")
    assert "phone" not in decision.draft.details
    assert next_step(decision.draft, "web") == "phone"


def test_an_e_mail_that_was_chosen_and_then_refused_is_not_asked_for_again():
    state = Draft(details={"name": "Ana", "contact_by": ["email"]}, open=True)
    decision = said(state, "no email", "deny", asked="email")
    assert "contact_by" not in decision.draft.details


def test_a_first_number_is_no_correction_of_a_refusal():
    assert not drafts.told({"phone": DECLINED}, "phone")
    assert drafts.told({"phone": "+17025550143"}, "phone")
