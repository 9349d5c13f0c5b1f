"""What a browser gets to see of a turn, and the ids of the buttons in it."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Any

from sqlalchemy import select
from sqlalchemy.engine import Connection

from bot.contract import Language, Source
from bot.conversation import transcript
from bot.conversation.views import ShownChoice, ShownReply, Turn
from bot.handoff import reference
from bot.intake.request import body, display
from bot.store.crypto import blind_index, blind_indexes
from bot.store.tables import turns
from bot.wording import Wording

_SAFETY = "utter_safety_"
# Lines about safety that call for nothing now: the list, and what is said to who denied a sign or was
# misread. All other ones begin with what to do.
_CALM = frozenset(
    _SAFETY + end
    for end in (
        "screen",
        "settled",
        "settled_self_harm",
        "misread",
        "line_denied",
        "line_stays",
        "unread",
    )
)
# The line that shows the whole request before it is sent.
SUMMARY = "utter_ask_confirm"
# Where a line puts a request's reference.
_PLACE = "{reference}"
# Hex digits of a button's id on the wire.
_DIGITS = 24
_CHOICE = "choice"
# What stands in `metadata: {article: …}` where an answer puts no article in other words.
_CLINIC = "clinic"


def turn_json(
    turn: Turn, conversation: str, wording: Wording, articles: Mapping[str, str | None]
) -> dict[str, Any]:
    """The turn without what is only ours: how it was read, and the names of lines.

    ``articles`` are the addresses of the doctor's articles by their titles.
    """
    show = functools.partial(_reply, turn=turn, conversation=conversation)
    replies = [show(reply, wording=wording, articles=articles) for reply in turn.replies]
    for reply, after in pairwise(replies):
        if reply["source"] == after["source"]:
            # One note for all messages that have the same source, under the last one.
            reply["source"] = None
    return {
        "seq": turn.seq,
        "turn": turn.turn_id,
        "at": turn.at,
        "kind": turn.kind,
        "state": turn.state,
        "words": turn.words,
        "asked": turn.asked,
        "replies": replies,
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
    turn = transcript.view(newest, 0)
    offered = [choice.id for reply in turn.replies for choice in reply.choices]
    return next(
        (
            own
            for own in offered
            # Its page may be older than our newest key.
            if any(
                each[:_DIGITS] == wire
                for each in blind_indexes(_CHOICE, _content(conversation, turn.turn_id, own))
            )
        ),
        "",
    )


def is_urgent(name: str) -> bool:
    """Whether the line of that name tells the visitor to act now."""
    return name.startswith(_SAFETY) and name not in _CALM


def _reply(
    reply: ShownReply,
    *,
    turn: Turn,
    conversation: str,
    wording: Wording,
    articles: Mapping[str, str | None],
) -> dict[str, Any]:
    shown = {
        "text": reply.text,
        "urgent": is_urgent(reply.name),
        "choices": [_choice(choice, conversation, turn.turn_id) for choice in reply.choices],
        "source": _source(reply.source, articles) if reply.source else None,
        "picture": reply.picture,
        "reference": _reference(reply, wording),
    }
    rows = _rows(reply, wording) if reply.name == SUMMARY else None
    return {**shown, "rows": rows} if rows else shown


def _reference(reply: ShownReply, wording: Wording) -> str | None:
    """The reference that the line tells; what looks like one in a visitor's words is none."""
    if not wording.has(reply.name) or _PLACE not in wording.line(reply.name, "en").text:
        return None
    found = reference.FORM.search(reply.text)
    return found[0] if found else None


def _source(source: Source, articles: Mapping[str, str | None]) -> list[dict[str, Any]] | None:
    """The articles behind a reply; None where it is the clinic's own and there is none to open."""
    titles = [title for title in source.article.split("; ") if title != _CLINIC]
    return [{"title": title, "url": articles.get(title)} for title in titles] or None


def _rows(reply: ShownReply, wording: Wording) -> list[dict[str, Any]] | None:
    """The lines of a summary with the keys of their details; None if it is none.

    What runs over several lines belongs to the line on which it began.
    """
    keys = _labels(wording)
    rows: list[dict[str, Any]] = []
    for line in reply.text.splitlines():
        label, colon, value = line.partition(": ")
        if colon and label in keys:
            rows.append({"key": keys[label], "label": label, "value": value})
        elif rows:
            rows[-1]["value"] += f"\n{line}"
        else:
            return None
    return rows


def _labels(wording: Wording) -> dict[str, str]:
    """The details that a summary may name, by their labels in every language."""
    languages: tuple[Language, ...] = ("en", "es")
    return {
        wording.text(f"utter_label_summary_{key}", language): key
        for language in languages
        for key in display.ORDER
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
    return blind_index(_CHOICE, _content(conversation, turn_id, own))[:_DIGITS]


def _content(conversation: str, turn_id: str, own: str) -> str:
    return f"{conversation}\n{turn_id}\n{own}"
