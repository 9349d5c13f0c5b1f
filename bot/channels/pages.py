"""HTML pages for visitors: templates, and the lines of data/answers in them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup, escape
from starlette.responses import HTMLResponse

from bot.channels.headers import page_policy
from bot.clinic import Clinic
from bot.contract import Language
from bot.wording import Wording

_HERE = Path(__file__).parent
FOLDERS = (_HERE / "form" / "templates", _HERE / "messenger", _HERE.parent / "widget")
# A number as people dial it in the United States, and the two short ones.
_NUMBER = re.compile(r"(?<![\d-])(?:(?:1-)?\d{3}-\d{3}-\d{4}|911|988)(?![\d-]|\.\d)")


class Pages:
    """Renders the pages of one installation."""

    def __init__(self, wording: Wording, clinic: Clinic) -> None:
        self._wording = wording
        self._clinic = clinic
        self._templates = jinja2.Environment(
            loader=jinja2.FileSystemLoader(FOLDERS),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.filters["dialled"] = dialled
        self._templates.globals["tel"] = tel

    def show(
        self,
        template: str,
        language: Language,
        *,
        status: int = 200,
        ancestors: Iterable[str] = (),
        **values: Any,
    ) -> HTMLResponse:
        """The page. In it ``t("form_name")`` is the line utter_label_form_name.

        Raises ``WordingError`` or ``jinja2.TemplateError`` for a fault of ours.
        """
        html = self._templates.get_template(template).render(
            t=self._labels(language),
            line=self._lines(language),
            language=language,
            phone=self._clinic.phone,
            **values,
        )
        policy = page_policy(ancestors)
        return HTMLResponse(html, status, {"Content-Security-Policy": policy})

    def _labels(self, language: Language) -> Callable[..., str]:
        def label(name: str, **values: str) -> str:
            return self._wording.text(f"utter_label_{name}", language, **values)

        return label

    def _lines(self, language: Language) -> Callable[..., str]:
        def line(name: str, **values: str) -> str:
            return self._wording.text(name, language, **values)

        return line


def tel(number: str) -> str:
    """The number as the target of a link: ``tel:+17026660463``."""
    digits = re.sub(r"\D", "", number)
    if len(digits) == 10:
        return f"tel:+1{digits}"
    return f"tel:+{digits}" if len(digits) == 11 else f"tel:{digits}"


def dialled(text: str) -> Markup:
    """The text with its telephone numbers as links."""
    parts, at = [Markup()], 0
    for found in _NUMBER.finditer(text):
        link = Markup('<a href="{}">{}</a>').format(tel(found[0]), found[0])
        parts += [escape(text[at : found.start()]), link]
        at = found.end()
    return Markup().join([*parts, escape(text[at:])])
