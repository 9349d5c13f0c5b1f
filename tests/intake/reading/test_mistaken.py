"""Words that were taken for a detail they do not tell, and those that still tell it."""

import pytest

from bot.intake.reading import read


@pytest.mark.parametrize(
    ("words", "duration"),
    [
        ("its not an emergency you stupid thing, its three years old", "3 years"),
        ("the pain is 10 years old", "10 years"),
        ("it's a 5 year old injury", "5 years"),
        ("this problem is about 4 years old", "4 years"),
        ("my fusion is 3 years old", None),
        ("I have an MRI, it's 2 years old", None),
    ],
)
@pytest.mark.parametrize("asked", [None, "safety_screen", "pain_story"])
def test_how_old_a_pain_is_makes_nobody_a_minor(words, duration, asked):
    found = read(words, asked)
    assert "minor" not in found
    assert found.get("duration") == duration


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("she is 5 years old, my daughter", None),
        ("my son is 12 years old", None),
        ("my 12 year old has pain", None),
        ("this is a 12 year old girl", None),
        ("it's for a 12 year old", None),
        ("I'm 15 years old", None),
        ("my 12 year old has a 2 year old injury", None),
        ("its 15 years old", "minor"),
        ("mi hijo de 14 años tiene dolor en la rodilla", None),
    ],
)
def test_how_old_a_child_is_still_tells_of_a_minor(words, asked):
    assert read(words, asked)["minor"] is True


@pytest.mark.parametrize(
    "words",
    [
        "my daughter Carol is going to drive me",
        "my wife says hi",
        "my wife says the pain in the neck is me, so thats covered",
        "my husband will bring me",
        "my mom is sitting here with me",
        "my wife Carol is sitting next to me",
        "I'm with my wife Carol who is driving me",
        "my mom Rosa is coming with me",
        "my wife says I should call",
        "my son is typing this",
        "mi hija Rosa me va a llevar",
        "mi esposo me lleva",
        "mi esposa dice que me llamen",
        "mi hija está aquí conmigo",
    ],
)
@pytest.mark.parametrize("asked", [None, "best_time", "confirm"])
def test_a_relative_who_helps_the_visitor_is_no_patient(words, asked):
    assert not {"relation", "patient_name", "name"} & set(read(words, asked))


@pytest.mark.parametrize(
    ("words", "relation"),
    [
        ("my daughter Carol needs an appointment", "daughter"),
        ("my wife says her back hurts", "wife"),
        ("my son says his ankle hurts", "son"),
        ("my mother Rosa is sitting next to me, it's for her", "mother"),
        ("my mom is in pain", "mother"),
        ("mi mamá está con mucho dolor", "mother"),
        ("mi hija está aquí conmigo y le duele la espalda", "daughter"),
    ],
)
def test_a_relative_who_suffers_is_still_the_patient(words, relation):
    assert read(words)["relation"] == relation


@pytest.mark.parametrize(
    "words",
    [
        "cant sit more than ten minutes",
        "I can't walk more than 10 blocks",
        "over 10 doctors",
        "I can't stand more than 10",
        "no puedo estar sentado más de diez minutos",
    ],
)
@pytest.mark.parametrize("asked", ["pain_score", "pain_story"])
def test_how_long_somebody_can_sit_is_no_score(words, asked):
    assert "pain_score" not in read(words, asked)


@pytest.mark.parametrize("words", ["more than 10", "more than ten on a bad day", "más de diez"])
def test_more_than_ten_is_still_ten(words):
    assert read(words, "pain_score")["pain_score"] == 10


@pytest.mark.parametrize(
    ("words", "time"),
    [
        ("Good afternoon.", None),
        ("Good afternoon", None),
        ("Buenas tardes", None),
        ("Hi, good morning, Tuesday please", "Tuesday"),
        ("Good morning, afternoons please", "afternoons"),
        ("hola buenas tardes, por la mañana", "por la mañana"),
        ("afternoon is good", "afternoon"),
        ("tardes", "tardes"),
    ],
)
def test_a_greeting_is_no_time_to_call(words, time):
    assert read(words, "best_time").get("best_time") == time
    assert "best_time" not in read("Good afternoon.", "contact")


@pytest.mark.parametrize(
    ("words", "tried"),
    [
        ("NRS 5/10 at rest, 7/10 sitting", None),
        ("NRS 5/10 at rest, tried PT", ["physical therapy"]),
        ("me duele en reposo, terapia física", ["physical therapy"]),
        ("PT, the rest of my leg is fine", ["physical therapy"]),
        ("bed rest", ["rest"]),
        ("rest and ice", ["rest", "heat or ice"]),
        ("reposo", ["rest"]),
    ],
)
def test_pain_at_rest_is_no_treatment(words, tried):
    assert read(words, "treatments").get("treatments") == tried
