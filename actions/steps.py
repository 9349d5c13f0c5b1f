"""Yes and no, and the way through the steps: skip and back."""

from __future__ import annotations

from actions.asking import ask, ask_again, third, unsettled, warn_still, without_texts
from actions.besides import name_others
from actions.erasing import erase, say_filed
from actions.questions import add_question
from actions.second import begin_second
from actions.turn import Turn, TurnAction
from bot.contract import DECLINED
from bot.intake.request import draft as drafts
from bot.intake.request.draft import CONTACT
from bot.intake.request.unpassed import sent
from bot.intake.whole import someone_else

# Steps in the order in which "back" walks them.
STEPS = (
    "contact",
    "name",
    "phone",
    "email",
    "best_time",
    "safety_screen",
    "pain_story",
    "location",
)


class Yes(TurnAction):
    """A yes. Only to the summary it files the request."""

    id = "action_yes"

    def act(self, turn: Turn) -> None:
        if turn.draft.erasing:
            erase(turn)
        elif turn.draft.other:
            begin_second(turn)
        elif turn.asked == "consent":
            texts(turn, agreed=True)
        elif turn.asked == "confirm" and turn.step() == "confirm":
            file(turn)
        elif turn.draft.question:
            add_question(turn)
        elif turn.draft.open:
            ask(turn)
        elif turn.draft.reference:
            say_filed(turn)
        else:
            again = drafts.refused(turn.draft)
            turn.draft = drafts.thought_again(turn.draft)
            turn.set(open=True)
            ask_again(turn) if again else ask(turn)


def texts(turn: Turn, *, agreed: bool) -> None:
    """The answer to whether the office may send text messages."""
    turn.draft = drafts.with_done(turn.draft, "texts") if agreed else turn.draft
    if not agreed:
        without_texts(turn)
    ask(turn)


def file(turn: Turn) -> None:
    """Send the request, and say what comes next, as far as it is known."""
    if "voicemail" not in turn.draft.details and drafts.may_be_called(turn.draft):
        # What the summary promised stands on the request too.
        turn.draft = drafts.with_details(turn.draft, voicemail=turn.clinic.voicemail)
    agreed = ["consent", "consent_texts"] if "texts" in turn.draft.done else ["consent"]
    turn.effect("file", consent=" ".join(turn.label(name) for name in agreed))
    turn.draft = sent(turn.draft)
    turn.set(open=False)
    turn.asked = None
    # The general warning would come too late for a sign that is there, or name another than the one
    # that they told of: help is named below.
    told = turn.draft.passed is not None or turn.draft.harm
    signs = "" if told else f"\n\n{turn.label(f'filed_signs{third(turn)}')}"
    turn.say("utter_filed", reference="{reference}", signs=signs)
    opens = turn.opens()
    if turn.state.office.open_now is False and opens:
        turn.say("utter_filed_opens", opens=opens)
    if turn.clinic.calls_from and drafts.has(turn.draft, "phone"):
        turn.say("utter_calls_from")
    # What was asked behind the yes.
    name_others(turn)
    warn_still(turn)
    if turn.draft.harm and not unsettled(turn):
        turn.say("utter_safety_settled_self_harm")


class No(TurnAction):
    """A no: to the summary it means a change, to a step that it is left out."""

    id = "action_no"

    def act(self, turn: Turn) -> None:
        if turn.draft.other:
            turn.draft = someone_else.kept(turn.draft)
            turn.say("utter_amended")
        elif turn.asked == "consent":
            texts(turn, agreed=False)
        elif turn.asked == "confirm":
            # From here on a yes no longer means the summary: it is shown again first.
            turn.asked = None
            turn.say("utter_not_sent_yet")
        elif turn.draft.question:
            turn.set(question=None, unpassed=())
            turn.say("utter_noted_not")
            ask(turn)
        elif turn.draft.open and turn.asked:
            skip(turn)
        elif turn.draft.open:
            ask(turn)
        else:
            turn.say("utter_all_right")


class Skip(TurnAction):
    """The visitor does not want to answer this step."""

    id = "action_skip"

    def act(self, turn: Turn) -> None:
        if turn.draft.open and turn.asked:
            skip(turn)
        else:
            turn.say("utter_all_right")


def skip(turn: Turn) -> None:
    """Leave a step out. Name and one way to reach cannot be left out quietly."""
    asked = turn.asked or ""
    if asked in ("contact", "phone"):
        turn.draft, _ = drafts.absorb(turn.draft, {"phone": DECLINED})
    elif asked in ("name", "email"):
        turn.draft, _ = drafts.absorb(turn.draft, {asked: DECLINED})
    elif asked == "consent":
        texts(turn, agreed=False)
        return
    elif asked == "pain_story":
        turn.draft = drafts.with_done(turn.draft, "pain_story", "location")
    elif asked != "confirm":
        turn.draft = drafts.with_done(turn.draft, asked)
    ask(turn)


class Back(TurnAction):
    """One step back."""

    id = "action_back"

    def act(self, turn: Turn) -> None:
        walked = [step for step in STEPS if step in turn.draft.done]
        if not turn.draft.open or not walked:
            turn.say("utter_nothing_back")
            ask(turn)
            return
        last = walked[-1]
        if last == "location" and "location" not in turn.draft.details:
            # Both were left out together.
            last = "pain_story"
        gone = {"pain_story": ("location", "pain_story")}.get(last, (last,))
        turn.draft = drafts.without_done(turn.draft, *gone)
        if last in ("best_time", "location", "name", "phone", "email"):
            turn.draft = drafts.without(turn.draft, (last,))
        if last == "contact":
            turn.draft = drafts.without(turn.draft, CONTACT)
        if last == "pain_story":
            turn.draft = drafts.without(turn.draft, drafts.PAIN)
        turn.say("utter_back")
        ask(turn)
