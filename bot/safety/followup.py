"""What a visitor says back when the bot asked about a sign or told them to get help.

Only an answer that says nothing else counts as "no", "a mistake" or "not sure": a
symptom after a no is left to the reading of signs. English and Spanish, any case, typos.
"""

from __future__ import annotations

from typing import Literal

from bot.safety import denials, marking
from bot.safety import followup_asides as asides
from bot.safety import followup_phrases as phrases
from bot.safety import followup_words as vocabulary
from bot.safety.clauses import Clause, clauses_of
from bot.safety.followup_later import AFTERWARDS

Answer = Literal["no", "old", "mistake", "yes", "unsure", "afterwards", "unclear"]


# A question in form only: "WHAT. NO."
_EXCLAIMED = ("what", "huh", "que")


def answer_of(text: str) -> Answer:
    """What a reply says to a question about a sign, to the emergency line or the screen.

    ``no``: there is none of it; ``old``: there is, as for months or years; ``mistake``:
    it was not meant; ``afterwards``: the visitor gets help first and wants the call then.
    ``unclear`` is everything else: a question, another topic, a no with something after it.
    Never raises.
    """
    clauses = denials.bare(clauses_of(text))
    if not clauses:
        return "unclear"
    if is_new(clauses):
        return "yes"
    said = marking.without_ages(" , ".join(clause.text for clause in clauses))
    if AFTERWARDS.search(said):
        return _later(said)
    # "I told you, five years": the telling says nothing of the sign.
    marked = asides.TOLD.sub(" ", marking.marked(said))
    left = marking.left(marked)
    if any(clause.question and clause.text not in _EXCLAIMED for clause in clauses):
        # "maybe?", "yes?"
        doubtful = not left and set(marking.marks(marked)) in ({"unsure"}, {"yes"})
        return "unsure" if doubtful else "unclear"
    if not left:
        return _whole(marking.marks(marked))
    if _is_old(phrases.YES_BUT.sub("", marked)) or _only_old(clauses):
        return "old"
    return _surely(said, marked)


def _only_old(clauses: list[Clause]) -> bool:
    """Whether it is called old, and all else they say is that they are well, or only hurt, or want
    to hear no more of it: "Had this six years. I can walk fine. Stop telling me 911."
    """
    marks: list[str] = []
    for clause in clauses:
        rest = asides.NO_MORE.sub(" ", asides.NO_SIGN.sub(" ", clause.text))
        marked = asides.TOLD.sub(" ", marking.marked(marking.without_ages(rest)))
        if marking.left(marked):
            return False
        marks.extend(marking.marks(marked))
    return _whole(marks) == "old"


def insists_old(text: str) -> bool:
    """Whether a reply says no and how long it is there: "No, I've had this six years". Never
    raises.

    A bare span of time may be the answer to another question.
    """
    if answer_of(text) != "old":
        return False
    return any("no" in marking.marks(marking.marked(clause.text)) for clause in clauses_of(text))


def recent(text: str) -> bool:
    """Whether the words say when, and that it was not long ago: "since Sunday", "for six hours".
    Never raises.
    """
    said = [clause.text for clause in clauses_of(text, vocabulary.MOST_TOLD)]
    return any(
        each.search(part) for part in said for each in (phrases.AT_THE_MOMENT, asides.OF_LATE)
    )


def says_old(text: str, *, spanned: bool = False) -> bool:
    """Whether a reply calls something old and names no span of time, which says more, and may
    answer how long the pain is there (``spanned``: it may). Never raises.
    """
    said = " , ".join(clause.text for clause in clauses_of(text))
    bare = phrases.OLDNESS.search(said) and (spanned or not phrases.SPAN.search(said))
    return bool(bare) and answer_of(text) == "old"


def calls_old(text: str) -> bool:
    """Whether a reply calls something old in so many words, whatever span of time it names beside
    that: "old. 2 years like I said". Never raises.
    """
    said = [clause.text for clause in clauses_of(text)]
    bare = any(phrases.OLDNESS.search(each) and not phrases.SPAN.search(each) for each in said)
    return bare and answer_of(text) == "old"


def is_new(clauses: list[Clause]) -> bool:
    """Whether anything is said to be new or worse. Never raises."""
    if any(_newly(clause) for clause in clauses):
        return True
    said = marking.without_ages(" , ".join(clause.text for clause in clauses))
    return bool(phrases.NEW_OR_NO.search(said)) and not phrases.HOW_LONG.search(said)


def _newly(clause: Clause) -> bool:
    """Whether a clause says that it is new or worse, or names a grave symptom of now."""
    if clause.question or clause.text.startswith(("if ", "si empeor")):
        return False
    said = marking.without_ages(clause.text)
    if phrases.NEW.search(said):
        return True
    return any(
        phrases.AT_THE_MOMENT.search(part)
        and phrases.GRAVE.search(part)
        and not phrases.DENIES.search(part)
        for part in phrases.JOINED.split(said)
    )


def _later(said: str) -> Answer:
    """A wish to be called afterwards, unless the visitor says anything against going."""
    rest = AFTERWARDS.sub(" ", said)
    more = [
        word
        for word in marking.left(marking.marked(rest))
        if word not in vocabulary.GOING and not word.isdigit()
    ]
    return "unclear" if more or phrases.DENIES.search(rest) else "afterwards"


def _whole(found: list[str]) -> Answer:
    """The answer of a message that says nothing else."""
    said = set(found)
    # An age, or a denial of one thing: "no fever" is not "none of these".
    if not said or said & {"odd", "age"} or said >= {"no", "named"}:
        return "unclear"
    if "unsure" in said:
        return "unsure"
    if said >= {"yes", "no"}:
        # "no wait, yes" is a yes; "yes, no" is neither.
        return "yes" if found[-1] == "yes" else "unclear"
    if "mistake" in said:
        return "mistake"
    if said & {"yes", "named"}:
        return "old" if said >= {"old", "named"} and "yes" not in said else "yes"
    return "old" if "old" in said else "no"


def _is_old(marked: str) -> bool:
    """Whether it says that the sign is old, and no symptom is left that it does not say it of."""
    if not set(marking.marks(marked)) <= {"old", "no", "named", "mistake"}:
        return False
    old = unsaid = False
    for part in (
        each.strip() for clause in marked.split(",") for each in phrases.AND.split(clause)
    ):
        words = [word for word in marking.left(part) if word not in vocabulary.OF_THE_SIGN]
        occasions = [word for word in words if word in vocabulary.OCCASION]
        refers = bool(phrases.REFERS.match(part)) or not words
        if any(
            word not in vocabulary.OCCASION and not phrases.GRAVE.fullmatch(word) for word in words
        ):
            return False
        if occasions and not (refers or phrases.CAUSED.search(part)):
            return False
        if "<old>" in part:
            old = True
            unsaid = unsaid and not refers
        elif "<named>" in part or phrases.GRAVE.search(part):
            unsaid = True
    return old and not unsaid


def _surely(said: str, marked: str) -> Answer:
    """Of a message with more than an answer in it, only a yes at its beginning counts."""
    if not phrases.SURELY.match(said) or "<no>" in marked or "<unsure>" in marked:
        return "unclear"
    return "unclear" if phrases.TOPICS.search(said) and not phrases.GRAVE.search(said) else "yes"
