"""A time to call that nobody asked for: beside a number, or in a clause that speaks of a call."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.intake.reading.places.key_words import in_key_words
from bot.intake.reading.text.message import Clause, Context, Found, Message, asks
from bot.intake.reading.text.polite import wishes
from bot.intake.reading.times.then import DAYS, then
from bot.intake.reading.times.trimmed import trimmed, without_reason
from bot.intake.reading.times.within import NO_CALL, beside, concluded, without_more
from bot.intake.reading.vocabulary.times import (
    CALL,
    CHANGES,
    PART_ALONE,
    PLAIN,
    RANGE,
    RUN,
    STORY,
    TIME,
    ZONE,
    kinds_in,
    restarts,
    tells,
    times_in,
)

# "10/10 today" says how bad it is.
_SCORED = re.compile(r"\b\d{1,2} ?(?:/|out of|de) ?(?:10|ten|diez)\b(?!/)")
# "Don't call me, I work nights" is a reason; "I'll call you later" is the visitor's own call.
_NOT_WISHED = re.compile(
    r"\b(?:don'?t|do not|never|no|nunca) (?:me |nos |le )?(?:call|ring|phone|llam\w+|marqu\w+)(?: me| us)? (?:(?:because|since|cuz|que|porque|i|he|she|yo) ){1,2}(?:work|works|sleep|sleeps|trabajo|trabaja|duermo|duerme)\b"
    r"|\b(?:i'?ll|i will|i'm (?:gonna|going to)|let me) (?:(?:just|try to|try and|have to) )?(?:call|phone|ring)\b|\b(?:yo )?(?:les|los) (?:llamo|marco)\b|\bvoy a (?:llamar|marcar)"
)
# "Gets better by noon" is said of the pain.
_BETTER = re.compile(r"(?:best|better|mejor)\b")
_CALL_BEFORE = re.compile(
    r"\b(?:call|try|calls|reach|ring|phone|contact|available|free|llamen?(?:me)?|llameme|llamar(?:me)?|marquen?"
    r"(?:me)?|marcar(?:me)?|disponible|best(?: time)?|better|prefer|prefiero)(?: (?:me|back|us|her|him"
    r"|please|por favor|on|in|at|the|en|por|la|las|el|los|a|is|are|any|solo|only|es)\b)* ?$"
)
_NEXT = re.compile(
    r"[ .,]*(?:\b(?:please|por favor|thanks|thank you|gracias|if you can|if possible)\b[ .,]*)*"
    r"(?:$|\b(?:my|i|i've|ive|i'm|im|it|its|it's|me|mi|tengo|llevo|la|el|because|porque|about|for|sobre|por"
    r"|he|she|have|had|been|pain|dolor|low|lower|left|right|upper|mid|both|back|neck|hips?|legs?|tailbone"
    r"|buttocks?|groin|foot|feet|spine|shoulders?|arms?|espalda|cintura|cadera|cuello|pierna|nalgas?"
    r"|columna|rodilla|zona|parte|since|desde|hace|fusion|surgery|cirugia|sciatica|ciatica|burning"
    r"|and (?:my|i|it)|y (?:me|mi|tengo))\b)"
)
_ONLY_THEN = re.compile(r" (?:only|solo|solamente|nada mas|unicamente)\b")
_LEADS_IN = re.compile(
    r"(?:\b(?:not|no|never|nunca|except|excepto|menos|but not|pero no|por|en|a|los|las|la|el|weekday|early|late|most|only|solo|after|before|around|any|between|entre"
    r"|antes de|despues de)\b ?)+$"
)
_STORY_TIME = re.compile(r"\b(?:days?|nights?|now|ahora|dias?|weeks?|last)\b")
_ASKED = frozenset(
    {"best_time", "contact", "phone", "name", "email", "confirm", "contact_by", "voicemail"}
)
# Between the steps a time that is known may be put right: "no, Tuesday".
_BETWEEN = frozenset({"safety_screen"})
# "My lunch is at noon" says when to call, beside a name and a number too.
_FREE_THEN = _BETWEEN | {"contact", "phone", "name", "email", "confirm", None}
# There an hour of the clock says when to call; "in the mornings" may be said of a sign.
_CLOCK = re.compile(
    r"\b(?:after|before|between|from|past|by|despues de?|antes de?|a partir de|entre|de) (?:las? )?(?:noon|mediodia|\d{1,2}(?:[:.]\d\d)?(?! ?(?:hours?|days?|weeks?|months?|years?|mins?|minutes|horas?|dias?"
    r"|semanas?|meses|anos?|surger\w+|fusions?|shots?|/|%))(?!\d))"
)
# "Noon is my lunch break", "I'm off at 3": whose time is their own then.
_FREE = re.compile(
    r"\b(?:(?:i|i'm|im|i am|i'll be|ill be|that's when i'm) (?:(?:usually|always|only|normally) )*(?:off|free|home|out|on (?:my )?(?:lunch|break)|done|get (?:off|home|out)|have lunch|eat lunch)"
    r"(?: (?:of |from )?(?:work|school|the job))?|(?<![\w'] )off|my (?:(?:lunch|only|coffee) )*(?:break|lunch|day off|days off|free time|off days?)|(?:^|(?<=[.,;:!] ))(?:days? off|off days?) (?=are|is)|(?:es |son )?(?:mi|mis) (?:hora de |dias? de )?(?:descansos?|almuerzo|lonche|comida|dias? libres?|hora libre)(?: (?:es|son)(?: al?)?)?"
    r"|(?:yo )?(?:salgo|estoy (?:libre|en (?:la |mi )?casa|disponible|desocupad[oa])|descanso|como|almuerzo|llego)(?: (?:del? |a )?(?:trabajo|trabajar|la? ?casa))?)\b"
)
_TAKES_BACK = re.compile(
    r"^\W*(?:(?:no+|nope|oh|wait|sorry|actually|make (?:it|that)|i (?:said|meant?|want(?:ed)?|asked for)|(?:on )?second thoughts?|let'?s (?:do|say|make it)|just|how about|perdon|mejor|dije|digo|que sean?|quise decir|pensandolo bien)\b\W*)+"
)
# "Fix the time, its after 3pm": behind its name the line is.
_IT_IS = re.compile(r"^\W*(?:(?:it'?s|it is|that'?s|es|son)\b ?)")
_AFTERTHOUGHT = re.compile(r"[ ,]+(?:though|tho|instead|then|pues|entonces)\W*$")
# "I'd like a call. Between 10 and 1": two hours alone, where a call is spoken of before them.
_HOURS_ALONE = re.compile(
    r"\b(?:between|from|entre|desde) (?:las? )?\d{1,2}(?::\d\d)?(?: ?[ap]\.?m\b\.?)? ?(?:-|to|and|till|until|y|a|hasta)"
    r" ?(?:las? )?\d{1,2}(?::\d\d)?(?!\d| ?[%/])"
)
# Beside the way to be reached a time may stand: "by text and after 5".
_OF_WAYS = frozenset({"contact_by", "voicemail"})
_WAYS = re.compile(
    r"\b(?:texts?|by|calls?|phone|e-?mails?|messages?|voicemails?|textos?|mensajes?|correo|llamadas?|telefono|ya|so)\b"
)
_ANY_TIME = re.compile(r"\b(?:any ?time|any day|all day|cualquier (?:hora|dia)|todo el dia)\b")
# A whole message in Spanish, which means when to call: "tarde", "en la mañana".
_PART_ES = re.compile(
    r"\W*(?:(?:mejor|solo|por favor|pues) )*(?:(?:en|por|a|de) )?(?:(?:la|las) )?(?:manan(?:a|as|ita)|tardes?|tardecita|noches?)(?: (?:por favor|mejor|gracias))*\W*"
)
_PART_ES_FIRST = re.compile(r"(?:en|por) las? (?:manana|tarde|noche)s?,? pero mejor\b")
# "Make the time 3 to 5".
_TIME_NAMED = re.compile(
    r"\b(?:the|my|best|call|la|mi|el) (?:best |call |callback )?(?:times?|hours?|hora|horario)\b(?! (?:i|it|we|que)\b)"
)
_RINGS = re.compile(
    r"\b(?:call(?! (?:it|this|that|in)\b)|reach|ring|phone me|get (?:him|her|me|us|hold)|(?:best|good|better) hours|hours (?:to|for)|available|free|llam[ae]\w*|marqu\w+|disponible|libre|horario)\b"
)
# "She naps from 1 to 3 so don't call then".
_NOT_THEN = re.compile(
    r"\b(?:(?:don'?t|do not|never|not|can'?t|cannot) (?:call|ring|phone|reach|talk|answer)(?: me| us| her| him)? then|no (?:me |le |nos )?(?:llam|marqu|habl)\w+ (?:entonces|a esa hora))\b"
)
# "Call me back, right now is fine."
_NOW_SUITS = re.compile(
    r"\W*(?:right now|(?:ahora|a?h?orita)(?: mismo)?) (?:is|works|would be|esta|es|me queda)(?: (?:ok|okay|fine|good|best|great|perfect|bien|mejor|perfecto))?(?: (?:too|also|as well|tambien))?\W*"
)
# There two bare numbers may be scores.
_OF_PAIN = frozenset({"pain_story", "pain_score", "safety_screen"})
# "Como a las 3", "que me hablen en la tarde" ask nothing.
_TELLS = re.compile(
    r"\W*(?:como a las? |(?:yo |solo )?puedo (?:hablar|contestar)(?! con\b)|(?:(?:mejor|pero|y|no) )*que sean? |(?:si|pero|y|mejor|[, ])*que (?:me|le|nos|la|lo|les) \w+en\b)"
)
_NO_HOURS = re.compile(
    r"\b(?:works?|job|trabajo|turno|takes?|tarda|lasts?|dura|worst|scores?|levels?|bad|flare\w*|nivel|scale|escala|average|injections?|shots|surger\w+|doctors?|number|fusion|l\d|s1)\b"
)


def told(message: Message, context: Context) -> Found:
    """Times that nobody asked for; only those behind a correction where there is one."""
    if not TIME.search(message.plain) and not RANGE.search(message.plain):
        return Found({}, message)
    spans = list(_spans(message, context, 0))
    for start in restarts(message.plain):
        told_before = any(begin < start for begin, _ in spans)
        # "I told you mornings before but make it evenings".
        again = told_before or bool(
            PART_ALONE.search(message.plain, 0, start) or _PART_ES_FIRST.match(message.plain)
        )
        later = list(_spans(message, context, start, near=again))
        if later:
            spans = later
            break
    if not spans:
        return _run_on(message, context)
    begin, end = spans[0]
    for more, after in spans[1:]:
        if not message.plain[end:more].strip(" ,;.!"):
            end = after
    return trimmed(message, begin, end, loose=False)


def _spans(
    message: Message, context: Context, start: int, *, near: bool = False
) -> Iterator[tuple[int, int]]:
    """The parts of the message from a place on that say when to call; ``near`` one that did."""
    named = "best_time" in context.known or (
        context.asked == "confirm" and bool(_TIME_NAMED.search(message.plain))
    )
    before: tuple[int, int] | None = None
    days: tuple[int, int] | None = None
    for clause in message.clauses:
        begin = max(clause.start, start)
        words = without_more(without_reason(message.plain[begin : clause.end]))
        tail = beside(words)
        begin, words = begin + tail, words[tail:]
        if (
            clause.end <= start
            or _SCORED.search(words)
            or NO_CALL.search(words)
            or STORY.search(words)
        ):
            continue
        if _NOT_THEN.search(words) or _NOT_WISHED.search(words):
            continue
        if (meant := then(message.plain, words, before)) is not None:
            # "She is home from 8 to 10, call her then."
            yield meant
            continue
        before = (clause.start, clause.end)
        reason = concluded(words)
        begin, words = begin + reason, words[reason:]
        hours = near and context.asked not in _OF_PAIN and _are_hours(words)
        if (
            hours
            or _rings(words, named=named and context.asked not in _OF_PAIN)
            or _tells_when(message, context, clause, words, near, named)
        ):
            near = True
            if days and days[1] <= begin:
                # "Tuesday and Thursday, mornings": the days are those of the part.
                yield days
            yield begin, begin + len(words)
        only_days = DAYS.fullmatch(words) and not clause.question
        days = (days[0] if days else begin, begin + len(words)) if only_days else None


def _are_hours(words: str) -> bool:
    """Whether words right behind a time name its hours: "lunch time, 12 to 1"."""
    return bool(RANGE.search(words) and PLAIN.fullmatch(RANGE.sub(" ", words)))


def _rings(words: str, *, named: bool) -> bool:
    """Whether two bare hours are times to call: "ring me 11 to 3"."""
    rings = named or _RINGS.search(words)
    return bool(RANGE.search(words) and rings and not _NO_HOURS.search(words))


def _tells_when(
    message: Message, context: Context, clause: Clause, words: str, near: bool, named: bool
) -> bool:
    """Whether a clause with a time in it speaks of a call, or says nothing but the time."""
    if _NOW_SUITS.fullmatch(words) and CALL.search(message.plain, 0, clause.start):
        return not clause.question
    if not times_in(words, 0, len(words), now=False):
        return False
    polite = wishes(words)
    changes = context.asked == "confirm" and bool(CHANGES.search(words))
    if (clause.question or (asks(words) and not _TELLS.match(words))) and not (
        polite and (CALL.search(words) or changes)
    ):
        return False
    rest = ZONE.sub(" ", TIME.sub(" ", words))
    if near or named or context.asked == "confirm":
        rest = _AFTERTHOUGHT.sub("", _TAKES_BACK.sub(" ", rest))
    if context.asked == "confirm" and _TIME_NAMED.search(message.plain):
        rest = _IT_IS.sub("", rest)
    if context.asked in _OF_WAYS:
        if not (kinds_in(words) or _ANY_TIME.search(words)):
            # "It doesn't matter" may be said of the way.
            return False
        rest = _WAYS.sub(" ", rest)
    alone = bool(PLAIN.fullmatch(rest)) and (
        context.asked in _ASKED
        or (context.asked in _BETWEEN and (named or _CLOCK.search(words)))
        or (context.asked is None and "|" in message.plain)
        or PART_ALONE.search(words)
        or (_HOURS_ALONE.search(words) and CALL.search(message.plain, 0, clause.start))
        or (context.asked in (None, *_BETWEEN) and _PART_ES.fullmatch(message.plain))
    )
    free = context.asked in _FREE_THEN and bool(
        PLAIN.fullmatch(TIME.sub(" ", _FREE.sub(" ", words)))
    )
    if free and _FREE.search(words):
        return True
    near = near and bool(PLAIN.fullmatch(rest))
    named = named or (context.asked == "confirm" and bool(kinds_in(words)))
    return bool(
        alone
        or near
        or CALL.search(words)
        or (named and CHANGES.search(words) and not tells(_TAKES_BACK.sub(" ", words)))
    )


def _run_on(message: Message, context: Context) -> Found:
    """Times within a message that was dictated or typed without commas: "call me after
    five my hip has hurt for years", "|||| mornings low back".
    """
    # "Last month 3, today 8" answers how bad it is.
    opened = context.asked in _ASKED or (
        "|" in message.plain and context.asked not in ("pain_score", "duration")
    )
    of_way = context.asked in _OF_WAYS
    for clause in message.clauses:
        words = message.plain[clause.start : clause.end]
        if _NOT_WISHED.search(words):
            continue
        clocked = context.asked in _BETWEEN and bool(_CLOCK.search(words))
        if _SCORED.search(words):
            continue
        if clause.question and (not CALL.search(words) or (asks(words) and not wishes(words))):
            continue
        for run in RUN.finditer(message.plain, clause.start, clause.end):
            if of_way and not (kinds_in(run[0]) or _ANY_TIME.search(run[0])):
                continue
            before = message.plain[clause.start : run.start()]
            after = message.plain[run.end() : clause.end]
            called = _CALL_BEFORE.search(before)
            if called and _BETTER.match(called[0]) and NO_CALL.search(before):
                called = None
            told = opened and not _STORY_TIME.search(run[0]) and in_key_words(before)
            starts = (
                (opened or clocked)
                and bool(PLAIN.fullmatch(before))
                and not _STORY_TIME.search(run[0])
            )
            only = _ONLY_THEN.match(after)
            starts = starts or (
                bool(only) and "best_time" in context.known and bool(PLAIN.fullmatch(before))
            )
            if "best_time" in context.known and not called and STORY.search(after):
                # "Weekends I hurt more": the pain has times too.
                continue
            rest = after[only.end() :] if only else after
            if (called or starts or told) and (_NEXT.match(rest) or not rest.strip(" .!")):
                lead = _LEADS_IN.search(before)
                start = clause.start + lead.start() if lead else run.start()
                end = run.end() + (only.end() if only else 0)
                return trimmed(message, start, end, loose=False)
    return Found({}, message)
