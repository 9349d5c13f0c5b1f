"""Scores of the pain that the words around them make clear, or that need no number."""

from __future__ import annotations

import re

from bot.intake.reading.numbers.words import TEENS, UNITS
from bot.intake.reading.text.instead import TAKES_BACK
from bot.intake.reading.text.message import Message, any_of

WORDS = {w: n for w, n in {**UNITS, **TEENS}.items() if n <= 10 and w not in {"un", "una", "uno"}}
WORDS["uno"] = 1
# People say eleven or twelve of ten.
WORDS |= {w: n for w, n in TEENS.items() if n in {11, 12} and w != "once"}
SCORE = rf"(?:\d{{1,3}}(?:\.\d)?|{any_of(WORDS)})"
RANGE = r" ?(?:-|to|or|and|a|o|y) ?(?:an? |un |even |maybe )?"
OF_TEN = (
    r" ?(?:/ ?10\b|(?:(?:out|outa|outta|our) )?of (?:10|ten)\b|(?:outa|outta|outof) (?:10|ten)\b|sobre (?:10|diez)\b|(?:de|from) (?:10|diez|ten)\b"
    r"|on (?:a|the) (?:pain )?scale|en (?:una|la) escala|on the pain scale)"
)
_MARKED = re.compile(rf"(?<![\w.$#'-])(?:(?P<low>{SCORE}){RANGE})?(?P<n>{SCORE})\+?{OF_TEN}")
_SCALED = re.compile(
    r"\b(?:scale\b[^.;!?\n|]{0,40}? (?:1|one|0|zero)(?: to | until | till | thru | through |-)(?:10|ten)|escala de(?:l)? (?:0|1|cero|uno) al? (?:10|diez)"
    r"|(?:^|[.,;!\n] ?)(?:from (?:1|one|0|zero) to (?:10|ten)|del (?:0|1|cero|uno) al (?:10|diez))(?! ?[ap]\.?m))"
    rf"\W{{1,3}}(?:(?:i say|it's|its|it is|i'd|i'm|im|i am|i would|say|at|an?|about|around|is|es"
    rf"|un|seria|probably|my pain|a solid|hurts|right now|today|estoy|en|como|(?:mi|el|su) dolor|de mi \w+|de \|+|yo|digo|diria|que|give|put|rate|call|\|+) )*(?:(?P<low>{SCORE}){RANGE})?(?P<n>{SCORE})\b"
)
# "The score he'd say is 8", "del 1 al 10 pues un 6".
_TOLD_SO = re.compile(
    rf"\b(?:score|level|number)(?: (?:i|he|she|they|we|would|he'd|she'd|i'd|they'd|give|gives|say|says|put|it))+ (?:is|would be|an?|at) (?:an? )?(?P<n>{SCORE})(?![\w:/-])"
    rf"|\b(?:i|he|she)(?:'d| would) (?:say|call|give|rate)(?: (?:it|that|it's|its|is|an?|about|around|like|maybe))* (?P<n3>{SCORE})(?= ?(?:$|[.,;!\n]))"
    rf"|\bdel? (?:0|1|cero|uno) al (?:10|diez),? (?:(?:pues|diria|digo|como|yo|le|pongo|doy|es|un|seria|que)[ ,]+)+(?P<n2>{SCORE})(?![\w:/-])"
)
_PAIN_IS = re.compile(
    r"\b(?:(?P<of>(?:pain|dolor|hurts|(?:pain|your) number|score|level|nivel|intensity|intensidad|severity|duele|rate it|rating"
    r"|puntaje)(?: (?:level|lvl|score|nivel|right now|now|scale))?"
    r"(?: in (?:the|my|his|her|their|both) (?:\w+ ){0,2}?\w+(?='s| is| was)| en (?:el|la|los|las|mi) (?:\w+ )?\w+(?= (?:es|esta)\b))?)"
    r"(?:'s| is| it'?s| was| of| at| about| around| are| more like| closer to| like|:| es| mas como| de| en| como| un| ronda| esta| el)*"
    r"(?: (?:an?|un|usually|about|around|like|de|at|probably|normally|como|en|el|between|entre|from"
    r"|almost|casi|maybe|mostly|still|only|just|really|todavia|aun|its|it's|now|currently|roughly))* "
    rf"(?:(?P<low>{SCORE}){RANGE})?(?P<n>{SCORE})|(?P<n2>{SCORE}) (?:of |de )(?:pain|dolor)\b"
    rf"|(?:an?|un) (?P<n3>{SCORE})(?: (?:for|in|de) (?:pain|dolor)))(?!\w)"
)
_VERB = r"(?:calls?|called|rates?|gives?|puts?|ranks?)"
_SAID_OF = r"(?:it|that|this|hers|his|mine|myself|the pain|my pain)"
_AFTER_GIVEN = (
    r"(?=$|[,.;!|\n]| (?:rn|right|now|today|most|on|at|when|if|but|out|thanks|because|and|some|ahorita|ahora|hoy|en|por|de"
    r" noche|until|till|most|all|cuando|si|pero|gracias|y)\b)"
)
# "She calls it a 6", "I'd put myself at 4": what one gives to the pain.
_GIVEN = re.compile(
    rf"\b(?:{_VERB} {_SAID_OF}(?: (?:at|as|about|around|like|maybe))* (?:an? )?|{_VERB}(?: (?:at|as|about))? an? |(?:le|lo)"
    r" (?:doy|da|pone|pongo|califico)(?: (?:al dolor|en))* (?:un )?)"
    rf"(?:(?P<low>{SCORE}){RANGE})?(?P<n>{SCORE}){_AFTER_GIVEN}"
)
# "I'm at a 9 right now", "me llega a 9": nothing else is said like this.
_FELT = re.compile(
    r"\b(?:(?:it|pain|mine) (?:hovers|stays|sits|averages)(?: (?:at|around|about|near))+ (?:an? )?"
    r"|(?:i'?m|i am|it'?s|he'?s|she'?s|pain'?s|(?P<of>(?:my|the|his|her) \w+)(?:'s| is)) (?:sitting )?at an? (?=\S+ (?:rn|right now|today|now|most))"
    r"|(?:me|le) (?:llega|sube) (?:a|hasta)(?: un)? "
    r"|(?:it|pain|mine|dolor) (?:goes|went|varies|ranges|swings|bounces|fluctuates|va|varia|anda|oscila)(?: (?:anywhere|somewhere|up|down))? (?:from|between|de|entre) (?:an? |un )?)"
    rf"(?:(?P<low>{SCORE}){RANGE})?(?P<n>{SCORE}){_AFTER_GIVEN}"
)
# Who fills in what sounds like a number: "ate out of ten".
_HEARD = {"ate": 8, "for": 4, "fore": 4, "to": 2, "too": 2, "won": 1, "nein": 9, "sex": 6}
_HEARD_OF_TEN = re.compile(rf"\b(?P<n>{any_of(_HEARD)}) (?:out of|outta|outa) (?:10|ten)\b")
_LOUD = re.compile(
    r"\b(?:maxed out|off the (?:charts?|scale)|through the roof|worst (?:pain )?(?:imaginable|possible|ever|of my life)"
    r"|as bad as it gets|(?:10|ten) plus|fuera de (?:la )?escala|por las nubes"
    r"|peor dolor (?:de mi vida|posible|imaginable)|al maximo|maximo)\b"
)
# "More than ten", and not ten minutes or blocks.
_OVER_TEN = re.compile(
    r"\b(?:(?:beyond|over|more than) (?:10|ten)|mas del? (?:10|diez))"
    r"(?=[^\w\s/:%.-]|[.-](?!\d)|\W*$|\n| (?:on|at|when|if|but|and|most|right|now|today|for (?:me|pain)|pain|out|en|cuando|si|pero|y|hoy|ahora|de dolor)\b)"
)
# How long or far somebody can do something.
_CAN_DO = re.compile(
    r"\b(?:sit\w*|stand\w*|walk\w*|lift\w*|drive|driv\w+|carry\w*|sleep\w*|lay\w*|lie|lying|run|running|sent\w+|siento|par\w+|camin\w+|carg\w+|manej\w+|dormir|acost\w+|levant\w+)\b"
    r"[^,.;!?\n|]{0,30}$"
)
_UNBEARABLE = re.compile(
    r"\W*(?:(?:it'?s|just|totally|absolutely|es) )?(?:unbearable|excruciating|insoportable|the worst|the max)\W*"
)
_NO_PAIN = re.compile(
    r"\W*(?:no pain(?: (?:at all|now|right now|today))?|sin dolor|nothing|nada)\W*"
)
# After a bare number: what makes it something else than a score.
OTHER_AFTER = re.compile(
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
# "From 4/10 to 7/10", "pain 4 to 7": the one number says less than both do. Two bare numbers are not
# kept, which nobody could tell from hours.
_SPAN = re.compile(
    rf"(?<![\w.$#/:'-])(?:(?P<of>\b(?:pain|dolor|hurts|duele|score|level|nivel|it|goes|va|varia|anda)\b[^.,;!?\d\n|]{{0,25}}? )?(?:(?:from|between|de|entre) (?:an? |un )?)?)"
    rf"(?P<low>{SCORE})(?P<ten>{OF_TEN})?(?:{RANGE}| (?:all the way )?(?:up |down )?to (?:an? )?| hasta (?:un )?)(?P<n>{SCORE})(?P<ten2>{OF_TEN})?(?![\w%/:])"
)
_WIDE, _MOST = 2, 10
# What is counted: "3 kids and 2 jobs", "10 pastillas"; "8 always" and "7 days a week" tell how bad.
_THINGS = re.compile(
    r"[ -](?!(?:always|sometimes|perhaps|thanks|this|was|has|hurts|burns|feels|gets|goes|does|makes|means|sounds|seems|aches|throbs|stings|kills"
    r"|keeps|stays|sucks|plus|yes|its|thats|pls|tops|points|puntos|days|nights|mornings|evenings|afternoons|weekends|towards|afterwards|versus"
    r"|jesus|dios|pues|gracias|entonces|menos|mas|todos|todas|despues|antes|dias|noches|mananas|tardes|quizas|ademas|algunos|algunas|unos|unas|muchos"
    r"|muchas|otros|otras|los|las|mis|veces)\b)[a-z]+[^\Ws]s\b"
)
_OWNED = re.compile(
    r"\b(?:have|has|got|take|took|taking|raise|raised|tengo|tiene|tomo|tome|llevo)(?: (?:like|about|over|almost|como|casi))? $"
)
_OF_PAIN = re.compile(
    r" (?:pain|dolor|out|of|right|now|today|most\w*|in|on|at|when|for|i|is|and|or|to|but|usual\w*|normal\w*|level|lvl|all|every|de|hoy|ahora|en|cuando|y|o|a|pero|por)\b"
)
# "A 7 but 9 when I sit": the second one is of one moment only.
_AT_MOMENTS = re.compile(
    rf"(?<![\w.$#'-]){SCORE}(?:{OF_TEN})?,? (?:but|pero) (?:(?:it'?s|it|is|goes|gets|jumps|up|like|to|an?|es|un|de|a|hasta|como|sube|llega) ){{0,5}}"
    rf"(?P<n>{SCORE})(?:{OF_TEN})? (?:when(?:ever)?|if|cuando|si)\b"
)
# "9 at worst, 4 at rest", "at rest 4, walking 9": two scores, each of its state.
_STATE = (
    r"(?:(?:at|en|a) )?(?:(?:its|the|my|lo) )?(?:rest|worst|best|reposo|peor|mejor|menos|resting|sitting|standing|walking|moving|lying down|active"
    r"|(?:with|con|in|en) (?:activity|movement|exercise|walking|actividad|movimiento)|(?:when|while) (?:i'?m |i am |he is |she is )?(?:active|moving|i move|walking|i walk|sitting|i sit|standing|i stand|resting|i rest)"
    r"|cuando (?:camino|me muevo|me siento|descanso)|al (?:caminar|moverme|sentarme)|caminando|sentad[oa]|parad[oa]|acostad[oa])"
)
# "Good days it's like a 3, bad days an 8": each of its days.
_DAYS = r"(?:(?:on|en) )?(?:(?:an?|my|the|un|los|mis) )?(?:(?:good|bad|best|worst|rough|better) (?:days?|ones?|nights?)|(?:dias?|noches?) (?:buen[oa]s?|mal[oa]s?)|(?:buenos|malos) dias|(?:buen|mal) dia|(?:los|las) (?:buen[oa]s|mal[oa]s))"
_LEADS_ON = r"(?:(?:and|but|y|pero|then|it'?s|is|an?|un|es|like|def|definitely|more like|como|up to|goes to|hasta|about) )*"
_EXTREMES = (
    re.compile(
        rf"(?<![\w.$#/:'-])(?P<n>{SCORE})(?:{OF_TEN})?,? {_STATE}(?: ?[,;/.] ?| ){_LEADS_ON}(?P<n2>{SCORE})(?:{OF_TEN})?,? {_STATE}(?!\w)"
    ),
    re.compile(
        rf"\b(?:{_STATE}|{_DAYS}),?:? {_LEADS_ON}(?P<n>{SCORE})(?:{OF_TEN})?(?: ?[,;/.] ?| )(?:(?:and|but|y|pero) )*(?:{_STATE}|{_DAYS}),?:? {_LEADS_ON}(?P<n2>{SCORE})(?:{OF_TEN})?(?![\w:%]| ?(?:am|pm|years?|anos?|hours?|minut\w+|blocks?)\b)"
    ),
)
_NOT_A_SCORE = re.compile(
    r" ?(?:days|times|people|doctors|patients|veces|dias|personas|doctores|nights)\b"
)
_DATED = re.compile(r"\b(?:on|since|by|el) $")
_PAIN = re.compile(r"\b(?:pain|dolor|hurt|ach(?:e|ing|y)|duel)")
# "I'd give your website 10 out of 10."
_PRAISE = re.compile(
    r"\b(?:web ?site|site|page|service|clinic|bot|chat|app|staff|stars?|sitio|pagina|servicio|clinica)\b[^.;!?\n]{0,25}$"
)
# "A 7, no make that an 8", "un 7, no, mejor un 8": what is meant stands behind.
_RESTATED = re.compile(
    rf"(?:{OF_TEN})?(?:{TAKES_BACK}|[ ,.;\u2026-]+(?:no+[,.!]+ |mejor |no (?=an? ))(?:(?:it'?s|it is|es|mejor|mas bien|put|say|ponga|pongale|ponle) )*)"
    rf"(?:(?:it'?s|mejor|put|say|ponga|pongale|ponle|an?|un) )*(?P<n>{SCORE})(?:{OF_TEN})?(?![\w:/%]|\.\d)"
)
# A score, or None for a number that is none, and its place.
Score = tuple[int | None, tuple[int, int]]


def marked(message: Message, *, asked: bool) -> list[Score]:
    """Scores that the words around them make clear."""
    found: list[Score] = []
    heard = _HEARD_OF_TEN.search(message.plain)
    if heard:
        found.append((_HEARD[heard["n"]], heard.span()))
    given = (_GIVEN,) if asked or _PAIN.search(message.plain) else ()
    for pattern in (_MARKED, _SCALED, _TOLD_SO, _PAIN_IS, _FELT, *given):
        for match in pattern.finditer(message.plain):
            if _PRAISE.search(message.plain[: match.start()][-60:]) and not _PAIN.search(
                message.plain
            ):
                continue
            found += taken(message.plain, match, sure=pattern is _MARKED)
        if found and not asked:
            break
    return found


def spanned(plain: str, score: int) -> tuple[int, int] | None:
    """Where two scores stand that are far apart and one of which is ``score``: "from a 4 to a 7"."""
    for found in _SPAN.finditer(plain):
        low, high = value_of(found["low"]), value_of(found["n"])
        if not any(found[each] for each in ("of", "ten", "ten2")):
            continue
        if low is None or high is None or score not in (low, high):
            continue
        # "1 to 10" is the scale.
        scale = low <= 1 and high == _MOST
        if abs(high - low) >= _WIDE and not scale and not OTHER_AFTER.match(plain, found.end()):
            return found.span()
    return None


def extremes(plain: str) -> tuple[int, tuple[int, int]] | None:
    """The higher of two scores that are each told of a state, and where both stand; or None."""
    for pattern in _EXTREMES:
        found = pattern.search(plain)
        both = [value_of(found["n"]), value_of(found["n2"])] if found else []
        if found and all(each is not None for each in both):
            return max(each for each in both if each is not None), found.span()
    return None


def restated(plain: str, score: Score) -> Score:
    """The score that is said in the place of one right behind it: "a 7, no make that an 8"."""
    value, span = score
    again = _RESTATED.match(plain, span[1]) if value is not None else None
    if not again or OTHER_AFTER.match(plain, again.end("n")):
        return score
    meant = value_of(again["n"])
    return score if meant is None else restated(plain, (meant, (span[0], again.end())))


def counts_things(plain: str, span: tuple[int, int]) -> bool:
    """Whether a bare number counts something: "I have 3 kids"."""
    owned = _OWNED.search(plain[max(0, span[0] - 30) : span[0]])
    other = owned and re.match(r" [a-z]", plain[span[1] :]) and not _OF_PAIN.match(plain, span[1])
    return bool(_THINGS.match(plain, span[1]) or other)


def without_moments(plain: str, found: list[Score]) -> list[Score]:
    """The scores without one that is only of some moments, behind another: "7 but 9 when I sit"."""
    moments = [match.span("n") for match in _AT_MOMENTS.finditer(plain)]
    return [
        (score, span)
        for score, span in found
        if not any(span[0] <= start and end <= span[1] for start, end in moments)
    ]


def worded(plain: str, *, asked: bool, story: bool) -> list[Score]:
    """Scores without a number: "off the charts"."""
    match = _LOUD.search(plain) or _OVER_TEN.search(plain)
    if match and match.re is _OVER_TEN and _CAN_DO.search(plain[: match.start()]):
        return []
    if match and (asked or story or (match[0] != "maximo" and _PAIN.search(plain))):
        return [(10, match.span())]
    if asked and "?" not in plain and _UNBEARABLE.fullmatch(plain):
        return [(10, (0, len(plain)))]
    return [(0, (0, 0))] if asked and _NO_PAIN.fullmatch(plain) else []


def taken(plain: str, match: re.Match[str], *, sure: bool) -> list[Score]:
    """The score of a match, no score with a place that is used up, or nothing."""
    groups = match.groupdict()
    word = groups["n"] or groups.get("n2") or groups.get("n3")
    value = value_of(word) if word else None
    if value is None:
        return []
    after = plain[match.end() : match.end() + 2]
    if _NOT_A_SCORE.match(plain, match.end()):
        return [(None, match.span())]
    if sure and (after[:1] == "/" or _DATED.search(plain[: match.start()][-8:])):
        return []
    if not sure and (OTHER_AFTER.match(plain, match.end()) or re.match(r"[/%:]\d|%", after)):
        return []
    if groups.get("half"):
        # "Seven and a half" is nearer to eight, as 7.5 is.
        value = min(10, value + 1)
    low = value_of(groups["low"]) if groups.get("low") else None
    # The place of the pain is for others to read: "the pain in his neck is a 9".
    start = match.end("of") if groups.get("of") else match.start()
    return [(max(value, low or 0), (start, match.end()))]


def value_of(word: str) -> int | None:
    """The score that a number or a word means; None where it can be none.

    People say 11, 12 or 100 of 10: that is ten. Other numbers mean something else.
    """
    number = float(WORDS[word]) if word in WORDS else float(word) if word[0].isdigit() else None
    if number is None or (number > 20 and number != 100):
        return None
    return min(10, int(number + 0.5))
