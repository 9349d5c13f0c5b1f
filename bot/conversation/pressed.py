"""The buttons below the lines about a sign: what each answers, and which of them fit the sign that is
open. Pure.
"""

from __future__ import annotations

from dataclasses import replace

import msgspec

from bot.contract import Draft, Reply
from bot.conversation.answer import Answer as Answered
from bot.conversation.safety_outcome import ABUSE, HARM
from bot.safety.followup import Answer

PRESSED: dict[str, Answer] = {
    "alarm_old": "old",
    "alarm_no": "no",
    "alarm_mistake": "mistake",
    "alarm_safe": "mistake",
    "alarm_yes": "yes",
    "alarm_unsure": "unsure",
    "alarm_afterwards": "afterwards",
    "screen_none": "no",
    "screen_yes": "yes",
    "screen_unsure": "unsure",
}
CLEAR: tuple[Answer, ...] = ("no", "old", "mistake")
# That help was called. It answers nothing: the sign stays open.
CALLED_HELP = "alarm_called"
# What can be said of a sign of the body, and of words of self-harm or violence.
_OF_THE_BODY = frozenset({"alarm_old", "alarm_mistake"})
_OF_THE_MIND = frozenset({"alarm_safe"})


def fitting(answer: Answered) -> Answered:
    """The answer with the choices that fit the open sign: nobody whose chest hurts is offered to say
    that they are safe.
    """
    unfit = _OF_THE_BODY if _of_the_mind(answer.draft) else _OF_THE_MIND
    return replace(answer, replies=tuple(_without(each, unfit) for each in answer.replies))


def _of_the_mind(draft: Draft) -> bool:
    alarm = draft.alarm or draft.passed
    return alarm.sign in (HARM, ABUSE) if alarm is not None else draft.harm


def _without(reply: Reply, unfit: frozenset[str]) -> Reply:
    if not any(each.payload in unfit for each in reply.choices):
        return reply
    kept = tuple(each for each in reply.choices if each.payload not in unfit)
    # A line of one sign only has no other choices, and keeps its own.
    both = any(each.payload in _OF_THE_BODY for each in reply.choices)
    both = both and any(each.payload in _OF_THE_MIND for each in reply.choices)
    return msgspec.structs.replace(reply, choices=kept) if both else reply
