"""When the pain began: "since 2019", "since fusion", "since childhood"."""

from __future__ import annotations

import re

from bot.intake.reading.numbers.words import NUMBER, number_of
from bot.intake.reading.text.load import phrases
from bot.intake.reading.text.message import Message, any_of
from bot.intake.reading.vocabulary.surgery import TERM

YEAR = r"(?:19[3-9]\d|20[0-4]\d)"
_SINCE = re.compile(
    r"\b(?:ever since|since|starting in|(?:it |pain |all |this )?(?:started|began|starts|begun"
    r"|start|woke up (?:from|after)|waking up (?:from|after)|came out of|desperte de|sali de|came on|showed up|set in|kicked in|flared up|came back|first noticed(?: it| this)?)"
    r"(?: (?:hurting|complaining(?: about (?:it|this|pain))?|acting up|bothering (?:me|him|her)|to hurt|to bother (?:me|him|her)"
    r"|(?:feeling|having|noticing|getting) (?:it|this|(?:the |back |this |leg |hip )*(?:pain|symptoms|numbness|problems?|trouble|spasms))"
    r"|with (?:it|this|the pain)))?(?: back)?(?: in| on| with| after| around| when| right after| from)?"
    # A form's "Onset: 1998", "fecha de inicio: 2015".
    r"|onset(?: (?:date|was|in|of (?:pain|symptoms)))*(?: ?[:=-])?|(?:date of (?:injury|onset)|(?:fecha de )?inicio)(?: (?:was|is|fue|es))?(?: ?[:=-])?"
    r"|(?:going|goes|went|dating|dates) (?:all the way )?back(?: to)?|dates from|(?:it'?s|it is|this is|it'?s been|es|viene) (?:from|desde)|desde(?: que| q| k| hace)?|a partir de|(?:(?:me |le |nos )?(?:empezo|comenzo|inicio))"
    r"(?: (?:a (?:doler(?:me|le|nos)?|molestar(?:me|le|nos)?|quejarse|sentir(?:lo|la|se)?|dar(?:me|le))|con (?:el|este) dolor|(?:el|este) dolor))?(?: en| el| con| despues de"
    r"| desde| cuando| a)?|after|despues de|tras)(?: about| around| like| como| mas o menos)? "
)
_DATED = re.compile(
    r"since|onset|dat|go|from|came|showed|set in|kicked|flared|noticed|desde|woke|waking|sali|desperte|start|beg[au]n|partir|empez|comenz|inici"
)
_CHILD = re.compile(
    r"(?:childhood|(?:the )?day (?:one|1)\b|birth\b|(?:i|he|she) (?:was|were) (?:a |just a )?(?:little |young "
    r"|small )?(?:kid|child|little|young|girl|boy|baby|born|teen\w*)|(?:la |mi |su )?(?:infancia"
    r"|ninez)|(?:muy )?(?:nino|nina|chico|chica|pequen[oa]|chiquit[oa])\b|(?:era |naci\b))"
)
_AT_AGE = re.compile(
    rf"(?:i was |at (?=\d\d,? (?:i'?m|im|now|years))|age |the age of |(?:he|she) was |los |tenia "
    rf"|que tenia )(?P<age>{NUMBER})(?: anos)?\b"
)
_PANDEMIC = re.compile(
    r"(?:(?:the |la |el )?(?:whole )?(?:start of |beginning of |inicio de )?(?:the |la )?)?"
    r"(?:pandemic|covid(?:-?19)?|lockdown|quarantine|pandemia|cuarentena|corona\w*|shutdown|everything shut down)"
)
_DATE = re.compile(
    rf"(?:(?:the |el |la )?(?:early|late|mid|beginning of|end of|start of|(?:the )?(?:summer|winter|spring"
    rf"|fall|autumn) of|(?:summer|winter|spring|fall|autumn|verano|invierno|primavera|otono)(?: del?)?"
    rf"|last|this past|past|principios de|finales de|mediados de)[ -])?(?:(?:el"
    rf"|ano|the year|in|on|en|about|around|like|del?) )*(?:(?P<month>jan\w*|feb\w*|mar(?:ch|zo)"
    rf"|apr\w*|may|mayo|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*|enero|febrero|abril|junio"
    rf"|julio|agosto|diciembre)\b\.?,? ?(?:of |de |del )?(?:\d{{1,2}}(?:st|nd|rd"
    rf"|th)?,? )?)?(?P<year>{YEAR}|'\d\d|[01]\d(?!\d|/|-)|[4-9]\d(?![\d/%.:-]|,\d| ?(?:percent|degrees|years?|yrs?|months?|weeks?|days?|hours?|minutes?|times?|pounds|lbs|kilos|miles|anos?|mes(?:es)?|semanas?|dias?|veces|grados|por ciento)\b))?\b"
)
_MONTHS = {
    "en": "January", "ja": "January", "fe": "February", "mar": "March", "ap": "April",
    "ab": "April",
    "may": "May", "jun": "June", "jul": "July", "au": "August", "ag": "August", "s": "September",
    "o": "October", "n": "November", "d": "December",
}  # fmt: skip
_DAYS = {
    "monday": "Monday", "tuesday": "Tuesday", "wednesday": "Wednesday", "thursday": "Thursday",
    "friday": "Friday", "saturday": "Saturday", "sunday": "Sunday", "lunes": "Monday",
    "martes": "Tuesday", "miercoles": "Wednesday", "jueves": "Thursday", "viernes": "Friday",
    "sabado": "Saturday", "domingo": "Sunday", "yesterday": "yesterday", "ayer": "yesterday",
    "today": "today", "hoy": "today", "last week": "last week", "la semana pasada": "last week",
    "last month": "last month", "mes pasado": "last month", "last year": "last year",
    "ano pasado": "last year", "last summer": "last summer", "last winter": "last winter",
    "last fall": "last fall", "last spring": "last spring", "this morning": "this morning",
    "last night": "last night", "anoche": "last night", "college": "college",
    "high school": "high school", "the weekend": "the weekend", "verano pasado": "last summer",
    "christmas": "Christmas", "xmas": "Christmas", "navidad": "Christmas", "navidades": "Christmas", "thanksgiving": "Thanksgiving",
    "accion de gracias": "Thanksgiving", "dia de accion de gracias": "Thanksgiving", "new year's": "New Year's", "new years": "New Year's",
    "new year": "New Year's", "new year's eve": "New Year's", "new years eve": "New Year's", "ano nuevo": "New Year's", "easter": "Easter",
    "semana santa": "Easter", "pascua": "Easter", "halloween": "Halloween", "dia de muertos": "Day of the Dead",
    "fourth of july": "Fourth of July", "4th of july": "Fourth of July", "cuatro de julio": "Fourth of July",
    "4 de julio": "Fourth of July", "labor day": "Labor Day", "memorial day": "Memorial Day",
    "mother's day": "Mother's Day", "mothers day": "Mother's Day", "dia de las madres": "Mother's Day",
    "father's day": "Father's Day", "fathers day": "Father's Day", "dia del padre": "Father's Day",
    "valentine's day": "Valentine's Day", "valentines": "Valentine's Day", "valentine's": "Valentine's Day",
    "spring break": "spring break", "super bowl": "the Super Bowl", "esta manana": "this morning",
}  # fmt: skip
# Beginnings of these days, beside which an earlier one counts.
_LATELY = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday yesterday today".split()
) | {"last week", "last month", "this morning", "last night", "the weekend"}
_DAY = re.compile(
    rf"(?:el |la |last |on |the |pasado |este |about |around |right after |just after |right before |day (?:before|after|of) |week (?:before|after|of) |weekend (?:before|after|of) "
    rf"|(?:un )?dia despues del? |antes del? |despues del? |en )*({any_of(_DAYS)})\b"
)
_OF_YEAR = re.compile(rf",? (?:(?:of|in|back in|del?|en|el) )*({YEAR})\b")
EVENTS = {
    "fusion": "(?:(?:(?:me|le) )?(?:hicieron|operaron)|operacion|operation|cirugia|surgery),? (?:de|of|for|the|una?|la|el) (?:(?:la|una|my|the|a) )?(?:\\w+ )?fusion|(?:me )?fusionaron|(?:they )?fused(?: me| my \\w+)?|was fused|spinal fusion|lumbar fusion|back fusion|neck fusion|fusion",
    "laminectomy": "(?:(?:me )?operaron|operacion|cirugia|surgery) (?:de|of|for) (?:la |una |my |the )?laminectom(?:y|ia)|laminectomy|laminectomia", "discectomy": "(?:micro)?discectomy|discectomia",
    "surgery": "(?:(?!since|from|after|my|the|no|any|year|month|week|days?\\b)[a-z-]+ ){0,2}surgery"
    "|(?:back |spine )?operation|operation|(?:(?!since|from|after|my|the|no|any|photo\\b)[a-z]+ )?op\\b(?!-)|procedure|cirugia|operacion|operaron|me operaron|(?:hip|knee|shoulder|disc|joint) (?:replacement|(?:(?:was|were|got|been) )?replaced)|under the knife|(?:put|placed|inserted) (?:(?:in|the|some|my|two|those|these|an?) )*(?:screws|rods|plates?|hardware|cage|stimulator|mesh|pins)(?: in)?|(?:took out|removed|cut out) (?:my|the|a) \\w+|(?!laminec|lamino|discec|microdisc|rhizo)\\w{4,}(?:ectomy|ectomia|plasty|plastia)|mastectomy(?: and reconstruction)?|operated(?: on)?|(?:me |le )?cambiaron (?:la|el|una|mi) (?:cadera|rodilla|disco)"
    "|(?:me |le )?(?:pusieron|colocaron) (?:(?:unos|los|las|una|dos) )?(?:tornillos|placas?|barras|varillas|protesis)",
    "car accident": "(?:a )?(?:car|auto|motor vehicle|traffic|motorcycle)"
    " (?:accident|crash|wreck)|(?:car )?(?:crash|wreck)"
    "|(?:(?:was|were|got|been|getting|being) )?rear[- ]?ended(?: by an? \\w+)?|rear[- ]?ender|rear[- ]?end (?:crash|collision|accident|wreck)|(?:(?:was|were|got|getting|being) )?hit by (?:a|an|the) (?:car|truck|bus|van|suv|semi|drunk(?: driver)?)"
    "|mva|accidente (?:de|en) (?:el )?(?:car+o|auto|coche|moto|transito|trafico)|accidente automovilistico|choque",
    "accident": "accident|accidente", "fall": "fall|fell|caida|(?:me |se )?ca(?:i|yo)|falling",
    "injury": "injury|lesion|work injury|lastime|injured|(?:\\w+ )?fracture|me (?:fracture|quebre|rompi)",
    "pregnancy": "pregnancy|embarazo",
    "childbirth": "(?:giving|gave) birth|childbirth|delivery|parto|c-?section|c section|cesarean|cesarea"
    "|(?:had|having|delivered|delivering) (?:my|our|the|her|a|twins)(?: (?:first|second|third|last|youngest|oldest))? (?:baby|kid|child|son|daughter|twins)|di a luz"
    "|nacio (?:mi|el|la|nuestr[oa]) \\w+|nacieron mis \\w+",
}  # fmt: skip
_ANY_EVENT = "|".join(f"(?P<e{i}>{pattern})" for i, pattern in enumerate(EVENTS.values()))
_HAPPENED = re.compile(rf"\b(?:{_ANY_EVENT})\b")
# "Fell in March, and ever since my leg burns", "me operaron y desde entonces".
_POINTS_BACK = re.compile(
    r"(?:ever since|since then|since that|since(?=\W*(?:$|[,.;!]))|desde (?:entonces|ahi|alli|ese dia))\b"
)
_NEAR = 100
# "Sat down too hard in July", "me torci el pie en marzo": when it happened, it began.
_HURT_IT = re.compile(
    r"\b(?:slipped|tripped|landed|sat down|hurt|injured|crashed|twisted|tweaked|strained|pulled|lifted|threw out|threw (?:my|his|her) \w+ out|messed up|blew out|busted|woke up with|desperte con|me golpee|me lastime|me torci|me pegue|me resbale|tore|ruptured|sprained|dislocated|cargue)\b(?P<what>[^.;!?\n|]{0,60})"
)
_HURT_WHEN = re.compile(r" (?=(?:in|last|on|this|en|el|la) (?!the |my |a ))")
_HURT_PLACE = re.compile(
    rf"\b(?:my|his|her|mi|la|el) (?:(?:left|right|low|lower|upper) )*(?:{any_of(phrases('places'))})\b"
)
_EVENT = re.compile(
    r"(?:(?:i|he|she|we|they) (?:had |got )?|first |second |third |1st |2nd |3rd |primera |segunda |tercera |my |the |a |an |this |that |his |her |mi |la |el |una |un |su |me |last "
    r"|ultima |having )*(?:" + _ANY_EVENT + r")\b"
)
# The date of an operation is told with the operation.
_OPERATIONS = {"fusion", "laminectomy", "discectomy", "surgery"}
# Between what happened and its date: "a fall (at work) (in) March", "the accident I had (in) 2018".
_WHERE = r" (?:at|off|on|from|down|into|in|of|de|del|en|al|por)(?: (?:my|the|an?|our|la|el|las|los|mi|un|una))? [a-z]+"
_HAD = r"(?:(?: that| which)? (?:i|we|he|she) had| que (?:tuve|tuvo))?"
_IN = r"(?: back| way back)?(?P<lead>(?: (?:in|on|around|about|this past|this|early|late|en|de|del|el|este|esta|por))*) "
_THEN = [re.compile(rf"{_HAD}(?:{_WHERE}){{{count}}}{_IN}") for count in range(3)]


