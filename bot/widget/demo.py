"""The demonstration page with the launcher, and the chat on a page of its own."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from bot.channels import origins
from bot.channels.pages import Pages
from bot.channels.web import asked
from bot.contract import Language
from bot.deps import Deps

# Template, and its address in each language.
DEMO, CHAT = "demo.html", "chat.html"
PATHS: dict[str, dict[Language, str]] = {
    DEMO: {"en": "/", "es": "/es"},
    CHAT: {"en": "/chat", "es": "/es/chat"},
}
FORM: dict[Language, str] = {"en": "/contact", "es": "/contacto"}
OTHER: dict[Language, Language] = {"en": "es", "es": "en"}


def routes(deps: Deps, pages: Pages) -> list[BaseRoute]:
    """``/`` and ``/chat``, and the same in Spanish; ``/chat`` is Spanish too where the browser asks
    for that.
    """
    # The clinic's own website may show the chat's page in a frame; nobody else may.
    # A policy cannot name an address of IPv6.
    known = [each for each in sorted(origins.allowed(deps.settings)) if "[" not in each]
    frames = {DEMO: (), CHAT: ("'self'", *known)}

    def page(template: str, language: Language) -> Callable[[Request], Awaitable[Response]]:
        async def show(request: Request) -> Response:
            # The bare address of the chat speaks as the browser wishes; its first answer offers the
            # other language.
            asks = template == CHAT and language == "en"
            spoken = asked.language(request) if asks else language
            answer = pages.show(
                template,
                spoken,
                ancestors=frames[template],
                form_path=FORM[spoken],
                home_path=PATHS[DEMO][spoken],
                chat_path=PATHS[CHAT][spoken],
                other_path=PATHS[template][OTHER[spoken]],
            )
            if asks:
                answer.headers["Vary"] = "Accept-Language"
            return answer

        return show

    return [
        Route(path, page(template, language), methods=["GET"])
        for template, paths in PATHS.items()
        for language, path in paths.items()
    ]
