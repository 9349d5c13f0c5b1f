"""Which of several numbers or addresses in one message is meant: not the old one, nor one
that is taken back.
"""

from __future__ import annotations

import re

from bot.intake.reading.text.taken_back import takes_back

_NOT = re.compile(
    r"\b(?:not|isn't|instead of|rather than|old (?:one|number) (?:is|was)|old|used to be|no es"
    r"|en vez de|en lugar de|anterior|viejo(?: era| es)?|not at|don't use|don't call)\W{1,3}$"
    r"|,? (?:no|ni) $"
)
_NOUN = r"(?:one|number|cell|cellphone|phone|mobile|landline|home|work|casa|movil|cel|e-?mail|address|numero|celular|telefono|correo)"
# One that is said to be of no use stays so, even where no other is given.
_OLD = re.compile(
    rf"\b(?:chang\w+|switch\w+|cambi\w+)(?: \w+){{0,3}} (?:from|del?)\W{{1,3}}$|\b(?:(?:old|former|previous|wrong) {_NOUN}(?: (?:is|was))?|used to be"
    rf"|(?:numero|celular|telefono|correo) (?:viejo|anterior)(?: (?:es|era))?|(?:i|we|yo|ya) (?:already |just |ya |les? )*(?:(?:e-?mailed|wrote(?: to)?)(?! ?[.!?\n])|sent (?:it|one|that|this|them|an? \w+) to|escribi a|mande(?: \w+){{0,2}} a))\W{{1,3}}$"
    # "Text, don't call, 702 …" rules out the call and no number.
    r"|(?<!text )(?<!text, )(?<!texto )(?<!mensaje )\b(?:don'?t (?:use|call|text|write to)|no (?:usen?|marquen?|llamen?)(?: (?:el|al))?)[ :(]{1,3}$"
)
# Whose number this is, nobody of the visitor's answers it.
_OFFICE = r"(?:pharmacy|drug ?store|insurance|insurer|lawyer|attorney|adjuster|case ?manager|case ?worker|social worker|ajustadora?|pcp|walgreens|cvs|farmacia|aseguranza|seguro|abogad[oa])"
_PERSON = r"(?:lawyer|attorney|adjuster|case ?(?:manager|worker)|social worker|nurse case manager|employer|boss|supervisor|abogad[oa]|ajustadora?|trabajadora? social|jef[ea]|patron)"
_LABEL_OF = r"(?:'s|s| office| number| phone| line| fax| numero| telefono| tel)"
_THEIRS = re.compile(
    rf"\b(?:(?<!at )(?<!en )(?:my|the|their|la|mi|el) {_OFFICE}{_LABEL_OF}*|{_OFFICE}{_LABEL_OF}+|(?:(?:the|my|office) )?fax(?: number)?"
    # "My adjuster is Kathy Boone".
    rf"|(?<!at )(?<!en )(?:my|the|our|la|el|mi) {_PERSON}(?: (?:is|es|named|called|se llama)|,) (?!at\b|en\b)[^\W\d]+(?: [^\W\d]+)?,?(?: (?:at|al|is|es))?"
    rf"|(?:doctor|dr|physician|surgeon|therapist|chiropractor|hospital){_LABEL_OF}+"
    r"|(?:numero|telefono|oficina) (?:de(?:l| la| mi| el)? )+(?:doctora?|medico|cirujano|dr|dra)"
    r"|(?:pcp|referring (?:doctor|dr|physician)|primary care (?:doctor|dr|physician)?) (?:dr\.? )?\w+)(?: (?:is|es|at))? ?[:(]? ?$"
)
_GONE = re.compile(
    r"\W{0,4}(?:(?:no|ay|oh|oops|but|pero|and|y|which|que|wait)\W+){0,3}"
    r"(?:(?:that(?:'?s| is| was)|it'?s|it is|is|was|ese|esa|es|era|esta|ya|now|so|been|got|has been|fue) ){1,3}"
    r"(?:(?:my|the|her|his|a|an|mi|el|un) )?(?:old|wrong|former|previous|dead|disconnected|(?:shut|turned|cut) off|canceled|cancelled"
    r"|yours?|no longer|not (?:mine|working|in service|good)|out of service|my ex|viejo|anterior|equivocado|desconectado|cancelado|cortado"
    r"|no (?:sirve|funciona|es mio|lo uso|existe))\b"
    r"(?! (?:school|fashioned))"
)
# Right before the one that is meant.
_THIS = re.compile(
    rf"\b(?:mine(?:'s| is)|(?:my|the|a) (?:new|real|right|correct|current|better|own)(?: {_NOUN})?(?:'s| is|:)?"
    rf"|(?:el|la|mi) (?:mi[oa]|buen[oa]|nuev[oa]|correct[oa])(?: (?:es|seria))?|(?:numero|celular|telefono|correo) (?:nuevo|correcto)(?: es)?"
    rf"|(?:use|call|try|dial|reach me at|write to|usen?|marquen?|llamen?me)(?: (?:a|al|el|on|at|this|my|mi|the|este))*(?: {_NOUN})?)\W{{1,3}}$"
)
# What comes after these is a second choice.
_OR_ELSE = re.compile(
    r"\b(?:if|or|when|also|as well|else|backup|otherwise|after|second|si|o|cuando|tambien|ademas)\b"
)
# Which of several is the one to call.
_KINDS = (
    ("cell", "cellphone", "mobile", "cel", "celular", "movil"), ("home", "house", "landline", "casa"),
    ("work", "office", "job", "trabajo", "oficina"),
)  # fmt: skip
_LAST_ONE = ("second", "last", "latter", "segundo", "ultimo")
_KIND = "(" + "|".join([*(word for kind in _KINDS for word in kind), *_LAST_ONE]) + ")"
_LABEL = re.compile(rf"{_KIND}(?: phone| number| is| es|:|'s)*\W{{0,3}}$")
_BETTER = re.compile(
    rf"\b{_KIND}(?: one| phone| number)?(?:'s| is| works| es)? (?:better|best|preferred|easier|mejor|first)"
    rf"|\b(?:use|prefer|call|try|prefiero|mejor|usen?) (?:the |my |al |el |mi )*{_KIND}\b(?! [\d+(])"
)
_SORRY = re.compile(r"\W*(?:sorry|oops|whoops|perdon|disculpe)\W*(?:(?:it'?s|es|make that|use) )?")
# So many characters before a value tell what it is.
_BEFORE, _AFTER = 40, 60


