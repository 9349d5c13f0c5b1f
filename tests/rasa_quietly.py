"""Rasa's import, once, with its old dependencies' warnings left out: ours must not warn."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager

import pytest


@contextmanager
def quietly() -> Iterator[None]:
    """What warns in this block is not heard of."""
    # Some of what Rasa loads switches warnings on again: to ignore them is not enough, what
    # is caught here goes no further.
    with warnings.catch_warnings(record=True):
        warnings.simplefilter("ignore")
        yield


@pytest.fixture(scope="session")
def rasa_is_imported():
    """Rasa's old dependencies warn while they load; ours must not, afterwards."""
    with quietly():
        import rasa.core.agent
        import rasa.core.policies.rule_policy  # noqa: F401
