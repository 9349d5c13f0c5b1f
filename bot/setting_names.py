"""The names of all settings, so that one which is misspelt is noticed.

``bot/settings.py`` reads them, docs/settings.md explains them; a test holds all three together.
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from bot.environment import PREFIX

PLAIN = frozenset(
    {
        "BACKUP_FOLDER", "BACKUP_HOURS", "BACKUP_KEEP", "BRAINS", "BRAIN_DEADLINE", "BRAIN_HOST",
        "BRAIN_PORT", "BRAIN_SOCKET", "CLINIC_FILE", "DAILY_TEST", "DELIVERY_FIRST_PAUSE",
        "DELIVERY_LEASE", "DELIVERY_LONGEST_PAUSE", "DESTINATIONS", "DRAFT_HOURS", "EMBEDDING",
        "HOST", "MESSENGER_APP", "MESSENGER_GRAPH", "MESSENGER_PAGE", "MESSENGER_PAUSE",
        "MESSENGER_RATE", "MESSENGER_VERSION", "METRICS_PORT", "MODELS", "NOTICE_DAYS", "ORIGINS",
        "PORT", "PRODUCTION", "PUBLIC_URL", "SMTP_HOST", "SMTP_PORT", "SMTP_SECURITY",
        "SMTP_SENDER", "SMTP_TO", "SMTP_USER", "SPAM_DAYS", "TENSORFLOW", "TICKET_DAYS",
        "TRUSTED_PROXIES", "URGENT_AGAIN", "VAR", "WEBHOOK_DEADLINE", "WEBHOOK_URL", "WORDS_DAYS",
    }
)  # fmt: skip
# These may stand in a file too, which NAME_FILE names.
SECRET = frozenset(
    {
        "BRAIN_SECRET", "DATABASE", "INDEX_KEY", "KEYS", "MESSENGER_APP_SECRET",
        "MESSENGER_TOKEN", "MESSENGER_VERIFY_TOKEN", "NUDGE_URLS", "SMTP_PASSWORD",
        "WEBHOOK_SECRET",
    }
)  # fmt: skip
# How much of a name must be right for it to be called misspelt.
ALIKE = 0.7
# How far tests go.
TESTING = frozenset({"BODIES", "FUZZ", "WALKS"})
# Says to a child who started it (bot/running/stopping.py); nobody sets it.
INSIDE = frozenset({"PARENT"})

ALL = PLAIN | SECRET | {f"{name}_FILE" for name in SECRET} | TESTING | INSIDE


def misspelt(names: Iterable[str]) -> list[str]:
    """A sentence for each of the names that looks like a setting and is none, without its value."""
    found = []
    for name in sorted(names):
        own = name.removeprefix(PREFIX)
        if own == name or own in ALL:
            continue
        near = get_close_matches(own, ALL - INSIDE, n=1, cutoff=ALIKE)
        meant = f"; {PREFIX}{near[0]} is one" if near else ""
        found.append(f"{name} is set, and is no setting{meant}")
    return found
