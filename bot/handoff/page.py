"""An access export as a page to print: complete, plain, nothing loaded from elsewhere."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import tzinfo
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bot.intake.request import display
from bot.store.engine import parse

HERE = Path(__file__).parent
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+\+00:00")
_NUMBER = re.compile(r"\+\d{6,15}(;ext=\d+)?")
_CODE = re.compile(r"[a-z]+(_[a-z0-9]+)+")
_NOTHING: tuple[Any, ...] = (None, "", [], {})


def printable(found: dict[str, Any], zone: tzinfo) -> str:
    """The page of what ``person.export`` gave, with the times of ``zone``."""
    jinja = Environment(
        loader=FileSystemLoader(HERE), undefined=StrictUndefined, autoescape=True, trim_blocks=True
    )
    jinja.filters["plain"] = lambda value: plain(value, zone)
    jinja.filters["columns"] = columns
    jinja.tests["nothing"] = lambda value: value in _NOTHING
    return jinja.get_template("page.html").render(found=found)


def plain(value: str | float | bool, zone: tzinfo) -> str:
    """A stored value as people read it: times of the day, numbers with dashes, codes as words."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    text = str(value)
    if _TIME.fullmatch(text):
        at = parse(text).astimezone(zone)
        return f"{at.strftime('%B')} {at.day}, {at.year}, {at.strftime('%I:%M %p').lstrip('0')}"
    if _NUMBER.fullmatch(text):
        return display.phone(text)
    return text.replace("_", " ") if _CODE.fullmatch(text) else text


def columns(rows: Sequence[Mapping[str, Any]]) -> list[str]:
    """Which keys say something in any of the rows, in their order."""
    names = dict.fromkeys(key for row in rows for key in row)
    return [name for name in names if any(row.get(name) not in _NOTHING for row in rows)]
