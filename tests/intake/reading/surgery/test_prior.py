import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.intake.reading import read
from tests.intake.reading.tables import QUIET, rows, said

STORY = rows("""
desde que me cambiaron la cadera izquierda no se me quita el ardor -> me cambiaron la cadera izquierda
since my hip replacement in 2019, low back -> hip replacement in 2019
my tires were replaced -> -
I had a fusion in 2018, sorry, 2019 -> fusion in 2019
operaron en 2015, perdón, 2016 -> operaron en 2016
surgry in 2015 -> surgry in 2015
tuve una sirujia en 2019 -> sirujia en 2019
me cambiaron la cadera en 2015 -> me cambiaron la cadera en 2015
me pusieron dos barras en 2011 -> me pusieron dos barras en 2011
knee replaced in 2010, and now hip pain -> knee replaced in 2010
had a nerve release in 2020 that didn't take -> nerve release in 2020
2 fusions -> 2 fusions
surgery free so far -> none
cero cirugías -> none
libre de cirugías -> none
haven't had any procedures -> none
I'm interested in nerve release -> -
do you do nerve decompression -> -
I went to the hardware store -> -
me pusieron una vacuna -> -
I had used it for years -> -
surgery was in 2018 not 2019 -> surgery was in 2018
I had a fusion in 2019 -> fusion in 2019
fusion 2019 -> fusion 2019
fusion, 2019 -> fusion, 2019
two back surgeries -> two back surgeries
L4-L5 fusion in 2019 -> L4-L5 fusion in 2019
low back, 4 years, 8, fusion L4-L5 2019 -> fusion L4-L5 2019
laminectomy in 2015 and fusion in 2019 -> laminectomy in 2015 and fusion in 2019
had a microdisc in 2020 -> microdisc in 2020
microdiscectomy at L5-S1 -> microdiscectomy at L5-S1
fusion by Dr. Smith in March 2018 -> fusion by Dr. Smith in March 2018
back surgery 3 years ago didn't help -> back surgery 3 years ago
they operated on my back in 2018 -> operated on my back in 2018
hip replacement 2010 -> hip replacement 2010
ACDF 2016 -> ACDF 2016
it hurts since my fusion -> fusion
three failed surgeries -> three failed surgeries
spinal decompression in 2020 -> spinal decompression in 2020
right thy since 2017 first fusion was 08 second 2016 L4 L5 -> first fusion was 08 second 2016 L4 L5
pain since 2012 two fusions 2014 and 2016 -> two fusions 2014 and 2016
since 2017 two fusions -> two fusions
no surgery -> none
no surgeries -> none
never had surgery -> none
Nobody operated me -> none
I was never operated -> none
nadie me operó -> none
I haven't had any surgery -> none
surgery: none -> none
without surgery -> none
cirugía de columna en 2015 -> cirugía de columna en 2015
tuve una cirugía hace 3 años -> cirugía hace 3 años
me operaron en 2018 -> me operaron en 2018
me operaron de la columna en 2018 -> me operaron de la columna en 2018
dos cirugías -> dos cirugías
fusión lumbar en 2020 -> fusión lumbar en 2020
una operación de rodilla en 2011 -> operación de rodilla en 2011
desde mi operación -> operación
me hicieron una laminectomía -> laminectomía
sin cirugías -> none
nunca me han operado -> none
no me han operado -> none
no he tenido cirugías -> none
ninguna cirugía -> none
no cirugía -> none
my doctor wants to do surgery -> -
I want to avoid surgery -> -
surgery planned next week -> -
do I need surgery? -> -
they recommended a fusion -> -
no quiero cirugía -> -
me recomiendan una operación -> -
¿necesito cirugía? -> -
what is failed back surgery? -> -
low back for 3 years -> -
none -> -
""")
ASKED = rows("""
none -> none
no -> none
nope -> none
never -> none
no, never -> none
none at all -> none
nothing -> none
not yet -> none
ninguna -> none
no -> none
nunca -> none
no, ninguna -> none
yes, a fusion in 2019 -> fusion in 2019
I broke my hip and they put pins in -> broke my hip and they put pins in
a cyst removed -> cyst removed
why? -> -
""")
UNASKED = rows("""
I had back surgery in 2019 -> back surgery in 2019
after my fusion it got worse -> fusion
tuve una fusión en 2019 -> fusión en 2019
nunca me han operado -> none
is surgery dangerous? -> -
I don't want another surgery -> -
tell me about fusion -> -
""")


@pytest.mark.parametrize(("words", "surgery"), STORY)
def test_an_operation_in_the_story(words, surgery):
    assert said(words, "pain_story", "prior_surgery") == surgery


@pytest.mark.parametrize(("words", "surgery"), ASKED)
def test_an_operation_that_was_asked_for(words, surgery):
    assert said(words, "prior_surgery", "prior_surgery") == surgery


@pytest.mark.parametrize(("words", "surgery"), UNASKED)
def test_an_operation_that_nobody_asked_for(words, surgery):
    assert said(words, None, "prior_surgery") == surgery


