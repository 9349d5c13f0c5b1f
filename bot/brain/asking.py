"""The questions in a message of several sentences.

People tell what happened and then ask. Read as a whole such a message looks like its
story; what is to be answered is the question.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.intake.cues.asking import QUE, QUESTION, TAUNT
from bot.intake.cues.aspects import aspect_of
from bot.intake.cues.certainty import NOT_UNDERSTOOD
from bot.intake.cues.topics import ALONE
from bot.intake.cues.wish import wants_call
from bot.intake.reading.text.abbreviations import with_stops, without_stops
from bot.intake.reading.text.message import fold
from bot.intake.whole.steering import steer
from bot.intake.whole.steering_asked import asks_who_and_when

# An intent with its confidence, and a question with the intent that answers it.
Named = tuple[str, float]
Topic = tuple[str, str]

# Intents of a whole message that leave room for a question in it. A yes, a no or a wish
# to stop stands as it is.
TELLING = {"out_of_scope", "gibberish", "inform", "greet", "thanks"}
# From here on the question's own reading counts.
SURE = 0.4
# A question that the whole message is about counts from here on.
SHARED = 0.25
MOST = 5
# From here on a reading is clear.
CLEAR = 0.5
# What several questions stand before: a wish to be called does not hide them.
WISHING = {"request_appointment"}
# The topic whose answers stand by a side of it (bot/intake/cues/aspects.yml), and that of the office.
SIDES = "ask_evidence"
OFFICE = "ask_location_hours"
# Sides that say all that their topic does: "who reads this? can my boss see?"
WHOLE_SIDES = {"stored", "told_to_others"}
FEWEST_WORDS = 3
# "¿Cuánto cuesta?" and "¿Hablan español?" are whole.
_HELLO = re.compile(
    r"\W*(?:(?:hi|hello|hey|hiya|good (?:morning|afternoon|evening|day)|thanks|thank you|(?:i (?:have|got) )?(?:just )?(?:a |one )?(?:quick|short|little) question|hola|una (?:pregunta|duda)|buen[oa]s?(?: (?:d[ií]as|tardes|noches))?|gracias|disculpe|oiga|there)\b[ ,.!]*)+",
    re.IGNORECASE,
)
# "I was wondering whether he takes my plan" asks without a mark.
_WONDERS = re.compile(
    r"\W*(?:i(?:'m| am| was)?(?: just)? (?:wondering|wonder|curious)|i(?:'d| would)? (?:like|want|need) to (?:know|ask)|(?:quiero|quisiera|quer[ií]a) (?:saber|preguntar))\b",
    re.IGNORECASE,
)
_SHORT = re.compile(
    r"\W*(?:y\s+)?(?:cu[aá]nt[oa]s?|cu[aá]ndo|d[oó]nde|hablan|aceptan|atienden|tienen|toman|abren|how much\W*$|where at\W*$)(?:\s+\w|\W*$)",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"[^\W\d_]{3}")
_END = re.compile(r"(?<=[.!?])\s+|\n+")
_ASKS = re.compile(
    r"\W*(?:(?:and|but|so|then|ok|wait|oh|also|actually|hey|y|pero|entonces|espere|oye)[\s,]+){0,2}"
    r"(?:(?:what|how|who|where|when)'?s|why|what|how|who|where|when|which|is|are|was|were|do|does|did|can|could|will|would|should"
    rf"|por\s?qu[eé]|{QUE}|c[oó]mo|cu[aá]l|cu[aá]nt[oa]s?|cu[aá]ndo|d[oó]nde|qui[eé]n|es|est[aá]|puede)\b",
    re.IGNORECASE,
)
_CLEARLY = re.compile(
    r"\W*(?:(?:and|but|so|then|ok|wait|oh|also|actually|hey|y|pero|entonces|espere|oye)[\s,]+){0,2}(?:what|how|where|who|why|when)(?:'?s|'?re)\b"
    r"|\W*(?:(?:and|but|so|then|ok)[\s,]+)?(?:how|what|why|where|who|can|could|do|does|did|is|are|will|would) (?:is|are|do|does|did|will|would"
    r"|much|many|long|soon|far|else|kind|if|you|u|they|it|he|she|i|we|there|the|this|that|your|my|dr)\b|\W*(?:(?:y|pero|entonces)[\s,]+)?(?:qu[eé]|c[oó]mo|cu[aá]nt[oa]s?|cu[aá]ndo|d[oó]nde|qui[eé]n(?:es)?) "
    r"(?:es|est[aá]n?|son|hay|cuesta|cuestan|cobran?|abren|tarda|tardan|puedo|pueden)\b",
    re.IGNORECASE,
)
# Behind what is told: "what I tried did nothing" asks nothing.
_OUTRIGHT = re.compile(
    r"\W*(?:(?:what|how|where|who|why|when)'?s|(?:what|how|where|who|why) (?:is|are|do|does|did|will|would|can|much|many|long|soon|far|kind)"
    r"|(?:can|could|do|does|did|is|are|will|would) (?:you|u|they|it|he|she|i|we|there|the|this|that|your|my|dr)"
    r"|cu[aá]nt[oa]s? (?:cuesta|cuestan|cobran?|tarda|tardan|sale)|qui[eé]n (?:es|atiende|opera)|d[oó]nde (?:est[aá]n?|queda|quedan)|c[oó]mo (?:es|llego|le hago))\b",
    re.IGNORECASE,
)
# Where a second question begins, besides after a full stop.
_AND_ASKS = re.compile(
    r"(?:[,;]\s*(?:(?:and|also|or|y|o|tambi[eé]n|plus|then)\s+){0,2}|\s+(?:(?:and|also|or|y|o|tambi[eé]n|plus|then)\s+){1,2})"
    r"(?=(?:why|what|how|who|where|when|what'?s|how'?s|where'?s|who'?s"
    r"|(?:do|does|did|can|could|will|would|is|are) (?:you|u|ya|y'?all|we|it|he|she|i|there|the|they|dr|this|that|my)"
    r"|por\s?qu[eé]|qu[eé]|c[oó]mo|cu[aá]nt[oa]s?|cu[aá]ndo|d[oó]nde|qui[eé]n|puedo|pueden"
    r"|aceptan|toman|tienen(?! que)|hablan|atienden|abren|cobran|hay(?= (?:estacion|parqu|parking|elevador|ascensor|rampa|escalera|alguien|cita|lugar|lista|interprete|doctora|plan)))\b)",
    re.IGNORECASE,
)
# "Fine. Ray Kowalczyk. Happy?" asks nothing.
_TAUNTS = re.compile(
    rf"\W*(?:(?:(?:are )?(?:you|ya|u) )?(?:happy|satisfied|content[oa]?s?|feliz)(?: (?:now|yet|ahora|ya))?|{TAUNT})\W*",
    re.IGNORECASE,
)


def questions(text: str) -> tuple[str, ...]:
    """The parts that ask, the first ones, where a message has more than one sentence or question."""
    sentences = [each.strip() for each in _END.split(without_stops(text)) if each.strip()]
    sentences = [with_stops(each) for each in sentences]
    parts = [part for each in sentences for part in _parts(each) if not _TAUNTS.fullmatch(part)]
    if len(parts) < 2:
        return ()
    asking = [each for each in parts if _is_question(each)]
    if asking:
        # Beside another question two words are one too: "Is there parking? Does it work? Cost?"
        asking = [
            each for each in parts if each in asking or ("?" in each and _LETTERS.search(each))
        ]
    return tuple(asking[:MOST])


def behind_greeting(text: str) -> str:
    """What is asked behind a greeting, in the same breath; "" where nothing is."""
    hello = _HELLO.match(text)
    rest = text[hello.end() :].strip() if hello else ""
    words = len(rest.split())
    # "Hi, how are you" is all greeting.
    asks = words > FEWEST_WORDS and (QUESTION.search(rest) or _WONDERS.match(rest))
    return rest if asks or ("?" in rest and words > 1) else ""


def to_answer(whole: Named, each: Sequence[Named]) -> Named:
    """The intent to answer, of the whole message's and those of its questions, with confidences."""
    name, _ = whole
    several = len(each) > 1 and name in WISHING
    if not (name in TELLING or name.startswith("ask_") or several):
        return whole
    # What belongs elsewhere as a whole is not half understood by a part of it.
    least = CLEAR if name == "out_of_scope" else SURE
    sure = [one for one in each if one[0].startswith("ask_") and one[1] >= least]
    return max(sure, key=lambda one: one[1], default=whole)


