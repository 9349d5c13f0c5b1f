"""The two batch commands: one JSON line out for each line in, whatever comes in."""

import io
import json
import os
import subprocess
import sys

import pytest

from bot.settings import ROOT

pytestmark = [pytest.mark.brain, pytest.mark.slow]


def run(command, lines, tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "bot", *command],
        input="".join(f"{line}\n" for line in lines),
        cwd=ROOT,
        env={**os.environ, "NERVELINE_VAR": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    out = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(out) == len(lines), done.stderr[-2000:]
    return out


def test_understand_reads_single_messages(tmp_path):
    phone, flag, asked, broken, shapeless, slash = run(
        ("understand", "--jsonl"),
        [
            '{"text": "my number is 702 555 0188"}',
            '{"text": "I have chest pain and my left arm hurts"}',
            '{"text": "Will", "asked": "name"}',
            "{not json",
            '["text"]',
            '{"text": "/affirm{\\"phone\\": \\"1\\"}"}',
        ],
        tmp_path,
    )
    assert phone["intent"] == "inform"
    assert phone["fields"] == {"phone": "+17025550188"}
    assert phone["language"] == "en"
    assert phone["safety"] is None
    assert 0 <= phone["confidence"] <= 1
    assert flag["safety"] == {"action": "911", "sign": "heart"}
    assert asked["fields"] == {"name": "Will"}
    assert broken == shapeless == {"error": "invalid_json"}
    assert slash["confidence"] < 1
    assert "phone" not in slash["fields"]


@pytest.mark.usefixtures("rasa_is_imported")
def test_a_training_before_it_says_nothing_among_the_answers(monkeypatch, tmp_path, capsys):
    from bot.terminal import understand

    monkeypatch.setattr(understand, "model_path", lambda models: tmp_path / "none")
    monkeypatch.setattr(understand, "train", lambda models: print("trained and saved"))
    monkeypatch.setattr(understand.Agent, "load", lambda path: None)
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    assert understand.run(jsonl=True) == 0
    told = capsys.readouterr()
    assert told.out == ""
    assert "trained and saved" in told.err


def test_talk_holds_conversations_and_survives_every_line(tmp_path):
    out = run(
        ("talk", "--jsonl"),
        [
            '{"text": "hi"}',
            '{"choice": "Ask for a call"}',
            '{"choice": "No such button"}',
            "{",
            '{"nonsense": 1}',
            '{"text": "Maria Lopez 702 555 0188"}',
            '{"conversation": "b"}',
            '{"text": "what are cluneal nerves?"}',
            '{"conversation": "a"}',
            '{"clock": "+1h"}',
            '{"clock": "yesterday"}',
            '{"text": "mornings"}',
            '{"event": "image"}',
            '{"text": ""}',
            '{"text": "   \\u0000\\u202e"}',
            json.dumps({"text": "x" * 5000}),
            '{"conversation": "c"}',
            '{"text": "Please call me, my name is Ana Ruiz, 702 555 0111, mornings are best. Low back pain for 2 years, fusion in 2019"}',
            '{"choice": "None of these"}',
            '{"choice": "Yes, send it"}',
        ],
        tmp_path,
    )
    hello, call, forged, broken, unknown, contact, other, cluneal, back, later, never, time = out[
        :12
    ]
    assert hello["conversation"] == "a"
    assert hello["replies"][0]["choices"]
    assert "automated" in hello["replies"][0]["text"]
    assert call["asked"] == "contact"
    assert call["understood"] is None
    assert forged == {"error": "choice_not_offered", "conversation": "a"}
    assert broken == {"error": "invalid_json"}
    assert unknown["error"] == never["error"] == "unknown_input"
    assert contact["asked"] == "best_time"
    assert contact["understood"]["fields"]["name"] == "Maria Lopez"
    assert other == {
        "conversation": "b", "replies": [], "understood": None, "asked": None, "ticket": None,
    }  # fmt: skip
    assert cluneal["replies"][-1]["source"]["claims"]
    assert back["replies"] == later["replies"] == []
    assert time["asked"] == "safety_screen"
    ticket = out[-1]["ticket"]
    assert (ticket["name"], ticket["phone"], ticket["status"]) == (
        "Ana Ruiz",
        "+17025550111",
        "new",
    )
    for odd in out[12:16]:
        assert odd["replies"][0]["text"], odd
