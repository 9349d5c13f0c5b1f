"""Whether somebody tells that an operation did not help, whatever else they ask, and whether it was
one on another part than the back. Pure.

Who tells of it and asks for proof, or for help, has a right to the whole explanation first:
the doctor's claim, the other causes, and that the scan still matters.
"""

from __future__ import annotations

import re

from bot.intake.reading.text.message import fold

_SURGERY = re.compile(
    r"\b(?:surger\w+|operations?|operated|fusion\w*|fused|laminectom\w+|discectom\w+|microdiscectom\w+|micro-? ?dis[ck]s?|procedures?"
    r"|cirugias?|operacion(?:es)?|oper(?:aron|ado|ada|o)|fusion(?:es)?|fusionaron|laminectomia)\b"
)
_FAILED = re.compile(
    r"\b(?:(?:did|does|has|have|done|was|were) (?:nothing|no good|not help\w*|not work\w*|not fix\w*|useless|a failure|a waste)"
    r"|(?:didn'?t|doesn'?t|hasn'?t|never|not) (?:really |even |actually )?(?:help|helped|work|worked|fix|fixed|do|done|did|make|made|change|changed)\b"
    r"|no (?:help|better|relief|difference|change|good)|fail(?:ed|ure)?|useless|worse"
    r"|still (?:\w+ ){0,2}(?:hurt\w*|in pain|pain|ach\w*|sore|suffer\w*|bad)|(?:pain|hurts?|back) (?:\w+ ){0,3}(?:came back|is back|the same|still)"
    r"|same pain|supposed to fix|nothing (?:\w+ )?(?:works?|worked|helps?|helped|touches it)|(?:live|living) with (?:it|this|the pain)"
    r"|don'?t know what (?:else )?(?:to do|i can do)|(?:been|be|am|i'?m|live|living) in (?:\w+ )?pain (?:for|since|every)"
    r"|nada (?:me |le )?(?:funciona|funciono|sirve|sirvio|ayuda|ayudo|quita|ha (?:servido|ayudado|funcionado))|vivir con (?:eso|esto|el dolor)|no se que (?:mas )?hacer"
    r"|no (?:me |le |nos )?(?:sirvio|sirvieron|ayudo|ayudaron|funciono|funcionaron|quito|resulto)|(?:sin|ningun) (?:alivio|resultado)|de nada|peor"
    r"|(?:me |le )?(?:sigue|siguio) (?:el dolor|doliendo|igual)|sigo (?:con (?:el )?dolor|igual|mal)|fracas\w+|y nada)\b"
)

# "No surgery. Shots did nothing."
_NEVER_HAD = re.compile(
    r"\b(?:(?:no|without|zero) (?:\w+ )?(?:surger\w+|operations?|fusions?|procedures?)(?! (?:has |have |ever )?(?:help|work|fix|did|made|touch))"
    r"|(?:never|not|haven'?t|havent|hasn'?t) (?:yet )?(?:had |been |have )?(?:had |any |a |an |back |spine )*(?:surger\w+|operations?|operated(?: on)?|fusion|fused)(?! that)"
    r"|(?:sin|ninguna?) (?:cirugias?|operacion(?:es)?)|(?:no|nunca) (?:me |lo |la |le )?(?:han? |he )?(?:oper(?:aron|ado|o)))\b"
)


# Somebody's own operation, or that of somebody they know: "what is failed back surgery" is nobody's.
_WHOSE = re.compile(
    r"\b(?:i|i'?ve|i'?m|im|ive|me|my|we|our|us|he|she|him|his|her|had|mi|mis|me|yo|le|su|sus|nos|tuve|llevo|sigo|estoy)\b"
)

# Parts that the articles' surgery is none of; a hip fused to the spine is not among them.
_PART = (
    r"(?:hips?|knees?|shoulders?|ankles?|foot|feet|wrists?|hands?|elbows?|hernias?|groin|gall ?bladder|appendix|bunions?|rotator cuff|meniscus|acl|carpal tunnel|pelvic|bladder|prostate"
    r"|caderas?|rodillas?|hombros?|tobillos?|pies?|munecas?|manos?|codos?|hernias?|ingle|vesicula|apendice|juanetes?|menisco|tunel carpiano|prostata|matriz)"
)
_OPERATION = r"(?:surger\w+|operations?|operated|replacements?|replaced|repairs?|repaired|scopes?|arthroscop\w+|ops?|procedures?|cirugias?|operacion(?:es)?|oper(?:aron|ado|ada|o)|reemplazos?|protesis|artroscopia)"
_ELSEWHERE = re.compile(
    rf"\b{_PART} (?:\w+ )?{_OPERATION}\b|\b{_OPERATION}(?: (?:on|of|for|to|in|de|del|en|por|la|el|una?|mi|my|the|an?|his|her|left|right|both|total))+ {_PART}\b"
    r"|\b(?:hysterectomy|bunionectomy|c-?section|cesarea)\b"
)
# Of the back, by its part or by what only it gets; of a disc's hernia too.
_SPINE = re.compile(
    r"\b(?:back|spine|spinal|lumbar|neck|cervical|dis[ck]s?|[lcts][1-7]|vertebra\w*|sacrum|sacral|si joint|sacroiliac\w*|espalda|columna|lumbar(?:es)?|cuello|discos?|discal(?:es)?|vertebr\w+) (?:\w+ )?(?:surger\w+|operations?|ops?|procedures?|fusions?|replacements?|fused|repairs?)"
    r"|\b(?:surger\w+|operat\w+|cirugias?|operacion(?:es)?|oper(?:aron|ado|ada|o))(?: (?:on|of|to|for|my|the|his|her|low|lower|upper|de|del|en|la|el|mi))+ (?:back|spine|neck|dis[ck]|espalda|columna|cintura|cuello|disco)"
    r"|\b(?:fusion\w*|fused|fusionaron|laminectom\w+|laminotom\w+|(?:micro)?dis[ck]ectom\w+|micro-? ?dis[ck]s?|foraminotom\w+|hernias? (?:discal|de disco|lumbar)\w*)\b"
)


def operated_elsewhere(text: str) -> bool:
    """Whether the only operation that the words name is one of another part than the back: "leg pain
    since my hip replacement". Never raises.
    """
    plain = fold(text)
    return bool(_ELSEWHERE.search(plain)) and not _SPINE.search(plain)


def tells_of_failed_surgery(text: str) -> bool:
    """Whether the words name an operation on the back, or just one, and say that it did not help.
    Never raises.
    """
    return _in_vain(text) and not operated_elsewhere(text)


def tells_of_own_failed_surgery(text: str) -> bool:
    """Whether they say it of an operation that somebody had, on whatever part. Never raises."""
    return _in_vain(text) and bool(_WHOSE.search(fold(text)))


def _in_vain(text: str) -> bool:
    plain = _NEVER_HAD.sub(" ", fold(text))
    return bool(_SURGERY.search(plain) and _FAILED.search(plain))
