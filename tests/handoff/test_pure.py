"""The parts that decide without a database: references, pauses, the life cycle."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.handoff import lifecycle, reference, retry
from bot.handoff.errors import NotAllowed
from bot.settings import Pace


@given(st.integers(0, 50))
def test_a_reference_can_be_read_aloud(_: int) -> None:
    made = reference.make()
    assert len(made) == 5
    assert made[0].isalpha()
    assert not set(made) & set("0O1IL5S8B2ZBCDEGPTVAJNAEIOU")
    assert all(one != other for one, other in zip(made, made[1:], strict=False))


def test_references_differ() -> None:
    assert len({reference.make() for _ in range(200)}) > 190


@pytest.mark.parametrize(
    ("attempts", "permanent", "retry_after", "chance", "expected"),
    [
        (1, False, None, 1.0, 30.0),
        (1, False, None, 0.5, 15.0),
        (1, False, None, 0.0, 0.0),
        (2, False, None, 1.0, 60.0),
        (7, False, None, 1.0, 1920.0),
        (8, False, None, 1.0, 3600.0),
        (11, False, None, 1.0, 3600.0),
        (11, False, None, 0.25, 900.0),
        (12, False, None, 1.0, None),
        (99, False, None, 1.0, None),
        (1, True, None, 1.0, None),
        (1, True, 60.0, 1.0, None),
        (1, False, 60.0, 1.0, 60.0),
        (8, False, 60.0, 1.0, 3600.0),
        (1, False, 7200.0, 1.0, 7200.0),
        (1, False, 1e9, 1.0, 86400.0),
        (1, False, -5.0, 0.0, 0.0),
    ],
)
def test_a_delivery_is_tried_again_after_a_pause_that_grows_and_has_an_end(
    attempts: int, permanent: bool, retry_after: float | None, chance: float, expected: float | None
) -> None:
    assert (
        retry.delay(
            attempts, permanent=permanent, retry_after=retry_after, chance=chance, pace=Pace()
        )
        == expected
    )


@pytest.mark.parametrize(
    ("status", "may_become"),
    [
        ("new", "claimed closed spam cancelled erased"),
        ("claimed", "new contacted scheduled closed spam cancelled erased"),
        ("contacted", "new scheduled closed spam cancelled erased"),
        ("scheduled", "contacted closed cancelled erased"),
        ("closed", "new erased"),
        ("spam", "new erased"),
        ("cancelled", "erased"),
        ("erased", ""),
        ("unheard_of", ""),
    ],
)
def test_a_request_only_becomes_what_may_follow(status: str, may_become: str) -> None:
    for wanted in [*lifecycle.NEXT, "unheard_of"]:
        if wanted in may_become.split():
            lifecycle.check(status, wanted)
        else:
            with pytest.raises(NotAllowed):
                lifecycle.check(status, wanted)


def test_from_everywhere_it_can_be_erased() -> None:
    assert all("erased" in then for status, then in lifecycle.NEXT.items() if status != "erased")
