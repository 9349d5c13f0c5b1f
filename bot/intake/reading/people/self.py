"""Whether the words say that the writer is the patient."""

from __future__ import annotations

import re

from bot.intake.reading.people.cues import OWN_PAIN
from bot.intake.reading.text.message import Context, Message, message_of

_IS_SELF = re.compile(
    r"\b(?:i'?m|i am) (?:actually |really )?(?:the|their|your) (?:actual |only )?patient\b(?!'?s\b)"
    r"|\bpatient(?:'s| is|:)? (?:just |only |actually )?(?:me|myself)\b"
    r"|(?<!not )(?<!and )\bfor myself\b|\b(?:it'?s|it is|this is|that's|appointment is|appointment"
    r"|request is) (?:just |only |actually |all )?for me\b|\b(?:it'?s|it is|that's|thats) (?:just "
    r"|only |actually )?(?:me|myself)\b(?! (?:mum|mom|dad|wife|again|calling))"
    r"|\bi'?m the one (?:who|that|with|in|having|needing)\b"
    r"|(?<!no )\bsoy (?:yo\b|(?:el|la) (?:mism[oa]|paciente)\b)|\b(?:el|la) paciente soy yo\b"
    r"|(?<!no es )(?<! y )\bpara mi(?: mism[oa]\b|(?=\W*(?:$|[.,;!?])| (?:jaja\w*|lol|nomas|no (?:para|mas))\b))"
)
# Whose pain it is, where relatives are named besides: "I'm her dad Earl, I am the one hurting".
_SUFFERER = re.compile(
    r"(?<!not )(?<!and )\b(?:i'?m|i am)(?: (?!not\b)[a-z]+){0,2} the (?:one (?:(?:who|that)(?:'?s| is)? )?(?:hurting|hurts|in (?:the )?pain|suffering|sick|ill)|(?:sick|hurting) one)\b"
    r"|\bsoy (?:yo )?(?:el|la) (?:que (?:sufre|tiene (?:el |los )?dolor(?:es)?)|(?:del dolor|enferm[oa])(?=\W*(?:$|[.,;!?])))"
)
# "I'm the patient, Rosa is my wife".
_THE_PATIENT = re.compile(
    r"\b(?:i'?m|i am)(?: (?:actually|really))? the (?:actual )?patient\b(?!'?s\b)(?!,? not\b)|(?<!no )\bsoy (?:yo )?(?:el|la) paciente\b|(?<!no )\b(?:el|la) paciente soy yo\b"
)


def suffers(message: Message) -> bool:
    """Whether the words say that the writer is the one who hurts, or the patient, whoever else is
    named.
    """
    return bool(_SUFFERER.search(message.plain) or _THE_PATIENT.search(message.plain))


def is_self(text: str) -> bool:
    """Whether the words say that the writer is the patient: "it's me", "yo soy el paciente",
    "I'm the sick one".
    """
    message = message_of(text)
    return bool(_IS_SELF.search(message.plain)) or suffers(message)


def has_own_story(message: Message, context: Context) -> bool:
    """Whether the writer is the patient, as far as is known: whoever is named besides is none."""
    known = context.known
    own = "location" in known and not known.keys() & {"relation", "patient_name"}
    return own or bool(OWN_PAIN.search(message.plain))
