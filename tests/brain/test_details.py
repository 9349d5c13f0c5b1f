"""What was learned of the details of few classes: with and without the embedding, saved and read
again, and taken only where the readers find nothing.
"""

import importlib

import pytest

from bot.brain import embedding as embeddings
from bot.brain.details import NOTHING, DetailModels
from bot.brain.details_training import sentences_in, train
from bot.intake.reading import read
from bot.settings import ROOT
from tests.understanding.apart import frozen_messages, normal, too_near

pytestmark = [pytest.mark.slow, pytest.mark.no_cover]

TABLES = sentences_in(ROOT / "data" / "readers")
EVERYDAY = [
    "what are your hours", "do you take Medicare", "gracias, hasta luego", "my name is Ann",
    "my left foot burns at night", "¿cuánto cuesta la consulta?", "I had a fusion in 2019",
    "call me after five please", "nobody ever calls me back", "quiero una cita",
]  # fmt: skip
# Said in no words of the tables.
UNSEEN = [
    ("full", "be as open as you need on the recording, I alone hear it"),
    ("none", "I would sooner you recorded nothing at all"),
    ("name_number_only", "mention a name plus digits, keep the rest off it"),
    ("none", "no vayan a grabar absolutamente nada"),
]


@pytest.fixture(scope="module")
def plain():
    """What is learned without the embedding, which a computer may lack."""
    return train(TABLES, EVERYDAY * 40, None)


def test_every_detail_has_sentences_of_each_class_in_both_kinds():
    for rows in TABLES.values():
        labels = {row.label for row in rows}
        assert NOTHING in labels
        for answered in (True, False):
            assert {row.label for row in rows if row.answered == answered} == labels
        assert len(rows) >= 300


def test_no_sentence_is_near_to_a_message_of_the_frozen_set():
    texts = [row.text for rows in TABLES.values() for row in rows]
    near = too_near([normal(text) for text in texts], frozen_messages())
    assert [text for text, mark in zip(texts, near, strict=True) if mark] == []


def test_what_was_saved_reads_the_same(plain, tmp_path):
    plain.save(tmp_path)
    again = DetailModels.load(tmp_path)
    for row in TABLES["voicemail"][::7]:
        asked = "voicemail" if row.answered else None
        assert again.read(row.text, asked, None) == plain.read(row.text, asked, None)


def test_what_an_answer_allows_is_known_in_words_that_no_table_has():
    embedding = embeddings.load()
    assert embedding is not None, "the embedding's wheel is locked, so it is installed"
    model = train(TABLES, EVERYDAY * 40, embedding)
    told = [model.read(text, "voicemail", embedding).get("voicemail") for _, text in UNSEEN]
    right = [one == wanted for one, (wanted, _) in zip(told, UNSEEN, strict=True)]
    assert sum(right) >= 3, told
    assert all(one in {None, wanted} for one, (wanted, _) in zip(told, UNSEEN, strict=True)), told


def test_everyday_words_tell_nothing_of_a_voicemail(plain):
    assert [plain.read(text, None, None) for text in EVERYDAY] == [{}] * len(EVERYDAY)


@pytest.mark.parametrize("text", ["", "\u0000", "字" * 500, "|", "🙂"])
@pytest.mark.parametrize("asked", [None, "voicemail", "something else"])
def test_a_message_of_nothing_known_raises_nothing(plain, text, asked):
    assert plain.read(text, asked, None).keys() <= {"voicemail"}


@pytest.mark.parametrize("asked", [None, "voicemail", "confirm"])
def test_what_was_learned_counts_where_the_words_are_none_of_the_readers(asked):
    words = "whatever suits, I alone hear it"
    assert read(words, asked, learned={"voicemail": "full"})["voicemail"] == "full"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("please don't leave any voicemail", "none"),
        ("leave a full message on the voicemail", "full"),
        ("no dejen mensaje en el buzón", "none"),
        ("on my voicemail just your name and number", "name_number_only"),
    ],
)
@pytest.mark.parametrize("asked", [None, "voicemail"])
@pytest.mark.parametrize("learned", ["full", "none", "name_number_only"])
def test_what_the_readers_find_is_never_changed(words, told, asked, learned):
    assert read(words, asked, learned={"voicemail": learned})["voicemail"] == told


@pytest.mark.parametrize(
    "words",
    [
        "which number would they call?", "do you call on saturdays", "not sure yet",
        "¿a qué número llamo?", "why do you ask that", "the voicemail part is what I mean",
    ],
)  # fmt: skip
def test_who_asks_or_wavers_has_not_answered(words):
    found = read(words, "voicemail", learned={"voicemail": "name_number_only"})
    assert "voicemail" not in found


@pytest.mark.usefixtures("rasa_is_imported")
def test_rasa_learns_that_the_sentences_changed(tmp_path):
    from bot.brain.details_component import DetailReader

    config = {**DetailReader.get_default_config(), "sentences": str(tmp_path)}
    before = DetailReader.fingerprint_addon(config)
    (tmp_path / "voicemail.yml").write_text("told:\n  none: |\n    no\n", encoding="utf-8")
    assert DetailReader.fingerprint_addon(config) != before


# Rasa's libraries warn of one another as they are imported.
@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize(
    "component",
    [
        "bot.brain.details_component.DetailReader",
        "bot.brain.emergency_component.EmergencyClassifier",
    ],
)
def test_a_training_that_takes_the_weights_of_an_earlier_one_knows_its_sentences(component):
    module, _, name = component.rpartition(".")
    found = getattr(importlib.import_module(module), name)
    # Rasa asks with the config of what stands in the place of the component then.
    assert found.fingerprint_addon({"output": None}) == found.fingerprint_addon(
        found.get_default_config()
    )
