"""What follows a long answer behind a line or a question about a sign, that argues: it is old, it is
not so, it only hurts, why the emergency department? Pure.
"""

from __future__ import annotations

from dataclasses import replace

from bot.contract import Alarm, Draft, Safety
from bot.conversation.kept_in_mind import REALLY, meant, really
from bot.conversation.on_the_way import seeks_help
from bot.conversation.once_more import asks_when
from bot.conversation.safety_outcome import (
    GO_ON,
    GUESSED,
    OF_THE_MIND,
    SETTLED,
    First,
    is_outright,
    settled,
    told_again,
)
from bot.conversation.taken_back import taken_back
from bot.intake.cues.language import language_of
from bot.intake.reading import read as details_of
from bot.intake.request import draft as drafts
from bot.safety.another_place import OF_THE_SADDLE, of_another_place
from bot.safety.clearing import clears
from bot.safety.explained_away import (
    dates_the_reason,
    explains_away,
    seeks_comfort,
    speaks_of_it,
    unchanged,
)
from bot.safety.followup import answer_of
from bot.safety.hesitating import seeks_advice
from bot.safety.hospital import was_sent_home
from bot.safety.no_answer import lost
from bot.safety.read import SEVERITY, read
from bot.safety.rebuttal import Rebuttal, of_the_advice, rebuttal_of, wants_reason
from bot.safety.standing import asks_what
from bot.safety.ways import still

# The sign that an operation told of before makes of weakness or of trouble to pass water.
AFTER_SURGERY = "postop_wound"
# The line that gives the reason for what was said, where the sign has one.
WHY = "utter_safety_why"


def rebutted(draft: Draft, words: str, reading: Safety | None) -> First | None:
    """What is said to somebody who was misread, or argues; None for anybody else."""
    return taken_back(draft, words, reading) or _rebutted(draft, words, reading)


def _rebutted(draft: Draft, words: str, reading: Safety | None) -> First | None:
    """What is said to somebody who argues; None where they do not, or something in their words is
    new, grave or another sign. Never for self-harm, an overdose or abuse.
    """
    alarm = draft.alarm
    if alarm is None or alarm.sign in OF_THE_MIND:
        return None
    if of_another_place(words, alarm.sign):
        return reason(draft, words)
    if _of_the_operation(alarm, words, reading):
        reading = None
    if not _of_the_same(alarm, reading):
        return None
    if _explained(alarm, words, reading):
        return seeks_help(draft, words) or meant(draft, alarm)
    return _weighed(draft, alarm, words, reading)


def _weighed(draft: Draft, alarm: Alarm, words: str, reading: Safety | None) -> First | None:
    """What follows an answer of which each part is weighed; None where it argues nothing."""
    if answer_of(words) not in ("unclear", "unsure", "yes"):
        return None
    found = rebuttal_of(words, alarm.sign, told=alarm.told)
    left = _left(found)
    if left is not None and left.sign != alarm.sign:
        # Another sign beside the argument.
        return None
    if found is None or found.verdict == "against":
        said = reason(draft, words) or (_back_talk(draft, words) if found is None else None)
    elif not found.dated and clears(words) and (alarm.told or found.verdict != "mistake"):
        # A bare no, or "same as always", with more behind it settles nothing.
        said = None
    elif (left is None or left.action == "ask") and _holds(alarm, found, words):
        return _put_aside(draft, alarm, words)
    else:
        reads = _outright(words) or is_outright(left)
        said = _argued(draft, alarm, words, old=found.verdict == "old" and not reads)
    outright = is_outright(reading)
    return replace(said, raised=reading) if said and outright else said


def _explained(alarm: Alarm, words: str, reading: Safety | None) -> bool:
    """Whether what was told, above all as new, is put down to something else, or hoped to be
    nothing: only a word on the sign itself takes that back.
    """
    if is_outright(reading) or speaks_of_it(words, alarm.sign):
        return False
    if answer_of(words) in ("yes", "afterwards"):
        return False
    hopes = (alarm.recent or alarm.told) and seeks_comfort(words)
    explained = explains_away(words, alarm.sign)
    return (alarm.recent and (explained or hopes)) or (explained and hopes)


