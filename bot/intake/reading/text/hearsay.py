"""What somebody else went through, told as a recommendation or a warning: no detail of the patient.

"My sister had a fusion and swears by it" tells of no operation of the visitor's, unless the
request is for the sister.
"""

from __future__ import annotations

import re

from bot.intake.reading.text.load import phrases
from bot.intake.reading.text.message import Message, any_of

_RELATIONS = phrases("relations")
# Requests are seldom for these; for parents, children and spouses they often are.
_DISTANT = frozenset(
    {"friend", "neighbor", "roommate", "coworker", "cousin", "uncle", "aunt", "nephew", "niece", "boyfriend", "girlfriend"}
)  # fmt: skip
_SOMEBODY = r"(?:guy|lady|man|woman|someone|somebody|person|conocid[oa]|senor) (?:i|that i|que) (?:know|met|work with|conozco)"
_HAD = (
    r"(?:had|has had|has (?:the|this|that) (?:very |exact )?same|tiene (?:lo|el|la) mism[oa]|got|did|tried|was|were|takes?|told me|swears?|loves?|uses?|went|goes|suffered|tenia|padeci[ao]|sufri[ao]|tuvo|probo|uso|hizo|fue|me (?:dijo|conto)"
    r"|(?:se|le|lo|la) (?:hizo|hicieron|opero|operaron|puso|pusieron|dio|dieron))"
)
_WHO = re.compile(
    rf"\b(?:(?:my|mi|our|one of my|a|an|un|una) (?:\w+ )?(?P<relation>{any_of(_RELATIONS)})|(?:an? |un |una )?(?P<some>{_SOMEBODY}))"
    rf"(?: (?:is|was|es|fue|era) (?:the one|la|el|quien|one))?(?:,? (?:who|que|that))?(?: (?!and\b|i\b|y\b)[\w'-]+){{0,2}}? {_HAD}\b[^.;!?\n]*"
)
# How it went for them.
_VERDICT = re.compile(
    r"\b(?:swears? (?:by|he|she|it)|(?:lov|lik)(?:es|ed) (?:it|you|him|her)|hat(?:es|ed) it|regrets?|ruined (?:his|her|their)|cured|miracle"
    r"|(?:works?|worked|helps?|helped|did (?:wonders|nothing)|was great|wonders) (?:\w+ )?(?:for )?(?:him|her|them)\b"
    r"|with you(?: guys| all)?|the same (?:exact |kind of |type of |sort of )?(?:pain|thing|problem|issue|symptoms|operation|surgery|procedure)|before (?:she|he) (?:passed|died)|el mismo (?:dolor|problema)|la misma (?:cirugia|operacion|cosa)|lo mismo|antes de (?:morir|fallecer)|told me|recommend\w*|(?:he|she)(?:'s| is| was) (?:fine|great|good|happy|worse|a new|back to)"
    r"|(?:is|was) (?:fine|great|happy|dancing|pain free|a new (?:man|woman|person))|le (?:funciono|ayudo|sirvio|fue (?:bien|mal))"
    r"|qued(?:o|aron) (?:muy )?(?:bien|mal|peor|igual|feliz|como nuev[oa]s?)|(?:con|por) ustedes|(?:operated|done|treated|seen) (?:t?here|at your)|(?:operaron|atendieron|hicieron|curaron) (?:ahi|alli|alla|aqui|con)|me (?:l[oa]s? )?(?:dijo|conto|recom\w+))\b"
)
# "My husband is the one who had it, not me."
_NOT_ME = re.compile(
    r"[ ,]+(?:and |but |y |pero )?(?:not me|no yo|yo no|a mi no|not mine|not myself)\b"
)
_NOT_ME_BUT = re.compile(
    r"\b(?:not me|yo no|a mi no|not myself)[ ,.;]+(?:but |pero |just |it was |fue )?$"
)
# That person wants help too.
_SUFFERS = re.compile(
    r"\b(?:he|she|they|her|his|ella|el|le)(?:'s)?\b[^.!?\n]{0,30}\b(?:still|in pain|pain|hurts?|hurting|needs?|appointment"
    r"|suffer\w*|burning|numb|can'?t|dolor|duele|necesita|cita|sigue|wants? (?:to|an?))\b"
)
# From here on the visitor tells of themselves again.
_OWN_AGAIN = re.compile(
    r"(?:,|,? (?:and|but|so|while|because|cuz|cause|that|y|pero|mientras|porque|que)|(?<=told me)) (?:i|i'm|im|i've|ive|my|mine|yo|a mi me|me|mi)\b"
)
# The answer to these may tell of the patient whom nobody has named yet.
_ASKED = frozenset({"prior_surgery", "treatments", "pain_story", "duration", "pain_words"})


def without_hearsay(message: Message, asked: str | None, *, for_another: bool) -> Message:
    """The message without what it tells of other people's treatment.

    ``for_another``: the request is for somebody else than the writer, who may be meant.
    """
    if for_another:
        return message
    spans = []
    for match in _WHO.finditer(message.plain):
        own = _OWN_AGAIN.search(match[0])
        end = match.start() + own.start() if own else match.end()
        words = message.plain[match.start() : end]
        denied = _NOT_ME.search(message.plain, match.start(), match.end())
        before = _NOT_ME_BUT.search(message.plain[: match.start()])
        if denied or before:
            spans.append((match.start(), denied.end() if denied else match.end()))
            continue
        distant = match["some"] or _RELATIONS[match["relation"]] in _DISTANT
        told = bool(_VERDICT.search(words))
        suffers = _SUFFERS.search(words) or _SUFFERS.match(message.plain[end:].lstrip(" .,;!"))
        if suffers or (asked in _ASKED and not (distant and told)):
            continue
        if distant or told:
            spans.append((match.start(), end))
    return message.without(*spans)
