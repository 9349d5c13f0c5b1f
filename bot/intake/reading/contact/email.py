"""The e-mail address, typed or spelled out ("maria dot lopez at gmail dot com")."""

from __future__ import annotations

import re

from email_validator import EmailNotValidError, validate_email

from bot.contract import DECLINED
from bot.intake.reading.names.words import name_at
from bot.intake.reading.numbers.digits import spelled
from bot.intake.reading.text.meant import meant
from bot.intake.reading.text.message import Context, Found, Message, any_of
from bot.intake.reading.text.refusal import refused

_LOCAL = re.compile(r"[\w.!#$%&'*+/=?^`{}~\-]+")
_DOMAIN = re.compile(r" ?((?:[\w\-]{1,63} ?\. ?){0,5}[\w\-]{1,63}(?:, ?com\b)?)")
_PROVIDERS = (
    "gmail|googlemail|yahoo|hotmail|outlook|icloud|aol|live|msn|comcast|me|cox|proton|protonmail"
    "|att|verizon|sbcglobal|ymail|mail"
)
_AT = r"(?:at|arroba|\(at\)|\[at\]|@)"
_DOT = r"(?:dot|punto|point|period|full stop|\(dot\)|\[dot\])"
# A domain that is spoken, or begins after a spoken "at".
_SPOKEN = re.compile(
    rf" {_AT} ?((?:[a-z0-9\-]+(?: dash | guion |(?: {_DOT} |\.))){{1,4}}[a-z]{{2,10}})\b"
    rf"| {_AT} ?((?:{_PROVIDERS}) com)\b"
    rf"|@((?:[a-z0-9\-]+(?: {_DOT} )){{1,3}}[a-z]{{2,10}})\b"
)
# name (at) host (dot) com
_BRACKETED = re.compile(
    r"([a-z0-9][\w.+\-]{0,60}) ?[(\[{] ?(?:at|arroba|@) ?[)\]}] ?"
    r"([a-z0-9\-]+(?:(?: ?[(\[{] ?(?:dot|punto) ?[)\]}] ?| (?:dot|punto) |\.)[a-z0-9\-]+){1,3})"
)
_ASIDE = re.compile(
    r"\b(?:(?:all )?(?:one|1) word|all together|todo junto|(?:all )?lower ?case|minusculas"
    r"|(?:the )?(?:number|numeral|digit)s?|el numero|no spaces?|sin espacios?|then|like the \w+)\b"
)
# "amber lee @ example.com", where the sign stands apart: the word before belongs to it.
_SPACED = re.compile(r"(?:^|(?:is|:|es|to|at|,) )([A-Za-z]{2,20}) $")
_NETWORK = re.compile(
    r"(?i)\b(?:facebook|fb|insta(?:gram)?|ig|twitter|tik ?tok|snap(?:chat)?|venmo)$"
)
# "No phone. ray.lv at …": an address begins behind it; "j. ruiz at …" is one.
_CUT = re.compile(r"[,;:|\n?!]|(?<=\w\w)\. ")
_DASHED = re.compile(r"\b[a-z0-9](?:-[a-z0-9]){2,}$")
_ENDS = frozenset(
    "com net org edu gov mil us info biz io me co mx es tv uk ca de fr app dev mobi name pro".split()
)
_ENDED = re.compile(r"[\w.\-]*?\.(?:com|net|org|edu|gov|us|info|mx|es)")
# Endings that are none: the address is asked for again.
_NO_ENDS = re.compile(r"\.(?:con|cmo|ocm|vom|xom|comm|coom|cpm|ocn|nte|ner|orgg|ogr)$")
_JOINERS = {
    "dot": ".", "punto": ".", "point": ".", "period": ".", "full stop": ".", "underscore": "_",
    "under score": "_", "underline": "_", "guion bajo": "_", "guion abajo": "_", "raya baja": "_",
    "barra baja": "_", "subrayado": "_", "dash": "-", "hyphen": "-", "guion medio": "-",
    "guion": "-", "minus": "-", "plus": "+",
}  # fmt: skip
# "Dot.hill at …": a name that is written with its sign.
_JOINER = re.compile(rf" ?(?<![.\w-])({any_of(_JOINERS)})\b(?![._]\w) ?")
# "m a l i k dot s", right before the host.
_SPELLED_OUT = re.compile(
    rf"\b(?:[a-z0-9]+ (?:{any_of(_JOINERS)}) )*(?:[a-z0-9] ){{2,}}[a-z0-9](?: (?:{any_of(_JOINERS)}) (?!(?<=guion )(?:a?bajo|medio) [a-z0-9]\b)[a-z0-9]+(?: [a-z0-9]\b)*)*$"
)
_LEAD = re.compile(
    r"(?:^|.*\b)(?:e-?mail(?: address)?|correo(?: electronico)?|address|mail|it|that|direccion)"
    r"(?: me)?(?:'s|s\b| is| es|:| at| would be)? ?(?!\w*@)|.*\b(?:is|its|it's|es|to|at|a|write|reach|use|me) "
)
_WORD = re.compile(r"[a-z0-9_.+\-]+$")
_TYPOS = re.compile(r"^(gmail|hotmail|yahoo|outlook|icloud)\.(?:con|cmo|ocm|vom|xom|comm|cm|om)$")
# Some providers are words: "me llamo" tries none.
_TRIED = re.compile(
    rf"@|\b(?:arroba|(?!(?:me|live|mail|att|cox|proton)\b)(?:{_PROVIDERS}))\b"
    rf"|\b(?:at|dot|punto) (?:{_PROVIDERS}|com)\b"
)
# How a name is spelled, which is not the name: "m as in Mary".
_AS_IN = re.compile(r"\b(?:as in|as an?|letter|letra|como(?: en| de)?)\b")
_AS_IN_FIRST = re.compile(r"\b[a-z] (?:as in|de|como) [a-z]+, ")
_TWO = 2
_LINKED = re.compile(r"[a-z][._-][a-z]")
# Words of a sentence: "look at example.com".
_NO_LOCAL = re.compile(
    r"\b(?:the|is|are|am|was|were|be|my|of|as|in|on|with|for|and|or|letter|letra|como|look|looking|see|saw|go|went|visit|check|find|found|read|works?|working"
    r"|him|her|them|it|this|that|not|doctor|website|site|page|there|here|mi|su|es|esta|trabaj[oa])\b"
)
# More signs than these are no addresses of a visitor's.
_MOST = 5
_ASKED = frozenset({"email", "contact", "phone"})
_ENDS_SO = "|".join(sorted(_ENDS))
# Words around a spoken "at" with a host after it, or a name with digits before it.
_NEARLY = re.compile(
    rf"(?:\b[a-z]{{1,20}} )?\b[a-z][\w.+\-]{{0,40}} ?(?:{_AT}) ?(?:(?:gmail|googlemail|yahoo|hotmail|outlook|icloud|aol|comcast|ymail)\b"
    rf"|[a-z][\w\-]{{1,40}}(?: ?\.| {_DOT}) ?(?:{_ENDS_SO})\b)"
    r"|\b[a-z][\w.+\-]{0,40}\d[\w.+\-]{0,9} (?:at|arroba) [a-z]{3,}\b"
)
_SWAP = re.compile(
    r"\b([a-z0-9][\w.\-]*)\W{1,3}(?:not|no|instead of|en vez de) ([a-z0-9][\w.\-]*)"
    r"|\b(?:not|no) ([a-z0-9][\w.\-]*?)[,.]? (?:but |it's |its |sino |es )?([a-z0-9][\w.\-]*)"
)


