"""A sign that was told and passed over: it is kept, and comes back."""

from __future__ import annotations

import msgspec
import pytest

from bot.contract import Alarm, Draft, Safety
from bot.conversation.safety_first import first

BLADDER = Safety("emergency_department", "bladder", "couldn't pee")
PILLS = Safety("911", "self_harm", "i got pills saved up. forget i said it")
VAGUE = Safety("crisis_line", "self_harm", "i want to die")


def said(draft, words, asked=None, reading=None):
    return first(draft, asked, words, None, reading)


def pressed(draft, payload, asked=None):
    return first(draft, asked, "", payload, None)


@pytest.fixture
def passed():
    """Told, repeated, and spoken past: the conversation goes on."""
    told = said(Draft(), "couldn't pee", None, BLADDER).draft
    once = said(told, "do you take Medicare").draft
    draft = said(once, "what is your address").draft
    assert draft.alarm is None
    assert draft.passed == Alarm("bladder", "emergency_department", told=True, again=True)
    return draft


@pytest.mark.parametrize("words", ["it's worse now", "now my arm too", "está peor"])
def test_what_gets_worse_is_told_again(passed, words):
    found = said(passed, words)
    assert found.lines[0] == "utter_safety_bladder_emergency_department"
    assert found.raised is not None


@pytest.mark.parametrize(
    "words", ["can't it wait till monday", "ill go tomorrow", "do i really have to go", "mejor voy mañana"]
)  # fmt: skip
def test_whoever_means_to_wait_is_told_not_to(passed, words):
    found = said(passed, words)
    assert found.lines[-1] == "utter_safety_really"
    assert found.ends


def test_whoever_was_sent_home_with_it_is_asked(passed):
    assert said(passed, "the ER sent me home with this").lines == ("utter_safety_question",)


@pytest.mark.parametrize(
    "words", ["it's old, not new", "es de hace tiempo", "its old, 9 years", "none of that is new", "nada de eso es nuevo", "eso ya es biejo, ase años qe lo tengo"]
)  # fmt: skip
def test_it_is_settled_where_they_call_it_old_at_last(passed, words):
    typed = said(passed, words, "confirm")
    assert (typed.draft.settled, typed.draft.passed) == (("bladder",), None)
    assert typed.lines[-1] == "utter_safety_settled"
    late = pressed(passed, "alarm_old", "confirm")
    assert late.draft.settled == ("bladder",)


@pytest.mark.parametrize(
    "words", ["5 years", "ok", "no", "my name is Bo Lee", "I'm fine with that"]
)
def test_other_answers_settle_nothing(passed, words):
    found = said(passed, words, "pain_story")
    assert (found.draft.passed, found.lines) == (passed.passed, ())


@pytest.mark.parametrize(
    "words",
    [
        "bye", "ok thanks bye", "adiós", "thanks for being nice, goodbye", "have a good one", "ok talk to you later", "that's all, thanks",
        "gracias por todo", "thanks for your help", "hasta luego", "que tenga buen día", "ya me voy", "eso es todo gracias", "gotta go",
    ],
)  # fmt: skip
def test_nobody_leaves_without_hearing_where_help_is(passed, words):
    found = said(passed, words)
    assert (found.lines, found.ends) == (("utter_safety_still",), False)
    assert said(Draft(), words).lines == ()


@pytest.mark.parametrize(
    "words", ["thanks", "what's a good day", "can I say goodbye to my pain?", "see a doctor", "me voy a bañar", "that's all I take for it"]
)  # fmt: skip
def test_who_goes_on_hears_it_no_more_often(passed, words):
    assert said(passed, words).lines == ()


def test_whoever_a_hospital_sent_home_hears_again_when_to_call_911():
    passed = Draft(passed=Alarm("overdose", "911", told=True))
    assert said(passed, "ok they sent us home").lines == ("utter_safety_still",)


def test_what_is_called_old_once_more_is_no_detail():
    settled = Draft(settled=("bladder",))
    found = said(settled, "it's old, not new", "confirm")
    assert found.instead is not None
    assert found.lines == ()


