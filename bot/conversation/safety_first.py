"""What safety does with a message before the brain sees it. Pure.

An outright sign, an open question about a sign and the safety screen are answered
here, by lines of data/answers/safety.yml, whether the brain is up or not.
"""

from __future__ import annotations

import msgspec

from bot.contract import Alarm, Draft, Safety
from bot.conversation.afterwards import wishes_call
from bot.conversation.harm import asks_line, harm_denied, of_harm, safe_later
from bot.conversation.harm_behind import harm_instead
from bot.conversation.in_hospital import is_in, stays, there
from bot.conversation.kept_in_mind import (
    STILL,
    again,
    dismissed,
    for_another,
    healed,
    is_harm,
    really,
    reminded,
    seen_there,
    still,
)
from bot.conversation.no_answer import PASSED, denied_too, only_guessed, unanswered
from bot.conversation.on_the_way import asks_the_way, seeks_help, unpaid
from bot.conversation.once_more import asks_directly, asks_unseen, corrected, misread, undated
from bot.conversation.raising import alarmed, asked_about, outright, with_means
from bot.conversation.rebutted import reason
from bot.conversation.safety_outcome import (
    GO_ON,
    GUESSED,
    HARM,
    OF_THE_MIND,
    OVERDOSE,
    SCREEN,
    SCREENED,
    SETTLED,
    First,
    heard,
    is_outright,
    line_of,
    screened,
    settled,
)
from bot.conversation.spoken_on import argued, kept_note, short, spoken_on, tells_nothing, thanked
from bot.intake.cues.topics import asks_who_reads
from bot.intake.request import draft as drafts
from bot.safety.another_place import OF_THE_SADDLE, of_another_place, of_another_sign
from bot.safety.clearing import clears
from bot.safety.dating import dated
from bot.safety.explained_away import retracts
from bot.safety.followup import Answer, answer_of, calls_old, says_old
from bot.safety.list_denied import denies_list
from bot.safety.read import SEVERITY

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
CLEAR: tuple[Answer, ...] = ("no", "old", "mistake")


def first(
    draft: Draft,
    asked: str | None,
    words: str,
    payload: str | None,
    reading: Safety | None,
    *,
    unread: bool = False,
    year: int | None = None,
) -> First:
    """What safety makes of a message: typed words, or the payload of a button. ``unread``: they
    were typed before the last answer could be read. ``year``: the one it is.
    """
    if payload is not None:
        answer = PRESSED.get(payload)
        if answer is None:
            return First(draft)
        if draft.alarm is None and (asked != SCREEN or _stands(draft, answer)):
            # Pressed under a line of before, which is heard already.
            return _late(draft, answer)
        return undated(draft, answer) or _answered(draft, answer, asked, None, "")
    unseen = asks_unseen(draft, words, reading) if unread else None
    if unseen is not None:
        return unseen
    now = is_in(draft, words)
    if stays(now, words, reading):
        return there(now, words, asked, reading)
    if reading is None or reading.action in ("same_day", "ask"):
        # "They discharged me" sounds like an operation; the question names more urgent help.
        seen = seen_there(now, words, left=now is not draft)
        if seen is not None:
            return seen
    now = with_means(now, words)
    return _typed(now, asked, dated(words, year) if year else words, reading)


def _typed(draft: Draft, asked: str | None, words: str, reading: Safety | None) -> First:
    sooner = of_harm(draft, words, reading) or misread(draft, asked, words, reading)
    sooner = sooner or for_another(draft, words, reading)
    sooner = sooner or spoken_on(draft, words, reading) or asks_the_way(draft, words, reading)
    sooner = sooner or argued(draft, words, reading) or asks_line(draft, words, reading)
    if sooner is not None:
        return sooner
    if is_outright(reading):
        meant = reading.sign == OVERDOSE and draft.harm
        return outright(draft, msgspec.structs.replace(reading, sign=HARM) if meant else reading)
    more = again(draft, words)
    if more is not None:
        return outright(draft, more)
    doubts = safe_later(draft, words)
    if doubts is None and draft.alarm is None and reading is None:
        doubts = really(draft, words) or seeks_help(draft, words) or reminded(draft, words)
    if doubts is not None:
        return doubts
    open_screen = asked == SCREEN and not _stands(draft, "old")
    if draft.alarm is None and not open_screen and dismissed(draft, words, reading):
        return _late(draft, "old")
    if draft.alarm is not None or asked == SCREEN:
        return _replied(draft, asked, words, reading)
    return First(draft) if reading is None else asked_about(draft, reading)


