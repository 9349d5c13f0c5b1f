"""The answer to one question: whole, in short where it stands above, or in short beside others."""

from __future__ import annotations

import re
from collections.abc import Collection

from actions import office
from actions.turn import Turn, lines
from bot.contract import Choice
from bot.intake.cues.asking import QUESTION
from bot.intake.cues.aspects import ASPECTS, DESK, aspect_of, line_of, payload_of, query_of, side_in
from bot.intake.cues.failed_surgery import operated_elsewhere
from bot.intake.whole.steering import steer

HOURS = "ask_location_hours"
# The topic that speaks of spine surgery, and the side that answers where it was another.
FAILED = "ask_failed_back_surgery"
OTHER = "other_condition"
# What begins a name in ``Draft.explained`` of which only the first words were said.
SHORT = "short "
# And of one that was said in short besides.
AGAIN = "again "
MORE = "utter_short_answers"

Topic = tuple[str, str]

# Topics of which the front desk is asked a side, and those of which it is asked these alone.
_OF_OFFICE = {HOURS, "ask_cost_insurance", "ask_doctor", "ask_phone_number", "ask_evidence"}
_ALSO_OF = {
    "ask_candidacy": {"from_far", "payment", "referral"},
    "ask_privacy": {"spam", "doctor_reads", "insurance_details", "who_calls"},
    FAILED: {"blame"},
    "ask_surgery_injury": {"blame"},
    "ask_second_opinion": {"blame"},
    "ask_why_spine_care_misses": {"blame"},
}

# More words than these are no mere name of a topic, nor are words of whoever tells something.
MOST_IN_NAME = 4
_OWN = re.compile(
    r"\b(?:i|i'?m|i'?ve|im|ive|and|he|she|we|had|have|has|got|take|am|my|still|yo|tengo|tuve|tomo|soy|estoy|me|mi|y|\d+)\b",
    re.IGNORECASE,
)


def asked_of(turn: Turn, topic: str, words: str) -> str:
    """The topic's line, or that of the one side of it that was asked for."""
    carried = turn.state.carried.get("aspect")
    if carried in ASPECTS:
        return line_of(topic, carried)
    side = aspect_of(words)
    if topic == HOURS and side not in DESK and (meant := steer(words)):
        # "Who is going to see this and when": staff, and nobody knows.
        side = None if meant.kind == "when_called" else side
    # "Will I end up in a wheelchair?" asks nothing about the building.
    fits = side not in DESK or topic in _OF_OFFICE or side in _ALSO_OF.get(topic, ())
    if topic == FAILED and not (side and fits) and operated_elsewhere(words):
        # It would say that somebody had spine surgery.
        return line_of(topic, OTHER)
    return line_of(topic, side if fits else None)


def explain(turn: Turn, line: str, beside: Collection[str] = ()) -> None:
    """Say a line; what was explained before is only begun: the whole stands above.

    What it offers to pass on is what was asked. What the lines ``beside`` it in the same answer
    said is not said twice, and no choice leads back to them.
    """
    if turn.offers(line, "add_question"):
        turn.set(question=turn.state.question or None)
    if (
        _tells(turn.state.text)
        and turn.explained(AGAIN + line)
        and lines().line(line, turn.language).claims
    ):
        # Told a third time, and nothing is asked: no phrase about it is said again.
        turn.say("utter_heard_again")
    elif turn.explained(line):
        turn.say_short(line)
        turn.remember(AGAIN + line)
    else:
        leading = {each.payload for other in beside for each in _leading_to(turn, other)}
        turn.say_beside(line, beside, leading)
    turn.remember(line)


def _tells(text: str) -> bool:
    """Whether words only tell something; a topic by its name ("success rate") asks, as a press does."""
    names = len(text.split()) <= MOST_IN_NAME and not _OWN.search(text)
    return not names and not QUESTION.search(text)


def answer_in_full(turn: Turn, topics: tuple[Topic, ...], said: set[str]) -> None:
    """The whole answer to each question, none of ``said`` again."""
    for topic, words in topics:
        line = asked_of(turn, topic, words)
        if topic == HOURS and line == line_of(HOURS):
            office.say_office(turn, words)
        elif line not in said:
            explain(turn, line, said)
        said.add(line)
        office.say_facts(turn, topic)


def answer_in_short(turn: Turn, topics: tuple[Topic, ...]) -> None:
    """The first words of each answer, in the order of the questions, and a choice for its whole."""
    said: list[str] = []
    for topic, words in topics:
        line = asked_of(turn, topic, words)
        if line in said:
            continue
        said.append(line)
        if line == line_of(HOURS):
            office.say_office(turn, words)
        else:
            if turn.offers(line, "add_question"):
                turn.set(question=turn.state.question or None)
            turn.say_begun(line)
            turn.remember(SHORT + line)
        office.say_facts(turn, topic)
    whole = [choice for line in said for choice in _leading_to(turn, line)]
    if whole and turn.draft.question:
        whole.append(Choice(title=turn.label("reading_add_question"), payload="add_question"))
    if whole or (said and line_of(HOURS) not in said):
        # The office's own line ends with its number already.
        more = MORE if len(said) > 1 else "utter_short_answer"
        turn.say(more if whole else "utter_office_rest", *whole)


def _leading_to(turn: Turn, line: str) -> list[Choice]:
    """The choice that says a line in full, where there is more of it that has a source."""
    found = lines().line(line, turn.language)
    if not found.claims or "\n\n" not in found.text.strip():
        return []
    side = side_in(line)
    if side is None:
        payload = payload_of(line)
        return [Choice(title=turn.label(f"reading_{payload}"), payload=payload)]
    choice = lines().leading_to(query_of(side), turn.language)
    return [choice] if choice else []
