"""What is told of the patient's health beside the pain, and how it came about: for the office,
in the visitor's own words. "I'm diabetic", "fell at work in 2019", "on blood thinners".
"""

from __future__ import annotations

import re

from bot.contract import Details
from bot.intake.reading.names.asked_for import asked_for, whose_number
from bot.intake.reading.notes.kept import kept
from bot.intake.reading.people.age import told_in
from bot.intake.reading.text.generalities import is_general
from bot.intake.reading.text.load import load, phrases
from bot.intake.reading.text.message import Clause, Message, any_of, asks, fold
from bot.intake.reading.vocabulary.work import YEARS_OF


def _pattern(block: str) -> re.Pattern[str]:
    """A block of ``history.yml`` as one pattern."""
    words = " ".join(str(load("history")[block]).split()).replace(" | ", "|")
    insurer = " ".join(str(load("history")["insurer"]).split()).replace(" | ", "|")
    words = words.replace("{insurer}", f"(?:{insurer})\\b")
    return re.compile(rf"\b(?:{words})(?!\w)")


_HEALTH = _pattern("health")
_EVENTS = _pattern("events")
_CALLS = _pattern("calls")
_INSURED = _pattern("insured")
_INSURER = _pattern("insurer")
_TESTS = _pattern("tests")
_PAPERS = _pattern("papers")
_TRIALS = _pattern("trials")
_DEVICES = frozenset({"spinal cord stimulator", "pain pump"})
# Who has none yet, or has to get one.
_TO_GET = re.compile(
    r"\b(?:need|needs|should|must|want\w*|require\w*|if|without|necesit\w+|debo|si)\b"
)
# Where a clause goes on with another matter.
_AND = re.compile(
    r" (?:and|but|so|plus|also|because|cuz|y|pero|asi que|tambien|ademas|porque)(?= )"
)
# What may stand before an event and belongs to it.
_LEADS = re.compile(
    r"(?:\b(?:i|he|she|we|it|all|started|began|happened|hurts?|since|ever|when|after|because|from|was|had|got|have|been|in|an?|the|my|his|her"
    r"|empezo|desde|cuando|que|despues|de|por|porque|tuve|tuvo|un|una|el|yo|fue|a causa)\b ?)+$"
)
# A fear, a guess or a condition is no history.
_UNSURE = re.compile(
    r"\b(?:afraid|scared|worried|worry|could (?:it|this|that)|might|maybe|what if|if (?:i|it|he|she|you|someone)|is it|rule(?:d)? out|think(?:s|ing)? it"
    r"|do(?:es)? (?:he|you|they|it)|can (?:he|you|it|a|someone|people)|for (?:people|patients|someone|diabetics)"
    r"|tengo miedo|miedo de|sera|podria|quizas|tal vez|si (?:es|fuera|tuviera|uno)|creo que es|descart\w+)\b"
)
_ASKS = re.compile(
    r"\W*(?:and |but |so |y |pero )?(?:is|are|does|do|can|could|will|would|should|es|son|puede|que|como)\b"
)
_RELATIVE = re.compile(rf"\b(?:my|mi|his|her|su|our) (?:\w+ )?(?:{any_of(phrases('relations'))})\b")
# Where the visitor lives: "I live in Henderson", and no "I live in pain".
_CITIES = (
    r"(?:henderson|(?:north )?las vegas|vegas|reno|pahrump|boulder city|mesquite|laughlin|summerlin|carson city|elko|sparks|kingman|bullhead(?: city)?|barstow"
    r"|(?:st|saint) george|phoenix|los angeles|arizona|utah|california|nevada|mexico|tijuana|hawaii|texas|idaho)"
)
_LIVES = re.compile(
    r"(?:\b(?:i|we) )(?:(?:actually|currently|just|only|do|still) )*(?:live|stay|reside|am living|am based)(?: (?:way|out|over|up|down|here|all the way))* (?:in|near|outside(?: of)?|by|around) "
    r"|\b(?:vivo|vivimos|radico) (?:(?:aqui|alla|cerca) )?(?:en|de|por) |\b(?:i'?m|i am|we'?re|soy|somos) (?:coming )?(?:from|de) "
)
_CITY = re.compile(rf"{_CITIES}\b(?:,? (?:nevada|nv|az|arizona|utah|ut|california|ca))?")
_PLACE = re.compile(r"[A-Z\u00c0-\u00dc][\w'-]+(?:,? [A-Z\u00c0-\u00dc][\w'-]*)*")
# The order to write something down is no part of it.
_ORDER = re.compile(
    r"^\W*(?:(?:please|pls|por favor|also|oh|and|y|tambien) )*(?:add|note|write|include|put|mention|agreg(?:ue|a|ar|uen)|anot(?:e|a|ar|en)|pon(?:ga|er|gan|le|gale)?|inclu(?:ya|ye|ir))"
    r"(?: (?:a|in|down|also|the|my|una|la|en|to))*(?: (?:notes?|nota|notas))?(?: (?:that|than|this|saying|que|where it says))?[:,]? (?=(?:im|i'm|i|he|she|my|the|an?|on|am|have|tom[oae]|soy|teng[oa]|estoy|uso|me|mi|he'?s|she'?s|we)\b)",
    re.IGNORECASE,
)
# "Put Eliquis in the notes."
_IN_NOTES = re.compile(
    r"^\W*(?:(?:n|and|also|oh|please|pls|can you|could you|y|tambien|por favor|puede|podria) )*(?:put|add|write|include|mention|note|pon\w*|agreg\w+|anot\w+|inclu\w+)"
    r" (?P<what>[^.!?\n]+?) (?:down )?(?:in|into|to|on|en|a) (?:the |my |las? |mis? )?(?:notes?|notas?)(?: (?:please|pls|por favor|too|thanks?))*\W*$",
    re.IGNORECASE,
)
_TRIM = " ,.;:!-|"
# More words than this are a story: only what stands around the illness is told.
_MOST_WORDS = 14
_AROUND = 6
_SHORT = 5
_SMALL = frozenset(
    "a an the my his her in on of since after una un la el mi en de del desde que".split()
)
_LONGEST = 600


