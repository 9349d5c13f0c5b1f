"""Training by Rasa's own command: what we change of it, and what others see of it."""

import inspect

import pytest

pytestmark = pytest.mark.brain


@pytest.mark.slow
def test_a_model_is_packed_quickly_and_comes_out_as_it_went_in(rasa_is_imported, tmp_path):
    from rasa.engine.storage import local_model_storage

    from bot.brain.overrides import pack_quickly

    packed = inspect.getsource(local_model_storage.LocalModelStorage.create_model_package)
    assert 'TarSafe.open(model_archive_path, "w:gz")' in packed
    pack_quickly()
    (tmp_path / "weights").write_bytes(b"nerve" * 999)
    archive = tmp_path / "model.tar.gz"
    with local_model_storage.TarSafe.open(archive, "w:gz") as tar:
        tar.add(tmp_path / "weights", "weights")
    assert archive.read_bytes()[8] == 4  # what gzip writes there where it hurried
    with local_model_storage.TarSafe.open(archive, "r:gz") as tar:
        assert tar.extractfile("weights").read() == b"nerve" * 999
