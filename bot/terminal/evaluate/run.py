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
from bot.terminal.evaluate import frozen, report, training_split
from bot.terminal.evaluate.hearing import Ear
from bot.terminal.evaluate.measure import Figures, Say, measure, readers

RESULTS = ROOT / "results"
STOCK = RESULTS / "stock.json"


def run(*, stock: int | None) -> int:
    """Exit status 0, or 1 if training failed.

    ``stock``: train Rasa's own pipeline so many epochs and measure it too. What was measured of
    it stays in results/ and stands beside the figures of later runs.
    """
    known = settings.load()
    _say("training …")
    start = time.process_time()
    try:
        model = train(known.models, anew=True)
    except TrainingFailed:
        return 1
    spent = time.process_time() - start
    figures = measured(Agent.load(str(model)), _say)
    figures["agreement"] = readers(frozen.annotated())
    figures["at"] = time.strftime("%Y-%m-%d")
    figures["embedding"] = known.embedding and embeddings.load() is not None
    _say("the training examples …")
    figures["training"] = training_split.confusion(embedding=bool(figures["embedding"]))
    figures["training"]["cpu"] = spent
    RESULTS.mkdir(exist_ok=True)
    if stock:
        measure_stock(stock)
    if STOCK.exists():
        figures["stock"] = json.loads(STOCK.read_text(encoding="utf-8"))
    (RESULTS / "evaluation.json").write_text(json.dumps(figures, indent=1), encoding="utf-8")
    (RESULTS / "evaluation.html").write_text(report.page(figures), encoding="utf-8")
    report.document(figures)
    print(report.text(figures))
    _say(f"the page: {RESULTS / 'evaluation.html'}")
    return 0


def measure_stock(epochs: int) -> None:
    """Train and measure Rasa's own pipeline, and keep the figures."""
    from bot.terminal.evaluate import stock as pipeline

    _say(f"Rasa's stock pipeline, {epochs} epochs (an hour of CPU time for a hundred) …")
    figures = pipeline.measure(epochs) | {"at": time.strftime("%Y-%m-%d")}
    RESULTS.mkdir(exist_ok=True)
    STOCK.write_text(json.dumps(figures, indent=1), encoding="utf-8")


def measured(agent: Agent, say: Say, every: int = 1) -> Figures:
    """The figures of a loaded model. ``every``: as in ``measure``."""
    ear = Ear(agent)
    try:
        figures = measure(ear, say, every)
    finally:
        ear.close()
    figures["worst_reader"] = min(figures["readers"].values())
    return figures


def _say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)
