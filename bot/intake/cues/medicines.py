"""Whether words only tell which medicines somebody takes: "I take Eliquis and Lyrica". Pure.

They are told for the office, and ask for no advice. What asks, and what may be of too much, of an
effect or of stopping, is no such telling: it keeps its answer. English and Spanish.
"""

from __future__ import annotations

import re

from bot.intake.cues.asking import QUESTION, asked_in
from bot.intake.reading.notes.kept import MEDICINE
from bot.intake.reading.text.message import Message, fold
from bot.intake.reading.treatments.tried import named

_MOST_WORDS = 20
_FEWEST_LISTED = 2
_TAKES = re.compile(
    r"\W*(?:(?:and|also|oh|well|so|ok|okay|yes|yeah|no|fyi|btw|just|y|tambien|ademas|ah|si|bueno|pues)\b[ ,:]*)*"
    r"(?:(?:(?:i'?m|im|i am|i've been|i have been|he'?s|he is|she'?s|she is|my \w+ is|estoy|esta|ando) (?:(?:also|still|now|already|only|just|currently|tambien|todavia|ya) )*(?:on|taking|using|tomando|usando)"
    r"|(?:i|he|she|we|my \w+) (?:(?:also|still|now|already|only|just|currently) )*(?:takes?|uses?)"
    # Folded, "tomó" is "tomo": of somebody else it may be of just now.
    r"|(?:(?:el|ella|mi \w+) )?(?:(?:tambien|todavia|ya|solo) )*(?:toma|usa)|(?:yo )?(?:(?:tambien|todavia|ya|solo) )*(?:tomo|uso)|(?:takes?|taking|on|tomando|(?:my |mis |the |las )?(?:med(?:ication|icine)?s?|medicinas|medicamentos|pills|pastillas)(?: (?:are|is|son|:))?))\b)"
)
# More than a plain telling: a wish, a doubt, too much of it, what it does, or that it is at an end.
_MORE = re.compile(
    r"\b(?:should|can|could|may|might|would|will|must|do|does|is it|are (?:they|these|those)|ok(?:ay)? to|safe|danger\w*|need\w*|want\w*|wish|like to|refill\w*|prescri\w+|renew\w*|advice|advise|recommend\w*|instead|together|mix\w*|interact\w*|with alcohol|beer|wine|drunk|drink\w*|alcohol"
    r"|took|taken|too|many|much|extra|double|whole|all (?:my|the|of)|entire|bottle|handful|more than|over(?:dos\w*)?|accident\w*|wrong|stop\w*|quit\w*|ran out|run out|out of|withdraw\w*|cold turkey|miss(?:ed|ing)?|skip\w*|remove|delete|drop|not|never|don'?t|allerg\w*|rash|side|effects?|sick|dizzy|sleep\w*|sleepy|wak\w+|breath\w*|bleed\w*|black|vomit\w*|throw\w*"
    r"|handfuls?|hour\w*|kids?|child\w*|baby|toddler|teen\w*|son|daughter|dogs?|cats?|(?:wife|husband|mom|mother|dad|father|friend|neighbor|sister|brother|someone|somebody)'?s|fell|fall\w*|hit|help\w*|work\w*"
    r"|horas?|punados?|hij[oa]s?|nin[oa]s?|bebe|perr[oa]s?|gat[oa]s?|cai|caid[oa]|golpe\w*|ayud\w+|sirv\w+"
    r"|die|dying|dead|kill\w*|suicid\w*|end it|forever|goodbye|puedo|puede|podria|debo|deberia|hay que|tengo que|necesit\w+|quier[oe]|quisiera|recet\w+|surt\w+|segur[oa]|peligro\w*|mezcl\w+|junt[oa]s|alcohol|cerveza|vino|demasiad\w+|much[oa]s?|tod[oa]s?|doble|frasco|mas de|dej[eoa]\w*|acab\w+|sin|nunca|no|alergi\w*|mareo\w*|vomit\w*|dormir|despert\w+|respir\w+|sangr\w+|morir\w*|matar\w*|quit\w+|borr\w+)\b"
)
# "20 ibuprofen", "ten tramadol": so many are counted.
_COUNT = re.compile(
    r"\b(?:\d{1,2}|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|quince|veinte|treinta|cuarenta|cincuenta) (?:of |de )?$"
)
_COUNTED = re.compile(
    r"\b(?:\d+|five|six|seven|eight|nine|ten|twelve|twenty|thirty|cinco|seis|siete|ocho|nueve|diez|veinte|treinta) (?:(?:of|de|my|mis|the) )*(?:pills?|tabs?|tablets?|capsules?|pastillas?|tabletas?|capsulas?|\w+ ?(?:pills?|tablets?|pastillas?))\b"
)
# What may stand between them.
_LISTS = re.compile(
    r"[\W_]|\b(?:and|plus|also|then|some|tried|had|did|have|i|my|the|an?|for|pain|nerve|daily|once|twice|every|day|night|at|mg|y|e|con|tambien|probe|tome|he|para|el|la|los|las|mi|dolor|cada|dia|noche|\d+)\b"
)


def tells_medicines(text: str) -> bool:
    """Whether the words do nothing but tell what is taken, or list it beside what was tried."""
    plain = fold(text)
    names = [*MEDICINE.finditer(plain)]
    if not names or len(plain.split()) > _MOST_WORDS or "?" in text:
        return False
    counted = any(_COUNT.search(plain, 0, each.start()) for each in names)
    if counted or _COUNTED.search(plain) or _MORE.search(plain):
        return False
    if QUESTION.search(text) or asked_in(text):
        return False
    return bool(_TAKES.match(plain)) or _only_lists(plain)


def _only_lists(plain: str) -> bool:
    """Whether folded words are nothing but medicines and what else was tried, and more than one."""
    spans = [span for _, span in named(plain)] + [each.span() for each in MEDICINE.finditer(plain)]
    if len({plain[slice(*each)] for each in spans}) < _FEWEST_LISTED:
        return False
    rest = Message(plain, plain).without(*spans).plain
    return not _LISTS.sub(" ", rest).strip()
