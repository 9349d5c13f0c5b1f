"""Who only tells which medicines are taken gets no advice about them."""

import pytest

from bot.contract import Draft, Understood
from bot.intake.cues.medicines import tells_medicines
from bot.intake.deciding import decide
from bot.intake.reading import read
from tests.intake.deciding import CONTACT

TOLD = [
    "I take Eliquis and Lyrica", "I'm on gabapentin 300 three times a day", "also taking Lyrica 150", "Eliquis 5 mg twice a day, lisinopril",
    "my meds are lyrica, cymbalta and baclofen", "my mom takes warfarin and metformin", "I take ibuprofen like 800 before shifts",
    "tomo gabapentina y tramadol", "mi mamá toma Eliquis", "chiro, PT and gabapentin and cymbalta",
]  # fmt: skip
MORE = [
    "should I stop Eliquis", "can I take Eliquis with Lyrica", "I take Eliquis, is that a problem", "Lyrica or Cymbalta", "Eliquis?", "gabapentin",
    "I need tramadol", "I want more tramadol", "I ran out of gabapentin", "Lyrica and Cymbalta together", "I take Lyrica and it makes me dizzy",
    "I take too much gabapentin", "I took 20 ibuprofen", "I took all my Lyrica", "I take ten tramadol a day", "tomo 10 tramadol", "I take handfuls of ibuprofen",
    "I take oxycodone and drink", "I'm taking Lyrica to end it", "I take tramadol to sleep forever", "I take Eliquis and my stool is black", "I take Eliquis and I fell",
    "my kid takes my tramadol", "mi hijo tomó tramadol", "I take my wife's oxycodone", "¿puedo tomar tramadol?", "I take ibuprofen every hour", "tramadol overdose",
]  # fmt: skip


@pytest.mark.parametrize("text", TOLD)
@pytest.mark.parametrize("reference", ["", "K7M4Q"])
def test_they_are_noted(text, reference):
    assert tells_medicines(text)
    draft = Draft(details=CONTACT, open=not reference, reference=reference or None)
    asked = None if reference else "confirm"
    fields = read(text, asked, "en", draft.details)
    decision = decide(draft, Understood("ask_medication", 1.0, "en", fields), asked, text)
    assert decision.intent == "inform"
    assert decision.changed


def test_a_medicine_beside_a_known_treatment_is_still_noted_by_name():
    draft = Draft(details={**CONTACT, "treatments": ["medication"]}, reference="K7M4Q")
    text = "I also take tramadol"
    fields = read(text, None, "en", draft.details)
    decision = decide(draft, Understood("ask_medication", 1.0, "en", fields), None, text)
    assert decision.draft.details["notes"] == text


@pytest.mark.parametrize("text", MORE)
def test_who_asks_or_may_have_taken_too_much_is_answered(text):
    assert not tells_medicines(text)
    reading = Understood("ask_medication", 1.0, "en", {})
    decision = decide(Draft(details=CONTACT, open=True), reading, "confirm", text)
    assert decision.intent == "ask_medication"


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("can u add that i take ibuprofen like 800 before shifts", "i take ibuprofen like 800 before shifts"),
        ("put down lyrica", "lyrica"),
        ("add gabapentin 300 at night", "gabapentin 300 at night"),
        ("agregue gabapentina", "gabapentina"),
    ],
)  # fmt: skip
def test_a_medicine_that_is_to_be_added_is_noted(text, note):
    draft = Draft(details=CONTACT, open=True)
    fields = read(text, "confirm", "en", draft.details)
    decision = decide(draft, Understood("ask_medication", 1.0, "en", fields), "confirm", text)
    assert (decision.intent, decision.draft.details["notes"]) == ("inform", note)
