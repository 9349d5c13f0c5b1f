"""A score of the pain that nobody asked for: "oh it's about a six, I guess", "10 when I sit, 3 when I stand"."""

from __future__ import annotations

import re
from typing import NamedTuple

from bot.contract import Details
from bot.intake.reading.scores.said import RANGE, SCORE, Score, extremes, restated, value_of
from bot.intake.reading.text.message import Context, Found, Message

_DAYS = (
    r"(?:(?:on )?(?:a |my |the )?(?:some|most|bad|good|other|worst|best|many|rough|worse) (?:days?|nights?|ones?)|at (?:night|work|home|rest|(?:its |the )?(?:best|worst))|by (?:evening|night)"
    r"|(?:in the )?(?:mornings?|evenings?)|(?:unos|algunos|otros|muchos|los|casi todos los) dias(?: (?:malos|buenos))?|en (?:un |los )?(?:buen dia|mal dia|dias? (?:buen|mal)os?|(?:buen|mal)os dias)|(?:de|en la|por la) (?:noche|manana|tarde)|en (?:reposo|el trabajo|la casa))"
)
_LEAD = (
    rf"[\s.-]*(?:(?:oh|well|um+|uh+|hm+|so|and|but|then|honestly|maybe|probably|like|it'?s|it is|it can be|i'?d|i would|say|call it|rate it|give it|put it at|she'?d|he'?d|about|around|roughly|more like|up to|(?:(?:the|my) )?pain(?: is|'s)?"
    rf"|i don'?t know|not sure|pues|bueno|este|no se|y|pero|es|seria|sera|era|esta en|diria|yo|digamos|como|casi|mas o menos|tal vez|quizas?|puede ser|que|{_DAYS})\b[ ,]*)*"
)
_TAIL = (
    r"(?:,? (?:i guess|i think|i suppose|or so|maybe|probably|mostly|usually|right now|today|now|at least|creo|yo creo|supongo|mas o menos|hoy|ahora|ahorita|mas bien"
    rf"|{_DAYS}))*"
)
_N = rf"(?:{SCORE}{RANGE})?(?P<n>{SCORE})"
# "About a six I guess", "sería un siete"; "le pongo 5".
_WHOLE = re.compile(
    rf"{_LEAD}(?:(?:an?|un) {_N}|(?:(?:ella |el |she |he )?(?:dice|says)(?: (?:que|it'?s|an?|un|es|like|about|como))*|(?:le|lo|me) (?:pongo|doy|pondria|daria|califico)(?: (?:un|con un|con|en))?) {_N.replace('<n>', '<n2>')}){_TAIL}[\s.!-]*"
)
# "And de noche 9", "some days seven", beside another score.
_BESIDE = re.compile(rf"{_LEAD}(?:(?:an?|un) )?{_N}{_TAIL}[\s.!?-]*")
# Of which days: no hour of theirs is meant, "6 on a good day".
_OF_DAYS = re.compile(
    r"\b(?:good|bad|worst|rough) (?:days?|ones?)\b|\b(?:buen|mal) dia\b|\bdias? (?:buen|mal)os?\b"
)
_TURNS = (
    r"(?:sit|sat|sitting|stand|standing|bend|bending|lie|lying|lay|laying|lift|lifting|cough|sneeze|lean|leaning"
    r"|(?:me |se )?(?:sient|siento|par|acuest|agach|levant|recuest)\w*)"
)
_MOVES = (
    rf"(?:{_TURNS}|walk|walking|drive|driving|move|moving|sleep|climb|run|rest|resting|work|working"
    r"|(?:me |se )?(?:muev|camin|manej|cans|despiert|descans|trabaj|estir)\w*)"
)
_WHEN = (
    rf"(?<![\w.$#:/'-])(?P<n>{SCORE}),? (?:(?:on|at) )?(?:(?:when(?:ever)?|if|while|cuando|si) (?:(?:i'?m|i am|i|she'?s|she|he'?s|he|yo|estoy|esta) ?)?|al )"
    r"(?:try to |have to |tengo que |trato de )?"
)
# "10 when I sit 3 when I stand": no hour is meant by it.
_TURNING = re.compile(rf"{_WHEN}{_TURNS}\b(?: up| down)?")
# "9 when I drive", "9 when the shirt rubs": where no hour is waited for.
_WHILE = re.compile(
    rf"{_WHEN}{_MOVES}\b(?: up| down| the \w+)?"
    rf"|(?<![\w.$#:/'-])(?P<n2>{SCORE}) (?:when(?:ever)?|if) (?:the|my|something|anything) \w+(?: \w+)?"
)
# "7 at work 4 at home"
_DAILY = re.compile(
    rf"(?<![\w.$#:/'-])(?P<n>{SCORE}),? {_DAYS},? (?:(?:and|but|y|pero) )?(?P<n2>{SCORE}),? {_DAYS}(?!\w)"
)
_DIFFERS = re.compile(rf"\b(?:{_DAYS}|when(?:ever)?|cuando|al)\b")
_HOUR = re.compile(
    r"\b(?:at|after|before|until|till|by|around|call(?: me)?|las?|despues de|antes de|hasta|since|desde|every|cada|age|the|my)(?: (?:las?|like|about))? $"
    r"|\b(?:between|from|entre|de(?:sde)?(?: las)?) \S+ (?:and|to|till|until|y|a)(?: las)? $"
)
_MOST = 10


