"""What the training examples say about each other: the only place for looking at mistakes."""

from __future__ import annotations

from collections import Counter

import yaml

from bot.brain import embedding as embeddings
from bot.brain.fitting import held_out
from bot.settings import ROOT
from bot.terminal.evaluate import scores

FOLDER = ROOT / "data" / "nlu"
SHOWN = 15
Figures = dict[str, object]


def examples() -> list[tuple[str, str, str]]:
    """Text, intent and language of every training example."""
    found = []
    for path in sorted(FOLDER.glob("*.yml")):
        for block in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]:
            lines = block["examples"].splitlines()
            found += [
                (line.removeprefix("- "), block["intent"], block["metadata"]["language"])
                for line in lines
                if line.strip()
            ]
    return found


def confusion(*, embedding: bool) -> Figures:
    """Held-out examples read by a model that has not seen them: matrix and worst pairs."""
    known = examples()
    guesses = held_out(
        [text for text, *_ in known],
        [intent for _, intent, _ in known],
        embeddings.load() if embedding else None,
    )
    pairs = [(truth, guess.ranking[0][0]) for truth, guess in guesses]
    worst = scores.confusions(pairs).most_common(SHOWN)
    names = sorted({truth for truth, _ in pairs})
    counts = Counter(pairs)
    return {
        "f1": scores.macro_f1(pairs),
        "count": len(pairs),
        "names": names,
        "matrix": [[counts[true, said] for said in names] for true in names],
        "worst": [[true, said, count] for (true, said), count in worst],
        "examples": {
            language: dict(Counter(intent for _, intent, spoken in known if spoken == language))
            for language in ("en", "es")
        },
    }
