"""What an intent means where it meets the request."""

import pytest

from bot.contract import Draft, Understood
from bot.intake.deciding import decide
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


@pytest.mark.parametrize(
    "text",
    [
        "would I have to stop them", "do i have to quit my blood thinners", "should I stop taking them", "will I need to come off my eliquis",
        "¿los tengo que dejar?", "¿tendría que dejarlas?",
    ],
)  # fmt: skip
def test_who_asks_whether_to_stop_a_medicine_stops_nothing(text):
    for draft in (OPEN, Draft()):
        assert intent(text, None, "stop", draft) == "ask_medication"


@pytest.mark.parametrize(
    "text",
    [
        "stop",
        "can we stop",
        "please stop asking",
        "I want to stop",
        "quiero parar aquí",
        "do I have to go on? stop",
    ],
)
def test_who_stops_stops(text):
    sure = Understood(intent="stop", confidence=0.9, language="en")
    assert meant(OPEN, sure, None, text).intent == "stop"


def test_a_request_does_not_begin_on_a_weak_guess():
    weak = Understood(intent="request_appointment", confidence=0.26, language="en")
    assert meant(Draft(), weak, None, "I've seen 6 doctors").intent == "inform"
    assert meant(Draft(), weak, None, "please call me").intent == "request_appointment"
    sure = Understood(intent="request_appointment", confidence=0.6, language="en")
    assert meant(Draft(), sure, None, "I'd like to get in").intent == "request_appointment"
    assert meant(OPEN, weak, "name", "I've seen 6 doctors").intent == "request_appointment"


@pytest.mark.parametrize("text", ["ok", "hmm ok", "I see", "bueno", "entiendo"])
def test_ok_behind_an_explanation_begins_no_request(text):
    for draft in (Draft(), Draft(question="what does it cost")):
        assert intent(text, None, "affirm", draft) == "resume"
    assert intent(text, "best_time", "affirm") != "resume"
    sure = Understood(intent="affirm", confidence=0.9, language="en")
    assert meant(Draft(), sure, None, "yes please").intent == "affirm"


@pytest.mark.parametrize(
    ("text", "note", "topic", "meant_so"),
    [
        ("I have a referral from Dr Smith", "I have a referral from Dr Smith", "ask_cost_insurance", "inform"),
        ("and an old MRI from 2015", "an old MRI from 2015", "ask_imaging", "inform"),
        ("I have an old MRI on a CD, is that enough?", "I have an old MRI on a CD", "ask_imaging", "ask_imaging"),
        ("I have an old MRI and they all say there is nothing on it", "I have an old MRI", "ask_imaging", "ask_imaging"),
        ("im diabetic", "im diabetic", "ask_candidacy", "ask_candidacy"),
    ],
)  # fmt: skip
def test_whoever_only_says_that_there_is_a_paper_asks_nothing(text, note, topic, meant_so):
    reading = Understood(intent=topic, confidence=0.9, language="en", fields={"notes": note})
    assert meant(OPEN, reading, None, text).intent == meant_so


@pytest.mark.parametrize(
    "text", ["ninguna", "ninguno de esos", "none of these", "no, ninguna", "None"]
)
@pytest.mark.parametrize("asked", ["contact", "name"])
def test_none_of_a_list_refuses_neither_name_nor_number(text, asked):
    found = decide(Draft(open=True), Understood("deny", 0.9, "es"), asked, text)
    assert found.intent == "inform"


@pytest.mark.parametrize(
    ("text", "asked"),
    [("no", "contact"), ("no quiero", "name"), ("ninguno", "phone"), ("none", "safety_screen")],
)
def test_a_no_to_what_was_asked_stays_a_no(text, asked):
    reading = Understood("deny", 0.9, "es")
    assert meant(Draft(open=True), reading, asked, text).intent == "deny"


def test_who_wants_texts_in_the_place_of_the_e_mail_is_not_put_down_for_e_mail():
    def way(text, ways):
        reading = Understood("use_email", 0.9, "en", {"contact_by": ways} if ways else {})
        return meant(OPEN, reading, "confirm", text).intent

    assert way("never mind the email, text is better", ["text"]) == "inform"
    assert way("email or text", ["text", "email"]) == "use_email"
    assert way("I'd rather get an e-mail", []) == "use_email"


@pytest.mark.parametrize(
    ("text", "asked", "read_as", "meant_so"),
    [
        ("hmm not sure", "contact", "skip", "inform"),
        ("what if I don't remember the dates", "pain_story", "skip", "ask_why_needed"),
        ("I don't remember the dates", "pain_story", "skip", "skip"),
        ("not sure", "best_time", "skip", "skip"),
    ],
)
def test_a_guess_gives_no_number_up_and_a_question_skips_nothing(text, asked, read_as, meant_so):
    draft = Draft(open=True) if asked == "contact" else OPEN
    assert intent(text, asked, read_as, draft) == meant_so
