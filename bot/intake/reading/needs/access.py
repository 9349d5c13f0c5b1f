"""What somebody needs to be served: an interpreter, a wheelchair, clear speech."""

from __future__ import annotations

import re

from bot.intake.reading.names.words import GIVEN
from bot.intake.reading.needs.interpreter import answered_tongue, english_will_do, interpreters
from bot.intake.reading.needs.words import ANSWERED, LEAVE, NEEDS, VOCABULARY
from bot.intake.reading.places.removed import is_taken_out
from bot.intake.reading.text.message import Context, Found, Message
from bot.intake.reading.text.misspelt import Spelling

_SPELLING = Spelling(VOCABULARY, GIVEN | frozenset(LEAVE), shortest=6, two_edits=True)
# Short forms as the patterns know them.
_SHORT = re.compile(
    r"\b(?:cant|cannot|can not|dont|do not|doesnt|does not|isnt|is not|arent|wont|im|hes|shes|dosent|dosnt|doesent)\b"
)
_WHOLE = {
    "cant": "can't", "cannot": "can't", "can not": "can't", "dont": "don't", "do not": "don't",
    "doesnt": "doesn't", "does not": "doesn't", "isnt": "isn't", "is not": "isn't",
    "dosent": "doesn't", "dosnt": "doesn't", "doesent": "doesn't", "arent": "aren't", "wont": "won't", "im": "i'm", "hes": "he's", "shes": "she's",
}  # fmt: skip
_NEGATED = re.compile(
    r"\b(?:no|not|don't|won't|doesn't|without|no necesit[oa]|sin|no longer|ya no)(?: (?:need|needs|have|use|uses"
    r"|require|necesit[oa]|us[oa]|and[oa]|tra[ei](?:go)?|a|an|any|in|on|the|my|her|his|un|una|de|en|con|la|el|las|mi)){0,4} $"
)
# "Can't walk without a walker" needs one.
_NEVER_WITHOUT = re.compile(
    r"\b(?:can't|unable to|not|never|hardly|barely|nowhere|no (?:puedo|puede|salgo|sale|camino|camina|ando|anda)|nunca|ni)\b[^.,;!?\n]{0,30}\b(?:without|sin)\b[^.,;!?\n]{0,20}$"
)
# Feared, foretold or refused: nothing that is needed today.
_NOT_YET = re.compile(
    r"\b(?:afraid|scared|worried|fear|if (?:i|he|she|we) (?:don'?t|dont|do not|didn'?t|doesn'?t)|si no (?:me|lo|la|le|se)|end(?:ed|ing)? up|would be(?! (?:much |so |way |really |the )*(?:best|better|good|fine|great|nice|easier|easiest|ok|okay|perfect|preferred|appreciated|ideal)\b)|i'd be|might|someday|future|don't want"
    r"|told me|said|before i|until i|rather than|instead of|turn(?:ed|ing)? a|turns? a|fell on"
    r"|falls? on|(?<!in a )(?<!in the )(?<!from a )(?<!at a )nursing home|take care of|takes care of|taking care of|caring for|caregiver (?:for|to)|care for|cuid[oa] a|cuidando a|push(?:ed|es|ing)?(?: (?:a|my|the|somebody|someone|people|patients|residents))?(?: in)?|lifting|carrying|loading|folding|cargando|empujando|levantando|cargue|died|murio|miedo|terminar|acabar|quedar|(?:va|van) a dejar)\b[^.;!?\n]{0,40}$"
)
# Asked, and not said: "do I need a ride home?", "will she need a wheelchair".
_WHETHER = re.compile(
    r"\b(?:do|does|will|would|should|did|must|(?:if|whether)) (?:i|he|she|we|people|patients|(?:my|the) \w+)(?: (?:also|still|even|really|then|actually))*"
    r"(?: (?:need|have|get|bring|use|require|be|find|arrange)(?: to (?:have|get|bring|use|be|find|arrange))?(?: (?:an?|my|the|any|own|in|on|using|somebody|someone))*)? $"
    r"|\b(?:cree que|(?:saber|se|dime|diga|digame|pregunto) si) (?:yo )?(?:voy a )?(?:(?:necesit\w+|ocup\w+)(?: (?:un|una|el|la))? )?$"
)
# What was needed once.
_ONCE = re.compile(
    r"\b(?:was|were|had been|used to (?:be|use|need|have)|ended|(?<!have )(?<!has )(?<!'ve )used|had (?:me|him|her)|threw (?:away|out)|got rid of|tossed|era|eran|wheeled (?:me|him|her) (?:out|in|around|off)|left|came (?:out|home)|got out|taken out|pushed (?:me|him|her)(?: out)?|sali|salio|sacaron|llevaron|estuve|estuvo|anduve|anduvo|usaba"
    r"|usaban)(?: (?:in|on|using|with|en|con|a|the|my|un|una|las|los|la|el)){0,3} $"
)
# "Wheelchair, no wait, not the chair anymore": taken back right away.
_TAKEN_BACK = re.compile(
    r"[ ,.;!-]+(?:(?:oh|ay|wait|sorry|perdon)[ ,]+)*(?:no,? wait|wait,? no|scratch that|ay no"
    r"|ya no\b|no longer|not (?:the |a )?(?:\w+ )?(?:any ?more|now)|not any ?more)"
    # "Intérprete no, mi esposo me traduce"
    r"|(?: ya)? no(?=[,.;!]|$)"
)
# What somebody does for a living: "I work as a court interpreter", "mi cuñada es intérprete".
_LIVING = re.compile(
    r"\b(?:work(?:s|ed|ing)?|job|trabaj\w+) (?:as |de |como |in )?(?:an? |the )?(?:\w+ )?$"
    r"|\b(?:teach|teaches|teaching|taught|learn|learns|learning|learned|study|studies|studying|studied|ensen\w+|aprend\w+|estudi\w+) (?:\w+ )?$"
    r"|(?<!need )(?<!want )(?<!needs )\b(?:i'm|he's|she's|i am|soy|(?:my|mi) \w+ (?:is|es)) (?:an? |una? )?(?:(?:court|medical|certified|retired|sign language|asl|language|freelance|\w+ish) ){0,3}$"
    r"|\b(?:soy|es) (?:una? )?interprete (?:de|en) $"
)
# "My dog is deaf": nothing that the patient needs.
_OF_PET = re.compile(
    r"\b(?:dogs?|cats?|pupp(?:y|ies)|pets?|horses?|birds?|perr[oa]s?|perrit[oa]s?|gat[oa]s?|mascotas?|caballos?)(?: [^\W\d]+){0,2}?(?: (?:is|are|'?s|was|es|esta|son|estan|going|almost|half|medio|completely|old|and|y|viejo|very|muy))+ $"
)
# An interpreter is spoken of, and not only poor English.
_INTERPRETS = re.compile(r"\b(?:interpret\w*|translat\w*|traduc\w*|traduzca\w*)")
# "My daughter helps me with the forms": that is seen to.
_HELPED = re.compile(
    r"\b(?:my \w+(?:'ll)?|mij[oa]|mi \w+|(?:he|she)(?:'ll)?|ella|el) (?:(?:me|will|can|always|va a|siempre|puede|is going to|gonna) )*$"
)
# A need that another one says already.
_SAID_BY = {
    "low vision": ("large print", "blind"),
    "elevator": ("no stairs",),
    "speak clearly": ("speak slowly",),
    "bedridden": ("stretcher",),
    "bariatric chair": ("bariatric exam table",),
    # A trouble with reading that somebody will help with anyway.
    "dyslexia": ("cannot read",),
    "sign language interpreter": ("ASL interpreter",),
}
_LEAD = re.compile(
    r"\W*(?:(?:i'm|i'll|i'd|i|im|am|will|need|needs|have|yes|si|we|an|a|the|necesito|necesita|tengo|un"
    r"|una|use|uses|please)\b ?)*"
)
# An answer that begins so, and names no need that is known, names none.
_NOTHING = re.compile(
    r"\W*(?:no|none|nope|nah|nothing|not|n/a|nada|ninguna|ninguno|ningun|all good|todo bien"
    r"|(?:i'?m|i am|we'?re|estoy|estamos) (?:all |just |perfectly |doing )?(?:good|fine|ok|okay|set"
    r"|bien)|don'?t|do not|can'?t think|i (?:don'?t|do not|can'?t think)|skip|sin)\b"
)
# Wishes and doubts that are no need of this kind.
_OTHER_WISH = re.compile(
    r"\b(?:appointment|appt|cita|seen|see (?:the|a) (?:doctor|dr)|answers?|relief|help with my"
    r"|counts?|what|why|mean|sure|idk|know|se\b|asap|soon|pronto|just the (?:doctor|dr)|doctor|surgeon|huh)\b"
)
_BEHIND = 40
_SIGNED = re.compile(r"\b(?:asl|sign(?:ed)? language|lengua(?:je)? de senas) $")


