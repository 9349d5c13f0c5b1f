"""How long it has hurt, in one normal form: "3 years", "since 2019", "since fusion"."""

from __future__ import annotations

import re

from bot.intake.reading.durations.answered import answered
from bot.intake.reading.durations.beginning import EVENTS, since
from bot.intake.reading.durations.of_others import (
    CUE,
    HURTING,
    OTHER_SIGN,
    about_operation,
    followed_by_other,
    is_tried,
    led_by_other,
    of_event,
    of_illness,
    of_job,
    of_sign,
    of_treatment,
)
from bot.intake.reading.durations.put_right import (
    CHANGE,
    MEANS_LENGTH,
    NOTHING_ELSE,
    PUT_RIGHT,
    gives_way,
    puts_right,
)
from bot.intake.reading.numbers.length import (
    BETWEEN,
    COUNTED,
    MIXED,
    length,
    named,
    recounted,
    unit_of,
    vague,
)
from bot.intake.reading.numbers.words import NUMBER
from bot.intake.reading.people.age import of_thing
from bot.intake.reading.text.instead import TAKES_BACK, WRITES
from bot.intake.reading.text.load import word_set, words
from bot.intake.reading.text.message import (
    Clause,
    Context,
    Found,
    Message,
    fold,
    is_generic_question,
)
from bot.intake.reading.text.misspelt import Spelling
from bot.intake.reading.vocabulary.surgery import TERM

_ASKED = frozenset({"duration", "pain_story"})

_AGED = re.compile(r"\b(?:tengo|tiene|cumpli|i am|i'm|im|she is|he is|she's|he's) $")
_CHILDS_AGE = re.compile(
    r"(?:\|{3}|\b(?:son|daughter|kid|child|boy|girl|grandson|granddaughter|mother|mom|father|dad|wife|husband"
    r"|hij[oa]|niet[oa]|nin[oa]|madre|mama|padre|papa|espos[oa]|sobrin[oa]|herman[oa]|paciente|patient))"
    r"(?:,? [a-z]+)?,? (?:is|turned|que tiene|tiene|cumplio|de)(?: only| just| solo)? $"
)
# "Una señora de 80 años que …"
_SOMEBODY_OF = re.compile(
    r"\b(?:senora?|mujer|hombre|dama|ancian[oa]|viejit[oa]|muchach[oa]|joven) de $"
)
# "Woke up with it one day in 2018" tells when, not how long; "6 on a good day" on which.
_ONE_DAY = re.compile(
    r"(?:one|un) (?:day|dia)\b(?! (?:ago|now|already|ya|con))|an? (?:good|bad|great|normal|typical|usual|regular|decent|rough) day\b"
)
# What belongs to the back counts before what belongs to another part.
_BACK = re.compile(
    r"\b(?:(?:my|the|his|her|low|lower|mid|upper) back|back (?:is|pain|has|hurt\w*|for)|spine|lumbar"
    r"|espalda|columna|cintura)\b"
)
_LASTING = re.compile(
    r" (?:con\b|de (?:dolor|sufrir|tener|molestia)|sufriendo|padeciendo|asi\b|que\b|en esto"
    r"|teniendo|sintiendo|into|in pain|aguantando|lidiando)"
)
# "A couple of weeks shy of a year": the year counts.
_SHY_OF = re.compile(r" (?:shy|short) of (?=\w)")
# A moment after something else, unless it is said that it has lasted.
_THEN = re.compile(r" (?:after|before|despues|antes)\b")
_LASTED = re.compile(r"\b(?:for|hace|past|last|started|began|empezo)(?: about| como)? $")
# Old itself: then "it's three years old" is said of it.
_OLD_THING = re.compile(
    r"\b(?:surger\w+|operat\w+|fusion\w*|scars?|hardware|mris?|x-?rays?|scans?|ct|emg|imaging|images?|pictures?|referrals?|phones?|car|bed|mattress|chair"
    r"|house|records?|reports?|insurance|stimulator|cirugia|operacion|resonancia|daughter|son|kid|child|baby|hij[oa]|nin[oa])\b"
)
# Said to the summary, this is nothing else.
_SINCE_YEAR = re.compile(r"\b(?:since|desde)(?: (?:el|about|around|like))? (?:19[3-9]|20[0-4])\d\b")
# Hours and days last where it is said that they do: "I never missed a day" is no length.
_FOR = re.compile(r"\bfor(?: [\w'-]+){0,4} $")
_NEAR = 60  # So many letters before a count may deny it.
# A count that puts the one before right, with its unit: "two years, no, closer to five".
_COUNT_AFTER = re.compile(rf"{TAKES_BACK}(?P<count>{NUMBER})(?= ?(?:$|[,.;!\n])| (?:now|ya|ago)\b)")
_RATHER = re.compile(
    rf"[ ,.;]*(?:(?:it'?s|it is|it has been|been|but|more like|rather|make it|actually|son|es|sino|como)[ ,]+)+(?P<count>{NUMBER})(?= ?(?:$|[,.;!\n]))"
)
_DENIED = re.compile(
    r"\b(?:not|no|isn'?t|wasn'?t|ain'?t|no (?:son|es|fueron|eran)|instead of|rather than|en vez de|en lugar de) $"
    r"|\b(?:don'?t|do not|doesn'?t|didn'?t|hasn'?t|haven'?t|ain'?t|not|never|no)(?: (?:been|it|me|ha|lleva|really))*"
    r" (?:hurt(?:ing|s)?|ach(?:ed?|ing)|duele|dolido|doliendo|pain) (?:(?:me|for|all|hace|por|those|that|no) )*$"
)
# Words that are misspelt most: units, beginnings, months, what happened, and numbers.
_SPELLING = Spelling(
    word_set(
        "years year months month weeks days decades meses semana semanas hace desde since started accident accidente "
        "operation operacion surgery cirugia fusion laminectomy discectomy laminectomia injury pregnancy embarazo "
        "childhood january february april august september october november december enero febrero septiembre "
        "octubre noviembre diciembre three seven eight eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty thirty fifty couple cuatro cinco siete nueve quince veinte treinta pandemic pandemia"
    ),
    words("near", "duration"),
)
# A beginning in the visitor's own words begins with one of these.
_FREE = word_set("my the i a before mi el la he she que me")


