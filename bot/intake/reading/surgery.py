"""Earlier operations, in the visitor's own words, or "none"."""

from __future__ import annotations

import re

from bot.intake.reading.message import Context, Found, Message, asks
from bot.intake.reading.numbers import NUMBER

_ASKED = frozenset({"prior_surgery", "pain_story"})

_TERM = re.compile(
    r"\b(?:surger(?:y|ies)|surgerys|sugery|surgury|operations?|operated(?: on)?|fusions?|fused"
    r"|(?:hemi|micro ?|endoscopic )?(?:laminectom(?:y|ies)|dis[ck]ectom(?:y|ies)|laminotom(?:y"
    r"|ies))"
    r"|microdis[ck]ectom(?:y|ies)|foraminotom(?:y|ies)|decompressions?"
    r"|acdf|alif|tlif|plif|xlif|olif|(?:hip|knee|shoulder|disc|disk|joint) replacements?"
    r"|kyphoplasty|vertebroplasty|arthroscop(?:y|ies)|carpal tunnel release|hernia repair"
    r"|hysterectomy"
    r"|c-section|cesarea|(?:rods?|screws|cage|hardware|plates?) (?:and (?:rods|screws"
    r"|plates) )?(?:put|placed|in) (?:in )?"
    r"|cirugias?|sirugia|operacion(?:es)?|operaron|operad[oa]s?|fusion(?:es)?|fusionaron"
    r"|laminectomias?"
    r"|discectomias?|microdiscectomias?|artrodesis|reemplazo de (?:cadera|rodilla|disco)"
    r"|protesis de (?:cadera|rodilla)"
    r"|intervencion(?:es)? quirurgicas?)(?!\w)"
)
_LEVEL = r"(?:[cltsi]-?\d{1,2}(?:[-/ ](?:[clts]?\d{1,2}|s1))*)"
_YEAR = r"(?:(?:19|20)\d\d|'\d\d)"
_PART = (
    r"back|spine|spinal|lumbar|cervical|thoracic|neck|hip|knee|leg|foot|ankle|shoulder|arm|hand"
    r"|wrist"
    r"|disc|disk|nerve|lower|low|upper|sacroiliac|si|joint|hernia|brain|heart|bypass|gallbladder"
    r"|sciatic"
    r"|column|espalda|columna|cuello|rodilla|cadera|hombro|pierna|pie|brazo|mano|baja|disco|hernia"
    r"|nervio"
    r"|cervicales|lumbares|vertebras|vertebra|tailbone|pelvis|groin|abdomen|stomach|thigh|calf"
    r"|calves"
)
_KIND = (
    r"open|minor|major|emergency|robotic|failed|multiple|several|previous|prior|double|triple"
    r"|single"
    r"|level|levels|first|second|third|total|partial|minimally|invasive|big|small|old|past|laser"
    r"|revision"
    r"|left|right|both|microscopic|endoscopic|anterior|posterior|bilateral|few|couple|many|botched"
    r"|varias|varios|otra|otras|gran|mayor|menor|izquierd[oa]|derech[oa]|exploratory|repeat|same"
    r"|another"
)
# Words right before the term that belong to it.
_LEFT = re.compile(
    rf"(?:(?:{_PART}|{_KIND}|{_LEVEL}|{NUMBER}|{_YEAR}|a few|a couple of|and)(?:[- ]level)?[ -])*$"
)
_SUBJECT = re.compile(r"(?:\b(?:me|la|lo|le|fui|was|were|been|got|get|being|he sido|nos|ya me) )$")
# Words right after it: where, when, by whom.
_MONTH = (
    r"jan\w*|feb\w*|march|april|may|june|july|august|sep\w*|oct\w*|nov\w*|dec\w*|enero|febrero"
    r"|marzo"
    r"|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
)
_RIGHT = re.compile(
    rf"(?:(?: |, ?(?=(?:in |en |el )?(?:{_YEAR}|{_MONTH}|{_LEVEL})\b))(?:in|on|at|of|for|from"
    rf"|around|about|back in|early|late|de|del|la|el|los|las|en|hace|como"
    rf"|a|my|the|mi|his|her|by|por|with|con|ago|last|year|summer|ano|pasado|years?|months?|weeks?"
    rf"|yrs|anos|mes(?:es)?"
    rf"|semanas|times?|twice|once|veces|vez|and|y|to|through|both|release|repair|replacement"
    rf"|removal|done|at age"
    rf"|(?:dr|dra|doctor|doctora)\.? [a-z]+|rods|screws|cage|hardware|tornillos|placas|(?:{_PART})"
    rf"|(?:{_KIND})|{_LEVEL}|{NUMBER}"
    rf"|{_YEAR}|{_MONTH})\b){{1,12}}"
)
_LOOSE_END = re.compile(
    r"(?:[ ,]+(?:in|on|at|of|for|from|around|about|back|early|late|de|del|la|el|los|las|en|hace"
    r"|como|a|my|the|mi"
    r"|his|her|by|por|with|con|and|y|to|through|low|lower|left|right|pain))+$"
)
_HYPOTHETICAL = re.compile(
    r"\b(?:need|needs|needed?|want|wants|wanted|recommend\w*|suggest\w*|advis\w+|planned|planning"
    r"|schedul\w+"
    r"|consider\w*|avoid\w*|afraid of|scared of|before|instead of|should|would|will|going to have"
    r"|gonna have"
    r"|told (?:me )?(?:i|to)|push\w*|another|option|candidate|next|upcoming|consult\w*|for a"
    r"|possible|refus\w+"
    r"|declin\w+|if|do you|does|can you|proposed|offered|talk\w*|discuss\w*|about to|necesito"
    r"|quiero|quieren"
    r"|recomiend\w*|recomend\w*|sugier\w*|evitar|programad\w*|proxima|antes de|tengo que|miedo"
    r"|debo|seria"
    r"|posible|ofrec\w+|necesita|without having|rather than|cost of|price of|is there|type of)\b"
)
_PLANNED = re.compile(
    r"(?: \w+){0,2} (?:planned|scheduled|coming up|next|recommended|elsewhere|tomorrow|date"
    r"|consult\w*|suggested"
    r"|programada|pendiente|la proxima|options?|candidate|center|center's|clinic|practice)\b"
)
_DONE = re.compile(
    r"\b(?:had|have had|i've had|ive had|has had|after|since|from|my|previous|prior|past|two|three"
    r"|failed|ago|underwent"
    rf"|did|got|was|already|post|following|history of|tuve|tuvo|he tenido|me hicieron|despues|desde"
    rf"|mi|previa|ya"
    rf"|hicieron|operaron|operado|operada|operated|fused|(?:in|en|de) {_YEAR}|{_YEAR}|hace"
    rf"|surgeries)\b"
)
_NONE = re.compile(
    r"\b(?:no (?:prior |previous |past |back |spine |history of )*(?:surger\w+|operations?|sugery"
    r"|surgical history)"
    r"|(?:never|not|haven't|havent|hasn't|didn't|have not|has not)(?: ever)?(?: yet)? (?:had|have"
    r"|been|undergone|gone"
    r"|operated|done|needed)(?: (?:any|a|an|back|spine|prior|previous|through"
    r"|under))* (?:surger\w+|operation\w*"
    r"|operated|knife)|(?:surger(?:y|ies)|operations?|cirugias?"
    r"|operacion(?:es)?)(?: there)?(?: ?[:,-]| was)? ?(?:none|no|ninguna|nunca|never)\b"
    r"|(?:without|zero|0|sin|ninguna|ningun) (?:any |ninguna |previous )?(?:surger\w+|operations?"
    r"|cirugias?|operacion\w*)"
    r"|(?:nunca|no|jamas) (?:me )?(?:han|he|ha|hay|hubo|tengo|tuve|fui)(?: sido| tenido"
    r"| habido)*(?: ninguna| alguna)? (?:operad[oa]"
    r"|cirugias?|operacion\w*)|(?:nunca|no|jamas) me (?:han )?oper(?:aron|ado|e)|no cirugias?"
    r"|nunca (?:una |ninguna )?(?:cirugia|operacion)"
    r"|no (?:one|body) (?:has )?operated|not operated)\b"
)
_ANSWER_NONE = re.compile(
    r"\W*(?:(?:no|nope|none|never|nah|nothing|nada|ninguna|ninguno|nunca|jamas|not yet|no never"
    r"|none at all"
    r"|n/a|no nunca|todavia no|zero|nothing helped|nada (?:me )?(?:ayudo|funciono)|not (?:at all"
    r"|that i know of)|i haven't|never had (?:any|one)|no (?:ma'am|sir)"
    r"|no gracias)(?: there| ever|, thank(?:s| you)| thanks)?\W*)+"
)
_LEAD = re.compile(
    r"\W*(?:(?:yes|yeah|yep|si|well|i|i've|ive|we|had|have|has|tuve|he tenido|me hicieron|un|una|a"
    r"|an|the|it was|just"
    r"|only|solo|claro|so|also|there was|underwent|got|she|he|my|mi)\b[ ,]*)*"
)


