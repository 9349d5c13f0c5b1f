"""What safety does with a message before the brain sees it. Pure.

An outright sign, an open question about a sign and the safety screen are answered
here, by lines of data/answers/safety.yml, whether the brain is up or not.
"""

from __future__ import annotations

import msgspec

from bot.contract import Alarm, Draft, Safety
from bot.conversation.afterwards import wishes_call
from bot.conversation.answered import answered, late, pressed, stands
from bot.conversation.harm import asks_line, harm_denied, of_harm, safe_later
from bot.conversation.harm_behind import harm_instead
from bot.conversation.in_hospital import is_in, stays, there
from bot.conversation.kept_in_mind import (
    again,
    dismissed,
    for_another,
    healed,
    is_harm,
    really,
    reminded,
    seen_there,
    waned,
)
from bot.conversation.no_answer import PASSED, denied_too, only_guessed
from bot.conversation.on_the_way import asks_the_way, called, rides_to_visit, seeks_help
from bot.conversation.once_more import asks_unseen, corrected, misread, undated
from bot.conversation.poisoned import poisoned
from bot.conversation.pressed import CALLED_HELP, PRESSED
from bot.conversation.raising import asked_about, outright, question, with_means
from bot.conversation.rebutted import reason
from bot.conversation.safety_outcome import (
    HARM,
    OF_THE_MIND,
    OVERDOSE,
    SCREEN,
    First,
    heard,
    is_outright,
)
from bot.conversation.spoken_on import argued, kept_note, spoken_on, thanked
from bot.safety.another_place import OF_THE_SADDLE, of_another_place, of_another_sign
from bot.safety.clearing import clears
from bot.safety.dating import aged, dated
from bot.safety.explained_away import retracts
from bot.safety.followup import answer_of, calls_old, says_old
from bot.safety.list_denied import denies_list
from bot.safety.ways import STILL


def first(
    draft: Draft,
    asked: str | None,
    words: str,
    payload: str | None,
    reading: Safety | None,
    *,
    unread: bool = False,
    year: int | None = None,
    month: int | None = None,
) -> First:
    """What safety makes of a message: typed words, or the payload of a button. ``unread``: they
    were typed before the last answer could be read. ``year`` and ``month``: the ones it is.
    """
    if payload is not None:
        if payload == CALLED_HELP:
            return called(draft)
        answer = PRESSED.get(payload)
        if answer is None:
            return First(draft)
        return pressed(draft, answer, asked)
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
    words = aged(dated(words, year) if year else words, month)
    return _typed(now, asked, words, reading)


def _typed(draft: Draft, asked: str | None, words: str, reading: Safety | None) -> First:
    sooner = of_harm(draft, words, reading) or misread(draft, asked, words, reading)
    sooner = sooner or for_another(draft, words, reading)
    sooner = sooner or spoken_on(draft, words, reading) or asks_the_way(draft, words, reading)
    sooner = sooner or argued(draft, words, reading) or asks_line(draft, words, reading)
    sooner = sooner or poisoned(draft, words, reading)
    if sooner is not None:
        return sooner
    if is_outright(reading):
        meant = reading.sign == OVERDOSE and draft.harm
        return outright(draft, msgspec.structs.replace(reading, sign=HARM) if meant else reading)
    more = again(draft, words)
    if more is not None:
        return question(draft, more) if more.action == "ask" else outright(draft, more)
    doubts = safe_later(draft, words)
    if doubts is None and draft.alarm is None and reading is None:
        goes = None if rides_to_visit(draft, asked, words) else seeks_help(draft, words)
        doubts = really(draft, words) or goes or waned(draft, words)
        if doubts is None and not dismissed(draft, words, reading):
            doubts = reminded(draft, words)
    if doubts is not None:
        return doubts
    open_screen = asked == SCREEN and not stands(draft, "old")
    if draft.alarm is None and not open_screen and dismissed(draft, words, reading):
        return late(draft, "old")
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
        return answered(wished, "afterwards", asked, None, words)
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
    return seeks or once or aside or ends or answered(draft, answer, asked, reading, words)


def _aside(draft: Draft, words: str) -> First | None:
    """What becomes of an answer in which no sign is read and more is said; None if it is unclear.

    A no of its own is heard, nothing is settled by it, and the brain reads the rest, for
    signs too.
    """
    alarm = draft.alarm
    if alarm is None:
        return First(heard(draft)) if clears(words) or denies_list(words) else None
    doubts = really(draft, words) or waned(draft, words)
    if doubts is not None:
        return doubts
    if is_harm(alarm):
        return harm_denied(draft, alarm, words) or reason(draft, words)
    if not clears(words) or of_another_sign(words, alarm.sign):
        return reason(draft, words)
    return First(heard(draft), (STILL if alarm.told else PASSED,))


def _of_something_else(alarm: Alarm, words: str) -> bool:
    """Whether what is called old is not the sign: "had a fusion in 2019" answers no suspicion, it is
    a detail, and "my foot is numb for years" nothing that was told of the bladder.
    """
    guess = only_guessed(alarm) and not calls_old(words)
    return guess or of_another_place(words, alarm.sign)
