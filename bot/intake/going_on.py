"""Bare words that go on from an explanation: "why?", "tell me more", "I don't get it". Pure.

Said by themselves they have no topic. Behind an explanation they ask for the next one,
or for a shorter one.
"""

from __future__ import annotations

import re
from typing import Literal

from bot.intake.reading.message import fold

# Its reasons, more of it, or in plainer words.
Going = Literal["why", "more", "simpler"]

_LEADS = (
    r"(?:(?:ok(?:ay)?|and|so|but|well|hm+|oh|wow|yes|yeah|please|interesting|really|wait|sorry|no"
    r"|y|pero|bueno|entonces|si|aja|disculpe|perdon|interesante|oiga)[ ,.!?]+)*"
)
_ENDS = r"(?: (?:please|then|though|exactly|por favor|exactamente|entonces))?"
_IT = r"(?: (?:it|that|this|them|me|more|further|a bit|a little|better|eso|esto|lo|mas|mejor|bien|un poco))*"
_WHY = (
    r"why(?: not| so| is that| would that be)?|why'?s that|how come|what'?s the reason|for what reason"
    r"|(?:(?:y )?(?:eso )?)?por ?que(?: (?:no|es eso|sera|razon))?|a que se debe(?: eso)?"
)
_MORE = (
    r"(?:tell me|i'?d like to (?:know|hear)|i want to (?:know|hear)|say|show me)?(?: some| a bit| a little)?"
    r" ?more(?: info(?:rmation)?| details?)?(?: (?:about|on) (?:it|that|this))?"
    r"|go on|continue|keep going|carry on|(?:and )?then what|what else|and(?: then)?|so|then"
    r"|how(?: so| is that)|in what way|like what|such as"
    rf"|(?:(?:can|could|would|will) you )?(?:please )?(?:explain|elaborate){_IT}"
    r"|how (?:does|would|can|could) (?:that|it|this) (?:work|be|happen)"
    r"|(?:digame|cuenteme|dime|cuentame|quiero saber|quisiera saber)(?: un poco)? mas(?: (?:de|sobre) (?:eso|esto))?"
    r"|mas(?: informacion| detalles| info)?|siga|sigue|prosiga|y|y (?:entonces|luego|despues|eso)|entonces"
    r"|(?:y )?que mas|como asi|como es eso|como puede ser"
    rf"|(?:me (?:lo )?(?:puede|podria) explicar|expliqu?e(?:me|melo)|explica(?:me|melo)){_IT}"
)
_SIMPLER = (
    r"(?:i )?(?:do not|don'?t|didn'?t|did not|can'?t|cannot|couldn'?t)(?: really| quite| even)?"
    r" (?:get|understand|follow|understood)(?: (?:it|that|this|you|any of (?:it|that|this)|a word(?: of (?:it|that))?"
    r"|what (?:you|that|this|it)(?:'?re| are| is)? ?(?:mean|means|said|saying|say)?))?"
    r"|(?:what|whats|wat)(?: (?:do|does|is|are|did|r))?(?: (?:you|u|that|this|it|all (?:that|this)))?"
    r"(?: (?:mean|means|saying|talking about|supposed to mean))?"
    r"|huh+|eh+|come again|(?:can you |could you )?(?:say|put|explain) (?:that|it|this)(?: again| simply| simpler| differently"
    r"| in (?:plain|simple|normal|other) (?:english|words|terms|language)| more simply| like i'?m (?:five|5))+"
    r"|in (?:plain|simple|normal|other) (?:english|words|terms|language)|(?:in )?layman'?s terms|simpler|plainer|dumb it down(?: for me)?"
    r"|(?:it'?s |that'?s |this is |way )*(?:too|very|so) (?:complicated|confusing|long|hard|technical|many words)(?: for me)?"
    r"|(?:it'?s |that'?s |this is )*(?:confusing|complicated|over my head|greek to me)|you lost me|i'?m (?:so |totally |very )?(?:lost|confused)"
    r"|no (?:le |lo |la |te |se )?(?:entiendo|entendi|comprendo|comprendi|capto)(?: (?:nada|bien|eso|esto|lo que (?:dice|dijo)|ni papa))*"
    r"|(?:que|como|q)(?: (?:dice|dijo|cosa|quiere decir|significa))?(?: (?:eso|esto|todo eso|con eso))?"
    r"|(?:digalo |expliquelo |dimelo |explicalo )?(?:mas|en palabras mas|con palabras mas|de forma mas) (?:facil(?:es)?|sencill[oa]s?|simples?|clar[oa]s?|despacio)"
    r"|(?:es |esta )?(?:muy|demasiado) (?:complicado|dificil|largo|confuso)|(?:estoy|ando) (?:perdid[oa]|confundid[oa])"
)
_BARE: dict[Going, re.Pattern[str]] = {
    "why": re.compile(rf"{_LEADS}(?:{_WHY}){_ENDS}"),
    "more": re.compile(rf"(?!no,? (?:more|mas)\b){_LEADS}(?:{_MORE}){_ENDS}"),
    "simpler": re.compile(rf"{_LEADS}(?:{_SIMPLER}){_ENDS}"),
}
_MOST = 60


def goes_on(text: str) -> Going | None:
    """What bare words behind an explanation ask for; None for all others. Never raises."""
    plain = re.sub(r"[^\w' ]+", " ", fold(text[: _MOST + 1]))
    plain = " ".join(plain.split())
    if not plain or len(text) > _MOST:
        return None
    return next((going for going, bare in _BARE.items() if bare.fullmatch(plain)), None)
