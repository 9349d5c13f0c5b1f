"""The gate: the figures of the frozen set never fall below what was reached before.

floors.yml is raised when a figure rises for good. It says nothing of single messages, and
neither does a failure here.
"""

import pytest
import yaml

from bot.settings import ROOT

pytestmark = [pytest.mark.brain, pytest.mark.slow, pytest.mark.no_cover]

FLOORS = yaml.safe_load((ROOT / "tests" / "understanding" / "floors.yml").read_text())


# A third of the messages in every run, all by ``make full``. How much a third may differ.
PARTS = [pytest.param(3, id="a third"), pytest.param(1, id="all", marks=pytest.mark.full)]
SLACK = {1: 0.0, 3: 0.05}


@pytest.fixture(scope="module", params=PARTS)
def part(request):
    return request.param


@pytest.fixture(scope="module")
def figures(trained, part):
    from bot.terminal.evaluate.run import measured

    return measured(trained, lambda _: None, every=part)


def value(figures, path):
    for key in path.split("."):
        figures = figures[key]
    return figures


@pytest.mark.parametrize(("path", "floor"), FLOORS["at_least"].items())
def test_a_figure_does_not_fall(figures, part, path, floor):
    assert value(figures, path) >= floor - SLACK[part]


@pytest.mark.parametrize(("path", "ceiling"), FLOORS["at_most"].items())
def test_a_cost_does_not_rise(figures, part, path, ceiling):
    assert value(figures, path) <= ceiling + SLACK[part]
