"""Words that belong to an operation: the part of the body, its kind, and what it was for."""

from __future__ import annotations

import re

from bot.intake.reading.places.key_words import PHRASE
from bot.intake.reading.text.message import Message
from bot.intake.reading.vocabulary.idioms import without_idioms

PART = (
    r"back|spine|spinal|lumbar|cervical|thoracic|neck|hip|knee|leg|foots?|ankle|shoulder|arm|hand"
    r"|wrist|disc|disk|nerve|lower|low|upper|sacroiliac|si|joint|hernia|brain|heart|bypass"
    r"|gallbladder|sciatic|ciatico|column|espalda|columna|cuello|rodilla|cadera|hombro|pierna|pie|brazo"
    r"|mano|baja|disco|hernia|nervio|cervicales|lumbares|vertebras|vertebra|tailbone|pelvis|groin"
    r"|bariatric|weight[- ]loss|gastric|cataract|eye|jaw|dental|sinus|nose|thyroid|breast|bladder|bowel|colon|kidney|prostate|lung|vein|bunion|umbilical|meniscus|acl|rotator|cuff|plastic|cosmetic"
    r"|vesicula|matriz|apendice|prostata|rinon(?:es)?|tiroides|ojos?|cataratas?|hemorroides|vejiga|utero|ovarios?|quistes?|corazon|juanetes?|hernias|menisco|ligamentos?|tendon|amigdalas|pulmon"
    r"|abdomen|stomach|thigh|calf|calves|hands|feet|knees|hips|wrists|elbows?|ankles|shoulders"
    r"|manos|rodillas|caderas|pies|codos?|tobillos?|tunel|carpian[oa]|tunnel|carpal|discal|inguinal|ulnar|median|radial|tibial|peroneal|pudendal|occipital|cluneal|femoral|saphenous"
    r"|ingles?|nalgas?|gluteos?|muslos?|pantorrillas?|talon|costillas?|munecas?|dedos?|vientre|pecho|seno|cintura|nuca|antebrazo"
)
KIND = (
    r"open|minor|major|emergency|robotic|failed|fallid[oa]s?|multiple|several|previous|prior|double|triple"
    r"|single|level|levels|first|second|third|primera|segunda|tercera|total|partial|minimally|invasive|big|small|old|past"
    r"|laser|revision|left|right|both|microscopic|endoscopic|anterior|posterior|bilateral|few"
    r"|couple|many|botched|varias|varios|otra|otras|gran|mayor|menor|izquierd[oa]|derech[oa]"
    r"|exploratory|repeat|same|another|urgente|urgencia|emergencia"
)
# What it was done for.
REASON = (
    r"stenosis|herniat\w+|bulging|bulge|slipped|ruptured|torn|tear|broken|fractured?|fractures|scoliosis|thoracic outlet|outlet(?: syndrome)?|sciatica|spondylo\w+"
    r"|endometriosis|pinched|compression|cancer|tumou?rs?|cysts?|infection|arthritis|degenerat\w+|stones?|estenosis|escoliosis|fracturad?[ao]?|quistes?|tumor|ciatica"
    r"|herniad[oa]s?|desgaste|desviacion|canal estrecho|cancer|infeccion"
)
MONTH = (
    r"jan\w*|feb\w*|march|april|may|june|july|august|sep\w*|oct\w*|nov\w*|dec\w*|enero|febrero"
    r"|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
)

_HEADING = re.compile(
    r"(?:Surger|Operation|Cirug|Operacion)\w*|surgeries|operations|cirug[ií]as|operaciones"
)
_WHERE_IT_IS = re.compile(
    r" (?:on|in|to|en|de) (?:my|the|her|his|la|mi) (?:(?:low|lower|upper) )?(?:back|espalda(?: (?:baja|alta))?)$"
)
# "Knee replaced in 2019, still burns": nothing else is said to hurt.
_STILL_HURTS = re.compile(
    r"\b(?:still|it|and|but|now|sigue|todavia|aun|me|ahora|pero|y)(?: (?:it|just|still|always|me|sigue|que|muy|is|feels|stays))* "
    r"(?:burn(?:s|ing)?|hurt(?:s|ing)?|ach(?:es?|ing|y)|throb(?:s|bing)?|numb|tingl\w+|stab\w+|sting\w*|in pain|arde|ardiendo|quema|quemando|duele|doliendo|molesta\w*|punza\w*)\b"
)


def used_up(plain: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The parts about operations that tell nothing else: what was operated on may be what hurts,
    as in "two operations on my lower back" or "knee replaced in 2019, still burns".
    """
    rest = Message(plain, plain).without(*spans).plain
    if _STILL_HURTS.search(rest) and not PHRASE.search(without_idioms(rest)):
        return []
    there = [_WHERE_IT_IS.search(plain, *span) for span in spans]
    return [(s, at.start() if at else e) for (s, e), at in zip(spans, there, strict=True)]


def without_heading(told: list[str]) -> list[str]:
    """What was operated on, without the heading of the list: "Surgeries: L5-S1 discectomy"."""
    return told[1:] if told[1:] and _HEADING.fullmatch(told[0]) else told
