"""A question how a nerve is told apart from an operation takes nothing out of the request."""

import pytest

from tests.intake.deciding import said


@pytest.mark.parametrize(
    "text",
    [
        "How would the doctor be able to tell whether it is one of these small nerves, and not the fusion itself?",
        "how can he know that it's a nerve and not the fusion?",
        "¿cómo sabe que es un nervio y no la fusión?",
    ],
)
def test_a_question_how_it_is_told_apart_takes_nothing_out(text):
    assert (
        said(text, prior_surgery="fusion in 2018").draft.details["prior_surgery"]
        == "fusion in 2018"
    )


def test_an_order_takes_it_out():
    after = said("take out the fusion", prior_surgery="fusion in 2018").draft.details
    assert "prior_surgery" not in after
