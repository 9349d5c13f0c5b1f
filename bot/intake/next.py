"""What the bot waits for, and what a message means there: pure, table-tested.

``next_step`` names the step that is still open; ``decide`` says what a message
does in the state it meets. Safety was read before, by the conversation.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import msgspec

from bot.contract import DECLINED, Channel, Details, Draft, Understood
from bot.intake import draft as drafts
from bot.intake.reading.people import is_self
from bot.intake.wish import wants_call

# Intents that are obeyed before anything is read as an answer.
COMMANDS = {"stop", "restart", "ask_for_person", "delete_my_data", "complaint"}
COMMAND_CONFIDENCE = 0.6
# Fewer words are an answer that could not be read, not a story.
STORY_WORDS = 4
# Intents that a message which only gives details is often mistaken for.
WEAK = {"out_of_scope", "gibberish", "greet", "affirm", "deny", "inform", "skip", "thanks"}
QUESTION = re.compile(
    r"\?|^\W*(why|what|how|where|when|who|which|can|could|does|do|is|are|will|would|should"
    r"|por\s?qu[eé]|qu[eé]|c[oó]mo|d[oó]nde|cu[aá]n\w*|qui[eé]n|puedo?|se puede)\b",
    re.IGNORECASE,
)
CONTACT = ("name", "phone", "email")
# Gone when the visitor says "the patient is me".
FOR_ANOTHER = ("patient_name", "relation", "minor")
ANSWERS_OFFER = {"affirm", "deny", "add_question"}
ANSWERS_ERASING = {"affirm", "delete_my_data"}
NOT_UNDERSTOOD = {"out_of_scope", "gibberish"}


@dataclass(frozen=True)
class Decision:
    """What a message does: the intent that the rules answer, and the draft after it."""

    intent: str
    draft: Draft
    changed: Details


def next_step(draft: Draft, channel: Channel) -> str | None:
    """The step that is still open, as a value of ``asked``; None if nothing is."""
    if not draft.open or draft.reference or drafts.refused(draft):
        return None
    contact = _contact_step(draft)
    if contact:
        return contact
    reason = draft.details.get("reason")
    brief = reason in drafts.SHORT_REASONS or bool(draft.details.get("minor"))
    if not brief and drafts.has(draft, "phone") and _open(draft, "best_time", "best_time"):
        return "best_time"
    if reason not in drafts.SHORT_REASONS and "safety_screen" not in draft.done:
        return "safety_screen"
    if not brief and channel != "messenger":
        if "pain_story" not in draft.done and not drafts.has_story(draft):
            return "pain_story"
        if "location" not in draft.done and not drafts.has(draft, "location"):
            return "location"
    return "confirm"


def _open(draft: Draft, step: str, key: str) -> bool:
    return step not in draft.done and key not in draft.details


def _contact_step(draft: Draft) -> str | None:
    """Name and one way to reach; None when both are there or both were refused."""
    reach = drafts.has(draft, "phone") or drafts.has(draft, "email")
    named = drafts.has(draft, "name")
    if named and reach:
        return None
    if not reach and (
        drafts.declined(draft, "phone") or draft.details.get("contact_by") == ["email"]
    ):
        return "email"
    if not named and not reach:
        return "contact"
    return "name" if not named else "phone"


def decide(draft: Draft, reading: Understood, asked: str | None, text: str) -> Decision:
    """Take in one message: typed words, or a button's.

    A question that waited for "shall I add it?" is forgotten by anything but an answer.
    """
    decision = _decide(draft, reading, asked, text)
    after = decision.draft
    if decision.intent not in ANSWERS_OFFER:
        after = msgspec.structs.replace(after, question=None)
    if decision.intent not in NOT_UNDERSTOOD:
        after = msgspec.structs.replace(after, unsure=0)
    if decision.intent not in ANSWERS_ERASING:
        after = msgspec.structs.replace(after, erasing=False)
    return Decision(decision.intent, after, decision.changed)


def _decide(draft: Draft, reading: Understood, asked: str | None, text: str) -> Decision:
    """What the message does. The order is the one of docs/architecture.md:

    commands; what the asked detail's reader found; other details; question; other.
    """
    if reading.intent in COMMANDS and reading.confidence >= COMMAND_CONFIDENCE:
        new, changed = drafts.absorb(draft, reading.fields)
        return Decision(reading.intent, new, changed)
    if reading.intent == "delete_my_data" or (asked == "confirm" and reading.intent == "affirm"):
        # A yes that changes something is a change first: the summary is shown again.
        new, changed = drafts.absorb(draft, reading.fields)
        return Decision("inform" if changed else reading.intent, new, changed)
    if asked == "safety_screen" and reading.intent == "skip":
        # Only a clear wish passes the screen.
        skips = reading.confidence >= COMMAND_CONFIDENCE
        return Decision("skip" if skips else "inform", draft, {})
    fields = _asked_anyway(reading, asked, text)
    if is_self(text):
        draft = drafts.without(draft, FOR_ANOTHER)
        fields = {key: value for key, value in fields.items() if key not in FOR_ANOTHER}
    new, changed = drafts.absorb(draft, fields)
    question = _is_question(reading, text)
    if asked and _answers(asked, fields) and not question:
        new = drafts.with_done(new, asked)
        return Decision("inform", new, changed)
    wish = wants_call(text) and not new.reference
    if wish:
        # Whatever else it says, the request begins.
        new = msgspec.structs.replace(new, open=True)
    if question:
        return Decision(reading.intent, new, changed)
    if wish and reading.intent in WEAK | {"request_appointment"}:
        return Decision("request_appointment", new, changed)
    if changed and (reading.intent in WEAK or _gives_contact(fields)):
        return Decision("inform", new, changed)
    return Decision(reading.intent, new, changed)


def _asked_anyway(reading: Understood, asked: str | None, text: str) -> Details:
    """Fields of the message; free steps take the words themselves."""
    fields = dict(reading.fields)
    plain = reading.intent in WEAK - {"skip", "gibberish", "greet", "thanks"}
    if asked == "question" and not _is_question_for_us(reading):
        fields["question"] = text.strip()
    unread = not any(key in fields for key in drafts.PAIN)
    told = len(text.split()) >= STORY_WORDS and not QUESTION.search(text)
    if asked == "pain_story" and plain and unread and told:
        # A story that no reader knows is still the visitor's story.
        fields["pain_words"] = text.strip()
    return fields


def _is_question_for_us(reading: Understood) -> bool:
    return reading.intent in COMMANDS or reading.intent in {"skip", "go_back", "deny"}


def _is_question(reading: Understood, text: str) -> bool:
    asks = reading.intent.startswith("ask_")
    if not asks or reading.intent == "ask_for_person":
        return False
    if QUESTION.search(text):
        return reading.confidence >= 0.3
    # "since my spine surgery in 2019" looks like a topic, but answers.
    return reading.confidence >= 0.5 and not reading.fields


def _answers(asked: str, fields: Details) -> bool:
    if asked == "contact":
        return any(key in fields for key in CONTACT)
    if asked == "pain_story":
        return any(key in fields for key in drafts.PAIN)
    if asked in {"phone", "email"}:
        return any(key in fields for key in ("phone", "email"))
    if asked == "location":
        return "location" in fields or "side" in fields
    return asked in fields


def _gives_contact(fields: Details) -> bool:
    return any(fields.get(key) not in (None, DECLINED) for key in CONTACT)
