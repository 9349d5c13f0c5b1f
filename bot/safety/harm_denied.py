"""Whether somebody who was asked about self-harm, or told of the crisis line, denies it in words of
their own: "I would not do that to Doris", "no way, I have grandkids".

Every part of what they say must be such a denial, a reason to live, or a plain no. Words of
wanting, of a plan, a time or a doubt undo it. English and Spanish, any case, typos.
"""

from __future__ import annotations

import re

from bot.safety import followup_phrases as phrases
from bot.safety import marking
from bot.safety.clauses import Clause, clauses_of
from bot.safety.followup_words import pattern

_LEADS = (
    r"(?:(?:oh|no|god|lord|heavens|my|well|look|listen|please|sorry|relax|chill|calm down|seriously|lol|dude|trust me|believe me|honestly|really|of course(?: not)?"
    r"|god knows|i mean|i swear|i promise|i said|i told you|i just said|you know|and|so"
    r"|ay|dios mio|pues|mire|oiga|claro que|por favor|de verdad|le juro que|le digo que|ya le dije(?: que)?|y|yo) )*"
)
_NEVER = (
    r"(?:(?:(?:id|i would|i could|ill|i will) (?:really |honestly |actually |ever )*(?:never|not)"
    r"|i (?:never (?:would|could|will)|wouldnt|wont|have no (?:plans?|intentions?|desire|wish) (?:to|of|on)|am not (?:going|about) to)"
    r"|im not (?:going to|gonna|about to))(?: (?:ever|even|actually|really|think of|think about|dream of))*)"
)
_HARM = (
    r"(?:(?:hurt|harm|kill|cut)(?:ing)? my ?self|(?:take|taking|end|ending) my (?:own )?life"
    r"|(?:(?:commit|attempt|consider)(?:ing)? )?suicide|(?:do|doing|try) (?:any ?thing|some ?thing|such a thing|a thing|any such thing)"
    r"(?: (?:like that|like this|stupid|so stupid|that stupid|crazy|foolish|to (?:hurt|harm|kill) my ?self))*)"
)
_WHOM = r"(?:(?:to|on) (?!end|get|escape|be|die|stop|make|feel|go|have|find|see|me\b|it\b|this\b)\w+(?: \w+){0,4})"
_THAT = r"(?:do|doing) (?:that|it|this)"
_NUNCA = (
    r"(?:(?:nunca|jamas|no)(?: (?:mas|jamas|en mi vida|yo|les?|me|voy a|pienso|pensaria en|podria|seria capaz de|soy capaz de"
    r"|tengo (?:ninguna )?intencion de))*)"
)
_ESO = r"(?:haria|hare|hacer(?:les?|l[oa])?)"
_A_QUIEN = r"(?:(?:a|con) \w+(?: \w+){0,4})"
_ALGO = r"(?:algo asi|algo como eso|una cosa asi|semejante cosa|tal cosa|(?:una|ninguna) (?:tonteria|locura)|nada)"
_DANO = (
    r"(?:(?:haria|hare|hacer(?:me)?) (?:ningun )?dano|matar(?:me|ia)?|mataria|lastimar(?:me|ia)|suicidar(?:me|ia)"
    r"|quitar(?:me|ia) la vida)"
)
# What denies it to somebody who was told, too. "I'd never do that" may mean the call.
_PLAIN = pattern(
    rf"{_LEADS}{_NEVER} (?:{_HARM}(?: {_WHOM})?|{_THAT} {_WHOM})",
    rf"{_LEADS}i (?:couldnt|could not) {_THAT} {_WHOM}",
    rf"{_LEADS}{_NUNCA} (?:{_ESO} (?:(?:eso|esto) {_A_QUIEN}|{_ALGO}(?: {_A_QUIEN})?)|{_DANO})",
    # What was only said so.
    r"(?:(?:oh|no|sorry|well|relax|chill|seriously|lol|dude|it|that|was|is|its|thats|just|only|really|an?|my|i|meant|as|merely) )*"
    r"(?:figure of speech|(?:manner|way) of (?:speaking|talking)|turn of phrase|expression|saying|hyperbole|exaggeration)",
    r"(?:(?:oh|no|sorry|well|i|was|just|only|am|im|being) )*(?:exaggerating|(?:over ?|melo)?dramatic|facetious|sarcastic)",
    r"(?:(?:oh|no|sorry|well) )*(?:i (?:did not|didnt|dont) mean (?:it|that)|its not|it was not|it wasnt|not) (?:literally|literal|for real|seriously|serious)",
    r"(?:(?:ay|perdon|pues|es|era|fue|eso|solo|nomas|nada mas|una?) )*(?:decir|(?:forma|manera) de (?:hablar|decir)|expresion|exageracion|dicho)",
    r"(?:(?:ay|perdon|pues|eso|yo|solo|nomas|estaba) )*(?:exagerando|exagere|exageraba|(?:lo|eso) dije por (?:decir|hablar))",
    r"(?:(?:ay|perdon|pues|eso|yo) )*no (?:lo|eso) (?:dije|digo|decia) (?:en serio|de verdad|literalmente)",
)
# What denies it to somebody who was only asked, or beside a reason to live.
_FLAT = pattern(
    rf"{_LEADS}(?:no way(?: in hell| jose)?|never(?: ever)?|(?:god|lord|hell|heck|heavens|goodness) no|(?:god|heaven) forbid|absolutely not"
    rf"|of course not|certainly not|not a chance|id never|i (?:would never|never would|wouldnt|would not|could never)|{_NEVER} {_THAT})",
    rf"{_LEADS}(?:dios (?:me|nos) (?:libre|guarde)|(?:ni )?dios no lo (?:quiera|permita|mande)|(?:ni|no) lo (?:quiera|permita|mande) dios|ni (?:que )?dios lo (?:quiera|permita|mande)|ni loc[oa]|ni lo (?:piense|diga|mande dios)|como cree\w*|(?:nunca )?jamas|para nada"
    rf"|claro que no|por supuesto que no|{_NUNCA} {_ESO}(?: eso| esto)?)",
)
_KIN = (
    r"(?:(?:grand|step)?(?:kids?|children|child|sons?|daughters?|mother|father|parents)|grandbab(?:y|ies)|bab(?:y|ies)|boys?|girls?|wife|husband"
    r"|family|mom|dad|sisters?|brothers?|dogs?|cats?|hij[oa]s?|niet[oa]s?|familia|espos[oa]|marido|mama|papa|madre|padre|perr[oa]s?|perrit[oa]s?|nin[oa]s?)"
)
_MY = (
    r"(?:(?:my|our|an?|the|two|three|four|five|six|\d+|beautiful|little|young|small|lovely|great|wonderful|many|and|mis?|un[oa]?|dos|tres"
    r"|cuatro|cinco|seis|y) )*"
)
_REASON = pattern(
    rf"{_LEADS}(?:i have|i got|ive got|ive|i love|i live for|tengo|amo a|quiero a|quiero mucho a|vivo por) {_MY}{_KIN}(?: (?:and|y) {_MY}{_KIN})*"
    r"(?: (?:to (?:live for|raise|think (?:of|about)|look after|take care of|care for)|(?:who|that) (?:need|love)s? me"
    r"|que (?:me (?:necesitan?|quieren?)|criar|cuidar|ver crecer)|por quien(?:es)? vivir))?",
    rf"{_LEADS}{_MY}{_KIN} (?:needs? me|loves? me|depends? on me|me (?:necesitan?|quieren?)|dependen? de mi)",
    rf"{_LEADS}(?:i have|i got|ive got|theres) (?:(?:way|far) )?(?:too much|so much|a lot|plenty|everything) to (?:live for|look forward to)",
    rf"{_LEADS}(?:i love (?:them|her|him)(?: (?:all|too much|so much))?|i (?:love|like|enjoy) (?:my )?(?:life|living|being alive)|(?:amo|me gusta) (?:la |mi )?(?:vida|vivir))",
    rf"{_LEADS}tengo (?:(?:mucho|muchas|muchos|tanto|todo|razones|motivos) )+(?:por que vivir|para vivir|por delante)",
    rf"{_LEADS}(?:im|i am|soy) (?:(?:an?|muy|very) )*(?:christian|catholic|religious|believer|grandmother|grandfather|grandma|grandpa"
    r"|cristian[oa]|catolic[oa]|creyente|abuel[oa])",
)
_LIFE = (
    r"(?:(?:love|enjoy|like) (?:my |this )?(?:life|living|being alive)|want to live (?:a long|many|for|to see)|tengo (?:(?:mucho|muchisimo|tanto|harto|un|gran) )*(?:amor|carino|aprecio) (?:a|por) (?:la|mi) vida"
    r"|(?:amo|adoro|quiero (?:mucho|tanto|muchisimo)) (?:a )?(?:la|mi) vida|me gusta (?:mucho )?(?:la vida|vivir)|quiero vivir (?:much[oa]s?|otros|hasta los|para ver)|(?:content[oa]|feliz|agradecid[oa]) (?:con|de) (?:la|mi) vida)"
)
_LOVES = pattern(
    _LIFE,
    r"how (?:can|could) (?:you|u|anybody|anyone) (?:even )?(?:think|ask|say) (?:me )?(?:that|such|so|it)|what (?:a|kind of a?) (?:\w+ )?(?:question|thing to ask)",
    r"como (?:va a creer|cree\w*|puede creer|se le ocurre|piensa)(?= (?:yo|usted|oiga|eso|esas?|senorita|si yo|que yo)(?!\S)|$)|que (?:cosas|preguntas?) (?:pregunta|hace|tan \w+|me hace)",
)
_HEDGE = 3
_LOVES_NOT = re.compile(
    rf"(?<!\S)(?:not|no|never|dont|didnt|cant|nunca|tampoco|hardly|used to|ojala)(?: \w+){{0,3}} {_LIFE}(?!\S)"
)
# What leaves it open, wherever it stands in the message.
_OPEN = pattern(
    r"but|though|although|however|except|unless|if|until|till|til|while|when|yet|anymore|any more|again|before|today|tonight|tomorrow|now|soon"
    r"|someday|sometimes|maybe|perhaps|probably|almost|nearly|mostly|usually|wish\w*(?! (?:to|of|on))|want\w*|wanna|need to|plans?(?! (?:to|of|on))|planned|planning"
    r"|th(?:ink|inks|inking|ought|oughts)(?! (?:of|about) my)|tempted|consider(?:ed|s)|tried|try to|guess|suppose|sure|late|gone|dead|died|passed|without|instead|find|found|alone",
    r"pero|aunque|salvo|si|hasta|mientras|todavia|aun|hoy|ahora|ahorita|esta noche|manana|a veces|quizas?|tal vez|talvez|casi|ojala"
    r"|quisiera|quiero morir\w*|ganas|pienso(?! hacer)|pense|pensado|pensando|plan|intente|intentado|antes|creo|supongo|cuando|sin"
    r"|difunt[oa]s?|fallecid[oa]s?|muert[oa]s?|otra vez|sol[oa]$",
)
_NEVER_THINKS = re.compile(rf"(?<!\S){_NEVER}(?!\S)")
_JOINED = re.compile(
    r" (?:because|cause|cuz|since|and|porque|y|es que) (?=(?:i|id|ive|im|my|yo|mis?|tengo|amo|soy|nunca|jamas)(?!\S))"
    r"| (?=(?:i|ive|id|im|tengo|soy|nunca|jamas) (?:have|got|love|would|could|never|will|a|two|three|\d+|niet\w+|hij\w+|haria|le|les|me)(?!\S))"
)


