"""What people say who were told where help is."""

from __future__ import annotations

import pytest

from bot import safety
from bot.contract import Alarm, Draft, Safety
from bot.conversation.safety_first import first
from bot.safety.aftermath import acted, relapses, worsens
from bot.safety.going import asks_for_call, help_of

TRAVELS = [
    "ya voy al hospital ya voy manejando, me hablan despues cuando salga si??", "no entendio, voy al hospital, llamenme despues",
    "ya hable con mi comadre ella se queda con el niño, me voy a ir al umc ahorita. q me llamen cuando ya salga",
    "you didnt understand, im going to the hospital, call me later", "ya llegue al hospital ya me estan atendiendo",
    "ok ok fine my buddys taking me", "my homie is driving me there", "mi compadre me lleva",
    "ok my wife drives me now", "OK MY WIFE'S DRIVING ME", "going now", "I'm going now, thanks", "we are on our way to the ER",
    "Ok. Thank you. Going to the ER now", "leaving for the hospital now", "my son is taking me to the hospital right now", "ya voy",
    "ok mi esposa me lleva ahora", "voy a urgencias", "vamos para emergencias", "Going to the ER", "I'm going to go to the ER",
    "I'm goin to the ER", "my son is driving me there rn", "ok headed to the hospital", "omw to er", "in the car now", "we're driving there now", "on my way", "heading out now",
    "getting in the car to the hospital", "my neighbor's taking me to the hospital now", "I'm going, don't worry", "taking my dad to the ER now", "leaving right now for the hospital",
    "ok voy al hospital con mi hija", "ok he agreed, my brother's taking him to the hospital now", "ok going. wife is driving", "going there with my son",
    "ya vamos para allá", "ya salimos pal hospital", "vamos rumbo al hospital", "ya estoy en el carro", "la estamos llevando a urgencias", "ahorita voy", "ya casi llegamos",
    "mi hijo me está llevando al hospital", "Ok going there now, what do I tell them?", "my wife is going to drive me", "My husband got the keys, he's driving me to Sunrise Hospital now",
]  # fmt: skip
CALLED = [
    "ambulance is on its way",
    "my daughter called 911 they are on the way",
    "the paramedics are here",
    "my husband is calling 911 right now",
    "they're sending an ambulance",
    "ambulance coming",
    "waiting for the ambulance",
    "EMS just got here",
    "mi esposo ya llamo una ambulancia",
    "la ambulancia ya viene",
    "ya llegaron los paramédicos",
    "ya le hablamos al 911",
    "calling 911 now",
    "I called 911",
    "the ambulance is coming",
    "ya llamé al 911",
    "viene la ambulancia",
    "ok, called 911",
    "911 is on the way",
    "they're on their way",
    "help is coming",
    "ya vienen",
    "la ambulancia viene en camino",
    "they said 5 minutes",
    "they said they're on their way",
    "me dijeron que en 10 minutos",
    "un vecino ya llamó",
    "my neighbor already called",
]
CALLING = [
    "calling now",
    "ok, I'm calling",
    "calling them now",
    "estoy llamando",
    "ya llamo",
    "BOB NEXT DOOR IS CALLING EM",
    "mary next door is calling",
    "my daughter is on the phone with them",
    "the lady upstairs is on the phone with 911",
    "my son has them on the phone",
    "maria called 911",
    "mi vecino ya está llamando",
    "el vecino de al lado está llamando al 911",
    "mi hija está hablando con ellos",
]
UNTIL = [
    "what do I do until they come?", "what do i do until the ambulance gets here", "qué hago hasta que lleguen",
    "qué hago mientras llega la ambulancia",
]  # fmt: skip
STAYS = [
    "I'm calling you", "calling about my bill", "I'll stop calling", "I keep calling and nobody answers", "I won't call until they get here",
    "I'll wait until they come", "should I wait until they call me", "ellos llaman",
    "I'm not going", "going to work now", "I'm going crazy", "my wife drives me crazy", "not going there now", "are you calling them?",
    "I'm going to the hospital but my legs are numb now", "i will go tomorrow", "ok thanks", "we go there every week", "",
    "is the ambulance coming?", "my son is driving me crazy", "in the car it hurts more", "we left the hospital", "he's going to be ok", "I go there for PT", "the uber is expensive",
    "my wife takes care of me", "they're coming on Friday", "I'm heading to bed", "we drive a truck", "voy al doctor cada mes", "llamé al consultorio", "viene mi hija el lunes",
    "the ambulance is too expensive", "no voy", "voy mañana", "I am going on vacation", "I'm leaving", "we go", "nos vamos", "la lleva",
    "the wife takes him", "he drives him", "they called them", "I called them", "he takes them",
    "nobody is calling them", "nobody called 911", "who is calling them", "is Bob calling them?", "should my neighbor call them", "my doctor called me", "my wife is calling the office",
    "my daughter says not to call", "my daughter is on the phone with her boss", "nadie está llamando", "they said it is nothing", "they said 5 weeks", "nobody already called", "dijeron que no es nada", "el consultorio me está llamando", "mi doctor llamó",
]  # fmt: skip
UNSAFE = [
    "bueno a veces lo pienso en serio", "sometimes i do think about it", "but I really mean it", "half joking", "I'm kinda serious",
    "I think about it a lot", "no es tan broma",
    "I lied", "i lied when i said I'm safe", "no, I lied", "ok i lied. sorry", "that was a lie", "I still want to", "but i still want to do it",
    "I'm not safe", "I don't feel safe", "I meant it", "mentí", "todavía quiero hacerlo", "lo dije en serio", "no estoy a salvo",
    "I lied I still want to", "I said I was safe but I lied", "I said I'm safe but I'm not", "but i lied", "honestly I lied", "pero mentí",
    "I was lying to you", "I'm still thinking about it", "a part of me still wants to", "I take it back", "yo mentí", "no I'm not",
    "la verdad es que mentí", "todavía lo estoy pensando", "I wasn't telling the truth", "I just said that so you would stop",
    "what request. i didnt request anything. look. truth is i lied before. i got them here and i been looking",
    "left leg, 5 years. I still think about it sometimes", "also I do think about it sometimes, just so the doctor knows", "some nights I do think about it",
    "tell the office I think about it sometimes", "please add a note that I think about doing it at night", "low back, I think about ending it a lot when it's dark",
    "anote que a veces pienso en eso", "dígale al doctor que a veces pienso en eso", "algunas noches lo pienso",
]  # fmt: skip
SAFE = [
    "sometimes I think about surgery", "I really think about my back", "I was joking", "lo pienso consultar con mi esposa", "I think about it as a puzzle",
    "I'm safe", "i am okay", "I feel ok", "I still want to be called", "i do want a call", "my doctor lied to me", "isn't that a lie?",
    "no es eso", "si quiero una llamada", "I was not called", "", "no lo dije en serio", "no era en serio", "no mentí", "no fue mentira",
    "no sigo pensando en eso", "no estoy seguro", "sí quiero", "I do want to", "I still feel the same", "it was not true", "no es cierto",
    "no me siento bien", "I'm not ok, my back hurts", "I lied about my insurance", "I lied when I said it was a 10",
    "I think about it", "I think about the surgery a lot", "let me think about it", "do you think about it?", "I don't think about it", "tell the office I think the pain is worse at night",
    "pienso en la cirugía a veces", "lo voy a pensar",
]  # fmt: skip
ACTED = [
    "I did it", "it's done", "I took them", "I just took them", "I took it all", "too late", "nvm i'm gonna", "im getting sleepy", "I cut",
    "ya lo hice", "me las tomé todas", "ya es tarde",
]  # fmt: skip
WORSE = [
    "it's getting more numb", "the numbness is spreading", "now my arm too", "it's worse now", "it's worse today", "está peor",
    "se está extendiendo", "ahora también el brazo",
]  # fmt: skip
NOT_WORSE = [
    "my back pain is worse when I sit",
    "is it worse now?",
    "the pain is worse at night",
    "it's fine",
    "worse than what",
    "es igual",
]
HARM = Safety("crisis_line", "self_harm", "x")


