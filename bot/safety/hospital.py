"""What a visitor says who writes from a hospital: that they are there, that they mean to leave or
refuse, whether to let an operation be done. English and Spanish, any case. Pure.
"""

from __future__ import annotations

import re

from bot.safety.clauses import clauses_of

_PLACE = r"(?:er|ed|hospital|emergency(?: room| department| dept)?|pre ?op)"
_HOSPITAL = rf"(?:(?:the|an?|this) (?:\w+ ){{0,2}}|(?!(?:pain|agony|and|my|so|no)\b)\w+ )?{_PLACE}"
_HOSPITAL_ES = r"(?:hospital|emergencias?|urgencias?|sala de (?:emergencias?|urgencias?))"
_THERE = re.compile(
    r"\b(?:im|i am|we are|were|hes|shes|he is|she is)(?: (?:already|still|now|right now|here|sitting|lying|laying"
    rf"|stuck|admitted|waiting))* (?:at|in) {_HOSPITAL}\b(?! (?:job|business|bill|next))"
    rf"|\b(?:already|still) (?:here |there )?(?:at|in) {_HOSPITAL}\b"
    rf"|\b(?:estoy|estamos|esta|sigo|seguimos)(?: (?:ya|aqui|ahora|todavia|internad[oa]|ingresad[oa]))*"
    rf" en (?:el |la |un |una )?{_HOSPITAL_ES}\b"
)
# Of use only to somebody who is there.
_LEAVES = re.compile(
    r"\b(?:(?:go|going|went|head|heading|drive|driving) (?:back )?home|leav(?:e|ing)|walk(?:ing)? out|check(?:ing)? out"
    r"|sign(?:ing)? (?:myself |me )?out|(?:tell|telling|told|say|saying|said) (?:them |him |her |the \w+ )?no"
    r"|refus(?:e|ed|ing)|cancel\w*|call(?:ing)? it off|turn(?:ing)? (?:it|them) down)\b"
    r"|\b(?:me voy|nos vamos|irme|salirme|voy a salir|decirles? que no|les? dig[oa] que no|digo que no|rechaz\w+"
    r"|cancel\w+|no (?:me )?(?:voy a )?(?:operar|opero))\b"
)
_DECIDES = re.compile(
    r"\b(?:should|do|shall|must|can|could|what if) i\b.{0,30}\b(?:wait|let (?:them|him|her)|go (?:through|ahead|home)"
    r"|do (?:it|this)|have it|get it|agree|sign|say (?:no|yes)|trust (?:them|him|her))\b"
    r"|\b(?:wait|hold off)\b.{0,20}\b(?:for|until|till)\b.{0,20}\b(?:him|his|dr|doctor|you|the office|tollestrup|call)\b"
    r"|\b(?:yes or no|do i say (?:no|yes))\b"
    r"|\b(?:espero|esperar|me opero|dejo que|los dejo|firmo|acepto|les digo que (?:no|si))\b"
)


def is_there(text: str) -> bool:
    """Whether it says that they are in a hospital or emergency department now. Never raises."""
    return any(_THERE.search(each.text) and not each.question for each in clauses_of(text))


def decides(text: str) -> bool:
    """Whether it asks whether to wait, stay or be operated on, or says that they leave or
    refuse. Of use only to somebody who is there. Never raises.
    """
    return any(_LEAVES.search(each.text) or _DECIDES.search(each.text) for each in clauses_of(text))
