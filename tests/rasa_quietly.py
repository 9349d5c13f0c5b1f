"""Rasa's import, once, with its old dependencies' warnings left out: ours must not warn."""

import warnings

import pytest


@pytest.fixture(scope="session")
def rasa_is_imported():
    """Rasa's old dependencies warn while they load; ours must not, afterwards."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import rasa.core.agent
        import rasa.core.policies.rule_policy  # noqa: F401
