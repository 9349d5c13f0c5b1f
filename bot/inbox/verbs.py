"""What may be done with a ticket, by whom, in which status. Pure.

The life cycle itself is ``bot.handoff.lifecycle``; here stand the buttons.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from bot.handoff import lifecycle
from bot.handoff.lifecycle import Status

Why = Literal["taken", "lead", "status", "late"]


@dataclass(frozen=True)
class Verb:
    """A button. ``to`` is the status after it; None leaves that to the handler.

    ``only`` names the statuses in which it makes sense (empty: wherever the life
    cycle allows ``to``); ``lead`` means for leads and admins.
    """

    name: str
    to: Status | None
    only: frozenset[str] = frozenset()
    lead: bool = False


_IN_HAND = frozenset({"claimed", "contacted"})
# Somebody may have called before they pressed anything here.
_CALLABLE = _IN_HAND | {"new"}
# In the order of the buttons: what is done next most often comes first.
VERBS: Mapping[str, Verb] = {
    verb.name: verb
    for verb in (
        Verb("claim", "claimed"),
        Verb("scheduled", "scheduled", only=_CALLABLE),
        Verb("no_answer", None, only=_CALLABLE),
        Verb("voicemail", None, only=_CALLABLE),
        Verb("wrong_number", None, only=_CALLABLE),
        Verb("wrote", None, only=_CALLABLE),
        Verb("called", "contacted", only=_CALLABLE),
        Verb("sent_to_help", None, only=_CALLABLE),
        Verb("asked_old", None, only=_CALLABLE),
        Verb("asked_new", None, only=_CALLABLE),
        Verb("unscheduled", "contacted", only=frozenset({"scheduled"})),
        Verb("they_called", None, only=_CALLABLE | {"scheduled", "closed"}),
        Verb("snooze", None, only=_CALLABLE),
        Verb("wake", None, only=_CALLABLE),
        Verb("release", "new", only=_IN_HAND),
        Verb("close", "closed"),
        Verb("reopen", "new", only=frozenset({"closed", "spam"})),
        Verb("take_over", "claimed", only=_IN_HAND, lead=True),
        Verb("spam", "spam"),
        Verb("erase", "erased", lead=True),
    )
}
# What puts a request out of sight: where it is urgent the desk is asked once more.
FINAL = frozenset({"scheduled", "close", "spam"})
# What puts it off to a time that is chosen.
LATER = frozenset({"no_answer", "voicemail", "wrong_number", "wrote", "snooze"})
# A complaint goes out of sight by these only with a word about what was done.
ANSWERED = frozenset({"close", "spam"})
# Statuses in which somebody has the ticket.
HELD = frozenset({"claimed", "contacted", "scheduled"})


class Refused(Exception):
    """``why``: somebody else has it ("taken"), only a lead may ("lead"), the ticket's
    status does not let it happen ("status"), or it is too late to take it back ("late").
    """

    def __init__(self, why: Why) -> None:
        super().__init__(why)
        self.why: Why = why


def asks_first(verb: Verb, *, urgent: bool, spoken: bool, asked: bool, late: bool = False) -> bool:
    """Whether the desk is asked before this step of an urgent request.

    ``spoken``: somebody spoke with the caller; ``asked``: a safety question stands open;
    ``late``: the step puts it off for longer than its urgency allows.
    """
    if verb.name in LATER:
        return urgent and late and not spoken
    if verb.name == "scheduled":
        return asked or (urgent and not spoken)
    return verb.name in FINAL and (urgent or asked)


def check(
    verb: Verb,
    status: str,
    holder: str | None,
    staff_id: str,
    *,
    lead: bool,
    urgent: bool = False,
) -> None:
    """Raises ``Refused`` unless this person may do this with such a ticket now.

    What is ``urgent`` anybody may take over: its holder may be at lunch.
    """
    others = status in HELD and holder is not None and holder != staff_id
    if verb.lead and not lead and not (urgent and verb.name == "take_over"):
        raise Refused("lead")
    if verb.name == "take_over":
        if status not in verb.only or not others:
            raise Refused("status")
        return
    if others and (verb.name == "claim" or not lead):
        raise Refused("taken")
    if verb.only and status not in verb.only:
        raise Refused("status")
    # What is called from "new" is claimed on the way.
    steps = lifecycle.NEXT.get(status, frozenset())
    if status == "new" and "new" in verb.only:
        steps |= lifecycle.NEXT["claimed"]
    if verb.to is not None and verb.to not in steps:
        raise Refused("status")


def offered(
    status: str, holder: str | None, staff_id: str, *, lead: bool, urgent: bool = False
) -> list[str]:
    """The buttons that this person gets, by name, in order."""
    names = []
    for verb in VERBS.values():
        try:
            check(verb, status, holder, staff_id, lead=lead, urgent=urgent)
        except Refused:
            continue
        names.append(verb.name)
    return names
