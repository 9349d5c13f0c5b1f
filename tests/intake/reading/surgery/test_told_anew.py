"""Operations put right or dictated as a list stand there as they were said."""

import pytest

from bot.contract import Draft, Understood
from bot.intake.deciding import decide
from bot.intake.reading import read
from tests.intake.deciding import CONTACT

LIST = "2019 surgery was L4-5 lami AND redo L5-S1; TLIF was 2020"
WHOLE = "2019 surgery was L4-5 lami AND redo L5-S1, TLIF was 2020"


@pytest.mark.parametrize(
    ("known", "words", "now"),
    [
        ("L4-5 TLIF 2019", LIST, WHOLE),
        ("back surgery 2019", LIST, WHOLE),
        ("L4-5 lami 2019, TLIF", LIST, WHOLE),
        ("knee scope 2021", LIST, f"knee scope 2021; {WHOLE}"),
        ("", "put surgeries: R ankle ORIF 2020", "R ankle ORIF 2020"),
        ("fusion in 2019", "the fusion was twenty twenty one", "fusion in twenty twenty one"),
        ("a fusion in twenty twenty", "the fusion was twenty twenty one", "a fusion in twenty twenty one"),
        ("fusion L4-5 2016", "the fusion was 2017", "fusion L4-5 2017"),
        ("fusion L4-5 2016", "laminectomy 2019 too", "fusion L4-5 2016; laminectomy 2019"),
        ("", "PSF T4-L1 in 2018", "PSF T4-L1 in 2018"),
        ("", "R ankle ORIF 2020", "R ankle ORIF 2020"),
        ("", "fusion in twenty nineteen", "fusion in twenty nineteen"),
    ],
)  # fmt: skip
def test_an_operation_keeps_its_level_its_side_and_its_year(known, words, now):
    details = {"location": "low back", **({"prior_surgery": known} if known else {})}
    assert read(words, "confirm", "en", details)["prior_surgery"] == now


@pytest.mark.parametrize(
    "words",
    [
        "surgeries should read exactly: L4-5 lami 2019, TLIF 2020",
        "surgeries should read: L4-5 lami 2019, TLIF 2020",
        "surgeries should say exactly L4-5 lami 2019, TLIF 2020",
    ],
)
def test_the_order_is_no_part_of_what_is_dictated(words):
    draft = Draft(details={**CONTACT, "prior_surgery": "back surgery 2019"}, open=True)
    fields = read(words, "confirm", "en", draft.details)
    now = decide(draft, Understood("inform", 0.9, "en", fields), "confirm", words).draft.details
    assert now["prior_surgery"] == "L4-5 lami 2019, TLIF 2020"


@pytest.mark.parametrize(
    ("words", "surgery"),
    [
        ("that was a question about surgery", None),
        ("era una pregunta sobre la cirugía", None),
        ("I have a question about my surgery in 2019", "surgery in 2019"),
    ],
)
def test_a_question_about_surgery_tells_of_none_that_was(words, surgery):
    assert read(words, "confirm", "en", {"prior_surgery": "none"}).get("prior_surgery") == surgery
