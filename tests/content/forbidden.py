"""What may not be said, and what must be: patterns in both languages."""

import re

ABSOLUTES = {
    "en": r"always|never|invariabl[ye]|guarantee\w*|definitive\w*|complete(?:ly)? relie\w+|"
    r"permanent relief|majority|blind\w*|eliminat\w+|cur(?:e|es|ed|ing|able)|miracle\w*|risk-free",
    "es": r"siempre|nunca|jamás|invariable\w*|garant\w+|definitiv\w+|alivio (?:completo|total)|"
    r"mayoría|cieg[oa]s?|elimina\w*|cura(?:r|rá|n|s|do|ción)?|milagro\w*|sin riesgo",
}
NOT_SAID = {
    "an appointment is not made here": r"you(?:'re| are) booked|appointment is (?:booked|confirmed)|"
    r"cita (?:está )?(?:confirmada|reservada|agendada)",
    "sympathy is not claimed": r"i (?:know|understand) (?:exactly )?how you feel|"
    r"(?:sé|entiendo|comprendo) cómo se siente",
    "no price": r"[$€£]|\b(?:dollars?|dólares|usd)\b|\bfree (?:visit|consult\w*|evaluation)|\bgratis\b",
    "no percent": r"%|\bper ?cent\b|\bpor ciento\b",
    "no diagnosis": r"sounds like (?:you|your|a )|you(?:'re| are) a (?:good )?candidate|"
    r"parece que usted tiene|usted es candidat",
    "no false calm": r"nothing (?:serious|to worry)|nada grave|no se preocupe|don't worry",
    "no other doctor is judged": r"your (?:surgeon|doctor) was wrong|su (?:cirujano|médico) se equivocó",
    "no blanket privacy promise": r"hipaa|\bconfidential|\bconfidencial",
}
EMOJI = re.compile("[\u2600-\u27bf\u2b00-\u2bff\ufe0f\U0001f000-\U0001faff]")
PLACE = re.compile(r"\{(.*?)\}")
HIS_VIEW = {
    "en": r"\{doctor\}",
    "es": r"\bel \{doctor\}|\bdel \{doctor\}",
}
HEDGE = {
    "en": r"\b(?:may|can|might|could|some|seldom|tends?|often|believes|in his view)\b|'s view",
    "es": r"\b(?:puede|pueden|podría|quizás|suelen?|a menudo|cree|rara vez|según)\b",
}
