"""Whether a visitor refuses to give a detail."""

from __future__ import annotations

import re

_REFUSES = re.compile(
    r"\b(?:rather not|prefer not|prefer to not|prefiero no\b|preferiria no|mejor no\b"
    r"|(?:do not|don't|dont|won't|wont|will not|can't|cannot|not|wouldn't)"
    r" (?:want to |wanna |like to |feel comfortable |going to |gonna |willing to |comfortable )?"
    r"(?:give|giving|share|sharing|say|saying|tell you|telling you|provide|providing"
    r"|hand|handing|disclose|disclosing)\b"
    r"|(?:do not|don't|dont) want to(?=\W*$)|not comfortable with that"
    r"|no (?:quiero|quisiera|voy a|deseo|pienso|me gusta|me gustaria|puedo)"
    r" (?:dar|darle|darles|darte|decir|decirle|compartir|poner|dejar)\w*"
    r"|no (?:te |le |les )?(?:doy|digo|comparto)\b|no quiero\b(?=\W*$)"
    r"|none of your business|no es asunto (?:suyo|tuyo)|no le importa"
    r"|(?:that's|thats|it's|its|is) private|es privado|keep (?:it|that|this) private"
    r"|i refuse|i decline|me niego|anonymous|anonimo|anonima|not telling|not saying)"
)
# Nothing else stands in the message: only read as a refusal where one detail was asked for.
_BARE_NO = re.compile(r"(?:no|nope|nah|no,? thanks|no,? thank you|no,? gracias|no,? sorry)[ .!]*$")
_HAS_NONE = (
    r"\b(?:(?:do not|don't|dont) (?:have|own|use)(?: an?y?)?|have no|haven't got(?: an?)?"
    r"|no tengo(?: un)?|no uso|without an?|sin) (?:{})\b"
)
_NOUNS = {
    "phone": "phone number|phone|number|cell ?phone|cell|mobile|telephone|digits|telefono"
    "|numero(?: de telefono)?|celular|cel",
    "email": "e-?mail(?: address)?|correo(?: electronico)?|mail",
    "name": "(?:full |real |first |last )?name|nombre|apellido",
}
_ABOUT = {key: re.compile(rf"\b(?:{nouns})\b") for key, nouns in _NOUNS.items()}
_LACKS = {key: re.compile(_HAS_NONE.format(nouns)) for key, nouns in _NOUNS.items()}


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
    if asked == key != "name" and _BARE_NO.match(plain):
        return True
    match = _REFUSES.search(plain)
    if not match:
        return False
    after = plain[match.start() : match.end() + 40]
    if _ABOUT[key].search(after):
        return True
    if match[0].startswith("anonim") or match[0] == "anonymous":
        return key == "name"
    if any(about.search(after) for about in _ABOUT.values()):
        return False
    return asked == key or (asked == "contact" and key == "phone")
