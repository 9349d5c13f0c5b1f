"""What a visitor says who was told where help is: that they go, or that they are not safe after all.

English and Spanish, any case, typing errors. A message counts only if nothing else is in it
(going), or by a sentence of its own (not being safe).
"""

from __future__ import annotations

import re

from bot.safety.clauses import clauses_of

_FILLER = (
    r"(?:ok(?:ay)?|yes|yeah|alright|all right|fine|thanks|thank you|right|well|oh|so|then|now|god|please"
    r"|and|sorry|si|bueno|gracias|vale|esta bien|ya|y|entonces|ahora|ahorita)"
)
_WHO = (
    r"(?:(?:my|the|a|our|mi|un|una|el|la) )?(?:wife|husband|son|daughter|mom|mother|dad|father|brother|sister"
    r"|friend|neighbor|neighbour|partner|boyfriend|girlfriend|roommate|boss|coworker|caregiver|uber|cab"
    r"|taxi|he|she|they|somebody|someone|esposa|esposo|marido|mujer|hijo|hija|mama|papa|madre|padre"
    r"|hermano|hermana|amigo|amiga|vecino|vecina|pareja|novio|novia|alguien)"
)
_THERE = (
    r"(?:there|in|over|(?:to|for) (?:the |an? )?(?:er|ed|emergency(?: room| department)?|hospital)|alla|ahi"
    r"|(?:al|a (?:la|una)|para (?:el|la)) (?:hospital|emergencias?|urgencias|sala(?: de (?:emergencias|urgencias))?))"
)
_SOON = r"(?:now|right now|right away|immediately|already|ya|ahora|ahorita|ahora mismo|de inmediato|de una vez)"


def _whole(*alternatives: str) -> re.Pattern[str]:
    return re.compile("|".join(alternatives))


_GOES = _whole(
    r"(?:i|we)(?:m| am|re| are| will|ll)? ?(?:be )?(?:just )?(?:go|going|leave|leaving|heading|head"
    rf"|driving|drive)(?: out| off)?(?: {_THERE})?(?: {_SOON})*",
    rf"(?:im|i am|were|we are)? ?on (?:my|our|the) way(?: {_THERE})?(?: {_SOON})*",
    rf"(?:going|leaving|heading|driving)(?: {_THERE})?(?: {_SOON})+",
    rf"{_WHO} ?(?:s|is|will|can|ll)? ?(?:drives?|driving|takes?|taking|brings?|bringing)"
    rf"(?: me| us| him| her)(?: {_THERE})?(?: {_SOON})*",
    r"(?:(?:i|we|my \w+|he|she|they)(?: am|m| is|s| are|re|ve| have| has)? ?(?:just |already )?)?"
    rf"(?:call|called|calling|calls|phoned|phoning) (?:911|an ambulance|the ambulance|them)(?: {_SOON})*",
    r"(?:an |the )?ambulance (?:is )?(?:coming|on (?:its|the) way|here)(?: now)?",
    rf"(?:ya )?(?:voy|vamos|me voy|nos vamos|salgo|salimos)(?: en camino)?(?: {_THERE})?(?: {_SOON})*",
    rf"(?:ya )?(?:estoy|estamos|voy|vamos) (?:en camino|saliendo)(?: {_THERE})?(?: {_SOON})*",
    rf"(?:ya )?(?:me|nos|lo|la) (?:lleva|llevan)(?: {_WHO})?(?: {_THERE})?(?: {_SOON})*",
    rf"{_WHO} (?:me|nos|lo|la) (?:va a llevar|esta llevando|lleva)(?: {_THERE})?(?: {_SOON})*",
    rf"(?:ya |estoy |estamos |mi \w+ (?:ya |esta )?)*(?:llame|llamo|llamando|llamamos) al 911(?: {_SOON})*",
    r"(?:ya )?viene (?:la|una) ambulancia(?: en camino)?",
)
_RELAPSES = _whole(
    r"i (?:just |only )?lied(?: to you)?(?: (?:about|when|before|earlier).*)?",
    r"i was lying|(?:that|it) was (?:a lie|lies)",
    r"(?:that|it|what i said) (?:was not|wasnt|isnt|is not) true",
    r"i (?:was not|wasnt) (?:honest|truthful|joking|kidding)(?: with you)?",
    r"i (?:did |do |really )*mea?nt? it",
    r"(?:but )?(?:i|part of me) (?:really |just )*(?:still|do|does)(?: really)?"
    r" (?:wants? to(?: do it| die| end it| go)?|wanna(?: do it| die| end it)?"
    r"|feel (?:like (?:it|that|doing it)|that way|the same)|think(?:ing)? about it)",
    r"(?:im|i am|i feel) (?:really |still )?(?:not |un)(?:really |feeling )?"
    r"(?:safe|okay|ok|alright)(?: at all| anymore| really| actually)?",
    r"i (?:really )?(?:dont|do not) feel (?:really )?(?:safe|okay|ok|alright)(?: at all| anymore)?",
    r"(?:te |le |les )?menti(?: cuando.*| antes)?|estaba mintiendo|(?:eso )?(?:fue|era) mentira",
    r"(?:eso )?no (?:era|es|fue) (?:verdad|cierto)|(?:lo dije|lo digo|iba|era|es) en serio",
    r"(?:pero )?(?:todavia|aun|si|sigo)(?: lo)? (?:quiero|queriendo|pienso|pensando)(?:lo)?"
    r"(?: (?:hacerlo|morir(?:me)?|en eso))?",
    r"no (?:estoy|me siento) (?:a salvo|segur[oa]|bien)",
)
_EDGES = re.compile(rf"^(?:{_FILLER} )+|(?: {_FILLER})+$")


def goes(text: str) -> bool:
    """Whether a reply says that they go for help, or called it, and nothing else. Never raises."""
    clauses = clauses_of(text)
    said = [
        each.text for each in clauses if not re.fullmatch(rf"{_FILLER}(?: {_FILLER})*", each.text)
    ]
    if not said or any(each.question for each in clauses):
        return False
    return all(_GOES.fullmatch(each) or _GOES.fullmatch(_bare(each)) for each in said)


def relapses(text: str) -> bool:
    """Whether a sentence takes back that they are safe: "I lied", "I still want to". Never raises.

    Of use only to somebody who spoke of self-harm before.
    """
    said = [clause.text for clause in clauses_of(text) if not clause.question]
    each_way = [*said, *(_bare(each.removeprefix("no ")) for each in said)]
    return any(_RELAPSES.fullmatch(each) for each in each_way)


def _bare(clause: str) -> str:
    return _EDGES.sub("", clause).strip()
