"""What staff read of a notice, from texts.yml: a reference and a link, nothing else."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

import yaml
from jinja2 import Environment, StrictUndefined, Template

from bot.handoff.destinations.base import Notice
from bot.handoff.errors import Rejected

TEXTS = Path(__file__).with_name("texts.yml")


class Said(NamedTuple):
    """A line that may stand alone, and the whole."""

    subject: str
    body: str


def say(notice: Notice) -> Said:
    """The words of the notice. Raises ``Rejected`` for an event that has no text."""
    text = _texts().get(notice.event)
    if text is None:
        raise Rejected("NoTextForEvent")
    given = {"reference": notice.reference, "link": notice.link}
    return Said(*(part.render(given) for part in text))


@cache
def _texts() -> dict[str, tuple[Template, Template]]:
    # Plain text, not HTML: nothing to escape.
    jinja = Environment(undefined=StrictUndefined, autoescape=False)  # noqa: S701
    raw = yaml.load(TEXTS.read_bytes(), Loader=yaml.CSafeLoader)
    return {
        event: (jinja.from_string(text["subject"]), jinja.from_string(text["body"]))
        for event, text in raw.items()
    }