def read(message: Message, context: Context) -> Found:
    """``email``: an address, the corrected known one, or ``declined``."""
    typed = _typed(message)
    if typed:
        address = meant(message.plain, typed)
        left = message.without(*[(start, end) for _, start, end in typed])
        return Found({"email": address} if address else {}, left)
    found = _bracketed(message) or _spoken(message, context.asked == "email")
    nearly = _nearly(message) if not found and context.asked in _ASKED else None
    if nearly:
        # Part of it is no name, and its digits are no number.
        return Found({}, message.without(nearly))
    if found:
        said, start, end = found
        return Found({"email": said}, message.without((start, end)))
    known = context.known.get("email")
    if isinstance(known, str) and "@" in known and context.asked in {"email", "confirm"}:
        for match in _SWAP.finditer(message.plain):
            new, old = (match[1], match[2]) if match[1] else (match[4], match[3])
            if len(old) > 1 and known.lower().count(old) == 1:
                changed = _valid(known.lower().replace(old, new))
                if changed:
                    return Found({"email": changed}, message.without(match.span()))
    if refused(message.plain, "email", context.asked):
        return Found({"email": DECLINED}, message)
    return Found({}, message)


def problem(message: Message, asked: str | None) -> str | None:
    """``email_incomplete`` if an address was tried but cannot be one; else None."""
    if asked not in _ASKED or read(message, Context(asked)).details:
        return None
    if asked != "email":
        return "email_incomplete" if "@" in message.plain or _nearly(message) else None
    return "email_incomplete" if _TRIED.search(message.plain) or _nearly(message) else None


