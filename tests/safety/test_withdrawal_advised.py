"""A medicine that is only advised against, or wished away, and one that was stopped."""

from __future__ import annotations

import pytest

from bot import safety
from bot.safety.rebuttal import rebuttal_of


@pytest.mark.parametrize(
    "words",
    [
        "my pain doc says quit the oxy cold turkey and this nerve stuff is bull",
        "my doctor wants me to quit oxy cold turkey",
        "should i quit my oxy cold turkey",
        "can i quit cold turkey",
        "i want to go cold turkey off the percocet",
        "quiero dejar las pastillas de golpe",
    ],
)
def test_what_is_only_advised_or_wished_is_asked_about(words):
    found = safety.read(words)
    assert found is not None and (found.sign, found.action) == ("withdrawal", "ask")


@pytest.mark.parametrize(
    "words",
    [
        "i quit the oxy cold turkey on my doctors advice",
        "my doctor told me to quit the percocet cold turkey so i did",
        "my doctor told me to quit oxy cold turkey and now im shaking",
        "my doc wants me to stop and i ran out of norco yesterday",
        "my doctor said stop and took me off oxy",
        "my doctor stopped my oxy",
        "dejé las pastillas de golpe",
    ],
)
def test_what_was_stopped_is_told_at_once(words):
    found = safety.read(words)
    assert found is not None and (found.sign, found.action) == ("withdrawal", "same_day")


@pytest.mark.parametrize(
    "words",
    [
        "i didnt stop anything you dumb machine. still taking the oxy",
        "I never quit the oxy",
        "still taking it",
        "no dejé las pastillas",
        "sigo tomando las pastillas",
    ],
)
def test_a_medicine_that_is_still_taken_was_not_stopped(words):
    found = rebuttal_of(words, "withdrawal", told=True)
    assert found is not None and found.verdict == "mistake"


@pytest.mark.parametrize(
    "words",
    [
        "i didnt stop, i ran out",
        "I didn't stop, they cut me off",
        "i never stopped shaking",
        "I still have the shakes",
        "I didn't stop vomiting",
        "no las dejé, se me acabaron",
    ],
)
def test_who_is_without_it_all_the_same_takes_nothing_back(words):
    found = rebuttal_of(words, "withdrawal", told=True)
    assert found is None or found.verdict in ("argued", "against")
