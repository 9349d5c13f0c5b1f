"""Politeness, jokes and how long a medicine was taken make no sign smaller."""

import pytest

from bot import safety
from bot.contract import Suspicion

SURE = Suspicion(danger=0.99, despair=0.0, sign="heart", share=0.9, sure=True)
CALM = Suspicion(danger=0.01, despair=0.0, sign="heart", share=0.1, sure=False)


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        (
            "No rush, the staples pulled out on one end and it's gaping. Op was 6 days ago",
            "postop_wound",
        ),
        ("no hurry but no feeling between my legs since last night", "saddle_numbness"),
        ("no es urgente, pero no puedo orinar desde ayer", "bladder"),
        ("now she not can breathe and pain in chest like knife", "heart"),
        ("Ran out of my Xanax Friday after 9 years on it, hands trembling", "withdrawal"),
        ("tengo 8 meses y se me rompió la fuente, dolores cada 5 minutos", "pregnancy"),
        ("bad heartburn, like somebody sitting on my chest and it goes up in my jaw", "heart"),
        ("agruras, una presión en el pecho que se va a la quijada", "heart"),
        ("Got the .38 in my lap, you don't need to call back", "self_harm"),
        ("Ayuda, mi ex está afuera con un cuchillo y quiere entrar", "abuse"),
    ],
)
def test_the_sign_is_answered_at_once(text, sign):
    found = safety.read(text)
    assert found is not None
    assert (found.sign, found.action != "ask") == (sign, True)


@pytest.mark.parametrize(
    "text",
    [
        "no rush, no numbness, no fever, just the old back pain",
        "no hurry, call me whenever. Low back, 6 years",
        "sin prisa, me duele la espalda desde hace años",
        "I was on Xanax for 9 years and came off it slowly, no problems",
        "my laptop is in my lap, 38 years old, right hip",
        "heartburn after chili, goes away with tums",
        "can you please just put me down? Mornings before 10",
        "he sat outside with a beer while I waited",
    ],
)
def test_what_is_none_stays_none(text):
    found = safety.read(text)
    assert found is None or found.action == "ask"


def test_of_a_sign_that_is_laughed_off_the_classifier_has_the_last_word():
    found = safety.read("elephant on chest lol not funny tho")
    assert found is not None
    assert (found.action, found.weak) == ("ask", True)
    assert safety.combine(found, SURE).action == "911"
    assert safety.combine(found, CALM).action == "ask"


def test_a_joke_about_death_is_asked_about_whatever_the_classifier_thinks():
    found = safety.read("lol i want to die of this back")
    assert found is not None
    assert safety.combine(found, SURE).action == "ask"


@pytest.mark.parametrize(
    "text",
    [
        "what's the point of it all",
        "whats the point to it all",
        "para qué todo esto, ya no tiene caso",
    ],
)
def test_who_asks_what_the_point_of_it_all_is_is_asked_about_their_life(text):
    found = safety.read(text)
    assert found is not None
    assert (found.sign, found.action) == ("self_harm", "ask")


@pytest.mark.parametrize(
    "text", ["what's the point of the injection", "what's the point of it, the form I mean"]
)
def test_who_asks_what_one_thing_is_for_is_not(text):
    assert safety.read(text) is None
