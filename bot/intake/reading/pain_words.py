"""How the visitor describes the pain, in their own words, short."""

from __future__ import annotations

import re

from bot.intake.reading.message import Context, Found, Message, is_generic_question

_LONGEST = 200
# So many letters tell a describing word from another.
_STEM = 4
# "Like a hot poker": a comparison of so few words is a description as it stands.
_SIMILE = 12
# Words that describe nothing but pain.
_STRONG = (
    r"burning|burns|stabbing|stabs|shooting|shoots|throbbing|throbs|aching|achy|tingling|tingly"
    r"|tingles|electric(?:al)?(?: shocks?)?|zapping|zaps|jolts?|shock-?like|pins and needles"
    r"|cramping|crampy|gnawing|piercing|pinching|radiating|radiates|excruciating|unbearable"
    r"|agonizing|stinging|stings|prickling|prickly|pulsing|pulsating|nagging|searing|crushing"
    r"|numbness|numb|spasms?|comes and goes|knife|like fire|on fire|toothache|lightning|ardor"
    r"|arde|ardiente|quemazon|quema|quemante|punzante|punzadas?|pulsante|palpitante|hormigueo"
    r"|calambres?|electric[oa]|descargas?|toques electricos|adormecid[oa]|adormecimiento"
    r"|entumecid[oa]|entumecimiento|se me duerme|como cuchillo|cuchill\w+|agujas|corrientazos?"
    r"|corriente|insoportable|agudo|agud[oa]|va y viene|irradia|tirones?|tiron|como fuego|fuego"
)
# Words that describe pain only next to a word for it.
_MILD = (
    r"sharp|dull|deep|itchy|itching|itches|comezon|picazon|constant|constante|hot|cold|tight|stiff|heavy|pulling|sore|severe|intense"
    r"|terrible|horrible|awful|nonstop|chronic|sordo|profundo|fuerte|intenso|terrible|leve|mild"
    r"|moderate|annoying|bad|sharply|tearing|pounding|raw|tender|sensitive"
)
_WORD = re.compile(rf"\b(?:{_STRONG}|{_MILD})\b")
_SURE = re.compile(rf"\b(?:{_STRONG})\b")
_PAIN = re.compile(
    r"\b(?:pain|pains|ache|aches|hurts?|feels?|sensation|feeling|dolor|dolores|duele|siento"
    r"|se siente|sensacion)\b"
)
_JOIN = re.compile(
    rf"(?:[ ,/&-]|\b(?:and|or|y|o|e|very|really|so|kind of|sort of|almost|a|an|un|una|pain|pains"
    rf"|ache|sensation|feeling|dolor|like|como|then|but|pero|muy|sometimes|a veces|mostly|super"
    rf"|always|with|con|de|also|electric|{_STRONG}|{_MILD})\b)+"
)
_LOOSE = re.compile(
    r"[ ,/&-]*(?:\b(?:and|or|y|o|e|very|really|so|a|an|un|una|like|como|then|but|pero|muy"
    r"|sometimes|a veces|mostly|always|with|con|de|also)\b[ ,]*)+$"
)
_LIKE = re.compile(r" ?(?:\w+ ){0,3}(?:like|como(?: si)?) [^.,;!?|\n]{2,60}")
_FEELS = re.compile(
    r"\b(?:feels?|hurts|se siente|siento) (?:like|como(?: si)?) [^.,;!?|\n]{2,60}|\b(?:worse"
    r"|better|peor|mejor|empeora|mejora) (?:when|with|after|at|in|while|if|by|cuando|con|al"
    r"|despues|por|de|en)(?: [^\s.,;!?|]+){1,6}|\b(?:can't|cannot|no puedo|hard to) (?:sit|stand"
    r"|walk|sleep|sentarme|caminar|dormir|bend)(?: (?:for long|at night|mucho))?\b"
)
_NOT_BEFORE = re.compile(
    r"\b(?:no|not|without|never|nunca|jamas|sin|ni|don'?t|didn'?t|do not|did not|isn'?t|wasn'?t|take|remove|delete|drop"
    r"|quit[ae]r?|borr[ae]r?|saqu?[ae]r?|elimin[ae]r?)"
    r"(?: (?:any|more|la|el|have|want|need|quiero|mas|otr[oa]|the|un|una|under|go|to|said|say|told|mentioned|wrote"
    r"|feel|feeling|dije|dicho|puse|siento|word|palabra|out)){0,4} $"
)
# Who fears needles, or what does the numbing, tells of no pain.
_FEARED = re.compile(
    r"\b(?:miedo|temor|terror|panico|fobia|odi[ao]|afraid|scared|terrified|fear|phobia|hates?)\b[^.,;!?\n]*$"
)
_DOES_IT = re.compile(
    r" (?:an?|the|something|anything|it|that|this|nerves?)\b(?! (?:whole|entire|rest|other|last|next|most|time|day|night))"
)
# An answer that gives no words for it.
_NO_WORDS = re.compile(
    r"\b(?:(?:can'?t|cannot|hard to|don'?t know how to|not sure how to|no se (?:como)?|no puedo|dificil de)"
    r" ?(?:explain|describe|say|put|tell|explicar\w*|describir\w*|decir\w*)?|i don'?t know|not sure|idk"
    r"|(?:take|remove|delete|drop|erase) (?:both|all|them|it|these|those|everything)|(?:quit[ae]|borr[ae]|saqu[ae]|elimin[ae])\w*"
    r"|skip|pass|next|what do you mean|no se|no idea|ni idea|l[1-5]\b|s1|(?:it|that|this) (?:just )?hurts|me duele)\b"
)
# What a person feels, or says of this talk, and no pain does.
_NO_PAIN = re.compile(
    r"\b(?:burden|carga|estorbo|failure|everyone|everybody|nobody|nadie|todos|you|ustedes?|wrote"
    r"|told|said|above|already|dije|arriba|no quiero|(?:don'?t|do not) want|quiero|give up|giving up"
    r"|die|dying|kill|morir\w*|vivir|going on|alive|alone|idiot|stupid|hopeless|worthless|useless"
    r"|crying|quit)\b"
)


