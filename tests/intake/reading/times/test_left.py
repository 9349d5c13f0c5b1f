"""A part of the time to call is changed: the other part of it stays."""

import pytest

from bot.intake.reading import read

# What is known, what is said, and what the request says then.
RULED_OUT = [
    ("Weekdays in the morning", "tuesdays no", "Weekdays in the morning, not tuesdays"),
    ("Weekdays in the morning", "no tuesdays", "Weekdays in the morning, not tuesdays"),
    ("Weekdays in the morning", "tuesdays are out", "Weekdays in the morning, not tuesdays"),
    ("Weekdays in the morning", "tuesday doesn't work for me", "Weekdays in the morning, not tuesday"),
    ("Weekdays in the morning", "sundays are out too", "Weekdays in the morning, not sundays"),
    ("Weekdays in the morning", "weekdays im rollin", "in the morning, not weekdays"),
    ("Weekdays in the morning", "mornings im at work", "Weekdays, not mornings"),
    ("Weekdays in the morning", "mornings are no good", "Weekdays, not mornings"),
    ("Weekdays in the morning", "i cant do mornings", "Weekdays, not mornings"),
    ("evenings", "fridays out he bowls", "evenings, not fridays"),
    ("after 3", "forget after 3 call her before noon tuesday", "before noon tuesday"),
    ("Weekdays in the morning", "except fridays", "Weekdays in the morning, not fridays"),
    ("Weekdays in the morning", "not before 10", "Weekdays in the morning, not before 10"),
    ("tuesday afternoons", "tuesdays no", "afternoons, not tuesdays"),
    ("tuesday afternoons", "afternoons are bad", "tuesday, not afternoons"),
    ("tuesday afternoons", "tuesdays i have dialysis", "afternoons, not tuesdays"),
    ("weekdays at 12", "weekdays i drive", "at 12, not weekdays"),
    ("weekdays at 12", "tuesdays and thursdays are out", "weekdays at 12, not tuesdays or thursdays"),
    ("mornings", "mornings i work", "not mornings"),
    ("mornings, not tuesdays", "wednesdays are out too", "mornings, not tuesdays, not wednesdays"),
    ("any time", "sundays are out", "any time, not sundays"),
    ("any time", "but not before 10", "any time, not before 10"),
    ("entre semana por la mañana", "los martes no", "entre semana por la mañana, no los martes"),
    ("entre semana por la mañana", "los martes no puedo", "entre semana por la mañana, no los martes"),
    ("entre semana por la mañana", "los domingos tampoco", "entre semana por la mañana, no los domingos"),
    ("entre semana por la mañana", "menos los viernes", "entre semana por la mañana, no los viernes"),
    ("entre semana por la mañana", "entre semana ando manejando", "por la mañana, no entre semana"),
    ("entre semana por la mañana", "por la mañana no puedo", "entre semana, no por la mañana"),
    ("martes por la tarde", "por la tarde trabajo", "martes, no por la tarde"),
]  # fmt: skip
SUITS_TOO = [
    ("Weekdays in the morning", "saturdays too", "Weekdays in the morning, saturdays"),
    ("Weekdays in the morning", "and saturdays", "Weekdays in the morning, saturdays"),
    ("Weekdays in the morning", "or evenings", "Weekdays in the morning or evenings"),
    ("mornings", "afternoons are good too", "mornings, afternoons"),
    ("mornings, not tuesdays", "tuesdays work too", "mornings"),
    ("mornings, not tuesdays", "tuesdays are fine after all", "mornings"),
    ("por la mañana", "los sábados también", "por la mañana, los sábados"),
]
ANOTHER = [
    ("tuesday afternoons", "actually mornings", "tuesday mornings"),
    ("tuesday afternoons", "mornings not afternoons", "tuesday mornings"),
    ("tuesday afternoons", "any day but friday", "afternoons, any day but friday"),
    ("tuesday afternoons", "on second thought thursdays", "thursdays afternoons"),
    ("martes por la tarde", "cualquier día menos el viernes", "por la tarde, cualquier día menos el viernes"),
    ("martes por la tarde", "que sea el jueves", "el jueves por la tarde"),
    ("martes por la tarde", "no el martes, el jueves", "el jueves por la tarde"),
    ("weekdays at 12", "make it 12:30 not 12", "weekdays at 12:30"),
    ("tuesday mornings, not sundays", "actually afternoons", "tuesday afternoons, not sundays"),
    ("weekdays at 12", "make it 1", "weekdays at 1"),
    ("weekdays at 12", "fridays no, wednesdays ok", "wednesdays at 12"),
    ("weekdays at 12", "que sea a la 1", "weekdays at 1"),
    ("after 5", "make it 6", "after 6"),
    ("after 5", "6 not 5", "after 6"),
    ("between 2 and 4", "make it 5 not 4", "between 2 and 5"),
]  # fmt: skip
# Other matters, which leave the time alone.
NOT_MEANT = [
    "weekends i hurt more", "mornings are the worst", "mornings are bad", "i cant walk mornings",
    "i can't do stairs at night", "no pain in the mornings", "it hurts at night too", "are you open sundays",
    "why are sundays out", "is the office closed sundays?", "my leg is bad in the mornings", "none of these", "no",
    "i worked weekdays until the surgery",
]  # fmt: skip
KNOWN = {"name": "Maria Lopez", "phone": "+17024440123", "location": "low back"}


