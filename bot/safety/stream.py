"""A message and what was said before it, as one row of words with everything found in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from bot.safety.context import Context
from bot.safety.figures import places
from bot.safety.load import Signs
from bot.safety.negation import CLEAR, PLAIN
from bot.safety.text import COMMA, NONE, STOP, Token, tokens
from bot.safety.vocabulary import Span

# Earlier messages that are read again, and their words at most.
MESSAGES, _HISTORY_WORDS = 12, 400
# What is asked while a sign is doubtful, and in the intake.
_SCREEN = "safety_screen"
# Who is away for a time that ends, legs that go on hurting, and what the doctor writes about.
_EVERYDAY = ("_absent", "_still_hurts", "_described")
# What a medicine is taken for.
_PURPOSE = ("_for_heart",)
# A message that breaks off here goes on in the next one.
_HANGING = frozenset(
    "not can cant the my to and with in of feel have me mi la el no puedo se de en con y".split()
)


class Stream(NamedTuple):
    """All words, the number of the message of each, what was found, and what it means there."""

    words: list[Token]
    message: list[int]
    # Where the message that is read begins.
    start: int
    hits: Mapping[str, list[Span]]
    context: Context


def stream_of(text: str, history: Sequence[str], known: Signs, asked: str | None = None) -> Stream:
    """The words of a message behind those of the earlier ones, the oldest first."""
    now = tokens(text, known.speller)
    if asked == _SCREEN and len(now) > 1 and now[0].word == "no" and now[1].gap != NONE:
        # "No, orina bien" answers what was asked; it does not say "no orina".
        now[0] = now[0]._replace(word="nope")
    parts: list[list[Token]] = []
    room = _HISTORY_WORDS
    for earlier in reversed(history[-MESSAGES:]):
        part = tokens(earlier[:2000], known.speller)[-room:]
        room -= len(part)
        if part:
            parts.insert(0, part)
        if not room:
            break
    words: list[Token] = []
    message: list[int] = []
    for number, part in enumerate([*parts, now]):
        if part and words:
            hangs = words[-1].word in _HANGING and message.count(number - 1) > 1
            words.append(part[0]._replace(gap=COMMA if hangs else STOP))
            words += part[1:]
        else:
            words += part
        message += [number] * len(part)
    kept = {"_injected": "injection", "_disagreed": "disagreed"}
    hits = known.vocabulary.find(words, blank="_figure", kept=kept)
    hits = _without_long_now(hits)
    hits = _without_told(hits, places(words, hits, _PURPOSE))
    hits = _without_everyday(hits, now, len(words) - len(now))
    context = Context(words, hits, message)
    return Stream(words, message, len(words) - len(now), hits, context)


def _without_long_now(hits: dict[str, list[Span]]) -> dict[str, list[Span]]:
    """The hits without those of the "now" in "for three years now", which is no news."""
    long_now = hits.get("_long_now", ())
    if not long_now:
        return hits
    kept = {
        group: [(s, e) for s, e in spans if not any(a < s and e <= b for a, b in long_now)]
        for group, spans in hits.items()
    }
    return {group: spans for group, spans in kept.items() if spans}


def _without_everyday(
    hits: dict[str, list[Span]], now: Sequence[Token], start: int
) -> dict[str, list[Span]]:
    """The hits without those in a sentence of the message that says nothing but an everyday thing:
    "I won't be here after 5" is no leaving for good, "both legs still hurt" no news.
    """
    found = {
        group: [(s - start, e - start) for s, e in hits[group] if s >= start]
        for group in _EVERYDAY
        if group in hits
    }
    told = places(now, found, _EVERYDAY) if found else set()
    return _without_told(hits, {at + start for at in told})


def _without_told(hits: dict[str, list[Span]], told: set[int]) -> dict[str, list[Span]]:
    """The hits without those that lie within these places."""
    if not told:
        return hits
    kept = {
        group: [span for span in spans if not told.issuperset(range(*span))]
        for group, spans in hits.items()
    }
    return {group: spans for group, spans in kept.items() if spans}


def facts(group: str, stream: Stream) -> list[Span]:
    """Hits of a group that are true of the patient, at whatever time."""
    context = stream.context
    sign = group.partition(".")[0]
    return [
        span
        for span in stream.hits.get(group, ())
        if context.negated(span, sign) == PLAIN
        and context.relative(span) == PLAIN
        and context.supposed(span) != CLEAR
    ]
