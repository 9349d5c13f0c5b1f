"""A name among other words: a number, a time, a question."""

import pytest

from bot.intake.reading import read
from tests.intake.reading.tables import said


@pytest.mark.parametrize(
    ("words", "asked", "name"),
    [
        # A question holds no name, and one letter is none.
        ("is this private? will my parents see this", "contact", ""),
        ("will my name be kept private", "contact", ""),
        ("q pongan q no tengo seguro medico y q me da miedo la cirujia", None, ""),
        ("ponme J", None, ""),
        # Between the time and the number, or as the last word behind it.
        ("CALL ME TUESDAY MORNING EARL 702-555-0144", None, "Earl"),
        ("CALL ME TUESDAY MORNING EARL 702-555-0144", "contact", "Earl"),
        ("call me tomorrow 702-555-0144", None, ""),
        ("call me mornings thanks 702-555-0144", None, ""),
        (
            "can somebody from his office call me right now 702-555-0177 greg",
            None,
            "Greg",
        ),
        ("702-555-0177 rose hurts", None, ""),
        ("702-555-0177 thanks", None, ""),
    ],
)
def test_what_is_a_name_beside_other_words(words, asked, name):
    assert said(words, asked, "name") == name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Hector Salas, 702-555-0162, I want the office manager to call me", "Hector Salas"),
        ("please call me, Al Reese, home 702 555 0101, cell 702 555 0102", "Al Reese"),
        ("Ann Weeks 702 555 0162", "Ann Weeks"),
    ],
)
def test_a_name_beside_a_number_that_is_labelled_or_has_words_behind_it(words, name):
    assert said(words, None, "name") == name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("ok. have somebody ring me. Norm Pratt", "Norm Pratt"),
        ("call me. Xavi Pratt, mornings", "Xavi Pratt"),
        ("I'd like a call. DALE PRATT", "Dale Pratt"),
        ("Quiero que me llamen. Norma Prado", "Norma Prado"),
        ("I'd like a call. Low Back", ""),
        ("call me. Las Vegas", ""),
        ("please call me. Dr. Tollestrup", ""),
        ("Call me. United Healthcare", ""),
        ("Call me. Any Time", ""),
        ("call me. Monday Morning", ""),
        ("CALL ME. THANK YOU", ""),
        ("Please call me. Still Hurts", ""),
    ],
)
def test_a_name_that_is_a_sentence_behind_a_wish_for_a_call_is_the_callers(words, name):
    assert said(words, None, "name") == name


@pytest.mark.parametrize(
    ("words", "asked", "name", "notes"),
    [
        ("WENDELL PRUITT, MY PHONE IS 775 555 0199. ASK FOR OPAL", "contact", "Wendell Pruitt", "ASK FOR OPAL"),
        ("Wendell Pruitt 775 555 0199, ask for Opal", None, "Wendell Pruitt", "ask for Opal"),
        ("Rosa Vega 702 555 0140, pregunten por Ana", "contact", "Rosa Vega", "pregunten por Ana"),
        # Who is asked for is the writer, or the only one who is named.
        ("Dale Pruitt, 775 555 0199, ask for Dale", "contact", "Dale Pruitt", ""),
        ("(702) 555-0140 ask for Kim", "contact", "Kim", ""),
        ("low back, 702 555 0140, ask for Kim", None, "Kim", ""),
    ],
)  # fmt: skip
def test_who_is_only_to_be_asked_for_stands_beside_the_name_of_who_writes(
    words, asked, name, notes
):
    assert said(words, asked, "name") == name
    assert said(words, asked, "notes") == notes


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("no no, no quiero que ponga eso, quitelo por favor", ""),
        ("borrelo", ""),
        ("agreguelo", ""),
        ("no! al reves", ""),
        ("ponga tramadol y gabapentina en la hoja por favor", ""),
        ("put down Gabapentin", ""),
        ("pongale gabapentina", ""),
        # Names that end or sound alike.
        ("Carmelo", "Carmelo"),
        ("Marcelo Quito", "Marcelo Quito"),
        ("ponga Consuelo Vega", "Consuelo Vega"),
        ("put down Ana Block", "Ana Block"),
        ("me llamo Mota", "Mota"),
    ],
)
def test_an_order_and_a_medicine_are_nobodys_name(words, name):
    assert said(words, "name", "name") == name


@pytest.mark.parametrize(
    ("words", "notes"),
    [
        ("OPALS NUMBER 775 555 0186", "OPALS NUMBER 775 555 0186"),
        ("el celular de Ana es 702 555 0186", "celular de Ana es 702 555 0186"),
        ("my number is 775 555 0186", ""),
        ("Ana Ruiz, Ana's number 775 555 0186", ""),
        # What else they are called, without the name and the number that stand in their lines.
        ("me llamo Guadalupe Reyes pero me dicen Lupita, le digo mi numero 702 555 0144", "me dicen Lupita"),
        ("I'm Robert Haines but everybody calls me Bud. 702 555 0144", "everybody calls me Bud"),
        ("do people call me Bud?", ""),
    ],
)  # fmt: skip
def test_a_note_says_whose_a_number_is_and_repeats_no_line_of_the_request(words, notes):
    assert said(words, "contact", "notes") == notes


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("I hurt my neck years ago, I'd like someone to call. Walter Brandvold.", "Walter Brandvold"),
        ("please have someone call. Walter Brandvold", "Walter Brandvold"),
        ("I want an appointment. Walter Brandvold.", "Walter Brandvold"),
        ("quiero una cita. Rosa Prado.", "Rosa Prado"),
        ("I'd like someone to call. Blue Cross", None),
        ("I'd like someone to call. Monday Morning.", None),
        ("I'd like someone to call. Low Back Pain.", None),
        ("I want an appointment. Spine Surgery.", None),
        ("I want an appointment. Las Vegas.", None),
        ("I had an appointment. Walter Brandvold sent me", None),
        ("I'd like someone to call. United Healthcare", None),
    ],
)  # fmt: skip
def test_a_whole_name_behind_any_wish_for_a_call_is_the_name(text, name):
    assert read(text, None, "en", {}).get("name") == name
