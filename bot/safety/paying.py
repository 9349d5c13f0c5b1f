"""Whether words are of money, and whether it is the help that they fear to pay for.

Worries about money must not keep anybody from an emergency department. English and Spanish.
"""

from __future__ import annotations

import re

_MONEY = (
    r"(?:insur\w+|uninsured|afford\w*|pays?|paying|cost\w*|expensive|money|bills?|billed|charge[ds]?|medicare|medicaid|copays?|deductible|coverage|covers?|covered|dollars|bucks|grand"
    r"|segur[oa]|aseguranza|pagar\w*|pago|cuesta|caro|dinero|cobr\w+|medicare|medicaid|cubre\w*|cobertura|dolares|d[oó]lares)"
)
# Of no money: "no estoy seguro", "me cuesta caminar".
_NO_MONEY = re.compile(
    r"\b(?:est(?:oy|aba|ar|e|amos|an)|muy|tan|bien|mas|m[aá]s) segur[oa]s?\b|\bsegur[oa] que\b|\b(?:me|le|nos|les?) cuesta(?: (?:mucho|bastante|trabajo|un poco))* (?!ir|la|el|una?|eso|esto|car)\w+[aei]r(?:me|se)?\b",
    re.IGNORECASE,
)
# "How much is an ambulance", "¿cuánto sale la ambulancia?"
_HOW_MUCH = r"(?:how much (?:is|are|for|does|do|would|will|did|they)|cu[aá]nto (?:(?:me|nos|se|le) )?(?:sale|saldr[ií]a|saldr[aá]|es|ser[ií]a|vale|piden|paga)).{0,20}\b(?:ers?|emergency (?:room|department)|hospitals?|ambulances?|911|emergencias?|urgencias|ambulancia)"
_HELP = r"(?:er|ed|emergency|emergencies|hospitals?|ambulances?|911|there|they(?:'ll| will)|turn me away|emergencias?|urgencias|ambulancia|alla|all[aá]|ah[ií])"
_LACKS = r"(?:no|not|don'?t|do not|without|can'?t|cannot|won'?t|will not|doesn'?t|isn'?t|lost|losing|ends?|ended|expired?|sin|tampoco|perd[ií]|se (?:me )?(?:acab|venc|termin)\w+)"
_OF_MONEY = re.compile(rf"\b{_MONEY}\b|\b{_HOW_MUCH}\b", re.IGNORECASE)
_WORRIES = re.compile(
    rf"\b{_LACKS}\b.{{0,30}}\b{_MONEY}\b|\b{_MONEY}\b.{{0,30}}\b{_LACKS}\b|\b{_HELP}\b.{{0,30}}\b{_MONEY}\b|\b{_MONEY}\b.{{0,30}}\b{_HELP}\b"
    rf"|\b{_HOW_MUCH}\b"
    r"|\bwill (?:that|it|this) cost me\b|\buninsured\b|\bme (?:van a |va a )?cobr\w+",
    re.IGNORECASE,
)
# What the office is asked, or told for its request: that is the office's to answer.
_OFFICE = re.compile(
    r"\b(?:(?:do|does|will|would|can|could|are|is) (?:you|u|the office|the clinic|your|dr|doctor|this office)|you (?:guys )?(?:take|accept)|appointments?|appt|visits?|consult\w*|surger\w+|operation|exam|injections?|mri"
    r"|(?:acept|tom)(?:an?|en)|ustedes|el consultorio|la cl[ií]nica|citas?|consultas?|cirug[ií]as?|operaci[oó]n)\b",
    re.IGNORECASE,
)


def of_money(text: str) -> bool:
    """Whether words speak of insurance, bills or costs. Never raises."""
    return bool(_OF_MONEY.search(_NO_MONEY.sub(" ", text)))


def worries_of_paying(text: str) -> bool:
    """Whether words fear what help would cost, or say that nothing would pay for it, and do not ask
    about the office. Never raises.

    Of use only where a sign was told.
    """
    plain = _NO_MONEY.sub(" ", text)
    if not _OF_MONEY.search(plain):
        return False
    return bool(_WORRIES.search(plain)) and not _OFFICE.search(plain)
