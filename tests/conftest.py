from collections import Counter

import pytest

pytest_plugins = ["tests.databases", "tests.rasa_quietly"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Modules that take long begin first, so that none of them is left alone at the end.

    Workers take whole modules in this order (``--no-loadscope-reorder``).
    """
    size = Counter(_module(item) for item in items)
    slow = {_module(item) for item in items if item.get_closest_marker("slow")}
    items.sort(key=lambda item: (_module(item) not in slow, -size[_module(item)], _module(item)))


def _module(item: pytest.Item) -> str:
    return item.nodeid.split("::")[0]
