"""A second person behind a request that was sent writes over nothing of the first one's."""

from __future__ import annotations

import pytest

from bot.contract import Details, Draft, Understood
from bot.intake.deciding import decide
from bot.intake.reading import read
from bot.intake.someone_else import someone_else

HIS: Details = {
    "name": "Harold Chatty",
    "phone": "+17025550191",
    "location": "low back",
    "side": "left",
}
SENT = Draft(details=HIS, reference="K7M4R")

SECOND = [
    "Now my wife needs one too. I'm Wanda Chatty, same number, pain in my right shoulder for a month",
    "My name is Wanda Chatty and my right shoulder hurts",
    "My name is Wanda Chatty",
    "This is Wanda Chatty, 702 555 0199",
    "me llamo Wanda Chatty y me duele el hombro",
    "my wife needs an appointment too",
    "I'd like another request for my son",
    "mi esposa también necesita una cita",
    "quiero otra solicitud para mi hijo",
]
FIRST = [
    "sorry, my name is Harald Chatti",
    "my name is wrong, it's Wanda Chatty",
    "change my name to Wanda Chatty",
    "I'm Wanda Chatty, not Harold",
    "my legal name is Wanda Chatty",
    "my name is Harold",
    "Harold J. Chatty",
    "it's 702 555 0199",
    "it also hurts in my left foot",
    "I also need an interpreter",
    "it's for my wife",
    "my wife can answer too",
    "perdón, me llamo Wanda Chatty",
    "me equivoqué, me llamo Wanda Chatty",
    "quise decir que me llamo Wanda Chatty",
]


def decided(text: str, draft: Draft = SENT, asked: str | None = None, intent: str = "inform"):
    fields = read(text, asked, "en", draft.details)
    return decide(draft, Understood(intent, 0.9, "en", fields=fields), asked, text)


@pytest.mark.parametrize("text", SECOND)
@pytest.mark.parametrize("intent", ["inform", "request_appointment", "for_someone_else"])
def test_a_second_person_s_words_are_kept_beside_the_first_one_s_request(text, intent):
    found = decided(text, intent=intent)
    assert found.intent == "inform"
    assert found.draft.details == HIS | {"notes": text}


@pytest.mark.parametrize("text", FIRST)
def test_what_the_first_one_corrects_or_adds_is_no_second_person_s(text):
    reading = Understood("inform", 0.9, "en", fields=read(text, None, "en", HIS))
    assert not someone_else(SENT, reading, None, text)


@pytest.mark.parametrize("text", ["Wanda Chatty", "my name is Wanda Chatty"])
def test_a_name_that_was_asked_for_is_changed(text):
    assert decided(text, asked="name").draft.details["name"] == "Wanda Chatty"


def test_before_a_request_is_sent_the_last_name_counts():
    found = decided("My name is Wanda Chatty", Draft(details=HIS, open=True))
    assert found.draft.details["name"] == "Wanda Chatty"
