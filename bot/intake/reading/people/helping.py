"""Relatives who drive the writer, sit beside them or say something: no patients."""

from __future__ import annotations

import re

from bot.intake.reading.names.words import name_at
from bot.intake.reading.people.age import KIND, OWN
from bot.intake.reading.people.words import REL
from bot.intake.reading.text.message import Message, fold

_RELATIVE = re.compile(rf"\b{OWN}{KIND} {REL}\b(?!'s)")
_WORD = re.compile(r"[^\W\d]+")
_SOON = (
    r"(?:(?:who|who's|will|'ll|can|could|would|may|might|has to|is able to|going to|gonna|is|always|usually|also|just|only|still"
    r"|is the one (?:who|that)|va a|puede|siempre|tambien|es (?:la|el) que|que) )*"
)
_ME = r"(?:me|us)\b(?! (?:crazy|mad|nuts|insane))"
_HELPS = re.compile(
    rf",? {_SOON}(?:"
    rf"(?:driv(?:es?|ing)|br(?:ings?|inging)|tak(?:es?|ing)|pick(?:s|ing)? up|accompan(?:y|ies|ying)|dropping|drops?) {_ME}|picks? {_ME} up"
    rf"|(?:comes?|coming|goes|going|rid(?:es?|ing)|be|here|sits?|sitting|stands?|standing|waiting) (?:here |over |along )*(?:with {_ME}|next to {_ME}|beside {_ME}|by my side)"
    r"|(?:sits?|sitting|stands?|standing|is) (?:right )?here\b(?! (?:with|because|for)\b(?! (?:me|us)\b))"
    rf"|(?:helps|helping|help) {_ME}(?: (?:type|write|with (?:this|the (?:phone|computer|chat|form))|read|text))"
    # "My son Brian handles it", "mi hija contesta el teléfono"
    r"|(?:handles?|takes? care of|manages?|arranges?|coordinates?|deals? with|does|makes) (?:it|this|that|everything|all|things|my|the|most)\b|answers? (?:my|the|for|all|calls)\b|takes? (?:my |the |all )*calls\b"
    r"|(?:can |could |will |puede |podria |va a )?(?:(?:also|tambien) )?(?:translates?|interprets?|traduc\w+|interpretar?)\b|speaks english\b|habla ingles\b"
    r"|(?:answers?|picks? up)(?=\W*$|[,.;]| (?:too|also|sometimes|as well|if|when)\b)|picks? up (?:the|my|our) (?:phone|cell|calls?)\b"
    r"|contesta\b|se encarga\b|hace (?:mis|las) citas\b|arregla (?:mis|las|todo)\b"
    r"|(?:was|were|got) born\b|nacio\b|typ(?:es|ing)\b|(?:is )?looking (?:over|at) (?:my|me|this|the screen)"
    r"|(?:says?|said|sends?) (?:hi|hello|hey|thanks?|thank you|bye|good (?:morning|afternoon|evening)|so|no|yes|ok)\b"
    rf"|(?:says?|said|tells {_ME}|thinks|swears|jokes) (?:that )?(?:(?:the|her|his|a) )?(?:real |biggest |only )?pain(?: in (?:the|her|his) \w+)? is (?:me|just me)\b"
    rf"|(?:says?|said|tells {_ME}|thinks|insists|wants me|told me) (?:that )?(?:i|i'm|im|i've|my|to|you|y'?all|we)\b"
    r"|(?:me|nos) (?:va(?:n)? a |puede |podria )?(?:llev\w+|tra(?:e|er|jo|iga)\b|acompan\w+|recog\w+|maneja\w*|ayud\w+ (?:a|con) (?:escribir|esto|el (?:telefono|chat)))"
    r"|maneja\b|(?:viene|va|ira|vendra) conmigo|(?:va a )?(?:venir|ir) conmigo|esta (?:aqui|conmigo|sentad[oa]|a mi lado|escribiendo)\b"
    r"|(?:dice|dijo) (?:hola|gracias|que (?:yo|me|mi|estoy|tengo|si|no|el dolor soy yo))\b|(?:manda|les manda) (?:saludos|un saludo)|saluda\b"
    r")"
)
# "My husband can pick up too, his name is Carl."
_CALLED = re.compile(
    r"[^.?!\n]{0,45}?\b(?:(?:his|her|their) name(?:'s| is)|(?:he|she)(?:'s| is) called|se llama) (?=[^\W\d])"
)
# Said of the relative after all: "… and she needs an appointment too".
_FOR_THEM = re.compile(
    r"\b(?:(?:she|he|they)(?:'s| is| are)? (?:also |too |really )?(?:has|have|had|needs?|hurts?|suffers?|the patient|in pain|can't|cannot|wants)"
    r"|(?:for|see|help|treat) (?:her|him|them)\b|(?:her|his|their) (?:\w+ )?(?:pain|back|neck|hips?|legs?|knees?|nerves?|appointment|surgery)"
    r"|(?:ella|el) (?:tiene|necesita|sufre|quiere)|le duelen?|para (?:ella|el))\b"
)
# Somebody else at the keyboard: "I am typing for her now", "this is Carol, Marj's neighbour".
_TYPES_FOR = re.compile(
    r"\b(?:i'?m|i am|i'?ll be|i'?ve been)(?: (?:just|now|only|here|the one))*"
    r" (?:typing|writing|texting|answering|chatting|filling (?:this|it) (?:in|out))(?: (?:this|it|now|here))*"
    r" (?:for|on behalf of|instead of) (?:her|him|them)(?=\W*$|[.,;!\n]| (?:now|right|today|tonight|while|because|since|as|and|so)\b)"
    r"|\b(?:this is|i'?m|i am|it'?s)(?: [^\W\d]+){1,3}?,? (?:her|his|their|[^\W\d]+'s) (?:\w+ )?(?:friend|neighbou?r|roommate)\b(?!'s)"
    r"|\b(?:this is|i'?m|i am|it'?s) (?:her|his|their|[^\W\d]+'s) (?:\w+ )?(?:friend|neighbou?r|roommate)\b(?!'s)"
    r"|\b(?:escribo|estoy escribiendo|contesto) (?:por|en lugar de) (?:ella|el)(?=\W*$|[.,;!\n]| (?:ahora|porque|y|mientras)\b)"
    r"|\b(?:soy|habla|es)(?: [^\W\d]+){0,2}?,? (?:la |el )?(?:su )?(?:vecin[oa]|amig[oa])(?: de [^\W\d]+)?\b"
)


