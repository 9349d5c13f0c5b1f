"""What a message makes of a request that holds these contact details."""

from bot.contract import Draft, Understood
from bot.intake.deciding import decide
from bot.intake.reading import read

CONTACT = {"name": "Walter Nguyen", "phone": "+17025550188"}


def said(text, asked="confirm", intent="inform", confidence=0.9, reference="", **details):
    """The decision about typed words."""
    state = Draft(details={**CONTACT, **details}, open=not reference, reference=reference or None)
    fields = read(text, asked, "en", state.details)
    return decide(state, Understood(intent, confidence, "en", fields), asked, text)
