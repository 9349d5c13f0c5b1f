"""What Meta knows: people, their threads, what a page may send. No network here."""

from __future__ import annotations

import hashlib
import hmac
import itertools
import secrets
import time
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.simulator import limits
from bot.simulator.limits import Refusal

# Seconds, and calls.
DAY = 24 * 3600.0
WEEK = 7 * DAY
CALLS_A_SECOND = 300
# The app that speaks when a person types into the page's inbox.
INBOX_APP = 263902037430900


@dataclass(frozen=True)
class Credentials:
    """What page and app share with Meta."""

    page: str
    app: str
    token: str = field(repr=False)
    secret: str = field(repr=False)
    verify_token: str = field(repr=False)

    def sign(self, body: bytes) -> str:
        """The value of X-Hub-Signature-256 for the bytes."""
        return "sha256=" + hmac.new(self.secret.encode(), body, hashlib.sha256).hexdigest()

    def proof(self) -> str:
        """The appsecret_proof of the page's token."""
        return hmac.new(self.secret.encode(), self.token.encode(), hashlib.sha256).hexdigest()


@dataclass
class Line:
    """One message of a thread as the person sees it."""

    id: str
    who: str
    text: str
    at: float
    buttons: list[dict[str, str]] = field(default_factory=list)
    link: dict[str, str] | None = None
    metadata: str = ""
    edits: int = 0
    unsent: bool = False


@dataclass
class Person:
    """Somebody with a thread. ``said_at`` is when they last wrote; ``owner`` the app that has it."""

    id: str
    lines: list[Line] = field(default_factory=list)
    said_at: float | None = None
    typing_until: float = 0.0
    blocked: bool = False
    owner: str = ""