def told(sign, action):
    return Draft(alarm=Alarm(sign, action, told=True))


def reply(draft, text):
    """What safety makes of a text, with the reading that it really has."""
    return first(draft, None, text, None, safety.read(text, settled=draft.settled))


@pytest.mark.parametrize("text", TRAVELS)
def test_whoever_goes_is_not_ordered_again_and_stays_in_mind(text):
    assert help_of(text) == "travels"
    found = reply(told("bladder", "emergency_department"), text)
    # With a word on the call, or on what to say there, where they ask for that.
    asks = "_tell" * ("tell" in text) or "_call" * asks_for_call(text)
    assert (found.lines, found.ends) == ((f"utter_safety_going{asks}",), True)
    assert reply(found.draft, "ok. it is dark here").lines == ("utter_safety_going",)
    assert reply(found.draft, "they turned me away").lines[-1] == "utter_safety_really"


@pytest.mark.parametrize("text", TRAVELS)
def test_going_is_no_answer_to_call_911_and_earns_no_reproach(text):
    expected = "utter_safety_tell_911" if "tell" in text else "utter_safety_still"
    assert reply(told("heart", "911"), text).lines[0] == expected


@pytest.mark.parametrize("text", CALLED + CALLING + UNTIL)
def test_whoever_called_waits_for_them(text):
    assert help_of(text) == ("calling" if text in CALLING else "called")
    assert reply(told("heart", "911"), text).lines == ("utter_safety_called",)


