"""What safety does with a message before the brain sees it. Pure.

An outright sign, an open question about a sign and the safety screen are answered
here, by lines of data/answers/safety.yml, whether the brain is up or not.
"""

from __future__ import annotations

import msgspec

from bot.contract import Alarm, Draft, Safety
from bot.conversation.in_hospital import is_in, stays, there
from bot.conversation.kept_in_mind import (
    STILL,
    again,
    dismissed,
    is_harm,
    really,
    reminded,
    seen_there,
    still,
)
from bot.conversation.safety_outcome import GO_ON, HARM, OVERDOSE, SCREEN, TO_HELP, First, heard
from bot.intake import draft as drafts
from bot.safety.aftermath import help_of
from bot.safety.followup import Answer, answer_of, clears, denies_harm, recent, says_old
from bot.safety.read import tells_means

# The sign of a screening question that was answered with yes or not sure.
SCREENED = "screen"
# The line for somebody who says that it is old, a mistake, or that they are safe.
SETTLED = "utter_safety_settled"
# The lines for somebody who says that they go for help, or called it.
GOING = "utter_safety_going"
CALLED = "utter_safety_called"
# An emergency that the classifier suspected and nobody named: its question said where help is.
GUESSED = "unclear"
PASSED = "utter_safety_passed"
_FEW_WORDS = 9
PRESSED: dict[str, Answer] = {
    "alarm_old": "old",
    "alarm_no": "no",
    "alarm_safe": "mistake",
    "alarm_yes": "yes",
    "alarm_unsure": "unsure",
    "alarm_afterwards": "afterwards",
    "screen_none": "no",
    "screen_yes": "yes",
    "screen_unsure": "unsure",
}
NEVER_SETTLED = (GUESSED, HARM)
CLEAR: tuple[Answer, ...] = ("no", "old", "mistake")


def first(
    draft: Draft, asked: str | None, words: str, payload: str | None, reading: Safety | None
) -> First:
    """What safety makes of a message: typed words, or the payload of a button."""
    if payload is not None:
        answer = PRESSED.get(payload)
        if answer is None:
            return First(draft)
        if draft.alarm is None and asked != SCREEN:
            # Pressed under a line of before, which is heard already.
            return _late(draft, answer)
        return _undated(draft, answer) or _answered(draft, answer, asked, reading=None)
    now = is_in(draft, words)
    if stays(now, words, reading):
        return there(now, words, asked, reading)
    if reading is None or reading.action in ("same_day", "ask"):
        # "They discharged me" sounds like an operation; the question names more urgent help.
        seen = seen_there(now, words, left=now is not draft)
        if seen is not None:
            return seen
    return _typed(now, asked, words, reading)


def _typed(draft: Draft, asked: str | None, words: str, reading: Safety | None) -> First:
    if reading is not None and reading.action != "ask":
        meant = reading.sign == OVERDOSE and draft.harm
        return _alarm(draft, msgspec.structs.replace(reading, sign=HARM) if meant else reading)
    more = again(draft, words)
    if more is not None:
        return _alarm(draft, more)
    if draft.harm and draft.alarm is None and answer_of(words) == "mistake":
        # "I'm safe", a few messages after the line.
        return First(draft, (f"{SETTLED}_{HARM}",), instead=GO_ON)
    doubts = None
    if draft.alarm is None and reading is None:
        doubts = really(draft, words) or reminded(draft, words)
    if doubts is not None:
        return doubts
    if draft.alarm is None and asked != SCREEN and dismissed(draft, words):
        return _late(draft, "old")
    if draft.alarm is not None or asked == SCREEN:
        answer = answer_of(words)
        seeks = None if answer == "afterwards" else _seeks(draft, words)
        aside = _aside(draft, words) if answer == "unclear" and reading is None else None
        undated = _undated(draft, answer) if says_old(words) else None
        return seeks or aside or undated or _answered(draft, answer, asked, reading)
    if reading is not None:
        return question(draft, reading)
    return First(draft)


def _undated(draft: Draft, answer: Answer) -> First | None:
    """What follows a mere "it's old" to what their own words said began on Sunday: it is
    asked once more before it is believed.
    """
    alarm = draft.alarm
    if alarm is None or answer != "old" or not (alarm.told and alarm.recent):
        return None
    asks = msgspec.structs.replace(alarm, told=False, recent=False)
    return First(msgspec.structs.replace(draft, alarm=asks), ("utter_safety_question",), ends=True)


