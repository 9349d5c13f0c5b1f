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
I get off work at 3, so after 3:30 -> after 3:30
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
after 3, no wait I pick up the kids, make that after 4:30 -> after 4:30
I'd say mornings... scratch that, I'm useless before my meds. Early afternoon. -> Early afternoon
mañana temprano, digo no, mañana tengo cita, mejor el jueves temprano -> el jueves temprano
por la mañana. pensándolo bien, en la tarde -> en la tarde
en la tarde, mejor después de las 3 -> en la tarde, mejor después de las 3
I work graveyard at the Bellagio so dont call before 2 in the afternoon -> not before 2 in the afternoon
trabajo de 8 a 4 así que después de las 5 -> después de las 5
soy enfermera de noche, entonces no me llamen antes de la 1 -> no antes de la 1
weekends only, I drive a truck mon-fri -> weekends only
Mon Wed Fri mornings, dialysis the other days -> Mon Wed Fri mornings, dialysis the other days
Call me Monday, sorry Tuesday -> Tuesday
I said mornings but I meant evenings -> evenings
el lunes, perdón el martes -> el martes
weekday mornings, or Saturday if urgent -> weekday mornings, or Saturday if urgent
whenever my daughter visits -> whenever my daughter visits
five thirty -> five thirty
a la 1 -> a la 1
in 20 minutes -> in 20 minutes
9a-5p -> 9a-5p
M W F -> M W F
any time, but I'm at work until 3 -> any time, but I'm at work until 3
Tuesday, I work until 3 -> Tuesday, I work until 3
Sundays are out, any weekday is cool -> Sundays are out, any weekday
por las noches no, de día cualquier rato -> por las noches no, de día cualquier rato
mornings I can't -> mornings I can't
Tuesdays don't work -> Tuesdays don't work
I sleep until noon -> I sleep until noon
not Mondays, mornings -> not Mondays, mornings
not mornings, evenings -> evenings
mi papá se duerme a las 8 pm, háblenle antes -> mi papá se duerme a las 8 pm, háblenle antes
I sleep till noon so after that -> I sleep till noon so after that
Thurs the 12th, after my PT appt which ends at 2 -> Thurs the 12th, after my PT appt which ends at 2
Eastern time here, so 9 to 1 -> Eastern time here, so 9 to 1
9 to 1 your time -> 9 to 1 your time
Wednesday midmorning would suit me very well, thank you so much -> Wednesday midmorning
Would first thing Monday be possible? -> first thing Monday
el martes que descanso -> el martes
al mediodía es cuando puedo contestar -> al mediodía
any time is fine hon -> any time
ASAP PLEASE I CANT SIT -> ASAP
De 2 a 5 me queda perfecto, muchísimas gracias -> De 2 a 5
cuando ustedes puedan, no hay apuro -> cuando ustedes puedan
um let me think uh probably around ten in the morning would be good yeah ten -> around ten in the morning
usually six o'clock -> six o'clock
right now if you can -> right now
Saturday if you guys are even open then -> Saturday if you guys are even open then
tmrw b4 10 -> tmrw b4 10
evenigns -> evenigns
wensday -> wensday
orita -> orita
a la ora del lonche, 11:30 -> a la ora del lonche, 11:30
end of the day works -> end of the day
my hip hurts in the mornings so afternoons -> afternoons
after 5 because my hip hurts in the morning -> after 5
ASAP my back is killing me -> ASAP
he has back pain so he cries at night -> -
maybe 7 -> -
I don't have time -> -
my daughter can drive me there any day -> -
why? -> -
yes -> -
my back hurts -> -
I don't understand -> -
no entiendo -> -
what are your hours? -> -
""")
UNASKED = rows("""
Actually could they call after 2pm instead of mornings? -> after 2pm
¿me pueden llamar mejor después de las 5? -> después de las 5
so could they call at all? -> -
can it wait until 5 -> -
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
call me Monday, sorry Tuesday -> Tuesday
llámeme el lunes, perdón el martes -> el martes
call me mornings, sorry I can't type well -> mornings
I'm not available mornings -> not mornings
I'm not free until 3 -> not until 3
no calls before 9 -> not before 9
please don't call me in the mornings -> not mornings
can't talk before noon -> not before noon
I can't answer the phone until 2 -> not until 2
I won't pick up before 10 -> not before 10
never call on Sundays -> not on Sundays
no puedo contestar en las mañanas -> no en las mañanas
no estoy disponible los martes -> no los martes
no llamen antes de las 9 -> no antes de las 9
I'm busy mornings, afternoons ok -> afternoons
I don't mind, call mornings -> mornings
I'm not sure but call me mornings -> mornings
don't text, call after 5 -> after 5
why not call me after 5 -> after 5
if not available call after 6 -> after 6
my back is not good call me tomorrow -> tomorrow
no tengo carro llámenme los lunes -> los lunes
no hay problema llámeme por la tarde -> por la tarde
I get off at 3 so call me after 3:30 -> after 3:30
call me mornings, no wait, afternoons -> afternoons
call me after 7:30 or before 6:45 am -> after 7:30 or before 6:45 am
only ring between my shifts aka 11 to 3 -> 11 to 3
please ring me 11 to 3 on Fridays -> 11 to 3 on Fridays
my low back is a 7 to 8, call mornings -> mornings
the best hours to get him are 8 to 10 -> 8 to 10
llámenme de 2 a 4 -> 2 a 4
estoy disponible de 9 a 1 -> 9 a 1
call me 10 to noon at 702 555 0136 -> 10 to noon
I'd call it a 6 to 7 -> -
at best 3 to 4, at worst 8 to 9 -> -
I get 8 to 10 calls a day -> -
call in 2 to 3 days -> -
it takes 2 to 3 hours -> -
me duele ahorita -> -
do you open 9 to 5 -> -
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


