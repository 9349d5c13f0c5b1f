"""Words put right, and the way back to what was typed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.intake.reading.needs.access import _SPELLING as ACCESS
from bot.intake.reading.people.words import SPELLING as PEOPLE
from bot.intake.reading.places.misspelt import _SPELLING as PLACE
from bot.intake.reading.preferences.contact_words import SPELLING as CONTACT
from bot.intake.reading.preferences.voicemail import _SPELLING as VOICEMAIL
from bot.intake.reading.text.message import message_of
from bot.intake.reading.text.misspelt import Spelling, heard
from bot.intake.reading.times.misspelt import _SPELLING as TIMES

SPELLING = Spelling(
    ["accident", "hace", "semana", "years", "three", "nueve"], ["there", "nueva", "yearns"]
)


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("accidnet", "accident"), ("acident", "accident"), ("acccident", "accident"),
        ("ase", "hace"), ("cemana", "semana"), ("yaers", "years"), ("nuebe", "nueve"),
        ("there", "there"), ("nueva", "nueva"), ("ears", "ears"), ("bears", "bears"),
        ("incident", "incident"), ("as", "as"), ("thre", "three"), ("occident", "occident"),
    ],
)  # fmt: skip
def test_only_what_is_near_or_sounds_the_same_is_put_right(typed, right):
    assert SPELLING.right(typed) == right


# As the readers take them: one word of ten letters, one of six, one of five.
WORDS = ["wheelchair", "father", "texts"]


@pytest.mark.parametrize(
    ("options", "typed", "right"),
    [
        ({}, "whelcahir", "whelcahir"), ({"two_edits": True}, "whelcahir", "wheelchair"),
        ({"two_edits": True}, "fahtrr", "fahtrr"), ({}, "fater", "father"),
        ({"same_length": True}, "fater", "fater"), ({"same_length": True}, "fahter", "father"),
        ({"same_length": True}, "fatther", "fatther"),
        ({"two_edits": True, "same_length": True}, "whelchair", "whelchair"),
        ({}, "txts", "texts"), ({"shortest": 6}, "txts", "txts"), ({"shortest": 6}, "texst", "texst"),
        ({}, "etxts", "etxts"), ({"most_words": 3}, "etxts", "texts"),
    ],
)  # fmt: skip
def test_a_reader_says_how_far_an_error_goes(options, typed, right):
    assert Spelling(WORDS, **options).plain(typed) == right


def test_the_nearest_word_is_meant():
    spelling = Spelling(["afternoons", "afternoon"], two_edits=True)
    assert spelling.right("aftrnoon") == "afternoon"
    assert spelling.right("aftrnoons") == "afternoons"


def test_a_text_longer_than_an_answer_stays():
    spelling = Spelling(WORDS, most_words=3)
    assert spelling.plain("only txets please") == "only texts please"
    story = "the txets were too long"
    assert spelling.plain(story) == story
    assert spelling.repaired(message_of(story)).message.plain == story


def test_a_reader_puts_places_of_its_own_right_beside():
    typed = message_of("accidnet in 2016, no, 2017, hip yaers")
    start = typed.plain.index("2016")
    repaired = SPELLING.repaired(typed, [((start, start + len("2016, no, ")), "")])
    assert repaired.message.plain == "accident in 2017, hip years"
    at = repaired.message.plain.index("years")
    assert typed.own(*repaired.original(at, at + len("years"))) == "yaers"


def test_a_word_within_such_a_place_is_put_right_once():
    typed = message_of("my yaers ago, hip")
    repaired = SPELLING.repaired(typed, [((3, 12), "decades ago")])
    assert repaired.message.plain == "my decades ago, hip"


@pytest.mark.parametrize(
    ("reader", "ordinary"),
    [
        (ACCESS, "stretch stars korea boston waller heating"),
        (PEOPLE, "bother neighbors protegido cuando farther teen ten"),
        (CONTACT, "next cell fall mail massage test ball"),
        (VOICEMAIL, "same game came hombre"),
        (TIMES, "mananitas morning opening massage"),
        (PLACE, "saco bell flan spin hans goin doral night bajo points"),
    ],
)
def test_ordinary_words_stay_what_they_are(reader, ordinary):
    assert reader.plain(ordinary) == ordinary


@pytest.mark.parametrize(
    ("reader", "typed", "right"),
    [
        (ACCESS, "wheelchiar andd inturpreter", "wheelchair andd interpreter"),
        (PEOPLE, "my hsuband, mi esopsa", "my husband, mi esposa"),
        (CONTACT, "tetx or emial", "text or email"), (VOICEMAIL, "nmae only", "name only"),
        (TIMES, "tommorow mornins", "tomorrow morning"),
        (PLACE, "anke, kabesa, shouldr", "ankle, cabeza, shoulder"),
    ],
)  # fmt: skip
def test_the_words_of_each_reader_are_put_right(reader, typed, right):
    assert reader.plain(typed) == right


@pytest.mark.parametrize(
    ("one", "other"),
    [("sirugia", "cirugia"), ("izkierda", "izquierda"), ("vaja", "baja"), ("mezes", "meses")],
)
def test_what_sounds_the_same_is_the_same(one, other):
    assert heard(one) == heard(other)


def test_places_lead_back_to_the_typed_words():
    typed = message_of("the Accidnet was ase 3 yaers, ok")
    repaired = SPELLING.repaired(typed)
    assert repaired.message.plain == "the accident was hace 3 years, ok"
    start = repaired.message.plain.index("hace")
    end = repaired.message.plain.index(",")
    assert typed.own(*repaired.original(start, end)) == "ase 3 yaers"


@settings(deadline=None, database=None)
@given(st.lists(st.sampled_from(["accidnet", "ase", "hip", "3", "yaers", "thre,"]), min_size=1))
def test_every_unmended_word_keeps_its_place(words):
    typed = message_of(" ".join(words))
    repaired = SPELLING.repaired(typed)
    assert repaired.original(0, len(repaired.message.plain)) == (0, len(typed.plain))
    at = 0
    for word, new in zip(typed.plain.split(), repaired.message.plain.split(), strict=True):
        start = repaired.message.plain.index(new, at)
        at = start + len(new)
        assert typed.plain[slice(*repaired.original(start, at))] == word