def _late(draft: Draft, answer: Answer) -> First:
    if answer in ("yes", "unsure"):
        return _screened(draft, answer, None)
    if answer == "afterwards":
        going_on = msgspec.structs.replace(draft, open=True)
        return First(going_on, ("utter_safety_afterwards",), instead=GO_ON)
    if draft.passed is not None:
        # What was passed over is answered now.
        told = msgspec.structs.replace(draft, alarm=draft.passed)
        return _undated(told, answer) or _answered(told, answer, None, None)
    return First(draft, instead=GO_ON)


def _seeks(draft: Draft, words: str) -> First | None:
    """What is said to somebody who goes for help or called it; None if they do not say so.

    The alarm stays: whatever they write next, they hear once more where help is.
    """
    alarm = draft.alarm
    if alarm is None or not alarm.told or alarm.action not in TO_HELP:
        return None
    seeks = help_of(words)
    if seeks is None or (seeks == "travels" and alarm.action == "911"):
        # "I'll drive" is no answer to "call 911".
        return None
    kept = msgspec.structs.replace(draft, alarm=msgspec.structs.replace(alarm, again=True))
    return First(kept, (CALLED if seeks == "called" else GOING,), ends=True)


def _aside(draft: Draft, words: str) -> First | None:
    """What becomes of an answer in which no sign is read and more is said; None if it is unclear.

    A no of its own is heard, nothing is settled by it, and the brain reads the rest, for
    signs too.
    """
    alarm = draft.alarm
    if alarm is None:
        return First(heard(draft)) if clears(words) else None
    doubts = really(draft, words)
    if doubts is not None:
        return doubts
    if is_harm(alarm):
        denied = denies_harm(words, told=alarm.told)
        if denied and alarm.told and alarm.means:
            return _asks_directly(draft, alarm)
        # "I just needed to say it" is for nobody else to read; a question or a wish is.
        more = "?" in words or len(words.split()) > _FEW_WORDS
        instead = None if more else GO_ON
        line = f"{SETTLED}_{HARM}"
        return First(heard(draft), (line,), instead=instead) if denied else None
    if not clears(words):
        return None
    return First(heard(draft), (STILL if alarm.told else PASSED,))


def raised(draft: Draft, reading: Safety) -> First:
    """The line of an outright sign, or one question whether a doubtful one is new."""
    if stays(draft, "", reading):
        return there(draft, "", None, reading)
    return _alarm(draft, reading) if reading.action != "ask" else question(draft, reading)


def question(draft: Draft, reading: Safety) -> First:
    """Ask once whether a doubtful sign is new."""
    meant = reading.meant or "emergency_department"
    means = reading.sign == HARM and tells_means(reading.words)
    alarm = Alarm(sign=reading.sign, action=meant, told=False, weak=reading.weak, means=means)
    return First(
        msgspec.structs.replace(draft, alarm=alarm),
        (f"utter_safety_question_{reading.sign}", "utter_safety_question"),
        ends=True,
        raised=reading,
    )


def _alarm(draft: Draft, reading: Safety) -> First:
    means = reading.sign == HARM and (reading.action == "911" or tells_means(reading.words))
    alarm = Alarm(
        reading.sign, reading.action, told=True, recent=recent(reading.words), means=means
    )
    return First(
        _alarmed(draft, alarm),
        _line(reading.sign, reading.action),
        ends=True,
        raised=reading,
    )


def _alarmed(draft: Draft, alarm: Alarm) -> Draft:
    """The draft with a sign that was told, not only asked about."""
    return msgspec.structs.replace(draft, alarm=alarm, harm=draft.harm or is_harm(alarm))


def _line(sign: str, action: str) -> tuple[str, ...]:
    """Names of the line, the most exact first; the first that exists is said."""
    if sign == SCREENED:
        return ("utter_safety_screen_yes",)
    return (f"utter_safety_{sign}_{action}", f"utter_safety_{sign}", "utter_safety_screen_yes")


