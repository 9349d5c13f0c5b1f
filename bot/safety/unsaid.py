"""Whether somebody wants what they wrote deleted, or that nobody hears of it: "delete it, I don't want
the doctor to know that I said that".

It is neither a yes to a question about self-harm nor an act. English and Spanish, any case, typos.
"""

from __future__ import annotations

import re
import unicodedata

from bot.safety import followup_asides as asides
from bot.safety import marking
from bot.safety.clauses import Clause, clauses_of
from bot.safety.followup_words import pattern

_LEADS = (
    r"(?:(?:please|just|ok|okay|no|so|then|and|well|can|could|will|you|i|want|need|would|like|id|to|lets"
    r"|por favor|pues|mejor|ya|y|entonces|oiga|si|quiero|quisiera|puede|puedes|podria|necesito|que|me|le|dije|pedi) )*"
)
_WRITTEN = (
    r"(?: (?:it|this|that|them|all|every ?thing|of|out|off|from|in|here|my|the|your|what|i|ive|you|said|wrote|written|typed|told|put|have|record|records|chat|messages?"
    r"|words|line|part|conversation|data|please|now|right|eso|esto|todo|toda|lo|la|las|los|que|escribi|dije|puse|he|escrito|dicho|anoto|anotaron|mi|mis|de|del|el|este|aqui|datos|mensajes?"
    r"|conversacion|palabras|por favor|ya|ahora|mejor))*"
)
_DELETES = pattern(
    rf"^{_LEADS}(?:delete|erase|wipe|get rid of){_WRITTEN}$",
    rf"^{_LEADS}(?:borr|elimin)(?:ar|e|en|a|arl[oa]s?|el[oa]s?|al[oa]s?|enl[oa]s?|eme|ame|enme|emel[oa]|amel[oa]|arme){_WRITTEN}$",
)
_WHO = (
    r"(?:(?:the|el|al|la|a|to|my|mi|his|your|su) )*(?:doctors?|dr|tollestrup|office|staff|nurse|surgeon|clinic|anyone|anybody|any one|nobody|no one"
    r"|doctora?|medico|consultorio|clinica|personal|enfermera|cirujano|nadie|ellos|they|them)"
)
# What they wrote, without saying it again but for a few words.
_OF_IT = (
    r"(?:(?:it|this|that|any|of|about|what|i|ive|said|wrote|told|you|the|thing|part|stuff|please|here|know|see|read|eso|esto|de|lo|que|nada|dije|escribi|le|aqui|por favor|ni) ?)+"
    r"(?:(?:about|eso de|lo de) (?:\w+ ?){1,6})?"
)
_HIDES = pattern(
    rf"(?:dont|do not|didnt|never) (?:really )?want {_WHO} (?:to )?(?:know|knowing|see|seeing|read|reading|hear|hearing|find out|finding out)(?: {_OF_IT})?$",
    rf"(?:dont|do not|please dont) (?:tell|show|let) {_WHO}(?: {_OF_IT})?$",
    rf"no quiero que {_WHO} (?:se )?(?:lo )?(?:sep\w+|vea\w*|lea\w*|enter\w+|oig\w+)(?: {_OF_IT})?$",
    rf"no (?:se )?(?:lo |le |les )?(?:diga|digan|cuente|cuenten|ensene\w*|muestre\w*)(?:selo)? {_WHO}(?: {_OF_IT})?$",
)
_ASKS_WHAT = pattern(
    r"(?:(?:and|so|but|wait|y|pero|oiga) )*(?:what|que|what all) (?:(?:did|do|have|has|it|you|u|was|is|le|lo|se|han|ha) )*(?:note|noted|write|wrote|written|put|save|saved|keep|send|sent|anot\w+|escrib\w+|apunt\w+|guard\w+|mand\w+|puso)(?: (?:down|about me|of me|there|de mi|ahi))*",
    r"(?:(?:and|so|but|y|pero) )*(?:who|quien) (?:(?:can|will|is|going to|lo|la|va a|puede) )*(?:see|sees|read|reads|know|knows|ve|ver|lee|leer|sabe|saber)(?: (?:it|this|that|eso|esto))*",
)
# What was written, spoken of: "that I said the thing about not waking up".
_SPOKEN_OF = re.compile(
    r"\b(?:i|ive) (?:said|wrote|typed|put|told you) (?:(?:that|the|all|those|my) )*(?:(?:stuff|thing|things|part|line|words|bit) )?about(?: [a-z']+){1,6}"
    r"|\b(?:dije|escribi|puse|conte)(?: (?:yo|aqui|antes))? (?:eso|lo|algo|esas? cosas?) de(?: [a-z]+){1,6}"
)

