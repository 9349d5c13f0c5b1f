"""Somebody else goes down, seizes or does not answer: 911, and nothing that sounds like it."""

from __future__ import annotations

import pytest

from bot import safety

AT_ONCE = [
    "actually my son just collapsed", "my mom just passed out", "she fainted just now", "he collapsed at work right now", "he just dropped",
    "she just fell over and she's not moving", "my dad went down and won't wake up", "he fell and is not answering me", "he just keeled over",
    "she fell down in the kitchen and does not respond", "grandpa collapsed a minute ago", "my husband passed out and I can't wake him",
    "mi hijo se acaba de desmayar", "mi esposo se desplomó ahorita", "se cayó y no me contesta", "mi mamá se desmayó y no responde",
    "her eyes rolled back and shes jerking", "he is foaming at the mouth", "my daughter's whole body is shaking", "le sale espuma por la boca",
    "se le voltearon los ojos y está temblando", "tiene los ojos en blanco", "le está dando un ataque",
]  # fmt: skip
ASKED = [
    "my husband collapsed", "she collapsed in the kitchen", "grandpa keeled over", "mi esposo se desplomó", "se desmayó mi mamá",
    "she had a seizure last year, not now",
]  # fmt: skip
NOTHING = [
    "my wife collapsed last year", "my lung collapsed in 2010", "I collapsed on the couch after work", "the deal collapsed", "collapsed disc at L5",
    "I have a collapsed vertebra", "my husband passed out on the couch", "se cayó y no me contesta el teléfono", "my marriage collapsed",
    "she fell last week and is not answering my texts", "my mother in law won't answer the phone", "he fell asleep and won't answer my calls",
    "mi papá no contesta el teléfono", "I rolled my eyes at the last doctor", "my back collapsed on me", "mi hijo no me habla desde navidad",
]  # fmt: skip


@pytest.mark.parametrize("words", AT_ONCE)
def test_somebody_who_goes_down_now_is_911(words):
    found = safety.read(words)
    assert found is not None
    assert found.action == "911"


@pytest.mark.parametrize("words", ASKED)
def test_without_a_word_of_time_it_is_asked_about(words):
    found = safety.read(words)
    assert found is not None
    assert (found.action, found.meant) == ("ask", "911")


@pytest.mark.parametrize("words", NOTHING)
def test_what_only_sounds_like_it_alarms_nobody(words):
    assert safety.read(words) is None
