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
from bot.safety.followup import Answer, answer_of

SAID: dict[str, str] = {
    "no": """
        no
        No.
        NO
        nope
        Nope
        nah
        none
        None of these
        none of these
        none of the above
        no none of that
        no, none of that
        noen of these
        nonee
        nothing
        nothing like that
        not at all
        no i don't
        no I do not have any of those
        I don't have any of these
        i dont have any
        neither
        no to all
        nooo
        n
        no sir
        no symptoms
        not that I know of
        no not that i know of
        no thanks, none of those
        ninguna
        Ninguno
        ninguna de esas
        nada de eso
        no, nada de eso
        nada
        para nada
        no tengo nada de eso
        no tengo ninguno
        ninguan
        no senora
        claro que no
        no gracias, ninguna
        no it doesnt
        nothing like that fortunately
        none apply
        n/a
        no pues nada
        lol no
        definitely not
        no not suicidal
        no nunca
    """,
    "old": """
        no that was years ago
        its old
        it's old
        It's old, not new
        ITS OLD
        old
        ive had it for 10 years, same as ever
        I've had this for 10 years
        same as always
        been like that for years
        nothing new
        not new
        no its not new
        no, not new or worse
        not getting worse
        it hasn't changed
        no change
        since 2015
        that's from my accident in 2010
        it has been numb there for years
        had numbness there for 10 yrs
        chronic
        years
        20 years now
        since childhood
        since i was a kid
        the usual
        yes but its been like that for years
        that was 3 years ago
        es viejo
        es viejo, de hace años
        de hace años
        Es de hace tiempo
        no es nuevo
        no, es de antes
        tengo 10 años con eso
        llevo años así
        desde hace 5 años
        sigue igual
        como siempre
        no ha empeorado
        igual que siempre
        no es nada nuevo
        hace mucho tiempo
        its old news
        for yeras
        3 months ago
        no, old
        not getting worse or changing
        old. same. nothing new
        sí pero es viejo
        es de siempre
        nada nuevo
        no thats been there since my surgery in 2015
        I've always been weak in that leg
    """,
    "mistake": """
        I'm fine it was a joke
        im fine
        I'm safe
        Im safe
        i am safe
        no im safe
        wrong word
        just kidding
        it was a joke
        jk
        i was joking
        typo
        autocorrect sorry
        that's not what I meant
        i didnt mean that
        sorry wrong button
        my mistake
        it was a mistake
        im ok
        yes im safe
        not an emergency
        false alarm
        era broma
        estoy a salvo
        Estoy a salvo.
        estoy bien
        fue un error
        me equivoqué
        era una broma, perdón
        no es emergencia
        estoy bien, gracias
        todo bien
        you misunderstood me
        figure of speech
        no I'm fine thanks
        jokng
        mistkae
        nope all good
        i didnt mean it
        estoy bromeando
    """,
    "yes": """
        yes
        Yes
        YES
        yeah
        yep
        yup
        yess
        yea
        ye
        y
        some of it
        yes the first one
        the first one
        a little
        a bit
        all of them
        both
        i do
        it is
        one of those
        yes please
        sí
        Sí
        si
        SI
        un poco
        algo
        algunas
        sí, la primera
        si tengo
        old but getting worse
        had it for years, worse since yesterday
        its new
        getting worse
        it's getting worse
        yes its getting worse
        it started yesterday
        started last night
        worse
        not old
        its not old
        i'm not safe
        not a joke
        no es broma
        no estoy bien
        es nuevo
        está peor
        empeoró ayer
        empezó ayer
        desde anoche
        no but my leg went numb today
        kinda
        the numbness
        leg weakness
        chest pain
        no wait yes
        yes my foot is weak
        first time this happened
        never had this before
        no, sí
        creo que sí
        i think so
        a veces
        yes, for years
        wores
        yes but only when i sit
        not new but worse
        not new just worse
        no its worse
        no, its new
        it's not new but it is getting worse
        it's old but I fell yesterday
        its getting worst
        no joke
        no estoy a salvo
        todas
        the third
        yes i want to die
    """,
    "unsure": """
        not sure
        Not sure
        not really sure
        im not sure
        unsure
        idk
        i don't know
        dont know
        maybe
        Maybe?
        perhaps
        no idea
        hard to say
        no sé
        No se
        no lo sé
        no estoy seguro
        no estoy segura
        quizás
        tal vez
        a lo mejor
        i dont think so
        not relly sure
        mayb
        mabye
        not really
        ni idea
        creo que no
        yes?
    """,
    "afterwards": """
        call me afterwards
        Call me afterwards
        call me later
        call me later please
        after I've been to the ER
        after the ER
        i'm going now, call me after
        ill go to the er, call me afterwards
        afterwards
        call me when i get back
        ok call me later
        llámenme después
        Llámenme después
        llamenme luego
        me llaman después por favor
        llámeme más tarde
        después de ir a emergencias
        cuando salga del hospital me llaman
        call me aftewards
        can you call me afterwards
        call me after that
    """,
    "unclear": """
        can you just call me tomorrow
        what are your hours today?
        do you take my insurance
        no but my leg is numb
        no but it hurts
        no pain today
        no fever
        no fever no chest pain
        i want an appointment
        how much does it cost
        what if it gets worse
        will it get worse?
        if it gets worse i will go
        Bob Hill
        702-555-0166
        call me after 5
        call me tomorrow
        call me after work
        not going to the er, just call me later
        no, call me later
        is this a joke
        i wish it was a joke
        im fine with dying
        my life was a mistake
        i am a mistake
        new patient
        im new here
        i'm 45 years old
        mi hijo de 10 años
        tengo 45 años
        in 2 years
        i have back pain for 10 years
        my surgery was 10 years ago
        years ago i had surgery and my leg is numb
        my leg is numb, years ago i had surgery
        i want a same day appointment
        ok
        okay
        thanks
        gracias
        fine
        hello
        ?
        ...
        👍
        when that happened it was numb
        it started after my er visit
        i havent had it for years
        no one
        no doctor
        no bien
        no puedo orinar
        i cant pee
        no quiero ir
        quiero una cita
        yes i want an appointment
        all i want is a call
        i have insurance
        i am bob hill
        si me llaman mañana
        cuánto cuesta?
        por qué
        stop
        why
        no problem
        that's old news to my doctor
        no thanks
        no gracias
        no numbness but weak legs
        nothing works
        no relief
        no safe place
        no appointment
        yes no
        no pero me duele
        im safe but he is not
        I'm fine, goodbye
        i cant come today
        my back hurts so bad today
        old man
        none of your business
        no money for the er
        nobody
        I'd rather die
        no quiero vivir
        same day?
        no way im going
        no. my legs feel weird
        never mind
        it's nothing
        no es nada
        no era nada
        not in years
        no it was a while ago
        nothing new but my legs gave out
        none, my chest hurts
        none of these but my vision is blurry
        no, just back pain
        I'm safe but scared
        no. what next?
        no way
        no ER
        i cant afford the er
        later
        luego
        nnnnnn
        standing at the sink is worse when it rains
    """,
}
TABLE = [
    (line.strip(), answer)
    for answer, lines in SAID.items()
    for line in lines.splitlines()
    if line.strip()
]
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
