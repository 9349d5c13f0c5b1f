"""Files as they are sent: without the comments and the indentation that only we read.

Plain rules that our own files fit: a comment is a line of its own, or a block; no text
runs over several lines. tests/widget holds the files to that.
"""

from __future__ import annotations

import re

_BLOCK = re.compile(r"/\*.*?\*/", re.DOTALL)
_LINE = re.compile(r"^[ \t]*//.*$", re.MULTILINE)
_SPACE = re.compile(r"\n\s*")
_AROUND = re.compile(r"\s*([{};,])\s*")
_AFTER_COLON = re.compile(r"(?<=[\w-]): ")


def script(text: str) -> str:
    """A module of ours: its lines stay lines, so that no semicolon matters."""
    return _SPACE.sub("\n", _LINE.sub("", _BLOCK.sub("", text))).strip() + "\n"


def style(text: str) -> str:
    """A stylesheet of ours."""
    bare = _SPACE.sub(" ", _BLOCK.sub("", text))
    return _AFTER_COLON.sub(":", _AROUND.sub(r"\1", bare)).replace(";}", "}").strip() + "\n"


def drawing(text: str) -> str:
    """An SVG document of ours: blanks between tags mean nothing in it."""
    return re.sub(r">\s+<(?!tspan)", "><", _SPACE.sub(" ", text)).strip() + "\n"
