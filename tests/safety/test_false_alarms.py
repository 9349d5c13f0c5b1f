"""What sounded like a sign and is none, and the true sign in nearly the same words."""

from __future__ import annotations

import pytest

from bot import safety
from bot.safety.clearing import clears
from bot.safety.figures import without_figures
from bot.safety.followup import answer_of
from tests.safety.tables import action

TRUSTED = [
    "she would never hurt herself", "my mom would never hurt herself", "he'd never harm himself", "my husband would never do anything to himself",
    "she isn't going to hurt herself", "my son has never tried to kill himself", "mi mamá nunca se haría daño", "ella jamás se haría nada",
]  # fmt: skip
WISHES = [
    "I wish somebody had told me sooner", "I wish I had known sooner", "I wish I'd found you years ago", "wish they had explained it to me before",
    "I wish I had never had that surgery", "ojalá alguien me hubiera dicho antes", "ojalá los hubiera encontrado antes", "ojalá no me hubiera operado",
]  # fmt: skip
DESPAIR = [
    "she said she wants to hurt herself", "she would hurt herself if we left her", "she never wanted to hurt herself before today", "she never tried to hurt herself until last night",
    "I wish I was never born", "I wish I had never been born", "I wish I had died on the table", "I wish somebody would end it for me", "I wish they had found me too late", "I wish I had never woken up",
    "ojalá nunca hubiera nacido", "ojalá me hubiera muerto en la operación", "ojalá no me hubieran encontrado", "ojalá no hubiera despertado",
]  # fmt: skip


@pytest.mark.parametrize("words", [*TRUSTED, *WISHES])
def test_who_would_never_or_wishes_to_have_known_before_is_not_for_the_classifier(words):
    assert safety.read(words) is None
    assert len(without_figures(words).split()) <= 2


@pytest.mark.parametrize("words", DESPAIR)
def test_despair_in_nearly_the_same_words_is_read_as_it_stands(words):
    assert without_figures(words) == words


def test_what_is_said_behind_it_is_read():
    assert action("she would never hurt herself but now she says she wants to die") == "crisis_line"
    assert action("I wish I had known sooner, I want to die") == "crisis_line"


@pytest.mark.parametrize(
    "words",
    [
        "I can't climb stairs", "can't go up the stairs", "I can't walk up stairs", "can't get up the stairs", "he can't manage a flight of stairs",
        "I can't climb stairs because of the pain", "can't climb stairs, been like that for years", "no puedo subir escaleras", "no puedo subir las gradas",
    ],
)  # fmt: skip
def test_who_cannot_climb_stairs_is_asked_whether_it_is_new(words):
    found = safety.read(words)
    assert (found.action, found.sign, found.weak) == ("ask", "leg_weakness", False)


@pytest.mark.parametrize(
    "words",
    [
        "I can't climb stairs since yesterday", "suddenly I can't climb stairs", "my legs are too weak to climb stairs", "can't climb the stairs, my legs are weak",
        "I can't climb stairs and I can't walk", "can't climb stairs, both my legs give out", "no puedo subir las escaleras desde ayer", "de repente no puedo subir escaleras",
        "I can't climb out of bed", "no puedo subir ni un escalón",
    ],
)  # fmt: skip
def test_stairs_that_are_new_or_weak_get_the_line(words):
    assert action(words) == "emergency_department"


@pytest.mark.parametrize(
    ("words", "sign"),
    [
        ("heart attack in 2015, back pain now", "heart"), ("chest pain last year, back pain now", "heart"), ("heart attack 2015, back pain today", "heart"),
        ("fever last year. back pain now", "spinal_infection"), ("had a fever last winter, back pain now", "spinal_infection"), ("had a stroke in 2018, now my back hurts", "stroke"),
        ("couldn't pee last year, back pain now", "bladder"), ("me dio un infarto en 2015, ahora me duele la espalda", "heart"),
        ("fiebre el invierno pasado. dolor de espalda ahora", "spinal_infection"), ("dolor de pecho el año pasado, ahora dolor de espalda", "heart"),
    ],
)  # fmt: skip
def test_what_is_long_over_is_asked_about_beside_back_pain_of_now(words, sign):
    found = safety.read(words)
    assert (found.action, found.sign) == ("ask", sign)


