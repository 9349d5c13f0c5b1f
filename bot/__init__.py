"""Nerveline: the appointment-intake chatbot of a peripheral nerve surgery clinic."""

__version__ = "0.1.0"