# A value, and where it stands.
Place = tuple[str, int, int]


def read(message: Message, context: Context) -> Found:
    """``duration``: a length or a beginning; English words for the known kinds."""
    repaired = _SPELLING.repaired(message)
    found = _read(repaired.message, context)
    if not found:
        return Found({}, message)
    value, *place = found
    # "Since my fusion in 2019" tells of an operation too, as free words may: for others.
    begun = value.removeprefix("since ")
    kept = (
        begun in EVENTS
        or bool(TERM.search(repaired.message.plain, *place))
        or (begun != value and fold(begun).split()[0] in _FREE)
    )
    left = message if kept else message.without(repaired.original(*place))
    return Found({"duration": value}, left)


def is_denied(plain: str, known: str) -> bool:
    """Whether folded words say that the known length is none."""
    return any(
        length(match) == known
        and bool(_DENIED.search(plain[max(0, match.start() - 30) : match.start()]))
        for match in COUNTED.finditer(plain)
    )


# "It'll be three weeks tomorrow": the day is no time to call.
_WILL_BE = re.compile(r"\b(?:be|been|seran|cumpl\w+|makes|marks|hits)(?: \w+)? $")
_BY_THEN = re.compile(
    r" (?:come )?(?:tomorrow|today|next (?:week|month)|this (?:week|month|\w+day)|(?:on )?\w+day|manana|hoy|el \w+)\b"
)


def _read(message: Message, context: Context) -> tuple[str, int, int] | None:
    """The duration and its place in the message."""
    asked = context.asked in _ASKED
    alone = context.asked == "duration"
    changed = context.asked == "confirm" and bool(WRITES.search(message.plain))
    known = "duration" in context.known and (
        context.asked == "confirm" or bool(CHANGE.search(message.plain))
    )
    known = known or (context.asked in (None, "confirm") and bool(PUT_RIGHT.search(message.plain)))
    if (
        "duration" in context.known
        and not asked
        # What else is felt, and how long, changes nothing.
        and OTHER_SIGN.search(message.plain)
        and not (HURTING.search(message.plain) or MEANS_LENGTH.search(message.plain))
    ):
        return None
    dated = context.asked == "confirm" and bool(_SINCE_YEAR.search(message.plain))
    clear = asked or known or changed or dated or bool(CUE.search(message.plain))
    if context.asked != "minor":
        clear = clear or any(_is_old(message.plain, m) for m in COUNTED.finditer(message.plain))
    if not clear and context.asked not in (None, "confirm"):
        return None
    found = (
        named(message.plain)
        or _of_pain(message.plain, _counted(message, asked, alone), _since(message, asked))
        or vague(message.plain, asked=asked)
    )
    if alone:
        found = answered(message, found)
    if found and context.given("duration") and not asked and not puts_right(message.plain, found):
        return None
    if found and not clear:
        rest = message.plain[: found[1]] + message.plain[found[2] :]
        if not NOTHING_ELSE.fullmatch(rest):
            return None
    return found


