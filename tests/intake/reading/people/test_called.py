"""Who is to be called for the patient who writes, and that nobody becomes a patient by it."""

import pytest

from bot.contract import Draft, Understood
from bot.intake.deciding import decide
from bot.intake.reading import read
from bot.intake.reading.people.called import called, hands_over

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
        ("My wife Sue can talk for me too.", "wife", "sue"),
        ("MY WIFE DOES THE PHONE, TALK TO HER, HER NAME IS WANDA", "wife", ""),
        ("my husband handles my appointments", "husband", ""),
        ("mi hija se encarga de mis citas", "daughter", ""),
        ("mi esposa puede hablar por mí", "wife", ""),
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
        "my wife can't walk",
        "my mom is 80, low back, call her",
        "she does the dishes",
        "my wife will talk to the doctor about her pain",
        "",
    ],
)
def test_nobody_else_is_to_be_called(text):
    assert called(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "and make sure its Danny they talk to, not me",
        "make sure they call Danny",
        "call Danny instead",
        "ask for Danny instead",
        "Can you call Danny instead?",
        "it's Danny they should call",
        "CALL DANNY NOT ME",
        "talk to danny",
        "Danny is the one to call",
        "Danny should get the call",
        "que llamen a Danny, no a mí",
        "que hablen con Danny, no conmigo",
        "asegúrense de hablar con Danny",
        "es Danny con quien deben hablar",
    ],
)
def test_somebody_who_is_only_named_is_to_be_called(text):
    assert called(text, "Robert Hale") == ("", "danny")


@pytest.mark.parametrize(
    "text",
    [
        "it's Danny",
        "call me Danny",
        "ask for Danny",
        "call Robert",
        "call ASAP",
        "call Tuesday",
        "please call back",
        "reach me at work",
        "contact Dr. Smith",
        "I called Danny yesterday",
        "should I call Danny?",
        "llámame",
        "llamen a partir de las 3",
        "marquen a mi celular",
    ],
)
def test_a_name_alone_calls_nobody_else(text):
    assert called(text, "Robert Hale") is None


def test_without_a_known_name_the_one_to_be_called_is_the_contact():
    assert called("call Danny at 702 555 0101") is None


def test_who_may_be_called_is_a_note_beside_all_the_rest():
    text = "Tom Brandt 702 555 0177, low back 3 years. My wife Sue can talk for me too."
    heard = Understood("inform", 0.9, "en", read(text))
    details = decide(Draft(), heard, None, text).draft.details
    assert details["notes"] == "My wife Sue can talk for me too."
    assert (details["name"], details["location"], details["duration"]) == (
        "Tom Brandt",
        "low back",
        "3 years",
    )
    assert not {"patient_name", "relation"} & details.keys()


@pytest.mark.parametrize("filed", [None, "R39RY"])
def test_a_name_that_is_to_be_called_is_no_new_name(filed):
    text = "and make sure its Danny they talk to, not me"
    state = Draft(details=dict(EARL), open=not filed, reference=filed)
    heard = Understood("inform", 0.85, "en", read(text, None, "en", state.details))
    decision = decide(state, heard, None, text)
    assert decision.draft.details == {**EARL, "notes": text}
    assert decision.intent == "inform"


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


@pytest.mark.parametrize(
    "text",
    [
        "call my girlfriend Tina if i dont answer 702 555 0184",
        "call my son Terrell if I don't answer, 702 555 0184",
        "llamen a mi hija si no contesto, 702 555 0184",
    ],
)
def test_a_second_number_takes_nothing_from_the_first(text):
    decision = said(text, asked="confirm", intent="inform")
    assert decision.draft.details == {**EARL, "notes": text}


@pytest.mark.parametrize(
    "text",
    [
        "please call HIM at 702 555 0162 instead",
        "please call HIM at 0162 instead",
        "my husband Carl handles it, please call HIM at 702 555 0162 instead",
        "text her at 7025550162",
        "call her instead",
        "call her on her cell",
        "you can reach him on 702-555-0162",
        "mejor llámenlo a él",
        "llámela a ella al 702 555 0162",
        "márquenle mejor, lo llamen a él no; mejor llámenlo",
    ],
)
def test_him_or_her_beside_a_number_is_somebody_else(text):
    assert hands_over(text)


@pytest.mark.parametrize(
    "text",
    [
        "I'll call her at 702 555 0162",
        "I called them at 702 555 0143 twice",
        "call her doctor at 702 555 0162",
        "don't call him at 702 555 0162",
        "call me at 702 555 0162 instead",
        "call her at 702 555 0162 if I don't answer",
        "should I call them at 702 555 0162?",
        "I told her about it 20 years ago",
        "talk to her about my pain",
        "no lo llamen al 702 555 0162",
        "lo llamé al 702 555 0162",
    ],
)
def test_him_or_her_is_not_to_be_called(text):
    assert not hands_over(text)


PATIENT = {"name": "Ann Mills", "phone": "+17025550143"}


def _decided(text, asked="confirm", **details):
    draft = Draft(details={**PATIENT, **details}, open=True)
    reading = Understood("inform", 0.9, "en", read(text, asked, "en", draft.details))
    return decide(draft, reading, asked, text)


@pytest.mark.parametrize(
    "text",
    [
        "Text my daughter at 702-555-0123 instead",
        "Call my daughter at 702-555-0123, not me",
        "my husband Carl handles it, please call HIM at 702 555 0123 instead",
        "mejor llame a mi hija al 702 555 0123",
        "mejor llámenlo a él al 702 555 0123",
    ],
)
def test_the_number_of_whoever_picks_up_is_the_one_to_call_and_staff_read_whose_it_is(text):
    known = _decided(text).draft.details
    assert known["phone"] == "+17025550123"
    assert known["notes"] == text
    assert known["name"] == "Ann Mills"
    assert not {"patient_name", "relation"} & known.keys()


def test_the_end_of_a_number_is_kept_and_the_rest_is_asked_for():
    decision = _decided("please call HIM at 0162 instead")
    assert (decision.intent, decision.what) == ("correct_detail", "phone")
    assert decision.draft.details["phone"] == PATIENT["phone"]
    assert "0162" in decision.draft.details["notes"]


def test_where_somebody_else_writes_she_is_the_patient():
    decision = _decided(
        "call her at 702 555 0188 instead", patient_name="Rosa Diaz", relation="mother"
    )
    assert decision.draft.details["phone"] == "+17025550188"
    assert decision.draft.details["patient_name"] == "Rosa Diaz"
