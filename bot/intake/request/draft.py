"""Changes of a draft: pure functions from one draft to the next."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from bot.contract import DECLINED, Detail, Details, Draft
from bot.intake.request import merging

# What belongs to the story of the pain. It is never asked one by one.
PAIN = (
    "location",
    "side",
    "duration",
    "pain_score",
    "prior_surgery",
    "treatments",
    "pain_words",
    "regions",
)
# What may tell of somebody's health: the story, and words that nobody read.
HEALTH = (*PAIN, "question", "notes")
# A request about something else than pain needs no story.
SHORT_REASONS = ("complaint", "existing_patient", "question")
CONTACT = ("name", "phone", "email")
# What tells of a patient who is somebody else: gone when the visitor says "the patient is me".
FOR_ANOTHER = ("patient_name", "relation", "minor")
# A US number with its area code.
MOST_DIGITS = 10
# The step behind which somebody under 18 is spoken for by a parent or guardian.
GUARDIAN = "guardian"
# The mark of somebody who writes from a hospital.
IN_HOSPITAL = "in_hospital"
# The mark of a request that was stopped: what was told of it is kept, and nothing is asked.
STOPPED = "stopped"
# The mark of somebody whose last request was sent and then withdrawn.
WITHDRAWN = "withdrawn"
# Whoever is under 18 is none of these to the writer: "will you tell my mom?" names her.
ELDERS = frozenset(
    "mother father parent parents stepmother stepfather stepparent grandmother grandfather"
    " grandparent aunt uncle husband wife spouse godmother godfather godparent".split()
)


def with_details(draft: Draft, **details: Detail) -> Draft:
    """The draft with these details set."""
    return msgspec.structs.replace(draft, details={**draft.details, **details})


def with_done(draft: Draft, *steps: str) -> Draft:
    """The draft with these steps behind it."""
    new = tuple(step for step in steps if step not in draft.done)
    return msgspec.structs.replace(draft, done=draft.done + new, tries=0)


def without_done(draft: Draft, *steps: str) -> Draft:
    """The draft with these steps to be asked again."""
    kept = tuple(step for step in draft.done if step not in steps)
    return msgspec.structs.replace(draft, done=kept, tries=0)


def absorb(draft: Draft, fields: Mapping[str, Detail]) -> tuple[Draft, Details]:
    """Take in what was read. Gives the new draft and the details that changed.

    A refusal never overwrites something that was given. Treatments, notes and
    questions that are said later are added, not replaced.
    """
    changed: Details = {}
    for key, value in fields.items():
        old = draft.details.get(key)
        if value == DECLINED and old not in (None, DECLINED):
            continue
        if old and merging.says_less(key, str(value), old):
            continue
        if (
            key == "relation"
            and old
            and (value == merging.UNKNOWN or old in merging.LESS.get(str(value), ()))
        ):
            continue
        new = value
        if key == "treatments" and isinstance(old, list) and isinstance(value, list):
            new = old + [each for each in value if each not in old]
        if key == "access_needs" and old and DECLINED not in (old, value):
            new = merging.more_needs(str(old), str(value))
        if key in merging.ADDED_UP:
            new = merging.joined(old, str(value))
        if new != old:
            changed[key] = new
    return with_details(draft, **changed), changed


def narrowed(draft: Draft, left: Mapping[str, Detail]) -> tuple[Draft, tuple[str, ...]]:
    """The draft with what is left of some lines, and those of which nothing is."""
    emptied = tuple(key for key, value in left.items() if not value)
    kept = {key: value for key, value in left.items() if value}
    return with_details(without(draft, emptied), **kept), emptied


def has(draft: Draft, *keys: str) -> bool:
    """Whether each of the keys was given, and not refused."""
    return all(draft.details.get(key) not in (None, "", DECLINED) for key in keys)


def may_be_called(draft: Draft) -> bool:
    """Whether a number was given, and calls were not ruled out: else no voicemail is left."""
    ways = draft.details.get("contact_by")
    return has(draft, "phone") and (not isinstance(ways, list) or "phone" in ways)


def named(draft: Draft) -> str:
    """The name on the request; empty where none was given."""
    return str(draft.details["name"]) if has(draft, "name") else ""


def given(details: Details, *keys: str) -> bool:
    """Whether one of the keys is among the details, and not refused."""
    return any(details.get(key) not in (None, "", DECLINED) for key in keys)


def gives_contact(details: Details) -> bool:
    """Whether a name or a way to reach the visitor is among the details."""
    return given(details, *CONTACT)


def has_story(draft: Draft) -> bool:
    """Whether the story of the pain was told: the place, and how long or how bad it is.

    "My back" is no place: everybody who comes here says so.
    """
    place = has(draft, "location") and draft.details["location"] != "back"
    return place and (has(draft, "duration") or has(draft, "pain_score"))


def lacks_place(draft: Draft) -> bool:
    """Whether the story was told, how it feels too, and only where in the back it is was not."""
    told_rest = has(draft, "pain_words") and (has(draft, "duration") or has(draft, "pain_score"))
    asked = "pain_story" in draft.done
    return not asked and draft.details.get("location") == "back" and told_rest


def told(details: Details, key: str) -> bool:
    """Whether a line said something: "my back" and "surgery" are only made more exact.

    What was marked on the body map is no line.
    """
    vague = str(details.get(key, "")).lower() in merging.VAGUE.get(key, ())
    said = details.get(key) not in (None, "", DECLINED, [])
    return said and key != "regions" and not vague


def is_part_of_name(draft: Draft, name: object) -> bool:
    """Whether a name is the known one, or less of it: "Walter" of "Walter Nguyen"."""
    known = str(draft.details.get("name", "")).casefold().split()
    words = str(name).casefold().split()
    return has(draft, "name") and bool(words) and set(words) <= set(known)


def declined(draft: Draft, key: str) -> bool:
    """Whether the visitor refused this detail."""
    return draft.details.get(key) == DECLINED


def without(draft: Draft, keys: Iterable[str]) -> Draft:
    """The draft without these details."""
    gone = set(keys)
    kept = {key: value for key, value in draft.details.items() if key not in gone}
    return msgspec.structs.replace(draft, details=kept)


def erased(draft: Draft) -> bool:
    """Whether the chat was deleted while the request that was sent stays with the office.

    No request is sent without a name, so one without it has been forgotten here.
    """
    return bool(draft.reference) and not has(draft, "name")


def reachable(draft: Draft) -> bool:
    """Whether a name and one way to reach the visitor are known: a valid request."""
    return has(draft, "name") and (has(draft, "phone") or has(draft, "email"))


def unaccompanied(draft: Draft) -> bool:
    """Whether somebody under 18 writes, and nobody who may speak for them yet."""
    relation = draft.details.get("relation")
    spoken_for = (relation is not None and relation not in ELDERS) or GUARDIAN in draft.done
    return bool(draft.details.get("minor")) and not spoken_for


def aside(draft: Draft, fields: Mapping[str, Detail]) -> Draft:
    """Take in what was said beside a sign of an emergency.

    Nothing known is replaced: "since this morning" is how long the sign is there, not the
    pain. Who gives a name or a number there wants to be called.
    """
    if erased(draft):
        return draft
    new, changed = absorb(
        draft,
        {
            key: value
            for key, value in fields.items()
            if key in merging.LONGER or key not in draft.details
        },
    )
    asks = any(changed.get(key) not in (None, DECLINED) for key in CONTACT)
    return msgspec.structs.replace(new, open=new.open or (asks and not new.reference))


def digits(text: str) -> str:
    """The digits of a number that comes in pieces, at most as many as one has."""
    return digits_of(text)[:MOST_DIGITS]


def digits_of(text: str) -> str:
    """All digits of some words, in a row."""
    return "".join(each for each in text if each.isdigit())


def refused(draft: Draft) -> bool:
    """Whether no request is possible: no name, or no way to reach, is to be given."""
    no_way = declined(draft, "phone") and declined(draft, "email")
    return declined(draft, "name") or no_way


def thought_again(draft: Draft) -> Draft:
    """The draft of somebody who refused a name or a way to be reached, and wants a call after all."""
    return without(draft, [key for key in CONTACT if declined(draft, key)])


def anew(draft: Draft) -> Draft:
    """A new request of somebody whose last one is done: only who they are is kept."""
    kept = {key: value for key, value in draft.details.items() if key in CONTACT}
    return with_signs(Draft(details=kept), draft)


def withdrawn(draft: Draft) -> bool:
    """Whether the last request was sent and then withdrawn, and none was sent since."""
    return WITHDRAWN in draft.done and not draft.reference


def is_stopped(draft: Draft) -> bool:
    """Whether a request was stopped, and could be gone on with."""
    return STOPPED in draft.done and not draft.open and not draft.reference


def restarted(draft: Draft) -> Draft:
    """A fresh draft that keeps what was settled about safety, the filed ticket, and that one was
    withdrawn.
    """
    done = (WITHDRAWN,) if withdrawn(draft) else ()
    return with_signs(Draft(reference=draft.reference, done=done), draft)


def lost(draft: Draft) -> list[str]:
    """What would be gone with the request; what an earlier one has too stays there."""
    before = draft.before.details if draft.before else {}
    told_keys = (key for key in draft.details if key != "reason" and told(draft.details, key))
    return [key for key in told_keys if draft.details[key] != before.get(key)]


def with_signs(draft: Draft, other: Draft) -> Draft:
    """The draft with the signs of another one, open and settled."""
    return msgspec.structs.replace(
        draft,
        alarm=other.alarm,
        settled=other.settled,
        named=other.named,
        passed=other.passed,
        harm=other.harm,
    )
