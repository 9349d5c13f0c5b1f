"""What a message does: the result of reading it where it meets the request."""

from __future__ import annotations

from dataclasses import dataclass

from bot.contract import Details, Draft

# What a decision is about whose words only ask for a moment.
PAUSES = "pauses"


@dataclass(frozen=True)
class Decision:
    """What a message does: the intent that the rules answer, and the draft after it.

    ``removed``: lines that were taken out. ``what``: a line that is to be another, or what else
    the answer is about.
    """

    intent: str
    draft: Draft
    changed: Details
    removed: tuple[str, ...] = ()
    what: str = ""
