"""One plain, warm sentence before an answer to somebody who grieves, is angry, afraid or still hurts."""

from __future__ import annotations

import msgspec

from bot.contract import Draft, Language, Reply
from bot.intake.feeling import feeling_of
from bot.wording import Wording

# Lines that are warm by themselves.
WARM = ("utter_profanity", "utter_complaint", "utter_ask_not_believed", "utter_goodbye")
MARK = "warm_"


def warmed(
    replies: tuple[Reply, ...], draft: Draft, text: str, language: Language, wording: Wording
) -> tuple[tuple[Reply, ...], Draft]:
    """The replies with the sentence first, and the draft that remembers it was said.

    It is said once for each feeling: the second time it would be a phrase.
    """
    feeling = feeling_of(text)
    mark = f"{MARK}{feeling}"
    if not feeling or not replies or mark in draft.done or replies[0].name.startswith(WARM):
        return replies, draft
    sentence = wording.text(f"utter_{MARK}{feeling}", language)
    first = msgspec.structs.replace(replies[0], text=f"{sentence} {replies[0].text}")
    return (first, *replies[1:]), msgspec.structs.replace(draft, done=(*draft.done, mark))