def since(message: Message, asked: bool) -> tuple[str, int, int] | None:
    """A beginning in its normal form ("since 2019"), and where it stands; None for none.

    ``asked``: the length was asked for, so that any words after "since" are taken.
    """
    plain = message.plain
    recent: tuple[str, int, int] | None = None
    for match in _SINCE.finditer(plain):
        at = match.end()
        lead = match[0].strip()
        begins = lead not in {"after", "despues de", "tras"}
        if not begins and not asked:
            # "After my fusion" may tell when anything else happened.
            continue
        value = _beginning(plain, at, bool(_DATED.search(lead)))
        if value and value[0] in _LATELY:
            # "Back since 98, leg since Thursday": the longest counts.
            recent = recent or (f"since {value[0]}", match.start(), value[1])
            continue
        if value:
            return f"since {value[0]}", match.start(), value[1]
        event = _event_before(plain, match) if begins else None
        if event:
            return f"since {event}", *match.span()
        if asked and re.search(r"since$|desde(?: que)?$", lead):
            rest = re.match(r"[^.,;!?|\n]{3,60}", plain[at:])
            # "Desde la cintura hasta la pierna" tells where.
            if (
                rest
                and not re.search(r" (?:hasta|a la|al|para abajo)\b", rest[0])
                and re.match(
                    r"(?:my |the |i |a |before |mi |el |la |he |she |que |me |antes |mucho antes )\W*\w",
                    rest[0],
                )
            ):
                words = " ".join(message.text[at : at + rest.end()].split()[:7])
                return f"since {words}", match.start(), at + rest.end()
    return recent or _happened(plain, asked=asked)


