"""``make run`` beside one that runs already."""

from __future__ import annotations

import socket

import pytest

from bot.environment import SettingsError
from bot.running import children, supervisor


def test_a_second_one_with_the_same_data_is_refused_and_leaves_the_first_alone(
    tmp_path, monkeypatch
):
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    monkeypatch.setenv("NERVELINE_VAR", str(tmp_path))
    monkeypatch.setenv("NERVELINE_PORT", str(port))
    monkeypatch.setattr(children, "answers_on_socket", lambda _: True)
    (tmp_path / "brain.sock").touch()
    with pytest.raises(SettingsError, match="runs already"):
        supervisor.run()
    assert (tmp_path / "brain.sock").exists()


@pytest.mark.parametrize("host", ["no-such-host.invalid", "192.0.2.1"])
def test_a_host_that_is_not_this_machine_is_not_called_a_port_in_use(host):
    with pytest.raises(SettingsError, match="nothing can listen on NERVELINE_HOST"):
        children.is_free(host, 8080)


def test_a_port_in_use_is_seen():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        assert not children.is_free("127.0.0.1", taken.getsockname()[1])
