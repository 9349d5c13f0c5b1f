"""Whoever goes on talking behind the line of a sign hears the action in its shortest form, and what fits
their words: no machine that repeats itself."""

from __future__ import annotations

import pytest

from bot.contract import Alarm, BrainReply, Draft, Reply, Safety, Understood
from bot.conversation.safety_first import first
from bot.conversation.safety_outcome import First
from bot.conversation.spoken_on import unasked
from bot.safety.asked_behind import asks_of_visit, asks_to_call, asks_what_follows
from bot.safety.read import read
from bot.safety.standing import thanks
from bot.safety.unhelped import lacks_ride, not_through
from bot.safety.unsaid import wants_left_out

from .tables import split

BLADDER = Alarm("bladder", "emergency_department", told=True)
HEART = Alarm("heart", "911", told=True)
CRISIS = Alarm("self_harm", "crisis_line", told=True)
PISTOL = Alarm("self_harm", "911", told=True, means=True)
BLOWS = Alarm("abuse", "crisis_line", told=True)
MILD = Alarm("myelopathy", "same_day", told=True)


NO_RIDE = split("""
nobody can drive me | no one can drive me there | I don't have anyone to take me | I have nobody to drive me | I don't have a car
no ride | there's no one here to drive me | I have no way to get there | I can't drive myself | I'm home alone and can't drive
my wife is at work and nobody can take me to the ER | no tengo quien me lleve | nadie me puede llevar | no tengo carro
no tengo en qué ir | no puedo manejar | no hay quien me lleve al hospital
""")
OTHER_RIDES = split("""
nobody can drive me to the appointment | I can't drive after surgery | can my husband drive me? | I don't have a car for the visit
nobody takes me seriously | my husband drives me there | I can't drive on Monday | nobody can help me | I have a ride | no way
no tengo carro para ir a la cita | no tengo quien me cuide | no tengo seguro | mi hija me lleva
""")
NOT_THROUGH = split("""
988 puts me on hold | I'm on hold with 988 | they keep putting me on hold | I called 988 and nobody answered | 988 doesn't answer
they didn't pick up | the line is busy | I can't get through | it just rings and rings | 988 hung up on me
el 988 no contesta | nadie me contesta | me tienen en espera | me colgaron | llevo diez minutos en espera
""")
THROUGH = split("""
my life is on hold | the office put me on hold | nobody at your office answers | they answered | I called and they picked up
your office doesn't answer the phone | nobody answers your phone | mi vida está en espera | el consultorio no contesta | me contestaron
""")
LEFT_OUT = split("""
take the pistol out of what you send | please leave the gun out of it | leave out the pills from the request
don't mention the pistol | don't write that in the notes | quite lo de la pistola de la solicitud | no ponga lo de las pastillas
""")
NOT_LEFT_OUT = split("""
leave the pills out, I took them | take me out of this world | forget I said it | don't mention that I took all the pills tonight
don't send the police | don't send an ambulance | no mande la ambulancia | take the gun out of the safe | dont leave me alone
""")
OF_VISIT = split("""
does he lose the December visit if we go to the ER | will I lose my spot? | what about my appointment on Tuesday?
he's ok in the recliner, i just asked about december | ¿pierdo mi cita si voy a urgencias? | solo pregunté por la cita
""")
UNANSWERED = split("""
my wife's number is 702 555 0199 in case I don't answer | if she doesn't answer, call me | when my husband does not pick up try my cell
por si yo no contesto | el número de mi esposa es 702 555 0199 por si yo no contesto | si ella no contesta, llámenme a mí | si no contesto dejen mensaje
""")
WAITS = split("""
can I wait until my appointment? | can't it wait for the December visit? | can I get an appointment? | how much is the visit?
it's in my visit notes | ¿puedo esperar a mi cita?
""")
FOLLOWS = split("""
will they take my kids if I call the police | what if he finds out? | will he be arrested? | ¿me quitan a mis hijos si llamo?
¿y si él se entera?
""")


def said(alarm, words, reading=None, **draft):
    return first(Draft(alarm=alarm, **draft), "safety_screen", words, None, reading)


@pytest.mark.parametrize("words", NO_RIDE)
def test_whom_nobody_drives_is_told_that_the_ambulance_comes(words):
    assert lacks_ride(words)
    for alarm in (BLADDER, HEART, PISTOL):
        found = said(alarm, words, read(words))
        assert (found.lines, found.ends) == (("utter_safety_no_ride",), True)
        assert found.draft.alarm.told


