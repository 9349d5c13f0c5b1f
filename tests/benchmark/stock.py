"""Stock Rasa on our data, for comparison: what ``rasa init`` gives, our examples, rules and actions.

Its pipeline is Rasa's default one, its channel REST, its actions run in an action server
and its tracker in an SQL store, as Rasa's own documentation sets it up.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import yaml
from typing_extensions import Self

from bot.settings import ROOT
from tests.benchmark import machine
from tests.ports import free_port

PATIENCE = 600.0
# Left empty, Rasa fills in its default pipeline and policies.
CONFIG = "recipe: default.v1\nassistant_id: stock\nlanguage: en\npipeline:\npolicies:\n"


def project(folder: Path, *, every: int = 1, epochs: int | None = None) -> Path:
    """Lay the project out in a folder. ``every`` keeps one of so many examples of an intent,
    ``epochs`` trains for fewer than Rasa's default: for small sizes.
    """
    data = folder / "data"
    data.mkdir(parents=True, exist_ok=True)
    config = CONFIG
    if epochs is not None:
        whole = yaml.safe_load((_defaults() / "default_config.yml").read_text(encoding="utf-8"))
        for part in (*whole["pipeline"], *whole["policies"]):
            if "epochs" in part:
                part["epochs"] = epochs
        config = yaml.safe_dump(whole | {"assistant_id": "stock"})
    (folder / "config.yml").write_text(config, encoding="utf-8")
    (folder / "domain.yml").write_text((ROOT / "domain.yml").read_text("utf-8"), encoding="utf-8")
    _examples(data, every)
    _rules(data)
    (folder / "credentials.yml").write_text("rest:\n", encoding="utf-8")
    return folder


def train(folder: Path) -> float:
    """Train, and give the CPU seconds that it took."""
    before = os.times()
    log = (folder / "train.log").open("ab")
    with log:
        _rasa(folder, "train", "--fixed-model-name", "stock", out=log).wait()
    after = os.times()
    assert model(folder).exists(), (folder / "train.log").read_text(errors="replace")[-2000:]
    return (
        after.children_user + after.children_system - before.children_user - before.children_system
    )


def model(folder: Path) -> Path:
    """Where the trained model lies."""
    return folder / "models" / "stock.tar.gz"


class Stock:
    """Rasa's server and the action server while they run."""

    def __init__(self, folder: Path, tracker: Path) -> None:
        self._folder = folder
        self.port, self._actions = free_port(), free_port()
        self.base = f"http://127.0.0.1:{self.port}"
        endpoints = {
            "action_endpoint": {"url": f"http://127.0.0.1:{self._actions}/webhook"},
            "tracker_store": {"type": "SQL", "dialect": "sqlite", "db": str(tracker)},
        }
        (folder / "endpoints.yml").write_text(yaml.safe_dump(endpoints), encoding="utf-8")
        self._processes: list[subprocess.Popen[bytes]] = []

    def __enter__(self) -> Self:
        actions = (
            "run",
            "actions",
            "--actions",
            "tests.benchmark.stock_actions",
            "--port",
            str(self._actions),
        )
        server = ("run", "--model", str(model(self._folder)), "-i", "127.0.0.1")
        with (self._folder / "run.log").open("ab") as log:
            for words in (actions, (*server, "--port", str(self.port))):
                self._processes.append(_rasa(self._folder, *words, out=log))
        try:
            self._wait(f"http://127.0.0.1:{self._actions}/health")
            self._wait(self.base)
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        for process in self._processes:
            process.terminate()
        for process in self._processes:
            process.wait(60)

    def cpu(self) -> float:
        """CPU seconds of both processes until now."""
        return sum(machine.cpu(each.pid) for each in self._processes)

    def pss(self) -> float:
        """Memory of both processes, in MB."""
        return sum(machine.pss(each.pid) for each in self._processes)

    def _wait(self, address: str) -> None:
        until = time.monotonic() + PATIENCE
        while True:
            try:
                with urlopen(address, timeout=5):
                    return
            except (URLError, OSError):
                assert all(each.poll() is None for each in self._processes), "stock Rasa ended"
                assert time.monotonic() < until, "stock Rasa did not come up"
                time.sleep(0.2)


def _defaults() -> Path:
    import rasa.engine.recipes.config_files as files

    return Path(next(iter(files.__path__)))


def _rasa(folder: Path, *words: str, out) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "RASA_TELEMETRY_ENABLED": "false", "PYTHONPATH": str(ROOT)}
    # What would leave TensorFlow out, or say more than a stock server does.
    environment.pop("NERVELINE_TENSORFLOW", None)
    return subprocess.Popen(
        [sys.executable, "-m", "rasa", *words],
        cwd=folder,
        env=environment,
        stdout=out,
        stderr=out,
    )


def _examples(data: Path, every: int) -> None:
    """Our examples, in the shape that Rasa's own files have."""
    kept: dict[str, list[str]] = {}
    for path in sorted((ROOT / "data" / "nlu").glob("*.yml")):
        for block in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]:
            lines = block["examples"].splitlines()
            kept.setdefault(block["intent"], []).extend(
                line for line in lines if line.startswith("- ")
            )
    blocks = [
        {"intent": intent, "examples": "\n".join(lines[::every]) + "\n"}
        for intent, lines in kept.items()
    ]
    (data / "nlu.yml").write_text(
        yaml.safe_dump({"version": "3.1", "nlu": blocks}, allow_unicode=True), encoding="utf-8"
    )


def _rules(data: Path) -> None:
    """Our rules; each stands as a story too, so that the learning policies have something."""
    rules = [
        rule
        for path in sorted((ROOT / "data" / "rules").glob("*.yml"))
        for rule in yaml.safe_load(path.read_text(encoding="utf-8"))["rules"]
    ]
    stories = [{"story": rule["rule"], "steps": rule["steps"]} for rule in rules]
    whole = {"version": "3.1", "rules": rules, "stories": stories}
    (data / "rules.yml").write_text(yaml.safe_dump(whole, allow_unicode=True), encoding="utf-8")
