"""Every dialogue under the start that this run has not: with TensorFlow, or without."""

import os
import subprocess
import sys

import pytest

from bot.settings import ROOT

pytestmark = [pytest.mark.brain, pytest.mark.slow]
# Says at its end which start it was.
RUN = """
import sys
import pytest
code = pytest.main(["-q", "-p", "no:cacheprovider", *sys.argv[1:]])
loader = type(sys.modules["tensorflow"].__spec__.loader)
print("START", "without" if loader.__module__ == "bot.brain.light" else "with")
raise SystemExit(code)
"""


def without_tensorflow() -> bool:
    """Whether this process has the stand-in; another test may have loaded the real one."""
    loader = type(sys.modules["tensorflow"].__spec__.loader)
    return loader.__module__ == "bot.brain.light"


DIALOGUES = "tests/conversations/test_dialogues.py"


@pytest.mark.full
def test_the_dialogues_go_the_same_way_under_the_other_start(house_brain):
    light = without_tensorflow()
    done = subprocess.run(
        [sys.executable, "-c", RUN, DIALOGUES],
        cwd=ROOT,
        env={**os.environ, "NERVELINE_TENSORFLOW": "true" if light else "false"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-3000:]
    assert f"START {'with' if light else 'without'}\n" in done.stdout
    assert "skipped" not in done.stdout
    assert "passed" in done.stdout
