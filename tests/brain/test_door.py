"""The brain's door on the machine."""

import stat
from contextlib import ExitStack

from bot.brain.door import unix_socket


def test_only_our_own_user_may_ask_the_brain(tmp_path):
    path = tmp_path / "new" / "brain.sock"
    with unix_socket(path):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert not path.exists()


def test_a_brain_that_ends_leaves_the_door_of_its_successor(tmp_path):
    path = tmp_path / "brain.sock"
    with ExitStack() as first, ExitStack() as second:
        first.enter_context(unix_socket(path))
        second.enter_context(unix_socket(path))
        first.close()
        assert path.exists()
        second.close()
        assert not path.exists()
