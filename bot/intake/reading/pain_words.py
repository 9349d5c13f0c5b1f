"""How the visitor describes the pain, in their own words, short."""

from __future__ import annotations

import re

from bot.intake.reading.load import phrases
from bot.intake.reading.meant_instead import WRITES
from bot.intake.reading.message import (
    Clause,
    Context,
    Found,
    Message,
    any_of,
    fold,
    is_generic_question,
)
from bot.intake.reading.pain_vocabulary import LOCAL, MILD, NEAR_PLACE, SPELLING, STRONG, SURE, WORD

_LONGEST = 200
# So many letters tell a describing word from another.
_STEM = 4
# "Like a hot poker": a comparison of so few words is a description as it stands.
_SIMILE = 12
_FEWEST_LIKE = 2
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
# "It feels like", "siento como": what leads in a comparison.
_LEAD = re.compile(
    r"\W*(?:(?:it|its|it's|that|this|the pain|el dolor|un dolor|es|is|kind of|sort of|just|mostly|i'd say|me|yo|siento|really|well|pues|umm?|like(?= (?:an? )?\w+ like))\b ?)*(?=(?:feels? |se siente )?(?:like|como|as if)\b)"
)
# "Like a knife in my hip": where it is, another detail says.
_WHERE = re.compile(
    r"(?: (?:que (?:(?:me|le|se) )?\w+|(?:that )?(?:running|going|shooting|stuck|pulled|stabbed|jammed|poking)))?"
    r" (?:in|into|to|at|down|up|around|round|through|across|inside|under|behind|por|en|a|hasta|de)(?: (?:my|the|his|her|mi|el|la|los|las|su|both|ambas|toda))+"
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
    r"|sometimes|a veces|mostly|always|with|con|de|also)\b[ ,]*)+$"
    # "A stinging pain" is stinging.
    r"| (?:pains?|sensations?|dolor|sensacion)[ ,]*$"
)
_LIKE = re.compile(r" ?(?:\w+ ){0,3}(?:like|como(?: si)?|as (?:an?|if|though)) [^.,;!?|\n]{2,60}")
_FEELS = re.compile(
    r"\b(?<!don't )(?<!dont )(?:(?:siento|(?:pain|dolor)(?: is| es)?) (?=like|como|as if)|(?=hurts|feels?|se siente)|(?=como si (?:me|le|tuviera|trajera|algo|alguien)\b))"
    r"(?P<like>(?:(?:hurts|feels?|se siente) )?(?:like|como(?: si)?|as if) [^.,;!?|\n]{2,60})"
    # "His ankle feels \"fizzy\""
    r"|\b(?:feels?|se siente) \"(?P<called>[a-z-]+(?: [a-z-]+)?)\""
    r"|\b(?:worse"
    r"|better|peor|mejor|empeora|mejora) (?:when|with|after|at|in|while|if|by|cuando|con|al"
    r"|despues|por|de|en)(?: [^\s.,;!?|]+){1,6}|\b(?:can't|cannot|no puedo|hard to) (?:sit|stand"
    r"|walk|sleep|sentarme|caminar|dormir|bend)(?: (?:for long|at night|mucho))?\b"
)
_NOT_BEFORE = re.compile(
    r"\b(?:no|not|without|never|nunca|jamas|sin|ni|don'?t|didn'?t|do not|did not|isn'?t|wasn'?t|take|remove|delete|drop"
    r"|quit[ae]r?|borr[ae]r?|saqu?[ae]r?|elimin[ae]r?)"
    r"(?: (?:any|more|la|el|have|want|need|quiero|mas|otr[oa]|the|un|una|under|go|to|said|say|told|mentioned|wrote"
    r"|feel|feeling|dije|dicho|puse|siento|word|palabra|out|really|so|much|exactly|tanto|tan|muy|es|is|it|me|le|se|dan?)){0,4} $"
)
# Who fears needles, or what does the numbing, tells of no pain.
_FEARED = re.compile(
    r"\b(?:miedo|temor|terror|panico|fobia|odi[ao]|afraid|scared|terrified|fear|phobia|hates?)\b[^.,;!?\n]*$"
)
_DOES_IT = re.compile(
    r" (?:an?|one|the|something|anything|it|that|this|nerves?)\b(?! (?:whole|entire|rest|other|last|next|most|time|day|night))"
)
# "Burning through my savings", "stabbing me in the back", "arde el calor".
_IDIOM = re.compile(
    r" (?:through (?:my|our|the|all)|(?:me|us|him|her|you) in the back\b|(?:a hole in|bridges|calories|money|gas|fuel|question|the midnight)\b"
    r"|(?:el|este|un) (?:calor|sol|infierno)\b|(?:la|el|mi) (?:comida|casa|tiempo)\b|(?:questions?|issues?|points?|budget|schedule|call|news)\b)"
)
# "Not sharp, more like a toothache": what it rather is.
_RATHER = re.compile(
    r"\b(?:more (?:of an? |(?=like\b))|rather |es mas (?:bien )?|mas bien |mas (?=como\b)|mejor dicho |(?:digo )no,? |no,? wait,? |i mean )"
)
_UNLIKE = re.compile(r"\b(?:not|no|n't|isn'?t|said|before|dije|digo|antes|wasn'?t)\b|n't\b")
# "…, that's the best I can put it"
_ASIDE = re.compile(
    r"[,.;!]? (?:(?:and |but )?(?:that'?s|thats) (?:the best|how|what|all|about|as)\b|if (?:that|you|u)\b|i (?:guess|think|dunno)\b|i don'?t know how\b"
    r"|(?:eso|asi) (?:es|se siente|lo)\b|si me (?:entiende|explico)|no se (?:si|como) (?:me )?expli\w+).*",
    re.DOTALL,
)
# An answer that gives no words for it.
_NO_WORDS = re.compile(
    r"\b(?:let me (?:ask|think|see|check|get)|hang on|hold on|one (?:sec\w*|moment|minute)|(?:no|aren'?t|isn'?t|not) (?:any )?words|no (?:hay|tengo|encuentro) palabras"
    r"|deje?n?me (?:ver|pensar|preguntar\w*)|un momento"
    r"|(?:can'?t|cannot|hard to|don'?t know how to|not sure how to|no se (?:como)?|no puedo|dificil de)"
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
    r"\b(?:at first|first it|first off|used to|started (?:out |off )?(?:as|like)|empezo (?:como|con)|it was|before|earlier|al principio|primero|antes|era|i (?:put|said|wrote)|dije|puse)\b"
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
    message = _meant(message)
    words = message.own(0, len(message.text)).replace("\n", " ")[:_LONGEST]
    plain = message.plain
    if "?" in plain or not any(c.isalpha() for c in words) or _UNWILLING.search(plain):
        return ""
    changed = any(_taken_back(message))
    told = _told(message, Context("pain_story"), sure=changed)
    given = _SIMILE_IN.search(_NO_WORDS.sub(" ", plain))
    if given and len(plain.split()) <= _SIMILE and not changed:
        lead = _LEAD.match(plain)
        words = message.own(lead.end() if lead else 0, _before_place(plain, 0, len(plain)))
        return told if _NO_PAIN.search(plain) else words
    if told or _NO_PAIN.search(plain) or _NO_WORDS.search(plain):
        return told
    return words


def _meant(message: Message) -> Message:
    """The answer without what it is not, where that is said first, and without what is said beside."""
    aside = _ASIDE.search(message.plain, 1)
    if aside:
        message = message.without(aside.span())
    rather = list(_RATHER.finditer(message.plain))
    if rather and _UNLIKE.search(message.plain, 0, rather[-1].end()):
        rest = message.plain[rather[-1].end() :]
        if len(rest.split()) > (1 if _SIMILE_IN.match(rest) else 0):
            return message.without((0, rather[-1].end()))
    return message


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
    kept = _once([message.own(*repaired.original(*part)) for part in _merged(parts)])
    return ", ".join(kept)[:_LONGEST]


def _once(words: list[str]) -> list[str]:
    """Each description once: "gnawing" and "gnaws" are one."""
    kept: list[str] = []
    for each in filter(None, dict.fromkeys(words)):
        stem = fold(each)[:_STEM]
        if " " in each or not any(fold(other).startswith(stem) for other in kept):
            kept.append(each)
    return kept


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
        loose = _LOOSE.search(plain[match.start() : after])
        if loose and loose.start():
            after = match.start() + loose.start()
        like = _LIKE.match(plain, after, end)
        if like:
            after = _before_place(plain, after, like.end())
        found.append((match.start(), after))
        at = max(at, after)
    if found or spoken:
        felt = _FEELS.finditer(plain, start, end)
        kept = [m for m in felt if not _NO_PAIN.search(m[0])]
        spans = [m.span("like" if m["like"] else "called" if m["called"] else 0) for m in kept]
        found.extend((begin, _before_place(plain, begin, after)) for begin, after in spans)
    return found


def _before_place(plain: str, start: int, end: int) -> int:
    """Where a comparison ends without the place that it names."""
    where = _WHERE.search(plain, start, end)
    words = plain[start : where.start()] if where else ""
    return where.start() if where and len(words.split()) >= _FEWEST_LIKE else end


def _of_no_pain(plain: str, start: int, match: re.Match[str]) -> bool:
    """Whether a word is denied, feared, or what somebody does, in the clause from ``start`` on."""
    denied = _NOT_BEFORE.search(plain[max(start, match.start() - 20) : match.start()])
    feared = _FEARED.search(plain[start : match.start()])
    idiom = _IDIOM.match(plain, match.end())
    return bool(
        denied or feared or idiom or (match[0] == "numb" and _DOES_IT.match(plain, match.end()))
    )


def _merged(parts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(parts):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
