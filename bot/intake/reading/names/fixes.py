"""Corrections of a known name: "not Jon, John", "my last name is Lopez"."""

from __future__ import annotations

import re
from collections.abc import Callable

from rapidfuzz import fuzz

from bot.intake.reading.names.words import of_another
from bot.intake.reading.text.message import Message, fold
from bot.intake.reading.text.spelling import spelled_name

# A word of a name in folded text.
_LETTER = r"(?:[^\W\d_]|['\-](?=[^\W\d_]))"
_W = rf"([^\W\d_]{_LETTER}{{0,30}}(?: [^\W\d_]{_LETTER}{{0,30}}){{0,3}}?)"
_ONE = rf"([^\W\d_]{_LETTER}{{1,30}})"
_OLD_NEW = re.compile(
    rf"\b(?:not|no es|isn't|it isn't|no)[ ,]+(?!not\b|no\b){_ONE}[,.;]? (?:but |it's "
    rf"|its |it is |it should be |sino |es |se escribe )?{_ONE}\b"
)
_NEW_OLD = re.compile(rf"\b{_ONE},? (?:and )?(?:not|no|y no|instead of|en vez de) {_ONE}\b")
_WHOLE = re.compile(rf"no[ ,]+{_ONE} {_ONE}")
_LAST = re.compile(
    rf"\b(?:last name|surname|family name|apellido|apellidos)(?: (?:is|es|should be|son|to|as|a|por|debe ser|now)(?= [^\W\d])|:)*"
    rf" {_W}(?=$|[^\w' -]| (?:and|y|but|pero|with|con|not|no|instead)\b)"
)
_FIRST = re.compile(
    rf"\b(?:first name|primer nombre)(?: (?:is|should be|to|as|es|a|por)|:)? {_ONE}(?=$|[^\w'-])"
)
# "Last name K": all that they want to give of it.
_INITIAL = re.compile(r"[a-z](?<![yeo])")
_LETTERS = re.compile(r"(?<![\w'])[a-z](?:[ .,\-]{1,2}[a-z](?![\w'])){2,24}")
_RESPELLED = re.compile(
    r"\b(?:spell(?:ed|ing|t)?|misspelled|written|with an? [a-z]\b|se escribe|con (?:una? )?[a-z]\b)"
)
# "My name isn't Twice, it's Dana Whitfield".
DENIED = re.compile(
    r"\b(?:(?:name|nombre)(?: completo)?(?:'?s not| isn'?t| is not| ain'?t| wasn'?t| was not| no es)"
    r"|no me llamo) [^\W\d][^,.;:!?|\n\u2026]{0,40}?(?=$|[,.;:!?|\n\u2026]| (?:it'?s|it is|but|sino)\b)"
)
INSTEAD = re.compile(
    r"[ ,.;:!\-\u2026]{1,4}(?:(?:it'?s|it is|but|i'?m|i am|sino|es|soy|me llamo"
    r"|(?:my|mi) (?:name|nombre)(?:'s| is| es))\b[ :]*){0,3}"
)
SAID_SO = re.compile(r" (?:is|was|es) (?:my|the|mi|el) (?:full |real |right )?(?:name|nombre)\b")
_WORDS = re.compile(r"[^\W\d_]{3,30}")
# What stands before "is spelled", and is no part of it.
_LABELS = frozenset(
    {"name", "names", "last", "first", "surname", "nombre", "apellido", "apellidos"}
)
_SAME = 60
_TOKEN = re.compile(r"[^\W\d_][^\W\d_'\-.]*")
_SAID = re.compile(
    r"\b(?:name(?:'?s| is| should be)|me llamo|nombre (?:es|completo es)|it'?s|it is|i'?m|i am|soy|es) (?=[^\W\d])"
)
_MOST_WORDS = 5
# A given name and a surname.
_BOTH = 2

Check = Callable[[Message, int, int, bool], bool]


