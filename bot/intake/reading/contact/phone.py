"""The telephone number: E.164, an extension as ``;ext=12``. Region US unless it begins with +."""

from __future__ import annotations

import re

import phonenumbers

from bot.contract import DECLINED
from bot.intake.reading.contact.correcting import OF_NUMBER, corrected_phone
from bot.intake.reading.contact.further import is_further, told_whole, with_when
from bot.intake.reading.contact.phone_pieces import pieces
from bot.intake.reading.contact.theirs import of_another, stays, without_owner, words_around
from bot.intake.reading.numbers.digits import FILLERS, Group, runs, spelled
from bot.intake.reading.scores.changed import changed as changed_score
from bot.intake.reading.text.meant import besides, meant
from bot.intake.reading.text.message import Context, Found, Message
from bot.intake.reading.text.refusal import refused
from bot.intake.reading.times.hour import hour_in
from bot.intake.reading.times.left import with_hour

_ASKED = frozenset({"phone", "contact"})
_CUE = re.compile(
    r"\b(?:phone|numbers?|digits|cell|cel|mobile|tel|telephone|calls?|text|reach|ring|use|dial|try|contact|numero|telefono"
    r"|celular|movil|llam\w{1,8}|marc\w{1,5}|whatsapp|casa|home|work|landline|fax)\b[^\d?]{0,40}$"
)
# Digits after these words are no number of the visitor's.
_OTHER = re.compile(
    r"\b(?:id|policy|claim|case|account|acct|mrn|ssn|social security|npi|invoice|poliza|member"
    r"|group|zip|seguro social)\b\W{0,3}(?:number|no|num|numero|is|es|#)?\W{0,3}(?:number|is"
    r"|es)?\W{0,3}$|\b(?:is your|your (?:office |clinic )?(?:phone |fax )?number"
    r"|you (?:guys )?(?:called|texted|rang|phoned)(?: me)? from|(?:me llamaron|me marcaron|llamaron) (?:del|de)|su numero(?! (?:de (?:el|ella)|es)\b)|¿ ?su numero es)\b[^\d|]{0,20}$"
    r"|\b(?:i|we|yo|ya) (?:already |just |even |have |'ve |les |los )*(?:called|dialed|rang|phoned|tried(?: calling)?"
    r"|llame|marque)(?: (?:you|the office|them|at|al|a))*[^\w|]{0,3}$"
)
_YOURS = re.compile(
    r"\W{1,3}(?:is |es )?(?:your|su|tu) (?:\w+ )?(?:number|phone|office|numero|telefono)"
)
_EXTENSION = re.compile(
    r"[\s,;.\-(]{0,3}(?:(?:and |then )?(?:ask for|dial|press|at|marque|pida)(?: the| la)? )?"
    r"(?:ext(?:ension|n)?|x|#|anexo|interno|int|option|opcion|poste)"
    r"(?:\s(?:is|es|number|numero))?[\s.:#]{0,3}(?=\w)"
)
_VANITY = re.compile(
    r"(?<![\dA-Za-z])(?:1[-. ])?\(?\d{3}\)?[-. ]{1,2}(?:\d{3}-?[A-Z]{4}|[A-Z]{7})\b"
)
_LOCAL = re.compile(
    r"\b(?:phone|number|cell|call|reach|text|numero|telefono|celular|llam\w+|marc\w+|area ?code)\b"
)
_PLUS = re.compile(r"\b(?:plus|mas) $")
_HUNDRED = re.compile(r"\b(?:cien|ciento|\w{3,8}cientos|quinientos|hundred)\b")
# So many words before a second number say whose it is.
_LABEL_WORDS = 7
# "(cell) or" behind the first number is no word about the second, "(work, till 3)" behind it is.
_OF_FIRST = re.compile(
    r"(?:\W*\((?:[^()]{1,20})\))?(?:[ ,;]*(?:or|o|and|y|else)\b(?! (?:my|the|her|his|if)\b))?"
)
_ASIDE = re.compile(r" ?\([^()\n]{2,40}\)")
# Longer runs than this are no telephone numbers; it bounds the search.
_MOST_GROUPS = 60
_DIGITS = 10
_SINGLE = re.compile(r"(?<!\d)\d(?!\d)")
# How a US number is grouped; anything else is a number only where one is expected.
_LAYOUTS = {
    (10,), (11,), (3, 3, 4), (3, 7), (6, 4), (1, 10), (1, 3, 3, 4), (1, 3, 7), (3, 3, 2, 2),
    (1, 3, 3, 2, 2), (1, 6, 4),
}  # fmt: skip


