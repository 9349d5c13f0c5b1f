"""How the visitor describes the pain, in their own words, short."""

from __future__ import annotations

import re

from bot.intake.reading.meant_instead import WRITES
from bot.intake.reading.message import Clause, Context, Found, Message, is_generic_question
from bot.intake.reading.pain_vocabulary import MILD, SPELLING, STRONG, SURE, WORD

_LONGEST = 200
# So many letters tell a describing word from another.
_STEM = 4
# "Like a hot poker": a comparison of so few words is a description as it stands.
_SIMILE = 12
_UNWILLING = re.compile(
    r"\b(?:don'?t|do not) (?:really )?(?:feel like|want to|wanna|care to) (?:describ\w+|say\w*|explain\w*|talk\w*)"
)
# "Change it to burning": a describing word is written into the summary.
_WRITTEN = re.compile(
    WRITES.pattern
    + r"(?: (?:it|it'?s|that|this|down|in|to|as|is|(?:the |my )?pain|(?:el |mi )?dolor|words?|description|please|que|es|a|por|un|una))* "
    + rf"(?:{STRONG}|{MILD})\b"
)
_DULL = re.compile(r"(?<!soy )(?<!estoy )\bsord[oa]s?\b")
_SIMILE_IN = re.compile(r"\b(?:like|como|as (?:if|though))\b")
_PAIN = re.compile(
    r"\b(?:pain|pains|ache|aches|hurts?|feels?|sensation|feeling|dolor|dolores|duele|siento"
    r"|se siente|sensacion)\b"
)
_JOIN = re.compile(
    rf"(?:[ ,/&-]|\b(?:and|or|y|o|e|very|really|so|kind of|sort of|almost|a|an|un|una|pain|pains"
    rf"|ache|sensation|feeling|dolor|then|but|pero|muy|sometimes|a veces|mostly|super"
    rf"|always|with|con|de|also|electric|{STRONG}|{MILD})\b)+"
)
_LOOSE = re.compile(
    r"[ ,/&-]*(?:\b(?:and|or|y|o|e|very|really|so|a|an|un|una|like|como|then|but|pero|muy"
    r"|sometimes|a veces|mostly|always|with|con|de|also)\b[ ,]*)+$"
)
_LIKE = re.compile(r" ?(?:\w+ ){0,3}(?:like|como(?: si)?|as (?:an?|if|though)) [^.,;!?|\n]{2,60}")
_FEELS = re.compile(
    r"\b(?<!don't )(?<!dont )(?:feels?|hurts|se siente|siento) (?:like|como(?: si)?) [^.,;!?|\n]{2,60}|\b(?:worse"
    r"|better|peor|mejor|empeora|mejora) (?:when|with|after|at|in|while|if|by|cuando|con|al"
    r"|despues|por|de|en)(?: [^\s.,;!?|]+){1,6}|\b(?:can't|cannot|no puedo|hard to) (?:sit|stand"
    r"|walk|sleep|sentarme|caminar|dormir|bend)(?: (?:for long|at night|mucho))?\b"
)
_NOT_BEFORE = re.compile(
    r"\b(?:no|not|without|never|nunca|jamas|sin|ni|don'?t|didn'?t|do not|did not|isn'?t|wasn'?t|take|remove|delete|drop"
    r"|quit[ae]r?|borr[ae]r?|saqu?[ae]r?|elimin[ae]r?)"
    r"(?: (?:any|more|la|el|have|want|need|quiero|mas|otr[oa]|the|un|una|under|go|to|said|say|told|mentioned|wrote"
    r"|feel|feeling|dije|dicho|puse|siento|word|palabra|out|really|so|much|exactly|tanto|tan|muy|es|is|it)){0,4} $"
)
# Who fears needles, or what does the numbing, tells of no pain.
_FEARED = re.compile(
    r"\b(?:miedo|temor|terror|panico|fobia|odi[ao]|afraid|scared|terrified|fear|phobia|hates?)\b[^.,;!?\n]*$"
)
_DOES_IT = re.compile(
    r" (?:an?|one|the|something|anything|it|that|this|nerves?)\b(?! (?:whole|entire|rest|other|last|next|most|time|day|night))"
)
# An answer that gives no words for it.
_NO_WORDS = re.compile(
    r"\b(?:(?:can'?t|cannot|hard to|don'?t know how to|not sure how to|no se (?:como)?|no puedo|dificil de)"
    r" ?(?:explain|describe|say|put|tell|explicar\w*|describir\w*|decir\w*)?|i don'?t know|not sure|idk"
    r"|(?:take|remove|delete|drop|erase) (?:both|all|them|it|these|those|everything)|(?:quit[ae]|borr[ae]|saqu[ae]|elimin[ae])\w*"
    r"|siguiente(?: pregunta)?|paso(?= ?[,.]|$)|skip|pass|next|what do you mean|no se|no idea|ni idea|l[1-5]\b|s1|(?:it|that|this) (?:just )?hurts|me duele)\b"
)
# What a person feels, or says of this talk, and no pain does.
_NO_PAIN = re.compile(
    r"\b(?:burden|carga|estorbo|failure|everyone|everybody|nobody|nadie|todos|you(?! know)|ustedes?|wrote"
    r"|told|said|above|already|dije|arriba|no quiero|(?:don'?t|do not) want|quiero|give up|giving up"
    r"|die|dying|kill|morir\w*|vivir|going on|alive|alone|idiot|stupid|hopeless|worthless|useless"
    r"|crying|quit)\b"
)