def _happened(plain: str, *, asked: bool) -> tuple[str, int, int] | None:
    """A beginning that is told as what happened, or that words point back to."""
    for hurt in _HURT_IT.finditer(plain):
        if not (asked or _HURT_PLACE.search(hurt[0])):
            continue
        for when in _HURT_WHEN.finditer(plain, hurt.start("what"), hurt.end()):
            value = _beginning(plain, when.end(), dated=True)
            if value:
                # What was hurt stays for the others.
                return f"since {value[0]}", when.end(), value[1]
    for back in _POINTS_BACK.finditer(plain):
        event = _event_before(plain, back)
        if event:
            return f"since {event}", *back.span()
    return None


def _event_before(plain: str, lead: re.Match[str]) -> str | None:
    """What was told right before, where words only point back to it: "fell, and ever since …"."""
    back = _POINTS_BACK.match(plain, lead.start())
    told = [*_HAPPENED.finditer(plain, max(0, lead.start() - _NEAR), lead.start())] if back else []
    if not told:
        operated = back and TERM.search(plain, max(0, lead.start() - _NEAR), lead.start())
        return "surgery" if operated else None
    return list(EVENTS)[next(i for i in range(len(EVENTS)) if told[-1][f"e{i}"])]


def _beginning(plain: str, at: int, dated: bool) -> tuple[str, int] | None:
    match = _CHILD.match(plain, at)
    if match:
        return "childhood", match.end()
    match = _AT_AGE.match(plain, at)
    if match:
        age = number_of(match["age"])
        return (f"age {age:g}", match.end()) if age is not None else None
    match = _PANDEMIC.match(plain, at)
    if match:
        return "2020", match.end()
    match = _EVENT.match(plain, at)
    if match:
        number = next(i for i in range(len(EVENTS)) if match[f"e{i}"])
        event = list(EVENTS)[number]
        when = None if event in _OPERATIONS else _then(plain, match.end())
        return (f"{event} {when[0]}", when[1]) if when else (event, match.end())
    match = _DAY.match(plain, at)
    if match:
        # "Christmas of 2022" and "last fall", but no day of the week, may name a year.
        year = _OF_YEAR.match(plain, match.end())
        return (
            (f"{_DAYS[match[1]]} {year[1]}", year.end()) if year else (_DAYS[match[1]], match.end())
        )
    return _date(plain, at) if dated else None