def read(message: Message, context: Context) -> Found:
    """``phone``: a number, the corrected known one, or ``declined``."""
    candidates = _numbers(message, context.asked in _ASKED)
    if candidates:
        left = message.without(*[(start, end) for _, start, end in candidates])
        theirs = [each for each in candidates if of_another(message, each, context.known)]
        own = [each for each in candidates if each not in theirs]
        more = [each for each in own if _beside(message, each, context)]
        own = [each for each in own if each not in more]
        left = left.without(*[with_when(message.plain, *each[1:]) for each in more])
        number = meant(message.plain, own) if own else None
        if theirs:
            left = without_owner(left, theirs)
            if not (number or stays(message, context)):
                number = meant(message.plain, theirs)
        return Found({"phone": number} if number else {}, left)
    known = context.known.get("phone")
    # "Make it 5, not 4" is said of the time that has a 4.
    time = str(context.known.get("best_time", ""))
    of_time = bool(with_hour(time, message.plain) or hour_in(message, context))
    of_time = of_time or _of_length(message, context)
    if isinstance(known, str) and known.startswith("+") and not of_time:
        # "6 not 8" is said of the pain that is an 8.
        named = context.asked in _ASKED or OF_NUMBER.search(message.plain)
        score = None if named else changed_score(message, context)
        of_number = message.without(score.span()) if score else message
        change = corrected_phone(of_number.plain, known, context.asked in _ASKED)
        if change:
            number, spans = change
            if plausible(number.partition(";")[0][2:]) or not number.startswith("+1"):
                return Found({"phone": number}, message.without(*spans))
    if refused(message.plain, "phone", context.asked):
        return Found({"phone": DECLINED}, message)
    return Found({}, message)


def _beside(message: Message, number: tuple[str, int, int], context: Context) -> bool:
    """Whether a number is one more beside the known one, which stays."""
    also = context.asked not in _ASKED and number[0] != context.known.get("phone")
    return also and is_further(message.plain, *number[1:], context.known)


def _of_length(message: Message, context: Context) -> bool:
    """Whether "4, not 3" may be said of the length that has a 3: the number is not spoken of."""
    if context.asked in _ASKED or OF_NUMBER.search(message.plain):
        return False
    length = str(context.known.get("duration", ""))
    said = _SINGLE.findall(spelled(message.plain))
    return len(said) > 1 and bool(set(said) & set(_SINGLE.findall(length)))


def others(message: Message, chosen: object, context: Context) -> list[str]:
    """The numbers besides the one that is chosen, each with the words that say whose it is; the
    chosen one too where it is somebody else's.
    """
    found = _numbers(message, context.asked in _ASKED)
    words = []
    spans = besides(message.plain, found, chosen if isinstance(chosen, str) else None)
    theirs = [each for each in found if of_another(message, each, context.known)]
    labelled = {each[1:]: words_around(message.plain, each) for each in theirs}
    spans += [each[1:] for each in theirs if each[0] == chosen]
    further = {each[1:] for each in found if _beside(message, each, context)} - labelled.keys()
    for start, end in sorted(spans):
        if (start, end) in labelled:
            words.append(message.own(*labelled[start, end]).strip(" ,.;:-"))
            continue
        if (start, end) in further:
            words.append(message.own(*told_whole(message.plain, start, end)).strip(" ,.;:-"))
            continue
        last = max((other_end for _, _, other_end in found if other_end <= start), default=0)
        begin = max(last, *(message.plain.rfind(mark, 0, start) + 1 for mark in ".;!?\n"))
        begin = start - len(" ".join(message.plain[begin:start].split(" ")[-_LABEL_WORDS:]))
        begin += len(_OF_FIRST.match(message.plain[begin:start])[0])  # type: ignore[index]
        aside = _ASIDE.match(message.plain, end)
        words.append(message.own(begin, aside.end() if aside else end).strip(" ,.;:-"))
    return words


def problem(message: Message, asked: str | None) -> str | None:
    """Why no number could be read: ``phone_too_short``, ``phone_no_area_code``,
    ``phone_too_long`` or ``phone_unlikely``; None if there is one, or none was tried.
    """
    if asked not in _ASKED or _numbers(message, True):
        return None
    longest = max((sum(len(g.digits) for g in run) for run in runs(message.plain)), default=0)
    if longest < (4 if asked == "contact" else 1):
        return None
    if longest == 7:
        return "phone_no_area_code"
    if longest < 10:
        return "phone_too_short"
    first = next((r for r in runs(message.plain) if sum(len(g.digits) for g in r) == longest), [])
    national = "".join(g.digits for g in first)
    if longest == 10 or (longest == 11 and national[0] == "1"):
        return "phone_unlikely"
    return "phone_too_long"


def plausible(digits: str, foreign: bool = False) -> str | None:
    """E.164 of the digits, or None. US numbers need an area code and an exchange that can
    exist; 555-01xx is accepted though the strict check of phonenumbers refuses it.
    """
    if not foreign and digits.startswith("011") and len(digits) > 11:
        digits, foreign = digits[3:], True
    if len(digits) == 13 and digits.startswith("001"):
        digits = digits[2:]
    if foreign and not digits.startswith("1"):
        return _possible("+" + digits)
    if len(digits) == 11 and digits[0] == "1":
        digits = digits[1:]
    if len(digits) != 10 or digits[0] in "01" or digits[3] in "01" or digits[1:3] == "11":
        return None
    # Of ten digits phonenumbers asks no more, and its answer takes a tenth of the reading.
    return "+1" + digits


