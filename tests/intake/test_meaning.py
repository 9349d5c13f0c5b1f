"""What an intent means where it meets the request."""

import pytest

from bot.contract import Draft, Understood
from bot.intake.meaning import meant

OPEN = Draft(details={"name": "Bo Hart", "phone": "+17025550112"}, open=True)


def intent(text: str, asked: str | None, read_as: str = "inform", draft: Draft = OPEN) -> str:
    reading = Understood(intent=read_as, confidence=0.4, language="en")
    return meant(draft, reading, asked, text).intent


@pytest.mark.parametrize(
    ("text", "asked_back", "meant_so"),
    [
        ("DELETE IT. ALL. NOW", False, True),
        ("delete everything", False, True),
        ("bórrelo todo ya", False, True),
        ("all of it. the request too", True, True),
        ("delete", True, True),
        ("all of it. the request too", False, False),
        ("delete the knee", False, False),
        ("delete my number", False, False),
        ("don't delete it", True, False),
    ],
)
def test_whoever_wants_everything_deleted_is_heard(text, asked_back, meant_so):
    draft = Draft(details=OPEN.details, open=True, erasing=asked_back)
    assert (intent(text, None, draft=draft) == "delete_my_data") == meant_so


@pytest.mark.parametrize(
    "text",
    [
        "don't send it yet, my husband will decide",
        "do not send the request",
        "wait, I need to ask my daughter",
        "not yet",
        "no lo mande todavía",
        "espere, tengo que preguntar",
    ],
)
def test_whoever_holds_the_summary_back_says_no_to_it(text):
    assert intent(text, "confirm") == "deny"
    assert intent(text, "best_time") != "deny"


@pytest.mark.parametrize("text", ["don't send my e-mail", "no mande mi correo"])
def test_a_line_that_is_not_to_be_sent_is_no_no(text):
    assert intent(text, "confirm") != "deny"


@pytest.mark.parametrize("text", ["just send it", "send it already", "ya mándelo"])
def test_send_it_is_a_yes_to_the_summary_only(text):
    assert intent(text, "confirm") == "affirm"
    assert intent(text, "best_time") == "skip"
    assert intent(text, "safety_screen") not in ("affirm", "skip")


@pytest.mark.parametrize("asked", ["confirm", None])
@pytest.mark.parametrize(
    ("text", "meant_so"),
    [
        ("more", "resume"),
        ("más por favor", "resume"),
        ("show me more", "resume"),
        ("home", "out_of_scope"),
        ("store", "out_of_scope"),
        ("stop", "stop"),
        ("STOPP", "stop"),
        ("no more", "stop"),
        ("basta", "stop"),
        ("never mind", "stop"),
    ],
)
def test_whoever_stops_in_a_word_or_two_says_so(text, meant_so, asked):
    reading = Understood(intent="stop", confidence=0.7, language="en")
    assert meant(OPEN, reading, asked, text).intent == meant_so


def test_stop_asking_me_stops_only_the_asking():
    reading = Understood(intent="stop", confidence=0.9, language="en")
    assert meant(OPEN, reading, "confirm", "stop asking me stuff").intent == "resume"
    assert meant(OPEN, reading, "confirm", "stop now please").intent == "stop"


@pytest.mark.parametrize(
    ("text", "complains"),
    [
        ("dont give me the number again I CALLED the number", True),
        ("I already called you 3 times and nobody answers", True),
        ("stop giving me that number", True),
        ("ya llamé a ese número", True),
        ("no me dé el teléfono otra vez", True),
        ("what number do I call", False),
        ("can you give me the number again", False),
        ("I called my doctor", False),
    ],
)
def test_who_called_the_number_already_is_not_given_it_again(text, complains):
    assert (intent(text, None, "ask_phone_number") == "complaint") == complains


@pytest.mark.parametrize("name", ["stop", "restart", "skip", "go_back", "deny", "delete_my_data"])
def test_a_press_of_a_button_means_what_the_button_says(name):
    # A press has no words: "Not now" was once none of ours.
    pressed = Understood(intent=name, confidence=1.0, language="en")
    assert meant(OPEN, pressed, "name", "").intent == name
