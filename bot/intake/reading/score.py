"""How bad it is, from 0 to 10."""

from __future__ import annotations

import re

from bot.contract import Details
from bot.intake.reading.message import Context, Found, Message, any_of
from bot.intake.reading.numbers import TEENS, UNITS

_WORDS = {w: n for w, n in {**UNITS, **TEENS}.items() if n <= 10 and w not in {"un", "una", "uno"}}
_WORDS["uno"] = 1
# People say eleven or twelve of ten.
_WORDS |= {w: n for w, n in TEENS.items() if n in {11, 12} and w != "once"}
_N = rf"(?:\d{{1,3}}(?:\.\d)?|{any_of(_WORDS)})"
_RANGE = r" ?(?:-|to|or|and|a|o|y) ?(?:an? |un |even |maybe )?"
_OF_TEN = (
    r" ?(?:/ ?10\b|(?:out )?of (?:10|ten)\b|out of (?:10|ten)|sobre (?:10|diez)\b|de (?:10|diez)\b"
    r"|on (?:a|the) (?:pain )?scale|en (?:una|la) escala|on the pain scale)"
)
_MARKED = re.compile(rf"(?<![\w.$#'-])(?:(?P<low>{_N}){_RANGE})?(?P<n>{_N})\+?{_OF_TEN}")
_SCALED = re.compile(
    rf"\b(?:scale of (?:1|one|0|zero|cero|uno)(?: to |-)(?:10|ten)|escala de(?:l)? (?:0|1|cero"
    rf"|uno) al? (?:10|diez))\W{{1,3}}(?:(?:it's|its|it is|i'd|i'm|im|i am|i would|say|at|an?|about|around|is|es"
    rf"|un|seria|probably|my pain|a solid|hurts|right now|today|estoy|en|como|mi dolor) )*(?:(?P<low>{_N}){_RANGE})?(?P<n>{_N})\b"
)
_PAIN_IS = re.compile(
    r"\b(?:(?:pain|dolor|hurts|score|level|nivel|intensity|intensidad|severity|duele|rate it|rating"
    r"|puntaje)(?: (?:level|score|nivel|right now|now|scale))?"
    r"(?:'s| is| was| of| at| about| around| are| more like| closer to| like|:| es| mas como| de| en| como| un| ronda| esta| el)*"
    r"(?: (?:an?|un|usually|about|around|like|de|at|probably|normally|como|en|el|between|entre|from"
    r"|almost|casi|maybe|mostly|now|currently|roughly))* "
    rf"(?:(?P<low>{_N}){_RANGE})?(?P<n>{_N})|(?P<n2>{_N}) (?:of |de )(?:pain|dolor)\b"
    rf"|(?:an?|un) (?P<n3>{_N})(?: (?:for|in|de) (?:pain|dolor)))(?!\w)"
)
_LOUD = re.compile(
    r"\b(?:maxed out|off the (?:charts?|scale)|through the roof|beyond (?:10|ten)|over (?:10|ten)"
    r"|more than (?:10|ten)|worst (?:pain )?(?:imaginable|possible|ever|of my life)"
    r"|as bad as it gets|(?:10|ten) plus|fuera de (?:la )?escala|por las nubes|mas de(?:l)? (?:10"
    r"|diez)|peor dolor (?:de mi vida|posible|imaginable)|al maximo|maximo)\b"
)
_UNBEARABLE = re.compile(
    r"\W*(?:(?:it'?s|just|totally|absolutely|es) )?(?:unbearable|excruciating|insoportable|the worst|the max)\W*"
)
_NO_PAIN = re.compile(
    r"\W*(?:no pain(?: (?:at all|now|right now|today))?|sin dolor|nothing|nada)\W*"
)
_BARE = re.compile(
    rf"(?<![\w.$#/:'-])(?:(?P<low>{_N}){_RANGE})?(?P<n>{_N})"
    rf"(?P<half> (?:and a half|y medi[oa]|1/2|point (?:five|5|six|seven|eight|nine)|punto cinco))?(?:-?ish\b)?(?![\w/%:]|\.\d|')"
)
# After a bare number: what makes it something else than a score.
_OTHER_AFTER = re.compile(
    r"[ -]?(?:\+ ?|or (?:more|so) |long |or \d+ |to \d+ |- ?\d+ |and a half |plus )?(?:years?"
    r"|yrs?|yr|months?|mos?\b|weeks?|wks?|days?|hours?|hrs?|min\w*|anos?|mes(?:es)?|semanas?|dias?"
    r"|horas?|times?|veces|(?<=\b1 )(?:surgery|operation|cirugia|fusion)"
    r"|surg[eu]r(?:ies|ys)|operations|operaciones|cirugias|injections?|inyecc\w+"
    r"|shots?|blocks?|epidurals?|rounds?|sessions?|sesiones|doctors?|doctores|medicos|kids"
    r"|children|hijos|levels?|discs?|discos|fusions|mg|pills|pm\b|am\b|a\.m|p\.m|o'clock|people"
    r"|places|spots|lugares|different|st\b|nd\b|rd\b|th\b|nerve|mris?|in 10|(?:back|spine) surg[eu]r(?:ies|ys)"
    r"|on (?:the )?(?:left|right)|side|sides|legs|knees|hips|feet|arms|hands|ago"
    r"|de (?:la )?(?:tarde|manana)|previous|prior|failed|more|of (?:them|my))"
)
_OTHER_BEFORE = re.compile(
    r"\b(?:age|aged|i'm|im|since|desde|[lcts]|on|at|las|january|february|march|april|may|june"
    r"|july|august|september|october|november|december|apt|room|suite|#|last|past|every|cada"
    r"|under|category|stage|grade|for (?:the )?(?:last |past )?|not|no|isn't|ext|tried|had"
    r"|level [cl])[ -]$"
)
_NOT_A_SCORE = re.compile(
    r" ?(?:days|times|people|doctors|patients|veces|dias|personas|doctores|nights)\b"
)
_CORRECTED = re.compile(
    rf"\b(?P<n>{_N}),? (?:and )?(?:not|no|instead of|en vez de) (?:an? |un )?{_N}\b"
)


