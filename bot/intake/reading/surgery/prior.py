"""Earlier operations, in the visitor's own words, or "none"."""

from __future__ import annotations

import re

from bot.intake.reading.numbers.words import NUMBER
from bot.intake.reading.surgery.beside import KIND, MONTH, PART, REASON, used_up, without_heading
from bot.intake.reading.surgery.counted import count_put_right, listed_alone, listed_on
from bot.intake.reading.surgery.merged import merged, told_when, year_corrected
from bot.intake.reading.surgery.none import NONE, denied, denies, is_wished, put_off
from bot.intake.reading.surgery.operation import DATE, LEVEL, WHERE, YEAR
from bot.intake.reading.surgery.planned import HYPOTHETICAL, PLANNED, SOLD, TOPIC, not_done
from bot.intake.reading.surgery.specified import BRACKETED, behind_pain, dated_before, specified
from bot.intake.reading.text.instead import TAKES_BACK
from bot.intake.reading.text.load import phrases, word_set
from bot.intake.reading.text.message import (
    Context,
    Found,
    Message,
    any_of,
    asks,
    fold,
    is_generic_question,
)
from bot.intake.reading.text.misspelt import Spelling
from bot.intake.reading.treatments.listed import lists, within
from bot.intake.reading.vocabulary.surgery import (
    ASIDE,
    OUT_AGAIN,
    PLACE_NAMED,
    TERM,
    UNNAMED,
    YES_AFTER_ALL,
)

_ASKED = frozenset({"prior_surgery", "pain_story"})

