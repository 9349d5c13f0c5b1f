"""When to call, as an answer to the question."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.intake.reading.text.message import Found, Message, asks
from bot.intake.reading.times.misspelt import mistyped
from bot.intake.reading.times.trimmed import LEAD, TRAIL, told_besides, trimmed, without_reason
from bot.intake.reading.vocabulary.times import (
    ANY,
    CALL,
    HOURS,
    NOW,
    PLAIN,
    RANGE,
    STORY,
    TIME,
    WHENEVER,
    ZONE,
    kinds_in,
    restarts,
    tells,
    times_in,
)

_OFFERS = re.compile(
    r"\W*(?:can|could|would|puede\w*|podrian?) (?:you |we |they )?(?:do|call|try|make|ser|llamar)"
    r"|\W*would (?:.* )?(?:be|work)\b"
)
# Within a clause another begins: what follows from the first, or what is no more about the time.
_CUT = re.compile(
    r"(?<=\w) (?=(?:so(?! (?:long|much|bad|badly|many|far|that|hard)\b)|asi que|entonces|por eso|o ?sea) )|(?<=\w) (?=(?:mejor|better) (?:en|por|despues|los|las|el|a las?|in|on|after|before|at|between) )|(?:\b(?:please|pls|thanks|por favor|gracias)) (?=(?:i|my|me|it|he|she|mi)\b)"
)
_IF_YOU_CAN = re.compile(r"\b(?:if|si) (?:you can|u can|possible|pueden?|se puede|es posible)\b")
_SO = re.compile(r"\W*(?:so|asi que|entonces|por eso|o ?sea)\b")
# Takes the place of what was said before of the same kind.
_RATHER = re.compile(
    r"\W*(?:make (?:it|that)|better (?:make it|yet)|rather|instead|mejor(?! si\b| es\b| despues| antes))\b"
)
# Who gives a reason tells of somebody: "I drive a truck mon-fri".
_REASON = re.compile(
    r"\W*(?:i|i'm|im|i've|ive|my|he|he's|she|she's|we|we're|they|it|it's|that'?s|because|cuz|since|yo|mi|mis|el|ella|tengo|trabajo|estoy|salgo|entro|porque|es que)\b"
)
# What does not suit.
_UNFIT = re.compile(
    r"(?:\b(?:is|are|r|be|son|es|get|gets)? ?(?:really |very |pretty |kind of |usually |just |so |muy |too )*(?:impossible|bad|no good|not good|not great|terrible|rough|tough|hard|hectic|crazy|busy|taken|packed|horrible|awful|out|no go|a no go|the worst|imposibles?|mal[oa]s?|dificil(?:es)?|pesad[oa]s?)"
    r"|(?:don'?t|doesn'?t|won'?t|do not|does not|never) work|no (?:puedo|estoy|me (?:queda|sirve|acomoda)|sirven?|contesto|se puede)|(?:i )?(?:can'?t|cannot) (?:do|talk|answer)?)\W*$"
)
# What somebody does then.
_DOES = re.compile(
    r"\b(?:i|we|i'm|im|my \w+)(?: (?:always|usually|have to|am))? (?:watch|work|have|go|do|got|take|drive|babysit|see|am|volunteer|teach|sleep|cook|clean|play)\w*\b"
    r"|\b(?:cuido|trabajo|tengo|voy|llevo|hago|manejo|estoy|limpio|cocino|duermo|doy)\b"
)
_WHICHEVER = re.compile(r"\b(?:any|every|all|cualquier\w*|todos?|todas?)\b")
_SO_WHILE = re.compile(r".*\bso (?=(?:between|when|after|before|during|once)\b)")
# A clause that limits the times of another.
_LIMITS = re.compile(
    r"\b(?:but|except|not|no|never|nothing|unless|n't|dont|cant|wont|out|until|till|only|pero|menos|excepto|salvo|nunca|nada|ni|hasta|solo|sino)\b|n't\b"
)
_WHILE = re.compile(
    r"\W*(?:(?:or|and|but|maybe|usually|like|sometime|right|just|y|o|pero) )*(?:between|when|once|while|whenever|before|after|b4|until|till|during|cuando|mientras|antes|despues|saliendo"
    r"|llegando|al salir|hasta|any ?time|cualquier)\b"
)
# So many letters at the end may lead out of an answer.
_TRAILS = 120
_PROVIDED = re.compile(r" (?:only )?(?:if|when|unless|as long as|si|cuando|mientras)\b")
# "He sleeps at 8, call before": the time that is meant stands in another clause.
_THAN_THAT = re.compile(
    r"(?<!\d or )(?<!\d o )(?<!m or )\b(?:before|after|earlier|later|antes|despues)(?: (?:or|than|and|que|o|y) (?:later|after|despues|that|then|eso))*(?: than that| that(?: time)?| then| de (?:eso|esa(?: hora)?|ese horario|ahi))?\W*$"
    # "I nap 2 to 4, so not then".
    r"|\b(?:not|don'?t (?:call|try|ring)|except|pero no|no (?:me )?(?:llamen?|marquen?)|menos) (?:me )?(?:then|at that time|during that|entonces|a esa hora|en ese horario)\W*$"
)
_NO_TIME = re.compile(
    r"\b(?:no|not|don'?t have|don'?t got|haven'?t|without|no tengo|sin|waste of|all the|this|that) (?:much |any |a lot of |mucho )?(?:time|tiempo)\b"
)
# Beside words about the pain this is its score: "hurts like hell, 7".
_NUMBER = re.compile(r"\W*(?:(?:about|around|like|an?|un|como) )*[\w.]+(?:/10)?\W*")
_SHORT_ANSWER = 12
_SUITS = re.compile(
    r"(?:(?:is|es|esta) )?(?:good|fine|ok|okay|great|perfect|best|works|bien|mejor|perfecto)(?: (?:too|also|as well|tambien))?\W*"
)
# "I can do 10" says when.
_DO = re.compile(r"\W*(?:i|we) (?:can|could) do\b")
# "When the kids are at school" is an answer, "when will you call" is a question.
_ASKING = re.compile(
    r"\W*(?:who|what|why|how|where|which|when (?:will|do|does|can|are|is|would|should|you(?! (?:guys |all )?(?:get|have|can|want|like)\b))|do|does|can|could"
    r"|will|would|is|are|que|quien|por que|para que|como|donde|cuando (?:me |van|llaman|seria))\b"
)


def answered(message: Message) -> Found:
    """What was asked for: the clauses that say when, from the first to the last; only what
    stands behind a correction where there is one.
    """
    for start in restarts(message.plain):
        found = _said(message, start)
        if found.details:
            return found
    found = _said(message, 0)
    return found if found.details else _in_own_words(message)


def _said(message: Message, start: int) -> Found:
    """The times from a place of the message on."""
    plain = message.plain
    spans = list(_timed(message, start))
    if not spans:
        return Found({}, message)
    if _THAN_THAT.search(plain) and not TIME.search(plain, spans[-1][1]) and not start:
        # All of it is needed to know the time.
        words = message.own(0, len(plain)).replace("\n", " ")
        return Found({"best_time": words[:200]}, message.without((0, len(plain))))
    spans = _without_unfit(plain, _without_reasons(plain, _without_repeats(plain, spans)))
    spans = _with_while(message, spans)
    begin, end = spans[0]
    for later, after in spans[1:]:
        if _RATHER.match(plain, later, after) and _replaces(plain[begin:end], plain[later:after]):
            begin = later
        if "|" not in plain[end:later] and "?" not in plain[end:later]:
            end = after
    return trimmed(message, begin, max(end, begin), loose=True)


def _without_repeats(plain: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The parts without those that say why a time before them does not suit: "not Mondays, Mondays I
    watch my grandkids".
    """
    kept = spans[:1]
    for start, end in spans[1:]:
        told = {each[0] for each in TIME.finditer(plain, start, end)}
        said = {each[0] for first, last in kept for each in TIME.finditer(plain, first, last)}
        if not (told and told <= said and _DOES.search(plain, start, end)):
            kept.append((start, end))
    return kept


