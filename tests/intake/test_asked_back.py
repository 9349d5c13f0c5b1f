"""What throws much away is asked back once: which answers do it, and which leave it."""

from __future__ import annotations

import pytest

from bot.contract import Details, Draft, Understood
from bot.intake.deciding import decide
from bot.intake.reading import read
from bot.intake.whole.asked_back import AND_CANCELS

KNOWN: Details = {"name": "Maria Lopez", "phone": "+17025550188", "side": "left"}
SENT = Draft(details=KNOWN, reference="K7M4R")


def said(text, intent="inform", draft=SENT, **state):
    asked_back = Draft(details=draft.details, reference=draft.reference, **state)
    fields = read(text, None, "en", KNOWN)
    return decide(asked_back, Understood(intent, 0.9, "en", fields), None, text)


@pytest.mark.parametrize("intent", ["stop", "affirm", "out_of_scope", "delete_my_data"])
@pytest.mark.parametrize(
    "text",
    [
        "yes, delete it all, I mean it",
        "yes delete",
        "yes delete. and stop asking me",
        "YES I said delete everything already",
        "yes I want you to delete everything about my back",
        "yes i'm sure",
        "delete it, don't keep anything",
        "sí, bórrelo todo, lo digo en serio",
        "sí borre",
        "sí, quiero que borre todo ya, no guarde nada",
        "sí, de verdad",
    ],
)
def test_a_yes_with_more_words_deletes(text, intent):
    found = said(text, intent, erasing=True)
    assert (found.intent, found.draft.erasing) == ("delete_my_data", True)


@pytest.mark.parametrize("intent", ["stop", "affirm", "cancel_request", "deny", "inform"])
@pytest.mark.parametrize(
    "text",
    [
        "yes but not the request",
        "yes, except my number",
        "sí, pero no la solicitud",
        "no, keep it",
        "they deleted my file at the hospital",
        "did you delete it?",
        "what happens if I delete it",
        "my back hurts",
        "yes my back hurts on the left",
        "remove my phone number",
        "delete the thigh",
        "erase left put right",
        "yes please call me",
        "yes I said mornings",
        "sure please send it",
        "quite mi teléfono",
        "borre lo del muslo",
    ],
)
def test_half_a_yes_and_other_words_delete_nothing_and_withdraw_nothing(text, intent):
    found = said(text, intent, erasing=True)
    assert not (found.intent == "delete_my_data" and found.draft.erasing)
    if text.startswith(("yes", "sí")):
        assert found.intent != "cancel_request"


@pytest.mark.parametrize("draft", [SENT, Draft(details=KNOWN, open=True)])
@pytest.mark.parametrize(
    "text",
    [
        "cancel that whole request, the side is wrong",
        "the side is wrong, cancel it",
        "the number is incorrect, please withdraw my request",
        "cancele toda la solicitud, el lado está mal",
        "cancélela, el lado está mal",
    ],
)
def test_who_cancels_and_calls_a_line_wrong_is_asked_which_is_meant(text, draft):
    found = decide(draft, Understood("correct_detail", 0.9, "en"), None, text)
    assert (found.intent, found.what) == ("cancel_request", "or_changed")
    assert found.draft.details == KNOWN


@pytest.mark.parametrize(
    "text",
    [
        "cancel my request",
        "don't cancel it, only the side is wrong",
        "the side is wrong",
        "can I cancel it if the side is wrong?",
        "change the side",
        "the doctor had to cancel, the side was wrong",
    ],
)
def test_other_words_are_not_asked_so(text):
    found = decide(SENT, Understood("correct_detail", 0.9, "en"), None, text)
    assert found.what != "or_changed"


@pytest.mark.parametrize(
    ("text", "intent", "does"),
    [
        ("yes", "affirm", "cancel_request"),
        ("yes, cancel the whole thing", "cancel_request", "cancel_request"),
        ("sí, retírela", "cancel_request", "cancel_request"),
        ("no", "deny", "deny"),
        ("no, keep it", "deny", "resume"),
        ("no just the side", "deny", "correct_detail"),
        ("no, solo cambie el lado", "deny", "correct_detail"),
        ("yes please call", "request_appointment", "request_appointment"),
    ],
)
def test_the_whole_request_is_withdrawn_by_a_whole_yes_only(text, intent, does):
    found = said(text, intent, throws="cancel_request")
    assert (found.intent, found.what == "or_changed") == (does, False)
    half = said("yes but only the side", "affirm", throws="cancel_request")
    assert (half.intent, half.what, half.draft.throws) == ("cancel_request", "or_changed", "")


@pytest.mark.parametrize(
    ("text", "intent", "over"),
    [
        ("yes", "affirm", True),
        ("start over", "restart", True),
        ("yes, from scratch please", "affirm", True),
        ("sí, de nuevo, por favor", "affirm", True),
        ("no", "deny", False),
        ("no don't start over", "restart", False),
        ("702 555 0133", "inform", False),
        ("wait, keep it", "stop", False),
        ("yes, go ahead and send it", "inform", False),
        ("ok please call me", "request_appointment", False),
        ("yes I already told you my name", "inform", False),
        ("yes everything hurts", "inform", False),
        ("sure I'm certain it is the left", "inform", False),
    ],
)
def test_starting_over_waits_for_a_yes(text, intent, over):
    found = said(text, intent, Draft(details=KNOWN), throws="restart", open=True)
    assert (found.intent == "restart" and found.draft.throws == "restart") == over
    assert found.draft.throws == ("restart" if over else "")


@pytest.mark.parametrize("intent", ["delete_my_data", "cancel_request", "out_of_scope"])
@pytest.mark.parametrize(
    "text",
    [
        "I withdraw my request, delete everything",
        "delete all my data and cancel the request",
        "cancele la solicitud y borre todos mis datos",
    ],
)
def test_who_withdraws_and_wants_all_deleted_gets_both(text, intent):
    found = said(text, intent)
    assert (found.intent, found.what) == ("delete_my_data", AND_CANCELS)


@pytest.mark.parametrize(
    "text",
    [
        "delete everything",
        "withdraw my request and remove my number",
        "don't cancel my request, delete everything else",
        "if I cancel my request do you delete everything?",
        "they cancelled my appointment and I deleted the app",
    ],
)
def test_who_wants_only_one_of_it_gets_that_one(text):
    assert said(text, "inform").what != AND_CANCELS


def test_who_sent_nothing_is_only_asked_about_the_deletion():
    text = "I withdraw my request, delete everything"
    reading = Understood("delete_my_data", 0.9, "en", {})
    found = decide(Draft(details=KNOWN, open=True), reading, "confirm", text)
    assert (found.intent, found.what) == ("delete_my_data", "")
