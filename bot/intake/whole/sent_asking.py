"""A yes to the summary with a question behind it: "yes, send it. When will you call?". Pure.

What is said of a request that was sent answers when they call and what comes next; any other
question is answered behind it. A bare yes files only beside those: "yes, will it hurt?" may doubt.
"""

from __future__ import annotations

import re

from bot.intake.cues.asking import UNMARKED
from bot.intake.reading.text.addressed import agrees, wants_it_sent
from bot.intake.reading.text.message import fold
from bot.intake.whole.steering import steer

# Where a question may begin.
_JOINTS = re.compile(
    r"(?:[.;,!\n]+\s*|\s+)(?:(?:and|also|by the way|btw|y|tambi[e\u00e9]n|oiga|oye)[ ,]+)*",
    re.IGNORECASE,
)
# "Ok" by itself may only begin the question.
_YES = re.compile(r"\b(?:yes|yeah|yep|yup|si|claro|adelante|go ahead)\b")
# Asks when they call without a mark: "when will they call". "When they call, …" tells.
_WHEN = re.compile(
    r"(?:when|how soon|how long|what time)(?:'s| (?:will|are|do|does|is|can|would|should|am)) \w"
    r"|(?:cuando|a que hora)(?: (?:me|nos))? (?:va[ns]? a|ll?aman|marcan|hablan|contactan|responden|contestan)\b(?=[^,]*$)"
)
# What is told of every request that is sent, so that it holds nothing back.
_OF_SENT = ("when_called", "what_next")
# With these the question is a condition, a doubt, or tells more.
_DOUBTS = re.compile(
    r"\b(?:but|what about|how about|only|if|unless|before|wait|not|first|change|wrong|because|or|our|he|she|her|his|cancel\w*"
    r"|my(?! (?:\w+ )?(?:insurance|plan)\b)|pero|solo|si|antes|esper\w+|no|primero|cambi\w+|mal|porque"
    r"|mis?(?! (?:seguro|aseguranza|plan)\b)|nuestr\w+|ella|el(?! (?:dr|doctor|consultorio)\b)|o)\b|n't\b"
)
# The question is about the request itself, or about sending it.
_OF_IT = re.compile(
    r"\b(?:it|this|that|these|those|everything|all|right|correct|okay|ok|sure|safe|eso|esto|esta|todo|bien|segur[oa](?! de| medico))\b"
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
    if text.count("?") > 1:
        return None
    for joint in reversed([*_JOINTS.finditer(text)]):
        yes, question = text[: joint.start()], text[joint.end() :].strip()
        plain = fold(question)
        if _DOUBTS.search(plain):
            continue
        sends = wants_it_sent(yes)
        if not sends and not (_YES.search(fold(yes)) and agrees(yes)):
            continue
        # Without a mark before it only its own words show where the question begins.
        asks = bool(_WHEN.match(plain) or UNMARKED.match(f", {question}"))
        asks = asks or ("?" in question and bool(joint[0].strip(" ")))
        meant = steer(question)
        if asks and meant and meant.kind in _OF_SENT:
            return ""
        if not sends or _OF_IT.search(plain) or (meant and meant.kind != "tongue"):
            continue
        if asks and len(question.split()) > 1:
            return question
    return None
