"""Somebody under 18 who writes: what is kept of it, and how a parent takes over. Pure.

Nobody can see who presses "I'm the parent". So the contact is asked for anew, nothing that was
given before is taken for the parent's, and the office reads who wrote first.
"""

from __future__ import annotations

import re

from bot.contract import Details, Draft
from bot.intake.reading.people.age import tells_own_age
from bot.intake.reading.text.message import fold
from bot.intake.request import draft as drafts
from bot.intake.request import merging

# The step behind which the writer has said to be under age.
SAID = "under_age"
# How a minor was to be reached is no way to reach the parent.
_CONTACT = (*drafts.CONTACT, "contact_by", "best_time", "voicemail")
# Whether the clinic sees children: "do you see minors?", "kids?".
_ANY_CHILD = r"(?:[5-9]|1[0-7])[- ]?(?:(?:year|yr)s?[- ]?olds|yos?)\b"
_OF_CHILDREN = re.compile(
    rf"\b(?:see|sees|treat|treats|take|takes|accept|accepts|operate on|help|helps)\b.{{0,20}}\b{_ANY_CHILD}|"
    r"\b(?:see|sees|treat|treats|take|takes|accept|accepts|operate on)\b.{0,20}\b(?:kids?|child|children|minors?|teen(?:ager)?s?|adolescents?|under (?:18|eighteen))\b"
    r"|^\W*(?:and |what about |y )*(?:kids?|children|minors?|teen(?:ager)?s?|menores|ninos|adolescentes)(?: too)?\W*$"
    r"|\b(?:ven|atienden|tratan|aceptan|operan|reciben)\b.{0,15}\b(?:menores|nin[oa]s|adolescentes)\b"
)


def asks_of_children(text: str) -> bool:
    """Whether the words ask if children are seen here."""
    return bool(_OF_CHILDREN.search(fold(text)))


def without_any_child(fields: Details, text: str) -> Details:
    """The details without the age of children in general: "can he see 15-year-olds"."""
    general = "minor" in fields and re.search(rf"\b{_ANY_CHILD}", fold(text))
    if not (general and asks_of_children(text)):
        return fields
    return {key: value for key, value in fields.items() if key != "minor"}


def told(draft: Draft, fields: Details, text: str) -> Draft:
    """The draft after words in which the writer says to be under age, also as "the parent"."""
    if (
        not fields.get("minor")
        or "relation" in {*fields, *draft.details}
        or not tells_own_age(text)
    ):
        return draft
    again = drafts.without_done(draft, drafts.GUARDIAN)
    if again != draft and not draft.reference:
        # A request that was sent keeps the parent whom the office is to call.
        again = drafts.without(again, _CONTACT)
    return drafts.with_done(again, SAID)


def least(draft: Draft, changed: Details, text: str) -> Details:
    """The least of somebody under 18: who may speak for them gives the rest.

    Their own words about their age stay, for the office to know who wrote.
    """
    kept = {key: value for key, value in changed.items() if key == "minor"}
    if tells_own_age(text) and not drafts.has(draft, "notes"):
        kept["notes"] = text.strip()[: merging.MOST_WORDS]
    return kept


def taken_over(draft: Draft) -> Draft:
    """The draft of somebody who says to be the parent or guardian."""
    if SAID in draft.done:
        draft = drafts.without(draft, _CONTACT)
    return drafts.with_done(draft, drafts.GUARDIAN)
