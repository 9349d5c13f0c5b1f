"""A note that is put right or taken out: "replace what I said about flying, say I drive". Pure."""

from __future__ import annotations

import re
from itertools import product
from typing import NamedTuple

from bot.contract import Draft
from bot.intake.lines.named import line_of
from bot.intake.reading.text.message import fold
from bot.intake.reading.text.openings import OPENINGS
from bot.intake.request import draft as drafts
from bot.intake.request import merging
from bot.intake.request.decision import Decision

_LEADS = rf"\W*(?:(?:{OPENINGS}|also|now|i(?:'d)? (?:want|like|need) to|(?:can|could|would|will) you|let'?s|tambien|ahora|quiero|quisiera|(?:me )?puede[ns]?|podria)\b[ ,]*)*"
_PUT = r"(?:change|correct|fix|update|edit|rewrite|reword|replace|swap|switch|cambi\w+|corr[ei][gj]\w+|actuali\w+|reempla[zc]\w+|modific?q?u?\w+|sustitu\w+)"
_GONE = r"(?:take (?:out|off|away)|remove|delete|erase|drop|scratch|leave out|forget|cross out|get rid of|strike|quit\w+|borr\w+|elimin\w+|saqu\w+|sacar|olvid\w+)"
_NOTE = r"(?:(?:the|my|that|this|these|those|your|las?|los|el|mis?|esas?|estas?) )?(?P<which>(?:first|second|third|last|latest|other|1st|2nd|primera|segunda|ultima|otra) )?(?:(?!(?:an?|una?|no|another|any) )(?P<kind>[^\W\d_]+) )?(?:(?P<one>note|comment|remark|nota|comentario)|notes|comments|remarks|notas|comentarios)\b"
_ABOUT = r"(?: (?:about|on|of|regarding|that says|sobre|del?|de la|acerca de|que dice)(?: the| my| mi| la| el| los| las)? (?P<about>[^.,;:!?\n]{2,40}?))?"
_SAID = (
    r"(?:(?:what|the (?:part|bit|thing|stuff)|everything)(?: (?:that )?i (?:just )?(?:said|wrote|put|told (?:you|them)|typed|mentioned))?|lo(?: que (?:le |les )?(?:dije|puse|escribi|mencione))?)"
    r" (?:about|on|regarding|sobre|del?|acerca de)(?: the| my| mi| la| el| los| las)? (?P<said>[^.,;:!?\n]{2,40}?)"
)
# What is asked where one note is to go, and it was not told which.
WHICH = "which_note"
# "The moron thing": only where a note says so.
_THING = r"(?:the|that|my) (?P<thing>[^.,;:!?\n]{3,30}?) (?:thing|part|bit|stuff|comment)"
_WHAT = rf"(?:{_NOTE}{_ABOUT}|{_SAID})"
_SAY = r"(?:(?:instead|mejor|rather|please|por favor|just|que)[ ,]+)*(?:say(?:ing|s)?|put(?: down)?|write|have it say|make it say|it should (?:say|read|be)|so (?:that )?(?:it|they) (?:just |only )?(?:say|read)s?|let it say|pon(?:ga|gan|le)?|dig[ae]n?|escrib[ae]n?|que diga|para que diga|anot[ae]n?)(?: instead| mejor)?"
_VALUE = r"(?:that |que )?[\"'“«]?(?P<value>[^\W_][^\n]*)"
_NOTES = r"(?:(?:the|my|all the|las|mis) )?(?:notes?|notas?)"
_CHANGED = tuple(
    re.compile(pattern)
    for pattern in (
        # "Change the note to …", "replace the note about parking: say …", "cambie la nota por …".
        rf"{_LEADS}{_PUT} {_WHAT}(?: ?[:,.;-]+ ?(?:and |y )?(?:{_SAY} )?| (?:and |y )?(?:{_SAY}|to(?: {_SAY})?|with|by|into|por|con|a) ){_VALUE}",
        # "Take out the notes and write only: …".
        rf"{_LEADS}(?:{_GONE} {_NOTES}|take {_NOTES} (?:out|off|away)),? (?:and|then|y)(?: just| only)? {_SAY}(?: just| only| solo)?[ :]+{_VALUE}",
        # "Instead of the note about flying, say …", "en vez de lo del viaje ponga …".
        rf"{_LEADS}(?:instead of|in place of|rather than|en vez de|en lugar de) {_WHAT}[ ,]+{_SAY} {_VALUE}",
        # "The note should say …", "la nota debe decir …".
        rf"{_LEADS}{_NOTE}{_ABOUT} (?:(?:should|must|needs to|has to|ought to|is supposed to)(?: just| really| only)? (?:say|read|be)|(?:debe|deberia|tiene que)(?: de)? (?:decir|ser)) {_VALUE}",
    )
)
_ENDED = r"(?: (?:please|pls|now|too|out|off|away|from (?:it|there)|por favor|tambien|ya))*\W*"
_TAKEN_OUT = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_LEADS}{_GONE}(?: (?P<all>all|tod[oa]s?)(?: of)?)? (?:{_WHAT}|{_THING}){_ENDED}",
        rf"{_LEADS}take (?:{_WHAT}|{_THING}) (?:out|off|away){_ENDED}",
    )
)
_ENDS = re.compile(r"(?:[ ,.;]+(?:please|pls|instead|thanks?(?: you)?|por favor|gracias))+\W*$")
_EACH = {"first": 0, "1st": 0, "primera": 0, "second": 1, "2nd": 1, "segunda": 1, "third": 2}  # fmt: skip
_ONE = re.compile(r"\b(?<!all )(?<!every )(?:note|comment|nota|comentario)\b")
# Answers to "which note?".
_PLACE = re.compile(rf"\b(?:{'|'.join(_EACH)}|last|latest|ultima)\b")
_STAYS = re.compile(
    r"\W*(?:(?:no|none|neither|leave (?:it|them)(?: (?:all|as (?:it is|they are)))?|keep (?:it|them)(?: all)?|never ?mind|ningun[oa]|deje(?:l[oa]s?)?(?: asi)?|olvidelo)\b\W*)+"
)
_ALL = re.compile(
    r"\W*(?:all(?: (?:of )?(?:them|the notes))?|both(?: of them)?|every(?:thing| one)|tod[oa]s?(?: las notas)?|(?:las|los) dos|ambas)(?: please| por favor)?\W*"
)
_NAMED = re.compile(
    r"\W*(?:(?:it'?s|the|that|this|one|note|about|la|el|lo|esa|ese|una|nota|del?|sobre|que dice|says|with|on|my|mi)\b\W*)*(?P<about>[^.,;:!?\n]{2,60}?)(?: (?:one|note|thing|please|por favor))*\W*"
)
_WORD = re.compile(r"[^\W_]{2,}")
_STEM = 4
_SMALL = frozenset(
    "the my that this about and for to in on at is am are was have has with from not you it me line note part thing stuff"
    " el la los las un una mi mis que de del en con por para es esta tengo no lo le se".split()
)


