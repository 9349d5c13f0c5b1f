"""What a visitor can tell after three exchanges about "surgery didn't help".

The doctor's claim, that it is his opinion, two other causes, that an MRI still matters, and
that nothing was promised: each of the likeliest paths carries all five.
"""

from __future__ import annotations

import re

import pytest

from tests.content.lines import ALL, LANGUAGES, Variation

LINES = {(each.name, each.language): each for each in ALL}
START = "utter_ask_failed_back_surgery"
PATHS = (
    (START, "utter_ask_why_spine_care_misses", "utter_ask_diagnosis_method"),
    (START, "utter_ask_cluneal_nerves", "utter_ask_diagnosis_method"),
    (START, "utter_ask_other_causes", "utter_ask_imaging"),
)
TOLD = {
    "the claim": {
        "en": r"a nerve outside the spine can cause it.*injured or squeezed a small nerve",
        "es": r"un nervio fuera de la columna puede causarlo.*lastimó o apretó un nervio pequeño",
    },
    "that it is his opinion": {
        "en": r"in \{doctor\}'s (?:opinion|view)",
        "es": r"(?:en opinión del|según el) \{doctor\}",
    },
    "two other causes": {"en": r"scar tissue.*fusion", "es": r"cicatrices.*fusión"},
    "that an MRI still matters": {
        "en": r"(?:MRI|imaging) still matters",
        "es": r"sigue[n]? siendo importante",
    },
    "that nothing was promised": {
        "en": r"nobody can promise a result",
        "es": r"nadie puede prometer un resultado",
    },
}


@pytest.mark.parametrize("told", TOLD)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", PATHS, ids=lambda path: path[1])
def test_a_likely_path_tells_it(path: tuple[str, ...], language: str, told: str) -> None:
    text = " ".join(LINES[name, language].text for name in path)
    assert re.search(TOLD[told][language], text, re.IGNORECASE | re.DOTALL)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", PATHS, ids=lambda path: path[1])
def test_the_choices_lead_along_it(path: tuple[str, ...], language: str) -> None:
    for here, there in zip(path, path[1:], strict=False):
        assert f"/{there.removeprefix('utter_')}" in LINES[here, language].payloads


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_opening_says_what_it_is_and_offers_three_beginnings(language: str) -> None:
    opening: Variation = LINES["utter_greet", language]
    assert re.search({"en": "not a doctor or nurse", "es": "no un médico"}[language], opening.text)
    assert "911" in opening.text
    assert opening.payloads[:3] == (
        "/ask_why_spine_care_misses",
        "/ask_failed_back_surgery",
        "/ask_imaging",
    )
