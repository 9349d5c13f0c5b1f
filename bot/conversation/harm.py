"""What follows a denial of self-harm behind the crisis line, or the question about it. Pure."""

from __future__ import annotations

from dataclasses import replace

import msgspec

from bot.contract import Alarm, Choice, Draft, Safety
from bot.conversation.kept_in_mind import again, is_harm, meant
from bot.conversation.no_answer import HARM_PASSED
from bot.conversation.once_more import asks_again, asks_directly
from bot.conversation.raising import question
from bot.conversation.safety_outcome import (
    GO_ON,
    HARM,
    HARM_DENIED,
    HARM_UNANSWERED,
    SETTLED,
    First,
    denied,
    heard,
    settled,
    told_again,
)
from bot.conversation.spoken_on import UNSENT, WITH_OFFICE, short
from bot.intake.cues.topics import asks_who_reads
from bot.intake.request import draft as drafts
from bot.safety.caring import asks_for_line
from bot.safety.clearing import denies_harm
from bot.safety.followup import answer_of
from bot.safety.harm_denied import denies_in_own_words, loves_life
from bot.safety.plainly_denied import denies_plainly, says_i_am_not
from bot.safety.read import read
from bot.safety.safe_for_now import is_safe_for_now
from bot.safety.they_are_well import are_well
from bot.safety.unsaid import unspoken_of, wants_deleted, wants_unsaid
from bot.safety.ways import still
from bot.safety.who_knows import asks_who_knows

_FEW_WORDS = 9
# The brain asks whether all of it is to be deleted.
DELETES = Choice(title="", payload="delete_my_data")


def harm_denied(draft: Draft, alarm: Alarm, words: str) -> First | None:
    """The way to help should it ever be needed, for somebody who denies that they would harm
    themselves; the direct question where they told of a means. None where they deny nothing.
    """
    # Whoever comes back to it after such words has to say that they are safe.
    whole = not _passed(draft) and denies_in_own_words(words, told=alarm.told)
    # Where weak words or a guess led to the question, love of life answers it, whatever stands beside.
    loves = alarm.weak and not alarm.told and loves_life(words)
    own = whole or (not _passed(draft) and denies_plainly(words))
    if not (own or loves or denies_harm(words, told=alarm.told)):
        return None
    if alarm.told and alarm.means:
        return asks_directly(draft, alarm)
    # "I just needed to say it" is for nobody else to read; a question or a wish is.
    more = "?" in words or (not own and len(words.split()) > _FEW_WORDS)
    after = drafts.with_done(heard(draft), *denied(alarm))
    return First(after, (f"{SETTLED}_{HARM}",), instead=None if more else GO_ON)


def of_harm(draft: Draft, words: str, reading: Safety | None) -> First | None:
    """What follows a plain denial of self-harm, that the other person is well, that they are safe for now, the wish to have its
    words deleted, or the question who gets to know of them. None for anything else.
    """
    return (
        _they_are_well(draft, words, reading)
        or _asks_who_knows(draft, words, reading)
        or _safe_for_now(draft, words, reading)
        or _denied_by_name(draft, words, reading)
        or _denied_late(draft, words, reading)
        or _unsaid(draft, words, reading)
    )


def _they_are_well(draft: Draft, words: str, reading: Safety | None) -> First | None:
    """The thanks, and the end of the alarm, where it was another person's and the visitor says that they
    asked, and that it is not so. Like the choice "They are safe", behind the line or later. None for
    anything else: a new word of self-harm, or one of this moment, is no such answer.
    """
    alarm = draft.alarm or draft.passed
    if alarm is None or not is_harm(alarm) or not alarm.other or alarm.action == "911":
        return None
    if reading is not None and (reading.sign != HARM or read(words) is not None):
        return None
    if not are_well(words) or again(draft, words) is not None:
        return None
    return First(settled(draft, alarm), (f"{SETTLED}_{HARM}",), instead=GO_ON)


def _asks_who_knows(draft: Draft, words: str, reading: Safety | None) -> First | None:
    """The way to help in its shortest form, and what is with the office, for somebody who spoke of
    self-harm or was asked about it, and asks who gets to know. None for anybody else.

    "Suicide" is the name of what they were asked there, no word of their own.
    """
    alarm = draft.alarm
    if reading is not None and (reading.sign != HARM or reading.action == "911"):
        return None
    told = alarm is not None and alarm.told and asks_who_knows(words, only=True)
    if reading is not None and reading.action != "ask" and not told:
        return None
    about = is_harm(alarm) if alarm else draft.harm or HARM_DENIED in draft.done
    # What the brain answers below the way to help is left to it.
    general = reading is None and asks_who_reads(words)
    if not about or general or not asks_who_knows(words) or again(draft, words) is not None:
        return None
    below = WITH_OFFICE if draft.reference and not draft.open else UNSENT
    if alarm is None:
        return First(draft, (HARM_PASSED,), ends=True, below=below)
    asks = not alarm.told
    return replace(asks_again(draft, alarm), below=below) if asks else short(draft, alarm, below)


