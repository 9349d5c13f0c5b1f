"""How long reading takes, measured when nothing else runs (``make check`` and ``make test``)."""

import pytest

from bot.intake.reading import read
from bot.intake.reading.text.addressed import details_only, wants_it_sent
from tests.pace import references

pytestmark = pytest.mark.pace


def test_a_typical_message_takes_about_a_millisecond():
    assert references(lambda: read("Maria Lopez, 702-555-0143, mornings", "contact")) < 5


@pytest.mark.parametrize("piece", ["\n", "ok, ", "and and ", "but ", "1. "])
def test_hostile_repetition_takes_no_long_time(piece):
    quarter, whole = (piece * 500)[:500], (piece * 2000)[:2000]

    def work(text):
        details_only(text)
        wants_it_sent(text)

    # For four times the text a quadratic reader takes sixteen times as long.
    assert references(lambda: work(whole)) < max(9 * references(lambda: work(quarter)), 10)
