"""Words that leave the request as it stands, and stop nothing."""

import pytest

from bot.contract import Draft, Understood
from bot.intake.deciding import decide
from bot.intake.lines.unchanged import unchanged

KNOWN = {"name": "Sam Lee", "phone": "+17025550101", "pain_score": 6}


@pytest.mark.parametrize(
    "text",
    [
        "leave it as it is",
        "Leave it like that",
        "no, leave everything the way it is",
        "keep it as is",
        "keep it the same",
        "just leave the pain as it was",
        "it's fine the way it is",
        "don't change anything",
        "déjelo así",
        "dejelo asi por favor",
        "deje lo asi",
        "déjalo como está",
        "deje todo igual",
        "que quede así",
        "está bien así",
        "no lo cambie",
    ],
)
def test_leave_it_as_it_is_changes_nothing_anywhere(text):
    assert unchanged(text, shown=False, changing=False)


@pytest.mark.parametrize(
    ("text", "shown", "changing"),
    [
        ("keep it", True, True),
        ("leave it", True, True),
        ("no changes", True, True),
        ("déjelo", True, True),
        ("never mind", False, True),
        ("nothing", False, True),
        ("olvídelo", False, True),
    ],
)
def test_a_word_or_two_leave_it_only_where_the_summary_or_a_change_is_spoken_of(
    text, shown, changing
):
    assert not unchanged(text, shown=False, changing=False)
    assert unchanged(text, shown=True, changing=False) == shown
    assert unchanged(text, shown=False, changing=True) == changing


@pytest.mark.parametrize(
    "text",
    [
        "stop",
        "leave me alone",
        "cancel it",
        "keep it short",
        "I had to leave work",
        "don't leave a message",
        "the pain keeps me awake",
        "can I leave it as it is?",
        "quiero dejar el trabajo",
        "pare ya",
    ],
)
def test_a_stop_or_a_story_leaves_nothing_as_it_is(text):
    assert not unchanged(text, shown=True, changing=True)


@pytest.mark.parametrize("asked", ["confirm", "pain_score", "phone", None])
@pytest.mark.parametrize("text", ["leave it as it is", "déjelo así", "keep it"])
@pytest.mark.parametrize("intent", ["stop", "cancel_request", "restart", "deny"])
def test_leaving_it_as_it_is_never_loses_the_request(asked, text, intent):
    draft = Draft(details=KNOWN, open=True)
    found = decide(draft, Understood(intent=intent, confidence=0.9, language="en"), asked, text)
    assert (found.intent, found.draft.details) == ("resume", KNOWN)


@pytest.mark.parametrize(
    "text",
    [
        "both numbers",
        "keep both",
        "both numbers please",
        "use both numbers",
        "either number is fine",
        "los dos números",
        "ponga los dos números",
        "ambos",
    ],
)
def test_both_numbers_stay_where_both_are_known(text):
    known = {"name": "Ana Ruiz", "phone": "+17025550142", "notes": "and 702-555-0199"}
    draft = Draft(details=known, open=True)
    reading = Understood("ask_phone_number", 0.3, "en", {})
    assert decide(draft, reading, "confirm", text).intent == "resume"
    alone = Draft(details={"name": "Ana Ruiz", "phone": "+17025550142"}, open=True)
    assert decide(alone, reading, "best_time", text).intent != "resume"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("it's fine as it is", "affirm"),
        ("está bien así", "affirm"),
        ("no, it's fine as it is", "resume"),
        ("está bien así por ahora", "resume"),
        ("está bien así, no la mande todavía", "deny"),
    ],
)
def test_right_as_it_is_sends_the_summary_only_where_nothing_else_is_said(text, intent):
    draft = Draft(details=KNOWN, open=True)
    found = decide(draft, Understood("affirm", 0.9, "en"), "confirm", text)
    assert (found.intent, found.draft.details) == (intent, KNOWN)
