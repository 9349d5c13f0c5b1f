"""The proof of Messenger at a small size: what counts is that nothing is lost or doubled."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from tests.prove import messenger


@pytest.mark.slow
@pytest.mark.no_cover
@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_nothing_is_lost_or_handled_twice(database_url):
    size = messenger.Size(20, 100, kill_every=4.0, brain_every=6.0, real_brains=False)
    with tempfile.TemporaryDirectory(prefix="nl-") as folder:
        figures = messenger.run(size, database_url, Path(folder))
    messenger.check(figures)
    assert figures.posts > figures.events
