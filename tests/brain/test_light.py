"""The start without TensorFlow: guarded, because it leans on how Rasa imports it."""

import subprocess
import sys

import pytest

from bot.settings import ROOT

pytestmark = pytest.mark.brain

PROGRAM = """
from bot.brain import light, quiet
quiet.configure()
light.leave_tensorflow_out()
import rasa.core.agent
import tensorflow
from rasa.utils.tensorflow.models import RasaModel
assert tensorflow.__spec__.loader.__class__.__module__ == "bot.brain.light"
try:
    tensorflow.constant(1.0, name="x")
except light.NotLoadedError:
    print("refused")
"""


def test_rasa_loads_without_tensorflow_and_computing_with_it_is_refused():
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.stdout.strip() == "refused", done.stderr[-2000:]
