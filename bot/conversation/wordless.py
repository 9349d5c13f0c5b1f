"""What is said to a message without words: a picture, a voice message, a thumb, Get Started.

On Messenger the buttons of a question vanish with the next message. So whatever is open
is asked again: a sign of an emergency before anything else, a step of the intake after it.
"""

from __future__ import annotations

import msgspec

from bot.contract import Reply
from bot.conversation.answered import own
from bot.conversation.net import named
from bot.conversation.once_more import QUESTION, SCREEN_AGAIN
from bot.conversation.records import Talk
from bot.conversation.safety_outcome import SCREEN, SCREENED
from bot.intake.request import draft as drafts
from bot.wording import Wording

# Messenger's thumb.
LIKE = "sticker_like"
GET_STARTED = "get_started"
# What says nothing: whoever is asked something is only asked again.
_STICKERS = frozenset({LIKE, "sticker"})
_LINES = {
    "image": "utter_picture",
    "file": "utter_attachment",
    "audio": "utter_voice",
    "sticker": "utter_like",
    LIKE: "utter_like",
}


def opening(wording: Wording, channel: str) -> str:
    """The name of the line that begins a conversation there."""
    own = f"utter_greet_{channel}"
    return own if wording.has(own) else "utter_greet"


def sign(wording: Wording, talk: Talk) -> tuple[Reply, ...]:
    """The line of a sign that is open, or the question about it; nothing where none is."""
    alarm = talk.draft.alarm
    if alarm is None:
        return ()
    asks = (SCREEN_AGAIN,) if alarm.sign == SCREENED else (f"{QUESTION}_{alarm.sign}", QUESTION)
    return named(wording, own(alarm) if alarm.told else asks, talk.language)


def answer(wording: Wording, talk: Talk, event: str) -> tuple[Reply, ...]:
    """All that is said to the event; the line of an open sign stands first."""
    urgent = sign(wording, talk)
    if urgent:
        own = () if event in _STICKERS else _own(wording, talk, event)
        return (*_bare(urgent + own[:-1]), _with_choices(own[-1], urgent[-1])) if own else urgent
    own = _own(wording, talk, event)
    question = () if event == GET_STARTED else _question(wording, talk)
    if question and event in _STICKERS:
        return question
    return _bare(own) + question if question else own


def _own(wording: Wording, talk: Talk, event: str) -> tuple[Reply, ...]:
    reference = talk.draft.reference
    if event in _STICKERS and reference and not (talk.closed or drafts.erased(talk.draft)):
        return wording.say("utter_thanks_filed", talk.language, reference=reference)
    line = opening(wording, talk.channel) if event == GET_STARTED else _LINES.get(event)
    return wording.say(line or "utter_greet_again", talk.language)


def _question(wording: Wording, talk: Talk) -> tuple[Reply, ...]:
    names = ("utter_safety_screen",) if talk.asked == SCREEN else (f"utter_again_{talk.asked}",)
    return named(wording, names, talk.language)


def _bare(replies: tuple[Reply, ...]) -> tuple[Reply, ...]:
    """Without choices: those of the question below are the ones to press."""
    return tuple(msgspec.structs.replace(each, choices=()) for each in replies)


def _with_choices(reply: Reply, other: Reply) -> Reply:
    return msgspec.structs.replace(reply, choices=other.choices)
