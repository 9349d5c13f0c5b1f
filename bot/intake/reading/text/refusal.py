"""Whether a visitor refuses to give a detail."""

from __future__ import annotations

import re

_REFUSES = re.compile(
    r"\b(?:rather (?:not|skip)|prefer (?:not|to skip)|prefer to not|prefiero no\b|preferiria no|mejor no\b"
    r"|(?:do not|don't|dont|won't|wont|will not|can't|cannot|not|wouldn't)"
    r" (?:want to |wanna |like to |feel comfortable |going to |gonna |willing to |comfortable )?"
    r"(?:give|giving|share|sharing|say|saying|tell you|telling you|provide|providing"
    r"|hand|handing|disclose|disclosing)\b"
    r"|(?<!if i )(?<!when i )(?<!case i )(?<!if we )(?<!case we )(?:do not|don't|dont|won't|wont|will not|wouldn't|(?<!do )not)(?: (?:want to|wanna|like to|feel comfortable|going to|gonna|willing to|care to))*"
    r" (?:(?:answer|describe|discuss|rate)(?= (?:that|this|these|those|any|questions?)\b|\W*$)|(?:describe|discuss|rate) it\b|(?:go|get) into (?:it|that|this|details?)\b)(?! when\b)"
    # "I'd rather tell the doctor that in person"
    r"|rather (?:tell|discuss|explain|save|keep|leave|go over|describe|say|show|(?:talk|speak)(?=[^.;!?\n]* about (?:it|that|this)\b))\b[^.;!?\n]{0,30}\b(?:(?:the|a|my|your|with) (?:doctor|dr|surgeon|nurse)"
    r"|in person|face to face|to myself)\b"
    r"|(?:eso|esto) (?:mejor )?(?:se )?(?:lo|la) (?:platico|digo|cuento|explico|hablo|comento)|(?:mejor|prefiero) (?:se )?(?:lo )?(?:hablo|platico|hablarlo"
    r"|platicarlo|decirselo|contarselo|explicarselo)\b[^.;!?\n]{0,12}\b(?:doctora?|dr|persona|medico)\b"
    r"|(?:do not|don't|dont) want to(?=\W*$)|not comfortable with that"
    r"|no (?:le |les |te |lo |se lo )?(?:quiero|quisiera|voy a|deseo|pienso|me gusta|me gustaria|puedo)"
    r" (?:dar|darle|darles|darte|decir|decirle|compartir|poner|dejar)\w*"
    r"|no (?:le |les |te |lo |se lo )?(?:quiero|quisiera|voy a|deseo|pienso) (?:contestar|responder|describir|entrar en|hablar de)\w*"
    r"(?= (?:es[oa]s?|est[oa]s?|nada|detalles|preguntas?)\b|\W*$)"
    r"|no (?:te |le |les )?(?:doy|digo|comparto)\b|no quiero\b(?=\W*$)"
    r"|none of your business|no es asunto (?:suyo|tuyo)|no le importa"
    r"|(?:that's|thats|it's|its|is) private|es privado|keep (?:it|that|this) private|(?:rather|prefer to|going to|want to|like to|i'?ll|gonna) keep my (?:(?:cell|phone|e-?mail|address|number|name|last) ){1,3}(?:private|to myself)"
    r"|i refuse|^\W*(?:i )?(?:decline|refuse)\W*$|(?:i'?d |i )?(?:prefer|rather) (?:to )?(?:decline|not to)|me niego|sin comentarios|no comment|anonymous|anonimo|anonima|not telling|not saying)"
)
# Nothing else stands in the message: only read as a refusal where one detail was asked for.
_BARE_NO = re.compile(
    r"(?:no|nope|nah|none|n/?a|not available|ninguno|no hay|no,? thanks|no,? thank you|no,? gracias|no,? sorry)[ .!]*$"
)
# Asked for it: "no email", "no e-mail, sorry".
_BARE_NONE = r"(?:(?:sorry|perdon),? )?(?:no|none|without) (?:{})(?:,? (?:sorry|thanks|gracias|perdon))?[ .!]*$"
_HAS_NONE = (
    r"\b(?:(?:do not|don't|dont) (?:have|own|use|do)(?: an?y?)?|have no|haven't got(?: an?)?"
    r"|no tengo(?: un)?|no uso|without an?|sin) (?:{})\b"
)
# Asked for it: "I don't have one", "no uso".
_HAS_NOT = re.compile(
    r"\b(?:(?:don'?t|do not) (?:have|use|own|got) (?:one|any|it|that)|never had one|haven'?t got one|no (?:tengo|uso|manejo)(?: (?:ninguno|eso|uno|de eso))?\W*$)"
)
# "Correo no, ni tengo"
_NONE_BEHIND = r"\W*(?:(?:pues|el|the|an?|un|de|my|mi|your) )*(?:{})[ ,]+(?:no|nope|none|nada|ninguno)\b(?! (?:es|is|me la|lo)\b)"
# "I won't give my number until I know the price": not now.
_NOT_YET = re.compile(
    r"\b(?:yet|until|till|unless|before|first|todavia|aun|hasta (?:que|saber)|primero|antes(?: de)?|si no)\b"
)
_ALL = re.compile(
    r"(?: (?:you|u|ya|y'?all|you people|you guys|them|nobody|anybody|a bot|a robot|this thing))* (?:(?:jack ?)?(?:squat|shit)|diddly(?:-?squat)?|jack|zilch|(?:any|no)thing|a (?:\w+ )?thing|nada)\b"
)
_NOT_MAIL = re.compile(r"\brather (?:you|they) (?:did ?n'?t|not) (?:e-?mail|write|send)")
# Where a wish begins behind what is refused.
_WISHES = re.compile(
    r"[,.;:-]+ ?(?:(?:but|so|just|and|then|pero|y|mejor|solo) )*(?=(?:can|could|would|please|may) (?:you|they|u|we|i|it)\b|(?:please |you can |they can )?(?:use |write |text |call |e-?mail )(?:me|it|only|instead|please|my)\b"
    r"|(?:by |my |use |only )?(?:e-?mail|phone|text)(?: (?:only|instead|please|is|works|would|me))+\b|please (?:use|e-?mail|write|text|call)\b|me pueden?\b|pueden?\b|escrib\w+|por (?:correo|telefono)|(?:el |mi )?correo (?:es|esta|me|mejor|por favor))"
    r"| (?:can|could) (?:you|they|u) (?:just )?(?:e-?mail|text|write)\b| (?:just |please |instead )+e-?mail\b"
)
_NOUNS = {
    "phone": "phone number|phone|number|cell ?phone|cell|mobile|telephone|digits|telefono"
    "|numero(?: de telefono)?|celular|cel",
    "email": "e-?mail(?: address)?|correo(?: electronico)?|mail",
    "name": "(?:full |real |first |last )?name|nombre|apellido",
}
_SURNAME = re.compile(r"\b(?:(?:last|family) names?|surnames?|apellidos?)\b")
_WHOLE_NAME = re.compile(
    r"\b(?:full|first|real|my|mi|any|no) (?:name|nombre)\b|\b(?:phone|number|e-?mail|numero|telefono|correo)\b|\bnombre (?:ni|y|o)\b"
)
_ABOUT = {key: re.compile(rf"\b(?:{nouns})\b") for key, nouns in _NOUNS.items()}
_LACKS = {key: re.compile(_HAS_NONE.format(nouns)) for key, nouns in _NOUNS.items()}
_BEHIND = {key: re.compile(_NONE_BEHIND.format(nouns)) for key, nouns in _NOUNS.items()}
_NO_SUCH = {key: re.compile(_BARE_NONE.format(nouns)) for key, nouns in _NOUNS.items()}


