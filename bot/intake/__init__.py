"""The intake: what a request needs, and how it is read out of a visitor's words.

``deciding`` is the door. It stands on ``meaning`` and ``taking``, they on ``whole``, and then each
room on those behind it: ``lines``, ``request``, ``cues``, ``reading``.
"""
