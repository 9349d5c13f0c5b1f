"""What a turn does besides answering, in the turn's own transaction."""

from __future__ import annotations

import logging
import uuid
from collections.abc import Mapping
from contextlib import nullcontext
from typing import Any

import msgspec
from sqlalchemy import select
from sqlalchemy.engine import Connection

from bot.contract import Choice, Reply, Safety
from bot.conversation import forgetting, turnlog
from bot.conversation.answer import Answer, joined
from bot.conversation.records import Result, Talk
from bot.conversation.safety_outcome import OF_THE_MIND, is_outright
from bot.conversation.views import shown
from bot.handoff import submission, tickets
from bot.handoff.errors import HandoffError
from bot.intake.request import draft as drafts
from bot.safety.urgency import urgency
from bot.store import audit
from bot.store.tables import conversations, safety_events
from bot.wording import Wording

log = logging.getLogger("nerveline.conversation")
VISITOR = "visitor"
# What is said where words reached a request that was sent.
AMENDED = "utter_amended"
_WHOM_AND_WHEN = (*drafts.CONTACT, "best_time")
# And where words of somebody else reached it that were left without an answer.
NOTED = "utter_second_noted"
SAFETY = "utter_safety_"
# What is said where an effect could not be carried out: the truth, and the phone.
FAILED = {
    "file": "utter_not_filed",
    "amend": "utter_not_amended",
    "cancel": "utter_not_cancelled",
}


def carry_out(conn: Connection, talk: Talk, answer: Answer, wording: Wording, at: str) -> Result:
    """Do what the answer says, and give what the turn log keeps of it."""
    work = _Work(conn, talk, answer, wording, at)
    if answer.raised is not None:
        work.record(answer.raised)
    replies, asked, doing = answer.replies, answer.asked, "amend"
    try:
        # A savepoint costs as much as two writes, and most turns do nothing besides answering.
        besides = answer.effects or work.added() or work.turned()
        with conn.begin_nested() if besides else nullcontext():
            for effect in answer.effects:
                doing = effect.name
                getattr(work, effect.name)(effect.data)
            doing = "amend"
            work.keep_up()
            if work.has_kept(answer):
                replies = joined(replies, wording.say(AMENDED, answer.language))
            elif work.has_noted(answer):
                replies = joined(replies, wording.say(NOTED, answer.language))
    except HandoffError as error:
        # The truth instead of what the brain expected to be able to say; all as it was before,
        # but for the signs: what was said of them stands, and waits for its answer.
        log.error("turn in %s: %s: %s", talk.id, doing, type(error).__name__)
        work = _Work(conn, talk, answer, wording, at)
        work.draft = drafts.with_signs(talk.draft, answer.draft)
        asked = answer.asked if answer.draft.alarm else talk.asked
        # The way to help stays where it stood.
        told = tuple(each for each in answer.replies if each.name.startswith(SAFETY))
        replies = told + wording.say(FAILED.get(doing, "utter_not_filed"), answer.language)
    ids: dict[str, Choice] = {}
    return Result(
        state="fallback" if answer.fallback else "answered",
        replies=shown(tuple(work.with_reference(reply) for reply in replies), ids),
        choices=ids,
        language=answer.language,
        draft=work.draft,
        asked=asked,
        understood=None if work.forgotten else answer.understood,
        ticket_id=work.ticket_id,
        forgotten=work.forgotten,
    )


def safety_of(conn: Connection, conversation: str) -> list[dict[str, Any]]:
    """The signs of a conversation, oldest first, as the ticket holds them."""
    rows = conn.execute(
        select(safety_events.c.event)
        .where(safety_events.c.conversation_id == conversation)
        .order_by(safety_events.c.at)
    ).scalars()
    return [dict(event) for event in rows]


def ticket_of(conn: Connection, conversation: str) -> dict[str, Any] | None:
    """The conversation's filed request in the ticket's shape, or None."""
    found = conn.execute(
        select(conversations.c.ticket_id).where(conversations.c.id == conversation)
    ).scalar_one_or_none()
    return tickets.as_json(conn, found) if found else None


