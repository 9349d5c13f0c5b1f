"""Every line is said somewhere, or stands on the short list of those that wait for their place."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from bot.intake.aspects import ASPECTS
from bot.intake.feeling import FEELINGS
from bot.settings import ROOT
from tests.content.lines import ALL

# Lines that are written, and that nothing says yet.
WAITING = {"utter_bot_off"}
# A sign's own line is named by the sign and the action.
SIGN = re.compile(r"safety_(\w+?)_(?:911|emergency_department|same_day|crisis_line)")
DOMAIN = yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))


def _sources() -> str:
    files = [
        *(ROOT / "bot").rglob("*.py"),
        *(ROOT / "bot").rglob("*.html"),
        *(ROOT / "bot").rglob("*.js"),
        *(ROOT / "bot" / "safety").rglob("*.yml"),
        *(ROOT / "actions").rglob("*.py"),
        *(ROOT / "data" / "rules").rglob("*.yml"),
    ]
    return "\n".join(Path(file).read_text(encoding="utf-8") for file in files)


def _said(name: str, source: str) -> bool:
    """Whether a line's name stands in the sources, whole or as its last part."""
    if re.search(rf"\b{name}\b", source):
        return True
    short = name.removeprefix("utter_")
    if short in DOMAIN["intents"] or short.removeprefix("label_") != short:
        return True
    if short.removeprefix("aspect_") in ASPECTS or short.removeprefix("warm_") in FEELINGS:
        return True
    sign = SIGN.fullmatch(short)
    if sign:
        return bool(re.search(rf"\b{sign[1]}\b", source))
    if short.endswith("_other") and re.search(rf"\b{name.removesuffix('_other')}\b", source):
        return True
    # "utter_problem_" + "phone_too_short"
    parts = short.split("_")
    for cut in range(1, len(parts)):
        head, tail = "_".join(parts[:cut]), "_".join(parts[cut:])
        if re.search(rf"utter_{head}_\{{", source) and re.search(rf"\b{tail}\b", source):
            return True
    return False


def test_every_line_is_said_somewhere_or_waits() -> None:
    source = _sources()
    silent = {each.name for each in ALL if not _said(each.name, source)}
    assert silent == WAITING


def test_a_line_that_nothing_says_is_noticed() -> None:
    assert not _said("utter_nobody_says_this", _sources())


def test_every_question_has_a_title_for_when_we_are_unsure() -> None:
    names = {each.name for each in ALL}
    asks = [intent for intent in DOMAIN["intents"] if intent.startswith("ask_")]
    assert len(asks) > 20
    assert not [intent for intent in asks if f"utter_label_reading_{intent}" not in names]