class Meta:
    """The whole stand-in without its network. ``now`` gives seconds since 1970."""

    def __init__(self, credentials: Credentials, now: Callable[[], float] = time.time) -> None:
        self.credentials = credentials
        self.people: dict[str, Person] = {}
        self.profile: dict[str, Any] = {}
        self.token_valid = True
        # Errors to be answered next, by name; "slow" is a time and handled by the server.
        self.faults: deque[str] = deque()
        self.accepted: list[tuple[str, str]] = []
        self._now = now
        self._numbers = itertools.count(1)
        # No id is given again after a new start: who knows it takes it for sent twice.
        self._started = secrets.token_hex(4)
        self._calls: deque[float] = deque()

    def person(self, identity: str) -> Person:
        """The person, who is made if nobody is called so."""
        return self.people.setdefault(identity, Person(identity, owner=self.credentials.app))

    def mid(self) -> str:
        """A fresh id of a message."""
        return f"m_standin_{self._started}_{next(self._numbers):08d}"

    def check(self, token: str, proof: str) -> None:
        """Raise ``Refusal`` unless the call comes from the page."""
        if not self.token_valid or not hmac.compare_digest(token, self.credentials.token):
            raise Refusal("token")
        if not hmac.compare_digest(proof, self.credentials.proof()):
            raise Refusal("proof")

    def count(self) -> None:
        """Count a call. Raises ``Refusal`` over Meta's limit, and for an ordered fault."""
        now = self._now()
        while self._calls and self._calls[0] < now - 1:
            self._calls.popleft()
        self._calls.append(now)
        if len(self._calls) > CALLS_A_SECOND:
            raise Refusal("send_limit")
        if self.faults:
            raise Refusal(self.faults.popleft())

    def send(self, body: Mapping[str, Any]) -> tuple[dict[str, str], dict[str, Any] | None]:
        """Take what a page sends: the answer, and the echo that follows. Raises ``Refusal``."""
        recipient = body.get("recipient")
        identity = recipient.get("id") if isinstance(recipient, dict) else None
        person = self.people.get(identity) if isinstance(identity, str) else None
        if person is None:
            raise Refusal("nobody")
        if person.blocked:
            raise Refusal("blocked")
        if person.owner != self.credentials.app:
            raise Refusal("other_app")
        if body.get("sender_action") is not None:
            if body["sender_action"] not in {"typing_on", "typing_off", "mark_seen"}:
                raise Refusal("parameter")
            person.typing_until = self._now() + (20 if body["sender_action"] == "typing_on" else 0)
            return {"recipient_id": person.id}, None
        self._check_window(person, body)
        line = self._line(body.get("message"))
        person.lines.append(line)
        person.typing_until = 0.0
        self.accepted.append((person.id, line.metadata))
        return {"recipient_id": person.id, "message_id": line.id}, self._echo(person, line)

    def _check_window(self, person: Person, body: Mapping[str, Any]) -> None:
        age = self._now() - (person.said_at or 0.0)
        kind, tag = body.get("messaging_type"), body.get("tag")
        if kind == "MESSAGE_TAG" and tag == "HUMAN_AGENT":
            if age > WEEK:
                raise Refusal("outside_window")
        elif kind == "RESPONSE" and tag is None:
            if age > DAY:
                raise Refusal("outside_window")
        else:
            raise Refusal("parameter")

    def _line(self, message: Any) -> Line:
        if not isinstance(message, dict) or ("text" in message) == ("attachment" in message):
            raise Refusal("parameter")
        metadata = message.get("metadata", "")
        if not isinstance(metadata, str) or len(metadata) > limits.LONGEST_PAYLOAD:
            raise Refusal("parameter")
        line = Line(self.mid(), "page", "", self._now(), metadata=metadata)
        if "attachment" in message:
            line.text, line.link = limits.template(message["attachment"])
        else:
            line.text = message["text"]
            if not isinstance(line.text, str) or not 0 < len(line.text) <= limits.LONGEST_TEXT:
                raise Refusal("parameter")
        line.buttons = limits.quick_replies(message.get("quick_replies"))
        return line

    def _echo(self, person: Person, line: Line) -> dict[str, Any]:
        message = {"is_echo": True, "app_id": int(self.credentials.app), "mid": line.id}
        return self.event(
            person, {**message, "text": line.text, "metadata": line.metadata}, from_page=True
        )

    def event(
        self,
        person: Person,
        message: Mapping[str, Any] | None,
        *,
        from_page: bool = False,
        **other: Any,
    ) -> dict[str, Any]:
        """A messaging event of the person's thread, as the webhook gets it."""
        ends = [{"id": person.id}, {"id": self.credentials.page}]
        sender, recipient = reversed(ends) if from_page else ends
        head = {"sender": sender, "recipient": recipient, "timestamp": int(self._now() * 1000)}
        return {**head, **({"message": dict(message)} if message else {}), **other}

    def body(self, events: list[dict[str, Any]], door: str = "messaging") -> dict[str, Any]:
        """A webhook body with these events."""
        entry = {"id": self.credentials.page, "time": int(self._now() * 1000), door: events}
        return {"object": "page", "entry": [entry]}

    def says(self, person: Person, text: str, payload: str | None = None) -> dict[str, Any]:
        """The person types, or presses a quick reply."""
        line = Line(self.mid(), "person", text, self._now())
        person.lines.append(line)
        person.said_at = self._now()
        reply = {"quick_reply": {"payload": payload}} if payload is not None else {}
        return self.event(person, {"mid": line.id, "text": text, **reply})

    def presses(self, person: Person, title: str, payload: str) -> dict[str, Any]:
        """The person presses something of the page's profile: its menu, an ice breaker."""
        line = Line(self.mid(), "person", title, self._now())
        person.lines.append(line)
        person.said_at = self._now()
        postback = {"mid": line.id, "title": title, "payload": payload}
        return self.event(person, None, postback=postback)

    def edits(self, person: Person, text: str) -> dict[str, Any]:
        """The person writes their last message anew. Raises ``KeyError`` if there is none."""
        line = _newest(person)
        line.text, line.edits = text, line.edits + 1
        edit = {"mid": line.id, "text": text, "num_edit": line.edits}
        return self.event(person, None, message_edit=edit)

    def does(self, person: Person, what: str) -> dict[str, Any]:
        """Something else that happens in the thread. Raises ``KeyError`` for what is unknown."""
        person.said_at = self._now() if what in _PERSONS else person.said_at
        message: dict[str, Any] = {"mid": self.mid()}
        if what in _ATTACHED:
            message["attachments"] = [_ATTACHED[what]]
        made: dict[str, Callable[[], dict[str, Any]]] = {
            "get_started": lambda: self.event(
                person,
                None,
                postback={
                    "mid": message["mid"],
                    "title": "Get Started",
                    "payload": self.profile.get("get_started", {}).get("payload", "GET_STARTED"),
                },
            ),
            "unsend": lambda: self.event(person, {"mid": _unsent(person), "is_deleted": True}),
            "answer": lambda: self.event(
                person,
                {**message, "is_echo": True, "app_id": INBOX_APP, "text": "…"},
                from_page=True,
            ),
            "take": lambda: self.event(
                person, None, take_thread_control={"previous_owner_app_id": self.credentials.app}
            ),
            "pass": lambda: self.event(
                person, None, pass_thread_control={"new_owner_app_id": self.credentials.app}
            ),
        }
        if what in {"take", "pass"}:
            person.owner = self.credentials.app if what == "pass" else str(INBOX_APP)
        if what not in made and what not in _ATTACHED:
            raise KeyError(what)
        event = made[what]() if what in made else self.event(person, message)
        if what != "unsend":
            who = "person" if what in _PERSONS else "note"
            person.lines.append(Line(message["mid"], who, f"[{what}]", self._now()))
        return event


def _newest(person: Person) -> Line:
    """The person's last message that is not unsent. Raises ``KeyError`` if there is none."""
    for line in reversed(person.lines):
        if line.who == "person" and not line.unsent:
            return line
    raise KeyError(person.id)


def _unsent(person: Person) -> str:
    """The id of the person's last message, which they take back."""
    line = _newest(person)
    line.text, line.unsent = "[unsent]", True
    return line.id


_PERSONS = frozenset({"like", "image", "video", "audio", "file", "location", "get_started"})
_ATTACHED: dict[str, dict[str, Any]] = {
    "like": {"type": "sticker", "payload": {"url": "", "sticker_id": 369239263222822}},
    "image": {"type": "image", "payload": {"url": "https://scontent.example.com/p.jpg?oh=x"}},
    "video": {"type": "video", "payload": {"url": "https://cdn.example.com/v.mp4?oh=x"}},
    "location": {"type": "location", "payload": {"coordinates": {"lat": 36.17, "long": -115.14}}},
    "audio": {"type": "audio", "payload": {"url": "https://cdn.example.com/a.mp4?oh=x"}},
    "file": {"type": "file", "payload": {"url": "https://cdn.example.com/f.pdf?oh=x"}},
}
