"""Words of the writer's own request where one for somebody else is told, or the other way round. Pure.

None of their values may land on the other's request: they are a note, in the visitor's words.
"""

from __future__ import annotations

import re

from bot.contract import Draft, Understood
from bot.intake.cues.certainty import COMMAND_CONFIDENCE, COMMANDS
from bot.intake.cues.change import wants_other
from bot.intake.reading.people.words import REL
from bot.intake.reading.text.message import fold
from bot.intake.request import draft as drafts
from bot.intake.request import merging
from bot.intake.request.decision import Decision

_WHOSE = {"relation", "patient_name"}
# Named so, it is the one that was sent, whoever the second one is for.
_FIRST = re.compile(
    r"\b(?:my|the|on|mi|la|el|primera?)(?: (?:own|very|previous|mi))* (?:first|1st|other|earlier|primera?|otra|anterior) (?:request|one|form|sheet|solicitud|peticion)\b"
    r"|\b(?:la|mi) (?:solicitud|peticion) (?:primera|anterior|mia)\b"
)
# Where the second one is for somebody else, "mine" is the first.
_MINE = re.compile(
    r"\b(?:on|for|in|en) (?:mine|my (?:own )?(?:request|form|one)|(?:la )?mia|mi (?:propia )?solicitud)\b|(?:^|[.,;!\n] ?|\b(?:and|but|no|y|pero) )(?:mine|(?:el|la|lo) mi[oa])(?:'s| is| was| should| hurts?| has| es| era| debe| fue)\b"
)
# "Not mine, his": the one that is told.
_NOT_MINE = re.compile(
    rf"\bnot mine\b|\bno (?:el|la|lo) mi[oa]\b|\b(?:like|como) mine\b|\b(?:my|mi) {REL}'?s?\b"
)


# Where the second one is the writer's own, "his hip" is the first.
_THEIRS = re.compile(
    rf"\b(?:his|her|hers|their) (?!(?:own )?(?:request|name|number|phone|cell|e-?mail)\b)\w|\bde (?:el|ella)\b|\b(?:my|mi) {REL}'?s?\b"
)
_CALLED = {*drafts.CONTACT, "notes", "contact_by"}


def of_first(draft: Draft, reading: Understood, asked: str | None, text: str) -> Decision | None:
    """The decision about words of another's request than the one that is told; None about others."""
    told = reading.fields.keys() - _CALLED
    changes = wants_other(text)
    if "?" in text or not (reading.fields or changes) or asked == "best_time":
        return None
    if reading.intent in COMMANDS and reading.confidence >= COMMAND_CONFIDENCE:
        return None
    plain = fold(text)
    another = bool(draft.details.keys() & _WHOSE)
    if another:
        mine = bool(_MINE.search(plain)) and not _NOT_MINE.search(plain)
        # "His name is Joe, mine is Ana": who writes.
        mine = mine and not drafts.gives_contact(reading.fields)
        # Of a request by itself, "mine is mornings" is when its writer is called.
        found = mine and (
            bool(told - {"best_time"}) or (draft.before is not None and (told or changes))
        )
    else:
        first = draft.before is not None and bool(draft.before.details.keys() & _WHOSE)
        found = first and bool(told or changes) and bool(_THEIRS.search(plain))
    if not found and (draft.before is None or not _FIRST.search(plain)):
        return None
    noted = {"notes": text.strip()[: merging.MOST_WORDS]}
    return Decision("inform", *drafts.absorb(draft, noted))
