"""The sentences that the emergency classifier learns from are apart from the frozen set."""

from __future__ import annotations

import pytest

from bot.brain.emergency_training import examples_in
from bot.settings import ROOT
from tests.understanding.apart import frozen_messages, normal, too_near

pytestmark = [pytest.mark.slow, pytest.mark.no_cover]


def test_no_sentence_is_near_to_a_message_of_the_frozen_set():
    sentences = [text for _, text in examples_in(ROOT / "data" / "emergency")]
    near = too_near([normal(text) for text in sentences], frozen_messages())
    assert [text for text, mark in zip(sentences, near, strict=True) if mark] == []
