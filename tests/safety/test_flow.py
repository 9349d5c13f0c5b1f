"""What follows a sign: the line, its repetition, and the way on."""

from __future__ import annotations

import pytest

from bot.contract import Alarm, Draft, Safety
from bot.conversation.raising import raised
from bot.conversation.safety_first import first
from bot.conversation.safety_outcome import SCREEN

from .flow import HEART, WEAK, said


def test_an_outright_sign_is_told_and_recorded():
    found = said(Draft(), "my chest is crushing", None, HEART)
    assert found.ends
    assert found.lines[0] == "utter_safety_heart_911"
    assert found.raised == HEART
    assert found.draft.alarm == Alarm("heart", "911", told=True)


def test_what_the_classifier_is_sure_of_is_told_like_a_sign_of_the_patterns():
    assert raised(Draft(), HEART) == said(Draft(), "my chest", None, HEART)
    assert raised(Draft(), WEAK).draft.alarm == Alarm("bladder", "emergency_department", asked=1)


NO_ANSWERS = [
    "do you take insurance", "my name is Ann", "hm", "low back mostly", "L4-L5", "702 555 0133", "new what?", "what's new?", "huh?", "¿nuevo qué?",
    "no habla ingles", "en español por favor", "what do you mean new", "is what new", "¿qué cosa?", "I don't speak English",
]  # fmt: skip
GRAVER = [
    "i guess", "today", "since yesterday", "my foot is weak", "it's getting worse", "now", "yes", "not sure", "anoche", "se me duerme el pie",
    "I also have a fever",
    "can't feel my foot", "no siento el pie", "my foot drags", "I keep tripping", "pierdo la fuerza", "barely walk", "my pants were wet",
]  # fmt: skip


@pytest.mark.parametrize("words", NO_ANSWERS)
def test_what_answers_nothing_gets_the_question_once_more_with_the_name_of_the_sign(words):
    asking = said(Draft(), "weak stream", None, WEAK).draft
    again = said(asking, words)
    assert (again.lines[-1], again.ends, again.raised) == (
        "utter_safety_question_named",
        True,
        None,
    )
    assert (again.names, again.draft.alarm.told) == ("bladder", False)
    assert said(again.draft, "no, years ago").draft.settled == ("bladder",)
    assert said(again.draft, "yes").lines[0] == "utter_safety_bladder_emergency_department"


@pytest.mark.parametrize("words", GRAVER)
def test_a_yes_or_a_doubt_is_the_emergency_line_at_once(words):
    asking = said(Draft(), "weak stream", None, WEAK).draft
    assert said(asking, words).lines[0] == "utter_safety_bladder_emergency_department"


@pytest.mark.parametrize("words", NO_ANSWERS)
def test_anything_but_a_clear_no_to_the_second_question_is_the_emergency_line(words):
    asking = said(said(Draft(), "weak stream", None, WEAK).draft, "hm").draft
    told = said(asking, words)
    assert told.lines[0] == "utter_safety_bladder_emergency_department"
    assert told.raised is not None
    assert told.raised.action == "emergency_department"


@pytest.mark.parametrize(("words", "settled"), [("no", True), ("it's old, not new", True)])
def test_a_clear_no_settles_it(words, settled):
    asking = said(Draft(), "weak stream", None, WEAK).draft
    answered = said(asking, words)
    assert answered.draft.alarm is None
    assert ("bladder" in answered.draft.settled) == settled


def test_a_no_that_is_said_in_several_sentences_settles_the_question():
    asking = said(Draft(), "weak stream", None, WEAK).draft
    assert said(asking, "no. i said no, its old").draft.alarm is None
    # Not where anything else is said, nor after the line for an emergency, nor about self-harm.
    assert said(asking, "no. my chest", reading=HEART).lines[0] == "utter_safety_heart_911"
    told = said(Draft(), "my chest", None, HEART).draft
    assert said(asking, "no. my legs went dead").draft.alarm is not None
    assert said(told, "no. i said no, i fell").draft.alarm is not None
    despair = Safety("ask", "self_harm", "no point", "crisis_line")
    asked = said(Draft(), "no point", None, despair).draft
    assert said(asked, "i cant say. stop asking me").draft.alarm is not None


def test_what_the_classifier_only_guessed_is_asked_once_and_declares_no_emergency():
    guess = Safety("ask", "unclear", "my back is killing me", "emergency_department")
    asking = raised(Draft(), guess).draft
    on = said(asking, "do you take Medicare")
    assert not on.ends
    assert on.lines == ("utter_safety_passed",)
    assert on.raised is None
    assert on.draft.alarm is None
    assert said(asking, "yes").raised == Safety("emergency_department", "unclear")


