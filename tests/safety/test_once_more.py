"""What is asked once more: a slip of the pen, and a question that was taken for another."""

from __future__ import annotations

import pytest

from bot import safety
from bot.contract import Alarm, Draft
from bot.conversation import net
from bot.conversation.safety_first import first
from bot.conversation.safety_outcome import SCREEN
from bot.safety.dating import dated
from bot.safety.load import FOLDER
from bot.safety.misreading import corrects, defines, misreads
from bot.wording import load

SCREENED = Draft(alarm=Alarm("screen", "emergency_department", told=True, again=True))
CORRECTS = [
    "ok I was wrong, I meant my foot has been numb for years", "sorry I meant I pee a lot", "what I meant was my hand", "that was autocorrect, my knee",
    "me equivoqué, quería decir que orino mucho de noche hace años", "me expliqué mal, es la rodilla", "quise decir el pie", "typo, my knee",
]  # fmt: skip
STANDS = ["I mean it", "I meant it", "I mean it hurts like hell", "what does that mean", "my foot", "es la rodilla", "I meant every word"]  # fmt: skip
MISREADS = [
    "no entiendo la pregunta", "I thought you asked if I have back pain", "I don't understand", "what do you mean", "huh?", "which question",
    "si tengo dolor de espalda", "yes my lower back hurts", "yes I have pain", "I misread the question", "pensé que me preguntaba por el dolor",
    "I thought it was asking about my back", "entendí mal la pregunta",
]  # fmt: skip
READ = [
    "yes my chest hurts", "yes, my back hurts and my legs are weak", "si me duele el pecho", "I don't understand why nobody calls me", "yes",
    "I got confused and fell", "yes I have pain and fever", "I thought I was dying", "pensé que me moría", "my back hurts",
]  # fmt: skip
DEFINES = [
    "what do you mean by numb there", "what does numb between the legs mean?", "what counts as trouble peeing?", "what is meant by leg weakness",
    "a qué se refiere con debilidad en las piernas", "qué quiere decir adormecimiento entre las piernas",
]  # fmt: skip
TELLS = [
    "what do you mean by weak, i can't lift my foot", "what does it mean when I can't pee", "qué significa que no pueda orinar", "numb there",
    "what does numbness in my crotch mean", "que quiere decir si no siento las piernas", "what do you mean by trouble, I can't pee at all",
]  # fmt: skip


def said(draft, words, asked=None):
    return first(draft, asked, words, None, safety.read(words, asked=asked))


@pytest.mark.parametrize("words", CORRECTS)
def test_whoever_meant_something_else_is_asked_and_not_ordered_again(words):
    assert corrects(words)
    found = said(Draft(alarm=Alarm("saddle_numbness", "emergency_department", told=True)), words)
    assert (found.lines, found.ends) == (("utter_safety_question",), True)
    assert found.draft.alarm == Alarm("saddle_numbness", "emergency_department", asked=1)
    assert said(found.draft, "no").draft.settled == ("saddle_numbness",)
    assert said(found.draft, "yes").lines[0].startswith("utter_safety_saddle_numbness")


@pytest.mark.parametrize("words", STANDS)
def test_other_words_put_nothing_right(words):
    assert not corrects(words)


def test_a_correction_that_names_a_sign_is_that_sign():
    told = Draft(alarm=Alarm("saddle_numbness", "emergency_department", told=True))
    assert said(told, "I meant my chest is being crushed").lines[0] == "utter_safety_heart_911"


def test_words_of_self_harm_that_were_meant_otherwise_are_asked_about_directly():
    told = Draft(alarm=Alarm("self_harm", "crisis_line", told=True), harm=True)
    found = said(told, "I was wrong, I meant the chair")
    assert found.lines == ("utter_safety_question_self_harm",)


@pytest.mark.parametrize("sign", ["overdose", "abuse"])
def test_an_overdose_or_violence_is_not_put_right_by_a_word(sign):
    told = Draft(alarm=Alarm(sign, "911", told=True))
    assert "question" not in said(told, "I meant something else about him").lines[0]


@pytest.mark.parametrize("words", MISREADS + DEFINES)
def test_a_screening_question_that_was_not_understood_is_asked_once_more(words):
    assert (misreads(words), defines(words)) == (words in MISREADS, words in DEFINES)
    found = said(Draft(), words, SCREEN)
    assert (found.lines, found.ends, found.asks) == (("utter_safety_screen_again",), True, SCREEN)
    assert found.draft == Draft()
    after = said(SCREENED, words, SCREEN)
    assert after.lines == found.lines
    assert said(after.draft, "ah no, nada de eso", SCREEN).draft.settled == ("screen",)


