"""The readers of all details, in their order: what ``bot.intake.reading`` gives."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from bot.contract import DECLINED, Details, Language
from bot.intake.reading.contact import email, phone
from bot.intake.reading.durations import duration
from bot.intake.reading.names import name
from bot.intake.reading.names.leads import called_besides
from bot.intake.reading.needs import access
from bot.intake.reading.notes import history
from bot.intake.reading.numbers.length import COUNTED
from bot.intake.reading.pain import words as pain_words
from bot.intake.reading.pain.shorthand import in_shorthand
from bot.intake.reading.people import patient as people
from bot.intake.reading.people.called import patient_called, patient_not_called
from bot.intake.reading.people.helping import types_for
from bot.intake.reading.places import place
from bot.intake.reading.places import removed as place_removed
from bot.intake.reading.preferences import contact_by, voicemail
from bot.intake.reading.scores import score
from bot.intake.reading.scores import volunteered as score_volunteered
from bot.intake.reading.surgery import prior as surgery
from bot.intake.reading.text.addressed import details_only
from bot.intake.reading.text.generalities import without_generalities
from bot.intake.reading.text.hearsay import without_hearsay
from bot.intake.reading.text.message import Context, Found, Message, message_of
from bot.intake.reading.text.refusal import refuses
from bot.intake.reading.times import best as times
from bot.intake.reading.treatments import tried as treatments

Reader = Callable[[Message, Context], Found]

# Those of the pain: what is asked about anybody is no detail of it.
_TELLING: tuple[Reader, ...] = (
    score.read,
    duration.read,
    treatments.read,
    surgery.read,
    place_removed.read,
    place.read,
    pain_words.read,
)
# In this order: what takes the most unmistakable words away first.
_READERS: tuple[Reader, ...] = (
    email.read,
    phone.read,
    people.read,
    name.read,
    voicemail.read,
    contact_by.read,
    access.read,
    times.read,
    *_TELLING,
)
# Details whose own reader looks first, right after address, number and people.
_FIRST: dict[str, Reader] = {
    "best_time": times.read,
    "contact_by": contact_by.read,
    "voicemail": voicemail.read,
    "access_needs": access.read,
    "location": place.read,
    "side": place.read,
    "duration": duration.read,
    "pain_score": score.read,
    "prior_surgery": surgery.read,
    "treatments": treatments.read,
    "pain_words": pain_words.read,
}
# A year that stands between words: "2021 I think".
_YEAR = re.compile(r"(?<![\d).+-])(?<!\d )(?:19|20)\d\d(?! ?[\d(.-])\b")
# The levels of an operation, and how many there were: "L4 L5", "C5-C6", "2 surgeries".
_LEVEL = re.compile(
    r"\b(?:[lcts]\d{1,2}[-/]?)+\d?(?!\d)|\b\d (?:(?:back|spine|neck) )?(?:surger\w+|operat\w+|fusions?|cirugias?|operaciones|veces|times)\b"
)
_LETTER = re.compile(r"[a-z]")
# What belongs to the pain once its place is named.
_OF_STORY = (score.read, duration.read, treatments.read, pain_words.read)
# Where a story in shorthand may begin.
_BEFORE_STORY = (None, "contact", "name", "phone", "safety_screen")
# Where a bare list of what was tried goes on with what was told.
_GOES_ON = (None, "safety_screen", "best_time")
# Asked for, these lines take the words as they are.
_TAKES_ALL = ("question", "notes")
_BEFORE_ALL = 3
# Those of a number, without its country.
_DIGITS = 10
# A message of no more words than these is about what it names.
_FEW_WORDS = 4
# Details that a refusal declines where they were asked for; contact has its own readers.
# A refusal of messages on the voicemail is an answer.
_CAN_DECLINE = (frozenset(_FIRST) - {"voicemail"}) | {
    "patient_name",
    "relation",
    "question",
    "notes",
}


def read(
    text: str,
    asked: str | None,
    language: Language,
    known: Details | None,
    learned: Mapping[str, str] | None = None,
) -> Details:
    """As ``bot.intake.reading.read``."""
    message = message_of(details_only(text, asked))
    if not message.plain:
        return {}
    context = Context(asked, language, known or {}, learned or {})
    whole = message
    details: Details = {}
    if asked in _CAN_DECLINE and _refuses(message, context):
        return {asked: DECLINED}
    # Whoever told where it hurts goes on with the story, whatever the next step is.
    began = asked in _GOES_ON and "location" in context.known
    tells = brief = general = False
    # The message in which the place was looked for, and what was found.
    looked: tuple[Message, Found] | None = None
    for reader in _order(asked):
        if reader in _TELLING and not general:
            message, general = without_generalities(message), True
            another = bool({"patient_name", "relation"} & {*details, *context.known})
            message = without_hearsay(message, asked, for_another=another)
        if reader is score.read and asked != "pain_story":
            # Whoever names the place tells the story: a length of time, a bare score and
            # a bare list of what was tried belong to the pain.
            looked = message, place.read(message, context)
            tells = "location" in looked[1].details
            brief = asked in _BEFORE_STORY and in_shorthand(message)
            tells = tells or brief
        if reader is place.read and looked is not None and looked[0] is message:
            found = looked[1]
        else:
            found = _found(reader, message, context, story=tells, goes_on=began, brief=brief)
        message = found.left
        for key, value in found.details.items():
            details.setdefault(key, value)
    if asked not in _TAKES_ALL:
        _add_history(whole, details, context)
    _settle(details)
    _unname(details, whole, context)
    return details


def _unname(details: Details, message: Message, context: Context) -> None:
    """Takes away the name of somebody who only types for the one whose name is known, and what they
    are called besides a whole name, which is a note.
    """
    name, known = details.get("name"), context.known.get("name")
    if not isinstance(name, str) or not isinstance(known, str) or DECLINED in (name, known):
        return
    if context.asked != "name" and " " in known and called_besides(message.plain, name):
        del details["name"]
        return
    if not details.keys() & {"relation", "patient_name"} and types_for(message.plain, name, known):
        del details["name"]


def _found(
    reader: Reader, message: Message, context: Context, *, story: bool, goes_on: bool, brief: bool
) -> Found:
    """What a reader finds. ``story``: the place is told, so the rest is of the pain; ``goes_on``:
    it was told before; ``brief``: the message is a story in shorthand, operations and all.
    """
    of_story = Context("pain_story", context.language, context.known)
    its = (story and reader in _OF_STORY) or (brief and reader is surgery.read)
    found = reader(message, of_story if its else context)
    if not found.details and story and reader is place.read:
        # "Back since 98": what told that the place hurts was read before it.
        return place.read(message, of_story)
    if not found.details and goes_on and reader is treatments.read:
        return _listed(message, of_story)
    return found


def _listed(message: Message, story: Context) -> Found:
    """What was tried, in a message that names two of it, or one and a little more."""
    found = treatments.read(message, story)
    tried = found.details.get("treatments")
    short = len(message.plain.split()) <= _FEW_WORDS
    return found if isinstance(tried, list) and (len(tried) > 1 or short) else Found({}, message)


def _add_history(message: Message, details: Details, context: Context) -> None:
    """What the whole message tells of the patient's health: a note, behind what is one already."""
    another = bool({"patient_name", "relation"} & {*details, *context.known})
    message = without_hearsay(message, context.asked, for_another=another)
    told = history.told(message, details, for_another=another, asked=bool(context.asked))
    more = phone.others(message, details.get("phone", context.known.get("phone")), context)
    them = (patient_not_called(message) or patient_called(message)) if another else ""
    # The number that is said with it is told once.
    own = str(details.get("phone", ""))[-_DIGITS:]
    if them:
        more = [
            each
            for each in more
            if not (them in each or each in them or (own and own in re.sub(r"\D", "", each)))
        ]
    parts = [each for each in told.split(" / ") if not any(each in number for number in more)]
    more = [each for each in more if not any(each in part for part in parts)]
    told = " / ".join(parts)
    told = " / ".join(filter(None, [*more, "" if them and them in told else them, told]))
    before = str(details.get("notes", ""))
    if told and told not in before:
        details["notes"] = told if before in told else f"{before} / {told}"


