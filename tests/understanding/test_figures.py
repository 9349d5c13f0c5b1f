"""The gate: the figures of the frozen set never fall below what was reached before.

floors.yml is raised when a figure rises for good. It says nothing of single messages, and
neither does a failure here.
"""

import pytest
import yaml

from bot.settings import ROOT
from bot.terminal.evaluate.sampling import slack

pytestmark = [pytest.mark.brain, pytest.mark.slow, pytest.mark.no_cover]

FLOORS = yaml.safe_load((ROOT / "tests" / "understanding" / "floors.yml").read_text())
# Every message is read in every run, so what safety rests on is exact. Only what needs a second
# reading (typing errors, the score of the scope) is taken of a third; all of it by ``make full``.
PARTS = [pytest.param(3, id="a third"), pytest.param(1, id="all", marks=pytest.mark.full)]
# How often a sample may fall below a floor that the whole set stands on.
BY_CHANCE = 0.001


@pytest.fixture(scope="module", params=PARTS)
def figures(trained, request):
    from bot.terminal.evaluate.run import measured

    return measured(trained, lambda _: None, every=request.param)


def value(figures, path):
    for key in path.split("."):
        figures = figures[key]
    return figures


@pytest.mark.parametrize(("path", "floor"), FLOORS["at_least"].items())
def test_a_figure_does_not_fall(figures, path, floor):
    allowed = slack(figures["errors"].get(path, 0.0), BY_CHANCE)
    assert value(figures, path) >= floor - allowed


@pytest.mark.parametrize(("path", "ceiling"), FLOORS["at_most"].items())
def test_a_cost_does_not_rise(figures, path, ceiling):
    assert path not in figures["errors"]
    assert value(figures, path) <= ceiling


def test_nothing_of_safety_is_taken_of_a_sample(figures):
    assert {path.split(".")[0] for path in figures["errors"]} == {"f1", "outside"}
    assert figures["signs"]["count"] > 300
