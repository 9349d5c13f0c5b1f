"""What a channel gets to see of a turn."""

from __future__ import annotations

import msgspec

from bot.contract import Choice, Language, Reply, Source, Understood
from bot.intake.request import body

# The names of lines about signs begin so; the screen only asks.
URGENT = "utter_safety_"
# What an opening line says already, and is not said again right below it.
TOLD_BY = {"utter_greet_messenger": ("utter_messenger_privacy",)}
ONLY_ASKS = "utter_safety_screen"


class ShownChoice(msgspec.Struct, frozen=True, omit_defaults=True):
    """A button as a client sees it: an opaque id, never the payload."""

    id: str
    title: str
    # "body" where the button opens the body map instead of saying something.
    opens: str | None = None


class ShownReply(msgspec.Struct, frozen=True, omit_defaults=True):
    """One message as a client sees it."""

    text: str
    name: str = ""
    choices: tuple[ShownChoice, ...] = ()
    source: Source | None = None
    picture: str | None = None


class Turn(msgspec.Struct, frozen=True, omit_defaults=True):
    """One message of the visitor with its answer.

    ``seq`` is its place in the conversation, from 1. ``state`` is ``answered``, ``fallback``
    (the brain was away), ``accepted`` (still at work) or ``unsaved`` (the database
    was away: nothing of it is kept). ``language`` is the conversation's now; None in a
    history.
    """

    seq: int
    turn_id: str
    at: str
    kind: str
    state: str
    words: str = ""
    replies: tuple[ShownReply, ...] = ()
    understood: Understood | None = None
    asked: str | None = None
    language: Language | None = None


def shown(replies: tuple[Reply, ...], ids: dict[str, Choice]) -> tuple[ShownReply, ...]:
    """Replies with ids for their choices; ``ids`` gets the choices by id."""
    result = []
    for number, reply in enumerate(replies):
        buttons = []
        for place, choice in enumerate(reply.choices):
            key = f"c{number}.{place}"
            ids[key] = choice
            opens = "body" if choice.payload == body.OPENS else None
            buttons.append(ShownChoice(id=key, title=choice.title, opens=opens))
        result.append(
            ShownReply(
                text=reply.text,
                name=reply.name,
                choices=tuple(buttons),
                source=reply.source,
                picture=reply.picture,
            )
        )
    return tuple(result)


def with_opening(
    opening: tuple[ShownReply, ...], replies: tuple[ShownReply, ...]
) -> tuple[ShownReply, ...]:
    """The first answer of a conversation, with the opening line before it.

    The buttons are the answer's own: only those can be pressed. One greeting is enough,
    and nothing stands before what to do in danger.
    """
    before = tuple(msgspec.structs.replace(reply, choices=()) for reply in opening)
    if replies and replies[0].name.startswith(URGENT) and replies[0].name != ONLY_ASKS:
        told = tuple(msgspec.structs.replace(reply, choices=()) for reply in replies)
        last = msgspec.structs.replace(before[-1], choices=replies[-1].choices)
        return (*told, *before[:-1], last)
    if replies and replies[0].name == "utter_greet_again":
        return (*before[:-1], msgspec.structs.replace(before[-1], choices=replies[-1].choices))
    told_by = {name for each in opening for name in TOLD_BY.get(each.name, ())}
    return before + tuple(each for each in replies if each.name not in told_by)
