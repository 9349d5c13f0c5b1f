"""The sentences for visitors as the tests see them: one variation for each language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple, get_args

import pytest
import yaml

from bot.clinic import Topic

ROOT = Path(__file__).resolve().parents[2]
ANSWERS = ROOT / "data" / "answers"
FILES = tuple(sorted(path.stem for path in ANSWERS.glob("*.yml")))
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
OFFICE_INTENTS = set(get_args(Topic))
PICTURES = {"cluneal", "patterns", "path"}
MAX_TITLE = 20
MAX_WORDS = 24
MAX_PARAGRAPHS = 3
GRADES = (4.5, 8.9)
FACTS = {"phone", "doctor", "clinic", "opens"}
# Places that actions or web fill, and the only lines that may have them.
OWN_PLACES = {
    "utter_ask_contact_again_phone": {"name"},
    "utter_summary_safety": {"signs"},
    "utter_request_shown": {"summary"},
    "utter_whom": {"summary"},
    "utter_also_asked": {"question"},
    "utter_question_kept": {"question"},
    "utter_question_waits": {"question"},
    "utter_warm_years": {"years"},
    "utter_warm_since": {"year"},
    "utter_question_added": {"question"},
    "utter_question_added_filed": {"question"},
    "utter_ask_confirm": {"summary", "consent"},
    "utter_second_begun": {"reference"},
    "utter_second_dropped": {"reference"},
    "utter_second_unsent": {"reference"},
    "utter_ask_new_value": {"label"},
    "utter_calls_from": {"calls_from"},
    "utter_changed": {"label", "value"},
    "utter_same": {"label", "value"},
    "utter_not_there": {"label"},
    "utter_added": {"label", "value"},
    "utter_removed": {"label"},
    "utter_needed": {"label"},
    "utter_person_filed": {"reference"},
    "utter_linked_filed": {"reference"},
    "utter_goodbye_unsent": {"kept_hours"},
    "utter_aspect_stored": {"kept_hours"},
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
    "utter_filed": {"reference", "signs"},
    "utter_safety_question_named": {"sign"},
    "utter_already_filed": {"reference"},
    "utter_stopped_filed": {"reference"},
    "utter_thanks_filed": {"reference"},
    "utter_label_characters_left": {"value"},
    "utter_label_map_left": {"place"},
    "utter_label_map_right": {"place"},
    "utter_label_map_count": {"count"},
    "utter_label_form_error_short": {"most"},
    "utter_label_form_success_title": {"reference"},
}
GREETINGS = {"utter_greet", "utter_greet_again"}
CALL = "/request_appointment"
SENTENCE_END = re.compile(r"(?<=[.?!])[\"”»]?\s+")
WORD = re.compile(r"[\w'’/.@-]*\w")


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


def raw(file: str) -> dict[str, Any]:
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
        for name, variations in raw(file).items():
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
# Of the bot itself: it rests on no article, and shows none.
OF_THE_BOT = {"utter_aspect_stored", "utter_aspect_told_to_others"}
ARTICLES = [
    each for each in ALL if each.file in ("articles", "aspects") and each.name not in OF_THE_BOT
]
ANSWERS_TO_QUESTIONS = [each for each in ALL if each.file in ("articles", "aspects", "office")]
SOURCED = [each for each in ALL if each.metadata]
VIEWS = [each for each in SOURCED if any(TABLE["tags"].get(c) != "F" for c in each.claims)]


def _id(each: Variation) -> str:
    return f"{each.name}-{each.language}"


def every(variations: list[Variation]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("each", variations, ids=_id)
