"""A clear question to the front desk is answered as one, and takes nothing from orders and wishes."""

import pytest

from bot.contract import Draft, Understood
from bot.intake.deciding import decide
from bot.intake.reading import read
from bot.intake.whole.desk import to_desk
from bot.intake.whole.steering import steer

BEGUN = Draft(details={"name": "Bo Hart", "phone": "+17025550112"}, open=True)


@pytest.mark.parametrize(
    ("text", "read_as", "confidence", "draft", "answered"),
    [
        ("what do I need to have ready for the call", "ask_why_needed", 0.9, BEGUN, True),
        ("can i email you my mri", "use_email", 0.6, Draft(), True),
        ("how long does this take", "ask_recovery", 0.5, BEGUN, True),
        ("what if nobody calls", "complaint", 0.5, BEGUN, True),
        ("wait is this an appointment", "request_appointment", 0.7, BEGUN, True),
        ("how many more questions", "stop", 0.9, BEGUN, True),
        ("too many questions, stop", "stop", 0.9, BEGUN, False),
        # A request begins, and the answer stands above its first question.
        ("what's the earliest you could see me", "request_appointment", 0.6, Draft(), False),
        ("do I need a referral", "ask_cost_insurance", 1.0, BEGUN, False),
        ("what if nobody calls", "complaint", 0.9, BEGUN, False),
        ("is that all you need? then delete everything", "delete_my_data", 0.9, BEGUN, False),
        ("please email me", "use_email", 0.9, BEGUN, False),
        ("call me after five", "inform", 0.4, BEGUN, False),
        ("are you done with your questions", "stop", 0.9, BEGUN, False),
    ],
)
def test_a_clear_question_goes_before_a_guess(text, read_as, confidence, draft, answered):
    assert (to_desk(draft, Understood(read_as, confidence, "en"), text) is not None) == answered


@pytest.mark.parametrize("text", ["can I change it later", "can I fix the name later"])
def test_a_question_whether_it_can_be_changed_changes_nothing(text):
    reading = Understood("correct_detail", 0.5, "en", {"best_time": "later"})
    decided = decide(BEGUN, reading, "confirm", text)
    assert decided.intent == "ask_location_hours"
    assert decided.draft.details == BEGUN.details


def test_what_is_told_beside_a_question_is_kept():
    text = "Lia Stone, 702-555-0119, mornings. do I need a referral?"
    reading = Understood("inform", 0.9, "en", read(text, "contact", "en"))
    told = decide(Draft(open=True), reading, "contact", text).draft.details
    assert told == {"name": "Lia Stone", "phone": "+17025550119", "best_time": "mornings"}


def test_a_change_is_still_made():
    decided = decide(
        BEGUN, Understood("inform", 0.9, "en", {"best_time": "later"}), "best_time", "later"
    )
    assert decided.draft.details["best_time"] == "later"
    assert (
        decide(BEGUN, Understood("correct_detail", 0.9, "en"), "confirm", "change the name").what
        == "name"
    )


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("one more thing, does he speak spanish", "tongue"),
        ("do I need to do anything else", "what_next"),
        ("what happens after i give you my number", "what_next"),
        ("can i read it again", "shown"),
        ("does that look right to you?", "shown"),
        ("My appointment is next Tuesday and I need to move it", "patient"),
        ("I got a letter from you about a bill", "patient"),
        ("you guys called me yesterday and I missed it", "patient"),
        ("which number will they call", "whom"),
        ("which number will they call from", None),
        ("can i fix the name later", None),
        ("did my surgeon make a mistake with my back surgery", None),
        ("¿estoy en el lugar correcto?", None),
        ("did you make a mistake with my name", "change"),
        ("can you change my number, is there parking", "change"),
        ("how long is the wait for a new patient", None),
        ("my appointment with my surgeon was a disaster", None),
        ("I got a letter from my insurance", None),
        ("does he do anything else for pain", None),
    ],
)
def test_what_is_asked_of_the_request_and_of_a_visit(text, kind):
    meant = steer(text)
    assert (meant.kind if meant else None) == kind