def told(message: Message, details: Details, *, for_another: bool, asked: bool = False) -> str:
    """The parts of a message that tell of the patient's history, joined by slashes; or nothing.

    ``details`` are those read of it: the beginning of the pain is not told twice. ``asked``: the
    request has begun; else who only says that a picture was normal is heard out, not noted.
    """
    found: list[str] = []
    for clause in message.clauses:
        words = message.plain[clause.start : clause.end]
        if clause.question or asks(words) or _ASKS.match(words) or is_general(words):
            continue
        relative = None if for_another else _RELATIVE.search(words)
        own = clause.start + relative.start() if relative else clause.end
        found += [age] if (age := told_in(message, clause.start, own)) else []
        if relative:
            # "I'm pregnant and my mom …": what stands before the relative is the writer's.
            before = [*_AND.finditer(message.plain, clause.start, own)]
            if not before:
                continue
            clause = clause._replace(end=before[-1].start())  # noqa: PLW2901
        found += [place] if (place := _home(message, clause)) else []
        parts = _parts(message, clause, str(details.get("duration", "")))
        if asked:
            told = _insurance(message, clause)
            parts = [each for each in parts if each not in told] + ([told] if told else [])
        if not _TO_GET.search(words):
            parts += _words(message, _PAPERS, clause.start, clause.end)
        results = _results(message, clause) if asked or details else []
        found += parts + [each for each in results if not any(each in part for part in parts)]
    if _DEVICES & set(details.get("treatments") or ()):  # type: ignore[arg-type]
        found += _words(message, _TRIALS)
    said = kept(message, story=asked or bool(details), for_another=for_another)
    # What is told within a longer part stands there.
    found = [each for each in found if not any(each in more for more in said)]
    found += [each for each in said if not any(each in more for more in found)]
    name = str(details.get("name", ""))
    found += filter(None, [asked_for(message, name), whose_number(message, name)])
    bare = (_ORDER.sub("", _IN_NOTES.sub(r"\g<what>", part)) for part in found)
    return " / ".join(dict.fromkeys(bare))[:_LONGEST]