@pytest.mark.parametrize(
    ("words", "asked", "time"),
    [
        ("Same as before, but make the time 3 to 5 instead", "confirm", "3 to 5"),
        ("cambie la hora, ponga a las 9 am", "confirm", "a las 9 am"),
        ("change the time to after 6", "confirm", "after 6"),
        ("the hours I work are 9 to 5", "confirm", ""),
        ("it hurts all the time 6 to 8", "confirm", ""),
        ("I don't like that time", "confirm", ""),
        ("Text me, and not while I'm teaching, so before 7:45 am or past 3 pm", "contact_by",
         "before 7:45 am or past 3 pm"),
        ("por texto y ya tardecito como a las 7", "contact_by", "tardecito como a las 7"),
        ("not BEFORE 9 I DONT HEAR THE FONE", "contact", "not BEFORE 9"),
        ("doesn't matter to me", "contact_by", ""),
        ("me da lo mismo", "contact_by", ""),
    ],
)  # fmt: skip
def test_a_time_beside_another_answer(words, asked, time):
    assert said(words, asked, "best_time") == time


def test_actually_is_no_part_of_the_new_time():
    known = {"best_time": "not before noon"}
    assert read("make it after 1 pm actually", "confirm", "en", known)["best_time"] == "after 1 pm"


@pytest.mark.parametrize("asked", [None, "contact", "best_time"])
def test_the_time_ends_where_the_name_begins(asked):
    words = "CALL ME TUESDAY MORNING EARL 702-555-0144"
    assert said(words, asked, "best_time") == "TUESDAY MORNING"


@pytest.mark.parametrize(
    ("words", "time"),
    [
        ("despues de las 4 que salgo de trabajar", "despues de las 4"),
        ("evenings after 6 im at work", "evenings after 6"),
        ("after 5 when i get off work", "after 5"),
        ("Noon is my lunch break", "Noon is my lunch break"),
        ("my lunch break is at noon", "noon"),
        ("I'm off at 3", "at 3"),
        ("i get off work at 4", "at 4"),
        ("my day off is friday", "friday"),
        ("mi descanso es al mediodia", "mediodia"),
        ("salgo del trabajo a las 4", "a las 4"),
        ("I fell on my lunch break", ""),
        ("my legs gave out at noon", ""),
        ("i'm off balance at night", ""),
        ("i get home and my legs are weak at night", ""),
        ("salgo al baño en la noche", ""),
        ("numb after 2 hours of sitting", ""),
        ("weak after 2 surgeries", ""),
        ("it is worse in the evenings", ""),
    ],
)
def test_an_hour_told_where_the_safety_question_waits_is_one_to_call(words, time):
    assert said(words, "safety_screen", "best_time") == time
