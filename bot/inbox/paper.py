"""Answers and how they become HTML: templates in English, escaped."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from bot.clinic import Clinic
from bot.clock import Clock
from bot.inbox import charts, times
from bot.inbox.sessions import Member
from bot.intake.cues.language import language_of
from bot.intake.request import display
from bot.store.engine import parse

TEMPLATES = Path(__file__).with_name("templates")


@dataclass(frozen=True)
class Page:
    """A template with its values."""

    template: str
    values: Mapping[str, Any] = field(default_factory=dict)
    status: int = 200


@dataclass(frozen=True)
class Go:
    """On to another page (303: a reload does not send the form again)."""

    path: str


@dataclass(frozen=True)
class Data:
    """JSON for our own script."""

    value: Mapping[str, Any]
    status: int = 200


@dataclass(frozen=True)
class Download:
    """A file to keep. Its name says nothing of a visitor."""

    name: str
    kind: str
    text: str


Answer = Page | Go | Data | Download


def refusal(what: str) -> Page:
    """The page that says no (403); ``what`` names its text in message.html."""
    return Page("message.html", {"what": what}, 403)


class Paper:
    """The templates of the inbox."""

    def __init__(self, clinic: Clinic, clock: Clock) -> None:
        self._clinic = clinic
        self._clock = clock
        self.zone = ZoneInfo(clinic.timezone)
        self._templates = Environment(
            loader=FileSystemLoader(TEMPLATES),
            autoescape=True,
            undefined=StrictUndefined,
            extensions=["jinja2.ext.do"],
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.filters["phone"] = display.phone
        self._templates.globals["across"] = lambda bars, title: charts.across(
            [charts.Bar(*bar) for bar in bars], title
        )
        # For readers of screens: a colleague may write in English what was said in Spanish.
        self._templates.globals["tongue"] = lambda words, usual: language_of(str(words)) or usual
        self._templates.filters["combine"] = lambda one, other: {**one, **other}

    def render(self, answer: Answer, member: Member | None = None) -> Response:
        """The answer as a response."""
        if isinstance(answer, Go):
            return RedirectResponse(answer.path, status_code=303)
        if isinstance(answer, Data):
            return JSONResponse(dict(answer.value), status_code=answer.status)
        if isinstance(answer, Download):
            kept = {"content-disposition": f'attachment; filename="{answer.name}"'}
            return Response(answer.text, media_type=answer.kind, headers=kept)
        now = self._clock.now()

        def moment(at: str | datetime) -> datetime:
            return parse(at) if isinstance(at, str) else at

        html = self._templates.get_template(answer.template).render(
            {
                "me": member,
                "clinic": self._clinic,
                "now": now,
                "age": lambda at: times.age(moment(at), now),
                "when": lambda at: times.spoken(moment(at), now, self.zone),
                "on_paper": lambda at: times.on_paper(moment(at), self.zone),
                "clock_time": lambda at: times.clock_time(moment(at), self.zone),
                **answer.values,
            }
        )
        return HTMLResponse(html, status_code=answer.status)
