"""The dictionary of syllables that textstat would fetch is ours."""

import pytest
import textstat.backend.counts._count_syllables as syllable_counts

from tests.content.grade import Syllables


@pytest.fixture(autouse=True)
def _offline_syllables(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(syllable_counts, "get_cmudict", lambda _language: Syllables())
    syllable_counts.count_syllables.cache_clear()