# Words right before the term that belong to it.
_LEFT = re.compile(
    rf"(?:(?=(?P<one>(?:[lr](?= (?:{PART})\b)|{PART}|{KIND}|{LEVEL}|{NUMBER}|{YEAR}|a few|a couple of|and)[ -]))(?P=one))*$"
)
# "Three months post op from a fusion"
_POST_OP = re.compile(
    rf"\b{NUMBER}[ -](?:days?|weeks?|months?|years?|yrs?|wks?|mos?) (?:(?:post|after|out)[- ]?(?:op(?:erative)?)?|removed)(?: (?:from|of|a|an|my|the|her|his))* $"
)
_SUBJECT = re.compile(r"(?:\b(?:me|la|lo|le|fui|was|were|been|got|get|being|he sido|nos|ya me) )$")
# "Surgery on my back and my left leg burns": what hurts belongs to no operation.
_HURT = r"(?:hurt\w*|burn(?:s|ing)?|is|are|ach(?:es?|ing)|feels?|still|keeps?|goes|gets|numb|tingl\w+|throb\w*|stings?|kills?|killing|has been|now|duelen?|doliendo|arden?|quem\w+|sigue|esta|ahora)"
_NO_HURT = rf"(?! {_HURT}\b)"
_NO_PAIN = rf"(?! (?:[\w'-]+ ){{0,3}}?{_HURT}\b| (?:(?:my|mi|{PART}) ){{0,3}}(?:pain|dolor)\b)"
# Words right after it: where, when, by whom.
_RIGHT = re.compile(
    rf"(?:(?: w/ ?| |, ?(?=(?:in |en |el )?(?:{YEAR}|{MONTH}|{LEVEL}|twice|once|both|two times|three times|dos veces|tres veces|right side|left side)\b))(?:{WHERE}|{DATE}|(?:then|luego|despues)(?= (?:(?:the|at|in|on|el|en|la|de) )*(?:{LEVEL}|{YEAR})\b)|was|were|fue|in|on|at"
    rf"|of|for|from"
    rf"|around|about|back in|early|late|de|del|la|el|los|las|en|hace|como|a|my|(?<=on )me(?= (?:again )?(?:in|on|last|back in)\b)|(?<=me )again(?= (?:in|last|back in)\b)|the|mi|his|her|by"
    rf"|por|with|con|ago|last|past|year|summer|spring|winter|fall|autumn|verano|invierno|otono|primavera|(?:the )?(?:(?:seven|eigh|nine)ties|'?[6-9]0'?s)|ano|pasad[oa]|years?|months?|weeks?|days?|yrs?|anos|dias?|mes(?:es)?"
    rf"|semanas|already|ya|as an?|kid|child|teen|teenager|baby|young|nin[oa]|joven|btw|by the way|tho|una?|times?|twice|once|x ?[2-9]|veces|vez|(?:and|y|n|&)(?! hace\b){_NO_PAIN}|(?:(?:just|please|solo|only) )*(?:put|say|make (?:it|that)|pon(?:ga|gan)?|diga)(?= (?:(?:in|en) )?(?:{DATE}|{MONTH}|{YEAR})\b)|to|through|both|release|repair|replacement"
    rf"|removal|done|at age|sides?|lados?|because of|due to|debido a|por culpa de|{REASON}|(?:dr|dra|doctor|doctora)\.? (?!(?:said|says|told|did|who|that|he|she|is|was|thinks?|thought|called|dijo|dice|que|me|lo)\b)[a-z]+|rods|screws|cage|hardware"
    rf"|tornillos|placas|mesh|malla|(?!spinal (?:cord|stim))(?:{PART}){_NO_HURT}|(?:{KIND})|{LEVEL}|{NUMBER}|{YEAR}|{MONTH})\b){{1,12}}"
)
_LOOSE_END = re.compile(
    r"(?:[ ,]+(?:was|were|fue|in|on|at|of|for|from|around|about|(?<!my )(?<!the )(?<!his )(?<!her )(?<!low )(?<!lower )(?<!upper )back|early|late|de|del|la|el"
    rf"|los|las|en|hace|(?:and|y) (?=(?P<number>{NUMBER}))(?P=number)"
    r"|como|a|my|the|mi|his|her|by|por|with|con|and|n|y|to|through|another|low|lower|(?<!the )left|(?<!the )right|pain|same|last|(?:just |solo )?(?:put|say|make it)))+$"
)
# "Pain 7 fusion 2019": a number before one operation counts none.
_OTHER_NUMBER = re.compile(r"(?!1 )\d{1,3}(?:\.\d)? $")
_DONE = re.compile(
    r"\b(?:had|have had|i've had|ive had|has had|after|since|from|my|previous|prior|past|two|three"
    r"|failed|amputat\w+|ago|underwent"
    r"|made (?:it|me|things|my|him|her)"
    rf"|left (?:me|him|her|them)|(?:me|lo|la|le) dej(?:o|aron)|did|got|was|already|post|following|history of|tuve|tuvo|he tenido|me hicieron|despues"
    rf"|desde|mi|previa|ya|post[- ]?op|put|took|taken|shaved|pinned|quitaron|sacaron|metieron|by (?:an?)?other (?:surgeon|doctor)|por otro (?:cirujano|doctor)|cambiaron|pusieron|colocaron|replaced|hicieron|operaron|operado|operada|operated|fused|(?:in|en|de) {YEAR}"
    rf"|{YEAR}|hace|surgeries)\b"
)
# What is in a body, or out of it, was operated on.
_IN_BODY = re.compile(
    r"^(?:(?!removed|taken|out).)* (?:in(?:to)? (?:my|his|her|the)|en (?:la|el|mi|los|las)) |(?:removed|taken out|out|replaced)$"
)
_COUNTED = re.compile(rf"\b(?:both|{NUMBER}|several|multiple|a few)(?: [a-z]+)? $")
_SHORT_ANSWER = 20
_NEXT_SENTENCE = re.compile(r"\n|(?<!\bdr)(?<!\bdra)(?<!\bst)(?<!\bmr)[.!;] \w")
_LEAD = re.compile(
    r"\W*(?:(?:no(?=[ ,]+(?:but|pero)\b)|yes|yeah|yep|yup|si|s|well|pues|nomas|namas|unicamente|solamente|bueno|este|but|pero|not (?:there|here|on (?:my|the) back|for (?:that|this|the pain))|no ahi|ahi no|i'?ve|i|we'?ve|we|had|have|has|tuve|tuvo|he tenido|me hicieron|un|una"
    r"|a|an|the|it was|just|only|solo|claro|so|also|there was|underwent|got|think|believe|guess|they call(?:ed)? it|it'?s called|called|creo que|she'?s|she|he'?s|he|my|his|her|uh+|um+"
    rf"|mi|(?:{any_of(phrases('relations'))})(?:'s)?)\b[ ,]*)*"
)
# "None, but a fusion in 2019": what was done counts.
_NONE_FIRST = re.compile(
    r"\W*(?:none|nothing|ningun[ao]|nada|zero|cero)\b[ ,.;:]*(?:(?:but|except(?: for)?|only|just|pero|excepto|solo|menos)\b[ ,]*)?"
)
# Up to here an answer says no; what follows is for others.
_NO = re.compile(r"\W*[^,.;!?\n|]*?(?=[,.;!?\n|]| (?:but|and|pero|y) |$)")
_YEAR_AFTER = re.compile(
    rf",? (?:(?:in|en|the|year|back|around|about|like|del?|el|ano) )*{YEAR}(?!\w)"
)
# A year that is taken back: "2016, no wait, 2017".
_YEAR_BACK = re.compile(rf"\b{YEAR}{TAKES_BACK}(?={YEAR})")
_SPELLING = Spelling(
    word_set(
        "surgery surgeries operation operations operated fusion fusions fusiones decompressions foraminotomies laminectomy laminectomies discectomy discectomies laminotomy "
        "foraminotomy decompression replacement replacements kyphoplasty microdiscectomy hysterectomy arthroscopy fused "
        "cirugia cirugias operacion operaciones operaron laminectomia discectomia microdiscectomia laminectomias discectomias"
    ),
    word_set(
        "surgerys fuse used fuses fusing refused infusion operator operates operate operating surgeon surgeons surge fusses"
    ),
)