def _nearly(message: Message) -> tuple[int, int] | None:
    """Where something stands that is nearly an address: "raysdad69 at example"."""
    found = _NEARLY.search(message.plain)
    return found.span() if found else None


def _valid(address: str) -> str | None:
    if address == address.upper():
        address = address.lower()
    local, _, domain = address.rpartition("@")
    domain = _TYPOS.sub(r"\1.com", domain.lower())
    if _NO_ENDS.search(domain):
        return None
    try:
        checked = validate_email(f"{local}@{domain}", check_deliverability=False)
    except EmailNotValidError:
        return None
    return checked.normalized


def _typed(message: Message) -> list[tuple[str, int, int]]:
    """Every address that is written with its sign, and where it stands."""
    found: list[tuple[str, int, int]] = []
    at = message.text.find("@")
    while at >= 0 and len(found) < _MOST:
        address = _around(message.text, at)
        if address:
            found.append(address)
        at = message.text.find("@", at + 1)
    return found


def _around(text: str, at: int) -> tuple[str, int, int] | None:
    """The address around a sign, and where it stands."""
    domain = _DOMAIN.match(text, at + 1)
    # Looked at first, because it is quick.
    if not domain or not ({".", ","} & {*domain[1]}):
        return None
    before = text[max(0, at - 70) : at].rstrip(" ")
    local = next((m for m in _LOCAL.finditer(before) if m.end() == len(before)), None)
    if not local:
        return None
    start = max(0, at - 70) + local.start()
    if text[at - 1] == " " and _NETWORK.search(before):
        return None
    spaced = _SPACED.search(before[: local.start()]) if text[at - 1] == " " else None
    first = spaced[1] if spaced else ""
    # "gmail.com. My": what follows a full stop and a blank is the next sentence.
    options: tuple[str, ...] = (domain[1].split(". ")[0], domain[1])
    if text[domain.end() : domain.end() + 1] == "@":
        # "ana@gmail.comana@gmail.com": the second begins where the first one ends.
        ended = _ENDED.match(domain[1])
        options = (ended[0],) if ended else ()
    for option in options:
        written = option.rstrip(" .,").replace(" ", "").replace(",", ".")
        dotted = "." in written
        address = _valid(first + local[0].lstrip(".'*(") + "@" + written) if dotted else None
        if address:
            return address, start, domain.start(1) + len(option.rstrip(" .,"))
    return None


