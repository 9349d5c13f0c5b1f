"""Whether somebody who was given the crisis line says that they are safe for the time being, or not
alone: "not gonna do anything tonight, my roommate is here". English and Spanish, any case, typos.

Every part of what they say must say so. It settles nothing: tomorrow is another day.
"""

from __future__ import annotations

from bot.safety.clauses import clauses_of
from bot.safety.followup_words import pattern

_LEAD = (
    r"(?:(?:no|ok|okay|oh|well|really|honestly|actually|i promise|i swear|dont worry|look|but|and|so|thanks|thank you|yes|yeah|its ok|its okay|because|cuz|i mean"
    r"|pero|y|bueno|de verdad|(?:le )?(?:prometo|juro)(?: que)?|no se preocupe|gracias|si|tranquil[oa]|porque|ya) )*"
)
_NOW = (
    r"(?:(?:for )?(?:tonight|today)|for (?:now|the night|the moment)|(?:right )?now|at the moment|this (?:evening|morning|afternoon|weekend)"
    r"|hoy|(?:por )?esta noche|(?:por )?ahora(?: mismo)?|ahorita|por (?:hoy|el momento|lo pronto)|de momento|este momento)"
)
_KIN = (
    r"(?:(?:grand)?(?:son|daughter|mother|father|ma|pa)|kids?|children|wife|husband|spouse|mom|mum|dad|parents|brother|sister|friends?|partner|boyfriend|girlfriend|fiancee?|cousin|nephew|niece|uncle|aunt|neighbou?r|roommate"
    r"|therapist|counselor|pastor|sponsor|hij[oa]s?|espos[oa]|marido|mujer|mama|madre|papa|padre|papas|herman[oa]s?|amig[oa]s?|novi[oa]|pareja|prim[oa]|sobrin[oa]|ti[oa]|niet[oa]s?|vecin[oa]|terapeuta|psicolog[oa])"
)
_PERSON = rf"(?:(?:my|our|a|mis?|un|una) (?:best |good |big |little |older |younger )?{_KIN}|someone|somebody|alguien)"
_SHE = rf"(?:{_PERSON}|she|he|they|ella|el|ellos)"
_DO = r"(?:do|doing|try|trying|hurt|hurting|harm|harming|kill|killing) (?:anything|any thing|it|that|something|myself|a thing)(?: (?:stupid|crazy|bad|like that|to myself))*"
_NOT = r"(?:(?:i|im|ill|i am|i will|am) )?(?:not|wont|will not|wouldnt|would not)(?: (?:going to|gonna|about to|planning (?:to|on)|even|really))*"
_NO = r"(?:yo )?no (?:(?:me |lo )?(?:voy a|pienso) (?:hacer(?:me|lo)?|lastimar(?:me)?|matar(?:me)?)|(?:me |lo )?(?:hare|lastimare))(?: (?:nada|eso|dano|algo))*"
_SAFE = (
    r"(?:(?:im|i am|ill be|i will be|i feel|im feeling|im going to be|im gonna be) (?:(?:really|totally|perfectly|pretty) )?(?:safe|ok|okay|fine|alright|all right)"
    r"|(?:estoy|estare|me siento|voy a estar) (?:a salvo|bien|segur[oa]|mas tranquil[oa]|tranquil[oa]))"
)
# For a time that they name.
_BOUNDED = pattern(
    rf"{_LEAD}(?:{_NOT} {_DO}|{_NO}|{_SAFE}) {_NOW}",
    rf"{_LEAD}{_NOW} (?:{_NOT} {_DO}|{_NO}|{_SAFE})",
    rf"{_LEAD}not {_NOW}|{_LEAD}(?:hoy|esta noche|ahora) no",
)
_HERE = r"(?:here|home|at home|with me|staying|over|the night|coming|on (?:the|her|his|their) way|sitting|next to me|in the (?:next|other) room|watching me)"
_AQUI = r"(?:aqui|conmigo|en (?:la )?casa|para aca|en camino|a mi lado|viene|vienen|se queda|se quedan|se va a quedar|me acompana|me esta acompanando|llega)"
_WITH = r"(?:with|staying (?:with|at)|talking (?:to|with)|on the phone with|going (?:over )?to(?= \w+ \w+s (?:house|place)))"
_ALONE = pattern(
    rf"{_LEAD}{_SHE} ?(?:is|s|are|re|will be|ll be)?(?: (?:right|still|also|already|going to be|gonna be|just))*(?: {_HERE})+(?: {_NOW})*",
    rf"{_LEAD}(?:(?:im|i am) )?{_WITH} {_PERSON}s?(?: (?:house|place|here|at home))*(?: {_NOW})*",
    rf"{_LEAD}(?:(?:im|i am|i wont be|i will not be) )?(?:not )?(?:(?<=not )|(?<=wont be )|(?<=not be ))(?:alone|by myself)(?: {_NOW})*",
    rf"{_LEAD}(?:i )?(?:just |already )?(?:called|texted|told|talked (?:to|with)|spoke (?:to|with)|im calling|calling) (?:{_PERSON}|988|them|the (?:crisis |suicide )?(?:line|hotline))(?: {_NOW})*",
    rf"{_LEAD}(?:{_SHE} )?(?:esta |estan )?(?:ya )?{_AQUI}(?: (?:{_AQUI}|con {_PERSON}))*(?: {_NOW})*",
    rf"{_LEAD}(?:estoy|me quedo|hablando|estoy hablando) con {_PERSON}(?: {_NOW})*|{_LEAD}no estoy sol[oa](?: {_NOW})*",
    rf"{_LEAD}(?:hable con|llame a|le dije a|estoy llamando a) (?:{_PERSON}|ellos)(?: {_NOW})*|{_LEAD}(?:hable con|llame) al? (?:el )?988(?: {_NOW})*",
)
# "I'm safe" without a time has a rule of its own.
_PLAIN = pattern(
    rf"{_LEAD}(?:{_NOT} {_DO}|{_NO})",
    r"(?:no|ok|okay|yes|yeah|thanks|thank you|really|honestly|gracias|de verdad|si|no se preocupe|dont worry|its ok|its okay|i promise|i swear)(?: (?:no|ok|thanks|really|gracias|si))*",
)
_AND = pattern(r"and|y|because|cuz|since|so|porque")


def is_safe_for_now(text: str) -> bool:
    """Whether a message does nothing but say that they are safe for a time, or not alone. Never raises.

    Of use only where the crisis line was told.
    """
    kinds: set[str] = set()
    for clause in clauses_of(text):
        if clause.question:
            return False
        parts = [clause.text] if _kind(clause.text) else _AND.split(clause.text)
        kinds.update(_kind(part.strip()) for part in parts)
    return bool(kinds & {"bounded", "company"}) and "" not in kinds


def _kind(part: str) -> str:
    for name, says in (("bounded", _BOUNDED), ("company", _ALONE), ("plain", _PLAIN)):
        if says.fullmatch(part):
            return name
    return ""