def topics_of(asked: Sequence[str], each: Sequence[Named], whole: str = "") -> tuple[Topic, ...]:
    """The questions of a message, each with the intent that answers it; "" where none is clear.

    ``each`` are the readings of the questions ``asked``, with confidences, ``whole`` is the
    message's own. What asks for a call, or says no question of ours, is none.
    """
    found: list[Topic] = []
    for words, (name, confidence) in zip(asked, each, strict=True):
        shares = name == whole and confidence >= SHARED
        topic = _topic(words, name, max(confidence, CLEAR) if shares else confidence)
        # "Huh? How is it checked?": a word or two that nobody reads ask for nothing more.
        if topic is None or (not topic and len(words.split()) < FEWEST_WORDS):
            continue
        same = next((at for at, one in enumerate(found) if one[0] == topic and topic), None)
        sides = (
            {aspect_of(words), aspect_of(found[same][1])} - {None} if same is not None else set()
        )
        # Two of these are two questions: "how long is it kept, and who reads it?"
        whole_sides = sides & WHOLE_SIDES
        if same is None or (sides and not whole_sides) or len(whole_sides) > 1:
            found.append((topic, words))
        else:
            # Two questions of one topic are one: "What are your hours? Where are you?"
            found[same] = (topic, f"{found[same][1]} {words}")
    return tuple(found)


