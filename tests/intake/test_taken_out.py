"""Single values and other people are taken out of a request, and nothing else with them."""

import pytest

from tests.intake.deciding import CONTACT, said

TRIED = ["medication", "injections", "massage"]


@pytest.mark.parametrize("intent", ["inform", "delete_my_data", "out_of_scope", "complaint"])
@pytest.mark.parametrize(
    "text",
    [
        "massage?? i never had a massage",
        "tried so far: pills and shots, NOT massage",
        "remove massage",
        "take massage out",
        "remove massage from tried so far",
        "no massage",
        "the massage is wrong",
        "quite el masaje",
        "nunca tuve masajes",
        "no dije masaje",
    ],
)
def test_one_treatment_goes_and_the_others_stay(text, intent):
    decision = said(text, intent=intent, treatments=TRIED)
    assert decision.draft.details["treatments"] == ["medication", "injections"]
    assert decision.changed == {"treatments": ["medication", "injections"]}
    assert decision.removed == ()


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("it BURNS, not numb", "BURNS"),
        ("take numb out", "burns"),
        ("remove numb", "burns"),
        ("i never said numb", "burns"),
        ("I am NOT numb", "burns"),
        ("nunca dije numb", "burns"),
    ],
)
def test_one_describing_word_goes_and_the_other_stays(text, left):
    assert said(text, pain_words="numb, burns").draft.details["pain_words"] == left


def test_the_line_goes_with_its_only_value():
    decision = said("i never had a massage", treatments=["massage"])
    assert "treatments" not in decision.draft.details
    assert (decision.intent, decision.removed) == ("correct_detail", ("treatments",))


@pytest.mark.parametrize(
    "text", ["take both out", "remove them", "quite los dos", "bórrelos por favor"]
)
@pytest.mark.parametrize(
    ("line", "value"), [("treatments", ["medication", "massage"]), ("pain_words", "numb")]
)
def test_all_of_the_line_that_was_asked_for(text, line, value):
    decision = said(text, line, **{line: value})
    assert line not in decision.draft.details
    assert decision.removed == (line,)
    assert said(text, "confirm", **{line: value}).draft.details[line] == value


@pytest.mark.parametrize("text", ["massage helped", "please leave a message", "el masaje ayuda"])
def test_what_takes_nothing_out(text):
    assert said(text, treatments=TRIED).draft.details["treatments"] == TRIED


@pytest.mark.parametrize("reference", ["", "NL-1"])
@pytest.mark.parametrize(
    "text",
    [
        "NO I AM THE PATIENT. LISTENS IS NOBODY. PATIENT IS ME WALTER NGUYEN",
        "CHANGE PATIENT TO WALTER NGUYEN. NO RELATION",
        "NOTHING. THERE IS NO RELATION. I AM WALTER",
        "I am the patient",
        "el paciente soy yo",
        "cambie el paciente a Walter Nguyen, sin parentesco",
    ],
)
def test_who_is_the_patient_takes_the_other_one_out(text, reference):
    asked = None if reference else "confirm"
    decision = said(text, asked, reference=reference, relation="wife", patient_name="Listens")
    assert decision.draft.details == CONTACT
    assert decision.intent == "correct_detail"
    assert set(decision.removed) == {"relation", "patient_name"}


def test_a_father_of_the_same_name_stays_the_patient():
    decision = said("Walter Nguyen", "patient_name", relation="father")
    assert decision.draft.details["relation"] == "father"
    assert decision.draft.details["patient_name"] == "Walter Nguyen"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("I am Walter", "Walter Nguyen"),
        ("soy Walter", "Walter Nguyen"),
        ("change my name to Walter", "Walter"),
        ("my name is Walter Brown", "Walter Brown"),
    ],
)
def test_less_of_a_name_replaces_it_only_where_that_is_wanted(text, name):
    assert said(text).draft.details["name"] == name


@pytest.mark.parametrize(
    ("text", "tried"),
    [
        ("pills and shots", ["medication", "injections"]),
        ("pastillas e inyecciones", ["medication", "injections"]),
        ("magnets my cousin lent me", ["magnets my cousin lent me"]),
        ("unas hierbas", ["unas hierbas"]),
    ],
)
def test_a_new_value_of_what_was_tried_takes_the_place_of_the_old(text, tried):
    assert said(text, "treatments", treatments=TRIED).draft.details["treatments"] == tried


def test_a_length_that_is_denied_goes():
    text = "AND IT DONT HURT 41 YEARS I DROVE 41 YEARS"
    decision = said(text, duration="41 years", location="back")
    assert decision.removed == ("duration",)
    assert decision.draft.details == {**CONTACT, "location": "back"}


@pytest.mark.parametrize("text", ["his pain isnt 41 years its 12", "no son 41 años, son 12"])
def test_a_count_after_the_denied_one_has_its_unit(text):
    assert (
        said(text, None, reference="NL-1", duration="41 years").draft.details["duration"]
        == "12 years"
    )


@pytest.mark.parametrize(
    "text", ["it doesn't hurt 41 years, it's 12 years", "not 41 years but 12 years"]
)
def test_a_length_that_is_denied_makes_room_for_the_right_one(text):
    decision = said(text, duration="41 years")
    assert decision.draft.details.get("duration") == "12 years"


