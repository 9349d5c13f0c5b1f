"""Who is to be called for the patient who writes, and that nobody becomes a patient by it."""

import pytest

from bot.contract import Draft, Understood
from bot.intake.next import decide
from bot.intake.reading import read
from bot.intake.reading.called import called

EARL = {"name": "Earl", "phone": "+17025550144"}


@pytest.mark.parametrize(
    ("text", "relation", "name"),
    [
        ("HAVE THEM CALL MY DAUGHTER NOT ME", "daughter", ""),
        (
            "CANT HEAR NOTHING ON THE PHONE NO MORE HAVE THEM CALL MY DAUGHTER NOT ME",
            "daughter",
            "",
        ),
        ("I SAID CALL MY DAUGHTER LINDA SHE HANDLES MY STUFF", "daughter", "linda"),
        ("NO LINDA IS MY DAUGHTER IM EARL I GOT THE BACK SHE GETS THE CALL", "daughter", "linda"),
        ("THE PHONE IS LINDAS I CANT HEAR", "", "linda"),
        ("WHERES MY DAUGHTER LINDA ON THERE SHE IS THE ONE TO CALL", "daughter", "linda"),
        ("can they call my husband", "husband", ""),
        ("call her not me", "", ""),
        ("llamen a mi hija, no a mi", "daughter", ""),
        ("que le hablen a mi hija por favor", "daughter", ""),
        ("es el cel de mi hermana", "sister", ""),
        ("mi hija es la que contesta", "daughter", ""),
    ],
)
def test_who_is_to_be_called(text, relation, name):
    assert called(text) == (relation, name)


@pytest.mark.parametrize(
    "text",
    [
        "call my son Terrell if I don't answer",
        "I need to call my daughter",
        "I call my daughter every day",
        "don't call my wife",
        "should I call my daughter?",
        "llamé a mi hija",
        "voy a hablar con mi esposa",
        "the phone is broken",
        "my daughter Rosa has back pain and I want an appointment for her",
        "it's for my mother",
        "can I talk to my daughter's doctor",
        "she is the one with the pain",
        "",
    ],
)
def test_nobody_else_is_to_be_called(text):
    assert called(text) is None


def said(text, asked="best_time", intent="out_of_scope", **details):
    state = Draft(details={**EARL, **details}, open=True)
    fields = read(text, asked, "en", state.details)
    return decide(state, Understood(intent, 0.9, "en", fields), asked, text)


@pytest.mark.parametrize("intent", ["out_of_scope", "for_someone_else", "ask_for_person", "inform"])
@pytest.mark.parametrize(
    "text",
    [
        "HAVE THEM CALL MY DAUGHTER NOT ME",
        "I SAID CALL MY DAUGHTER LINDA SHE HANDLES MY STUFF",
        "NO LINDA IS MY DAUGHTER IM EARL I GOT THE BACK SHE GETS THE CALL",
        "WHERES MY DAUGHTER LINDA ON THERE SHE IS THE ONE TO CALL",
        "llamen a mi hija, no a mi",
        "es el cel de mi hermana",
    ],
)
def test_it_is_a_note_and_changes_neither_name_nor_patient(text, intent):
    decision = said(text, intent=intent)
    assert decision.intent == "inform"
    assert decision.draft.details == {**EARL, "notes": text}


def test_what_else_the_words_tell_is_kept():
    decision = said("THE PHONE IS LINDAS I CANT HEAR")
    assert decision.draft.details["access_needs"] == "hard of hearing"
    assert decision.draft.details["notes"] == "THE PHONE IS LINDAS I CANT HEAR"


def test_the_request_begins_with_it():
    state = Draft()
    text = "HAVE THEM CALL MY DAUGHTER NOT ME"
    assert decide(state, Understood("out_of_scope", 0.9, "en"), None, text).draft.open


def test_whoever_is_ill_stays_the_patient():
    text = "my daughter has back pain, please call my daughter at 702-555-0133"
    state = Draft(details={"name": "Ana"}, open=True)
    heard = Understood("inform", 0.9, "en", read(text, "phone", "en", state.details))
    details = decide(state, heard, "phone", text).draft.details
    assert (details["relation"], details["phone"]) == ("daughter", "+17025550133")
