"""Times to call that are mistyped."""

from __future__ import annotations

from bot.intake.reading.text.load import word_set
from bot.intake.reading.text.misspelt import Spelling
from bot.intake.reading.vocabulary.times import TIME

# What an answer is made of, for those who mistype it.
_SPELLING = Spelling(
    word_set(
        "mornings morning afternoon afternoons evening evenings weekday weekdays weekend weekends monday tuesday "
        "wednesday thursday friday saturday sunday anytime whenever tomorrow manana mananas miercoles jueves viernes "
        "sabado domingo mediodia cualquier"
    ),
    two_edits=True,
    most_words=8,
)


def mistyped(plain: str) -> bool:
    """Whether the words name a time but for a typing error."""
    meant = _SPELLING.plain(plain)
    return meant != plain and bool(TIME.search(meant))
