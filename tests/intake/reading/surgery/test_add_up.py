"""Operations that are told one after the other add up, and one is put right where it is denied."""

import pytest

from bot.intake.reading import read
from tests.intake.deciding import said

FUSION = "fusion in 2015"
GRAFT = "fusion in 2015, bone graft from my hip"
TWO = "L4-L5 fusion in 2015; laminectomy in 2018"


@pytest.mark.parametrize("known", [FUSION, GRAFT, TWO])
@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("I had knee surgery in 2010", "knee surgery in 2010"),
        ("hip surgery 2012", "hip surgery 2012"),
        ("my appendix was taken out in 2001", "appendix was taken out in 2001"),
        ("I had a hysterectomy in 2003", "hysterectomy in 2003"),
        ("the screws were taken out in 2017", "screws were taken out in 2017"),
        ("I had a discectomy in 2019, no relief", "discectomy in 2019"),
        ("I had a discectomy in 2019 and it did not help", "discectomy in 2019"),
        ("another fusion in 2019", "another fusion in 2019"),
        ("then a second fusion in 2019", "second fusion in 2019"),
        ("they operated on me again in 2020", "operated on me again in 2020"),
        ("me quitaron los tornillos en 2017", "me quitaron los tornillos en 2017"),
    ],
)
def test_what_is_told_later_stands_beside_what_was_told(text, told, known):
    assert said(text, prior_surgery=known).draft.details["prior_surgery"] == f"{known}; {told}"


@pytest.mark.parametrize(
    "text",
    [
        "no, it was a laminectomy, not a fusion",
        "it was a laminectomy not a fusion",
        "not a fusion, a laminectomy",
        "it wasn't a fusion, it was a laminectomy",
    ],
)
@pytest.mark.parametrize(
    ("known", "now"),
    [
        (FUSION, "laminectomy in 2015"),
        (GRAFT, "laminectomy in 2015, bone graft from my hip"),
        ("L4-L5 fusion in 2015; knee scope in 2018", "laminectomy L4-L5 in 2015; knee scope in 2018"),
    ],
)  # fmt: skip
def test_the_one_that_was_not_is_replaced_and_the_others_stay(text, known, now):
    assert said(text, prior_surgery=known).draft.details["prior_surgery"] == now


@pytest.mark.parametrize(
    ("known", "text", "now"),
    [
        (FUSION, "no, the fusion was in 2016", "fusion in 2016"),
        (FUSION, "actually it was 2016", "fusion in 2016"),
        (FUSION, "no, fue laminectomía, no fusión", "laminectomía in 2015"),
        (FUSION, "no, I had a laminectomy", "laminectomy in 2015"),
        ("back surgery in 2015", "it was an L4-L5 fusion", "L4-L5 fusion in 2015"),
        ("surgery", "I had a fusion in 2019", "fusion in 2019"),
        ("appendix taken out", "my appendix was taken out in 2001", "appendix taken out in 2001"),
        (FUSION, "fusion in 2015", FUSION),
    ],
)
def test_what_puts_one_right_or_tells_more_of_it_adds_none(known, text, now):
    assert said(text, prior_surgery=known).draft.details["prior_surgery"] == now


def test_another_one_that_is_only_planned_is_none():
    for text in (
        "they want another fusion",
        "I may need another surgery",
        "another fusion in June",
    ):
        assert "prior_surgery" not in read(text, "confirm", "en", {"prior_surgery": FUSION})


def test_where_a_graft_was_taken_from_is_no_place_of_the_pain():
    read_in = read("me hicieron una fusión en 2015 con injerto de hueso de la cadera", None, "es")
    assert "location" not in read_in


@pytest.mark.parametrize(
    "text",
    [
        "I don't want no surgery",
        "I don't need no surgery",
        "I want no surgery",
        "I ain't having no surgery",
        "hoping for no surgery",
        "I want to get better without surgery",
        "no quiero ninguna operación",
        "prefiero sin cirugía",
        "no quiero operarme",
    ],
)
def test_a_wish_for_no_operation_is_a_note_and_says_of_none_that_was(text):
    assert read(text, "pain_story") == {"notes": text}


@pytest.mark.parametrize(
    "text",
    ["no surgery", "never had no surgery", "I ain't had no surgery", "no prior surgeries", "low back, no surgery there", "sin cirugía",
     "nothing has been done, no surgery", "no he tenido cirugía", "I want it noted: no prior surgery"],
)  # fmt: skip
def test_who_was_never_operated_on_says_so(text):
    assert read(text, "pain_story")["prior_surgery"] == "none"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("back went out in 2015, fused l4 l5, then they redid it in 2018", "in 2015, fused l4 l5, redid it in 2018"),
        ("had a fusion in 2015 and had it redone in 2018", "fusion in 2015, redone in 2018"),
        ("me operaron de una hernia en 2015 y luego otra vez en 2018", "me operaron de una hernia en 2015 y luego otra vez en 2018"),
    ],
)  # fmt: skip
def test_an_operation_that_was_done_again_is_told_with_the_first(text, told):
    assert read(text, "pain_story")["prior_surgery"] == told


def test_what_would_be_done_again_was_not():
    assert "prior_surgery" not in read("they said they would redo it", "pain_story")


@pytest.mark.parametrize(
    ("known", "text", "now"),
    [
        ("appendectomy in 2001; gallbladder out", "no surgery on the back though", "appendectomy in 2001; gallbladder out"),
        ("knee scope 2019", "no back surgery", "knee scope 2019"),
        ("fusion in 2015", "no back surgery", "none"),
        ("knee scope 2019", "I never had surgery", "none"),
    ],
)  # fmt: skip
def test_a_no_about_the_back_takes_no_other_operation_back(known, text, now):
    assert said(text, prior_surgery=known).draft.details["prior_surgery"] == now


@pytest.mark.parametrize(
    "text", ["and knee surgery in 2010", "y me operaron de la rodilla en 2010"]
)
def test_where_somebody_was_operated_on_is_no_place_that_hurts(text):
    told = said(text, location="hip", side="left", duration="3 years").draft.details
    assert (told["location"], told.get("notes")) == ("hip", None)


def test_another_place_that_hurts_since_an_operation_is_one():
    told = said("and my knee hurts since surgery in 2010", location="hip", duration="3 years")
    assert told.draft.details["location"] == "hip, knee"
