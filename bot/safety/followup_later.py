"""What says that a call is for afterwards, once help was had. English and Spanish."""

from __future__ import annotations

from bot.safety.followup_words import pattern

CALL = r"(?:call|ring|phone|contact|text) (?:me|us|him|her|back|me back)"
LLAMAR = r"(?:me (?:llaman?|pueden llamar|hablan?|marcan?)|(?:que )?me (?:llamen|llame|hablen|marquen)|llamenme|llameme|llamame|hablenme|marquenme|llamar(?:me)?)"
HELPED = r"(?:er|ed|emergency|emergency room|emergency department|hospital|911|doctor|that|ambulance|emergencias|sala|sala de emergencias|urgencias)"
AFTERWARDS = pattern(
    rf"{CALL} (?:back )?(?:about (?:it|this|that|the \w+) )?(?:later(?: on)?|afterwards?|after(?: that)?|(?:when|once) i(?:m| am| get)? "
    r"(?:back|home|out|done))(?! \d)",
    r"^afterwards?$|(?:later|after) (?:please )?call(?: me)?",
    rf"(?:{CALL} )?(?:after|once|when)(?: (?:i|ive|im|i have|i am|we|the|my|been|go|went|gone|get|got"
    rf"|back|going|to|from|at|see|seen|out|of|a|an|done|with|visit))* {HELPED}(?: visit)?",
    rf"{LLAMAR}(?: por favor)? (?:despues|luego|mas tarde|cuando (?:salga|regrese|vuelva|termine))",
    rf"(?:despues|luego) {LLAMAR}|^despues$",
    rf"cuando (?:salga|regrese|vuelva|termine)(?: del?| de la)? {HELPED}(?: {LLAMAR})?",
    rf"despues de(?: (?:ir|haber|ido|que|vaya|a|al|la|el|una|las|volver|salir|del|de))* {HELPED}",
)