def _answered(draft: Draft, answer: Answer, asked: str | None, reading: Safety | None) -> First:
    """The visitor's word on the open question, the emergency line or the screen."""
    if draft.alarm is None:
        return _screened(draft, answer, reading)
    stands = answer in CLEAR and draft.alarm.sign == OVERDOSE
    if draft.alarm.told and (stands or (answer == "no" and not draft.alarm.again)):
        # To "call 911" a no may mean that they won't. Whoever took too much may feel safe.
        return _repeated(draft, draft.alarm)
    if answer in CLEAR and draft.alarm.told and draft.alarm.means:
        return _asks_directly(draft, draft.alarm)
    if answer in CLEAR:
        lines = (f"{SETTLED}_{draft.alarm.sign}", SETTLED)
        return First(_settled(draft, draft.alarm), lines, instead=GO_ON)
    if answer == "afterwards":
        going_on = msgspec.structs.replace(_settled(draft, draft.alarm), open=True)
        return First(going_on, ("utter_safety_afterwards",), instead=GO_ON)
    if draft.alarm.told:
        return _repeated(draft, draft.alarm)
    if answer == "unclear" and draft.alarm.sign == GUESSED:
        # Asked on a guess, and answered with something else: the way to help, and on.
        return First(heard(draft), (PASSED,))
    if answer == "unclear" and reading is None and draft.alarm.weak and is_harm(draft.alarm):
        # The question named the crisis line; people who complain of something else go on.
        return First(heard(draft), (still(draft.alarm),))
    # The line after an answer that says nothing of the sign is itself the repetition.
    told = msgspec.structs.replace(draft.alarm, told=True, again=answer == "unclear")
    raised = Safety(action=told.action, sign=told.sign)
    return First(
        _alarmed(draft, told),
        _line(told.sign, told.action),
        ends=True,
        raised=raised,
    )


def _asks_directly(draft: Draft, alarm: Alarm) -> First:
    """The question about self-harm, to somebody who told of a means and says that they are safe:
    one press must not end it.
    """
    asks = msgspec.structs.replace(alarm, told=False, means=False)
    line = f"utter_safety_question_{HARM}"
    return First(msgspec.structs.replace(draft, alarm=asks), (line,), ends=True)


def _repeated(draft: Draft, alarm: Alarm) -> First:
    """What follows the emergency line where the visitor speaks of something else.

    The sign's own line once more. After that the line for every sign stands before the
    answer to whatever was said: nobody is held up by the same words for ever, and a sign
    that comes back is raised anew.
    """
    if alarm.again:
        return First(heard(draft), (still(alarm),))
    own = (f"utter_safety_{alarm.sign}_{alarm.action}", f"utter_safety_{alarm.sign}", STILL)
    # Where the sign has no name, or none of its own words, there is only the line for all.
    vague = alarm.sign in (SCREENED, GUESSED)
    again = msgspec.structs.replace(alarm, again=True)
    kept = msgspec.structs.replace(draft, alarm=again)
    return First(kept, (STILL,) if vague else own, ends=True)


def _screened(draft: Draft, answer: Answer, reading: Safety | None) -> First:
    """The answer to the safety screen."""
    if answer in CLEAR:
        return First(drafts.with_done(draft, SCREEN), instead=GO_ON)
    if answer in ("yes", "unsure"):
        raised = Safety(action="emergency_department", sign=SCREENED)
        alarm = Alarm(sign=SCREENED, action="emergency_department", told=True)
        return First(
            msgspec.structs.replace(draft, alarm=alarm),
            _line(SCREENED, raised.action),
            ends=True,
            raised=raised,
        )
    if reading is not None:
        return question(draft, reading)
    return First(draft)


def _settled(draft: Draft, alarm: Alarm) -> Draft:
    # A guess of the classifier, and words of self-harm, are settled for their message only.
    known = alarm.sign in (*draft.settled, *NEVER_SETTLED)
    settled = draft.settled if known else (*draft.settled, alarm.sign)
    # Another sign that was passed over stays in mind.
    passed = draft.passed if draft.passed and draft.passed.sign != alarm.sign else None
    without = msgspec.structs.replace(draft, alarm=None, settled=settled, passed=passed)
    # Somebody who was asked about a sign is not screened for the same a minute later.
    return drafts.with_done(without, SCREEN)
