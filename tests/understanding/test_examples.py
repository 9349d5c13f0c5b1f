"""Every intent is taught in both languages, by enough examples."""

from collections import Counter

import pytest
import yaml

from bot.settings import ROOT
from bot.terminal.evaluate.training_split import examples

LEAST = {"en": 40, "es": 20}
EXAMPLES = examples()
TAUGHT = sorted({intent for _, intent, _ in EXAMPLES})


@pytest.mark.parametrize("intent", TAUGHT)
@pytest.mark.parametrize("language", LEAST)
def test_there_are_enough_examples(intent, language):
    found = [text for text, name, spoken in EXAMPLES if (name, spoken) == (intent, language)]
    assert len(set(found)) >= LEAST[language]


def test_no_example_stands_under_two_intents():
    intents = {}
    for text, intent, _ in EXAMPLES:
        intents.setdefault(text.lower().strip(" ?!."), set()).add(intent)
    assert {text: names for text, names in intents.items() if len(names) > 1} == {}


def test_no_example_stands_twice():
    assert [
        text for text, count in Counter(each[0] for each in EXAMPLES).items() if count > 1
    ] == []


def test_every_intent_is_known_to_the_domain():
    domain = yaml.safe_load((ROOT / "domain.yml").read_text())
    assert set(TAUGHT) <= {
        name if isinstance(name, str) else next(iter(name)) for name in domain["intents"]
    }
