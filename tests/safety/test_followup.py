"""What a reply says to a question about a sign, to the emergency line or to the screen."""

from __future__ import annotations

import re
import time
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.safety import followup
from bot.safety.clearing import clears
from bot.safety.followup import Answer, answer_of, says_old
from bot.safety.hesitating import belittles, postpones, wonders

from .tables import rows

TABLE = [(line, answer) for _, answer, line in rows("answers*.yml")]
CLEAR = ("no", "old", "mistake")
PATTERN_WORDS = sorted(
    set(re.findall("[a-z]{1,12}", Path(followup.__file__).read_text(encoding="utf-8")))
)


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_it_is_read_so(text, expected):
    assert answer_of(text) == expected


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_case_and_space_do_not_matter(text, expected):
    for way in (text.upper(), text.lower(), f"  {text}\n"):
        assert answer_of(way) == expected, way


def test_the_table_is_large_and_has_every_answer():
    assert len(TABLE) >= 60
    assert {answer for _, answer in TABLE} == set(get_args(Answer))


@pytest.mark.parametrize(
    "text", ["", " ", "\n\t", "?!", "\U0001f44d", "\ud800", "no" * 5000, "no " * 500]
)
def test_what_holds_no_answer_is_unclear(text):
    assert answer_of(text) == "unclear"


@pytest.mark.parametrize(
    "clear", ["no", "none of these", "its old", "im safe", "ninguna", "es viejo"]
)
@pytest.mark.parametrize(
    "symptom",
    [
        "but my leg went numb today",
        "but I can't pee",
        "but my chest hurts",
        "and I have a fever now",
        "except the weakness",
        "pero no puedo orinar",
        "pero me duele el pecho",
        "y desde ayer se me duerme la pierna",
        "i fell last night",
        "it is getting worse",
        "pero empeora",
    ],
)
def test_a_symptom_after_it_is_not_waved_through(clear, symptom):
    for text in (f"{clear} {symptom}", f"{clear}, {symptom}", f"{clear}. {symptom.capitalize()}."):
        assert answer_of(text) not in CLEAR, text


@given(st.text(max_size=300))
def test_it_never_raises(text):
    assert answer_of(text) in get_args(Answer)


@given(st.lists(st.sampled_from([*PATTERN_WORDS, ",", ".", "?", "2015", "10"]), max_size=45))
def test_it_never_raises_on_its_own_words(words):
    assert answer_of(" ".join(words)) in get_args(Answer)


@pytest.mark.parametrize("end", ["", "zzz"])
def test_no_word_that_is_repeated_keeps_it_busy(end):
    began = time.process_time()
    for word in PATTERN_WORDS:
        answer_of(f"{word} " * 38 + end)
    # About a millisecond each; a pattern that runs away takes hours.
    assert time.process_time() - began < 60


@pytest.mark.parametrize(
    "text",
    [
        "no i said 4 years ago. its old",
        "I SAID NO. NOTHING NEW. SAME SINCE 2013.",
        "no. i already told you no. it's old",
        "no. ya le dije que no",
        "i told you 5 years",
        "ya le dije que 2 años",
    ],
)
def test_a_no_counts_however_often_it_is_said(text):
    assert answer_of(text) in CLEAR


@pytest.mark.parametrize(
    "text",
    [
        "no, but my leg just gave out",
        "no my bladder is not working",
        "no it started this morning",
        "no. well yes",
        "no idea",
        "no. my legs went dead an hour ago",
        "none of these, I only feel like there is no point waking up",
        "no. i just woke up and cannot lift my feet",
        "no, i was just shot in the back",
        "No I only got hit by a truck, spitting red",
        "no, puedo orinar pero me cuesta",
        "it hurts. no",
        "",
    ],
)
def test_whatever_else_is_said_with_a_no_makes_it_none(text):
    assert answer_of(text) not in CLEAR


@pytest.mark.parametrize(
    "text",
    [
        "nah none of that leg aint weak just feels like a hot wire lol. so whats it cost and the driving thing",
        "no, orina bien, es lo mismo de hace 2 anos",
        "I DONT HAVE NO FEVER. IT IS OLD PAIN",
        "no its old, the pain burns. send it",
        "what is urgent about that? nothing is new",
        "no, same as always. what does it cost",
        "no. 702 555 0143",
        "no, nunca. me llamo Ana",
        "what? i said NONE of that. my hip hurts is all",
        "no. its just my hip",
        "no, just my lower back hurts thats all",
        "no, solo me duele la cadera nada mas",
        "none of these. low back, 3 years",
        "no. L4-L5 fusion 2019, 8/10, tried injections",
        "ninguna, espalda baja desde hace 3 años, fusión en 2019",
        "none. right buttock, about 2 years, dull aching",
        "no, dolor de cadera izquierda como 4 años",
        "no. right side low back and hip, 6 years, its a 7",
        "all that is old. low back, 6 years",
        "had it 6 years. right hip, a 7",
        "lo mismo de siempre, 6 años. espalda baja",
    ],
)
def test_a_no_of_its_own_is_heard_though_more_is_said(text):
    assert clears(text)


