import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.intake.reading import read
from tests.intake.reading.tables import QUIET, rows, said

ASKED = rows("""
depends on the dose -> -
the trees outside -> -
Steven -> -
somwhere betwen four and fiev -> 5
sevn -> 7
fiv out of tne -> 5
pain is an eigth -> 8
ate out of ten -> 8
9 outta 10 -> 9
entre seis y ciete -> 7
nuebe -> 9
como un sinco cuando camino -> 5
8, no wait, 6 -> 6
an eight, actually more like a six -> 6
nueve, digo, siete -> 7
I would put myself at 4 to 5 thanks to the stimulator -> 5
I'm usually at 7 -> 7
call me at 4 -> -
my ten is not your ten -> -
mi diez no es su diez -> -
what is 10, the worst? -> -
¿qué es 10, lo peor o lo mejor? -> -
everyone's 5 is different, mine is 8 -> 8
I've seen 3 doctors -> -
siente como fuego -> -
there it is -> -
maybe a 7? -> 7
8 -> 8
8/10 -> 8
8 / 10 -> 8
8 out of 10 -> 8
eight out of ten -> 8
an 8 -> 8
about an 8 -> 8
eight -> 8
ten -> 10
zero -> 0
0 -> 0
7-8 -> 8
7 to 8 -> 8
7 or 8 -> 8
7, sometimes 9 -> 9
between 7 and 8 -> 8
7.5 -> 8
10+ -> 10
11 -> 10
12/10 -> 10
100 -> 10
off the charts -> 10
off the scale -> 10
through the roof -> 10
worst pain of my life -> 10
more than ten -> 10
no pain -> 0
5 on a good day, 9 on a bad day -> 9
4 at rest, 8 walking -> 8
on a scale of 1 to 10, a 9 -> 9
I'd say 6 -> 6
8! -> 8
8, not 7 -> 8
9/10 for 3 years -> 9
un ocho -> 8
ocho -> 8
diez -> 10
8 de 10 -> 8
ocho sobre diez -> 8
de 7 a 8 -> 8
entre 6 y 7 -> 7
como un 9 -> 9
es un 7 -> 7
por las nubes -> 10
fuera de escala -> 10
el peor dolor de mi vida -> 10
más de 10 -> 10
sin dolor -> 0
cero -> 0
dolor de 8 -> 8
es como de 6 -> 6
cinco, a veces nueve -> 9
2019 -> -
3 years -> -
2 surgeries -> -
24/7 -> -
80% -> -
45 -> -
L5 -> -
at 3pm -> -
7/10/2020 -> -
702-555-0143 -> -
a las 3 de la tarde -> -
tres cirugías -> -
no sé -> -
""")
STORY = rows("""
low back, 4 years, 8, fusion 2019 -> 8
hip, 7-8, since 2019 -> 8
2 surgeries, 3 injections, L4-L5 -> -
pain is off the charts -> 10
espalda baja, 5 años, un 7 -> 7
nivel 6, cadera derecha -> 6
""")
UNASKED = rows("""
im at a 9 rn and nobody picks up -> 9
my back hurts, i'd call it a 7 -> 7
hip pain she calls a 6 -> 6
I rate my pain about 6 at night -> 6
me llega a 10 cuando camino -> 10
lower back is killing me like 9 outa 10 -> 9
my hip pain, please call at 4 -> -
I give you guys a 10, the pain is gone -> -
i'm at a 7 eleven right now -> -
el recibo me llega a 10 dólares -> -
call it a day, my back hurts -> -
my pain is an 8 -> 8
pain 8/10 -> 8
it's 8 out of 10 most days -> 8
pain level 6 -> 6
tengo dolor de 8 -> 8
el dolor es 8 de 10 -> 8
9 out of 10 days are bad -> -
see you on 7/10 -> -
I have 3 kids -> -
call me at 8 -> -
I'm 7 months pregnant -> -
my hip hurts 24/7 -> -
me duele desde 2010 -> -
""")


@pytest.mark.parametrize(("words", "score"), ASKED)
def test_a_score_that_was_asked_for(words, score):
    assert said(words, "pain_score", "pain_score") == score


@pytest.mark.parametrize(("words", "score"), STORY)
def test_a_score_within_the_story(words, score):
    assert said(words, "pain_story", "pain_score") == score


@pytest.mark.parametrize(("words", "score"), UNASKED)
def test_a_score_that_nobody_asked_for(words, score):
    assert said(words, None, "pain_score") == score


@pytest.mark.parametrize("words", QUIET)
def test_small_talk_has_no_score(words):
    assert said(words, None, "pain_score") == ""


