"""Whether somebody who told of another person's words of self-harm says that they asked, and that it is
not so: "I asked him straight out. He laughed and said no. He's fine."

Every part must tell of asking, of a no, of being well, or only mind that 988 is named again; words of
anything else leave it open. Of use only where the line for another person was told. English and
Spanish, any case, typos.
"""

from __future__ import annotations

from bot.safety import marking
from bot.safety.caring import THEM
from bot.safety.clauses import Clause, clauses_of
from bot.safety.followup_words import MOST_TOLD, pattern

_LEAD = r"(?:(?:no|yes|ok|okay|well|so|and|oh|look|honestly|really|thank god|thanks|thank you|again|i said|i told you) )*"
# "No esta bien" is no no with a pause behind it.
_Y = r"(?:(?:si|bueno|pues|y|mire|oiga|gracias a dios|gracias|ya le dije(?: que)?|de verdad) )*"
_OWN = r"(?:himself|herself|themselves|him self|her self)"
_HARM = rf"(?:(?:hurt|harm|kill)(?:ing)? {_OWN}|(?:do|doing) (?:any ?thing|that|it)(?: (?:like that|to {_OWN}))?)"
_SURE = r"(?: (?:really|perfectly|totally|completely|absolutely|just|all|doing|muy|perfectamente|todo))*"
# The visitor's own word. "He says he is fine" is his.
_WELL = pattern(
    rf"{_LEAD}(?:hes|shes|theyre|{THEM} (?:is|are)){_SURE} (?:fine|ok|okay|safe|alright|all right|well|good|in no danger|not in (?:any )?danger|not (?:going to|gonna) {_HARM})(?: (?:thank god|thanks|thank you|honest|really))*",
    rf"{_LEAD}{THEM} (?:would (?:never|not)|wouldnt) {_HARM}",
    rf"{_Y}(?:{THEM} )?(?:esta|estan){_SURE} (?:bien|tranquil[oa]s?|a salvo|fuera de peligro)(?: (?:gracias a dios|gracias|{THEM}))*",
    rf"{_Y}(?:{THEM} )?no (?:piensa|va a|quiere|pensaria en) (?:hacerse (?:dano|nada)|matarse|suicidarse|lastimarse|hacer nada)",
)
_VERB = r"(?:asked|talked (?:to|with)|spoke (?:to|with)|checked (?:on|with)|sat (?:down )?(?:with|by|next to))"
_TAIL = r"(?: (?:straight|straight out|directly|outright|point blank|about it|about that|just now|twice|again|myself|already|to (?:his|her) face))*"
_ASKED = pattern(
    rf"{_LEAD}(?:(?:i|we|have|ive|just|already|literally|did|went|went over|went in|and) )+{_VERB} {THEM}{_TAIL}(?: and (?:i )?{_VERB} {THEM}{_TAIL})*",
    rf"{_Y}(?:(?:yo|ya|fui y|fui a|me sente con {THEM} y) )*(?:(?:le|se lo) pregunte|hable con {THEM})(?: (?:a {THEM}|directamente|de frente|sobre eso|ya|claramente|y (?:se lo|le) pregunte))*",
)
_PAINS = r"(?:(?:the|his|her|this|that|my|their|el|la|su|mi|esta|este|tanto|de) )*(?:bad )?(?:back|pain|leg|legs|hip|hips|neck|hurting|aching|waiting|doctors|insurance|espalda|dolor|pierna|cadera|cuello|esperar|doctores|seguro)"
_WEARY = rf"(?:(?:im|hes|shes|i am|he is|she is|estoy|esta|que|just|only|simply|solo|nomas) )+(?:tired|sick|fed up|frustrated|worn out|hurting|sore|cranky|cansad[oa]|hart[oa])(?: (?:of|with|from|de|del|por) {_PAINS})?"
_NO = r"no(?: (?:way|of course not|never|honey|hon|dear|sweetie|babe|mom|mama|dad|papa|mi amor|vieja|viejo|hombre|claro que no|para nada|que va))*"
_DENIED = pattern(
    rf"{_LEAD}{THEM}(?: (?:just|only|even))*(?: (?:laughed|smiled|chuckled)(?: (?:at me|about it|it off))?)?(?: and)?(?: (?:he|she))? (?:said|says|told me|swore|swears|answered|goes)(?: (?:that|me))* {_NO}(?: {_WEARY})?",
    # By itself no more than what the visitor thinks.
    rf"{_LEAD}(?:hes|shes|theyre|{THEM} (?:is|are)){_SURE} not suicidal",
    rf"{_Y}(?:{THEM} )?(?:se (?:rio|sonrio) y )?(?:me )?(?:dijo|dice|contesto|jura|juro) que {_NO}(?: (?:que )?{_WEARY})?",
)
# What says nothing against it.
_BESIDE = pattern(
    rf"{_LEAD}{THEM}(?: just| only)* (?:laughed|smiled|chuckled|hugged me)(?: (?:at me|about it|it off))?|{_Y}(?:{THEM} )?se (?:rio|sonrio)",
    rf"{_LEAD}{_WEARY}",
    r"(?:(?:so|and|but|then|y|pero|entonces) )*(?:why|how come|por que) (?:does|do|is|are|did|am|me|le|lo|sigue)? ?(?:(?:it|you|that|this|i|still|always|keep|keeps|even|otra vez|esto|usted) )*(?:say|says|saying|show|shows|showing|telling|tell|seeing|see|repeat|repeating|dice|diciendo|sale|saliendo|repite)(?: (?:me|us|to|call|the|otra|vez|de|nuevo|el|lo|del|al|que llame))* ?(?:988)(?: (?:again|still|every time|all the time|otra vez|de nuevo))*",
)


def are_well(text: str) -> bool:
    """Whether a message says of the other person that they are well, or that they were asked and said no,
    and nothing else. Never raises.
    """
    found = {_kind(clause) for clause in clauses_of(text, MOST_TOLD)}
    return None not in found and ("well" in found or {"asked", "denied"} <= found)


def _kind(clause: Clause) -> str | None:
    """What a part says: ``well``, ``asked``, ``denied``, or what says nothing against it; None for all
    else.
    """
    kinds = (("well", _WELL), ("asked", _ASKED), ("denied", _DENIED), ("beside", _BESIDE))
    for name, said_so in kinds:
        if said_so.fullmatch(clause.text) and (name == "beside" or not clause.question):
            return name
    marked = marking.marked(clause.text)
    plain = not marking.left(marked) and set(marking.marks(marked)) <= {"no", "mistake"}
    return "beside" if plain and not clause.question else None
