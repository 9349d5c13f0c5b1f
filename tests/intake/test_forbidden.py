"""Who forbids it keeps everything: "don't cancel my request" cancels nothing."""

import pytest

from bot.contract import Draft, Understood
from bot.intake.cues.forbidden import forbids
from bot.intake.deciding import decide

KNOWN = {"name": "Sam Lee", "phone": "+17025550101", "treatments": ["massage"]}
FORBIDDEN = [
    "don't cancel my request",
    "please dont start over",
    "i dont want to stop",
    "don't delete my data",
    "i don't want to cancel, i just have a question",
    "no dont delete it",
    "please do not erase anything",
    "I never said to cancel",
    "I didn't ask you to stop",
    "no quiero cancelar",
    "no lo borre",
    "no empiece de nuevo",
    "no quiero que lo cancelen",
]
ORDERED = [
    "cancel my request",
    "I don't want to continue, cancel it",
    "no, cancel it",
    "why don't you just delete it",
    "don't send it, cancel",
    "I don't want this anymore, delete everything",
    "no. start over",
    "no, borre todo",
    "no quiero seguir, cancele",
    "ya no quiero, cancele",
    "¿por qué no lo borra?",
]


def said(text, intent, asked=None, confidence=0.95, **state):
    draft = Draft(details=KNOWN, **state)
    return decide(draft, Understood(intent, confidence, "en"), asked, text)


@pytest.mark.parametrize("text", ORDERED)
def test_an_order_beside_a_no_is_an_order(text):
    assert not forbids(text)


@pytest.mark.parametrize("intent", ["stop", "restart", "cancel_request", "delete_my_data"])
@pytest.mark.parametrize("text", FORBIDDEN)
def test_what_is_forbidden_goes_on_where_it_was(text, intent):
    begun = said(text, intent, "confirm", open=True)
    assert (begun.intent, begun.draft.details) == ("resume", KNOWN)
    sent = said(text, intent, reference="NL-1")
    assert (sent.intent, sent.draft.details) == ("ask_request_status", KNOWN)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("no dont delete it", "delete_my_data"),
        ("no lo borre", "delete_my_data"),
        ("actually leave it", "stop"),
        ("keep it", "affirm"),
        ("ok wait", "affirm"),
        ("mejor no", "delete_my_data"),
    ],
)
def test_delete_everything_is_answered_with_no_by_whoever_keeps_it(text, intent):
    decision = said(text, intent, erasing=True, open=True)
    assert (decision.intent, decision.draft.details) == ("deny", KNOWN)
    assert not decision.draft.erasing


def test_a_yes_to_sending_deletes_nothing_and_half_a_yes_is_asked_again():
    assert said("yes send it", "affirm", erasing=True, open=True).intent == "resume"
    half = said("yes but not the request", "affirm", erasing=True, open=True)
    assert (half.intent, half.draft.erasing) == ("delete_my_data", False)


@pytest.mark.parametrize(
    ("text", "intent"),
    [("yes", "affirm"), ("yes delete it", "delete_my_data"), ("sí, por favor", "affirm")],
)
def test_a_clear_yes_still_deletes(text, intent):
    decision = said(text, intent, erasing=True, open=True)
    assert decision.intent in ("affirm", "delete_my_data")
    assert decision.draft.erasing


@pytest.mark.parametrize("text", ["don't remove massage", "do not delete my phone number"])
def test_a_line_that_is_not_to_go_stays(text):
    decision = said(text, "inform", "confirm", open=True)
    assert decision.removed == ()
    assert decision.draft.details.items() >= KNOWN.items()
