"""What was told of a request, taken back: "scratch that last one", "olvide lo último". Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping

import msgspec

from bot.contract import Detail, Details, Draft
from bot.intake.reading.text.message import fold
from bot.intake.reading.text.openings import OPENINGS
from bot.intake.request import draft as drafts
from bot.intake.request import merging

_LEADS = rf"(?:(?:{OPENINGS}|can you|could you|you can|i want to|i'd like to|let'?s|puede|quiero)\b[ ,.!]*)*"
_THING = r"(?:one|thing|things|part|bit|change|edit|line|message|sentence|answer|note|entry|comment|addition|update|correction)"
_SAID = r"(?:(?:just |last )?(?:said|wrote|typed|told you|put|added|sent|changed|entered|gave you)|have just (?:said|written))"
_DROP = r"(?:scratch|strike|forget|undo|disregard|ignore|cancel|drop|delete|remove|erase|reverse|revert|take back|scrap)"
_LAST = (
    rf"(?:(?:the |that |my |this )?(?:very )?(?:last|latest|previous|most recent) {_THING}(?: (?:i|that i|which i) {_SAID})?"
    rf"|(?:about )?(?:what|the (?:thing|part|bit|stuff)(?: that)?) i (?:{_SAID}(?: (?:last|just now|before|a (?:second|minute|moment) ago|right now))?)"
    rf"|what i said (?:last|just now|before)|that {_THING}(?: i (?:just|last) \w+)?)"
)
_TRAILS = r"(?:[ ,.]+(?:please|pls|thanks|thank you|ok|okay|instead|i (?:was|am) wrong|(?:that|it) (?:was|is) (?:wrong|a mistake|an error|not right)|my mistake|sorry|por favor|gracias|me equivoque|fue un error|esta mal))*"
_LAST_ES = (
    r"(?:(?:eso|esto) ultimo|l[oa] ultim[oa](?: (?:que|cosa|parte|cambio|linea|mensaje|frase)(?: que)?)?(?: (?:le |les )?(?:dije|puse|escribi|agregue|anadi|cambie|mande))?"
    r"|(?:el|mi|este|ese) ultimo (?:cambio|mensaje|dato)|mi ultim[oa] (?:\w+)|lo que (?:acabo de (?:decir|poner|escribir|agregar|cambiar)|(?:le |les )?(?:dije|puse|escribi) (?:al ultimo|ahorita|al final|recien|hace un momento)))"
)
_UNDONE = re.compile(
    rf"\W*{_LEADS}(?:"
    rf"{_DROP} {_LAST}|take {_LAST} (?:back|out|off|away)|take (?:out|off|away|back) {_LAST}|(?:don'?t|do not) (?:count|include|use|put) {_LAST}"
    r"|(?:scratch|strike|disregard|undo|revert|reverse) (?:that|it|this|the change)|undo|(?:change|put|set|switch|turn) (?:it|that|this|everything) back(?: (?:to )?(?:how|the way|like|as|what) it was(?: before)?)?"
    r"|go back to (?:how|the way|what) it was(?: before)?"
    rf"|(?:olvid|borr|quit|ignor|elimin|descart|cancel|tach)(?:e|en|a|ar)(?:me|se)?(?: de)? {_LAST_ES}|(?:deshaga|deshacer|deshaz|deshagan)(?: (?:eso|esto|el cambio|el ultimo cambio|lo ultimo))?|no (?:tome|tomen|ponga|pongan|haga)(?: en cuenta)?(?: caso (?:de|a))? {_LAST_ES}"
    r"|(?:regrese|vuelva|deje|ponga)(?:l[oa])? (?:a )?como estaba(?: antes)?"
    rf"){_TRAILS}\W*"
)


def takes_back(text: str) -> bool:
    """Whether the words take back what was said just before, and say nothing else."""
    return bool(_UNDONE.fullmatch(fold(text)))


def remembered(before: Draft, after: Draft) -> Draft:
    """The draft that knows what its last change replaced; one that was sent remembers nothing."""
    if after.reference or not after.details:
        return msgspec.structs.replace(after, replaced={})
    if before.replaced and not after.replaced:
        # It was taken back just now.
        return after
    keys = {*before.details, *after.details}
    changed = {
        key: before.details.get(key, "")
        for key in keys
        if before.details.get(key) != after.details.get(key)
    }
    return msgspec.structs.replace(after, replaced=changed) if changed else after


def undone(draft: Draft) -> tuple[Draft, Details, tuple[str, ...]]:
    """The draft before its last change, the lines that are what they were, and those that go."""
    gone = tuple(key for key, value in draft.replaced.items() if value == "")
    back = {key: value for key, value in draft.replaced.items() if value != ""}
    new = drafts.with_details(drafts.without(draft, gone), **back)
    steps = [*gone, *(() if drafts.given(new.details, *drafts.PAIN) else ("pain_story",))]
    new = drafts.without_done(msgspec.structs.replace(new, replaced={}), *(steps if gone else ()))
    return new, back, gone


def unsaid(draft: Draft, words: str, fields: Mapping[str, Detail]) -> Draft:
    """The draft without what one message told, whose words were taken back.

    What was said before or after it stays, and so does every sign of an emergency.
    """
    kept: Details = {}
    for key, value in draft.details.items():
        told, left = fields.get(key), value
        if isinstance(value, list) and isinstance(told, list):
            left = [each for each in value if each not in told]
        elif key in merging.ADDED_UP:
            parts = str(value).split(merging.PARTS)
            left = merging.PARTS.join(part for part in parts if part not in words and part != told)
        elif value == told:
            continue
        if left or not value:
            kept[key] = left
    question = draft.question if draft.question and draft.question not in words else None
    whole = drafts.digits(words)
    pieces = "" if whole and (whole in draft.digits or draft.digits in whole) else draft.digits
    return msgspec.structs.replace(
        draft, details=kept, replaced={}, question=question, digits=pieces
    )
