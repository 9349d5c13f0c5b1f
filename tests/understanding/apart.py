"""Keeps the training examples and the frozen set apart.

``python -m tests.understanding.apart`` drops every example of data/nlu that is too near to a
message of tests/nlu. It prints how many and of which intent, and nothing of the frozen set.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from rapidfuzz import fuzz

from bot.settings import ROOT
from tests.understanding.alike import may_be_alike

FROZEN = ROOT / "tests" / "nlu"
TRAINING = ROOT / "data" / "nlu"
# From this token-set ratio on two messages are one message.
NEAR = 90
# Shorter messages are compared as a whole: see ``too_near``.
SENTENCE = 4
EXAMPLE = re.compile(r"^    - (.*)$")
INTENT = re.compile(r"^- intent: (\w+)$")


def normal(text: str) -> str:
    """Lower case, no accents, no punctuation, single blanks."""
    plain = unicodedata.normalize("NFKD", text.lower().replace("'", "").replace("’", ""))
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    return " ".join(re.findall(r"[^\W_]+", plain))


def frozen_messages() -> list[str]:
    """Every message of the frozen set, normalised, each once."""
    found: dict[str, None] = {}
    for path in sorted(FROZEN.glob("*.yml")):
        found.update((normal(text), None) for text in _texts(yaml.safe_load(path.read_text())))
    return [text for text in found if text]


def _texts(node: Any) -> Iterator[str]:
    """The messages below a node; in a row, only its ``text``."""
    if isinstance(node, dict):
        text = node.get("text")
        if isinstance(text, str):
            yield text
        else:
            for value in node.values():
                yield from _texts(value)
    elif isinstance(node, list):
        for value in node:
            yield from _texts(value)
    elif isinstance(node, str):
        yield node


def too_near(examples: list[str], messages: list[str]) -> list[bool]:
    """For each normalised example, whether the frozen set holds it or something like it.

    Sentences (four words and more) are compared by token-set ratio. That ratio is 100 for
    any message whose words all occur in the other, so "thanks" would forbid every example
    that says thanks; an example or a message of up to three words is therefore near only
    to its equal.
    """
    equal = set(messages)
    near = [example in equal for example in examples]
    sentences = [at for at, example in enumerate(examples) if len(example.split()) >= SENTENCE]
    others = [message for message in messages if len(message.split()) >= SENTENCE]
    if not sentences or not others:
        return near
    for at, other in may_be_alike([examples[at] for at in sentences], others, NEAR):
        place = sentences[at]
        near[place] = near[place] or fuzz.token_set_ratio(examples[place], others[other]) >= NEAR
    return near


def lines(path: Path) -> Iterator[tuple[str, str, str | None]]:
    """Each line of a training file with the intent it stands under and its example, if any."""
    intent = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if block := INTENT.match(line):
            intent = block[1]
        example = EXAMPLE.match(line)
        yield line, intent, example[1] if example else None


def drop() -> Counter[str]:
    """Take what is too near out of data/nlu. Gives the number dropped of each intent."""
    messages, dropped = frozen_messages(), Counter[str]()
    for path in sorted(TRAINING.glob("*.yml")):
        read = list(lines(path))
        near = iter(too_near([normal(each[2]) for each in read if each[2] is not None], messages))
        kept = []
        for line, intent, example in read:
            if example is not None and next(near):
                dropped[intent] += 1
            else:
                kept.append(line)
        path.write_text("\n".join(kept) + "\n", encoding="utf-8")
    return dropped


if __name__ == "__main__":
    counts = drop()
    for name, count in counts.most_common():
        print(f"{count:5}  {name}")
    print(f"{counts.total():5}  dropped")