@pytest.mark.parametrize(
    ("known", "words", "surgery"),
    [
        (
            "a laminectomy in January",
            "wait, the operation was in February",
            "a laminectomy in February",
        ),
        ("back surgery 2019", "la operación fue en 2021", "back surgery 2021"),
        ("laminectomy L4-L5", "the surgery was in 2021", "laminectomy L4-L5 in 2021"),
        ("lumbar decompression", "the surgery was in 2021", "lumbar decompression in 2021"),
        (
            "laminectomy L4-L5",
            "the surgery was two years ago",
            "laminectomy L4-L5 two years ago",
        ),
        # Says that there was one, which is known already and better.
        ("two fusions", "I had surgery", "two fusions"),
        ("a fusion in 2019", "I had a laminectomy too", "a fusion in 2019; laminectomy"),
        ("a fusion in 2019", "is it a scam to sell surgery", ""),
        ("", "Dr. Sellers did my fusion in 2019", "fusion in 2019"),
        ("", "Vendo carros y me operaron en 2019", "me operaron en 2019"),
        ("", "my sister says it's all a scam to sell surgery", ""),
    ],
)
def test_what_is_known_of_operations_is_not_lost_to_a_bare_word(known, words, surgery):
    assert (
        said(words, None, "prior_surgery", {"prior_surgery": known} if known else None) == surgery
    )


KNOWN = ("fusion L4-L5 2019", "L4-L5 fusion in 2019", "TLIF fusion L4-L5 2019, laminectomy 2018")


@pytest.mark.parametrize("known", KNOWN)
@pytest.mark.parametrize(
    "words",
    [
        "the fusion was 2021",
        "FUSION WAS IN 2021",
        "the fusoin was 2021, not 2019",
        "fusion 2021 not 2019",
        "la fusión fue en 2021",
        "2021 not 2019",
        "no fue 2019, fue 2021",
    ],
)
def test_another_year_changes_nothing_but_the_year(known, words):
    changed = read(words, "confirm", "en", {"prior_surgery": known})["prior_surgery"]
    assert "2021" in changed
    assert "2019" not in changed
    for kept in ("fusion", "L4-L5", *(("TLIF", "laminectomy 2018") if "TLIF" in known else ())):
        assert kept in changed


@pytest.mark.parametrize(
    ("words", "surgery"),
    [
        ("the fusion was L5-S1", "fusion L5-S1 2019"),
        ("the fusion was by Dr. Kim", "fusion L4-L5 2019, by Dr. Kim"),
        ("me operaron hace 3 años", "fusion L4-L5 hace 3 años"),
        ("it was a laminectomy, not a fusion", "laminectomy L4-L5 2019"),
        ("also a discectomy in 2022", "fusion L4-L5 2019; discectomy in 2022"),
        ("2021 not 2020", ""),
    ],
)
def test_only_what_was_said_of_an_operation_changes(words, surgery):
    assert said(words, "confirm", "prior_surgery", {"prior_surgery": KNOWN[0]}) == surgery


@pytest.mark.parametrize("words", QUIET)
def test_small_talk_has_no_operation(words):
    assert said(words, None, "prior_surgery") == ""


@settings(deadline=None, database=None)
@given(
    st.sampled_from(["fusion", "laminectomy", "back surgery", "discectomy", "cirugía"]),
    st.integers(1980, 2026),
    st.sampled_from(["{} in {}", "{} {}", "{} en {}"]),
)
def test_the_words_come_back_and_are_read_again(operation, year, shape):
    words = shape.format(operation, year)
    assert said(f"I had a {words}.", "pain_story", "prior_surgery") == words
    assert said(words, "prior_surgery", "prior_surgery") == words
    assert "pain_score" not in read(words, "pain_story")


@pytest.mark.parametrize(
    ("words", "surgery"),
    [
        ("hip replacement on the left side, 2016, no wait 2017", "hip replacement on the left side, 2017"),
        ("fusion L4-L5 in 2018. I mean 2019", "fusion L4-L5 in 2019"),
        ("en el 2015, no perdón, en el 2016 me hicieron laminectomía", "en el 2016 me hicieron laminectomía"),
        ("laminectomy 2010, discectomy 2012", "laminectomy 2010, discectomy 2012"),
        ("I've got hardware from L2 down to S1", "hardware from L2 down to S1"),
        ("I've had 4 surgeries", "4 surgeries"),
        ("My mom had scoliosis rods placed when she was 14", "scoliosis rods placed when she was 14"),
        ("a mi esposo le pusieron tornillos en 2011", "le pusieron tornillos en 2011"),
        ("husband's had his back opened twice at the VA", "back opened twice at the VA"),
        ("na, none of that", "none"),
        ("I said none already", "none"),
        ("She hasn't had any procedures, she's 15", "none"),
        ("They offered to operate, I said no, so none", "none"),
        ("Me ofrecieron operarme pero dije que no, así que ninguna", "none"),
        ("I'd have to look that up, hang on", ""),
        ("let me check with my wife", ""),
        ("no me acuerdo, déjeme ver", ""),
        ("can't remember right now", ""),
        ("I don't remember the year, it was a fusion", "don't remember the year, it was a fusion"),
    ],
)  # fmt: skip
def test_an_answer_about_operations(words, surgery):
    assert said(words, "prior_surgery", "prior_surgery") == surgery


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("una en 2018 y la fusión en 2021", "una en 2018 y la fusión en 2021"),
        ("low back, one in 2018, fusion 2021", "one in 2018, fusion 2021"),
        ("the first in 2018 and the fusion in 2021", "the first in 2018 and the fusion in 2021"),
        ("two crashes, one in 2018, and the fusion in 2021", "fusion in 2021"),
        ("one fall in 2018 and the fusion in 2021", "fusion in 2021"),
        ("pain since 2018 and the fusion in 2021", "fusion in 2021"),
        ("una resonancia en 2018 y la fusión en 2021", "la fusión en 2021"),
    ],
)
def test_an_operation_that_stands_before_another_only_by_its_year_is_kept(words, told):
    assert read(words, "pain_story", "en", {})["prior_surgery"] == told