_BEFORE_NOW = re.compile(
    r"\b(?:used to be|it was|was|were|had been|started (?:at|as|out)|down from|up from|went from|from|not|isn't"
    r"|antes|era|fue|estaba|llego a|bajo de|no es)(?: (?:an?|at|like|about|around|un|en|de|over|el)){0,3} $"
)
_SHOULD_BE = re.compile(
    rf"\b(?P<old>{_N}) (?:should (?:be|say|have been)|is wrong,? (?:it's|its)|debe ser|deberia ser|no es,? es)"
    rf"(?: an?| un)? (?P<n>{_N})\b"
)
# "A 7, not a 6", "change the score to 8".
_NOT_OLD = re.compile(
    rf"\b(?P<n>{_N}),? (?:and )?(?:not|no|instead of|en vez de) (?:an? |un )?(?P<old>{_N})\b(?! (?:years?|months?|anos?|meses))"
)
_SET = re.compile(
    rf"\b(?:score|pain level|rating|nivel(?: de dolor)?|puntaje|puntuacion) (?:to|a) (?:an? |un )?(?P<n>{_N})(?![\w:])"
)
_DATED = re.compile(r"\b(?:on|since|by|el) $")
_PAIN = re.compile(r"\b(?:pain|dolor)")
# "8 on a bad day and 5 on a good one": which days a score is of.
_VARIES = re.compile(
    r"\b(?:(?:bad|good|worst|best|better|worse|most|some|other|rough|hard) (?:days?|ones?|nights?)|most of the time"
    r"|(?:dias?|noches?) (?:mal[oa]s?|buen[oa]s?)|(?:mal|buen) dia|la mayoria de los dias|casi todos los dias|(?:uno|los)"
    r" (?:malos?|buenos?))\b"
)
_ON_DAYS = re.compile(
    rf"(?<![\w.$#'-])(?P<n>{_N}) (?:on|en) (?:(?:a|my|the|un|los) )?(?:bad|good|worst|rough|best|mal|dias mal|peores)\b"
)
_LOW = re.compile(rf"\b{_N}{_RANGE}$")
# A score, or None for a number that is none, and its place.
_Score = tuple[int | None, tuple[int, int]]
_ALONE = re.compile(
    rf"[\s.-]*(?:(?:an?|un|about|around|like|maybe|it's|its|usually|pain|dolor|level|nivel|es"
    rf"|es un|como|de|bad|between|entre|from|solid|score|i'd say"
    rf"|probably) )*(?:{_N}{_RANGE})?(?P<n>{_N})\+?(?: (?:on (?:a )?(?:bad|good) (?:days?|ones?)|(?:on )?most days|usually"
    rf"|pain|dolor|for pain|at worst|at its worst|now|today))?[\s.!-]*"
)


# A guess that ends a clause of the story: "low back, left side about a 7".
_GUESS = re.compile(
    r"\b(?:(?:about|around|like|roughly|say) an?|maybe(?: an?)?|probably(?: an?)?|i'd say(?: an?)?"
    r"|(?:como|tal vez|quizas|mas o menos) un)"
    rf" (?:{_N}{_RANGE})?(?P<n>{_N})[\s.!-]*$"
)
_NO_GUESS = re.compile(
    r"\b(?:call|reach|after|before|age|aged|since|for|every|llam\w+|for) ?(?:\w+ )?$"
)


