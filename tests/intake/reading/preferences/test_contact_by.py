import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.intake.reading import read
from tests.intake.reading.tables import QUIET, rows, said

UNASKED = rows("""
just call me Ana -> -
just call me -> phone
text me -> text
please text me -> text
text is better -> text
I prefer text -> text
I'd rather get a text -> text
can you text me? -> text
by text please -> text
call or text -> phone, text
call or text me at 702-555-0143 -> phone, text
call me, I'm Ada Voss, 702 555 0160, or text me -> phone, text
call me Ada, or text me -> text
When you call me at work or at home I can't talk, so text me -> text
llámeme al 702 555 0160 o mándeme un mensaje -> phone, text
text or email is fine -> text, email
email me at bob@example.com -> email
email is best -> email
by email -> email
prefer email -> email
only email please -> email
contact me by phone -> phone
phone is best -> phone
I'd prefer a phone call -> phone
don't call, text -> text
no calls please, just text -> text
don't call me, email me instead -> email
text only -> text
prefiero mensaje de texto -> text
por mensaje por favor -> text
mándeme un mensaje -> text
mejor por whatsapp -> text
por correo -> email
prefiero correo electrónico -> email
envíeme un correo -> email
solo por teléfono -> phone
prefiero que me llamen -> phone
no me llamen, mejor texto -> text
llamada o mensaje está bien -> phone, text
prefiero llamada -> phone
call me at 702-555-0143 -> -
my number is 702-555-0143 -> -
my email is bob@example.com -> -
can you call me back? -> -
I called twice -> -
what is your phone number? -> -
what's your email? -> -
mi correo es bob@example.com -> -
llámeme -> -
nobody returned my calls -> -
I would much rather speak with a person than type -> phone
prefiero hablar con una persona -> phone
I prefer to talk to the doctor about the surgery -> -
have the doctor's people phone me and not just send some form letter -> phone
she doesn't text. Just dial her landline -> phone
change how you reach me: from call to email -> email
switch me to texts please -> text
cambie el contacto a mensaje de texto -> text
he said change the pills to call -> -
text message, afternoons -> text
reach me by voice or by text, both are good -> phone, text
my email is ana@example.com, that's the best way to reach me -> email
el correo es ana@example.com y por ahí prefiero que me respondan -> email
pueden escribirme al correo o mandarme texto -> text, email
mándeme un textito al 702 555 0126 -> text
mándeme un correo con los precios -> -
que me hablen por teléfono porque no sé escribir bien -> phone
I text my daughter, wait no, email me instead -> email
I told them about calls and texts -> -
never mind the email, text is better -> text
forget about the email just text me -> text
olvídese del correo, mejor por mensaje -> text
never mind, email is better -> email
""")
ASKED = rows("""
phone -> phone
text -> text
email -> email
a call -> phone
call me -> phone
text or call -> phone, text
either -> phone, text, email
email please -> email
llamada -> phone
por texto -> text
correo -> email
cualquiera -> phone, text, email
call me, no wait my wife's asleep days, text instead -> text
hmm email... actually no, I never check it. Phone. -> phone
por correo, no perdón, mejor por texto que lo veo más rápido -> text
llamada, digo, correo -> email
email or phone, but never text, my kid has the tablet that gets my texts -> phone, email
texts get thru but calls dont, use texts -> text
on my cell thru text, boss is a pain about calls -> text
phone first and if i dont answer text -> phone, text
si no contesto manden mensaje -> text
don't text me while I drive, call after 6 -> phone
no calls before noon. texts any time -> text
le gusta más que le marquen, ella no lee los mensajes -> phone
los mensajes no me llegan, llámenme -> phone
the phone, my daughter reads my emails -> phone
don't ever text me -> phone, email
I can't receive texts -> phone, email
my phone doesn't get texts -> phone
texting is hard for me, my hands shake -> phone, email
I don't like talking on the phone -> text, email
I'd rather not get emails -> phone, text
mejor no me llamen -> text, email
el texto no, llámenme -> phone
llamadas no, mensajes sí -> text
text okay, call okay, email not okay -> phone, text
emails go to my wife -> phone, text
call or text but not email -> phone, text
por whats -> text
a letter in the mail -> -
carta por correo -> -
I'd rather not say -> declined
como quieran, los tres están bien -> phone, text, email
de preferencia hablando -> phone
échenme un fonazo -> phone
use my cell number -> phone
tex me -> text
eamil me -> email
coreo electronico -> email
una yamada esta bien -> phone
llamda -> phone
I already gave u my phone number -> -
next week -> -
test -> -
we moved to Texas -> -
why? -> -
""")


@pytest.mark.parametrize(("words", "ways"), UNASKED)
def test_a_way_that_nobody_asked_for(words, ways):
    assert said(words, None, "contact_by") == ways


@pytest.mark.parametrize(("words", "ways"), ASKED)
def test_a_way_that_was_asked_for(words, ways):
    assert said(words, "contact_by", "contact_by") == ways


@pytest.mark.parametrize("words", QUIET)
def test_small_talk_has_no_way(words):
    assert said(words, None, "contact_by") == ""


@settings(deadline=None, database=None)
@given(
    st.sampled_from(["phone", "text", "email"]),
    st.sampled_from(["I prefer {}", "{} is best", "by {} please", "only {}"]),
)
def test_a_way_comes_back(way, shape):
    assert read(shape.format(way))["contact_by"] == [way]
    assert read(way, "contact_by")["contact_by"] == [way]


@pytest.mark.parametrize(
    "words",
    ["dont call before 10 and not tuesdays", "don't call me after 5", "do not call on tuesdays", "don't call before 10 or on Tuesdays", "no llame antes de las 10"],
)  # fmt: skip
def test_a_time_without_calls_refuses_no_call(words):
    known = {"name": "Gus Petrov", "phone": "+17025550166"}
    found = read(words, "best_time", "en", known)
    assert "contact_by" not in found
    assert "best_time" in found


@pytest.mark.parametrize("words", ["please don't call my mother directly", "don't call my daughter, she worries", "no llamen a mi esposa"])  # fmt: skip
def test_who_is_not_to_be_called_refuses_no_call_to_the_visitor(words):
    assert "contact_by" not in read(words, "confirm")


@pytest.mark.parametrize("words", ["don't call me", "no me llamen", "don't call my cell"])
def test_who_wants_no_call_refuses_it(words):
    assert read(words, "confirm")["contact_by"] == ["text", "email"]
