import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.contract import DECLINED
from bot.intake.reading import read
from tests.intake.reading.tables import QUIET, rows, said

ASKED = rows("""
MORNINGS NOT TUESDAY THATS MY DIALISYS FOR MY WIFE -> MORNINGS NOT TUESDAY
afternoons because I take my mom to therapy -> afternoons
could you do mornings? -> mornings
call my cell anytime before 8 -> anytime before 8
M-F 9 to 5 -> M-F 9 to 5
morning please but not before 9am -> morning please but not before 9am
afternoons instead -> afternoons
mornings -> mornings
Morning -> Morning
in the mornings -> mornings
in the morning -> morning
mornings work best -> mornings
Mornings are best for me, thanks -> Mornings
any time -> any time
Anytime is fine -> Anytime
any time works -> any time
whenever -> whenever
after 3pm on weekdays -> after 3pm on weekdays
the best time is between 2 and 4 -> between 2 and 4
best time to call me is after 5 -> after 5
you can call me after work -> after work
I'm free Tuesday and Thursday afternoons -> Tuesday and Thursday afternoons
weekdays before noon, please -> weekdays before noon
not before 10 -> not before 10
mornings, but not Mondays -> mornings, but not Mondays
between 9am and 11am -> between 9am and 11am
9-11 -> 9-11
around noon -> around noon
at 4 -> at 4
4:30 pm -> 4:30 pm
tomorrow morning -> tomorrow morning
lunch time -> lunch time
asap -> asap
doesn't matter -> doesn't matter
weekends only -> weekends only
Monday -> Monday
evenings after 6 if possible -> evenings after 6
I get off work at 3, so after 3:30 -> I get off work at 3, so after 3:30
afternoons. 702-555-0143 -> afternoons
por la mañana -> por la mañana
en las tardes -> en las tardes
por las tardes está bien -> por las tardes
cualquier hora -> cualquier hora
a cualquier hora, gracias -> a cualquier hora
después de las 5 -> después de las 5
me pueden llamar después de las 3 -> después de las 3
prefiero por la tarde -> por la tarde
entre 9 y 11 -> entre 9 y 11
los lunes por la mañana -> los lunes por la mañana
entre semana, por favor -> entre semana
la mejor hora es al mediodía -> al mediodía
me da igual -> me da igual
cuando quieran -> cuando quieran
mañana temprano -> mañana temprano
a las 10 -> a las 10
fines de semana -> fines de semana
why? -> -
yes -> -
my back hurts -> -
I don't understand -> -
no entiendo -> -
what are your hours? -> -
""")
UNASKED = rows("""
que me llamen solo despues de las 5 -> despues de las 5
solo despues de las 5 por favor -> despues de las 5
hola, solo después de las 5 me pueden llamar -> después de las 5
hi only after 5 because i work -> only after 5
only after 5, I work -> only after 5
call me mornings and my name is Ann Lee -> mornings
call me mornings and only if it's urgent -> mornings and only if it's urgent
don't call me before 10, I work nights -> not before 10
no me llamen antes de las 9 -> no antes de las 9
you better promise me somebody calls by friday -> -
call me tomorrow morning -> tomorrow morning
mornings work best for me -> mornings
please call after 5pm -> after 5pm
can you call me after 5? -> after 5
Maria 702-555-0143, mornings -> mornings
I'm available weekdays -> weekdays
llámeme por la tarde -> por la tarde
la mejor hora es después de las 4 -> después de las 4
my pain is worse in the mornings -> -
it hurts at night -> -
are you open on Mondays? -> -
I can't sleep at night -> -
nobody called me back on Monday -> -
me duele por la noche -> -
¿abren los sábados? -> -
good morning -> -
buenas tardes -> -
have a good day -> -
""")


@pytest.mark.parametrize(("words", "time"), ASKED)
def test_a_time_that_was_asked_for(words, time):
    assert said(words, "best_time", "best_time") == time


@pytest.mark.parametrize(("words", "time"), UNASKED)
def test_a_time_that_nobody_asked_for(words, time):
    assert said(words, None, "best_time") == time


def test_a_refusal_declines_it():
    assert read("I'd rather not say", "best_time") == {"best_time": DECLINED}


@pytest.mark.parametrize("words", QUIET)
def test_small_talk_has_no_time(words):
    assert said(words, None, "best_time") == ""


TIMES = ["mornings", "afternoons", "after 3pm", "Tuesday mornings", "any time", "cualquier hora", "por la tarde",
         "before noon", "weekdays between 9 and 11"]  # fmt: skip


@settings(deadline=None, database=None)
@given(
    st.sampled_from(TIMES),
    st.sampled_from(["{}", "{}.", "{} please", "call me {}", "{} works best", "{} is fine"]),
)
def test_lead_in_and_tail_are_trimmed_and_no_more(time, shape):
    once = said(shape.format(time), "best_time", "best_time")
    assert once == time
    assert said(once, "best_time", "best_time") == once
