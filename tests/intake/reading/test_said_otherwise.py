"""Details in words that people choose freely, and the same words where they say something else."""

import pytest

from bot.intake.reading import read
from tests.intake.reading.tables import rows, said

NAMES = rows("""
you can list the appointment under Nora, Nora Beale -> Nora Beale
not Erik, its Eric with a c. Eric Sandoval -> Eric Sandoval
hi its me again Lena Ortiz, the chat closed -> Lena Ortiz
soy yo otra vez, Nora Beltrán, se me cortó -> Nora Beltrán
mi hijo escribe pero la paciente soy yo, Nora Beltrán -> Nora Beltrán
soy Tito Robles del 7255550151, me duele la rodilla -> Tito Robles
text me at 725-555-0128 thx -Marcus -> Marcus
can I bring my dog? this is opal finch btw -> Opal Finch
it's me again about my leg -> -
it's me again, Sunday would be better -> -
I'm the patient, Tuesday works -> -
soy yo la que tiene el dolor -> -
my sister won't ask for herself -> -
put my appointment under insurance -> -
book my appointment as soon as possible -> -
apúntame para el martes -> -
""")


@pytest.mark.parametrize(("words", "name"), NAMES)
def test_a_name_is_found_however_it_is_led_in(words, name):
    assert said(words, None, "name") == name


ANSWERS = rows("""
Jhon.. *John Prewitt sorry big thumbs -> John Prewitt
ponle Ernesto Luna -> Ernesto Luna
apúntame como Ernesto Luna -> Ernesto Luna
ponle que me duele la espalda -> -
""")


@pytest.mark.parametrize(("words", "name"), ANSWERS)
def test_an_answered_name_is_the_one_that_was_meant(words, name):
    assert said(words, "name", "name") == name


NUMBERS = rows("""
new number since i wrote. 725 555 0106 -> +17255550106
pongan el de mi hijo 7 0 2 5 5 5 0 1 8 4 porque el mío no sirve -> +17025550184
i already wrote from 702 555 0106 -> +17025550106
pain by hour: 5, 6, 7, 8, 9, 8, 7, 6, 5, 4 -> -
""")


@pytest.mark.parametrize(("words", "number"), NUMBERS)
def test_a_number_is_found_where_words_before_it_belong_to_something_else(words, number):
    assert said(words, None, "phone") == number


ADDRESSES = rows("""
email | dot.hill at aol dot com -> dot.hill@aol.com
email | maria dot lopez at gmail dot com -> maria.lopez@gmail.com
email | id rather keep my email private -> declined
email | i'll keep my e-mail address to myself -> declined
- | j dot reed seventy four at gmail dot com is mine -> j.reed74@gmail.com
- | keep my results private -> -
- | will you keep my email private -> -
""")


@pytest.mark.parametrize(("words", "address"), ADDRESSES)
def test_an_address_is_whole_or_none(words, address):
    asked, _, words = words.partition(" | ")
    assert said(words, None if asked == "-" else asked, "email") == address


RELATIONS = rows("""
its my mom whos the patient and she needs an interpreter -> mother
my friend wont ask for herself so i am -> friend
mi papá no se anima a llamar, por eso escribo yo -> father
brother in law had a fusion and regrets it. can he be seen -> brother-in-law
mi abuelita es sorda y va en silla de ruedas -> grandmother
my husband can't call during work so text me -> -
mom said to call, can he see me this week -> -
I limp like my uncle Vern -> -
my back is worse than my sister Ann -> -
""")


@pytest.mark.parametrize(("words", "relation"), RELATIONS)
def test_it_shows_for_whom_the_request_is(words, relation):
    assert said(words, None, "relation") == relation


AGES = rows("""
my son hes 17 says his elbow stings -> True
del uno al diez yo digo que cinco -> -
the pain in my back is 5 years old -> -
my daughter is 12 yo, no surgery -> True
""")


@pytest.mark.parametrize(("words", "minor"), AGES)
def test_an_age_is_somebodys_and_no_score(words, minor):
    assert said(words, None, "minor") == minor


SCORES = rows("""
the pain in his neck is a 9 -> 9
low back pain is still an 8 -> 8
on that pain scale they ask you about, zero to ten, I am a two -> 2
from one to ten i'd say four -> 4
del uno al diez yo digo que cinco, el hombro -> 5
correction for the pain number its 8 not 5 -> 8
my knee is at a 7 most days -> 7
el dolor en la rodilla es 8 -> 8
el dolor en la rodilla es 8 meses -> -
the pain in my leg is only 3 months -> -
neck pain is now two places -> -
pain in my back is 5 years old -> -
from 1 to 10 pm I work -> -
call me, from 1 to 10, 5 days a week -> -
""")


@pytest.mark.parametrize(("words", "score"), SCORES)
def test_a_score_is_found_with_the_place_or_the_scale_beside_it(words, score):
    assert said(words, None, "pain_score") == score


@pytest.mark.parametrize(
    ("words", "place"),
    [("the pain in his neck is a 9", "neck"), ("my knee is at a 7 most days", "knee")],
)
def test_the_place_beside_a_score_is_kept(words, place):
    assert read(words)["location"] == place


def test_what_a_picture_shows_is_no_word_for_the_pain():
    assert "pain_words" not in read("mri says mild bulge but my pain is a 9")
