"""Words from before the newest answer was on the screen are no answer to it."""

from __future__ import annotations

import uuid

import pytest

from bot.contract import BrainReply, Reply
from bot.conversation.safety_outcome import SUMMARY


@pytest.fixture
def summary(visitor, brain, monkeypatch) -> int:
    """The place of a summary that was answered; what is asked of the brain is still kept."""

    async def answer(request):
        brain.asked.append(request)
        return BrainReply((Reply("Send this?"),), request.language, request.draft, asked=SUMMARY)

    monkeypatch.setattr(brain, "answer", answer)
    return visitor.say("none of these").json()["turn"]["seq"]


def say(visitor, text: str, **more):
    answer = visitor.post({"turn": str(uuid.uuid4()), "text": text, **more})
    assert answer.status_code == 200, answer.text
    return answer.json()["turn"]


@pytest.mark.parametrize("word", ["yes", "no", "sí"])
def test_a_word_from_before_the_summary_was_shown_is_no_answer_to_it(visitor, brain, summary, word):
    say(visitor, word, seen=summary - 1)
    assert brain.asked[-1].asked is None


@pytest.mark.parametrize("seen", [0, -1, 99])
def test_a_place_of_another_conversation_is_not_this_summary(visitor, brain, summary, seen):
    say(visitor, "yes", seen=seen)
    assert brain.asked[-1].asked is None


def test_a_word_below_the_summary_answers_it(visitor, brain, summary):
    say(visitor, "yes", seen=summary)
    assert brain.asked[-1].asked == SUMMARY


def test_the_summary_that_is_shown_again_can_be_answered(visitor, brain, summary):
    again = say(visitor, "yes", seen=summary - 1)
    say(visitor, "yes", seen=again["seq"])
    assert brain.asked[-1].asked == SUMMARY


def test_a_word_whose_page_does_not_know_whether_the_one_before_arrived_answers_nothing(
    visitor, brain, summary
):
    first = str(uuid.uuid4())
    visitor.say("none of these", first)
    say(visitor, "yes", after=first)
    assert brain.asked[-1].asked is None


def test_who_does_not_tell_what_is_on_the_screen_is_taken_at_their_word(visitor, brain, summary):
    say(visitor, "yes")
    assert brain.asked[-1].asked == SUMMARY


def test_a_reading_that_is_no_number_is_refused(visitor):
    body = {"turn": str(uuid.uuid4()), "text": "yes", "seen": "all"}
    assert visitor.post(body).status_code == 400
