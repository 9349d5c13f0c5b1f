import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.intake.reading import read
from tests.intake.reading.tables import QUIET, rows, said

ASKED = rows("""
Steven years -> -
se siente años -> -
since my hip replacement -> since surgery
desde que me cambiaron la cadera -> since surgery
since my divorce -> since my divorce
two years, no actually closer to five -> 5 years
10 years, wait no, more like 12 -> 12 years
it's been 6 months, I mean 6 weeks -> 6 weeks
llevo 5 meses, perdón, 6 -> 6 months
hace dos años, miento, tres años -> 3 years
como a los 3 meses no perdón si fue desde el parto ya van a hacer 4 años -> 4 years
about 3 months, no sorry, since the birth, so almost 4 years -> 4 years
3 months, no wait my surgery was 2 years ago -> 3 months
3 years, 2 of them bad -> 3 years
2 years, sorry, 3 surgeries -> 2 years
since the car accidnet -> since car accident
desde el acidente de caro -> since car accident
sinse Decemeber -> since December
dezde enero -> since January
eightteen months -> 18 months
the last 3 monhts -> 3 months
six long yeras -> 6 years
five painful years -> 5 years
tres largos años -> 3 years
ase 6 mezes -> 6 months
ase una cemana -> 1 week
siete anios -> 7 years
there years -> -
my mouths hurt -> -
una mesas -> -
came on this morning -> since this morning
it showed up last week -> since last week
me empezó a doler en 2020 -> since 2020
a fortnight -> 2 weeks
una quincena -> 2 weeks
desde que me operaron de la fusión -> since fusion
since my operation for a fusion -> since fusion
since my lamenectomy -> since laminectomy
about a year or two -> 1-2 years
on and off for 10 years -> 10 years
years and years -> a long time
desde hace mucho -> a long time
since before covid -> since before covid
desde que me operaron -> since surgery
hace 5 años después de una cirugía -> 5 years
3 years -> 3 years
3 yrs -> 3 years
3yrs -> 3 years
3 y -> 3 years
one year -> 1 year
a year -> 1 year
about five years now -> 5 years
almost 5 years -> 5 years
going on 6 years -> 6 years
20+ years -> 20 years
over 20 years -> 20 years
twenty-plus years -> 20 years
twenty five years -> 25 years
half a year -> 6 months
a year and a half -> 18 months
year and a half -> 18 months
2 and a half years -> 30 months
2.5 years -> 30 months
2 1/2 years -> 30 months
a month and a half -> 6 weeks
1 year and 3 months -> 15 months
3 or 4 years -> 3-4 years
3-4 years -> 3-4 years
three to four years -> 3-4 years
6 months to a year -> 6-12 months
18 months -> 18 months
6 mos -> 6 months
a couple of months -> 2 months
a few weeks -> a few weeks
several years -> several years
10 days -> 10 days
a decade -> 10 years
two decades -> 20 years
since 2019 -> since 2019
2019 -> since 2019
since '98 -> since 1998
since March 2020 -> since March 2020
since March -> since March
started in 2018 -> since 2018
since the pandemic -> since 2020
ever since covid -> since 2020
since I was a kid -> since childhood
since childhood -> since childhood
since I was 12 -> since age 12
since my fusion -> since fusion
since my back surgery in 2015 -> since surgery
since my car accident -> since car accident
since I fell -> since fall
since a fall in March -> since fall in March
since a fall at work in March -> since fall in March
since I fell off a ladder in March 2021 -> since fall in March 2021
since my car accident in 2018 -> since car accident in 2018
since the accident I had in 2018 -> since accident in 2018
since the accident last year -> since accident last year
since a fall on Monday -> since fall on Monday
since I fell yesterday -> since fall yesterday
since he fell off the porch last year -> since fall last year
since she had an accident in 2018 -> since accident in 2018
since the fall of 2019 -> since fall 2019
since my accident I had surgery in 2019 -> since accident
since I fell down the stairs, in 2020 I had surgery -> since fall
since I fell in my kitchen, mornings on Monday are good -> since fall
started after a fall in March -> since fall in March
since fall in March 2021 -> since fall in March 2021
desde una caída en marzo -> since fall in March
desde que se cayó de una escalera en junio -> since fall in June
2 years. maybe 3 -> 2-3 years
2 years, maybe 3 -> 2-3 years
desde que me caí el lunes -> since fall on Monday
desde el accidente de 2018 -> since accident in 2018
desde el accidente el año pasado -> since accident last year
since Monday -> since Monday
since last year -> since last year
all my life -> whole life
for years -> years
it started 3 years ago -> 3 years
a long time -> a long time
since my son was born -> since my son was born
3 años -> 3 years
desde hace 3 años -> 3 years
hace dos años -> 2 years
hace como diez años -> 10 years
medio año -> 6 months
año y medio -> 18 months
un año y medio -> 18 months
dos años y medio -> 30 months
mes y medio -> 6 weeks
un par de años -> 2 years
tres o cuatro años -> 3-4 years
de 3 a 4 años -> 3-4 years
unos meses -> a few months
varios años -> several years
más de 20 años -> 20 years
seis meses -> 6 months
dos semanas -> 2 weeks
desde 2019 -> since 2019
desde el 2015 -> since 2015
desde niña -> since childhood
desde que era niño -> since childhood
desde la pandemia -> since 2020
desde mi operación -> since surgery
desde mi fusión -> since fusion
desde el accidente -> since accident
desde el lunes -> since Monday
desde el año pasado -> since last year
desde enero -> since January
toda la vida -> whole life
llevo 5 años con esto -> 5 years
tengo 3 años con dolor -> 3 years
mucho tiempo -> a long time
empezó en 2018 -> since 2018
every 3 months -> -
in 2 weeks -> -
45 years old -> -
fusion 3 years ago -> -
8/10 -> -
no sé -> -
""")
UNASKED = rows("""
my husband started complaining in Jan 2023 -> since January 2023
the pain came on last summer -> since last summer
I started having pain in college -> since college
the office came back in 2019 -> -
it started when I called in 2019 -> -
I started having kids in 2010 -> -
came on here to ask about insurance, my back aches -> -
I've had hip pain for 3 years -> 3 years
my back has been hurting since 2019 -> since 2019
for 3 years -> 3 years
I had a fusion 3 years ago and pain for 2 years -> 2 years
I've been suffering half a year -> 6 months
me duele desde hace seis meses -> 6 months
llevo 10 años sufriendo -> 10 years
I am 45 years old and have back pain -> -
tengo 45 años y me duele la espalda -> -
me operaron hace 3 años y me duele -> -
nobody called me back in two weeks -> -
my son is 12 years old, his back hurts -> -
I live here since 2010 -> -
the pain wakes me every 2 hours -> -
""")