def _insurance(message: Message, clause: Clause) -> str:
    """The part of a clause that says which insurance they have, on to another one that they name."""
    cut = _cut(message.plain, clause)
    for index, (start, end) in enumerate(cut):
        insured = _INSURED.search(message.plain, start, end)
        if not insured:
            continue
        more = [each for _, each in cut[index + 1 :] if _INSURER.search(message.plain, end, each)]
        at = _around(message.plain, start, max([end, *more]), insured.start())
        return message.own(*at).strip(_TRIM)
    return ""


def _home(message: Message, clause: Clause) -> str:
    """The words that say where somebody lives; empty if none do."""
    lives = _LIVES.search(message.plain, clause.start, clause.end)
    if not lives:
        return ""
    city = _CITY.match(message.plain, lives.end(), clause.end)
    place = None if message.text.isupper() else _PLACE.match(message.text, lives.end(), clause.end)
    if "live" not in lives[0] and "viv" not in lives[0]:
        # "I'm from Blue Cross" names no place.
        place = None
    ends = [found.end() for found in (city, place) if found]
    return message.own(lives.start(), max(ends)) if ends else ""


def _parts(message: Message, clause: Clause, duration: str) -> list[str]:
    calls = _CALLS.search(message.plain, clause.start, clause.end)
    if calls:
        return [message.own(*_around(message.plain, clause.start, clause.end, calls.start()))]
    found = []
    for start, end in _cut(message.plain, clause):
        words = message.plain[start:end]
        if _UNSURE.search(words):
            continue
        event, illness = _EVENTS.search(words) or YEARS_OF.search(words), _HEALTH.search(words)
        if illness:
            found.append(message.own(*_around(message.plain, start, end, start + illness.start())))
        elif event:
            lead = _LEADS.search(words[: event.start()])
            begin = start + (lead.start() if lead else event.start())
            part = message.own(begin, end)
            begun = _telling(duration.removeprefix("since "))
            told = begun and begun[-1] in message.plain[begin:end]
            most = _SHORT if len(begun) == 1 else len(begun) + 1
            said = part.split() if len(begun) == 1 else _telling(part)
            if not (told and len(said) <= most):
                found.append(part)
    return [part.strip(_TRIM) for part in found if part.strip(_TRIM)]


def _results(message: Message, clause: Clause) -> list[str]:
    """What a part of the clause tells of pictures and tests that found nothing."""
    found = [match.span() for match in _TESTS.finditer(message.plain, clause.start, clause.end)]
    return [message.own(start, end) for start, end in found]


def _words(message: Message, named: re.Pattern[str], start: int = 0, end: int = -1) -> list[str]:
    """The words themselves that a pattern names, as they were written."""
    end = len(message.plain) if end < 0 else end
    found = named.finditer(message.plain, start, end)
    return [message.own(*match.span()).strip(_TRIM) for match in found]


def _telling(words: str) -> list[str]:
    """The words without the small ones between them."""
    return [each for each in fold(words).split() if each not in _SMALL]


def _cut(plain: str, clause: Clause) -> list[tuple[int, int]]:
    """The parts of a clause that "and" or "because" joins."""
    joints = [match.span() for match in _AND.finditer(plain, clause.start, clause.end)]
    starts = [clause.start, *(end for _, end in joints)]
    return list(zip(starts, [*(start for start, _ in joints), clause.end], strict=True))


def _around(plain: str, start: int, end: int, at: int) -> tuple[int, int]:
    """The part, or of a long one the words around a place."""
    if len(plain[start:end].split()) <= _MOST_WORDS:
        return start, end
    before = [match.start() for match in re.finditer(r"\S+", plain[start:at])][-_AROUND:]
    after = [at + match.end() for match in re.finditer(r"\S+", plain[at:end])][:_AROUND]
    return start + before[0] if before else at, after[-1] if after else end