@pytest.mark.parametrize("words", READ + TELLS)
def test_a_sign_beside_the_question_is_read(words):
    assert not misreads(words)
    assert not defines(words)


def test_a_sign_told_with_not_understanding_is_that_sign():
    words = "I don't understand the question. I can't move my legs"
    assert said(Draft(), words, SCREEN).lines[0] == "utter_safety_leg_weakness_911"


def test_elsewhere_not_understanding_is_left_to_the_conversation():
    assert said(Draft(), "I don't understand the question", "name").lines == ()
    heart = Draft(alarm=Alarm("heart", "911", told=True))
    found = first(heart, None, "huh?", None, None)
    assert found.lines[0] == "utter_safety_heart_911"


SIGNS = sorted(each.stem for each in FOLDER.glob("[a-z]*.yml"))
WORDING = load({"phone": "702-666-0463", "doctor": "Dr. Tollestrup"}, {})


@pytest.mark.parametrize("sign", [*SIGNS, "screen"])
@pytest.mark.parametrize("words", ["no", "I meant my toe", "new what?", "since 2026", "ok", "qué?"])
def test_no_words_at_any_sign_name_a_line_that_is_not_there(sign, words):
    for told, unread in ((False, True), (False, False), (True, True), (True, False)):
        draft = Draft(alarm=Alarm(sign, "emergency_department", told=told))
        found = first(draft, SCREEN, words, None, safety.read(words), unread=unread, year=2026)
        for language in ("en", "es"):
            replies = net.named(WORDING, found.lines, language, found.names)
            assert bool(replies) == bool(found.lines)


def test_what_was_typed_before_the_screens_question_was_there_is_asked_again():
    draft = Draft(alarm=Alarm("screen", "emergency_department"))
    found = first(draft, SCREEN, "left side", None, None, unread=True)
    assert (found.lines, found.names) == (("utter_safety_screen_again",), "")


OPEN = Draft(alarm=Alarm("saddle_numbness", "emergency_department"))


@pytest.mark.parametrize(
    "words",
    ["since 2026", "2026", "I said 2026", "in 2026", "desde 2026", "desde el 2026", "since 2027"],
)
def test_the_year_that_it_is_makes_nothing_old(words):
    assert not first(OPEN, None, words, None, None, year=2026).draft.settled
    assert first(OPEN, None, words, None, None, year=2028).draft.settled


@pytest.mark.parametrize(
    "words", ["since 2025", "2025", "since 2019", "desde 2024", "had it since 2003"]
)
def test_a_year_before_does(words):
    assert first(OPEN, None, words, None, None, year=2026).draft.settled


def test_a_number_to_call_is_no_year():
    assert dated("call 702-555-2026 or 702 555 2026", 2026) == "call 702-555-2026 or 702 555 2026"


@pytest.mark.parametrize(
    "words",
    ["yes send it", "Yes, send it please", "yes. send it now", "ok send it", "sí, mándela", "sí envíelo por favor", "yes submit it"],
)  # fmt: skip
def test_a_wish_to_send_is_no_answer_to_the_list(words):
    said = first(Draft(open=True), SCREEN, words, None, None)
    assert said.draft == Draft(open=True)
    assert not said.lines
    assert not said.ends
    assert said.raised is None


@pytest.mark.parametrize(
    "words",
    ["yes", "yes please", "Yes!", "sí", "yes send help", "yes, send an ambulance", "yes I do"],
)
def test_a_yes_to_the_list_stays_one(words):
    assert first(Draft(open=True), SCREEN, words, None, None).draft.alarm is not None


def test_a_wish_to_send_does_not_put_a_sign_aside():
    after = first(SCREENED, SCREEN, "yes send it", None, None).draft
    assert after.alarm or after.passed


@pytest.mark.parametrize(
    ("words", "settled"),
    [
        ("what new. its old", True),
        ("IS WHAT NEW. ITS HER FEET 3 YEARS I TOLD YOU", True),
        ("what? no", True),
        ("is what new", False),
        ("new what? idk", False),
        ("is what new. they got weaker this week", False),
    ],
)
def test_a_question_thrown_back_and_answered_is_answered(words, settled):
    draft = Draft(alarm=Alarm("leg_weakness", "emergency_department"))
    said = first(draft, None, words, None, None)
    assert (said.draft.alarm is None) == settled


@pytest.mark.parametrize(
    ("words", "answered"),
    [
        ("right side low back and hip, 6 years, its a 7", False),
        ("cadera, desde 2017, un 7", False),
        ("none. right side low back and hip, 6 years, its a 7", True),
        ("all that is old. low back, 6 years", True),
    ],
)
def test_details_alone_leave_the_screening_question_open(words, answered):
    assert (SCREEN in said(Draft(), words, SCREEN).draft.done) == answered
