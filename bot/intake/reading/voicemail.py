"""What may be left on the voicemail: ``name_number_only``, ``full`` or ``none``."""

from __future__ import annotations

import re

from bot.intake.reading.message import Context, Found, Message

_MAIL = (
    r"(?:voice ?mails?|voice messages?|messages?|vm|vms|recados?|mensajes?(?: de voz)?|buzon"
    r"|correo de voz|answering machine)"
)
# Said of the summary's line, not of a message.
_ABOUT_LINE = re.compile(
    rf"{_MAIL}(?: \w+)? (?:line|thing|part|option|field|box|section|setting|sentence|stuff|linea|parte)\b"
)
_NONE = re.compile(
    rf"\b(?:(?:do not|don't|dont|please no|never|not|no|can't|cannot|won't|shouldn't|nunca)"
    rf" (?:(?:leave|leaving|left|want|me|dejen?|deje|dejes|dejar|any|a|an|my|on|the|ningun|un"
    rf"|mensaje de|to|quiero|en|el|set up|have|get) ){{0,4}}{_MAIL}"
    rf"|(?:sin|without) {_MAIL}|{_MAIL}:? (?:is )?(?:full|none|no|not set up|isn't set up))\b"
)
_SHORT = re.compile(
    rf"\b(?:(?:just|only|solo|solamente|nothing but) (?:leave |say |dejen? |deje |your |the |a "
    rf"|su |el |clinic's |my |first )*(?:name|number|nombre|numero|callback)|(?<!my )(?<!mi )(?:name"
    rf"|nombre) (?:and|y) (?:the |your |el |su )?(?:number|phone number|numero"
    rf"|callback number)(?: only| solamente)?(?: (?:on|en))?|(?:don't|dont|do not|without|no"
    rf"|not) (?:say|mention|mentioning|saying|give|leave|dejen?|digan?"
    rf"|mencionen?)(?: [\w']+){{0,3}} (?:about|details?|medical|health|pain|why|detalles?|sobre"
    rf"|reason|dolor|que se trata)|no details|sin detalles"
    rf"|(?<!\bo )(?<!\bor )(?<!text )(?<!texto ){_MAIL} (?:is |are |would be |esta "
    rf"|would be )?(?:ok|okay|fine|alright|all right|bien|good)|(?:can|may|could|ok to|okay to"
    rf"|fine to|please|puede[ns]?|pueden?|feel free to|you can|it's ok to|just) (?:leave|dejar"
    rf"|dejarme|leave me) (?:me )?(?:an? |un )?{_MAIL}|dej(?:e|en)me un {_MAIL}"
    rf"|leave (?:me )?a {_MAIL})\b"
)
_FULL = re.compile(
    rf"\b(?:(?:full|detailed|complete|long|completo|detallado) {_MAIL}|{_MAIL} (?:completo"
    rf"|detallado|con detalles|with (?:all )?(?:the )?details|with everything|in full)"
    rf"|(?:leave|dejen?|dejar|deje) (?:me )?(?:any|all|everything|whatever|todos? los"
    rf"|el mensaje completo|cualquier|details|the details)(?: you (?:want|like|need))?"
    rf"|any {_MAIL}|cualquier {_MAIL}|(?:leave|say) (?:whatever|anything|everything|details))\b"
)
_ANSWER = (
    (
        "none",
        re.compile(
            r"\W*(?:no|none|nope|never|nothing|nada|ninguno|no,? (?:please )?don't|don't"
            r"|please don't|no gracias|no thanks)\W*"
        ),
    ),
    (
        "full",
        re.compile(
            r".*\b(?:full|detailed|details|everything|anything|completo|detallado|todo|detalles)\b"
        ),
    ),
    ("name_number_only", re.compile(r".*\b(?:name|number|only|just|short|nombre|numero|solo)\b")),
)


def read(message: Message, context: Context) -> Found:
    """``voicemail``. A bare "you can leave a message" is the default, not the full one:
    what others in the house may hear must be allowed outright.
    """
    plain = message.plain
    if _ABOUT_LINE.search(plain):
        return Found({}, message)
    if "?" in plain and context.asked != "voicemail":
        return Found({}, message)
    for value, pattern in (("none", _NONE), ("full", _FULL), ("name_number_only", _SHORT)):
        match = pattern.search(plain)
        if match and not (value == "none" and _SHORT.search(plain) and "detail" in match[0]):
            return Found({"voicemail": value}, message.without(match.span()))
    if context.asked == "voicemail":
        for value, pattern in _ANSWER:
            if pattern.match(plain) and (value != "none" or pattern.fullmatch(plain)):
                return Found({"voicemail": value}, message)
    return Found({}, message)
