"""What "write that down" does with what was just said, and who looks for what was noted."""

import pytest

from bot.contract import Draft, Understood
from bot.intake.deciding import decide
from bot.intake.whole.steering import steer

THAT = ["put that in", "write that down", "note that please", "put this on my request", "add that too", "anótelo", "ponga eso", "apunte eso en la solicitud"]  # fmt: skip
BEGUN = {"name": "Ana Ruiz", "phone": "+17025550144"}


@pytest.mark.parametrize("text", THAT)
@pytest.mark.parametrize(
    ("draft", "asked", "intent", "what"),
    [
        (Draft(details=BEGUN, open=True, question="Can I bring my dog?"), "confirm", "add_question", ""),
        (Draft(details=BEGUN, open=True, unpassed=("Parking?",)), "confirm", "add_question", ""),
        (Draft(details=BEGUN | {"notes": "I am deaf"}, open=True), "confirm", "resume", "shown"),
        (Draft(details=BEGUN | {"notes": "I am deaf"}, reference="K7M4R"), None, "ask_request_status", "shown"),
        (Draft(details=BEGUN, open=True), "confirm", "add_question", ""),
    ],
)  # fmt: skip
def test_what_was_just_said_is_passed_on_shown_or_asked_for(text, draft, asked, intent, what):
    for reading in ("add_question", "affirm", "inform"):
        found = decide(draft, Understood(reading, 0.9, "en"), asked, text)
        assert (found.intent, found.what) == (intent, what)
        assert found.draft.details == draft.details


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("what have you noted for my father?", True),
        ("what have you written down?", True),
        ("what do you have so far", True),
        ("¿qué ha anotado de mi papá?", True),
        # Without a word for what was written they ask for help, or talk on.
        ("what do you have for my father", False),
        ("what do you have", False),
        ("is that right?", False),
    ],
)
def test_who_has_no_request_yet_is_told_what_was_written_down(text, shown):
    for draft in (Draft(), Draft(details={"location": "low back"})):
        found = decide(
            draft, Understood("for_someone_else", 0.3, "en", {"relation": "father"}), None, text
        )
        assert (found.what == "shown") == shown
        if shown:
            assert (found.intent, found.draft) == ("ask_request_status", draft)


@pytest.mark.parametrize(
    "text",
    ["put that I am deaf", "write down that I am deaf", "put down my cell", "ponga que soy sorda", "anótela mañana", "send it in"],
)  # fmt: skip
def test_words_of_its_own_are_no_word_for_what_was_said(text):
    found = steer(text)
    assert found is None or found.kind != "that"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("you said you noted it, where is it", "shown"),
        ("you told me you wrote it down", "shown"),
        ("dijo que lo anotó, dónde está", "shown"),
        ("you said you are closed, where is it", None),
        ("the doctor said he wrote it down", None),
    ],
)
def test_who_looks_for_what_was_noted_is_shown_the_request(text, kind):
    found = steer(text)
    assert (found.kind if found else None) == kind
