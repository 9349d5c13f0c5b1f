"""What the brain calls in a conversation: thin adapters, one file a topic.

An action reads the draft, lets a pure function of bot/intake decide, and says
lines of data/answers. It never opens the store: what is to be done besides
answering leaves as an effect.
"""
