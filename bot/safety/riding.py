"""Whether somebody who was told where help is asks how to get there: "drive or ambulance?", "can my
husband drive me". English and Spanish, any case.

Of use only where a sign was told.
"""

from __future__ import annotations

from bot.safety.clauses import clauses_of
from bot.safety.followup_words import pattern

_LEAD = r"^(?:(?:ok(?:ay)?|so|but|and|well|or|then|please|wait|oh|just|pues|bueno|y|pero|entonces|o|oiga|disculpe|perdon) )*"
_CAN = r"(?:can|could|should|shall|may|do|does|must|is it (?:ok|okay|alright|safe|fine|better)(?: (?:for|if))?|better|ok(?:ay)? (?:for|if)|what if|am i (?:ok|able|allowed) to|are we (?:ok|able|allowed) to)"
_KIN = r"(?:(?:my|a|an|our|his|her|the) \w+(?: \w+)?|somebody|someone|he|she|they|i|we|it|me|us)"
_WHOM = r"(?:me|us|him|her|them|my (?:mom|mother|mama|dad|father|wife|husband|son|daughter|brother|sister|grand\w+|uncle|aunt|friend|partner|kid|boy|girl)|myself|himself|herself)"
_BY = r"(?:(?:by|in|with|an?|the|my|our|his|her) )*(?:car|truck|uber|lyft|taxi|cab|bus|ride|ambulance|private car|own car)"
_TO = r"(?: (?:to|in|over|there|myself|ourselves|himself|herself|me|us|him|her|my \w+|the|er|ed|emergency|room|department|hospital|now|tonight|instead|then|please|at least|fast|quicker|or not|or|call|wait for|an?|ambulance|911|by|car|uber|taxi|cab|lyft|truck))*$"
_AMBULANCE = r"(?:an? |the )?(?:ambulance|paramedics|ems)"
_PUEDE = r"(?:puedo|podria|puede|podria|pueden|podemos|debo|debe|debemos|deberia|tengo que|esta bien (?:si|que)|es mejor(?: que)?|mejor|conviene)"
_QUIEN = r"(?:mi \w+|mi|un[oa]? \w+|alguien|el|ella|yo|nosotros)"
_EN = r"(?:en|por|con|un|una|el|la|mi|su) (?:un |una |el |la |mi |su )?(?:carro|coche|auto|troca|camioneta|taxi|uber|camion|ambulancia|bus)"
_LLEVA = r"(?:lleve|lleven|lleva|llevan|llevar\w*|maneje|manejo|maneja|manejar|manejamos|vaya|vayamos|vamos|voy|ir|irme|irnos|llevo|llevamos)"
_A = r"(?: (?:por lo menos|al menos|siquiera|o no|a|al|la|el|en|o|y|yo|ya|sol[oa]|hasta|alla|ahi|hospital|emergencias?|urgencias|sala|de|mism[oa]|ahora|ahorita|mejor|llamo|llamamos|pido|espero|esperamos|ambulancia|911|una|un|mi \w+|carro|coche|taxi|uber|troca))*$"
_ASKS = pattern(
    rf"{_LEAD}(?:(?:should|shall|do|can) (?:i|we) )?(?:by |go by |in |take )?(?:the |my |a )?(?:drive|driving|car|uber|ride|taxi) or (?:by |in |take |call |wait for )?(?:an? |the )?(?:ambulance|911){_TO}",
    rf"{_LEAD}(?:an? |the )?(?:ambulance|911) or (?:by |my |the |a |an |do i |should i |can i )*(?:drive|driving|car|uber|ride|taxi){_TO}",
    rf"{_LEAD}{_CAN} (?:{_KIN} )?(?:(?:just|also|still|not|to|please|go|come|and|be) )*(?:drives?|driving|walk|ride|uber)(?: {_WHOM})?{_TO}",
    rf"{_LEAD}{_CAN} {_KIN}(?: (?:just|also|still|please|come|and))* (?:takes?|brings?|rushe?s?) {_WHOM}{_TO}",
    rf"{_LEAD}{_CAN} {_KIN}(?: (?:just|also|still|please))* (?:take|go|get|ride|use|call) (?:in )?{_BY}{_TO}",
    rf"{_LEAD}{_BY} (?:ok|okay|fine|alright|better)$",
    rf"{_LEAD}(?:do|should|must|would|can) (?:i|we|he|she) (?:really |just |have to |need to |need |call |get |take |wait for |want )+{_AMBULANCE}{_TO}",
    rf"{_LEAD}is (?:driving|a car|an? uber|a taxi|an? ambulance)(?: \w+){{0,2}} (?:ok|okay|alright|safe|fine|needed|necessary|better|allowed|enough){_TO}",
    rf"{_LEAD}(?:how (?:do|should|can|would) (?:i|we|he|she) (?:get|go) (?:there|to (?:the )?(?:er|ed|hospital|emergency(?: room| department)?)))$",
    rf"{_LEAD}(?:(?:me )?{_LLEVA} )?(?:{_EN}|manejando|carro|coche|manejo|uber|taxi) o (?:en |por |con |la |una |un |mejor |llamo |a |al |pido )*(?:ambulancia|911){_A}",
    rf"{_LEAD}(?:la |una |en )*(?:ambulancia|911) o (?:en |mi |el |un |me |lo |la )*(?:carro|coche|manejo|uber|taxi|llevan?|llevo){_A}",
    rf"{_LEAD}(?:me|nos|lo|la) {_PUEDE} (?:{_QUIEN} )?{_LLEVA}(?: {_QUIEN})?(?: {_EN})?{_A}",
    rf"{_LEAD}{_PUEDE} (?:(?:{_QUIEN}|me|nos|lo|la) ){{0,2}}(?:llevar(?:me|nos|lo|la)|(?<=(?:me|lo|la) )llev\w+|(?<=nos )llev\w+|manej\w+)(?: {_QUIEN})?(?: {_EN})?{_A}",
    rf"{_LEAD}{_PUEDE} (?:{_QUIEN} )?(?:ir|irme|irnos|vaya|vamos) {_EN}{_A}",
    rf"{_LEAD}(?:me|nos|lo|la) {_LLEVA}(?: {_QUIEN})?(?: {_EN})?{_A}",
    rf"{_LEAD}(?:ocupo|necesito|necesitamos|necesita|pido|llamo|llamamos|espero|hace falta|debo (?:llamar|pedir)|tengo que (?:llamar|pedir)) (?:a )?(?:la |una )?ambulancia{_A}",
    rf"{_LEAD}como (?:llego|llegamos|voy|vamos|lo llevo|la llevo) (?:alla|al hospital|a (?:la sala de )?(?:emergencias|urgencias))$",
)
# What is told, not asked: without a question mark only these begin a question.
_BEGINS = pattern(
    r"^(?:(?:ok(?:ay)?|so|but|and|well|or|please|pues|bueno|y|pero) )*(?:can|could|should|shall|may|do|does|must|is|am|are|how|what if|me puede|nos puede|puede|puedo|podemos|debo|ocupo|como)"
)
_OR = pattern(r"or|o")

_SELF = pattern(
    r"(?:i|we) (?:just |still |even )?drive(?! or)|(?:to|is) driv(?:e|ing)(?! (?:or|me|us|him|her|them|my))|driv\w+ myself|i take (?:my|the) (?:car|truck)|manejar(?! mi| un| el)|manejo(?! o)|maneje(?! mi| un| el)|yo mism[oa]|(?:ir|voy|irme) en mi (?:carro|coche|troca)"
)


def asks_how_to_go(text: str) -> bool:
    """Whether a message asks how to get to where help is. Never raises."""
    return any(
        _ASKS.search(each.text)
        and (each.question or _BEGINS.match(each.text) or _OR.search(each.text))
        for each in clauses_of(text)
    )


def would_drive(text: str) -> bool:
    """Whether whoever asks that would sit at the wheel. Never raises."""
    return any(_SELF.search(each.text) for each in clauses_of(text))
