"""Whether a rule holds for the words that were found, and how surely."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise, product
from typing import NamedTuple

from bot.safety.load import Rule
from bot.safety.negation import CLEAR, DOUBTFUL, PLAIN
from bot.safety.stream import Stream, facts
from bot.safety.text import NONE, STOP
from bot.safety.vocabulary import Span

_SELF_HARM = "self_harm"
_COMBINATIONS = 60
# An excuse must stand this close, in words.
_BESIDE = 3
# What makes a finding surer or less sure, this close.
_NEARBY = 8
# A message this short may end the sentence of the one before.
_TAIL = 5

# A question for a reason (old, denied in part, "what if"), a question because the words are
# weak, and a sign that is answered at once.
DOUBTED, WEAK, OUTRIGHT = 1, 2, 3
# Words of a sign that is denied, somebody else's past or a mere risk; and an excused one.
DENIED, EXCUSED = -1, 0


class Finding(NamedTuple):
    """One rule that holds: the surer, the higher the ``grade``."""

    grade: int
    rule: Rule
    at: int


def apply(rule: Rule, stream: Stream, asked: str | None) -> Finding | None:
    """What a rule finds whose groups of ``near`` are all there."""
    if rule.asked and rule.asked != asked:
        return None
    needed = [facts(group, stream) for group in rule.needs]
    if not all(needed):
        return None
    needs_now = any(not any(e <= stream.start for _, e in spans) for spans in needed)
    best: Finding | None = None
    for spans in _combinations(rule, stream):
        if rule.whole and not _whole(spans, stream):
            continue
        latest = max(e for _, e in spans)
        # What the earlier messages say on their own was answered then.
        if latest <= stream.start and not needs_now:
            continue
        grade = _grade(rule, spans, stream)
        if grade > EXCUSED and (best is None or grade > best.grade):
            at = next((s for s, _ in spans if s >= stream.start), stream.start)
            best = Finding(grade, rule, at)
            if grade == OUTRIGHT:
                break
    return best


def denied(rule: Rule, stream: Stream) -> bool:
    """Whether the words of a rule are there, and denied or somebody else's past."""
    return any(_grade(rule, spans, stream) == DENIED for spans in _combinations(rule, stream))


def _combinations(rule: Rule, stream: Stream) -> Iterator[tuple[Span, ...]]:
    lists = [stream.hits[g] for g in rule.near]
    return islice((c for c in product(*lists) if _together(c, rule, stream)), _COMBINATIONS)


def _together(spans: tuple[Span, ...], rule: Rule, stream: Stream) -> bool:
    if len(spans) == 1:
        return True
    ordered = sorted(spans)
    if rule.order and tuple(ordered) != spans:
        return False
    distance = 0
    for one, other in pairwise(ordered):
        end, start = one[1], other[0]
        if start < end:
            # "Can't feel my legs" holds the word that it is about.
            if len(spans) > 2 or one == other or (other[1] > end and one[0] < start):
                return False
            continue
        distance += start - end
        if distance > rule.within:
            return False
        distance += 3 * sum(stream.words[i].gap == STOP for i in range(end, start + 1))
        if stream.message[start] - stream.message[end - 1] > 1:
            return False
    return distance <= rule.within


def _grade(rule: Rule, spans: tuple[Span, ...], stream: Stream) -> int:
    context = stream.context
    aging = [s for s, g in zip(spans, rule.near, strict=True) if g not in rule.timeless]
    if _is_excused(rule, spans, stream) or context.apart(spans, aging):
        return EXCUSED
    new = any(context.new(s) for s in spans)
    if rule.old == "drop" and any(context.past(s) for s in aging):
        new = False
    negated = _negated(rule, spans, stream)
    supposed = PLAIN if new else max(context.supposed(s) for s in spans)
    relative = PLAIN if new else max(context.relative(s) for s in spans)
    if CLEAR in (negated, supposed, relative):
        return DENIED
    old = not new and any(context.old(s) for s in aging)
    aged = not new and rule.aged is not None and _aged(rule.aged, stream)
    if (old and rule.old == "drop") or _outdated(rule, stream):
        return EXCUSED
    if old and _calm(rule, spans, stream):
        return EXCUSED
    sure = new or any(_close(group, spans, stream) for group in rule.sure)
    if old or aged or DOUBTFUL in (negated, relative) or _torn(spans, stream):
        return DOUBTED
    harm = rule.sign == _SELF_HARM
    if not harm and (supposed == DOUBTFUL or any(context.animal(s) for s in spans)):
        return DOUBTED
    # People laugh off what frightens them: a joke is asked about, unless it is new, or the classifier
    # is sure of the body's sign. What is put down to one's years is asked about.
    joke = not new and _close("_joke", spans, stream, same=True)
    mild = [] if _holds(rule.plain, spans, stream) else rule.mild
    doubts = [*rule.doubt, *mild, *([] if new else ["_with_age"])]
    doubts += ["_joke"] if harm and joke else []
    if any(_close(group, spans, stream, same=True) for group in doubts):
        return DOUBTED
    # "What if I just end it" is no idle question.
    weak = supposed == DOUBTFUL or joke or (rule.ask and (rule.stays or not sure))
    return OUTRIGHT if not weak else DOUBTED if rule.firm else WEAK


