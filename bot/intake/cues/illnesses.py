"""A list of lasting illnesses and medicines, and nothing besides: "gout and sleep apnea and one
kidney". A classifier of emergencies, to whom a list of illnesses sounds grave, has nothing to
suspect in it. Pure; English and Spanish.
"""

from __future__ import annotations

import re

from bot.intake.reading.text.message import fold

_PRESSURE = r"blood pr?e+a?ss?ure"
_PILLS = r"(?:pills?|meds?|medicines?|medications?|tablets?)"
# None that comes all at once: no heart attack, stroke, clot or seizure.
_LASTING = (
    rf"gout|sleep ap+n\w+|(?:type (?:1|2|one|two|i|ii) )?(?:diabet\w+|diebet\w+)|(?:sugar|suger)(?: diabetes| trouble| problems?)?|(?:high |low )?{_PRESSURE}(?: {_PILLS})?"
    rf"|(?:heart|water|sugar|suger|thyroid|cholesterol|diabetes) {_PILLS}|(?:high )?cholesterol|(?:enlarged )?(?:prostate|prostrate|prostat)(?: trouble| problems?)?|(?:only )?(?:one|1|a single|single) kidney"
    r"|(?:(?:\d|one|two|three) )?(?:heart |cardiac )?stents?|pace ?maker|eliquis|xarelto|plavix|coumadin|warfarin|blood thin+ers?|metformin|insulin|lisinopril|metoprolol|gabapentin|lyrica|statins?|baby aspirin"
    r"|thyroid|arthritis|osteoporosis|osteopenia|asthma|copd|cpap|fibromyalgia|lupus|glaucoma|cataracts?|hearing aids?|bad (?:knees?|hips?|eyes?|hearing|ears?)|acid reflux|psoriasis|scoliosis"
    r"|gota|apnea(?: del sueno)?|azucar(?: alta)?|prostata|presion(?: alta)?|colesterol(?: alto)?|(?:un )?solo rinon|un rinon"
    r"|pastillas? (?:para|de) (?:la presion|el azucar|la diabetes|la tiroides|el colesterol)|marcapasos|insulina|metformina|anticoagulantes?|tiroides|artritis|asma|fibromialgia|cataratas"
)
_LEAD = (
    r"(?:(?:add|also|oh|ok|well|put|note|i|he|she|my|his|her|the|a|have|has|got|take|takes|on|i've|ive"
    r"|tambien|agregue|anote|tengo|tiene|tomo|toma|el|la) )*"
)
_ITEM = re.compile(rf"{_LEAD}(?:{_LASTING})(?: (?:too|also|as well|tambien))?")
_JOINT = re.compile(r"[.,;:/&+\n!]+|(?<!\S)(?:and|plus|y|e|with|con)(?!\S)")


def lists_illnesses(text: str) -> bool:
    """Whether a message does nothing but list lasting illnesses and medicines."""
    parts = (" ".join(each.split()) for each in _JOINT.split(fold(text)))
    said = [part for part in parts if part]
    return bool(said) and all(map(_ITEM.fullmatch, said))
