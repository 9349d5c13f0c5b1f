"""Details in words that a first reading missed, and near ones that are none."""

import pytest

from bot.intake.reading import read


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("hard of hearing here, text don't call, 725-555-0147", "en", {"phone": "+17255550147"}),
        ("TEXT DONT CALL 725-555-0147", "en", {"phone": "+17255550147", "contact_by": ["text"]}),
        ("mensaje no llamen, 725 555 0147", "es", {"phone": "+17255550147"}),
        ("no, not 5 years. Seven years.", "en", {"duration": "7 years"}),
        ("es para mi hija Camila Rojas de 9 años", "es", {"minor": True}),
        (
            "mi hijo, de once años, trae dolor en la cadera",
            "es",
            {"relation": "son", "minor": True},
        ),
        ("for my grandson Levi, age 10", "en", {"patient_name": "Levi", "minor": True}),
        ("my wife Annette Bordeaux uses a walker", "en", {"patient_name": "Annette Bordeaux"}),
        ("my neighbor Ollie asked me to write", "en", {"patient_name": "Ollie"}),
        ("The pain is on my left, sorry for my spelling", "en", {"side": "left"}),
        (
            "I'm an existing patient, Lucy Grady, and I have a question",
            "en",
            {"name": "Lucy Grady"},
        ),
    ],
)
def test_the_detail_is_read(text, language, found):
    given = read(text, None, language, {})
    assert {key: given.get(key) for key in found} == found


@pytest.mark.parametrize(
    ("text", "language", "key"),
    [
        ("don't call (702) 555-0143", "en", "phone"),
        ("no llamen al 702 555 0143", "es", "phone"),
        ("low back hurts. I never missed a day of work", "en", "duration"),
        ("mi hijo Emiliano, de 11 años, trae dolor en la cadera", "es", "duration"),
        ("mi hijo me trae a la cita", "es", "relation"),
        ("mi hija Camila Rojas de 19 años tiene dolor", "es", "minor"),
        ("she is on my right hand side at the office", "en", "side"),
        ("our patient, Lucy Grady, said no", "en", "name"),
    ],
)
def test_what_is_none_is_not_read(text, language, key):
    assert key not in read(text, None, language, {})
