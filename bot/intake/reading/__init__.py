"""Reading the details of a request out of a visitor's words, English and Spanish.

The detail that was asked for decides how a message is read first; then every other
reader looks at what is left, so that a telephone number's digits are never a pain
score. All of it is pure: no clock, nothing read after import, the same words give
the same details, and no text makes it raise.

Compiling the readers' patterns takes almost half a second of processor time. Whoever starts
with a page to show must not wait for it: the first reading loads them, or ``prepare``.
"""

from __future__ import annotations

from collections.abc import Mapping

from bot.contract import Details, Language


def read(
    text: str,
    asked: str | None = None,
    language: Language = "en",
    known: Details | None = None,
    learned: Mapping[str, str] | None = None,
) -> Details:
    """Every detail that the message gives, under the ticket's names.

    ``asked`` is what the bot waits for: a key of the ticket, ``contact``, ``pain_story``,
    ``safety_screen``, ``consent``, ``confirm``, or None. ``known`` are earlier details,
    which corrections change ("it ends in 54, not 45"). ``learned`` is what a model that was
    trained on sentences makes of the message: the class of a detail that has few; it counts
    where the readers find nothing. A detail that was refused is ``contract.DECLINED``.
    Never raises.
    """
    from bot.intake.reading import readers

    return readers.read(text, asked, language, known, learned)


def problem(text: str, asked: str | None) -> str | None:
    """Why what was asked for could not be read, so that the bot can say what is missing.

    ``phone_too_short``, ``phone_no_area_code``, ``phone_too_long``, ``phone_unlikely``,
    ``email_incomplete``, or None: the detail is there, or nothing like it was tried.
    """
    from bot.intake.reading import readers

    return readers.problem(text, asked)


def prepare() -> None:
    """Load the readers, so that the first message need not wait for it."""
    from bot.intake.reading import readers  # noqa: F401 - loading is all
