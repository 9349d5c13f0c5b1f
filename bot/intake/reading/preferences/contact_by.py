"""How the visitor wants to be reached: a list of ``phone``, ``text``, ``email``."""

from __future__ import annotations

import re

from bot.intake.reading.preferences.contact_said import bare, refused, without_told
from bot.intake.reading.preferences.contact_words import (
    ALSO_CALL,
    ANSWERS,
    ANY,
    BUT,
    CLEAR,
    NEGATED,
    OVER,
    OWNED,
    POSTAL,
    SENT_THING,
    SOMETIMES,
    SPEAK,
    SPELLING,
    UNANSWERED,
    WAY_OF,
    WAYS,
    WRITE_TO,
)
from bot.intake.reading.text.load import phrases
from bot.intake.reading.text.message import Context, Found, Message, any_of, asks
from bot.intake.reading.text.quoted import without_quoted
from bot.intake.reading.text.taken_back import afresh

_CAN_YOU = re.compile(r"\b(?:can|could|puede[ns]?) (?:you |u )?(?:please )?(?:text|e-?mail|mandar)")
_SENT = re.compile(
    r"\b(?:send|leave|mand\w+|dej\w+) (?:me )?(?:an? |un )?(?:messages?|msgs?|mensajes?)\b"
)
# Asked as a favour: "could they send it to my inbox?"
_FAVOUR = re.compile(
    r"\b(?:is it possible|would it be possible|any chance|how about|what about|can we|(?:can|could|would|will|may) (?:\w+ ){1,4}(?:by|via|through|in) (?:e-?mail|text|phone)|seria posible|es posible|se puede|podemos|is (?:texting|e-?mail(?:ing)?|text|e-?mail) (?:an option|possible|ok|okay|fine|available))\b|(?<!who )\b(?:can|could|would|will|puede[ns]?|podrian?) (?:(?:(?:the|a|your) (?:nurse|office|doctor|staff|team)|you|u|they|someone|somebody|ustedes|me|nos|it be|just|please) )*"
    r"(?:call|phone|ring|text|txt|e-?mail|send|reply|respond|answer|contact|message|contest\w+|avis\w+|mand\w+|llam\w+|escrib\w+|marc\w+|habl\w+|by|por)\b"
)
_TAG = re.compile(r"[ ,](?:k|ok|okay|kay|alright|please|pls|plz|va|sale|vale)\?$")
# Another sentence may still tell.
_QUESTION = re.compile(r"[^.!?\n|]*\?")
# An order to call, where another way is refused.
_ORDER = re.compile(
    r"\b(?:(?:ll?am|h[ae]bl)(?:en|e)(?:me|le|la|lo|nos)?\b|marqu\w+|marcar(?:me|le)|(?:call|ring|dial)(?: me| her| him| us)?(?=\W*(?:$|[.,;!]|please|instead)))(?! (?:fuerte|despacio|en|mas)\b)"
)
# "Don't call my mother" refuses no way to reach the visitor.
_ANOTHER = re.compile(
    rf"\b(?:don'?t|do not|dont|never|not|no|nunca) (?:(?:please|ever|directly) )*(?:call|phone|ring|contact|bother|(?:le |la )?(?:llam|marqu|habl)\w+)"
    rf" (?:to |a )?(?:my|our|his|her|mi|su|nuestr[oa]) (?:\w+ )?(?:{any_of(phrases('relations'))})\b(?!'s)"
)
# What is left after a refusal was meant.
_INSTEAD = re.compile(r"[,.;]|\b(?:just|but|instead|solo|mejor|sino|please)\b")