class Changed(NamedTuple):
    """Which note is meant, and what it should say; ``about``: its subject; ``words`` empty: gone.

    ``one``: a single note is spoken of. ``only_noted``: the words may mean something else where
    no note is of that.
    """

    about: str
    which: str
    words: str
    one: bool = False
    only_noted: bool = False


def changed(text: str) -> Changed | None:
    """What the words make of a note; None where they change none."""
    plain = fold(text)
    gone = next(filter(None, (each.fullmatch(plain) for each in _TAKEN_OUT)), None)
    if gone:
        told = _told(gone.groupdict(), "")
        return told._replace(only_noted=bool(gone["thing"])) if told else None
    for pattern in _CHANGED if "?" not in text else ():
        found = pattern.fullmatch(plain)
        if not found:
            continue
        words = _ENDS.sub("", text[slice(*found.span("value"))]).strip(" \"'“”«»,.;")
        told = _told(found.groupdict(), words) if words else None
        if told and not (told.about or told.which or told.one):
            # "The notes" are all of them.
            return told._replace(which="all")
        return told
    return None


def _told(groups: dict[str, str | None], words: str) -> Changed | None:
    about = (
        next((groups[key] for key in ("about", "kind", "said", "thing") if groups.get(key)), "")
        or ""
    )
    which = (groups.get("which") or "").strip()
    # "Take the notes out" is read with the other lines.
    which = which or ("all" if groups.get("all") else "")
    one = bool(groups.get("one"))
    return Changed(about, which, words, one) if about or which or words or one else None


