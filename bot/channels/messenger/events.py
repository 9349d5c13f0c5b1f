"""What Meta's webhook bodies mean to us. Pure; nothing here raises, whatever the JSON."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Any, Literal

import msgspec

Kind = Literal[
    "text",  # words that were typed, or a place's
    "press",  # a quick reply, a button, the menu
    "opened",  # Get Started, or a link with a reference
    "like",
    "sticker",
    "image",
    "audio",
    "file",  # every other thing that we cannot read
    "booking",
    "edit",
    "unsend",
    "standby",  # words while another app has the thread
    "person",  # a person at the clinic, or another app, answered
    "taken",
    "passed",
    "ours",  # Meta's copy of what we sent
    "blocked",  # Meta restricts the page: nobody's thread
]

LIKES = frozenset({"369239263222822", "369239343222814", "369239383222810"})
# The payload of Meta's button under the greeting. It is ours to choose.
GET_STARTED = "GET_STARTED"
_LONGEST_ID = 200
_LONGEST_TEXT = 20_000
_LATEST_MS = 2**53
_ATTACHMENTS: dict[str, Kind] = {
    "image": "image",
    "audio": "audio",
    "sticker": "sticker",
    "appointment_booking": "booking",
}


class Event(msgspec.Struct, frozen=True, omit_defaults=True):
    """One thing that happened in a thread. ``person`` is Meta's id of the person.

    ``unique`` is what makes it one event however often it is delivered; ``message``
    is Meta's id of the message that it is, or is about. ``sent_ms`` is in milliseconds
    since 1970, 0 where Meta gave none.
    """

    kind: Kind
    person: str
    unique: str
    message: str = ""
    sent_ms: int = 0
    text: str = ""
    payload: str = ""
    referral: str = ""
    # On our own copy: what we wrote along with the message.
    note: str = ""


def parse(body: Any, page: str, app: str) -> list[Event]:
    """The events of one webhook body for our page, in their order.

    What asks nothing of us (read, delivered, reactions, opt-ins, the feed) is left out.
    """
    if _dict(body).get("object") != "page":
        return []
    found: list[Event] = []
    for entry in _list(_dict(body).get("entry")):
        if _id(_dict(entry).get("id")) != page:
            continue
        for each in _list(_dict(entry).get("messaging")):
            found.extend(_event(_dict(each), page, app))
        for each in _list(_dict(entry).get("standby")):
            found.extend(_standby(_dict(each), page, app))
    return found


def _event(each: dict[str, Any], page: str, app: str) -> Iterator[Event]:
    sender = _id(_dict(each.get("sender")).get("id"))
    if (
        "policy_enforcement" in each
        and _dict(each["policy_enforcement"]).get("action") != "unblock"
    ):
        yield _made(each, "blocked", "")
        return
    message = _dict(each.get("message"))
    if message.get("is_echo") is True:
        yield from _echo(each, message, app)
        return
    if not sender or sender == page:
        return
    if message:
        yield from _message(each, sender, message)
    elif each.get("message_edit"):
        yield from _edit(each, sender, _dict(each["message_edit"]))
    elif each.get("postback"):
        yield from _postback(each, sender, _dict(each["postback"]))
    elif each.get("referral"):
        yield _made(each, "opened", sender, referral=_reference(each))
    elif "pass_thread_control" in each or "take_thread_control" in each:
        yield _made(each, "passed" if "pass_thread_control" in each else "taken", sender)


def _edit(each: dict[str, Any], sender: str, edit: dict[str, Any]) -> Iterator[Event]:
    number = edit.get("num_edit")
    mid, words = _id(edit.get("mid")), _text(edit.get("text"))
    if mid and words:
        unique = f"edit:{mid}:{number if isinstance(number, int) else words}"
        yield _made(each, "edit", sender, message=mid, text=words, unique=unique)


def _message(each: dict[str, Any], sender: str, message: dict[str, Any]) -> Iterator[Event]:
    mid = _id(message.get("mid"))
    if message.get("is_deleted") is True:
        if mid:
            yield _made(each, "unsend", sender, message=mid, unique=f"unsend:{mid}")
        return
    unique = f"message:{mid}" if mid else ""
    words = _text(message.get("text"))
    reply = _dict(message.get("quick_reply"))
    kind: Kind | None
    if reply:
        kind = "press"
    elif words.strip():
        kind = "text"
    else:
        kind = _unread(message)
    if kind is not None:
        yield _made(
            each,
            kind,
            sender,
            message=mid,
            unique=unique,
            text=words,
            payload=_text(reply.get("payload")),
            referral=_text(_dict(message.get("referral")).get("ref")),
        )


def _unread(message: dict[str, Any]) -> Kind | None:
    """What a message without words is; None if it is nothing."""
    attached = [_dict(each) for each in _list(message.get("attachments"))]
    stickers = [_dict(each.get("payload")).get("sticker_id") for each in attached]
    given = [str(each) for each in (message.get("sticker_id"), *stickers) if each is not None]
    if any(each in LIKES for each in given):
        return "like"
    if given:
        return "sticker"
    if attached:
        kind = attached[0].get("type")
        return _ATTACHMENTS.get(kind, "file") if isinstance(kind, str) else "file"
    return "file" if message.get("is_unsupported") is True else None


def _postback(each: dict[str, Any], sender: str, postback: dict[str, Any]) -> Iterator[Event]:
    mid, payload = _id(postback.get("mid")), _text(postback.get("payload"))
    yield _made(
        each,
        "opened" if payload == GET_STARTED else "press",
        sender,
        message=mid,
        unique=f"postback:{mid}" if mid else "",
        text=_text(postback.get("title")),
        payload=payload,
        referral=_reference(postback),
    )


def _echo(each: dict[str, Any], message: dict[str, Any], app: str) -> Iterator[Event]:
    person, mid = _id(_dict(each.get("recipient")).get("id")), _id(message.get("mid"))
    if not person:
        return
    ours = _id(message.get("app_id")) == app
    unique = f"echo:{mid}" if mid else ""
    note = _text(message.get("metadata"))[:_LONGEST_ID] if ours else ""
    yield _made(each, "ours" if ours else "person", person, message=mid, unique=unique, note=note)


def _standby(each: dict[str, Any], page: str, app: str) -> Iterator[Event]:
    for event in _event(each, page, app):
        if event.kind in {"text", "press", "edit"}:
            yield msgspec.structs.replace(event, kind="standby", payload="")
        elif event.kind in {"unsend", "person", "passed", "taken"}:
            yield event


def _made(each: dict[str, Any], kind: Kind, person: str, **parts: Any) -> Event:
    sent = each.get("timestamp")
    known = isinstance(sent, int) and not isinstance(sent, bool) and 0 < sent < _LATEST_MS
    if not parts.get("unique"):
        # No id of Meta's: who, when and what make it one.
        content = json.dumps(each, sort_keys=True).encode("utf-8", "replace")
        digest = hashlib.sha256(content).hexdigest()
        parts["unique"] = f"{kind}:{person}:{sent if known else ''}:{digest}"
    return Event(kind=kind, person=person, sent_ms=sent if known else 0, **parts)  # type: ignore[arg-type]  # None is not known


def _reference(holder: dict[str, Any]) -> str:
    return _text(_dict(holder.get("referral")).get("ref"))[:_LONGEST_ID]


def _dict(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _text(value: Any) -> str:
    return value[:_LONGEST_TEXT] if isinstance(value, str) else ""


def _id(value: Any) -> str:
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        return ""
    try:
        text = str(value)
    except ValueError:  # more digits than Python writes out
        return ""
    return text if len(text) <= _LONGEST_ID else ""
