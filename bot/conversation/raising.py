"""What a sign that is read says: its line, or one question whether it is new. Pure."""

from __future__ import annotations

import msgspec

from bot.contract import Alarm, Draft, Safety
from bot.conversation.in_hospital import stays, there
from bot.conversation.kept_in_mind import is_harm, passed_over
from bot.conversation.safety_outcome import (
    ABUSE,
    GUESSED,
    HARM,
    OF_THE_MIND,
    SETTLED,
    First,
    line_of,
    settled,
)
from bot.safety.aftermath import plans, worsens
from bot.safety.another_place import OF_THE_SADDLE
from bot.safety.caring import tells_of_another
from bot.safety.followup import recent
from bot.safety.list_denied import answers_itself
from bot.safety.read import SEVERITY, tells_means
from bot.safety.ways import on_the_way, still


def raised(draft: Draft, reading: Safety) -> First:
    """The line of an outright sign, or one question whether a doubtful one is new."""
    if stays(draft, "", reading):
        return there(draft, "", None, reading)
    return outright(draft, reading) if reading.action != "ask" else question(draft, reading)


def question(draft: Draft, reading: Safety) -> First:
    """Ask once whether a doubtful sign is new."""
    meant = reading.meant or "emergency_department"
    means = reading.sign == HARM and _means(draft, reading)
    alarm = Alarm(
        reading.sign, meant, weak=reading.weak, means=means, guessed=reading.guessed, asked=1
    )
    return First(
        msgspec.structs.replace(draft, alarm=alarm),
        (f"utter_safety_question_{reading.sign}", "utter_safety_question"),
        ends=True,
        raised=reading,
    )


def asked_about(draft: Draft, reading: Safety) -> First:
    """The question, unless the same sign was told and passed over: the way to help, and on. What is
    called old and unchanged in the same words has answered it, save where the sign asks for 911.
    """
    over = passed_over(draft, reading)
    if over:
        return First(draft, over)
    sign, meant = reading.sign, reading.meant or "emergency_department"
    body = sign not in (*OF_THE_MIND, GUESSED) and not reading.weak
    if body and meant != "911" and answers_itself(reading.words):
        lines = (f"{SETTLED}_{sign}", SETTLED)
        return First(settled(draft, Alarm(sign, meant)), lines, raised=reading)
    return question(draft, reading)


def outright(draft: Draft, reading: Safety) -> First:
    """The line of an outright sign, or that of a graver one which was told.

    Words of self-harm that are told of somebody else get the line for who is with them; while it
    happens it is 911 for anybody.
    """
    graver = _graver(draft, reading)
    if graver is not None:
        kept = msgspec.structs.replace(draft, alarm=graver)
        return First(kept, line_of(graver.sign, graver.action), ends=True, raised=reading)
    same = _still_so(draft, reading)
    if same is not None:
        kept = msgspec.structs.replace(draft, alarm=same)
        return First(kept, still(same), ends=True, raised=reading)
    other = reading.sign == HARM and tells_of_another(reading.words)
    means = reading.sign == HARM and (reading.action == "911" or _means(draft, reading))
    new = recent(reading.words) or _was_new(draft, reading.sign)
    alarm = Alarm(
        reading.sign, reading.action, told=True, recent=new, means=means and not other, other=other
    )
    # Told anew it gets its own line; what names every way to help was read.
    known = any(each.sign == reading.sign and each.reminded for each in _before(draft))
    alarm = msgspec.structs.replace(alarm, reminded=known)
    theirs = other and reading.action != "911"
    return First(
        alarmed(draft, alarm),
        still(alarm) if theirs else line_of(reading.sign, reading.action),
        ends=True,
        raised=reading,
    )


def with_means(draft: Draft, words: str) -> Draft:
    """The draft that knows of a means or a plan which is told behind words of self-harm, or behind
    the question about it: one press of "I'm safe" must not end that.
    """
    alarm, passed = draft.alarm, draft.passed
    if not (_own_harm(alarm) or _own_harm(passed)) or not (plans(words) or tells_means(words)):
        return draft
    if alarm is not None and _own_harm(alarm):
        return msgspec.structs.replace(draft, alarm=msgspec.structs.replace(alarm, means=True))
    known = passed and msgspec.structs.replace(passed, means=True)
    return msgspec.structs.replace(draft, passed=known)


def _own_harm(alarm: Alarm | None) -> bool:
    return alarm is not None and is_harm(alarm) and not alarm.other


def _means(draft: Draft, reading: Safety) -> bool:
    """Whether a means or a plan was told with the sign of self-harm, or before it."""
    told = any(each.means for each in _before(draft) if is_harm(each))
    return told or tells_means(reading.words) or plans(reading.words)


def _before(draft: Draft) -> list[Alarm]:
    return [each for each in (draft.alarm, draft.passed) if each is not None]


def _was_new(draft: Draft, sign: str) -> bool:
    """Whether the sign, or another one of the saddle, was told as new before and not put aside."""
    before = [each for each in _before(draft) if each.recent]
    saddle = sign in OF_THE_SADDLE
    return any(each.sign == sign or (saddle and each.sign in OF_THE_SADDLE) for each in before)


def _graver(draft: Draft, reading: Safety) -> Alarm | None:
    """The sign that was told and asks for more than what is read now: its line stands. A fever
    that was sent to an emergency department is not sent to the surgeon's office by the wound's leak.

    One that was passed over counts where the words are of the same sign or of none with a name, and
    where theirs can wait for a surgery's hours: weak legs of Thursday are not sent to its telephone
    by an operation that comes up later.
    """
    alarm, passed = draft.alarm, draft.passed
    waits = reading.action == "same_day"
    if alarm is None and passed is not None and (waits or reading.sign in (passed.sign, GUESSED)):
        alarm = passed
    if alarm is None or not alarm.told or {alarm.sign, reading.sign} & {HARM, ABUSE}:
        return None
    return alarm if SEVERITY.index(alarm.action) < SEVERITY.index(reading.action) else None


def _still_so(draft: Draft, reading: Safety) -> Alarm | None:
    """The sign for which they are on the way, where it is told once more and did not grow: no order
    again. None for anything new or worse, and for what is not of the body.
    """
    if reading.sign in OF_THE_MIND or worsens(reading.words) or recent(reading.words):
        return None
    for each in _before(draft):
        if on_the_way(each) and (each.sign, each.action) == (reading.sign, reading.action):
            return each
    return None


def alarmed(draft: Draft, alarm: Alarm) -> Draft:
    """The draft with a sign that was told, not only asked about."""
    return msgspec.structs.replace(draft, alarm=alarm, harm=draft.harm or is_harm(alarm))