def shared_out(
    answered: str, topics: Sequence[Topic]
) -> tuple[tuple[Topic, ...], tuple[Topic, ...]]:
    """Of several questions those to answer, and those that are only named, in their order.

    ``answered`` is the message's intent, which is one of the first. Nothing, where one question
    is all.
    """
    clear = [one for one in topics if one[0] and one[0] not in ALONE]
    own = next((one for one in topics if one[0] == answered), None)
    if own is None and answered in (SIDES, OFFICE):
        # Only read so where all of it asks for a side: each question is clear by itself.
        own = next(iter(clear), None)
    if own is None:
        return (), tuple(topics)
    said = tuple(clear) if answered not in ALONE else (own,)
    left = tuple(one for one in topics if one not in said)
    return ((), ()) if len(said) == 1 and not left else (said, left)


def _topic(words: str, name: str, confidence: float) -> str | None:
    """The intent that answers a question; "" where none is clear, None where it is no question."""
    asks = name.startswith("ask_")
    if aspect_of(words):
        return name if asks and name not in ALONE and confidence >= SURE else SIDES
    meant = steer(words)
    clear = asks and confidence >= CLEAR
    if meant and (meant.kind == "tongue" or (meant.kind == "when_called" and not clear)):
        return OFFICE
    if wants_call(words) or (not asks and confidence >= CLEAR and name not in NOT_UNDERSTOOD):
        return None
    return name if clear else ""


def _parts(sentence: str) -> list[str]:
    """A sentence that asks, cut where it asks again: "how much is it and where are you?"

    Without a question mark only a clear beginning asks: "when I sit and when I walk it
    hurts" does not.
    """
    plain = " ".join(sentence.split())
    if asks_who_and_when(fold(plain)):
        return [plain]
    if not _is_question(plain) or not ("?" in plain or _CLEARLY.match(plain)):
        told, *asked = _AND_ASKS.split(plain)
        # "My foot hurts, whats it cost and where are you"
        return [told, *asked] if all(_OUTRIGHT.match(each) for each in asked) else [plain]
    first, *others = _AND_ASKS.split(plain)
    if not others:
        return [first]
    mark = "?" if "?" in plain else ""
    # "My name is Bo and what are …?" asks once; what is cut off behind begins as a question.
    asks = _ASKS.match(first) or _SHORT.match(first) or first.lstrip().startswith("\u00bf")
    return [first + mark if asks else first, *(part + mark for part in others[:-1]), others[-1]]


def _is_question(sentence: str) -> bool:
    long_enough = len(sentence.split()) >= FEWEST_WORDS or _SHORT.match(sentence)
    return bool(long_enough and ("?" in sentence or _ASKS.match(sentence)))
