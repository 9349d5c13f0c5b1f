"""What a browser loads: the chat's files, its words, and the pages that show it.

``/widget/nerveline.js`` is all that another website embeds; its head says how.
"""

from __future__ import annotations

from starlette.routing import BaseRoute

from bot.channels.pages import Pages
from bot.deps import Deps
from bot.widget import demo, files


def mount(deps: Deps, pages: Pages) -> list[BaseRoute]:
    """The routes below /widget, the demonstration page and the chat's own page."""
    return [*files.routes(deps), *demo.routes(deps, pages)]