def denies_in_own_words(text: str, *, told: bool) -> bool:
    """Whether a reply does nothing but deny that they would harm themselves. Never raises.

    ``told``: the crisis line was given, to which "no way" may be a refusal: there it counts
    beside a reason to live only.
    """
    kinds: set[str] = set()
    for clause in clauses_of(text):
        if clause.question and phrases.TOPICS.search(clause.text):
            # "How much is the visit?", behind the denial.
            continue
        if clause.question or _OPEN.search(_NEVER_THINKS.sub(" ", clause.text)):
            return False
        for part in _parts(clause):
            kind = _kind(part)
            if kind is None:
                return False
            kinds.add(kind)
    flat = "flat" in kinds and (not told or "reason" in kinds)
    return "plain" in kinds or flat


def loves_life(text: str) -> bool:
    """Whether a sentence says that they love life, or asks how anybody could think so, and leaves
    nothing open: "yo le tengo mucho amor a la vida". Never raises.

    Of use only where weak words led to the question about self-harm.
    """
    said = [clause.text for clause in clauses_of(text)]
    if any(len(each.split()) <= _HEDGE and _OPEN.search(each) for each in said):
        # "Amo la vida, a veces."
        return False
    return any(
        _LOVES.search(each)
        and not _LOVES_NOT.search(each)
        and not _OPEN.search(_LOVES.sub(" ", each))
        for each in said
    )


def _parts(clause: Clause) -> list[str]:
    """A clause as a whole where that says something, else cut where another thought begins."""
    if _kind(clause.text) is not None:
        return [clause.text]
    return [each.strip() for each in _JOINED.split(clause.text) if each and each.strip()]


def _kind(part: str) -> str | None:
    """What a part is: a ``plain`` denial, a ``flat`` one, a ``reason`` to live, a bare ``no``."""
    for name, said_so in (("plain", _PLAIN), ("flat", _FLAT), ("reason", _REASON)):
        if said_so.fullmatch(part):
            return name
    marked = marking.marked(part)
    if marking.left(marked):
        return None
    marks = set(marking.marks(marked))
    if marks - {"no", "mistake"}:
        return None
    return "plain" if "mistake" in marks else "no"