def _possible(number: str) -> str | None:
    try:
        parsed = phonenumbers.parse(number, "US")
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(parsed):
        return None
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)


def _numbers(message: Message, asked: bool) -> list[tuple[str, int, int]]:
    """Every number with the place where it stands."""
    plain = message.plain
    found: list[tuple[str, int, int]] = []
    apart = {r[0].start: r for r in runs(plain, False)} if _HUNDRED.search(plain) else {}
    for run in runs(plain):
        numbers = _parts(run, plain, asked)
        if not numbers and sum(len(g.digits) for g in run) < 10:
            # "ochocientos cinco cinco cinco" may be 800 555 as well as 805 55.
            again = apart.get(run[0].start)
            if again and len(again) != len(run):
                numbers = _parts(again, plain, asked)
        found.extend(_extended(plain, *number) for number in numbers)
    if not found and FILLERS.search(plain):
        for run in runs(plain, fillers=True):
            found.extend(_extended(plain, *number) for number in _parts(run, plain, asked))
    if not found:
        for match in _VANITY.finditer(message.text):
            typed = phonenumbers.convert_alpha_characters_in_number(match[0])
            vanity = plausible(re.sub(r"\D", "", typed))
            if vanity:
                found.append(_extended(plain, vanity, match.start(), match.end()))
    return found or _pieced(plain, asked)


def _pieced(plain: str, asked: bool) -> list[tuple[str, int, int]]:
    """A number that is said in pieces, where nothing else in the message is one."""
    for digits, start, end in pieces(plain, clear=asked or bool(_LOCAL.search(plain))):
        number = plausible(digits)
        if number:
            return [(number, start, end)]
    return []


def _extended(plain: str, number: str, start: int, end: int) -> tuple[str, int, int]:
    match = _EXTENSION.match(plain, end)
    if match:
        extension = next((r for r in runs(plain[match.end() : match.end() + 40])), [])
        digits = "".join(g.digits for g in extension)
        if extension and extension[0].start == 0 and len(digits) <= 7:
            return f"{number};ext={digits}", start, match.end() + extension[-1].end
    if start and plain[start - 1] == "(":
        start -= 1
    return number, start, end


def _parts(run: list[Group], plain: str, asked: bool) -> list[tuple[str, int, int]]:
    """All numbers within a run: the whole of it, or parts that are set off."""
    before = plain[: run[0].start]
    typed_plus = before.rstrip(" (").endswith("+")
    foreign = typed_plus or bool(_PLUS.search(before[-6:]))
    total = "".join(g.digits for g in run)
    if len(total) < (8 if foreign else 10) or (not asked and _OTHER.search(before[-60:])):
        return []
    start = len(before.rstrip(" (")) - 1 if typed_plus else run[0].start
    if not asked and _YOURS.match(plain, run[-1].end):
        return []
    clear = asked or foreign or bool(_CUE.search(before[-70:]))
    whole = plausible(total, foreign)
    if whole and (clear or _fits(run)):
        return [(whole, start, run[-1].end)]
    found: list[tuple[str, int, int]] = []
    first = 0
    while first < len(run) and first < _MOST_GROUPS:
        length = 0
        for last in range(first, min(first + 11, len(run))):
            length += len(run[last].digits)
            if length > 15:
                break
            part = run[first : last + 1]
            if length < 10 or not _apart(run, first, last):
                continue
            number = plausible("".join(g.digits for g in part), foreign and first == 0)
            if number and (clear or _fits(part)):
                found.append((number, part[0].start, part[-1].end))
                first = last
                break
        first += 1
    return found


def _fits(run: list[Group]) -> bool:
    if len(run) == _DIGITS and all(len(g.digits) == 1 for g in run):
        # One by one: "7 0 2 5 5 5 0 1 4 3"; a list has commas.
        return {_mark(g.gap) for g in run[1:]} <= {" ", "-", "."}
    return tuple(len(g.digits) for g in run) in _LAYOUTS or all(
        g.spoken and len(g.digits) <= 4 for g in run
    )


def _apart(run: list[Group], first: int, last: int) -> bool:
    """Whether a part of a run is set off: other marks around it than within it."""
    within = {_mark(g.gap) for g in run[first + 1 : last + 1]}
    around = {_mark(run[first].gap)} if first else set()
    if last + 1 < len(run):
        around.add(_mark(run[last + 1].gap))
    return not within & around


def _mark(gap: str) -> str:
    return gap.strip() or gap[:1]
