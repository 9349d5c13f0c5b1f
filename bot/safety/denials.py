"""What people say behind "none of that": each sign denied by its name, and how their pain feels.

Only with a "none" of its own does it answer the list: "no fever" is not "none of these".
English and Spanish, lower case without accents.
"""

from __future__ import annotations

import re

from bot.safety.clauses import Clause
from bot.safety.followup_words import pattern

_DOES = (
    r"(?:(?:pee|piss|wet|poop|shit|soil)\w* (?:myself|himself|herself|themselves|my pants|(?:on )?me)"
    r"|(?:trouble|problems?|issues?|accidents?) (?:(?:with|when|my|the|bladder|bowels?|pee\w*|poop\w*)\b ?)+)"
)
_SIGN = (
    rf"(?:{_DOES}|(?:chest |leg |legs )?(?:pain|weakness)(?: in (?:my|the) (?:chest|legs?))?|(?:leg |legs )?numbness(?: (?:down there|between (?:the|my) legs))?"
    r"|fevers?|chills|temperature|(?:bad )?(?:falls?|crash(?:es)?|wrecks?|accidents?)|weak legs?|numb (?:legs?|butt|crotch|groin)"
    r"|(?:bladder|bowel|pee\w*) (?:problems?|issues?|trouble|accidents?|stuff)"
    r"|fiebre|calentura|escalofrios|caidas?|choques?|debilidad|dolor (?:de|en el) pecho|adormecimiento|entumecimiento|accidentes?|problemas? (?:para|con|al) (?:orinar|la vejiga|el intestino))"
)
_LIMB = r"(?:(?:my|the|his|her|both|la|las|el|mi|mis) )*(?:legs?|foot|feet|arms?|hands?|butt|crotch|groin|piernas?|pies?|brazos?)"
_WEAK = r"(?:weak|numb|dead|asleep|limp|debil(?:es)?|dormid[oa]s?|entumid[oa]s?|adormecid[oa]s?)"
_AND = r"(?:,|and|or|nor|y|o|ni|no|not|sin|any)"
# "Leg ain't weak", "no fever no crash", "not weak or numb", "ni fiebre ni caidas".
_DENIED = pattern(
    rf"(?:(?:i |we )?(?:dont|do not|didnt|havent|aint) (?:have|had|got|get|having)|no|not|without|zero|sin|ni|no (?:tengo|hay|he tenido))"
    rf"(?: (?:any|no|a|my|real|been|had))* {_SIGN}(?:(?: {_AND})+ (?:(?:my|a) (?:(?:any|my|a) )*)?{_SIGN})*",
    rf"(?:{_LIMB} (?:isnt|arent|aint|wasnt|werent)|{_LIMB} (?:is|are) not|(?:its|im|i am|it is|theyre|they are) not|it aint|not|aint|isnt)"
    rf" (?:really |even |actually )*{_WEAK}(?: (?:or|nor|and) {_WEAK})*",
    rf"(?:{_LIMB} )?no (?:esta|estan|la siento|las siento|lo siento|los siento|se siente|se sienten|tengo) (?:{_LIMB} )?{_WEAK}(?: (?:o|ni|y) {_WEAK})*",
)
# Pain alone: of things that are hot, sharp or live. "Like jello", "like it's gone" may be a sign.
_THING = (
    r"(?:(?:(?:a|an|the|some|someones|un|una|el|la|de|real|really|red|white|big|damn|fucking|little|tiny) )*(?:(?:hot|live|sharp|burning|barbed|caliente|electric|bad)+ )*"
    r"(?:wires?|poker|iron|coals?|fire|flames?|knife|knives|blade|razor|needles?|nails?|ice ?pick|screwdriver|toothache|lightning|battery|bee stings?|bees|wasp|sunburn|charley horse|cramp"
    r"|cables?|fuego|lumbre|cuchillos?|agujas?|clavos?|brasas?|calambre)(?: (?:hot|caliente|vivo|pelado))?)"
)
_FEELS = pattern(
    rf"(?:(?:it|its|just|only|more|that|solo|nomas|nada mas|se|me) )*(?:feels?|burns?|hurts?|stings?|siente|arde|quema|duele) (?:(?:just|more) )*(?:like|como) {_THING}",
    r"(?:(?:it|its|just|only|solo|nomas|nada mas) )+(?:hurts?|burns?|aches?|stings?|burning|duele|arde|quema)(?: (?:a lot|like hell|bad|mucho))?",
)
# "None" without a question which: "none of that", "nah none", "ninguna de esas".
_NONE = pattern(
    r"none(?! of (?:your|my|the (?:doctors?|pills|meds|treatments?)))",
    r"(?:dont|do not|aint) (?:have|got) (?:any|none)(?: of)?(?: (?:it|that|those|these|them))?(?=$| it was| its| ,)",
    r"ningun[oa]s?(?: de (?:es[oa]s?|est[oa]s?|ell[oa]s))?|nada de (?:eso|esto)",
)
_LAUGH = pattern(r"lo+l|lmf?ao|rofl|xd|(?:ha){2,}h?|(?:he){2,}h?|(?:ja){2,}|(?:je){2,}")
_NOT_YET = pattern(r"not yet(?: anyways?)?")


# The question itself, thrown back: "is WHAT new? I don't have any of it".
ECHO = re.compile(
    r"^(?:(?:is|wait|bro|dude|and|but|so|es|pero|y|what|que) )*(?:(?:is )?what(?:s| is)? new|what|new what|(?:que|cual)(?: es)? (?:lo )?nuevo|nuevo que)(?: or (?:getting )?worse| o peor)?(?=$| (?:i|none|there|yo|no)(?!\S))"
)


def bare(clauses: list[Clause]) -> list[Clause]:
    """The clauses without what is denied by its name, how a pain feels, and the question thrown
    back, where one of them says "none"; else as they are. Never raises.
    """
    # "Is what new. It's her feet, three years": the question alone says nothing.
    clauses = [each for each in clauses if ECHO.sub("", each.text).strip()] or clauses
    if not any(_NONE.search(each.text) for each in clauses if not each.question):
        return clauses
    kept: list[Clause] = []
    for each in clauses:
        said = ECHO.sub(" ", each.text)
        for each_kind in (_LAUGH, _DENIED, _FEELS, _NOT_YET):
            said = each_kind.sub(" ", said)
        said = " ".join(said.split())
        if said:
            kept.append(Clause(said, each.question))
    return kept
