"""Every line is said somewhere, or stands on the short list of those that wait for their place."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from bot.intake.cues.aspects import ASPECTS
from bot.intake.cues.feeling import FEELINGS
from bot.settings import ROOT
from tests.content.lines import ALL

# Lines that are written, and that nothing says yet.
WAITING: set[str] = set()
# A sign's own line is named by the sign and the action.
SIGN = re.compile(r"safety_(\w+?)_(?:911|emergency_department|same_day|crisis_line)")
DOMAIN = yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))
PLACES = (
    *("bot/**/*.py", "bot/**/*.html", "bot/**/*.js", "bot/safety/**/*.yml"),
    *("actions/**/*.py", "data/rules/*.yml"),
)
SOURCE = "\n".join(
    Path(file).read_text(encoding="utf-8") for place in PLACES for file in ROOT.glob(place)
)
WORDS = frozenset(re.findall(r"\w+", SOURCE))
# "utter_problem_{problem}"
BUILT = frozenset(re.findall(r"\b(utter_\w+?)_?\{", SOURCE))


def _said(name: str) -> bool:
    """Whether a line's name stands in the sources, whole or as a beginning and an end."""
    short = name.removeprefix("utter_")
    if name in WORDS or short in DOMAIN["intents"] or short.startswith("label_"):
        return True
    if short.removeprefix("aspect_") in ASPECTS or short.removeprefix("warm_") in FEELINGS:
        return True
    sign = SIGN.fullmatch(short)
    if sign:
        # "safety_short_abuse_911": its short form.
        return sign[1].removeprefix("short_") in WORDS
    by_sign = ("really", "still", "settled", "why", "unreached")
    if short.startswith(tuple(f"safety_{each}_" for each in by_sign)):
        # Named by the action or the sign.
        return "utter_safety_" + short.split("_")[1] in WORDS and short.split("_", 2)[2] in WORDS
    if short.startswith("ask_") and short.endswith("_other") and '"_other" if' in SOURCE:
        return True
    parts = name.split("_")
    return any(
        "_".join(parts[:cut]) in BUILT and "_".join(parts[cut:]) in WORDS
        for cut in range(1, len(parts))
    )


def test_every_line_is_said_somewhere_or_waits() -> None:
    assert {each.name for each in ALL if not _said(each.name)} == WAITING


def test_a_line_that_nothing_says_is_noticed() -> None:
    assert not _said("utter_nobody_says_this")


def test_every_question_has_a_title_for_when_we_are_unsure() -> None:
    names = {each.name for each in ALL}
    asks = [intent for intent in DOMAIN["intents"] if intent.startswith("ask_")]
    assert len(asks) > 20
    assert not [intent for intent in asks if f"utter_label_reading_{intent}" not in names]
