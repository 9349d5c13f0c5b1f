"""Everyday sentences that sound grave ("my insurance ends Friday") are only everyday where nothing
else stands in them: "my lease ends on Friday and that's when I check out" is read as it stands.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.safety.text import STOP, Token

# Told of the day, these fill their sentence: whatever else stands in it may turn them round.
_WHOLE = frozenset(
    {"_errand", "_review", "_ride", "_restless", "_asleep", "_access", "_absent", "_still_hurts"}
)
# Of somebody at home.
_AT_HOME = frozenset({"_restless", "_asleep"})
# Polite words, and who speaks of whom.
_POLITE = frozenset(
    "please thanks thank you ok okay yes yeah no hi hello sir maam well just still right now actually by way fyi oh st nd rd th i ill im we he she will "
    "por favor gracias si bueno buenas buenos dias tardes hola senyor senyora ahorita todavia".split()
)
_JOINTS = frozenset(
    "i im we it is am are was will be he she him her his my our me us the a an this that of at on in for to and so but then until till "
    "before after by if because can could do need want would like have has with from up leave come yo el la los las un una mi nos me le lo se es en de del al para que y "
    "pero antes despues hasta porque con puedo puede pueden tengo necesito quiero tiene tienen hay".split()
)
_PEOPLE = frozenset(
    "wife husband son daughter mom dad mother father baby grandma grandpa boyfriend girlfriend brother sister patient doctor dr "
    "esposa esposo marido mujer novia novio hijo hija mama papa madre padre abuelo abuela ella bebe".split()
)
_AND = frozenset({"and", "y"})
# What is settled with an office.
_OFFICE = frozenset(
    "appointment appointments appt visit seen schedule scheduled reschedule call calls ring contact text phone cell number message voicemail email office desk "
    "notes notas hotel airport gate front parking lot cita citas consulta llamen llame llamar llamada telefono celular oficina vuelo".split()
)
# Hours and days.
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday tomorrow morning afternoon evening noon week weekend month next later soon sooner earlier am pm "
    "lunes martes miercoles jueves viernes sabado domingo manyana semana mes".split()
)
# Nights that are only bad.
_NIGHT = frozenset(
    "not all every at night nights bed sleep sleeping asleep while when during long feet legs foot leg own always really keeps restless cannot years "
    "keep years noche noches cama toda todas duerme dormir dormido dormida pies piernas siempre anyos ask filling fill out form".split()
)


def alone(
    held: Sequence[tuple[str, int, int]], words: Sequence[Token]
) -> list[tuple[str, int, int]]:
    """The figures found (group, start, end) without those that share their sentence with more."""
    covered = {place for _, start, end in held for place in range(start, end)}
    return [each for each in held if each[0] not in _WHOLE or _harmless(each, words, covered)]


def _harmless(found: tuple[str, int, int], words: Sequence[Token], covered: set[int]) -> bool:
    """Whether the rest of its sentence is polite, or settles something with the office."""
    group, start, end = found
    first = next((at for at in range(start, 0, -1) if words[at].gap == STOP), 0)
    last = next((at for at in range(end, len(words)) if words[at].gap == STOP), len(words))
    rest = {
        words[at].word
        for at in range(first, last)
        if at not in covered and not _joins(at, words, covered)
    }
    rest = {word for word in rest if not word[0].isdigit()} - _POLITE
    if group in _AT_HOME:
        return rest <= _JOINTS | _PEOPLE | _OFFICE | _DAYS | _NIGHT
    if group == "_access":
        return not rest
    return not rest or bool(rest & _OFFICE and rest <= _JOINTS | _OFFICE | _DAYS)


def _joins(at: int, words: Sequence[Token], covered: set[int]) -> bool:
    """Whether a word joins two figures: "my job ends on Friday and I lose my insurance"."""
    return words[at].word in _AND and {at - 1, at + 1} <= covered
