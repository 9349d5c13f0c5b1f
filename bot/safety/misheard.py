"""Whether a visitor says that what they wrote was misread: "I didn't say numb", "you misread me".

Of use only where a sign was told or asked about. English and Spanish, any case, typos.
"""

from __future__ import annotations

from bot.safety.clauses import Clause, clauses_of
from bot.safety.followup_words import pattern

_SAID = r"(?:say|said|sayin|saying|write|wrote|written|writing|type|typed|mention|mentioned|tell|told|claim|claimed|mean|meant)"
_DIJE = r"(?:dije|dicho|escribi|escrito|puse|mencione|hable|quise decir|digo|dijo)"
# What was not said: that, or a sign by its name. "I didn't say that it's old" takes nothing back.
_NAME = (
    r"(?:numb\w*|tingl\w*|asleep|feeling|weak\w*|bladder|bowels?|pee\w*|poop\w*|crap\w*|fever\w*|chest|paralyzed|emergency|urgent|accident|trouble|stroke|heart"
    r"|dormid[oa]s?|adormec\w*|entum\w*|entumec\w*|vejiga|intestin\w*|orin\w*|debil\w*|fiebre|emergencia|urgencia|urgente|pecho)"
)
_THAT = (
    rf"(?:(?:that|it|this|so|any(?:thing)?(?: (?:of (?:that|this|the sort)|like (?:that|this|it)))?|such(?: a)? thing|none of (?:that|this))$"
    rf"|(?:\w+ ){{0,5}}{_NAME}\b)"
)
_ESO = rf"(?:(?:eso|esto|nada de eso|tal cosa|asi|nada)(?=$| (?:mi|el|ella|yo|le|solo|nomas) )|(?:\w+ ){{0,5}}{_NAME}\b)"
_MISHEARD = pattern(
    rf"(?:i|he|she|we|nobody|no one|noone) (?:\w+ )?(?:didnt|did not|never|dint|havent|have not|didn t|aint)(?: (?:even|ever|actually|once))* {_SAID} {_THAT}",
    rf"(?:nobody|no one|noone) (?:ever |even |here )*{_SAID} {_THAT}",
    rf"^(?:never|didnt|did not) (?:ever )?{_SAID} {_THAT}",
    r"not what i (?:said|wrote|typed|meant|was saying|told you)",
    r"(?:you|u|it|this thing|the bot|the chat|bot|that thing)(?: (?:have|has|just|totally|completely|must|clearly|all|keep))* (?:misread|misunderstood|misheard|misinterpreted)",
    r"(?:you|u|youre|ur|you are|it is|its) (?:misreading|misunderstanding|misinterpreting)",
    r"(?:you|u|it|bot)(?: \w+){0,2} (?:got|read|heard|understood|took) (?:me|it|that|this|my \w+)(?: (?:all|completely|totally))* wrong",
    r"(?:you|u) (?:put|are putting|re putting) words in my mouth|(?:youre|you are|ur|u are) (?:wrong|mistaken)$",
    r"(?:false alarm|misunderstanding|misreading)$|wrong alarm",
    r"(?:its|it is|it was|thats|that was|that is|just|only|was|is)(?: (?:just|only))* (?:a |an )?(?:figure of speech|expression|swear ?word|cuss ?word|curse ?word|exclamation)",
    r"i was (?:just |only )?(?:swearing|cussing|cursing|venting)",
    rf"(?:who|where|when)(?: did)?(?: (?:i|he|she|anyone|anybody))?(?: ever)? {_SAID} (?:(?:that|it|so)$|(?:\w+ ){{0,4}}{_NAME}\b)",
    rf"(?:yo |ella |el |nadie )?(?:no|nunca|jamas)(?: (?:he|ha|te|le))* {_DIJE} (?:que |de )?{_ESO}",
    rf"nadie (?:ha )?(?:dijo|dicho|hablo|habla) (?:que |de )?{_ESO}",
    r"(?:eso )?no (?:es|fue|era) (?:eso )?lo que (?:yo )?(?:dije|escribi|quise decir|puse)",
    r"(?:me (?:leyo|leiste|leyeron|entendio|entendiste|entendieron|interpreto|interpretaste|malinterpreto|malinterpretaste|malentendio)|(?:usted|tu|el bot|lo) (?:leyo|leiste|entendio|entendiste)) mal|me mal(?:interpret|entend)\w+",
    r"falsa alarma|malentendido|(?:es|era|fue) (?:solo |nomas |una |puro )*(?:groseria|expresion|maldicion|decir)",
    rf"(?:quien|donde|cuando)(?: yo)? {_DIJE} (?:que |de )?{_ESO}",
)
# That nobody is violent: of use only where words that tell of no blow led to the question.
_NOBODY = pattern(
    r"(?:nobody|no ?one)(?: (?:here|has|have|ever|even|is|was|did))* (?:hit|hits|hitting|hurt|hurts|hurting|beat|beats|beating|touch|touched|push|pushed|abused?|abusing|threaten\w*|attack\w*|lai?d a (?:hand|finger) on)"
    r" (?:me|us|him|her|anybody|anyone)",
    r"(?:he|she|they|my \w+) (?:(?:did not|didnt|does not|doesnt|never|has never|would never|wouldnt)(?: ever)?) (?:hit|hurt|beat|touch|push|abuse|threaten|attack) (?:me|us|him|her|anybody|anyone)",
    r"nadie (?:me|nos|le|lo|la) (?:ha )?(?:pega|pego|pegado|golpea|golpeo|golpeado|lastima|lastimo|lastimado|maltrata|maltrato|maltratado|empujo|empujado|toco|tocado|hizo (?:nada|dano))",
    r"(?:el|ella|mi \w+)? ?(?:no|nunca) (?:me|nos|le) (?:ha )?(?:pega|pego|pegado|golpea|golpeo|golpeado|lastima|lastimo|lastimado|maltrata|maltrato|maltratado|empujo)",
)

# "What?? Can't move?": the line's own words, thrown back.
_THROWN = frozenset(("que", "what", "como", "huh", "wait", "wait what"))
_ECHO = 6


def beside(text: str) -> str | None:
    """What a message says besides having been misread; None where it does not say so. Never raises."""
    clauses = clauses_of(text)
    if not any(_MISHEARD.search(clause.text) for clause in clauses):
        return None
    before = [None, *clauses]
    said = [
        each.text for prior, each in zip(before, clauses, strict=False) if not _echo(prior, each)
    ]
    rest = (" ".join(_MISHEARD.sub(" ", each).split()) for each in said)
    return ". ".join(filter(None, rest))


def denies_blows(text: str) -> bool:
    """Whether a message says that nobody is violent: "nobody hit me, I fell". Never raises.

    Of use only where they were asked about it.
    """
    return any(_NOBODY.search(clause.text) for clause in clauses_of(text))


def _echo(prior: Clause | None, clause: Clause) -> bool:
    """Whether a question only throws back what they were told."""
    thrown = prior is not None and prior.question and prior.text in _THROWN
    return thrown and clause.question and len(clause.text.split()) <= _ECHO
