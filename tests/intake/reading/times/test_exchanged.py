"""A day or an hour of a known time gives way to another, and the rest of the time stays."""

import pytest

from bot.intake.reading import read

MORNINGS = "mornings before 11 M/W/F"
DAYS = "Mon/Wed/Thurs after 3:30p"
KNOWN = {"name": "Ann Le", "phone": "+17025550148", "pain_score": 8, "location": "foot"}


def time(words, known, asked="confirm"):
    return read(words, asked, "en", {**KNOWN, "best_time": known}).get("best_time", known)


@pytest.mark.parametrize("asked", [None, "confirm"])
@pytest.mark.parametrize(
    ("known", "words", "now"),
    [
        (MORNINGS, "10:30, not 11", "mornings before 10:30 M/W/F"),
        (MORNINGS, "its not 11 its 10:30", "mornings before 10:30 M/W/F"),
        (MORNINGS, "its not 11 its 10:30, and I cant do Fri anymore", "mornings before 10:30 Mon/Wed, not Fri"),
        (MORNINGS, "I cant do Fri anymore", "mornings before 11 Mon/Wed, not Fri"),
        (MORNINGS, "not wed", "mornings before 11 Mon/Fri, not wed"),
        (DAYS, "Tues not Mon", "Tues/Wed/Thurs after 3:30p"),
        (DAYS, "not Mon, Tues", "Tues/Wed/Thurs after 3:30p"),
        (DAYS, "4p not 3:30", "Mon/Wed/Thurs after 4p"),
        (DAYS, "no Wed", "Mon/Thurs after 3:30p, not Wed"),
        (DAYS, "not Thurs", "Mon/Wed after 3:30p, not Thurs"),
        (DAYS, "Mondays no", "Wed/Thurs after 3:30p, not Mondays"),
        ("lunes y jueves por la tarde", "martes no lunes", "martes y jueves por la tarde"),
    ],
)  # fmt: skip
def test_only_the_one_that_was_wrong_changes(known, words, now, asked):
    assert time(words, known, asked) == now


@pytest.mark.parametrize(
    ("known", "words", "now"),
    [
        (DAYS, "not Mon, Tues doesn't work either", "Wed/Thurs after 3:30p, not Mon, not Tues"),
        (DAYS, "the days are Tues/Wed after 4p", "Tues/Wed after 4p"),
        ("after 8", "9 not 8", "after 9"),
        ("after 8", "pain 6 not 8", "after 8"),
        ("after 4", "L4-5 not L3-4", "after 4"),
        ("after 4", "fusion 2021 not 2020", "after 4"),
    ],
)
def test_other_words_are_read_as_before(known, words, now):
    assert time(words, known) == now


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("Tues/Thurs after 4p", "Tues/Thurs after 4p"),
        ("M/W/F before 10:30a", "M/W/F before 10:30a"),
        ("after three thirty on tuesday or wednesday", "after three thirty on tuesday or wednesday"),
        ("unit 4p", ""),
        ("grade 4a", ""),
        ("after three surgeries", ""),
    ],
)  # fmt: skip
def test_a_time_among_the_rest_is_not_asked_for_again(words, when):
    told = read(f"Robin Sample 702 555 0148, {words}, low back pain 7/10", None, "en", {})
    assert (told["name"], told.get("best_time", "")) == ("Robin Sample", when)


@pytest.mark.parametrize(
    "words",
    ["I said Tues/Thurs after 4p already", "I told you Tues/Thurs after 4p already", "Tues/Thurs after 4p"],
)  # fmt: skip
def test_that_it_was_said_before_is_no_part_of_it(words):
    assert read(words, "best_time", "en", {}) == {"best_time": "Tues/Thurs after 4p"}


def test_a_day_after_call_me_is_no_name():
    told = read("Robin Sample 702 555 0148, call me Mon/Wed after 3:30p", None, "en", {})
    assert (told["name"], told["best_time"]) == ("Robin Sample", "Mon/Wed after 3:30p")


@pytest.mark.parametrize("name", ["Thu Nguyen", "Tue Tran"])
def test_names_that_look_like_days_are_names(name):
    assert read(f"my name is {name}", None, "en", {})["name"] == name
