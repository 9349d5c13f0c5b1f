"""Whether a message asks for a call or an appointment, whatever else it says. Pure.

One message often does two things: it asks why surgery did not help, and wants to be
called. The classifier names one of them; this reads the other.
"""

from __future__ import annotations

import re

ASKS = re.compile(
    r"\b(?:can|could|would|will|please|pls|have|want|need|like|get)\b[^.?!]{0,40}\b(?:call|contact|e-?mail|phone|text) (?:me|us)\b"
    # "Can you email me the forms?"
    r"(?! (?:(?:the|an?|some|any|all|your|my|copies|copy|of|new|patient|intake) )+(?:forms?|paperwork|packet|documents?|records|papers)\b)"
    r"|\bcall (?:me|us) (?:please|back|at|on|in|tomorrow|today|any|when)|^\W*call (?:me|us)\b"
    # "I JUST SAID CALL ME", and not "I said call me Bob".
    r"|\b(?:just|only|said|told (?:you|u)|asked (?:you|u))(?: (?:to|please|already|just|only))* call (?:me|us)(?=\W*(?:$|[.!,;\n]|\b(?:please|pls|back|now|already|today)\b))"
    r"|\b(?:wants?|needs?|likes?|get|make|book|schedule|request|set up)\b[^.?!]{0,30}"
    r"\b(?:an? )?(?:appointment|appt|consult(?:ation)?|evaluation)\b"
    r"|\bi(?:'d| would)? (?:want|need|like) (?:(?:a|the) call|(?:someone|somebody|you|them|the office) to (?:call|phone|contact)(?! (?!me\b|us\b|back\b|please\b|but\b|and\b)[a-z]))\b"
    r"|(?:^\W*|[.!,;\n]\s*)wants? (?:a|the) call ?back\b"
    r"|\b(?:can|could|may) i (?:get|have|ask for|request) (?:a|the|another) call(?: ?back)?\b"
    # "Want to see the docter", and no "do I want to see him?".
    r"|(?:^\W*|(?<=[.!,;\n] )|(?<!do )(?<!did )(?<!does )(?<!if )(?<!when )\b(?:i|he|she|we|just|said|really|also) )wants? (?:to|2) see (?:the|a|your|this|that) (?:doct[eo]r|doc|surgeon)\b"
    # "Can the docter see me?" is no question whether he has time without a referral.
    r"|\b(?:can|could|will|would) (?:the |your |this )?(?:doct[eo]r|doc|surgeon|dr\.?(?: \w+)?) (?:please )?see me(?=\W*(?:$|[.!?,;\n]|(?:please|soon|too|about|this|next|today|tomorrow)\b))"
    r"|\bme (?:puede|podr[ií]a) (?:ver|atender|revisar) (?:el|la|su) (?:doctora?|dra?|cirujan[oa]|m[eé]dic[oa])(?=\W*(?:$|[.!?,;\n]))"
    r"|\b(?:puede|podr[ií]a) (?:verme|atenderme|revisarme) (?:el|la|su) (?:doctora?|dra?|cirujan[oa]|m[eé]dic[oa])(?=\W*(?:$|[.!?,;\n]))"
    r"|\bq(?:ue)? me (?:(?:ll|y)amen?|mar(?:qu|k)en?)\b|\b(?:(?:ll|y)[aá]m(?:en|e)me|m[aá]rque(?:n)?me)\b"
    r"|\b(?:me pueden?|podr[ií]an?|pueden?) (?:(?:ll|y)amar|marcar)(?:me)?\b"
    r"|\b(?:quier[eo]|quisiera|necesit[ao]|deseo|me gustar[ií]a|sacar|pedir|hacer|agendar)\b"
    r"[^.?!]{0,30}\b(?:cita|consulta|que me llamen)\b",
    re.IGNORECASE,
)
# Somebody else is to be called: "my mom needs a call".
THEIRS = re.compile(
    r"\b(?:needs|wants|would like|'d like) (?:to (?:get|have) )?a (?:phone )?call(?: ?back)?\b(?! (?:it|him|her|them|that)\b)"
    r"|\b(?:can|could|would) (?:you|they|you guys|someone|somebody|anyone|the (?:office|staff))(?: please| just)* (?:call|phone) (?:her|him|them|my \w+)\b"
    r"(?! \w*(?:doctor|surgeon|office|insurance|pharmacy|lawyer|number|pcp|clinic|hospital)|'s\b)(?<!doctor)(?<!surgeon)(?<!insurance)(?<!pcp)(?<!pharmacy)(?<!lawyer)"
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
    r"\b(?:(?:don'?t|do not)(?! hear\b)(?! (?:want|let|tell|have) (?:my|our|his|her|anyone|anybody|people)\b)|doesn'?t|does not|stop|quit|never|nobody|no one|didn'?t|hasn'?t|haven'?t|when will"
    r"|when (?:can|do)|how (?:do|soon|long)|will you|cancel|reschedule|already have|had an?"
    r"|my appointment|reminders?|no me llam\w*|nadie|dejen? de|cu[aá]ndo|c[oó]mo|cancelar|mi cita)\b",
    re.IGNORECASE,
)


