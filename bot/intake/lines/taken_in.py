"""How the details of a message meet those of the request: what they replace, and what stays. Pure."""

from __future__ import annotations

from bot.contract import DECLINED, Details, Draft
from bot.intake.lines.new_value import is_asked
from bot.intake.request import draft as drafts
from bot.intake.request import merging

# Lines of the pain that hold one value.
_OF_PAIN = {"location", "side", "duration", "prior_surgery"}


def taken_in(draft: Draft, fields: Details, asked: str | None) -> tuple[Draft, Details]:
    """The details taken in; a line whose new value was asked for is replaced."""
    anew = asked in merging.VAGUE and is_asked(draft, asked)
    if asked in fields and (anew or (asked in merging.LONGER and asked not in draft.done)):
        # Where more was wished for, it is added (actions/questions.py).
        draft = drafts.without(draft, (asked,))
    if asked == "safety_screen" and _is_elsewhere(draft, fields):
        # "No fever; his foot is weak since the surgery": it takes nothing from the pain's own lines.
        fields = {
            key: value
            for key, value in fields.items()
            if key not in _OF_PAIN or not drafts.has(draft, key)
        }
    wished = fields.get("contact_by")
    if wished == ["text", "email"] and "email" in fields and not drafts.has(draft, "phone"):
        # No calls, and an address: no texts either, to a number that nobody knows.
        fields = fields if "phone" in fields else {**fields, "contact_by": ["email"]}
    if isinstance(wished, list) and "phone" in wished and drafts.declined(draft, "phone"):
        # "No e-mail, phone" takes the refusal of the number back.
        draft = drafts.without(draft, ("phone",))
    if fields.get("email") == DECLINED and draft.details.get("contact_by") == ["email"]:
        draft = drafts.without(draft, ("contact_by",))
    return drafts.absorb(draft, fields)


def _is_elsewhere(draft: Draft, fields: Details) -> bool:
    """Whether another place is told, and not beside the one that is known."""
    place = fields.get("location")
    return place is not None and str(draft.details.get("location", "")) not in str(place)