def _of_pain(plain: str, *lengths: Place | None) -> Place | None:
    """The first of the lengths that is not that of a weakness, else the first."""
    found = [each for each in lengths if each]
    return next((each for each in found if not of_sign(plain, each[1])), next(iter(found), None))


def _since(message: Message, asked: bool) -> tuple[str, int, int] | None:
    """The first beginning of the pain, and none of what was tried: "a stimulator since 2019"."""
    while found := since(message, asked):
        before = re.split(r"[.;,!?|\n]", message.plain[: found[1]])[-1]
        if not is_tried(before):
            return found
        message = message.without(found[1:])
    return None


def _counted(message: Message, asked: bool, alone: bool) -> tuple[str, int, int] | None:
    plain = message.plain
    found: list[tuple[str, int, int]] = []
    questions = [] if asked else _generic(message)
    for pattern in (BETWEEN, MIXED, COUNTED):
        for match in pattern.finditer(plain):
            asked_by = any(c.start <= match.start() < c.end for c in questions)
            rather = _rather(plain, match)
            if rather:
                found.append(rather)
                continue
            if asked_by or not _lasts(plain, match, alone=alone):
                continue
            if found and gives_way(plain, found[-1][1:], match.start()):
                found.pop()
            value = length(match)
            again = _COUNT_AFTER.match(plain, match.end())
            end = again.end("count") if again else match.end()
            by_then = (
                _BY_THEN.match(plain, end) if _WILL_BE.search(plain[: match.start()]) else None
            )
            end = by_then.end() if by_then else end
            value = recounted(match, again["count"]) if again else value
            short = unit_of(match["unit"]) in {"hour", "day"}
            if value and (
                asked or not short or _FOR.search(plain[max(0, match.start() - 30) : match.start()])
            ):
                found.append((value, match.start(), end))
        if found:
            break
    backs = [f for f in found if _of_back(message, f[1])] if len(found) > 1 else []
    return _of_pain(plain, *(backs or found))


def _rather(plain: str, match: re.Match[str]) -> tuple[str, int, int] | None:
    """The count in the place of one that is denied, and its place: "isn't 10 years, it's 12"."""
    count = _DENIED.search(plain[: match.start()][-_NEAR:]) and _RATHER.match(plain, match.end())
    value = recounted(match, count["count"]) if count else None
    return (value, match.start(), count.end()) if count and value else None


def _lasts(plain: str, match: re.Match[str], *, alone: bool) -> bool:
    """Whether a length may be that of the pain: no age, no waiting, nothing denied or tried."""
    before = plain[max(0, match.start() - 30) : match.start()]
    after = plain[match.end() : match.end() + 20]
    unit = unit_of(match["unit"])
    if (
        _SHY_OF.match(after)
        or led_by_other(before, in_hours=unit == "hour")
        or _DENIED.search(before)
    ):
        return False
    if followed_by_other(after) and not _is_old(plain, match):
        return False
    if _THEN.match(after) and not _LASTED.search(before):
        return False
    if about_operation(plain, match) or of_illness(plain, match):
        return False
    if of_job(plain, match, alone=alone) or of_event(plain, match):
        return False
    if not alone and of_treatment(plain, match):
        return False
    if _SOMEBODY_OF.search(before) or _ONE_DAY.match(plain, match.start()):
        return False
    aged = _CHILDS_AGE.search(before) or (not alone and _AGED.search(before))
    return not aged or bool(_LASTING.match(after))


def _is_old(plain: str, match: re.Match[str]) -> bool:
    """Whether the pain itself is said to be so old: "it's three years old"."""
    old = re.match(r"[- ]olds?\b", plain[match.end() :])
    return bool(old) and of_thing(plain, *match.span()) and not _OLD_THING.search(plain)


def _generic(message: Message) -> list[Clause]:
    """The clauses that ask the office: "have you been open for 10 years?"."""
    return [c for c in message.clauses if is_generic_question(message, c)]


def _of_back(message: Message, at: int) -> bool:
    """Whether the clause around a place in the message speaks of the back."""
    return any(
        c.start <= at < c.end and _BACK.search(message.plain, c.start, c.end)
        for c in message.clauses
    )
