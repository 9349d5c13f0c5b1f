"""A no to the whole list of signs is heard, whatever else stands beside it."""

import pytest

from bot.contract import Alarm, BrainReply, Draft, Safety, Suspicion, Understood
from bot.conversation.doubt import doubted
from bot.conversation.no_answer import denied_too, unsettled
from bot.conversation.raising import asked_about
from bot.conversation.safety_first import first
from bot.safety.followup import answer_of
from bot.safety.list_denied import answers_itself, denies_list
from bot.safety.read import read

pytestmark = pytest.mark.slow

DENIED = [
    "no red flags, none of those. btw typo: its my RIGHT buttock/calf not left",
    "i said none of those. and keep low back in there too, low back + right buttock",
    "AINT NONE OF THEM",
    "AINT GOT NONE OF THAT JUST CALL ME",
    "NONE. old foot tingling since the surgery but nothing new or worse",
    "none of that, my wife will pick up, her name is Ann",
    "no to all of them and change my number to 702 555 0133",
    "Nothing from that list. I also take lyrica",
    "none of these things, but the shots didn't help",
    "none of those, no numbness no fever nothing, it just burns",
    "don't have any of those. how much does it cost",
    "None apply, foot has been numb for 10 years same as always",
    "ninguna de esas, y el teléfono está mal, es 702 555 0133",
    "nada de eso, pero ponga que me duele también la cadera",
    "no tengo nada de eso. mi nombre es Rosa Diaz",
    "NO TO ALL THAT. LEGS WEAK BUT BEEN WEAK SINCE 2017",
    "leg always a bit weak, nothing new",
]
NOT_DENIED = [
    "none of those except the numbness",
    "none of these but my legs feel weak since yesterday",
    "none of those, well, I can't pee right",
    "no",
    "no fever",
    "none of my doctors helped",
    "nothing helped",
    "none of those I think, not sure about the numb part",
    "none of that but I did fall today",
    "nothing of the sort helped",
    "none of them, though my butt is a bit numb",
    "no red flags but lately my leg is getting weaker",
    "none of the pills work",
    "none of those besides the fever",
    "ninguna de esas menos lo de orinar",
    "nada de eso, pero sí tengo la pierna dormida",
]


@pytest.mark.parametrize("text", DENIED)
def test_a_no_to_the_whole_list_is_heard_beside_other_words(text):
    assert denies_list(text)


@pytest.mark.parametrize("text", NOT_DENIED)
def test_an_exception_a_doubt_or_a_symptom_of_now_is_no_such_no(text):
    assert not denies_list(text)


def test_what_a_no_to_the_list_calls_old_is_not_asked_about_again():
    old = Safety("ask", "leg_weakness", "weak since 2017", "emergency_department")
    settled = Draft(settled=("leg_weakness",))
    assert unsettled(Draft(), settled, old) is None
    # Another sign, one that was put aside before, and one that is answered at once stay.
    for before, after, reading in (
        (Draft(), settled, Safety("ask", "bladder", "drips", "emergency_department")),
        (settled, settled, old),
        (Draft(), settled, Safety("emergency_department", "leg_weakness", "weak since Sunday")),
        (Draft(), Draft(), old),
    ):
        assert unsettled(before, after, reading) == reading


def test_the_same_as_it_has_been_is_no_yes_unless_it_is_not_the_same():
    assert answer_of("NO SAME AS ITS BEEN SINCE 2017") == "old"
    for words in ("not the same as its been", "same as its been since Sunday"):
        assert answer_of(words) == "yes"


ANSWERED = (
    "A WEAK FOOT SINCE THE 2014 SURGERY, NOTHING NEW",
    "weak foot for 10 years, not getting worse",
    "I've had foot drop 10 years, it's not worse",
    "weak leg since 2012, it hasn't gotten any worse",
    "my legs have been weak for 8 years, no change",
    "numb between the legs since 2011, always the same",
    "foot drop 10 yrs, stable",
    "tengo el pie caído desde hace 10 años, no ha empeorado",
    "llevo 10 años con el pie caído, igual que siempre",
    "tengo la ingle dormida desde 2011, siempre igual",
    "pie débil desde 2014, nada nuevo",
    "leg always a bit weak, nothing new",
    "my foot has always been a little numb, not getting worse",
    "foot weak all my life, nothing new",
    "tengo la pierna siempre un poco débil, nada nuevo",
    "eso de orinar pues se levanta mucho en la noche pero ya tiene años con la prostata, nada nuevo",
)
OPEN = (
    "weak foot since 2014",
    "weak foot since 2014, nothing new?",
    "foot drop for 10 years, hasn't been the same since Sunday",
    "foot drop for 10 years, not the same",
    "weak leg since 2012, it has gotten worse",
    "weak legs for 8 years, stable, but worse this week",
    "pie caído desde hace 10 años, ha empeorado",
    "pie caído desde hace 10 años, ya no está igual",
    "foot drop, always the same",
    "weak foot since 2014, nothing new but lately I trip",
    "weak foot since 2014, nothing new, I think, not sure",
    "weak foot since 2014, nothing new except my bladder",
    "weak foot, nothing new",
    "no puedo orinar desde ayer, nada nuevo, hace años",
    "siempre me cuesta orinar, nada nuevo me ayuda",
    "leg always a bit weak",
    "leg always a bit weak, nothing new but today I fell",
    "leg always a bit weak, nothing new except the numb groin",
    "no puedo orinar, nada nuevo me ayuda",
    "both legs weak since 2014 nothing new, now I can't walk",
)


