"""The describing words of a message that tells other things of the pain too."""

from __future__ import annotations

import re

from bot.intake.reading.text.instead import WRITES
from bot.intake.reading.text.load import phrases
from bot.intake.reading.text.message import (
    Clause,
    Context,
    Message,
    any_of,
    fold,
    is_generic_question,
)
from bot.intake.reading.vocabulary.idioms import without_sayings
from bot.intake.reading.vocabulary.pain import LOCAL, MILD, NEAR_PLACE, SPELLING, STRONG, SURE, WORD

LONGEST = 200
# So many letters tell a describing word from another.
STEM = 4
FEWEST_LIKE = 2
# "Change it to burning": a describing word is written into the summary.
_WRITTEN = re.compile(
    WRITES.pattern
    + r"(?: (?:it|it'?s|that|this|down|in|to|as|is|(?:the |my )?pain|(?:el |mi )?dolor|words?|description|please|que|es|a|por|un|una))* "
    + rf"(?:{STRONG}|{MILD})\b"
)
# "Me arde" is said of whom it burns.
_WHOSE = re.compile(r"(?:me|le|les|nos) ")
_PAIN = re.compile(
    r"\b(?:pain|pains|ache|aches|hurts?|feels?|sensation|feeling|dolor|dolores|duele|siento"
    r"|se siente|sensacion)\b"
)
# "My feet burn", "his neck is stiff": said of a place, such words are sure.
_PLACE_DOES = re.compile(
    rf"\b(?:{any_of(phrases('places'))})(?: (?:is|are|feels?|goes|go|gets?|just|always|also|really|still|kinda|kind of|so|very|area|both|all)){{0,3}} (?:{LOCAL})\b"
)
# "Like a knife in my hip": where it is, another detail says.
WHERE = re.compile(
    r"(?: (?:que (?:(?:me|le|se) )?\w+|(?:that )?(?:running|going|shooting|stuck|pulled|stabbed|jammed|poking)))?"
    r" (?:in|into|to|at|on|along|over|all (?:over|around|along|down|up(?: and down)?|through)|down|up|around|round|through|across|inside|under|behind|por|en|a|hasta|de)(?: (?:my|the|his|her|mi|el|la|los|las|su|both|ambas|toda))+"
    rf"(?: (?:left|right|low|lower|upper|whole|entire))* (?:{any_of(phrases('places'))})\b.*",
    re.DOTALL,
)
_JOIN = re.compile(
    rf"(?:[ ,/&-]|\b(?:and|or|y|o|e|very|really|so|kind of|sort of|almost|a|an|un|una|pain|pains"
    rf"|ache|sensation|feeling|dolor|then|but|pero|muy|sometimes|a veces|mostly|super"
    rf"|always|with|con|de|also|electric|{STRONG}|{LOCAL}|{MILD})\b)+"
)
_LOOSE = re.compile(
    r"[ ,/&-]*(?:\b(?:and|or|y|o|e|very|really|so|a|an|un|una|like|como|then|but|pero|muy"
    r"|sometimes|a veces|mostly|always|with|con|de|also|(?:kind|sort|type)(?: of)?|kinda|sorta)\b[ ,]*)+$"
    # "A stinging pain" is stinging.
    r"| (?:pains?|sensations?|dolor|sensacion)[ ,]*$"
)
_LIKE = re.compile(r" ?(?:\w+ ){0,3}(?:like|como(?: si)?|as (?:an?|if|though)) [^.,;!?|\n]{2,60}")
_FEELS = re.compile(
    r"\b(?<!don't )(?<!dont )(?:(?:siento(?: (?:la|el|las|los|mi|mis) \w+(?: (?:izquierd|derech)[oa]s?)?)?|(?:pain|dolor)(?: is| es)?) (?=like|como|as if)|(?:it'?s|it is|it was|was) (?=like (?:(?:an?|the) (?!\d|few|couple|lot|bit|constant|year|month|week|half|good|bad|10|ten)|some(?:one|body|thing)|being|having|getting|hot|ice|needles|knives|bugs|ants|fire)\b)|(?=hurts|feels?|se siente)|(?<!\bi )(?<!'d )(?<!you )(?<!we )(?<!would )(?=(?:like|as if) (?:(?:i'?m|i am|i was) )?(?:walking|stepping|standing|sitting|sleeping|treading) (?:on|over) |como (?:(?:estar|andar|ir) )?(?:caminar|caminando|pisar|pisando|sentarme|sentado) (?:sobre|en|encima) )|(?=como si (?:me|le|se|tuviera|trajera|algo|alguien|estuviera|\w{3,}(?:ara|iera)n?)\b))"
    r"(?P<like>(?:(?:hurts|feels?|se siente) )?(?:like|como(?: si)?|as (?:if|though)) [^.,;!?|\n]{2,60})"
    # "His ankle feels \"fizzy\""
    r"|\b(?:feels?|se siente) \"(?P<called>[a-z-]+(?: [a-z-]+)?)\""
    r"|\b(?:worse|better) (?:sitting|standing|walking|lying|laying|driving|bending|lifting|moving|running|at my desk)(?: (?:down|up|over|still|around|for long|at work|in (?:the|my|a) car|on (?:my|the) \w+))?\b"
    r"|\b(?:sitting|standing|walking|lying down|driving|bending)(?: (?:at my desk|for long|down|up|too long|all day))? (?:is|are) (?:the )?worst\b|\b(?:peor|mejor) (?:sentad|parad|acostad|recostad)[oa]\b|\b(?:peor|mejor) (?:de pie|caminando|manejando|caminar)\b"
    r"|\b(?:worse"
    r"|better|peor|mejor|empeora|mejora) (?:when|with|after|at|in|while|if|by|cuando|con|al"
    r"|despues|por|de|en)(?: [^\s.,;!?|]+){1,6}|\b(?:can't|cannot|no puedo|hard to) (?:sit|stand"
    r"|walk|sleep|sentarme|caminar|dormir|bend)(?: (?:for long|at night|mucho))?\b"
)
_NOT_BEFORE = re.compile(
    r"\b(?:no|not|without|never|nunca|jamas|sin|ni|don'?t|didn'?t|do not|did not|isn'?t|wasn'?t|ain'?t|aren'?t|weren'?t|doesn'?t|does not|take|remove|delete|drop"
    r"|quit[ae]r?|borr[ae]r?|saqu?[ae]r?|elimin[ae]r?)"
    r"(?: (?:any|more|la|el|have|want|need|quiero|mas|otr[oa]|the|un|una|under|go|to|said|say|told|mentioned|wrote"
    r"|feel|feeling|dije|dicho|puse|siento|word|palabra|out|really|so|much|exactly|tanto|tan|muy|es|is|it|me|le|se|dan?)){0,4} $"
)
# "Like a hot wire lol".
_LAUGH = re.compile(
    r"(?:[ ,]+(?:lo+l|lmf?ao|rofl|xd|(?:ha){2,}h?|(?:he){2,}h?|(?:ja){2,}j?|(?:je){2,}j?|bro|bruh|dude|man|fr|ngl|tbh|smh))+$"
)
# Who fears needles, or what does the numbing, tells of no pain.
_FEARED = re.compile(
    r"\b(?:miedo|temor|terror|panico|fobia|odi[ao]|afraid|scared|terrified|fear|phobia|hates?)\b[^.,;!?\n]*$"
)
_DOES_IT = re.compile(
    r" (?:an?|one|the|something|anything|it|that|this|nerves?|to (?:all|the|it|this|that|everything))\b(?! (?:whole|entire|rest|other|last|next|most|time|day|night))"
)
# "EMG shows chronic, mild radiculopathy": how far a finding goes, and not how it feels.
_GRADE = re.compile(
    r"(?:chronic|acute|mild|moderate|severe|cronic[oa]|agud[oa]|leve|moderad[oa]|sever[oa])\w*"
)
_STUDY = re.compile(
    r"\b(?:emg|ncs|ncv|mri|x-?rays?|ct|scans?|imaging|resonancia|electromiografia|radiografia)\b"
    r"(?![^.;!?\n]*\b(?:pain|hurts?|feels?|dolor|duele|normal|negative|clear|fine|clean|nothing)\b)[^.;!?\n]*$"
)
# "Burning through my savings", "stabbing me in the back", "arde el calor".
_IDIOM = re.compile(
    r" (?:through (?:my|our|the|all)|out (?:with|at work|from (?:work|all|this|the|my job))|(?:me|us|him|her|you) in the back\b|(?:a hole in|bridges|calories|money|gas|fuel|question|the midnight|the candle|daylight|rubber)\b"
    r"|(?:el|este|un) (?:calor|sol|infierno)\b|(?:la|el|mi) (?:comida|casa|tiempo)\b|(?:questions?|issues?|points?|budget|schedule|call|news|procedure|treatment|of the nerves?|the nerves?|an? (?:wedding|video|movie|film|photo|text|email|message|note)|hoops|pool)\b|at (?:my|the) (?:keyboard|keys|phone|screen)\b|(?:my|his|her|our) (?:eyes|tongue|mouth|food|toast|dinner)\b|(?:mis|los) ojos\b|la (?:lengua|boca)\b)"
)
# What a person feels, or says of this talk, and no pain does.
NO_PAIN = re.compile(
    r"\b(?:burden|carga|estorbo|failure|everyone|everybody|nobody|nadie|todos|you(?! know)|ustedes?|wrote"
    r"|told|said|above|already|dije|arriba|no quiero|(?:don'?t|do not) want|quiero|give up|giving up"
    r"|die|dying|kill|morir\w*|vivir|going on|alive|alone|idiot|stupid|hopeless|worthless|useless"
    r"|crying|quit|patience|paciencia|back later|brb|(?:be right|come) back|reading this|(?:vuelvo|regreso) (?:al rato|luego|mas tarde)|(?:al rato|ahorita|luego) (?:vuelvo|regreso))\b"
)
# "First it was tingly, now it burns": how it was, where it is said how it is.
_FORMER = re.compile(
    r"\b(?:at first|first it|first off|used to|started (?:out |off )?(?:as|like)|empezo (?:como|con)|it was|before|earlier|al principio|primero|antes|era|i (?:put|said|wrote)|dije|puse)\b"
)
_NOW = re.compile(
    r"\b(?:now|nowadays|these days|lately|anymore|has turned|turned into|became|change (?:it|that) to|ahora|hoy en dia|ultimamente|ya es"
    r"|cambi\w+)\b"
)
# "Como cuchilladas" compares, and asks nothing.
_COMPARES = re.compile(
    rf" ?(?:y |pero |es )?como (?:si |un |unas? |unos? |el |la )*(?:{STRONG}|{MILD}|(?:(?:estar|andar|ir) )?(?:camina|pisa)(?:r|ndo) (?:sobre|en|encima))\b"
)


