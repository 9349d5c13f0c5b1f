"""Whether somebody who was asked about self-harm, or told of the crisis line, says plainly that it is
not so, whatever else they say beside it: "I'm not suicidal, I was asking about the numb hand".

What stands beside it must leave nothing open. English and Spanish, any case, typos.
"""

from __future__ import annotations

import re

from bot.safety import followup_phrases as phrases
from bot.safety.clauses import clauses_of
from bot.safety.followup_words import MOST_TOLD, pattern

_LEADS = (
    r"(?:(?:no|oh|ok|okay|look|listen|please|well|wow|ugh|lord|jesus|honestly|seriously|really|again|sorry|yes|but|and|like|for|the|love|of|heavens?|gods?|petes?|goodness|christs?|sake|crying out loud"
    r"|i (?:swear|promise|said|mean)|i (?:already )?(?:told|tell|am telling) you|im telling you|i just said|for the last time|once again"
    r"|ay|dios mio|por (?:dios|favor)|pues|mire|oiga|que|de verdad|le (?:juro|digo|repito)|ya le dije|yo|y|pero) )*"
)
_VERY = r"(?: (?:at all|even|really|actually|ever|in any way|remotely|the least bit|nor have i ever been|thinking of being|going to be))*"
_HARM = (
    r"(?:that|it|this|suicide|(?:any|some) ?thing like that|any(?:thing)? of (?:that|it)|(?:any )?such (?:a )?things?|dying|(?:ending|taking) my (?:own )?life|ending it(?: all)?"
    r"|(?:hurting|harming|killing) my ?self|doing (?:that|it|this|any ?thing like that|any such thing))"
)
_TAIL = r"(?: (?:at all|in the least|thanks?|thank you|though|ok|okay|or any ?thing(?: like that)?|(?:and|nor) (?:i )?(?:never|have never|ever)(?: (?:was|been|have been))?|dear|honey|sir|please|para nada|en absoluto|gracias|por dios))*"
_DENIED = pattern(
    rf"{_LEADS}(?:(?:im|i am|ive|i have|i was) (?:(?:really|absolutely|definitely|certainly|just) )*(?:not|never)|i aint|(?:nobody|no ?one)(?: here)? is)(?: been)?{_VERY} suicidal{_TAIL}",
    rf"{_LEADS}(?:im|i am|i was|ive|i have|i have been|ive been) (?:(?:really|absolutely|definitely|certainly|just) )*(?:not|never)(?: been)?{_VERY} (?:thinking|planning|talking)(?: (?:about|of|on))? {_HARM}{_TAIL}",
    rf"{_LEADS}(?:im not|i am not|i aint) (?:killin|hurtin|harmin)g? my ?self{_TAIL}",
    rf"{_LEADS}i (?:never|did not|didnt) (?:said|say|wrote|write|meant|mean) (?:that )?(?:i (?:was|am)|im|being) suicidal{_TAIL}",
    rf"{_LEADS}i (?:dont|do not|never) think (?:about|of) (?!(?:that|it|this)(?!\S)){_HARM}{_TAIL}",
    rf"{_LEADS}(?:it|this|that|its|thats) (?:has |had )?(?:nothing to do with|not about) (?:suicide|(?:killing|hurting|harming) my ?self){_TAIL}",
    rf"{_LEADS}no (?:estoy|ando|estaba) (?:pensando|planeando)(?: en)? (?:eso|esto|nada de eso|algo asi|cosas asi|suicidarme|matarme|morirme|hacerme dano|quitarme la vida|el suicidio|hacer (?:eso|nada|algo asi|una locura)){_TAIL}",
    rf"{_LEADS}(?:nunca|jamas|no) (?:pienso|pense|he pensado|pensaria)(?: en)? (?:suicidarme|matarme|hacerme dano|quitarme la vida|el suicidio|hacer(?:me)? (?:nada|algo) (?:asi|de eso)){_TAIL}",
    rf"{_LEADS}no (?:soy|estoy|ando) suicida{_TAIL}",
    rf"{_LEADS}no tengo (?:(?:esas|esos|ningun|ninguna) )?(?:ideas?|pensamientos?|intencion(?:es)?) (?:de (?:eso|suicidio|suicidarme|matarme|hacerme dano)|suicidas?|asi){_TAIL}",
)
# The answer to "are you thinking about ending your life?", which names nothing.
_AM_NOT = pattern(
    rf"{_LEADS}(?:i aint|im not|i am not)(?: (?:sir|maam|honey|dear|sister|at all))?",
    rf"{_LEADS}no (?:es eso|estoy pensando eso)(?: para nada)?",
)
# What leaves it open where it stands beside the denial.
_OPEN = pattern(
    r"yet|unless|until|till|til|plan\w*|pills?|gun|guns|rope|knife|notes?|goodbye|bye|farewell|sometimes|maybe|perhaps|almost|tempted|guess|suppose|probably|any ?more|right now|at the moment|for now"
    r"|tired of|want\w* (?:it|this|that|everything|all|out|the pain|to (?:end|go|be gone|rest|sleep|stop))|sick of|done with|point|better off|die|dying|died|dead|death|kill\w*|hang|jump|end it\w*|over with|suicid\w*|(?:hurt|harm|cut)\w* my ?self|my ?self|life|live|living|alive|alone|gone|burden|hopeless|worthless"
    r"|wish\w*|wake up|give up|giving up|cant (?:go on|take|do)|cannot (?:go on|take|do)|not safe|wouldnt mind|dont care|not (?:be )?(?:here|around)|disappear|sleep forever|miss me|without me|do it|did it|lied|lying",
    r"todavia|aun|salvo|hasta|pastillas?|pistola|arma|soga|cuchillo|cartas?|nota|adios|a veces|quiza\w*|tal vez|casi|ganas|por ahora|cansad[oa] de|mori\w*|muer\w*|matar\w*|suicid\w*|acabar|vida|vivir|viv[oa]|sola|(?:estoy|quedo|quede|siento|tan|muy|vivo) solo"
    r"|carga|ojala|despertar|rendir\w*|no puedo mas|ya no|no me importa|desaparecer|sin mi|hacerlo|menti\w*",
)
# "Not today": beside an answer; a visit may well be asked for tomorrow.
_WHEN = pattern("today|tonight|tomorrow|now|hoy|esta noche|manana|ahora|ahorita")
_BUT = re.compile(
    r" (?=(?:but|though|although|however|except|just|only|pero|aunque|solo|nomas)(?!\S))"
)
_BEHIND = re.compile(r"^(?:but|though|although|however|except|pero|aunque) ?")
# All that may follow a "but".
_BODY = pattern(
    r"pain\w*|hurt\w*|numb\w*|tingl\w*|hands?|arms?|legs?|foot|feet|back|neck|nerves?|ache\w*|sore|dolor\w*|duele[n]?|adormec\w*|dormid[oa]s?|manos?|brazos?|piernas?|pies?|espalda|cuello|nervios?"
)


