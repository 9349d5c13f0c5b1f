"""Every intent is taught in both languages, by enough examples."""

from collections import Counter

import pytest
import yaml

from bot.intake.cues.patterns import first_of
from bot.intake.cues.topics import NAMED
from bot.settings import ROOT
from bot.terminal.evaluate.training_split import examples

LEAST = {"en": 40, "es": 20}
EXAMPLES = examples()
# The table of topics means these: who comes along and what one wears only the office can say, so
# their words are given back; "im back" goes on; who wants no more questions skips the one that waits.
MEANT = {("ask_location_hours", "out_of_scope"), ("greet", "resume"), ("stop", "skip")}
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


def test_the_table_of_topics_gives_no_example_another_intent():
    assert [
        (intent, named, text)
        for text, intent, _ in EXAMPLES
        if (named := first_of(NAMED, text)) not in (None, intent) and (intent, named) not in MEANT
    ] == []
