"""What holds for every text: it never raises, and an emergency survives case, marks, company."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot import safety
from bot.contract import Safety
from bot.safety.load import FOLDER, SignError, load, signs
from bot.safety.phrases import PhraseError, parse
from bot.safety.vocabulary import Vocabulary

from .tables import rows

OUTRIGHT = [t for _, _, t in rows("signs_*.yml")]
quick = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


def _hit(text):
    found = safety.read(text)
    return found is not None and found.action != "ask"


def _share(change):
    return sum(_hit(change(t)) for t in OUTRIGHT) / len(OUTRIGHT)


@quick
@given(st.text(max_size=2000), st.lists(st.text(max_size=200), max_size=4))
def test_never_raises(text, history):
    found = safety.read(text, history)
    assert found is None or isinstance(found, Safety)


@quick
@given(st.lists(st.sampled_from(sorted(signs().vocabulary.words)), max_size=120))
def test_never_raises_on_a_salad_of_its_own_words(words):
    found = safety.read(" ".join(words))
    assert found is None or found.sign in signs().base


@pytest.mark.parametrize("change", [str.upper, str.lower])
def test_case_keeps_a_hit(change):
    assert [t for t in OUTRIGHT if not _hit(change(t))] == []


def test_decomposed_accents_keep_a_hit():
    missed = [t for t in OUTRIGHT if not _hit(unicodedata.normalize("NFD", t))]
    assert missed == []


def test_missing_accents_keep_a_hit():
    def strip(text):
        text = unicodedata.normalize("NFD", text.replace("ñ", "\0"))
        return "".join(c for c in text if not unicodedata.combining(c)).replace("\0", "ñ")

    assert [t for t in OUTRIGHT if not _hit(strip(t))] == []


def test_without_punctuation_keeps_a_hit():
    """Commas carry sense ("no, my legs"), so a few may become a question, none unread."""
    bare = {t: "".join(c for c in t if c not in ",.!?;:'’\"") for t in OUTRIGHT}
    assert [t for t, b in bare.items() if safety.read(b) is None] == []
    assert sum(_hit(b) for b in bare.values()) / len(bare) > 0.99


@pytest.mark.parametrize("before", ["Hello. ", "Hola, buenas tardes. ", "I found you online. "])
def test_harmless_text_before_keeps_a_hit(before):
    assert [t for t in OUTRIGHT if not _hit(before + t)] == []


@pytest.mark.parametrize("after", [". Thank you", ". My name is Ana Ruiz", ". Gracias!"])
def test_harmless_text_after_keeps_a_hit(after):
    assert [t for t in OUTRIGHT if not _hit(t + after)] == []


def test_pattern_files_are_checked(tmp_path):
    for path in FOLDER.glob("*.yml"):
        (tmp_path / path.name).write_text(path.read_text("utf-8"), "utf-8")
    (tmp_path / "wrong.yml").write_text("sign: other\naction: '911'\nrules: []\n", "utf-8")
    with pytest.raises(SignError, match=r"wrong\.yml"):
        load(tmp_path)
    (tmp_path / "wrong.yml").write_text("sign: wrong\naction: '912'\nrules: []\n", "utf-8")
    with pytest.raises(SignError, match="912"):
        load(tmp_path)
    (tmp_path / "wrong.yml").write_text("sign: [", "utf-8")
    with pytest.raises(SignError):
        load(tmp_path)
    with pytest.raises(SignError):
        load(tmp_path / "nowhere")


@pytest.mark.parametrize("line", ["...", "my|_ leg", "a?|b", "<nothing> here"])
def test_a_phrase_that_cannot_be_read_is_an_error(line):
    with pytest.raises(PhraseError):
        parse("x", line, {})


def test_groups_in_a_circle_are_an_error():
    names = {"a": "a", "b": "b"}
    with pytest.raises(PhraseError, match="circle"):
        Vocabulary(parse("a", "<b>", names) + parse("b", "<a>", names))
