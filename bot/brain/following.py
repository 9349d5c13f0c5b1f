"""What bare words behind an explanation, or a question, stand for: the choice that leads on."""

from __future__ import annotations

from urllib.parse import parse_qsl

from bot.contract import BrainRequest, Choice, Draft, Language
from bot.intake.going_on import goes_on
from bot.wording import Wording

# The shortest explanation of all, for who cannot follow.
SIMPLER = Choice(title="", payload="ask_evidence?aspect=simpler")
# Why the pain stays and is missed: the reason behind every explanation.
WHY = Choice(title="", payload="ask_why_spine_care_misses")
# Why a detail is asked for, and the question again; and how a sent request stands.
NEEDED = Choice(title="", payload="ask_why_needed")
STATUS = Choice(title="", payload="ask_request_status")
# Not understood there, it is told in other words (bot/conversation/safety_first.py).
_SCREEN = "safety_screen"
_EXPLAINS = "ask_"


def followed(request: BrainRequest, wording: Wording) -> Choice | None:
    """The choice that typed words mean: "why?", "tell me more", "I don't get it".

    "I don't get it" is no no, whatever was asked. None where a question waits for an answer and
    the words ask for more, where nothing was explained, or everything that it leads to was heard.
    """
    draft = request.draft
    going = goes_on(request.text or "")
    if going is None or draft.erasing or request.asked == _SCREEN:
        return None
    if going == "simpler":
        return NEEDED if request.asked else STATUS if draft.reference else SIMPLER
    names = _explained(draft, request.language, wording)
    if request.asked or draft.question or draft.reference or not names:
        return None
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
