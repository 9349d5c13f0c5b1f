"""Values that take the place of others within one message, and words that only look like it."""

import pytest

from tests.intake.reading.tables import rows, said


def check(words, key):
    asked, _, words = words.partition(" | ")
    return said(words, None if asked == "-" else asked, key)


WAYS = rows("""
contact_by | texting, my boss hates calls -> text
contact_by | phones good. or a text -> phone, text
contact_by | llamada, no le entiendo a los mensajes -> phone
contact_by | me da lo mismo si llaman o mandan texto -> phone, text
- | phone is on silent so shoot me a text ok? -> text
- | prefiero q me llamen, no soy de escribir -> phone
- | can you text me the address, please? -> text
- | can you email me the new patient forms? -> -
- | ¿me pueden mandar los formularios por correo? -> -
- | could you email me instead? -> email
- | mándenme un correo -> email
- | me llaman Pepe -> -
- | my phones are broken -> -
- | you text people ok? -> -
contact_by | mensaje, en el trabajo no puedo contestar llamadas -> text
- | no veo bien las letras, mejor háblenme -> phone
- | texts get lost on my phone, email is safer -> email
""")


@pytest.mark.parametrize(("words", "ways"), WAYS)
def test_a_way_is_wished_or_ruled_out(words, ways):
    assert check(words, "contact_by") == ways


MACHINES = rows("""
- | earlier i said no voicemail but just a name and number is ok -> name_number_only
- | leave a full message. no wait, don't leave a voicemail at all -> none
- | please dont leave a voicemail, my ex has the code -> none
""")


@pytest.mark.parametrize(("words", "voicemail"), MACHINES)
def test_the_last_word_about_the_voicemail_counts(words, voicemail):
    assert check(words, "voicemail") == voicemail


TIMES = rows("""
- | i work graveyard so after 2pm ok -> after 2pm
- | dialysis mon wed fri so tues afternoons plz -> tues afternoons
- | I told you mornings before but make it evenings instead -> evenings
- | kids nap at one, 3:30 to 5 is good for me -> 3:30 to 5
- | cuido a mis nietos, por las tardes me encuentran -> por las tardes
best_time | anytime im retired got nothing but time -> anytime
duration | be three weeks tomorrow -> -
- | scratch the afternoon thing, mornings instead -> mornings
- | i work nights so 3pm or later please -> 3pm or later
- | los domingos voy a misa pero los sábados sí contesto -> los sábados sí contesto
- | mornings are ok but not before 9 -> mornings are ok but not before 9
pain_score | last month 3, today 8 -> -
- | me duele en la mañana pero mejor en la tarde -> -
- | surgery was before but it still hurts mornings -> -
- | I work mornings so my back hurts by noon -> -
- | get me in asap -> -
- | is ice good for me in the mornings? -> -
""")


@pytest.mark.parametrize(("words", "time"), TIMES)
def test_a_time_is_one_to_call(words, time):
    assert check(words, "best_time") == time


LENGTHS = rows("""
duration | be three weeks tomorrow -> 3 weeks
- | my thigh hurts when I am standing a long time -> -
- | my thigh has hurt for a long time -> a long time
""")


@pytest.mark.parametrize(("words", "length"), LENGTHS)
def test_a_length_is_that_of_the_pain(words, length):
    assert check(words, "duration") == length


SIDES = rows("""
side | L -> left
side | (r) -> right
side | started on the left now its right only -> right
side | used to be the right, now it's the left -> left
side | antes el derecho, ahora los dos -> both
- | I SAID IT HURTS ON THE LEFT BEFORE. I MEANT RIGHT -> right
- | i put left earlier but it's the right -> right
- | dije derecha, quise decir izquierda -> left
- | burning off to the left, never crosses over -> left
side | started on the left, now the right too -> both
side | started on the left and now goes to the right -> both
- | i said left because it's the right thing -> -
- | pain meds are on the left shelf -> -
- | L -> -
- | my hip pain is dead center -> middle
""")


@pytest.mark.parametrize(("words", "side"), SIDES)
def test_a_side_is_the_one_of_now(words, side):
    assert check(words, "side") == side


SCORES = rows("""
pain_score | last month 3, today 8 -> 8
- | change the pain score to 6 please -> 6
- | in the low back its a nine -> 9
- | neck pain, still a 5 after two years -> 5
- | change my appointment to 6 -> -
- | my back is still a 2 year wait -> -
- | low back, its a 2 level fusion -> -
""")


@pytest.mark.parametrize(("words", "score"), SCORES)
def test_a_score_is_the_one_of_now(words, score):
    assert check(words, "pain_score") == score


TRIED = rows("""
- | i never got injections but i did try acupuncture -> acupuncture
- | nunca me pusieron inyecciones, probé acupuntura -> acupuncture
- | burning, and my chiropractor couldnt touch it -> chiropractor
""")


@pytest.mark.parametrize(("words", "tried"), TRIED)
def test_what_was_never_had_was_not_tried(words, tried):
    assert check(words, "treatments") == tried


OPERATIONS = rows("""
- | it wasnt a fusion i had, it was a disc replacement -> disc replacement
- | no fue una fusión, fue una laminectomía en 2017 -> laminectomía en 2017
- | so what happened was I had a spinal fusion in 2015, different hospital -> spinal fusion in 2015
- | foraminotomy in 2022 and low back pain is still an 8 -> foraminotomy in 2022
- | what happens if I had a fusion? -> -
""")


@pytest.mark.parametrize(("words", "operation"), OPERATIONS)
def test_an_operation_is_the_one_that_was_done(words, operation):
    assert check(words, "prior_surgery") == operation


NEEDS = rows("""
- | el dolor es sordo, no agudo, en el cuello -> -
- | es un dolor profundo, mas bien sordo -> -
- | soy sordo y me duele el cuello -> deaf
- | mi esposo es sordo -> deaf
""")


@pytest.mark.parametrize(("words", "need"), NEEDS)
def test_a_dull_pain_is_no_deafness(words, need):
    assert check(words, "access_needs") == need
