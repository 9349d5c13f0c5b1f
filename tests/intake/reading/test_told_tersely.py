"""What people who write in few words say, much of it of something else: a hearing aid, another illness,
who is to be asked for.
"""

import pytest

from bot.intake.reading import read
from tests.intake.reading.tables import rows, said

NO_PLACE = [
    ("NOT BEFORE 10 I DONT HAVE MY EARS IN", "best_time"),
    ("not before 9, my ears aren't in yet", "best_time"),
    ("PHONE ENDS 0124 NOT 0142 FAT FINGER", "confirm"),
    ("fat fingered it, 0124 not 0142", "confirm"),
    ("HER LEGS MOVE FINE", "best_time"),
    ("her legs work just fine", "confirm"),
    ("sus piernas se mueven bien", "confirm"),
    ("my knee guy is not in mondays, not before 10", "best_time"),
]


@pytest.mark.parametrize(("words", "asked"), NO_PLACE)
def test_a_part_of_the_body_that_does_not_hurt_takes_no_places_place(words, asked):
    assert said(words, asked, "location", {"location": "foot"}) == ""


@pytest.mark.parametrize(("words", "asked"), NO_PLACE)
def test_a_part_of_the_body_that_does_not_hurt_is_no_place(words, asked):
    assert said(words, asked, "location") == ""


@pytest.mark.parametrize(
    ("words", "place"),
    rows("""
    my ears hurt, not the back -> head
    not the back. the hip -> hip
    it's my knee, not the back -> knee
    """),
)
def test_a_place_that_is_put_right_is_another(words, place):
    assert said(words, "confirm", "location", {"location": "back"}) == place


@pytest.mark.parametrize(
    ("words", "time"),
    rows("""
    NOT BEFORE 10 I DONT HAVE MY EARS IN -> NOT BEFORE 10
    after 9 I don't have my teeth in -> after 9
    NOT BEFORE 10. AND NOT THURSDAYS THATS THE VA. RING LONG -> NOT BEFORE 10. AND NOT THURSDAYS
    """),
)
def test_what_is_not_in_yet_is_no_part_of_the_time(words, time):
    assert said(words, "best_time", "best_time") == time


def test_both_times_are_kept_around_a_reason():
    words = "NOT BEFORE 10 I DONT HAVE MY EARS IN. AND NOT THURSDAYS THATS THE VA. RING LONG"
    time = said(words, "best_time", "best_time")
    assert "NOT BEFORE 10" in time
    assert "NOT THURSDAYS" in time


@pytest.mark.parametrize(
    ("words", "length"),
    rows("""
    THATS THE PROSTATE 10 YEARS NOW -> -
    diabetic for 10 years -> -
    THATS THE PROSTATE 10 YEARS NOW. THE BACK IS SINCE 98 -> since 1998
    I'm diabetic 10 years, feet burn 3 years -> 3 years
    diabetic neuropathy 10 years -> 10 years
    high blood pressure, 3 years of back pain -> 3 years
    high blood pressure 3 years of back pain -> 3 years
    """),
)
def test_the_time_of_another_illness_is_not_that_of_the_pain(words, length):
    assert said(words, "duration", "duration") == length


def test_the_beginning_is_put_right_at_the_summary():
    known = {"duration": "10 years"}
    assert said("THE BACK IS SINCE 98", "confirm", "duration", known) == "since 1998"
    assert said("THATS THE PROSTATE 10 YEARS NOW", "confirm", "duration", known) == ""


@pytest.mark.parametrize(
    ("words", "name"),
    rows("""
    JUST CALL HER THEN. NOT ME. DOLORES. 775 555 0188 -> Dolores
    Dolores. 775 555 0188 -> Dolores
    HAVE THEM CALL ME 775 555 0142. BUD KOWALCZYK -> Bud Kowalczyk
    BUD KOWALCZYK. WELL BERNARD ON MY LICENSE -> Bud Kowalczyk
    I SAID DOLORES. DOLORES KOWALCZYK. MY NAMES BUD BUT DONT ASK FOR ME -> Dolores Kowalczyk
    I said Dolores. 775 555 0188 -> Dolores
    me llamo Bud pero no pregunten por mi, Dolores Ruiz 775 555 0188 -> Dolores Ruiz
    My name is Bud Kowal, don't call me before 9, 775 555 0188 -> Bud Kowal
    I'm Bud Kowal but don't call me. bud@example.com -> Bud Kowal
    my name is Bud but no calls please 775 555 0188 -> Bud
    Tengo dolores. 775 555 0188 -> -
    mucho dolor. dolores, 702 555 0199 -> -
    Sunday. 702 555 0199 -> -
    """),
)
def test_who_is_to_be_asked_for_is_the_name(words, name):
    assert said(words, "contact", "name") == name


@pytest.mark.parametrize(
    ("words", "name"),
    rows("""
    I SAID DOLORES. DOLORES KOWALCZYK. MY NAMES BUD BUT DONT ASK FOR ME -> Dolores Kowalczyk
    JUST CALL HER THEN. NOT ME. DOLORES. 775 555 0188 -> Dolores
    call my wife not me. Dolores Ruiz, 775 555 0188 -> Dolores Ruiz
    mejor llamenle a ella, no a mi. Dolores Ruiz -> Dolores Ruiz
    call her, not me. Mornings. -> -
    call her and not me. please -> -
    it hurts her, not me. Dolores -> -
    I said no -> -
    I said hip. -> -
    I said Tuesday -> -
    I said left -> -
    """),
)
def test_a_name_that_was_said_before_takes_the_known_ones_place(words, name):
    assert said(words, "confirm", "name", {"name": "Bud"}) == name


@pytest.mark.parametrize(
    ("words", "time"),
    rows("""
    SHE SAYS 430 NOT 4 -> at 4:30
    430 I SAID NOT 4 -> at 4:30
    THE GOOD TIME. 430 -> at 4:30
    the time is 5 -> at 5
    my wife said 5 not 4 -> at 5
    la hora es 5 -> at 5
    she said 8 -> -
    my pain said 5 -> -
    it hurts 10 not 4 -> -
    2 times -> -
    """),
)
def test_the_hour_is_changed_at_the_summary_and_a_score_is_no_hour(words, time):
    known = {"best_time": "at 4", "pain_score": 6, "location": "back"}
    assert said(words, "confirm", "best_time", known) == time


def test_a_changed_hour_is_no_score():
    known = {"best_time": "at 4", "pain_score": 6, "location": "back"}
    assert "pain_score" not in read("SHE SAYS 5 NOT 4", "confirm", "en", known)
