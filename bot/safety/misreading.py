"""What a visitor says who took a safety question for another, asks what it means, or puts right
what they wrote.

Nothing here settles a sign; it tells when to ask once more. English and Spanish, any case.
"""

from __future__ import annotations

from bot.safety import followup_words as vocabulary
from bot.safety.clauses import clauses_of
from bot.safety.followup_words import pattern

# Longer than this it asks more than what a word means.
_MOST_WORDS = 14
_ASKED = r"(?:asked|asking|ask|meant|mean|said|saying|wanted|were (?:asking|talking)|was (?:asking|about|if|for))"
_ABOUT = r"(?:if|whether|about|for|do|does|did|am|is|was|have|had|my|the|just|only|any)"
_QUESTION = r"(?:(?:the|that|this|your|any of (?:it|that|this)) )?(?:question|list|message|it|that|this|you|what you (?:mean|meant|want|are asking|asked))"
_MISREADS = pattern(
    rf"i (?:just |really |still )*(?:dont|do not|didnt|did not|cant) (?:really |quite |fully )*(?:understand|get|follow)(?: {_QUESTION})?$",
    rf"i (?:\w+ )?(?:thought|figured|assumed|took it) (?:that )?(?:you|u|it|that|this|they|the question) (?:\w+ ){{0,2}}{_ASKED} {_ABOUT}\b.*$",
    r"i (?:mis(?:read|understood)|read) (?:the |that |your |it )*(?:question|list|it|that)(?: wrong)?$",
    r"i (?:was|am) (?:talking about|answering|saying yes to|referring to) (?:my |the |your |a |other |first |last |back |neck |old |usual |chronic |about )*(?:pain|back|question|appointment|call|time)$",
    r"(?:which|what) (?:question|list|signs?|ones?)(?: (?:do|did|are) (?:you|u) (?:mean|asking|talking about))?$",
    r"(?:im |i am |its |that is |thats |this is |the question is )*(?:so |very |really |a bit |a little )*(?:confus(?:ed|ing)|unclear)(?: by (?:that|this|it|the question))?$",
    r"(?:what )?(?:do|does) (?:you|u|that|this|it) mean$|(?:what )?(?:are|r) (?:you|u) asking(?: me)?$|huh$",
    r"(?:yo )?no (?:le |lo |la |te |se )?(?:entiendo|entendi|comprendo|comprendi)(?: (?:bien|la|esa|su|eso|esto|lo|que|pregunta|me|dice|quiere|decir))*$",
    r"(?:yo )?(?:pense|crei|creia|pensaba) que (?:me |usted |le |la pregunta |ustedes )*(?:pregunt\w+|decia\w*|era\w*|habla\w+|referia\w*|queria\w*)\b.*$",
    r"(?:yo )?(?:lo )?(?:lei|entendi) mal(?: (?:la|su|pregunta|lista))*$",
    r"(?:cual|que) (?:pregunta|lista)$|(?:estoy |me )?confund\w+$|(?:a )?que se refiere\w*$|que (?:quiere decir|significa)(?: (?:eso|esto))?$",
)
_DEFINES = pattern(
    r"what (?:exactly )?(?:do|did) (?:you|u) mean (?:by|with|when you say)\b.*$|what (?:exactly )?(?:does|is meant by)\b.*\bmean(?:s|t)?$|what is meant by\b.*$",
    r"what (?:exactly )?(?:counts as|qualifies as|is considered)\b.*$",
    r"(?:a )?que (?:se refieren?|quieren? decir|significa|es eso de|entienden? por)\b.*$|que cuenta como\b.*$",
)
# Whoever asks what their own symptom means does more than ask for a word.
_OWN = pattern(
    r"i|im|ive|my|me|she|he|shes|hes|her|his|when|if|why|not|cant|que no|cuando|porque|mi|mis|tengo|tiene|siento|puedo|pueda|puede|no"
)
_CORRECTS = pattern(
    r"i (?:was|got (?:it|that)) (?:wrong|mistaken|confused|mixed up)|i (?:misspoke|mistyped|misread|meant(?! (?:it|that|every|what)\b)|typed (?:it|that) wrong|said (?:it|that) wrong|worded (?:it|that) wrong)",
    r"what i (?:meant|was trying to say)|(?:a |my |it was |that was |just )*(?:typo|autocorrect|auto correct|correction|wrong word)|let me (?:rephrase|correct|clarify)|to clarify",
    r"me (?:equivoque|confundi|explique mal|exprese mal)|(?:lo que )?(?:quise|queria|quiero) decir|mas bien|corrijo|(?:fue |es )?(?:el |un )?(?:autocorrector|error de dedo)|aclaro",
)
# What "yes, I have pain" is made of.
_WHERE = frozenset(
    """back low lower upper left right both sides side neck hip hips leg knee shoulder tailbone
    buttock sciatica chronic still always usual bad do does
    espalda baja cintura cadera cuello pierna rodilla hombro izquierda derecha ciatica siempre mucho
    tengo""".split()
)
_YES = frozenset(("yes", "si", "yeah", "claro"))


def misreads(text: str) -> bool:
    """Whether it says that a question was not understood or taken for another one, or says yes
    to having pain and to nothing else. Never raises.
    """
    clauses = clauses_of(text)
    if any(_MISREADS.search(clause.text) for clause in clauses):
        return True
    words = " ".join(clause.text for clause in clauses).split()
    pain = vocabulary.PAIN.intersection(words)
    known = _YES | _WHERE | vocabulary.PAIN | vocabulary.FILLERS
    return bool(words) and words[0] in _YES and bool(pain) and known.issuperset(words)


def defines(text: str) -> bool:
    """Whether it only asks what words mean: "what do you mean by numb there?". Never raises."""
    said = [
        clause.text
        for clause in clauses_of(text)
        if not vocabulary.FILLERS.issuperset(clause.text.split())
    ]
    return (
        len(said) == 1
        and len(said[0].split()) <= _MOST_WORDS
        and bool(_DEFINES.match(said[0]))
        and not _OWN.search(said[0])
    )


def corrects(text: str) -> bool:
    """Whether it puts right what was written: "I was wrong, I meant my foot". Never raises."""
    return any(_CORRECTS.search(clause.text) for clause in clauses_of(text))
