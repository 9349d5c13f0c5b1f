"""Asking for the step that is open: in full once, in fewer words when it is asked again."""

from __future__ import annotations

from actions.turn import Turn, lines
from bot.contract import Choice
from bot.intake.lines.in_place import calls_another
from bot.intake.reading.contact.theirs import says_whose
from bot.intake.reading.preferences.contact_said import texts_wished
from bot.intake.reading.text.addressed import orders_sending, wants_only_a_call
from bot.intake.request import display, merging
from bot.intake.request import draft as drafts
from bot.safety.ways import on_the_way, still

SCREEN = "safety_screen"
# Questions of steps that are not named after them.
QUESTIONS = {
    "name": "utter_ask_contact_again_name",
    "phone": "utter_ask_contact_again_phone",
    "location": "utter_ask_pain_place",
}
PRIVACY_SAID = "privacy"
# The label of a sign that has no name.
_UNNAMED = "unclear"


def ask(turn: Turn, *, full: bool = False) -> None:
    """Ask for the step that is open, or say that there is no way to reach the visitor.

    ``full``: in all its words, even if it was asked just before.
    """
    if asks_about_texts(turn):
        return
    if turn.draft.open and drafts.unaccompanied(turn.draft):
        turn.asked = None
        turn.say("utter_minor")
        return
    if turn.draft.open and drafts.refused(turn.draft):
        turn.set(open=False)
        turn.asked = None
        reached = drafts.has(turn.draft, "phone") or drafts.has(turn.draft, "email")
        turn.say("utter_name_refused" if reached else "utter_both_refused")
        return
    step = turn.asked = turn.step()
    shown = turn.state.changing and step == "confirm" and turn.state.intent.startswith("ask_")
    again = not full and step is not None and (step == turn.state.was_asked or shown)
    if step == SCREEN:
        _screen(turn, again=again)
    elif step == "confirm":
        ask_confirm(turn, again=again)
    elif step:
        _ask_step(turn, step, again=again)


def ask_again(turn: Turn) -> None:
    """Ask in few words for what was refused before."""
    step = turn.asked = turn.step()
    if step:
        _ask_step(turn, step, again=True)


def _screen(turn: Turn, *, again: bool) -> None:
    """The safety question. It holds nobody up: twice past it, and the request goes on."""
    if not again:
        turn.say("utter_safety_screen")
        return
    # Who asks something, puts a detail right, or tells how somebody is reached, does not pass
    # the question by.
    corrects = [key for key in turn.state.corrected if key not in merging.ADDED_UP]
    asks = turn.state.intent.startswith("ask_") or bool(corrects) or _tells_way(turn)
    # Whoever told something else, a day for the call, or only presses on, is asked calmly.
    told = bool(turn.state.changed)
    calm = told or turn.state.intent == "resume"
    if turn.draft.tries and not asks:
        turn.draft = drafts.with_done(turn.draft, SCREEN)
        turn.say("utter_safety_screen_passed")
        ask(turn)
        return
    turn.set(tries=turn.draft.tries + (0 if asks else 1))
    if calm and wants_only_a_call(turn.state.text):
        turn.say("utter_call_after_this")
    # The list stands right above what was told since.
    once_more = "utter_screen_above" if told else "utter_safety_screen"
    turn.say(once_more if calm else "utter_safety_screen_again")


def _tells_way(turn: Turn) -> bool:
    """Whether the message told a way to reach somebody: "her number is …"."""
    keys = turn.state.changed.keys()
    told = str(turn.state.changed.get("notes", "")) if "notes" in keys else ""
    return bool(keys & {*drafts.CONTACT, "contact_by"}) or says_whose(told)


def _ask_step(turn: Turn, step: str, *, again: bool) -> None:
    """The question of one step."""
    if again and lines().has(f"utter_again_{step}"):
        turn.say(f"utter_again_{step}")
        return
    if step in ("contact", "pain_story"):
        _privacy(turn)
    name = str(turn.draft.details.get("name", ""))
    other = third(turn) if step in ("pain_story", "location") else ""
    turn.say(f"{QUESTIONS.get(step, f'utter_ask_{step}')}{other}", name=name)


def ask_line(turn: Turn, what: str) -> None:
    """What one line should say, with the ways out: it stays, or goes."""
    turn.asked = what
    choices = []
    if what in turn.draft.details:
        choices.append(Choice(title=turn.label("leave_it"), payload="resume"))
        if what not in drafts.CONTACT:
            payload = f"correct_detail?what={what}&remove=yes"
            choices.append(Choice(title=turn.label("take_out"), payload=payload))
    turn.say("utter_ask_new_value", *choices, label=turn.label(f"summary_{what}"))


def third(turn: Turn) -> str:
    """Somebody who writes for another is spoken to of a third person; not a patient who writes, and
    has somebody else called.
    """
    named = "patient_name" in turn.draft.details and not calls_another(turn.draft)
    return "_other" if named or "relation" in turn.draft.details else ""


def _privacy(turn: Turn) -> None:
    """Once, where another company reads along."""
    if turn.state.channel == "messenger" and PRIVACY_SAID not in turn.draft.done:
        turn.draft = drafts.with_done(turn.draft, PRIVACY_SAID)
        turn.say("utter_messenger_privacy")


