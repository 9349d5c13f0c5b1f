"""A plain, warm sentence or two before an answer to somebody who grieves, is angry, afraid or still hurts,
or who tells how long it has hurt, or of an operation that did not help.
"""

from __future__ import annotations

import re

import msgspec

from bot.contract import Details, Draft, Language, Reply
from bot.intake.cues.failed_surgery import tells_of_own_failed_surgery
from bot.intake.cues.feeling import feeling_of
from bot.wording import Wording

# Lines that are warm by themselves.
WARM = ("utter_profanity", "utter_complaint", "utter_ask_not_believed", "utter_goodbye")
# Its lines are read one by one: what is warm stands above them.
SUMMARY = "utter_ask_confirm"
# Beside a loss nothing else is said.
GRIEF = "grief"
_YEARS = re.compile(r"(?P<years>\d+)\+? years")
_SINCE = re.compile(r"since (?P<year>(?:19|20)\d\d)")
# Fewer years are not called long.
FEWEST_YEARS = 2


def warmed(
    replies: tuple[Reply, ...],
    draft: Draft,
    text: str,
    language: Language,
    wording: Wording,
    told: Details | None = None,
) -> tuple[tuple[Reply, ...], Draft]:
    """The replies with what is warm first, and the draft that remembers it was said.

    ``told``: the details of a message that answers no question. Each sentence is said once:
    the second time it would be a phrase.
    """
    feeling = feeling_of(text)
    found: list[tuple[str, dict[str, str]]] = [(f"utter_warm_{feeling}", {})] if feeling else []
    if feeling != GRIEF:
        found = [*_long(told or {}), *found]
        if not feeling and tells_of_own_failed_surgery(text):
            found.append(("utter_warm_in_vain", {}))
    new = [each for each in found if _mark(each[0]) not in draft.done]
    if not new or not replies or replies[0].name.startswith(WARM):
        return replies, draft
    sentences = [wording.text(name, language, **values) for name, values in new]
    done = (*draft.done, *(_mark(name) for name, _ in new))
    draft = msgspec.structs.replace(draft, done=done)
    if replies[0].name == SUMMARY:
        return (Reply(text=" ".join(sentences), name=new[0][0]), *replies), draft
    first = msgspec.structs.replace(replies[0], text=" ".join([*sentences, replies[0].text]))
    return (first, *replies[1:]), draft


def _mark(line: str) -> str:
    """What the draft keeps of a line that was said."""
    return line.removeprefix("utter_")


def _long(told: Details) -> list[tuple[str, dict[str, str]]]:
    """How long it has hurt, where that is a long time."""
    duration = str(told.get("duration", ""))
    years, since = _YEARS.search(duration), _SINCE.fullmatch(duration)
    if years and int(years["years"]) >= FEWEST_YEARS:
        return [("utter_warm_years", years.groupdict())]
    return [("utter_warm_since", since.groupdict())] if since else []
