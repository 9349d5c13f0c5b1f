"""The brain as a function: a request in, a reply out, nothing kept in between."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
from rasa.core.agent import Agent
from rasa.core.channels.channel import UserMessage

from actions.turn import State
from bot import clinic, wording
from bot.brain.asking import CLEAR, Topic, shared_out, topics_of
from bot.brain.following import followed
from bot.brain.inside import InsideEndpoint
from bot.brain.kept_questions import for_office, to_pass_on, with_asked
from bot.brain.output import TurnOutput
from bot.brain.overrides import bend
from bot.brain.tracker import TurnTrackerStore, sender_of
from bot.brain.understanding import plain, pressed, understand
from bot.brain.warmth import warmed
from bot.contract import BrainReply, BrainRequest, Choice, Draft, Language, Understood
from bot.intake.cues.asking import question_in
from bot.intake.cues.certainty import NOT_UNDERSTOOD
from bot.intake.deciding import decide
from bot.intake.reading import problem, read
from bot.intake.request import body
from bot.intake.request import draft as drafts
from bot.intake.request.decision import Decision
from bot.intake.taking import read_as
from bot.intake.whole.sent_asking import asked_beside, sends_and_asks
from bot.intake.whole.steering import steer
from bot.intake.whole.steering_asked import seeks_noted
from bot.settings import Settings

BEGINS = ("request_appointment",)
# The payload with which a sign is settled, and what was asked beside it is due.
HELD = "resume?held=yes"


class NoAnswer(Exception):
    """The rules said nothing. The conversation then gives the phone number."""


def _same(draft: Draft, reading: Understood, decision: Decision) -> tuple[str, ...]:
    """The lines that the message says once more as they stand."""
    told = {key: value for key, value in reading.fields.items() if key not in decision.changed}
    return tuple(key for key, value in told.items() if draft.details.get(key) == value)


class Brain:
    """Rasa's agent with our store and actions."""

    def __init__(self, settings: Settings, model: Path) -> None:
        bend()
        facts = clinic.load(settings.clinic_file)
        self._wording = wording.load(facts.facts(), facts.titles(), facts.instead())
        self._store = TurnTrackerStore()
        endpoint = InsideEndpoint()
        self.agent = Agent.load(str(model), action_endpoint=endpoint, tracker_store=self._store)
        self._store.domain = self.agent.domain
        # Those that stand in lines which Rasa fills itself.
        slots = {slot.name for slot in self.agent.domain.slots}
        self._facts = {name: text for name, text in facts.facts().items() if name in slots}

    async def warm_up(self) -> None:
        """Load what is loaded at first use, so that no visitor waits for it."""
        await understand(self.agent, "hello")

    async def answer(self, request: BrainRequest) -> BrainReply:
        """Answer one message. Raises ``NoAnswer`` if no rule said anything."""
        reading, state, decision = await self._read(request)
        decision = await self._without_answered(state, decision)
        slots = self._slots(request, state, decision)
        output = TurnOutput(self._wording)
        sender = sender_of(request.conversation, request.turn_id)
        self._store.begin(sender, slots)
        try:
            await self.agent.handle_message(self._message(request, decision, output, sender))
        finally:
            after = self._store.end(sender)
        if after is None:
            raise NoAnswer(decision.intent)
        language: Language = "es" if after["language"] == "es" else "en"
        draft = msgspec.convert(after["draft"], Draft)
        # Who is at it, or through, is not asked to begin.
        sends = any(each.name == "file" for each in output.effects)
        replies = output.replies(BEGINS if draft.open or draft.reference or sends else ())
        if not replies:
            raise NoAnswer(decision.intent)
        told = {} if request.asked else decision.changed
        words = request.text or ""
        replies, draft = warmed(replies, draft, words, language, self._wording, told)
        return BrainReply(
            replies=replies,
            language=language,
            draft=draft,
            asked=after["asked"],
            understood=None if request.choice else reading,
            effects=tuple(output.effects),
        )

    async def _read(self, request: BrainRequest) -> tuple[Understood, State, Decision]:
        """What the message is, and what it does in this state."""
        if request.choice is not None and request.choice.payload == HELD and request.draft.held:
            return await self._read_held(request, request.choice)
        if request.choice is not None:
            return self._read_choice(request, request.choice)
        text = plain(request.text or "")
        choice = followed(request, self._wording)
        if choice is not None:
            return self._read_choice(request, choice)
        parsed = await understand(
            self.agent,
            text,
            asked=read_as(request.draft, request.asked, text),
            language=request.language,
            known=request.draft.details,
        )
        reading, question = parsed.understood, question_in(text)
        if question:
            reading = await self._question(reading, question)
        decision = decide(request.draft, reading, request.asked, text)
        topics, left = shared_out(decision.intent, parsed.topics)
        if decision.what == "shown":
            # "What are you telling them?" is answered by the summary.
            left = tuple(each for each in left if steer(each[1]) is None and not seeks_noted(text))
        if decision.intent == "affirm" and request.asked == "confirm" and sends_and_asks(text):
            topics, left = (), await self._behind(asked_beside(text))
        if not topics and len(left) == 1 and decision.intent.startswith("ask_"):
            # The only question is what the message is taken for, whatever its own reading.
            left = ()
        decision = with_asked(decision, text)
        state = msgspec.structs.replace(
            self._state(request, decision, text),
            question=for_office(topics, left) or to_pass_on(decision.draft, question or text),
            same=_same(request.draft, reading, decision),
            likely=parsed.likely,
            topics=topics,
            left=left,
            problem=problem(text, request.asked),
        )
        return msgspec.structs.replace(reading, safety=request.safety), state, decision

    async def _read_held(
        self, request: BrainRequest, choice: Choice
    ) -> tuple[Understood, State, Decision]:
        """What was asked beside a sign that is settled now, as if it were asked here.

        Its details were taken in then. What nobody here can answer is offered to be passed on.
        """
        words, draft = request.draft.held, msgspec.structs.replace(request.draft, held="")
        request = msgspec.structs.replace(request, draft=draft)
        parsed = await understand(self.agent, words, language=request.language, signs=False)
        reading = msgspec.structs.replace(parsed.understood, fields={})
        decision = decide(draft, reading, None, words)
        if decision.intent in BEGINS or decision.intent.startswith("ask_"):
            topics, left = shared_out(decision.intent, parsed.topics)
            left = left if topics else ()
        else:
            reading, _ = pressed(choice, request.language)
            left = (("", words),) if decision.intent in NOT_UNDERSTOOD else ()
            topics, decision = (), decide(draft, reading, request.asked, "")
        state = msgspec.structs.replace(
            self._state(request, decision, words),
            question=for_office(topics, left) or words,
            topics=topics,
            left=left,
        )
        return reading, state, decision

    async def _without_answered(self, state: State, decision: Decision) -> Decision:
        """The decision that holds nothing any more, where this turn answers what was held."""
        if not decision.draft.held:
            return decision
        again = await understand(self.agent, decision.draft.held, signs=False)
        if again.understood.intent not in {decision.intent, *(name for name, _ in state.topics)}:
            return decision
        return replace(decision, draft=msgspec.structs.replace(decision.draft, held=""))

    async def _question(self, reading: Understood, question: str) -> Understood:
        """The reading with the topic of the question in it, where the whole hides it."""
        if reading.confidence >= CLEAR and reading.intent.startswith("ask_"):
            return reading
        alone = (await understand(self.agent, question, language=reading.language)).understood
        if alone.confidence < CLEAR or not alone.intent.startswith("ask_"):
            return reading
        return msgspec.structs.replace(reading, intent=alone.intent, confidence=alone.confidence)

    async def _behind(self, question: str) -> tuple[Topic, ...]:
        """The question behind a yes that sends the request, with what answers it."""
        if not question:
            return ()
        alone = (await understand(self.agent, question, signs=False)).understood
        return topics_of((question,), ((alone.intent, alone.confidence),))

    def _read_choice(
        self, request: BrainRequest, choice: Choice
    ) -> tuple[Understood, State, Decision]:
        reading, carried = pressed(choice, request.language)
        title = choice.title
        if reading.intent == "inform":
            # The button stands for its words: they answer what was asked.
            fields = read(title, request.asked, request.language, request.draft.details)
            pointed = body.told(choice)
            if pointed:
                fields, carried = pointed, {}
            reading = msgspec.structs.replace(reading, fields=fields)
        # Other buttons say all by their payload: their titles are ours, and read for nothing.
        words = title if reading.intent == "inform" else ""
        decision = decide(request.draft, reading, request.asked, words)
        # A question that was asked by a button is passed on in the button's words.
        state = self._state(request, decision, title)
        return reading, msgspec.structs.replace(state, question=title, carried=carried), decision

    @staticmethod
    def _state(request: BrainRequest, decision: Decision, text: str) -> State:
        """What the actions are told of this message."""
        known = request.draft.details
        return State(
            channel=request.channel,
            at=request.at,
            text=text,
            intent=decision.intent,
            was_asked=request.asked,
            changing=request.draft.changing,
            known=known,
            changed=decision.changed,
            corrected=tuple(key for key in decision.changed if drafts.told(known, key)),
            removed=decision.removed,
            what=decision.what,
            office=request.office,
            returned=request.returned,
            closed=request.closed,
        )

    def _slots(self, request: BrainRequest, state: State, decision: Decision) -> dict[str, Any]:
        return {
            "language": request.language,
            "draft": msgspec.to_builtins(decision.draft),
            "asked": request.asked,
            "turn": msgspec.to_builtins(state),
            **self._facts,
        }

    @staticmethod
    def _message(
        request: BrainRequest, decision: Decision, output: TurnOutput, sender: str
    ) -> UserMessage:
        """The message with its reading, so that Rasa parses nothing again."""
        intent = {"name": decision.intent, "confidence": 1.0}
        return UserMessage(
            text=decision.intent,
            output_channel=output,
            sender_id=sender,
            input_channel=request.channel,
            parse_data={
                "text": decision.intent,
                "intent": intent,
                "intent_ranking": [intent],
                "entities": [],
            },
        )
