"""What the assistant is, is said in each language that is spoken: once."""

import asyncio

import pytest

from bot.conversation.records import Incoming

ENGLISH, SPANISH = "I'm an automated assistant", "soy un asistente automático"
GREETED_EN, GREETED_ES = "hello, what does the doctor write?", "hola, ¿qué escribe el doctor?"


def _said(talk, opened: str, words: list[str]) -> list[tuple[bool, bool]]:
    """Whether each answer says it in English and in Spanish."""

    async def all_of_it():
        conversation, _ = await talk.open("web", opened)
        answers = []
        for place, each in enumerate(words):
            turn = await talk.say(conversation, Incoming(f"t{place}", "text", each))
            text = " ".join(reply.text for reply in turn.replies)
            answers.append((ENGLISH in text, SPANISH in text))
        return answers

    return asyncio.run(all_of_it())


@pytest.mark.parametrize(
    ("opened", "words", "said"),
    [
        ("en", [GREETED_EN, GREETED_EN], [(False, False)] * 2),
        ("es", [GREETED_ES, GREETED_ES], [(False, False)] * 2),
        ("en", [GREETED_ES, GREETED_ES, GREETED_EN, GREETED_ES], [(False, True)] + [(False, False)] * 3),
        ("es", [GREETED_EN, GREETED_ES, GREETED_EN], [(True, False)] + [(False, False)] * 2),
    ],
)  # fmt: skip
def test_a_language_that_begins_later_says_it_once(talk, opened, words, said):
    assert _said(talk, opened, words) == said


def test_it_stands_behind_what_to_do_in_danger(talk):
    async def asked():
        conversation, _ = await talk.open("web", "en")
        words = "desde ayer no siento entre las piernas y no puedo orinar"
        return await talk.say(conversation, Incoming("t1", "text", words))

    replies = [reply.text for reply in asyncio.run(asked()).replies]
    assert SPANISH not in replies[0]
    assert any(SPANISH in each for each in replies[1:])