def denies_plainly(text: str) -> bool:
    """Whether a message says in so many words that there is no thought of self-harm, and nothing
    beside it leaves that open. Never raises.

    Of use only where self-harm was asked about, or the crisis line was told.
    """
    return _denied(text, _DENIED)


def says_i_am_not(text: str) -> bool:
    """Whether a message says "no, I ain't" in a sentence of its own, and nothing beside it leaves that
    open. Never raises.

    Of use only where the question about self-harm was not answered yet.
    """
    return _denied(text, _AM_NOT)


def _denied(text: str, denial: re.Pattern[str]) -> bool:
    denied = False
    for clause in clauses_of(text, MOST_TOLD):
        for part in (each.strip() for each in _BUT.split(clause.text)):
            if not clause.question and denial.fullmatch(part):
                denied = True
            elif part and (
                _OPEN.search(part)
                or _timed(part, question=clause.question)
                or _hedges(part, question=clause.question)
            ):
                return False
    return denied


def _timed(part: str, *, question: bool) -> bool:
    return bool(_WHEN.search(part)) and not (question and phrases.TOPICS.search(part))


def _hedges(part: str, *, question: bool) -> bool:
    """Whether a part takes back with a "but" what stands before it."""
    behind = _BEHIND.match(part)
    known = question or phrases.TOPICS.search(part) or _BODY.search(part)
    return bool(behind) and not known