def test_a_length_stays_where_another_is_denied():
    decision = said("it did not hurt for 2 years", duration="41 years")
    assert decision.draft.details["duration"] == "41 years"


@pytest.mark.parametrize(
    "text",
    [
        "it's not for my mother, it's for me",
        "this is not for my mom, the appointment is for me",
        "no es para mi mamá, es para mí",
    ],
)
def test_who_is_named_only_to_be_taken_out_leaves_a_request_that_was_sent(text):
    decision = said(text, None, reference="R39RY", relation="mother", patient_name="Ana Nguyen")
    assert decision.removed == ("patient_name", "relation")
    assert decision.draft.details == CONTACT


def test_another_relation_is_taken_in_and_nobody_out():
    decision = said("it's for my mother", None, reference="R39RY", relation="sister")
    assert decision.removed == ()
    assert decision.draft.details["relation"] == "mother"


SENT = {
    "location": "low back, hip",
    "side": "left",
    "prior_surgery": "fusion",
    "treatments": ["injections", "massage"],
    "pain_words": "burns",
}


@pytest.mark.parametrize("reference", ["", "NL-1"])
@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("not left", "side"),
        ("it isn't on the left", "side"),
        ("take the left out", "side"),
        ("no side in particular", "side"),
        ("actually no side, it's all over", "side"),
        ("no es del lado izquierdo", "side"),
        ("no tiene lado", "side"),
        ("I never had a fusion", "prior_surgery"),
        ("no fusion", "prior_surgery"),
        ("I made a mistake about the surgery, I haven't had one", "prior_surgery"),
        ("nunca me hicieron fusión", "prior_surgery"),
        ("it doesn't burn", "pain_words"),
        ("it does not burn anymore", "pain_words"),
        ("I don't want you to send that it burns", "pain_words"),
        ("neither massage nor injections", "treatments"),
        ("ni masajes ni inyecciones", "treatments"),
    ],
)
def test_a_line_that_is_denied_goes_before_and_after_sending(text, line, reference):
    asked = None if reference else "confirm"
    decision = said(text, asked, reference=reference, **SENT)
    assert decision.removed == (line,)
    assert line not in decision.draft.details


@pytest.mark.parametrize(
    ("text", "line", "value"),
    [
        ("not left, right", "side", "right"),
        ("it's not just the left, it's both", "side", "both"),
        ("i said massage but i never had one", "treatments", ["injections"]),
        ("forget the injections", "treatments", ["massage"]),
        ("no quema, arde", "pain_words", "arde"),
        ("he never had a fusion, it was a laminectomy", "prior_surgery", "laminectomy"),
        ("remove left hip", "location", "low back"),
    ],
)
def test_a_value_that_is_denied_makes_room_for_the_others(text, line, value):
    decision = said(text, None, reference="NL-1", **SENT)
    assert decision.draft.details == {**CONTACT, **SENT, line: value}


@pytest.mark.parametrize(
    "text",
    [
        "it's not only left",
        "I have no money left",
        "I'm not left handed",
        "no left leg weakness",
        "my fusion never helped",
        "the fusion was a mistake",
        "they want to do a fusion, I said no fusion",
        "don't forget the injections",
        "neither massage nor injections helped",
        "it doesn't burn when I sit",
    ],
)
def test_what_denies_no_line_leaves_all_of_them(text):
    assert said(text, None, reference="NL-1", **SENT).draft.details.items() >= SENT.items()


@pytest.mark.parametrize(
    "text",
    [
        "tell em the second shot was november and i sit like 10 hrs and my numbers back to 702-555-0177",
        "diles que la segunda inyección fue en noviembre y mi número es 702-555-0177",
    ],
)
def test_a_new_number_beside_what_staff_should_know_counts_and_the_rest_is_a_note(text):
    found = said(text, None, reference="NL-1", location="leg", treatments=TRIED).draft.details
    assert found["phone"] == "+17025550177"
    assert "702-555-0177" in found["notes"]
    assert "nov" in found["notes"]
    assert (found["location"], found["treatments"]) == ("leg", TRIED)
    assert "duration" not in found


@pytest.mark.parametrize(
    "text",
    [
        "take the gabapentin off, it was the lyrica",
        "remove gabapentin, I meant lyrica",
        "remove the epidural, it was a cortisone shot",
        "quite la gabapentina, era lyrica",
    ],
)
def test_one_of_a_kind_in_the_place_of_another_is_a_note_and_the_line_stays(text):
    decision = said(text, treatments=TRIED)
    assert decision.draft.details["treatments"] == TRIED
    assert decision.changed == {"notes": text}


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("take off the gabapentin and the lyrica", ["injections", "massage"]),
        ("take the gabapentin off, I never took lyrica", ["injections", "massage"]),
        ("take the massage off, it was injections", ["medication", "injections"]),
    ],
)
def test_what_goes_altogether_leaves_no_note(text, left):
    decision = said(text, treatments=TRIED)
    assert decision.draft.details["treatments"] == left
    assert "notes" not in decision.draft.details
