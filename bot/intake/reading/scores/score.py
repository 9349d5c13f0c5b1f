"""How bad it is, from 0 to 10."""

from __future__ import annotations

import re

from bot.contract import Details
from bot.intake.reading.scores.changed import NOT_OLD, changed
from bot.intake.reading.scores.said import (
    OF_TEN,
    OTHER_AFTER,
    RANGE,
    SCORE,
    WORDS,
    Score,
    counts_things,
    extremes,
    marked,
    restated,
    spanned,
    taken,
    value_of,
    without_moments,
    worded,
)
from bot.intake.reading.scores.volunteered import taken_in, volunteered
from bot.intake.reading.text.instead import TAKES_BACK
from bot.intake.reading.text.load import word_set
from bot.intake.reading.text.message import USED, Context, Found, Message, any_of, asks
from bot.intake.reading.text.misspelt import Spelling

_BARE = re.compile(
    rf"(?<![\w.$#/:'-])(?:(?P<low>{SCORE}){RANGE})?(?P<n>{SCORE})"
    rf"(?P<half> (?:and a half|y medi[oa]|1/2|point (?:five|5|six|seven|eight|nine)|punto cinco))?(?:-?ish\b)?(?![\w/%:]|\.\d|')"
)
_OTHER_BEFORE = re.compile(
    r"\b(?:age|aged|i'm|im|since|desde|[lcts]|on|las|january|february|march|april|may|june"
    r"|july|august|september|october|november|december|apt|room|suite|#|last|past|every|cada"
    r"|under|category|stage|grade|for (?:the )?(?:last |past )?|not|no|isn't|ext|tried|had"
    r"|level [cl]|your|su|tu|everyone(?:'s| else's)|than)[ -]$"
)
# "Put myself at 4" is a score, "call me at 4" an hour.
_AT = re.compile(
    r"\b(?:pain|myself|it|it's|that|i'?m|i am|she'?s|he'?s|sits?|sitting|hovers?|hovering|stays?|is|usually|mostly|always)"
    r"(?: (?:about|around|usually|mostly|always|right))? at $"
)
# About the scale, and no score: "my ten is not your ten".
_OF_SCALE = re.compile(
    r" (?:(?:no )?(?:is|isn't|might|may|would|es|seria)\b(?! (?:my|how|what|where|for|today|now|mi|hoy))"
    r"|(?:being |is |es )?(?:the|lo|el) (?:worst|best|max\w*|highest|lowest|peor|mejor|mas))"
)
_BEFORE_NOW = re.compile(
    r"\b(?:used to be|it was|was|were|had been|started (?:at|as|out)|down from|up from|went from|from|not|isn't"
    r"|antes|era|fue|estaba|llego a|bajo de|no es)(?: (?:an?|at|like|about|around|un|en|de|over|el)){0,3} $"
)
# "8 on a bad day and 5 on a good one": which days a score is of.
_VARIES = re.compile(
    r"\b(?:(?:bad|good|worst|best|better|worse|most|some|other|rough|hard) (?:days?|ones?|nights?)|most of the time"
    r"|(?:unos|algunos|otros|muchos) dias|(?:dias?|noches?) (?:mal[oa]s?|buen[oa]s?)|(?:mal|buen) dia|la mayoria de los dias|casi todos los dias|(?:uno|los)"
    r" (?:malos?|buenos?))\b"
)
# "Some days 4, some days 8": the first of them belongs to it.
_DAY_BEFORE = re.compile(
    r"\b(?:some|most|bad|good|many|unos|algunos|otros|muchos) (?:days?|nights?|dias?|noches?) (?:(?:it'?s|is|an?|un|like|es|de) )*$"
)
_ON_DAYS = re.compile(
    rf"(?<![\w.$#'-])(?P<n>{SCORE}) (?:on|en) (?:(?:a|my|the|un|los) )?(?:bad|good|worst|rough|best|mal|dias mal|peores)\b"
)
# "Like 7 some days 9", "un 6, unos dias 9": two scores, each of its days.
_DIFFERS = re.compile(
    rf"(?<![\w.$#'-])(?P<n>{SCORE}),? (?:(?:but|and|on|y|pero|en|los) )*(?:some|most|bad|good|other|many|worst|rough|unos|algunos|otros|hay|muchos)"
    rf" (?:days?|nights?|ones?|dias?|noches?)(?: (?:mal[oa]s|buen[oa]s))?,?(?: (?:it'?s|it is|like|up to|an?|un|es|de|que|como|hasta|more like))* (?P<n2>{SCORE})(?![\w:/%]| (?:am|pm|years?|anos?)\b)"
)
_HOUR = re.compile(
    r"\b(?:at|after|before|until|till|by|around|call(?: me)?|las?|despues de|antes de|hasta)(?: (?:las?|like|about))? $"
)
_LOW = re.compile(rf"\b{SCORE}{RANGE}$")
_ALONE = re.compile(
    rf"[\s.-]*(?:(?:an?|un|about|around|like|maybe|it's|its|usually|pain|dolor|level|nivel|es"
    rf"|como|de|bad|between|entre|from|solid|score|i'd say"
    rf"|probably) )*(?:{SCORE}{RANGE})?(?P<n>{SCORE})\+?(?: (?:on (?:a )?(?:bad|good) (?:days?|ones?)|(?:on )?most days|usually|(?:most of|all) the time|mostly|always|normally|(?:casi )?siempre|normalmente|todo el tiempo|la mayor parte del tiempo|por lo general"
    rf"|pain|dolor|for pain|at worst|at its worst|now|today))?[\s.!-]*"
)


