"""The lines of a request by the names that people give them: "my number", "la hora". Pure."""

from __future__ import annotations

import re

# Lines that take the visitor's words as they are where their new value was asked for:
# any words, or those that are nothing else.
OWN_WORDS = ("question", "notes")
FREE = ("best_time", "prior_surgery", "treatments", "pain_words", "access_needs", "relation")
# More words than this are no bare name of a line.
BARE_WORDS = 5

# The lines of a request by what people call them (folded). The first that matches is meant.
LINES: tuple[tuple[str, str], ...] = (
    ("patient_name", r"patient'?s? name|name of the patient|nombre del paciente"),
    ("contact_by", (r"contact(?:ed)? (?:by|method)|how (?:to|you|they) (?:reach|contact)"
     r"|contact(?:ar|o|arme) por|(?:forma|medio) de contacto")),
    ("email", r"e[- ]?mails?(?: address)?|correo(?: electronico)?"),
    ("pain_score", (r"(?:pain )?(?:score|rating|scale)|pain (?:level|number)|0 to 10|nivel de dolor"
     r"|puntuacion|de 0 a 10|dolor,? de 0")),
    ("voicemail", r"voice ?mail|voice messages?|buzon(?: de voz)?|mensajes? de voz"),
    ("best_time", (r"(?:good |best |call(?:ing)? )?(?<!whole )(?<!long )(?<!every )(?<!all the )times?(?: to call)?|when to call"
     r"|(?:buen[ao] |mejor )?hora(?:rio)?(?: para llamar(?:me)?)?")),
    ("phone", (r"(?:(?:tele)?phone|cell|mobile|call ?back)(?: number)?|number|digits"
     r"|numero(?: de telefono)?|telefono|celular")),
    ("duration", r"how long|duration|desde cuando|cuanto tiempo|duracion"),
    ("prior_surgery", (r"(?:earlier |prior |past )?(?:surger(?:y|ies)|operations?)"
     r"|cirugias?(?: previas?)?|operacion(?:es)?")),
    ("treatments", (r"treatments?|(?:what i(?:'ve)? )?tried(?: so far)?|tratamientos?|ya se intento"
     r"|lo que (?:he )?(?:probe|intente|probado|intentado)")),
    ("pain_words", r"how it feels|description|como se siente|descripcion"),
    ("access_needs", r"interpreter|help needed|access needs|ayuda necesaria|interprete"),
    ("question", r"questions?|preguntas?"),
    ("notes", r"notes?|comments?|remarks?|notas?|comentarios?"),
    ("relation", r"relation(?:ship)?(?: to (?:you|me))?|relacion(?: con(?:migo| usted| mi))?|parentesco"),
    ("name", r"name|nombre|apellido|last name|spelling"),
    ("side", r"side|lado"),
    ("location", r"where it hurts|where|location|place|area|donde duele|donde|lugar|zona"),
)  # fmt: skip
_LINE = [(key, re.compile(rf"\b(?:{words})\b")) for key, words in LINES]
_BARE = [
    (key, re.compile(rf"(?:(?:the|my|el|la|los|las|mi|mis|su|sus) )?(?:{words})"))
    for key, words in LINES
]


def line_of(plain: str) -> str:
    """The line that folded words name, or an empty text."""
    return next((key for key, words in _LINE if words.search(plain)), "")


def bare_line(plain: str) -> str:
    """The line whose name folded words are, and nothing else; or an empty text."""
    words = re.sub(r"[^\w' ,-]", "", plain).strip()
    if len(words.split()) > BARE_WORDS:
        return ""
    first = re.split(r",| and | y | then ", words)[0].strip()
    return next(
        (key for each in (words, first) for key, pattern in _BARE if pattern.fullmatch(each)), ""
    )
