"""A sign is met with the line of its own action: 911 while it happens, not only later."""

from __future__ import annotations

import pytest

from bot import safety

from .tables import rows

TABLE = rows("actions.yml")
LEFT = "~ "


@pytest.mark.parametrize(("_", "heading", "sentence"), [r for r in TABLE if r[2][:2] != LEFT])
def test_the_patterns_alone_say_what_to_do(_, heading, sentence):
    found = safety.read(sentence)
    assert found is not None
    assert found.action in heading.partition(": ")[2].split(" or ")


def test_few_are_left_to_the_classifier():
    assert sum(sentence.startswith(LEFT) for *_, sentence in TABLE) <= len(TABLE) * 0.1
