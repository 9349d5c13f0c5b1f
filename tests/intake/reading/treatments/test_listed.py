"""What was tried, as a bare list that nobody asked for."""

import pytest

from bot.intake.reading import read


@pytest.mark.parametrize(
    ("words", "tried", "operated"),
    [
        ("3 epidurals, a fusion, PT twice. still hurts", ["injections", "physical therapy"], "fusion"),
        ("PT, then shots, then a fusion. nothing.", ["physical therapy", "injections"], "fusion"),
        ("injections, chiro", ["injections", "chiropractor"], None),
        ("gabapentin and pt", ["medication", "physical therapy"], None),
        ("epidurals x4", ["injections"], None),
        ("two back surgeries, chiro, nothing worked", ["chiropractor"], "two back surgeries"),
        ("Surgery 2019, PT, 4 shots. Nothing helped", ["physical therapy", "injections"], "Surgery 2019"),
        ("dos cirugias, terapia, inyecciones y sigo con dolor", ["physical therapy", "injections"], "dos cirugias"),
        ("laminectomy, acupuncture x6. zero relief. What is left?", ["acupuncture"], "laminectomy"),
    ],
)  # fmt: skip
def test_a_bare_list_is_what_was_tried(words, tried, operated):
    found = read(words, None, "en", {})
    assert found.get("treatments") == tried
    assert found.get("prior_surgery") == operated


@pytest.mark.parametrize(
    "words",
    [
        "injections?",
        "injections or surgery",
        "do you do injections, chiro?",
        "what about injections, chiro",
        "I need injections, PT",
        "stimulator, surgery?",
        "PT, then shots, then fusion. is that everybody's story?",
        "injections",
        "no injections, no pills",
        "how do shots and pt compare",
    ],
)
def test_a_list_that_asks_is_nobodys_own(words):
    found = read(words, None, "en", {})
    assert "treatments" not in found
    assert found.get("prior_surgery") is None


@pytest.mark.parametrize(
    "words", ["PT, chiropractor, acupuncture", "Gabapentin, lyrica, ibuprofen"]
)
def test_what_was_tried_is_nobodys_name(words):
    assert "name" not in read(words, "name", "en", {})


def test_a_name_beside_what_was_tried_is_one():
    found = read("Deb Hart. PT, chiro, shots", "name", "en", {})
    assert found["name"] == "Deb Hart"
    assert found["treatments"] == ["physical therapy", "chiropractor", "injections"]


def test_one_thing_that_was_tried_is_nobodys_name_either():
    words = "THEN THE LOW BACK WENT. SHOTS AND A BURNING THING, ABLATION"
    assert "name" not in read(words, "name", "en", {})
