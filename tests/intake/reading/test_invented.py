"""Words that look like a detail and are none."""

import pytest

from bot.intake.reading import problem, read


@pytest.mark.parametrize(
    "text",
    [
        "NO VOICEMAIL MY WIFE LISTENS",
        "no voicemail, my wife listens",
        "NO MESSAGES MY HUSBAND OWNS THE PHONE",
        "my wife has the phone",
        "my wife Ann has the phone",
        "my son Tom drives me",
        "MI ESPOSA ESCUCHA LOS MENSAJES",
        "mi esposa tiene el teléfono",
        "mi hijo maneja el carro",
    ],
)
def test_who_shares_the_telephone_is_no_patient(text):
    found = read(text)
    assert "relation" not in found
    assert "patient_name" not in found


@pytest.mark.parametrize(
    ("text", "patient"),
    [
        ("MY HUSBAND DAVE HAD A FUSION", "Dave"),
        ("my wife Ann has hip pain", "Ann"),
        ("MI MAMA LUPE TIENE DOLOR", "Lupe"),
        ("my wife Ann is the patient, not me", "Ann"),
    ],
)
def test_who_suffers_still_is(text, patient):
    assert read(text)["patient_name"] == patient


@pytest.mark.parametrize("asked", [None, "confirm", "treatments", "pain_story"])
@pytest.mark.parametrize("text", ["leave a message", "no messages please", "i messaged them"])
def test_a_message_is_no_massage(text, asked):
    assert "treatments" not in read(text, asked)


@pytest.mark.parametrize("asked", [None, "pain_story"])
@pytest.mark.parametrize(
    "text",
    [
        "el le tiene miedo a las agujas",
        "you numb a nerve and of course it feels better",
        "if you numb something it stops hurting",
        "si se adormece un nervio deja de doler",
        "i never said numb",
        "nunca dije adormecido",
        "I am NOT numb",
        "take numb out",
    ],
)
def test_a_fear_a_general_sentence_or_a_denial_describes_no_pain(text, asked):
    assert "pain_words" not in read(text, asked)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("siento agujas en la pierna", "agujas"),
        ("my leg goes numb the whole day", "numb"),
        ("it burns and my leg is numb", "burns, numb"),
    ],
)
def test_what_describes_it_still_does(text, words):
    assert read(text, "pain_story")["pain_words"] == words


@pytest.mark.parametrize("asked", ["confirm", "name", "contact", None])
@pytest.mark.parametrize(
    "text", ["put Blue Cross as my insurance", "ponga Blue Cross como mi seguro"]
)
def test_an_insurance_is_no_name(text, asked):
    assert "name" not in read(text, asked)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "name is walter for the patient and im ray his son thats who writes",
            ("Ray", "Walter", "father"),
        ),
        ("I'm Kim, her daughter, the patient is Rosa", ("Kim", "Rosa", "mother")),
        ("me llamo Ana y soy su hija, la paciente es Rosa", ("Ana", "Rosa", "parent")),
    ],
)
def test_two_people_in_one_breath(text, people):
    found = read(text, "contact")
    assert (found["name"], found["patient_name"], found["relation"]) == people


def test_who_was_named_before_is_the_patient_of_the_relative_who_writes():
    text = "they have to email me not him he cant type im his son ray"
    found = read(text, None, "en", {"name": "Walter", "relation": "patient"})
    assert (found["name"], found["patient_name"]) == ("Ray", "Walter")
    known = {"name": "Ray", "patient_name": "Walter", "relation": "father"}
    assert "patient_name" not in read(text, None, "en", known)


@pytest.mark.parametrize(
    ("text", "surgery", "score"),
    [
        ("low back left 8 years pain 7 fusion 2019", "fusion 2019", 7),
        ("fusion l5 s1 21 and 2 injecshuns", "fusion l5 s1 21", None),
        ("had 2 surgeries pain 6", "2 surgeries", 6),
        ("dolor 7 fusion 2019", "fusion 2019", 7),
        ("I GOT THE SURGURY AT SUMERLIN HOSPITAL", "SURGURY AT SUMERLIN HOSPITAL", None),
    ],
)
def test_a_number_beside_an_operation_is_not_part_of_it(text, surgery, score):
    found = read(text, "pain_story")
    assert (found["prior_surgery"], found.get("pain_score")) == (surgery, score)


