"""Somebody who writes from a hospital is told to stay, and nobody is sent where they are."""

from __future__ import annotations

import msgspec
import pytest

from bot.contract import Draft, Safety
from bot.conversation.in_hospital import PLAIN, THERE
from bot.conversation.raising import raised
from bot.conversation.safety_first import first
from bot.conversation.safety_outcome import GO_ON
from bot.intake.request.draft import IN_HOSPITAL
from bot.safety.hospital import decides, is_there, of_operation, was_sent_home, weighs
from bot.safety.read import read

BLADDER = Safety("emergency_department", "bladder", "they put a catheter in")
DESPAIR = Safety("crisis_line", "self_harm", "end it")
LONG_STORY = (
    "I'm writing from the ER at UMC. They did an MRI and somebody said there is something that presses on the nerves and"
    " they want to keep me and maybe do surgery tomorrow but I saw your page and wanted to ask you first because I do not"
    " trust them"
)
HERE = Draft(done=(IN_HOSPITAL,))


@pytest.mark.parametrize(
    "text",
    ["im already IN the emergency department", "I'm at Sunrise hospital, room 14", "we are still in the ER",
     "im in the ER right now they want to operate", "estoy en el hospital", "seguimos en urgencias",
     "I am sitting in the emergency room", "they say i need surgery tonight at Sunrise hospital", "i got admitted last night",
     "they want to operate on me in an hour", "the surgeon wants to do emergency surgery", "they are taking me to surgery now",
     "theyre prepping me for the OR", "they're keeping me overnight", "estoy internada en el hospital", "me internaron anoche",
     "me quieren operar esta noche", "dicen que me tienen que operar hoy", "el cirujano me va a operar en una hora",
     LONG_STORY],
)  # fmt: skip
def test_they_are_there(text):
    assert is_there(text)


@pytest.mark.parametrize(
    "text",
    ["I was in the hospital last year", "I'm in pain and hospital bills are high", "do I go to the ER?",
     "my surgery was at Sunrise hospital", "I'm in so much pain, er, help", "me operaron en el hospital", "",
     "my surgery is tonight at nine", "surgery is in two hours and i want another opinion", "i need surgery asap",
     "i had emergency surgery in 2019", "he says i need surgery", "is my surgery today still on", "me operan el viernes",
     "me van a operar en marzo", "dicen que necesito cirugia", "i was admitted in 2020", "i work in the er",
     "they want to talk about surgery today", "they told me to stop eating before surgery tonight", "do they do surgery today"],
)  # fmt: skip
def test_they_are_not(text):
    assert not is_there(text)


@pytest.mark.parametrize(
    "text",
    ["so should i let them do it or not", "im gonna tell them no then and go home till he calls",
     "so now do i wait for his call before they take me in", "do i say no??", "¿espero al doctor?",
     "les digo que no y me voy", "I'm refusing the operation", "the nurse says its cauda something. is she right?",
     "can you get me discharged", "is dr tollestrup's surgery safer than theirs?", "can i leave", "should i trust these doctors",
     "they say its cauda equina", "can you transfer me to your clinic", "what if i refuse", "will i walk again after the operation?",
     "ok but how do i know they are right", "what should i tell them", "can dr tollestrup come here", "I don't trust them",
     "me quiero ir a mi casa", "¿qué le digo al doctor de aquí?", "no les tengo confianza", "me pueden dar de alta?", "la enfermera dice que es la cauda. ¿tiene razón?", "quieren ponerme una sonda",
     "¿es más segura la cirugía del doctor?"],
)  # fmt: skip
def test_they_doubt_whether_to_stay(text):
    assert decides(text)
    found = first(HERE, None, text, None, None)
    named = weighs(text) or of_operation(text)
    assert (found.lines, found.ends) == ((THERE if named else PLAIN,), True)


@pytest.mark.parametrize(
    ("text", "named"),
    [("should i trust these doctors", True), ("can i leave", True), ("the nurse says its cauda something. is she right?", True), ("will i walk again after the operation?", True),
     ("les digo que no y me voy", True), ("what should i tell them", False), ("can dr tollestrup come here", False), ("¿qué le digo al doctor de aquí?", False)],
)  # fmt: skip
def test_an_operation_is_named_only_where_one_was_spoken_of_or_care_is_weighed(text, named):
    assert first(HERE, None, text, None, None).lines == (THERE if named else PLAIN,)
    # They need not say it twice.
    spoken = msgspec.structs.replace(HERE, details={"notes": "im in the ER, they want to operate"})
    assert first(spoken, None, text, None, None).lines == (THERE,)


