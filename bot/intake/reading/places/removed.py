"""Places that are taken out of those that are known: "take hip off", "no hip, only back"."""

from __future__ import annotations

import re

from bot.contract import DECLINED
from bot.intake.reading.places import place
from bot.intake.reading.places.beside import PLACES
from bot.intake.reading.places.key_words import PHRASE
from bot.intake.reading.places.misspelt import spelled
from bot.intake.reading.text.message import USED, Context, Found, Message, message_of

_SMALL = (
    r"(?: (?:off|out|away|the|my|her|his|any|that|it'?s|is|in|on|with|la|el|los|las|mi|su|lo|de|del|en|es"
    r"|una?|part|about|left|right|pain|dolor|lado|please|pls|por favor|tambien|too|eso|que|where it says|donde dice))*"
)
_TAKES_OUT = re.compile(
    r"\b(?:t[ak]+e?|tkae|r?e?mov\w*|delet\w*|drop|scratch|erase|leave out|leave off|get rid of|strike|cross out"
    r"|quit[ae]r?n?(?:me|le|la|lo)?|quit|borr[ae]r?n?|saqu?[ae]r?n?|elimin[ae]r?n?|descart[ae]r?n?)"
    rf"{_SMALL} $"
)
# Taken by itself "take" takes nothing out: "pills I take for my hip".
_TAKE = re.compile(r"\bt[ak]+e?\b|\btkae\b")
_OUT = re.compile(r"^(?: (?:pain|part|thing|please))* (?:off|out|away)\b")
_DENIES = re.compile(
    r"(?:^|[,.;:!|\n] ?|\b(?:but|and|so|ok|yes|no|si|actually|sorry|also|tambien|pero|y|please|it'?s|is|es|that'?s"
    r"|i said|i have|dije) )(?:not|no|nor|ni|sin|without|except|minus|menos|excepto|isn'?t|aint|ain't|no es"
    rf"|i (?:never|didn'?t|did not) (?:say|said|mention)|(?:yo )?no dije){_SMALL} $"
)
_ENDS = re.compile(
    r" ?(?:pain|dolor|please|pls|por favor|anymore|ya|at all|too|tampoco|though)?"
    r" ?(?:$|[,.;:!|\n]|\b(?:es|it'?s|only|just|but|solo|solamente|sino|pero|and|y|nada mas)\b)"
)
_WRONG = re.compile(
    r" (?:(?:is|was|esta|es|fue) (?:wrong|a mistake|mal|un error)|(?:isn'?t|wasn'?t|(?:is|was) not|no es|no esta|no) (?:right|correct[oa]?|va))\b"
    # "Foot don't hurt, take that off."
    r"| (?:doesn'?t|don'?t|do not|does not|didn'?t|never|no longer|no (?:me )?) ?(?:even |really |actually )?(?:hurts?|duelen?)(?: anymore| at all| ya)?"
    r"[,.;]?(?: (?:so|please|just|pls|and|y|por favor))* (?:(?:take|leave|cross) (?:that|it|this|them) (?:off|out)|(?:remove|delete) (?:that|it|this|them)|(?:quit|borr|elimin)[ae]n?(?:me)?(?:lo|la|los|las))\b"
)
# "The hip doesn't hurt", "la cadera no": a whole sentence of a place that is known beside others, and
# no "when I sit".
_OPENS = re.compile(
    r"(?:^|[.;!\n]|\b(?:but|and|pero|y) |[,:])\W*(?:(?:no|and|but|actually|sorry|perdon|pero|y|que|pues|ah)\b[ ,]*)*(?:(?:the|my|her|his|la|el|las|los|su|sus|mi|mis) )?$"
)
_NO_PAIN = re.compile(
    r" (?:part |pain )?(?:(?P<pain>(?:doesn'?t|don'?t|dont|does not|do not|never|no longer|(?:ya )?no(?: (?:me|le|nos))?) (?:really |actually |even )?(?:hurts?|aches?|bothers?|duelen?|molestan?))"
    r"(?: (?:me|her|him|at all|any ?more|now|ya|nada|para nada|though|either|tampoco))*|,? ?(?:no|nope)(?: por favor| please)?)(?=\W*(?:$|[.,;!\n]| (?:but|pero|and it'?s|y es)\b))(?! ?\?)"
)
_SOMETIMES = re.compile(
    r"\?|\b(?:shots?|inject\w*|inyec\w*|when\w*|while|if|unless|until|at(?! all)|during|some\w*|always|today|right now|cuando|mientras|si|al|hasta|veces|siempre|hoy|ahorita|tanto|mucho|as much|that much|(?:as )?bad)\b"
)
_ONLY = re.compile(
    r"(?:^|[,.;:!|\n] ?|\b(?:it'?s|is|es) )(?:(?:it'?s|es|but|pero) )?"
    rf"(?:only|just|solo|solamente|nada mas|unicamente){_SMALL} $"
)