def refuses(plain: str) -> bool:
    """Whether the folded words refuse anything at all."""
    return bool(_REFUSES.search(plain))


def refused(plain: str, key: str, asked: str | None) -> bool:
    """Whether the folded words refuse ``key`` (``phone``, ``email`` or ``name``).

    A refusal that names nothing counts for what was asked; after ``contact`` that is
    the telephone number.
    """
    if _LACKS[key].search(plain):
        return True
    if asked == key != "name" and (_BARE_NO.match(plain) or _NO_SUCH[key].match(plain)):
        return True
    if asked == key != "name" and (_HAS_NOT.search(plain) or _BEHIND[key].match(plain)):
        return True
    if key == "email" and _NOT_MAIL.search(plain):
        return True
    match = _REFUSES.search(plain)
    if not match:
        return False
    # "I'd rather not give my phone, can you e-mail me" refuses one way and wishes for the other.
    after = _WISHES.split(plain[match.start() : match.end() + 40], maxsplit=1)[0]
    # "Just Marisol, I'm not giving my last name": the first one is enough.
    surname = _SURNAME.search(after) and not _WHOLE_NAME.search(after)
    # "I'm not giving you squat" refuses everything, and wishes for no other way.
    everything = key != "name" and _ALL.match(plain, match.end())
    if surname or everything or (key == "phone" and _NOT_YET.search(after)):
        return False
    if _ABOUT[key].search(after):
        return True
    if match[0].startswith("anonim") or match[0] == "anonymous":
        return key == "name"
    if any(about.search(after) for about in _ABOUT.values()):
        return False
    return asked == key or (asked == "contact" and key == "phone")
