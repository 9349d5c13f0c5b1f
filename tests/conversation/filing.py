"""A request that was sent, for tests of what comes after."""

from bot.contract import Draft, Effect
from bot.conversation.records import Incoming

WHO = {"name": "Maria Lopez", "phone": "+17025550188"}


async def filed(talk, brain, details):
    """A conversation whose request is with the office, and its reference."""
    brain.draft = Draft(details=details, open=True)
    brain.effects = (Effect(name="file", data={"consent": "You agree."}),)
    conversation, _ = await talk.open("web")
    await talk.say(conversation, Incoming("yes", "text", "yes"))
    brain.draft, brain.effects = None, ()
    return conversation, (await talk.ticket(conversation))["reference"]