def _safe_for_now(draft: Draft, words: str, reading: Safety | None) -> First | None:
    """The way to help at any hour, in turns of two wordings, to somebody who was told it and says that
    they are safe for tonight, or not alone. None for anybody else, and where the words are a sign.

    It settles nothing. "Tonight" makes no plan of what was told before, where it is said so.
    """
    alarm = draft.alarm
    if reading is not None and (reading.sign != HARM or read(words) is not None):
        return None
    if alarm is None:
        passed = draft.passed
        told = passed if passed is not None and is_harm(passed) else Alarm(HARM, "crisis_line")
        # "I'm home tonight" answers what was asked since.
        stands = draft.harm and reading is not None and reading.action != "ask"
        return First(draft, still(told), ends=True) if stands and is_safe_for_now(words) else None
    if not is_harm(alarm) or not alarm.told or alarm.other or not is_safe_for_now(words):
        return None
    if alarm.means or alarm.action == "911" or alarm.again:
        return short(draft, alarm)
    return First(told_again(draft, alarm), still(alarm), ends=True)


def _denied_late(draft: Draft, words: str, reading: Safety | None) -> First | None:
    """The thanks for a denial behind which nothing of it is open any more: by its name each time,
    in other words where they were asked twice and spoke of something else. None for anybody else:
    "no" alone answers what was asked since.
    """
    if draft.alarm is not None or (reading is not None and not _weary(reading)):
        return None
    unanswered = HARM_UNANSWERED in draft.done and HARM_DENIED not in draft.done
    named = (draft.harm or unanswered or HARM_DENIED in draft.done) and denies_plainly(words)
    own = unanswered and not draft.harm and _denies(words)
    if not (named or own):
        return None
    after = draft if draft.harm else drafts.with_done(draft, HARM_DENIED)
    return First(after, (f"{SETTLED}_{HARM}",))


def _denies(words: str) -> bool:
    """Whether words deny self-harm without its name."""
    own = denies_in_own_words(words, told=False) or loves_life(words)
    return own or says_i_am_not(words)


def _weary(reading: Safety) -> bool:
    """Whether nothing but weak words of self-harm is read."""
    return reading.sign == HARM and reading.weak


def _unsaid(draft: Draft, words: str, reading: Safety | None) -> First | None:
    """The way to help, and the deletion, for somebody who spoke of self-harm and wants it deleted, or
    that nobody hears of it. None for anybody else, and where their words are a sign themselves.
    """
    alarm = draft.alarm
    if not (is_harm(alarm) and not alarm.other if alarm else draft.harm):
        return None
    if not wants_unsaid(words) or again(draft, words) is not None:
        return None
    told = alarm or draft.passed
    if told is not None and told.means:
        # "Forget I said it", behind pills that are put by.
        return None
    if reading is not None and (reading.sign != HARM or read(unspoken_of(words)) is not None):
        return None
    after = draft
    if alarm is not None and alarm.weak and not alarm.told:
        after = drafts.with_done(heard(draft), HARM_UNANSWERED)
    elif alarm is not None:
        kept = msgspec.structs.replace(alarm, told=True, again=True)
        after = heard(msgspec.structs.replace(draft, alarm=kept))
    instead = DELETES if wants_deleted(words) else GO_ON
    return First(after, (HARM_PASSED,), instead=instead)


def _denied_by_name(draft: Draft, words: str, reading: Safety | None) -> First | None:
    """The same for somebody who says so by its name, whatever they ask beside it: "I'm not suicidal,
    why do you keep asking? What do I tell the hospital?". None for anybody else.
    """
    alarm = draft.alarm
    if alarm is None or not is_harm(alarm) or reading is not None or not denies_plainly(words):
        return None
    return harm_denied(draft, alarm, words)


def safe_later(draft: Draft, words: str) -> First | None:
    """The way to help should it ever be needed, to somebody who says that they are safe a few messages
    after the line; the direct question where they told of a means. None for anybody else.
    """
    if not draft.harm or draft.alarm is not None or answer_of(words) != "mistake":
        return None
    if draft.passed is not None and is_harm(draft.passed) and draft.passed.means:
        return asks_directly(draft, draft.passed)
    return First(draft, (f"{SETTLED}_{HARM}",), instead=GO_ON)


def asks_line(draft: Draft, words: str, reading: Safety | None) -> First | None:
    """The question about self-harm, to somebody who asks whether to call the crisis line; that it is
    meant, where they were told to. None for anybody else.
    """
    alarm = draft.alarm or draft.passed
    if reading is not None or not asks_for_line(words):
        return None
    if alarm is not None and is_harm(alarm) and alarm.told:
        return meant(draft, alarm)
    if draft.alarm is not None:
        return None
    return question(draft, Safety("ask", HARM, words, meant="crisis_line", weak=True))


def _passed(draft: Draft) -> bool:
    """Whether the crisis line was told before, and passed over or denied."""
    return draft.passed is not None and is_harm(draft.passed)