@pytest.mark.parametrize("words", ANSWERED)
def test_what_is_dated_and_unchanged_has_answered_whether_it_is_new(words):
    reading = read(words, (), "safety_screen")
    found = asked_about(Draft(), reading) if reading else None
    if found is not None and reading.action == "ask":
        assert found.lines == (f"utter_safety_settled_{reading.sign}", "utter_safety_settled")
        assert (found.draft.settled, found.raised) == ((reading.sign,), reading)
    assert answers_itself(words)


@pytest.mark.parametrize("words", OPEN)
def test_what_is_only_dated_or_has_changed_is_asked_about(words):
    assert not answers_itself(words)


@pytest.mark.parametrize(
    "words",
    ["tengo el pie caído desde hace 10 años y ha empeorado", "weak leg since 2012, it has gotten worse", "weak leg since 2012, never been worse",
     "foot drop for 10 years, not worse but today I can't pee", "el pie caído desde hace 10 años, no el otro, ese empeoró ayer"],
)  # fmt: skip
def test_an_old_sign_that_is_worse_or_has_another_beside_it_gets_its_line(words):
    assert read(words).action == "emergency_department"


def test_a_sign_for_911_is_asked_about_though_it_is_called_old():
    for reading in (
        Safety("ask", "heart", "chest pain for years, nothing new", "911"),
        Safety("ask", "self_harm", "sad for years, nothing new", "crisis_line"),
        Safety("ask", "unclear", "bad for years, nothing new", "emergency_department"),
    ):
        assert asked_about(Draft(), reading).draft.alarm is not None


def test_who_answers_the_list_with_an_old_sign_and_nothing_new_is_asked_no_second_time():
    words = "weak foot for 8 years, nothing new at all on that list, none of it is new"
    old = Safety("ask", "leg_weakness", words, "emergency_department")
    found = denied_too(Draft(), words, old)
    assert found is not None
    assert "safety_screen" in found.draft.done
    assert (found.draft.settled, found.raised) == (("leg_weakness",), old)


@pytest.mark.parametrize(
    "words",
    ["leg always a bit weak, had it for years", "always a little weak", "la pierna siempre un poco débil, desde hace años", "numbness in my feet, had it for years"],
)  # fmt: skip
def test_what_always_was_so_answers_whether_it_is_new(words):
    assert answer_of(words) == "old"
    weak = Draft(alarm=Alarm("leg_weakness", "emergency_department", asked=1))
    found = first(weak, "safety_screen", words, None, read(words, (), "safety_screen"))
    assert found.draft.alarm is None
    assert found.draft.settled == ("leg_weakness",)


@pytest.mark.parametrize(
    "words",
    ["always weak since yesterday", "always getting weaker", "not always weak", "it's always numb when I pee", "is it always weak?"],
)  # fmt: skip
def test_what_is_always_so_of_late_or_with_more_does_not(words):
    assert answer_of(words) != "old"


def test_years_and_nothing_new_take_nothing_from_what_is_told_of_now():
    for words in (
        *("no puedo orinar, nada nuevo me ayuda", "nada nuevo. no puedo orinar"),
        "siempre orinaba bien y ahora no puedo orinar, nada nuevo me ayuda",
    ):
        assert read(words).action == "emergency_department"


def heard_beside(sign, despair, *, sure):
    suspicion = Suspicion(0.9, despair, sign, 0.9, sure)
    understood = Understood("inform", 1.0, "en", suspicion=suspicion)
    reply = BrainReply([], "en", Draft(settled=("bladder",)), None, understood)
    return doubted("up at night for years, nothing new", None, None, reply, old=True)


def test_a_guess_beside_what_is_called_old_asks_no_second_question_but_despair_and_what_is_sure_do():
    assert heard_beside("leg_weakness", 0.0, sure=False) is None
    assert heard_beside("self_harm", 0.9, sure=False).action == "ask"
    assert heard_beside("leg_weakness", 0.0, sure=True).action == "emergency_department"
