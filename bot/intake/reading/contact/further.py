"""One more number of the writer's own: "you can also use my cell, 702 555 0199". Pure.

Beside a number that is known it is a note for the caller: who gives another takes none back.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from bot.contract import DECLINED, Detail
from bot.intake.reading.people.age import KIND, OWN
from bot.intake.reading.people.words import REL

_THING = r"(?:(?:(?:tele)?phone|cell|mobile|home|work|house|contact)? ?(?:number|phone|cell|line|mobile|one)|cellphone|landline|telefono|numero|celular|cel|movil)"
_WAY = r"(?:at|on|is|es|al?|el|en|the|my|mi|this|number|cell|phone|numero|celular)"
# Where nobody picks up: "if I don't answer", "in case she can't", "por si ella no contesta".
UNREACHED = (
    rf"(?:(?:if|in case|when) (?:(?:i|we|you|they|y'?all|she|he|{OWN}{KIND} {REL}) (?:do(?:es)?(?:n'?t| not)|can(?:'?t| ?not)|miss(?:es)?)|(?:there'?s |there is )?(?:no-?(?:one|body)|no (?:one|body|answer))\b)"
    rf"|si (?:nadie|(?:(?:ellas?|ellos|el|{OWN}{KIND} {REL}) )?no (?:(?:me|les?|puedo|puede|pueden) )*(?:contest|respond|estoy|esta|ag[ae]rr|atiend|encuentr|localiz|ating))\w*)"
)
# Up to the number: that it is one more.
_BEFORE = re.compile(
    rf"\b(?:also|tambien|ademas)(?: (?!(?:my|the|mi|el) (?:phone|number|telefono|numero)\b(?! de (?!telefono|celular|contacto|mi\b)\w))[^\W\d]+){{0,7}}[ ,:(-]*$"
    rf"|\b(?:(?:an)?other|second|2nd|back-?up|alternat(?:e|ive)|secondary|additional|spare|otro|segundo) {_THING}(?: [^\W\d]+){{0,4}}[ ,:(-]*$"
    rf"|\bfaltan?(?: (?:el|mi|su|otro|tambien)){{1,2}} {_THING}(?: {_WAY})*[ ,:(-]*$"
    rf"|\b(?:tele)?(?:phone|number|cell|numero|celular|telefono) (?:adicional|alternativo|de respaldo|de repuesto)(?: {_WAY})*[ ,:(-]*$"
    r"|\b(?:as|for|como|de) (?:an? |my |un )?(?:back-?up|emergency contact|spare|second (?:number|contact)|respaldo)[ ,:(-]*$"
    rf"|^\W*(?:or|o)(?: (?:call|try|use|text|reach me|ll?ame|marque|work|home|{_WAY})){{0,6}}[ ,:(-]*$"
    rf"|\b(?:put|add|use|pon\w*|agreg\w+|anot\w+) (?:[^\W\d][\w']* ){{1,6}}(?:too|as well|tambien)[ ,:(-]*$"
)
# Behind it.
_AFTER = re.compile(
    r"[ ,)]*(?:(?:is|works|will do|sirve|funciona|esta bien|es|good|fine|ok|okay|bien) )*(?:too|as well|also|tambien|as (?:a|my) (?:second|back-?up|spare|alternate?)|de respaldo)\b"
    r"|[ ,.;)]*(?:both|either(?: one| of them)?) (?:work|works|is|are|will|of them)\b|[ ,.;)]*(?:(?:los|las) dos|ambos|cualquiera de los dos)\b"
)
# What is to stand in the place of the known one.
_IN_PLACE = re.compile(
    r"^\W*(?:no|nope|wait)\b(?! (?:answer|one|body))|\b(?:instead|rather|replac\w+|chang\w+|switch\w+|wrong|correct\w*|new|updat\w+|mistake|typo|meant|i mean|sorry|actually|from now on|should be|not (?:that|the|my|this|at|\d)"
    r"|don'?t (?:use|call)|no longer|old|en vez|en lugar|cambi\w+|nuev[oa]|equivo[cq]\w+|corri[jg]\w+|perdon|mejor|viejo|ya no|no (?:usen?|llamen?|marquen?|el)|deberia)\b"
)
# Said of the number itself. Behind "if she doesn't answer", other words may put a time right, and
# "instead" is only for then.
_REPLACES = re.compile(
    r"\b(?:replac\w+|wrong|mistake|typo|no longer|from now on|new (?:number|phone|cell)|old (?:number|phone|cell|one)|equivo[cq]\w+|corri[jg]\w+|ya no|viejo|(?:numero|telefono|celular) nuevo|nuevo (?:numero|telefono|celular))\b"
)
_ONLY_THEN = re.compile(rf"\b{UNREACHED}[^.;!?\n\d]{{0,50}}$")
_THEN_TOO = re.compile(
    rf"(?:(?: (?:is|es|mine|mio|my|mi|own|number|cell|phone|numero|celular|the|el|one)\b)*[ ,)]+(?:but )?(?:(?:just|only|solo|pero) )*|[ ,)]*)(?:por )?{UNREACHED}"
)
# When it is to be used: no time to call the other one.
_WHEN = re.compile(
    r" (?:(?:only|solo) )?(?:on|after|before|until|till|in the|during|weekends|weekdays|los|las|por las?|en las?|despues|antes|hasta)\b[^,.;!?\n|]{0,40}"
)
_SENTENCE = re.compile(r"[.;!?\n]")
# What only leads to it: "Falta mi teléfono", "call after 11, and if she doesn't answer".
_LEADS = re.compile(
    rf"\W*(?:(?:tambien |les? )?faltan? (?=(?:mi|el|su)\b)|[^.;!?\n]{{1,80}}?, (?:(?:and|but|or|y|pero|o) )(?={UNREACHED}))"
)
# The rest of a sentence behind the number that says when it is to be used.
_REST = re.compile(r"(?:[^.;!?\n\d|]|(?<!\d)\d{1,2}(?!\d)){0,60}")


def is_further(plain: str, start: int, end: int, known: Mapping[str, Detail]) -> bool:
    """Whether the words around a number of folded words put it beside the known one, which stays."""
    if known.get("phone") in (None, "", DECLINED):
        return False
    unreached = _ONLY_THEN.search(plain, 0, start) or _THEN_TOO.match(plain, end)
    if (_REPLACES if unreached else _IN_PLACE).search(plain):
        return False
    return bool(unreached or _BEFORE.search(plain, 0, start) or _AFTER.match(plain, end))


def with_when(plain: str, start: int, end: int) -> tuple[int, int]:
    """The place of a further number with the words behind it that say when it is to be used."""
    when = _WHEN.match(plain, end)
    return start, when.end() if when else end


def told_whole(plain: str, start: int, end: int) -> tuple[int, int]:
    """Where the words stand that say what a further number is for: its sentence."""
    first = max((cut.end() for cut in _SENTENCE.finditer(plain, 0, start)), default=0)
    leads = _LEADS.match(plain, first, start)
    first = leads.end() if leads else first
    return first, _REST.match(plain, end).end()  # type: ignore[union-attr]
