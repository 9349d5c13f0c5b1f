"""Words for times of a day or a week, English and Spanish."""

from __future__ import annotations

import re

from bot.intake.reading.numbers import NUMBER

_DAY = (
    r"m ?- ?f\b|mon ?- ?fri|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?"
    r"|sundays?|mon|tues?|weds?|thurs?|fri|sat|sun|weekdays?|weekends?|business days|lunes|martes"
    r"|miercoles|jueves|viernes|sabados?|domingos?|entre semana|fines? de semana"
)
_PART = (
    r"mornin(?:g|gs|s)?|afternoons?|evenings?|nights?|noon|midday|lunch(?: ?time| break| hour)?"
    r"|midmorning|dinner time|days?|daytime|mananas?|tardes?|noches?|mediodia|medio dia|madrugada"
    r"|almuerzo"
)
_ANY = (
    r"any ?time|any day|whenever|all day|(?:cual?quier|cualquier) (?:hora|momento|dia)|a toda hora"
    r"|todo el dia|cuando (?:sea|quieran?|guste[n]?|puedan?)"
    r"|a la hora que sea|no preference|(?:doesn't|does not|don't|dont) (?:matter|care|mind)"
    r"|me da igual|no importa|da lo mismo|anytime|asap|as soon as possible"
    r"|lo antes posible|cuanto antes|lo mas pronto(?: posible)?|the sooner the better|sooner|24/7|right away|immediately|right now|now|ahora(?: mismo)?"
    r"|en cuanto puedan"
)
_CLOCK = (
    rf"(?:\d{{1,2}}(?::\d\d)?(?: ?[-/] ?| (?:to|a|and|until|till|y|or"
    rf"|o) (?:las )?)?)?\d{{1,2}}(?::\d\d)? ?(?:a\.?m\b\.?|p\.?m\b\.?|o'?clock|hrs\b|ish\b)"
    rf"|(?:a )?las {NUMBER}(?::\d\d)?(?: y media)?|\d{{1,2}}:\d\d"
    rf"|(?:after|before|befor|around|between|until|till|by|at|past|from|despues de|antes de|entre|hasta"
    rf"|desde|a partir de|como a|pasadas?) (?:about |around |las |la )?"
    rf"(?:{NUMBER})(?! ?(?:years?|months?|weeks?|anos?|meses|semanas|surger|injection"
    rf"|[-\d]))(?: ?(?:-|and|to|y|a|or|o) ?(?:las )?{NUMBER})?"
    r"(?: ?[ap]\.?m\b\.?)?"
)
_WHEN = (
    r"(?:after|before|during|when|once|until|despues de(?:l)?|antes de(?:l)?|durante|cuando) (?:i "
    r"|my |el |la |mi |the |salgo |get )?"
    r"(?:work|school|lunch|breakfast|dinner|church|get (?:off|home|out)|off|work hours|trabajo"
    r"|trabajar|comer|almuerzo|escuela|shift|salgo|salga|llego|doctor|home)"
    r"(?: (?:of|off|from|del|de) (?:work|school|trabajo))?"
    r"|(?:after|before|around|by|until|till|past|antes del|despues del|hacia el) (?:noon|midday|mediodia)"
    r"|today|tomorrow|tonight|this (?:week|afternoon|morning|evening)|next week|later(?: today)?"
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
NOW = re.compile(r"(?:right now|now|ahora(?: mismo)?)")
# Times of what happened, not of a call: "some nights", "since this morning".
STORY = re.compile(
    r"\b(?:(?:some|most|many|those|last|algunas|anoche|ultima) (?:days?|nights?|mornings?|noches?"
    r"|dias?)|(?:since|desde|started|began|empezo) (?:\w+ ){0,2}(?:night|morning|today|yesterday"
    r"|days?|weeks?|hoy|noche|manana)|bladder|bowels?|pee|urin\w+|poop|vejiga|orin\w+|numb\w*"
    r"|tingl\w+|groin|point in|going on|die|dying|kill|suicid\w*|vivir|morir\w*|alive|hurts?|pain"
    r"|dolor|duele|surgery|cirugia|symptoms?|legs?|piernas?)\b"
)
AVAILABLE = re.compile(
    r"\b(?:work\w*|home|off|busy|shift|lunch|school|kids?|job|church|out|trabaj\w+|casa|salgo"
    r"|llego|ocupad[oa]|escuela)\b"
)
HOURS = re.compile(
    rf"\W*(?:(?:at|about|around|like|a|las|como|between|from|entre|de) )*{NUMBER}(?: ?(?:-|to|and"
    rf"|or|a|o|y) ?(?:las )?{NUMBER})?\W*"
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
    r"|am|pm|week|month|hours?|hrs|cuando|despues|antes|mientras|al (?:rato|mediodia|salir|llegar)"
    r"|saliendo|llegando|luego|rato|descanso|\w*time|cena|comida|desayuno|semana|hora|horas|dias?|flexible|open schedule"
    r"|(?:no|doesn'?t|not) (?:matter|difference)|up to you|your (?:call|choice|convenience)"
    r"|at your convenience|retired|always home|siempre|pronto|soonest|first available)\b"
)
