"""The gate: the figures of the frozen set never fall below what was reached before.

floors.yml is raised when a figure rises for good. It says nothing of single messages, and
neither does a failure here.
"""

import pytest
import yaml

from bot import settings
from bot.settings import ROOT

pytestmark = [pytest.mark.brain, pytest.mark.slow, pytest.mark.no_cover]

FLOORS = yaml.safe_load((ROOT / "tests" / "understanding" / "floors.yml").read_text())


@pytest.fixture(scope="module")
def figures():
    from rasa.core.agent import Agent

    from bot.brain.training import model_path, train
    from bot.terminal.evaluate.run import measured

    models = settings.load().models
    model = model_path(models)
    if not model.exists():
        train(models)
    return measured(Agent.load(str(model)), lambda _: None)


def value(figures, path):
    for key in path.split("."):
        figures = figures[key]
    return figures


@pytest.mark.parametrize(("path", "floor"), FLOORS["at_least"].items())
def test_a_figure_does_not_fall(figures, path, floor):
    assert value(figures, path) >= floor


@pytest.mark.parametrize(("path", "ceiling"), FLOORS["at_most"].items())
def test_a_cost_does_not_rise(figures, path, ceiling):
    assert value(figures, path) <= ceiling
