"""The start without what nothing uses: guarded, because it leans on how Rasa imports it."""

import subprocess
import sys

import pytest

from bot.settings import ROOT

pytestmark = pytest.mark.brain

PROGRAM = """
import asyncio, sys
from bot.brain import light, quiet
quiet.configure()
light.leave_out(*light.ANSWERING)
import rasa.core.agent
import tensorflow
from rasa.utils.tensorflow.models import RasaModel
assert tensorflow.__spec__.loader.__class__.__module__ == "bot.brain.light"
try:
    tensorflow.constant(1.0, name="x")
except light.NotLoadedError:
    print("refused")
for heavy in ("scipy.stats", "PIL", "dns", "botocore"):
    assert heavy not in sys.modules, heavy
from bot import settings
from bot.brain.function import Brain
from bot.brain.training import model_path
from bot.contract import BrainRequest
known = settings.load()
asked = BrainRequest(
    conversation="c", turn_id="t", at="2026-01-05T10:00:00.000000+00:00", channel="web",
    language="en", text="Can a nerve be pinched outside the spine?",
)
reply = asyncio.run(Brain(known, model_path(known.models)).answer(asked))
print(reply.understood.intent.startswith("ask_"), len(reply.replies) > 0)
"""


def test_the_brain_answers_without_them_and_using_them_is_refused():
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.stdout.split() == ["refused", "True", "True"], done.stderr[-2000:]