@pytest.mark.parametrize(
    "words",
    ["is that normal?", "what should I do", "what do I do now", "they put me on hold", "nobody answers", "no contestan", "ok what now", "es normal?", "qué hago", "¿eso es normal?"],
)  # fmt: skip
def test_whoever_asks_what_to_do_is_told_not_to_wait(words):
    told = Draft(alarm=Alarm("postop_wound", "same_day", told=True))
    assert said(told, words).lines[1] == "utter_safety_really_same_day"
    passed = Draft(passed=told.alarm)
    assert said(passed, words, None).lines[1] == "utter_safety_really_same_day"
    assert said(Draft(), words, None).lines == ()


@pytest.mark.parametrize(
    "words", ["what should I do about the bill", "is a normal MRI good", "what do you do there", "is it normal to wait 3 weeks", "nobody answers your phone"]
)  # fmt: skip
def test_a_question_about_something_else_is_answered(words):
    passed = Draft(passed=Alarm("postop_wound", "same_day", told=True))
    assert said(passed, words, None).lines == ()


def test_a_no_with_more_behind_it_goes_on_and_the_brain_reads_the_rest():
    asking = said(Draft(), "weak stream", None, WEAK).draft
    on = said(asking, "no, same as always. what does it cost")
    assert (on.lines, on.ends, on.instead, on.raised) == (
        ("utter_safety_passed",),
        False,
        None,
        None,
    )
    # The rest may be the same sign: nothing is settled.
    assert (on.draft.alarm, on.draft.settled) == (None, ())
    told = said(Draft(), "my chest", None, HEART).draft
    assert said(told, "no, same as always. what does it cost").lines == ("utter_safety_still",)
    despair = Safety("ask", "self_harm", "no point", "crisis_line")
    asked = said(Draft(), "no point", None, despair).draft
    safe = said(asked, "no. what does it cost")
    assert (safe.lines, safe.ends) == (("utter_safety_settled_self_harm",), False)
    assert safe.draft.settled == ()


def test_whoever_wonders_is_told_that_it_is_meant():
    told = said(Draft(), "my chest", None, HEART).draft
    wondering = said(told, "do i really have to go")
    assert wondering.lines == (
        "utter_safety_really_heart", "utter_safety_really_911", "utter_safety_really"
    )  # fmt: skip
    assert wondering.ends
    # As often as they doubt it, also after other words.
    assert said(wondering.draft, "can it wait till monday").lines == wondering.lines
    on = said(wondering.draft, "do you take Medicare")
    assert on.lines == ("utter_safety_still",)
    assert said(on.draft, "can't it wait till monday", None).lines == wondering.lines


def test_the_crisis_line_is_named_only_to_whom_it_may_help():
    harm = Safety("crisis_line", "self_harm", "x")
    told = said(Draft(), "x", None, harm).draft
    again = said(told, "what do you cost")
    assert said(again.draft, "what do you cost").lines == ("utter_safety_still_self_harm",)


def test_a_suspicion_of_despair_that_is_not_answered_is_asked_once_more_and_holds_nobody_up():
    weak = Safety("ask", "self_harm", "whats the point of this", "crisis_line", weak=True)
    asked = raised(Draft(), weak).draft
    again = said(asked, "is this a scam")
    assert (again.lines, again.ends) == (("utter_safety_question_self_harm_again",), True)
    assert again.raised is None
    on = said(again.draft, "is this a scam")
    assert (on.lines, on.ends, on.raised) == (("utter_safety_passed_self_harm",), False, None)
    # An answer is heard both times.
    for draft in (asked, again.draft):
        assert said(draft, "no").lines[0] == "utter_safety_settled_self_harm"
        assert said(draft, "yes").raised == Safety("crisis_line", "self_harm")
    # A doubt with a reason waits for an answer.
    doubt = Safety("ask", "self_harm", "I wanted to die", "crisis_line")
    told = said(raised(Draft(), doubt).draft, "is this a scam")
    assert told.raised == Safety("crisis_line", "self_harm")


@pytest.mark.parametrize(
    ("sign", "action", "line"),
    [
        ("saddle_numbness", "emergency_department", "utter_safety_passed"),
        ("postop_wound", "same_day", "utter_safety_passed"),
        ("heart", "911", "utter_safety_passed"),
        ("abuse", "crisis_line", "utter_safety_still_abuse"),
    ],
)
def test_a_mere_suspicion_that_is_not_answered_is_dropped_below_the_way_to_help(sign, action, line):
    guess = Safety("ask", sign, "a question", action, weak=True, guessed=True)
    asking = raised(Draft(), guess).draft
    on = said(asking, "do you take blue cross?")
    assert (on.lines, on.ends, on.raised) == ((line,), False, None)
    assert (on.draft.alarm, on.draft.passed) == (None, None)
    assert said(asking, "yes").raised == Safety(action, sign)
    assert said(asking, "not sure").raised == Safety(action, sign)
    # Words of a sign that the patterns read wait for an answer.
    read = Safety("ask", sign, "foot drop", action, weak=True)
    once = raised(Draft(), read).draft
    twice = once if sign == "abuse" else said(once, "do you take blue cross?").draft
    assert said(twice, "do you take blue cross?").raised == Safety(action, sign)


