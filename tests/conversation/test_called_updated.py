"""A request that was sent is called updated only where what was told stands on it."""

from __future__ import annotations

import pytest

from tests.conversation.filing import WHO, filed
from tests.conversation.saying import run, text


@pytest.mark.parametrize(
    ("words", "updated"),
    [
        ("since an hour I can't move my legs", True),
        # Beside a sign no number takes the place of the one that is known.
        ("since an hour I can't move my legs. call me at 702 555 0199", False),
        ("since an hour I can't move my legs. call me at 702 555 0188", True),
        ("since an hour I can't move my legs, call me after 11 am", False),
    ],
)
def test_a_number_that_was_not_taken_is_not_called_an_update(talk, brain, words, updated):
    async def after_filing():
        conversation, _ = await filed(talk, brain, {**WHO, "best_time": "mornings"})
        said = await talk.say(conversation, text(words))
        return said.replies, await talk.ticket(conversation)

    replies, ticket = run(after_filing())
    assert "911" in replies[0].text
    assert any("updated" in each.text for each in replies) == updated
    # The sign and the words of it are with the office all the same.
    assert ticket["safety"][0]["words"].startswith("since an hour")
    assert ticket["phone"] == WHO["phone"]
