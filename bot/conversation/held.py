"""What was asked or put right beside a sign of an emergency: kept, and answered or done once the
sign is settled. Pure.

The line about the sign stands alone; whoever answers that it is old need not say it again.
"""

from __future__ import annotations

from dataclasses import replace

import msgspec

from bot.contract import Choice, Details, Draft, Language, Safety, Understood
from bot.conversation.safety_outcome import GO_ON, HARM, First
from bot.conversation.taken_back import MISREAD
from bot.conversation.told_beside import told_beside
from bot.intake.cues.asking import asked_in
from bot.intake.cues.beside import SIDE, corrected_in, figures
from bot.intake.cues.language import language_of
from bot.intake.cues.wish import wants_call
from bot.intake.deciding import decide
from bot.intake.lines.each_place import of_each_place
from bot.intake.lines.side_remark import kept_apart
from bot.intake.reading import read
from bot.intake.reading.places.removed import removed
from bot.intake.request import draft as drafts
from bot.intake.request.draft import CONTACT, PAIN, aside
from bot.intake.request.merging import MOST_WORDS
from bot.safety.caring import asks_for_line, asks_for_them
from bot.safety.hesitating import belittles, postpones, seeks_advice, wonders
from bot.safety.misreading import defines
from bot.safety.no_answer import lost
from bot.safety.read import read as safety
from bot.safety.rebuttal import of_the_advice, wants_reason
from bot.safety.standing import asks_what
from bot.safety.ways import still
from bot.safety.who_knows import asks_who_knows

# The brain answers what is held, or begins the request that was wished for.
ANSWERS = Choice(title="", payload="resume?held=yes")
# The brain hears the pain that was told with words in which a sign was misread.
TOLD = Choice(title="", payload="resume?told=yes")
# Who says that they get help first goes on with the request, and is not lectured before.
AFTERWARDS = "utter_safety_afterwards"
_ENDS = ".!?"
_MARKS = " .,;:!?¿¡\n"
# What may be put right there. "My foot is weak since today" tells of the sign.
_PUT_RIGHT = (*CONTACT, "best_time")
# The details that hold a visitor's own words, whatever they were about.
_QUOTES = ("notes", "question", "reason")
# Only where both numbers are told, or the line is named, in words that hold no sign.
_FIGURES = ("duration", "pain_score", "prior_surgery")


def held(draft: Draft, words: str, raised: Safety | None = None) -> Draft:
    """The draft with what the words ask, wish for or put right besides the sign that is open.
    ``raised`` is a sign that was read in them.
    """
    dark = raised is not None and raised.sign == HARM
    new = [each for each in asked_in(words) if each not in draft.held and not _of_sign(each)]
    # What led to the question about self-harm is no question that the office answers.
    new = [each for each in new if not (dark and each.strip(_MARKS) == words.strip(_MARKS))]
    *before, last = [draft.held, *new]
    both = " ".join([*map(_ended, before), last]).strip()
    # What is with the office is changed where no sign is open.
    known = draft.details and not draft.reference
    right = [each for each in corrected_in(words) if known and each not in draft.held]
    both = "\n".join(filter(None, [both, *right])) + ("\n" if right else "")
    return msgspec.structs.replace(draft, held=both[:MOST_WORDS])


def unquoted(before: Draft, after: Draft) -> Draft:
    """The draft without what the words of a sign of self-harm became: no note, no question and no
    complaint quotes them. They stand on record with the sign.
    """
    kept = {key: value for key, value in after.details.items() if key not in _QUOTES}
    kept |= {key: before.details[key] for key in _QUOTES if key in before.details}
    return msgspec.structs.replace(
        after,
        details=kept,
        question=before.question,
        unpassed=before.unpassed,
        answered=before.answered,
    )


def beside(opening: First, fields: Details) -> Draft:
    """The draft that keeps what was told beside a line about a sign. Behind one of self-harm nothing
    quotes the words, unless they were given as a note.
    """
    after = drafts.aside(opening.draft, fields)
    alarm = opening.draft.alarm
    return unquoted(opening.draft, after) if alarm is not None and alarm.sign == HARM else after


