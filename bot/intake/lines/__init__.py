"""What words do to single lines of the request: told, put, taken out, left. Pure."""
