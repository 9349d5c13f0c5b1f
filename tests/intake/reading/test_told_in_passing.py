"""What people tell in passing, in one breath with other things: nothing of it is lost or bent."""

import pytest

from bot.intake.reading import read
from bot.intake.whole.steering import steer
from tests.intake.reading.tables import rows, said


@pytest.mark.parametrize(
    ("words", "note"),
    [
        ("put in notes: 3 mris clean, worse sitting", "3 mris clean, worse sitting"),
        ("put this in the notes: she is scared", "she is scared"),
        ("put in the notes she is scared of needles", "she is scared of needles"),
        ("add to notes: no perfume", "no perfume"),
        ("pongan en notas: tiene miedo", "tiene miedo"),
        ("anote en las notas que le da pena", "le da pena"),
    ],
)
def test_what_is_to_stand_in_the_notes_is_a_note(words, note):
    meant = steer(words)
    assert meant
    assert (meant.kind, meant.words) == ("note", note)


@pytest.mark.parametrize(
    "words", ["put in the notes please", "put it in the notes", "I put in 20 years at the plant"]
)
def test_no_words_of_a_note_are_none(words):
    meant = steer(words)
    assert meant is None or meant.kind != "note"


PLACES = rows("""
her right sitting bone and pelvic floor -> buttock, pelvis
pain in my sitz bones -> buttock
dolor en el hueso de sentarse y el piso pelvico -> buttock, pelvis
pain in my hip, they say it's in her head -> hip
me duele la cadera, dicen que todo es de su cabeza -> hip
pain in my head and neck -> head, neck
the pain is in her head -> head
""")


@pytest.mark.parametrize(("words", "place"), PLACES)
def test_every_place_is_kept_and_an_idiom_is_none(words, place):
    assert said(words, "pain_story", "location") == place


WORDS = rows("""
hip, 3 years, like a hot poker -> like a hot poker
como un hierro caliente -> como un hierro caliente
burning, worse sitting -> burning, worse sitting
peor sentada -> peor sentada
sitting is the worst -> sitting is the worst
""")


@pytest.mark.parametrize(("words", "feeling"), WORDS)
def test_a_comparison_and_what_makes_it_worse_stay_whole(words, feeling):
    assert said(words, "pain_story", "pain_words") == feeling


NOTES = rows("""
neck 3 years, 3 MRIs clean -> 3 MRIs clean
my MRI came back normal -> my MRI came back normal
3 resonancias normales -> 3 resonancias normales
no calls at work -> no calls at work
never call me at work please -> never call me at work please
no me llamen al trabajo -> no me llamen al trabajo
""")


@pytest.mark.parametrize(("words", "note"), NOTES)
def test_a_clean_picture_and_where_not_to_call_reach_the_office(words, note):
    assert said(words, "pain_story", "notes") == note


@pytest.mark.parametrize(
    "words", ["are x-rays normal for this?", "call my work number", "I work in an office"]
)
def test_what_only_sounds_like_it_is_no_note(words):
    assert said(words, "pain_story", "notes") == ""


def test_who_only_says_that_a_picture_was_normal_is_heard_out():
    assert read("my MRI was normal", None) == {}


NAMES = rows("""
Marisol Reyes she's 38 -> Marisol Reyes
Marisol Reyes im 38 -> Marisol Reyes
low back, 6/10, pt and shots -> none
""")


@pytest.mark.parametrize(("words", "name"), NAMES)
def test_a_name_ends_before_the_age_and_pt_is_no_name(words, name):
    assert said(words, "contact", "name") == name.removeprefix("none")


def test_an_age_takes_no_name_into_the_notes():
    assert read("Marisol Reyes she's 38", "contact")["notes"] == "she's 38"


@pytest.mark.parametrize(
    "words",
    [
        "fine ask them to contact me. just marisol. im not giving last name",
        "solo Marisol, no doy apellido",
        "my name is Marisol, I won't give my last name",
    ],
)
def test_whoever_keeps_the_family_name_gives_the_first(words):
    assert said(words, None, "name") == "Marisol"


@pytest.mark.parametrize("words", ["call me, just mornings", "contact me, just botox"])
def test_only_a_given_name_is_one(words):
    assert said(words, None, "name") == ""


@pytest.mark.parametrize(
    ("words", "ways"),
    [
        ("it says contact by e-mail. wrong. phone", ["phone"]),
        ("dice contactar por correo. esta mal. telefono", ["phone"]),
        ("it says phone. i want email", ["email"]),
    ],
)
def test_the_way_behind_the_one_that_is_quoted_is_meant(words, ways):
    assert read(words, "confirm")["contact_by"] == ways


@pytest.mark.parametrize(
    ("words", "when"), rows("after 3 or -> after 3\ndespues de las 3 o -> despues de las 3")
)
def test_a_time_ends_in_no_or(words, when):
    assert said(words, "best_time", "best_time") == when