def _bracketed(message: Message) -> tuple[str, int, int] | None:
    """An address that hides from robots: "name (at) host (dot) com"."""
    found = _BRACKETED.search(message.plain)
    if not found:
        return None
    host = re.sub(r"\W*[(\[{] ?(?:dot|punto) ?[)\]}]\W*| (?:dot|punto) ", ".", found[2])
    address = _valid(f"{found[1]}@{host}")
    return (address, *found.span()) if address else None


def _spoken(message: Message, asked: bool) -> tuple[str, int, int] | None:
    match = next(
        (m for m in _SPOKEN.finditer(message.plain) if _is_host(m[1] or m[3], asked)), None
    )
    if not match or _AS_IN_FIRST.search(message.plain[: match.start()]):
        # "K as in kite, lopez at …": half an address is a wrong one, it is asked for.
        return None
    domain = _joined(match[1] or match[2] or match[3]).replace(" com", ".com").replace(" ", "")
    start = max(0, match.start() - 90)
    before = message.plain[start : match.start()]
    cut = max((match.start() for match in _CUT.finditer(before)), default=-1)
    start += cut + 1
    before = before[cut + 1 :]
    before = _said_aside(before)
    letters = _letters(before)
    if letters:
        address = _valid(letters[0] + "@" + domain)
        if address:
            return address, start + letters[1], match.end()
    lead = _LEAD.match(before)
    clear = bool(lead) or asked
    if lead:
        start += lead.end()
        before = before[lead.end() :]
    start += len(before) - len(before.lstrip())
    local = spelled(_joined(before.strip()))
    if _AS_IN.search(before) or (
        not clear and " " in local and _after_name(message, before, match.start())
    ):
        # "Denise Lind at example.com" may be a name and half an address: it is asked for.
        return None
    if len(local.split()) > (4 if clear else 1):
        words = _last_words(local)
        if words is None:
            return None
        start = start if words == local.replace(" ", "") else match.start() - len(words)
        local = words
    elif not clear and not local:
        return None
    if _NO_LOCAL.search(local) or not _WORD.match(local.replace(" ", "")):
        return None
    address = _valid(local.replace(" ", "") + "@" + domain)
    return (address, start, match.end()) if address else None


def _last_words(local: str) -> str | None:
    """What of several words belongs to the address; None if half of it is missing."""
    *others, last = local.split()
    if last.isdecimal() and _LINKED.search(others[-1]):
        # "J dot ruiz seventy four".
        last = others.pop() + last
    # Digits, and the end of what is spelled out: half an address is a wrong one.
    half = last.isdecimal() or (others and len(others[-1]) == 1)
    return None if half else last


def _letters(before: str) -> tuple[str, int] | None:
    """The local part that is said letter by letter at the end, and where it begins."""
    dashed = _DASHED.search(before)
    if dashed:
        return dashed[0].replace("-", ""), dashed.start()
    said = _SPELLED_OUT.search(before.rstrip())
    return (_joined(said[0]).replace(" ", ""), said.start()) if said else None


def _after_name(message: Message, before: str, end: int) -> bool:
    """Whether the last word before the host stands behind one that may be a name, or belong
    to the address.
    """
    words = before.split()
    if len(words) < _TWO:
        return False
    at = message.plain.rfind(f"{words[-2]} ", 0, end)
    return at >= 0 and name_at(message, at, strict=False) is not None


def _said_aside(before: str) -> str:
    """The local part without what is said about it, in the same length: "all one word"."""
    return _ASIDE.sub(lambda m: " " * len(m[0]), before)


def _is_host(host: str | None, asked: bool) -> bool:
    """Whether a spoken host ends as hosts do; where no address was asked for, "look at the
    dot on my MRI" is none.
    """
    return host is None or asked or host.rpartition(" ")[2].rpartition(".")[2] in _ENDS


def _joined(words: str) -> str:
    return _JOINER.sub(lambda m: _JOINERS[m[1]], words)
