"""Which side of a topic a question asks for: "are other doctors wrong?" of why pain is missed.

The classifier names the topic; a few questions want one side of it, which has an answer
of its own. Here stands, too, which line of data/answers that is, and the payload of the choice
that says it. Pure: the patterns stand in ``aspects.yml`` and are read once at import.
"""

from __future__ import annotations

from urllib.parse import parse_qsl

from bot.intake.cues.patterns import first_of, patterns_in

ASPECTS = patterns_in("aspects.yml")
_LINE = "utter_"
_SIDE = "utter_aspect_"
# A side is reached under any topic; this one stands for all.
_TOPIC = "ask_evidence"


def aspect_of(text: str) -> str | None:
    """The name of the side that the words ask for; None for the topic as a whole."""
    return first_of(ASPECTS, text)


def line_of(topic: str, aspect: str | None = None) -> str:
    """The name of the line that answers a topic, or one side of it."""
    return f"{_SIDE}{aspect}" if aspect else f"{_LINE}{topic}"


def line_behind(payload: str) -> str:
    """The name of the line that a choice with this payload says."""
    topic, _, query = payload.partition("?")
    return line_of(topic, dict(parse_qsl(query)).get("aspect"))


def side_in(line: str) -> str | None:
    """The side that a line answers; None if it answers a whole topic."""
    return line.removeprefix(_SIDE) if line.startswith(_SIDE) else None


def payload_of(line: str) -> str:
    """The payload of a choice that says a line."""
    side = side_in(line)
    return f"{_TOPIC}{query_of(side)}" if side else line.removeprefix(_LINE)


def query_of(side: str) -> str:
    """How the payload of every choice that says a side ends."""
    return f"?aspect={side}"
