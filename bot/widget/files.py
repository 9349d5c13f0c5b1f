"""The chat's files, read and compressed once at the start of the process."""

from __future__ import annotations

import functools
import gzip
import hashlib
from dataclasses import dataclass
from pathlib import Path

import msgspec
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route

from bot.channels import origins
from bot.channels.pages import tel
from bot.channels.web import cross_origin, shape
from bot.contract import Language
from bot.deps import Deps
from bot.widget import body

_HERE = Path(__file__).parent
KINDS = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}
STRINGS = "strings.json"
# Seconds. Short, so that a correction of the clinic's words soon reaches everybody.
FRESH = 300
LANGUAGES: tuple[Language, ...] = ("en", "es")
# The lines that the chat's own surface needs: utter_label_... without the prefix.
LABELS = (
    *("title", "open", "close", "send", "placeholder", "characters_left", "typing"),
    *("emergency", "disclosure", "call_office", "form_link", "clear", "conversation"),
    *("you", "assistant", "choices", "urgent", "source", "copy_reference", "copied"),
    *("new_messages", "not_sent", "try_again", "offline", "ended", "launcher"),
    *("map_title", "map_hint", "map_back", "map_front", "map_whole", "map_list", "map_send"),
    *("map_your_left", "map_your_right", "map_count", "map_close"),
)


@dataclass(frozen=True)
class File:
    """One file as it is sent."""

    kind: str
    plain: bytes
    packed: bytes
    tag: str


def routes(deps: Deps) -> list[BaseRoute]:
    """``/widget/{name}``: the files of this folder, and the words as JSON.

    Raises ``OSError`` or ``WordingError`` if something is missing.
    """
    files = {
        path.name: _file(path.read_bytes(), KINDS[path.suffix])
        for path in sorted(_HERE.iterdir())
        if path.suffix in KINDS
    }
    for language in LANGUAGES:
        drawn = body.drawing(
            functools.partial(shape.place, wording=deps.wording, language=language)
        )
        files[f"body.{language}.svg"] = _file(drawn.encode(), KINDS[".svg"])
    files[STRINGS] = _file(msgspec.json.encode(strings(deps)), "application/json")

    async def serve(request: Request) -> Response:
        file = files.get(request.path_params["name"])
        if file is None:
            raise HTTPException(404)
        return _answer(request, file)

    route = Route("/{name}", serve, methods=["GET"])
    allowed = origins.allowed(deps.settings)
    return [Mount("/widget", routes=[route], middleware=[cross_origin(allowed)])]


def strings(deps: Deps) -> dict[str, object]:
    """Every sentence that the chat shows by itself, by language, and the telephone number."""
    say = deps.wording.text
    words: dict[str, object] = {
        language: {name: say(f"utter_label_{name}", language) for name in LABELS}
        for language in LANGUAGES
    }
    return {**words, "phone": deps.clinic.phone, "tel": tel(deps.clinic.phone)}


def _file(plain: bytes, kind: str) -> File:
    tag = hashlib.sha256(plain).hexdigest()[:16]
    return File(kind, plain, gzip.compress(plain, 9, mtime=0), f'"{tag}"')


def _answer(request: Request, file: File) -> Response:
    headers = {
        "Cache-Control": f"public, max-age={FRESH}",
        "Cross-Origin-Resource-Policy": "cross-origin",
        "ETag": file.tag,
        "Vary": "Accept-Encoding",
    }
    if file.tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    if "gzip" in request.headers.get("accept-encoding", ""):
        return Response(
            file.packed, headers={**headers, "Content-Encoding": "gzip"}, media_type=file.kind
        )
    return Response(file.plain, headers=headers, media_type=file.kind)
