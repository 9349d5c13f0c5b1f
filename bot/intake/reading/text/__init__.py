"""A message as every reader sees it, and the words in it that are no detail."""