@pytest.mark.parametrize(
    ("text", "own"),
    [("what change?? what did you tell them", True), ("did you change my request? I want to see it", True), ("what have you written about me", True),
     ("what should i tell them", False), ("did they change my bandage right? i want to see a doctor", False)],
)  # fmt: skip
def test_who_asks_in_a_hospital_to_see_the_request_is_shown_it(text, own):
    assert first(HERE, None, text, None, None).ends != own
    # Beside an open sign the way to help stands first, and the request below.
    told = first(Draft(), None, "couldn't pee", None, BLADDER).draft
    told = msgspec.structs.replace(told, done=(IN_HOSPITAL,))
    beside = first(told, None, text, None, None)
    assert beside.lines == (THERE if weighs(text) else PLAIN,)
    assert beside.ends != own
    both = first(HERE, None, "what did you tell them, should i leave?", None, None)
    assert (both.lines, both.ends) == ((THERE,), False)


@pytest.mark.parametrize(
    "text",
    ["what does it cost", "can I get a call", "thanks", "me duele", "when will they call me", "yes send it", "ok ill stay. send it",
     "are you a real person?", "¿hablan español?", "he said he would call me", "they said they take medicare", "i had surgery in 2019", "702 555 0144", "low back, left"],
)  # fmt: skip
def test_other_words_get_their_own_answer(text):
    assert not decides(text)
    assert not first(HERE, None, text, None, None).ends


def test_a_sign_told_from_a_hospital_is_for_the_staff_there():
    told = first(Draft(), None, "im in the ER, they put a catheter in", None, BLADDER)
    # Nobody spoke of an operation.
    assert (told.lines, told.raised) == ((PLAIN,), BLADDER)
    cut = first(Draft(), None, "im in the ER, the surgeon is here", None, BLADDER)
    assert cut.lines == (THERE,)
    assert told.draft.alarm is None
    # What the classifier suspects too, and what was told before they said where they are.
    assert raised(HERE, Safety("ask", "unclear", meant="emergency_department")).lines == (PLAIN,)
    before = first(Draft(), None, "couldn't pee", None, BLADDER).draft
    assert first(before, None, "im already in the emergency department", None, None).lines == (
        PLAIN,
    )


SENT_HOME = [
    "the ER already sent me home with this", "they sent me home from the er", "er discharged me this morning with the same thing",
    "I was discharged yesterday", "I already went to the ER", "i just came from the er", "ive already been to the hospital for this",
    "the hospital already checked me", "they already saw me at the er yesterday and said flu", "i went to urgent care and they said its fine", "i was already seen in the er and they said its sciatica", "they let me go an hour ago",
    "the emergency room doctor looked at it and sent us back home", "si ya fui al hospital y me mandaron a la casa con lo mismo",
    "me dieron de alta ayer", "ya fui a urgencias", "ya me revisaron en el hospital", "vengo del hospital", "me regresaron a mi casa",
    "they ruled out cauda equina at the ER", "the ER ruled it out", "the hospital cleared me last night",
    "en urgencias ya descartaron eso", "descartaron un derrame en el hospital",
    "we were at the ER all day, all clear", "the ER doctor saw him and discharged him",
]  # fmt: skip
NOT_SENT_HOME = [
    "if they send me home what then", "they sent me home from work", "the er sent me a bill", "they turned me away", "",
    "should i go to the er already", "can you get me discharged", "they won't send me home", "i didn't go to the er", "no he ido al hospital",
    "no me mandaron a casa", "i went to the er in 2015", "I'm going to the er", "I don't want to go to the er", "i was released from prison",
    "fui al doctor", "my doctor ruled it out years ago", "can the er rule it out", "the er could not rule it out", "did they rule it out at the er?",
]  # fmt: skip


@pytest.mark.parametrize("text", SENT_HOME)
def test_whoever_was_sent_home_with_it_is_asked_whether_it_is_new_or_worse(text):
    assert was_sent_home(text)
    told = first(Draft(), None, "couldn't pee", None, BLADDER).draft
    asked = first(told, None, text, None, None)
    # The line says to go back if it is; the sign stays open until they answer.
    assert (asked.lines, asked.ends) == (("utter_safety_question",), True)
    assert asked.draft.alarm is not None
    worse = first(asked.draft, None, "it's getting worse", None, None)
    assert worse.lines[0] == "utter_safety_bladder_emergency_department"
    other = first(asked.draft, None, "do you take medicare", None, None)
    assert other.lines[0] == "utter_safety_bladder_emergency_department"
    same = first(asked.draft, None, "no, same as when they saw me", None, None)
    assert same.draft.settled == ("bladder",)


