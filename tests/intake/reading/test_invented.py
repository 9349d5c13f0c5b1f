"""Words that look like a detail and are none."""

import pytest

from bot.intake.reading import read


@pytest.mark.parametrize(
    "text",
    [
        "NO VOICEMAIL MY WIFE LISTENS",
        "no voicemail, my wife listens",
        "NO MESSAGES MY HUSBAND OWNS THE PHONE",
        "my wife has the phone",
        "my wife Ann has the phone",
        "my son Tom drives me",
        "MI ESPOSA ESCUCHA LOS MENSAJES",
        "mi esposa tiene el teléfono",
        "mi hijo maneja el carro",
    ],
)
def test_who_shares_the_telephone_is_no_patient(text):
    found = read(text)
    assert "relation" not in found
    assert "patient_name" not in found


@pytest.mark.parametrize(
    ("text", "patient"),
    [
        ("MY HUSBAND DAVE HAD A FUSION", "Dave"),
        ("my wife Ann has hip pain", "Ann"),
        ("MI MAMA LUPE TIENE DOLOR", "Lupe"),
    ],
)
def test_who_suffers_still_is(text, patient):
    assert read(text)["patient_name"] == patient


@pytest.mark.parametrize("asked", [None, "confirm", "treatments", "pain_story"])
@pytest.mark.parametrize("text", ["leave a message", "no messages please", "i messaged them"])
def test_a_message_is_no_massage(text, asked):
    assert "treatments" not in read(text, asked)


@pytest.mark.parametrize("asked", [None, "pain_story"])
@pytest.mark.parametrize(
    "text",
    [
        "el le tiene miedo a las agujas",
        "you numb a nerve and of course it feels better",
        "if you numb something it stops hurting",
        "si se adormece un nervio deja de doler",
        "i never said numb",
        "nunca dije adormecido",
        "I am NOT numb",
        "take numb out",
    ],
)
def test_a_fear_a_general_sentence_or_a_denial_describes_no_pain(text, asked):
    assert "pain_words" not in read(text, asked)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("siento agujas en la pierna", "agujas"),
        ("my leg goes numb the whole day", "numb"),
        ("it burns and my leg is numb", "burns, numb"),
    ],
)
def test_what_describes_it_still_does(text, words):
    assert read(text, "pain_story")["pain_words"] == words