def _left(found: Rebuttal | None) -> Safety | None:
    """The sign that is read in what an answer says beside its argument."""
    left = read(found.unsaid) if found else None
    # "Stop sending me to the ER" speaks of the advice.
    of_the_advice = left is not None and left.sign == GUESSED and left.weak
    return None if of_the_advice else left


def _holds(alarm: Alarm, found: Rebuttal, words: str) -> bool:
    """Whether an argument is clear enough for what was told."""
    if found.verdict == "argued" or _outright(words):
        return False
    if alarm.told and alarm.recent and alarm.sign in OF_THE_SADDLE:
        # What they wrote a moment ago began this morning: asked once more, whatever they say.
        return False
    if found.verdict == "old" and found.dated:
        # "It's his prostate, he's had that for years": the years are the prostate's.
        return not dates_the_reason(words, alarm.sign)
    if alarm.told and not unchanged(words) and explains_away(words, alarm.sign):
        # "He drinks too much coffee. That's old."
        return False
    # What they wrote a moment ago began on Sunday, or asks for 911.
    return not alarm.told or not (alarm.recent or alarm.action == "911")


def reason(draft: Draft, words: str) -> First | None:
    """Why it was said, to somebody who was told and asks for the reason, and how to go on. None for
    anybody else.
    """
    alarm = draft.alarm
    if alarm is None or not alarm.told:
        return None
    # At the first "huh?" the line itself comes again; "what now?" asks what to do.
    astray = alarm.again and lost(words) and not seeks_advice(words)
    asks = wants_reason(words) or asks_what(words) or astray
    if not asks:
        return None
    if alarm.again and alarm.sign not in OF_THE_MIND and alarm.action != "911":
        # Told twice already: whether it is new decides.
        return asks_when(draft, alarm)
    return _meant(draft, alarm)


def _back_talk(draft: Draft, words: str) -> First | None:
    """That it is meant, to somebody who was told and speaks of nothing but the advice: "no ambulance
    please". None for anybody else.
    """
    alarm = draft.alarm
    if alarm is None or not alarm.told or alarm.again or not of_the_advice(words):
        return None
    if seeks_help(draft, words) is not None or was_sent_home(words):
        return None
    return _meant(draft, alarm)


def _meant(draft: Draft, alarm: Alarm) -> First:
    told = told_again(draft, alarm)
    lines = (f"{WHY}_{alarm.sign}", f"{REALLY}_{alarm.sign}", f"{REALLY}_{alarm.action}", REALLY)
    return First(told, still(alarm) if alarm.other else lines, ends=True)


def _of_the_same(alarm: Alarm, reading: Safety | None) -> bool:
    """Whether the words raise nothing but the sign that was told."""
    if reading is None or reading.action == "ask":
        return True
    return alarm.told and (reading.sign, reading.action) == (alarm.sign, alarm.action)


def _of_the_operation(alarm: Alarm, words: str, reading: Safety | None) -> bool:
    """Whether the same trouble is only read once more, as one after the operation that they told of
    before, which asks for less than what was told.
    """
    if reading is None or reading.sign != AFTER_SURGERY or not alarm.told:
        return False
    less = SEVERITY.index(alarm.action) < SEVERITY.index(reading.action)
    return less and not _outright(words)


def _outright(words: str) -> bool:
    """Whether the words are a sign by themselves, not with what was written before them."""
    found = read(words)
    return is_outright(found)


def _argued(draft: Draft, alarm: Alarm, words: str, *, old: bool) -> First | None:
    """The question whether it is new, to somebody who was told; of a 911 sign that it is meant, unless
    they call it ``old``, and it was not told as new: "this is old, reflux since 1998".
    """
    if not alarm.told:
        return None
    sooner = seeks_help(draft, words) or really(draft, words)
    if sooner is not None:
        return sooner
    stands = alarm.action == "911" and (alarm.recent or not old)
    return _meant(draft, alarm) if stands else asks_when(draft, alarm)


def _put_aside(draft: Draft, alarm: Alarm, words: str) -> First:
    """The sign is settled; what else they ask or wish for is answered then (``held``)."""
    fields = details_of(words, None, language_of(words) or "en", draft.details)
    for key in ("name", "best_time"):
        # "It's Bell's palsy" tells no name, "not today" no time to call.
        fields.pop(key, None)
    after = drafts.aside(settled(draft, alarm), fields)
    return First(after, (f"{SETTLED}_{alarm.sign}", SETTLED), instead=GO_ON)