class _Work:
    """One turn's effects. The methods are named after contract.EffectName."""

    def __init__(
        self, conn: Connection, talk: Talk, answer: Answer, wording: Wording, at: str
    ) -> None:
        self._conn, self._talk, self._answer, self._at = conn, talk, answer, at
        self._content_version = wording.version
        self.draft = answer.draft
        self.ticket_id = talk.ticket_id
        self.forgotten = False
        self._reference = answer.draft.reference or ""

    def with_reference(self, reply: Reply) -> Reply:
        """The reply with the reference that the ticket was given."""
        text = reply.text.replace("{reference}", self._reference)
        return msgspec.structs.replace(reply, text=text)

    def record(self, raised: Safety) -> None:
        """Keep the sign, the words and what the visitor was told; a filed ticket gets them too."""
        event = {
            "sign": raised.sign,
            "action": raised.action,
            "words": raised.words or self._answer.words,
            "told": self._answer.told,
            "at": self._at,
        }
        self._conn.execute(
            safety_events.insert().values(
                id=str(uuid.uuid4()), conversation_id=self._talk.id, at=self._at, event=event
            )
        )
        if self.ticket_id:
            tickets.add_safety(self._conn, self.ticket_id, event, self._at)

    def file(self, data: Mapping[str, Any]) -> None:
        """File the request. The same intake never makes two."""
        if self.ticket_id and self._talk.draft.reference:
            self._reference = self._talk.draft.reference
            return
        before = self.draft.before
        # Of two people's requests the second one has no sign of the first.
        begun = before.at if before else ""
        signs = [sign for sign in safety_of(self._conn, self._talk.id) if sign["at"] >= begun]
        details = dict(self.draft.details)
        reason = str(details.pop("reason", "appointment"))
        filed = submission.submit(
            self._conn,
            submission.Request(
                conversation_id=self._talk.id,
                # After a cancelled request the next one has a key of its own.
                idempotency_key=f"{self._talk.id}:{self.ticket_id or 'first'}",
                channel=self._talk.channel,
                language=self._answer.language,
                details=details,
                consent={"text": data["consent"], "at": self._at},
                safety=signs,
                urgency=urgency([sign["action"] for sign in signs]),
                reason=reason,
                content_version=self._content_version,
                at=self._at,
            ),
        )
        self.ticket_id, self._reference = filed.ticket_id, filed.reference
        self.draft = msgspec.structs.replace(
            self.draft, reference=filed.reference, open=False, before=None
        )

    def amend(self, data: Mapping[str, Any]) -> None:
        """Change details of the filed request; None takes one out."""
        if self.ticket_id:
            tickets.amend(self._conn, self.ticket_id, data["details"], self._at, VISITOR)

    def keep_up(self) -> None:
        """Whatever the visitor adds after filing reaches the ticket, said on purpose or not."""
        if new := self.added():
            self.amend({"details": new})
        if self.turned() and self.ticket_id:
            tickets.speak(self._conn, self.ticket_id, self._answer.language, self._at, VISITOR)

    def turned(self) -> bool:
        """Whether who filed a request speaks the other language since this turn."""
        filed = self._talk.draft.reference and not self.forgotten
        return bool(filed) and self._talk.language != self._answer.language

    def has_kept(self, answer: Answer) -> bool:
        """Whether words that only safety answered reached the filed request, and nobody said so."""
        if not answer.told or not self._talk.draft.reference or not self.ticket_id:
            return False
        sign = answer.raised
        signed = is_outright(sign) and sign.sign not in OF_THE_MIND
        named = any(reply.name == AMENDED for reply in answer.replies)
        # Behind words of self-harm "updated" would leave open what the office reads of them.
        added = self.added() and not self.draft.harm
        return not (named or self._left_out(answer)) and bool(signed or added)

    def _left_out(self, answer: Answer) -> bool:
        """Whether words told whom or when to call, and the request keeps what it had: beside a sign nothing
        known is replaced, and "updated" would be heard as that.
        """
        told = answer.understood.fields if answer.understood else {}
        known = self.draft.details
        return any(told[key] != known.get(key) for key in _WHOM_AND_WHEN if key in told)

    def has_noted(self, answer: Answer) -> bool:
        """Whether the wish for a second request, left unanswered, became a note, and nobody said so."""
        left = self._talk.draft.other and not self.draft.other
        named = any(reply.name == AMENDED for reply in answer.replies)
        return bool(left) and not named and "notes" in self.added()

    def added(self) -> dict[str, Any]:
        """The details that are new since the request was filed, and None for those that are gone;
        nothing before that.
        """
        before, after = self._talk.draft, self.draft
        if self.forgotten or not before.reference or after.reference != before.reference:
            return {}
        told = after.details
        new = {key: value for key, value in told.items() if before.details.get(key) != value}
        # Nobody is left without a name or a way to be reached.
        gone = [key for key in before.details if key not in told] if drafts.reachable(after) else []
        return {**new, **dict.fromkeys(gone)}

    def cancel(self, data: Mapping[str, Any]) -> None:
        """Take the filed request back."""
        if self.ticket_id:
            tickets.cancel(self._conn, self.ticket_id, self._at, VISITOR)

    def erase(self, data: Mapping[str, Any]) -> None:
        """Forget every word of the conversation; a filed request is flagged for the staff."""
        mine = self._talk.id
        # The turn at work is the oldest that has no answer yet.
        here = turnlog.oldest_waiting(self._conn, mine)
        forgetting.erase(self._conn, mine, self._at, here.id if here else None)
        forgetting.flag_requests(self._conn, mine, self.ticket_id, self._at)
        self.forgotten = True

    def hand_over(self, data: Mapping[str, Any]) -> None:
        """Put on record that a person is wanted."""
        detail = {"why": str(data.get("why", ""))}
        audit.append(self._conn, self._at, VISITOR, "wants a person", self._talk.id, detail)
