"""How the visitor describes the pain, in their own words, short."""

from __future__ import annotations

import re

from bot.contract import DECLINED
from bot.intake.reading.pain.told import (
    LONGEST,
    NO_PAIN,
    STEM,
    WHERE,
    before_place,
    describing,
    once,
    taken_back,
)
from bot.intake.reading.text.message import Context, Found, Message, asks, fold
from bot.intake.reading.times.ruled_out import ruled_out_alone
from bot.intake.reading.vocabulary.pain import WORD

# "Like a hot poker": a comparison of so few words is a description as it stands.
_SIMILE = 12
_UNWILLING = re.compile(
    r"\b(?:don'?t|do not) (?:really )?(?:feel like|want to|wanna|care to) (?:describ\w+|say\w*|explain\w*|talk\w*)"
)
_COMPARED = re.compile(r"\b(?:like|como)(?: si)? (?!(?:how|what|when|where|in|que|cuando)\b)")
_DULL = re.compile(r"(?<!soy )(?<!estoy )\bsord[oa]s?\b")
_SIMILE_IN = re.compile(r"\b(?:like|como|as (?:if|though))\b")
# "It feels like", "siento como": what leads in a comparison.
_LEAD = re.compile(
    r"\W*(?:(?:it|its|it's|that|this|the pain|el dolor|un dolor|es|is|kind of|sort of|kinda|sorta|just|mostly|idk|i dunno|dunno|i don'?t know|hmm+|maybe|no se|i'd say|me|yo|siento|really|well|pues|umm?|(?:hard|difficult) to (?:explain|describe)|(?:dificil de|como) (?:explicar|describir|decir)\w*|like(?= (?:an? )?\w+ like))\b[ ,]*)*(?=(?:feels? |se siente )?(?:like|como|as if)\b)"
)
# The pieces of a list, what stands before a describing word and what says nothing.
_PIECE = re.compile(r"(?:(?! (?:and|y|e|then|but|pero|or|o)\b)[^,;./\n!?+&])+")
_BEFORE_WORD = re.compile(
    r"\W*(?:(?:and|y|e|then|but|pero|or|o|it|it'?s|is|feels?|kind of|sort of|kinda|sorta|like(?! (?:an?|the|some)\b)|an?|very|really|so|mostly|sometimes|just|more|some|a bit|the|also|super|i'd say"
    r"|i guess|um+|uh+|idk|well|un|una|muy|medio|a veces|a ratos|de repente|luego|despues|me da(?:n)?|que(?= \w+an?\b)|es|tambien|mas|bien|algo|siento|pain|dolor)\b ?)*"
)
_AFTER_WORD = re.compile(
    r"(?:i guess|idk|lol|nothing|nada|you know|mostly|sometimes|all (?:day|night|the time)|at (?:night|times)|pain|ouch|that'?s (?:it|all)|a veces|dolor|de noche|por (?:las? )?noches?|es todo|mas o menos|yeah|yes|si|no)"
)
# A word for a feeling that nobody wrote down before.
_LIKE_WORD = re.compile(
    r"(?:me|le|se me|se le) \w+|\w{2,}(?:y|ing|ish|ed|like|ful|oso|osa|ante|ente|ado|ada|ido|ida|adas?|azos?|on)|weird|strange|funny|odd|uncomfortable|rar[oa]|fe[oa]|fuertes?|horribles?|intens[oa]s?|terribles?|constantes?"
)
_MOST = 4
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
# "How to say in English… like ants": who looks for the word.
_LOOKS_FOR_IT = re.compile(
    r"\W*(?:how (?:do|to|would|can|should) (?:(?:you|i|we) )?(?:say|explain|put|describe)(?: (?:it|this|that))?(?: in english)?|what'?s the word(?: for (?:it|this))?"
    r"|(?:no se )?como (?:se dice|le dire|les? explico|lo (?:digo|explico)|decirlo|explicarlo)(?: en ingles)?)(?:\s*[.,:;!\u2026-]+\s*|\s+)(?=like\b|como\b|(?<=[.,:;!\u2026-] )\w)"
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


# Takes the place of what was said of the feeling before.
_OTHERWISE = re.compile(
    r"\b(?:not?|isn'?t|doesn'?t|don'?t|instead|more like|rather|chang\w+|correct\w*|wrong|only|i mean(?:t)?|actually|mejor|mas bien|cambi\w+|solo|sino|en vez|nunca|never)\b"
)


def stems(plain: str) -> set[str]:
    """What the describing words among folded ones begin with: "burns" and "burning" are one."""
    return {match[0][:STEM] for match in WORD.finditer(plain)}


def read(message: Message, context: Context) -> Found:
    """``pain_words``: the describing words; asked for, the whole answer."""
    if context.asked == "pain_words":
        found = _answered(message)
        # "Sordo" is a pain here, and not the visitor.
        used = [match.span() for match in _DULL.finditer(message.plain)] if found else []
        return Found({"pain_words": found} if found else {}, message.without(*used))
    told = describing(message, context, sure=False)
    known = context.known.get("pain_words")
    if (
        told
        and isinstance(known, str)
        and known != DECLINED
        and not _OTHERWISE.search(message.plain)
    ):
        told = _more(known, told)
        told = told if told != known else ""
    return Found({"pain_words": told} if told else {}, message)


def _more(known: str, told: str) -> str:
    """What is known and the new words, each once: "burns" says no more than "burning"."""
    before = stems(fold(known))
    new = [each for each in told.split(", ") if not stems(fold(each)) or stems(fold(each)) - before]
    return ", ".join([known, *new])[:LONGEST]


def _answered(message: Message) -> str:
    """The description where it was asked for: the answer as it stands, or what is one in it."""
    if "?" in message.plain and not asks(message.plain):
        # "Like bugs under my skin??" tells.
        message = Message(message.text.replace("?", " "), message.plain.replace("?", " "))
        if not (WORD.search(message.plain) or _COMPARED.search(message.plain)):
            return ""
    message = _meant(message)
    words = message.own(0, len(message.text)).replace("\n", " ")[:LONGEST]
    plain = message.plain
    if (
        ("?" in plain and asks(plain))
        or not any(c.isalpha() for c in words)
        or _UNWILLING.search(plain)
        or ruled_out_alone(message)
    ):
        return ""
    changed = any(taken_back(message))
    told = describing(message, Context("pain_story"), sure=changed)
    listed = "" if changed or NO_PAIN.search(plain) else _listed(message)
    given = _SIMILE_IN.search(_NO_WORDS.sub(" ", plain))
    if given and len(plain.split()) <= _SIMILE and not changed:
        lead = _LEAD.match(plain)
        words = message.own(lead.end() if lead else 0, before_place(plain, 0, len(plain)))
        return told if NO_PAIN.search(plain) else (told and listed) or words
    told = listed or told
    if told or NO_PAIN.search(plain) or _NO_WORDS.search(plain):
        return told
    lead = _BEFORE_WORD.match(plain)
    start = lead.end() if lead and lead.end() < len(plain) else 0
    where = WHERE.search(plain, start)
    return message.own(start, where.start() if where else len(plain))[:LONGEST] or words


def _listed(message: Message) -> str:
    """Every word of a short list of them, of which some are known: "me jala, me aprieta"."""
    told = []
    alike = False
    for piece in _PIECE.finditer(message.plain):
        lead = _BEFORE_WORD.match(message.plain, *piece.span())
        start = lead.end() if lead else piece.start()
        where = WHERE.search(message.plain, start, piece.end())
        end = where.start() if where and where.start() > start else piece.end()
        words = message.plain[start:end].strip()
        if not words or _AFTER_WORD.fullmatch(words):
            continue
        if not (WORD.search(words) or _LIKE_WORD.fullmatch(words)) or len(words.split()) > _MOST:
            return ""
        piece_told = Message(message.text[start:end], message.plain[start:end])
        alike = all(WORD.fullmatch(w) or _LIKE_WORD.fullmatch(w) for w in words.split())
        known = "" if alike else describing(piece_told, Context("pain_story"), sure=True)
        told.append(known or message.own(start, end))
    sure = len(told) > 1 or (alike and WORD.search(message.plain))
    return ", ".join(once(told)) if sure else ""


def _meant(message: Message) -> Message:
    """The answer without what it is not, where that is said first, and without what is said beside."""
    looks = _LOOKS_FOR_IT.match(message.plain)
    if looks:
        message = message.without(looks.span())
    aside = _ASIDE.search(message.plain, 1)
    if aside:
        message = message.without(aside.span())
    rather = list(_RATHER.finditer(message.plain))
    if rather and _UNLIKE.search(message.plain, 0, rather[-1].end()):
        rest = message.plain[rather[-1].end() :]
        if len(rest.split()) > (1 if _SIMILE_IN.match(rest) else 0):
            return message.without((0, rather[-1].end()))
    return message
