"""What a visitor argues at length behind a line or a question about a sign: that it is old, a slip
of the pen, not there, only pain. Amid fear, questions, thanks and anger.

Each part of the answer is read on its own. One that tells of anything new or grave speaks against
all the others. Of use only where a sign is open, and never for self-harm. English and Spanish,
any case, typos.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from bot.safety import denials, marking
from bot.safety import followup_asides as asides
from bot.safety import followup_phrases as phrases
from bot.safety import rebuttal_phrases as told_so
from bot.safety.clauses import Clause, clauses_of
from bot.safety.followup_words import MOST_CHARACTERS, MOST_TOLD, OCCASION, PAIN

Verdict = Literal["old", "mistake", "argued", "against"]
_SENTENCES = re.compile(r"[^.!?\n\u2026]+[.!?\n\u2026]*")


class Rebuttal(NamedTuple):
    """What an answer comes to.

    ``old``: the sign is there for long, or was once; ``mistake``: it is not there, and what was
    written was meant otherwise; ``argued``: they speak against it, but not clearly; ``against``:
    something is new or grave. ``dated``: a span of time or a year is named for it. ``unsaid``:
    every part that says nothing of it, in the spelling of ``clauses``.
    """

    verdict: Verdict
    dated: bool
    unsaid: str


def rebuttal_of(text: str, sign: str, *, told: bool) -> Rebuttal | None:
    """What ``text`` argues behind the line (``told``) or the question of ``sign``. None where it
    argues nothing. Never raises.
    """
    if len(text) > MOST_CHARACTERS:
        return None
    found: set[str] = set()
    dated = False
    unsaid: list[str] = []
    for sentence in _SENTENCES.findall(text):
        clauses = clauses_of(sentence, MOST_TOLD)
        parts = list(_sentence(clauses, sign, told=told))
        found |= {mark for _, each in parts for mark in each}
        dated = dated or any("old" in each and phrases.SPAN.search(part) for part, each in parts)
        unsaid += [part for part, each in parts if not each]
    verdict = _verdict(found, sign, told=told)
    return Rebuttal(verdict, dated, ". ".join(unsaid)) if verdict else None


def wants_reason(text: str) -> bool:
    """Whether a message asks why it was told what it was told: "why the ER?". Never raises."""
    return any(asides.WHY.search(clause.text) for clause in clauses_of(text, MOST_TOLD))


def of_the_advice(text: str) -> bool:
    """Whether a message asks back about what it was told: "the ER?", "did it sound like today?".
    Never raises.
    """
    return any(told_so.OF_THE_ADVICE.search(each.text) for each in clauses_of(text, MOST_TOLD))


def _verdict(found: set[str], sign: str, *, told: bool) -> Verdict | None:
    if "against" in found or found >= {"dated", "lately"}:
        return "against"
    said = found - {"doubt", "lately"}
    if not said:
        return None
    if "doubt" in found:
        return "argued"
    if "old" in said:
        return "old"
    # Asked whether it is new, "he feels everything" says that there is none.
    denied = "denied" in said or ("well" in said and (not told or said & {"only", "mistake"}))
    return "mistake" if denied and sign in told_so.DENIABLE else "argued"


def _sentence(clauses: list[Clause], sign: str, *, told: bool) -> Iterator[tuple[str, set[str]]]:
    """The parts of one sentence, with what each says of the sign."""
    dates = True
    for clause in clauses:
        said = told_so.evened(denials.ECHO.sub(" ", clause.text))
        if clause.question:
            yield clause.text, _asked(said)
            continue
        for part in phrases.JOINED.split(told_so.NOT_RECENT.sub(" ", said)):
            yield part.strip(), _part(part.strip(), sign, dates=dates, told=told)
            # "I had surgery, four years ago" says when the surgery was, "my back, six years" when
            # the back began.
            of_the_back = sign not in told_so.OF_PAIN and told_so.THE_BACK.search(part)
            dates = dates and not (_tells_an_occasion(part) or of_the_back)


def _asked(said: str) -> set[str]:
    """What a question gives away: "is it bad that my feet are numb?"."""
    if told_so.unable(said) or _grave(said):
        return {"against"}
    hypothetical = told_so.IF.search(said)
    return {"doubt"} if phrases.NEW.search(said) and not hypothetical else set()


def _part(part: str, sign: str, *, dates: bool, told: bool) -> set[str]:
    """What one part says: ``against``, ``doubt``, ``old``, ``denied``, ``well``, ``only`` pain,
    ``mistake``.
    """
    if not part:
        return set()
    marked = asides.TOLD.sub(" ", marking.marked(marking.without_ages(part)))
    marks = set(marking.marks(marked))
    old = _is_old(part, marked, sign, dates=dates)
    if not told and "yes" in marks and phrases.SURELY.match(part):
        return {"against"}
    if sign == "withdrawal" and told_so.LEFT_WITHOUT.search(part):
        return {"against"}
    dated = "old" in marks and phrases.SPAN.search(part)
    if _new(part) or (told_so.unable(part) and not old) or (_grave(part) and not (old or dated)):
        return {"against"}
    # "My thigh has been numb for ten years": of what else it is told is not plain.
    found = {"doubt", "dated"} if dated and not old and _grave(part) else set()
    if told_so.THESE_DAYS.search(part):
        found.add("lately")
    found |= {"doubt"} if _doubtful(part, marks, old=old) else set()
    for name, holds in (
        ("old", old),
        ("denied", told_so.denied(part, sign)),
        ("well", told_so.well(part, sign)),
        ("only", told_so.ONLY_PAIN.search(part)),
        ("mistake", told_so.MISTAKEN.search(part) and "yes" not in marks),
        ("over", told_so.OVER.search(part)),
    ):
        if holds:
            found.add(name)
    return found


def _new(part: str) -> bool:
    """Whether a part says that something is new, worse, or grave at this moment."""
    if any(each.search(part) for each in (phrases.NEW, told_so.NEVER_WORSE, told_so.GROWS)):
        return True
    if phrases.NEW_OR_NO.search(part) and not phrases.HOW_LONG.search(part):
        return True
    calm = phrases.DENIES.search(part) or phrases.WELL.search(part)
    day = told_so.DAY.search(part) and not told_so.ELSEWHERE.search(part)
    return bool(not calm and day)


def _doubtful(part: str, marks: set[str], *, old: bool) -> bool:
    """Whether a part leaves open what it says, or tells of a time that may be a beginning."""
    unsure = "unsure" in marks and not told_so.DOUBTS_NOTHING.search(part)
    if unsure or told_so.THESE_DAYS.search(part) or told_so.DAY.search(part):
        return True
    spoken = told_so.SPEAKS.search(part) or told_so.ONLY_PAIN.search(part)
    # "No numbness, only between the legs"; "I am losing weight now".
    excepts = phrases.EXCEPTS.search(part)
    at_once = phrases.AT_THE_MOMENT.search(part)
    calm = phrases.DENIES.search(part) or phrases.WELL.search(part)
    return bool(not spoken and (excepts or (at_once and not calm and not old)))


def _grave(part: str) -> bool:
    """Whether a part names what is grave by itself, and does not deny it or call it well."""
    asserted = told_so.QUOTED.sub(" ", part)
    calm = phrases.DENIES.search(asserted) or phrases.WELL.search(asserted)
    return bool(phrases.GRAVE.search(asserted)) and not calm


def _tells_an_occasion(part: str) -> bool:
    words = set(part.split())
    return bool(words & (OCCASION | told_so.EVENTS)) and not told_so.CAUSED.search(part)


def _is_old(part: str, marked: str, sign: str, *, dates: bool) -> bool:
    """Whether a part says how long the sign is there, and of nothing else."""
    marks = set(marking.marks(marked))
    if "old" not in marks or marks & {"odd", "age"}:
        return False
    named = any(map(phrases.GRAVE.search, part.split()))
    if phrases.SPAN.search(part) and told_so.SINCE_THEN.search(marked) and not named:
        return False
    left = marking.left(told_so.REASON.sub(" ", marked))
    if not told_so.NO_NAME.search(part) and told_so.NAMED_OLD.fullmatch(marked.strip()):
        return not any(map(phrases.GRAVE.fullmatch, left))
    if told_so.WAS_OLD.fullmatch(marked.strip()) and _names_it(part):
        return True
    if _tells_an_occasion(part) or (sign not in told_so.OF_PAIN and told_so.THE_BACK.search(part)):
        return False
    known = told_so.OF_AN_OLD_SIGN | (PAIN if sign in told_so.OF_PAIN else frozenset())
    if told_so.CAUSED.search(part):
        known |= OCCASION | told_so.RANKS
    if any(word not in known and not phrases.GRAVE.fullmatch(word) for word in left):
        return False
    # A bare span of time dates what was said before it.
    return dates or bool(left)


def _names_it(part: str) -> bool:
    """Whether a part begins by speaking of the sign."""
    first = part.split()[:3]
    return first[0] in told_so.IT or any(map(phrases.GRAVE.fullmatch, first))
