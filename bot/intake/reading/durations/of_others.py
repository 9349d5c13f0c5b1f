"""Lengths of time that are those of an operation, of something tried, of a job, a wait or a relief,
and not of the pain.
"""

from __future__ import annotations

import re

from bot.intake.reading.text.load import phrases
from bot.intake.reading.text.message import any_of
from bot.intake.reading.vocabulary.surgery import TERM
from bot.intake.reading.vocabulary.work import BECAUSE, DOING, FOR_DOING

# Besides operations: what else is told with its time.
_OPERATED = re.compile(
    r"\b(?:surger\w+|operat\w+|operar\w+|operacion\w*|cirugia\w*|fusion\w*|fused|\w*ectomy"
    r"|\w*ectomia|replacement|injections?|shots?|block|diagnosed|mri|x-?ray|married|moved|met"
    r"|retired|born|called|pusieron|colocaron|metieron|quitaron|sacaron|abrieron|tornillos|varillas|placas|protesis|rods|screws|under the knife"
    r"|took out|taken out|removed|replaced|procedure)\b"
)
_NEAR = 60
HURTING = re.compile(r"\b(?:pain|hurt\w*|ach\w+|suffer\w*|symptoms|dolor\w*|duel\w*|sufr\w*)\b")
_TREATED = any_of(n for n, kind in phrases("treatments").items() if kind not in {"surgery", "rest"})
# "PT for a year", "a year of PT": the length of what was tried.
_TREATED_FOR = re.compile(
    rf"\b(?:{_TREATED})(?: (?:there|every (?:day|night|week)|daily|nightly|(?:[\w-]+ )?[\w-]+ (?:a|per|al|por) (?:day|week|month|night|dia|semana|mes)))?(?: (?:for|over|during|por|durante))?"
    r"(?: (?:about|almost|over|like|the last|the past|casi|como|mas de))? $"
)
_OF_TREATED = re.compile(rf" (?:of|de) (?:{_TREATED})(?!\w)")
CUE = re.compile(
    r"\b(?:duration|how long|duracion|pain|hurt\w*|ach\w+|(?:head|back)aches?|migraines?|spasms?|kill(?:s|ing) me|fell|no aguanto|me (?:cai|lastime|torci|golpee|pegue)|suffer\w*|had (?:it|this)"
    r"|have (?:it|this)|been|dealing|sore"
    r"|numb\w*|symptoms|dolor\w*|duel\w*|sufr\w*|llevo|padec\w*|problems?|started|began|empezo"
    r"|comenzo|issues|burning|tingling|sciatica|ciatica|molest\w*|going on|asi)\b"
)