class Volunteered(NamedTuple):
    """The highest score, the words where it differs, and the places that were read."""

    score: int
    varies: str
    spans: list[tuple[int, int]]


def volunteered(message: Message, *, hour: bool = False) -> Volunteered | None:
    """The scores that the clauses of a message tell by themselves.

    ``hour``: an hour is waited for, which a figure may be as well.
    """
    whole: list[Score] = []
    beside: list[Score] = []
    for clause in message.clauses:
        words = message.plain[clause.start : clause.end]
        found = _in_clause(words, hour=hour, question=clause.question)
        if not found and (bare := _BESIDE.fullmatch(words)):
            figure = [(bare["n"], bare.span())]
            if _OF_DAYS.search(words) and not clause.question:
                found = figure
            elif not hour:
                beside += _scores(clause.start, figure)
        whole += _scores(clause.start, found)
    told = sorted([*whole, *beside], key=lambda one: one[1])
    if not whole:
        return None
    told = [restated(message.plain, each) for each in told]
    # What a score was put right with is told in it.
    told = [one for one in told if not any(_within(one, other) for other in told)]
    spans = [span for _, span in told]
    values = [value for value, _ in told if value is not None]
    start, end = spans[0][0], spans[-1][1]
    differs = len(told) > 1 or _DIFFERS.search(message.plain, start, end)
    return Volunteered(max(values), message.own(start, end) if differs else "", spans)


def _within(one: Score, other: Score) -> bool:
    return other[1][0] < one[1][0] and one[1][1] <= other[1][1]


def read_before_times(message: Message, context: Context) -> Found:
    """``pain_score`` where an hour is waited for, and a figure is none: "about a six I guess"."""
    both = extremes(message.plain)
    if both:
        varies = Volunteered(both[0], message.own(*both[1]), [both[1]])
        return taken_in(message, context, varies)
    told = volunteered(message, hour=True)
    return taken_in(message, context, told) if told else Found({}, message)


def taken_in(message: Message, context: Context, told: Volunteered) -> Found:
    """The details of it: beside a score that is known, the higher one counts."""
    details: Details = {}
    known = context.known.get("pain_score")
    if not isinstance(known, int) or not told.varies or told.score > known:
        details["pain_score"] = told.score
    if told.varies:
        details["notes"] = told.varies
    return Found(details, message.without(*told.spans))


def _in_clause(words: str, *, hour: bool, question: bool) -> list[tuple[str, tuple[int, int]]]:
    """The figures of one clause that are scores, and their places in it."""
    found = None if question else _WHOLE.fullmatch(words)
    if found:
        return [(found["n"] or found["n2"], found.span())]
    pair = None if hour or question else _DAILY.search(words)
    if pair and not _HOUR.search(words[: pair.start()]):
        return [(pair["n"], pair.span()), (pair["n2"], pair.span())]
    return [
        (each.groupdict().get("n2") or each["n"], each.span())
        for each in (_TURNING if hour else _WHILE).finditer(words)
        if not _HOUR.search(words[: each.start()])
    ]


def _scores(start: int, found: list[tuple[str, tuple[int, int]]]) -> list[Score]:
    """The figures as scores, with their places in the message."""
    inside = [(figure, at) for figure, at in found if not figure.isdigit() or int(figure) <= _MOST]
    each = [(value_of(figure), (start + at[0], start + at[1])) for figure, at in inside]
    return [one for one in each if one[0] is not None]
