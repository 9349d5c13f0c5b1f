"""Where it hurts: canonical English places, and the side."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.contract import DECLINED
from bot.intake.reading.numbers.length import UNIT
from bot.intake.reading.places.beside import PLACES, is_beside, is_bound, of_back
from bot.intake.reading.places.key_words import PHRASE, in_key_words
from bot.intake.reading.places.misspelt import spelled
from bot.intake.reading.places.side import (
    ASKED,
    FIX_SIDE,
    NOT_BEFORE,
    SIDE,
    bare_side,
    other_side,
    side_of,
)
from bot.intake.reading.text.instead import WRITES
from bot.intake.reading.text.load import phrases
from bot.intake.reading.text.message import (
    Clause,
    Context,
    Found,
    Message,
    any_of,
    is_generic_question,
)
from bot.intake.reading.text.quoted import without_quoted
from bot.intake.reading.vocabulary.idioms import without_idioms
from bot.intake.reading.vocabulary.pain import NEAR_PLACE, SURE

_FINE_AFTER = re.compile(
    r" (?:(?:is|are|feels?|seems|was|moves?|works?|esta|estan|se mueven?|funcionan?) (?:just |all |muy )?(?:fine|ok|okay|good|great|normal|better now|bien|alright)"
    r"|(?:doesn't|does not|don't|no|not) hurt(?:s|ing)?|no pain|no (?:me )?duele)\b| no(?=\W*(?:$|[.;,!]))| (?:(?:got|has gotten)(?: (?:much|a lot|all))? better|(?:ya )?se (?:me )?(?:compuso|alivio|curo|mejoro))(?=\W*(?:$|[.;,!]))"
)
_SURGERY_AFTER = re.compile(
    r"(?:-| )(?:surger\w+|operations?|replacements?|fusions?|arthroscop\w+|doctor|specialist"
    r"|surgeon)\b"
)
# "Neck's been bugging me", "my shoulder keeps acting up"
_TROUBLES = re.compile(
    r"(?:'?s)?(?: (?:is|are|has|have|been|keeps?|still|really|just|always|started|gets|got|area))* "
    r"(?:(?:bother|bug)(?:s|ging|ing|ged|ed)? (?:me|him|her|us|them)|giv(?:es|ing) (?:me|him|her) (?:trouble|grief|hell|fits|problems|issues)|act(?:s|ing) up|(?:go(?:es|ing)|giv(?:es|ing)|went|gave) out|lock(?:s|ed|ing) up)\b"
)
# Of these a place is told that need not hurt: "I had the left knee replaced, what hurts is the back".
_OPERATED_AFTER = re.compile(
    r" (?:(?:was|got|been|had|is) )?(?:replaced|fused|scoped|operated|amputated|reconstructed)\b|(?:-| )(?:surger|operation"
    r"|replacement|fusion|arthroscop)|(?:-| )(?:nerve |joint )?(?:injections?|shots?|blocks?|ablations?)\b"
)
_OPERATED_BEFORE = re.compile(
    r"\b(?:(?:operaron|operad[oa]|cirugia|operacion|reemplazo|protesis|cambiaron|surgery|operation|operated|replacement)"
    r"(?: (?:de|del|on|of|la|el|mi|my|the|her|his|left|right)){1,3}|(?:injections?|shots?|blocks?|ablations?|inyecci\w+|bloqueos?)"
    r"(?:,? (?:one|two|each|both|in|into|to|at|una|dos|en|the|my|her|his|la|el|mi|left|right)){1,4}) $"
)
# What everybody takes it for.
_BLAMED = re.compile(
    r"\b(?:everyone|everybody|people|they all|todos|todo el mundo|la gente)(?: (?:just|always|me))? (?:assumes?|thinks?|says?"
    r"|said|blames?|guess(?:es)?|believes?|thought|cree|creen|piensan?|dicen?)(?: (?:it'?s|that|it is|que|es))*"
    r"(?: (?:my|the|in|la|el|mi))* $"
)
# "The low back, towards the right side": a side, and no place beside others.
_COSTADO = re.compile(r"\bcostado (?:izquierdo|derecho)\b")
_SIDE_BEFORE = re.compile(r"\b(?:left|right) $")
_SIDE_AFTER = re.compile(r" (?:izquierd[oa]s?|derech[oa]s?)\b")
_PAIN = re.compile(
    r"\b(?:pain|pains|painful|hurts?|hurting|ache|aches|aching|sore|numb|numbness|burns?|burning"
    r"|tingl\w+|stabbing|shooting|throbbing|spasms?|stiff|tight|nerve|injur\w+|sciatica|worse|bad"
    r"|duele|duelen|dolor|dolores|dolia|molest\w+|ardor|arde|quema|punza\w*|adormec\w+|hormigueo"
    r"|(?:(?<=back )|(?<=neck )|(?<=hip )|(?<=leg )|(?<=knee )|(?<=foot )|(?<=shoulder ))(?:trouble|problems?|issues?|things?|stuff)|cramp\w*|prickl\w*|zap(?:s|ping)"
    r"|throbs?|pinch\w*|vibrat\w+|jalan?|pesadez|piquet\w+|tirantez?|opresion|comezon|clav(?:a|an|ara|aran)\b|toques|punzan|palpita\w*"
    r"|arden|doliendo|queman?|quemando|pican|aprietan?|hormiguean?|acalambr\w+|entum\w+|engarrot\w+|duermen|calambres?|lastim\w+|aguant\w+|soport\w+|sufr\w+|padez\w+|padec\w+|ciatica|mal(?= (?:de la|del|de los|de las|de mi|la|el|mi)\b)|lesion\w*|me mata|asi(?=\W*(?:$|[.,;]))|no pued[eo] (?:mas )?con|fregad[oa]s?"
    r"|(?:can'?t|cannot|no puedo|no puede|barely|apenas (?:puedo|muevo)) (?:move|turn|bend|lift|raise|straighten|feel|use|mover|doblar|voltear|girar|levantar|estirar|apoyar|sentir|usar)"
    r"|(?:is|are|been|es|keeps?|still)? ?kill(?:ing|s) (?:me|him|her)|frozen(?: up)|hollers|me (?:cai|golpee|torci|pegue|quebre|fracture)|se queja de|me quejo de|entumec\w+)\b"
)
# "Shots in the elbow", "terapia para el hombro": what was treated hurts.
_TREATED_AT = re.compile(
    rf"\b(?:{any_of(phrases('treatments'))})(?: \w+){{0,2}} (?:for|in|into|on|to|para|por|en|de|del)(?: (?:my|the|his|her|la|el|las|los|mi|su|both|left|right|low|lower))+ $"
)
# "Dealing w this hip", "14 months now with the ankle": what one has had so long hurts.
_WITH_IT = re.compile(
    rf"(?:\b(?:deal(?:ing|t)?|struggl(?:e|ed|ing)|suffer(?:ed|ing)?|fight(?:ing)?|battl(?:e|ed|ing)|put(?:ting)? up|lidi(?:o|ado|ando)|batall(?:o|ado|ando)|sufr(?:o|ido|iendo))|{UNIT}|\|{{3}}|\bdecades?|\bdecadas?)"
    r"(?: (?:now|already|ya))? (?:w|with|w/|con)(?: (?:this|these|my|the|his|her|a|bad|both|left|right|low|lower|upper|same|est[ae]|el|la|los|las|mi|mis|su))+ $"
)
# "Like sticking your finger in a socket": nobody's finger.
_LIKENED = re.compile(r"\b(?:like|as if|as though|como)\b[^.;!?\n]*\b(?:your|tus?|uno)(?: \w+)? $")
_MINE = re.compile(r"\b(?:my|her|his|their|mi|mis)(?: \w+)? $|\b(?:me|le|nos) duelen? \w+ $")
# "My neck and between the shoulder blades"
_AND_MINE = re.compile(
    rf"\b(?:my|her|his|mi|mis) (?:\w+ )?(?:{any_of(PLACES)}) (?:and|&|plus|y)(?: (?:also|my|the|tambien|mi|la|el))* $"
)
# "My back" is a place only until a better one is said.
_VAGUE = "back"
# What makes another place a correction of the known one, or one more.
_FIX = re.compile(
    r"\b(?:actually|instead|meant|i mean|(?:i|we) (?:said|told (?:you|u))|(?:(?:le|les|te) )?dije|wrong|it'?s|it is|sino|not(?! (?:before|after|until|till|earlier|later|\d|(?:(?:on|in the) )?(?:mon|tues?|wednes|thurs?|fri|satur|sun|week)(?:days?|ends?)|mornings?|afternoons?|evenings?))|isn'?t|correct\w*|rather|should (?:be|say|read)|debe(?:ria)? decir"
    r"|mejor dicho|en realidad|me equivoque|no es|es (?:en|el|la|mi)|chang\w+ (?:\w+ ){0,3}to"
    r"|cambi\w+|(?:where it hurts|donde (?:me )?duele|(?:the |el |la )?(?:place|location|lugar|zona))"
    r"(?: (?:is|es|son|should (?:be|say)|debe (?:ser|decir)))?)(?!\w)"
)
# The line called by its label, which begins like a question.
_LABELLED = re.compile(r"\W*(?:where it hurts|donde (?:me )?duele) (?:is|are|es|son|should|debe)\b")
_MORE = re.compile(r"\b(?:also|too|as well|tambien|add|plus|ademas)\b")
_REMARK = re.compile(
    r"\b(?:never|nunca|ago|hace|didn'?t|remove|delete|not chang\w+|years? is|used to|ya no)\b"
)
# "No es la cadera, es la ingle"
_NOT_THAT = re.compile(
    r"\b(?:no es (?:la|el|mi|en)|it'?s not (?:the|my|her|his)|it isn'?t (?:the|my)|not (?:the|my|her|his)) \w+(?: \w+)?[,.;]? (?:(?:sino|but|pero) )?(?:es|it'?s|it is|the|my|la|el|mi)\b"
)
# "It's the back mostly, not the foot", said of a known place.
_ITS_THERE = re.compile(
    r"\b(?:it'?s|it is|es|esta en)(?: (?:mostly|mainly|really|actually|more|just|only|mas|solo))* (?:in |en |de )?(?:the|my|her|his|la|el|mi) \w+(?: \w+){0,2}?,? "
    r"(?:mostly|mainly|mas que nada|sobre todo|(?:(?:really|and|but|y|pero),? )*(?:not|no|ni)(?: (?:in|en))? (?:the|my|la|el|mi) \w+)"
)
# "It should say neck, not back", of a line of the summary.
_SHOULD_SAY = re.compile(r"\b(?:should (?:say|read|be)|debe(?:ria)? (?:decir|ser))\b")
_ONLY = re.compile(r"\b(?:only|just|solo|solamente|nada mas)\b")
# "Left of the tailbone, toward the buttock": where the place before it goes on to.
_ONWARD = re.compile(
    r"\W*(?:(?:and|then|more|kind of|sort of|going|running|y|mas|como|un poco) )*(?:towards?|into|hacia) (?:(?:the|my|her|his|la|el|mi|su|left|right) )*$"
)


def read(message: Message, context: Context) -> Found:
    """``location`` (places joined by ", " in the order said) and ``side``."""
    meant = without_quoted(message)
    if meant != message:
        # "It says low back, it's the hip": another place, and none besides.
        known = {key: value for key, value in context.known.items() if key != "location"}
        message, context = meant, replace(context, known=known)
    typed = spelled(message).message
    message_plain = without_idioms(typed.plain)
    asked = context.asked in ASKED
    repaired = Message(typed.text, message_plain)
    painful = asked or any(cue.search(message_plain) for cue in (_PAIN, SURE, NEAR_PLACE))
    painful = painful or (context.asked == "confirm" and bool(_NOT_THAT.search(message_plain)))
    painful = painful or ("location" in context.known and bool(_ITS_THERE.search(message_plain)))
    painful = painful or (context.asked == "confirm" and bool(_SHOULD_SAY.search(message_plain)))
    written = context.asked == "confirm" and bool(WRITES.search(message_plain))
    found: list[re.Match[str]] = []
    # "Also the leg", once a place is known.
    adds = "location" in context.known and bool(_MORE.search(message_plain))
    for clause in typed.clauses:
        labelled = _LABELLED.match(message_plain, clause.start, clause.end)
        compares = context.asked == "pain_words" and not clause.question
        if not (asked or labelled or compares) and is_generic_question(typed, clause):
            continue
        bare = not asked and (_is_bare(message_plain, clause) or adds or written)
        on = bool(found) and not clause.question
        found += [
            match
            for match in PHRASE.finditer(message_plain, clause.start, clause.end)
            if _counts(repaired, match, asked or bare, painful)
            or (on and _ONWARD.fullmatch(message_plain, clause.start, match.start()))
        ]
    kept = _hurting(message_plain, found)
    repaired = repaired.without(*_sides_of_others(message_plain, kept))
    places: dict[str, tuple[int, int]] = {}
    for match in kept:
        places.setdefault(PLACES[match[0]], match.span())
    if len(places) > 1 and "flank" in places and _COSTADO.search(message_plain):
        del places["flank"]
    if places.keys() & {"low back", "upper back", "mid back"}:
        places.pop("back", None)
    details: dict[str, str] = {}
    location = _beside_known(message_plain, list(places), context)
    if location:
        details["location"] = location
    side = (
        bare_side(message_plain, context)
        or side_of(repaired, list(places.values()), context)
        or other_side(typed.plain, {each[0] for each in PHRASE.finditer(typed.plain)}, context)
    )
    if side:
        details["side"] = side
    return Found(dict(details), message)


def _hurting(plain: str, found: list[re.Match[str]]) -> list[re.Match[str]]:
    """Those of the places that hurt, where others are only denied, blamed or operated on."""
    denied = set()
    for match in PHRASE.finditer(plain) if len(found) > 1 else ():
        before = plain[max(0, match.start() - 60) : match.start()]
        no = NOT_BEFORE.search(before)
        # "Neck and shoulder, no wait, the neck is fine now."
        fine = _FINE_AFTER.match(plain, match.end()) and not SIDE.search(before[-15:])
        if (no and not SIDE.search(no[0])) or fine:
            denied.add(match[0])
    kept = [
        match
        for match in found
        if match[0] not in denied
        and not is_operated(plain, match)
        and not is_beside(plain, match, found)
        and not _BLAMED.search(plain[max(0, match.start() - 60) : match.start()])
    ]
    return kept or found


def is_operated(plain: str, match: re.Match[str]) -> bool:
    """Whether a place is only told as that of an operation or an injection."""
    before = plain[max(0, match.start() - 60) : match.start()]
    return bool(_OPERATED_AFTER.match(plain, match.end()) or _OPERATED_BEFORE.search(before))


def _sides_of_others(plain: str, kept: list[re.Match[str]]) -> list[tuple[int, int]]:
    """Where sides of places stand that were operated on and do not hurt."""
    spans = []
    hurting = {match.span() for match in kept}
    for match in PHRASE.finditer(plain) if kept else ():
        if match.span() in hurting or not is_operated(plain, match):
            continue
        before = _SIDE_BEFORE.search(plain[: match.start()][-20:])
        if before:
            spans.append((match.start() - len(before[0]), match.start() - 1))
        after = _SIDE_AFTER.match(plain, match.end())
        if after:
            spans.append(after.span())
    return spans


def _is_bare(plain: str, clause: Clause) -> bool:
    return not clause.question and in_key_words(plain[clause.start : clause.end])


def _counts(message: Message, match: re.Match[str], asked: bool, painful: bool) -> bool:
    before = message.plain[max(0, match.start() - 60) : match.start()]
    after = message.plain[match.end() : match.end() + 40]
    if NOT_BEFORE.search(before) or _FINE_AFTER.match(after) or _SURGERY_AFTER.match(after):
        return False
    if match[0] == "ingles" and not re.search(r"\b(?:las|mis|ambas) $", before):
        return False
    if (match[0] == "arm" and before.endswith(" shot in the ")) or _LIKENED.search(before):
        return False
    if is_bound(before):
        return False
    if (
        asked
        or painful
        or _TROUBLES.match(after)
        or _TREATED_AT.search(before)
        or _WITH_IT.search(before)
    ):
        return True
    near = message.plain[max(0, match.start() - 25) : match.end() + 25]
    mine = _MINE.search(before) or _AND_MINE.search(before)
    return bool(mine or SIDE.search(near)) and PLACES[match[0]] not in {"head", "face"}


def _beside_known(plain: str, places: list[str], context: Context) -> str:
    """The places, where some are known: a remark about one does not take the others away."""
    known = context.known.get("location")
    if known == _VAGUE and not (places and _FIX.search(plain)):
        return ", ".join(of_back(plain, places))
    if not places or not isinstance(known, str) or known in {"", DECLINED, _VAGUE}:
        return ", ".join(places)
    earlier = known.split(", ")
    same = {*earlier, *(p.split()[-1] for p in earlier)}
    if context.asked not in ASKED and _ITS_THERE.search(plain):
        # Only what is denied goes.
        named = [PLACES[match[0]] for match in PHRASE.finditer(plain)]
        left = dict.fromkeys([*places, *(p for p in earlier if p not in named)])
        return ", ".join(left) if left.keys() != set(earlier) else ""
    sided = bool(SIDE.search(plain) and FIX_SIDE.search(plain))
    if same.issuperset(places) and not _ONLY.search(plain):
        return "" if sided or context.asked not in ASKED else ", ".join(places)
    if context.asked == "pain_story" and "side" in context.known and not _FIX.search(plain):
        # The story of a place goes on with one more; a place alone was only told beside a sign.
        return ", ".join([*earlier, *(each for each in places if each not in same)])
    if context.asked in ASKED:
        return ", ".join(places)
    bare = any(_is_bare(plain, clause) for clause in Message(plain, plain).clauses)
    if bare and not _FIX.search(plain):
        # Told in key words later on: one more place, which the summary shows.
        return ", ".join(dict.fromkeys([*earlier, *places]))
    if _REMARK.search(plain) or not (_FIX.search(plain) or _MORE.search(plain)):
        return ""
    return ", ".join(dict.fromkeys([*earlier, *places] if _MORE.search(plain) else places))
