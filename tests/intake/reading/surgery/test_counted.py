"""Operations that are counted, listed one by one, and what was put in."""

import pytest

from tests.intake.reading.tables import said


@pytest.mark.parametrize(
    ("known", "words", "surgery"),
    [
        ("two surgeries", "one surgery 2020, one 2022, pills and shots", "two surgeries: one surgery 2020, one 2022"),
        ("two surgeries", "one was in 2020 and the other 2022", "two surgeries: one was in 2020 and the other 2022"),
        ("one surgery 2020", "it says one surgery. i had two", "two: surgery 2020"),
        ("one surgery 2020", "I had two surgeries not one", "two: surgery 2020"),
        ("surgery 2020", "it says one surgery but it was three", "three: surgery 2020"),
        ("two surgeries: one 2020", "it says two surgeries. I had three", "three surgeries: one 2020"),
        ("una cirugía 2018", "dice una cirugía, tuve dos", "dos: cirugía 2018"),
        ("surgery 2020", "two surgeries", "two surgeries: surgery 2020"),
    ],
)  # fmt: skip
def test_the_count_of_operations_is_put_right(known, words, surgery):
    assert said(words, "confirm", "prior_surgery", {"prior_surgery": known}) == surgery


@pytest.mark.parametrize(
    "words",
    ["i had one injection", "not 1, 7", "I had two kids", "it says 7, it is 8", "tuve dos hijos"],
)
def test_other_counts_change_no_operation(words):
    assert said(words, "confirm", "prior_surgery", {"prior_surgery": "one surgery 2020"}) == ""


@pytest.mark.parametrize(
    ("words", "surgery"),
    [
        ("one surgery in 2020 and another in 2022", "one surgery in 2020 and another in 2022"),
        ("una cirugia en 2018, otra en 2021", "cirugia en 2018, otra en 2021"),
        ("fusion 2019, another one 2021 and one last year", "fusion 2019, another one 2021 and one last year"),
        ("FUSED IN 98 AND AGAIN 2006", "FUSED IN 98 AND AGAIN 2006"),
        ("fusion 2015 and again in 2019", "fusion 2015 and again in 2019"),
        ("a fusion in 2021 by another surgeon and a laminectomy in 2016", "fusion in 2021, laminectomy in 2016"),
        ("they want another surgery", ""),
    ],
)  # fmt: skip
def test_operations_that_are_listed_one_by_one(words, surgery):
    assert said(words, "pain_story", "prior_surgery") == surgery


IMPLANTED = [
    (
        "I HAD A FUSION IN 2012 AND A STIMULATOR IN 2020",
        "FUSION IN 2012 AND A STIMULATOR IN 2020",
        "spinal cord stimulator",
    ),
    (
        "fusion in 2012 and a spinal cord stimulator put in 2020",
        "fusion in 2012 and a spinal cord stimulator put in 2020",
        "spinal cord stimulator",
    ),
    ("they put in a pain pump in 2018", "pain pump in 2018", "pain pump"),
    (
        "tuve una fusion en 2012, un estimulador en 2020",
        "fusion en 2012, estimulador en 2020",
        "spinal cord stimulator",
    ),
    (
        "laminectomy 2015, then a spinal cord stimulator",
        "laminectomy 2015",
        "spinal cord stimulator",
    ),
    ("the stimulator did nothing", "", "spinal cord stimulator"),
    ("they want to put in a stimulator", "", ""),
    ("scheduled for a stimulator in 2027", "", ""),
    ("i fixed the pump in 2012", "", ""),
]


@pytest.mark.parametrize(("words", "surgery", "treatments"), IMPLANTED)
def test_what_was_put_in_keeps_its_year(words, surgery, treatments):
    assert said(words, None, "prior_surgery") == surgery
    assert said(words, None, "treatments") == treatments
