"""Reading red flags in a visitor's message and in what was said before it."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import Levenshtein

from bot.contract import Action, Safety
from bot.safety.alike import visible
from bot.safety.dating import aged
from bot.safety.disguise import undisguised
from bot.safety.grading import OUTRIGHT, WEAK, Finding, apply, denied, of_an_old_operation
from bot.safety.hurting import long_numb_limb, long_past_fall, only_hurts
from bot.safety.load import Signs, signs
from bot.safety.pieces import in_pieces
from bot.safety.stream import MESSAGES, Stream, facts, stream_of

# Most urgent first.
SEVERITY: tuple[Action, ...] = (
    "911",
    "emergency_department",
    "crisis_line",
    "same_day",
    "ask",
)
_MEANS = ("self_harm.acts", "self_harm.dying_plan", "self_harm.kit")
# Characters of a message that staff see beside a sign.
MOST_SHOWN = 300
# Characters before and behind a disguised word that are read a second time.
_LEAD, _TRAIL = 100, 400
# What parts the stretches that are read a second time.
_PARTED = " \n "


def read(
    text: str,
    history: Sequence[str] = (),
    asked: str | None = None,
    settled: Sequence[str] = (),
    month: int | None = None,
) -> Safety | None:
    """The most urgent sign in a message, or None.

    ``history`` are the visitor's earlier messages, oldest first; ``asked`` what the bot had
    just asked; ``settled`` the signs that were answered as old or a mistake, which only
    words of newness raise again; ``month`` the one it is, 1 to 12. Unsure or old signs come back with the action ``ask``.
    Never raises.
    """
    known = signs()
    shown = visible(aged(text, month))
    before = [visible(aged(each[:2000], month)) for each in history[-MESSAGES:]]
    found = _found(shown, text, before, asked, settled)
    alone = _found(shown, text, (), asked, settled) if before else None
    if alone is not None and alone.action != "ask" and not _of_an_old_one(alone, shown, before):
        # What was said before may add to a sign. It takes nothing from one that stands by itself, but
        # that the operation was years ago.
        found = min((f for f in (found, alone) if f), key=urgency_of)
    pieces = in_pieces(shown, before)
    if pieces:
        whole = _in_one(pieces, shown, before[: -len(pieces)], asked, settled)
        found = min((f for f in (whole, found) if f), key=urgency_of, default=None)
    bare = undisguised(shown, known.speller)
    if bare is None:
        return found
    before = [undisguised(each, known.speller) or each for each in before]
    hidden = _found(_around(shown, bare), text, before, asked, settled)
    return min((f for f in (found, hidden) if f), key=urgency_of, default=None)


def _of_an_old_one(found: Safety, text: str, history: Sequence[str]) -> bool:
    """Whether a sign is of a fresh operation, and an old one was told of."""
    known = signs()
    rules = [each for each in known.rules if each.long_ago == "drop"]
    if found.sign not in {each.sign for each in rules}:
        return False
    stream = stream_of(text, history, known, None)
    return any(of_an_old_operation(each, stream) for each in rules)


def _around(shown: str, bare: str) -> str:
    """The places of a message where its disguise was taken off, and what stands around them."""
    stretches: list[list[int]] = []
    for change in Levenshtein.opcodes(shown, bare):
        if change.tag == "equal":
            continue
        start, end = max(0, change.dest_start - _LEAD), change.dest_end + _TRAIL
        if stretches and start <= stretches[-1][1]:
            stretches[-1][1] = end
        else:
            stretches.append([start, end])
    return _PARTED.join(bare[start:end] for start, end in stretches)


def _in_one(
    pieces: Sequence[str],
    text: str,
    before: Sequence[str],
    asked: str | None,
    settled: Sequence[str],
) -> Safety | None:
    """What a sentence in pieces says with its last one, and did not say before."""
    whole = " ".join([*pieces, text])
    found = _found(whole, whole, before, asked, settled)
    if found is None:
        return None
    said = _found(" ".join(pieces), "", before, asked, settled)
    return None if said is not None and said.sign == found.sign else found


def urgency_of(found: Safety) -> tuple[int, int]:
    """How urgent a sign is: what sorts first is the most urgent."""
    return SEVERITY.index(found.action), SEVERITY.index(found.meant or found.action)


def _found(
    text: str, said: str, history: Sequence[str], asked: str | None, settled: Sequence[str]
) -> Safety | None:
    """The most urgent sign in ``text``, which was written as ``said``."""
    known = signs()
    stream = stream_of(text, history, known, asked)
    if stream.start >= len(stream.words):
        return None
    found = [f for rule in known.near(stream.hits) if (f := apply(rule, stream, asked)) is not None]
    found = [f for f in found if not _is_settled(f, stream, settled, known)]
    if not found:
        return None
    best = min(found, key=_order)
    # Where a disguise was taken off, its places are not those of what was written.
    at = stream.words[best.at].start if text == said else 0
    words = _words(said, at)
    if best.grade < OUTRIGHT:
        weak = best.grade == WEAK
        return Safety("ask", best.rule.sign, words, best.rule.action, weak=weak)
    for lift in known.lifts:
        if best.rule.action in lift.actions and facts(lift.group, stream):
            return Safety(lift.action, lift.sign, words)
    return Safety(best.rule.action, best.rule.sign, words)


def denies(text: str, suspected: str = "") -> frozenset[str]:
    """The signs that a message names and denies, or tells of as somebody else's past, and the one
    ``suspected`` where the words tell of nothing but pain (``only_hurts``) or of a limb that has long
    been numb, or of a fall long ago, or it is one of a fresh operation and they tell of an old one.
    Never raises.
    """
    known = signs()
    stream = stream_of(visible(text), (), known)
    rules = [rule for rule in known.near(stream.hits) if not rule.asked]
    found = frozenset(rule.sign for rule in rules if denied(rule, stream))
    suspicious = (rule for rule in known.rules if rule.sign == suspected)
    if any(of_an_old_operation(rule, stream) for rule in suspicious):
        found |= {suspected}
    calm = (only_hurts, long_numb_limb, long_past_fall)
    return found | {suspected} if any(each(stream, suspected) for each in calm) else found


def explains(text: str) -> bool:
    """Whether the words say that it is over, or what else it comes from. Never raises."""
    return "_over" in stream_of(visible(text), (), signs()).hits


def tells_means(text: str) -> bool:
    """Whether words of self-harm name a plan, an act or a means of it. Never raises."""
    stream = stream_of(visible(text), (), signs())
    return any(facts(group, stream) for group in _MEANS)


def _order(finding: Finding) -> tuple[int, int, int]:
    outright = finding.grade == OUTRIGHT
    shown: Action = finding.rule.action if outright else "ask"
    parts = len(finding.rule.near) + len(finding.rule.needs)
    return SEVERITY.index(shown), SEVERITY.index(finding.rule.action), -parts


def _is_settled(finding: Finding, stream: Stream, settled: Sequence[str], known: Signs) -> bool:
    if finding.rule.sign not in settled or stream.context.new_since(stream.start):
        return False
    # A worse form of the sign is new by itself.
    return finding.grade < OUTRIGHT or finding.rule.action == known.base[finding.rule.sign]


def _words(text: str, at: int) -> str:
    """The visitor's words, the part around the sign, at a character, where the message is long."""
    text = text.strip()
    if len(text) <= MOST_SHOWN:
        return text
    start = max(0, min(at - MOST_SHOWN // 2, len(text) - MOST_SHOWN))
    return text[start : start + MOST_SHOWN].strip()
