"""What was trained is not what is tested."""

import pytest

from tests.understanding.apart import (
    TRAINING,
    frozen_messages,
    lines,
    normal,
    too_near,
)

pytestmark = [pytest.mark.slow, pytest.mark.no_cover]


def test_no_training_example_is_near_to_a_message_of_the_frozen_set():
    """Sentences by token-set ratio (90 and more is near), messages of up to three words by
    equality after normalising: the ratio of a one-word message is 100 against every sentence
    that contains it. ``python -m tests.understanding.apart`` drops what is near.
    """
    near = []
    messages = frozen_messages()
    for path in sorted(TRAINING.glob("*.yml")):
        examples = [each for *_, each in lines(path) if each is not None]
        marks = too_near([normal(each) for each in examples], messages)
        near += [(path.name, each) for each, mark in zip(examples, marks, strict=True) if mark]
    assert near == []


def test_nearness_is_found():
    messages = [normal("Do you take my Insurance, please?"), normal("Adiós")]
    assert too_near(
        ["please do you take my insurance", "adios", "adios y muchas gracias", "my insurance"],
        messages,
    ) == [True, True, False, False]
