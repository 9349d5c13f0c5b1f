"""Conversations over a real store, with a brain that says what a test wants."""

import pytest

from bot import clinic, settings, wording
from bot.clock import Clock
from bot.conversation.service import Conversations
from tests.conversation.fake_brain import FakeBrain


@pytest.fixture
def brain():
    return FakeBrain()


@pytest.fixture
def talk(engine, brain):
    facts = clinic.load(settings.load().clinic_file)
    lines = wording.load(facts.facts(), facts.titles())
    return Conversations(engine, brain, lines, Clock())
