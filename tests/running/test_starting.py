"""The garbage collector rests while a process starts, and only then."""

import gc

import pytest

from bot import starting


@pytest.fixture
def collecting():
    yield
    gc.enable()
    gc.unfreeze()


def test_after_the_start_garbage_is_collected_of_what_came_since(collecting):
    before = gc.get_freeze_count()
    starting.begin()
    assert not gc.isenabled()
    starting.over()
    assert gc.isenabled()
    assert gc.get_freeze_count() > before


def test_a_process_that_did_not_begin_so_is_left_as_it_is(collecting):
    before = gc.get_freeze_count()
    starting.over()
    assert gc.isenabled()
    assert gc.get_freeze_count() == before
