"""An access export as a page to print: complete, plain, nothing loaded from elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

HERE = Path(__file__).parent


def printable(found: dict[str, Any]) -> str:
    """The page of what ``person.export`` gave."""
    jinja = Environment(
        loader=FileSystemLoader(HERE), undefined=StrictUndefined, autoescape=True, trim_blocks=True
    )
    return jinja.get_template("page.html").render(found=found)
