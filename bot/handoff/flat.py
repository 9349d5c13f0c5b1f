"""The ticket as commands print it and staff read it: one level, only what was said."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy.engine import Row

from bot.intake.request import per_place

# In the order in which they are shown. Every other detail stays out.
BEFORE_REASON = (
    *("name", "patient_name", "relation", "minor", "phone", "email", "contact_by", "best_time"),
    *(
        "voicemail",
        "location",
        "side",
        "side_of_each",
        "pain_words",
        "duration",
        "pain_score",
        "prior_surgery",
    ),
    *("treatments", "access_needs", "question"),
)
SIGN = ("sign", "action", "words", "at")
# What a voicemail may say unless the visitor says otherwise.
DEFAULT_VOICEMAIL = "name_number_only"


def flat(row: Row[Any]) -> dict[str, Any]:
    """A row of ``tickets`` in the shape of the documented ticket."""
    details = {"voicemail": DEFAULT_VOICEMAIL, **_sided(row.details)}
    ticket: dict[str, Any] = {
        "reference": row.reference,
        "channel": row.channel,
        "language": row.language,
        "status": row.status,
        "urgency": row.urgency,
    }
    ticket |= {key: details[key] for key in BEFORE_REASON if key in details}
    ticket["reason"] = row.reason
    if "notes" in details:
        ticket["notes"] = details["notes"]
    ticket["safety"] = [{key: sign[key] for key in SIGN if key in sign} for sign in row.safety]
    if row.consent is not None:
        ticket["consent"] = row.consent
    ticket["content_version"] = row.content_version
    return ticket


def _sided(details: Mapping[str, Any]) -> Mapping[str, Any]:
    """The details whose side is one of the four that programs know; where each place has its own,
    they stand beside it in words.
    """
    each = per_place.values_of(details.get("side", ""))
    if not each:
        return details
    of_all = set(each.values())
    return {
        **details,
        "side": of_all.pop() if len(of_all) == 1 else "both",
        "side_of_each": details["side"],
    }
