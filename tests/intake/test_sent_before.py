"""What visitors say of a request that was not sent in this conversation."""

import pytest

from bot.contract import Draft, Understood
from bot.handoff import reference
from bot.intake.deciding import decide
from bot.intake.whole.sent_before import cancels_unseen, complains_of_silence, names_another

ASKED = [
    "my reference is mxfqh",
    "ref# K7M4R",
    "MXFQH",
    "any news on MXFQH?",
    "cancel K7M4R",
    "mi folio es MXFQH",
]
SILENCE = [
    "nobody telephoned, MXFQH", "I sent a request last week, nobody called, ref MXFQH", "no one has called me back", "nobody called", "nobody ever got back to me",
    "never heard back from you", "I submitted the form two weeks ago and nothing", "nadie me llamó", "nadie me ha llamado, referencia MXFQH",
    "mandé una solicitud y nada", "Not a soul has called me",
]  # fmt: skip
NEITHER = [
    "my doctor's office nobody called me back", "nobody called it a nerve problem", "nobody called 911", "L5S1 fusion", "TENS unit and NSAID", "MRI of L4L5",
    "nobody calls me Bob", "I need a referral request form", "HMO PPO BCBS", "nobody can call me at work", "nadie me habla en casa", "request this week",
    "CRPS since 2019", "XXXXX", "I have the MTHFR gene", "the case was bad", "I want the request dropped", "nobody knows why", "nobody called my wife", "",
]  # fmt: skip


def decided(text: str, draft: Draft | None = None, fields: dict | None = None):
    reading = Understood(intent="out_of_scope", confidence=0.9, language="en", fields=fields or {})
    return decide(draft or Draft(), reading, None, text)


@pytest.mark.parametrize("text", ASKED)
def test_a_reference_of_before_leads_to_a_person_and_reaches_staff(text):
    found = decided(text)
    assert (found.intent, found.draft.details) == ("ask_for_person", {"notes": text})


@pytest.mark.parametrize("text", SILENCE)
def test_who_was_not_called_complains(text):
    assert decided(text).intent == "complaint"


@pytest.mark.parametrize("text", NEITHER)
def test_other_words_speak_of_no_other_request(text):
    assert not names_another(None, text)
    assert not complains_of_silence(text)


def test_the_reference_of_this_conversation_is_its_own():
    assert not names_another("MXFQH", "what about MXFQH")
    assert names_another("MXFQH", "what about K7M4R")


def test_name_and_number_beside_a_reference_begin_the_request():
    fields = {"name": "Eric Moran", "phone": "+17025550114"}
    found = decided("Eric Moran, 702-555-0114, my ref was MXFQH", fields=fields)
    assert found.intent == "inform"
    assert found.draft.details == {**fields, "notes": "my ref was MXFQH"}


def test_every_reference_that_is_given_out_is_known_again():
    assert all(names_another(None, f"about {reference.make()}") for _ in range(200))


CANCELS = [
    "cancel my request", "please cancel my request", "I'd like to withdraw my request", "I want to cancel my appointment request",
    "I sent a request yesterday, please cancel it", "I filled out the form yesterday. cancel it please", "take back my request please",
    "quiero cancelar mi solicitud", "por favor anulen mi solicitud", "llené el formulario ayer, cancélelo por favor", "retire mi solicitud",
]  # fmt: skip
CANCELS_NOTHING = [
    "how can I cancel my request?", "can I cancel my request later?", "don't cancel my request", "no cancelen mi solicitud", "my surgery was cancelled",
    "my doctor cancelled the referral", "cancel my appointment", "I sent a request yesterday", "they cancelled my insurance", "¿cómo puedo cancelar mi solicitud?",
]  # fmt: skip


@pytest.mark.parametrize("text", CANCELS)
def test_a_request_that_was_sent_elsewhere_cannot_be_cancelled_here(text):
    assert decided(text).intent == "cancel_request"


@pytest.mark.parametrize("text", CANCELS_NOTHING)
def test_other_words_cancel_nothing_that_was_sent_elsewhere(text):
    assert not cancels_unseen(Draft(), text)


@pytest.mark.parametrize(
    "draft", [Draft(open=True), Draft(reference="K7M4R"), Draft(done=("withdrawn",))]
)
def test_the_request_of_this_conversation_is_the_one_that_is_meant(draft):
    assert not cancels_unseen(draft, "cancel my request")


def test_with_name_and_number_the_wish_reaches_staff():
    fields = {"name": "Exa Port", "phone": "+17025550141"}
    found = decided("I'm Exa Port, 702 555 0141. cancel my request", fields=fields)
    assert found.intent == "inform"
    assert found.draft.details["notes"] == "cancel my request"
