"""Several numbers or addresses in one message, or one that is said in pieces."""

import pytest

from bot.intake.reading import read
from tests.intake.reading.tables import rows, said

PHONES = rows("""
702 555 0181 no wait thats my old one, 702 555 0118 -> +17025550118
home is 702-555-0140 but nobody picks up there, use my mobile 702-555-0141 -> +17025550141
es el 702-555-0169, ay no, ese es el de mi hermana, el mio es 702-555-0196 -> +17025550196
702-555-0181 is disconnected, try 702-555-0118 -> +17025550118
702-555-0181 was my old number, now it's 725-555-0118 -> +17255550118
702 555 0140. actually use my work 702 555 0141 instead -> +17025550141
el 702 555 0140 ya no sirve, marque al 702 555 0141 -> +17025550141
702 555 0140, perdón, no, 702 555 0141 -> +17025550141
702 555 0140 sorry 702 555 0141 -> +17025550141
702 555 0140 sorry for the noise -> +17025550140
mi número nuevo es 702 555 0141, el viejo era 702 555 0140 -> +17025550141
my cell 702-555-0140 or if I don't answer use my wife's 702-555-0141 -> +17025550140
702 555 0140 o si no contesto 702 555 0141 -> +17025550140
702-555-0141 its my old school landline -> +17025550141
it's my wife's, 702-555-0141 -> +17025550141
old number is 702-555-0181 -> -
702-555-0181 but that's disconnected now -> -
mi 702 555 0181 ya no funciona -> -
area code 602, then 555, then 0178 -> +16025550178
it ends in 0160 and starts 702 555 -> +17025550160
the last four are 0143 and the first six are 702 555 -> +17025550143
empieza con 702 555 y termina en 0143 -> +17025550143
this is voice typing um my number is 702 uh 555 uh 01 27 okay -> +17025550127
siete cero dos luego cinco cinco cinco luego cero uno cuatro tres -> +17025550143
702 555 0143 then 8 out of 10 pain -> +17025550143
the pharmacy is 702-555-0199 -> -
my doctor's number is 702 555 0199 -> -
el numero de mi doctor es 702 555 0199 -> -
insurance phone 800-555-0199 -> -
fax 702-555-0199 -> -
my pharmacy 702-555-0199, my cell 702-555-0143 -> +17025550143
I have insurance, 702-555-0143 -> +17025550143
no tengo seguro 702 555 0143 -> +17025550143
tell the doctor 702-555-0143 -> +17025550143
I work at the pharmacy 702-555-0143 -> +17025550143
it starts 702 555 -> -
702 then 555 -> -
""")
ADDRESSES = rows("""
old one is cobb@example.net but thats my ex husbands now. use brandi22@example.net -> brandi22@example.net
malik@example.com was my old one, use sal@example.com -> sal@example.com
malik@example.com, wait no, that's work. sal@example.com -> sal@example.com
el viejo era a@example.com, el nuevo es b@example.com -> b@example.com
no es an.lee@example.com, es al.lee@example.com -> al.lee@example.com
a.lee@example.com, no perdón, sin punto: alee@example.com -> alee@example.com
a@example.com or b@example.com -> a@example.com
write to b@example.com not a@example.com -> b@example.com
don't write to a@example.com -> -
thats m a l i k dot s at example dot com -> malik.s@example.com
m dot a l i at example dot com -> m.ali@example.com
malik underscore s a l at example dot com -> malik_sal@example.com
it's m a l i k salazar at example dot com -> -
ines at example period com -> ines@example.com
omar guion medio p arroba example punto com -> omar-p@example.com
omar barra baja p arroba example punto com -> omar_p@example.com
rosa at example full stop org -> rosa@example.org
rosa de la cruz arroba example punto com -> rosadelacruz@example.com
it's the letter m then lopez at example dot com -> -
m as in mary lopez at example dot com -> -
look at example.com -> -
my doctor is at hospital.org -> -
I emailed info@example.com yesterday -> -
info@example.com is yours, right -> -
""")
UNASKED = rows("""
when the nurse calls tell her to use 7025 550 199 -> +17025550199
is 702-666-0463 your number? it just rings -> -
I dialed 702 then 666 then 0463 and nobody picked up -> -
my member id is 702 then 555 then 0143 -> -
""")


@pytest.mark.parametrize(("words", "phone"), PHONES)
def test_the_number_that_is_meant(words, phone):
    assert said(words, "phone", "phone") == phone


@pytest.mark.parametrize(("words", "address"), ADDRESSES)
def test_the_address_that_is_meant(words, address):
    assert said(words, "email", "email") == address


@pytest.mark.parametrize(("words", "phone"), UNASKED)
def test_a_number_in_pieces_that_nobody_asked_for(words, phone):
    assert said(words, None, "phone") == phone


def test_what_stands_between_two_numbers_is_read_too():
    found = read("702 555 0140 no wait 702 555 0141, mornings, low back", "contact")
    assert found == {"phone": "+17025550141", "best_time": "mornings", "location": "low back"}