@pytest.mark.parametrize("words", OTHER_RIDES)
def test_other_rides_are_no_lack_of_one(words):
    assert not lacks_ride(words)


def test_a_ride_that_lacks_behind_a_sign_that_was_passed_over_may_be_for_the_visit_too():
    found = said(None, "nobody can drive me", passed=BLADDER)
    assert (found.lines, found.ends) == (("utter_safety_no_ride",), False)
    assert said(None, "nobody can drive me").lines == ()


def test_who_is_to_see_a_doctor_today_and_has_no_ride_is_told_not_to_wait():
    assert "utter_safety_really_same_day" in said(MILD, "nobody can drive me").lines


@pytest.mark.parametrize("words", NOT_THROUGH)
def test_at_whose_call_nobody_answers_is_told_whom_to_call_instead(words):
    assert not_through(words)
    assert said(CRISIS, words, read(words)).lines == ("utter_safety_unreached_self_harm",)
    assert said(BLOWS, words, read(words)).lines == ("utter_safety_unreached",)
    assert said(HEART, words, read(words)).lines[0].startswith("utter_safety_really")


@pytest.mark.parametrize("words", THROUGH + UNANSWERED)
def test_an_office_that_does_not_answer_is_no_crisis_line_that_does_not(words):
    assert not not_through(words)


@pytest.mark.parametrize("words", LEFT_OUT)
def test_a_word_that_is_to_be_left_out_is_answered_below_the_action(words):
    assert wants_left_out(words)
    reading = Safety("crisis_line", "self_harm", words)
    found = said(PISTOL, words, reading)
    assert found.lines[0] == "utter_safety_short_self_harm_911"
    assert found.below == "utter_emergency_unsent"
    assert found.draft.alarm.means
    sent = said(PISTOL, words, reading, reference="K7M4")
    assert sent.below == "utter_emergency_with_office"


@pytest.mark.parametrize("words", NOT_LEFT_OUT)
def test_what_tells_more_or_takes_it_back_is_no_such_wish(words):
    assert not wants_left_out(words)


def test_words_that_are_a_sign_themselves_are_never_a_wish_to_leave_them_out():
    words = "forget I said it"
    assert said(PISTOL, words, read(words)).below != "utter_emergency_unsent"
    other = Safety("911", "heart", "my chest")
    assert said(PISTOL, "leave the chest pain out", other).lines[0] == "utter_safety_heart_911"


@pytest.mark.parametrize(
    "words", ["thanks", "gracias", "thank you so much, you've been kind", "muchas gracias, muy amable"]
)  # fmt: skip
def test_thanks_are_heard_below_the_action_in_its_shortest_form(words):
    assert thanks(words)
    for alarm, line in (
        (BLADDER, "utter_safety_short_emergency_department"),
        (HEART, "utter_safety_short_911"),
        (CRISIS, "utter_safety_short_crisis_line"),
        (BLOWS, "utter_safety_short_abuse_crisis_line"),
    ):
        found = said(alarm, words)
        assert line in found.lines
        assert (found.below, found.ends) == ("utter_emergency_glad", True)
        # The second time in other words.
        assert said(found.draft.alarm, words).lines != found.lines


@pytest.mark.parametrize("words", ["thanks but my leg is numb", "no thanks", "gracias por todo"])
def test_thanks_with_more_behind_them_are_not_heard_as_thanks_alone(words):
    assert not thanks(words)
    assert said(BLADDER, words, read(words)).below == ""


def test_thanks_behind_a_question_answer_nothing():
    asked = Alarm("bladder", "emergency_department", asked=1)
    assert said(asked, "thanks").below == ""


def test_a_means_that_is_put_away_is_heard_and_the_action_stays():
    found = said(PISTOL, "it's locked in the safe")
    assert found.lines[0] == "utter_safety_short_self_harm_911"
    assert found.draft.alarm.means
    assert said(PISTOL, "the gun is in my hand", read("the gun is in my hand")).draft.alarm.told


@pytest.mark.parametrize("words", OF_VISIT)
def test_a_question_about_an_appointment_is_answered_below_the_action(words):
    assert asks_of_visit(words)
    found = said(HEART, words, read(words))
    assert found.lines[1] == "utter_safety_short_911"
    assert (found.below, found.draft.alarm.told) == ("utter_emergency_visit", True)


@pytest.mark.parametrize("words", WAITS)
def test_who_would_wait_for_a_visit_is_told_not_to(words):
    assert not asks_of_visit(words)
    assert said(HEART, words, read(words)).below != "utter_emergency_visit"


