"""``evaluate``: how well messages are understood, measured on the frozen set of tests/nlu."""
