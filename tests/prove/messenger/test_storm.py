"""The proof of Messenger at a small size: what counts is that nothing is lost or doubled."""

from __future__ import annotations

import tempfile
from dataclasses import asdict
from pathlib import Path

import pytest

from tests.prove.messenger import figures, report, storm
from tests.prove.messenger.figures import Figures

pytestmark = pytest.mark.slow


@pytest.mark.no_cover
@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_nothing_is_lost_or_handled_twice(database_url):
    size = storm.Size(12, 60, kill_every=4.0, brain_every=6.0, real_brains=False)
    with tempfile.TemporaryDirectory(prefix="nl-") as folder:
        found = storm.run(size, database_url, Path(folder))
    figures.check(found)
    assert found.posts > found.events


TAKEN = {
    "nerveline:1": [("a", 10.0)],
    "nerveline:2": [("a", 11.0), ("a", 41.0)],
    "nerveline:3": [("b", 12.0)],
}


def test_a_double_is_explained_by_a_kill_before_the_note_and_by_no_other():
    for kills, unexplained in (([12.0], 0), ([40.0], 1), ([10.9], 1), ([], 1)):
        found = Figures()
        figures.doubles(found, TAKEN, kills)
        assert (found.sent_twice, found.sent_twice_without_kill) == (1, unexplained), kills
        assert found.replies_out_of_order == 0


def test_replies_that_overtake_each_other_are_counted():
    found = Figures()
    figures.doubles(found, {"nerveline:2": [("a", 1.0)], "nerveline:1": [("a", 2.0)]}, [])
    assert found.replies_out_of_order == 1


@pytest.mark.parametrize(
    "wrong",
    ["missing", "twice_handled", "out_of_order", "unanswered", "never_taken"]
    + ["sent_twice_without_kill", "replies_out_of_order"],
)
def test_what_went_wrong_is_not_accepted(wrong):
    good = Figures(events=5, turns=5)
    figures.check(good)
    with pytest.raises(AssertionError):
        figures.check(Figures(**{**asdict(good), wrong: 1}))


def test_the_table_says_at_what_size_it_was_written():
    one = asdict(Figures(events=100, p99_ms=12.5))
    small = report.lines(one, one, full=False)
    assert "not at full size" in small[0]
    assert "| events | 100 | 100 |" in small
    assert "| acknowledgement, 99th percentile, ms | 12.5 | 12.5 |" in small
    assert "at full size" in report.lines(one, one, full=True)[0]
    assert "| events | not run | 100 |" in report.lines(None, one, full=False)