def read(message: Message, context: Context) -> Found:
    """``pain_score``: the higher end of a range; above ten is ten."""
    asked = context.asked == "pain_score"
    story = context.asked == "pain_story"
    corrected = _CORRECTED.search(message.plain) if asked else _changed(message, context)
    value = _value(corrected["n"]) if corrected else None
    if corrected and value is not None:
        return Found({"pain_score": value}, message.without(corrected.span()))
    found = _marked(message, asked)
    if asked:
        found += _bare(message.without(*[span for _, span in found]))
    elif story and not found:
        found = _alone(message)
    if not any(score is not None for score, _ in found):
        found += _worded(message.plain, asked, story)
    now = [(score, span) for score, span in found if not _was(message.plain, span)]
    found = now if any(score is not None for score, _ in now) else found
    scores = [score for score, _ in found if score is not None]
    if not scores:
        return Found({}, message)
    details: Details = {"pain_score": max(scores)}
    varies = _varying(message, [span for score, span in found if score is not None])
    if varies:
        details["notes"] = varies
    return Found(details, message.without(*[span for _, span in found]))


def _varying(message: Message, spans: list[tuple[int, int]]) -> str:
    """The words of a score that is not the same every day, for the one number says less."""
    for clause in message.clauses:
        inside = [span for span in spans if clause.start <= span[0] < clause.end]
        if inside and _VARIES.search(message.plain, inside[0][1], clause.end):
            last = [
                match.end() for match in _VARIES.finditer(message.plain, inside[0][1], clause.end)
            ][-1]
            low = _LOW.search(message.plain[clause.start : inside[0][0]])
            start = clause.start + low.start() if low else inside[0][0]
            return message.own(start, last)
    return ""


def _changed(message: Message, context: Context) -> re.Match[str] | None:
    """A known score and the one it should be: "the 8 should be a 6"."""
    if "pain_score" not in context.known:
        return None
    for pattern in (_SHOULD_BE, _NOT_OLD):
        match = pattern.search(message.plain)
        if match and _value(match["old"]) == context.known["pain_score"]:
            return match
    return _SET.search(message.plain)


def _was(plain: str, span: tuple[int, int]) -> bool:
    """Whether a score is said of the past, or denied: "it used to be a 9", "not a 5"."""
    return bool(_BEFORE_NOW.search(plain[max(0, span[0] - 30) : span[0]]))


def _marked(message: Message, asked: bool) -> list[_Score]:
    """Scores that the words around them make clear."""
    found: list[_Score] = []
    for pattern in (_MARKED, _SCALED, _PAIN_IS):
        for match in pattern.finditer(message.plain):
            found += _taken(message.plain, match, pattern is _MARKED)
        if found and not asked:
            break
    return found


def _bare(message: Message) -> list[_Score]:
    """Numbers alone, where a score was asked for."""
    found: list[_Score] = []
    for match in _BARE.finditer(message.plain):
        before = message.plain[max(0, match.start() - 20) : match.start()]
        if not _OTHER_AFTER.match(message.plain, match.end()) and not _OTHER_BEFORE.search(before):
            found += _taken(message.plain, match, marked=False)
    return found


def _alone(message: Message) -> list[_Score]:
    """Numbers that are a whole clause of the story."""
    found: list[_Score] = []
    for clause in message.clauses:
        words = message.plain[clause.start : clause.end]
        match = _ALONE.fullmatch(words) or _GUESS.search(words) or _ON_DAYS.search(words)
        if match and match.re is _GUESS and _NO_GUESS.search(words[: match.start()]):
            continue
        value = _value(match["n"]) if match else None
        if match and value is not None and not clause.question:
            found.append((value, (clause.start + match.start("n"), clause.start + match.end("n"))))
    return found


def _worded(plain: str, asked: bool, story: bool) -> list[_Score]:
    """Scores without a number: "off the charts"."""
    match = _LOUD.search(plain)
    if match and (asked or story or (match[0] != "maximo" and _PAIN.search(plain))):
        return [(10, match.span())]
    if asked and _UNBEARABLE.fullmatch(plain):
        return [(10, (0, len(plain)))]
    return [(0, (0, 0))] if asked and _NO_PAIN.fullmatch(plain) else []


def _taken(plain: str, match: re.Match[str], marked: bool) -> list[_Score]:
    """The score of a match, no score with a place that is used up, or nothing."""
    groups = match.groupdict()
    word = groups["n"] or groups.get("n2") or groups.get("n3")
    value = _value(word) if word else None
    if value is None:
        return []
    after = plain[match.end() : match.end() + 2]
    if _NOT_A_SCORE.match(plain, match.end()):
        return [(None, match.span())]
    if marked and (after[:1] == "/" or _DATED.search(plain[: match.start()][-8:])):
        return []
    if not marked and (_OTHER_AFTER.match(plain, match.end()) or re.match(r"[/%:]\d|%", after)):
        return []
    if groups.get("half"):
        # "Seven and a half" is nearer to eight, as 7.5 is.
        value = min(10, value + 1)
    low = _value(groups["low"]) if groups.get("low") else None
    return [(max(value, low or 0), match.span())]


def _value(word: str) -> int | None:
    """The score that a number or a word means; None where it can be none.

    People say 11, 12 or 100 of 10: that is ten. Other numbers mean something else.
    """
    number = float(_WORDS[word]) if word in _WORDS else float(word) if word[0].isdigit() else None
    if number is None or (number > 20 and number != 100):
        return None
    return min(10, int(number + 0.5))