def read(message: Message, context: Context) -> Found:
    """``prior_surgery``: the words about it, or ``none``; what is only planned is none of it."""
    asked = context.asked in _ASKED
    alone = context.asked == "prior_surgery"
    phrases = _phrases(message, asked)
    if phrases:
        words = ", ".join(dict.fromkeys(message.own(*span) for span in phrases))
        return Found({"prior_surgery": words}, message.without(*phrases))
    none = _NONE.search(message.plain)
    if none:
        return Found({"prior_surgery": "none"}, message.without(none.span()))
    if not alone:
        return Found({}, message)
    if _ANSWER_NONE.fullmatch(message.plain):
        return Found({"prior_surgery": "none"}, message.without((0, len(message.plain))))
    lead = _LEAD.match(message.plain)
    start = lead.end() if lead else 0
    words = message.own(start, len(message.plain))
    is_question = asks(message.plain) or "?" in message.plain
    if is_question or not any(c.isalnum() for c in words) or _HYPOTHETICAL.search(message.plain):
        return Found({}, message)
    return Found({"prior_surgery": words[:200]}, message.without((start, len(message.plain))))


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
            if clause.question or asks(around) or _PLANNED.match(plain, at):
                continue
            if any(begin <= match.start() < end for begin, end in none):
                continue
            if _HYPOTHETICAL.search(before[-60:]) and not re.search(
                r"\bhad (?:\w+ ){0,3}$", before
            ):
                continue
            if not asked and not _DONE.search(around):
                continue
            start = match.start() - len(before) + (_left(before))
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


def _left(before: str) -> int:
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
    subject = _SUBJECT.search(before[:begin])
    if subject and subject[0].strip() in {"me", "la", "lo", "le", "ya me", "nos"}:
        begin = subject.start()
    return begin