def corrected_name(
    message: Message, known: str, acceptable: Check
) -> tuple[str, tuple[int, int]] | None:
    """The known name as the message corrects it, and the place of the words used."""
    parts = known.split()
    whole = _whole(message, parts, acceptable)
    if whole:
        return whole
    for pattern, new, old in ((_OLD_NEW, 2, 1), (_NEW_OLD, 1, 2)):
        for match in pattern.finditer(message.plain):
            at = _nearest(parts, match[old], exact=True)
            span = match.span(new)
            if at is not None and len(parts) == 1 and _WHOLE.fullmatch(match[0]):
                # "Marta" is known, and now "no, Marta Rios".
                start = match.start(old)
                return spelled_name(message.text[start : span[1]]), (start, span[1])
            if match[new] in map(fold, parts):
                if new > old:
                    continue
                # "Kristyn Bauer, not Kristen": the new word stands before the one that is kept.
                before = [*_WORDS.finditer(message.plain, 0, span[0])][-1:]
                span = before[0].span() if before else span
            if at is not None and acceptable(message, *span, False):
                parts[at] = spelled_name(message.text[slice(*span)])
                return " ".join(parts), (span[0], match.end())
    for pattern, keep in ((_LAST, True), (_FIRST, False)):
        named = next(
            (
                each
                for each in pattern.finditer(message.plain)
                if not of_another(message.plain[: each.start()])
            ),
            None,
        )
        initial = named and keep and _INITIAL.fullmatch(named[1])
        if named and (initial or acceptable(message, *named.span(1), False)):
            word = spelled_name(message.text[slice(*named.span(1))])
            name = [parts[0], word] if keep else [word, *parts[1:]]
            return " ".join(name), named.span()
    return _respelled(message, parts)


def _whole(
    message: Message, parts: list[str], acceptable: Check
) -> tuple[str, tuple[int, int]] | None:
    """Another whole name for the known one of several words: "Ann Lee, not Ann Le"; of a single one
    where the surname is told with both: "it's Jon Lee, not John Lee".
    """
    old = " ".join(re.escape(fold(part)) for part in parts)
    if len(parts) == 1:
        old += rf" {_ONE}"
    denied = re.search(
        rf",? (?:and |y )?(?:not|no|instead of|en vez de) {old}(?!\w)", message.plain
    )
    if not denied:
        return None
    most = max(len(parts), _BOTH)
    said = _SAID.search(message.plain, 0, denied.start())
    words = list(_TOKEN.finditer(message.plain, said.end() if said else 0, denied.start()))
    # After "my name is" all of them, else as many as the known name has.
    for count in (len(words), most) if said else (most,):
        new = words[-count:]
        if not new or len(new) > _MOST_WORDS or new[-1].end() != denied.start():
            continue
        start, end = new[0].start(), new[-1].end()
        if acceptable(message, start, end, bool(said)):
            return spelled_name(message.text[start:end]), (start, denied.end())
    return None


def _respelled(message: Message, parts: list[str]) -> tuple[str, tuple[int, int]] | None:
    """The name with the word put right that was spelled out, or is almost one of its own."""
    letters = spelled_letters(message.plain)
    if letters:
        at = _nearest(parts, fold(letters[0]), exact=False)
        if at is not None:
            parts[at] = letters[0]
            return " ".join(parts), letters[1]
    told = _RESPELLED.search(message.plain)
    if not told:
        return None
    before = [*_WORDS.finditer(message.plain, 0, told.start())][-1:]
    for near in [*_WORDS.finditer(message.plain, told.end()), *before]:
        at = None if near[0] in _LABELS else _nearest(parts, near[0], exact=False)
        if at is not None and fold(parts[at]) != near[0] and len(parts[at]) > 2:
            parts[at] = spelled_name(message.text[slice(*near.span())])
            return " ".join(parts), near.span()
    return None


def spelled_letters(plain: str) -> tuple[str, tuple[int, int]] | None:
    """A word that was spelled out ("L-o-p-e-z"), and its place."""
    match = _LETTERS.search(plain)
    if not match:
        return None
    word = re.sub(r"[^a-z]", "", match[0])
    return word.capitalize(), match.span()


def _nearest(parts: list[str], word: str, exact: bool) -> int | None:
    scores = [fuzz.ratio(fold(part), word) for part in parts]
    best = max(range(len(parts)), key=scores.__getitem__, default=None)
    if best is None or scores[best] < (90 if exact else _SAME):
        return None
    return best


def with_letters(name: str, letters: str) -> str:
    """The name, with the word that was spelled out letter by letter put right."""
    parts = name.split()
    same = [i for i, p in enumerate(parts) if p[:1].lower() == letters[0].lower()]
    if same:
        parts[same[-1]] = letters
    return " ".join(parts)
