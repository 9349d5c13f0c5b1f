"""Questions that only the office can answer, and that nobody wished to pass on yet. Pure."""

from __future__ import annotations

import msgspec

from bot.contract import Draft
from bot.intake.cues.stating import states

# So many of them are offered again, the last ones.
_MOST = 2


def let_wait(draft: Draft, *, offered: bool) -> Draft:
    """The draft whose question for the office waits for no answer any more: it is offered once
    more with the summary. ``offered``: it was just that.
    """
    question = draft.question
    if question is None:
        return draft
    known = draft.reference or question in str(draft.details.get("question", ""))
    kept = [each for each in draft.unpassed if each != question]
    # "My surgeon says it's in my head" asked nobody.
    new = tuple(kept if known or offered or states(question) else [*kept, question])
    return msgspec.structs.replace(draft, question=None, unpassed=new[-_MOST:])
