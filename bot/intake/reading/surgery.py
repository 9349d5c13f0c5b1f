"""Earlier operations, in the visitor's own words, or "none"."""

from __future__ import annotations

import re

from bot.intake.reading.message import Context, Found, Message, asks
from bot.intake.reading.numbers import NUMBER
from bot.intake.reading.surgery_merged import LEVEL, WHERE, YEAR, merged, year_corrected

_ASKED = frozenset({"prior_surgery", "pain_story"})

_TERM = re.compile(
    r"\b(?:surger(?:y|ies)|surgerys|sugery|surgury|operations?|operated(?: on)?|fus+h?(?:io?n|oin|on)s?|fused"
    r"|(?:hemi|micro ?|endoscopic )?(?:laminectom(?:y|ies)|dis[ck]ectom(?:y|ies)|laminotom(?:y"
    r"|ies))|microdis[ck]ectom(?:y|ies)|foraminotom(?:y|ies)|decompressions?|acdf|alif|tlif|plif"
    r"|xlif|olif|(?:hip|knee|shoulder|disc|disk|joint) replacements?|kyphoplasty|vertebroplasty"
    r"|(?:hardware|rods?|screws?|stimulator|implant|cage) (?:was |were |got )?(?:removed|removal"
    r"|taken out)|(?:put|placed|inserted) (?:in )?(?:(?:a|two|some|the) )?(?:rods?|screws|a cage|hardware)"
    r"|arthroscop(?:y|ies)|carpal tunnel release|hernia repair|hysterectomy|c-section|cesarea"
    r"|(?:rods?|screws|cage|hardware|plates?) (?:and (?:rods|screws|plates) )?(?:put|placed"
    r"|in) (?:in )?|cirugias?|sirugia|operacion(?:es)?|operaron|operad[oa]s?|fusion(?:es)?"
    r"|fusionaron|laminectomias?|discectomias?|microdiscectomias?|artrodesis"
    r"|reemplazo de (?:cadera|rodilla|disco)|protesis de (?:cadera|rodilla)"
    r"|intervencion(?:es)? quirurgicas?)(?!\w)"
)
_PART = (
    r"back|spine|spinal|lumbar|cervical|thoracic|neck|hip|knee|leg|foot|ankle|shoulder|arm|hand"
    r"|wrist|disc|disk|nerve|lower|low|upper|sacroiliac|si|joint|hernia|brain|heart|bypass"
    r"|gallbladder|sciatic|column|espalda|columna|cuello|rodilla|cadera|hombro|pierna|pie|brazo"
    r"|mano|baja|disco|hernia|nervio|cervicales|lumbares|vertebras|vertebra|tailbone|pelvis|groin"
    r"|abdomen|stomach|thigh|calf|calves"
)
_KIND = (
    r"open|minor|major|emergency|robotic|failed|multiple|several|previous|prior|double|triple"
    r"|single|level|levels|first|second|third|total|partial|minimally|invasive|big|small|old|past"
    r"|laser|revision|left|right|both|microscopic|endoscopic|anterior|posterior|bilateral|few"
    r"|couple|many|botched|varias|varios|otra|otras|gran|mayor|menor|izquierd[oa]|derech[oa]"
    r"|exploratory|repeat|same|another"
)
# Words right before the term that belong to it.
_LEFT = re.compile(
    rf"(?:(?:{_PART}|{_KIND}|{LEVEL}|{NUMBER}|{YEAR}|a few|a couple of|and)(?:[- ]level)?[ -])*$"
)
_SUBJECT = re.compile(r"(?:\b(?:me|la|lo|le|fui|was|were|been|got|get|being|he sido|nos|ya me) )$")
# Words right after it: where, when, by whom.
_MONTH = (
    r"jan\w*|feb\w*|march|april|may|june|july|august|sep\w*|oct\w*|nov\w*|dec\w*|enero|febrero"
    r"|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
)
_RIGHT = re.compile(
    rf"(?:(?: |, ?(?=(?:in |en |el )?(?:{YEAR}|{_MONTH}|{LEVEL})\b))(?:{WHERE}|was|were|fue|in|on|at"
    rf"|of|for|from"
    rf"|around|about|back in|early|late|de|del|la|el|los|las|en|hace|como|a|my|the|mi|his|her|by"
    rf"|por|with|con|ago|last|year|summer|ano|pasado|years?|months?|weeks?|yrs|anos|mes(?:es)?"
    rf"|semanas|times?|twice|once|veces|vez|and|y|to|through|both|release|repair|replacement"
    rf"|removal|done|at age|(?:dr|dra|doctor|doctora)\.? [a-z]+|rods|screws|cage|hardware"
    rf"|tornillos|placas|(?:{_PART})|(?:{_KIND})|{LEVEL}|{NUMBER}|{YEAR}|{_MONTH})\b){{1,12}}"
)
_LOOSE_END = re.compile(
    r"(?:[ ,]+(?:was|were|fue|in|on|at|of|for|from|around|about|back|early|late|de|del|la|el"
    rf"|los|las|en|hace|(?:and|y) {NUMBER}"
    r"|como|a|my|the|mi|his|her|by|por|with|con|and|y|to|through|low|lower|left|right|pain))+$"
)
# "Pain 7 fusion 2019": a number before one operation counts none.
_OTHER_NUMBER = re.compile(r"(?!1 )\d{1,3}(?:\.\d)? $")
_HYPOTHETICAL = re.compile(
    r"\b(?:need|needs|needed?|want|wants|wanted|recommend\w*|suggest\w*|advis\w+|planned|planning"
    r"|schedul\w+|consider\w*|avoid\w*|afraid of|scared of|before|instead of|should|would|will"
    r"|going to have|gonna have|told (?:me )?(?:i|to)|push\w*|another|option|candidate|next"
    r"|upcoming|consult\w*|for a|possible|refus\w+|declin\w+|if|do you|does|can you|proposed"
    r"|offered|talk\w*|discuss\w*|about to|necesito|quiero|quieren|recomiend\w*|recomend\w*"
    r"|sugier\w*|evitar|programad\w*|proxima|antes de|tengo que|miedo|debo|seria|posible|ofrec\w+"
    r"|necesita|without having|rather than|cost of|price of|is there|type of)\b"
)
_PLANNED = re.compile(
    r"(?: \w+){0,2} (?:planned|scheduled|coming up|next|recommended|elsewhere|tomorrow|date"
    r"|consult\w*|suggested|programada|pendiente|la proxima|options?|candidate|center|center's"
    r"|clinic|practice)\b"
)
# Failed back surgery as a subject, and no operation of the visitor's.
_TOPIC = re.compile(
    r"(?:failed (?:back |spine )?surger\w+(?: syn|$| (?:synd|mean))|(?:about|called|is|are) (?:a )?"
    r"(?:failed|unsuccessful) (?:back|spine|surg\w+)|espalda fallida)"
)
_DONE = re.compile(
    r"\b(?:had|have had|i've had|ive had|has had|after|since|from|my|previous|prior|past|two|three"
    r"|failed|ago|underwent"
    rf"|did|got|was|already|post|following|history of|tuve|tuvo|he tenido|me hicieron|despues"
    rf"|desde|mi|previa|ya|hicieron|operaron|operado|operada|operated|fused|(?:in|en|de) {YEAR}"
    rf"|{YEAR}|hace|surgeries)\b"
)
_COUNTED = re.compile(rf"\b(?:both|{NUMBER}|several|multiple|a few)(?: [a-z]+)? $")
# What somebody wants to sell was not done.
_SOLD = re.compile(r"\b(?:to sell|selling|sells?|vender(?:me|le|nos)?|venden)(?: \w+){0,2} ?$")
_NONE = re.compile(
    r"\b(?:no (?:prior |previous |past |back |spine |history of )*(?:surger\w+|operations?|sugery"
    r"|surgical history)|(?:never|not|haven't|havent|hasn't|didn't|have not"
    r"|has not)(?: ever)?(?: yet)? (?:had|have|been|undergone|gone|operated|done"
    r"|needed)(?: (?:any|a|an|back|spine|prior|previous|through|under))* (?:surger\w+"
    r"|operation\w*|operated|knife)|(?:surger(?:y|ies)|operations?|cirugias?"
    r"|operacion(?:es)?)(?: there)?(?: ?[:,-]| was)? ?(?:none|ninguna|(?:no|nunca|never)(?= ?(?:$|[,.;!\n])))\b"
    r"|(?:without|zero|0|sin|ninguna|ningun) (?:any |ninguna |previous )?(?:surger\w+|operations?"
    r"|cirugias?|operacion\w*)|(?:nunca|no|jamas) (?:me )?(?:han|he|ha|hay|hubo|tengo|tuve"
    r"|fui)(?: sido| tenido| habido)*(?: ninguna| alguna)? (?:operad[oa]|cirugias?|operacion\w*)"
    r"|(?:nunca|no|jamas) me (?:han )?oper(?:aron|ado|e)|no cirugias?|nunca (?:una "
    r"|ninguna )?(?:cirugia|operacion)|no ?(?:one|body) (?:has |ever )*operated|(?:not|never) (?:been )?operated"
    r"|nadie me (?:ha )?oper(?:o|ado))\b"
)
# "Not my back, but I had my appendix out": after the no, something that was done.
_YET_HAD = re.compile(
    r"\b(?:had (?:my|a|an|the|one|two|some)|except|just (?:my|a|an|the)|only (?:my|a|an|the)|tuve (?:una|la|el)"
    r"|me (?:quitaron|sacaron|operaron)|took (?:out|my))\b"
)
_SHORT_ANSWER = 16
_SKIPS = re.compile(
    r"\W*(?:skip(?: (?:it|this|that))?|pass|next|saltar|omitir|siguiente|idk|i don'?t know|not sure"
    r"|no se|maybe|ask me later)\W*"
)
# An answer that begins with no, and names no operation that was done.
_DENIES = re.compile(
    r"\W*(?:(?:well|um+|uh+|thankfully|luckily|fortunately|thank god|gracias a dios|pues|so far"
    r"|honestly|actually|i'?ve|i have|i'?m|i|they|me|he)\b[ ,]*)*(?:no(?:pe|t)?|nah|none|never|nothing|haven'?t|have not"
    r"|hasn'?t|didn'?t|did not|don'?t|nada|nunca|jamas|ningun\w*|zero|cero|negative|virgin|refused"
    r"|scared|(?:managed to |trying to |tried to )?avoid\w*|todavia (?:no|ninguna|nada)|aun (?:no|ninguna)"
    r"|scheduled|planned|still thinking|too scared)\b"
)
_ANSWER_NONE = re.compile(
    r"\W*(?:(?:no|nope|none|never|nah|nothing|nada|ninguna|ninguno|nunca|jamas|not yet|no never"
    r"|none at all|n/a|no nunca|todavia no|zero|nothing helped|nada (?:me )?(?:ayudo|funciono)"
    r"|not (?:at all|that i know of)|i haven't|never had (?:any|one)|no (?:ma'am|sir)"
    r"|no gracias)(?: there| ever|, thank(?:s| you)| thanks)?\W*)+"
)
_LEAD = re.compile(
    r"\W*(?:(?:yes|yeah|yep|si|well|i|i've|ive|we|had|have|has|tuve|he tenido|me hicieron|un|una"
    r"|a|an|the|it was|just|only|solo|claro|so|also|there was|underwent|got|she|he|my"
    r"|mi)\b[ ,]*)*"
)


