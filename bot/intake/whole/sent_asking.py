"""A yes to the summary with a question behind it: "yes, send it. When will you call?". Pure.

What is said of a request that was sent answers when they call and what comes next; what the office
is asked is answered behind it. A bare yes files only beside the first: "yes, will it hurt?" may
doubt. Nothing but a whole yes and one question of these kinds files: any other word may hold back.
"""

from __future__ import annotations

import re

from bot.intake.reading.text.message import fold
from bot.intake.whole.steering import steer

# Longer words tell more than that.
_LONGEST = 240
# Where a question may begin.
_JOINTS = re.compile(
    r"(?:[.;,!\n]+\s*|\s+)(?:(?:and|also|by the way|btw|y|tambien|oiga|oye)[ ,]+){0,2}"
)
_YES = (
    r"(?:(?:yes|yeah|yep|yup|si|claro(?: que si)?|adelante|go ahead|please|pls|por favor|thanks|thank you|gracias|ok|okay|sure|bueno|great|perfect|perfecto"
    r"|(?:that'?s |it'?s |all |looks |se ve )?(?:right|correct|good|fine|bien)|(?:(?:todo )?esta )?(?:bien|correct[oa])|ma'?am|sir)[ ,.!]*)"
)
_SEND = (
    r"(?:(?:go ahead and |you can |just |ya |pues )?(?:send|submit|file) (?:it|that|this|the request)(?: (?:in|off|over|on|now|then|already))?"
    r"|(?:ya )?(?:mand|envi)[ea](?:n)?(?:l[oa]|mel[oa])(?: ya)?)[ ,.!]*"
)
# A whole yes, and a whole order to send; "ok" by itself may only begin the question.
_SENDS = re.compile(rf"\W*{_YES}{{0,4}}{_SEND}{_YES}{{0,3}}")
_AGREES = re.compile(
    rf"\W*(?=[^?]*\b(?:yes|yeah|yep|yup|si|claro|adelante|go ahead)\b){_YES}{{1,4}}"
)
# Asks when they call: "when will they call". "When they call, …" tells.
_WHEN = re.compile(
    r"(?:when|how soon|how long|what time)(?:'s| (?:will|are|do|does|is|can|would|should|am)) \w"
    r"|(?:cuando|a que hora)(?: (?:me|nos))? (?:va[ns]? a|ll?aman|marcan|hablan|contactan|responden|contestan)\b(?=[^,]*$)"
    r"|(?:me|nos) (?:ll?aman|marcan|hablan) |(?:will|do) (?:they|you|y'?all) call (?:me )?(?:today|soon|tomorrow)|(?:and )?(?:what|que) (?:happens|comes|sigue|pasa)\b|what'?s next"
)
# Asks what only the office knows, or what it is: none of these words holds anything back.
_OFFICE = re.compile(
    r"(?:do|does) (?:you|y'?all|u|they|he|the (?:office|doctor|clinic)|dr\.? \w+) (?:take|accept|speak|bill)\b"
    r"|how much (?:is|does|do|will|would|are)\b|what (?:does|do|would) (?:it|an?|the) (?:\w+ ){1,2}cost"
    r"|where (?:are|is) (?:you|y'?all|the (?:office|clinic)|your)\b|who (?:does|is doing|will do) the \w+"
    r"|what(?:'s| is| are) (?:the|your) (?:address|hours|fax|fee|price|cost)"
    r"|(?:aceptan|toman|hablan|cobran|cuanto (?:cuesta|cobran|sale|vale)|donde (?:estan|queda|es))\b"
)
# What is told of every request that is sent, so that it holds nothing back.
_OF_SENT = ("when_called", "what_next")
# With these the question is a condition, a doubt, or tells more.
_DOUBTS = re.compile(
    r"[.;!\n](?!\W*$)|\b(?:but|what about|how about|only|if|unless|before|wait|not|first|change|wrong|because|or|our|he|she|her|his|cancel\w*"
    r"|my(?! (?:\w+ )?(?:insurance|plan)\b)|pero|solo|si|antes|esper\w+|no|primero|cambi\w+|mal|porque"
    r"|mis?(?! (?:seguro|aseguranza|plan)\b)|nuestr\w+|ella|el(?! (?:dr|doctor|consultorio)\b)|o)\b|n't\b"
)
# The question is about the request itself, or about sending it.
_OF_IT = re.compile(
    r"\b(?:it|this|that|these|those|everything|all|right|correct|okay|ok|sure|safe|send|eso|esto|esta|todo|bien|segur[oa](?! de| medico))\b"
)


def sends_and_asks(text: str) -> bool:
    """Whether the words are a whole yes, and ask besides, and nothing else."""
    return _parted(text) is not None


def asked_beside(text: str) -> str:
    """The question behind such a yes that is still to be answered; empty if there is none."""
    return _parted(text) or ""


def _parted(text: str) -> str | None:
    """The question behind the yes, "" where what is said of a sent request answers it; None where
    the words are no such yes.
    """
    plain = fold(text)
    if len(text) > _LONGEST or text.count("?") > 1:
        return None
    for joint in _JOINTS.finditer(plain):
        yes, question = plain[: joint.start()], plain[joint.end() :].strip(" \u00bf")
        when, office = _WHEN.match(question), _OFFICE.match(question)
        if not (when or office) or _DOUBTS.search(question):
            continue
        sends = _SENDS.fullmatch(yes)
        meant = steer(question)
        if when and (sends or _AGREES.fullmatch(yes)) and meant and meant.kind in _OF_SENT:
            return ""
        if office and sends and not _OF_IT.search(question):
            return text[joint.end() :].strip()
    return None
