"""Whether a message says that nothing of the whole list of signs is there, whatever else it says:
"no red flags, none of those. btw it's my right leg, not the left".

Of use only where the list was asked. English and Spanish, any case.
"""

from __future__ import annotations

from bot.safety import denials, marking
from bot.safety import followup_asides as asides
from bot.safety import followup_phrases as phrases
from bot.safety.clauses import Clause, clauses_of
from bot.safety.followup_words import pattern

_OF = r"(?:of|from|ta|about) (?:that|those|these|them|it|this|the (?:above|list|listed|signs)|your list)"
_NONE = pattern(
    r"none of (?:the|your) (?:others?|rest)(?: (?:stuff|things?|signs|ones|symptoms?))*(?: (?:either|too|apply|applies|at all|for me))*$",
    rf"none(?: {_OF})(?: (?:stuff|things?|signs|ones|apply|applies|symptoms?|at all|for me))*",
    r"^(?:(?:no|nope|nah|ok|well|i said|said|like i said|i told you|again) )*none(?: at all| for me| here| whatsoever| apply| applies)?(?=$| (?:just|its|it is|i|my|old|except)\b)",
    rf"(?:nothing|not (?:any|one|a one)|no ?thing|aint (?:any|none)|aint got (?:any|none)|dont (?:have|got) (?:any|none)|never had any|isnt any)(?: {_OF})",
    r"no red flags?|no to all(?: of (?:it|them|those|that|these))?|all no|no to (?:everything|every one)|(?:nothing|none)(?: of (?:it|that|those|them|this))?(?: is| are)? new(?: or worse)?$",
    r"(?:no )?(?:ninguna?s?|nada)(?: de)? (?:es[oa]s?|est[oa]s?|ell[oa]s?|lo anterior|la lista)|(?:a )?todo (?:que )?no$|no a todo",
)
_ONLY = pattern("except|besides|apart from|other than|excepto|menos|salvo|aparte de")

# Years, or one that is named.
_YEARS = pattern("years|yrs?|anos|decades|decadas|(?:19|20)\\d\\d")
# What was never otherwise: with "nothing new" it needs no years.
_EVER = pattern(
    "(?:has |have |was |were |is )?always(?: been)?|all my life|my whole life|since (?:birth|childhood)|as long as i (?:can )?remember",
    "siempre|(?:de )?toda (?:la|mi) vida|desde (?:siempre|chiquit[oa]|nin[oa]|que naci)",
)
# What goes on as it was.
_SAME = pattern(
    r"unchanged|stable|no changes?|(?:always|still|stayed|stays|exactly|just|about|been|is|its) (?:been )?(?:the )?same|same as (?:always|ever|before|usual)",
    r"estable|sin cambios?|(?:siempre|sigue|sigo|esta|estoy|todo) (?:igual|lo mismo)|igual (?:que|de) (?:siempre|antes)|(?:lo mismo de|como) siempre",
)
_CHANGES = pattern(
    r"(?:getting|got|gotten|growing|becoming) \w+(?:er|ed)|lately|these days|(?:ultimamente|se (?:me )?esta|cada (?:dia|vez)) \w+",
    r"(?:not|never|\w+nt|no|nunca)(?: \w+){0,2} (?:same|stable|igual|estable)",
)


def denies_list(text: str) -> bool:
    """Whether a message denies the whole list in words of its own, and nothing in it is called
    new, worse, unsure or an exception. A symptom beside it must be denied, well or called old.
    Never raises.
    """
    clauses = [each for each in denials.bare(clauses_of(text)) if not each.question]
    said = [marking.without_ages(each.text) for each in clauses]
    if not any(_NONE.search(each.text) for each in clauses):
        return False
    if any(phrases.NEW.search(each) for each in said):
        return False
    return not any(map(_tells, clauses, said))


def answers_itself(text: str) -> bool:
    """Whether words name the years that a sign is there and say that nothing of it is new, or that it
    is unchanged: "a weak foot since 2014, nothing new", "always the same". "Always a bit weak, nothing
    new" names them too. Nothing in them may be new, of now, asked or unsure. Never raises.

    Of use only to words in which a sign is read.
    """
    clauses = clauses_of(text)
    said = " , ".join(each.text for each in clauses)
    as_it_was = phrases.NOT_NEW.search(said) or _SAME.search(said)
    # "Nada nuevo me ayuda" goes on.
    ends = any(
        found.end() == len(each.text)
        for each in clauses
        for found in phrases.NOT_NEW.finditer(each.text)
    )
    ever = ends and _EVER.search(said)
    if not as_it_was or not (ever or _YEARS.search(phrases.AGES.sub(" ", said))):
        return False
    if any(each.question for each in clauses) or phrases.NEW.search(marking.without_ages(said)):
        return False
    if "unsure" in marking.marks(marking.marked(said)):
        return False
    return not any(
        each.search(said) for each in (_ONLY, _CHANGES, phrases.AT_THE_MOMENT, asides.OF_LATE)
    )


def _tells(clause: Clause, said: str) -> bool:
    """Whether a clause excepts something, doubts, or names a symptom that may be of now."""
    marks = set(marking.marks(marking.marked(said)))
    if marks & {"unsure", "odd"} or _ONLY.search(clause.text):
        return True
    now = phrases.AT_THE_MOMENT.search(clause.text) or asides.OF_LATE.search(clause.text)
    if _CHANGES.search(clause.text) or (now and not phrases.TOPICS.search(clause.text)):
        return True
    if not phrases.GRAVE.search(clause.text):
        return False
    quiet = phrases.DENIES.search(clause.text) or phrases.WELL.search(clause.text)
    return not quiet and "old" not in marks and not _EVER.search(clause.text)
