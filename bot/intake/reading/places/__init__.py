"""Where it hurts, and on which side."""
