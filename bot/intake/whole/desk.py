"""What a front desk is asked, whatever the message is read as: "what do I need to have ready?". Pure."""

from __future__ import annotations

import msgspec

from bot.contract import Draft, Understood
from bot.intake.cues.aspects import asks_desk
from bot.intake.cues.certainty import COMMAND_CONFIDENCE, COMMANDS

# The topic that all of it is answered under (bot/intake/cues/desk.yml), and below what a reading as
# another one gives way.
TOPIC = "ask_location_hours"
LIKELY = 0.75


def to_desk(draft: Draft, reading: Understood, text: str) -> Understood | None:
    """The reading as a question to the front desk; None where it is none, or is surely another."""
    if not asks_desk(text) or not _gives_way(draft, reading):
        return None
    return msgspec.structs.replace(reading, intent=TOPIC, confidence=LIKELY)


def _gives_way(draft: Draft, reading: Understood) -> bool:
    """Whether a question to the front desk goes before what the message is read as."""
    intent, confidence = reading.intent, reading.confidence
    if intent == "request_appointment":
        # Who wants to be seen soon begins a request, and hears the answer with it.
        return draft.open or bool(draft.reference)
    if intent == "stop":
        # "How many more questions" asks, and stops nothing.
        return True
    if intent in COMMANDS or intent in ("thanks", "goodbye"):
        return confidence < COMMAND_CONFIDENCE
    topic = intent.startswith("ask_") and intent != "ask_why_needed"
    return confidence < LIKELY if topic else True
