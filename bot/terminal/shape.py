"""The shape in which both batch commands print a reading."""

from __future__ import annotations

from typing import Any

from bot.contract import Understood


def shape(reading: Understood) -> dict[str, Any]:
    """A reading as both batch commands print it."""
    found = reading.safety
    return {
        "intent": reading.intent,
        "confidence": reading.confidence,
        "language": reading.language,
        "fields": reading.fields,
        "safety": {"action": found.action, "sign": found.sign} if found else None,
    }