def read(message: Message, context: Context) -> Found:
    """``contact_by``: only ways that are asked for or clearly wished."""
    asked = context.asked == "contact_by"
    quoted = without_quoted(message)
    if quoted != message and _named(message.plain) != _named(quoted.plain):
        # "It says contact by e-mail. wrong. phone": what stands behind it is meant.
        message = quoted
        asked = True
    plain = _blanked(_ANOTHER, _blanked(SENT_THING, _blanked(POSTAL, message.plain)))
    if not asked:
        plain = _QUESTION.sub(_without_asking, plain)
    is_asking = ("?" in plain or (asks(plain) and not ANY.search(plain))) and not (
        _FAVOUR.search(plain)
    )
    if asked and not is_asking:
        ways = _answered(plain) or _answered(SPELLING.plain(plain))
    else:
        ways = _wished(without_told(plain))
        ways = ways or set(WAYS) - (refused(plain, context.asked) or set(WAYS))
    chosen = [way for way in WAYS if way in ways]
    return Found({"contact_by": chosen} if chosen else {}, message)


def _without_asking(question: re.Match[str]) -> str:
    """Dots in the place of a question that asks no favour; "text me, ok?" asks nothing."""
    tag = _TAG.search(question[0])
    if tag and not asks(question[0]):
        return question[0][:-1] + "."
    favour = _CAN_YOU.search(question[0]) or _FAVOUR.search(question[0])
    return question[0] if favour else "." * len(question[0])


def _wished(plain: str) -> set[str]:
    """The ways that are clearly wished without being asked for."""
    told = _named(plain) or SPEAK.search(plain) or WRITE_TO.search(plain) or "called" in plain
    if not told:
        return set()
    for start in afresh(plain):
        ways = _wished_in(plain[start:])
        if ways:
            return ways
    return _wished_in(plain)


def _wished_in(plain: str) -> set[str]:
    plain = OVER.sub(lambda match: match["kept"].ljust(len(match[0]), "."), plain)
    blanked = _blanked(NEGATED, plain)
    ways = {way for p in CLEAR for match in p.finditer(blanked) for way in _named(match["w"])}
    if (ways and ALSO_CALL.search(blanked)) or SPEAK.search(plain):
        ways.add("phone")
    if WRITE_TO.search(blanked):
        ways.add("email")
    ways = max(ways, bare(plain), key=len)
    if not ways and blanked != plain and _INSTEAD.search(blanked):
        # "Don't call, text".
        ways = _named(blanked) or ({"phone"} if _ORDER.search(blanked) else set())
    return ways


def _answered(plain: str) -> set[str]:
    """The ways that an answer names; what it only rules out leaves the others."""
    for start in afresh(plain):
        ways = _named_in(plain[start:])
        if ways:
            return ways
    but = BUT.search(plain)
    if but:
        return set(WAYS) - _named(but[0])
    if _SENT.search(plain) and "voice" not in plain:
        return {"text"}
    ways = _named_in(plain)
    if ways:
        return ways
    ruled_out = _ruled_out(plain)
    if ruled_out:
        return set(WAYS) - ruled_out
    return set(WAYS) if ANY.search(plain) else set()


def _named_in(plain: str) -> set[str]:
    """The ways that an answer names and does not rule out elsewhere."""
    blanked = _blanked(OWNED, _blanked(NEGATED, _blanked(UNANSWERED, plain)))
    ways = _named(blanked) or {way for way, word in ANSWERS.items() if word.search(blanked)}
    return ways - _ruled_out(plain) or ways


def _ruled_out(plain: str) -> set[str]:
    plain = _blanked(UNANSWERED, plain)
    return {
        way
        for match in NEGATED.finditer(plain)
        if not SOMETIMES.match(plain, match.end())
        for way in _named(match[0])
    }


def rules_out(plain: str) -> bool:
    """Whether folded words refuse a way and not the question: "I'd rather not get emails"."""
    return bool(_ruled_out(plain))


def _blanked(pattern: re.Pattern[str], plain: str) -> str:
    """The folded words with dots in the place of what the pattern finds."""
    return pattern.sub(lambda match: "." * len(match[0]), plain)


def _named(words: str) -> set[str]:
    return {way for way, pattern in WAY_OF if pattern.search(words)}
