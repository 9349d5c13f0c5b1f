import gc
from collections import Counter
from collections.abc import Iterator

import pytest
from hypothesis import settings

pytest_plugins = ["tests.databases", "tests.leaving_out", "tests.rasa_quietly"]
# `make check` tries fewer examples of a property than every other run.
settings.register_profile("quick", max_examples=25)
# Tens of thousands of tests stay until the end: to look through them again and again for what
# could be thrown away is a third of what collecting them takes.
gc.disable()


def pytest_collection_finish() -> None:
    gc.freeze()
    gc.enable()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Modules that take long begin first, so that none of them is left alone at the end.

    Workers take whole modules in this order (``--no-loadscope-reorder``): those that need the
    model, the largest first (all dialogues are one module); the slow ones with the fewest
    tests, whose tests take longest; then the others, the largest first.
    """
    size = Counter(_module(item) for item in items)
    brain = {_module(item) for item in items if item.get_closest_marker("brain")}
    slow = {_module(item) for item in items if item.get_closest_marker("slow")} - brain

    def place(item: pytest.Item) -> tuple[bool, bool, int, str]:
        name = _module(item)
        return name not in brain, name not in slow, size[name] * (1 if name in slow else -1), name

    items.sort(key=place)
    for item in items:
        if item.get_closest_marker("browser"):
            # The program runs in processes of its own, which no tracer sees.
            item.add_marker(pytest.mark.no_cover)


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_setup(item: pytest.Item) -> Iterator[None]:
    """pytest-cov lets the tracer rest in a test that is marked; here in its fixtures too.

    Under the tracer, measuring the frozen set takes four times as long.
    """
    plugin = item.config.pluginmanager.getplugin("_cov")
    tracer = plugin and plugin.cov_controller
    if tracer is None or item.get_closest_marker("no_cover") is None:
        yield
        return
    tracer.pause()
    yield
    tracer.resume()


def _module(item: pytest.Item) -> str:
    return item.nodeid.split("::")[0]
