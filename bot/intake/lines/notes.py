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
_NOTE = r"(?:(?:the|my|that|this|your|la|mi|esa|esta) )?(?P<which>(?:first|second|third|last|latest|other|1st|2nd|primera|segunda|ultima|otra) )?(?:(?!(?:an?|una?|no|another|any) )(?P<kind>[^\W\d_]+) )?(?:notes?|comments?|remarks?|notas?|comentarios?)"
_ABOUT = r"(?: (?:about|on|of|regarding|that says|sobre|del?|de la|acerca de|que dice)(?: the| my| mi| la| el| los| las)? (?P<about>[^.,;:!?\n]{2,40}?))?"
_SAID = (
    r"(?:(?:what|the (?:part|bit|thing|stuff)|everything)(?: (?:that )?i (?:just )?(?:said|wrote|put|told (?:you|them)|typed|mentioned))?|lo(?: que (?:le |les )?(?:dije|puse|escribi|mencione))?)"
    r" (?:about|on|regarding|sobre|del?|acerca de)(?: the| my| mi| la| el| los| las)? (?P<said>[^.,;:!?\n]{2,40}?)"
)
# "The moron thing": only where a note says so.
_THING = r"(?:the|that|my) (?P<thing>[^.,;:!?\n]{3,30}?) (?:thing|part|bit|stuff|comment)"
_WHAT = rf"(?:{_NOTE}{_ABOUT}|{_SAID})"
_SAY = r"(?:(?:instead|mejor|rather|please|por favor|just|que)[ ,]+)*(?:say(?:ing|s)?|put(?: down)?|write|have it say|make it say|it should (?:say|read|be)|so (?:that )?it says|let it say|pon(?:ga|gan|le)?|dig[ae]n?|escrib[ae]n?|que diga|para que diga|anot[ae]n?)(?: instead| mejor)?"
_VALUE = r"(?:that |que )?[\"'“«]?(?P<value>[^\W_][^\n]*)"
_CHANGED = tuple(
    re.compile(pattern)
    for pattern in (
        # "Change the note to …", "replace the note about parking: say …", "cambie la nota por …".
        rf"{_LEADS}{_PUT} {_WHAT}(?: ?[:,.;-]+ ?(?:and |y )?(?:{_SAY} )?| (?:and |y )?(?:{_SAY}|to(?: {_SAY})?|with|by|into|por|con|a) ){_VALUE}",
        # "Instead of the note about flying, say …", "en vez de lo del viaje ponga …".
        rf"{_LEADS}(?:instead of|in place of|rather than|en vez de|en lugar de) {_WHAT}[ ,]+{_SAY} {_VALUE}",
        # "The note should say …", "la nota debe decir …".
        rf"{_LEADS}{_NOTE}{_ABOUT} (?:(?:should|must|needs to|has to|ought to|is supposed to)(?: just| really| only)? (?:say|read|be)|(?:debe|deberia|tiene que)(?: de)? (?:decir|ser)) {_VALUE}",
    )
)
_TAKEN_OUT = re.compile(
    rf"{_LEADS}{_GONE}(?: (?:all|todo))? (?:{_WHAT}|{_THING})(?: (?:please|pls|now|too|out|off|from (?:it|there)|por favor|tambien|ya))*\W*"
)
_ENDS = re.compile(r"(?:[ ,.;]+(?:please|pls|instead|thanks?(?: you)?|por favor|gracias))+\W*$")
_EACH = {"first": 0, "1st": 0, "primera": 0, "second": 1, "2nd": 1, "segunda": 1, "third": 2}  # fmt: skip
_WORD = re.compile(r"[^\W_]{2,}")
_STEM = 4
_SMALL = frozenset(
    "the my that this about and for to in on at is am are was have has with from not you it me line note part thing stuff"
    " el la los las un una mi mis que de del en con por para es esta tengo no lo le se".split()
)


class Changed(NamedTuple):
    """Which note is meant, and what it should say; ``about``: its subject; ``words`` empty: gone.

    ``only_noted``: the words may mean something else where no note is of that.
    """

    about: str
    which: str
    words: str
    only_noted: bool = False


def changed(text: str) -> Changed | None:
    """What the words make of a note; None where they change none."""
    plain = fold(text)
    gone = _TAKEN_OUT.fullmatch(plain)
    if gone:
        told = _told(gone.groupdict(), "")
        return told._replace(only_noted=bool(gone["thing"])) if told else None
    for pattern in _CHANGED if "?" not in text else ():
        found = pattern.fullmatch(plain)
        if not found:
            continue
        words = _ENDS.sub("", text[slice(*found.span("value"))]).strip(" \"'“”«»,.;")
        return _told(found.groupdict(), words) if words else None
    return None


def _told(groups: dict[str, str | None], words: str) -> Changed | None:
    about = (
        next((groups[key] for key in ("about", "kind", "said", "thing") if groups.get(key)), "")
        or ""
    )
    which = (groups.get("which") or "").strip()
    # "Take the note out" by itself is read with the other lines.
    return Changed(about, which, words) if about or which or words else None


def note_changed(draft: Draft, text: str) -> Decision | None:
    """The request with the note put right or taken out; None where the words are of another line."""
    told = changed(text) if draft.open or draft.reference else None
    if told is None or (not told.words and line_of(told.about)):
        return None
    known = str(draft.details["notes"]) if drafts.has(draft, "notes") else ""
    parts = known.split(merging.PARTS) if known else []
    meant = _meant(parts, told)
    if not parts and told.words and not told.about:
        meant = parts = [""]
    if not meant:
        # What should go and is no note is asked for; a new value may be another line's.
        return (
            None
            if told.words or told.only_noted
            else Decision("correct_detail", draft, {}, what="")
        )
    left = [told.words if each == meant[0] else each for each in parts if each not in meant[1:]]
    notes = merging.PARTS.join(each for each in left if each)
    if not notes:
        return Decision(
            "correct_detail", drafts.without(draft, ("notes",)), {}, ("notes",), "notes"
        )
    return Decision("inform", drafts.with_details(draft, notes=notes), {"notes": notes})


def _meant(parts: list[str], told: Changed) -> list[str]:
    """The notes of that subject or place; the last one where neither is told."""
    if not told.about:
        return parts[_EACH.get(told.which, -1) :][:1]
    about = _words(told.about)
    return [each for each in parts if any(_alike(*two) for two in product(about, _words(each)))]


def _words(text: str) -> list[str]:
    return [each for each in _WORD.findall(fold(text)) if each not in _SMALL]


def _alike(one: str, other: str) -> bool:
    """Whether two words may be forms of one: "drive", "driving"; "viaje", "viajo"."""
    least = max(_STEM, min(len(one), len(other)) - 1)
    return one == other or one[:least] == other[:least]
