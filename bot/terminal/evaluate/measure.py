"""The figures of the frozen set, as one plain structure that report, docs and gate read."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from functools import partial
from statistics import mean, quantiles
from typing import TYPE_CHECKING, Any

from bot.terminal.evaluate import frozen, scores
from bot.terminal.evaluate.frozen import Answer, Row
from bot.terminal.evaluate.heard import Heard
from bot.terminal.evaluate.same import same
from bot.terminal.evaluate.sampling import standard_error

if TYPE_CHECKING:
    # Scoring must not load Rasa.
    from bot.terminal.evaluate.hearing import Ear

LANGUAGES = ("en", "es")
FALSE_REJECTS = 0.05
# Kinds of messages that are not ours.
BEYOND = ("far", "near")
# Details that only a reader of its own name finds.
KEYS = {"patient": ("patient_name", "relation", "minor")}
Figures = dict[str, Any]
Say = Callable[[str], None]
Heards = Sequence[tuple[Row, Heard]]


def measure(ear: Ear, say: Say = lambda _: None, every: int = 1) -> Figures:
    """Read the frozen set and score it. Shares are 0 to 1, times in CPU milliseconds.

    Every message is read. ``every``: of so many messages one is read again with typing
    errors or for its scope, and one of the readers' rows. ``errors`` are the standard errors
    of the figures that this makes uncertain, by their paths.
    """
    rows = frozen.rows()
    asked = [row for row in rows if row.kind == "intent"]
    chosen = {id(row) for row in asked[::every]}
    say(f"{len(rows)} messages …")
    heard = [(row, ear.hear(row.text, scored=_is_scored(row, chosen))) for row in rows]
    say("the same with typing errors …")
    chance = random.Random(frozen.SEED)  # noqa: S311 - the same errors every time
    spoiled = [(row, frozen.mistyped(row.text, chance)) for row in asked]
    typed = [(row, ear.hear(text)) for row, text in spoiled[::every]]
    say("the readers …")
    answers = [
        (answer, ear.hear(answer.text, answer.asked)) for answer in frozen.answers()[::every]
    ]
    read = [(answer, each.fields) for answer, each in answers]
    figures = intents(heard, typed) | signs(heard) | {"readers": readers(read)}
    times = [each.cpu for _, each in heard] + [each.cpu for _, each in answers]
    cuts = quantiles(times, n=100)
    return figures | {
        "cpu": {"mean": mean(times), "p50": cuts[49], "p99": cuts[98]},
        "errors": errors(heard, typed, every),
    }


def intents(heard: Heards, typed: Heards) -> Figures:
    """Scores of intents and out of scope.

    ``f1`` is of what is acted on, messages that are turned away counting as wrong;
    ``f1_best`` of the likeliest intent whether the bot is sure or not.
    """
    asked = [(row, each) for row, each in heard if row.kind == "intent"]
    inside = _scopes(heard, "intent")
    said = {kind: [each.intent for row, each in heard if row.kind == kind] for kind in BEYOND}
    everything = _scopes(heard, *BEYOND)
    return {
        "f1": {
            **{one: scores.macro_f1(_pairs(asked, one)) for one in LANGUAGES},
            "typed": scores.macro_f1(_pairs(typed)),
            **{f"typed_{one}": scores.macro_f1(_pairs(typed, one)) for one in LANGUAGES},
        },
        "f1_best": {
            one: scores.macro_f1(
                [
                    (row.truth, each.best)
                    for row, each in asked
                    if row.language == one and each.scope is not None
                ]
            )
            for one in LANGUAGES
        },
        "by_intent": {one: scores.f1_by_intent(_pairs(asked, one)) for one in LANGUAGES},
        "outside": {
            "turned_away": scores.share([each.intent == frozen.OUTSIDE for _, each in asked]),
            "area": scores.area(inside, everything),
            "at_5": scores.recall_at(inside, everything, FALSE_REJECTS),
            "curve": scores.curve(inside, everything),
            **{
                f"at_5_{kind}": scores.recall_at(inside, _scopes(heard, kind), FALSE_REJECTS)
                for kind in BEYOND
            },
            **{
                kind: scores.share([intent == frozen.OUTSIDE for intent in found])
                for kind, found in said.items()
            },
        },
    }


def errors(heard: Heards, typed: Heards, every: int) -> dict[str, float]:
    """Standard errors of the figures of a sample, by their paths; 0 where all was read."""
    inside = _scopes(heard, "intent")
    kinds = {"outside.at_5": BEYOND} | {f"outside.at_5_{kind}": (kind,) for kind in BEYOND}
    found = {"f1.typed": standard_error(scores.macro_f1, _pairs(typed), every)}
    for path, kind in kinds.items():
        recall = partial(_recall, outside=_scopes(heard, *kind))
        found[path] = standard_error(recall, inside, every)
    return found


def _recall(inside: Sequence[float], outside: Sequence[float]) -> float:
    return scores.recall_at(inside, outside, FALSE_REJECTS)


def signs(heard: Heards) -> Figures:
    """How signs are met: the right line at once, another line, a question, or nothing."""
    by_sign: dict[str, list[str]] = defaultdict(list)
    for row, each in heard:
        if row.kind == "sign":
            by_sign[row.truth].append(_met(row, each))
    met = [one for found in by_sign.values() for one in found]
    harmless = [each.action for row, each in heard if row.kind in {"intent", "far", "near", "miss"}]
    near = [each.action for row, each in heard if row.kind == "miss"]
    return {
        "signs": {
            "count": len(met),
            "at_once": scores.share([one in {"outright", "other"} for one in met]),
            "outright": scores.share([one == "outright" for one in met]),
            "missed": sum(one == "missed" for one in met),
            "false_alarms": scores.share([_alarm(action) for action in harmless]),
            "false_alarms_near": scores.share([_alarm(action) for action in near]),
            "questions": scores.share([action == "ask" for action in harmless]),
            "doubtful_met": scores.share(
                [each.action is not None for row, each in heard if row.kind == "doubtful"]
            ),
        },
        "by_sign": {
            sign: {kind: found.count(kind) for kind in ("outright", "other", "asked", "missed")}
            for sign, found in sorted(by_sign.items())
        },
    }


def readers(answers: Sequence[tuple[Answer, dict[str, Any]]]) -> dict[str, float]:
    """Share of rows in which the details found are those of the row and no others, by reader."""
    right: dict[str, list[bool]] = defaultdict(list)
    for answer, fields in answers:
        keys = {*KEYS.get(answer.reader, (answer.reader,)), *answer.fields}
        found = {key: value for key, value in fields.items() if key in keys}
        right[answer.reader].append(same(found, answer.fields))
    return {reader: scores.share(each) for reader, each in right.items()}


def _pairs(heard: Heards, language: str | None = None) -> scores.Pairs:
    return [(row.truth, each.intent) for row, each in heard if language in {None, row.language}]


def _is_scored(row: Row, chosen: Collection[int]) -> bool:
    return row.kind in BEYOND or id(row) in chosen


def _scopes(heard: Heards, *kinds: str) -> list[float]:
    return [each.scope for row, each in heard if row.kind in kinds and each.scope is not None]


def _alarm(action: str | None) -> bool:
    return action not in {None, "ask"}


def _met(row: Row, each: Heard) -> str:
    if each.action is None:
        return "missed"
    if each.action == "ask":
        return "asked"
    return "outright" if each.action in row.actions else "other"