_JOB = (
    r"(?:(?:truck|bus|cab|taxi|van|delivery|school bus|uber|forklift|limo)? ?(?:drivers?|trucker)|nurses?|teachers?|plumbers?|roofers?|mechanics?"
    r"|carpenters?|welders?|electricians?|contractors?|construction(?: worker)?|cooks?|chefs?|waitress|waiters?|servers?|bartenders?"
    r"|mail ?(?:carrier|man)|fire ?fighter|cop|police(?: officer|man)?|officer|soldier|marine|veteran|farmers?|painters?|mason|bricklayer"
    r"|landscap\w+|gardener|housekeep\w+|cleaner|hair(?:dresser|stylist)|stylist|barber|(?:blackjack|card|casino) dealer|janitor|cashier|secretary|pilot"
    r"|paramedic|emt|caregiver|nurse'?s aide|aide|cna|warehouse(?: worker)?|factory(?: worker)?|office(?: worker)?|desk job|dancer"
    r"|chofer|camioner[oa]|troquer[oa]|trailer[oa]|enfermer[oa]|maestr[oa]|albanil|mecanic[oa]|cociner[oa]|meser[oa]|jardiner[oa]|plomer[oa]|carpinter[oa]"
    r"|soldador|pintor|niner[oa]|conserje|cajer[oa]|policia|bombero|obrer[oa]|electricista|en la construccion)"
)
# "Truck driver, 30 years", "I drive a school bus, 22 years": the time of the work.
_AT_WORK = re.compile(
    rf"(?:\b{_JOB}|\b(?:i|he|she|yo) (?:drive|teach|farm|nurse|cook|weld|roof|serve[ds]?|work(?:ed|s)?|drives|teaches|manejo|trabajo)(?: [a-z]+){{0,4}})"
    r" ?(?:[,;:-]|for|of|de|por|desde hace|hace)? ?(?:(?:about|almost|over|like|for|the last|the past|casi|como|mas de) )*$"
)
# "And at my job for 20 years"
_AT_JOB = re.compile(
    r"\b(?:at|in|on|en) (?:my|this|the|that|mi|este|ese) (?:same )?(?:job|career|trade|trabajo|jale|empleo|oficio)(?: (?:for|por|hace|about|almost|over))* ?$"
)
# "41 years on the railroad", "40 years was the mine"
_AT_WORK_AFTER = re.compile(
    r" (?:(?:was|is|were) (?:(?:on|at|in|with|for) )?|(?:on|at|in|with|for) )(?:the )?(?:rail ?road|railways?|mines?|docks?|force|job|road|post office|line|floor|plant|mill|factory|farm|ranch|police|fire department|fields?"
    r"|army|navy|marines|air force|casinos?|warehouse|construction|school district|county|city|state|oil ?fields?|rigs?|union)\b"
    r"| (?:(?:fue|fueron|eran|son) (?:en )?|en )(?:el|la|los|las) (?:ferrocarril|mina|campo|obra|construccion|fabrica|casinos?|labor|jale|trabajo|cocina)\b"
)
# Said behind the time, it is that of the pain all the same: "driver, 3 years of pain".
_OF_PAIN = re.compile(
    r" *(?:(?:of|de|with|con|in|my|the|mi|el|la|low|lower|upper|bad|chronic) )*"
    r"(?:pain|hurt\w*|ach\w+|suffer\w*|sciatica|numb\w*|burning|back|neck|hip|leg|tailbone|buttock|groin"
    r"|dolor\w*|duel\w*|sufr\w*|ciatica|espalda|cintura|cadera|pierna|cuello)\b"
)
# "A patient there for 6 years", "a nurse for twenty": what somebody is, and not what hurts.
_BEEN_A = (
    r"(?:been|was|am|i'?m|he'?s|she'?s|soy|fui|he sido|ha sido)(?: (?:an?|un|una|your|su|tu|the))?(?: (?!pain\b|chronic)[\w-]+)?"
    r" (?!(?:\w*sufferer|disaster|bother|monster|killer|number|matter|never|ever|after|over|under|better|other|together|however|whatever|for|or|dolor|peor|mejor|mayor)\b)"
    r"(?:patient|client|member|nurse|cna|cook|chef|customer|paciente|client[ae]|enfermer[oa]|maestr[oa]|\w{3,}(?:er|or|ist|ian|man|tor|dor|dora|ista))"
)
# A time that is no length of the pain.
_NOT_BEFORE = re.compile(
    r"(?:\b(?:embarazad[ao](?: de)?(?: (?:como|unos|casi))?|pregnant(?: for)?|every|each|cada|in(?: the next)?|within|next|proxim[oa]s?|en|times|veces|pills?|tablets?|doses?|mg|hours|(?<!has )(?<!have )(?<!'s )(?<!'ve )(?<!had )lasted?|lasts|for only"
    r"|another|per|took|miss(?:ed)?|lost|skip(?:ped)?|(?<=[a-z] )(?<!no )(?<!oh )(?<!but )(?<!and )(?<!sorry )wait|wait(?:ed|ing)|esper(?:ando|ado|o|e)|dentro de|once|twice|\d{1,2} ?x) |\$"
    r"|\b(?:help\w*|reliev\w*|relief|eased|work(?:ed|s)?|better|away|numbed|pain ?free|painless|ayud\w+|alivi\w+|quit[oó]|sirvi\w+|funciono)"
    r"(?: (?!but\b|pero\b|and\b|y\b)[a-z]+){0,3} (?:for |about |bout |'bout |around |maybe |like |only |por |como |solo |unas? |unos )*"
    r"|\b(?:married|widowed|divorced|single|sober|divorciad[oa]|jubilad[oa]|together|lived|living|liv\w+|worked|working|open|opened|practic\w+|retired|smok\w+"
    rf"|driv\w+|drove|served|farm\w+|haul\w+|taught|teach\w*|army|navy|marines|known|{_BEEN_A}|casad[oa]s?|juntos|vivo|vivi\w*"
    r"|trabaj\w+|manej\w+|fum\w+|servi|business|experience)(?: [a-z]+){0,3} (?:for |about |hace |por |over |almost )*)$"
)
# "That's the prostate 10 years now": another illness.
_ILLNESS = re.compile(
    r"\b(?:lmp|last (?:menstrual )?period|menses|ultima (?:regla|menstruacion)|prostate|prostata|diabet(?:es|ic|ico|ica)|blood pressure|high blood|presion|thyroid|tiroides|cholesterol|colesterol|asthma|asma|copd|heart|corazon|pacemaker|marcapasos|hearing aids?|cataracts?|cataratas|glaucoma)"
    r"(?: |\b(?:for|about|almost|over|like|the|last|past|has|is|been|it'?s|that'?s|now|going on|hace|desde|por|casi|como|mas de|unos)\b)*$"
)
# "My insurance changed to Humana last month"
_INSURANCE = re.compile(r"\b(?:insurance|health plan|coverage|seguro|aseguranza)\b[^.;!?\n]*$")
# "I sit like 10 hrs in the van": how long somebody does something.
_DOING = re.compile(
    r"\b(?:sit|sits|sat|sitting|stand|stands|standing|on my feet|drive|driving|shifts?|sleep|walk|walking|me siento|sentad[oa]|parad[oa]|de pie|manejo|manejando|duermo|camino)"
    r"(?: (?:for|like|about|around|maybe|almost|over|up to|como|unas|casi|por|all|the|of))* $"
)
# The same, told by the words behind it.
_NOT_AFTER = re.compile(
    r"[ -](?:olds?\b|of age|de edad|later|from now|per|a (?:day|week|month)"
    r"|(?:esperando|waiting|manejando|trabajando|viviendo|cuidando|estudiando|fumando|jugando|ensenando|cocinando|driving|working|living|teaching|nursing|smoking|farming|serving|playing|running|cooking|studying|cas[a]d[oa]s?|(?:in|with) the (?:army|navy|marines|service|military|air force|guard)|as an?|tratando de|intentando|trying to (?:reach|call|get)|llamando|calling)\b"
    r"|(?:(?:i|we|ive|i've|we've|he|she|now|already|have|has) )*(?:been )?(?:waiting|on hold)\b|(?:llevo |que )?esperand\w+"
    r"|in advance|apart|at a time|relief|de alivio)"
)