@pytest.mark.parametrize(
    "words",
    [
        "heart attack in 2015, chest pain now", "heart attack in 2015, chest hurts again now", "chest pain now, back pain last year", "heart attack last week, back pain now",
        "chest pain last night, back pain now", "fever now, back pain since last year", "fever last night, back pain now", "chest pain since last year, worse now",
        "aneurysm in 2015, back pain now", "they found an aneurysm last year and now I have terrible back pain", "infarto en 2012 y ahora otra vez dolor de pecho",
    ],
)  # fmt: skip
def test_what_is_of_now_gets_the_line_beside_what_is_over(words):
    assert action(words) not in (None, "ask")


@pytest.mark.parametrize("words", ["No muevo bien el cuello pero las piernas sí", "no puedo mover el cuello pero muevo las piernas", "can't move my neck but I can move my legs"])  # fmt: skip
def test_legs_that_are_said_to_move_are_not_lame(words):
    found = safety.read(words)
    assert found is None or (found.action, found.meant) == ("ask", "emergency_department")


@pytest.mark.parametrize("words", ["no muevo las piernas", "no puedo mover las piernas", "I can't move my legs but my neck is fine", "can't move my neck or my legs"])  # fmt: skip
def test_legs_that_do_not_move_are_for_911(words):
    assert action(words) == "911"


@pytest.mark.parametrize(
    "words",
    [
        "I don't feel my bladder like I used to", "can't feel the toilet seat the way I used to", "I have less feeling when I wipe than I used to",
        "I don't get erections like I used to since the disc slipped", "I can't lift my foot as high as I used to since yesterday",
    ],
)  # fmt: skip
def test_what_is_not_as_it_used_to_be_is_no_old_thing(words):
    assert action(words) == "emergency_department"


@pytest.mark.parametrize("words", ["I used to be numb down there", "my foot used to drop", "I used to wet myself"])  # fmt: skip
def test_what_used_to_be_is_old(words):
    assert action(words) in (None, "ask")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("I leak when I cough", "ask"), ("I've leaked when I sneeze for years", "ask"), ("se me sale la orina cuando toso", "ask"), ("leaking pee when I sneeze, new this month", "emergency_department"),
        ("se me sale la orina cuando toso desde ayer", "emergency_department"), ("leaking pee, can't stop", "emergency_department"),
    ],
)  # fmt: skip
def test_who_leaks_with_a_cough_is_asked_and_gets_the_line_where_it_is_new(words, expected):
    assert action(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "me quema donde va el asiento", "me lastima el calzón", "me lastima el asiento del carro", "my undercarriage aches after I drive the forklift", "me duele al estar sentado, ya me checaron y nada",
        "the pain is right at my sit bones, worse on a wooden chair", "pain runs along my pubic bone into the scrotum",
    ],
)  # fmt: skip
def test_pain_of_a_seat_is_neither_a_blow_nor_a_crash_nor_numb(words):
    assert safety.read(words) is None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("él me quema con el cigarro", "crisis_line"), ("el me lastima", "crisis_line"), ("me pega el", "crisis_line"), ("a forklift ran over my foot just now", "911"),
        ("me chocaron hoy y me duele el cuello", "911"), ("el dolor de cabeza más fuerte de mi vida", "911"),
    ],
)  # fmt: skip
def test_blows_crashes_and_the_worst_headache_stay_signs(words, expected):
    assert action(words) == expected


PAIN_THERE = ["me arde la entrepierna al final del día", "pain in the groin crease and the private area when I cross my legs", "siento piquetes en la vulva todo el día"]  # fmt: skip


@pytest.mark.parametrize("words", PAIN_THERE)
def test_pain_there_and_nothing_else_denies_the_numbness_that_is_suspected(words):
    assert "saddle_numbness" in safety.denies(words, "saddle_numbness")
    assert "heart" not in safety.denies(words, "heart")


@pytest.mark.parametrize("words", ["me arde la entrepierna y está dormida", "pain down there and I can't pee", "it burns down there and it's going numb", "me duele ahí abajo y se me sale la orina"])  # fmt: skip
def test_numbness_or_loss_beside_the_pain_denies_nothing(words):
    assert "saddle_numbness" not in safety.denies(words, "saddle_numbness")