def _then(plain: str, at: int) -> tuple[str, int] | None:
    """When something happened that was named just before: "in March", "on Monday", "last year"."""
    for pattern in _THEN:
        lead = pattern.match(plain, at)
        if not lead:
            continue
        day = _DAY.match(plain, lead.end())
        if day:
            name = _DAYS[day[1]]
            on = "on " if name.endswith("day") and name[0].isupper() else ""
            return f"{on}{name}", day.end()
        date = _date(plain, lead.end())
        if date and (lead["lead"] or " " in date[0]):
            return f"in {date[0]}", date[1]
    # "Since (the) fall (of) 2019" is the season, or the year of a fall.
    season = re.match(rf" (?:of )?({YEAR})\b", plain[at:])
    return (season[1], at + season.end()) if season else None


def _date(plain: str, at: int) -> tuple[str, int] | None:
    """A month, a year or both, in English; None where there is neither."""
    match = _DATE.match(plain, at)
    if match and (match["year"] or match["month"]):
        month = next((n for k, n in _MONTHS.items() if (match["month"] or "").startswith(k)), "")
        if (match["month"] or "").startswith("mar"):
            month = "March"
        year = match["year"] or ""
        if len(year) in {2, 3}:
            # "'09", "09"
            year = ("20" if int(year[-2:]) < 50 else "19") + year[-2:]
        return f"{month} {year}".strip(), match.end()
    return None