def note_changed(draft: Draft, text: str) -> Decision | None:
    """The request with the note put right or taken out; None where the words are of another line.

    No note goes that was not told from the others: the visitor is asked which it is.
    """
    told = changed(text) if draft.open or draft.reference else None
    if told is None or (not told.words and not told.one and line_of(told.about)):
        return None
    parts = noted(draft)
    meant = _meant(parts, told)
    if told.words:
        return _put_right(draft, told, parts, meant)
    if meant:
        return without_notes(draft, meant)
    if told.only_noted:
        return None
    # What should go and is no note is asked for.
    return Decision("correct_detail", draft, {}, what=WHICH if parts else "")


def noted(draft: Draft) -> list[str]:
    """The notes of a request, one by one."""
    return str(draft.details["notes"]).split(merging.PARTS) if drafts.has(draft, "notes") else []


def one_of_several(draft: Draft, plain: str) -> bool:
    """Whether folded words are of one note, and the request has more."""
    return len(noted(draft)) > 1 and bool(_ONE.search(plain))


def without_notes(draft: Draft, gone: list[str]) -> Decision:
    """The request without some of its notes; the line goes with the last of them."""
    notes = merging.PARTS.join(each for each in noted(draft) if each not in gone)
    if not notes:
        return Decision(
            "correct_detail", drafts.without(draft, ("notes",)), {}, ("notes",), "notes"
        )
    return Decision("inform", drafts.with_details(draft, notes=notes), {"notes": notes})


def _put_right(draft: Draft, told: Changed, parts: list[str], meant: list[str]) -> Decision | None:
    if not parts and not told.about:
        meant = parts = [""]
    if not meant:
        # A new value may be another line's.
        return None
    left = [told.words if each == meant[0] else each for each in parts if each not in meant[1:]]
    notes = merging.PARTS.join(each for each in left if each)
    return Decision("inform", drafts.with_details(draft, notes=notes), {"notes": notes})


def note_chosen(draft: Draft, text: str) -> Decision | None:
    """What the answer to "which note?" takes out: one that is named, its place, or all of them.

    None where it is no answer.
    """
    plain, parts = fold(text), noted(draft)
    if _STAYS.fullmatch(plain):
        return Decision("resume", draft, {})
    if _ALL.fullmatch(plain):
        return without_notes(draft, parts)
    found, place = _NAMED.fullmatch(plain), _PLACE.search(plain)
    meant = _meant(parts, Changed(found["about"], "", "", one=True)) if found else []
    if place and not meant:
        meant = _meant(parts, Changed("", place[0], "", one=True))
    return without_notes(draft, meant) if meant else None


def _meant(parts: list[str], told: Changed) -> list[str]:
    """The notes of that subject or place; where neither is told, the last one if it is put right,
    and the only one if it is to go. A single one is none of several.
    """
    if told.which == "all" and not told.about:
        return parts
    if not told.about:
        meant = parts[_EACH.get(told.which, -1) :][:1]
        return meant if told.words or told.which or len(parts) == 1 else []
    about = _words(told.about)
    meant = [each for each in parts if any(alike(*two) for two in product(about, _words(each)))]
    return meant if len(meant) < 2 or told.words or not told.one else []


def _words(text: str) -> list[str]:
    return [each for each in _WORD.findall(fold(text)) if each not in _SMALL]


def alike(one: str, other: str) -> bool:
    """Whether two words may be forms of one: "drive", "driving"; "viaje", "viajo"."""
    least = max(_STEM, min(len(one), len(other)) - 1)
    return one.rstrip("s") == other.rstrip("s") or one[:least] == other[:least]