def describing(message: Message, context: Context, *, sure: bool) -> str:
    """Only the describing words of a message that says other things too."""
    repaired = SPELLING.repaired(message)
    words = Message(repaired.message.text, without_sayings(repaired.message.plain))
    parts: list[tuple[int, int]] = []
    written = context.asked == "confirm" and bool(_WRITTEN.search(words.plain))
    spoken = context.asked == "pain_story" or written or bool(_PAIN.search(words.plain))
    # "A sharp, stabbing pain": the word that makes it sure may stand in the next clause.
    sure = sure or written or bool(SURE.search(words.plain) or _PAIN.search(words.plain))
    if _PLACE_DOES.search(words.plain):
        sure = spoken = True
    for clause in words.clauses:
        comparing = _COMPARES.match(words.plain, clause.start, clause.end) and not clause.question
        if not comparing and (clause.question or is_generic_question(words, clause)):
            continue
        parts += _described(words.plain, clause.start, clause.end, spoken, sure)
    gone = taken_back(words) if parts else (set(), [])
    parts = [part for part in parts if not _within(part, gone, words.plain)]
    kept = once([message.own(*repaired.original(*part)) for part in _merged(parts)])
    return ", ".join(kept)[:LONGEST]


def once(words: list[str]) -> list[str]:
    """Each description once: "gnawing" and "gnaws" are one."""
    kept: list[str] = []
    for each in filter(None, dict.fromkeys(words)):
        stem = fold(each)[:STEM]
        if " " in each or not any(fold(other).startswith(stem) for other in kept):
            kept.append(each)
    return kept