@pytest.mark.parametrize(
    "text",
    [
        "pain on both sides of the low back, worse when I stand",
        "my hips hurt on both sides, worse lately",
        "me duele la cintura de los dos lados, peor al pararme",
        "heart disease on both sides of my family, my hip hurts",
    ],
)
def test_both_sides_of_the_back_or_of_a_family_are_no_legs(text):
    assert safety.read(text) is None


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("pain on both sides of my back and both legs are weak", "leg_weakness"),
        ("pain on both sides of my back and I can't hold my pee", "bladder"),
        ("back pain both sides going down both legs, worse today", "leg_weakness"),
        ("sciatica pain down both sides, worse every day", "leg_weakness"),
    ],
)
def test_a_sign_behind_both_sides_of_the_back_is_heard(text, sign):
    found = safety.read(text)
    assert found is not None
    assert found.sign == sign


@pytest.mark.parametrize(
    "words",
    [
        "no, that was 2015 like I said. my chest is fine",
        "its old not new i just want somebody to call me back about my dad",
        "no its old can you just call me",
        "no his legs are not weak i never said that its old can the doctor see people his age",
    ],
)
def test_a_no_with_its_year_or_in_dictated_words_is_heard(words):
    assert clears(words)


@pytest.mark.parametrize("words", ["ay no eso es de hace años desde que nacio mi niña", "it's been like that since my son was born"])  # fmt: skip
def test_what_began_with_a_birth_is_old(words):
    assert answer_of(words) == "old"


@pytest.mark.parametrize(
    "words", ["no quiero que me llamen", "no i want to go on", "it was last night"]
)
def test_what_says_nothing_of_a_sign_is_no_denial(words):
    assert not clears(words)


@pytest.mark.parametrize(
    "words",
    [
        "Honestly some days I don't see what the point of any of it is",
        "I'm just taking up room in the house",
        "what's the point of any of it",
    ],
)
def test_hopeless_words_are_heard_whatever_was_asked(words):
    found = safety.read(f"Fair enough. {words}", (), "safety_screen")
    assert found is not None
    assert found.sign == "self_harm"


def test_a_denial_is_no_plan_because_of_a_word_in_a_message_before():
    found = safety.read("no. I am not suicidal. I'm fine", ["ONE star from me tonight, believe it"])
    assert found is None or found.action == "ask"
    assert safety.read("I'm suicidal", ["tonight"]).action == "911"


@pytest.mark.parametrize("words", ["what's the point of surgery", "my brace is taking up room in the closet", "I don't see the point of another MRI"])  # fmt: skip
def test_what_has_no_point_may_be_a_treatment(words):
    assert safety.read(words) is None


@pytest.mark.parametrize("words", ["that doesn't make sense", "THAT DOESN'T MAKE SENSE delete my data", "it does not make any sense to me", "none of it makes sense", "you are not making sense"])  # fmt: skip
def test_an_argument_that_makes_no_sense_is_no_stroke(words):
    assert safety.read(words) is None


@pytest.mark.parametrize("words", ["he is not making sense since an hour", "my wife is not making sense", "she is talking but it does not make sense", "his words do not make sense"])  # fmt: skip
def test_speech_that_makes_no_sense_is_a_stroke(words):
    assert safety.read(words).sign == "stroke"


def test_a_no_in_another_sentence_takes_nothing_of_what_is_well():
    assert "MOVE" not in without_figures("NO NONE OF THAT. HER LEGS MOVE FINE")
    assert "not breathing well" in without_figures("help. he is not breathing well")


@pytest.mark.parametrize(
    "words",
    [
        "this is useless",
        "you people are useless",
        "this bot is totally useless",
        "this thing doesn't work",
        "this chat is not working",
        "esto no sirve para nada",
        "ustedes no sirven",
        "este chat no funciona",
    ],
)
def test_anger_at_the_chat_is_no_weak_leg(words):
    assert safety.read(words, (), "safety_screen") is None


@pytest.mark.parametrize(
    "words",
    [
        "my legs are useless",
        "both legs totally useless today",
        "my legs don't work, this is useless",
        "las piernas no me sirven desde ayer",
        "this leg is not working",
    ],
)
def test_a_useless_leg_stays_one(words):
    found = safety.read(words, (), "safety_screen")
    assert found is not None and found.sign == "leg_weakness"
