"""Numbers in words, runs of digits, and lengths of time."""
