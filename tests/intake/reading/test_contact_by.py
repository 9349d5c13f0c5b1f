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
