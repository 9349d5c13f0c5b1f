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


def says_nothing(text: str) -> bool:
    """Whether the words are sounds, fillers or anger, and tell nothing besides."""
    return bool(_NOTHING.fullmatch(fold(text)))


def vents(text: str) -> bool:
    """Whether the words are anger, and tell nothing besides."""
    return says_nothing(text) and bool(_VENTS.search(fold(text)))
