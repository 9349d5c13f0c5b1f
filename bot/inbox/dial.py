"""A number or an address as a link, and as people read it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote

from bot.contract import DECLINED
from bot.intake.request import display

_DIAL = re.compile(r"\+\d{6,15}(;ext=\d{1,7})?")


@dataclass(frozen=True)
class Dial:
    """``link`` is empty where the number cannot be dialled as it stands."""

    link: str
    shown: str


def dial(phone: object) -> Dial | None:
    """The number to call; None if there is none."""
    if not isinstance(phone, str) or phone in ("", DECLINED):
        return None
    return Dial(f"tel:{phone}" if _DIAL.fullmatch(phone) else "", display.phone(phone))


def mail(email: object) -> Dial | None:
    """The address to write to; None if there is none."""
    if not isinstance(email, str) or email in ("", DECLINED):
        return None
    # Quoted whole: an address must not add a subject or other receivers.
    return Dial(f"mailto:{quote(email, safe='@')}", email)