def _refuses(message: Message, context: Context) -> bool:
    """Whether the message refuses what was asked: "don't say it on my voicemail" does not, nor
    what only chooses among the ways to be reached.
    """
    if not refuses(message.plain):
        return False
    if context.asked == "contact_by" and contact_by.rules_out(message.plain):
        return False
    return refuses(voicemail.read(message, context).left.plain)


def problem(text: str, asked: str | None) -> str | None:
    """As ``bot.intake.reading.problem``."""
    message = message_of(text)
    wrong = email.problem(message, asked)
    if wrong or asked == "email":
        return wrong
    if email.read(message, Context(asked)).details:
        # Another way to reach the visitor is there.
        return None
    return phone.problem(_without_times(message), asked)


def _without_times(message: Message) -> Message:
    """The message without lengths of time, ages and years, whose digits are no number tried."""
    left = duration.read(message, Context("duration")).left
    # Those of operations and of what was tried too.
    left = left.without(*[match.span() for match in COUNTED.finditer(left.plain)])
    left = left.without(*[match.span() for match in _LEVEL.finditer(left.plain)])
    years = _YEAR.finditer(left.plain) if _LETTER.search(left.plain) else ()
    return left.without(*[year.span() for year in years])


def _order(asked: str | None) -> tuple[Reader, ...]:
    first = _FIRST.get(asked or "")
    if first is None:
        # "Like a 3 in the mornings", said to the summary, is no time to call.
        late = asked in ("confirm", "safety_screen")
        return (
            (*_READERS[:_BEFORE_ALL], score_volunteered.read_before_times, *_READERS[_BEFORE_ALL:])
            if late
            else _READERS
        )
    # "After 4 and don't leave a message" is no time as a whole.
    ahead = (
        (voicemail.read, score_volunteered.read_before_times, first)
        if first is times.read
        else (first,)
    )
    rest = tuple(r for r in _READERS[_BEFORE_ALL:] if r not in ahead)
    return (*_READERS[:_BEFORE_ALL], *ahead, *rest)


def _settle(details: Details) -> None:
    """Details that contradict each other: a number that was given is not declined."""
    if details.get("phone") == DECLINED and details.get("contact_by") == ["phone"]:
        del details["contact_by"]