@settings(deadline=None, database=None)
@given(
    st.integers(0, 10),
    st.sampled_from(["{}", "{}/10", "it's a {}", "{} out of 10", "un {}", "{} de 10"]),
)
def test_a_score_comes_back(score, shape):
    assert read(shape.format(score), "pain_score") == {"pain_score": score}


@settings(deadline=None, database=None)
@given(
    st.integers(0, 9),
    st.integers(1, 10),
    st.sampled_from(["{}-{}", "{} to {}", "{} or {}", "de {} a {}"]),
)
def test_the_higher_end_of_a_range_counts(low, more, shape):
    high = min(10, low + more)
    assert read(shape.format(low, high), "pain_score") == {"pain_score": high}


@settings(deadline=None, database=None)
@given(st.from_regex(r"[2-9]0[2-9][2-9]\d\d\d{4}", fullmatch=True))
def test_digits_of_a_telephone_number_are_no_score(digits):
    number = f"{digits[:3]}-{digits[3:6]}-{digits[6:]}"
    assert "pain_score" not in read(number, "pain_score")


@pytest.mark.parametrize(
    "words", ["what is 10, the worst?", "everyone's 5 is different, mine is 8", "mine is 7"]
)
def test_a_score_is_no_age(words):
    assert "minor" not in read(words, "pain_score")


@pytest.mark.parametrize(
    ("words", "score"),
    [
        ("hurts like hell, 7", "7"),
        ("my back hurts. 8", "8"),
        ("me duele mucho, 9", "9"),
        ("hurts bad, ten", "10"),
        ("hurts like hell, 7, mornings", "7"),
        ("it hurts, call me at 7", ""),
        ("pain is bad, 3 kids", ""),
        ("my pain is awful, 12", ""),
        ("my knee hurts, 56 years old", ""),
        ("hurts, 2 surgeries", ""),
        ("hurts, 7 years", ""),
    ],
)
def test_a_bare_number_beside_words_of_pain_is_the_score(words, score):
    assert said(words, None, "pain_score") == score


def test_a_score_is_no_hour_where_the_time_was_asked_for():
    assert said("hurts like hell, 7", "best_time", "best_time") == ""
    assert said("hurts like hell, 7", "best_time", "pain_score") == "7"
    assert said("7", "best_time", "best_time") == "7"


@pytest.mark.parametrize(
    "words", ["its a 6 now not a 7", "it's 6 today, not 7", "es un 6 ahora no un 7"]
)
def test_a_score_of_now_takes_the_place_of_the_known_one(words):
    assert said(words, "confirm", "pain_score", {"pain_score": 7}) == "6"


@pytest.mark.parametrize(
    ("text", "score", "note"),
    [
        ("low back 9 at worst, 4 at rest", 9, "9 at worst, 4 at rest"),
        ("4 at rest, 9/10 at worst, 3 years", 9, "4 at rest, 9/10 at worst"),
        ("pain is 4 at rest and 9 with activity", 9, "4 at rest and 9 with activity"),
        ("at rest 4, walking 9", 9, "at rest 4, walking 9"),
        ("4 en reposo, 9 al caminar", 9, "4 en reposo, 9 al caminar"),
        ("it's a 7, worse when I sit", 7, None),
        ("walking 2 blocks, sitting 10 minutes hurts", None, None),
        ("low back, call after 4 at rest", None, None),
    ],
)
def test_of_two_scores_with_their_states_the_worse_counts_and_both_are_kept(text, score, note):
    found = read(text, "pain_story", "en")
    assert (found.get("pain_score"), found.get("notes")) == (score, note)
    assert "rest" not in found.get("treatments", [])


@pytest.mark.parametrize(
    ("text", "score", "note"),
    [
        ("low back, from 4/10 to 7/10", 7, "from 4/10 to 7/10"),
        ("my hip hurts, it goes from a 4 to a 7", 7, "it goes from a 4 to a 7"),
        ("pain 3 to 8", 8, "pain 3 to 8"),
        ("dolor de 4/10 a 7/10", 7, "dolor de 4/10 a 7/10"),
        ("low back, it was 4/10 now 7/10", 7, None),
        ("low back, 7-8/10", 8, None),
        ("hip, on a scale from 1 to 10 it's an 8", 8, None),
        ("my back is 7/10, call between 4 and 7", 7, None),
    ],
)
def test_of_a_wide_span_the_worse_counts_and_both_ends_are_kept(text, score, note):
    found = read(text, "pain_story", "en")
    assert (found.get("pain_score"), found.get("notes")) == (score, note)


@pytest.mark.parametrize("words", ["4 to 7", "entre 4 y 7", "between 4 and 7"])
def test_bare_ends_leave_nothing_that_looks_like_hours(words):
    assert read(words, "pain_score") == {"pain_score": 7}
