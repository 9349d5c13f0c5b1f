"""Whether a message asks for a call or an appointment, whatever else it says. Pure.

One message often does two things: it asks why surgery did not help, and wants to be
called. The classifier names one of them; this reads the other.
"""

from __future__ import annotations

import re

ASKS = re.compile(
    r"\b(?:can|could|would|will|please|pls|have|want|need|like|get)\b[^.?!]{0,40}\b(?:call|contact|e-?mail|phone|text) (?:me|us)\b"
    r"|\bcall (?:me|us) (?:please|back|at|on|in|tomorrow|today|any|when)|^\W*call (?:me|us)\b"
    r"|\b(?:wants?|needs?|likes?|get|make|book|schedule|request|set up)\b[^.?!]{0,30}"
    r"\b(?:an? )?(?:appointment|appt|consult(?:ation)?|evaluation)\b"
    r"|\bi(?:'d| would)? (?:want|need|like) (?:a|the) call\b"
    r"|\b(?:can|could|may) i (?:get|have|ask for|request) (?:a|the|another) call(?: ?back)?\b"
    r"|\bq(?:ue)? me (?:(?:ll|y)amen?|mar(?:qu|k)en?)\b|\b(?:(?:ll|y)[aá]m(?:en|e)me|m[aá]rque(?:n)?me)\b"
    r"|\b(?:me pueden?|podr[ií]an?|pueden?) (?:(?:ll|y)amar|marcar)(?:me)?\b"
    r"|\b(?:quier[eo]|quisiera|necesit[ao]|deseo|me gustar[ií]a|sacar|pedir|hacer|agendar)\b"
    r"[^.?!]{0,30}\b(?:cita|consulta|que me llamen)\b",
    re.IGNORECASE,
)
# Somebody else is to be called: "my mom needs a call".
THEIRS = re.compile(
    r"\b(?:needs|wants|would like|'d like) (?:to (?:get|have) )?a (?:phone )?call(?: ?back)?\b(?! (?:it|him|her|them|that)\b)"
    r"|\b(?:necesita|quiere|quisiera) (?:una llamada|que (?:l[aoe]s? )?(?:llamen?|marquen?))\b",
    re.IGNORECASE,
)
# The bare word: "llamen", "callback please", "una cita".
BARE = re.compile(
    r"\W*(?:(?:a|an|una?|the|la|phone|just|hi|hola|por favor|please)\W+)*"
    r"(?:call(?:[ -]?backs?)?|phone ?call|(?:ll|y)amada|(?:ll|y)[aá]men(?:me)?|ll[aá]m[ae]me|m[aá]rquen(?:me)?|cita|appointment|appt|appoinment|consulta(?:tion)?)"
    r"(?:\W+(?:please|pls|por favor|porfa|gracias|thanks|me|back|ya|now))*\W*",
    re.IGNORECASE,
)
# A question about a call, a complaint about one, or a wish not to get one.
NOT = re.compile(
    r"\b(?:don'?t|do not|doesn'?t|does not|stop|quit|never|nobody|no one|didn'?t|hasn'?t|haven'?t|when will"
    r"|when (?:can|do)|how (?:do|soon|long)|will you|cancel|reschedule|already have|had an?"
    r"|my appointment|no me llam\w*|nadie|dejen? de|cu[aá]ndo|c[oó]mo|cancelar|mi cita)\b",
    re.IGNORECASE,
)


# A sentence that asks, and where in it the question begins after what it tells.
ASKING = re.compile(r"[^.?!;\n]*\?")
BEGINS = re.compile(
    r"(?:^|[,:]\s*)(?=\W*(?:and |but |y |pero )?(?:why|what|how|where|when|who|which|can|could|does|do|is|are"
    r"|will|would|should|por\s?qu[eé]|qu[eé]|c[oó]mo|d[oó]nde|cu[aá]\w+|qui[eé]n|puedo?)\b)",
    re.IGNORECASE,
)
# A question at the end that nobody marked as one: ", do i have to pay in advance".
UNMARKED = re.compile(
    r"[,.;:\n]\s*(?:(?:and|but|so|also|y|pero|tambi[eé]n)\s+)*"
    r"(?P<asks>(?:(?:do|does|did|can|could|will|would|should|is|are) (?:i|you|they|he|she|we|it|that|this|there|the)"
    r"|how (?:much|long|many|soon|far|do|does|can|is|are)|what (?:is|are|do|does|kind|about)"
    r"|where (?:is|are|do|can)|who (?:is|does|do)|why (?:do|does|did|is|are)|whats|hows|wheres"
    r"|cu[aá]nt[oa]s?|d[oó]nde|por qu[eé]|c[oó]mo (?:se|es|hago|puedo)|qu[eé] (?:es|son|pasa|seguros?)"
    r"|(?:puedo|pueden|aceptan|atienden|hablan|tengo que|hay que))\b[^.?!;\n]*)$",
    re.IGNORECASE,
)
_SENTENCES = re.compile(r"(?<=[.!?])\s+|\n+")
# Fewer words make no question of their own.
FEWEST_WORDS = 2


