"""Messages with the details that stand in them, written by people who knew only which details
there are: every one is read, and nothing else of its kind.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.intake.reading import read
from bot.terminal.evaluate.measure import KEYS
from bot.terminal.evaluate.same import same

FOLDER = Path(__file__).parent / "written"
ROWS = [
    pytest.param(path.stem, row, id=f"{path.stem}: {row['text']}")
    for path in sorted(FOLDER.glob("*.yml"))
    for row in yaml.safe_load(path.read_text(encoding="utf-8"))
]


@pytest.mark.parametrize(("reader", "row"), ROWS)
def test_the_details_of_a_message_are_read_and_no_others(reader: str, row: dict[str, Any]) -> None:
    wanted = row["details"]
    details = read(row["text"], row["asked"], row["language"])
    keys = {*KEYS.get(reader, (reader,)), *wanted}
    found = {key: value for key, value in details.items() if key in keys}
    assert same(found, wanted), found
