"""What somebody needs to be served: an interpreter, a wheelchair, clear speech."""
