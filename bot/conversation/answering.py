"""One turn's answer: safety first, then the brain, then what safety makes of its reading.

Nothing is written here; ``effects.carry_out`` commits what ``Answer`` says.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy.engine import Row

from bot.contract import BrainReply, Details, Draft, Language, Office, Reply, Safety, Understood
from bot.conversation import net, wordless
from bot.conversation.answer import NOTED, Answer, joined
from bot.conversation.brain_client import BrainAway, BrainClient
from bot.conversation.disclosing import disclosed
from bot.conversation.doubt import doubted
from bot.conversation.harm_behind import hides_harm, instead
from bot.conversation.hearing import AWAY, Heard, hear
from bot.conversation.held import beside, held, unquoted
from bot.conversation.kept_in_mind import QUESTION, passed_over, reminding, resumed
from bot.conversation.no_answer import unsettled
from bot.conversation.pressed import fitting
from bot.conversation.raising import raised
from bot.conversation.records import Talk
from bot.conversation.safety_outcome import HARM, OF_THE_MIND, SCREEN, SUMMARY, TO_HELP, First
from bot.conversation.spoken_on import unasked
from bot.conversation.suspected import suspected_behind
from bot.intake.cues.foreign import unspoken
from bot.intake.request import draft as drafts
from bot.intake.whole.someone_else import as_note, beside_sign, someone_else
from bot.safety.dating import aged
from bot.safety.paying import of_money
from bot.store.engine import parse
from bot.wording import Wording

log = logging.getLogger("nerveline.conversation")

# The most characters that a typed message may have.
MOST_CHARACTERS = 1000
# Messenger lets people write twice as much, and nobody there is told before they send it.
MOST_ELSEWHERE = {"messenger": 2000}
# What is said to words that the brain cannot read.
NOT_FOLLOWED = frozenset({"utter_out_of_scope", "utter_unsure_twice", "utter_gibberish"})
# The line for words of a language that nobody reads here.
UNSPOKEN = "utter_safety_unspoken"
# Steps at which a time beside a sign is one to call, and none of the pain.
TIMED = ("best_time", *drafts.CONTACT, "contact", SCREEN, "confirm")


def _beside(words: str) -> tuple[str, ...]:
    """The line for words of which nobody knows what they say; none for any others."""
    return (UNSPOKEN,) if unspoken(words) else ()


def _on_record(opening: First, told: tuple[Reply, ...]) -> str:
    """What is put on record as told beside a sign; nothing where none is."""
    return " ".join(each.text for each in told) if opening.raised else ""


class Answering:
    """Answers one turn at a time."""

    def __init__(
        self, brain: BrainClient, wording: Wording, office: Callable[[datetime], Office]
    ) -> None:
        self._brain = brain
        self._wording = wording
        self._office = office

    async def answer(
        self, talk: Talk, row: Row[Any], history: tuple[str, ...], now: datetime
    ) -> Answer:
        """The answer to one row of the turn log. Never raises for what a visitor wrote."""
        away = parse(row.at) - parse(talk.last_at)
        if row.asked is not None:
            # An edited message answers what it answered before.
            talk = replace(talk, asked=row.asked or None)
        unread = row.at < talk.last_at
        if talk.asked == SUMMARY and (unread or away >= AWAY):
            # Sent before the summary could be read, or long after: it is shown again first.
            talk = replace(talk, asked=None)
        if talk.asked == SCREEN and unread and talk.draft.alarm is None and row.kind == "text":
            # A "no" from before the safety questions could be read is no answer to them.
            talk = replace(talk, asked=None)
        heard = hear(talk, row, history, self._office, now, returned=away >= AWAY)
        answer = reminding(fitting(await self._answered(heard, row)))
        return disclosed(answer, talk.language, away, self._wording)

    async def _answered(self, heard: Heard, row: Row[Any]) -> Answer:
        talk = heard.talk
        if row.kind == "event" and heard.choice is None:
            return self._wordless(heard, row.words or "")
        # Weak words ("ya no quiero") are mostly ordinary ones: the brain's classifier knows more.
        long = len(heard.words) > MOST_ELSEWHERE.get(talk.channel, MOST_CHARACTERS)
        weak = heard.reading is not None and heard.reading.weak and not long
        # Where a question about the body is open the brain may never hear them.
        weak = weak and not hides_harm(talk.draft, heard.reading)
        opening = heard.opening(None if weak else heard.reading)
        if opening.ends:
            asks = not long and not talk.off
            harm = await suspected_behind(self._brain, heard, opening) if asks else None
            if harm is not None:
                return self._harm_answer(heard, opening, harm)
            return self._safety_answer(heard, opening)
        if heard.choice is None and not heard.words:
            return self._plain(heard, self._say(("utter_empty",), heard.language))
        if long:
            return self._too_long(heard, opening)
        if talk.off:
            return self._fallback(heard, opening, "utter_bot_off")
        try:
            reply = await self._brain.answer(heard.request(opening))
        except BrainAway as error:
            log.warning("brain away: %s", error)
            return self._fallback(heard, opening)
        return self._brain_answer(heard, opening, reply)

    def failed(self, talk: Talk, row: Row[Any]) -> Answer:
        """The answer where ours broke: safety lines and the phone, everything as it was."""
        return Answer(
            replies=self.without_brain(row.words if row.kind == "text" else "", talk.language),
            draft=talk.draft,
            asked=talk.asked,
            language=talk.language,
            fallback=True,
        )

    def without_brain(self, words: str | None, language: Language) -> tuple[Reply, ...]:
        """What can be said of the words alone: the line of an outright sign, and the phone."""
        phone = self._wording.say("utter_fallback", language)
        return net.urgent(self._wording, words, language) + phone

    def _brain_answer(self, heard: Heard, opening: First, reply: BrainReply) -> Answer:
        """The brain's answer, unless its classifier saw an emergency that we did not."""
        understood = reply.understood
        if understood is not None and opening.instead is None:
            read = unsettled(heard.talk.draft, opening.draft, heard.reading)
            answered = read != heard.reading
            words = aged(heard.words, heard.office.month)
            doubt = doubted(words, heard.talk.asked, read, reply, old=answered)
            over = passed_over(reply.draft, doubt) if doubt else ()
            opening = replace(opening, lines=opening.lines or over)
            if over or doubt is None:
                kept = tuple(each for each in reply.replies if not each.name.startswith(QUESTION))
                reply = msgspec.structs.replace(reply, replies=kept)
            else:
                # The details of the message stay; whatever else it did waits for the answer.
                # An explanation that the question stands in place of was not said.
                before = heard.talk.draft.explained
                unsaid = msgspec.structs.replace(reply.draft, explained=before)
                if doubt.sign == HARM:
                    unsaid = unquoted(heard.talk.draft, unsaid)
                asking = raised(unsaid, msgspec.structs.replace(doubt, words=heard.words))
                with_doubt = msgspec.structs.replace(understood, safety=doubt)
                return self._lines(heard, asking, with_doubt)
        if not opening.lines:
            typed = understood.intent if understood else None
            meant = heard.choice.payload if heard.choice else typed
            opening = replace(opening, lines=resumed(heard.talk.draft, reply.draft, meant))
        reply = unasked(heard.talk.draft, opening, reply)
        told = self._say(opening.lines or _beside(heard.words), reply.language)
        said = {each.name for each in told}
        replies = tuple(each for each in reply.replies if each.name not in said)
        if opening.lines and told and "?" not in heard.words:
            # "I'm just tired" below the crisis line is nothing that nobody can help with.
            replies = tuple(each for each in replies if each.name not in NOT_FOLLOWED)
        if opening.lines and not replies and reply.draft.details != heard.talk.draft.details:
            replies = self._say((NOTED,), reply.language)
        return Answer(
            replies=told + replies if not replies or replies[-1].choices else joined(told, replies),
            draft=reply.draft,
            asked=reply.asked,
            language=reply.language,
            understood=understood or heard.pressed(),
            effects=reply.effects,
            raised=opening.raised,
            told=_on_record(opening, told),
            words=heard.words,
        )

    def _safety_answer(self, heard: Heard, opening: First) -> Answer:
        """Safety alone answers. Details in the same words are kept."""
        # A bare time to call counts here too, wherever a sign does not answer a story.
        fields = heard.fields("confirm" if heard.talk.asked in TIMED else None)
        sign = opening.raised.sign if opening.raised else ""
        draft = self._for_another(heard, opening.draft, fields) if sign not in OF_THE_MIND else None
        draft = draft or beside(opening, fields)
        intent = "self_harm" if sign == "self_harm" else "emergency"
        kept = replace(opening, draft=draft, ends=True)
        answer = self._lines(heard, kept, heard.understood(intent, 1.0, fields))
        if (now := draft.alarm) and now.told and now.action in TO_HELP and of_money(heard.words):
            more = self._wording.say("utter_emergency_insurance", heard.language)
            return replace(answer, replies=joined(answer.replies, more))
        return answer

    @staticmethod
    def _for_another(heard: Heard, draft: Draft, fields: Details) -> Draft | None:
        """The draft that waits for a second request, which words beside a sign wish for."""
        read = Understood("inform", 0.0, heard.language, fields=fields)
        return beside_sign(draft, read, heard.talk.asked, heard.words, heard.at)

    def _harm_answer(self, heard: Heard, opening: First, harm: Safety) -> Answer:
        """Self-harm, and behind it what to do about the body where that is 911 or was not said yet."""
        answer = self._safety_answer(replace(heard, reading=harm), instead(opening.draft, harm))
        before, now = heard.talk.draft.alarm, opening.draft.alarm
        if not (now and now.told) or (before and before.told and before.action != "911"):
            return answer
        body = self._say(opening.lines, heard.language, opening.names)
        body = tuple(msgspec.structs.replace(each, choices=()) for each in body)
        told = " ".join((answer.told, *(each.text for each in body)))
        return replace(answer, replies=joined(answer.replies, body), told=told)

    def _lines(self, heard: Heard, opening: First, understood: Understood | None) -> Answer:
        replies = self._say(opening.lines, heard.language, opening.names)
        if opening.below:
            replies = joined(replies, self._wording.say(opening.below, heard.language))
        if heard.office.open_now is False:
            unread = self._wording.say("utter_safety_unread", heard.language)
            replies = joined(replies, unread)
        told = " ".join(reply.text for reply in replies)
        draft = opening.draft
        draft = held(draft, heard.words, opening.raised) if draft.alarm else draft
        draft = net.called(self._wording, draft, told, heard.language)
        # Whoever is told to stay where they are was asked nothing.
        before = None if heard.talk.asked == SCREEN else heard.talk.asked
        if before == SUMMARY and not draft.alarm:
            # The question stays open, so it stands below.
            replies = joined(replies, self._wording.say("utter_again_confirm", heard.language))
        return Answer(
            replies=replies,
            draft=draft,
            asked=SCREEN if draft.alarm else opening.asks or before,
            language=heard.language,
            understood=understood,
            raised=opening.raised,
            told=told,
            words=heard.words,
        )

    def _fallback(self, heard: Heard, opening: First, line: str = "utter_fallback") -> Answer:
        """No brain is asked: the phone and the form; what was typed is kept."""
        doubtful = heard.opening(heard.reading)
        if doubtful.ends:
            return self._safety_answer(heard, doubtful)
        fields = heard.fields(heard.talk.asked)
        read = Understood("inform", 0.0, heard.language, fields=fields)
        if someone_else(opening.draft, read, heard.talk.asked, heard.words):
            fields = as_note(heard.words)
        draft, changed = drafts.absorb(opening.draft, fields)
        # A summary that is out of date must not be answered with yes.
        asked = None if changed and heard.talk.asked == "confirm" else heard.talk.asked
        told = self._say(opening.lines or _beside(heard.words), heard.language)
        return Answer(
            replies=told + self._wording.say(line, heard.language),
            draft=draft,
            asked=asked,
            language=heard.language,
            understood=heard.understood("inform" if fields else "out_of_scope", 0.0, fields),
            raised=opening.raised,
            told=_on_record(opening, told),
            words=heard.words,
            fallback=True,
        )

    def _too_long(self, heard: Heard, opening: First) -> Answer:
        """So many words are read for signs alone: what safety makes of them stands."""
        told = self._say(opening.lines, heard.language)
        names = (f"utter_too_long_{heard.talk.channel}", "utter_too_long")
        return replace(
            self._plain(heard, joined(told, self._say(names, heard.language))),
            draft=opening.draft,
            raised=opening.raised,
            told=_on_record(opening, told),
            words=heard.words,
        )

    def _wordless(self, heard: Heard, event: str) -> Answer:
        """A picture, a thumb, Get Started: everything stays as it is."""
        replies = wordless.answer(self._wording, heard.talk, event)
        told = " ".join(each.text for each in wordless.sign(self._wording, heard.talk))
        return replace(self._plain(heard, replies), told=told)

    def _plain(self, heard: Heard, replies: tuple[Reply, ...]) -> Answer:
        """These lines, and everything stays as it is."""
        return Answer(
            replies=replies,
            draft=heard.talk.draft,
            asked=heard.talk.asked,
            language=heard.language,
        )

    def _say(self, names: tuple[str, ...], language: Language, sign: str = "") -> tuple[Reply, ...]:
        return net.named(self._wording, names, language, sign)