# Whoever says so tells how bad it is: "hurts like hell, 7".
_HURTS = re.compile(
    r"\b(?:hurts?|hurting|aches?|aching|killing me|(?:my|the|this) pain|pain(?:'s| is)|in pain|agony|duelen?|me mata|(?:el|mi) dolor"
    r"|dolor (?:fuerte|horrible|terrible|insoportable)"
    r"|burning|burns|stabbing|throbbing|shooting|sharp|electric|(?:me )?(?:quema|arde)|ardor|punzante|punzadas)\b"
)
_IN_SCALE = re.compile(r"[1-9]|10|[a-z]+")
_AGE = re.compile(r"1[3-9]|20")
# A guess that ends a clause of the story: "low back, left side about a 7".
_GUESS = re.compile(
    r"\b(?:(?:about|around|like|roughly|say|it'?s|it is) an?|(?:es|esta en) un|maybe(?: an?)?|probably(?: an?)?|i'd say(?: an?)?"
    r"|(?:como|tal vez|quizas|mas o menos) un)"
    rf" (?:{SCORE}{RANGE})?(?P<n>{SCORE})[\s.!-]*$"
)
# "It's an eight at night in my arm": said of a moment or a place.
_ITS_THEN = re.compile(
    rf"\b(?:it'?s|it is|es|esta en|anda en)(?: (?:about|around|like|almost|como|casi))? (?:an?|un) (?P<n>{SCORE})"
    r"(?= (?:at (?:night|nite|times|rest)|in (?:my|his|her|the|both) (?!morning|afternoon|evening|book|opinion)|on (?:my|the (?:left|right))|when|right now|most|by (?:night|evening)|de noche|(?:en|por) las? noches?|cuando|ahorita|en (?:mi|el|la) (?!manana|tarde))\b)"
)
# "Neck pain, still a 5 after two years"
_STILL = re.compile(
    rf"\b(?:still|todavia|aun|sigue)(?: (?:at|en|es))? (?:an?|un) (?P<n>{SCORE})(?![\w.:/%-])(?! ?(?:years?|months?|weeks?|days?|level|times?|anos?|mes|part|step|inch|block|mile)\w*)"
)
_NO_GUESS = re.compile(
    r"\b(?:call|reach|after|before|age|aged|since|for|every|llam\w+|for) ?(?:\w+ )?$"
)


