"""Who was told where help is, and asks what to say there, who pays, or for a call: each gets its answer,
the way to help first, and nothing is said to be sent that is not.
"""

from __future__ import annotations

import pytest

from bot import safety
from bot.contract import Alarm, Draft
from bot.conversation.safety_first import first
from bot.intake.request.draft import IN_HOSPITAL
from bot.safety.going import asks_for_call, help_of
from bot.safety.hesitating import postpones
from bot.safety.paying import of_money, worries_of_paying
from bot.safety.saying_there import asks_what_to_say

SAY = """
what do i tell em | tell the ER people i mean | me refiero a los de urgencias | i meant what do i tell the ER | what should I tell them there? | what do I say at the ER | what do I tell the doctors | ok but what do i say when i get there | what should my wife say at the hospital | what to tell the nurse
what do I tell 911 | I don't know what to tell them | how do I explain this to them | what will they ask me | what are they going to ask there | ¿qué les digo allá? | que digo en urgencias
¿qué le digo al doctor? | no sé qué decirles | ¿cómo les explico? | ¿qué me van a preguntar? | ¿qué digo cuando llegue?
"""
SAY_NOT = """
tell the doctor to call me | tell the ER to send my records | tell the nurse i said hi | i mean the left leg | what should I tell them when the office calls | what do I tell my boss | what should I tell you | what do you say | what should I bring to the visit | can you tell them for me | tell them I'm coming
what did they tell you | what do I tell my wife | ¿qué le digo a mi jefe? | ¿qué me van a hacer? | ¿qué dijo el doctor? | what does it say | I don't know what to do | what will they do
"""
WORRIES = """
my wife's ambulance was 2400 dollars | what would an ambulance cost me | how much is the ER | ¿cuánto me sale la ambulancia? | la ambulancia salió en mil dólares | I don't have insurance | my insurance won't cover it | how much will that cost me | they will bill me 5000 | who pays the ambulance | I can't afford the ER | I'm uninsured | insurance wont pay
my insurance ends friday | no tengo seguro | no puedo pagar | ¿me van a cobrar? | la ambulancia es cara, cuánto cuesta | sin seguro no voy | se me acabó el seguro
"""
OF_THE_OFFICE = """
do you take Medicare | how much is a visit | how much is it | how much pain is it | how much does it hurt there | ¿cuánto sale la consulta? | do you guys accept my insurance, I can't pay | how much is a consultation | what does the surgery cost there | I have Blue Cross insurance | is the visit covered | I'm on medicaid
¿aceptan mi seguro? | ¿cuánto cuesta la consulta? | tengo Medicare | I have no pain | that is all | they told me to rest
"""


def split(table):
    return [each.strip() for line in table.strip().splitlines() for each in line.split("|")]


def told(sign="bladder", action="emergency_department", **more):
    return Alarm(sign, action, told=True, **more)


def said(draft, words):
    return first(draft, "safety_screen", words, None, safety.read(words, (), "safety_screen"))


@pytest.mark.parametrize("words", split(SAY))
def test_what_to_say_there_is_a_question_of_its_own(words):
    assert asks_what_to_say(words)
    found = said(Draft(alarm=told()), words)
    assert (found.lines[-1], found.ends, found.draft.alarm) == ("utter_safety_tell", True, told())


@pytest.mark.parametrize("words", split(SAY_NOT))
def test_what_is_told_elsewhere_is_not(words):
    assert not asks_what_to_say(words)


def test_the_line_that_names_what_to_tell_is_said_again():
    fever = Draft(alarm=told("spinal_infection"))
    assert said(fever, "what do I tell them").lines[1] == "utter_safety_spinal_infection"
    heart = said(Draft(alarm=told("heart", "911")), "what do I tell 911")
    assert heart.lines[0] == "utter_safety_tell_911"
    harm = said(Draft(alarm=told("self_harm", "crisis_line")), "what do I say to 988")
    assert "utter_safety_really_crisis_line" in harm.lines
    day = said(Draft(alarm=told("myelopathy", "same_day")), "what do I tell the doctor")
    assert "utter_safety_really_same_day" in day.lines


def test_what_to_tell_them_is_of_the_office_once_the_sign_was_passed_over():
    assert not said(Draft(passed=told()), "what should I tell them").lines
    assert said(Draft(passed=told()), "what should I tell them at the ER").lines
    assert not said(Draft(), "what should I tell them at the ER").lines


