"""The benchmark at small sizes: every section runs, counts, and is reported."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import pytest

from tests.benchmark import kills, machine, report, sections, stock, visitors
from tests.benchmark.__main__ import steps
from tests.benchmark.sections import LIGHT, Bench, Sizes

SMALL = Sizes(
    turns=12,
    stock_turns=6,
    crowd=8,
    long=10,
    filled=1_000,
    conversations=12,
    seeds=(3,),
    visitors=(1, 4),
    processes=(1, 2),
    epochs=1,
    every=40,
)
AN_ANSWER = {"answered": 12, "faults": 0, "fallbacks": 0, "p50": 9.0, "p99": 20.0}
A_COST = AN_ANSWER | {
    "per_cpu_second": 80.0,
    "per_second": 40.0,
    "cpu_brain": 8.0,
    "cpu_web": 3.5,
    "first_cpu": 5.0,
    "pss_brain": 300.0,
    "pss_web": 70.0,
    "pss_work": 60.0,
    "load": 1.0,
    "day": "2026-11-21",
}


@pytest.fixture
def bench(tmp_path: Path, postgres_server: str) -> Bench:
    return Bench(tmp_path, postgres_server, SMALL)


def test_the_mix_of_messages_is_as_the_document_says():
    said = [text for seed in range(200) for text in visitors.script(seed, 20)]
    for kind, share in ((visitors.INTAKE, 0.4), (visitors.ARTICLES, 0.4), (visitors.OTHER, 0.2)):
        assert sum(text in kind for text in said) / len(said) == pytest.approx(share, abs=0.03)


def test_the_report_says_what_was_measured_and_what_was_not(tmp_path):
    whole = dict.fromkeys(("cost", "cost_light", "cost_postgresql", "crowd"), A_COST)
    whole["stock"] = AN_ANSWER | {
        "cpu_all": 98.9,
        "pss": 1400.0,
        "first_cpu": 110.0,
        "day": "2026-11-20",
    }
    run = kills.Figures(7, 10, 60, 3)
    whole["kills_7"] = asdict(run) | {"day": "2026-11-21"}
    report.write(tmp_path / "p.md", whole, "a machine")
    text = (tmp_path / "p.md").read_text(encoding="utf-8")
    assert "| CPU of stock Rasa, times ours with the embedding | ≥ 8 | 8.6 | yes |" in text
    assert "| brain without the embedding, CPU ms a turn | ≤ 5 | 8.0 | **no** |" in text
    assert "| turns a CPU second without the embedding | ≥ 105 | not measured | |" in text
    assert "| 7 | 10 | 60 | 3 | 0 | 0 | 0 | 0 | 0 | 0 |" in text


@pytest.mark.parametrize("fault", ["lost", "doubled", "strayed", "differing"])
def test_the_count_notices(fault):
    """What was sent and read, against a store with one fault."""
    mine = [("t1", "hello", ("Hi",)), ("t2", "why", ("So",))]
    stored = {"a": [("t1", "answered", "hello", ("Hi",)), ("t2", "answered", "why", ("So",))]}
    if fault == "lost":
        stored["a"].pop()
    elif fault == "doubled":
        stored["a"].append(stored["a"][1])
    elif fault == "strayed":
        stored["b"] = [("t9", "answered", "other", ("No",)), stored["a"].pop()]
    else:
        stored["a"][1] = ("t2", "answered", "why", ("Something else",))
    figures = kills.Figures(1, 1)
    kills._compare(visitors.Seen(said={1: mine}), stored, figures)
    assert getattr(figures, fault) > 0
    with pytest.raises(AssertionError):
        kills.check(figures)


@pytest.mark.full
@pytest.mark.brain
def test_ours_is_measured(bench):
    with machine.watched() as found:
        figures = sections.cost(bench, LIGHT)
    assert found["load"] >= 0
    assert (figures["answered"], figures["faults"], figures["fallbacks"]) == (12, 0, 0)
    assert figures["cpu_web"] > 0 and figures["cpu_brain"] > 0 and figures["pss_work"] > 10


@pytest.mark.full
@pytest.mark.brain
def test_a_long_conversation_and_a_full_store_are_measured(bench):
    parts = sections.long_talk(bench)["parts"]
    assert [(part["from"], part["to"]) for part in parts] == [
        (1, 2),
        (3, 4),
        (5, 6),
        (7, 8),
        (9, 10),
    ]
    full = sections.full_store(bench)
    for kind in ("sqlite", "postgresql"):
        assert full[kind]["full"]["answered"] == 6
        assert full[kind]["full"]["faults"] == 0


@pytest.mark.full
@pytest.mark.brain
def test_nothing_is_lost_doubled_or_strays_when_processes_are_killed(bench, monkeypatch):
    monkeypatch.setattr(kills, "BETWEEN", (0.5, 1.0))
    figures = sections.killed(bench, 3)
    assert figures["kills"] > 0
    assert figures["turns"] == SMALL.conversations * kills.TURNS


@pytest.mark.full
@pytest.mark.brain
def test_stock_rasa_learns_and_answers(bench):
    assert sections.stock_model(bench)["train_cpu"] > 0
    assert stock.model(bench.folder / "stock").exists()
    figures = sections.stock_cost(bench)
    assert (figures["answered"], figures["faults"]) == (6, 0)
    assert figures["pss"] > 100


def test_every_section_has_a_name():
    assert {"cost", "cost_light", "crowd", "kills_3", "full"} <= steps(SMALL).keys()


@pytest.mark.parametrize(("stocks", "shown"), [(98.9, "8.6 | yes"), (50.0, "4.3 | **no**")])
def test_a_stock_that_left_turns_without_an_answer_costs_at_least_so_much(tmp_path, stocks, shown):
    stock = AN_ANSWER | {"cpu_all": stocks, "fallbacks": 4, "day": "2026-11-20"}
    report.write(tmp_path / "p.md", {"cost": A_COST, "stock": stock}, "a machine")
    text = (tmp_path / "p.md").read_text(encoding="utf-8")
    said = "with the embedding (at least: 4 of stock's 12 turns had no answer)"
    assert f"| CPU of stock Rasa, times ours {said} | ≥ 8 | {shown} |" in text
    assert "| of these without an answer | 4 | 0 |" in text
