"""Words for times of a day or a week, English and Spanish."""

from __future__ import annotations

import re

from bot.intake.reading.numbers.words import NUMBER
from bot.intake.reading.text.taken_back import afresh
from bot.intake.reading.vocabulary import days as days_misspelt

_DAY = (
    rf"{days_misspelt.DAYS}|"
    r"m ?- ?f\b|mon ?- ?fri|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?"
    r"|sundays?|mon|tues?|weds?|wensdays?|wednsdays?|wendsdays?|thurs?|fri|sat|sun|weekdays?|weekends?|business days|lunes|martes"
    r"|miercoles|jueves|viernes|sabados?|domingos?|entre semana|fines? de semana|los fines|m[ /,-]w[ /,-]f|tu(?:es?)?[/&-]th(?:u(?:rs?)?)?(?: [ap]\.?m)?|m[/&-]w(?: [ap]\.?m)?"
)
_PART = (
    r"mornin(?:g|gs|s)?|afternoons?|evenings?|nights?|noon|midday|lunch(?: ?time| break| hour)?"
    r"|midmorning|midafternoon|dinner time|(?<!\d )(?<!\ba )(?<!per )days?(?! (?:that )?(?:i|we|he|she) (?:can|could|am)\b)|daytime|mananas?|tardes?|noches?|mediodia|medio dia|madrugada"
    r"|almuerzo|lonche|tardecit[oa]|tempranito|nochecita"
)
_ANY = (
    r"any ?time|any day|whenever|all (?:the )?day|(?:as )?(?:early|soon|quick|quickly) as (?:possible|(?:you|u|y'?all) can)|(?:cual?quier|cualquier) (?:hora|momento|dia)|a toda hora"
    r"|todo el dia|cuando (?:ustedes |usted |ud |uds )?(?:sea|quieran?|guste[n]?|puedan?)"
    r"|a la hora que sea|no preference|(?:doesn't|does not|don't|dont) (?:matter|care|mind)"
    r"|me da igual|no importa|da lo mismo|anytime|asap|as soon as possible"
    r"|lo antes posible|cuanto antes|lo mas pronto(?: posible)?|the sooner the better|sooner|24/7|right away|immediately|right now|now|(?:ahora|a?h?orita)(?: mismo)?"
    r"|en cuanto puedan|(?:cual?quier|cualquier) rato"
)
_CLOCK = (
    rf"(?:\d{{1,2}}(?::\d\d)?(?: ?[-/] ?| (?:to|a|and|until|till|y|or"
    rf"|o) (?:las )?)?)?\d{{1,2}}(?::\d\d)? ?(?:a\.?m\b\.?|p\.?m\b\.?|o'?clock|hrs\b|ish\b)"
    r"|(?<![\d.:])(?:1[0-2]|[1-9]) ?(?:-|to|till|until|a|hasta) ?(?:1[0-2]|[1-9]):[0-5]\d|(?<![\d.:])(?:1[0-2]|[1-9]):[0-5]\d ?(?:-|to|till|until|a|hasta) ?(?:1[0-2]|[1-9])(?::[0-5]\d)?(?![\d/])"
    rf"|(?:a )?las {NUMBER}(?::\d\d)?(?: y media)?|\d{{1,2}}:\d\d[ap]?\b|a la (?:1|una)(?::\d\d| y media)?(?: de la tarde)?"
    r"|(?<![\d.])(?!20[012])(?:[01]\d|2[0-3])[0-5]\d ?(?:hrs |hours )?(?:-|to|a) ?(?!20[012])(?:[01]\d|2[0-3])[0-5]\d(?!\d)"
    rf"|\d{{1,2}} ?[ap] ?(?:-|to) ?\d{{1,2}} ?[ap]|{NUMBER} (?:thirty|fifteen|forty[ -]five)"
    rf"|{NUMBER} (?:o'?clock|in the (?:morning|afternoon|evening)|at night|(?:de|por|en) la (?:manana|tarde|noche))"
    rf"|\d{{1,2}}(?::\d\d)? ?(?:-|to|till|until|a) ?(?:noon|midday|mediodia)"
    rf"|(?:after|before|befor|b4|around|between|btwn|betwn|until|till|by|at|past|from|despues de?|antes de?|entre|hasta"
    rf"|desde|a partir de|como a|pasadas?) (?:about |around |las |la )?"
    rf"(?:{NUMBER})(?::\d\d| (?:thirty|fifteen|forty[ -]five))?(?! ?(?:years?|months?|weeks?|anos?|meses|semanas|surger|injection"
    rf"|[-\d]))(?: ?(?:-|and|to|y|a|or|o) ?(?:las )?{NUMBER})?"
    r"(?: ?[ap]\.?m\b\.?|(?<=\d)[ap]\b)?"
)
_MONTH = (
    r"jan(?:uary)?|feb(?:ruary)?|march|april|june|july|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
    r"|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
)
_WHEN = (
    r"(?:after|before|b4|during|when|once|until|despues de(?:l)?|antes de(?:l)?|durante|cuando) (?:i "
    r"|my |el |la |mi |the |salgo |get )?"
    r"(?:work|school|lunch|breakfast|dinner|church|get (?:off|home|out)|off|work hours|trabajo"
    r"|trabajar|comer|almuerzo|escuela|shift|salgo|salga|llego|doctor|home)"
    r"(?: (?:of|off|from|del|de) (?:work|school|trabajo))?"
    r"|(?:around|about|near) (?:my |the )?(?:lunch(?: ?time)?|dinner(?: ?time)?|breakfast|supper|tea|bedtime)"
    r"|(?:after|before|b4|during|between|btwn|despues de|antes de|durante|entre) (?:i |my |her |his |the |la |el |mi |mis |las |los )?"
    r"(?:dark|sunset|sundown|sunrise|dusk|dawn|supper|practice|class|classes|clases?|therapy|pt|physical therapy|dialysis|mass|service|prayers?|meals?|mealtimes?|tea|coffee|the gym|gym|breakfast|bedtime|(?:her |his )?naps?|rush hour|patients|clients|customers|calls|meetings"
    r"|misa|la cena|cenar|desayunar|desayuno|dialisis|terapia|oscurecer|pacientes|clientes)(?! (?:pain|surgery))"
    r"|(?:al )?sal(?:iendo|ir) (?:del?|de la|de mi) (?:trabajo|escuela|clases?|jale|misa)|llegando (?:a (?:la )?casa|del trabajo)"
    rf"|(?:the|el(?: dia)?) \d{{1,2}}(?:st|nd|rd|th)(?: of (?:{_MONTH}))?(?: (?:time|surgery|one|floor|grade|visit|opinion|vertebra|disc))?(?<!time)(?<!surgery)(?<!one)(?<!floor)(?<!grade)(?<!visit)(?<!opinion)"
    rf"|(?:{_MONTH}) \d{{1,2}}(?:st|nd|rd|th)?(?!\d)|(?:el (?:dia )?)?\d{{1,2}} de (?:{_MONTH})|el (?:dia )?\d{{1,2}}(?= (?:de|por|en|a)\b)"
    r"|(?:after|before|befor|b4|around|by|until|till|past|antes del|despues del|hacia el) (?:noon|midday|mediodia)"
    r"|today|tomorrow|tom+or+ow|tmrw?|tmw|2mor+ow|tonight|this (?:week|afternoon|morning|evening)|next week|later(?: today)?|(?:the )?(?:end|start|beginning) of (?:the |my )?(?:day|week)|eod|close of business"
    r"|(?:la )?(?:proxima|otra) semana|la semana (?:que viene|entrante)|(?:el )?proximo (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)"
    r"|pasado manana|a (?:primera|ultima) hora|(?:a )?la h?ora d(?:el? )?(?:lonche|almuerzo|comer|comida|cena|lunch)|al final del dia"
    r"|hoy|esta (?:tarde|semana|noche)|mas tarde|temprano|early|late"
    r"|(?:early|late|mid)[ -](?:mornings?|afternoons?|evenings?)|business hours|office hours"
    r"|horario de oficina|on my (?:break|day off|lunch|days off)|first thing"
)
# What a time is of: a later one of another kind contradicts nothing.
KINDS = {
    "day": re.compile(rf"\b(?:{_DAY})(?!\w)"),
    "part": re.compile(rf"\b(?:{_PART})(?!\w)"),
    "clock": re.compile(rf"\b(?:{_CLOCK}|{_WHEN})(?!\w)"),
}
ANY = re.compile(rf"\b(?:{_ANY})(?!\w)")
TIME = re.compile(rf"\b(?:{_CLOCK}|{_ANY}|{_WHEN}|{_DAY}|{_PART})(?!\w)")
# "Monday, sorry, Tuesday": said before a time it takes back another.
_SORRY = re.compile(
    rf"\b(?:sorry|oops|whoops|perdon|disculpe)\b[ ,.:!]*(?=(?:(?:on|at|el|los|las?|en|por) )?(?:{TIME.pattern}))"
)
# "No, I said after 5": what was said before is meant after all.
_AS_SAID = re.compile(
    r"\b(?:no+|not|nope|wrong|incorrect)\b[^|]{0,60}?\b(?:i|yo|(?<!no )les?|ya) ?(?:(?:had|already|clearly|just|ya|les?) )*(?:said|told (?:you|u|y'?all)(?: guys)?|asked for|dije|puse|pedi)\b[ ,:]*(?=\w)"
    r"|\b(?:no+|not|nope)\b[^|]{0,60}?\b(?:dije|puse|pedi)\b[ ,:]*(?=\w)"
)
NOW = re.compile(r"(?:right now|now|(?:ahora|a?h?orita)(?: mismo)?)")
# Times of what happened, not of a call: "some nights", "since this morning".
# What brings the pain on, or eases it: "worse when I sit". Where one drives or walks a dog may say
# when to call.
_BROUGHT_ON = (
    r"(?:worse|worst|flares?(?: up)?|peor|empeora) (?:when|if|with|after|by|whenever|cuando|si|con|al)"
    r"|(?:when|whenever|if|cuando|si|al) (?:(?:i|i'm|im|me|he|she|estoy) )?(?:sit|stand|bend|twist|squat|cough"
    r"|sneez|kneel|crouch|lie|sient|agach|acuest|levant|doblo|toso|estornud|sentarme|pararme|sentad)"
    r"\w*(?! down (?:for|to)\b| to\b| a\b)"
)
STORY = re.compile(
    r"\b(?:(?:some|most|many|those|last|algunas|anoche|ultima) (?:days?|nights?|mornings?|noches?"
    r"|dias?)|(?:since|desde|started|began|empezo) (?:\w+ ){0,2}(?:night|morning|today|yesterday"
    r"|days?|weeks?|hoy|noche|manana)|bladder|bowels?|pee|urin\w+|poop|vejiga|orin\w+|numb\w*"
    r"|tingl\w+|groin|point in|going on|die|dying|kills?|suicid\w*|vivir|morir\w*|alive|hurts?|pain"
    r"|dolor|duele|surgery|cirugia|symptoms?|legs?|piernas?|hormigue\w*|adormec\w*|entum\w*|se (?:me|les?) duermen?|do(?:ing)? (?:anything|nothing|something)|hacer (?:nada|algo)"
    rf"|{_BROUGHT_ON})\b"
)
AVAILABLE = re.compile(
    r"\b(?:work\w*|home|off|busy|shift|lunch|school|kids?|job|church|out|trabaj\w+|casa|salgo"
    r"|llego|ocupad[oa]|escuela)\b"
)
# "9 to 1 your time", "Eastern time".
_ZONE = (
    r"(?:(?:eastern|central|mountain|pacific|your|my|our|vegas|nevada|local|arizona|california) time|est|pst|mst|edt|pdt|mdt"
    r"|(?:eastern|central|mountain|pacific)(?=\W*$)|hora (?:del (?:este|pacifico|centro)|de (?:aqui|alla|ustedes|las vegas)))"
)
ZONE = re.compile(rf"\b{_ZONE}\b")
HOURS = re.compile(
    rf"\W*(?:(?:at|about|around|like|tipo|a|las|como|between|from|entre|de) )*{NUMBER}(?: ?(?:-|to|and"
    rf"|or|a|o|y) ?(?:las )?{NUMBER})?(?: {_ZONE})?\W*"
)
# "3 to 5" alone: hours only where a call or its time is spoken of.
RANGE = re.compile(
    r"(?<![\d/$#.-])\b(?:1[0-2]|[1-9])(?::?[0-5]\d)? ?(?:-|to|till|until|a) ?(?:1[0-2]|[1-9])(?::?[0-5]\d)?\b(?![\d/%-])"
    r"(?! ?(?:years?|months?|weeks?|days?|hours? (?:a|per|to|and|of)|hours?$|hrs?|horas|minutes?|mins?|minutos|inches|lbs|pounds|miles|mg|calls|people|anos?|meses|semanas|dias?|out of|de dolor|in pain|pain|times|veces))"
)
# "In class all day" says when not to call.
_ALL_DAY = re.compile(r"all (?:the )?day|todo el dia")
_BUSY = re.compile(
    r"\b(?:in (?:class|school|meetings?|a meeting|court|bed|pain|the field)|at (?:work|school|the office|a job)|work\w*|busy|driv\w+|on my feet|on the road|hurt\w*|sit\w*|stand\w*|sleep\w*|asleep|gone|away"
    r"|trabaj\w+|ocupad\w+|en (?:clases?|la escuela|junta|juntas)|manej\w+|duerm\w+)\b[^,.;!?\n]{0,15} $"
)
# Times that belong together, and what they may follow or be followed by in a run-on.
RUN = re.compile(
    rf"\b(?:{_CLOCK}|{_ANY}|{_WHEN}|{_DAY}|{_PART})(?!\w)"
    rf"(?:(?:[ ,/&-]|\b(?:and|or|y|o|on|in|at|the|por|en|la|el|las|los|de|del|a|except|excepto|not)\b)*"
    rf"\b(?:{_CLOCK}|{_ANY}|{_WHEN}|{_DAY}|{_PART})(?!\w))*"
)
WHENEVER = re.compile(
    r"\b(?:when|once|while|during|after|before|until|till|noonish|\w{3,}ish|sunup|sundown|dawn|dusk"
    r"|breakfast|supper|dinner|bedtime|lunch\w*|brunch|coffee|break|o'?clock|half past|quarter (?:past|to)"
    r"|am|pm|week|month|hours?|hrs|minutes?|mins|minutos?|cuando|despues|antes|mientras|al (?:rato|mediodia|salir|llegar)"
    r"|saliendo|llegando|luego|rato|descanso|\w*time|cena|comida|desayuno|semana|hora|horas|dias?|flexible|open schedule"
    r"|(?:no|doesn'?t|not) (?:matter|difference)|idc|idm|(?:you|y'?all|u|they) (?:guys )?(?:pick|choose|decide|tell me|say)|i don'?t care|dealer'?s choice|ustedes? (?:digan?|escojan?|decidan?|manden?)|up to you|your (?:call|choice|convenience)"
    r"|at your convenience|retired|always home|siempre|pronto|soonest|first available)\b"
)
CALL = re.compile(
    r"\b(?:call|calls|reach|reachable|reached|contact|phone me|(?:can|could|may|please|just) (?:phone|try)|ring|bell|(?<=a )buzz|buzz(?= (?:me|us)\b)|get back to (?:me|us)|available|free|talk|answer|pick up(?! (?:the|my|our|his|her|kids?|them|from)\b)|best time"
    r"|good time|better time|(?:the|my|good|best) (?:days|times) (?:are|should be|to call)|works|(?:good|fine|ok|okay|perfect|great) for me|(?:catch|find) me|best|better|prefer|prefiero|me (?:encuentran?|hallan?|localizan?|agarran?|queda bien|conviene)|llam\w+|marqu\w+|marcar\w*"
    r"|disponible|contactar\w*|libre|contest\w+|(?:me|le|nos|les|lo|la) (?:pueden?|podrian?) (?:hablar|marcar|buscar)|pueden? (?:hablar|marcar)(?:me|le|nos|la|lo)|que (?:me|le|nos|la|lo|les) (?:hablen|busquen)|h[ae]bl(?:en|e)(?:me|le|nos)|mejor hora|mejor horario|horario|pued[oe] (?:hablar|contestar|atender))\b"
)
# Words that say nothing besides a time.
PLAIN = re.compile(
    r"(?:[\s,.!&/+-]|\b(?:and|or|y|o|nothing|earlier|than|nada|on|in|at|the|a|por|en|la|el|las|los|de|del|is|are|works?|best"
    r"|better|fine|good|ok|please|only|except|but|not|either|any|before|after|between|weekday"
    r"|early|late|to|till|until|like|anytime|for|me|her|him|us|como|tipo|si|usually|por favor|pm|am|solo|menos"
    r"|excepto|from|desde|hasta|entre|time|mine|mejor|every|each|cada|todos|todas"
    r"|week|semana|adelante|onwards?|later|media|around|about|would|be|yeah|um|uh|so|hi|hello|hola|thanks|gracias|porfa|plz|k|thx|instead|\d{1,2}|(?:1[0-2]|[1-9])[0-5][05])\b)*"
)
# Alone these say when to call, without being asked: "mornings", "after 3".
PART_ALONE = re.compile(
    r"\b(?:mornings|afternoons|evenings|weekdays|any ?time|any day|cualquier (?:hora|dia)|(?:por"
    r"|en) las (?:mananas|tardes|noches)|(?:after|before|past|despues de|antes de|a partir de|pasadas)"
    r" (?:las? )?\d{1,2}(?::\d\d)?(?: ?[ap]\.?m)?|\d{1,2}(?::\d\d)? ?[ap]\.?m\.? (?:or|and|o|y) (?:later|after|earlier|before|despues|antes))\b"
)
# What changes a time that is known.
CHANGES = re.compile(
    r"\b(?:make (?:it|that)|change|instead|actually|rather|better|second thoughts?|times? to|hora a|horario a|que sean?|mejor(?:es)?|cambi\w+|pong\w+|put|set|not|no (?:antes|despues|los|las|en|por))\b"
)
_UNKNOWN_WORDS = 4