_THING = r"(?:(?:the|that|this|my|his|her|about|any|anything|part|bit|thing|stuff|words?|line|el|la|los|las|lo|de|del|mi|eso|esa|parte|palabras?|sobre|nada) )*\w+(?: \w+)?"
_SENT = (
    r"(?:what (?:you|u) (?:send|sent|write|wrote|put|note|pass on|tell them)|(?:the|my|this|your|his|her) (?:request|form|notes?|message|summary|record|chart|file|sheet|ticket)|it|there"
    r"|lo que (?:mand\w+|envi\w+|escrib\w+|anot\w+)|(?:la|mi|su|esta) (?:solicitud|nota|hoja|forma)|las notas)"
)
# "Don't send the police" is no word of theirs.
_NO_HELP = r"(?!.*\b(?:police|ambulance|paramedics|ems|911|help|anyone|anybody|someone|somebody|cops?|policia|ambulancia|paramedicos|ayuda|nadie|alguien)\b)"
_LEAVES_OUT = pattern(
    rf"^{_LEADS}(?:take|leave|keep|cut|drop) {_THING} (?:out|off)(?: (?:of|from) {_SENT})?$|^{_LEADS}(?:take|leave|keep) out {_THING}(?: (?:of|from) {_SENT})?$",
    rf"^{_NO_HELP}{_LEADS}(?:dont|do not) (?:send|write|put|mention|include|note|pass on) {_THING}(?: (?:in|on|to|into) (?:{_SENT}|{_WHO}))?$",
    rf"^{_NO_HELP}{_LEADS}(?:(?:quit|sac|borr)(?:e|a|ar)(?:l[oa])?|no (?:lo |la )?(?:pong|mand|envi|incluy|mencion|escrib|anot)\w+) {_THING}(?: (?:de|en|a) (?:{_SENT}|{_WHO}))?$",
)


def wants_left_out(text: str) -> bool:
    """Whether a message wants a word left out of what the office gets, and says nothing else: "take
    the pistol out of what you send". It takes nothing back. Never raises.
    """
    clauses = clauses_of(text)
    wishes = [bool(_LEAVES_OUT.search(each.text)) for each in clauses]
    return any(wishes) and all(
        wish or _says_no(each.text) for wish, each in zip(wishes, clauses, strict=True)
    )


def wants_deleted(text: str) -> bool:
    """Whether a sentence wants what was written deleted. Never raises."""
    return any(map(_deletes, clauses_of(text)))


def wants_unsaid(text: str) -> bool:
    """Whether a message wants what was written deleted, or kept from the office, and says nothing
    else. Never raises.

    Of use only behind words of self-harm.
    """
    clauses = clauses_of(text)
    wishes = [_deletes(each) or bool(_HIDES.search(each.text)) for each in clauses]
    return any(wishes) and all(
        wish or _ASKS_WHAT.fullmatch(each.text) or _says_no(each.text)
        for wish, each in zip(wishes, clauses, strict=True)
    )


def unspoken_of(text: str) -> str:
    """The words without what was written before, where they only speak of it. Never raises."""
    plain = unicodedata.normalize("NFKD", text.lower())
    plain = "".join(each for each in plain if not unicodedata.combining(each))
    return _SPOKEN_OF.sub(" ", plain)


def _says_no(said: str) -> bool:
    """Whether words are nothing but a no, or politeness: "no, ya le dije que no"."""
    marked = asides.TOLD.sub(" ", marking.marked(said))
    return not marking.left(marked) and set(marking.marks(marked)) <= {"no", "mistake"}


def _deletes(clause: Clause) -> bool:
    return bool(_DELETES.search(clause.text))