def taken_back(message: Message) -> tuple[set[str], list[Clause]]:
    """The words that are denied somewhere, and the clauses of how it was before."""
    plain = message.plain
    denied = {
        match[0][:STEM]
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
    stems_of = {match[0][:STEM] for match in WORD.finditer(plain, *part)}
    return bool(stems_of and stems_of <= denied) or any(c.start <= part[0] < c.end for c in former)


def _described(plain: str, start: int, end: int, spoken: bool, sure: bool) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    if not sure and not spoken:
        return found
    at = start
    while match := WORD.search(plain, at, end):
        at = match.end()
        mild = not SURE.fullmatch(match[0]) and not (spoken and NEAR_PLACE.fullmatch(match[0]))
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
        while (loose := _LOOSE.search(plain[match.start() : after])) and loose.start():
            after = match.start() + loose.start()
        like = _LIKE.match(plain, after, end)
        if like:
            after = before_place(plain, after, like.end())
        whose = _WHOSE.match(plain, match.start())
        found.append((whose.end() if whose else match.start(), after))
        at = max(at, after)
    if found or spoken:
        felt = _FEELS.finditer(plain, start, end)
        kept = [m for m in felt if not NO_PAIN.search(m[0])]
        spans = [m.span("like" if m["like"] else "called" if m["called"] else 0) for m in kept]
        found.extend((begin, before_place(plain, begin, after)) for begin, after in spans)
    return found


def before_place(plain: str, start: int, end: int) -> int:
    """Where a comparison ends without the place that it names, and without a laugh behind it."""
    laugh = _LAUGH.search(plain, start, end)
    end = laugh.start() if laugh else end
    where = WHERE.search(plain, start, end)
    words = plain[start : where.start()] if where else ""
    return where.start() if where and len(words.split()) >= FEWEST_LIKE else end


def _of_no_pain(plain: str, start: int, match: re.Match[str]) -> bool:
    """Whether a word is denied, feared, or what somebody does, in the clause from ``start`` on."""
    denied = _NOT_BEFORE.search(plain[max(start, match.start() - 20) : match.start()])
    feared = _FEARED.search(plain[start : match.start()])
    idiom = _IDIOM.match(plain, match.end())
    found = _GRADE.fullmatch(match[0]) and _STUDY.search(plain[: match.start()])
    return bool(
        denied
        or feared
        or idiom
        or found
        or (match[0] == "numb" and _DOES_IT.match(plain, match.end()))
    )


def _merged(parts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(parts):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
