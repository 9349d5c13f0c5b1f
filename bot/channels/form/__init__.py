"""The contact form: a request without chat and without scripts, in English and Spanish."""

from __future__ import annotations

from starlette.routing import BaseRoute, Route

from bot.channels import origins
from bot.channels.form.views import PATHS, Form
from bot.channels.limits import Limits
from bot.channels.pages import Pages
from bot.deps import Deps


def mount(deps: Deps, pages: Pages, limits: Limits) -> list[BaseRoute]:
    """The form's routes: ``/contact`` and ``/contacto``."""
    allowed = origins.allowed(deps.settings)
    routes: list[BaseRoute] = []
    for language, path in PATHS.items():
        form = Form(deps, pages, limits, allowed, language)
        routes += [
            Route(path, form.blank, methods=["GET"]),
            Route(path, form.send, methods=["POST"]),
        ]
    return routes
