"""What the rules read and what the classifier suspects, as one finding; and how urgent it is."""

from __future__ import annotations

import pytest

from bot.contract import Safety
from bot.handoff import tickets
from bot.safety.combine import combine
from bot.safety.urgency import URGENCIES, URGENCY_OF, urgency

OUTRIGHT = Safety(action="911", sign="heart", words="chest pressure")
DOUBTFUL = Safety(action="ask", sign="bladder", words="weak stream", meant="emergency_department")
DESPAIR = Safety(action="ask", sign="self_harm", meant="crisis_line")
DANGER = Safety(action="ask", sign="unclear", meant="emergency_department")


@pytest.mark.parametrize(
    ("reading", "danger", "despair", "settled", "expected"),
    [
        (None, 0.0, 0.0, (), None),
        (None, 0.49, 0.49, (), None),
        (None, 0.5, 0.0, (), DANGER),
        (None, 1.0, 0.0, (), DANGER),
        (None, 0.0, 0.5, (), DESPAIR),
        # One question at a time, and the one about self-harm goes first.
        (None, 1.0, 0.5, (), DESPAIR),
        (None, 1.0, 1.0, ("self_harm",), DANGER),
        (None, 0.0, 1.0, ("self_harm",), None),
        (None, 1.0, 0.0, ("unclear",), None),
        (None, 1.0, 1.0, ("unclear",), DESPAIR),
        (None, 1.0, 1.0, ("unclear", "self_harm"), None),
        # Other signs that were settled do not quiet the classifier.
        (None, 1.0, 0.0, ("bladder", "heart"), DANGER),
        (OUTRIGHT, 0.0, 0.0, (), OUTRIGHT),
        (OUTRIGHT, 1.0, 1.0, ("heart",), OUTRIGHT),
        (DOUBTFUL, 0.0, 0.0, (), DOUBTFUL),
        (DOUBTFUL, 1.0, 1.0, (), DOUBTFUL),
    ],
)
def test_a_reading_stays_and_suspicion_only_asks(reading, danger, despair, settled, expected):
    assert combine(reading, danger, despair, settled=settled) == expected


@pytest.mark.parametrize(
    ("actions", "expected"),
    [
        ((), "routine"),
        (("ask",), "routine"),
        (("same_day",), "same_day"),
        (("emergency_department",), "emergency"),
        (("911",), "emergency"),
        (("crisis_line",), "crisis"),
        (("same_day", "911", "ask"), "emergency"),
        (("crisis_line", "911", "same_day"), "crisis"),
        (("ask", "same_day"), "same_day"),
        (("something else",), "routine"),
    ],
)
def test_the_highest_urgency_counts(actions, expected):
    assert urgency(actions) == expected
    assert urgency(reversed(actions)) == expected


def test_the_tickets_go_by_the_same_table():
    assert tickets.URGENCY_OF is URGENCY_OF
    assert set(URGENCY_OF.values()) == set(URGENCIES)