def read(message: Message, context: Context) -> Found:
    """``access_needs``: short English names joined by ", "; asked, else the own words."""
    plain = _SPELLING.plain(_SHORT.sub(lambda match: _WHOLE[match[0]], message.plain))
    asked = context.asked == "access_needs"
    needs, denied = _needs(plain, asked)
    if needs:
        return Found({"access_needs": ", ".join(needs)}, message)
    if not asked or denied or "?" in message.plain:
        return Found({}, message)
    if _NOTHING.match(plain) or _OTHER_WISH.search(plain) or english_will_do(plain):
        return Found({}, message)
    lead = _LEAD.match(message.plain)
    words = message.own(lead.end() if lead else 0, len(message.plain))
    return Found({"access_needs": words[:200]} if any(c.isalpha() for c in words) else {}, message)


def _needs(plain: str, asked: bool) -> tuple[list[str], bool]:
    """The needs in the order in which they are said, and whether one is denied."""
    found: dict[str, int] = {}
    denied = False
    mentions = [(name, *m.span()) for name, p in NEEDS.items() for m in p.finditer(plain)]
    mentions += interpreters(plain)
    if asked:
        mentions += [(name, *m.span()) for name, p in ANSWERED.items() for m in p.finditer(plain)]
        if not any(name.endswith("interpreter") for name, _, _ in mentions):
            tongue = answered_tongue(plain)
            mentions += [tongue] if tongue else []
    slowly = any(name == "speak slowly" for name, _, _ in mentions)
    for name, start, end in mentions:
        before = plain[max(0, start - 60) : start]
        if _seen_to(name, before, plain, slowly):
            # "My son is an interpreter" names no need in other words either.
            denied = denied or bool(_LIVING.search(before))
            continue
        if name == "interpreter" and _SIGNED.search(before):
            # The two words are one need: what denies it stands before the first.
            continue
        negated = _NEGATED.search(before) and not _NEVER_WITHOUT.search(before)
        not_now = negated or any(each.search(before) for each in (_NOT_YET, _ONCE, _WHETHER))
        not_now = not_now or plain[max(0, start - 1) :].startswith("\u00bfnecesit")
        # "Take the wheelchair off" asks for none, known or not.
        not_now = not_now or is_taken_out(before, plain[end : end + _BEHIND])
        if not_now or _TAKEN_BACK.match(plain, end):
            denied = True
        else:
            found[name] = min(start, found.get(name, start))
    if len([name for name in found if name.endswith("interpreter")]) > 1:
        # "An interpreter, she speaks only Korean" is one, as "ASL interpreter" is.
        found.pop("interpreter", None)
    for name, others in _SAID_BY.items():
        if any(other in found for other in others):
            found.pop(name, None)
    return sorted(found, key=found.__getitem__), denied


def _seen_to(name: str, before: str, plain: str, slowly: bool) -> bool:
    """Whether a mention asks for nothing: a trade, a pet, help that is there, or what slow words
    mend.
    """
    if _OF_PET.search(before):
        return True
    if name == "interpreter" and slowly and not _INTERPRETS.search(plain):
        # "Please talk slow, my English is bad" says what helps.
        return True
    if name == "help with forms":
        return bool(_HELPED.search(before))
    return name.endswith("interpreter") and bool(_LIVING.search(before))
