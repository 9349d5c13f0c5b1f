"""Showing the form, taking it in, and saying what became of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl

import anyio.to_thread
from sqlalchemy.exc import SQLAlchemyError
from starlette.requests import Request
from starlette.responses import Response

from bot.channels import alerts, bodies, limits, origins
from bot.channels.alerts import Alert
from bot.channels.form import fields, filing, tokens
from bot.channels.form.fields import HONEYPOT, MOST, TOKEN, Filled
from bot.channels.form.sentences import sentences, weighed
from bot.channels.limits import Limits, TooOften
from bot.channels.pages import Pages
from bot.contract import Language, Suspicion
from bot.deps import Deps
from bot.handoff import submission
from bot.handoff.errors import NotAllowed
from bot.safety.combine import suspects
from bot.safety.read import SEVERITY
from bot.safety.urgency import urgency
from bot.store.engine import iso

PATHS: Mapping[Language, str] = {"en": "/contact", "es": "/contacto"}
OTHER: Mapping[Language, Language] = {"en": "es", "es": "en"}
MOST_BYTES = 64 * 1024
FORM_TYPE = "application/x-www-form-urlencoded"
# The lines that stand above the form when it was not sent.
_CHECK = "utter_label_form_error_summary"
_EXPIRED = "utter_label_form_error_expired"
_ELSEWHERE = "utter_label_form_error_origin"
_NOT_SAVED = "utter_label_form_not_saved"
_LARGE = "utter_error_too_large"
_UNREADABLE = "utter_error_unreadable"
_SLOW = "utter_error_slow"
_OFTEN = "utter_too_fast"


@dataclass(frozen=True)
class _Sent:
    """A form that may be answered: its fields, its sheet (None: too old), who sent it, what
    its words say as a whole, and the texts that the classifier is asked about.
    """

    filled: Filled
    sheet: str | None
    token: str
    who: str
    whole: Alert | None
    unsure: tuple[str, ...]


class Form:
    """The form in one language. ``allowed`` are our own origins."""

    def __init__(
        self,
        deps: Deps,
        pages: Pages,
        limits: Limits,
        allowed: frozenset[str],
        language: Language,
    ) -> None:
        self._deps = deps
        self._pages = pages
        self._limits = limits
        self._allowed = allowed
        self._language = language

    async def blank(self, request: Request) -> Response:
        """``GET``: an empty form with a sheet of its own."""
        return self._form(fields.empty())

    async def send(self, request: Request) -> Response:
        """``POST``: one request, however often the same sheet comes."""
        if bodies.media_type(request) != FORM_TYPE:
            return self._form(fields.empty(), 415, _UNREADABLE)
        try:
            body = await bodies.read(request, MOST_BYTES)
        except bodies.TooLarge:
            return self._form(fields.empty(), 413, _LARGE)
        except bodies.TooSlow:
            return self._form(fields.empty(), 408, _SLOW)
        # In a thread: the database, and reading what was written, take their time.
        sent = await anyio.to_thread.run_sync(self._take, request, body)
        if isinstance(sent, Response):
            return sent
        heard = await self._deps.conversations.suspected(sent.unsure, self._language)
        return await anyio.to_thread.run_sync(self._answer, sent, heard)

    def _take(self, request: Request, body: bytes) -> Response | _Sent:
        """Nothing is read in what another website, or a program, sends again and again."""
        sent = _parse(body)
        if not origins.from_us(request.headers, self._allowed, unsaid=True, by_hand=True):
            return self._form(fields.typed(sent), 403, _ELSEWHERE)
        sheet: str | None = None
        try:
            sheet = tokens.sheet(sent.get(TOKEN, ""), self._deps.clock.now())
        except tokens.Expired:
            pass  # a visitor all the same, who may be in danger
        except tokens.TokenError:
            return self._form(fields.typed(sent), 400, _EXPIRED)
        who = limits.address(request.client.host if request.client else None)
        try:
            with self._deps.engine.begin() as conn:
                limits.count(conn, [(self._limits.readings, who)], self._deps.clock.now())
        except TooOften as over:
            return self._too_often(over, fields.typed(sent), None, sent[TOKEN])
        except SQLAlchemyError:
            pass  # told below, with what has to be said about danger
        # Signs before details: whatever is wrong with those, danger is answered.
        whole = alerts.read(fields.words_of(sent), self._deps.wording, self._language)
        filled = fields.read_form(sent, self._language)
        # A program's words, and what is an emergency anyway, need no second opinion.
        certain = HONEYPOT in filled.errors or (whole and whole.sign.action != "ask")
        unsure = () if certain else weighed(sentences(filled.words))
        return _Sent(filled, sheet, sent.get(TOKEN, ""), who, whole, tuple(unsure))

    def _answer(self, sent: _Sent, heard: Sequence[Suspicion | None]) -> Response:
        refused = sent.sheet is None or bool(sent.filled.errors)
        signs = [sent.whole] if refused and sent.whole else self._signs(sent, heard)
        alert = signs[0] if signs else None
        if sent.sheet is None:
            return self._form(sent.filled, 400, _EXPIRED, alert)
        if sent.filled.errors:
            # The same sheet again: a wrong field makes no second request.
            return self._form(sent.filled, 422, _CHECK, alert, sent.token)
        return self._file(sent.who, sent.filled, sent.sheet, sent.token, signs)

    def _file(
        self, who: str, filled: Filled, sheet: str, token: str, signs: list[Alert]
    ) -> Response:
        alert = signs[0] if signs else None
        try:
            with self._deps.engine.begin() as conn:
                limits.count(conn, [(self._limits.forms, who)], self._deps.clock.now())
                request = self._request(filled, sheet, signs)
                filed = filing.submit(conn, request)
        except TooOften as over:
            return self._too_often(over, filled, alert, token)
        except NotAllowed:
            # The office is done with the first one: a new sheet makes a new request.
            return self._form(filled, 400, _EXPIRED, alert)
        except SQLAlchemyError:
            return self._form(filled, 503, _NOT_SAVED, alert, token)
        return self._pages.show(
            "sent.html",
            self._language,
            reference=filed.reference,
            alert=alert,
            other_path=PATHS[OTHER[self._language]],
        )

    def _signs(self, sent: _Sent, heard: Sequence[Suspicion | None]) -> list[Alert]:
        """Every sign that the words name, the most urgent first: staff read them all."""
        found = {sent.whole.sign.sign: sent.whole} if sent.whole else {}
        parts = sentences(sent.filled.words)
        # A single one was read as a whole.
        alone = [(part, None) for part in parts] if len(parts) > 1 else []
        guesses = [
            (text, suspicion)
            for text, suspicion in zip(sent.unsure, heard, strict=False)
            if suspects(suspicion)
        ]
        for part, suspicion in [*alone, *guesses]:
            one = alerts.read(part, self._deps.wording, self._language, suspicion)
            # Read alone, words may mean less than they did: only an outright sign counts,
            # and what the classifier, which reads one sentence, suspects where nothing is known.
            outright = one is not None and one.sign.action != "ask"
            guessed = one is not None and suspicion is not None and not found
            if one and (outright or guessed):
                found.setdefault(one.sign.sign, one)
        return sorted(found.values(), key=lambda each: SEVERITY.index(each.sign.action))

    def _request(self, filled: Filled, sheet: str, signs: list[Alert]) -> submission.Request:
        at = iso(self._deps.clock.now())
        consent = self._deps.wording.text("utter_label_consent", self._language)
        return submission.Request(
            conversation_id=None,
            idempotency_key=f"form:{sheet}",
            channel="form",
            language=self._language,
            details=filled.details,
            consent={"text": consent, "at": at},
            safety=[_event(each, at) for each in signs],
            urgency=urgency([_action(each) for each in signs]),
            content_version=self._deps.wording.version,
            at=at,
        )

    def _too_often(
        self, over: TooOften, filled: Filled, alert: Alert | None, token: str
    ) -> Response:
        answer = self._form(filled, 429, _OFTEN, alert, token)
        answer.headers["Retry-After"] = str(over.wait)
        return answer

    def _form(
        self,
        filled: Filled,
        status: int = 200,
        problem: str | None = None,
        alert: Alert | None = None,
        token: str | None = None,
    ) -> Response:
        """The form with what was typed, and above it what went wrong."""
        return self._pages.show(
            "form.html",
            self._language,
            status=status,
            problem=problem,
            filled=filled,
            alert=alert,
            token=token or tokens.make(self._deps.clock.now()),
            token_field=TOKEN,
            honeypot=HONEYPOT,
            most=MOST,
            path=PATHS[self._language],
            other_path=PATHS[OTHER[self._language]],
        )


def _event(alert: Alert, at: str) -> dict[str, str]:
    return {
        "sign": alert.sign.sign,
        "action": alert.sign.action,
        "words": alert.sign.words,
        "told": " ".join(alert.lines),
        "at": at,
    }


def _parse(body: bytes) -> dict[str, str]:
    """The fields of a form; of a repeated one the first counts."""
    try:
        pairs = parse_qsl(
            body.decode("ascii", "replace"), keep_blank_values=True, max_num_fields=50
        )
    except ValueError:
        # Far more fields than our form has: none of them counts.
        return {}
    sent: dict[str, str] = {}
    for key, value in pairs:
        sent.setdefault(key, value)
    return sent


def _action(alert: Alert) -> str:
    """What a sign calls for. Nobody can be asked here whether doubtful words of despair are meant."""
    doubtful = alert.sign.action == "ask" and alert.sign.meant == "crisis_line"
    return "crisis_line" if doubtful else alert.sign.action
