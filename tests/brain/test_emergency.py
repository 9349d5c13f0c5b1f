"""The emergency classifier: with and without the embedding, saved and read again."""

import numpy as np
import pytest

from bot.brain import embedding as embeddings
from bot.brain.emergency import EmergencyModel
from bot.brain.emergency_training import NEAR_MISS, examples_in, train
from bot.settings import ROOT

pytestmark = [pytest.mark.slow, pytest.mark.no_cover]

TABLES = examples_in(ROOT / "data" / "emergency")
UNSEEN = [
    ("self_harm", "honestly my family is better off if I'm dead"),
    ("self_harm", "ya no le veo sentido a vivir con esto"),
    ("bladder", "since the injection not a drop of urine comes out of me"),
    ("heart", "a crushing weight on my chest and I am sweating"),
]
HARMLESS = ["what are your hours", "do you take Medicare", "gracias, hasta luego", "my name is Ann"]


@pytest.fixture(scope="module")
def plain():
    """A model without the embedding, which a computer may lack."""
    return train(TABLES, None)


def test_every_table_is_read():
    labels = {label for label, _ in TABLES}
    assert NEAR_MISS in labels
    assert {"self_harm", "bladder", "abuse"} <= labels
    assert all(text and text[0] not in "?~" for _, text in TABLES)


@pytest.mark.parametrize(("sign", "text"), UNSEEN)
def test_without_the_embedding_it_still_suspects(plain, sign, text):
    found = plain.suspect(text, None)
    assert max(found.danger, found.despair) >= 0.5
    assert (found.despair >= found.danger) == (sign == "self_harm")


def test_without_the_embedding_everyday_words_are_no_emergency(plain):
    assert not any(plain.suspect(text, None).sure for text in HARMLESS)


def test_what_was_saved_reads_the_same(plain, tmp_path):
    plain.save(tmp_path)
    again = EmergencyModel.load(tmp_path)
    for _, text in UNSEEN:
        assert again.suspect(text, None) == plain.suspect(text, None)


def test_a_model_that_knows_the_embedding_does_without_it():
    embedding = embeddings.load()
    assert embedding is not None, "the embedding's wheel is locked, so it is installed"
    some = [each for at, each in enumerate(TABLES) if at % 2 == 0]
    model = train(some, embedding)
    for sign, text in UNSEEN:
        found = model.suspect(text, embedding.of(text))
        assert max(found.danger, found.despair) >= 0.5, (sign, found)
        bare = model.suspect(text, None)
        assert 0 <= bare.danger <= 1


def test_a_message_of_nothing_known_is_a_probability_all_the_same(plain):
    for text in ("", "\u0000", "字" * 500):
        found = plain.suspect(text, None)
        assert np.isfinite(found.danger)
        assert 0 <= found.danger <= 1


@pytest.mark.usefixtures("rasa_is_imported")
def test_rasa_learns_that_the_sentences_changed(tmp_path):
    from bot.brain.emergency_component import EmergencyClassifier

    config = EmergencyClassifier.get_default_config()
    before = EmergencyClassifier.fingerprint_addon({**config, "sentences": str(tmp_path)})
    (tmp_path / "new.yml").write_text("heart: |\n  chest pain\n", encoding="utf-8")
    after = EmergencyClassifier.fingerprint_addon({**config, "sentences": str(tmp_path)})
    assert before != after
