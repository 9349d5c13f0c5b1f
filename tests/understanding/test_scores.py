"""The arithmetic of the evaluation, and the page and table that are made of it."""

import random

import pytest

from bot.terminal.evaluate import frozen, report, sampling, scores
from bot.terminal.evaluate.frozen import Answer, Row
from bot.terminal.evaluate.heard import Heard
from bot.terminal.evaluate.measure import intents, measure, readers, signs
from bot.terminal.evaluate.targets import TARGETS


def heard(intent="ask_cost", scope=0.9, action=None, fields=None):
    return Heard(intent, intent, scope, action, fields or {}, 5.0)


def test_f1_counts_both_kinds_of_mistake():
    pairs = [("a", "a"), ("a", "b"), ("b", "b"), ("b", "b")]
    assert scores.f1_by_intent(pairs) == {"a": pytest.approx(2 / 3), "b": pytest.approx(4 / 5)}
    assert scores.macro_f1(pairs) == pytest.approx((2 / 3 + 4 / 5) / 2)
    assert scores.confusions(pairs) == {("a", "b"): 1}


def test_an_intent_that_is_only_said_is_no_class_of_its_own():
    assert scores.f1_by_intent([("a", "b")]) == {"a": 0.0}


def test_recall_is_taken_at_the_score_that_turns_the_share_away():
    inside = [at / 100 for at in range(100)]
    assert scores.recall_at(inside, [0.01, 0.02, 0.5, 0.9], 0.05) == 0.5
    assert scores.area([1.0, 0.5], [0.5, 0.0]) == pytest.approx(0.875)
    assert [share for share, _ in scores.curve(inside, [0.1])] == list(scores.SHARES)


def test_a_sample_may_lie_as_far_off_as_its_size_makes_likely():
    # A share of one half, of 100 in 10,000: the textbook's error is 0.05.
    half = [True, False] * 50
    assert sampling.standard_error(scores.share, half, 100) == pytest.approx(0.05, rel=0.15)
    # Of a third, the rest could only move it by so much; of all, by nothing.
    third = sampling.standard_error(scores.share, half, 3)
    assert third == pytest.approx(0.05 * (2 / 3) ** 0.5, rel=0.15)
    assert sampling.standard_error(scores.share, half, 1) == 0
    assert sampling.slack(0.05, 0.001) == pytest.approx(0.05 * 3.09, rel=0.01)


def test_only_what_is_read_twice_is_taken_of_a_sample(monkeypatch):
    rows = [Row(f"{at}", "en", "intent", "greet") for at in range(9)]
    rows += [Row(kind, "es", kind, "heart", ("911",)) for kind in ("sign", "miss", "far", "near")]
    monkeypatch.setattr(frozen, "rows", lambda: rows)
    monkeypatch.setattr(frozen, "answers", lambda: [Answer("phone", "5", "phone", {})] * 3)
    read = []

    class Ear:
        def hear(self, text, asked=None, *, scored=False):
            read.append((text, scored))
            return heard("greet", 0.5 if scored else None, action="911" if asked is None else None)

    found = measure(Ear(), every=3)
    assert [text for text, _ in read[: len(rows)]] == [row.text for row in rows]
    assert {text for text, scored in read if scored} == {"0", "3", "6", "far", "near"}
    assert len(read) == len(rows) + 3 + 1
    assert found["signs"]["count"] == 1
    assert found["signs"]["false_alarms"] == 1


def test_a_sign_is_met_outright_only_by_its_own_action():
    row = Row("x", "en", "sign", "heart", ("911",))
    calm = Row("y", "en", "intent", "greet")
    found = signs(
        [
            (row, heard(action="911")),
            (row, heard(action="same_day")),
            (row, heard(action="ask")),
            (row, heard()),
            (calm, heard(action="911")),
            (calm, heard(action="ask")),
        ]
    )
    assert found["by_sign"]["heart"] == {"outright": 1, "other": 1, "asked": 1, "missed": 1}
    assert found["signs"]["missed"] == 1
    assert found["signs"]["at_once"] == 0.5
    assert found["signs"]["outright"] == 0.25
    assert found["signs"]["false_alarms"] == 0.5
    assert found["signs"]["questions"] == 0.5


def test_a_reader_is_right_only_with_exactly_its_own_details():
    answer = Answer("phone", "no phone", "phone", {})
    assert readers([(answer, {"name": "Bo"})]) == {"phone": 1.0}
    assert readers([(answer, {"phone": "+17025550123"})]) == {"phone": 0.0}


def test_a_second_annotator_read_rows_of_every_reader():
    answers, found = frozen.answers(), frozen.annotated()
    assert len({id(answer) for answer, _ in found}) == len(found)
    assert {answer.reader for answer, _ in found} == {answer.reader for answer in answers}


def test_typing_errors_are_the_same_every_time_and_change_something():
    text = "Where is your office, please?"
    spoiled = [frozen.mistyped(text, random.Random(7)) for _ in range(2)]
    assert spoiled[0] == spoiled[1] != "where is your office please"
    assert frozen.mistyped("?!", random.Random(7)) == ""


def test_the_frozen_set_is_read_whole():
    kinds = {row.kind for row in frozen.rows()}
    assert kinds == {"intent", "far", "near", "miss", "sign", "doubtful"}
    assert all(row.actions for row in frozen.rows() if row.kind == "sign")


@pytest.fixture
def figures():
    rows = [
        (Row("a", language, "intent", intent), heard(intent))
        for language in ("en", "es")
        for intent in ("greet", "thanks")
    ]
    outside = [
        (Row("b", "en", kind, "out_of_scope"), heard("greet", 0.1)) for kind in ("far", "near")
    ]
    training = {
        "f1": 0.5,
        "cpu": 30.0,
        "count": 2,
        "names": ["greet", "thanks"],
        "matrix": [[1, 1], [0, 0]],
        "worst": [["greet", "thanks", 1]],
        "examples": {"en": {"greet": 1, "thanks": 1}, "es": {"greet": 1, "thanks": 1}},
    }
    return {
        **intents(rows + outside, rows),
        **signs([(Row("x", "en", "sign", "heart", ("911",)), heard(action="911"))]),
        "readers": {"phone": 0.99},
        "agreement": {"phone": 0.5},
        "worst_reader": 0.99,
        "cpu": {"mean": 9.0, "p50": 8.0, "p99": 20.0},
        "training": training,
        "at": "2026-01-02",
        "embedding": True,
    }


def test_the_page_is_one_file_that_loads_nothing(figures):
    page = report.page(figures)
    assert "How well messages are understood" in page
    assert "<svg" in page
    for outside in ("http://", "https://", "<script", "src=", "@import", "url("):
        assert outside not in page


def test_every_figure_has_a_line_in_the_table(figures):
    table = report.text(figures)
    assert all(target.name in table for target in TARGETS)


def test_the_documentation_gets_the_table_between_its_marks(figures, tmp_path):
    path = tmp_path / "understanding.md"
    path.write_text(f"before\n{report.BEGIN}old\n{report.END}after\n")
    report.document(figures | {"stock": {"f1": {"en": 0.5}, "epochs": 1, "at": "2026-01-01"}}, path)
    written = path.read_text()
    assert written.startswith("before\n")
    assert written.endswith("after\n")
    assert "old" not in written
    assert "| Intents, English (macro-F1) | 1.000 | ≥ 0.950 | yes | 0.500 |" in written
    assert "| phone | 99.0 % | 50.0 % |" in written
    assert "1 epochs) on the same examples on 2026-01-01" in written