@pytest.mark.parametrize("words", split(WORRIES))
def test_whoever_fears_what_help_costs_hears_that_they_must_be_seen(words):
    assert of_money(words)
    assert worries_of_paying(words)
    for draft in (Draft(passed=told()), Draft(alarm=told(again=True))):
        found = said(draft, words)
        assert (found.lines, found.ends) == (("utter_safety_still",), True)


@pytest.mark.parametrize("words", split(OF_THE_OFFICE))
def test_what_the_office_takes_is_the_offices_to_answer(words):
    assert not worries_of_paying(words)


def test_no_bill_of_an_emergency_department_is_spoken_of_elsewhere():
    for draft in (
        Draft(),
        Draft(passed=told("self_harm", "crisis_line")),
        Draft(passed=told(), done=(IN_HOSPITAL,)),
    ):
        assert not said(draft, "I don't have insurance").lines


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("getting in the car, have somebody call me", "going_call"), ("going now, have someone call me", "going_call"), ("ya voy para allá, que me llamen", "going_call"),
        ("called 911, please have the doctor call me", "called_call"), ("ya llamé al 911, llámenme", "called_call"), ("getting in the car", "going"), ("ya voy para allá", "going"), ("called 911", "called"),
    ],
)  # fmt: skip
def test_who_goes_and_wants_a_call_hears_that_nothing_is_sent(words, line):
    known = {"name": "Jane Roe", "phone": "702-555-0123"}
    found = said(Draft(alarm=told(), details=known), words)
    assert (found.lines, found.ends) == ((f"utter_safety_{line}",), True)
    assert found.draft.alarm.heads


def test_who_is_on_the_way_is_told_what_to_say_and_not_ordered_again():
    going = said(Draft(alarm=told()), "ok going there now, what do I tell them?")
    assert going.lines == ("utter_safety_going_tell",)
    later = said(going.draft, "and what do i say at the er")
    assert later.lines == ("utter_safety_going_tell",)
    called = said(Draft(alarm=told("heart", "911", heads="called")), "what do I tell them")
    assert called.lines == ("utter_safety_called_tell",)


def test_what_was_sent_is_not_called_unsent():
    sent = Draft(alarm=told(), reference="NL-2345")
    assert said(sent, "going now, have somebody call me").lines == ("utter_safety_going",)
    begun = Draft(alarm=told(), reference="NL-2345", open=True)
    assert said(begun, "going now, have somebody call me").lines == ("utter_safety_going_call",)
    assert not asks_for_call("I called my wife")


THERE = [
    "what do I tell the people at the hospital?",
    "what do I say at the ER",
    "¿qué les digo en el hospital?",
]


@pytest.mark.parametrize("words", THERE)
@pytest.mark.parametrize(
    "draft",
    [
        Draft(alarm=Alarm("bladder", "emergency_department", asked=1)),
        Draft(settled=("trauma",)),
        Draft(done=("self_harm_denied",)),
    ],
)  # fmt: skip
def test_who_said_no_and_goes_to_a_hospital_hears_what_to_say_there(draft, words):
    found = first(draft, None, words, None, None)
    assert (found.lines[-1], found.ends, found.draft) == ("utter_safety_tell", True, draft)


@pytest.mark.parametrize("words", ["what do I tell the doctor?", "what should I tell the staff", "what do I say when the office calls"])  # fmt: skip
def test_what_to_say_to_a_doctor_sends_nobody_to_a_hospital(words):
    assert (
        "utter_safety_tell" not in first(Draft(settled=("trauma",)), None, words, None, None).lines
    )
    assert "utter_safety_tell" not in first(Draft(), None, THERE[0], None, None).lines


@pytest.mark.parametrize(
    "words",
    ["WE ARE GOIN. SEND WHAT YOU GOT", "we're going now, send it", "ya vamos, mande la solicitud"],
)
def test_whoever_goes_and_wants_it_sent_is_told_that_nothing_was_sent(words):
    found = first(Draft(alarm=told()), None, words, None, None)
    assert found.lines == ("utter_safety_going_call",)


@pytest.mark.parametrize("words", ["we're going", "we are going. they will send him home"])
def test_whoever_only_goes_hears_nothing_of_sending(words):
    assert not asks_for_call(words)


@pytest.mark.parametrize(
    "words",
    [
        "I'm not calling 911",
        "we are not going to the ER",
        "no voy a llamar al 911",
        "should I cancel the ambulance",
        "I'll cancel the ambulance",
        "¿cancelo la ambulancia?",
    ],
)
@pytest.mark.parametrize(
    "draft", [Draft(alarm=told("stroke", "911")), Draft(passed=told("stroke", "911", again=True))]
)
def test_whoever_refuses_help_or_calls_it_off_is_told_not_to_wait(draft, words):
    found = said(draft, words)
    assert found.ends
    assert "utter_safety_really_911" in found.lines