def _replied(draft: Draft, asked: str | None, words: str, reading: Safety | None) -> First:
    """What follows typed words where a sign, or the screen, waits for an answer."""
    answer = "no" if healed(draft, words, reading) else answer_of(words)
    if answer == "old" and draft.alarm and _of_something_else(draft.alarm, words):
        answer = "unclear"
    if answer == "unclear":
        sooner = denied_too(draft, words, reading) or harm_instead(draft, reading)
        if sooner is not None:
            return sooner
    wished = wishes_call(draft, words) if reading is None else None
    if wished is not None:
        return _answered(wished, "afterwards", asked, None, words)
    seeks = None if answer == "afterwards" else seeks_help(draft, words)
    aside = _aside(draft, words) if answer == "unclear" and reading is None else None
    if answer == "unclear" and reading is not None and reading.sign not in OF_THE_MIND:
        # A sign that would only be asked about makes no other of "can I go tonight?".
        aside = really(draft, words)
    # "He's fine" takes back nothing that began this morning; "it was a joke" does.
    hours = draft.alarm is not None and draft.alarm.sign in OF_THE_SADDLE
    twice = not retracts(words) if answer == "mistake" else hours or says_old(words)
    once = undated(draft, answer) if twice else None
    once = once or (corrected(draft, words, reading) if answer == "unclear" else None)
    plain = answer == "unclear" and reading is None
    ends = thanked(draft, words) or kept_note(draft, words) if plain else None
    return seeks or once or aside or ends or _answered(draft, answer, asked, reading, words)


def _stands(draft: Draft, answer: Answer) -> bool:
    """Whether an answer that puts a sign aside is meant for the one that was passed over: where it
    was told last the screen is still what was asked.
    """
    return draft.passed is not None and answer in ("old", "mistake", "afterwards")


def _late(draft: Draft, answer: Answer) -> First:
    if answer in ("yes", "unsure"):
        return _screened(draft, answer, None)
    if answer == "afterwards" and draft.passed and draft.reference and not draft.open:
        # The request is with the office already.
        return First(draft, still(draft.passed), instead=GO_ON)
    if answer == "afterwards":
        going_on = msgspec.structs.replace(draft, open=not draft.reference)
        return First(going_on, ("utter_safety_afterwards",), instead=GO_ON)
    if draft.passed is not None:
        # What was passed over is answered now.
        told = msgspec.structs.replace(draft, alarm=draft.passed)
        return undated(told, answer) or _answered(told, answer, None, None, "")
    return First(draft, instead=GO_ON)


def _aside(draft: Draft, words: str) -> First | None:
    """What becomes of an answer in which no sign is read and more is said; None if it is unclear.

    A no of its own is heard, nothing is settled by it, and the brain reads the rest, for
    signs too.
    """
    alarm = draft.alarm
    if alarm is None:
        return First(heard(draft)) if clears(words) or denies_list(words) else None
    doubts = really(draft, words)
    if doubts is not None:
        return doubts
    if is_harm(alarm):
        return harm_denied(draft, alarm, words) or reason(draft, words)
    if not clears(words) or of_another_sign(words, alarm.sign):
        return reason(draft, words)
    return First(heard(draft), (STILL if alarm.told else PASSED,))


