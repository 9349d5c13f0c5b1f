"""What people say who were told where help is."""

from __future__ import annotations

import pytest

from bot.contract import Alarm, Draft, Safety
from bot.conversation.safety_first import first
from bot.safety.aftermath import goes, relapses

GO = [
    "ok my wife drives me now", "OK MY WIFE'S DRIVING ME", "going now", "I'm going now, thanks", "we are on our way to the ER",
    "calling 911 now", "I called 911", "the ambulance is coming", "Ok. Thank you. Going to the ER now", "leaving for the hospital now",
    "my son is taking me to the hospital right now", "ya voy", "ok mi esposa me lleva ahora", "ya llamé al 911", "viene la ambulancia",
]  # fmt: skip
STAY = [
    "I'm not going", "going to work now", "I'm going crazy", "my wife drives me crazy", "not going there now", "are you calling them?",
    "I'm going to the hospital but my legs are numb now", "i will go tomorrow", "ok thanks", "we go there every week", "",
    "I called them already and they didnt help", "the ambulance is too expensive", "no voy", "voy mañana", "I am going on vacation",
]  # fmt: skip
UNSAFE = [
    "I lied", "i lied when i said I'm safe", "no, I lied", "ok i lied. sorry", "that was a lie", "I still want to", "but i still want to do it",
    "I'm not safe", "i am not okay", "I don't feel safe", "I meant it", "mentí", "todavía quiero", "lo dije en serio", "no estoy a salvo",
]  # fmt: skip
SAFE = [
    "I'm safe", "i am okay", "I feel ok", "I still want to be called", "i do want a call", "my doctor lied to me", "isn't that a lie?",
    "no es eso", "si quiero una llamada", "I was not called", "",
]  # fmt: skip


@pytest.mark.parametrize("text", GO)
def test_they_go(text):
    assert goes(text)


@pytest.mark.parametrize("text", STAY)
def test_they_do_not_go_or_say_more(text):
    assert not goes(text)


@pytest.mark.parametrize("text", UNSAFE)
def test_they_are_not_safe_after_all(text):
    assert relapses(text)


@pytest.mark.parametrize("text", SAFE)
def test_nothing_is_taken_back(text):
    assert not relapses(text)


@pytest.mark.parametrize("text", GO)
def test_whoever_goes_is_not_ordered_again(text):
    told = Draft(alarm=Alarm("bladder", "emergency_department", told=True))
    found = first(told, None, text, None, None)
    assert (found.lines, found.ends, found.draft.alarm) == (("utter_safety_going",), True, None)


def test_whoever_was_only_asked_about_a_sign_still_gets_its_line():
    asked = Draft(alarm=Alarm("bladder", "emergency_department"))
    assert first(asked, None, "going now", None, None).lines[0].startswith("utter_safety_bladder")


@pytest.mark.parametrize("text", UNSAFE)
def test_words_of_self_harm_stay_in_mind(text):
    harm = Safety("crisis_line", "self_harm", "x")
    told = first(Draft(), None, "x", None, harm)
    safe = first(told.draft, None, "I'm safe", None, None)
    assert safe.draft.alarm is None
    again = first(safe.draft, None, text, None, None)
    assert again.ends
    assert again.lines[0] == "utter_safety_self_harm_crisis_line"
    assert again.raised is not None
    assert again.raised.action == "crisis_line"
    assert first(Draft(), None, text, None, None).raised is None
