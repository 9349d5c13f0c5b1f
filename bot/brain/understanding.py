"""One message, read: the classifier's intent and the readers' details."""

from __future__ import annotations

import re
from typing import Any, NamedTuple
from urllib.parse import parse_qsl

import msgspec
from rasa.core.agent import Agent
from rasa.core.channels.channel import UserMessage

from bot.brain.asking import CLEAR, behind_greeting, questions, to_answer, topics_of
from bot.brain.details_component import ASKED, TOLD
from bot.brain.emergency_component import SUSPICION
from bot.contract import Choice, Details, Language, Suspicion, Understood
from bot.intake.cues.candor import hidden_question
from bot.intake.cues.certainty import NOT_UNDERSTOOD
from bot.intake.cues.foreign import unspoken
from bot.intake.cues.illnesses import lists_illnesses
from bot.intake.cues.language import language_of
from bot.intake.cues.topics import named_better
from bot.intake.reading import read
from bot.intake.reading.text.message import asks
from bot.safety.combine import suspects

# Rasa runs a text that begins with a slash as a command; typed text never is one.
COMMAND = re.compile(r"^[\s/]+")
LIKELY = 2
SIGNS = ("emergency", "self_harm")
# Intents that bare details are taken for, unless the classifier is clear about it.
RESEMBLING = {"correct_detail", "greet", "affirm", "deny", "ask_phone_number", "use_email"}
# Words of one of these may stand before a question, and hide it.
GREETING = {"greet", "thanks"}
# What a question that is none of ours may name, and does not tell: "my kid's algebra homework".
NAMED = {"relation", "notes", "access_needs", "minor"}
# Below this the second reading is no candidate.
CANDIDATE = 0.08


class Reading(NamedTuple):
    """What a message is: ``likely`` are the likeliest intents when unsure, ``topics`` its
    questions with the intents that answer them, where it has more than one sentence.
    """

    understood: Understood
    likely: tuple[str, ...] = ()
    topics: tuple[tuple[str, str], ...] = ()


def plain(text: str) -> str:
    """The text without what Rasa would take for a command."""
    return COMMAND.sub("", text)


async def understand(
    agent: Agent,
    text: str,
    *,
    asked: str | None = None,
    language: Language | None = None,
    known: Details | None = None,
    signs: bool = True,
) -> Reading:
    """Read a typed message. ``signs``: it may be one of an emergency; else it is read as anything
    else that it may be. ``language``: the one that whoever asks has heard in it.
    """
    words = plain(text)
    spoken = language_of(words, language, begun=language is not None) or language or "en"
    parsed = await _parse(agent, words, {ASKED: asked})
    fields = read(words, asked, spoken, known, learned=parsed.get(TOLD))
    if fields.keys() <= NAMED and not asked and _is_foreign_question(parsed, words):
        fields = {}
    suspected = {} if lists_illnesses(words) else parsed.get(SUSPICION)
    suspicion = msgspec.convert(suspected or {}, Suspicion)
    heard = suspicion if signs else Suspicion()
    name, confidence = _intent(parsed, fields, heard)
    question = "" if name.startswith("ask_") else hidden_question(words)
    if question and not suspects(suspicion):
        # A sign may lie in how it is asked: it was looked for in all of the words.
        words = question
        name, confidence = _intent(await _parse(agent, words, {ASKED: asked}), fields, heard)
    topics: tuple[tuple[str, str], ...] = ()
    if name not in SIGNS and not fields and unspoken(words):
        # What it resembles in letters it does not say.
        name = "gibberish"
    elif name not in SIGNS:
        asking = questions(words)
        if name in GREETING and not asking and (asked_behind := behind_greeting(words)):
            # "Hola, ¿esto cuesta mucho?"
            name, confidence = to_answer((name, confidence), [await _alone(agent, asked_behind)])
        name, confidence = named_better(words, name, confidence)
        read_alone = [await _alone(agent, each) for each in asking]
        name, confidence = to_answer((name, confidence), read_alone)
        topics = topics_of(asking, read_alone, name)
    understood = Understood(
        intent=name,
        confidence=round(confidence, 4),
        language=spoken,
        fields=fields,
        suspicion=suspicion,
    )
    return Reading(understood, _likely(parsed) if name == "out_of_scope" else (), topics)


def pressed(choice: Choice, language: Language) -> tuple[Understood, dict[str, str]]:
    """A button as a reading: its intent, and what it carries."""
    intent, _, query = choice.payload.partition("?")
    return Understood(intent=intent, confidence=1.0, language=language), dict(parse_qsl(query))


async def _parse(
    agent: Agent, words: str, metadata: dict[str, str | None] | None = None
) -> dict[str, Any]:
    if not words or agent.processor is None:
        return {}
    parsed: dict[str, Any] = await agent.processor.parse_message(
        UserMessage(words, metadata=metadata)
    )
    return parsed


async def _alone(agent: Agent, words: str) -> tuple[str, float]:
    """The intent of a question by itself."""
    return named_better(words, *_first(await _parse(agent, words)))


def _first(parsed: dict[str, Any]) -> tuple[str, float]:
    intent = parsed.get("intent") or {}
    return str(intent.get("name") or "gibberish"), float(intent.get("confidence") or 0)


def _intent(parsed: dict[str, Any], fields: Details, suspicion: Suspicion) -> tuple[str, float]:
    name, confidence = _first(parsed)
    if name in SIGNS and not suspects(suspicion):
        # A guess too weak to ask about is no reading either: the next best is taken.
        ranking = parsed.get("intent_ranking") or []
        others = [each for each in ranking if each["name"] not in SIGNS]
        if others:
            name, confidence = str(others[0]["name"]), float(others[0]["confidence"])
    unsure = confidence < CLEAR and name in RESEMBLING
    if fields and (name in NOT_UNDERSTOOD or unsure):
        # Whatever else it is, it gives details.
        return "inform", max(confidence, 0.5)
    return name, confidence


def _is_foreign_question(parsed: dict[str, Any], words: str) -> bool:
    """Whether nothing but a question is asked, and one that is not ours."""
    asks_only = "?" in words or any(asks(c) for c in re.split(r"[.,;!\n]+", words.lower()))
    return asks_only and _first(parsed)[0] == "out_of_scope"


def _likely(parsed: dict[str, Any]) -> tuple[str, ...]:
    ranking = parsed.get("intent_ranking") or []
    named = [
        str(each["name"])
        for each in ranking
        if each["confidence"] >= CANDIDATE and str(each["name"]).startswith("ask_")
    ]
    return tuple(named[:LIKELY]) if len(named) >= LIKELY else ()