def test_whoever_asks_to_call_the_office_later_is_not_asked_for_a_number():
    for words in ("can I call you after the ER", "¿les puedo llamar después?"):
        assert asks_to_call(words)
        assert said(HEART, words).below == "utter_emergency_visit"
    for words in ("call me after the ER", "¿me pueden llamar después?"):
        assert not asks_to_call(words)
        assert said(HEART, words).lines == ("utter_safety_afterwards",)


@pytest.mark.parametrize("words", FOLLOWS)
def test_what_follows_a_call_for_help_is_asked_of_the_hotline(words):
    assert asks_what_follows(words)
    found = said(BLOWS, words, read(words))
    assert (found.below, found.draft.alarm.told) == ("utter_emergency_hotline", True)
    danger = Safety("911", "abuse", words)
    graver = said(BLOWS, words, danger)
    assert graver.lines[0] == "utter_safety_abuse_911"
    assert (graver.below, graver.raised) == ("utter_emergency_hotline", danger)


@pytest.mark.parametrize("words", ["should I call 911?", "who reads this?", "he is here now"])
def test_other_words_behind_blows_stay_as_they_were(words):
    assert not asks_what_follows(words)
    assert said(BLOWS, words, read(words)).below != "utter_emergency_hotline"


def test_a_new_sign_is_answered_with_its_own_line_first():
    words = "nobody can drive me and now my chest is crushing"
    grave = Safety("911", "heart", words)
    assert said(BLADDER, words, grave).lines[0] == "utter_safety_heart_911"
    assert said(BLOWS, "will they take my kids? my chest hurts", grave).below == ""


@pytest.mark.parametrize(
    ("words", "details"),
    [
        ("Robin Sample 702-555-0143", {"name": "Robin Sample", "phone": "+17025550143"}),
        ("in the notes please add: the dog bites", {"notes": "the dog bites"}),
        ("en las notas ponga: el perro muerde", {"notes": "el perro muerde"}),
        ("also tell them that the gate is locked", {"notes": "the gate is locked"}),
    ],
)
def test_what_is_told_for_the_office_is_kept_below_the_action_and_nothing_is_asked(words, details):
    for alarm in (BLADDER, HEART, CRISIS, BLOWS):
        found = said(alarm, words, read(words))
        assert (found.below, found.ends) == ("utter_noted", True)
        assert found.lines[0].startswith("utter_safety_short")
        assert found.draft.details == details
        assert found.draft.alarm.told


def test_a_question_beside_details_and_what_is_told_of_the_sign_are_not_only_noted():
    assert said(BLADDER, "Robin Sample 702-555-0143, do you take Medicare?").below != "utter_noted"
    assert said(BLADDER, "since yesterday too").below != "utter_noted"
    assert said(CRISIS, "tell them the pills are in my hand").below != "utter_noted"


def reply(intent, *names, asked="best_time"):
    understood = Understood(intent, 1.0, "en")
    lines = tuple(Reply("words", name=name) for name in names)
    return BrainReply(lines, "en", Draft(passed=BLADDER), asked, understood)


def test_no_question_of_the_intake_stands_below_a_sign_that_was_spoken_past():
    before = Draft(alarm=BLADDER)
    past = First(Draft(passed=BLADDER), ("utter_safety_still",))
    told = reply("inform", "utter_added", "utter_ask_best_time")
    kept = unasked(before, past, told)
    assert ([each.name for each in kept.replies], kept.asked) == (["utter_added"], None)
    # Who wishes for the call is asked whom to call, and a summary stays.
    wishes = reply("request_appointment", "utter_ask_contact", asked="contact")
    assert unasked(before, past, wishes) == wishes
    summary = reply("inform", "utter_ask_confirm", asked="confirm")
    assert unasked(before, past, summary) == summary
    # Nor is anything taken away where no sign was open.
    assert unasked(Draft(), past, told) == told


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("no", "utter_safety_really_crisis_line"),
        ("yes send it", "utter_safety_short_crisis_line"),
        ("sí, envíala", "utter_safety_short_crisis_line"),
    ],
)
def test_a_plain_answer_to_the_crisis_line_is_not_read_the_same_line_again(words, line):
    found = first(Draft(alarm=CRISIS, harm=True), None, words, None, None)
    assert (line in found.lines, found.ends, found.draft.alarm.sign) == (True, True, "self_harm")
    # A means, or a word of it, is.
    again = first(
        Draft(alarm=CRISIS, harm=True), None, "no, the pills are in the drawer", None, None
    )
    assert "utter_safety_self_harm" in again.lines
