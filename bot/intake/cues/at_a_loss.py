"""Words of who cannot answer just now: who needs a moment, finds no words, or wants the question once
more. Pure. English and Spanish.
"""

from __future__ import annotations

import re

from bot.intake.reading.text.message import fold

# Who only asks to be given a moment: "hang on, let me check with my wife".
_PAUSE = re.compile(
    r"\W*(?:(?:ok|okay|oh|sorry|please|wait|yes|yeah|uh|um+|hmm*|well|y|ay|perdon|si|bueno|por favor)\W+)*"
    r"(?:(?:hold|hang) on|(?:just |in |give me |gimme )*(?:a|one|1|few|a few|two|another) (?:sec\w*|moments?|min\w*|mins)|brb|be right back|i(?:'ll| will) be (?:right )?back"
    r"|(?:i'?m |i am |im )?(?:still |a )?(?:typing|slow (?:typer|typist|at (?:this|typing)))|i type (?:really |very |so )?slow\w*|bear with me|let me (?:think|check|ask|look|find|get|grab)|i (?:need|have|want) to (?:think about it|check with|ask my)|(?:un|dame un|deme un|espere un|en un) (?:momento|momentito|segundo|minuto|ratito)"
    r"|espere(?:me)?(?: tantito)?|esperame|permitame|dejeme (?:ver|pensar|preguntar\w*|revisar|buscar|checar)|ahorita (?:regreso|vuelvo|le digo))\b"
    # "Hold on, is this free" asks, and "one minute I was fine" tells.
    r"(?!\W+(?:list|know|have|the|ago|i (?:was|am|can|could|feel|felt|had|did)|is|are|do|does|did|can|could|will|would|what|who|how|when|where|why|which|que|como|cuando|cuanto|quien|donde|me (?:duele|siento))\b)"
    r"[^.!?:\d]{0,45}[^\w?]*"
)
# Who cannot put it into words.
_HARD = re.compile(
    r"\b(?:(?:hard|difficult|tough|tricky|not easy) to (?:explain|describe|say|put|tell)|(?:do ?n'?t|not sure|do not|dunno|no idea) (?:really |even )?(?:know )?(?:how (?:to|i) (?:say|explain|describe|put|tell)|where (?:to|i|do i) (?:start|begin)|what to (?:say|write|put|tell))"
    r"|where (?:do|should|to|would) (?:i )?(?:even )?(?:start|begin)|(?:dificil|complicado) (?:de )?(?:explicar|describir|decir)\w*|no se (?:ni )?(?:como (?:decir|explicar|describir)\w*|por donde empezar|que (?:decir|poner|escribir)))\b"
)
# So few words beside that tell nothing.
_FEW = 3
# Wants what was asked once more.
_REPEAT = re.compile(
    r"\W*(?:(?:sorry|wait|oh|um+|huh|ok|please|and|hm+|perdon|ay|disculpe|oiga|no|(?:i )?(?:did ?n'?t|do ?n'?t) (?:get|understand|catch|follow)(?: (?:it|that))?|no (?:le )?enten\w+)\W+)*"
    r"(?:(?:can|could|will|would) (?:you|u) (?:please )?(?:repeat|say|ask|rephrase)(?: (?:it|that|this|the question|yourself|me))*|(?:please )?repeat(?: (?:it|that|the question))*|(?:please )?say (?:it|that)|come again"
    r"|what (?:was|is|were) (?:the|your|that) (?:last )?question|what (?:did|do) (?:you|u) (?:just )?(?:ask|say|need|want)(?: me)?|where were we|what was (?:it|that)"
    r"|(?:me |puede |podria )*(?:lo |la )?(?:repit\w+|repet\w+)(?: (?:la pregunta|eso|por favor))*|(?:cual|que) (?:era|es|fue) la pregunta|que me pregunto|como dijo|en que (?:ibamos|estabamos))"
    r"(?: (?:again|please|for me|one more time|once more|now|from me|otra vez|por favor|de nuevo))*\W*"
)


def pauses(text: str) -> bool:
    """Whether the words only ask to wait a moment."""
    return bool(_PAUSE.fullmatch(fold(text)))


def seeks_words(text: str) -> bool:
    """Whether somebody says that it is hard to tell, or asks where to begin: nothing is skipped."""
    return bool(_HARD.search(fold(text)))


def cannot_say(text: str) -> bool:
    """Whether they say so, and tell nothing besides."""
    rest = _HARD.sub(" ", fold(text))
    return seeks_words(text) and len(re.findall(r"[a-z']+", rest)) <= _FEW


def wants_again(text: str) -> bool:
    """Whether the words only want to hear once more what was asked."""
    return bool(_REPEAT.fullmatch(fold(text)))
