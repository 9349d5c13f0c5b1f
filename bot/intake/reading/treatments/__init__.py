"""What was tried against the pain."""