@pytest.mark.parametrize(
    "words", ["had a fusion in 2019", "2 years now", "since my fusion in 2019"]
)
def test_a_detail_with_a_year_is_no_answer_to_a_suspicion_and_is_not_lost(words):
    guess = Safety("ask", "unclear", "my butt", "emergency_department", weak=True, guessed=True)
    on = said(raised(Draft(), guess).draft, words)
    assert (on.lines, on.ends, on.instead) == (("utter_safety_passed",), False, None)
    assert said(raised(Draft(), guess).draft, "it's old").instead is not None


def test_a_bare_no_to_the_line_for_an_emergency_takes_nothing_back():
    told = said(Draft(), "my chest", None, HEART).draft
    assert said(told, "no").lines[0] == "utter_safety_heart_911"
    assert said(told, "no").draft.settled == ()


def test_what_began_on_sunday_is_not_old_at_one_press():
    sunday = Safety("emergency_department", "bladder", "i peed a little in the car on Sunday")
    told = said(Draft(), "i peed a little in the car on Sunday", None, sunday).draft
    asked = first(told, SCREEN, "", "alarm_old", None)
    assert (asked.lines, asked.ends) == (("utter_safety_question",), True)
    settled = first(asked.draft, SCREEN, "", "alarm_old", None)
    assert settled.draft.settled == ("bladder",)
    # Typed, it says no more than the button, and of the bladder not even with how long.
    assert said(told, "it's old, not new").lines == ("utter_safety_question",)
    years = said(told, "it's old, 9 years")
    assert years.lines == ("utter_safety_question",)
    assert said(years.draft, "it's old, 9 years").draft.settled == ("bladder",)


def test_without_a_day_in_their_words_the_first_press_is_believed():
    undated = said(Draft(), "weak", None, Safety("emergency_department", "bladder", "weak stream"))
    assert first(undated.draft, SCREEN, "", "alarm_old", None).draft.settled == ("bladder",)


@pytest.mark.parametrize(
    "words",
    ["well Sunday isnt old is it. should I be worried or not", "so does that mean I should go to the ER",
     "should i go to the hospital or not", "¿debo preocuparme?"],
)  # fmt: skip
def test_a_doubt_about_what_was_called_old_is_answered_with_help(words):
    told = said(Draft(settled=("bladder",)), words, None)
    assert told.lines[0] == "utter_safety_bladder_emergency_department"


def test_being_safe_is_heard_after_other_words():
    spoken = Draft(harm=True)
    assert said(spoken, "im safe", None).lines == ("utter_safety_settled_self_harm",)
    assert said(Draft(), "im safe", None).lines == ()


@pytest.mark.parametrize(
    "words",
    ["no no not like that. just tired", "oh come on its an expression. im not gonna do anything"],
)
def test_a_figure_of_speech_is_let_go(words):
    told = said(Draft(), "end it", None, Safety("crisis_line", "self_harm", "end it")).draft
    assert said(told, words).lines[0] == "utter_safety_settled_self_harm"


@pytest.mark.parametrize("words", ["2018", "i said 2018", "since 2018", "1998", "desde 2015"])
def test_a_year_that_is_past_says_that_it_is_old(words):
    asking = said(Draft(), "foot drop", None, Safety("ask", "bladder", "x", "911")).draft
    assert said(asking, words).draft.settled == ("bladder",)


@pytest.mark.parametrize("words", ["how do I know its bad", "¿cómo sé si es grave?"])
def test_whoever_asks_how_to_tell_is_told_not_to_wait(words):
    told = said(Draft(), "my chest", None, HEART).draft
    assert "utter_safety_really_911" in said(told, words).lines


@pytest.mark.parametrize(
    "words", ["she's not suicidal its an expression", "no, she's not suicidal. just an expression"]
)
def test_an_expression_of_somebody_else_is_let_go(words):
    despair = Safety("crisis_line", "self_harm", "my wife says she wants to die from the pain")
    told = said(Draft(), despair.words, None, despair).draft
    assert said(told, words).lines[0] == "utter_safety_settled_self_harm"
    assert said(told, "she's not suicidal").lines[0] != "utter_safety_settled_self_harm"
