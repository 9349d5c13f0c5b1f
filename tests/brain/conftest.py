import pytest


@pytest.fixture(scope="session", autouse=True)
def _rasa(rasa_is_imported):
    """Everything here needs Rasa."""