@pytest.mark.parametrize(("words", "duration"), ASKED)
def test_a_length_that_was_asked_for(words, duration):
    assert said(words, "duration", "duration") == duration


@pytest.mark.parametrize(("words", "duration"), UNASKED)
def test_a_length_that_nobody_asked_for(words, duration):
    assert said(words, None, "duration") == duration


@pytest.mark.parametrize(
    ("words", "duration"),
    [
        ("put 8 months instead of 8 years please", "8 months"),
        ("corrija por favor, son 3 años no 3 meses", "3 years"),
        ("please write 2 years", "2 years"),
        ("anote 6 meses", "6 months"),
        ("change my appointment to 2 weeks from now", ""),
        ("call me in 2 weeks", ""),
        ("cambie la cita a 2 semanas", ""),
        ("I'll be away for 2 weeks", ""),
    ],
)
@pytest.mark.parametrize("known", [{}, {"location": "hip"}])
def test_a_length_is_written_into_the_summary(words, duration, known):
    assert said(words, "confirm", "duration", known) == duration


@pytest.mark.parametrize(
    ("words", "duration"),
    [
        ("no espera eso de 3 meses está mal son casi 4 años desde el parto de mi hija", "4 years"),
        ("todavía dice 3 meses, son 4 años", "4 years"),
        ("lo de los 3 meses no es correcto, ya van 4 años", "4 years"),
        ("puso 3 meses y es un año y medio", "18 months"),
        ("it still says 3 months, it's 4 years", "4 years"),
        ("the 3 months thing is wrong, it's been 4 years", "4 years"),
        ("you put 3 months, it's 4 years", "4 years"),
        ("3 months is right", "3 months"),
        ("my leg for 3 months and my back for 4 years", "3 months"),
    ],
)
def test_a_length_that_is_called_wrong_gives_way_to_the_one_behind_it(words, duration):
    assert said(words, "confirm", "duration", {"duration": "3 months"}) == duration


@pytest.mark.parametrize("words", QUIET)
def test_small_talk_has_no_length(words):
    assert said(words, None, "duration") == ""


@settings(deadline=None, database=None)
@given(
    st.integers(2, 99),
    st.sampled_from(["years", "months", "weeks"]),
    st.sampled_from(
        ["{} {}", "for {} {}", "about {} {} now", "for the last {} {}", "it's been {} {}"]
    ),
)
def test_number_and_unit_come_back(count, unit, shape):
    words = shape.format(count, unit)
    assert said(words, "duration", "duration") == f"{count} {unit}"
    assert said(f"my hip hurts, {words}", None, "duration") == f"{count} {unit}"


@settings(deadline=None, database=None)
@given(
    st.integers(1950, 2030),
    st.sampled_from(["since {}", "desde {}", "started in {}", "empezó en {}"]),
)
def test_a_year_comes_back_and_is_read_again(year, shape):
    once = said(shape.format(year), "duration", "duration")
    assert once == f"since {year}"
    assert said(once, "duration", "duration") == once
    assert "pain_score" not in read(once, "pain_story")


@pytest.mark.parametrize(("words", "duration"), ASKED)
def test_a_normal_form_is_read_as_itself(words, duration):
    if duration and duration != "years":
        assert said(duration, "duration", "duration") == duration


def test_a_year_told_to_the_summary_is_since_when_it_hurts():
    assert said("NO NOT VIETNAM SINCE 1971", "confirm", "duration") == "since 1971"
    assert said("desde 1998", "confirm", "duration") == "since 1998"
    assert said("in 1971", "confirm", "duration") == ""