# The choice called by its name: "I'll press the ask for a call then", "le doy a pedir una llamada".
_BUTTON = re.compile(
    r"(?P<before>[^.?!,;\n]*)(?:\bask for a call\b|\bpedir (?:una|la) llamada\b"
    r"|\b(?:press|tap|click|hit|push|us)\w*(?: on)?(?: the| that)? call(?: me| back)? button\b"
    r"|\bbot[o\u00f3]n de (?:la )?llamada\b)[^.?!,;\n]*(?P<asked>\?)?",
    re.IGNORECASE,
)
# "Do I have to ask for a call?" asks, "can I ask for a call?" wishes.
_MAY = re.compile(r"\b(?:can|could|may|puedo|podr[i\u00ed]a)\b", re.IGNORECASE)
# "I couldn't press it", "no quiero pedir una llamada".
_NOT_PRESSED = re.compile(
    r"\b(?:why|can'?t|cannot|couldn'?t|won'?t|already|ya|not|without|no (?:quiero|voy|puedo|necesito))\b",
    re.IGNORECASE,
)


def _names_the_choice(text: str) -> bool:
    """Whether the words call the choice that asks for a call by its name, to take it."""
    named = _BUTTON.search(text)
    if named is None or NOT.search(named[0]) or _NOT_PRESSED.search(named["before"]):
        return False
    return not named["asked"] or bool(_MAY.search(named["before"]))


# "Could my daughter translate when you call me" speaks of the call, and wishes for none.
_WHEN_CALLED = re.compile(
    r"\b(?:when(?:ever)?|once|while|as soon as) (?:you(?: guys)?|they|he|she|y'?all|the office|somebody|someone)(?: do| finally| ever)? (?:calls?|phones?|rings?)(?: (?:me|us|back))*\b"
    r"|\bcuando (?:ustedes )?(?:me|nos|le|les) (?:ll?amen?|marquen?|hablen?)\b",
    re.IGNORECASE,
)


def wants_call(text: str) -> bool:
    """Whether the words ask the office to call, or for an appointment."""
    text = _WHEN_CALLED.sub(" ", text)
    if ("?" not in text and BARE.fullmatch(text)) or _names_the_choice(text):
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


# "I want to talk to a person about my bill": what it is about.
_MATTER = re.compile(
    rf"\b(?:{_SOMEBODY[3:-1]}|someone|somebody|anyone|alguien|the office|the (?:doctor|nurse|manager))\b[^.?!\n]{{0,20}}"
    r"\b(?:about|regarding|concerning|because|sobre|acerca de|por lo de|porque)\W+"
    r"(?!(?:this|it|that|esto|eso|me|i want|i need|quiero)\b\W*(?:$|now|ya))\w+",
    re.IGNORECASE,
)


def tells_matter(text: str) -> bool:
    """Whether words that want a person say what about."""
    return bool(_MATTER.search(text))