def question_in(text: str) -> str:
    """The question that a message asks besides what else it says; empty if it is all one.

    A wish to be called is no question.
    """
    for found in ASKING.finditer(text):
        start = BEGINS.search(found[0])
        words = found[0][start.end() if start else 0 :].strip()
        rest = text.replace(words, "", 1).strip(" .,;!\n")
        if rest and len(words.split()) >= FEWEST_WORDS and not wants_call(words):
            return words
    last = UNMARKED.search(text.rstrip(" .!\n"))
    if BEGINS.match(text) and not wants_call(text):
        # "How long is the surgery, how long is recovery" asks from its first word on.
        return ""
    if last and len(last["asks"].split()) > FEWEST_WORDS and not wants_call(last["asks"]):
        return last["asks"].strip()
    return ""


def asked_in(text: str) -> tuple[str, ...]:
    """What a message asks or wishes for, sentence by sentence, without those that only tell."""
    sentences = [each.strip() for each in _SENTENCES.split(text) if each.strip()]
    return tuple(each for each in (_asking(one) for one in sentences) if each)


def _asking(sentence: str) -> str:
    """The part of a sentence that asks, all of it where it wishes for a call; else nothing."""
    if wants_call(sentence):
        return sentence
    if "?" in sentence:
        return question_in(sentence) or sentence
    asks = UNMARKED.search(f", {sentence}".rstrip(" .!"))
    return asks["asks"].strip() if asks and len(asks["asks"].split()) >= FEWEST_WORDS else ""


def wants_call(text: str) -> bool:
    """Whether the words ask the office to call, or for an appointment."""
    if "?" not in text and BARE.fullmatch(text):
        return True
    return bool(ASKS.search(text) or THEIRS.search(text)) and not NOT.search(text)


def wants_call_for_another(text: str) -> bool:
    """Whether the words ask the office to call somebody else: "my mom needs a call"."""
    return bool(THEIRS.search(text)) and wants_call(text)


# "Get me a real person", "I said a PERSON", "HUMAN."
_SOMEBODY = (
    r"(?:person|human(?: being)?|someone real|somebody real|representative|operator|receptionist|real people|humano"
    r"|persona|operadora?|alguien de verdad)"
)
_PERSON = re.compile(
    r"\b(?:want|need|get me|give me|let me|talk(?:ing)? (?:to|with)|speak(?:ing)? (?:to|with)|connect me|put me (?:through|on)"
    r"|transfer me|i said|quiero|necesito|pas[ae]n?me|comuni[cq]u?[ae]n?me|hablar con|dije)"
    rf"(?: (?:to|with|a|an|the|on|una?|con|talk|speak|hablar|real|live|actual|damn|goddamn|verdadera?))* {_SOMEBODY}\b"
    rf"|(?:^|[.!?,;\n])\W*(?:(?:a|an|una?|real|live|actual) )*{_SOMEBODY}(?: (?:please|now|por favor|ya))*(?=\W*(?:$|[.!?,;\n]))",
    re.IGNORECASE,
)


# "Fetch somebody, now", "patch me through", "a living soul", "no more robots": nothing else is said.
_SOUL = (
    r"(?:somebody|someone|anybody|anyone|who ?ever is (?:there|in charge)|the front desk"
    r"|(?:(?:an?|any|one|another|single|living|breathing|live|actual|real|human) )+(?:soul|being|voice|agent|nurse|body|creature|employee))"
)
_NOW = (
    r"(?: (?:real|human|alive|else|in charge|who knows(?: something)?|on|on the (?:phone|line)|in here|here|there|now|right now|right away"
    r"|immediately|already|please|pls|for me|instead|ya|ahora|por favor|ahorita))*"
)
_ALMA = r"(?:alguien(?: (?:vivo|real|de verdad|m[aá]s|que sepa))?|(?:un|alg[uú]n) ser humano|un alma(?: viva)?)"
_FETCH = re.compile(
    r"(?:(?:please|just|now|so|ok|no|hey|and|you|(?:can|could|would|will) (?:you|i)|go|i (?:want|need) (?:you )?to|let me|por favor|ya|quiero|puedo|(?:stop|quit|drop|cut) the (?:ro)?bots?"
    r"(?: (?:stuff|talk|thing))?) )*"
    rf"(?:(?:fetch|get|put|bring|find|page|grab|hand me(?: over)? to|hook me up with|patch me (?:through|over)(?: to)?|(?:connect|transfer|switch|put) me (?:through )?(?:to|with|on to)"
    rf"|(?:talk|speak)(?:ing)? (?:to|with))(?: me)? {_SOUL}"
    r"|(?:patch|put) me (?:through|over)|(?:connect|transfer) me"
    r"|is there (?:(?:an?|any|one|single|living|breathing|human|real) )+(?:soul|being|person|human)"
    r"|(?:no|no more|enough|enough with the|quit the|stop the|drop the|sick of) (?:ro)?bots?(?: (?:stuff|talk|thing))?"
    rf"|(?:p[aá]s[ae]n?me|comun[ií][cq]u?[ae]n?me|con[eé]ct[ae]n?me|tr[aá]ig[ae]n?me|p[oó]ng[ae]n?me|hablar) (?:con |a )?{_ALMA}|ya no (?:m[aá]s )?robots?)"
    rf"{_NOW}",
    re.IGNORECASE,
)
_PARTS = re.compile(r"[^.!?,;:\n]+")
_TOGETHER = re.compile(r"[^\w\s]")


def wants_person(text: str) -> bool:
    """Whether the words want a person now, whatever else they refuse."""
    said = (" ".join(_TOGETHER.sub(" ", each).split()) for each in _PARTS.findall(text))
    return bool(_PERSON.search(text)) or any(map(_FETCH.fullmatch, said))