def _ended(words: str) -> str:
    """Words that end for themselves, before others: two questions are no long one."""
    if not words or words[-1] in _ENDS:
        return words
    return f"{words}." if wants_call(words) else f"{words}?"


def _of_sign(words: str) -> bool:
    """Whether words ask about the sign itself, which its line has answered."""
    of_sign = (
        *(wonders, seeks_advice, postpones, belittles, wants_reason, of_the_advice, asks_what),
        *(defines, lost, asks_for_them, asks_for_line, asks_who_knows),
    )
    return any(asks(words) for asks in of_sign)


def released(outcome: First, words: str) -> First:
    """The outcome with what was held put right, and answered where it settles a sign; any other as it
    is.
    """
    if outcome.draft.alarm is not None:
        return outcome
    if outcome.instead == GO_ON and words and not outcome.draft.reference:
        # The brain gets none of these words.
        told = told_beside(words, outcome.draft)
        outcome = replace(outcome, draft=aside(outcome.draft, told))
    if outcome.instead != GO_ON or _help_first(outcome):
        # Passed over, or help comes first: what was put right before is not lost with it.
        return replace(outcome, draft=_put_right(outcome.draft))
    draft = _put_right(held(_with_place(outcome.draft, words), words))
    instead = ANSWERS if draft.held else outcome.instead
    if MISREAD in outcome.lines and not draft.held and any(each in draft.details for each in PAIN):
        instead = TOLD
    return replace(outcome, draft=draft, instead=instead)


def _help_first(outcome: First) -> bool:
    """Whether what is said is that help comes before the call: it settles nothing, and behind a
    request that was sent it is the way to help alone.
    """
    passed = outcome.draft.passed
    return AFTERWARDS in outcome.lines or (passed is not None and outcome.lines == still(passed))


def _with_place(draft: Draft, words: str) -> Draft:
    """The draft with another place that was told where a sign was put aside: "my left foot is numb
    for a year". What is known stays.
    """
    if draft.reference or not words:
        return draft
    fields = read(words, "pain_story", language_of(words) or "en", draft.details)
    fields = {key: value for key, value in fields.items() if key in PAIN}
    told = of_each_place(kept_apart(draft, fields, None, words), draft.details, words)
    place = told.get("location", draft.details.get("location"))
    if place is None or place == draft.details.get("location"):
        return draft
    return drafts.with_details(aside(draft, told), location=place)


def _figures_in(draft: Draft, sentence: str, language: Language) -> Details:
    """How long, how bad or when it was, where words put it right that hold no sign."""
    plain = " ".join(each for each in figures(sentence) if safety(each) is None)
    told = read(plain, "confirm", language, draft.details)
    return {key: value for key, value in told.items() if key in _FIGURES}


def _side_in(sentence: str, fields: Details) -> Details:
    """The side, where words put a side right: "it's his LEFT side, I mixed it up"."""
    return {"side": fields["side"]} if "side" in fields and SIDE.search(sentence) else {}


def _put_right(draft: Draft) -> Draft:
    """The draft with what was to be changed or taken out, which is held no longer."""
    kept = draft.held
    if draft.reference:
        return draft
    for each in corrected_in(draft.held):
        kept = kept.replace(each, "")
        language: Language = language_of(each) or "en"
        fields = read(each, "confirm", language, draft.details)
        told = {key: value for key, value in fields.items() if key in _PUT_RIGHT}
        told |= _figures_in(draft, each, language) | _side_in(each, fields)
        places = removed(each, str(draft.details.get("location", "")))
        if places:
            told["location"] = places
        meant = Understood("correct_detail", 1.0, language, told)
        decision = decide(draft, meant, "confirm", each)
        if decision.changed or decision.removed:
            draft = decision.draft
    return msgspec.structs.replace(draft, held=" ".join(kept.split()))
