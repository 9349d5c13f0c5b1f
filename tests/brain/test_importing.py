"""What Rasa trains on is the same, however it is read."""

import pytest
from rasa.shared.importers.importer import TrainingDataImporter
from rasa.shared.importers.rasa import RasaFileImporter

from bot.brain.importing import ExamplesError, Importer
from bot.settings import ROOT

HEAD = 'version: "3.1"\nnlu:\n'
GOOD = "- intent: greet\n  metadata: {language: en}\n  examples: |\n    - hi\n    - good day\n"


def _imported(importer, data):
    kind = {"name": f"{importer.__module__}.{importer.__name__}"}
    return TrainingDataImporter.load_from_dict(
        {"importers": [kind]}, str(ROOT / "config.yml"), str(ROOT / "domain.yml"), [str(data)]
    )


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")
def test_examples_rules_and_answers_are_those_that_rasa_itself_reads():
    ours, theirs = (_imported(each, ROOT / "data") for each in (Importer, RasaFileImporter))
    assert ours.get_nlu_data().fingerprint() == theirs.get_nlu_data().fingerprint()
    assert ours.get_stories().fingerprint() == theirs.get_stories().fingerprint()
    assert ours.get_domain().fingerprint() == theirs.get_domain().fingerprint()


def test_an_example_that_is_changed_is_another_one(tmp_path):
    (tmp_path / "nlu.yml").write_text(HEAD + GOOD)
    known = Importer(training_data_paths=[str(tmp_path)]).get_nlu_data()
    copied = known.merge()
    copied.intent_examples[0].set("intent", "goodbye")
    assert [each.get("intent") for each in known.intent_examples] == ["greet", "greet"]
    assert copied.fingerprint() != known.fingerprint()


@pytest.mark.parametrize(
    "block",
    [
        GOOD.replace("    - hi", "    hi"),
        GOOD + "  entities: x\n",
        "- synonym: pain\n  examples: |\n    - ache\n",
        "- greet\n",
        "- [\n",
    ],
)
def test_a_file_that_is_not_what_it_should_be_is_named(tmp_path, block):
    (tmp_path / "broken.yml").write_text(HEAD + block)
    with pytest.raises(ExamplesError, match=r"broken\.yml"):
        _imported(Importer, tmp_path).get_nlu_data()
