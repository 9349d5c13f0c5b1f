"""What is said to the bot is no detail: lists, "I told you", "just send it"."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.contract import Draft, Understood
from bot.intake.deciding import decide
from bot.intake.reading import read
from bot.intake.reading.text.addressed import (
    agrees,
    details_only,
    says_again,
    wants_it_sent,
    wants_only_a_call,
)

SENDS = (
    "send it", "ok so go ahead and put in my request already", "PLEASE SUBMIT IT NOW", "just send my request",
    "yes, send it", "ok send", "put it through already", "envíelo", "sí, mándelo ya", "envíe mi solicitud",
    "adelante", "everything is right send it", "hurry up and send it", "send it already omg", "sí todo bien mándelo",
    "quit asking me and send it", "lol send it", "haha ok send it", "jaja envíelo", "can u just put my request in", "no changes, send it",
    "OH FORGET IT SEND IT LIKE IT IS", "forget it, just send it", "never mind send it as is", "fine just send it as is",
    "THEN SHE SAYS OK SEND IT", "my wife says send it", "ella dice que si mándelo", "olvídelo, mándelo así", "pero olvídelo, mándelo así", "but forget it, send it", "send it the way it is please",
    "jesus. YES. SEND. IT.", "YES. SEND. IT.", "yes. send. it. now", "jesus christ, just send it", "god damn it send it",
    "bueno ok sta bien mandelo porfavor", "mandelo porfa", "perdon por molestar. mandela asi la cita", "ya mandela", "sorry for the trouble. send it", "AT LAST. VERY WELL SEND IT", "todo bien, mandela pues",
)  # fmt: skip
AGAIN = (
    "I already told you", "i allready told u", "LIKE I SAID", "ya le dije", "ya se lo dije que", "como ya le dije,",
    "le repito", "for the third time", "i keep telling you", "quit asking me", "ya contesté eso",
)  # fmt: skip
KNOWN = {"name": "Ann Le", "phone": "+17025550148", "best_time": "afternoons"}


@pytest.mark.parametrize("words", SENDS)
def test_it_is_to_be_sent(words):
    assert wants_it_sent(words)
    assert read(words, "pain_story") == {}


@pytest.mark.parametrize(
    "words",
    [
        "perdón por molestar", "perdón, no la mande", "perdón, mande la cita a otro día", "sorry, change my number", "perdón por molestar, es el pie izquierdo. mándela", "send it. oh forget it", "forget it, don't send it", "she says don't send it", "my husband says wait, then send it",
        "forget it, my doctor will send it", "don't send. it is wrong", "Send it to Jesus Garcia", "send it as is but change my number", "olvídelo, no lo mande", "she says send it to him",
        "don't send it yet", "no lo envíe todavía", "did you send it?", "can you send it?", "send it to my wife",
        "my doctor will send it", "0184 not 0148, send it", "going ahead with surgery was bad", "send it later",
        "wait, before you send it", "yes", "bueno no lo mande", "porfavor mandelo despues",
        "mandelo al correo de mi hija", "sta bien pero cambie el numero",
    ],
)  # fmt: skip
def test_it_is_not_a_word_to_send_it(words):
    assert not wants_it_sent(words)


@pytest.mark.parametrize(
    "words",
    [
        "just call", "just call me", "please just call me already", "I just want a call", "can you just call me back",
        "just have somebody call me", "ok just call me damn it", "solo llámenme", "nomás que me llamen", "ya solo quiero una llamada",
        "I JUST SAID CALL ME", "I said call me", "i told you already have somebody call me", "for god's sake call me", "ya le dije que me llamen", "dije que me llame alguien",
    ],
)  # fmt: skip
def test_only_the_call_is_wanted(words):
    assert wants_only_a_call(words)


@pytest.mark.parametrize(
    "words",
    [
        "just call my wife", "just call after 5", "don't just call", "i just called", "just call 911?", "call me", "just text me",
        "solo llamen a mi hija", "solo mi pierna", "I said call me after 5", "I said don't call me", "ya dije que no me llamen",
        "I told you to call my wife", "I just said call me Bob",
    ],
)  # fmt: skip
def test_a_call_with_a_condition_is_read_for_what_it_says(words):
    assert not wants_only_a_call(words)


@pytest.mark.parametrize(
    ("asked", "intent"),
    [("safety_screen", "resume"), ("confirm", "resume"), ("best_time", "skip"), ("pain_story", "skip")],
)  # fmt: skip
def test_just_call_passes_what_may_be_skipped_and_sends_nothing(asked, intent):
    draft = Draft(open=True, details={"name": "Ann Le", "phone": "+17025550148"})
    reading = Understood(intent="ask_phone_number", confidence=0.9, language="en")
    assert decide(draft, reading, asked, "just call").intent == intent


@pytest.mark.parametrize("lead", AGAIN)
@pytest.mark.parametrize("asked", ["best_time", "confirm", None])
def test_a_complaint_is_no_part_of_the_detail(lead, asked):
    assert says_again(lead)
    assert read(f"{lead} call me after 5", asked)["best_time"] == "after 5"


@pytest.mark.parametrize("lead", AGAIN)
@pytest.mark.parametrize("asked", ["best_time", "pain_story", "pain_words", "confirm"])
def test_a_complaint_alone_is_no_detail(lead, asked):
    draft = Draft(open=True, details=dict(KNOWN))
    decision = decide(
        draft, Understood(intent="inform", confidence=0.9, language="en"), asked, lead
    )
    assert decision.draft.details == KNOWN


@pytest.mark.parametrize("words", SENDS)
@pytest.mark.parametrize(
    ("asked", "intent"),
    [
        ("confirm", "affirm"), ("pain_story", "skip"), ("best_time", "skip"), ("contact", "resume"),
        ("safety_screen", "resume"),
    ],
)  # fmt: skip
def test_a_word_to_send_it_is_a_yes_to_the_summary_only(words, asked, intent):
    reading = Understood(intent="inform", confidence=0.7, language="en")
    decision = decide(Draft(open=True, details=dict(KNOWN)), reading, asked, words)
    assert decision.intent == intent
    assert decision.draft.details == KNOWN


@pytest.mark.parametrize(
    "words",
    [
        "mornings, send it", "yes but mornings", "yes, mornings. send it please", "sí pero mornings",
        "send it, mornings", "ok, call me mornings and send it",
    ],
)  # fmt: skip
@pytest.mark.parametrize("intent", ["affirm", "inform", "out_of_scope"])
def test_a_yes_with_a_change_is_the_change(words, intent):
    fields = read(words, "confirm", "en", KNOWN)
    reading = Understood(intent=intent, confidence=0.9, language="en", fields=fields)
    decision = decide(Draft(open=True, details=dict(KNOWN)), reading, "confirm", words)
    assert decision.intent == "inform"
    assert decision.changed == {"best_time": "mornings"}


@pytest.mark.parametrize(
    "words",
    [
        "yes to everything except sending", "yes, tear it up", "sure, send it to my wife", "yeah right", "yes?",
        "sure, why not send it to somebody else", "yes when pigs fly", "sí, pero a mi esposa", "ok whatever, throw it away",
    ],
)  # fmt: skip
def test_a_yes_with_anything_else_in_it_files_nothing(words):
    reading = Understood(intent="affirm", confidence=0.9, language="en")
    decision = decide(Draft(open=True, details=dict(KNOWN)), reading, "confirm", words)
    assert decision.intent != "affirm"


@pytest.mark.parametrize(
    "words",
    [
        "yes", "YES SEND IT", "yes that's all right, thank you so much", "yep looks good", "ok go ahead and send it please", "👍",
        "sí, está bien, mándela por favor", "claro que sí, gracias", "everything is correct, send", "Yes ma'am", "dale, envíelo",
    ],
)  # fmt: skip
def test_a_plain_yes_files(words):
    reading = Understood(intent="affirm", confidence=0.9, language="en")
    assert (
        decide(Draft(open=True, details=dict(KNOWN)), reading, "confirm", words).intent == "affirm"
    )


def test_a_yes_with_a_condition_files_nothing():
    reading = Understood(intent="affirm", confidence=0.9, language="en")
    words = "yes but only a woman may talk to me"
    decision = decide(Draft(open=True, details=dict(KNOWN)), reading, "confirm", words)
    assert decision.intent == "inform"
    assert decision.changed == {"notes": "only a woman may talk to me"}


@pytest.mark.parametrize(
    "words",
    [
        "1. low back\n2. 4 years", "1) low back 2) 4 years", "(1) low back (2) for 4 years",
        "(1) low back, (2) 4 years", "1. low back. 2. 4 years",
    ],
)  # fmt: skip
@pytest.mark.parametrize("asked", ["pain_story", "pain_score", None])
def test_the_numbers_of_a_list_are_no_score(words, asked):
    details = read(words, asked)
    assert "pain_score" not in details
    assert details["location"] == "low back"


@pytest.mark.parametrize("words", ["(8)", "8.", "1. It is mild", "about an 8. It burns"])
def test_a_score_is_no_list(words):
    assert "pain_score" in read(words, "pain_score")


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=300))
def test_nothing_makes_it_raise_and_twice_is_as_once(text):
    once = details_only(text)
    assert details_only(once) in {once, once.strip()}
    assert len(once) <= len(text) + 2 * text.count("(")


@pytest.mark.parametrize(
    ("words", "yes"),
    [("lol yes", True), ("jaja sí", True), ("lol", False), ("yeah right lol", False), ("lol no", False), ("", True)],
)  # fmt: skip
def test_laughter_is_neither_a_yes_nor_in_its_way(words, yes):
    assert agrees(words) is yes


@pytest.mark.parametrize(
    ("words", "yes"),
    [
        ("está bien así", True),
        ("así está bien", True),
        ("está bien como está", True),
        ("it's fine as it is", True),
        ("looks good like that", True),
        ("send it for now", True),
        ("está bien así por ahora", False),
        ("fine for now", False),
        ("no, it's fine as it is", False),
        ("it's fine as it is, no need", False),
        ("está bien así, no la mande", False),
        ("it's fine as it is except the phone", False),
        ("déjelo así", False),
        ("like that", False),
    ],
)
def test_right_as_it_stands_is_a_yes_to_send_this_and_for_now_is_none(words, yes):
    # "Send this?" asks for a word on what is shown: to find it right, and nothing else, sends it.
    assert agrees(words) is yes


@pytest.mark.parametrize(
    "words",
    [
        "fine whatever sí mándalo, yes send it, we're leaving",
        "ok send it we're leaving now",
        "sí mándalo ya nos vamos",
        "ándele pues así mándela y dios se lo pague",
        "yes send it thanks hon",
        "send it already, god bless you",
        "no. no more questions just send the damn thing",
        "ok good enough send er",
    ],
)
def test_a_blessing_or_a_hurry_beside_send_it_takes_nothing_back(words):
    assert wants_it_sent(words)


@pytest.mark.parametrize(
    "words",
    [
        "send it tomorrow",
        "don't send it, we're leaving",
        "should I send it",
        "yes, but only a woman may call",
        "no la mande, ya me voy",
        "no mándelo",
        "no, send it tomorrow",
        "no send me an email",
        "wait, man, don't send it",
        "we're leaving",
        "whatever",
        "dios se lo pague",
    ],
)
def test_what_is_no_plain_send_it_sends_nothing(words):
    assert not wants_it_sent(words)


@pytest.mark.parametrize(
    ("words", "yes"),
    [
        ("is it correct", False),
        ("is it right", False),
        ("ok is that all right", False),
        ("is this ok", False),
        ("are they all correct", False),
        ("it is correct", True),
        ("that's right", True),
        ("yes it is", True),
        ("this is all right", True),
        ("es correcto", True),
        ("todo está bien", True),
    ],
)
def test_a_question_without_its_mark_sends_nothing(words, yes):
    assert agrees(words) is yes