def read(message: Message, context: Context) -> Found:
    """``prior_surgery``: the words about it, or ``none``; what is only planned is none of it."""
    asked = context.asked in _ASKED
    alone = context.asked == "prior_surgery"
    phrases = _phrases(message, asked)
    if phrases and alone:
        phrases = [_whole_answer(message, phrases)]
    if phrases:
        words = ", ".join(dict.fromkeys(message.own(*span) for span in phrases))
        words = merged(words, context.known.get("prior_surgery"), message.plain)
        return Found({"prior_surgery": words}, message.without(*phrases))
    corrected = year_corrected(message.plain, context.known.get("prior_surgery"))
    if corrected:
        return Found({"prior_surgery": corrected[0]}, message.without(corrected[1]))
    none = _NONE.search(message.plain)
    if none:
        return Found({"prior_surgery": "none"}, message.without(none.span()))
    if not alone or _SKIPS.fullmatch(message.plain):
        return Found({}, message)
    denies = _DENIES.match(message.plain) and not _YET_HAD.search(message.plain)
    if denies or _ANSWER_NONE.fullmatch(message.plain):
        return Found({"prior_surgery": "none"}, message.without((0, len(message.plain))))
    lead = _LEAD.match(message.plain)
    start = lead.end() if lead else 0
    words = message.own(start, len(message.plain))
    is_question = asks(message.plain) or "?" in message.plain
    if is_question or not any(c.isalnum() for c in words) or _HYPOTHETICAL.search(message.plain):
        return Found({}, message)
    return Found({"prior_surgery": words[:200]}, message.without((start, len(message.plain))))


