"""The short name of a request, made to be read aloud over the phone.

Left out are digits and letters that look alike (0 O, 1 I L, 5 S, 8 B, 2 Z), that
sound alike in English or Spanish (of B C D E G P T V none is kept, of A J K the K,
of M N the M), and every vowel, so that no word comes about. A letter stands first, so
that no spreadsheet takes it for a number; nothing stands twice in a row.
"""

from __future__ import annotations

import re
import secrets

from bot.contract import REFERENCE_DIGITS, REFERENCE_LENGTH, REFERENCE_LETTERS

FORM = re.compile(
    rf"(?<![\w-])[{REFERENCE_LETTERS}][{REFERENCE_LETTERS}{REFERENCE_DIGITS}]{{{REFERENCE_LENGTH - 1}}}(?![\w-])"
)


def make() -> str:
    """A random reference out of 257,049, such as ``K7M4R``. It may be taken already."""
    made = secrets.choice(REFERENCE_LETTERS)
    while len(made) < REFERENCE_LENGTH:
        made += secrets.choice(
            [sign for sign in REFERENCE_LETTERS + REFERENCE_DIGITS if sign != made[-1]]
        )
    return made