def _without_unfit(plain: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The parts without those that only say what does not suit, where another of the same kind
    does: "mornings are impossible, afternoons ok".
    """
    if any(_WHICHEVER.search(plain[start:end]) for start, end in spans):
        # "Sundays are out, any weekday": an exception.
        return spans
    unfit = [span for span in spans if _UNFIT.search(without_reason(plain[span[0] : span[1]]))]
    fit = [span for span in spans if span not in unfit and _is_direct(plain[span[0] : span[1]])]
    kinds = set[str]().union(*(kinds_in(plain[start:end]) for start, end in fit))
    return [s for s in spans if s not in unfit or not kinds_in(plain[s[0] : s[1]]) & kinds]


def _with_while(message: Message, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The parts with the one right before the first that says when in words: "when my kid naps, 1"."""
    plain = message.plain
    before = [c for c in message.clauses if c.end <= spans[0][0]]
    if not before or plain[before[-1].end : spans[0][0]].strip(" ,"):
        return spans
    start, end, question = before[-1]
    words = plain[start:end]
    so = _SO_WHILE.match(words)
    start += so.end() if so else 0
    known = (
        _WHILE.match(plain, start, end) and not question and not _ASKING.match(plain, start, end)
    )
    if not known or STORY.search(words) or len(words.split()) > _SHORT_ANSWER:
        return spans
    return [(start, end), *spans]


def _replaces(before: str, after: str) -> bool:
    """Whether a time that is rather wished takes the place of what stands before it."""
    return bool(kinds_in(before) & kinds_in(after)) or not _is_direct(before)


def _timed(message: Message, start: int) -> Iterator[tuple[int, int]]:
    """The parts of the message that name a time to call."""
    plain = message.plain
    rest = _core(_IF_YOU_CAN.sub("", NOW.sub("", plain)))
    now = bool(CALL.search(plain)) or not rest or bool(_SUITS.fullmatch(rest))
    for clause in message.clauses:
        if clause.end <= start:
            continue
        story = STORY.search(without_reason(plain[clause.start : clause.end]))
        for begin, end in _parts(plain, max(clause.start, start), clause.end):
            words = without_reason(plain[begin:end])
            words = words[: told_besides(words, 0, len(words)) or len(words)]
            if clause.question and asks(words) and not _OFFERS.match(words):
                continue
            timed = times_in(words, 0, len(words), now=now) or (
                _are_hours(words) and not (STORY.search(plain) and _NUMBER.fullmatch(words))
            )
            told = STORY.search(words) or (story and not (_SO.match(words) and _is_direct(words)))
            if (timed or ZONE.search(words)) and not told and _is_about_it(words):
                yield begin, end


def _is_about_it(words: str) -> bool:
    """Whether a part with a time in it does not tell of other things."""
    core = _core(words)
    time = TIME.match(core)
    return (
        not tells(core)
        or bool(_WHILE.match(words))
        or bool(time and _PROVIDED.match(core, time.end()))
    )


def _are_hours(words: str) -> bool:
    """Whether a part is nothing but hours: "9", or "2 to 5 is perfect". A number that is only
    guessed ("maybe 7") may be one of the pain.
    """
    core = _core(words)
    sure = RANGE.search(core) or _DO.match(words)
    return bool(HOURS.fullmatch(words) or (sure and HOURS.fullmatch(core)))


def _parts(plain: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The clause, cut where a new one begins without a comma and names a time."""
    for cut in _CUT.finditer(plain, start, end):
        yield start, cut.end()
        start = cut.end()
    yield start, end


def _core(words: str) -> str:
    """The words without what leads in and out."""
    lead = LEAD.match(words)
    words = words[lead.end() :] if lead else words
    trail = TRAIL.search(words, max(0, len(words) - _TRAILS))
    return words[: trail.start()] if trail else words


def _without_reasons(plain: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The parts without those that only give a reason for the time that another names:
    "weekends only, I drive a truck mon-fri". What limits a time stays.
    """
    direct = [span for span in spans if _is_direct(plain[span[0] : span[1]])]
    if not direct or len(direct) == len(spans):
        return spans
    concluded = [span for span in direct if _SO.match(plain, *span)]
    if concluded:
        # The first part of "I work until 4, so after 4:30" is a reason.
        spans = [s for s in spans if s >= concluded[0] or s in direct or ZONE.search(plain, *s)]
    named = [plain[start:end] for start, end in direct]
    if any(ANY.search(words) for words in named):
        return spans
    kinds = set[str]().union(*map(kinds_in, named))
    return [
        span
        for span in spans
        if span in direct
        or not _REASON.match(plain, *span)
        or _LIMITS.search(plain[span[0] : span[1]])
        or ZONE.search(plain[span[0] : span[1]])
        or not kinds_in(plain[span[0] : span[1]]) <= kinds
    ]


def _is_direct(words: str) -> bool:
    """Whether a part says when to call and tells nothing else."""
    core = _core(words)
    return bool(
        _WHILE.match(core)
        or CALL.search(words)
        or PLAIN.fullmatch(TIME.sub(" ", core))
        or HOURS.fullmatch(core)
    )


def _in_own_words(message: Message) -> Found:
    """A short answer that says when in words of its own: "once the kids are in bed"."""
    plain = message.plain
    short = len(plain.split()) <= _SHORT_ANSWER and "|" not in plain
    if (
        not short
        or "?" in plain
        or _ASKING.match(plain)
        or STORY.search(plain)
        or _NO_TIME.search(plain)
    ):
        return Found({}, message)
    hours_not = RANGE.search(plain) and _THAN_THAT.search(plain)
    if not WHENEVER.search(plain) and not hours_not and not mistyped(plain):
        return Found({}, message)
    words = message.own(0, len(plain)).replace("\n", " ")
    return Found({"best_time": words[:200]}, message.without((0, len(plain))))