@pytest.mark.parametrize("asked", ["confirm", None])
@pytest.mark.parametrize(("known", "words", "time"), [*RULED_OUT, *SUITS_TOO, *ANOTHER])
def test_only_the_part_that_was_named_changes(known, words, time, asked):
    found = read(words, asked, "en", {**KNOWN, "best_time": known})
    assert found["best_time"] == time
    assert "phone" not in found


@pytest.mark.parametrize("words", NOT_MEANT)
def test_what_is_said_of_the_pain_or_asked_leaves_the_time_alone(words):
    found = read(words, "confirm", "en", {**KNOWN, "best_time": "weekdays at 12"})
    assert "best_time" not in found


def test_another_detail_beside_a_time_that_does_not_suit_is_read_too():
    words = "change my number to 702-555-0199 and tuesdays are out"
    found = read(words, "confirm", "en", {**KNOWN, "best_time": "mornings"})
    assert found == {"phone": "+17025550199", "best_time": "mornings, not tuesdays"}


@pytest.mark.parametrize(
    ("words", "time"),
    [
        ("weekdays im rollin", "not weekdays"),
        ("mornings i work", "not mornings"),
        ("entre semana trabajo", "no entre semana"),
        ("tuesdays no", "tuesdays no"),
    ],
)
def test_a_time_at_which_the_visitor_is_busy_is_not_the_one_to_call(words, time):
    assert read(words, "best_time", "en", {})["best_time"] == time


def test_a_bare_number_is_no_hour_where_the_pain_has_one():
    known = {**KNOWN, "best_time": "after 5", "pain_score": 4}
    assert "best_time" not in read("make it 6", "confirm", "en", known)


@pytest.mark.parametrize("asked", ["pain_story", "location", "pain_words"])
@pytest.mark.parametrize(
    ("words", "time"),
    [
        ("tuesdays no", "not tuesdays"),
        ("i can't do thursdays", "not thursdays"),
        ("el jueves no puedo", "no el jueves"),
        ("los martes trabajo", "no los martes"),
    ],
)
def test_a_day_that_does_not_suit_is_none_of_the_pains(asked, words, time):
    assert read(words, asked, "en", {}) == {"best_time": time}
    assert read(words, asked, "en", {"best_time": "after 5"}) == {"best_time": f"after 5, {time}"}


@pytest.mark.parametrize("asked", ["pain_story", "pain_words"])
@pytest.mark.parametrize("words", ["mornings are bad", "nights never"])
def test_a_part_of_the_day_is_one_of_the_pains_where_the_pain_is_asked_for(asked, words):
    assert "best_time" not in read(words, asked, "en", {})


@pytest.mark.parametrize(
    ("words", "time"),
    [
        ("i'd like a call. between 10 and 1", "between 10 and 1"),
        ("call me. between 10 am and 1 pm", "between 10 am and 1 pm"),
        ("somebody should call. not while i'm driving, so between 10 and 1", "between 10 and 1"),
        ("quiero que me llamen. entre 10 y 1", "entre 10 y 1"),
    ],
)
def test_two_hours_behind_a_wish_for_a_call_are_when_to_call(words, time):
    assert read(words, None, "en", {}) == {"best_time": time}


@pytest.mark.parametrize("words", ["between 7 and 8", "call it between 6 and 8"])
def test_two_numbers_without_a_call_are_no_hours(words):
    assert "best_time" not in read(words, "pain_score", "en", {})