def ask_confirm(turn: Turn, *, again: bool = False) -> None:
    """The summary, and the question whether to send it.

    ``again``: it stands above. The question is enough as long as nothing is another since.
    """
    if again and turn.draft.details == turn.state.known:
        turn.say("utter_again_confirm")
        return
    if turn.state.was_asked != SCREEN:
        # A sign that nobody answered is not dropped before the request goes out. It stands above
        # already where it was open until now.
        warn_still(turn)
    _say_signs(turn)
    _offer_questions(turn)
    if turn.state.was_asked == "confirm" and orders_sending(turn.state.text):
        # A yes that changes something: what the office gets is seen before it goes out.
        turn.say("utter_changed_first")
    turn.say("utter_ask_confirm", summary=_summary(turn), consent=turn.label("consent"))


def _offer_questions(turn: Turn) -> None:
    """What was asked on the way, and only the office can answer, is not lost with the summary."""
    waiting = turn.draft.unpassed
    if not waiting:
        return
    question = merging.PARTS.join(filter(None, [*waiting, turn.draft.question]))
    turn.set(unpassed=())
    offer_question(turn, question)


def offer_question(turn: Turn, question: str) -> None:
    """Say that the office sees a question only if it is added, and offer that."""
    turn.set(question=question)
    shown = turn.label("not_repeated") if turn.public else question
    turn.say("utter_question_waits", question=shown)


def warn_still(turn: Turn) -> None:
    """The way to help, for somebody whose sign was passed over, and who is neither in a hospital nor on
    the way to one.
    """
    passed = turn.draft.passed
    if passed is None or on_the_way(passed) or not unsettled(turn):
        return
    turn.say(next(name for name in still(passed) if lines().has(name)))


def unsettled(turn: Turn) -> bool:
    """Whether a sign was told and passed over, and nobody looks after it in a hospital."""
    return turn.draft.passed is not None and drafts.IN_HOSPITAL not in turn.draft.done


def show_request(turn: Turn) -> None:
    """The lines of a request that was sent, as the office has them."""
    turn.say("utter_request_shown", summary=_summary(turn))
    _say_signs(turn)


def _say_signs(turn: Turn) -> None:
    """Which signs of an emergency the office sees beside the request, by their names."""
    if turn.draft.settled:
        # What nobody named to them is "what you wrote": they were asked whether that is new.
        read = (each if each in turn.draft.named else _UNNAMED for each in turn.draft.settled)
        signs = ", ".join(dict.fromkeys(turn.label(f"sign_{each}") for each in read))
        turn.say("utter_summary_safety", signs=signs)


def show_whom(turn: Turn) -> None:
    """Whom the office will call: those lines of the request that say it."""
    others = [key for key in turn.draft.details if key not in (*drafts.CONTACT, "notes")]
    rows = display.summary(drafts.without(turn.draft, others).details, turn.label, turn.word)
    if turn.public:
        rows = [row for row in rows if row[0] != "notes"]
    turn.say("utter_whom", summary=_written(rows))


def _written(rows: list[tuple[str, str, str]]) -> str:
    return "\n".join(f"{name}: {value}" for _, name, value in rows)


def _summary(turn: Turn) -> str:
    """The lines of the request, one detail each."""
    hidden = [key for key in drafts.HEALTH if turn.public and drafts.has(turn.draft, key)]
    rows = display.summary(drafts.without(turn.draft, hidden).details, turn.label, turn.word)
    if "voicemail" not in turn.draft.details and drafts.may_be_called(turn.draft):
        shown = turn.label(f"voicemail_{turn.clinic.voicemail}")
        rows.append(("voicemail", turn.label("summary_voicemail"), shown))
    if hidden:
        # It goes along, and is not said once more where another company reads along.
        rows.append(("health", turn.label("summary_health"), turn.label("goes_along")))
    return _written(rows)


def asks_about_texts(turn: Turn) -> bool:
    """Text messages need an agreement of their own; True while that is asked for.

    Where the office sends none, the wish is taken back and said so.
    """
    wished = turn.draft.details.get("contact_by")
    if not (isinstance(wished, list) and "text" in wished) or "texts" in turn.draft.done:
        return False
    if not refuses_texts(turn):
        turn.asked = "consent"
        turn.say("utter_ask_consent")
        return True
    without_texts(turn)
    known = drafts.has(turn.draft, "phone") or drafts.has(turn.draft, "email")
    turn.say("utter_no_texts" if known else "utter_no_texts_yet")
    return False


def refuses_texts(turn: Turn) -> bool:
    """Whether text messages are wished for that cannot be arranged here: nothing says that they are."""
    wished = turn.draft.details.get("contact_by")
    if not (isinstance(wished, list) and "text" in wished) or "texts" in turn.draft.done:
        return False
    return not turn.clinic.texts or bool(turn.draft.reference)


def without_texts(turn: Turn) -> None:
    """The ways to reach the visitor, text messages left out."""
    wished = turn.draft.details.get("contact_by")
    others = [way for way in wished if way != "text"] if isinstance(wished, list) else []
    turn.draft = drafts.without(turn.draft, ("contact_by",))
    if others:
        turn.draft = drafts.with_details(turn.draft, contact_by=others)
    wish = texts_wished(turn.state.text)
    if wish:
        # The office cannot promise it here, and may know another way.
        turn.draft, _ = drafts.absorb(turn.draft, {"notes": wish})
