"""What people say of the pain without a form's words for it, and what only sounds like it."""

import pytest

from tests.intake.reading.tables import rows, said


def table(text):
    """The rows of a table whose lines are ``asked> words -> value``; ``asked`` may be empty."""
    found = []
    for line, value in rows(text):
        asked, mark, words = line.partition("> ")
        assert mark, line
        found.append((asked.strip() or None, words, value))
    return found


SCORE = table("""
pain_score> maybe a 6 but 9 when I climb stairs -> 6
pain_score> un 4 pero 8 si manejo -> 4
pain_score> 5/10 but it goes up to 8 if I sit -> 5
pain_score> 3 at rest but 8 when walking -> 8
pain_score> I have 2 dogs and 4 cats, no idea -> -
pain_score> I have 2 part time jobs -> -
pain_score> tengo 4 nietos que cuidar -> -
pain_score> llevo 6 pastillas hoy -> -
pain_score> took 4 advil and it's still a 6 -> 6
pain_score> I have 7 pain -> 7
pain_score> tengo 7 de dolor -> 7
pain_score> 8 always -> 8
pain_score> 9 hurts so bad -> 9
pain_score> 7 tops -> 7
pain_score> 10 dios mio -> 10
pain_score> 8 gracias -> 8
pain_score> on a scale 1 thru 10, 6 -> 6
best_time> mornings. pain lvl 7 btw -> 7
safety_screen> none, but it's a seven at night in my right hip -> 7
safety_screen> no. es un 6 en la pierna izquierda cuando manejo -> 6
safety_screen> no, but it's a 6 in the morning appointment I want -> -
> on scale 0 until 10 I say 4 for now, ankle -> 4
confirm> el dolor no es 4 es 7 -> 7
confirm> the pain isn't a 4, it's a 6 -> 6
confirm> el nivel no es 4 sino 6 -> 6
confirm> the pain is not 2 years, it's 3 years -> -
confirm> the last number isn't 5 it's 8 -> -
confirm> bump the pain up to 9 pls -> 9
confirm> suban el dolor a 8 -> 8
""")

PLACE = table("""
> been dealing w this knee for a decade -> knee
> dealing with my insurance for 3 years -> -
> elbow is killing me since June -> elbow
> my job is killing me -> -
best_time> evenings. been 8 months now w the wrist -> wrist
best_time> evenings. been 8 months now with the company -> -
contact> 702 555 0119 it's my neck and between my shoulder blades -> neck, upper back
> no hablo ingles. dolor de pie 5 meses -> foot
> me canso al estar de pie -> -
pain_story> me punza el brazo derecho -> arm
pain_story> me duele la panza -> abdomen
> front of thigh, about a year -> thigh
pain_story> estoy hasta el cuello de deudas y ando a mano con todos -> -
pain_story> el dolor me sube hasta la cabeza -> head
pain_story> escribo a mano pero me duele la mano derecha -> hand
pain_story> I ran a foot race and stood at the back of the line -> -
pain_story> I need a shoulder to lean on -> -
pain_story> no tiene pies ni cabeza esto -> -
> your office gave me the cold shoulder and the wait was a real pain in the neck -> -
> it is a sharp pain in the neck -> neck
> stabby stabby in the left calf -> calf
> neck's been bugging me for months -> neck
> my elbow is fine but the knee keeps acting up -> knee
> your front office is giving me trouble -> -
""")

WORDS = table("""
pain_story> both soles, like walking on pebbles -> like walking on pebbles
pain_story> como pisar sobre vidrios en los pies -> como pisar sobre vidrios
pain_story> I like walking on the beach but my foot hurts -> -
> stabby stabby in the left calf -> stabby stabby
> his shoulder is frozen up -> frozen up
> your front desk gave me the cold shoulder -> -
pain_words> the screen was burning my eyes, back later -> -
pain_words> it was burning my leg all night -> burning
pain_words> how to say in english... like bees -> like bees
pain_words> no se como se dice, como hormigas -> como hormigas
pain_story> it feels as though someone wrings a towel in my hip -> feels as though someone wrings a towel
pain_words> my patience is burning out with all this -> -
pain_words> burns out to my hip -> burns
""")

SURGERY = table("""
> groin hurts since the hernia op in 2021 -> hernia op in 2021
pain_story> had two ops on my knee -> two ops on my knee
> it was a photo op in 2019 -> -
> my post op visit was in May -> -
pain_story> left groin after hernia mesh 2018 -> hernia mesh 2018
> I read about a hernia mesh lawsuit -> -
> I had L3 L4 done in 2015 then again 2019 -> L3 L4 done in 2015 then again 2019
> had an MRI at L4 L5 done in 2017 -> -
> shots L4 L5 done in 2019 -> -
> they cut my wrist open last fall -> cut my wrist open last fall
> I cut my hand open on a can -> -
safety_screen> none. I did have bunions removed in 2018 -> bunions removed in 2018
prior_surgery> my wife is the one who had the fusion, not me -> -
prior_surgery> mi esposo fue el que tuvo la cirugia, yo no -> -
prior_surgery> my wife had a fusion not me, I had my knee scoped -> knee scoped
> had a fusion at L4 in 2009 and a redo in 2014 -> fusion at L4 in 2009 and a redo in 2014
prior_surgery> the surgeon wanted to fuse me, I ran -> none
prior_surgery> I passed out after my fusion -> passed out after my fusion
""")