# Weakness or numbness, whose length is not that of the pain where that has its own.
OTHER_SIGN = re.compile(
    r"\b(?:fe(?:lt|els?)|heavy|weak\w*|numb\w*|tingl\w*|asleep|wobbly|clumsy|pesad[oa]|debil\w*|dormid[oa]s?|entumid[oa]s?|adormec\w*|hormigue\w*|bladder|bowels?|vejiga)\b"
)
_PART = re.compile(r"[.;,!?|\n]| (?:and|but|y|pero|while|mientras) ")
_SENTENCE_END = re.compile(r"[.;!?\n]")
_OF_EVENT = re.compile(r"\b(?:la|el|una?|esa|ese) (?!dolor\b)\w+ de hace $")
_BEGUN = re.compile(r"\bdesde (?:que|hace|el|la|los|las|19|20|nin)")


def about_operation(plain: str, match: re.Match[str]) -> bool:
    """Whether the time belongs to an operation: "a fusion 3 years ago"."""
    after = plain[match.end() : match.end() + 30]
    before = plain[max(0, match.start() - 45) : match.start()]
    cut = max(before.rfind(c) for c in ".;,!?|\n")
    before = before[cut + 1 :]
    ago = re.match(r" ago\b", after) or before.endswith("hace ")
    if not ago:
        return False
    follows = re.split(r"[.;,!?|\n]", after)[0]
    if re.match(r"(?: ago)?,? (?:after|since|despues|desde|tras)\b", follows):
        return False
    operated = any(p.search(w) for p in (_OPERATED, TERM) for w in (before, follows))
    return operated and not re.search(r"\b(?:started|began|empezo|comenzo)\b", before)