@pytest.mark.parametrize("text", STAYS)
def test_they_do_not_go_or_say_more(text):
    assert help_of(text) is None


@pytest.mark.parametrize("text", TRAVELS + CALLED + CALLING)
def test_nobody_is_sent_where_no_hospital_was_named(text):
    sent = {"utter_safety_going", "utter_safety_called"}
    assert not sent & set(reply(told("abuse", "crisis_line"), text).lines)
    calls = {"utter_safety_called"} if text in CALLED else set()
    assert sent & set(reply(told("postop_wound", "same_day"), text).lines) == calls


@pytest.mark.parametrize("text", CALLING)
def test_whoever_calls_the_surgeon_hears_what_to_do_if_nobody_answers(text):
    found = reply(told("postop_wound", "same_day"), text)
    assert (found.lines[-2], found.ends) == ("utter_safety_postop_wound", True)


def test_whoever_was_only_asked_about_a_sign_still_gets_its_line():
    asked = Draft(alarm=Alarm("bladder", "emergency_department"))
    assert reply(asked, "going now").lines[0].startswith("utter_safety_bladder")


@pytest.mark.parametrize(("texts", "action"), [(UNSAFE, "crisis_line"), (ACTED, "911")])
def test_words_of_self_harm_stay_in_mind(texts, action):
    for text in texts:
        safe = reply(first(Draft(), None, "x", None, HARM).draft, "I'm safe")
        assert safe.draft.alarm is None
        again = reply(safe.draft, text)
        assert again.ends
        assert again.raised is not None
        assert (again.raised.sign, again.raised.action) == ("self_harm", action), text


@pytest.mark.parametrize("mark", ["self_harm_denied", "self_harm_unanswered"])
def test_who_denied_it_and_thinks_about_it_sometimes_is_asked_again(mark):
    found = reply(Draft(done=(mark,)), "I do think about it sometimes")
    assert found.lines[0] == "utter_safety_question_self_harm"
    assert found.draft.alarm is not None
    assert reply(Draft(done=(mark,)), "I think about the surgery a lot").lines == ()
    assert reply(Draft(), "I do think about it sometimes").lines == ()


@pytest.mark.parametrize("text", ["I lied", "I meant it", "I still want to"])
def test_an_open_question_about_self_harm_is_answered_by_it(text):
    doubt = Safety("ask", "self_harm", "ya no quiero", "crisis_line", weak=True)
    asked = first(Draft(), None, "ya no quiero", None, doubt)
    assert reply(asked.draft, text).raised == Safety("crisis_line", "self_harm", text)


@pytest.mark.parametrize("text", SAFE)
def test_nothing_is_taken_back(text):
    assert not relapses(text)
    assert not acted(text)


@pytest.mark.parametrize("text", ACTED + UNSAFE)
def test_the_same_words_mean_nothing_to_others(text):
    found = first(Draft(), None, text, None, None)
    assert found.raised is None


def test_a_question_about_self_harm_that_was_denied_is_forgotten():
    doubt = Safety("ask", "self_harm", "ya no quiero", "crisis_line")
    denied = reply(first(Draft(), None, "ya no quiero", None, doubt).draft, "no")
    assert not denied.draft.harm


@pytest.mark.parametrize("text", WORSE)
def test_an_old_sign_that_gets_worse_is_told_again(text):
    found = first(Draft(settled=("saddle_numbness",)), None, text, None, None)
    assert found.raised is not None
    assert (found.raised.sign, found.ends) == ("saddle_numbness", True)
    assert first(Draft(), None, text, None, None).raised is None


@pytest.mark.parametrize("text", NOT_WORSE)
def test_other_pain_is_not_the_old_sign(text):
    assert not worsens(text)


@pytest.mark.parametrize("text", ["I'm safe", "no", "it's old", "it was a mistake"])
def test_nobody_who_took_too_much_is_believed_to_be_safe(text):
    found = reply(told("overdose", "911"), text)
    assert found.lines[0].startswith("utter_safety_overdose")
    assert found.draft.settled == ()


@pytest.mark.parametrize("text", ["I took all my pills", "i got the pills lined up on the counter"])
def test_pills_after_words_of_self_harm_are_no_accident(text):
    found = first(Draft(harm=True), None, text, None, Safety("911", "overdose", text))
    assert found.raised is not None
    assert (found.raised.sign, found.raised.action) == ("self_harm", "911")


@pytest.mark.parametrize("payload", ["alarm_afterwards", "alarm_old", "alarm_safe", "alarm_no"])
def test_a_button_that_is_pressed_late_is_understood(payload):
    found = first(Draft(), None, "", payload, None)
    assert found.instead is not None
    assert found.draft.open == (payload == "alarm_afterwards")