def _answered(
    draft: Draft, answer: Answer, asked: str | None, reading: Safety | None, words: str
) -> First:
    """The visitor's word on the open question, the emergency line or the screen."""
    if draft.alarm is None:
        return _screened(draft, answer, reading)
    stands = answer in CLEAR and draft.alarm.sign == OVERDOSE
    if draft.alarm.told and (stands or (answer == "no" and not draft.alarm.again)):
        # To "call 911" a no may mean that they won't. Whoever took too much may feel safe.
        return _repeated(draft, draft.alarm, words)
    if answer in CLEAR and draft.alarm.told and draft.alarm.means:
        return asks_directly(draft, draft.alarm)
    if answer in CLEAR:
        lines = (f"{SETTLED}_{draft.alarm.sign}", SETTLED)
        return First(settled(draft, draft.alarm), lines, instead=GO_ON)
    if answer == "afterwards":
        return First(_called_later(draft, draft.alarm), ("utter_safety_afterwards",), instead=GO_ON)
    if draft.alarm.told:
        return _repeated(draft, draft.alarm, words)
    once_more = unanswered(draft, draft.alarm, words, reading) if answer == "unclear" else None
    if once_more is not None:
        return once_more
    # The line after an answer that says nothing of the sign is itself the repetition.
    told = msgspec.structs.replace(draft.alarm, told=True, again=answer == "unclear")
    raised = Safety(action=told.action, sign=told.sign)
    return First(
        alarmed(draft, told),
        line_of(told.sign, told.action),
        ends=True,
        raised=raised,
    )


def _of_something_else(alarm: Alarm, words: str) -> bool:
    """Whether what is called old is not the sign: "had a fusion in 2019" answers no suspicion, it is
    a detail, and "my foot is numb for years" nothing that was told of the bladder.
    """
    guess = only_guessed(alarm) and not calls_old(words)
    return guess or of_another_place(words, alarm.sign)


def _repeated(draft: Draft, alarm: Alarm, words: str) -> First:
    """What follows the emergency line where the visitor speaks of something else.

    The sign's own line once more. After that the line for every sign stands before the
    answer to whatever was said: nobody is held up by the same words for ever, and a sign
    that comes back is raised anew.
    """
    if alarm.again or asks_who_reads(words):
        return unpaid(heard(draft), words) or First(heard(draft), still(alarm))
    if is_harm(alarm) and answer_of(words) == "unclear" and tells_nothing(words):
        # "It's locked in the safe": nobody is read the same whole line twice.
        return short(draft, alarm)
    again = msgspec.structs.replace(alarm, again=True)
    return First(msgspec.structs.replace(draft, alarm=again), own(alarm), ends=True)


def own(alarm: Alarm) -> tuple[str, ...]:
    """Names of the line of a sign that is said again, the most exact first."""
    if alarm.other:
        return still(alarm)
    if alarm.sign in (SCREENED, GUESSED):
        # Where it has no name, or none of its own words, there is only the line for all.
        return (STILL,)
    return (f"utter_safety_{alarm.sign}_{alarm.action}", f"utter_safety_{alarm.sign}", STILL)


def _screened(draft: Draft, answer: Answer, reading: Safety | None) -> First:
    """The answer to the safety screen."""
    if answer in CLEAR:
        return First(drafts.with_done(draft, SCREEN), instead=GO_ON)
    if answer in ("yes", "unsure"):
        raised = Safety(action="emergency_department", sign=SCREENED)
        alarm = Alarm(sign=SCREENED, action="emergency_department", told=True)
        return First(
            msgspec.structs.replace(draft, alarm=alarm),
            line_of(SCREENED, raised.action),
            ends=True,
            raised=raised,
        )
    return First(draft) if reading is None else asked_about(draft, reading)


def _called_later(draft: Draft, alarm: Alarm) -> Draft:
    """The draft of somebody who gets help first and is to be called after it: the same words raise
    nothing, but the way to help stands once more wherever a sign that was passed over is told of.
    """
    # They are not screened a minute after they were sent for help.
    going_on = drafts.with_done(settled(draft, alarm), *screened(alarm))
    other = going_on.passed
    kept = msgspec.structs.replace(alarm, told=True, again=True)
    if other is not None and SEVERITY.index(other.action) < SEVERITY.index(kept.action):
        kept = other
    return msgspec.structs.replace(going_on, open=not draft.reference, passed=kept)