@pytest.mark.parametrize(
    "words",
    [
        "I want to cancel my appointment",
        "I am not calling from my own phone",
        "no voy a ir solo",
        "cancel the request",
    ],
)
def test_what_is_called_off_at_the_office_is_none_of_that(words):
    assert not postpones(words)


@pytest.mark.parametrize(
    "words",
    [
        "mire ya llegaron los paramédicos y se lo llevan. solo déjele la cita",
        "they took him",
        "ya se lo llevaron",
    ],
)
def test_who_is_with_the_paramedics_is_not_ordered_to_call(words):
    assert (
        said(Draft(alarm=told("stroke", "911")), words).lines[0].startswith("utter_safety_called")
    )


@pytest.mark.parametrize(
    "words",
    ["they took my blood", "me llevaron al cine", "no se lo llevan", "se llevaron mi carro"],
)
def test_what_else_is_taken_is_no_help(words):
    assert help_of(words) is None


@pytest.mark.parametrize(
    ("words", "heads"),
    [
        ("I'll get my cousin to take me", "travels"),
        ("ok we're leaving", "travels"),
        ("we're leaving the office alone", None),
        ("what would an ambulance cost me? I'll get my cousin to take me", "travels"),
        ("I'll have my wife drive me there", "travels"),
        ("le pido a mi primo que me lleve", "travels"),
        ("I'll get my cousin to call you", None),
        ("I'll get my cousin to take me tomorrow", None),
        ("I can't get my cousin to take me", None),
        ("should I get my cousin to take me?", None),
        ("mi primo no quiere que me lleve", None),
    ],
)
def test_who_has_somebody_take_them_is_on_the_way(words, heads):
    assert help_of(words) == heads
    found = said(Draft(alarm=told()), words)
    assert (found.lines == ("utter_safety_going",)) == (heads is not None)


PASSED = Draft(passed=told(again=True), details={"access_needs": "transportation"}, open=True)


@pytest.mark.parametrize("asked", ["access_needs", "confirm"])
@pytest.mark.parametrize(
    "words",
    [
        "none, take that off. my cousin drives me",
        "why does it say transportation, my cousin drives me. and put that I use a cane",
        "me lleva mi primo",
    ],
)
def test_who_drives_them_to_a_visit_is_no_news_of_help(words, asked):
    assert first(PASSED, asked, words, None, None).lines == ()
    # Asked nothing of that, and where the sign is open, it is.
    assert first(PASSED, None, words, None, None).lines == ("utter_safety_going",)
    assert said(Draft(alarm=told()), words).lines == ("utter_safety_going",)


@pytest.mark.parametrize(
    "words",
    ["my cousin drives me to the ER", "my cousin is driving me", "my cousin drives me now", "I'm going to the ER, my cousin drives me", "me lleva mi primo al hospital", "my cousin called 911, my wife drives me"],
)  # fmt: skip
def test_who_is_driven_to_help_is_heard_at_the_summary_too(words):
    lines = first(PASSED, "confirm", words, None, None).lines
    assert lines[0].startswith(("utter_safety_going", "utter_safety_called"))


@pytest.mark.parametrize(
    "words",
    [
        "ya están aquí con él, está estable", "they're here with him, he's stable", "the paramedics are with him", "EMS is here working on her", "they got here", "ya lo están atendiendo",
        "los paramédicos están con él", "ya llegaron y la están atendiendo", "ya están con nosotros", "a neighbor already called 911, she was here for coffee",
    ],
)  # fmt: skip
def test_whoever_has_help_at_their_side_is_not_ordered_to_call(words):
    found = said(Draft(alarm=told("stroke", "911")), words)
    assert (found.lines, found.draft.alarm.heads) == (("utter_safety_called",), "called")


@pytest.mark.parametrize(
    "words",
    [
        "it's just a neighbor who called, coming for coffee", "a neighbor just called, coming for coffee", "my sister already called, she's coming over for lunch", "la vecina ya llamó, viene a tomar café",
        "es una vecina que llamó, viene por un café", "they are here for coffee", "no están aquí", "they're not here yet", "my sister is here with me", "nobody is with him",
    ],
)  # fmt: skip
def test_who_calls_or_comes_for_something_else_is_no_help(words):
    assert help_of(words) is None
