"""Rasa's stock pipeline on the same examples, measured in the same way."""

from __future__ import annotations

import asyncio
import random
import tempfile
import time
from pathlib import Path
from typing import Any

import yaml
from rasa.core.agent import Agent
from rasa.model_training import train_nlu

from bot.settings import ROOT
from bot.terminal.evaluate import frozen
from bot.terminal.evaluate.frozen import Row
from bot.terminal.evaluate.heard import Heard
from bot.terminal.evaluate.measure import Figures, intents

EPOCHS = 100
# What `rasa init` writes, without what reads entities: we compare intents.
PIPELINE: list[dict[str, Any]] = [
    {"name": "WhitespaceTokenizer"},
    {"name": "RegexFeaturizer"},
    {"name": "LexicalSyntacticFeaturizer"},
    {"name": "CountVectorsFeaturizer"},
    {"name": "CountVectorsFeaturizer", "analyzer": "char_wb", "min_ngram": 1, "max_ngram": 4},
    {
        "name": "DIETClassifier",
        "epochs": EPOCHS,
        "constrain_similarities": True,
        "entity_recognition": False,
    },
    {"name": "FallbackClassifier", "threshold": 0.3, "ambiguity_threshold": 0.1},
]
FALLBACK = "nlu_fallback"


def measure(epochs: int = EPOCHS) -> Figures:
    """Train (minutes of CPU) and score the stock pipeline."""
    pipeline = [{**part, "epochs": epochs} if "epochs" in part else part for part in PIPELINE]
    config = {"recipe": "default.v1", "assistant_id": "stock", "language": "en"}
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "config.yml"
        file.write_text(yaml.safe_dump({**config, "pipeline": pipeline}), encoding="utf-8")
        start = time.process_time()
        model = train_nlu(str(file), str(ROOT / "data" / "nlu"), folder)
        spent = time.process_time() - start
        agent = Agent.load(model)
        rows = frozen.rows()
        chance = random.Random(frozen.SEED)  # noqa: S311 - the same errors every time
        asked = [row for row in rows if row.kind == "intent"]
        plain = [(row, _hear(agent, row.text)) for row in rows]
        typed = [(row, _hear(agent, frozen.mistyped(row.text, chance))) for row in asked]
    times = [each.cpu for _, each in plain]
    return {
        **intents([each for each in plain if _counts(each[0])], typed),
        "cpu": {"mean": sum(times) / len(times)},
        "training": {"cpu": spent},
        "epochs": epochs,
    }


def _counts(row: Row) -> bool:
    return row.kind in {"intent", "far", "near"}


def _hear(agent: Agent, text: str) -> Heard:
    start = time.process_time()
    parsed: dict[str, Any] = asyncio.run(agent.parse_message(text))
    spent = (time.process_time() - start) * 1000
    ranking = [each for each in parsed["intent_ranking"] if each["name"] != FALLBACK]
    named = [each for each in ranking if each["name"] != frozen.OUTSIDE]
    best, score = (named[0]["name"], named[0]["confidence"]) if named else (frozen.OUTSIDE, 0.0)
    said = parsed["intent"]["name"]
    intent = frozen.OUTSIDE if said == FALLBACK else str(said)
    return Heard(intent, str(best), float(score), None, {}, spent)
