"""The rules that every sentence for visitors keeps: data/answers/*.yml.

What may be said about health is narrow: sourced, attributed, hedged, with a
limit. These tests hold the words to it, whoever edits them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, ClassVar, NamedTuple

import pytest
import textstat
import textstat.backend.counts._count_syllables as syllable_counts
import yaml

ROOT = Path(__file__).resolve().parents[2]
ANSWERS = ROOT / "data" / "answers"
FILES = (
    *("articles", "office", "small_talk", "intake", "steering", "web", "page", "safety"),
    *("body", "clinic", "values", "messenger"),
)
TABLE = yaml.safe_load((Path(__file__).parent / "claims.yml").read_text(encoding="utf-8"))
LANGUAGES = ("en", "es")

ARTICLE_INTENTS = {
    "ask_why_spine_care_misses",
    "ask_peripheral_nerves",
    "ask_failed_back_surgery",
    "ask_cluneal_nerves",
    "ask_dorsal_rami",
    "ask_imaging",
    "ask_diagnosis_method",
    "ask_treatment",
    "ask_dermatomal_vs_anatomic",
    "ask_surgery_injury",
    "ask_usual_path",
    "ask_other_causes",
    "ask_evidence",
}
OFFICE_INTENTS = {
    "ask_candidacy",
    "ask_success_rate",
    "ask_recovery",
    "ask_cost_insurance",
    "ask_location_hours",
    "ask_phone_number",
    "ask_doctor",
    "ask_privacy",
    "ask_medication",
    "ask_for_diagnosis",
    "ask_second_opinion",
    "ask_not_believed",
    "ask_pushed_into_surgery",
}
PICTURES = {"cluneal", "patterns", "path"}
MAX_TITLE = 20
MAX_WORDS = 24
MAX_PARAGRAPHS = 3
GRADES = (4.5, 8.9)
FACTS = {"phone", "doctor", "clinic", "opens"}
# Places that actions or web fill, and the only lines that may have them.
OWN_PLACES = {
    "utter_ask_contact_again_phone": {"name"},
    "utter_ask_confirm": {"summary", "consent"},
    "utter_ask_new_value": {"label"},
    "utter_calls_from": {"calls_from"},
    "utter_changed": {"label", "value"},
    "utter_added": {"label", "value"},
    "utter_removed": {"label"},
    "utter_needed": {"label"},
    "utter_person_filed": {"reference"},
    "utter_goodbye_unsent": {"hours"},
    "utter_office_address": {"address"},
    "utter_office_hours": {"hours"},
    "utter_office_open": {"closes"},
    "utter_office_languages": {"languages"},
    "utter_clinic_says": {"fact"},
    "utter_privacy_page": {"privacy_page"},
    "utter_label_days_and_spans": {"days", "spans"},
    "utter_label_days": {"first", "last"},
    "utter_label_span": {"begin", "end"},
    "utter_label_both_spans": {"first", "second"},
    "utter_label_clock_am": {"clock"},
    "utter_label_clock_pm": {"clock"},
    "utter_label_opens_today": {"clock"},
    "utter_label_opens_tomorrow": {"clock"},
    "utter_label_opens_day": {"day", "clock"},
    "utter_label_opens_date": {"day", "month", "number", "clock"},
    "utter_filed": {"reference"},
    "utter_already_filed": {"reference"},
    "utter_label_characters_left": {"value"},
    "utter_label_map_left": {"place"},
    "utter_label_map_right": {"place"},
    "utter_label_map_count": {"count"},
    "utter_label_form_error_short": {"most"},
    "utter_label_form_success_title": {"reference"},
}
GREETINGS = {"utter_greet", "utter_greet_again"}
CALL = "/request_appointment"

ABSOLUTES = {
    "en": r"always|never|invariabl[ye]|guarantee\w*|definitive\w*|complete(?:ly)? relie\w+|"
    r"permanent relief|majority|blind\w*|eliminat\w+|cur(?:e|es|ed|ing|able)|miracle\w*|risk-free",
    "es": r"siempre|nunca|jamás|invariable\w*|garant\w+|definitiv\w+|alivio (?:completo|total)|"
    r"mayoría|cieg[oa]s?|elimina\w*|cura(?:r|rá|n|s|do|ción)?|milagro\w*|sin riesgo",
}
NOT_SAID = {
    "an appointment is not made here": r"you(?:'re| are) booked|appointment is (?:booked|confirmed)|"
    r"cita (?:está )?(?:confirmada|reservada|agendada)",
    "sympathy is not claimed": r"i (?:know|understand) (?:exactly )?how you feel|"
    r"(?:sé|entiendo|comprendo) cómo se siente",
    "no price": r"[$€£]|\b(?:dollars?|dólares|usd)\b|\bfree (?:visit|consult\w*|evaluation)|\bgratis\b",
    "no percent": r"%|\bper ?cent\b|\bpor ciento\b",
    "no diagnosis": r"sounds like (?:you|your|a )|you(?:'re| are) a (?:good )?candidate|"
    r"parece que usted tiene|usted es candidat",
    "no false calm": r"nothing (?:serious|to worry)|nada grave|no se preocupe|don't worry",
    "no other doctor is judged": r"your (?:surgeon|doctor) was wrong|su (?:cirujano|médico) se equivocó",
    "no blanket privacy promise": r"hipaa|\bconfidential|\bconfidencial",
}
EMOJI = re.compile("[\u2600-\u27bf\u2b00-\u2bff\ufe0f\U0001f000-\U0001faff]")
PLACE = re.compile(r"\{(.*?)\}")
SENTENCE_END = re.compile(r"(?<=[.?!])[\"”»]?\s+")
WORD = re.compile(r"[\w'’/.@-]*\w")
HIS_VIEW = {
    "en": r"\{doctor\}",
    "es": r"\bel \{doctor\}|\bdel \{doctor\}",
}
HEDGE = {
    "en": r"\b(?:may|can|might|could|some|seldom|tends?|often|believes|in his view)\b|'s view",
    "es": r"\b(?:puede|pueden|podría|quizás|suelen?|a menudo|cree|rara vez|según)\b",
}


class Variation(NamedTuple):
    """One response in one language."""

    file: str
    name: str
    language: str
    text: str
    titles: tuple[str, ...]
    payloads: tuple[str, ...]
    metadata: Mapping[str, Any]

    @property
    def paragraphs(self) -> list[str]:
        return [part for part in re.split(r"\n\s*\n", self.text.strip()) if part.strip()]

    @property
    def sentences(self) -> list[str]:
        return sentences(self.text)

    @property
    def claims(self) -> list[int]:
        return [claim for claim in self.metadata.get("claims", ()) if isinstance(claim, int)]

    @property
    def limits(self) -> list[str]:
        return [claim for claim in self.metadata.get("claims", ()) if isinstance(claim, str)]


class _Strict(yaml.SafeLoader):
    """PyYAML lets the later of two equal keys win in silence; this one does not."""


def _mapping(loader: _Strict, node: yaml.MappingNode) -> dict[str, Any]:
    keys = Counter(loader.construct_object(key) for key, _ in node.value)
    twice = [key for key, count in keys.items() if count > 1]
    assert not twice, f"twice in one file: {twice}"
    return loader.construct_mapping(node, deep=True)


_Strict.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping)


def sentences(text: str) -> list[str]:
    """The sentences of a text; "Dr." and "EE. UU." do not end one."""
    text = text.replace("{doctor}", "Doctor Tollestrup").replace("EE. UU.", "EEUU")
    found = (part.strip() for line in text.split("\n\n") for part in SENTENCE_END.split(line))
    return [part for part in found if part]


def words(text: str) -> list[str]:
    return WORD.findall(text)


def _raw(file: str) -> dict[str, Any]:
    # _Strict is a SafeLoader.
    content = yaml.load((ANSWERS / f"{file}.yml").read_text(encoding="utf-8"), Loader=_Strict)  # noqa: S506
    assert content["version"] == "3.1"
    responses: dict[str, Any] = content.get("responses") or content["lines"]
    return responses


def _language(each: Mapping[str, Any]) -> str:
    for condition in each.get("condition", ()):
        if condition["type"] == "slot" and condition["name"] == "language":
            return str(condition["value"])
    return "none"


def _variations() -> Iterator[Variation]:
    for file in FILES:
        for name, variations in _raw(file).items():
            for each in variations:
                buttons = each.get("buttons") or ()
                yield Variation(
                    file,
                    name,
                    _language(each),
                    str(each.get("text", "")),
                    tuple(button["title"] for button in buttons),
                    tuple(button["payload"] for button in buttons),
                    each.get("metadata") or {},
                )


ALL = list(_variations())
ARTICLES = [each for each in ALL if each.file == "articles"]
SOURCED = [each for each in ALL if each.metadata]
VIEWS = [each for each in SOURCED if any(TABLE["tags"].get(c) != "F" for c in each.claims)]


def _id(each: Variation) -> str:
    return f"{each.name}-{each.language}"


def every(variations: list[Variation]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("each", variations, ids=_id)


class _Syllables:
    """Stands in for the CMU dictionary, which textstat would fetch over the network.

    Counts groups of vowels. Measured against the dictionary, the grade of each
    of our explanations differs by less than half a grade.
    """

    ODD: ClassVar[dict[str, int]] = {
        "mri": 3,
        "area": 3,
        "idea": 3,
        "anyone": 3,
        "something": 2,
        "everyone": 3,
        "everybody": 4,
        "elsewhere": 2,
        "usually": 4,
    }
    ENDING = re.compile(r"(?<![scgzxh])es$|(?<![td])ed$|(?<![^aeiou]l)e$")
    BREAK = re.compile(r"i[ao](?!n|us)|(?<=[ds])n't|eei")

    def __getitem__(self, word: str) -> list[list[str]]:
        return [["V0"] * self.count(word)]

    def count(self, word: str) -> int:
        word = word.lower().replace("’", "'")
        if word in self.ODD:
            return self.ODD[word]
        extra = len(self.BREAK.findall(word))
        plain = re.sub(r"[^a-z]", "", word)
        if len(plain) <= 3:
            return 1 + extra
        return max(1, len(re.findall(r"[aeiouy]+", self.ENDING.sub("", plain)))) + extra


def grade(text: str) -> float:
    """Flesch-Kincaid grade of a text, without the network."""
    plain = " ".join(sentences(text)).replace("911", "nine one one")
    return float(textstat.flesch_kincaid_grade(plain))


@pytest.fixture(autouse=True)
def _offline_syllables(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(syllable_counts, "get_cmudict", lambda _language: _Syllables())
    syllable_counts.count_syllables.cache_clear()


# All lines


def test_each_line_stands_in_both_languages() -> None:
    found: dict[str, list[str]] = {}
    for each in ALL:
        found.setdefault(each.name, []).append(each.language)
    wrong = {name: each for name, each in found.items() if sorted(each) != sorted(LANGUAGES)}
    assert not wrong


def test_no_line_stands_twice() -> None:
    names = Counter(name for path in ANSWERS.glob("*.yml") for name in _raw(path.stem))
    assert not [name for name, count in names.items() if count > 1]


def test_each_intent_has_its_answer() -> None:
    assert {each.name for each in ARTICLES} == {f"utter_{name}" for name in ARTICLE_INTENTS}
    office = {each.name for each in ALL if each.file == "office"}
    assert office == {f"utter_{name}" for name in OFFICE_INTENTS}


@every(ALL)
def test_it_says_something_and_is_named_for_rasa(each: Variation) -> None:
    assert each.text.strip()
    assert re.fullmatch(r"utter_[a-z0-9_]+", each.name)


@every(ALL)
def test_it_has_no_absolute_word(each: Variation) -> None:
    for text in (each.text, *each.titles):
        assert not re.search(rf"\b(?:{ABSOLUTES[each.language]})\b", text, re.IGNORECASE)


@every(ALL)
def test_it_says_nothing_that_may_not_be_said(each: Variation) -> None:
    for text in (each.text, *each.titles):
        for why, pattern in NOT_SAID.items():
            assert not re.search(pattern, text, re.IGNORECASE), why


@every(ALL)
def test_it_has_no_emoji_and_no_shouting(each: Variation) -> None:
    assert not EMOJI.search(each.text + "".join(each.titles))
    if each.name not in GREETINGS:
        assert not re.search("[!¡]", each.text + "".join(each.titles))


@every(ALL)
def test_its_places_are_known(each: Variation) -> None:
    allowed = FACTS | OWN_PLACES.get(each.name, set())
    assert set(PLACE.findall(each.text)) <= allowed
    assert not re.search("[{}]", PLACE.sub("", each.text))
    assert not re.search("[{}]", "".join((*each.titles, *each.payloads)))


def test_both_languages_have_the_same_places() -> None:
    places: dict[str, set[frozenset[str]]] = {}
    for each in ALL:
        places.setdefault(each.name, set()).add(frozenset(PLACE.findall(each.text)))
    assert not [name for name, kinds in places.items() if len(kinds) > 1]


@every(ALL)
def test_its_sentences_are_short(each: Variation) -> None:
    assert not [part for part in each.sentences if len(words(part)) > MAX_WORDS]


@every(ALL)
def test_it_has_at_most_three_paragraphs(each: Variation) -> None:
    assert len(each.paragraphs) <= MAX_PARAGRAPHS


@every([each for each in ALL if each.titles])
def test_its_choices_are_short_and_differ(each: Variation) -> None:
    assert not [title for title in each.titles if len(title) > MAX_TITLE]
    assert len(set(each.titles)) == len(each.titles)
    led_to = [payload for payload in each.payloads if payload != "/inform"]
    assert len(set(led_to)) == len(led_to)
    assert all(re.fullmatch(r"/[a-z_]+(\?[a-z_]+=\w+)?", payload) for payload in each.payloads)


@every([each for each in ALL if each.name.startswith("utter_label_reading_")])
def test_a_reading_fits_on_a_choice(each: Variation) -> None:
    assert len(each.text) <= MAX_TITLE


def test_both_languages_have_the_same_choices_source_and_picture() -> None:
    kinds: dict[str, set[str]] = {}
    for each in ALL:
        kinds.setdefault(each.name, set()).add(repr((each.payloads, dict(each.metadata))))
    assert not [name for name, found in kinds.items() if len(found) > 1]


# Explanations


@every([each for each in ALL if each.file in ("articles", "office")])
def test_a_call_is_neither_first_nor_alone(each: Variation) -> None:
    assert 2 <= len(each.payloads) <= 4
    assert each.payloads[0] != CALL
    # No choice leads back to the answer that it stands under.
    assert f"/{each.name.removeprefix('utter_')}" not in each.payloads


@every(ARTICLES)
def test_an_explanation_has_a_source(each: Variation) -> None:
    assert each.claims
    assert each.metadata["article"] in ("A1", "A2", "A1+A2")


@every(SOURCED)
def test_its_claims_exist_and_are_not_withheld(each: Variation) -> None:
    assert set(each.metadata) <= {"article", "claims", "picture"}
    assert each.metadata.get("picture", "path") in PICTURES
    assert set(each.claims) <= set(TABLE["tags"])
    assert not set(each.claims) & set(TABLE["withheld"])
    assert set(each.limits) <= set(TABLE["limits"])


@every(SOURCED)
def test_the_articles_named_are_those_that_hold_the_claims(each: Variation) -> None:
    holding = {
        article
        for article, (first, last) in TABLE["articles"].items()
        for claim in each.claims
        if first <= claim <= last
    }
    assert set(str(each.metadata["article"]).split("+")) == (holding or {"clinic"})


@every(VIEWS)
def test_a_view_is_attributed_and_has_a_limit(each: Variation) -> None:
    assert each.limits
    assert re.search(HIS_VIEW[each.language], each.text, re.IGNORECASE)


@every(SOURCED)
def test_the_limits_named_are_said(each: Variation) -> None:
    for limit in each.limits:
        assert re.search(TABLE["limits"][limit][each.language], each.text, re.IGNORECASE), limit


@every([each for each in SOURCED if any("!" in TABLE["tags"].get(c, "") for c in each.claims)])
def test_an_overclaim_is_hedged(each: Variation) -> None:
    assert re.search(HEDGE[each.language], each.text, re.IGNORECASE)


@every(ARTICLES)
def test_it_gives_no_study_numbers(each: Variation) -> None:
    assert not re.search(r"\d", re.sub(r"\bL[1-5]\b|\b911\b", "", each.text))


@every([each for each in ARTICLES if each.language == "en"])
def test_an_explanation_reads_at_sixth_to_eighth_grade(each: Variation) -> None:
    low, high = GRADES
    assert low <= grade(each.text) <= high


# The rules notice what they are for


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "This surgery always works."),
        ("en", "You get complete relief."),
        ("en", "A cure for pain."),
        ("es", "La mayoría se cura."),
        ("es", "Le garantizamos alivio total."),
    ],
)
def test_absolutes_are_noticed(language: str, text: str) -> None:
    assert re.search(rf"\b(?:{ABSOLUTES[language]})\b", text, re.IGNORECASE)


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "Be secure and accurate."), ("es", "Procura descansar."), ("es", "segura")],
)
def test_innocent_words_are_not(language: str, text: str) -> None:
    assert not re.search(rf"\b(?:{ABSOLUTES[language]})\b", text, re.IGNORECASE)


def test_each_claim_of_the_articles_has_a_tag() -> None:
    assert set(TABLE["tags"]) == set(range(1, 63))


@pytest.mark.parametrize(
    ("text", "easy"),
    [
        ("It can be a nerve. An exam can help to tell.", True),
        (
            "Peripheral neuropathology necessitates multidisciplinary evaluation beforehand.",
            False,
        ),
    ],
)
def test_the_grade_tells_easy_from_hard(text: str, easy: bool) -> None:
    assert (grade(text) < GRADES[1]) is easy
