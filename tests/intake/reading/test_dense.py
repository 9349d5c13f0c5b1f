"""Dense forms and lists that go on with what was told: each figure stands in its line."""

import pytest

from bot.intake.reading import read


@pytest.mark.parametrize(
    ("text", "duration"),
    [
        ("back since 98, leg since Thursday", "since 1998"),
        ("leg since Thursday, back since 98", "since 1998"),
        ("la espalda desde el 98, la pierna desde el jueves", "since 1998"),
        ("Onset: 1998. Site: L hip.", "since 1998"),
        ("onset 2015, hip", "since 2015"),
        ("Inicio: 2015. Sitio: cadera izq.", "since 2015"),
        ("leg hurts since Monday", "since Monday"),
        ("low back since 10 years", "10 years"),
    ],
)
def test_the_longest_beginning_counts_however_short_the_year(text, duration):
    assert read(text, None)["duration"] == duration


@pytest.mark.parametrize("text", ["neck pain since 85%", "98 years old", "hip pain, I weigh 98", "back went out at 94 degrees"])  # fmt: skip
def test_two_figures_of_something_else_are_no_year(text):
    assert "duration" not in read(text, None)


def test_the_places_stay_where_their_beginnings_were_read():
    assert read("back since 98, leg since Thursday", None)["location"] == "back, leg"
    assert "location" not in read("worse when she leans back", None)


@pytest.mark.parametrize(
    ("text", "surgery"),
    [
        ("Hx: microdiscectomy L5-S1 (2024). Tx: PT", "microdiscectomy L5-S1 (2024)"),
        ("She had a three-level fusion (L3-S1) in March 2021", "three-level fusion (L3-S1) in March 2021"),
        ("I had my hip replaced, the left one, in 2020", "hip replaced, the left one, in 2020"),
        ("en el 2020 me operaron de una hernia", "en el 2020 me operaron de una hernia"),
        ("in 2018 they fused my back", "in 2018 they fused my back"),
        ("I had a fusion (2019) and a laminectomy (2021)", "fusion (2019) and a laminectomy (2021)"),
        ("I had a fusion in 2019. In 2020 I moved", "fusion in 2019"),
    ],
)  # fmt: skip
def test_an_operation_keeps_its_level_side_and_year(text, surgery):
    assert read(text, None)["prior_surgery"] == surgery


@pytest.mark.parametrize("asked", [None, "safety_screen", "best_time"])
@pytest.mark.parametrize(
    ("text", "tried"),
    [
        ("PT, shots, gabapentin", ["physical therapy", "injections", "medication"]),
        ("terapia, inyecciones y pastillas de tramadol", ["physical therapy", "injections", "medication"]),
        ("solo ibuprofeno y acupuntura", ["medication", "acupuncture"]),
    ],
)  # fmt: skip
def test_a_bare_list_goes_on_with_the_pain_that_was_told(asked, text, tried):
    found = read(text, asked, "en", {"location": "low back"})
    assert found == {"treatments": tried}


@pytest.mark.parametrize("text", ["is the surgery done with injections?", "do you do PT there?", "I want to know about the nerve block and how it is done"])  # fmt: skip
def test_a_question_about_treatments_tells_none(text):
    assert "treatments" not in read(text, None, "en", {"location": "low back"})


def test_days_in_short_are_a_time():
    assert read("Tx: PT. Best: Tu/Th am. Voicemail ok.", None)["best_time"] == "Tu/Th am"
    assert read("Best: Tu/Th am", "best_time")["best_time"] == "Tu/Th am"


@pytest.mark.parametrize("asked", [None, "phone", "contact"])
@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("my number is 702 555 0148 Nia", "Nia"),
        ("mi número es 702 555 0148 Nia Rowe", "Nia Rowe"),
        ("702 555 0148 Oyelaran", "Oyelaran"),
        ("call me at 702 555 0148, Nia", "Nia"),
    ],
)
def test_a_name_signs_behind_the_number(asked, text, name):
    assert read(text, asked)["name"] == name


@pytest.mark.parametrize("asked", [None, "phone"])
@pytest.mark.parametrize("word", ["thanks", "Thanks", "Verizon", "Vegas", "Nevada", "Cell", "Friday", "Mornings", "Gracias", "Work", "Please", "Spanish", "Back", "FUSED"])  # fmt: skip
def test_other_words_behind_the_number_are_no_name(asked, word):
    assert "name" not in read(f"my number is 702 555 0148 {word}", asked)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("TWO SHOTS. HARLAN MCTIGUE 702 555 0102. CALL MORNINGS", "Harlan McTigue"),
        ("low back. harlan mctigue 702 555 0102", "Harlan McTigue"),
        ("dolor de cadera. beto salcedo 702 555 0102", "Beto Salcedo"),
    ],
)
def test_a_name_in_any_letters_is_a_sentence_with_its_number(text, name):
    assert read(text, None)["name"] == name


@pytest.mark.parametrize(
    "text",
    [
        "hurts bad. call soon 702 555 0102", "no surgery. cell phone 702 555 0102", "need help. las vegas 702 555 0102", "he died. please call 702 555 0102",
        "left side. work number 702 555 0102", "my hip. thanks again 702 555 0102", "dolor. buenas tardes 702 555 0102", "me duele. mi celular 702 555 0102",
        "PT and shots. nothing helps 702 555 0102", "It burns. right leg 702 555 0102", "Fusion 2019. desert radiology 702 555 0102", "hip pain. gabapentin lyrica 702 555 0102",
    ],
)  # fmt: skip
def test_other_words_before_a_number_are_no_name(text):
    assert "name" not in read(text, None)


@pytest.mark.parametrize("text", ["she says a 6", "dice que 6, que le hormiguean y se le duermen de noche"])  # fmt: skip
def test_what_they_say_of_the_pain_is_its_score(text):
    found = read(text, "best_time")
    assert found["pain_score"] == 6
    assert "best_time" not in found


@pytest.mark.parametrize("text", ["no la han operado", "no lo han operado nunca", "nunca la operaron", "no le han hecho cirugía", "no nos han operado"])  # fmt: skip
def test_who_was_never_operated_on_has_no_operation(text):
    assert read(text, None, "es")["prior_surgery"] == "none"


@pytest.mark.parametrize("text", ["la han operado dos veces", "la operaron en 2018", "no la operaron bien en 2018"])  # fmt: skip
def test_who_was_operated_on_has_one(text):
    assert read(text, None, "es").get("prior_surgery") not in (None, "none")