def _is_excused(rule: Rule, spans: tuple[Span, ...], stream: Stream) -> bool:
    """Whether the words are of something that is no sign."""
    if any(_excused(group, spans, stream) for group in rule.unless):
        return True
    return bool(rule.own) and _of_something_else(spans[-1], rule.own, stream)


def _negated(rule: Rule, spans: tuple[Span, ...], stream: Stream) -> int:
    """How surely the words deny a hit, or say that it is of another place."""
    if _elsewhere(rule, spans, stream):
        return CLEAR
    return max(stream.context.negated(span, rule.sign, spans) for span in spans)


def _elsewhere(rule: Rule, spans: tuple[Span, ...], stream: Stream) -> bool:
    """Whether the later hit opens an item of a list, or a sentence, that names its own place:
    "groin and inner thigh left, numb foot and big toe right".
    """
    before, later = min(spans), max(spans)
    of_its_own = any(_inside(later, stream.hits.get(group, ())) for group in rule.elsewhere)
    between = range(before[1], later[0] + 1)
    return of_its_own and any(stream.words[i].gap != NONE for i in between)


def _calm(rule: Rule, spans: tuple[Span, ...], stream: Stream) -> bool:
    """Whether nothing is asked of what is old: pain of both legs, or weak words of two messages
    ("burning feet", then "I pee six times a night, ten years now"). Not where anything is new.
    """
    weak = rule.ask and not rule.firm and not rule.stays and _torn(spans, stream)
    return (weak or rule.old == "calm") and not stream.context.new_since(stream.start)


def _outdated(rule: Rule, stream: Stream) -> bool:
    """Whether a rule is not heard of an operation of long ago, and nothing began of late."""
    outdated = rule.long_ago == "drop" and of_an_old_operation(rule, stream)
    return outdated and not stream.context.began_since(0)


def of_an_old_operation(rule: Rule, stream: Stream) -> bool:
    """Whether a rule is of a fresh operation, and only one of long ago is told of."""
    return rule.aged is not None and _aged(rule.aged, stream)


def _aged(groups: tuple[str, str, str], stream: Stream) -> bool:
    """Whether the operation that is told of is old, and no fresh one is told of beside it. A day after
    it, "post op day 5", is of the old one in the same message, and else of a fresh one.
    """
    old, fresh, day = groups
    told = {stream.message[s] for s, _ in facts(old, stream)}
    days = {stream.message[s] for s, _ in facts(day, stream)}
    return bool(told) and not facts(fresh, stream) and days <= told


def _whole(spans: tuple[Span, ...], stream: Stream) -> bool:
    """Whether the hits are all that the message says."""
    covered = {i for s, e in spans for i in range(s, e)}
    return covered.issuperset(range(stream.start, len(stream.words)))


def _torn(spans: tuple[Span, ...], stream: Stream) -> bool:
    """Whether a hit is put together from two messages that need not belong together."""
    if len({stream.message[s] for s, _ in spans}) < 2:
        return False
    return len(stream.words) - stream.start > _TAIL


# Another clause begins with these; behind a comma too, where the excuse comes first.
_AND = frozenset({"and", "but", "y", "pero"})


def _excused(group: str, spans: tuple[Span, ...], stream: Stream) -> bool:
    """Whether words that excuse a hit stand in it or right beside it."""
    first, last = min(s for s, _ in spans), max(e for _, e in spans)
    first, last = max(0, first - _BESIDE), min(len(stream.words), last + _BESIDE)
    for i in range(last - 1, max(e for _, e in spans) - 1, -1):
        if stream.words[i].gap == STOP or stream.words[i].word in _AND:
            last = i
    for i in range(first + 1, min(s for s, _ in spans) + 1):
        if stream.words[i].gap != NONE or stream.words[i].word in _AND:
            first = i
    return any(e > first and s < last for s, e in stream.hits.get(group, ()))


def _of_something_else(span: Span, own: Sequence[str], stream: Stream) -> bool:
    """Whether a hit is part of words that are said of something else."""
    inside = any(_inside(span, stream.hits.get(group, ())) for group in own)
    return inside or _did_not(span, stream)


def _did_not(span: Span, stream: Stream) -> bool:
    """Whether a hit is a whole sentence of what was tried: "Had an operation. Didn't work. …"."""
    start, end = span
    alone = stream.words[start].gap == STOP
    alone = alone and (end == len(stream.words) or stream.words[end].gap == STOP)
    return alone and stream.words[start].word == "did"


def _holds(groups: Sequence[str], spans: tuple[Span, ...], stream: Stream) -> bool:
    """Whether words of a group are a part of the hit itself."""
    return any(_inside(hit, spans) for group in groups for hit in stream.hits.get(group, ()))


def _inside(span: Span, others: Sequence[Span]) -> bool:
    """Whether a hit is a part of another one."""
    return any(start <= span[0] and span[1] <= end for start, end in others)


def _close(group: str, spans: tuple[Span, ...], stream: Stream, *, same: bool = False) -> bool:
    """Whether a group stands within ``_NEARBY`` words; in the ``same`` sentence, if asked."""
    first, last = min(s for s, _ in spans), max(e for _, e in spans)
    for s, e in stream.hits.get(group, ()):
        if e >= first - _NEARBY and s <= last + _NEARBY:
            between = range(e, first + 1) if e <= first else range(last, s + 1)
            if not same or all(stream.words[i].gap != STOP for i in between):
                return True
    return False
