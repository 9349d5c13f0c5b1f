"""Whether a message is a plain statement of a feeling or a fact, which asks and orders nothing, and
whether staff should know it once the request was sent. Pure. English and Spanish.
"""

from __future__ import annotations

import re

from bot.contract import Draft, Understood
from bot.intake.cues.change import wants_other
from bot.intake.cues.contentless import says_nothing
from bot.intake.reading.text.message import fold

_FEWEST_WORDS = 3
_MOST_WORDS = 40
_LEADS = (
    r"(?:(?:oh|and|also|well|so|but|plus|by the way|btw|just so you know|fyi|ps|ok|okay|honestly|actually|one more thing|y|tambien|ademas|ah|ay|pues|por cierto"
    r"|la verdad|otra cosa)[ ,:]+)*"
)
_STATES = re.compile(
    rf"\W*{_LEADS}(?:(?:i|i'?m|i'?ve|i'?d|my|it|it'?s|its|he|she|he'?s|she'?s|we|we'?re|we'?ve|they|they'?re|this|that|that'?s|people|doctors|nobody|no one|nothing"
    r"|there'?s|parking|driving|walking|stairs|hearing|reading|needles"
    r"|yo|mi|mis|me|soy|estoy|ando|tengo|vivo|trabajo|uso|llevo|tomo|nadie|nada|ya no|no (?:me|puedo|tengo|soy|oigo|veo|manejo|confio))\b|oigo|veo|manejo)"
)
# What wishes for something, asks in the form of a statement, or speaks of the request and the bot.
_WISHES = re.compile(
    r"\?|\b(?:want\w*|need(?:s|ed|ing)?|would like|i'?d like|please|pls|looking for|wonder\w*|ask\w*|question\w*|know (?:if|whether|how|what|when|who|where|why)"
    r"|tell me|curious|interested|understand|call\w*|appointments?|send|sent|cancel\w*|delete\w*|stop|change\w*|wrong|correct\w*|request|summary|i (?:already |just )*(?:told|said|answered)|ya (?:le |se lo )?dije|bots?|robots?"
    r"|human|agent|instructions?|quier[oe]|quisiera|necesit\w+|pregunt\w+|saber|citas?|llam\w+|mand\w+|envi\w+|cambi\w+|solicitud|entiend\w+)\b"
)
# What is only said to be said: hopes, thanks, small talk. "Scared of needles" is more.
_CHAT = re.compile(
    r"\b(?:hop(?:e|ing)|think|guess|suppose|believe|appreciate|glad|happy|sorry|grateful|reliev\w+|excited|okay|ok|fine|great|nice|done|ready|wait\w*"
    r"|look(?:ing)? forward|tired|bored|confused|kidding|joking|agree|love|lol|haha|weather|easy|funny|god|bless\w*|pray\w*|thank\w*|you|your|website|chat|bye"
    r"|(?:nervous|scared|afraid|worried|anxious|excited)(?! (?:of|about) (?!this|it|that|the visit)\w)"
    r"|espero|creo|gracias|(?<!oigo )(?<!veo )(?<!hablo )(?<!escucho )(?<!camino )bien|content\w+|cansad\w+|nervios\w*|dios|usted\w*|adios|suerte)\b"
)
# What an answer to "when is a good time to call?" is made of.
_TIME = re.compile(
    r"(?<!rough )(?<!bad )(?<!hard )(?<!long )(?<!terrible )\b(?:time|days?|nights?|mornings?|evenings?|afternoons?|week\w*|after|before|when\w*|until|till|at|pm|am|work\w*|shift|home|house|free|available|busy|off|hours?|noon"
    r"|lunch|breaks?|early|late|later|sleep|asleep|awake|up|always|any|school|class|retired|\d+|\w+day|dias?|noches?|mananas?|tardes?|semana|cuando|despues|antes|hasta"
    r"|trabaj\w+|casa|libre|ocupad[oa]|siempre|horas?|turno|duermo|retirad[oa]|jubilad[oa])\b"
)
# "It's not just the left, it's both" changes a line, and is no news.
_PUTS_RIGHT = re.compile(
    r"\b(?:not (?:just|only|the)|it'?s (?:actually |really )?(?:the )?(?:both|left|right|other)|no (?:es|solo|nomas)|es (?:el|la) (?:otr[oa]|izquierd[oa]|derech[oa])|son (?:los|las) dos)\b"
)
# A statement of which more than this is read says it where it belongs.
_BESIDE = frozenset({"notes", "location", "side", "pain_words"})


def states(text: str) -> bool:
    """Whether the words do nothing but tell something: "I have had a rough week"."""
    plain = fold(text)
    if not _FEWEST_WORDS <= len(plain.split()) <= _MOST_WORDS or _WISHES.search(plain):
        return False
    return bool(_STATES.match(plain))


def names_no_time(text: str) -> bool:
    """Whether a statement says nothing of when to call: "my neighbor recommended you"."""
    return states(text) and not _TIME.search(fold(text))


def for_staff(draft: Draft, reading: Understood, asked: str | None, text: str) -> bool:
    """Whether it is told once the request was sent, and more than small talk: "also I'm diabetic"."""
    if not draft.reference or asked is not None or not states(text) or says_nothing(text):
        return False
    plain = fold(text)
    if (
        wants_other(text)
        or _CHAT.search(plain)
        or _PUTS_RIGHT.search(plain)
        or not reading.fields.keys() <= _BESIDE
    ):
        return False
    return reading.intent not in {"thanks", "goodbye"}
