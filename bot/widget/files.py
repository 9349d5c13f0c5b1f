"""The chat's files, read and compressed once at the start of the process."""

from __future__ import annotations

import base64
import gzip
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from bot.channels import origins
from bot.channels.web import below
from bot.contract import Language
from bot.deps import Deps
from bot.intake.request import body
from bot.widget import lean, pictures

_HERE = Path(__file__).parent
# The chat's modules with their styles, put together by scripts/widget.
DIST = _HERE / "dist"
KINDS = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}
# The encodings of those modules, best first, with the ends of their files' names.
PACKED = {"br": "br", "gzip": "gz"}
# Styles of the pages; those of the chat stand in its modules.
STYLES = ("tokens.css", "page.css", "form.css", "demo.css", "alone.css")
# Seconds. Short, so that a correction of the clinic's words soon reaches everybody.
FRESH = 300
LANGUAGES: tuple[Language, ...] = ("en", "es")
# The lines that the chat's own surface needs: utter_label_... without the prefix.
LABELS = (
    *("title", "close", "send", "placeholder", "characters_left", "typing", "person", "change"),
    *(
        "emergency_short",
        "disclosure",
        "call_office",
        "form_link",
        "clear",
        "sure",
        "keep",
        "conversation",
    ),
    *("you", "assistant", "choices", "urgent", "source", "source_note", "copy_reference", "copied"),
    *("new_messages", "not_sent", "try_again", "offline", "ended", "launcher"),
    *("sending", "waiting", "delivered", "language"),
    *("map_title", "map_hint", "map_back", "map_front", "map_whole", "map_list", "map_send"),
    *("map_your_left", "map_your_right", "map_count", "map_close", "map_left", "map_right"),
    *(f"body_{place}" for place in (*body.PAIRED, *body.SINGLE)),
)
# Lines whose place the browser fills.
_PLACED = ("map_left", "map_right")


@dataclass(frozen=True)
class File:
    """One file as it is sent. ``packed`` holds it by the names of encodings, best first."""

    kind: str
    plain: bytes
    packed: Mapping[str, bytes]
    tag: str


def routes(deps: Deps) -> list[BaseRoute]:
    """``/widget/{name}``: the files of this folder, and the words as JSON.

    Raises ``OSError`` or ``WordingError`` if something is missing.
    """
    files = {name: _file(text.encode(), KINDS[Path(name).suffix]) for name, text in _texts(deps)}
    for path in DIST.glob("*.js"):
        # What packs best takes long and is made once, by scripts/widget.
        tight = {name: Path(f"{path}.{end}").read_bytes() for name, end in PACKED.items()}
        files[path.name] = _file(path.read_bytes(), KINDS[path.suffix], tight)
    for language in LANGUAGES:
        words = msgspec.json.encode(strings(deps, language), order="sorted")
        files[f"words.{language}.json"] = _file(words, "application/json")

    async def serve(request: Request) -> Response:
        file = files.get(request.path_params["name"])
        if file is None:
            raise HTTPException(404)
        return _answer(request, file)

    route = Route("/{name}", serve, methods=["GET"])
    allowed = origins.allowed(deps.settings)
    return [below("/widget", [route], allowed)]


def strings(deps: Deps, language: Language) -> dict[str, str]:
    """Every sentence that the chat shows by itself, and the office's number."""
    say = deps.wording.text
    words = {
        name: say(
            f"utter_label_{name}", language, **({"place": "{place}"} if name in _PLACED else {})
        )
        for name in LABELS
    }
    return {**words, "phone": deps.clinic.phone}


def _texts(deps: Deps) -> Iterator[tuple[str, str]]:
    """Styles and drawings by the names under which they are sent."""
    for name in STYLES:
        yield name, lean.style((_HERE / name).read_text(encoding="utf-8"))
    yield "icon.svg", (_HERE / "icon.svg").read_text(encoding="utf-8")
    for language in LANGUAGES:
        for name in pictures.NAMES:
            drawn = pictures.picture(name, deps.wording, language)
            yield f"{name}.{language}.svg", lean.drawing(drawn)


def integrity() -> str:
    """What a page may put into ``integrity`` beside the launcher's address."""
    digest = hashlib.sha384((DIST / "nerveline.js").read_bytes()).digest()
    return f"sha384-{base64.b64encode(digest).decode('ascii')}"


def _file(plain: bytes, kind: str, tight: Mapping[str, bytes] | None = None) -> File:
    tag = hashlib.sha256(plain).hexdigest()[:16]
    return File(kind, plain, tight or {"gzip": gzip.compress(plain, 9, mtime=0)}, f'"{tag}"')


def _answer(request: Request, file: File) -> Response:
    headers = {
        "Cache-Control": f"public, max-age={FRESH}",
        "Cross-Origin-Resource-Policy": "cross-origin",
        "ETag": file.tag,
        "Vary": "Accept-Encoding",
    }
    if file.tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    accepted = request.headers.get("accept-encoding", "")
    taken = {each.strip() for each in accepted.split(",")}
    for name, packed in file.packed.items():
        if name in taken:
            headers["Content-Encoding"] = name
            return Response(packed, headers=headers, media_type=file.kind)
    return Response(file.plain, headers=headers, media_type=file.kind)
