"""What bare words behind an explanation, or a question, stand for: the choice that leads on."""

from __future__ import annotations

from actions.answering import SHORT
from bot.contract import BrainRequest, Choice, Draft, Language
from bot.intake.cues.aspects import DESK, line_behind, line_of, payload_of
from bot.intake.cues.going_on import goes_on
from bot.intake.cues.patterns import first_of
from bot.intake.cues.topics import NAMED
from bot.intake.request.draft import is_stopped
from bot.wording import Wording

# The shortest explanation of all, for who cannot follow.
SIMPLER = "ask_evidence?aspect=simpler"
# Why the pain stays and is missed: the reason behind every explanation.
WHY = "ask_why_spine_care_misses"
# Why a detail is asked for, and the question again; and how a sent request stands.
NEEDED = "ask_why_needed"
STATUS = "ask_request_status"
# What can be done, for who asks what now.
WHAT_NOW = "ask_evidence?aspect=what_now"
# Who answers here, and from what: why there is no more to say, and how a person is reached.
WHO_ANSWERS = "ask_if_bot"
# What speaks for it: the studies, the doctor's interest, and another doctor's opinion.
PROOF = ("ask_evidence", "ask_evidence?aspect=interest", "ask_second_opinion")
_EXAM = "ask_imaging?aspect=exam"
# The reason behind a line, where it is not why spine care misses.
REASONS = {
    "utter_ask_candidacy": _EXAM,
    "utter_ask_for_diagnosis": _EXAM,
    "utter_aspect_can_help": _EXAM,
    "utter_aspect_named_cause": _EXAM,
    "utter_ask_success_rate": "ask_evidence",
    "utter_aspect_interest": "ask_evidence",
    "utter_ask_doctor": "ask_evidence?aspect=interest",
    "utter_ask_second_opinion": "ask_evidence?aspect=interest",
    "utter_ask_pushed_into_surgery": "ask_evidence?aspect=interest",
}
# Lines that only send to the office: there is nothing to prove or to explain about them, and
# who cannot follow hears them again, in short.
OFFICE = {
    "utter_ask_cost_insurance", "utter_ask_location_hours", "utter_ask_phone_number", "utter_ask_privacy", "utter_ask_medication",
    "utter_ask_recovery", "utter_aspect_told_to_others", "utter_aspect_stored", "utter_aspect_records", "utter_aspect_exam_hurts",
    "utter_aspect_other_condition", *(line_of("", side) for side in DESK),
}  # fmt: skip
# Said again in short, too, to who cannot follow them: the shortest explanation is another matter.
SAID_AGAIN = {*OFFICE, "utter_ask_second_opinion", "utter_ask_doctor", "utter_aspect_in_hospital"}
# Choices that explain nothing.
_NOT_EXPLAINED = {"ask_for_person", NEEDED, STATUS}
# Not understood there, it is told in other words (bot/conversation/safety_first.py).
_SCREEN = "safety_screen"
_EXPLAINS = "ask_"


def followed(request: BrainRequest, wording: Wording) -> Choice | None:
    """The choice that typed words mean: "why?", "tell me more", "says who", "I don't get it".

    "I don't get it" is no no, whatever was asked. None where a question waits for an answer and
    the words ask for more, or where nothing was explained.
    """
    draft = request.draft
    going = goes_on(request.text or "")
    if going is None or draft.erasing or draft.throws or request.asked == _SCREEN:
        return None
    if going == "more" and is_stopped(draft):
        # "Go on" is said of the request that was stopped.
        return None
    names = _explained(draft, request.language, wording)
    if not names and first_of(NAMED, request.text or "") == WHO_ANSWERS:
        # "What is this?" of somebody who has just come in.
        return None
    if going == "simpler" and (request.asked or draft.reference):
        return _choice(NEEDED if request.asked else STATUS)
    if going == "simpler" and (not names or names[-1] not in SAID_AGAIN):
        return _choice(SIMPLER)
    if request.asked or draft.reference or not names:
        return None
    if going == "simpler":
        # What was to be passed on is still to be.
        return _choice(payload_of(names[-1]), draft.question or "")
    leading = tuple(each.payload for each in wording.line(names[-1], request.language).choices)
    ways = {
        "why": _reasons(names[-1], leading),
        "more": leading,
        "doubt": (WHO_ANSWERS,) if names[-1] in OFFICE else PROOF,
        "next": (WHAT_NOW, *leading),
    }
    last = WHO_ANSWERS if going == "doubt" or names[-1] in OFFICE else WHAT_NOW
    return _choice(next((each for each in ways[going] if _is_new(each, names)), last))


def _choice(payload: str, title: str = "") -> Choice:
    return Choice(title=title, payload=payload)


def _reasons(line: str, leading: tuple[str, ...]) -> tuple[str, ...]:
    """What a line rests on, first; "why?" behind one that only sends to the office asks why."""
    if line in OFFICE:
        return (WHO_ANSWERS,)
    return (REASONS.get(line, WHY), WHY, *leading)


def _explained(draft: Draft, language: Language, wording: Wording) -> list[str]:
    """The lines that were explained, in their order, by their names in data/answers."""
    found = (each.removesuffix(f" {language}").removeprefix(SHORT) for each in draft.explained)
    return [
        each
        for each in found
        if each.startswith(("utter_ask_", "utter_aspect_")) and wording.has(each)
    ]


def _is_new(payload: str, explained: list[str]) -> bool:
    topic = payload.partition("?")[0]
    explains = topic.startswith(_EXPLAINS) and topic not in _NOT_EXPLAINED
    return explains and line_behind(payload) not in explained