# "Un 8", said to the summary: with its article a number is a score.
_ARTICLED = re.compile(
    rf"\W*(?:(?:es|era|seria|esta en|como|digamos|ponga|le pongo|yo diria|diria|it'?s|it is|like|about|put|say|i'?d say|now|ahora|hoy|today|pain|dolor|y|and) )*"
    rf"(?:an?|un) (?:{SCORE}{RANGE})?(?P<n>{SCORE})(?: (?:now|today|ahora|hoy|please|por favor|mas o menos|or so|at least|probably))*\W*"
)
_SHOWN = ("confirm", "safety_screen")
# Shorter words are not compared letter by letter.
_SHORT = 3
_TAKES_BACK = re.compile(rf"(?:{OF_TEN})?{TAKES_BACK}")
_LEADS = "somewhere between around about maybe probably roughly usually entre como casi quizas"
_USED = re.compile(rf"(?:\b(?:{any_of(_LEADS.split())}) )*{re.escape(USED)}+")
_SPELLING = Spelling(
    [*_LEADS.split(), *(w for w in WORDS if len(w) > _SHORT)],
    word_set(
        "come comes coma comos abound unusually usual case dose doses trees steven enter entera entere entra probable there these threw tree thee thread seen site even sever fever severe seventh eighth eighty eights siente sienta "
        "nueva nuevo nuevas cuarto cuartos cien sex sine cine once side dies ninety tense weight sven elevens"
    ),
    {
        "tenn": "ten", "tne": "ten", "fiv": "five", "fiev": "five", "fve": "five", "nien": "nine", "nin": "nine",
        "foru": "four", "fuor": "four", "sixx": "six", "siks": "six", "egiht": "eight", "sinko": "cinco",
    },
)  # fmt: skip


# "Skip that one", "no one": no number.
_ONE = re.compile(r"\b(?:that|this|skip|no|any|last|next|which|the|other|every|some) one\b")


def read(message: Message, context: Context) -> Found:
    """``pain_score``: the higher end of a range; above ten is ten."""
    if context.asked != "pain_score":
        return _read(message, context)
    message = message.without(*[match.span() for match in _ONE.finditer(message.plain)])
    repaired = _SPELLING.repaired(message)
    details, left = _read(repaired.message, context)
    if not details:
        return Found({}, message)
    # With the words that lead to it, misspelt ones too, which nobody may take for a name.
    used = [match.span() for match in _USED.finditer(left.plain)]
    return Found(details, message.without(*[repaired.original(*span) for span in used]))


def _read(message: Message, context: Context) -> Found:
    asked = context.asked == "pain_score"
    story = context.asked == "pain_story"
    hurts = not story and bool(_HURTS.search(message.plain))
    corrected = NOT_OLD.search(message.plain) if asked else changed(message, context)
    value = value_of(corrected.groupdict().get("n2") or corrected["n"]) if corrected else None
    if corrected and value is not None:
        return Found({"pain_score": value}, message.without(corrected.span()))
    both = extremes(message.plain)
    if both:
        # The one number says less than they did.
        return Found(
            {"pain_score": both[0], "notes": message.own(*both[1])}, message.without(both[1])
        )
    found = marked(message, asked=asked or story)
    if asked:
        found += _bare(message.without(*[span for _, span in found]))
    elif context.asked in _SHOWN and not found and not hurts:
        found = _articled(message)
    elif (story or hurts) and not found:
        found = _alone(message)
        if hurts:
            # Nobody asked: a number that is no score says something else.
            found = [each for each in found if _IN_SCALE.fullmatch(message.plain[slice(*each[1])])]
        else:
            # "My daughter, 16, low back": an age.
            found = [each for each in found if not _AGE.fullmatch(message.plain[slice(*each[1])])]
    if not any(score is not None for score, _ in found):
        found += worded(message.plain, asked=asked, story=story)
    found = [restated(message.plain, each) for each in without_moments(message.plain, found)]
    now = [(score, span) for score, span in found if not _was(message.plain, span)]
    found = now if any(score is not None for score, _ in now) else found
    scores = [
        score for score, span in found if score is not None and not _back(message, span, found)
    ]
    if not scores:
        told = None if asked else volunteered(message)
        return taken_in(message, context, told) if told else Found({}, message)
    return _with_the_rest(message, max(scores), found)


