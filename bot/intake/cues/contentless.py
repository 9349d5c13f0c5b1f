"""Words that tell nobody anything: "hm", "ok so", anger without a reason. Pure.

They answer no question, and staff are not given them to read.
"""

from __future__ import annotations

import re

from bot.intake.reading.text.message import fold

_SOUNDS = (
    r"(?:h+m+|hu+m+|u+m+|u+h+|e+r+m*|a+h+|o+h+|m+h*m+|uff+|ugh+|pff+t*|meh|ay+|eh+|mm+|sigh|lol|haha+h?|jaja+j?"
    r"|ok(?:ay|ey)?|so|well|like|right|now|and|but|then|anyways?|actually|honestly|seriously|literally|really|man|dude|god|omg|jesus|wow|geez|jeez|you know|i mean|i guess"
    r"|let me (?:see|think)|hold on|wait|one (?:sec(?:ond)?|moment|minute)|(?:as|like) i (?:was saying|said)|where was i|whatever|never ?mind|idk|i don'?t know"
    r"|bueno|pues|este|esto|a ver|entonces|osea|o sea|mira|mire|dejeme (?:ver|pensar)|espere|un momento|como (?:le )?(?:decia|dije)|no se|que se yo|dios(?: mio)?|en serio|de veras|la verdad)"
)
_IT = r"(?:this|that|it|you|u|you (?:people|guys|all)|y'?all|they|this (?:stupid |damn |dumb |whole |freaking )?(?:thing|bot|chat|app|machine|robot|website|place|process)|esto|eso|est[ae] (?:cosa|chat|maquina|aparato|robot)|ustedes|uds)"
_BAD = (
    r"(?:stupid|dumb|ridiculous|useless|terrible|horrible|awful|annoying|unbelievable|insane|crazy|pathetic|(?:a )?joke|a waste(?: of (?:my )?time)?|garbage|trash|crap|bs|bull ?(?:shit|crap)?|idiots?|morons?|clowns?|worthless|frustrating|the worst|taking forever|driving me (?:crazy|nuts)"
    r"|ridicul[oa]s?|inutil(?:es)?|estupid[oa]s?|una (?:porqueria|basura|burla|tonteria)|(?:un )?asco|horrible|pesimo|increible|el colmo)"
)
_VERY = r"(?:so|just|such|really|very|all|totally|absolutely|completely|freaking|fucking|effing|damn|beyond|a bunch of|too|muy|bien|puro|pura|un|una|de lo mas)"
_ANGER = (
    rf"(?:{_IT}(?:'?s|'?re| is| are| r| es| son| esta)?(?: {_VERY})* {_BAD}|(?:what a |que |es )?(?:{_VERY} )*{_BAD}"
    r"|(?:are|r) (?:you|u)(?: (?:freaking|fucking|even))* (?:kidding|serious|joking|for real|stupid|dumb)(?: me)?(?: right now)?"
    rf"|i (?:really |so |just )*(?:hate|can'?t stand) {_IT}|give me a break|come on|for (?:god|christ|pete)'?s sakes?|what the (?:hell|heck|fuck|f)|wtf|screw (?:this|you|it)"
    r"|(?:no (?:me )?sirve|no funciona)(?: para nada)?(?: (?:esto|esta cosa|nada))?|me (?:tienen?|trae) hart[oa]|(?:ya )?(?:estoy|me tienen) hart[oa]|odio (?:esto|esta cosa))"
)
_VENTS = re.compile(rf"\b{_ANGER}\b")
_NOTHING = re.compile(rf"\W*(?:(?:{_SOUNDS}|{_ANGER})\b\W*)+")

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


def pauses(text: str) -> bool:
    """Whether the words only ask to wait a moment."""
    return bool(_PAUSE.fullmatch(fold(text)))


def says_nothing(text: str) -> bool:
    """Whether the words are sounds, fillers or anger, and tell nothing besides."""
    return bool(_NOTHING.fullmatch(fold(text)))


# Who cannot put it into words.
_HARD = re.compile(
    r"\b(?:(?:hard|difficult|tough|tricky|not easy) to (?:explain|describe|say|put|tell)|(?:do ?n'?t|not sure|do not|dunno|no idea) (?:really |even )?(?:know )?(?:how (?:to|i) (?:say|explain|describe|put|tell)|where (?:to|i|do i) (?:start|begin)|what to (?:say|write|put|tell))"
    r"|where (?:do|should|to|would) (?:i )?(?:even )?(?:start|begin)|(?:dificil|complicado) (?:de )?(?:explicar|describir|decir)\w*|no se (?:ni )?(?:como (?:decir|explicar|describir)\w*|por donde empezar|que (?:decir|poner|escribir)))\b"
)
# So few words beside that tell nothing.
_FEW = 3


def seeks_words(text: str) -> bool:
    """Whether somebody says that it is hard to tell, or asks where to begin: nothing is skipped."""
    return bool(_HARD.search(fold(text)))


def cannot_say(text: str) -> bool:
    """Whether they say so, and tell nothing besides."""
    rest = _HARD.sub(" ", fold(text))
    return seeks_words(text) and len(re.findall(r"[a-z']+", rest)) <= _FEW


# Wants what was asked once more.
_REPEAT = re.compile(
    r"\W*(?:(?:sorry|wait|oh|um+|huh|ok|please|and|hm+|perdon|ay|disculpe|oiga|no|(?:i )?(?:did ?n'?t|do ?n'?t) (?:get|understand|catch|follow)(?: (?:it|that))?|no (?:le )?enten\w+)\W+)*"
    r"(?:(?:can|could|will|would) (?:you|u) (?:please )?(?:repeat|say|ask|rephrase)(?: (?:it|that|this|the question|yourself|me))*|(?:please )?repeat(?: (?:it|that|the question))*|(?:please )?say (?:it|that)|come again"
    r"|what (?:was|is|were) (?:the|your|that) (?:last )?question|what (?:did|do) (?:you|u) (?:just )?(?:ask|say|need|want)(?: me)?|where were we|what was (?:it|that)"
    r"|(?:me |puede |podria )*(?:lo |la )?(?:repit\w+|repet\w+)(?: (?:la pregunta|eso|por favor))*|(?:cual|que) (?:era|es|fue) la pregunta|que me pregunto|como dijo|en que (?:ibamos|estabamos))"
    r"(?: (?:again|please|for me|one more time|once more|now|from me|otra vez|por favor|de nuevo))*\W*"
)


def wants_again(text: str) -> bool:
    """Whether the words only want to hear once more what was asked."""
    return bool(_REPEAT.fullmatch(fold(text)))


def vents(text: str) -> bool:
    """Whether the words are anger, and tell nothing besides."""
    return says_nothing(text) and bool(_VENTS.search(fold(text)))
