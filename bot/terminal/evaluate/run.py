"""``python -m bot evaluate``: measure, print, write the page and the documentation's table."""

from __future__ import annotations

import json
import sys
import time

from rasa.core.agent import Agent

from bot import settings
from bot.brain import embedding as embeddings
from bot.brain.training import TrainingFailed, train
from bot.settings import ROOT
from bot.terminal.evaluate import report, training_split
from bot.terminal.evaluate.hearing import Ear
from bot.terminal.evaluate.measure import Figures, Say, measure

RESULTS = ROOT / "results"


def run(*, stock: bool) -> int:
    """Exit status 0, or 1 if training failed. ``stock`` also measures Rasa's own pipeline."""
    known = settings.load()
    _say("training …")
    start = time.process_time()
    try:
        model = train(known.models, anew=True)
    except TrainingFailed:
        return 1
    spent = time.process_time() - start
    figures = measured(Agent.load(str(model)), _say)
    figures["at"] = time.strftime("%Y-%m-%d")
    figures["embedding"] = known.embedding and embeddings.load() is not None
    _say("the training examples …")
    figures["training"] = training_split.confusion(embedding=bool(figures["embedding"]))
    figures["training"]["cpu"] = spent
    if stock:
        _say("Rasa's stock pipeline (some minutes) …")
        from bot.terminal.evaluate import stock as pipeline

        figures["stock"] = pipeline.measure()
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / "evaluation.json").write_text(json.dumps(figures, indent=1), encoding="utf-8")
    (RESULTS / "evaluation.html").write_text(report.page(figures), encoding="utf-8")
    report.document(figures)
    print(report.text(figures))
    _say(f"the page: {RESULTS / 'evaluation.html'}")
    return 0


def measured(agent: Agent, say: Say) -> Figures:
    """The figures of a loaded model."""
    ear = Ear(agent)
    try:
        figures = measure(ear, say)
    finally:
        ear.close()
    figures["worst_reader"] = min(figures["readers"].values())
    return figures


def _say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)
