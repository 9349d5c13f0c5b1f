"""A yes to the summary with the question behind it when they call: "yes, send it. When will you
call?". Pure.

What is said of a request that was sent answers it, so that the question holds nothing back.
"""

from __future__ import annotations

import re

from bot.intake.reading.text.addressed import agrees, wants_it_sent
from bot.intake.reading.text.message import fold
from bot.intake.whole.steering_asked import asked_of

# Where a question may begin.
_JOINTS = re.compile(r"[.;,!\n]+\s*")
# "Ok" by itself may only begin the question.
_YES = re.compile(r"\b(?:yes|yeah|yep|yup|si|claro|adelante|go ahead)\b")
# With these the question is a condition, a doubt, or tells more.
_DOUBTS = re.compile(
    r"\b(?:but|only|if|unless|before|wait|not|first|change|wrong|because|or|my|our|he|she|her|his"
    r"|pero|solo|si|antes|esper\w+|no|primero|cambi\w+|mal|porque|mi|mis|nuestr\w+|ella|el|o)\b|n't\b"
)


def sends_and_asks(text: str) -> bool:
    """Whether the words are a whole yes, and ask besides when they call, and nothing else."""
    if not text.rstrip().endswith("?"):
        return False
    for joint in _JOINTS.finditer(text):
        yes, question = text[: joint.start()], text[joint.end() :]
        plain = fold(question)
        if asked_of(plain) != "when_called" or _DOUBTS.search(plain) or question.count("?") > 1:
            continue
        if wants_it_sent(yes) or (_YES.search(fold(yes)) and agrees(yes)):
            return True
    return False