def _whole_answer(message: Message, phrases: list[tuple[int, int]]) -> tuple[int, int]:
    """A short answer as it was given, without a leading yes; of a long one its phrases."""
    plain = message.plain
    lead = _LEAD.match(plain)
    start = min(lead.end() if lead else 0, phrases[0][0])
    if "|" in plain or "?" in plain or len(plain[start:].split()) > _SHORT_ANSWER:
        return phrases[0][0], phrases[-1][1]
    if _HYPOTHETICAL.search(plain) or re.search(r"\n|[.!;] \w", plain[phrases[-1][1] :]):
        return phrases[0][0], phrases[-1][1]
    return start, len(plain)


def _phrases(message: Message, asked: bool) -> list[tuple[int, int]]:
    """The places of all phrases about operations that were done."""
    plain = message.plain
    found: list[tuple[int, int]] = []
    none = [m.span() for m in _NONE.finditer(plain)]
    for clause in message.clauses:
        at = clause.start
        while match := _TERM.search(plain, at, clause.end):
            before = plain[clause.start : match.start()]
            around = plain[clause.start : min(clause.end, match.end() + 40)]
            at = match.end()
            sold = _SOLD.search(before[-40:])
            topic = not asked and _TOPIC.search(plain[max(0, match.start() - 40) : at + 12])
            if clause.question or topic or sold or asks(around) or _PLANNED.match(plain, at):
                continue
            if any(begin <= match.start() < end for begin, end in none):
                continue
            if _HYPOTHETICAL.search(before[-60:]) and not re.search(
                r"\bhad (?:\w+ ){0,3}$", before
            ):
                continue
            counted = match[0].endswith("s") and _COUNTED.search(before[-40:])
            if not asked and not counted and not _DONE.search(around):
                continue
            start = match.start() - len(before) + _left(before, match[0])
            right = _RIGHT.match(plain, match.end())
            end = right.end() if right else match.end()
            loose = _LOOSE_END.search(plain[match.end() : end])
            if loose:
                end = match.end() + loose.start()
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
    subject = _SUBJECT.search(before[:begin])
    if subject and subject[0].strip() in {"me", "la", "lo", "le", "ya me", "nos"}:
        begin = subject.start()
    return begin
