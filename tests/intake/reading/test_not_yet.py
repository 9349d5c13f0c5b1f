"""A number that is kept back for now is not refused."""

import pytest

from bot.contract import DECLINED
from bot.intake.reading import read


@pytest.mark.parametrize(
    "words",
    [
        "no le doy el número todavía porque primero quiero saber cuánto me va a salir",
        "i'm not giving you my number until i know what it costs",
        "I won't give my phone number yet",
        "no les doy mi teléfono hasta que me digan el precio",
    ],
)
def test_whoever_keeps_the_number_back_for_now_has_not_refused_it(words):
    assert "phone" not in read(words, "contact", "en", {})


@pytest.mark.parametrize(
    "words", ["not giving my number", "I'd rather not give my number", "no le doy mi número"]
)
def test_whoever_gives_no_number_has_refused_it(words):
    assert read(words, "contact", "en", {})["phone"] == DECLINED
