"""What is told that no line of a request takes, and the office has to know."""
