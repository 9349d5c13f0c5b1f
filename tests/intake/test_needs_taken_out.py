"""Needs that are taken out of a request, by name or as a whole."""

import pytest

from tests.intake.deciding import CONTACT, said


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("take the transportation off", "wheelchair"),
        ("remove transportation", "wheelchair"),
        ("i dont need a ride", "wheelchair"),
        ("i never asked for a ride", "wheelchair"),
        ("no wheelchair", "transportation"),
        ("quite el transporte", "wheelchair"),
        ("no necesito transporte", "wheelchair"),
        ("no help needed just take it off", None),
        ("i don't need any help", None),
        ("no necesito ninguna ayuda", None),
    ],
)
@pytest.mark.parametrize(("asked", "reference"), [("confirm", ""), (None, "NL-1")])
@pytest.mark.parametrize("intent", ["delete_my_data", "out_of_scope"])
def test_a_need_is_taken_out_before_and_after_sending(text, left, asked, reference, intent):
    sent = {"access_needs": "transportation, wheelchair"}
    decision = said(text, asked, intent, reference=reference, **sent)
    assert decision.draft.details.get("access_needs") == left
    assert decision.draft.details.items() >= CONTACT.items()


@pytest.mark.parametrize(
    "text",
    ["i need help with my back", "they never help", "can i ride a bike", "no rush", "ok thanks"],
)
def test_what_names_no_need_leaves_them(text):
    sent = {"access_needs": "transportation, wheelchair"}
    assert said(text, None, reference="NL-1", **sent).draft.details.items() >= sent.items()


@pytest.mark.parametrize(
    ("need", "text"),
    [
        ("cannot read", "sí sé leer nomás que el correo no"),
        ("cannot read", "quítele eso de que no sé leer"),
        ("hard of hearing", "I can hear fine"),
        ("no stairs", "i can do stairs"),
        ("sign language interpreter", "she doesn't need a sign language interpreter"),
        ("interpreter", "she speaks english fine"),
    ],
)
def test_a_need_goes_where_the_words_say_that_it_is_none(need, text):
    assert "access_needs" not in said(text, "confirm", access_needs=need).draft.details


@pytest.mark.parametrize(
    ("need", "text"),
    [
        ("cannot read", "no sé leer"),
        ("hard of hearing", "i can't hear fine"),
        ("no stairs", "i can't do stairs"),
        ("interpreter", "i don't speak english"),
    ],
)
def test_a_need_said_once_more_stays(need, text):
    assert said(text, "confirm", access_needs=need).draft.details["access_needs"] == need
