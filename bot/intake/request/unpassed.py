"""Questions of the visitor that do not stand on the request: those that only the office can answer, and
that nobody wished to pass on yet, and those that were answered here. Pure.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from bot.contract import Draft
from bot.intake.cues.asking import marked
from bot.intake.cues.aspects import aspect_of
from bot.intake.cues.stating import states
from bot.intake.request.merging import PARTS

# So many of them are offered again, the last ones.
_MOST = 2
# So many that were answered are kept, and so much of each.
_MOST_ANSWERED, _LONGEST = 4, 200
# Sides that the chat answers itself: what is kept of it, and who reads it.
_ANSWERED = frozenset({"stored", "told_to_others"})


def let_wait(draft: Draft, *, offered: bool) -> Draft:
    """The draft whose question for the office waits for no answer any more: it is offered once
    more with the summary. ``offered``: it was just that.
    """
    question = draft.question
    if question is None:
        return draft
    known = question in str(draft.details.get("question", ""))
    kept = [each for each in draft.unpassed if each != question]
    # "My surgeon says it's in my head" asked nobody.
    asked = not known and not states(question)
    done = draft.reference or offered or not asked or _answered(question)
    new = tuple(kept if done else [*kept, question])
    after = msgspec.structs.replace(draft, question=None, unpassed=new[-_MOST:])
    return with_answered(after, question.split(PARTS)) if asked and done else after


def _answered(question: str) -> bool:
    """Whether the chat answered it itself; of several questions, one may still wait."""
    return marked(question) < 2 and aspect_of(question) in _ANSWERED


def with_answered(draft: Draft, words: Sequence[str]) -> Draft:
    """The draft that keeps these questions, which are offered no more by themselves. Behind the crisis
    line none is kept: no question quotes words of self-harm.
    """
    if draft.harm:
        return draft
    kept = [each for each in draft.answered if each not in words]
    new = (*kept, *(each for each in words if len(each) <= _LONGEST))
    return msgspec.structs.replace(draft, answered=new[-_MOST_ANSWERED:])


def waiting(draft: Draft) -> tuple[str, ...]:
    """The questions of the visitor that do not stand on the request, each by itself."""
    known = str(draft.details.get("question", ""))
    asked = filter(None, [*draft.answered, *draft.unpassed, draft.question])
    each = dict.fromkeys(part for words in asked for part in words.split(PARTS))
    return tuple(
        one
        for one in each
        if one not in known and not any(one != other and one in other for other in each)
    )


def sent(draft: Draft) -> Draft:
    """The draft of a request that goes out: what nobody passed on waits no longer."""
    after = with_answered(draft, waiting(draft))
    return msgspec.structs.replace(after, question=None, unpassed=())
