"""What is told beside a question about the request is taken in, and the question is answered."""

import pytest

from bot.contract import Draft, Understood
from bot.intake.deciding import decide
from bot.intake.reading import read
from bot.intake.whole.steering import steer
from tests.intake.deciding import said


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("Ann Mills 702 555 0143 mornings. when will they call?", {"name": "Ann Mills", "phone": "+17025550143", "best_time": "mornings"}),
        ("low back for 3 years. When do I hear back?", {"location": "low back", "duration": "3 years"}),
        ("mornings, and when will somebody call?", {"best_time": "mornings"}),
        ("Me duele la cadera. ¿Cuándo me llaman?", {"location": "hip"}),
        ("will they call tomorrow morning?", {}),
        ("WELL I GUESS SO ... WHEN ARE THEY GONNA CALL", {}),
    ],
)  # fmt: skip
@pytest.mark.parametrize("asked", [None, "best_time", "pain_story"])
def test_what_is_told_beside_the_question_when_they_call_is_kept(text, fields, asked):
    reading = Understood("ask_location_hours", 0.6, "en", read(text, asked, "en", {}))
    decision = decide(Draft(), reading, asked, text)
    assert decision.intent == "ask_location_hours"
    assert decision.draft.details == fields
    assert decision.draft.open == ("phone" in fields)


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        ("add that I use a cane and am allergic to latex, and send it", "am allergic to latex"),
        ("agregue que uso bastón y soy alérgico al látex", "soy alérgico al látex"),
    ],
)
def test_what_is_told_beside_a_need_is_noted_with_it(text, notes):
    details = said(text, location="low back").draft.details
    assert (details["access_needs"], details["notes"]) == ("cane", notes)


@pytest.mark.parametrize("text", ["tell them I use a cane", "agregue que uso bastón"])
def test_a_need_alone_is_no_note_as_well(text):
    details = said(text, location="low back").draft.details
    assert details["access_needs"] == "cane"
    assert "notes" not in details


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        ("change my pain to 7 and read it back", {"pain_score": 7}),
        ("put mornings and then read it back to me please", {"best_time": "mornings"}),
        ("my email is walt@example.com and read it all back", {"email": "walt@example.com"}),
        ("cambie el dolor a 7 y léamelo", {"pain_score": 7}),
        # Whose first name is said again keeps the family name, and the daughter's is no one's here.
        ("no my name is Walter. Carol Delgado is the daughter. read it back", {}),
        ("read it back", {}),
    ],
)
@pytest.mark.parametrize(("asked", "reference"), [("confirm", ""), (None, "NL-1")])
def test_what_is_changed_beside_a_wish_to_hear_it_read_back_is_changed(
    text, changed, asked, reference
):
    known = {"location": "foot", "pain_score": 6, "name": "Walter Delgado"}
    decision = said(text, asked, reference=reference, **known)
    assert decision.changed == changed
    assert decision.draft.details["name"] == "Walter Delgado"
    assert decision.draft.details["location"] == "foot"


@pytest.mark.parametrize("text", ["no i mean add to my request that sunday morning is ok too"])
@pytest.mark.parametrize("intent", ["add_question", "inform"])
@pytest.mark.parametrize(("asked", "reference"), [("confirm", ""), (None, "NL-1")])
def test_a_time_ordered_onto_the_request_is_no_question(text, intent, asked, reference):
    decision = said(text, asked, intent, reference=reference, best_time="weekday evenings")
    assert decision.intent == "inform"
    assert decision.changed == {"best_time": "weekday evenings, sunday morning"}


@pytest.mark.parametrize(
    "text",
    [
        "how long till somebody calls? and i forgot, i can also do sunday mornings",
        "cuándo me llaman? también puedo los domingos en la mañana",
    ],
)
@pytest.mark.parametrize(("asked", "reference"), [("confirm", ""), (None, "NL-1")])
def test_who_asks_when_they_call_and_adds_a_time_hears_when_and_has_it_added(
    text, asked, reference
):
    decision = said(
        text, asked, "ask_location_hours", reference=reference, best_time="weekday evenings"
    )
    assert decision.intent == "ask_location_hours"
    assert decision.draft.details["best_time"].startswith("weekday evenings, ")


@pytest.mark.parametrize("text", ["can somebody call me tomorrow", "I want them to call me today"])
def test_a_wish_for_a_day_is_not_asked_when(text):
    assert steer(text, late=True) is None or steer(text, late=True).kind != "when_called"


@pytest.mark.parametrize(
    ("text", "treatments", "note"),
    [
        ("it's the tailbone. And please put that I had physical therapy, it did nothing.", ["physical therapy"], "I had physical therapy, it did nothing."),
        ("mornings, and put that I never had physical therapy", None, "I never had physical therapy"),
        ("mornings, and in the notes put that physical therapy is at 3", None, "physical therapy is at 3"),
    ],
)  # fmt: skip
def test_what_was_tried_in_a_note_stands_on_its_own_line_too(text, treatments, note):
    details = said(text, location="low back").draft.details
    assert details.get("treatments") == treatments
    assert details["notes"] == note
