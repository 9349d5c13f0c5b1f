"""A request that was stopped can be gone on with; nothing of it is sent by that."""

import pytest

from bot.contract import Draft, Understood
from bot.intake.deciding import decide
from bot.intake.reading import read
from bot.intake.request.draft import is_stopped
from bot.intake.whole.gone_on import stopped

OPEN = Draft(
    details={"name": "Sam Lee", "phone": "+17025550101", "best_time": "mornings"},
    open=True,
    done=("safety_screen", "pain_story", "location"),
    question="is there a fee?",
)


def said(text, intent="out_of_scope", draft=None):
    draft = stopped(OPEN) if draft is None else draft
    fields = read(text, None, "en", draft.details)
    return decide(draft, Understood(intent, 0.9, "en", fields), None, text)


@pytest.mark.parametrize(
    "text",
    [
        "wait no go on", "go on", "keep it", "no keep going please", "undo", "undo that", "I changed my mind",
        "sorry, i didn't mean that", "don't stop", "let's continue where we left off", "i do want the call",
        "never mind that, go back", "siempre sí", "espere, siga", "mejor sí quiero", "quiero seguir", "no pare",
        "me equivoqué", "déjelo",
    ],
)  # fmt: skip
def test_who_thinks_again_finds_the_request_as_it_was(text):
    decision = said(text)
    assert decision.intent == "request_appointment"
    assert decision.draft.details == OPEN.details


@pytest.mark.parametrize("intent", ["affirm", "go_back"])
def test_a_bare_yes_takes_it_up_and_sends_nothing(intent):
    assert said("yes", intent).intent == "request_appointment"


def test_a_correction_takes_it_up():
    decision = said("make it evenings", "inform")
    assert (decision.intent, decision.changed) == ("request_appointment", {"best_time": "evenings"})


@pytest.mark.parametrize(
    "text", ["thanks", "no", "nevermind", "what is a cluneal nerve?", "bye", "how is it checked"]
)
def test_anything_else_leaves_it_stopped(text):
    decision = said(text)
    assert decision.intent != "request_appointment"
    assert is_stopped(decision.draft)


def test_only_a_stopped_request_is_taken_up():
    assert said("go on", draft=Draft()).intent == "out_of_scope"


def test_a_stopped_request_keeps_what_was_told_and_waits_for_nothing():
    kept = stopped(OPEN)
    assert (kept.details, kept.open, kept.question) == (OPEN.details, False, None)
    assert not is_stopped(stopped(Draft(open=True)))


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("please delete my number 702 555 0188", "delete_my_data"), ("take my name off, I'm Bob Hill and I don't want this", "inform"),
        ("do not call 702 555 0188", "inform"), ("my name is Linda but I said no", "inform"), ("don't call me, I'm Bob Hill", "deny"),
        ("I'm Linda and I'm not interested", "inform"), ("stop, my number is 702 555 0188 and I want nothing", "stop"),
        ("no me llamen al 702 555 0188", "inform"), ("me llamo Linda pero dije que no", "inform"), ("borre mi número 702 555 0188", "inform"),
        ("soy Linda y no quiero la llamada", "inform"), ("no thanks, Linda", "inform"),
    ],
)  # fmt: skip
def test_who_says_no_leaves_it_stopped_whatever_they_name(text, intent):
    decision = said(text, intent)
    assert decision.intent != "request_appointment"
    assert not decision.draft.open
    assert decision.changed == {}
    assert decision.draft.details.get("name", "Sam Lee") == "Sam Lee"


@pytest.mark.parametrize(
    "text",
    ["my number is 702 555 0188", "don't call before noon, evenings please", "I don't want mornings, evenings", "don't delete it, call me evenings",
     "me llamo Linda Gomez", "my name is Sam Leeds"],
)  # fmt: skip
def test_a_correction_with_a_no_in_it_takes_it_up(text):
    assert said(text, "inform").intent == "request_appointment"


def test_what_is_known_already_takes_nothing_up():
    assert said("I'm Sam Lee", "inform").intent != "request_appointment"


def test_a_number_to_be_deleted_is_gone():
    assert "phone" not in said("please delete my number 702 555 0101", "inform").draft.details


@pytest.mark.parametrize("text", ["no", "stop", "no I said stop", "no thanks", "stop it already"])
def test_a_second_refusal_leaves_it_to_be_gone_on_with(text):
    again = stopped(stopped(OPEN))
    assert is_stopped(again)
    assert again.details == OPEN.details
    assert said("continue", draft=again).intent == "request_appointment"
    assert is_stopped(said(text, "stop", draft=again).draft)