def types_for(plain: str, name: str, known: str) -> bool:
    """Whether folded words come from somebody who only types for the one whose name is known;
    the name they give is not a better form of that one.
    """
    return bool(_TYPES_FOR.search(plain)) and not set(fold(name).split()) & set(fold(known).split())


def helping(message: Message) -> list[tuple[int, int]]:
    """Where relatives are named who only help the writer, with their names."""
    found: list[tuple[int, int]] = []
    if _FOR_THEM.search(message.plain):
        return found
    for match in _RELATIVE.finditer(message.plain):
        link = re.match(r",? ", message.plain[match.end() :])
        named = name_at(message, match.end() + link.end(), strict=True) if link else None
        # "My son Brian will handle it": not all of it may be his name.
        words = [word.end() for word in _WORD.finditer(message.plain, *named)] if named else []
        ends = [match.end(), *words]
        end = next((end for end in ends if _HELPS.match(message.plain, end)), None)
        if end is not None:
            found.append((match.start(), end))
            found += _named_behind(message, end)
    return found


def _named_behind(message: Message, end: int) -> list[tuple[int, int]]:
    """Where the name of a relative stands behind what they do; nothing where it does not."""
    called = _CALLED.match(message.plain, end)
    name = name_at(message, called.end(), strict=False) if called else None
    return [(called.start(), name[1])] if called and name else []