def read(message: Message, context: Context) -> Found:
    """``prior_surgery``: the words about it, or ``none``; what is only planned is none of it."""
    # A year that is taken back goes.
    back = [(match.span(), "") for match in _YEAR_BACK.finditer(message.plain)]
    repaired = _SPELLING.repaired(message, back)
    counted = count_put_right(message.plain, context.known.get("prior_surgery"))
    if counted:
        return Found({"prior_surgery": counted[0]}, message.without(counted[1]))
    found = _phrases(repaired.message, context.asked in _ASKED)
    if found and context.asked == "prior_surgery":
        found = [_whole_answer(repaired.message, found)]
    if found:
        spans = [repaired.original(*span) for span in found]
        each = without_heading([_put_right(message.own(*span)) for span in spans])
        told = ", ".join(dict.fromkeys(each))
        words = merged(told, context.known.get("prior_surgery"), message.plain)
        return Found({"prior_surgery": words}, message.without(*used_up(message.plain, spans)))
    listed = listed_alone(message.plain) if context.known.get("prior_surgery") else None
    if listed:
        words = merged(message.own(*listed), context.known["prior_surgery"], message.plain)
        return Found({"prior_surgery": words}, message.without(listed))
    corrected = year_corrected(message.plain, context.known.get("prior_surgery"))
    if corrected:
        return Found({"prior_surgery": corrected[0]}, message.without(corrected[1]))
    when = told_when(message, context.known.get("prior_surgery"), context.asked)
    if when:
        return Found({"prior_surgery": when}, message.without((0, len(message.plain))))
    none = _none(repaired.message)
    if none:
        return Found({"prior_surgery": "none"}, message.without(repaired.original(*none.span())))
    return _answered(message) if context.asked == "prior_surgery" else Found({}, message)


def _none(message: Message) -> re.Match[str] | None:
    """Where it is said that nothing was operated on; what is asked of anybody says none of it."""
    for match in NONE.finditer(message.plain):
        clause = next(c for c in message.clauses if c.start <= match.start() < c.end)
        if not (is_generic_question(message, clause) or is_wished(message.plain, match)):
            return match
    return None


def _answered(message: Message) -> Found:
    """The answer to what was asked, where it names no operation."""
    plain = message.plain
    unnamed = UNNAMED.match(plain)
    if put_off(plain) and not unnamed:
        return Found({}, message)
    yes = YES_AFTER_ALL.search(plain)
    if denies(plain) and not yes:
        no = _NO.match(plain)
        return Found({"prior_surgery": "none"}, message.without((0, no.end() if no else 0)))
    begin = yes.end() if yes else unnamed.end() if unnamed else 0
    lead = _LEAD.match(plain, begin)
    start = lead.end() if lead else begin
    end = _without_aside(plain, start, len(plain))
    words = _put_right(message.own(start, end))
    is_question = asks(plain) or "?" in plain
    if is_question or not any(c.isalnum() for c in words) or HYPOTHETICAL.search(plain):
        return Found({}, message)
    return Found({"prior_surgery": words[:200]}, message.without((start, end)))


def _put_right(words: str) -> str:
    """The words without a year that they take back themselves."""
    for match in reversed([*_YEAR_BACK.finditer(fold(words))]):
        words = words[: match.start()] + words[match.end() :]
    return words


