"""Whether somebody who was told where help is asks what to say there: "what do I tell them at the ER?".

Of use only where a sign was told. English and Spanish, any case.
"""

from __future__ import annotations

from bot.safety.clauses import clauses_of
from bot.safety.followup_words import pattern

_LEAD = r"^(?:(?:ok(?:ay)?|so|but|and|well|then|please|wait|oh|just|um|im going|pues|bueno|y|pero|entonces|oiga|ya voy) )*"
_I = r"(?:i|we|he|she|they|my \w+)"
# Whom, where and when, and nothing else: "what do I say when the office calls" asks for more.
_THERE = (
    r"(?: (?:to|them|him|her|the|a|an|doctors?|dr|nurses?|staff|people|desk|front|triage|er|ed|emergency|emergencies|room|department|hospital|umc|there|at|in|on|when|once|after|if|i|we|he|she|get|gets|arrive"
    r"|arrives|go|going|over|911|988|paramedics?|ambulance|operators?|dispatchers?|ask|asks|asked|me|us|about|this|it|that|then|now|please|exactly|is|wrong|have|happened|happening|first|phone|with|for|my|son|daughter|wife|husband|mom|dad))*$"
)
_ALLA = (
    r"(?: (?:a|al|el|la|los|las|en|de|doctor(?:es|a|as)?|medicos?|enfermer[oa]s?|personal|sala|emergencias?|urgencias|hospital|911|988|alla|ahi|alli|cuando|llegue|lleguemos|llegamos|llego|llame|llamo|llamemos|marque|marco|conteste|contesten|este|ya|que|tengo"
    r"|pasa|me|ahora|por telefono|operador[a]?|paramedicos|exactamente|primero|esto|eso))*$"
)
_AT = r"(?:er|ed|emergency|hospital|triage|911|paramedics?|ambulance|doctors?|nurses?|(?:la |el )?(?:emergencias?|urgencias|hospital|ambulancia)|medicos?|doctores|enfermer[oa]s|paramedicos)"
_ASKS = pattern(
    rf"{_LEAD}what (?:(?:exactly|all|else|even) )*(?:should|do|can|must|shall|would|will|am|are|is) {_I}(?: (?:supposed to|have to|need to|even|just|going to|gonna|exactly))* (?:tell|say|report|mention|explain)(?! (?:to )?my){_THERE}",
    rf"{_LEAD}what (?:exactly )?to (?:tell|say|mention){_THERE}",
    # What "what do I tell them" meant, put right.
    rf"{_LEAD}(?:i (?:mean|meant) (?:what )?(?:do i |to |i )?(?:tell|say to)|(?:tell|say to|to)(?= .*\bi (?:mean|meant)$)) (?:the |them at the |my )?{_AT}(?: (?:people|staff|folks|guys|doctors?|nurses?|desk|room|department))*(?: i (?:mean|meant))?$",
    rf"{_LEAD}(?:(?:me refiero|me referia|digo|o sea) )+(?:que (?:les|le) digo )?a (?:los|las|la) (?:de )?{_AT}$",
    rf"{_LEAD}(?:i )?(?:dont|do not|wouldnt) (?:even )?know what (?:(?:i|to|should|id|ill) )*(?:tell|say){_THERE}",
    rf"{_LEAD}how (?:should|do|can|would) {_I} (?:explain|describe|tell|say|put)(?: (?:this|it|that))?{_THERE}",
    rf"{_LEAD}what (?:will|would|are|do) (?:they|the (?:doctors?|nurses?|staff)) (?:going to |gonna |usually |want to )?(?:ask|know|need to know){_THERE}",
    rf"{_LEAD}(?:que|ke) (?:(?:les|le) )?(?:digo|decimos|cuento|explico|debo decir(?:les|le)?|tengo que decir(?:les|le)?|puedo decir(?:les|le)?|hay que decir(?:les|le)?|voy a decir(?:les|le)?){_ALLA}",
    rf"{_LEAD}no se (?:que|ke) (?:decir(?:les|le)?|(?:les|le) (?:digo|voy a decir)){_ALLA}",
    rf"{_LEAD}como (?:les|le|se los?|se lo) (?:digo|explico){_ALLA}",
    rf"{_LEAD}que (?:me|nos) (?:van a|van) preguntar{_ALLA}",
)
_PLACE = pattern(
    r"there|er|ed|emergency|hospital|umc|911|988|paramedics?|ambulance|triage|operators?|dispatchers?|doctors?|nurses?|alla|ahi|alli|emergencias?|urgencias|medicos?|doctor(?:es|a|as)|enfermer[oa]s?|paramedicos"
)
# Where nobody is asked who is not in danger; a doctor is, at any visit.
_HOSPITAL = pattern("er|ed|emergency|hospital|umc|emergencias?|urgencias")


def asks_what_to_say(text: str, *, named: bool = False) -> bool:
    """Whether a message asks what to say where help is. ``named``: only where it says which place or
    whom there, also beside it, not a bare "what do I tell them?". Never raises.
    """
    said = [each.text for each in clauses_of(text)]
    asks = [each for each in said if _ASKS.search(each)]
    beside = any(map(_HOSPITAL.search, said))
    return bool(asks) and (not named or beside or any(map(_PLACE.search, asks)))


def asks_for_hospital(text: str) -> bool:
    """Whether a message asks what to say in a hospital, by that name. Never raises."""
    return any(_ASKS.search(each.text) and _HOSPITAL.search(each.text) for each in clauses_of(text))