def times_in(plain: str, start: int, end: int, now: bool) -> list[re.Match[str]]:
    """The times in a clause; "now" is one only where ``now`` says so."""
    found = TIME.finditer(plain, start, end)
    return [
        match
        for match in found
        if (now or not NOW.fullmatch(match[0]))
        and not (_ALL_DAY.fullmatch(match[0]) and _BUSY.search(plain, start, match.start()))
    ]


def tells(words: str) -> bool:
    """Whether a clause says much besides its times, and nothing of a call or of being free."""
    if CALL.search(words) or AVAILABLE.search(words):
        return False
    unknown = [w for w in TIME.sub(" ", words).split() if not PLAIN.fullmatch(w)]
    return len(unknown) > _UNKNOWN_WORDS


def kinds_in(words: str) -> set[str]:
    """Whether days, parts of a day or hours are named: names of ``KINDS``."""
    return {kind for kind, pattern in KINDS.items() if pattern.search(words)}


def restarts(plain: str) -> tuple[int, ...]:
    """The places from which on a time takes back what was said before, the last one first."""
    sorry = (match.end() for match in _SORRY.finditer(plain) if match.start())
    said = (match.end() for match in _AS_SAID.finditer(plain))
    return tuple(sorted({*afresh(plain), *sorry, *said}, reverse=True))
