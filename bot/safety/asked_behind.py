"""What somebody who was told where help is asks, and nobody there can answer: what becomes of an
appointment, whether they may call the office afterwards, what follows a call for help against
violence. English and Spanish.

Of use only where a sign was told.
"""

from __future__ import annotations

from bot.safety.clauses import clauses_of
from bot.safety.followup_words import pattern

_MONTHS = (
    r"(?:january|february|april|june|july|august|september|october|november|december"
    r"|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)"
)
_OWN = r"(?:my|his|her|our|their|the|that|this|mi|su|la|nuestra|esa|esta)"
_APPOINTMENT = r"(?:appointments?|appts?|visits?|consult(?:ation)?s?|slot|spot|turn|place on the list|citas?|consultas?|turno|lugar)"
_VISIT = pattern(rf"{_OWN} (?:\w+ ){{0,2}}{_APPOINTMENT}|{_OWN} {_MONTHS}")
# "I just asked about december."
_ASKED = pattern(
    rf"(?:i|we)(?: (?:am|was|just|only|really|m|did|wanted|want|to))* (?:ask|asked|asking|wondering|mean|meant)(?: to ask)? (?:about|for) (?:\w+ ){{0,3}}(?:{_APPOINTMENT}|{_MONTHS})",
    rf"(?:(?:yo|solo|nomas|nada mas|le|les) )*(?:pregunte|preguntaba|pregunto|preguntando|queria saber|quiero saber) (?:por|de|sobre) (?:\w+ ){{0,3}}(?:{_APPOINTMENT}|{_MONTHS})",
)
# Who would rather wait for the visit is told not to, and what a visit costs is of money.
_WAITS = pattern(
    r"wait\w*|until|till|til|instead|rather|hold off|sooner|earlier|how much|cost\w*|pay\w*|charge\w*|espero|esperar\w*|esperamos|hasta|aguant\w+|mejor|antes|cuanto|cuesta|cobr\w+|pag\w+"
)
_CALLS = pattern(
    r"(?:can|could|may|should|do|shall) (?:i|we|he|she) (?:just |still |then )*(?:call|phone|ring) (?:you|u|the office|the clinic|y'?all|the doctor|dr \w+)(?: (?:back|guys))?(?: (?:after|later|when|once|from|tomorrow)\b.*)?$",
    r"(?:les|le|los|lo|la|las) (?:puedo|podemos|podria) (?:llamar|hablar|marcar)(?: (?:yo|despues|luego|mas tarde|cuando|desde|manana|al)\b.*)?$"
    r"|(?:puedo|podemos|podria) (?:llamar|hablar|marcar)(?:les?|los)(?: (?:yo|despues|luego|mas tarde|cuando|desde|manana)\b.*)?$",
)

# What becomes of those at home, where somebody is violent.
_CONSEQUENCES = pattern(
    r"kids?|child(?:ren)?|son|daughter|baby|custody|cps|arrest\w*|jail|prison|shelters?|restraining|evict\w*|deport\w*|immigration|ice|papers|find(?:s|ing)? out|believe me|press charges"
    r"|hij[oa]s?|nin[oa]s?|bebe|custodia|arrest\w*|carcel|refugio|albergue|deport\w*|migra(?:cion)?|papeles|enter(?:a|e|ar)\w*|denuncia\w*"
)


def asks_of_visit(text: str) -> bool:
    """Whether a message asks about an appointment, and not whether to wait for it. Never raises."""
    clauses = clauses_of(text)
    if any(_WAITS.search(each.text) for each in clauses):
        return False
    return any(
        _ASKED.search(each.text) or (each.question and _VISIT.search(each.text)) for each in clauses
    )


def asks_to_call(text: str) -> bool:
    """Whether a message asks if they may call the office themselves, afterwards. Never raises."""
    return any(_CALLS.search(each.text) for each in clauses_of(text) if each.question)


def asks_what_follows(text: str) -> bool:
    """Whether a message asks what follows for those at home if they get help against violence. Never
    raises.
    """
    return any(_CONSEQUENCES.search(each.text) for each in clauses_of(text) if each.question)
