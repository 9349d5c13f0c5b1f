"""What bare words behind an explanation stand for: the choice that leads on from it."""

from __future__ import annotations

from urllib.parse import parse_qsl

from bot.contract import BrainRequest, Choice, Draft, Language
from bot.intake.going_on import goes_on
from bot.wording import Wording

# The shortest explanation of all, for who cannot follow.
SIMPLER = Choice(title="", payload="ask_evidence?aspect=simpler")
# Why the pain stays and is missed: the reason behind every explanation.
WHY = Choice(title="", payload="ask_why_spine_care_misses")
_EXPLAINS = "ask_"


def followed(request: BrainRequest, wording: Wording) -> Choice | None:
    """The choice that typed words mean: "why?", "tell me more", "I don't get it".

    None where a question of the intake waits for an answer, where nothing was explained, or
    where everything that the explanation leads to was heard.
    """
    draft = request.draft
    if request.asked or draft.question or draft.erasing or draft.reference:
        return None
    going = goes_on(request.text or "")
    names = _explained(draft, request.language, wording)
    if going is None or not names:
        return None
    if going == "simpler":
        return SIMPLER
    leading = wording.line(names[-1], request.language).choices
    if going == "why":
        leading = (WHY, *leading)
    return next((each for each in leading if _is_new(each, names)), None)


def _explained(draft: Draft, language: Language, wording: Wording) -> list[str]:
    """The lines that were explained, in their order, by their names in data/answers."""
    found = (each.removesuffix(f" {language}") for each in draft.explained)
    return [each for each in found if wording.has(each)]


def _is_new(choice: Choice, explained: list[str]) -> bool:
    intent, _, query = choice.payload.partition("?")
    side = dict(parse_qsl(query)).get("aspect")
    line = f"utter_aspect_{side}" if side else f"utter_{intent}"
    return intent.startswith(_EXPLAINS) and line not in explained
