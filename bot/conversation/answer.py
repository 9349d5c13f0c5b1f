"""What a turn says and does."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from bot.contract import Draft, Effect, Language, Reply, Safety, Understood

# That what somebody left is kept.
NOTED = "utter_noted"


@dataclass(frozen=True)
class Answer:
    """What a turn says and does. ``told`` is the text of the safety lines, if any."""

    replies: tuple[Reply, ...]
    draft: Draft
    asked: str | None
    language: Language
    understood: Understood | None = None
    effects: tuple[Effect, ...] = ()
    raised: Safety | None = None
    told: str = ""
    words: str = ""
    fallback: bool = False


def joined(replies: tuple[Reply, ...], more: tuple[Reply, ...]) -> tuple[Reply, ...]:
    """More messages after these; the choices stand on the last one, as everywhere."""
    if not replies or not more:
        return replies + more
    choices = replies[-1].choices + more[-1].choices
    before = (*replies[:-1], msgspec.structs.replace(replies[-1], choices=()))
    return (*before, *more[:-1], msgspec.structs.replace(more[-1], choices=choices))
