"""A no to a sign, in a reply that goes on with more: what the rest may be. English and Spanish."""

from __future__ import annotations

from bot.safety import denials, marking
from bot.safety import followup_asides as asides
from bot.safety import followup_phrases as phrases
from bot.safety import followup_words as vocabulary
from bot.safety.clauses import Clause, clauses_of, dictated
from bot.safety.followup import is_new
from bot.safety.followup_words import pattern

# What clears a sign where nothing else is said beside it.
_CLEARING = {"no", "old", "mistake", "named"}
# A length of time that says of nothing that it is old: "6 years", "since 2017".
_BARE_SPAN = pattern(
    r"(?:(?:for|about|around|almost|nearly|over|since|like|now|going on|por|como|casi|desde|hace|ya) )*(?:\w+ (?:years?|months?|decades?|anos?|meses|decadas?)|(?:19|20)\d\d)(?: (?:now|ago|already|ya))*$"
)
# "Quiero saber si ven eso": no yes.
_WHETHER = pattern(r"(?:saber|preguntar(?:le|les)?|pregunto|ver|diga(?:me|nme)|decir(?:me)?) si")


def clears(text: str) -> bool:
    """Whether a reply says no, that it was meant otherwise, or how old it is, in a sentence of
    its own, and goes on with what is no sign.

    "No, same as always. What does it cost?" The rest must be a question, a complaint, a wish,
    a name or number, or the old pain; anything else may be a sign that nobody reads. How long
    the pain is there, told among its details, answers nothing. It settles nothing: the rest is
    still to be read. Never raises.
    """
    clauses = denials.bare(clauses_of(dictated(text)))
    if is_new(clauses):
        return False
    clear = False
    for clause in clauses:
        marked = asides.TOLD.sub(" ", marking.marked(marking.without_ages(clause.text)))
        marks = set(marking.marks(marked))
        left = [word for word in marking.left(marked) if word not in vocabulary.PAIN]
        only = "named" in marks and phrases.EXCEPTS.search(clause.text)
        if not left and marks & {"no", "old", "mistake"} and marks <= _CLEARING and not only:
            clear = clear or not _BARE_SPAN.match(clause.text)
        elif marked.startswith("<no> <no>") and not _grave(clause):
            # "No, none of that, he just got it since the surgery."
            clear = True
        elif not _harmless(clause, marks):
            return False
    return clear


def _harmless(clause: Clause, marks: set[str]) -> bool:
    """Whether a clause behind a no is of a kind in which no sign is told."""
    said = clause.text
    if marks & {"unsure", "odd"} or phrases.AT_THE_MOMENT.search(said):
        return False
    if _grave(clause):
        return bool(phrases.DENIES.search(said) or phrases.WELL.search(said))
    known = phrases.TOPICS.search(said) or phrases.GOES_ON.fullmatch(said)
    # Nothing but a no, an age or filler words, or figures: a number to call.
    short = not [
        word for word in said.split() if not word.isdigit() and word not in vocabulary.FILLERS
    ]
    return bool(clause.question or known or short or _of_the_pain(said))


def _of_the_pain(said: str) -> bool:
    """Whether a clause is nothing but the old pain: where, how long, how bad, what was done."""
    left = phrases.SPAN.sub(" ", vocabulary.LEVEL.sub(" ", said))
    return all(word in vocabulary.STORY or word in vocabulary.FILLERS for word in left.split())


def _grave(clause: Clause) -> bool:
    return bool(phrases.GRAVE.search(clause.text))


def denies_harm(text: str, *, told: bool) -> bool:
    """Whether a reply to the question about self-harm says no, or that they are safe, in a
    sentence that does nothing else or begins so.

    ``told``: the crisis line was given, to which a no is no denial; only being safe is.
    What else it says is still to be read. Never raises.
    """
    denials = {"mistake"} if told else {"no", "mistake"}
    denied = False
    for clause in clauses_of(text):
        said = _WHETHER.sub(" ", clause.text)
        marked = asides.TOLD.sub(" ", marking.marked(said)).strip()
        marks = set(marking.marks(marked))
        if marks & {"yes", "unsure"}:
            return False
        whole = not marking.left(marked) and marks & denials
        begins = marked.startswith(tuple(f"<{each}>" for each in denials))
        denied = denied or bool(whole) or (begins and not asides.NO_ANSWER.search(marked))
    return denied
