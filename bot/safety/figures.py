"""What sounds grave and is not, for a reader that does not know it: figures of speech, everyday
doses, what is said to be well, what people grumble of an old pain, whom a message is left with,
when somebody cannot be reached, who would never harm themselves, what is to be kept from whom,
whose death they tell of, who speaks no English, what the office is told of the day (`_everyday.yml`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.safety.everyday_sentences import alone
from bot.safety.load import signs
from bot.safety.text import NONE, STOP, Token, tokens
from bot.safety.vocabulary import Span

_IDIOMS = "_figure"
_GROUPS = (
    *(_IDIOMS, "_dose", "_well", "_grumble", "_message", "_reach", "_trusted"),
    *("_discreet", "_mourned", "_errand", "_review", "_ride", "_restless", "_access"),
    *(
        "_none_numb",
        "_asleep",
        "_tongue",
        "_of_age",
        "_given_up",
        "_absent",
        "_carrying",
        "_described",
        "_unneeded",
        "_still_hurts",
        "_for_heart",
        "_operated",
    ),
)
# What the office is told; beside words of parting it may be a farewell.
_TOLD = frozenset({"_errand", "_ride", "_absent", "_unneeded"})
# "She never wanted to hurt herself until today."
_UNTIL = frozenset("before until till unless except hasta antes menos".split())
# "Not breathing well" is not well, "ya no le tengo amor a la vida" no love of it.
_NOT = frozenset("not no never hardly barely without nor ni nunca apenas cannot".split())
# "I'm going away on Sunday and not coming back", "flying out Friday, tell my kids I love them".
_FAREWELL = frozenset(
    "goodbye goodbyes bye farewell forever good never world earth heaven love loved sorry end ending die dying dead alone "
    "forgive peace anymore life pills gun pistol knife kids children son daughter mom mother dad father family hijos hijas mama papa familia vida pastillas pistola cuchillo ventana everything todo adios despedida siempre nunca amo perdon perdone perdonen despedirme cielo".split()
)
# "Tell her I can't do stairs since yesterday" is no need of the room.
_NEW = frozenset(
    "since suddenly sudden anymore now today yesterday tonight worse weak weaker numb start started starts starting "
    "began desde repente ahora ya hoy ayer peor debil debiles "
    "empezo empezaron empieza comenzo".split()
)
# "I stopped it because it made me sick, and now I shake."
_LATELY = _NEW - frozenset("since desde numb weak weaker debil debiles ya".split())
# "He's asleep and doesn't respond."
_OUT_COLD = frozenset(
    "wake wakes waking woke awake respond responds responding snore snores snoring gurgle gurgles gurgling choke chokes choking stiff stiffens foam foams foaming shake shakes shaking breathe breathes breathing answer blue cold move moves moving pills took taken "
    "drunk hours hour all long day days despierta despertar despierto ronca roncando ahoga ahogando tieso tiesa espuma tiembla responde reacciona contesta respira azul frio mueve pastillas tomo tomado borracho horas hora todo toda dia dias".split()
)
_JERKS = frozenset("jerk jerks jerking".split())
_AT_NIGHT = frozenset("night nights asleep sleep sleeping".split())
# Restless legs do it, all night long.
_LEGS_DO = frozenset(
    "move moves moving mueve all long hour hours hora horas todo toda tonight wake wakes waking woke awake".split()
)
# "I'm going out on the 5th floor ledge", "my insurance ends Friday and so do I".
_TURNS = frozenset(
    "too also tambien floor story ledge window roof bridge balcony piso ventana techo azotea puente".split()
)
# "I won't be here after the 5th" names no hour.
_ORDINAL = frozenset({"st", "nd", "rd", "th"})
# "Nothing numb but the groin".
_BUT = frozenset(
    "menos excepto salvo sino solo solamente nomas fuera pero but except only besides just".split()
)

# What goes on with another place.
_MORE = frozenset("and y e also too tambien plus now ahora as".split())
# Who was cut in a fight, or cut themself too, was not operated.
_BLADES = frozenset(
    "knife knives blade razor glass bottle machete fight fought mugged robbed attacked jumped stabbed stab gang myself himself herself wrist wrists purpose "
    "cuchillo navaja vidrio botella pelea asalto asaltaron robaron atacaron punyalada pandilla ladrones".split()
)
# What takes a figure back behind it, and within how many words: "nothing numb but the groin", "mine is
# in the back, and the chest too".
_BEHIND: Mapping[str, tuple[frozenset[str], int]] = {
    "_none_numb": (_BUT, 1000),
    "_described": (_MORE, 4),
}
# What takes a figure back wherever it stands.
_ANYWHERE: Mapping[str, frozenset[str]] = {
    "_access": _NEW,
    "_carrying": _NEW - frozenset({"since", "desde", "now", "ahora", "ya"}),
    "_given_up": _LATELY,
    "_still_hurts": _LATELY,
    "_operated": _BLADES,
}
# What goes on with something else: "for the heart and my back hurts".
_ON = frozenset("and but y e pero so plus also since because i my".split())
_OF_IT = frozenset("it its which that this que se me le".split())
# What hurts is named: "y me duele la espalda".
_NAMED = frozenset("la el los las mi su".split())


def without_figures(text: str, *, idioms: bool = True) -> str:
    """The message without its figures of speech ("these bills will be the death of me"),
    everyday doses ("took an aspirin"), what is said to be well ("breathing fine"), what they grumble
    ("my back is killing me"), whom a message is left with ("leave it with my wife if she picks
    up"), when they cannot be reached ("can't pick up while driving"), whom they trust not to harm
    themselves ("she would never hurt herself"), what they keep from others ("my wife doesn't know")
    whom they mourn ("my dog died"), when they travel or are away, what ends, where they are ("I'm flying out on
    Friday"), who sleeps or kicks at night, what they cannot manage of the building, who speaks no
    English or has no phone, how old they are, which medicine they gave up or take for the heart, who
    operated on them ("they cut me last week"), that nobody needs an ambulance.

    The same text where it has none. Without ``idioms`` the figures of speech stay. Never raises.
    """
    known = signs()
    words = tokens(text, known.speller)
    hits = known.vocabulary.find(words)
    inside = places(words, hits, [each for each in _GROUPS if idioms or each != _IDIOMS])
    out = list(text)
    for place in inside:
        out[words[place].start : words[place].end] = " " * (words[place].end - words[place].start)
    return " ".join("".join(out).split()) if inside else text


def places(
    words: Sequence[Token], hits: Mapping[str, Sequence[Span]], groups: Sequence[str]
) -> set[int]:
    """The places of the words inside figures of these groups that nothing beside them takes back."""
    held = [
        (group, start, end)
        for group in groups
        for start, end in hits.get(group, ())
        if _holds(group, words, start, end)
    ]
    return {place for _, start, end in alone(held, words) for place in range(start, end)}


def _holds(group: str, words: Sequence[Token], start: int, end: int) -> bool:
    """Whether nothing beside the words takes them back."""
    if group == "_well":
        return not _NOT.intersection(each.word for each in _sentence(words, start)[-5:]) and not (
            _NOT.intersection(each.word for each in words[start:end])
        )
    if group in _TOLD:
        behind = {each.word for each in words[end : end + 5]}
        beside = {each.word for each in (*words[:start], *words[end:])}
        # Who needs no ambulance may be anybody's mother.
        parts = group != "_unneeded" and beside & _FAREWELL
        dated = group == "_absent" and behind & _ORDINAL
        return not (parts or dated or behind & (_NOT | _TURNS))
    if group in _BEHIND:
        taken, reach = _BEHIND[group]
        return not taken.intersection(each.word for each in words[end : end + reach])
    if group == "_restless":
        # Legs that jerk in bed may be a fit.
        here = {each.word for each in words[start:end]}
        if here & _JERKS and not here & _AT_NIGHT:
            return False
    if group == "_for_heart":
        return not _of_the_heart(words, end)
    if group in _ANYWHERE:
        return not _ANYWHERE[group].intersection(each.word for each in words)
    if group in {"_asleep", "_restless"}:
        grave = _OUT_COLD | _NEW - {"now", "ahora", "numb"}
        if group == "_restless":
            grave -= _AT_NIGHT | _LEGS_DO
        return not grave.intersection(each.word for each in words)
    return group != "_trusted" or not _UNTIL.intersection(
        each.word for each in words[end : end + 3]
    )


def _of_the_heart(words: Sequence[Token], end: int) -> bool:
    """Whether what follows on a heart says something of it: "for the heart attack", "and it races"."""
    beside = [each.word for each in words[end : end + 4]]
    of_it = _OF_IT.intersection(beside[:2]) and not _NAMED.intersection(beside[3:])
    goes_on = end < len(words) and words[end].gap == NONE
    return bool(of_it) or (goes_on and beside[0] not in _ON)


def _sentence(words: Sequence[Token], start: int) -> Sequence[Token]:
    """The words of a sentence that stand before ``start``: "None of that. Her" is no "not" of hers."""
    first = next((at for at in range(start, 0, -1) if words[at].gap == STOP), 0)
    return words[first:start]
