"""The chat's files, read and compressed once at the start of the process."""

from __future__ import annotations

import base64
import functools
import gzip
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route

from bot.channels import origins
from bot.channels.pages import tel
from bot.channels.web import cross_origin
from bot.contract import Language
from bot.deps import Deps
from bot.widget import body, lean, pictures
from bot.wording import Wording

_HERE = Path(__file__).parent
# The chat's modules, put together by scripts/widget.
_DIST = _HERE / "dist"
KINDS = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}
# What is sent as one: a file's own name, or what it is made of, in the order of the cascade.
STYLES = {
    "launcher.css": ("tokens.css", "launcher.css"),
    "chat.css": ("messages.css", "chat.css"),
    **{f"{name}.css": (f"{name}.css",) for name in ("map", "tokens", "page", "form")},
    **{f"{name}.css": (f"{name}.css",) for name in ("demo", "alone")},
}
# Seconds. Short, so that a correction of the clinic's words soon reaches everybody.
FRESH = 300
LANGUAGES: tuple[Language, ...] = ("en", "es")
# The lines that the chat's own surface needs: utter_label_... without the prefix.
LABELS = (
    *("title", "close", "send", "placeholder", "characters_left", "typing", "person", "change"),
    *("emergency_short", "disclosure", "call_office", "form_link", "clear", "conversation"),
    *("you", "assistant", "choices", "urgent", "source", "source_note", "copy_reference", "copied"),
    *("new_messages", "not_sent", "try_again", "offline", "ended", "launcher"),
    *("sending", "waiting", "delivered"),
    *("map_title", "map_hint", "map_back", "map_front", "map_whole", "map_list", "map_send"),
    *("map_your_left", "map_your_right", "map_count", "map_close", "map_left", "map_right"),
)
# Lines whose place the browser fills.
_PLACED = ("map_left", "map_right")


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
    files = {name: _file(text.encode(), KINDS[Path(name).suffix]) for name, text in _texts(deps)}
    for language in LANGUAGES:
        words = msgspec.json.encode(strings(deps, language))
        files[f"words.{language}.json"] = _file(words, "application/json")

    async def serve(request: Request) -> Response:
        file = files.get(request.path_params["name"])
        if file is None:
            raise HTTPException(404)
        return _answer(request, file)

    route = Route("/{name}", serve, methods=["GET"])
    allowed = origins.allowed(deps.settings)
    return [Mount("/widget", routes=[route], middleware=[cross_origin(allowed)])]


def strings(deps: Deps, language: Language) -> dict[str, str]:
    """Every sentence that the chat shows by itself, and the telephone number."""
    say = deps.wording.text
    words = {
        name: say(
            f"utter_label_{name}", language, **({"place": "{place}"} if name in _PLACED else {})
        )
        for name in LABELS
    }
    return {**words, "phone": deps.clinic.phone, "tel": tel(deps.clinic.phone)}


def _texts(deps: Deps) -> Iterator[tuple[str, str]]:
    """Scripts, styles and drawings by the names under which they are sent."""
    for path in sorted(_DIST.glob("*.js")):
        yield path.name, path.read_text(encoding="utf-8")
    for name, parts in STYLES.items():
        yield (
            name,
            "".join(lean.style((_HERE / part).read_text(encoding="utf-8")) for part in parts),
        )
    yield "icon.svg", (_HERE / "icon.svg").read_text(encoding="utf-8")
    for language in LANGUAGES:
        say = functools.partial(_place, deps.wording, language)
        yield f"body.{language}.svg", lean.drawing(body.drawing(say))
        for name in pictures.NAMES:
            drawn = pictures.picture(name, deps.wording, language)
            yield f"{name}.{language}.svg", lean.drawing(drawn)


def _place(wording: Wording, language: Language, place: str) -> str:
    return wording.text(f"utter_label_body_{place}", language)


def integrity() -> str:
    """What a page may put into ``integrity`` beside the launcher's address."""
    digest = hashlib.sha384((_DIST / "nerveline.js").read_bytes()).digest()
    return f"sha384-{base64.b64encode(digest).decode('ascii')}"


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