@pytest.mark.parametrize(
    "text",
    [
        "", "hm", "maybe", "yes", "do you take insurance", "not old", "no idea", "no se",
        "no i cant feel it now", "no. my leg is numb", "no, i fell", "no, but worse today",
        "no, yes, a little", "no es lo mismo de siempre", "its old. started today",
        "No. it hurts more than ever. Do you take medicare?", "No. My wife says I look grey",
        "No. I feel nothing below the waist. What are your hours?", "no, it's different",
        "No. me siento muy mal. Cuanto cuesta?", "No. Mi hijo me lleva al hospital",
        "no. my legs went dead", "No es lo de siempre, 3 meses así",
        "No es igual que antes. Me operaron en 2019.", "no its just my bladder", "no, only the weakness",
        "none of these. low back, my leg gave out", "none. low back and trouble walking", "none. legs 3 years, weak", "none of these. both legs",
        "ninguna, espalda baja y no siento el pie", "no. low back, 3 days now", "none. back and wet pants",
        "no. its just my leg went numb", "no. just my leg, it gave out", "solo me duele la espalda",
        # Details alone are no answer to the list.
        "right side low back and hip, 6 years, its a 7", "low back, 3 years. fusion 2019", "hip, since 2017",
        "lado derecho, espalda baja, 6 años, un 7", "cadera, desde 2017", "its a 7, about 6 years",
    ],
)  # fmt: skip
def test_what_may_be_a_sign_is_no_no(text):
    assert not clears(text)


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_no_answer_that_says_yes_is_taken_for_a_no(text, expected):
    if expected in ("yes", "unsure"):
        assert not clears(text)


def test_an_age_decides_whether_no_es_de_antes_has_a_comma_missing():
    assert answer_of("no es de antes, ya tiene 2 anos asi") == "old"
    assert answer_of("no es de antes") == "yes"


@pytest.mark.parametrize(
    "text",
    [
        "do i really have to go", "should i call 911?", "can it wait till monday", "are you sure",
        "is it really serious", "de verdad tengo que ir?", "puede esperar hasta el lunes?", "can't it wait till monday",
        "what if i just rest", "what if I take some Advil",
        "omg no 911 my mom would kill me. cant it wait till monday", "y si me espero a mañana? tengo a los niños",
        "can i just drive myself there tonight", "could I go tomorrow?", "can i drive myself to the er after work",
        "puedo ir mañana?", "no puede esperar al lunes?", "¿y si nos aguantamos hasta el lunes?",
    ],
)  # fmt: skip
def test_somebody_wonders_whether_help_is_needed(text):
    assert wonders(text)


@pytest.mark.parametrize(
    "text",
    [
        "i'll wait till monday", "ill go tomorrow", "ill just go tomorrow", "I'll probably go on Monday", "I can wait for my appointment", "i'd rather wait until my wife gets home",
        "ill just wait and see", "I'll call my doctor in the morning", "im going to go after work", "mejor voy mañana",
        "cant im on a route got 14 stops left", "can't, i'm at work", "i cant leave work right now", "no puedo, estoy trabajando",
        "no i'm not calling", "I won't call", "I don't want to call anyone", "no voy a llamar", "no quiero llamar a nadie",
        "me espero hasta el lunes", "pues me espero a mi cita", "voy al doctor el viernes", "ok ill get it checked next week",
    ],
)  # fmt: skip
def test_somebody_means_to_wait(text):
    assert postpones(text)


@pytest.mark.parametrize(
    "text",
    [
        "", "i'll go now", "ok going", "I waited all day", "my wife drives me", "voy ahora", "ya voy", "call me tomorrow",
        "tomorrow morning is a good time", "mañana por la tarde", "the wait is too long", "i cant wait", "cant feel my legs im at work",
        "can't walk, i'm at work", "no puedo orinar, estoy trabajando", "I'm not calling you back", "I won't call it pain", "nobody is calling", "no voy a llamar al consultorio", "I'm at work until five", "espero que me llamen",
    ],
)  # fmt: skip
def test_nobody_means_to_wait(text):
    assert not postpones(text)


@pytest.mark.parametrize(
    "text",
    [
        "its probably just the way i slept", "it's just sciatica", "its probably nothing", "ill be fine", "i'll just rest today",
        "it'll go away", "im sure its just a pulled muscle", "i'm gonna take some advil", "ha de ser que dormí mal",
        "se me va a quitar", "nomás es la ciática", "creo que es cansancio",
    ],
)  # fmt: skip
def test_somebody_makes_light_of_it(text):
    assert belittles(text)


@pytest.mark.parametrize(
    "text",
    ["", "no", "it's old", "I'm going now", "what does it cost", "I'm fine", "it's worse", "call me", "es de antes", "me duele"],
)  # fmt: skip
def test_nobody_makes_light_of_it(text):
    assert not belittles(text)


@pytest.mark.parametrize(
    ("text", "old"),
    [
        ("it's old, not new", True), ("es de hace tiempo", True), ("its an old thing", True), ("eso es viejo", True),
        ("not new", True), ("5 years", False), ("2 anos", False), ("since 2019", False), ("i am old", False),
        ("for years", False), ("no", False), ("ok", False), ("hace tiempo", False),
    ],
)  # fmt: skip
def test_old_is_no_answer_to_how_long(text, old):
    assert says_old(text) == old


@pytest.mark.parametrize(
    "text",
    [
        "", "ok", "do you take insurance", "when do you open", "no", "do I need a referral?",
        "Where do I have to go for the appointment?", "do we need to bring xrays",
        "hay que ir en ayunas?", "tengo que llamar antes de las 5", "is it bad",
    ],
)  # fmt: skip
def test_nobody_wonders(text):
    assert not wonders(text)
