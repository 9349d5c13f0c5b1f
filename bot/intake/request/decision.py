"""What a message does: the result of reading it where it meets the request."""

from __future__ import annotations

from dataclasses import dataclass

from bot.contract import Details, Draft


@dataclass(frozen=True)
class Decision:
    """What a message does: the intent that the rules answer, and the draft after it.

    ``removed``: lines that were taken out. ``what``: a line that is to be another.
    """

    intent: str
    draft: Draft
    changed: Details
    removed: tuple[str, ...] = ()
    what: str = ""
