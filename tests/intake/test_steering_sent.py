"""What words do with a request that stands: notes for the office, and whether it was added."""

import pytest

from bot.intake.whole.steering import Steer, steer


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I FORGOT TO SAY I CANT HEAR ON MY LEFT EAR", "I CANT HEAR ON MY LEFT EAR"),
        ("i forgot to mention that i use a cane", "i use a cane"),
        ("se me olvidó decirles que uso bastón", "uso bastón"),
    ],
)
def test_what_was_forgotten_is_a_note_once_the_request_stands(text, words):
    assert steer(text, late=True)[:3] == ("note", "", words)
    assert steer(text) is None
    assert steer("i forgot my appointment", late=True) is None


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("thanks. i also wanted them to know i live in Henderson", "i live in Henderson"),
        ("quiero que sepan que vivo en Henderson", "vivo en Henderson"),
        ("y no me llamen al otro", "y no me llamen al otro"),
        ("don't call me at work", "don't call me at work"),
    ],
)
def test_what_the_office_should_know_is_a_note_once_the_request_stands(text, note):
    meant = steer(text, late=True)
    assert (meant.kind, meant.words) == ("note", note)


@pytest.mark.parametrize(
    "text",
    ["no me llamen", "don't call me", "do you want to know my age", "i want to know if it hurts"],
)
def test_no_call_at_all_and_a_question_are_no_note(text):
    assert steer(text, late=True) is None


@pytest.mark.parametrize(
    "words",
    [
        "did u add the november shot",
        "have you put that in there?",
        "did you write it down",
        "did it save my number",
        "did they take off the transportation",
        "¿agregaron lo de la inyección?",
        "ya pusieron eso?",
        "cambiaron mi hora?",
    ],
)
def test_whoever_asks_whether_it_was_added_is_shown_the_request(words):
    assert steer(words, late=True).kind == "shown"


@pytest.mark.parametrize(
    "words",
    [
        "did you get my number",
        "did you add me to the list",
        "did they put the screws in my back?",
        "did he take out the nerve",
        "has it changed your life",
        "me quitaron el disco?",
        "le cambiaron la cadera?",
        "did you do my surgery",
    ],
)
def test_what_was_done_to_somebody_is_not_asked_of_the_request(words):
    meant = steer(words, late=True)
    assert meant is None or meant.kind != "shown"


@pytest.mark.parametrize(
    ("words", "note"),
    [
        ("tell em the second shot was november", "the second shot was november"),
        ("let the people there know i drive a van", "i drive a van"),
        (
            "diles que la segunda inyección fue en noviembre",
            "la segunda inyección fue en noviembre",
        ),
    ],
)
def test_what_staff_should_be_told_is_a_note(words, note):
    assert steer(words, late=True) == Steer("note", words=note)