@pytest.mark.parametrize(
    ("text", "believed"),
    [
        ("neither, its gone. fixed. no", True),
        ("it's all cleared up", True),
        ("he pees fine again", True),
        ("ya se me quitó, gracias a Dios", True),
        ("it's not gone", False),
        ("it's gone for an hour and then it comes back worse", False),
    ],
)
def test_who_was_sent_home_and_is_well_again_is_believed(text, believed):
    told = first(Draft(), None, "couldn't pee", None, BLADDER).draft
    # To somebody whom nobody has seen it takes more.
    assert first(told, None, text, None, None).draft.settled == ()
    asked = first(told, None, "the ER saw me and sent me home", None, None).draft
    assert (first(asked, None, text, None, None).draft.settled == ("bladder",)) == believed


@pytest.mark.parametrize("text", NOT_SENT_HOME)
def test_others_were_not_sent_home(text):
    assert not was_sent_home(text)


@pytest.mark.parametrize("text", SENT_HOME)
def test_who_is_to_call_911_is_not_excused_by_a_visit(text):
    told = first(Draft(), None, "my chest", None, Safety("911", "heart", "my chest")).draft
    lines = first(told, None, text, None, None).lines
    assert {"utter_safety_heart_911", "utter_safety_really_911"}.intersection(lines)


@pytest.mark.parametrize(
    "text",
    ["they sent me home with the same thing", "ok im home now they discharged me", "i left the er", "I'm back home",
     "ya estoy en mi casa", "ya salí del hospital"],
)  # fmt: skip
def test_whoever_left_the_hospital_is_asked_and_not_told_to_stay_there(text):
    there = first(Draft(), None, "im in the ER, they put a catheter in", None, BLADDER)
    # Words of a discharge sound like those after an operation.
    for reading in (None, Safety("same_day", "postop_wound", text)):
        home = first(there.draft, None, text, None, reading)
        assert home.lines == ("utter_safety_question",)
        assert first(home.draft, None, "should i trust them", None, None).lines != (THERE,)


@pytest.mark.parametrize("text", ["im not in a hospital", "I'm at home", "no estoy en el hospital"])
def test_whoever_never_was_there_is_not_told_to_stay_there(text):
    there = first(Draft(), None, "they say i need surgery tonight", None, None).draft
    home = first(there, None, text, None, None)
    assert home.lines == ()
    assert not first(home.draft, None, "what should i tell them", None, None).ends


def test_settling_one_sign_leaves_another_in_mind():
    there = first(Draft(), None, "im in the ER, they put a catheter in", None, BLADDER).draft
    fever = Safety("same_day", "postop_wound", "it leaks")
    told = first(there, None, "it leaks", None, fever).draft
    settled = first(told, None, "no, it's old", None, None).draft
    assert settled.passed is not None
    assert settled.passed.sign == "bladder"


def test_that_they_are_in_a_hospital_goes_to_the_office_in_their_words():
    told = first(Draft(open=True), "name", "im in the ER at Sunrise", None, None)
    assert (told.draft.details["notes"], told.ends) == ("im in the ER at Sunrise", True)
    # Once, however often they say it, and with the summary that waits for a yes.
    again = first(told.draft, "confirm", "im in the ER at Sunrise", None, None)
    assert (again.draft.details["notes"], again.ends) == ("im in the ER at Sunrise", True)
    more = first(told.draft, "confirm", "they say i need surgery tonight", None, None)
    assert (more.lines, more.ends, more.instead) == ((THERE,), False, GO_ON)
    assert "surgery tonight" in more.draft.details["notes"]
    # The brain makes the note that they ask for.
    note = first(told.draft, "confirm", "wait add that they say i need surgery tonight", None, None)
    assert (note.lines, note.ends, note.instead) == ((THERE,), False, None)
    assert note.draft.details == told.draft.details


def test_despair_keeps_its_own_line_in_a_hospital():
    told = first(HERE, None, "i want to end it", None, DESPAIR)
    assert told.lines[0] == "utter_safety_self_harm_crisis_line"
    assert first(told.draft, None, "should i go home", None, None).lines != (THERE,)


RECENT = ["I had back surgery last week and a bad headache since yesterday"]


@pytest.mark.parametrize(
    "text",
    ["The scan was clear, they kept me overnight and sent me home", "They did an MRI and it was all clear. Kept overnight then home", "the CT came back clean"],
)  # fmt: skip
def test_a_clear_scan_is_no_clear_fluid(text):
    assert read(text, RECENT) is None


@pytest.mark.parametrize(
    "text",
    ["clear fluid drips from my nose", "the scan was clear but there is a clear leak now", "the bandage is wet with clear fluid"],
)  # fmt: skip
def test_clear_fluid_after_an_operation_is_for_the_surgeon_though_the_scan_was_clear(text):
    found = read(text, RECENT)
    assert found is not None
    assert (found.sign, found.action) == ("postop_wound", "same_day")