def _whole_answer(message: Message, found: list[tuple[int, int]]) -> tuple[int, int]:
    """A short answer as it was given, without a leading yes; of a long one its phrases."""
    plain = message.plain
    yes = YES_AFTER_ALL.search(plain, 0, found[0][0])
    lead = _LEAD.match(plain, yes.end() if yes else 0)
    begin = lead.end() if lead else 0
    none = _NONE_FIRST.match(plain, begin)
    start = min(none.end() if none else begin, found[0][0])
    if "|" in plain or "?" in plain or len(plain[start:].split()) > _SHORT_ANSWER:
        return found[0][0], found[-1][1]
    if HYPOTHETICAL.search(plain):
        return found[0][0], found[-1][1]
    # "Sorry, my English. Surgery neck two times."
    earlier = [match.end() - 1 for match in _NEXT_SENTENCE.finditer(plain, start, found[0][0] + 1)]
    start = earlier[-1] if earlier else start
    more = _NEXT_SENTENCE.search(plain, found[-1][1])
    return start, _without_aside(plain, found[0][1], more.start() if more else len(plain))


def _phrases(message: Message, asked: bool) -> list[tuple[int, int]]:
    """The places of all phrases about operations that were done."""
    plain = message.plain
    found: list[tuple[int, int]] = []
    swapped = [m.span() for m in denied(plain)]
    none = [*(m.span() for m in NONE.finditer(plain)), *swapped]
    asked, listed = asked or bool(swapped), lists(plain)
    for clause in message.clauses:
        at = clause.start
        while match := TERM.search(plain, at, clause.end):
            before = plain[clause.start : match.start()]
            around = plain[clause.start : min(clause.end, match.end() + 40)]
            at = match.end()
            sold = SOLD.search(before[-40:])
            topic = not asked and TOPIC.search(plain[max(0, match.start() - 40) : at + 12])
            if clause.question or topic or sold or asks(around) or PLANNED.match(plain, at):
                continue
            if any(begin <= match.start() < end for begin, end in none):
                continue
            behind = plain[at : at + 40]
            if not_done(before[-60:], behind) and not re.search(r"\bhad (?:\w+ ){0,3}$", before):
                continue
            counted = match[0].endswith("s") and _COUNTED.search(before[-40:])
            told = asked or within(match.start(), listed) or BRACKETED.match(plain, match.end())
            if not (told or counted or _IN_BODY.search(match[0]) or _DONE.search(around)):
                continue
            start = match.start() - len(before) + _left(before, match[0])
            right = _RIGHT.match(plain, match.end())
            end = right.end() if right else match.end()
            loose = _LOOSE_END.search(plain[match.end() : end])
            if loose:
                end = match.end() + loose.start()
            end = listed_on(plain, _placed(message, end))
            end = specified(plain, end)
            start = dated_before(plain, start, end)
            again = OUT_AGAIN.match(plain, end)
            end = again.end() if again else end
            if not asked and plain[match.start() : end] in {"operacion", "operation"}:
                continue
            if found and plain[found[-1][1] : start].strip(" ,") in {
                "",
                "and",
                "y",
                "and a",
                "y una",
            }:
                found[-1] = (found[-1][0], end)
            else:
                found.append((start, end))
            at = max(at, end)
    return found


def _placed(message: Message, end: int) -> int:
    """The end with the place behind it, which has a capital: "operated in Manila"."""
    named = PLACE_NAMED.match(message.text, end)
    if not named or message.text[: named.end()].isupper():
        return end
    when = _YEAR_AFTER.match(message.plain, named.end())
    return when.end() if when else named.end()


def _without_aside(plain: str, start: int, end: int) -> int:
    """Where an answer ends without what is only said beside the operation."""
    for aside in ASIDE.finditer(plain, start, end):
        rest = plain[aside.start() : end]
        if not TERM.search(rest) and not re.search(rf"\b(?:{LEVEL}|{YEAR})\b", rest):
            return aside.start()
    return end


def _left(before: str, term: str) -> int:
    """Where the words that belong to the term begin, within the words before it."""
    # Only the last words count; a bounded piece keeps the search linear.
    piece = before[-60:]
    cut = piece.find(" ") + 1 if len(before) > 60 else 0
    words = piece[cut:]
    match = None
    for start in [0, *[m.end() for m in re.finditer(r"[ -]", words)]]:
        if _LEFT.fullmatch(words[start:]):
            match = start
            break
    begin = len(before) if match is None else len(before) - len(words) + match
    while before[begin:].startswith(("and ", "y ", "un ", "una ")):
        begin += before[begin:].index(" ") + 1
    if _OTHER_NUMBER.fullmatch(before, begin) and not term.endswith("s"):
        return len(before)
    begin = behind_pain(before, begin)
    after = _POST_OP.search(before[:begin])
    if after:
        return after.start()
    subject = _SUBJECT.search(before[:begin])
    if subject and subject[0].strip() in {"me", "la", "lo", "le", "ya me", "nos"}:
        begin = subject.start()
    return begin
