"""What wears a body out over years of work: a cause to tell of, and no length of the pain."""

from __future__ import annotations

import re

from bot.intake.reading.numbers.words import NUMBER

_LABOUR = (
    r"(?:carry|lift|haul|load|unload|deliver|roof|paint|clean|landscap|garden|weld|dig|lay|climb|push|pull|driv|truck|farm|nurs|bend|stoop|kneel|hammer|typ|sew|styl"
    r"|serv|cook|work|stock|pack|mop|scrub|rid|play|coach|danc|teach)(?:p|b|g)?ing"
    r"|(?:carg|levant|limpi|repart|pint|lav|pizc|cosech|manej|trabaj|cocin|empuj|plant|jal|descarg|barr|trape|cos|arregl|entreg)(?:ando|iendo)"
    r"|(?<=de )(?:cargar|levantar|limpiar|repartir|pintar|lavar|pizcar|cosechar|manejar|trabajar|cocinar|empujar|plantar|jalar|barrer|trapear|coser|entregar)"
)
_YEARS = r"(?:years?|yrs?|decades?|anos?|decadas?)"
# Behind a length of time: "of lifting patients", "carrying mail".
DOING = re.compile(
    rf" (?:(?:of|de) )?(?:(?:heavy|hard|always|just|doing|puro|estar) )*(?:{_LABOUR})\b(?! (?:pains?|aches?)\b)"
)
# Before it: what the work brought about.
BECAUSE = re.compile(
    r"\b(?:from|after|due to|because of|thanks to|despues de|tras|debido a|a causa de)"
    r"(?: (?:about|almost|over|like|the|my|those|all|casi|como|mas de|unos|mis|tantos))* $"
)
# "Por 20 años de cargar cajas"; by itself "por 20 años" is how long.
FOR_DOING = re.compile(rf"\bpor {NUMBER} {_YEARS} de {_LABOUR}\b")
# The whole of it: "38 years of carrying mail".
YEARS_OF = re.compile(rf"\b(?:{NUMBER}|many|all those|muchos|tantos) {_YEARS}{DOING.pattern}")