def meant(plain: str, found: list[tuple[str, int, int]]) -> str | None:
    """The value that is meant of those found (each with its place in the folded words).

    None where the only one is said to be of no use.
    """
    usable = [each for index, each in enumerate(found) if not _useless(plain, found, index)]
    if not usable:
        return None
    fit = [each for each in usable if not _NOT.search(plain[: each[1]][-_BEFORE:])]
    for value, start, _ in fit[1:]:
        before = plain[max((end for _, _, end in found if end <= start), default=0) : start]
        if _THIS.search(before[-_BEFORE:]) and not _OR_ELSE.search(before):
            return value
    return _preferred(plain, fit or usable)


def besides(
    plain: str, found: list[tuple[str, int, int]], chosen: str | None
) -> list[tuple[int, int]]:
    """Where the other values stand that are of use too: a second number, an adjuster's."""
    return [
        (start, end)
        for index, (value, start, end) in enumerate(found)
        if value != chosen
        and not _NOT.search(plain[:start][-_BEFORE:])
        and (_is_theirs(plain, start) or not _useless(plain, found, index))
    ]


def _is_theirs(plain: str, start: int) -> bool:
    return bool(_THEIRS.search(plain[:start][-_BEFORE:]))


def _useless(plain: str, found: list[tuple[str, int, int]], index: int) -> bool:
    """Whether a value is said to be an old or a wrong one, or is taken back for a later one."""
    _, start, end = found[index]
    following = found[index + 1][1] if index + 1 < len(found) else None
    after = plain[end : following or end + _AFTER]
    return bool(
        _OLD.search(plain[:start][-_BEFORE:])
        or _is_theirs(plain, start)
        or _GONE.match(after)
        or (following and (takes_back(after) or _SORRY.fullmatch(after)))
    )


def _preferred(plain: str, candidates: list[tuple[str, int, int]]) -> str:
    """The value that is said to be the better one ("cell is better"), else the first."""
    wish = _BETTER.search(plain) if len(candidates) > 1 else None
    kind = next((group for group in wish.groups() if group), "") if wish else ""
    if kind in _LAST_ONE:
        return candidates[-1][0]
    kinds = next((k for k in _KINDS if kind in k), ())
    for value, start, _ in candidates:
        label = _LABEL.search(plain[max(0, start - 24) : start])
        if kinds and label and label[1] in kinds:
            return value
    return candidates[0][0]
