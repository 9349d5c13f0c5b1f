"""What web and brain say to each other: frozen types, and nothing else.

This is the only module of ours that both sides import, and it imports nothing
of ours. Every type travels as JSON (``encode`` and ``decode``); an unknown
field is an error, so two versions that do not fit together fail loudly.
"""

from __future__ import annotations

from typing import Any, Literal, TypeVar

import msgspec

Language = Literal["en", "es"]
# "phone" is a request that somebody at the desk took down.
Channel = Literal["web", "messenger", "form", "phone"]
Action = Literal["911", "emergency_department", "same_day", "crisis_line", "ask"]
Urgency = Literal["routine", "same_day", "emergency", "crisis"]
# A detail of the ticket: text, a number, a yes, or a list of words.
Detail = str | int | bool | list[str]
Details = dict[str, Detail]
EffectName = Literal["file", "amend", "cancel", "erase", "hand_over"]

DECLINED = "declined"
# What the short name of a request is made of (bot/handoff/reference.py says why).
REFERENCE_LETTERS = "FHKMQRWXY"
REFERENCE_DIGITS = "34679"
REFERENCE_LENGTH = 5


class _Frozen(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """Base of all contract types."""


class Safety(_Frozen, frozen=True):
    """What was found in a message that a person may have to act on at once.

    ``action`` is ``ask`` while we are unsure; ``meant`` is then the action that
    a yes leads to. ``words`` are the visitor's own.
    """

    action: Action
    sign: str
    words: str = ""
    meant: Action | None = None
    # Asked only because the words are weak: nothing in them speaks against the sign.
    weak: bool = False
    # Asked only because the classifier suspects it: no words of the sign were read.
    guessed: bool = False


class Source(_Frozen, frozen=True):
    """Where an explanation comes from: title of the article, numbers of its claims."""

    article: str
    claims: tuple[int | str, ...]


class Choice(_Frozen, frozen=True):
    """A button. The payload never leaves the server.

    ``payload`` is an intent, with details as a query where it carries some:
    ``skip``, ``inform?best_time=Morning``.
    """

    title: str
    payload: str


class Reply(_Frozen, frozen=True):
    """One message to the visitor."""

    text: str
    choices: tuple[Choice, ...] = ()
    source: Source | None = None
    picture: str | None = None
    # Name of the response in data/answers, so that tests and figures can name it.
    name: str = ""


class Alarm(_Frozen, frozen=True):
    """A sign that waits for the visitor's answer.

    ``told`` is false while we only asked whether it is new, true once the
    emergency line was given, and ``again`` once it was repeated. ``weak``: nothing but
    weak words, or the classifier's suspicion, led to the question. ``recent``: the visitor's
    own words said when, and that was not long ago. ``means``: they told of a plan or a means
    to end their life. ``guessed``: the classifier alone suspected it. ``other``: of self-harm,
    somebody else is in danger, and the visitor is with them. ``heads``: how they said that
    they get help (``going.Help``), or ``seen`` where a hospital sent them home; empty while they
    did not. ``asked``: how often they were asked whether it is new. ``reminded``: the line that
    names every way to help was said.
    """

    sign: str
    action: Action
    told: bool = False
    again: bool = False
    weak: bool = False
    recent: bool = False
    means: bool = False
    guessed: bool = False
    other: bool = False
    heads: str = ""
    asked: int = 0
    reminded: bool = False


class Sent(_Frozen, frozen=True):
    """A request that was sent, laid aside while one for somebody else is made since ``at``."""

    reference: str
    details: Details
    at: str


class Draft(_Frozen, frozen=True):
    """Everything known of a request that has not been filed, and of the way there."""

    details: Details = {}
    # What the last change replaced, "" where there was nothing: it can be taken back.
    replaced: Details = {}
    # The intake runs: the visitor wants to be called.
    open: bool = False
    # Steps that were answered, skipped or left out.
    done: tuple[str, ...] = ()
    # How often the step that is asked could not be read.
    tries: int = 0
    # The digits of a number that came in pieces, until it is whole.
    digits: str = ""
    # Messages in a row that were not understood.
    unsure: int = 0
    # Names of the explanations that were given, those in Spanish with " es" behind.
    explained: tuple[str, ...] = ()
    # A question for the office that waits for "shall I add it?".
    question: str | None = None
    # Such questions of before that nobody passed on: offered once more with the summary.
    unpassed: tuple[str, ...] = ()
    # What was asked and answered here, the last of it: it can still be passed on.
    answered: tuple[str, ...] = ()
    # What was asked beside a sign of an emergency, until the sign is settled.
    held: str = ""
    # "Delete my data" was asked back once.
    erasing: bool = False
    # "restart" or "cancel_request" was asked back once.
    throws: str = ""
    # "What should be changed?" was asked: the next words may name a line of the summary.
    changing: bool = False
    alarm: Alarm | None = None
    # Signs that the visitor answered as old or a mistake.
    settled: tuple[str, ...] = ()
    # Signs whose name the visitor read in a line or a question.
    named: tuple[str, ...] = ()
    # The last sign that was told and answered with something else: it is kept in mind.
    passed: Alarm | None = None
    # The crisis line was given: "I lied" and "I did it" mean something else from then on.
    harm: bool = False
    # Reference of the ticket once it is filed.
    reference: str | None = None
    # Words of somebody else behind it, until it is known whether they want a request of their own.
    other: str = ""
    # When a sign of an emergency stood in them; empty where none did.
    other_sign_at: str = ""
    # The request that was sent before this one, which is somebody else's.
    before: Sent | None = None


class Suspicion(_Frozen, frozen=True):
    """What the trained emergency classifier makes of a message.

    ``danger`` and ``despair`` are the probabilities (0 to 1) of an emergency and of
    self-harm. ``sign`` is the likeliest sign, ``share`` its part of all signs
    (0 to 1), ``sure`` whether it is likely enough to answer without asking. ``part`` is the
    greatest probability of any sentence by itself, 0 where there is but one: beside a
    question of something else a sign sounds harmless.
    """

    danger: float = 0.0
    despair: float = 0.0
    sign: str = ""
    share: float = 0.0
    sure: bool = False
    part: float = 0.0


class Understood(_Frozen, frozen=True):
    """How one message was read."""

    intent: str
    confidence: float
    language: Language
    fields: Details = {}
    safety: Safety | None = None
    suspicion: Suspicion = Suspicion()


class Office(_Frozen, frozen=True):
    """The opening state from clinic.yml at the moment of the turn.

    The first three are None where the clinic has not set its hours. Times are ISO 8601 in
    the clinic's own zone; ``closes`` is set only while it is open. ``year`` and ``month`` are
    those that it is there, None where no clinic is known.
    """

    open_now: bool | None = None
    opens_next: str | None = None
    closes: str | None = None
    year: int | None = None
    month: int | None = None


class Effect(_Frozen, frozen=True):
    """What the conversation is to do besides answering."""

    name: EffectName
    data: dict[str, Any] = {}


class BrainRequest(_Frozen, frozen=True):
    """One message, and all that is needed to answer it. ``at`` is ISO 8601 in UTC.

    Either ``text`` or ``choice`` is set. ``returned``: the visitor was away for a while.
    """

    conversation: str
    turn_id: str
    at: str
    channel: Channel
    language: Language
    text: str | None = None
    choice: Choice | None = None
    safety: Safety | None = None
    draft: Draft = Draft()
    asked: str | None = None
    office: Office = Office()
    returned: bool = False
    # Nobody works on the filed request any more.
    closed: bool = False


class BrainReply(_Frozen, frozen=True):
    """The answer. ``draft`` and ``asked`` replace the ones of the request."""

    replies: tuple[Reply, ...]
    language: Language
    draft: Draft
    asked: str | None = None
    understood: Understood | None = None
    effects: tuple[Effect, ...] = ()


T = TypeVar("T")


def encode(value: msgspec.Struct) -> bytes:
    """The value as JSON in UTF-8."""
    return msgspec.json.encode(value)


def decode(data: bytes | str, kind: type[T]) -> T:
    """The value of the given type. Raises ``msgspec.ValidationError`` or
    ``msgspec.DecodeError`` if the bytes are not one.
    """
    return msgspec.json.decode(data, type=kind)
