"""The brain: Rasa with our components, as a function from a request to a reply.

Only this room and actions/ import Rasa, and neither imports the store.
"""
