"""A time told as a question: no wish once the request stands."""

import pytest

from bot.contract import Draft, Understood
from bot.intake.deciding import decide
from bot.intake.reading import read

KNOWN = {"name": "Robin Sample", "phone": "+17025550143", "best_time": "mornings"}


def said(text, asked=None, reference="K7M4R"):
    draft = Draft(details=KNOWN, open=not reference, reference=reference)
    return decide(
        draft, Understood("inform", 0.5, "en", read(text, asked, "en", KNOWN)), asked, text
    )


@pytest.mark.parametrize(
    "text",
    [
        "so somebody calls tomorrow after 2 right?",
        "so you'll call me on Friday at 3?",
        "ok they're gonna call tomorrow morning right",
        "so I get the call on Friday at 3?",
        "¿me llaman el viernes a las 3?",
        "entonces me van a llamar mañana después de las 2, ¿verdad?",
    ],
)
@pytest.mark.parametrize(("asked", "reference"), [(None, "K7M4R"), ("confirm", None)])
def test_a_time_that_is_asked_about_changes_nothing(text, asked, reference):
    found = said(text, asked, reference)
    assert found.intent == "ask_location_hours"
    assert found.draft.details == KNOWN


@pytest.mark.parametrize(
    "text",
    [
        "call me tomorrow after 2 please",
        "can you call me tomorrow after 2?",
        "could somebody call tomorrow after 2 instead?",
        "tomorrow after 2 is better",
        "please call me tomorrow after 2, ok?",
        "llámenme mañana después de las 2",
    ],
)
def test_a_time_that_is_wished_is_taken(text):
    assert said(text).draft.details["best_time"] != KNOWN["best_time"]


def test_where_the_time_is_asked_for_a_question_may_tell_it():
    draft = Draft(details={k: KNOWN[k] for k in ("name", "phone")}, open=True)
    text = "somebody calls me tomorrow after 2?"
    fields = read(text, "best_time", "en", draft.details)
    found = decide(draft, Understood("inform", 0.5, "en", fields), "best_time", text)
    assert "after 2" in found.draft.details["best_time"]


@pytest.mark.parametrize(
    "text",
    [
        "worse when I sit",
        "its better when I lie down",
        "peor cuando me siento",
        "flares up if I cough",
        "empeora al agacharme",
    ],
)
def test_words_about_the_pain_are_kept_as_such_where_a_time_was_asked_for(text):
    known = {key: value for key, value in KNOWN.items() if key != "best_time"}
    found = decide(
        Draft(details=known, open=True),
        Understood("inform", 0.9, "en", read(text, "best_time", "en", known)),
        "best_time",
        text,
    )
    assert "best_time" not in found.draft.details
    assert found.draft.details["pain_words"]


@pytest.mark.parametrize(
    "text",
    [
        "better when my husband is home",
        "when the kids are at school",
        "better after 3",
        "mejor cuando llegue mi hijo",
        "when i sit down for lunch around noon",
        "whenever",
        "once I'm off work",
    ],
)
def test_a_time_in_words_of_its_own_is_one(text):
    assert read(text, "best_time", "en", {})["best_time"]


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("call me but I'm on the bus till 4", "I'm on the bus till 4"),
        ("I'd like someone to call but I work until 5", "I work until 5"),
        ("you can call until 4", "until 4"),
        ("call me please, I'm home till 3", "till 3"),
    ],
)
def test_until_when_somebody_is_away_is_not_told_as_a_time_that_suits(text, time):
    assert read(text, None, "en", {})["best_time"] == time


@pytest.mark.parametrize(
    "text",
    ["ok thx when they gonna call tho", "thanks when will they call", "gracias cuando me llaman"],
)
def test_who_asks_when_they_call_behind_thanks_adds_nothing(text):
    decision = said(text)
    assert (decision.intent, decision.changed) == ("ask_location_hours", {})


@pytest.mark.parametrize(
    ("text", "time"),
    [("thanks. call after 3", "after 3"), ("ok thx call me evenings instead", "evenings")],
)
def test_a_time_behind_thanks_is_still_a_wish(text, time):
    assert time in said(text).draft.details["best_time"]
