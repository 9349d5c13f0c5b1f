"""What visitors say of a request that was not sent in this conversation."""

import pytest

from bot.contract import Draft, Understood
from bot.handoff import reference
from bot.intake.deciding import decide
from bot.intake.sent_before import complains_of_silence, names_another

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
