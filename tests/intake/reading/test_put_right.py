"""Details that a later message adds or puts right, and words that change nothing."""

import pytest

from bot.intake.reading import read
from tests.intake.reading.tables import said


@pytest.mark.parametrize(
    ("words", "asked", "surgery"),
    [
        ("microdiscectomy 06/2022", None, "microdiscectomy 06/2022"),
        ("fusion 6/14/2019", "pain_story", "fusion 6/14/2019"),
        ("2 FUSIONS L4 L5 AND THEN L5 S1", None, "2 FUSIONS L4 L5 AND THEN L5 S1"),
        ("fusión en 2016 y luego L5-S1 en 2019", None, "fusión en 2016 y luego L5-S1 en 2019"),
        ("I had a fusion and then it got worse", "pain_story", "fusion"),
        ("tuve una fusión y luego empeoré", "pain_story", "fusión"),
    ],
)
def test_an_operation_keeps_its_date_and_its_levels(words, asked, surgery):
    assert said(words, asked, "prior_surgery") == surgery


@pytest.mark.parametrize(
    ("known", "words", "surgery"),
    [
        ("microdiscectomy 06/2022", "was June 2022", "microdiscectomy June 2022"),
        ("microdiscectomy", "it was two years ago", "microdiscectomy two years ago"),
        ("fusión", "fue en 2019", "fusión en 2019"),
        (
            "FUSION L4 L5 IN 2016",
            "AND SECOND SURGERY WAS L5 S1 IN 2019",
            "FUSION L4 L5 IN 2016; SECOND SURGERY WAS L5 S1 IN 2019",
        ),
        (
            "2 FUSIONS L4 L5",
            "second surgery was L5 S1 in 2019",
            "2 FUSIONS L4 L5; second surgery was L5 S1 in 2019",
        ),
        (
            "fusion L4 L5 2016",
            "second fusion was L5 S1 2019",
            "fusion L4 L5 2016; second fusion was L5 S1 2019",
        ),
        (
            "fusión L4 L5 en 2016",
            "la segunda cirugía fue L5 S1 en 2019",
            "fusión L4 L5 en 2016; segunda cirugía fue L5 S1 en 2019",
        ),
        (
            "fusion 2016; laminectomy 2019",
            "the second surgery was 2020",
            "fusion 2016; laminectomy 2020",
        ),
        (
            "fusion 2016; laminectomy 2019",
            "the first surgery was 2015",
            "fusion 2015; laminectomy 2019",
        ),
    ],
)
@pytest.mark.parametrize("asked", [None, "confirm"])
def test_a_second_operation_is_added_and_a_date_put_right(known, words, surgery, asked):
    assert said(words, asked, "prior_surgery", {"prior_surgery": known}) == surgery


@pytest.mark.parametrize("words", ["was it June?", "it was raining", "was on the phone in June"])
def test_what_is_no_date_of_an_operation_changes_none(words):
    assert "prior_surgery" not in read(words, None, "en", {"prior_surgery": "fusion 2016"})


@pytest.mark.parametrize("asked", [None, "safety_screen", "confirm"])
def test_how_long_a_leg_feels_heavy_changes_no_known_duration(asked):
    known = {"duration": "6 months"}
    words = "leg has felt a bit heavy for 2 years but thats not new"
    assert "duration" not in read(words, asked, "en", known)
    assert "duration" not in read("siento la pierna pesada hace 2 años", asked, "es", known)


@pytest.mark.parametrize(
    "words", ["make it 2 years", "my back has hurt for 2 years", "actually numb for 2 years"]
)
def test_another_duration_still_replaces_the_known_one(words):
    assert read(words, "confirm", "en", {"duration": "6 months"})["duration"] == "2 years"


@pytest.mark.parametrize(
    ("known", "words", "place"),
    [
        ("leg, foot", "ITS THE BACK MOSTLY NOT THE FOOT", "back, leg"),
        ("back, leg, foot", "ITS THE BACK MOSTLY NOT THE FOOT", "back, leg"),
        ("leg, foot", "es la espalda más que nada, no el pie", "leg, back"),
        ("leg", "its the back mostly", "back, leg"),
        ("back", "its the hip, not the back", "hip"),
    ],
)
@pytest.mark.parametrize("asked", [None, "safety_screen", "confirm"])
def test_only_the_place_that_is_denied_goes(known, words, place, asked):
    assert read(words, asked, "en", {"location": known})["location"] == place


def test_a_back_behind_a_wish_for_a_call_still_hurts():
    words = "CALL ME BACK STILL HURTS DOWN THE LEG TO THE FOOT"
    assert read(words)["location"] == "back, leg, foot"
    assert "location" not in read("call me back")


@pytest.mark.parametrize(
    ("words", "asked", "time"),
    [
        ("ring in the afternoon instead, after 2", "confirm", "afternoon, after 2"),
        ("ring in the afternoon instead, after 2", "best_time", "afternoon, after 2"),
        ("3 pm o mas tarde q me llamen", "best_time", "3 pm o mas tarde"),
        ("después de las 3 que me marquen", "best_time", "después de las 3"),
        ("702 555 0143 mejor despues d las 3", "contact", "despues d las 3"),
        ("702 555 0143 mejor despues d las 3", None, "despues d las 3"),
        ("702 555 0143 mejor antes d las 10", "phone", "antes d las 10"),
        ("tarde", None, "tarde"),
        ("en la mañana", None, "en la mañana"),
        ("tarde", "name", "tarde"),
        ("buenas tardes", None, ""),
        ("hasta mañana", None, ""),
        ("mañana me operan", None, ""),
        ("es muy tarde", None, ""),
        ("me duele la espalda, de noche", None, ""),
        ("de noche", "pain_words", ""),
    ],
)
def test_a_time_is_read_without_the_words_around_it(words, asked, time):
    assert said(words, asked, "best_time") == time


@pytest.mark.parametrize(
    ("words", "note"),
    [
        ("ADD IM ON BLOOD THINNERS", "IM ON BLOOD THINNERS"),
        ("please add that I'm on blood thinners", "I'm on blood thinners"),
        ("note: I'm diabetic", "I'm diabetic"),
        ("agregue que tomo anticoagulantes", "tomo anticoagulantes"),
        ("I'm on blood thinners", "I'm on blood thinners"),
        ("I live in Henderson", "I live in Henderson"),
        ("i live out in henderson nv", "i live out in henderson nv"),
        ("vivo en Henderson", "vivo en Henderson"),
        ("I'm from Reno, do you take Medicare?", "I'm from Reno"),
        ("I live in pain", ""),
        ("I LIVE IN PAIN", ""),
        ("vivo con dolor", ""),
        ("do you see people who live in Henderson?", ""),
    ],
)
@pytest.mark.parametrize("asked", [None, "confirm"])
def test_a_note_is_told_without_the_order_to_write_it(words, note, asked):
    assert said(words, asked, "notes") == note


@pytest.mark.parametrize("words", ["Luz", "luz", "Luz Vega", "Luz."])
@pytest.mark.parametrize("asked", ["name", "contact", "phone", "email"])
def test_a_name_alone_is_read_where_none_is_known(words, asked):
    assert read(words, asked)["name"].casefold() == words.strip(".").casefold()


@pytest.mark.parametrize("words", ["no", "later", "why", "mañana", "ninguno", "Luz, why?"])
def test_what_is_no_name_is_none_where_a_number_was_asked_for(words):
    assert "name" not in read(words, "phone")


def test_a_name_beside_a_known_one_changes_nothing():
    assert "name" not in read("Luz", "phone", "es", {"name": "Ana Vega"})