def test_it_outlives_a_fresh_start(passed):
    from bot.intake.request import draft as drafts

    assert drafts.restarted(passed).passed == passed.passed
    assert drafts.anew(passed).passed == passed.passed


@pytest.mark.parametrize("payload", ["alarm_safe", "alarm_no", "alarm_old"])
def test_one_press_does_not_end_what_was_said_of_pills_saved_up(payload):
    told = said(Draft(), PILLS.words, None, PILLS).draft
    found = pressed(told, payload)
    if payload == "alarm_no":
        # To "call 911" a no may mean that they won't.
        assert found.lines[0] == "utter_safety_self_harm_911"
        return
    assert (found.lines, found.ends) == (("utter_safety_question_self_harm",), True)
    assert pressed(found.draft, "alarm_yes").lines[0] == "utter_safety_self_harm_911"
    assert pressed(found.draft, "alarm_no").lines[0] == "utter_safety_settled_self_harm"


@pytest.mark.parametrize(
    "words", ["I'm safe", "forget it, I'm fine", "it was a joke", "No. I'm safe. what does it cost"]
)
def test_nor_do_words(words):
    told = said(Draft(), PILLS.words, None, PILLS).draft
    found = said(told, words)
    assert found.ends
    assert found.lines[0] in ("utter_safety_question_self_harm", "utter_safety_self_harm_911")


@pytest.mark.parametrize("words", ["bye", "goodbye", "ok bye", "adiós", "this is it"])
def test_a_goodbye_behind_a_means_is_911(words):
    gun = Safety("crisis_line", "self_harm", "i have a gun")
    told = said(Draft(), gun.words, None, gun).draft
    found = said(told, words)
    assert found.raised is not None
    assert (found.raised.sign, found.raised.action) == ("self_harm", "911")
    # Also after other talk; without a means it is a goodbye.
    on = said(said(told, "what do you cost").draft, "what do you cost").draft
    assert said(on, words).raised == found.raised
    vague = said(Draft(), VAGUE.words, None, VAGUE).draft
    assert said(vague, words).lines[0] == "utter_safety_self_harm_crisis_line"


@pytest.mark.parametrize(
    "words", ["it's probably just the way I slept", "I'll be fine", "nomás es la ciática"]
)
def test_whoever_makes_light_of_an_open_sign_is_told_not_to_wait(words, passed):
    told = said(Draft(), "couldn't pee", None, BLADDER).draft
    assert said(told, words).lines[-1] == "utter_safety_really"
    # Where nothing is open it is an answer like any other.
    assert said(passed, words, "pain_story").lines == ()


def test_vague_words_are_settled_by_being_safe():
    told = said(Draft(), VAGUE.words, None, VAGUE).draft
    assert pressed(told, "alarm_safe").lines[0] == "utter_safety_settled_self_harm"


def test_a_means_that_was_only_asked_about_is_denied_once():
    kit = Safety("ask", "self_harm", "my gun is right here", "crisis_line", weak=True)
    asked = said(Draft(), kit.words, None, kit).draft
    assert asked.alarm is not None
    assert asked.alarm.means
    assert pressed(asked, "alarm_no").lines[0] == "utter_safety_settled_self_harm"
    # The line is given where the answer is another, and being safe is asked about once.
    line = said(asked, "do you take Medicare", None, kit).draft
    assert pressed(line, "alarm_safe").lines == ("utter_safety_question_self_harm",)


TONIGHT = Safety("crisis_line", "self_harm", "me las voy a tomar hoy en la noche")


