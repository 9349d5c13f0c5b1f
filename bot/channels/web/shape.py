"""What a browser gets to see of a turn, and the ids of the buttons in it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import select
from sqlalchemy.engine import Connection

from bot.contract import Language
from bot.conversation import turnlog
from bot.conversation.views import ShownChoice, ShownReply, Turn
from bot.intake import body
from bot.store.crypto import blind_index
from bot.store.tables import turns
from bot.wording import Wording

_SAFETY = "utter_safety_"
# Lines about safety that call for nothing now; all other ones begin with what to do.
_CALM = frozenset(_SAFETY + end for end in ("screen", "settled", "unread"))
# Hex digits of a button's id on the wire.
_DIGITS = 24


def turn_json(turn: Turn, conversation: str) -> dict[str, Any]:
    """The turn without what is only ours: how it was read, and the names of lines."""
    return {
        "seq": turn.seq,
        "turn": turn.turn_id,
        "at": turn.at,
        "kind": turn.kind,
        "state": turn.state,
        "words": turn.words,
        "asked": turn.asked,
        "replies": [_reply(reply, turn, conversation) for reply in turn.replies],
    }


def pressed(conn: Connection, conversation: str, wire: str) -> str:
    """The conversation's own id of a button, by the one that the browser knows.

    Empty if it is no button of the newest answer of this conversation: an old
    button must never be taken for a new one that stands in the same place.
    """
    newest = conn.execute(
        select(turns)
        .where(turns.c.conversation_id == conversation, turns.c.replies.is_not(None))
        .order_by(turns.c.id.desc())
        .limit(1)
    ).one_or_none()
    if newest is None:
        return ""
    turn = turnlog.view(newest)
    offered = [choice.id for reply in turn.replies for choice in reply.choices]
    return next((own for own in offered if _wire(conversation, turn.turn_id, own) == wire), "")


def is_urgent(name: str) -> bool:
    """Whether the line of that name tells the visitor to act now."""
    return name.startswith(_SAFETY) and name not in _CALM


def _reply(reply: ShownReply, turn: Turn, conversation: str) -> dict[str, Any]:
    return {
        "text": reply.text,
        "urgent": is_urgent(reply.name),
        "choices": [_choice(choice, conversation, turn.turn_id) for choice in reply.choices],
        "source": reply.source.article if reply.source else None,
        "picture": reply.picture,
    }


def _choice(choice: ShownChoice, conversation: str, turn_id: str) -> dict[str, Any]:
    shown = {"id": _wire(conversation, turn_id, choice.id), "title": choice.title}
    return {**shown, "opens": choice.opens} if choice.opens else shown


def place(region: str, wording: Wording, language: Language) -> str:
    """The name of a region of the body map, with its side."""
    key, _, side = region.partition(".")
    name = wording.text(f"utter_label_body_{key}", language)
    if side == body.MIDDLE:
        return name
    return wording.text(f"utter_label_map_{side}", language, place=name)


def places(regions: Iterable[str], wording: Wording, language: Language) -> str:
    """What somebody says who marks these regions."""
    return "; ".join(place(each, wording, language) for each in regions)


def _wire(conversation: str, turn_id: str, own: str) -> str:
    """Bound to the conversation and the turn, so it fits nowhere else."""
    return blind_index("choice", f"{conversation}\n{turn_id}\n{own}")[:_DIGITS]
