"""The pictures that explain: SVG templates, one a picture, with their words in each language.

An answer names its picture in ``metadata`` of data/answers. Before publication a clinician
checks the anatomy (docs/widget.md).
"""

from __future__ import annotations

from pathlib import Path

import jinja2

from bot.contract import Language
from bot.widget import body
from bot.wording import Wording

NAMES = ("cluneal", "patterns", "path")
_BACK = body.DRAWING.views["back"]
_TEMPLATES = jinja2.Environment(
    loader=jinja2.FileSystemLoader(Path(__file__).parent),
    autoescape=True,
    undefined=jinja2.StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def picture(name: str, wording: Wording, language: Language) -> str:
    """The picture of that name as an SVG document with title and description.

    Raises ``jinja2.TemplateNotFound`` for another name.
    """

    def words(part: str) -> str:
        return wording.text(f"utter_label_picture_{name}_{part}", language)

    return _TEMPLATES.get_template(f"{name}.svg").render(
        t=words,
        name=name,
        language=language,
        caption=wording.text("utter_label_picture_caption", language),
        words=wording.text("utter_label_picture_words", language),
        half=body.path([body.DRAWING.half]),
        lines={"middle": body.path(_BACK.middle), "mirrored": body.path(_BACK.mirrored)},
    )
