"""The step of the intake that is still open: what the bot waits for. Pure, table-tested."""

from __future__ import annotations

from bot.contract import Channel, Draft
from bot.intake.request import draft as drafts

# Steps that may be left open, and that somebody who wants it sent need not answer.
MAY_SKIP = ("best_time", "pain_story", "location")


def next_step(draft: Draft, channel: Channel, *, messenger_pain: bool = False) -> str | None:
    """The step that is still open, as a value of ``asked``; None if nothing is.

    ``messenger_pain``: the clinic wants the pain to be asked about on Messenger too.
    """
    if not draft.open or draft.reference or drafts.refused(draft) or drafts.unaccompanied(draft):
        return None
    contact = _contact_step(draft)
    if contact:
        return contact
    reason = draft.details.get("reason")
    brief = reason in drafts.SHORT_REASONS or bool(draft.details.get("minor"))
    if not brief and _wants_call(draft) and _open(draft, "best_time", "best_time"):
        return "best_time"
    if channel == "messenger" and not messenger_pain:
        # Nobody's health is asked about where another company reads along.
        return "confirm"
    if reason not in drafts.SHORT_REASONS and "safety_screen" not in draft.done:
        return "safety_screen"
    if not brief and drafts.lacks_place(draft):
        # The rest of the story stands there already.
        return "location" if "location" not in draft.done else "confirm"
    if not brief:
        if "pain_story" not in draft.done and not drafts.has_story(draft):
            return "pain_story"
        if "location" not in draft.done and not drafts.has(draft, "location"):
            return "location"
    return "confirm"


def _wants_call(draft: Draft) -> bool:
    """Whether a call is a way to reach them: who wants none is not asked when it would suit."""
    wished = draft.details.get("contact_by")
    return drafts.has(draft, "phone") and (not isinstance(wished, list) or "phone" in wished)


def _open(draft: Draft, step: str, key: str) -> bool:
    return step not in draft.done and key not in draft.details


def _lacks_address(draft: Draft) -> bool:
    """Whether only e-mail is wished for, and the address is still to come: a number is there."""
    only = draft.details.get("contact_by") == ["email"]
    return only and "email" not in draft.details and "email" not in draft.done


def _contact_step(draft: Draft) -> str | None:
    """Name and one way to reach; None when both are there or both were refused."""
    reach = drafts.has(draft, "phone") or drafts.has(draft, "email")
    named = drafts.has(draft, "name")
    if named and reach:
        return "email" if _lacks_address(draft) else None
    if not reach and (
        drafts.declined(draft, "phone") or draft.details.get("contact_by") == ["email"]
    ):
        return "email"
    if not named and not reach:
        return "contact"
    return "name" if not named else "phone"