@pytest.mark.parametrize(
    ("text", "surgery"),
    [
        ("I GOT THE SURGURY AT SUMERLIN HOSPITAL", "fusion 2019, SUMERLIN HOSPITAL"),
        ("ME OPERARON EN EL HOSPITAL SUMERLIN", "fusion 2019, HOSPITAL SUMERLIN"),
        ("I got the surgury", "fusion 2019"),
        ("me hicieron la cirugía", "fusion 2019"),
    ],
)
def test_a_known_operation_gains_and_never_shrinks(text, surgery):
    assert read(text, None, "en", {"prior_surgery": "fusion 2019"})["prior_surgery"] == surgery


@pytest.mark.parametrize("asked", ["pain_score", "pain_story"])
@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("6 or 7 most days", 7),
        ("8 on a bad day and 5 on a good one", 8),
        ("8 en un mal día y 5 en los buenos", 8),
    ],
)
def test_a_score_that_varies_keeps_its_words(text, score, asked):
    assert read(text, asked) == {"pain_score": score, "notes": text}


@pytest.mark.parametrize("asked", [None, "pain_story"])
@pytest.mark.parametrize(
    "text",
    [
        "low back, i did PT for a year",
        "my low back, a year of PT",
        "espalda baja, hice terapia por un año",
    ],
)
def test_the_length_of_a_treatment_is_no_duration(text, asked):
    assert "duration" not in read(text, asked)


@pytest.mark.parametrize(
    ("text", "duration"),
    [
        ("back pain for 3 years, took gabapentin", "3 years"),
        ("PT for a year, low back pain for 4 years", "4 years"),
        ("hice terapia por un año, dolor por 4 años", "4 years"),
    ],
)
def test_the_length_of_the_pain_still_is(text, duration):
    assert read(text, "pain_story")["duration"] == duration


@pytest.mark.parametrize("asked", ["contact", "phone"])
@pytest.mark.parametrize(
    "text",
    [
        "denise lind at example.com",
        "raysdad69 at example",
        "denise lind at gmail",
        "raysdad69 arroba example",
        "denise lind arroba example punto com",
    ],
)
def test_what_is_nearly_an_address_is_asked_for_again(text, asked):
    assert read(text, asked) == {}
    assert problem(text, asked) == "email_incomplete"


@pytest.mark.parametrize("asked", ["contact", "phone", "email"])
@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("raysdad69 at example dot com", "raysdad69@example.com"),
        ("raysdad69 arroba example punto com", "raysdad69@example.com"),
        ("reach me denise at example.com", "denise@example.com"),
    ],
)
def test_an_address_in_words_is_read(text, address, asked):
    assert read(text, asked) == {"email": address}


@pytest.mark.parametrize("text", ["call me at 5.30", "Ana at 702 555 0142", "I am at home"])
def test_another_at_is_no_address(text):
    assert problem(text, "contact") != "email_incomplete"


@pytest.mark.parametrize("asked", ["confirm", None])
@pytest.mark.parametrize(
    ("known", "text", "times"),
    [
        (
            "not BEFORE 9",
            "TUESDAY OR THURSDAY MORNINGS ONLY I GO TO THE VA OTHER DAYS",
            "not BEFORE 9, TUESDAY OR THURSDAY MORNINGS ONLY",
        ),
        (
            "TUESDAY OR THURSDAY MORNINGS",
            "not BEFORE 9 I DONT HEAR THE FONE",
            "TUESDAY OR THURSDAY MORNINGS, not BEFORE 9",
        ),
        ("martes o jueves", "no antes de las 9", "martes o jueves, no antes de las 9"),
        ("afternoons", "call me after 5", "afternoons, after 5"),
        ("tue/thu", "mornings on wednesday are better than tue/thu", "mornings on wednesday"),
        ("afternoons", "call me mornings", "mornings"),
        ("mornings", "change time to mondays", "mondays"),
        ("mornings", "call me any time", "any time"),
    ],
)
def test_a_later_time_replaces_only_what_it_contradicts(known, text, times, asked):
    assert read(text, asked, "en", {"best_time": known})["best_time"] == times


@pytest.mark.parametrize("asked", ["confirm", None])
@pytest.mark.parametrize(
    ("text", "known", "place"),
    [
        ("WRONG IT IS NOT THE KNEE IT IS MY BACK AND LEFT BUTTOCK", "knee", "back, buttock"),
        ("no es la rodilla, es la espalda y la nalga izquierda", "knee", "back, buttock"),
        ("donde duele es espalda baja y pierna derecha", "neck", "low back, leg"),
        ("where it hurts is low back and hip", "neck", "low back, hip"),
    ],
)
def test_places_called_wrong_are_replaced(text, known, place, asked):
    assert read(text, asked, "en", {"location": known})["location"] == place