def stems(plain: str) -> set[str]:
    """What the describing words among folded ones begin with: "burns" and "burning" are one."""
    return {match[0][:_STEM] for match in _WORD.finditer(plain)}


def read(message: Message, context: Context) -> Found:
    """``pain_words``: the describing words; asked for, the whole answer."""
    if context.asked == "pain_words":
        words = message.own(0, len(message.text)).replace("\n", " ")
        if "?" in message.plain or not any(c.isalpha() for c in words):
            return Found({}, message)
        told = _told(message, Context("pain_story"))
        simile = re.search(r"\b(?:like|como)\b", message.plain) and not _NO_PAIN.search(
            message.plain
        )
        if simile and len(message.plain.split()) <= _SIMILE:
            return Found({"pain_words": words[:_LONGEST]}, message)
        if told.details or _NO_PAIN.search(message.plain) or _NO_WORDS.search(message.plain):
            return told
        return Found({"pain_words": words[:_LONGEST]}, message)
    return _told(message, context)


def _told(message: Message, context: Context) -> Found:
    """Only the describing words of a message that says other things too."""
    parts: list[tuple[int, int]] = []
    spoken = context.asked == "pain_story" or bool(_PAIN.search(message.plain))
    # "A sharp, stabbing pain": the word that makes it sure may stand in the next clause.
    sure = bool(_SURE.search(message.plain) or _PAIN.search(message.plain))
    for clause in message.clauses:
        if clause.question or is_generic_question(message, clause):
            continue
        parts.extend(_described(message.plain, clause.start, clause.end, spoken, sure))
    if not parts:
        return Found({}, message)
    kept = [message.own(*part) for part in _merged(parts)]
    return Found({"pain_words": ", ".join(k for k in dict.fromkeys(kept) if k)[:_LONGEST]}, message)


def _described(plain: str, start: int, end: int, spoken: bool, sure: bool) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    if not sure and not spoken:
        return found
    at = start
    while match := _WORD.search(plain, at, end):
        at = match.end()
        mild = not _SURE.fullmatch(match[0])
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