# "First it was tingly, now it burns": how it was, where it is said how it is.
_FORMER = re.compile(
    r"\b(?:at first|first it|first off|used to|it was|before|earlier|al principio|primero|antes|era|i (?:put|said|wrote)|dije|puse)\b"
)
_NOW = re.compile(
    r"\b(?:now|nowadays|these days|lately|anymore|has turned|turned into|became|change (?:it|that) to|ahora|hoy en dia|ultimamente|ya es"
    r"|cambi\w+)\b"
)
# "Como cuchilladas" compares, and asks nothing.
_COMPARES = re.compile(
    rf" ?(?:y |pero |es )?como (?:si |unas? |unos? |el |la )*(?:{STRONG}|{MILD})\b"
)


def stems(plain: str) -> set[str]:
    """What the describing words among folded ones begin with: "burns" and "burning" are one."""
    return {match[0][:_STEM] for match in WORD.finditer(plain)}


def read(message: Message, context: Context) -> Found:
    """``pain_words``: the describing words; asked for, the whole answer."""
    if context.asked == "pain_words":
        found = _answered(message)
        # "Sordo" is a pain here, and not the visitor.
        used = [match.span() for match in _DULL.finditer(message.plain)] if found else []
        return Found({"pain_words": found} if found else {}, message.without(*used))
    told = _told(message, context, sure=False)
    return Found({"pain_words": told} if told else {}, message)


def _answered(message: Message) -> str:
    """The description where it was asked for: the answer as it stands, or what is one in it."""
    words = message.own(0, len(message.text)).replace("\n", " ")[:_LONGEST]
    plain = message.plain
    if "?" in plain or not any(c.isalpha() for c in words) or _UNWILLING.search(plain):
        return ""
    changed = any(_taken_back(message))
    told = _told(message, Context("pain_story"), sure=changed)
    if _SIMILE_IN.search(plain) and len(plain.split()) <= _SIMILE and not changed:
        return told if _NO_PAIN.search(plain) else words
    if told or _NO_PAIN.search(plain) or _NO_WORDS.search(plain):
        return told
    return words


def _told(message: Message, context: Context, *, sure: bool) -> str:
    """Only the describing words of a message that says other things too."""
    repaired = SPELLING.repaired(message)
    words = repaired.message
    parts: list[tuple[int, int]] = []
    written = context.asked == "confirm" and bool(_WRITTEN.search(words.plain))
    spoken = context.asked == "pain_story" or written or bool(_PAIN.search(words.plain))
    # "A sharp, stabbing pain": the word that makes it sure may stand in the next clause.
    sure = sure or written or bool(SURE.search(words.plain) or _PAIN.search(words.plain))
    for clause in words.clauses:
        comparing = _COMPARES.match(words.plain, clause.start, clause.end) and not clause.question
        if not comparing and (clause.question or is_generic_question(words, clause)):
            continue
        parts += _described(words.plain, clause.start, clause.end, spoken, sure)
    gone = _taken_back(words) if parts else (set(), [])
    parts = [part for part in parts if not _within(part, gone, words.plain)]
    kept = [message.own(*repaired.original(*part)) for part in _merged(parts)]
    return ", ".join(k for k in dict.fromkeys(kept) if k)[:_LONGEST]


def _taken_back(message: Message) -> tuple[set[str], list[Clause]]:
    """The words that are denied somewhere, and the clauses of how it was before."""
    plain = message.plain
    denied = {
        match[0][:_STEM]
        for match in WORD.finditer(plain)
        if _NOT_BEFORE.search(plain[max(0, match.start() - 30) : match.start()])
    }
    now = _NOW.search(plain)
    former = [c for c in message.clauses if now and _FORMER.search(plain, c.start, c.end)]
    # "Before it was my leg, now it burns" may be one clause.
    ends = [min(c.end, now.start()) if now and now.start() > c.start else c.end for c in former]
    return denied, [Clause(c.start, end, c.question) for c, end in zip(former, ends, strict=True)]


def _within(part: tuple[int, int], gone: tuple[set[str], list[Clause]], plain: str) -> bool:
    """Whether a description is one of those that were taken back."""
    denied, former = gone
    stems_of = {match[0][:_STEM] for match in WORD.finditer(plain, *part)}
    return bool(stems_of and stems_of <= denied) or any(c.start <= part[0] < c.end for c in former)


def _described(plain: str, start: int, end: int, spoken: bool, sure: bool) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    if not sure and not spoken:
        return found
    at = start
    while match := WORD.search(plain, at, end):
        at = match.end()
        mild = not SURE.fullmatch(match[0])
        if _of_no_pain(plain, start, match):
            continue
        if mild and not sure:
            continue
        if mild and re.match(
            r" (?:fall|crash|car|wreck|knee|hip|back|disc|idea|day|time|experience)", plain[at:]
        ):
            continue
        joined = _JOIN.match(plain, match.end(), end)
        after = joined.end() if joined else match.end()
        loose = _LOOSE.search(plain[match.start() : after])
        if loose and loose.start():
            after = match.start() + loose.start()
        like = _LIKE.match(plain, after, end)
        if like:
            after = like.end()
        found.append((match.start(), after))
        at = max(at, after)
    if found or spoken:
        felt = _FEELS.finditer(plain, start, end)
        found.extend(m.span() for m in felt if not _NO_PAIN.search(m[0]))
    return found


def _of_no_pain(plain: str, start: int, match: re.Match[str]) -> bool:
    """Whether a word is denied, feared, or what somebody does, in the clause from ``start`` on."""
    denied = _NOT_BEFORE.search(plain[max(start, match.start() - 20) : match.start()])
    feared = _FEARED.search(plain[start : match.start()])
    return bool(denied or feared or (match[0] == "numb" and _DOES_IT.match(plain, match.end())))


def _merged(parts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(parts):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
