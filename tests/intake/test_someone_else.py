"""A second person behind a request that was sent writes over nothing of the first one's."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from bot.contract import Alarm, Details, Draft, Understood
from bot.intake.deciding import decide
from bot.intake.reading import read
from bot.intake.whole.someone_else import (
    answered,
    begun,
    beside_sign,
    put_back,
    someone_else,
)

HIS: Details = {
    "name": "Harold Chatty",
    "phone": "+17025550191",
    "location": "low back",
    "side": "left",
}
SENT = Draft(details=HIS, reference="K7M4R")

TOLD = [
    "My name is Wanda Chatty and my right shoulder hurts",
    "My name is Wanda Chatty",
    "This is Wanda Chatty, 702 555 0199",
    "me llamo Wanda Chatty y me duele el hombro",
    "my brother has the same, can you call him, 702-555-0133",
    "my sister Ana has a similar pain, 702-555-0133",
    "mi hermano tiene lo mismo, llámenle al 702-555-0133",
    "for my wife: Ana Lopez, 702 555 0123, neck right since 2020, mornings",
    "my brother has burning feet since his surgery",
    "mi hermano tiene dolor en el pie desde su cirugía",
]
WISHED = [
    "Now my wife needs one too. I'm Wanda Chatty, same number, pain in my right shoulder for a month",
    "my wife needs an appointment too",
    "I'd like another request for my son",
    "mi esposa también necesita una cita",
    "quiero otra solicitud para mi hijo",
    "I need an appointment for my son",
    "can you make one for my dad",
    "quiero una cita para mi hijo",
    "new request, for my wife: Ana Lopez, 702 555 0123, neck right since 2020, mornings",
    "another request: my husband Jim Lopez 702 555 0124, hip left, 3 years, mornings",
    "ok now a second request. Jim Lopez 702 555 0124",
    "nueva solicitud, para mi esposa: Ana Lopez, 702 555 0123, cuello derecho desde 2020",
    "otra solicitud: mi esposo, 702 555 0124, la cadera desde hace 3 años",
    "ay y ahora tambien otra para mi mama se llama Socorro Lopez tiene 71 no 72, le operaron de la columna en 2019, hablen al mio",
    "quiero una solicitud nueva para mi mama Socorro Lopez 72 años, no para mí. hablen a mi al 702 555 0187",
    "gracias, ahora si quiero pedir otra llamada para otra persona, mi mama Socorro",
    "and now another one for my mom, Sue Lopez, 72, fusion in 2019",
    "I want a new request for my mom Sue Lopez, call me after 3",
    "otra cita para mi papá",
]
FIRST = [
    "sorry, my name is Harald Chatti",
    "my name is wrong, it's Wanda Chatty",
    "change my name to Wanda Chatty",
    "I'm Wanda Chatty, not Harold",
    "my legal name is Wanda Chatty",
    "my name is Harold",
    "Harold J. Chatty",
    "it's 702 555 0199",
    "it also hurts in my left foot",
    "I also need an interpreter",
    "it's for my wife",
    "my wife can answer too",
    "perdón, me llamo Wanda Chatty",
    "me equivoqué, me llamo Wanda Chatty",
    "quise decir que me llamo Wanda Chatty",
    "my wife has the same number",
    "my son can drive me, same day is fine",
    "the appointment is for my son",
    "mi esposa tiene el mismo teléfono",
    "I have another appointment at 3, call after 4",
    "I don't want another request, just change my number to 702 555 0199",
    "do I need a new request to change my number to 702 555 0199",
    "my new number is 702 555 0199",
    "tengo otra cita el lunes, llámenme el martes",
    "it's for my wife, her number is 702 555 0199",
    "no quiero otra solicitud, solo cambie mi número a 702 555 0199",
    "otra cosa, mi mamá también puede contestar",
    "add another number for my mom, 702 555 0199",
    "put another note for my son: he drives",
    "it's for my wife, her hip hurts",
    "my wife says my left leg drags",
    "my wife will answer, my right hip hurts too",
    "mi esposa dice que me duele el pie también",
    "me lastimé la cadera cargando a mi hijo",
]


def decided(text: str, draft: Draft = SENT, asked: str | None = None, intent: str = "inform"):
    fields = read(text, asked, "en", draft.details)
    return decide(draft, Understood(intent, 0.9, "en", fields=fields), asked, text)


INTENTS = ["inform", "request_appointment", "for_someone_else"]


@pytest.mark.parametrize("text", TOLD)
@pytest.mark.parametrize("intent", INTENTS)
def test_a_second_person_s_words_are_kept_beside_the_first_one_s_request(text, intent):
    found = decided(text, intent=intent)
    assert (found.intent, found.what) == ("for_someone_else", "another")
    assert found.draft.details == HIS | {"notes": text}
    assert found.draft.other == text


@pytest.mark.parametrize("text", WISHED)
@pytest.mark.parametrize("intent", INTENTS)
def test_who_wishes_for_a_second_request_changes_nothing_of_the_first(text, intent):
    found = decided(text, intent=intent)
    assert (found.intent, found.what) == ("for_someone_else", "another")
    assert found.draft.details == HIS
    assert (found.changed, found.draft.other) == ({}, text)


@pytest.mark.parametrize(
    ("intent", "noted"),
    [("inform", True), ("thanks", True), ("cancel_request", False), ("delete_my_data", False)],
)
def test_a_wish_that_is_not_gone_on_with_is_a_note_and_not_lost(intent, noted):
    after = answered(intent, replace(SENT, other="my wife needs one too", other_sign_at=SIGN_AT))
    assert (after.other, after.other_sign_at) == ("", "")
    assert ("notes" in after.details) is noted


def test_more_of_a_relative_s_pain_changes_a_request_that_is_for_that_relative():
    theirs = replace(SENT, details=HIS | {"relation": "brother"})
    words = "my brother has burning feet since his surgery"
    assert decided(words, theirs).what != "another"


SIGN = "otra para mi mamá, no puede orinar"
SIGN_AT, BEGUN_AT = "2026-11-22T09:00:00Z", "2026-11-22T10:00:00Z"


def test_a_wish_with_a_sign_in_it_waits_and_the_second_request_has_the_sign():
    reading = Understood("inform", 0.0, "es", fields=read(SIGN, None, "es", HIS))
    waiting = beside_sign(SENT, reading, None, SIGN, SIGN_AT)
    assert waiting is not None and waiting.details == HIS
    more = "la paciente es Ana Ruiz"
    told = Understood("inform", 0.0, "es", fields=read(more, None, "es", HIS))
    waiting = beside_sign(waiting, told, None, more, BEGUN_AT)
    passed = Alarm("bladder", "emergency_department", told=True)
    second = begun(replace(waiting, passed=passed), BEGUN_AT, "es")
    assert second.details["relation"] == "mother" and second.details["patient_name"] == "Ana Ruiz"
    assert (second.before.at, second.passed) == (SIGN_AT, passed)


@pytest.mark.parametrize("text", ["no puedo orinar", "my wife says I can't pee", "es para mi mamá"])
def test_a_sign_without_such_a_wish_waits_for_nothing(text):
    reading = Understood("inform", 0.0, "en", fields=read(text, None, "en", HIS))
    assert beside_sign(SENT, reading, None, text, SIGN_AT) is None


def test_a_sign_of_the_first_one_is_not_the_second_one_s():
    waiting = replace(SENT, other="my wife too", passed=Alarm("bladder", "emergency_department"))
    second = begun(waiting, BEGUN_AT, "en")
    assert (second.before.at, second.passed) == (BEGUN_AT, None)


ASKED = replace(SENT, other="my wife needs one too")


def test_more_of_the_other_one_begins_the_second_request():
    found = decided("her name is Wanda Lee, 702 555 0199", ASKED)
    assert (found.intent, found.changed) == ("for_someone_else", {})
    second = begun(found.draft, "2026-11-22T10:00:00Z", "en")
    assert second.details["patient_name"] == "Wanda Lee"
    assert (second.details["phone"], second.reference) == ("+17025550199", None)
    assert second.before is not None and second.before.details == HIS


@pytest.mark.parametrize(
    "text", ["my own number is 702 555 0155", "no, that's for me", "did you get it?", "thanks"]
)
def test_other_words_begin_none(text):
    found = decided(text, ASKED)
    assert found.what != "another" and found.intent != "for_someone_else"
    assert found.draft.other == ""


@pytest.mark.parametrize(
    ("words", "name", "phone"),
    [
        ("my wife needs one too", "Harold Chatty", "+17025550191"),
        ("I'm Wanda Chatty, same number, my hip hurts", "Wanda Chatty", "+17025550191"),
        ("my name is Wanda Chatty", "Wanda Chatty", None),
        ("my brother has the same, 702-555-0133", "Harold Chatty", "+17025550133"),
    ],
)
def test_the_second_request_has_no_number_that_may_be_wrong(words, name, phone):
    details = begun(replace(SENT, other=words), "2026-11-22T10:00:00Z", "en").details
    assert (details["name"], details.get("phone")) == (name, phone)
    assert "side" not in details


def test_where_the_second_one_is_dropped_the_first_stands_there_again():
    second = begun(replace(SENT, other="my wife too"), "2026-11-22T10:00:00Z", "en")
    assert put_back(second) == SENT
    assert put_back(SENT) == SENT


@pytest.mark.parametrize("text", FIRST)
def test_what_the_first_one_corrects_or_adds_is_no_second_person_s(text):
    reading = Understood("inform", 0.9, "en", fields=read(text, None, "en", HIS))
    assert not someone_else(SENT, reading, None, text)


@pytest.mark.parametrize("text", ["Wanda Chatty", "my name is Wanda Chatty"])
def test_a_name_that_was_asked_for_is_changed(text):
    assert decided(text, asked="name").draft.details["name"] == "Wanda Chatty"


def test_before_a_request_is_sent_the_last_name_counts():
    found = decided("My name is Wanda Chatty", Draft(details=HIS, open=True))
    assert found.draft.details["name"] == "Wanda Chatty"


@pytest.mark.parametrize(
    "text",
    [
        "Need another appointment time, afternoons",
        "another request, please change my side to right",
        "I have a different form of pain, duration 5 years",
        "I want a different appointment, mornings",
        "quiero otra cita, por la tarde",
    ],
)
def test_another_time_or_line_for_oneself_is_no_second_request(text):
    fields = read(text, "confirm", "en", SENT.details)
    assert not someone_else(SENT, Understood("correct_detail", 0.9, "en", fields), None, text)
