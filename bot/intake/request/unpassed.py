"""Questions that only the office can answer, and that nobody wished to pass on yet. Pure."""

from __future__ import annotations

import msgspec

from bot.contract import Draft
from bot.intake.cues.asking import marked
from bot.intake.cues.aspects import aspect_of
from bot.intake.cues.stating import states

# So many of them are offered again, the last ones.
_MOST = 2
# Sides that the chat answers itself: what is kept of it, and who reads it.
_ANSWERED = frozenset({"stored", "told_to_others"})


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
    done = known or offered or states(question) or _answered(question)
    new = tuple(kept if done else [*kept, question])
    return msgspec.structs.replace(draft, question=None, unpassed=new[-_MOST:])


def _answered(question: str) -> bool:
    """Whether the chat answered it itself; of several questions, one may still wait."""
    return marked(question) < 2 and aspect_of(question) in _ANSWERED
