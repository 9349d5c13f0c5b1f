"""Write down what happens in dialogues: ``python -m tests.conversations.record FILE ...``

The file's steps stay; what is asked, said, read and filed is written beside them. It is
for reading the difference: a recorded mistake is still a mistake.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from cryptography.fernet import Fernet, MultiFernet

from bot.store import crypto
from tests.conversations.conftest import HouseBrain
from tests.conversations.dialogues import FULL, Dialogue, Step, read, seen, ticket_seen
from tests.conversations.holding import hold

WIDTH = 96


def main(paths: list[Path]) -> None:
    """Record each file in place."""
    from actions import turn

    crypto.use(crypto.Keyring(MultiFernet([Fernet(Fernet.generate_key())]), b"index key"))
    brain = HouseBrain()
    for path in [each for each in paths if each.resolve() != FULL]:
        dialogue = read(path)
        os.environ.pop("NERVELINE_CLINIC_FILE", None)
        if dialogue.clinic:
            os.environ["NERVELINE_CLINIC_FILE"] = str(FULL)
        turn.facts.cache_clear()
        turn.lines.cache_clear()
        found: list[dict[str, Any]] = []
        with tempfile.TemporaryDirectory() as folder:
            keep = _keep(found)
            print(f"\n=== {path.stem}")
            try:
                ticket = asyncio.run(hold(dialogue, brain, Path(folder), keep))
            except AssertionError as error:
                print(f"{path.name}: {error}", file=sys.stderr)
                continue
        head = [each for each in path.read_text(encoding="utf-8").splitlines() if each[:1] == "#"]
        path.write_text("\n".join([*head, *_written(dialogue, found, ticket)]) + "\n", "utf-8")


def _keep(found: list[dict[str, Any]]) -> Any:
    def keep(step: Step, result: dict[str, Any], names: list[str]) -> None:
        assert "error" not in result, (step.value, result)
        print(f"\n> {step.value}")
        for reply in result["replies"]:
            print("  <", reply["text"], reply["choices"] or "")
        found.append({} if step.kind in ("clock", "visitor") else seen(result, names))

    return keep


def _written(
    dialogue: Dialogue, found: list[dict[str, Any]], ticket: dict[str, Any] | None
) -> list[str]:
    lines = []
    for key in ("channel", "clinic", "at", "browser"):
        value = getattr(dialogue, key)
        if value != Dialogue.__dataclass_fields__[key].default:
            lines.append(f"{key}: {_json(value)}")
    lines.append("steps:")
    results = iter(found)
    for step in dialogue.steps:
        lines.append(f"- {step.kind}: {_json(step.value)}")
        if step.kind == "brain":
            continue
        checks = {**step.checks, **next(results)}
        lines += [f"  {key}: {_json(value)}" for key, value in checks.items() if value is not None]
        if step.kind not in ("clock", "visitor") and checks.get("asked") is None:
            lines.append("  asked: null")
    filed = ticket_seen(ticket)
    if filed is None:
        lines.append("ticket: null")
    else:
        lines += ["ticket:", *(f"  {key}: {_json(value)}" for key, value in filed.items())]
    if dialogue.mail:
        lines.append(f"mail: {dialogue.mail}")
    return lines


def _json(value: Any) -> str:
    """JSON is YAML; names and lists of names need no quotes."""
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        plain = ", ".join(
            each if each.replace("_", "a").isalpha() else _json(each) for each in value
        )
        return f"[{plain}]"
    return json.dumps(value, ensure_ascii=False)


if __name__ == "__main__":
    main([Path(each) for each in sys.argv[1:]])
