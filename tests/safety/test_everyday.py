"""Everyday words that take a sign back or make a question of it, and true ways beside them."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from bot import safety

TABLE = {
    rule: said
    for path in sorted(Path(__file__).parent.glob("everyday*.yml"))
    for rule, said in yaml.safe_load(path.read_text("utf-8")).items()
}


def _rows(kind):
    return [(rule, line) for rule, said in TABLE.items() for line in said[kind].splitlines()]


@pytest.mark.parametrize(("rule", "sentence"), _rows("sign"))
def test_a_true_sign_is_raised_beside_everyday_words(rule, sentence):
    found = safety.read(sentence.removeprefix("? "))
    assert found is not None
    assert found.action != "ask" or sentence.startswith("? ")


@pytest.mark.parametrize(("rule", "sentence"), _rows("everyday"))
def test_everyday_words_alone_get_no_line(rule, sentence):
    found = safety.read(sentence)
    assert found is None or found.action == "ask"
