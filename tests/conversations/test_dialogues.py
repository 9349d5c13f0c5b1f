"""Every dialogue, step by step: what is asked, what is said, what is read, what is filed."""

import asyncio
from collections import Counter

import pytest

from tests.conversations.dialogues import compare, load, ticket_seen
from tests.conversations.holding import hold

pytestmark = [pytest.mark.brain, pytest.mark.slow]
ALL = load()


@pytest.mark.parametrize("dialogue", ALL, ids=lambda each: each.name)
def test_dialogue(dialogue, house_brain, clinic_of, tmp_path, keyring):
    clinic_of(dialogue.clinic)
    ticket = asyncio.run(hold(dialogue, house_brain, tmp_path, compare))
    assert ticket_seen(ticket) == dialogue.ticket


def test_there_are_many_and_no_two_walk_the_same_path():
    paths = Counter(each.path for each in ALL)
    assert [path for path, count in paths.items() if count > 1] == []
    assert len(ALL) >= 80
    assert sum(each.language == "es" for each in ALL) >= 20


def test_where_the_office_has_hours_the_clock_is_set():
    """Whether it is open changes what is said; a run in the morning is to see what one at night does."""
    assert not [each.name for each in ALL if each.clinic == "full" and not each.at]


def test_a_request_takes_at_most_six_messages_and_three_all_at_once():
    said = {each.name: sum(s.kind in ("say", "press") for s in each.steps) for each in ALL}
    assert said["visitor_answers_step_by_step"] <= 6
    assert said["visitor_writes_everything_at_once"] <= 3
