"""What comes behind a question about a sign and is no answer to it: that it was not followed, or
words of something else, which may be graver than they sound. English and Spanish, any case.
"""

from __future__ import annotations

from bot.safety import followup_phrases as phrases
from bot.safety import marking
from bot.safety.clauses import clauses_of
from bot.safety.followup_words import pattern
from bot.safety.misreading import misreads
from bot.safety.rebuttal_phrases import unable

_NEW = r"(?:new|worse|getting worse|nuev[oa]|peor|empeorando)"
_LOST = pattern(
    r"(?:(?:sorry|ok|wait|um|uh|but|perdon|pero|a ver|no|y) )*(?:what|wut|wat|wdym|pardon|excuse me|come again|sorry|eh|que|como|mande|what is it|what thing|what was that|que cosa|como dice|como dijo)(?: (?:now|was that|sorry|perdon))*",
    rf"(?:(?:sorry|ok|wait|but|is|its|pero|es|o|y|what|do you mean|you mean) )*{_NEW}(?: or (?:getting )?worse)? (?:what|how|que|de que|como|than what|compared to what|en que)",
    rf"(?:(?:sorry|ok|wait|but|pero|y) )*(?:whats?|what is|is what|que(?: cosa)?(?: es)?|cual(?: es)?|what(?: do)? (?:you|u) mean(?: by)?|(?:a )?que se refiere\w* con|what (?:would|does) be) (?:(?:supposed to be|is|the|lo|el|con|meant by|considered) )*{_NEW}(?: or (?:getting )?worse| o peor)?",
    r"(?:(?:is|are|sorry|wait|but) )*(?:what|which(?: one)?|que|cual)(?: (?:is|are|of it|de eso|exactly|do you mean|are you (?:asking|talking) about|thing|part|symptom|one))*",
    r"(?:about|for|de|sobre|con) (?:what|que)(?: exactly)?|what are (?:you|u) (?:asking|talking)(?: (?:me|about|of))*|(?:de )?que (?:me )?(?:habla|pregunta|esta (?:hablando|preguntando))(?: (?:usted|de))*",
)
# Graver than the words of a sign alone: what may be one in words that no pattern knows.
_ODD = pattern(
    r"drags?|drops?|dropped|limp\w*|stumbl\w*|tripp\w*|trip|dead|asleep|leak\w*|wet|soak\w*|gave|gives?|giving|lost|losing|fall(?:s|ing|en)?|accidents?|burning|dizz\w*|sweat\w*|chest|black(?:ed)? out|pass(?:ed)? out"
    r"|duerm\w*|hormigue\w*|moj\w*|pierd\w*|perd\w*|cae\w*|arrastr\w*|tropie\w*|maread\w*|sudor\w*|pecho|muert\w*|gote\w*|raro|weird|strange|funny",
)

_ANSWERS = {"no", "old"}


def lost(text: str) -> bool:
    """Whether it does not follow a question about a sign: "new what?", "is what new?", "huh?".
    Never raises.

    Of use only where one is open.
    """
    said = [clause.text for clause in clauses_of(text)]
    # "Sorry, I meant last year": an apology asks nothing where they go on.
    more = [each for each in said if each not in ("sorry", "perdon")]
    rest = [each for each in said if not _LOST.fullmatch(each)]
    # "Is what new. It's her feet, three years": thrown back, and answered.
    if any(_ANSWERS & set(marking.marks(marking.marked(each))) for each in rest):
        return misreads(text)
    return misreads(text) or any(map(_LOST.fullmatch, more or said))


def graver(text: str) -> bool:
    """Whether words that answer nothing may tell of something grave, or of this moment. Never
    raises.

    Too many words for an answer count as such.
    """
    clauses = clauses_of(text)
    return not clauses or any(_grave(clause.text) for clause in clauses)


def _grave(said: str) -> bool:
    if phrases.AT_THE_MOMENT.search(said) or unable(said):
        return True
    calm = phrases.DENIES.search(said) or phrases.WELL.search(said)
    return not calm and bool(phrases.GRAVE.search(said) or _ODD.search(said))
