"""The intake: what a request needs, and how it is read out of a visitor's words."""
