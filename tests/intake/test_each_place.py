"""Several places keep each its own side and its own length of time."""

import pytest

from bot.channels.form.fields import read_form
from bot.contract import Draft, Understood
from bot.intake.deciding import decide
from bot.intake.lines.each_place import of_each_place
from bot.intake.reading import read
from bot.intake.request import body, display

WHO = {"name": "Ana Ruiz", "phone": "+17025550142"}
TWO = {
    "location": "back, thigh",
    "side": "back: left, thigh: right",
    "duration": "back: since 2017, thigh: since 2022",
}


def said(text, asked="pain_story", language="en", **details):
    draft = Draft(details=WHO | details, open=True)
    fields = read(text, asked, language, draft.details)
    return decide(draft, Understood("inform", 0.9, language, fields), asked, text).draft.details


@pytest.mark.parametrize(
    ("text", "side", "duration"),
    [
        ("back left since 2017, thigh right since 2022", TWO["side"], TWO["duration"]),
        ("back left thigh right", TWO["side"], None),
        ("back is left, thigh is right", TWO["side"], None),
        ("my back hurts on the left and my thigh on the right", TWO["side"], None),
        ("left hip and right knee", "hip: left, knee: right", None),
        ("left hip right knee", "hip: left, knee: right", None),
        ("left and right hip, left knee", "hip: both, knee: left", None),
        ("both hips and the left knee", "hip: both, knee: left", None),
        ("low back in the middle, left thigh", "low back: middle, thigh: left", None),
        ("left hip, I mean the right hip, and the left knee", "hip: right, knee: left", None),
        ("low back 5 years, neck 2 years", None, "low back: 5 years, neck: 2 years"),
        ("left hip and right knee for 3 years", "hip: left, knee: right", "3 years"),
        ("espalda izquierda desde 2017 y muslo derecho desde 2022", TWO["side"], TWO["duration"]),
        ("me duele la cadera izquierda y la rodilla derecha", "hip: left, knee: right", None),
        # One side, or one length of time, of all of them.
        ("left lower back, left leg", "left", None),
        ("left hip, no, right knee", "right", None),
        ("not the left hip, the right hip", "right", None),
        ("neck and low back, 5 years", None, "5 years"),
        ("had the left knee replaced in 2018 but what hurts is the right hip", "right", None),
    ],
)
def test_each_place_keeps_what_was_said_of_it(text, side, duration):
    details = said(text)
    assert (details.get("side"), details.get("duration")) == (side, duration)


@pytest.mark.parametrize(
    ("text", "known", "line"),
    [
        ("back is left, thigh is right", {"location": "back, thigh", "side": "both"}, TWO["side"]),
        ("no the thigh is left", TWO, "left"),
        ("it's the right thigh", TWO | {"side": "left"}, TWO["side"]),
        ("thigh is left too", TWO, "left"),
        # Without a place it is said of all of them.
        ("actually both sides", TWO, "both"),
        ("it's on the left", TWO, "left"),
    ],
)
def test_the_side_of_one_place_is_put_right_and_the_other_stays(text, known, line):
    details = said(text, "confirm", **known)
    assert (details["location"], details["side"]) == ("back, thigh", line)


@pytest.mark.parametrize("asked", ["pain_story", "location"])
@pytest.mark.parametrize(
    ("text", "details"),
    [
        (
            "also my right foot is numb, for 2 years",
            {"side": "low back: left, foot: right", "duration": "foot: 2 years"},
        ),
        ("and my left foot too", {"side": "left"}),
        ("plus the right hip", {"side": "low back: left, hip: right"}),
        ("también la rodilla derecha", {"side": "low back: left, knee: right"}),
    ],
)
def test_another_place_comes_beside_the_one_told_before_the_question(text, details, asked):
    after = said(text, asked, location="low back", side="left")
    assert after["location"].startswith("low back, ")
    assert {key: after[key] for key in ("side", "duration") if key in after} == details


@pytest.mark.parametrize(
    ("text", "place"), [("it's my right foot", "foot"), ("also it's the low back", "low back")]
)
def test_a_place_that_is_told_anew_takes_the_place_of_the_other(text, place):
    assert said(text, "location", location="low back", side="left")["location"] == place


def test_a_place_that_is_made_exact_is_no_other_one():
    assert said("also it's my low back", location="back")["location"] == "low back"


def test_the_year_of_one_place_is_put_right_and_the_other_stays():
    details = said("thigh since 2021", "confirm", **TWO)
    assert details["duration"] == "back: since 2017, thigh: since 2021"


def test_nothing_is_left_of_a_place_that_is_taken_out():
    details = said("not the thigh", "confirm", **TWO)
    assert (details["location"], details["side"]) == ("back", "left")
    assert details["duration"] == "since 2017"


def test_a_place_that_is_made_exact_keeps_its_side():
    details = said("the low back and the thigh", "location", **TWO)
    assert details["side"] == "low back: left, thigh: right"


def test_the_body_is_marked_where_each_of_them_is():
    assert body.marked({"location": "hip, knee", "side": "hip: left, knee: right"})[:1] == (
        "hip.left",
    )
    assert "knee.left" not in body.marked(
        {"location": "hip, knee", "side": "hip: left, knee: right"}
    )


def test_the_form_keeps_them_apart_too():
    sent = {"name": "Ana", "phone": "702 555 0142", "message": "left hip and right knee"}
    assert read_form(sent, "en").details["side"] == "hip: left, knee: right"


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        ("side", "espalda: izquierdo, muslo: derecho"),
        ("duration", "espalda: desde 2017, muslo: desde 2022"),
    ],
)
@pytest.mark.usefixtures("rasa_is_imported")
def test_the_summary_names_each_of_them_in_the_visitors_language(key, shown):
    from actions.turn import Turn

    turn = object.__new__(Turn)
    turn.language = "es"
    assert display.value(key, TWO[key], turn.label, turn.word) == shown


@pytest.mark.parametrize(
    ("text", "location", "side", "duration"),
    [
        ("left foot since 2020", "low back, foot", "low back: right, foot: left", "foot: since 2020"),
        ("low back and foot, left, 3 years", "low back, foot", "left", "3 years"),
        ("actually it's my left foot", "foot", "left", None),
    ],
)  # fmt: skip
def test_a_story_that_goes_on_leaves_the_first_place_its_side(text, location, side, duration):
    details = said(text, "pain_story", location="low back", side="right")
    assert (details["location"], details["side"], details.get("duration")) == (location, side, duration)  # fmt: skip


APART = {"location": "low back, leg, foot", "side": "low back: left, leg: right, foot: left"}


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("no the foot is right too, it's all on the right", "right"),
        ("Please make it all right side: low back, leg and foot", "right"),
        ("todo es del lado izquierdo", "left"),
    ],
)
def test_a_side_of_everything_is_that_of_each_place(text, side):
    fields = read(text, "confirm", "en", APART)
    assert of_each_place(fields, APART, text, "confirm")["side"] == side


@pytest.mark.parametrize("text", ["it's all right", "all right, send it", "that's all right"])
def test_all_right_is_no_side(text):
    fields = read(text, "confirm", "en", APART)
    assert "side" not in of_each_place(fields, APART, text, "confirm")
