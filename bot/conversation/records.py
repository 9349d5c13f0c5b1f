"""What a turn takes in, what it meets and what it leaves; and why a message is not taken."""

from __future__ import annotations

from dataclasses import dataclass

from bot.contract import Channel, Choice, Draft, Language, Understood
from bot.conversation.views import ShownReply


class NotTaken(Exception):
    """The message is not written down. What was counted before stays."""


class UnknownConversation(NotTaken):
    """There is no such conversation, or it was erased."""


class ChoiceNotOffered(NotTaken):
    """The button was not offered in this conversation, or is no longer."""


@dataclass(frozen=True)
class Incoming:
    """A message as it comes in: words, the id of a button, or what was ``given``."""

    turn_id: str
    kind: str
    words: str | None = None
    choice_id: str | None = None
    # What was said without words and without a button of ours: places on the body map.
    given: Choice | None = None
    # The question that the words answer where it is not the last one; empty: none.
    answers: str | None = None
    # When it came, where it waits elsewhere before it is taken in.
    came_at: str | None = None
    # Whether the last answer was not sent yet when it came.
    unread: bool = False


@dataclass(frozen=True)
class Talk:
    """A conversation as it stands before a turn."""

    id: str
    channel: Channel
    language: Language
    draft: Draft
    asked: str | None
    ticket_id: str | None
    # When the last answer was stored.
    last_at: str
    # Nobody works on its filed request any more.
    closed: bool = False
    # The buttons below the last answer.
    offered: tuple[Choice, ...] = ()
    # An admin switched the bot off: the phone and the form only.
    off: bool = False


@dataclass(frozen=True)
class Result:
    """What a turn leaves behind."""

    state: str
    replies: tuple[ShownReply, ...]
    choices: dict[str, Choice]
    language: Language
    draft: Draft
    asked: str | None
    understood: Understood | None
    ticket_id: str | None
    # The words of the conversation were erased in this turn.
    forgotten: bool = False