OPERATED = table("""
pain_story> lt hip replaced in 19, still aches at night -> hip
pain_story> me operaron de la rodilla en 2020 y sigue doliendo -> knee
pain_story> knee replaced in 2019, my ankle still burns -> ankle
pain_story> had my gallbladder removed 2010, still hurts on my left hip -> hip
> L4-L5 fusion in 2019, still hurts -> -
""")

VOICEMAIL = table("""
voicemail> what is it you ask? yes you may say all in the message -> full
voicemail> say all but my diagnosis -> -
voicemail> the machine at your office said mailbox full -> -
voicemail> my voicemail is always full -> none
voicemail> mi buzon siempre esta lleno -> none
voicemail> full -> full
best_time> after 2, si entra el buzon expliquenme todo ahi -> full
> expliquenme todo por favor -> -
voicemail> what? yes leave a message -> name_number_only
voicemail> what do you mean? -> -
""")

SINCE = table("""
duration> since Christmas of 2021 -> since Christmas 2021
duration> desde la navidad del 2020 -> since Christmas 2020
duration> since Easter -> since Easter
pain_story> desde q me operaron de la rodilla -> since surgery
> since the hernia op my groin burns -> since surgery
duration> a couple weeks shy of a year -> 1 year
duration> just short of 3 years -> 3 years
""")

TIME = table("""
contact> Bo Reyes 725 555 0108 lunch is good, 12 to 1 -> lunch is good, 12 to 1
contact> Bo Reyes 725 555 0108 mornings, pain 7 to 9 -> mornings
best_time> not before 11 I take my pills and nap -> not before 11
best_time> despues de las 4 salgo del trabajo -> despues de las 4
best_time> antes de las 10 tomo mis pastillas -> antes de las 10 tomo mis pastillas
best_time> any day except Sunday, is my church day -> any day except Sunday
best_time> cualquier dia menos el martes, es mi dia de dialisis -> cualquier dia menos el martes
best_time> you can ring me before nine, or send a text whenever -> before nine
best_time> anytime but better to write -> anytime
best_time> despues de las 5, o mandenme un texto cuando sea -> despues de las 5
best_time> text me after 5 or call before noon -> after 5 or call before noon
best_time> right now is fine too -> right now is fine too
confirm> no not mornings!! I said after work like 445 -> after work like 445, not mornings
confirm> no I said after 5 -> after 5
confirm> no en la mañana no, dije despues de las 3 -> despues de las 3, no en la mañana
confirm> no I said my name is Dale -> -
pain_story> rodilla, 2 años. los martes descanso, ese dia me pueden llamar -> los martes
pain_story> neck 2 years. I'm off Wednesdays, call me that day -> Wednesdays
pain_story> los lunes trabajo, ese dia no me marquen -> -
pain_story> mondays are the worst day for my pain -> -
> call me back, right now is fine too -> right now is fine too
> my pain right now is fine -> -
contact> Bo Reyes 702 555 0161, catch me between shifts, 2 to 3:30 -> 2 to 3:30
contact> Bo Reyes 702 555 0161, give me a buzz after 4 -> after 4
> my big toe and the one beside it buzz all day -> -
""")


@pytest.mark.parametrize(("asked", "words", "score"), SCORE)
def test_a_score_is_read_and_what_only_counts_is_none(asked, words, score):
    assert said(words, asked, "pain_score") == score


@pytest.mark.parametrize(("asked", "words", "place"), PLACE)
def test_a_place_is_read_and_a_saying_is_none(asked, words, place):
    assert said(words, asked, "location") == place


@pytest.mark.parametrize(("asked", "words", "feeling"), WORDS)
def test_a_feeling_is_read_and_a_saying_is_none(asked, words, feeling):
    assert said(words, asked, "pain_words") == feeling


@pytest.mark.parametrize(("asked", "words", "operation"), SURGERY)
def test_an_operation_is_read_and_what_sounds_like_one_is_none(asked, words, operation):
    assert said(words, asked, "prior_surgery") == operation


@pytest.mark.parametrize(("asked", "words", "place"), OPERATED)
def test_what_was_operated_on_is_where_it_hurts_if_nothing_else_is(asked, words, place):
    assert said(words, asked, "location") == place


@pytest.mark.parametrize(("asked", "words", "wish"), VOICEMAIL)
def test_a_full_message_is_wished_and_a_full_mailbox_is_not(asked, words, wish):
    assert said(words, asked, "voicemail") == wish


@pytest.mark.parametrize(("asked", "words", "since"), SINCE)
def test_the_beginning_is_read_with_its_year(asked, words, since):
    assert said(words, asked, "duration") == since


@pytest.mark.parametrize(("asked", "words", "time"), TIME)
def test_a_time_to_call_is_read_without_what_only_explains_it(asked, words, time):
    assert said(words, asked, "best_time") == time


@pytest.mark.parametrize(
    ("words", "known", "time"),
    [
        (
            "no not mornings!! I said after work like 445",
            "mornings",
            "after work like 445, not mornings",
        ),
        (
            "no en la mañana no, dije despues de las 3",
            "en la mañana",
            "despues de las 3, no en la mañana",
        ),
        ("no I said evenings", "mornings", "evenings"),
    ],
)
def test_a_time_that_was_misunderstood_suits_no_more(words, known, time):
    assert said(words, "confirm", "best_time", {"best_time": known}) == time


def test_an_early_time_is_nobodys_name():
    assert said("put early mornings", "confirm", "name", {"name": "Al Poe"}) == ""
    assert said("put Earl Poe", "confirm", "name", {"name": "Al Poe"}) == "Earl Poe"
