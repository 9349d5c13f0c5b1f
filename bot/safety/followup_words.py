"""The words of ``followup``: spellings, and words that say nothing of a sign by themselves.

Lower case without accents. English and Spanish.
"""

from __future__ import annotations

import re

# More than this is a story, not an answer.
MOST_WORDS = 40
# More than this nobody could weigh.
MOST_TOLD = 200
MOST_CHARACTERS = 1000
SHORTEST_REPAIRED = 5

PIECE = re.compile(r"[^\W_]+|[.,;:!\n\u2026()\u2013\u2014-]|\?")
APOSTROPHES = re.compile("['\u2019\u2018`\u00b4]")
DRAWN_OUT = re.compile(r"([a-z])\1{2,}")


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


# Typing errors and spellings that are too short for the repair.
SPELLINGS = {
    word: right
    for right, words in {
        "no": "nope noo nooo nop nopes nel nah naw nay negative negativo npe noe",
        "none": "nonee noen nonw nonne non nome noneof",
        "yes": "yess ye yse yeah yea yep yup yah yessir yrs_ yep yupp",
        "si": "sii sip simon",
        "not": "nto",
        "really": "relly realy rly",
        "maybe": "mayb mabye mybe",
        "sure": "sur shure",
        "safe": "saef safee",
        "dont": "dnt dint",
        "years": "yrs yr year yers yeras",
        "months": "month mos mths",
        "anos": "anio anios anyos aos",
        "nada": "nda nadda",
        "them": "thm em",
        "these": "thse theses",
        "idk": "ikd idkk dunno",
        "worse": "wrose wors worser",
        "old": "odl",
        "me": "mee",
        "its": "itz",
        "was": "wuz",
        "joke": "joek jk jks",
        "going": "goin goign gonig",
        "leaving": "leavin",
        "heading": "headin",
        "driving": "drivin",
        "taking": "takin",
        "coming": "comin",
        "calling": "callin",
        "bringing": "bringin",
        "waiting": "waitin",
        "jesus": "jezus jeses",
        # Spanish as it sounds.
        "viejo": "biejo vjo biejito viejito",
        "vieja": "bieja biejita viejita",
        "viejos": "biejos",
        "viejas": "biejas",
        "nuevo": "nuebo nvo",
        "nueva": "nueba",
        "hace": "ase hase ace aze asen",
        "hay": "ai",
        "que": "qe q ke qu",
        "desde": "desd dsd dsde dede",
        "siempre": "ciempre sienpre siempr",
        "mucho": "muxo muchisimo",
        "muchos": "muxos",
        "tiempo": "tienpo timpo",
        "tengo": "tngo tenjo",
        "tenia": "tania tnia",
        "toda": "tod",
        "vida": "bida",
        "voy": "boi",
        "vez": "bes ves bez",
        "llevo": "yevo llebo yebo",
        "lleva": "yeva lleba yeba",
        "ahora": "aora aorita",
        "hasta": "asta",
        "antes": "ante antez",
        "espero": "hespero espro",
        "peor": "peorr pior",
        "manana": "maniana manna",
        "empeorando": "enpeorando",
        "ninguna": "ningna",
    }.items()
    for word in words.split()
}

# Words that the repair of typing errors may arrive at.
REPAIRED_TO = _words(
    """
    nothing those these maybe perhaps unsure afterwards later after call mistake joking kidding
    wrong always years months decades chronic unchanged stable before usual little first second
    worse worsening worsened suddenly since yesterday today ninguna ninguno seguro segura
    quizas despues llamenme llameme llamame broma bromeaba equivoque salvo siempre viejo vieja
    meses antes primera primero poquito peor empeorando nuevo nueva misunderstood definitely
    """
)

# Words that an answer may carry without saying anything more.
FILLERS = frozenset(
    _words(
        """
        thanks thank you ty thx ok okay please sorry lol haha hahaha well um uh hmm so just really
        honestly actually i it its is was are were that thats this these those the a an of at to oh hey
        hi hello sir maam mam and or have had ive got been like any anything fortunately luckily though
        ay here there god knock on wood ah ahh eh for me my they them wait what
        gracias por favor perdon disculpe lo la el los las es era fue eso esto yo que de y o solo pues
        bueno senor senora senorita hola verdad tengo he tenido tuve a al con nomas dios jaja jajaja mi
        ese esa dear honey hon sweetie sweetheart darling mijo mija corazon joven
        """
    )
)
GOING = frozenset(
    _words(
        "ill will go going im now first then er ed hospital can want number phone cell leaving way we were right away "
        "could would you still have get ask tell somebody someone anybody office people call back about on please "
        "driving heading headed taking bringing him her there for our son daughter wife husband mom dad he she is rn omw car "
        "ambulance coming called already calling 911 office staff also too thats "
        "ya voy vamos estoy ahora ahorita primero hospital emergencias urgencias numero telefono cel luego puede pueden "
        "podrian alguien consultorio todavia aun mismo lo la llevo llevamos alla para aca "
        "vamos saliendo rumbo camino pal ambulancia viene llame esposo esposa hijo hija mi me lleva oficina tambien favor carro"
    )
)
# What an old sign may be told with.
OF_THE_SIGN = frozenset(
    _words(
        "happened began started from since after because due happens has have be being in with down "
        "thing things stuff problem problems issue issues drop drops dropping drag drags dragging limp floppy flops flopping flop done "
        "bad even already too always ha han estado sido siempre since "
        " cosa cosas problema problemas caido flojo floja flojos flojas colgado "
        "same leg legs foot feet toes toe arm arms hand hands bladder area part left right both ive "
        "pierna piernas pie pies dedos brazo mano manos ya se me pasa desde porque por en izquierda "
        "derecha nueve todas todos he tenido asi lleva llevo esta estan"
    )
)
# What everybody has who writes here.
PAIN = frozenset(_words("pain pains ache aches hurt hurts dolor dolores duele"))
# Where the old pain is, how it feels, how long and what was done for it. Nothing that may be a sign.
STORY = PAIN | frozenset(
    _words(
        """
        low lower upper mid middle back side sides left right both hip hips neck buttock buttocks butt tailbone
        knee shoulder sciatica chronic constant aching dull sharp sore burning stabbing out about around almost nearly over
        more than since for on in my from down into level levels disc disk fusion fused surgery surgeries operation
        laminectomy discectomy microdiscectomy injections injection shots epidurals pt therapy physical nerve block blocks
        one two three four five six seven eight nine ten twenty years months tried failed in with at had hx history
        espalda baja bajo cintura cadera caderas cuello lado lados izquierdo izquierda derecho derecha ambos nalga
        nalgas rodilla hombro ciatica cronico cronica constante desde hace casi como por del sobre mas fusion
        cirugia cirugias operacion inyecciones inyeccion terapia fisica nervio bloqueo bloqueos dolor anos meses
        en con un una dos tres cuatro cinco seis siete ocho nueve diez veinte
        """
    )
)
LEVEL = re.compile(r"(?<!\S)[lstc]\d{1,2}(?!\S)")
OCCASION = frozenset(
    _words(
        "accident injury surgery operation fusion son daughter baby kid kids pregnancy born work car "
        "accidente lesion cirugia operacion hijo hija bebe parto embarazo nacio trabajo carro"
    )
)


def pattern(*alternatives: str) -> re.Pattern[str]:
    """Whole words, the first alternative that fits.

    In a repeated group no alternative may be made of others: what a visitor repeats
    forty times would take hours.
    """
    return re.compile(r"(?<!\S)(?:" + "|".join(alternatives) + r")(?!\S)")
