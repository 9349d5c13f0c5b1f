"""Whom the request is for, whom the office calls for them, and whether they are of age."""
