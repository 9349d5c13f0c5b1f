"""``erase`` and ``export``: what somebody may ask for about themselves.

A number or address is read from standard input: a command line shows in process
listings and in the shell's history.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from zoneinfo import ZoneInfo

import phonenumbers

from bot import clinic
from bot.clock import Clock
from bot.handoff import erasure, person
from bot.handoff.page import printable
from bot.store.engine import WAIT, iso
from bot.store.settling import settle
from bot.terminal.opened import opened


def erase(reference: str | None, *, sure: bool) -> int:
    """Erase somebody and print the proof."""
    at = iso(Clock().now())
    asked = _asked(reference)
    if asked is None:
        return 2
    with opened() as (known, engine):
        with engine.connect() as conn:
            who = person.find(conn, **asked)
        if not who:
            print("Nothing is stored of them.")
            return 1
        print(
            f"requests: {len(who.ticket_ids)}, conversations: {len(who.conversation_ids)}, "
            f"on the do-not-contact list: {len(who.listed)}"
        )
        if not sure and not _agreed():
            print("Nothing was erased.")
            return 1
        # First the note: a crash in between must not bring them back with a backup.
        erasure.note(known.var, who.ticket_ids, who.conversation_ids, who.listed)
        with engine.begin() as conn:
            proof = person.erase(conn, who, at, "system")
            left = person.left(conn, who)
        settle(engine, wait=WAIT)
    print(json.dumps({"erased": proof, "left": left}))
    return 0


def export(reference: str | None, form: str, out: Path | None) -> int:
    """Print or write all that is stored of somebody."""
    at = iso(Clock().now())
    asked = _asked(reference)
    if asked is None:
        return 2
    if out is not None and out.exists():
        print(f"{out} is there already, and is not written over.", file=sys.stderr)
        return 1
    with opened() as (known, engine), engine.begin() as conn:
        who = person.find(conn, **asked)
        if not who:
            print("Nothing is stored of them.", file=sys.stderr)
            return 1
        found = person.export(conn, who, at, "system")
    if form == "html":
        whole = printable(found, ZoneInfo(clinic.load(known.clinic_file).timezone))
    else:
        whole = json.dumps(found, ensure_ascii=False, indent=2)
    if out is None:
        print(whole)
        return 0
    handle = os.open(out, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(whole)
    return 0


def contact(words: str) -> dict[str, str]:
    """A number or an address as it is stored. Raises ``ValueError`` if it is neither."""
    words = words.strip()
    if "@" in words:
        return {"email": words}
    try:
        number = phonenumbers.parse(words, "US")
    except phonenumbers.NumberParseException:
        raise ValueError("neither a number nor an address") from None
    plain = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return {"phone": f"{plain};ext={number.extension}" if number.extension else plain}


def _asked(reference: str | None) -> dict[str, str] | None:
    """Whom it is about; None, after saying so, where that cannot be read."""
    if reference:
        return {"reference": reference}
    print("Phone number or e-mail address:", file=sys.stderr)
    try:
        return contact(sys.stdin.readline())
    except ValueError as error:
        print(f"That is {error}.", file=sys.stderr)
        return None


def _agreed() -> bool:
    try:
        return input("Erase them for good? Type yes: ").strip() == "yes"
    except EOFError:
        # Nobody is there to ask.
        print()
        return False
