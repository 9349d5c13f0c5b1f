"""How long safety takes to read, measured when nothing else runs (``make check``, ``make test``)."""

import pytest

from bot import safety
from tests.pace import references
from tests.safety.tables import rows

pytestmark = pytest.mark.pace
OUTRIGHT = [text for _, _, text in rows("signs_*.yml")]


@pytest.mark.parametrize("base", ["my back hurts and I can't feel my legs, no fever. ", "no ", "a"])
def test_a_long_text_is_read_in_time(base):
    text = (base * 2000)[:2000]
    begin = text[: len(text) // 4]
    quarter, whole = references(lambda: safety.read(begin)), references(lambda: safety.read(text))
    # For four times the text a quadratic reader takes sixteen times as long.
    assert whole < max(8 * quarter, 10)
    # About 240 references on a quiet machine.
    assert whole < 500


def test_a_typical_message_takes_half_a_millisecond():
    sample = OUTRIGHT[::8]
    assert references(lambda: [safety.read(text) for text in sample]) / len(sample) < 5
