"""Files as they are sent: without the comments and the indentation that only we read.

Plain rules that our own files fit. Scripts are put together by scripts/widget.
"""

from __future__ import annotations

import re

_BLOCK = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(r"\n\s*")
_AROUND = re.compile(r"\s*([{};,])\s*")
_AFTER_COLON = re.compile(r"(?<=[\w-]): ")


def style(text: str) -> str:
    """A stylesheet of ours."""
    bare = _SPACE.sub(" ", _BLOCK.sub("", text))
    return _AFTER_COLON.sub(":", _AROUND.sub(r"\1", bare)).replace(";}", "}").strip() + "\n"


def drawing(text: str) -> str:
    """An SVG document of ours: blanks between tags mean nothing in it."""
    return re.sub(r">\s+<(?!tspan)", "><", _SPACE.sub(" ", text)).strip() + "\n"