def of_treatment(plain: str, match: re.Match[str]) -> bool:
    """Whether the time is that of something tried: "I did PT for a year"."""
    before = plain[: match.start()][-_NEAR:]
    cut = max(before.rfind(c) for c in ";.,!?|\n")
    before, after = before[cut + 1 :], plain[match.end() : match.end() + _NEAR]
    if HURTING.search(before):
        return False
    return bool(
        _TREATED_FOR.search(before) or (_OF_TREATED.match(after) and not CUE.search(before))
    )


def is_tried(before: str) -> bool:
    """Whether the words before a beginning name what was tried, another illness or an insurance: "a
    stimulator since 2019".
    """
    patterns = (_TREATED_FOR, _ILLNESS, _INSURANCE)
    other = any(each.search(before[-_NEAR:]) for each in patterns)
    return other and not HURTING.search(before)


def of_job(plain: str, match: re.Match[str], *, alone: bool) -> bool:
    """Whether the time is that of somebody's work: "truck driver, 30 years". ``alone``: how long it
    hurts was asked, and only what names the work behind the time says otherwise.
    """
    before = plain[max(0, match.start() - _NEAR) : match.start()]
    if _AT_JOB.search(before) and not HURTING.search(_PART.split(before)[-1]):
        return True
    doing = DOING.match(plain, match.end())
    if doing and (BECAUSE.search(before) or FOR_DOING.search(plain[: doing.end()])):
        # "My back hurts from 20 years of lifting patients"
        return True
    if HURTING.search(_SENTENCE_END.split(before)[-1]) or _OF_PAIN.match(plain, match.end()):
        return False
    worked = None if alone else _AT_WORK.search(before)
    return bool(worked or doing or _AT_WORK_AFTER.match(plain, match.end()))


def of_event(plain: str, match: re.Match[str]) -> bool:
    """Whether the time is that of something that happened later than the pain began: "desde que
    juega, y la golpiza de hace 3 semanas".
    """
    return bool(_OF_EVENT.search(plain[: match.start()])) and bool(
        _BEGUN.search(plain[: match.start()])
    )


def of_sign(plain: str, at: int) -> bool:
    """Whether the part of the message around a place tells of weakness or numbness, and no pain."""
    start = max((cut.end() for cut in _PART.finditer(plain, 0, at)), default=0)
    end = next((cut.start() for cut in _PART.finditer(plain, at)), len(plain))
    part = plain[start:end]
    return bool(OTHER_SIGN.search(part)) and not HURTING.search(part)


def of_illness(plain: str, match: re.Match[str]) -> bool:
    """Whether the time is that of another illness: "diabetic for 10 years"."""
    before = plain[max(0, match.start() - _NEAR) : match.start()]
    return bool(_ILLNESS.search(before)) and not _OF_PAIN.match(plain, match.end())


def led_by_other(before: str, *, in_hours: bool) -> bool:
    """Whether the words before a time give it to something else: "I waited for 2 weeks"; one in
    hours may also be how long somebody does something: "I sit for 10 hours".
    """
    return bool(_NOT_BEFORE.search(before) or (in_hours and _DOING.search(before)))


def followed_by_other(after: str) -> bool:
    """Whether the words behind a time give it to something else: "2 years old", "3 weeks apart"."""
    return bool(_NOT_AFTER.match(after))
