"""Intents by what they may do, and how sure the classifier has to be of them."""

from __future__ import annotations

# From here on a command is obeyed before anything is read as an answer.
COMMAND_CONFIDENCE = 0.6
# Orders to the request, to the office or to the bot.
COMMANDS = {"stop", "restart", "ask_for_person", "delete_my_data", "complaint", "cancel_request"}
# What cannot be undone, or throws something away, is never done on a guess.
UNDOES = {"stop", "restart", "delete_my_data", "cancel_request", "go_back", "complaint"}
# Below this a topic is a guess: details and wishes in the same words go before it.
GUESS = 0.5
# Intents that a message which only gives details is often mistaken for.
WEAK = {"out_of_scope", "gibberish", "greet", "affirm", "deny", "inform", "skip", "thanks"}
# Intents of what the classifier makes nothing of.
NOT_UNDERSTOOD = {"out_of_scope", "gibberish"}