# "Not that knee, the other one": it is the same place, across.
_OTHER_SIDE = re.compile(
    r"\b(?:not|no)(?: that| the| this| esa| ese| la| el)? [a-z]+[ ,.;]+(?:but |it'?s |sino |es )*(?:on |in |en )?(?:the|my|la|el|mi) (?:other|opposite|otr[oa])(?: one| side| lado)?\W*$"
)
# "No, it's my back": another place than the known one.
_THE_BACK = re.compile(
    r"\W*(?:(?:no|nope|sorry|actually|wait|oops|perdon|espere|mas bien)\b[ ,.]*)+(?:(?:i (?:meant?|said)|it'?s|it is|really|just|quise decir|es|me duele) )+(?:(?:actually|really|in|on|the|my|la|mi|en) )*(?:back|espalda)\b(?! (?:of|pain again))"
)
# "Change neck to shoulder": the one for the other.
_SWAPS = re.compile(
    r"\b(?:chang\w+|switch\w*|replac\w+|swap\w*|cambi\w+|reemplac\w+)(?: (?:the|my|her|his|el|la|mi|su))? $"
)
_SWAPPED = re.compile(r" (?:to|with|for|into|a|por) (?=\w)")
_ONLY_THEN = re.compile(rf"\b(?:only|just|solo|solamente|nada mas|unicamente){_SMALL} $")
_SENTENCE = re.compile(r"[^.;!\n]*")
_AND = re.compile(r",? (?:and|or|nor|y|o|e|ni|no|not)(?: (?:the|my|la|el|mi|las|los))? ")


def read(message: Message, context: Context) -> Found:
    """``location``: those of the known places that are left, and the ones named beside."""
    known = context.known.get("location")
    if not isinstance(known, str) or known in {"", DECLINED}:
        return Found({}, message)
    left, spans = _left(message, known)
    if not spans or not left:
        return Found({}, message.without(*spans))
    message = message.without(*spans)
    more = place.read(
        message, Context(context.asked, context.language, {"location": left})
    ).details.get("location", "")
    # "Not the hip, the knee": one for another, beside those that stay.
    new = [each for each in str(more).split(", ") if each and not _same(each, left.split(", "))]
    location = ", ".join([left, *new])
    return Found({"location": location} if location != known else {}, message)


def removed(text: str, known: str) -> str | None:
    """What is left of the known places, "" if nothing is; None if none is taken out."""
    left, spans = _left(message_of(text), known)
    return left if spans else None


def _left(message: Message, known: str) -> tuple[str, list[tuple[int, int]]]:
    """The known places without those taken out, and where the words for it stand."""
    repaired = spelled(message)
    plain = repaired.message.plain
    places = known.split(", ") if known and known != DECLINED else []
    gone: list[str] = []
    only: list[str] = []
    spans: list[tuple[int, int]] = []
    for match in PHRASE.finditer(plain) if places and not _OTHER_SIDE.search(plain) else ():
        beside = bool(spans) and _AND.fullmatch(plain, spans[-1][1], match.start())
        meant = _same(PLACES[match[0]], places)
        before, after = plain[max(0, match.start() - 60) : match.start()], plain[match.end() :]
        out = is_taken_out(before, after[:40]) or (len(places) > 1 and _is_well(plain, match))
        if meant and (out or (beside and gone and not only)):
            gone += meant
            spans.append(match.span())
        elif meant and (_ONLY if not gone else _ONLY_THEN).search(before) and _ENDS.match(after):
            only += meant
            spans.append(match.span())
    kept = [each for each in places if each not in gone and (not only or each in only)]
    return ", ".join(kept), [repaired.original(*span) for span in spans]


def _is_well(plain: str, match: re.Match[str]) -> bool:
    """Whether a place of folded words is all that a sentence says no pain of."""
    said = _NO_PAIN.match(plain, match.end())
    if not said or not _OPENS.search(plain, 0, match.start()):
        return False
    start = max(plain.rfind(mark, 0, match.start()) for mark in ".;!?\n") + 1
    sentence = _SENTENCE.match(plain, start)
    words = sentence[0] if sentence else ""
    # "Surgery: back yes, hip no" says nothing of pain.
    ahead = plain[start : match.start()]
    begins = _OPENS.fullmatch(ahead) and USED not in ahead
    return not _SOMETIMES.search(words) and bool(said["pain"] or begins)


def is_taken_out(before: str, after: str) -> bool:
    """Whether folded words take out, or deny, what stands between them: "take … out", "no …"."""
    takes = _TAKES_OUT.search(before)
    if takes:
        alone = _TAKE.match(takes[0]) and not re.search(r"\b(?:off|out|away)\b", takes[0])
        return not alone or bool(_OUT.match(after))
    if _SWAPS.search(before) and _SWAPPED.match(after):
        return True
    return bool((_DENIES.search(before) and _ENDS.match(after)) or _WRONG.match(after))


def _same(named: str, places: list[str]) -> list[str]:
    """Those of the places that a name means: itself, or those it is a part of ("back")."""
    if named in places:
        return [named]
    words = set(named.split())
    return [each for each in places if words <= set(each.split())]


def is_the_back(text: str) -> bool:
    """Whether the words put the back in the place of what was known: "no, it's my back"."""
    return bool(_THE_BACK.match(message_of(text).plain))