def _with_the_rest(message: Message, score: int, found: list[Score]) -> Found:
    """The score with a note of what the one number does not say, and the message without both."""
    details: Details = {"pain_score": score}
    spans = [span for _, span in found]
    varies = _varying(message, [span for each, span in found if each is not None])
    if not varies and (span := spanned(message.plain, score)):
        varies = message.own(*span)
        spans.append(span)
    if varies:
        details["notes"] = varies
    return Found(details, message.without(*spans))


def _back(message: Message, span: tuple[int, int], found: list[Score]) -> bool:
    """Whether a score is taken back for one of the others: "8, no wait, 6"."""
    return any(
        score is not None and _TAKES_BACK.fullmatch(message.plain, span[1], other[0])
        for score, other in found
        if other[0] > span[1]
    )


def _varying(message: Message, spans: list[tuple[int, int]]) -> str:
    """The words of a score that is not the same every day, for the one number says less."""
    for clause in message.clauses:
        inside = [span for span in spans if clause.start <= span[0] < clause.end]
        if inside and _VARIES.search(message.plain, inside[0][1], clause.end):
            varies = [*_VARIES.finditer(message.plain, inside[0][1], clause.end)]
            last = max(varies[-1].end(), *(end for _, end in inside))
            low = _LOW.search(message.plain[clause.start : inside[0][0]])
            start = clause.start + low.start() if low else inside[0][0]
            day = _DAY_BEFORE.search(message.plain, clause.start, start)
            return message.own(day.start() if day else start, last)
    return ""


def _was(plain: str, span: tuple[int, int]) -> bool:
    """Whether a score is said of the past, or denied: "it used to be a 9", "not a 5"."""
    return bool(_BEFORE_NOW.search(plain[max(0, span[0] - 30) : span[0]]))


def _bare(message: Message) -> list[Score]:
    """Numbers alone, where a score was asked for."""
    found: list[Score] = []
    plain = message.plain
    asking = [c for c in message.clauses if c.question and asks(plain[c.start : c.end])]
    for match in _BARE.finditer(plain):
        before = plain[max(0, match.start() - 30) : match.start()]
        if any(c.start <= match.start() < c.end for c in asking) or _OTHER_BEFORE.search(before):
            continue
        if before.endswith(" at ") and not _AT.search(before):
            continue
        if counts_things(plain, match.span()):
            continue
        if not OTHER_AFTER.match(plain, match.end()) and not _OF_SCALE.match(plain, match.end()):
            found += taken(plain, match, sure=False)
    return found


def _articled(message: Message) -> list[Score]:
    """A number with its article, and nothing else."""
    match = _ARTICLED.fullmatch(message.plain)
    value = value_of(match["n"]) if match else None
    return [(value, match.span("n"))] if match and value is not None else []


def _alone(message: Message) -> list[Score]:
    """Numbers that are a whole clause of the story."""
    found: list[Score] = []
    for both in _DIFFERS.finditer(message.plain):
        low, high = value_of(both["n"]), value_of(both["n2"])
        if low is not None and high is not None and not _HOUR.search(message.plain[: both.start()]):
            found += [(low, both.span("n")), (high, (both.end("n"), both.end()))]
    for clause in message.clauses if not found else ():
        words = message.plain[clause.start : clause.end]
        match = (
            _ALONE.fullmatch(words)
            or _GUESS.search(words)
            or _ON_DAYS.search(words)
            or _STILL.search(words)
            or _ITS_THEN.search(words)
        )
        if match and match.re is _GUESS and _NO_GUESS.search(words[: match.start()]):
            continue
        value = value_of(match["n"]) if match else None
        if match and value is not None and not clause.question:
            found.append((value, (clause.start + match.start("n"), clause.start + match.end("n"))))
    return found
