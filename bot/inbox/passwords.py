"""Passwords of staff: which are refused, how they are kept, how they are compared.

Argon2id with the library's own parameters (RFC 9106, low memory: 64 MiB, 3 passes).
How hard a password is to guess is estimated by zxcvbn: its lists of common passwords,
names and words, keyboards, years, and letters put for others.
"""

from __future__ import annotations

import functools
import re
import secrets
import threading
import unicodedata

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from zxcvbn import zxcvbn

SHORTEST = 12
# Far beyond any password: a hash of a megabyte would cost us, not the sender.
LONGEST = 200
# What somebody who knows this office would try, beside the lists that everybody has.
OURS = (
    "nerveline nerve surgery clinic doctor hospital office front desk frontdesk admin las vegas"
    " nevada tollestrup"
).split()
# Published so often as an example that it is none.
EXAMPLES = ("correcthorsebatterystaple", "correct horse battery staple")
# Guesses that a patient thief needs at least, as a power of ten.
LEAST_GUESSES = 9
# Longer ones are not read to their end: the estimate takes time, and has seen enough.
READ = 72
# What has to be left without our words and a year.
LEAST_OWN = 6
_YEAR = re.compile(r"20\d\d")
_CONSONANTS = "bdfghklmnprstvz"
_VOWELS = "aeiou"
# 12 syllables out of 75: 74 bits.
_GROUPS, _SYLLABLES = 4, 3

# A hash takes 64 MiB and a core: no more than two at once, whoever knocks.
AT_ONCE = 2
# Everybody who waits for one holds a thread that visitors and staff need as well.
MOST_WAITING = 14
_hasher = PasswordHasher()


class Busy(Exception):
    """Too many passwords are being compared: this one is to be sent again in a moment."""


class _Hashing:
    """Where hashes are made, one after the other. To enter raises ``Busy`` where too many wait."""

    def __init__(self) -> None:
        self._places = threading.BoundedSemaphore(AT_ONCE + MOST_WAITING)
        self._at_once = threading.BoundedSemaphore(AT_ONCE)

    def __enter__(self) -> None:
        if not self._places.acquire(blocking=False):
            raise Busy
        self._at_once.acquire()

    def __exit__(self, *_: object) -> None:
        self._at_once.release()
        self._places.release()


hashing = _Hashing()


class PasswordRefused(ValueError):
    """A password that must not be used. ``why`` is "short", "long", "common" or "login"."""

    def __init__(self, why: str) -> None:
        super().__init__(f"password refused: {why}")
        self.why = why


def check(password: str, login: str) -> None:
    """Raises ``PasswordRefused`` for a password that is too easy to guess."""
    plain = _normal(password)
    if len(plain) < SHORTEST:
        raise PasswordRefused("short")
    if len(plain) > LONGEST:
        raise PasswordRefused("long")
    low = plain.casefold()
    if len(login) > 2 and len(low.replace(login.casefold(), "")) < LEAST_OWN:
        raise PasswordRefused("login")
    own = _YEAR.sub("", low)
    for part in sorted(OURS, key=len, reverse=True):
        own = own.replace(part, "")
    if len(own) < LEAST_OWN:
        raise PasswordRefused("common")
    known = [*OURS, *EXAMPLES, *filter(None, [login])]
    if zxcvbn(plain[:READ], user_inputs=known)["guesses_log10"] < LEAST_GUESSES:
        raise PasswordRefused("common")


def hashed(password: str) -> str:
    """What is stored in place of the password."""
    return _hasher.hash(_normal(password))


def matches(stored: str | None, password: str) -> bool:
    """Whether it is the password. None as ``stored`` (no such login) takes as long."""
    if len(password) > LONGEST:
        return False
    # Made at the first look at any password: not while the program loads.
    nobody = _nobody()
    try:
        _hasher.verify(stored or nobody, _normal(password))
    except (VerificationError, InvalidHashError):
        return False
    return stored is not None


@functools.cache
def _nobody() -> str:
    """Compared with when there is no such login, so that the answer takes as long."""
    return _hasher.hash(secrets.token_urlsafe(24))


def outdated(stored: str) -> bool:
    """Whether the hash was made with weaker parameters than today's."""
    return _hasher.check_needs_rehash(stored)


def make() -> str:
    """A random password that can be read aloud, such as ``kobuta-rimeso-navilo-tubeka``."""
    groups = [
        "".join(secrets.choice(_CONSONANTS) + secrets.choice(_VOWELS) for _ in range(_SYLLABLES))
        for _ in range(_GROUPS)
    ]
    return "-".join(groups)


def _normal(password: str) -> str:
    # The same letters from another keyboard must give the same bytes.
    return unicodedata.normalize("NFKC", password)
