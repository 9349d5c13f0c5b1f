"""``talk`` as a person at a terminal sees it."""

import asyncio
import builtins

from bot import settings
from bot.store import keys
from bot.terminal import talk


class _Once:
    """A session that gives one answer."""

    async def line(self, message):
        choices = ["Yes", "No"]
        return {"replies": [{"text": "Is any of it new?\n• Fever\n• A fall", "choices": choices}]}


def test_every_line_of_an_answer_stands_below_its_first(monkeypatch, capsys):
    typed = iter(["hello"])

    def write(prompt):
        try:
            return next(typed)
        except StopIteration:
            raise EOFError from None

    monkeypatch.setattr(builtins, "input", write)
    loop = asyncio.new_event_loop()
    talk._chat(_Once(), loop)
    loop.close()
    said = capsys.readouterr().out
    assert "bot  Is any of it new?\n     • Fever\n     • A fall\n" in said
    assert "\n     [1] Yes\n     [2] No\n" in said


def test_a_throw_away_conversation_says_nothing_of_keys_and_leaves_none(tmp_path, caplog):
    made = talk._throw_away(settings.load(), tmp_path)
    ring = keys.load_or_make(made)
    assert ring.fernet.decrypt(ring.fernet.encrypt(b"x")) == b"x"
    assert not list(tmp_path.iterdir())
    assert "keys" not in caplog.text