@pytest.mark.parametrize(
    "words",
    [
        "las pastillas las tengo en el cajón",
        "the pills are in the drawer",
        "I'll take them all",
        "lo voy a hacer hoy",
    ],
)
def test_a_means_told_behind_the_line_is_asked_about_directly(words):
    told = said(said(Draft(), VAGUE.words, None, VAGUE).draft, words).draft
    assert pressed(told, "alarm_safe").lines == ("utter_safety_question_self_harm",)
    # Also a question or two later, typed or pressed.
    later = said(told, "what does it cost").draft
    assert later.alarm is None
    assert pressed(later, "alarm_safe").lines == ("utter_safety_question_self_harm",)
    asked = said(later, "I'm safe")
    assert asked.lines == ("utter_safety_question_self_harm",)
    assert pressed(asked.draft, "alarm_no").lines[0] == "utter_safety_settled_self_harm"


def test_a_means_told_behind_the_question_stays_in_mind():
    doubt = Safety("ask", "self_harm", "ya no aguanto", "crisis_line", weak=True)
    asked = said(Draft(), doubt.words, None, doubt).draft
    told = said(said(asked, "tengo las pastillas en el cajón").draft, "x", None, VAGUE).draft
    assert pressed(told, "alarm_safe").lines == ("utter_safety_question_self_harm",)
    # The plan alone is enough.
    planned = said(Draft(), TONIGHT.words, None, TONIGHT).draft
    assert pressed(planned, "alarm_safe").lines == ("utter_safety_question_self_harm",)


@pytest.mark.parametrize(
    "words",
    [
        "I don't have pills",
        "no tengo pastillas",
        "I have to take my pills at eight",
        "what do the pills cost",
        "no me las voy a tomar",
        "I would never do it tonight",
    ],
)
def test_no_means_and_everyday_pills_ask_nothing_more(words):
    told = said(said(Draft(), VAGUE.words, None, VAGUE).draft, words).draft
    assert pressed(told, "alarm_safe").lines[0] == "utter_safety_settled_self_harm"


def test_whoever_goes_at_last_is_not_ordered_again(passed):
    found = said(passed, "ok fine, going to the ER now")
    assert (found.lines, found.ends) == (("utter_safety_going",), True)
    assert found.draft.alarm == msgspec.structs.replace(passed.passed, heads="travels")


@pytest.mark.parametrize(
    "words",
    [
        "floppy, 2 yrs, same as always",
        "foot drop, same for 2 years",
        "its just floppy, has been for 2 years",
    ],
)
def test_a_sign_that_is_named_and_called_old_is_settled(words):
    weak = Alarm("leg_weakness", "emergency_department", told=True, again=True)
    asked = Safety("ask", "leg_weakness", words, "emergency_department")
    found = said(Draft(passed=weak), words, "confirm", asked)
    assert found.draft.settled == ("leg_weakness",)
    assert found.draft.passed is None


def test_a_span_of_time_without_the_sign_settles_nothing():
    weak = Alarm("leg_weakness", "emergency_department", told=True, again=True)
    assert said(Draft(passed=weak), "2 years", "pain_story").draft.passed == weak


def test_a_suspicion_is_settled_by_old_with_its_years():
    guess = Alarm("unclear", "emergency_department", told=True, again=True, guessed=True)
    assert said(Draft(alarm=guess), "old. 2 yrs like i said").draft.alarm is None
    assert said(Draft(alarm=guess), "old. 2 yrs like i said").draft.passed is None
    assert said(Draft(alarm=guess), "had a fusion 2 years ago").draft.passed == guess


def test_whoever_asks_to_go_tonight_is_told_not_to_wait_whatever_else_is_suspected():
    weak = Alarm("leg_weakness", "emergency_department", told=True)
    words = "cant im on a route got 14 stops left can i just drive myself there tonight"
    asked = Safety("ask", "bladder", words, "emergency_department")
    assert said(Draft(alarm=weak), words, None, asked).lines[-1] == "utter_safety_really"


def test_what_can_wait_never_takes_the_place_of_a_sign_that_cannot():
    legs = Alarm("leg_weakness", "emergency_department", told=True, again=True)
    later = Safety("same_day", "postop_wound", "they fused it")
    told = first(Draft(passed=legs), None, "they fused it", None, later)
    assert told.lines[0] == "utter_safety_leg_weakness_emergency_department"
    assert told.raised == later
