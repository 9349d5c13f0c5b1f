"""A line that is told by its name takes its new value, whatever the topic seems to be."""

import pytest

from bot.contract import Draft, Understood
from bot.intake.deciding import decide
from bot.intake.lines.put import lines_put
from bot.intake.lines.told import assigned
from bot.intake.reading import read

CONTACT = {"name": "Ana Lopez", "phone": "+17025550143"}


def said(text, asked="confirm", intent="inform", reference=None, **details):
    state = Draft(details={**CONTACT, **details}, open=not reference, reference=reference)
    fields = read(text, asked, "en", state.details)
    return decide(state, Understood(intent, 0.9, "en", fields), asked, text)


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ("where it hurts: lower back", "location", "lower back"),
        ("dónde duele: espalda baja", "location", "espalda baja"),
        ("la hora: despues de las 3", "best_time", "despues de las 3"),
        ("Time: 3:30 pm", "best_time", "3:30 pm"),
        ("my name = Ana Maria Lopez", "name", "Ana Maria Lopez"),
        ("question: do you take Medicare?", "question", "do you take Medicare?"),
        (
            "change surgery. two of them 2014 and 2018",
            "prior_surgery",
            "two of them 2014 and 2018",
        ),
    ],
)
def test_the_line_and_its_value(text, key, value):
    assert assigned(text) == (key, value)


@pytest.mark.parametrize(
    "text",
    [
        "name: Bo Hart, phone: 702-555-0199",
        "change the time, please",
        "change my name, it's wrong",
        "surgery. two of them",
        "the time is wrong",
        "",
    ],
)
def test_no_line_with_a_value(text):
    assert assigned(text) is None


@pytest.mark.parametrize(
    "intent", ["inform", "ask_location_hours", "out_of_scope", "correct_detail"]
)
@pytest.mark.parametrize(
    ("text", "key", "known", "value"),
    [
        ("where it hurts: lower back", "location", "leg", "low back"),
        ("la hora: despues de las 3", "best_time", "mañanas", "despues de las 3"),
        ("how long: 3 years", "duration", "2 years", "3 years"),
        (
            "change surgery. two of them 2014 and 2018",
            "prior_surgery",
            "surgery 2014",
            "two of them 2014 and 2018",
        ),
    ],
)
@pytest.mark.parametrize(("asked", "reference"), [("confirm", None), (None, "H3H3R")])
def test_the_new_value_takes_the_place_of_the_old_one(
    text, key, known, value, intent, asked, reference
):
    decision = said(text, asked, intent, reference, **{key: known})
    assert (decision.intent, decision.changed) == ("inform", {key: value})


@pytest.mark.parametrize("intent", ["inform", "out_of_scope"])
def test_the_back_takes_the_place_of_a_place_that_was_wrong(intent):
    decision = said("its not my leg its my back", intent=intent, location="leg", side="left")
    assert decision.intent == "inform"
    assert decision.draft.details == {**CONTACT, "location": "back"}


def test_my_back_takes_nothing_from_the_place_that_is_known():
    assert said("it's my back", location="low back").draft.details["location"] == "low back"


def test_a_note_behind_the_yes_has_no_and():
    decision = said("yes send. and tell him HURRY surgery is 9pm", intent="affirm")
    assert (decision.intent, decision.changed) == ("inform", {"notes": "HURRY surgery is 9pm"})


@pytest.mark.parametrize("known", ["surgery 2014", "surgerys 2014"])
@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("its surgerys 2014 and 2018", "surgerys 2014 and 2018"),
        ("2 surgerys 2014 2018", "2 surgerys 2014 2018"),
    ],
)
def test_two_years_are_both_taken(text, value, known):
    assert said(text, prior_surgery=known).changed == {"prior_surgery": value}
    assert read(text, "pain_story")["prior_surgery"] == value


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "good time should just say after 5:30 tue and thu",
            {"best_time": "after 5:30 tue and thu"},
        ),
        ("for good time put mornings", {"best_time": "mornings"}),
        ("ok, the time should be after 5 please", {"best_time": "after 5"}),
        ("set the time to 3pm", {"best_time": "3pm"}),
        ("put evenings for the good time", {"best_time": "evenings"}),
        ("for name put Robin B Sample", {"name": "Robin B Sample"}),
        ("the name should say Robin Sample", {"name": "Robin Sample"}),
        ('under name put "Bob Hart" please', {"name": "Bob Hart"}),
        ("where it hurts should say right hip", {"location": "hip", "side": "right"}),
        ("use 702 555 0199 for the number", {"phone": "+17025550199"}),
        ("under how long put 5 years", {"duration": "5 years"}),
        ("for the question put does he take Medicare", {"question": "does he take Medicare"}),
        (
            "for name put Bo Hart and for good time put mornings and evenings",
            {"name": "Bo Hart", "best_time": "mornings and evenings"},
        ),
        (
            "en el horario pon despues de las 5:30 martes y jueves",
            {"best_time": "despues de las 5:30 martes y jueves"},
        ),
        ("en el nombre pon Robin Muestra", {"name": "Robin Muestra"}),
        ("donde dice donde duele pon cadera derecha", {"location": "hip", "side": "right"}),
        ("el mejor horario debe decir solo lunes", {"best_time": "lunes"}),
        ("ponga tardes en el horario", {"best_time": "tardes"}),
        ("en mi numero ponga 702 555 0199", {"phone": "+17025550199"}),
    ],
)
@pytest.mark.parametrize("asked", ["confirm", "safety_screen", None])
@pytest.mark.parametrize("intent", ["inform", "correct_detail", "ask_location_hours"])
def test_a_dictated_line_holds_what_was_dictated_and_nothing_of_before(text, told, asked, intent):
    known = {"best_time": "Mondays at noon", "location": "neck", "side": "left"}
    decision = said(text, asked, intent, None if asked else "H3H3R", **known)
    assert (decision.intent, decision.changed) == ("inform", told)


@pytest.mark.parametrize(
    "text",
    [
        "the name should be private",
        "the number should be on the form",
        "the time should be fine",
        "put my back in place",
        "use ice on the side",
        "i put ice on the place where it hurts",
        "put this in the notes",
        "should the time say mornings?",
        "for good time put what?",
        "put the surgery off",
        "the operation should be safe",
        "put me under for surgery",
        "the pain should be right there",
        "for the time being use my cell 702 555 0199",
        "make the time shorter",
        "put the phone down",
        "in time say hello",
        "my question should be asked first",
        "put the notes in spanish",
        "ponga el telefono aparte",
        "la operacion debe ser segura",
    ],
)
def test_no_line_is_dictated_where_its_name_means_something_else(text):
    read_by_its_reader = [
        each for each in lines_put(text) if each.key in read(each.words, each.key, "en")
    ]
    assert read_by_its_reader == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("scale? maybe 6", ("pain_score", "maybe 6")),
        ("side? left", ("side", "left")),
        ("time? mornings", ("best_time", "mornings")),
        ("¿lado? izquierdo", ("side", "izquierdo")),
        ("surgery? i hope not", None),
        ("time? what time", None),
        ("question? do i need one", None),
        ("place? where is it? vegas", None),
        ("side? do you mean the side of my back", None),
    ],
)
def test_who_repeats_the_question_answers_it(text, told):
    assert assigned(text) == told
