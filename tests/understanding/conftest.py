import pytest

from tests.rasa_quietly import quietly


@pytest.fixture(scope="module")
def trained(rasa_is_imported):
    """Rasa's agent with today's model, which is trained if need be."""
    from rasa.core.agent import Agent

    from bot import settings
    from bot.brain.training import model_path, train

    models = settings.load().models
    if not model_path(models).exists():
        train(models)
    # Rasa speaks of its own past while it loads a domain.
    with quietly():
        return Agent.load(str(model_path(models)))
