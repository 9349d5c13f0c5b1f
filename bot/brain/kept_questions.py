"""Which questions of a message are kept: those for the office, and those that are answered here."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

from bot import clinic
from bot.brain.asking import Topic
from bot.contract import Draft
from bot.intake.cues.asking import QUESTION, asked_in, may_be_passed_on, seeks_own_question
from bot.intake.cues.topics import ALONE
from bot.intake.request.decision import Decision
from bot.intake.request.unpassed import with_answered
from bot.intake.whole.steering import steer

# What is asked of the chat and the request, and not of the office.
_OF_THE_CHAT = {
    "ask_for_person",
    "ask_phone_number",
    "ask_privacy",
    "ask_request_status",
    "ask_why_needed",
}


def for_office(topics: tuple[Topic, ...], left: tuple[Topic, ...]) -> str:
    """Of several questions the words of those that only the office can answer, or nobody did."""
    office = ("", *get_args(clinic.Topic), *ALONE)
    kept = [words for name, words in (*topics, *left) if name in office]
    return " ".join(filter(may_be_passed_on, kept))


def with_asked(decision: Decision, text: str) -> Decision:
    """The decision that keeps the questions which this turn answers: they can still be passed on."""
    if not decision.intent.startswith("ask_") or decision.intent in _OF_THE_CHAT:
        return decision
    asked = asked_in(text) or [text]
    kept = [each for each in asked if QUESTION.search(each) and may_be_passed_on(each)]
    kept = [each for each in kept if steer(each) is None]
    return replace(decision, draft=with_answered(decision.draft, kept))


def to_pass_on(draft: Draft, words: str) -> str:
    """The question to keep of a message: none where it only exclaims, or echoes, and the one of
    before where it asks what became of that.
    """
    if seeks_own_question(words):
        return draft.question or ""
    return words if may_be_passed_on(words) else ""
