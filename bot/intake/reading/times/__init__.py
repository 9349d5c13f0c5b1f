"""When is a good time to call."""
