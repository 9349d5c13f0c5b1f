"""Says what the assistant is: after a long time, and once in a language that begins later.

The greeting said it in its own language.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import msgspec

from bot.contract import Language
from bot.conversation.answer import Answer, joined
from bot.wording import Wording

DISCLOSE_AFTER = timedelta(hours=24)
# What begins the name of a language in ``Draft.explained`` in which it was said.
_IN = "disclosed "


def disclosed(answer: Answer, before: Language, away: timedelta, wording: Wording) -> Answer:
    """The answer, with what the assistant is where that is due; help in danger comes first.

    ``before`` is the language until then, ``away`` the time since the answer before.
    """
    begins = answer.language != before and _IN + answer.language not in answer.draft.explained
    if begins:
        spoken = tuple(_IN + each for each in (before, answer.language))
        kept = tuple(each for each in answer.draft.explained if each not in spoken)
        draft = msgspec.structs.replace(answer.draft, explained=(*kept, *spoken))
        answer = replace(answer, draft=draft)
    greeted = wording.say("utter_greet", answer.language)[0].text
    if away < DISCLOSE_AFTER and (not begins or any(greeted == r.text for r in answer.replies)):
        return answer
    reminder = wording.say("utter_disclosure_again", answer.language)
    if answer.told:
        return replace(answer, replies=joined(answer.replies, reminder))
    return replace(answer, replies=reminder + answer.replies)
