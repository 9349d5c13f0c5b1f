"""Words that want a line of the request to be another, and say what: "it should say St. Rose". Pure."""

from __future__ import annotations

import re

from bot.intake.reading.text.message import fold

_POLITE = r"\W*(?:(?:please|pls|ok|okay|no|wait|sorry|hey|and|also|but|actually|then|now|oh|(?:can|could|would) (?:you|u)|i (?:want|need)(?: you)? to|i'd like to|y|tambien|por favor|pero|espere|perdon|puede|podria|quiero|quisiera)\b[ ,.:!]*)*"
# A visit of the clinic's is no line of the request, nor is what is done to a body.
_ORDER = re.compile(
    rf"{_POLITE}(?:change|correct|fix|update|edit|switch|cambi(?:e|a|en|ar)(?:me|le)?|corri[jg][ae]n?(?:me|le)?|corregir|actuali[cz](?:e|a|en|ar)|arregl(?:e|a|en|ar))(?:l[oa])?"
    r" (?!(?:(?:my|our|the|this|that|an?|mi|la|el|una?|nuestra) )?(?:\w+ )?(?:appointments?|appts?|visits?|consult\w*|citas?|consultas?|surger\w+|operation|follow[- ]?up|back|spine|pain|nerve)\b)"
    r"[^?]*?(?:\b(?:to|into|with|should|from|por|al?|con|debe)\b [^?]*\w|[:=] ?\w)"
)
_LINE = r"(?:it|that|this|(?:the|my|his|her|el|la|mi|su) (?:\w+ )?(?:name|number|phone|cell|e-?mail|time|day|hour|side|place|location|spot|area|voicemail|score|pain|length|duration|surgery|notes?|date|year|month|spelling|line|summary|request|nombre|numero|telefono|correo|hora|dia|lado|lugar|nota|fecha|ano|solicitud))"
_SHOULD = re.compile(
    rf"(?:{_POLITE}|[^?]*[.,;!\n] ?){_LINE} (?:should|must|needs? to|ought to|is supposed to) (?:be|say|read|have (?:been|said)|show)(?! (?:(?:all|just|very|really|quite) )?(?:fine|ok|okay|good|enough|all|right|great|perfect|easy|noted|it|possible|on|in|there|here|able|better (?:soon|by|now)|called)\b)[^?]*\w"
    rf"|{_POLITE}should (?:be|say|read) [^?]*\w"
    rf"|(?:{_POLITE}|[^?]*[.,;!\n] ?)(?:my |the |mi |el |his |her )?(?:(?:last|first|full|whole|family) )?(?:name|surname|nombre|apellido)(?:'s| is| se)? (?:(?:mis)?spel(?:led|t|ling is)|(?:mal )?escri\w+)\b[^?]*"
    r"|(?:[^?]*[.,;!\n] ?)?(?:(?:eso|esto|ah?i|el|la|mi|su|no es asi|no)\b[ ,]*(?:\w+ )?)?(?:debe|deberia|tiene que|tendria que)(?: de)? (?:decir|ser|quedar)(?! (?:bien|suficiente|todo|posible)\b) [^?]*\w"
)


def wants_other(text: str) -> bool:
    """Whether words order a change of the request, or say what a line of it should be."""
    plain = fold(text).rstrip()
    if plain.endswith("?") and not plain.lstrip().startswith(
        ("can", "could", "would", "pued", "podr")
    ):
        return False
    plain = plain.rstrip("?")
    return bool(_ORDER.fullmatch(plain.rstrip(" .!,")) or _SHOULD.fullmatch(plain.rstrip(" .!,")))
